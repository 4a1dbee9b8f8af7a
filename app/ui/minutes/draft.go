package minutes

import (
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// Draft is what the editor asks of the open meeting. secretariat.MeetingDraft
// implements it; it is used on the UI goroutine only.
type Draft interface {
	Dossier() data.Dossier
	Office() data.Office
	Stationery() secretariat.Stationery
	Copy() data.Dossier
	Locked() bool
	Gaps() []data.Gap

	AddAgenda(dayID, title string) (itemID string)
	RenameAgenda(itemID, title string)
	MoveAgenda(itemID string, steps int)
	RemoveAgenda(itemID string) error

	EntriesOf(itemID string) []data.Entry
	Entry(id string) (data.Entry, bool)
	AddEntry(itemID, afterID string, kind data.EntryKind) (entryID string)
	SetText(entryID, text string) (overflow []string)
	SetKind(entryID string, kind data.EntryKind) error
	SetInternal(entryID string, internal bool)
	PlainKind() data.EntryKind
	Phrases() []data.Phrase
	SetSpeaker(entryID, participantID string)
	FileUnder(entryID string, topicNumber int) bool
	MoveEntry(entryID string, steps int) (itemID string)
	RemoveEntry(entryID string) error
	Leave(entryID string)
	DecisionNumber(entryID string) int

	FollowUp(entryID string) (data.FollowUp, []data.FollowUpOwner, bool)
	SetDue(entryID string, due data.Date, typed string)
	AddOwner(entryID, agencyID string)
	RemoveOwner(entryID, agencyID string)
	SetAllAgencies(entryID string, all bool)

	Speakers(query string) []secretariat.Speaker
	NameSpeaker(entryID, participantID, dayID string)
	NotYetHere(query, dayID string) []secretariat.Speaker
	AddGuest(line string) (participantID string, err error)
	ReceiveGuest(line, dayID string) (participantID string, err error)
	Mark(participantID, dayID string, s data.AttendanceState, reason string)
	Display(participantID string) (name, agency string)
	Agencies() []data.Agency

	Today() data.Date
	DayInProgress(shownDayID string) data.MeetingDay
	UnderWay(day data.MeetingDay) bool
	ToStart(day data.MeetingDay) bool
	Stamp(dayID string) secretariat.Moment
	Suspended(dayID string) (data.Suspension, bool)
	Suspend(dayID string) error
	Resume(dayID string) error
}

var _ Draft = (*secretariat.MeetingDraft)(nil)

// Mark is where an entry stands on the paper: page from 1, heights in mm from
// the top edge of the sheet.
type Mark struct {
	ID          string
	Page        int
	Top, Bottom float64
}

// agendaItem finds an item and the day that it belongs to.
func agendaItem(d data.Dossier, itemID string) (item data.AgendaItem, day data.MeetingDay) {
	for _, candidate := range d.Agenda {
		if candidate.ID == itemID {
			item = candidate
		}
	}
	for _, candidate := range d.Days {
		if candidate.ID == item.DayID {
			day = candidate
		}
	}
	return item, day
}

// topicNumber is the printed number of a topic, 0 for the fixed items.
func topicNumber(d data.Dossier, itemID string) int {
	number := 0
	for _, item := range d.Agenda {
		if item.Kind == data.AgendaTopic {
			number++
		}
		if item.ID == itemID {
			if item.Kind != data.AgendaTopic {
				return 0
			}
			return number
		}
	}
	return 0
}

// dateOf is a civil date for the calendar of package indonesian; the zero time
// where there is none.
func dateOf(d data.Date) time.Time {
	t, _ := d.Time()
	return t
}
