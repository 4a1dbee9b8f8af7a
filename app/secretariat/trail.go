package secretariat

import (
	"cmp"
	"context"
	"slices"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// TrailLine is one change of one record, as people read it.
type TrailLine struct {
	// When is the moment in the zone of the office: "25 Juli 2024 pukul 09.14 WITA".
	When string
	By   string
	// Action is what was done: "ubah agenda".
	Action string
	// Record names the record: "Agenda: Evaluasi".
	Record string
	// Change says what became of it: Added, Changed or Removed.
	Change ChangeKind
	// Fields are those that differ, in the order of the record.
	Fields []TrailField
}

// ChangeKind says what became of a record or of a line of a paper.
type ChangeKind string

// The kinds of change, in the words of the screen.
const (
	Added   ChangeKind = "ditambahkan"
	Changed ChangeKind = "diubah"
	Removed ChangeKind = "dihapus"
)

// TrailField is one field before and after; either may be empty.
type TrailField struct{ Label, Before, After string }

// Limits of what is read for one trail.
const (
	trailLines   = 500
	meetingTrail = 20_000
)

// Trail tells what became of records, the newest change first, at most 500. Of a
// meeting it tells all that belongs to it; of an entry and a follow-up what hangs
// on them, of a participant the marks, of a seat its holders.
func (d *Desk) Trail(ctx context.Context, ids ...string) ([]TrailLine, error) {
	return view(ctx, d.store, func(r data.Reader) ([]TrailLine, error) {
		office, err := r.Office()
		if err != nil {
			return nil, err
		}
		changes, err := changesOf(r, ids)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(changes, func(a, b data.Change) int { return cmp.Compare(b.ID, a.ID) })
		changes = slices.CompactFunc(changes, func(a, b data.Change) bool { return a.ID == b.ID })
		teller := newTeller(r, office.Zone)
		var lines []TrailLine
		for _, change := range changes[:min(len(changes), trailLines)] {
			line, err := teller.line(change)
			if err != nil {
				return nil, err
			}
			if line.Change != Changed || len(line.Fields) > 0 {
				lines = append(lines, line)
			}
		}
		return lines, nil
	})
}

// changesOf reads the changes of records and of what hangs on them.
func changesOf(r data.Reader, ids []string) (all []data.Change, err error) {
	add := func(changes []data.Change, err error) error {
		all = append(all, changes...)
		return err
	}
	for _, id := range ids {
		if id == "" {
			continue
		}
		if err := add(r.ChangesOf(id, trailLines)); err != nil {
			return nil, err
		}
		if found, err := exists(r.Get(id, &data.Meeting{})); err != nil {
			return nil, err
		} else if found {
			if err := add(r.Changes(id, trailLines)); err != nil {
				return nil, err
			}
			continue
		}
		holdings, err := r.Holdings(id)
		if err != nil {
			return nil, err
		}
		for _, h := range holdings {
			if err := add(r.ChangesOf(h.ID, trailLines)); err != nil {
				return nil, err
			}
		}
		if err := add(hanging(r, id, all)); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// hanging finds in the log of a record's meeting what refers to the record, the
// deleted included, and the reports on its follow-up wherever they were made.
func hanging(r data.Reader, id string, own []data.Change) (found []data.Change, err error) {
	meetingID := ""
	for _, change := range own {
		if change.RecordID == id {
			meetingID = change.MeetingID
		}
	}
	if meetingID == "" {
		return nil, nil
	}
	log, err := r.Changes(meetingID, meetingTrail)
	if err != nil {
		return nil, err
	}
	within := map[string]bool{id: true}
	for range 2 { // an owner hangs on a follow-up, which hangs on an entry
		for _, change := range log {
			if hangs, err := hangsOn(change, within); err != nil {
				return nil, err
			} else if hangs {
				within[change.RecordID] = true
			}
		}
	}
	reports, err := r.Matters(data.MatterFilter{MeetingID: meetingID})
	for _, m := range reports {
		for _, p := range m.Progress {
			if within[m.FollowUp.ID] && p.MeetingID != meetingID {
				more, readErr := r.ChangesOf(p.ID, trailLines)
				found, err = append(found, more...), cmp.Or(err, readErr)
			}
		}
	}
	for _, change := range log {
		if within[change.RecordID] {
			found = append(found, change)
		}
	}
	return found, err
}

// hangsOn says whether a change is of a record that is a part of one of those.
func hangsOn(change data.Change, within map[string]bool) (bool, error) {
	rec, err := data.ReadRecord(change.RecordType, cmp.Or(change.After, change.Before))
	if err != nil {
		return false, err
	}
	for _, ref := range references(rec) {
		switch ref.field {
		case "EntryID", "FollowUpID", "ParticipantID":
			if within[*ref.id] {
				return true, nil
			}
		}
	}
	return false, nil
}

// moment is an instant in the zone of the office.
func moment(at data.Instant, zone data.Zone) string {
	t := at.Time()
	if t.IsZero() {
		return ""
	}
	t = t.In(zone.Location())
	return indonesian.Date(t) + " pukul " + t.Format("15.04") + " " + string(zone)
}
