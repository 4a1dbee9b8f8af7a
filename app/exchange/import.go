package exchange

import (
	"fmt"
	"slices"

	"github.com/google/uuid"

	"gugustugas/data"
)

// Import writes m as a new meeting and returns its code; the code in the file
// is not looked at. The state is taken over, final and signed too, because a
// meeting often moves when it is done. notices are Indonesian sentences about
// records that were made although the data file has similar ones.
//
// A meeting without *lain-lain* gets that item, which every meeting has.
// Errors are an *Error where m breaks a rule, else those of tx.
func Import(tx data.Tx, m Meeting) (code string, notices []string, err error) {
	m.setDefaults()
	if err := m.check(); err != nil {
		return "", nil, err
	}
	w := &importer{tx: tx, m: m, meetingID: newID(), roster: roster{tx: tx, claimed: map[string]bool{}}}
	for _, step := range []func() error{
		w.findAgencies, w.findPeople, w.findSeries, w.putMeeting, w.putDays, w.putParticipants, w.putAttendance,
		w.putAnswers, w.putAgenda, w.putFollowUps,
	} {
		if err := step(); err != nil {
			return "", nil, fmt.Errorf("import meeting %q: %w", m.Title, err)
		}
	}
	return w.code, w.roster.notices, nil
}

// importer writes one meeting. The maps turn the file's keys into ids.
type importer struct {
	tx           data.Tx
	m            Meeting
	roster       roster
	meetingID    string
	code         string
	seriesID     string
	agencies     map[string]string
	people       map[string]string
	participants map[string]string
	days         []string
	decisions    []string
	// followUps are the entries that are follow-ups; they are written last, when
	// every decision has its id.
	followUps []pendingFollowUp
}

