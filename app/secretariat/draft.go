package secretariat

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"gugustugas/data"
)

// positionStep parts neighbours in a list, so that something can be put between
// them without touching the others.
const positionStep = 1 << 16

// MeetingDraft is an open meeting as the window works on it: plain memory, used
// from one goroutine. Every method changes memory at once and queues the write.
// A locked meeting is left as it is.
type MeetingDraft struct {
	store Store
	saver *Autosave

	with     Stationery
	dossier  data.Dossier
	agencies []data.Agency
	people   []data.Person
	phrases  []data.Phrase
	// clock is the computer's; times of the meeting are read in the office's zone.
	clock func() time.Time
	// nextFollowUp is the next free number; this window is the only writer.
	nextFollowUp int
	// stored holds the entries that are in the file, or queued for it: an entry
	// without text is not written before something is typed.
	stored map[string]bool
	// known is what the file holds as far as this draft knows; it belongs to the
	// queue that writes.
	known known
	// cited holds the follow-ups that another meeting took up: true where its minutes
	// are final and tell of it.
	cited map[string]bool
	// written is when the times of a day were written; see Planned.
	written map[string]timesWritten
	// visited and visit name the record being edited and the visit to it.
	visited, visit string
	// found is the text of the entry as that visit found it.
	found string
}

// OpenMeeting reads a meeting for editing; saver is the window's one queue.
func (d *Desk) OpenMeeting(ctx context.Context, meetingID string, saver *Autosave) (*MeetingDraft, error) {
	m := &MeetingDraft{store: d.store, saver: saver, clock: d.now, stored: map[string]bool{}}
	err := d.store.View(ctx, func(r data.Reader) (err error) {
		if m.dossier, err = r.Dossier(meetingID); err != nil {
			return err
		}
		if m.with, err = readStationery(r); err != nil {
			return err
		}
		if m.agencies, err = r.Agencies(); err != nil {
			return err
		}
		if m.people, err = r.People(); err != nil {
			return err
		}
		if m.phrases, err = r.Phrases(); err != nil {
			return err
		}
		if m.cited, err = citedFollowUps(r, meetingID); err != nil {
			return err
		}
		if err = m.readTimesWritten(r); err != nil {
			return err
		}
		m.nextFollowUp, err = r.NextFollowUpNumber()
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, e := range m.dossier.Entries {
		m.stored[e.ID] = true
	}
	m.known = knownOf(m.dossier)
	return m, nil
}

// Dossier is the present state. It is for reading: the next call may re-make
// its slices.
func (m *MeetingDraft) Dossier() data.Dossier { return m.dossier }

// Office is the profile as it was when the meeting was opened.
func (m *MeetingDraft) Office() data.Office { return m.with.Office }

// Stationery is what papers were made with when the meeting was opened.
func (m *MeetingDraft) Stationery() Stationery { return m.with }

// Agencies lists all agencies of the file.
func (m *MeetingDraft) Agencies() []data.Agency { return m.agencies }

// People lists all people of the file.
func (m *MeetingDraft) People() []data.Person { return m.people }

// Phrases is the phrase bank as it was when the meeting was opened.
func (m *MeetingDraft) Phrases() []data.Phrase { return m.phrases }

// Locked says that the minutes are final and nothing can be changed.
func (m *MeetingDraft) Locked() bool { return m.dossier.Meeting.State.Locked() }

// Gaps lists what is missing before the minutes can be final.
func (m *MeetingDraft) Gaps() []data.Gap { return m.dossier.GapsOn(m.today()) }

// today is the civil date in the office's zone.
func (m *MeetingDraft) today() data.Date {
	return data.DateOf(m.clock().In(m.with.Office.Zone.Location()))
}

// Copy is the present state for another goroutine.
func (m *MeetingDraft) Copy() data.Dossier {
	d := m.dossier
	d.Days = slices.Clone(d.Days)
	d.Agenda = slices.Clone(d.Agenda)
	d.Entries = slices.Clone(d.Entries)
	d.FollowUps = slices.Clone(d.FollowUps)
	d.Owners = slices.Clone(d.Owners)
	d.Participants = slices.Clone(d.Participants)
	d.Attendance = slices.Clone(d.Attendance)
	d.Suspensions = slices.Clone(d.Suspensions)
	d.Confirmations = slices.Clone(d.Confirmations)
	d.CarryOvers = slices.Clone(d.CarryOvers)
	d.Matters = maps.Clone(d.Matters)
	d.Files = slices.Clone(d.Files)
	d.People = maps.Clone(d.People)
	d.Agencies = maps.Clone(d.Agencies)
	return d
}

// Flush writes all that is pending and waits for it.
func (m *MeetingDraft) Flush(ctx context.Context) error { return m.saver.Flush(ctx) }

// edit is one action on records, ready to be written. The records are copies,
// so that typing may go on meanwhile.
type edit struct {
	name    string
	session string
	put     []data.Record
	delete  []data.Record
	// unlocks lets the action through although the minutes are final.
	unlocks bool
}

// now queues an action behind all that was typed before it.
func (m *MeetingDraft) now(e edit) { m.saver.Now(m.save(e)) }

// soon queues the latest state of one record after a rest of the keys.
func (m *MeetingDraft) soon(key string, e edit) { m.saver.Touch(key, m.save(e)) }

// save checks in the file itself that the minutes are not final, because the
// window may not know it yet.
func (m *MeetingDraft) save(e edit) func(context.Context) error {
	store, meetingID, known := m.store, m.dossier.Meeting.ID, m.known
	return func(ctx context.Context) error {
		err := store.Do(ctx, data.Action{Name: e.name, Session: e.session}, func(tx data.Tx) error {
			var stored data.Meeting
			switch found, err := exists(tx.Get(meetingID, &stored)); {
			case err != nil:
				return err
			case !found:
				return data.Fault(meetingGone, data.ErrNotFound)
			case stored.State.Locked() && !e.unlocks:
				return data.ErrFinal
			}
			return known.write(tx, e)
		})
		if err == nil {
			known.learn(e)
		}
		return err
	}
}

// session is the visit to a record: it lasts until another record is edited.
func (m *MeetingDraft) session(recordID string) string {
	if m.visited != recordID {
		m.visited, m.visit, m.found = recordID, NewID(), ""
	}
	return m.visit
}

// find returns the index of the record with that id, or -1.
func find[T data.Record](list []T, id string) int {
	return slices.IndexFunc(list, func(r T) bool { return r.RecordID() == id })
}

// arrange gives rows, which stand in their new order, positions that grow, and
// tells which rows it changed: as a rule only the one that moved.
func arrange(positions []*int, moved int) (changed []int) {
	low := 0
	if moved > 0 {
		low = *positions[moved-1]
	}
	high := low + 2*positionStep
	if moved+1 < len(positions) {
		high = *positions[moved+1]
	}
	if high-low >= 2 {
		*positions[moved] = low + (high-low)/2
		return []int{moved}
	}
	for i := range positions {
		*positions[i] = (i + 1) * positionStep
		changed = append(changed, i)
	}
	return changed
}

// sortEntries brings the entries into the order of the paper.
func (m *MeetingDraft) sortEntries() {
	rank := map[string]int{}
	for i, item := range m.dossier.Agenda {
		rank[item.ID] = i
	}
	slices.SortStableFunc(m.dossier.Entries, func(a, b data.Entry) int {
		return cmp.Or(rank[a.AgendaItemID]-rank[b.AgendaItemID], a.Position-b.Position)
	})
}

func copyOf[T any](value T) *T { return &value }
