package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Progress is one report on a follow-up: a new state, a longer deadline, or only
// a note. The follow-up itself stays as its minutes say, which may be final; what
// became of it is the row of its reports.
type Progress struct {
	ID         string `gorm:"primaryKey"`
	FollowUpID string
	// MeetingID is the meeting that it was reported in; empty for one outside.
	MeetingID string
	// AgencyID is the owner that it speaks of; empty for the whole follow-up.
	AgencyID string
	// Position is the order in which the reports of a follow-up were written, since
	// clocks can be set back; InOrder is that in which they count.
	Position int
	// Date is the day of the meeting that it was reported in, else that of writing.
	Date Date
	// State is the new state; empty leaves it as it was.
	State FollowUpState
	// Due is the new deadline; empty leaves it. An extension needs a Note, its reason.
	Due  Date
	Note string
}

// RecordID implements Record.
func (p Progress) RecordID() string { return p.ID }

// TableName implements Record.
func (Progress) TableName() string { return "progress" }

// Validate implements Record.
func (p Progress) Validate() error {
	err := errors.Join(
		required("id", p.ID, "follow-up", p.FollowUpID, "date", string(p.Date)),
		oneOf("state", p.State, append([]FollowUpState{""}, FollowUpStates()...)...),
		p.Date.Validate(), p.Due.Validate(), checkText("note", p.Note, MaxEntryText))
	switch {
	case p.State == "" && p.Due == "" && p.Note == "":
		err = errors.Join(err, fmt.Errorf("%w: a report says nothing", ErrInvalid))
	case (p.Due != "" || p.State == Cancelled) && p.Note == "":
		err = errors.Join(err, fmt.Errorf("%w: an extension or cancellation needs its reason", ErrInvalid))
	}
	return err
}

// InOrder puts the reports on a follow-up into the order in which they count. One
// made in a meeting counts as of that meeting's day, however late its minutes are
// written up. One outside counts after all that was known when it was written,
// because clocks can be set back.
func InOrder(reports []Progress) []Progress {
	written := slices.SortedStableFunc(slices.Values(reports), func(a, b Progress) int { return cmp.Compare(a.Position, b.Position) })
	as, latest := make(map[string]Date, len(written)), Date("")
	for _, p := range written {
		as[p.ID] = p.Date
		if p.MeetingID == "" {
			as[p.ID] = max(p.Date, latest)
		}
		latest = max(latest, as[p.ID])
	}
	slices.SortStableFunc(written, func(a, b Progress) int { return cmp.Compare(as[a.ID], as[b.ID]) })
	return written
}

// CarryOver puts a follow-up of an earlier meeting on the agenda of a later one.
type CarryOver struct {
	ID           string `gorm:"primaryKey"`
	MeetingID    string
	AgendaItemID string
	FollowUpID   string
	Position     int
}

// RecordID implements Record.
func (c CarryOver) RecordID() string { return c.ID }

// TableName implements Record.
func (CarryOver) TableName() string { return "carry_overs" }

// Validate implements Record.
func (c CarryOver) Validate() error {
	return required("id", c.ID, "meeting", c.MeetingID, "agenda item", c.AgendaItemID, "follow-up", c.FollowUpID)
}

// Matter is a follow-up with all that became of it, wherever it was decided.
type Matter struct {
	FollowUp FollowUp
	// Text is what is to be done.
	Text string
	// Internal keeps it out of minutes that are handed round, later ones too.
	Internal bool
	// Decision is the number of the decision it rests on in its meeting; 0 for none.
	Decision int
	// Kind and SeriesID are those of the meeting it was decided in.
	Kind     MeetingKind
	SeriesID string
	// Owners stand in the order of the minutes, Progress in that of InOrder.
	Owners   []MatterOwner
	Progress []Progress
	// Discussed lists the meetings it was talked about in, the one that decided it
	// first.
	Discussed []Discussion
}

// MatterOwner is an agency that owes a matter. State is what the minutes said.
type MatterOwner struct {
	AgencyID string
	// Name is the short name.
	Name  string
	State FollowUpState
}

// Discussion is one meeting that a matter was talked about in.
type Discussion struct {
	MeetingID string
	Code      string
	Title     string
	// Date is the first day, LastDate the last.
	Date     Date
	LastDate Date
}

// Origin is the meeting that decided it.
func (m Matter) Origin() Discussion {
	if len(m.Discussed) == 0 {
		return Discussion{MeetingID: m.FollowUp.MeetingID}
	}
	return m.Discussed[0]
}

// AsOf is the matter as a meeting saw it: with what was reported in that meeting
// or before it, and the meetings up to it.
func (m Matter) AsOf(meetingID string, on Date) Matter {
	m.Progress = slices.DeleteFunc(slices.Clone(m.Progress), func(p Progress) bool {
		return p.MeetingID != meetingID && p.Date > on
	})
	m.Discussed = slices.DeleteFunc(slices.Clone(m.Discussed), func(d Discussion) bool {
		return d.MeetingID != meetingID && d.Date > on
	})
	return m
}

// OwnerState is how far an owner has come: the last report on it or on the whole.
func (m Matter) OwnerState(owner MatterOwner) FollowUpState {
	for _, p := range slices.Backward(m.Progress) {
		if p.State != "" && (p.AgencyID == "" || p.AgencyID == owner.AgencyID) {
			return p.State
		}
	}
	return owner.State
}

// OwingAgencies lists the agencies that have not finished their part, each once, in
// the order of the owners.
func (m Matter) OwingAgencies() (ids []string) {
	for _, owner := range m.Owners {
		state := m.OwnerState(owner)
		if state != Done && state != Cancelled && owner.AgencyID != "" && !slices.Contains(ids, owner.AgencyID) {
			ids = append(ids, owner.AgencyID)
		}
	}
	return ids
}

// State is the joint state of the owners; without owners, of the last report.
func (m Matter) State() FollowUpState {
	if len(m.Owners) == 0 {
		return cmp.Or(m.OwnerState(MatterOwner{}), NotStarted)
	}
	states := make([]FollowUpState, len(m.Owners))
	for i, owner := range m.Owners {
		states[i] = m.OwnerState(owner)
	}
	return JointState(states)
}

// Open says that there is something left to do.
func (m Matter) Open() bool { return m.State() == NotStarted || m.State() == Running }

// Due is the deadline with the last extension; empty while there is none.
func (m Matter) Due() Date {
	for _, p := range slices.Backward(m.Progress) {
		if p.Due != "" {
			return p.Due
		}
	}
	return m.FollowUp.Due
}

// LateBy is how many days the deadline of an open matter is past; 0 for none.
func (m Matter) LateBy(today Date) int {
	due := m.Due()
	if due == "" || !m.Open() || due >= today {
		return 0
	}
	return due.DaysUntil(today)
}

// Incomplete says that an open matter lacks an owner or a deadline.
func (m Matter) Incomplete() bool {
	return m.Open() && (m.Due() == "" || len(m.Owners) == 0 && !m.FollowUp.AllAgencies)
}

// Times is in how many meetings it was talked about, the first included.
func (m Matter) Times() int { return len(m.Discussed) }