type pendingFollowUp struct {
	entryID string
	Entry
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

func (w *importer) findAgencies() (err error) {
	w.agencies, err = w.roster.agencyIDs(w.m.Agencies)
	return err
}

func (w *importer) findPeople() (err error) {
	w.people, err = w.roster.personIDs(w.m.People, w.agencies)
	return err
}

// findSeries finds the series of that name, or makes it.
func (w *importer) findSeries() error {
	if w.m.Series == "" {
		return nil
	}
	series, err := w.tx.Series()
	if err != nil {
		return err
	}
	made := data.Series{ID: newID(), Name: w.m.Series}
	for _, s := range series {
		if s.Name == w.m.Series {
			w.seriesID = s.ID
			return nil
		}
		made.Position = max(made.Position, s.Position)
	}
	w.seriesID = made.ID
	made.Position++
	return w.tx.Put(&made)
}

func (w *importer) officer(o *Officer) data.Officer {
	if o == nil {
		return data.Officer{}
	}
	return data.Officer{PersonID: w.people[o.Person], Status: o.Status, Post: o.Post}
}

func (w *importer) putMeeting() (err error) {
	w.code, err = w.tx.NextMeetingCode(w.m.Days[0].Date.Year())
	if err != nil {
		return err
	}
	basis := Basis{}
	if w.m.Basis != nil {
		basis = *w.m.Basis
	}
	revision := Revision{}
	if w.m.Revision != nil {
		revision = *w.m.Revision
	}
	return w.tx.Put(&data.Meeting{
		ID: w.meetingID, Code: w.code, Title: w.m.Title, Kind: w.m.Kind, Security: w.m.Security,
		State: w.m.State, Number: w.m.Number, SeriesID: w.seriesID, Quorum: w.m.Quorum,
		Revision: revision.Number, RevisionReason: revision.Reason,
		BasisIssuer: basis.Issuer, BasisNumber: basis.Number, BasisDate: basis.Date, BasisSubject: basis.Subject,
		OpenedBy: w.officer(w.m.OpenedBy), Secretary: w.officer(w.m.Secretary),
		MinuteTaker: w.officer(w.m.MinuteTaker), Signer: w.officer(w.m.Signer),
		Acknowledger: w.officer(w.m.Acknowledger),
	})
}

func (w *importer) putDays() error {
	for i, day := range w.m.Days {
		w.days = append(w.days, newID())
		err := w.tx.Put(&data.MeetingDay{
			ID: w.days[i], MeetingID: w.meetingID, Position: i + 1, Date: day.Date, Start: day.Start, End: day.End,
			EndsNextDay: day.PastMidnight,
			Mode:        day.Mode, Place: day.Place, Link: day.Link, Chair: w.officer(day.Chair),
		})
		if err != nil {
			return err
		}
		for _, pause := range day.Pauses {
			err := w.tx.Put(&data.Suspension{ID: newID(), MeetingID: w.meetingID, DayID: w.days[i], From: pause.From, To: pause.To})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *importer) putParticipants() error {
	w.participants = map[string]string{}
	for _, p := range w.m.Participants {
		w.participants[p.key()] = newID()
	}
	for i, p := range w.m.Participants {
		err := w.tx.Put(&data.Participant{
			ID: w.participants[p.key()], MeetingID: w.meetingID, Position: i + 1, Origin: p.Origin,
			PersonID: w.people[p.Person], GuestName: p.Name, Post: p.Post,
			AgencyID: w.agencies[p.Agency], AgencyName: p.AgencyName, Sex: p.Sex,
			RepresentsID: w.participants[p.Represents],
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *importer) putAttendance() error {
	for _, p := range w.m.Participants {
		for _, mark := range p.Attendance {
			err := w.tx.Put(&data.Attendance{
				ID: newID(), MeetingID: w.meetingID, ParticipantID: w.participants[p.key()],
				DayID: w.days[mark.Day-1], State: mark.State, Reason: mark.Reason, Note: mark.Note,
				ArrivedAt: mark.Arrived, LeftAt: mark.Left, Online: mark.Online,
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *importer) putAnswers() error {
	for _, answer := range w.m.Answers {
		err := w.tx.Put(&data.Confirmation{
			ID: newID(), MeetingID: w.meetingID, AgencyID: w.agencies[answer.Agency],
			Answer: answer.Answer, Deputy: answer.Deputy, Note: answer.Note,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *importer) putAgenda() error {
	for i, item := range withOther(w.m) {
		id := newID()
		err := w.tx.Put(&data.AgendaItem{
			ID: id, MeetingID: w.meetingID, DayID: w.days[item.Day-1], Position: i + 1,
			Kind: item.Kind, Title: item.Title,
		})
		if err != nil {
			return err
		}
		if err := w.putEntries(id, item.Entries); err != nil {
			return err
		}
	}
	return nil
}

// withOther is the agenda with the item for what fits nowhere else: before the
// closing, else last, on the last day.
func withOther(m Meeting) []AgendaItem {
	is := func(kind data.AgendaKind) func(AgendaItem) bool {
		return func(item AgendaItem) bool { return item.Kind == kind }
	}
	if slices.ContainsFunc(m.Agenda, is(data.AgendaOther)) {
		return m.Agenda
	}
	other := AgendaItem{Kind: data.AgendaOther, Day: len(m.Days), Title: "Lain-lain"}
	at := slices.IndexFunc(m.Agenda, is(data.AgendaClosing))
	if at < 0 {
		return append(slices.Clip(m.Agenda), other)
	}
	other.Day = m.Agenda[at].Day
	return slices.Insert(slices.Clone(m.Agenda), at, other)
}

func (w *importer) putEntries(itemID string, entries []Entry) error {
	for i, entry := range entries {
		id := newID()
		err := w.tx.Put(&data.Entry{
			ID: id, MeetingID: w.meetingID, AgendaItemID: itemID, Position: i + 1,
			Kind: entry.Kind, SpeakerID: w.participants[entry.Speaker], Text: entry.Text, Internal: entry.Internal,
		})
		if err != nil {
			return err
		}
		switch entry.Kind {
		case data.EntryDecision:
			w.decisions = append(w.decisions, id)
		case data.EntryFollowUp:
			w.followUps = append(w.followUps, pendingFollowUp{id, entry})
		}
	}
	return nil
}

func (w *importer) putFollowUps() error {
	for _, entry := range w.followUps {
		number, err := w.tx.NextFollowUpNumber()
		if err != nil {
			return err
		}
		followUp := data.FollowUp{
			ID: newID(), MeetingID: w.meetingID, EntryID: entry.entryID, Number: number,
			Due: entry.Due, DueText: entry.DueText, AllAgencies: entry.AllAgencies,
		}
		if entry.Decision > 0 {
			followUp.DecisionID = w.decisions[entry.Decision-1]
		}
		if err := w.tx.Put(&followUp); err != nil {
			return err
		}
		if err := w.putOwners(followUp.ID, entry.Owners); err != nil {
			return err
		}
	}
	return nil
}

func (w *importer) putOwners(followUpID string, owners []Owner) error {
	for i, owner := range owners {
		err := w.tx.Put(&data.FollowUpOwner{
			ID: newID(), MeetingID: w.meetingID, FollowUpID: followUpID,
			AgencyID: w.agencies[owner.Agency], Position: i + 1, State: owner.State,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
