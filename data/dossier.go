package data

import "strings"

// Dossier is a meeting with all that hangs on it, in the order of the paper:
// days, agenda and participants by position, entries by agenda item and
// position. People and Agencies hold those that the meeting refers to, by id.
type Dossier struct {
	Meeting Meeting
	// Series is the one that the meeting belongs to; empty for none.
	Series       Series
	Days         []MeetingDay
	Agenda       []AgendaItem
	Entries      []Entry
	FollowUps    []FollowUp
	Owners       []FollowUpOwner
	Participants []Participant
	Attendance   []Attendance
	Suspensions  []Suspension
	// Confirmations are the answers of the invited agencies.
	Confirmations []Confirmation
	// CarryOvers stand in the order of the agenda; Matters holds their follow-ups by
	// id, with all that is known of them today.
	CarryOvers []CarryOver
	Matters    map[string]Matter
	// Files are the enclosures of the meeting in order, without their bytes.
	Files    []EnclosedFile
	People   map[string]Person
	Agencies map[string]Agency
}

// MeetingSummary is a meeting as a line of a list.
type MeetingSummary struct {
	ID        string
	Code      string
	Title     string
	State     MeetingState
	Kind      MeetingKind
	SeriesID  string
	FirstDate Date
	LastDate  Date
	// DayDates are the dates of all days in order, parted by spaces.
	DayDates  string
	Place     string
	Notes     int
	Decisions int
	FollowUps int
	// ChangedAt is when anything in the meeting was changed last, as the clock said
	// then; LastChange is the running number of that change, which orders.
	ChangedAt  Instant
	LastChange int64
}

// Dates lists the dates of the days in order.
func (s MeetingSummary) Dates() (dates []Date) {
	for date := range strings.FieldsSeq(s.DayDates) {
		dates = append(dates, Date(date))
	}
	return dates
}

// PersonIDs lists the people that the dossier refers to, each once.
func (d Dossier) PersonIDs() []string {
	var ids distinct
	m := d.Meeting
	for _, o := range []Officer{m.OpenedBy, m.Secretary, m.MinuteTaker, m.Signer, m.Acknowledger} {
		ids.add(o.PersonID)
	}
	for _, day := range d.Days {
		ids.add(day.Chair.PersonID)
	}
	for _, p := range d.Participants {
		ids.add(p.PersonID)
	}
	return ids.list
}

// AgencyIDs lists the agencies that the dossier refers to, each once, those of
// its people included once People is filled.
func (d Dossier) AgencyIDs() []string {
	var ids distinct
	for _, p := range d.Participants {
		ids.add(p.AgencyID)
	}
	for _, o := range d.Owners {
		ids.add(o.AgencyID)
	}
	for _, c := range d.Confirmations {
		ids.add(c.AgencyID)
	}
	for _, id := range d.PersonIDs() {
		ids.add(d.People[id].AgencyID)
	}
	return ids.list
}

// distinct collects ids in order, each once, and drops the empty one.
type distinct struct {
	list []string
	seen map[string]bool
}

func (s *distinct) add(id string) {
	if id == "" || s.seen[id] {
		return
	}
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	s.seen[id] = true
	s.list = append(s.list, id)
}
