package data

import (
	"errors"
	"fmt"
)

// AgendaKind parts the fixed items of a meeting from those that are talked about.
type AgendaKind string

// The kinds of agenda item. Every meeting has Lain-lain before Penutup.
const (
	AgendaOpening AgendaKind = "pembukaan"
	AgendaTopic   AgendaKind = "pembahasan"
	AgendaOther   AgendaKind = "lain-lain"
	AgendaClosing AgendaKind = "penutup"
)

// AgendaItem is one item of the agenda, on one of the meeting's days. Only
// topics are numbered; the number follows from the order.
type AgendaItem struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	DayID     string
	Position  int
	Kind      AgendaKind
	Title     string
}

// RecordID implements Record.
func (a AgendaItem) RecordID() string { return a.ID }

// TableName implements Record.
func (AgendaItem) TableName() string { return "agenda_items" }

// Validate implements Record.
func (a AgendaItem) Validate() error {
	return errors.Join(
		required("id", a.ID, "meeting", a.MeetingID, "day", a.DayID),
		oneOf("kind", a.Kind, AgendaOpening, AgendaTopic, AgendaOther, AgendaClosing),
		checkLines("title", a.Title),
	)
}

// EntryKind is what an entry of the minutes is.
type EntryKind string

// The kinds of entry.
const (
	EntryNote     EntryKind = "catatan"
	EntryDecision EntryKind = "keputusan"
	EntryFollowUp EntryKind = "tindak lanjut"
)

// Entry is one entry of the minutes, under an agenda item. Its kind may change
// at any time; the particulars of a follow-up then rest until it is one again.
type Entry struct {
	ID           string `gorm:"primaryKey"`
	MeetingID    string
	AgendaItemID string
	Position     int
	Kind         EntryKind
	// SpeakerID is the Participant who spoke; empty where nobody is named.
	SpeakerID string
	Text      string
	// Internal keeps the entry out of minutes that are handed round.
	Internal bool
}

// RecordID implements Record.
func (e Entry) RecordID() string { return e.ID }

// TableName implements Record.
func (Entry) TableName() string { return "entries" }

// Validate implements Record.
func (e Entry) Validate() error {
	return errors.Join(
		required("id", e.ID, "meeting", e.MeetingID, "agenda item", e.AgendaItemID),
		oneOf("kind", e.Kind, EntryNote, EntryDecision, EntryFollowUp),
		checkText("text", e.Text, MaxEntryText),
	)
}

// FollowUpState is how far one owner has come.
type FollowUpState string

// The states of a follow-up. Late and incomplete are computed, not stored.
const (
	NotStarted FollowUpState = "belum mulai"
	Running    FollowUpState = "berjalan"
	Done       FollowUpState = "selesai"
	Cancelled  FollowUpState = "dibatalkan"
)

// FollowUpStates lists the states in their order.
func FollowUpStates() []FollowUpState {
	return []FollowUpState{NotStarted, Running, Done, Cancelled}
}

// FollowUp holds the particulars of an entry that is a follow-up; what is to be
// done is the entry's text.
type FollowUp struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	EntryID   string
	// Number is shown as TL-13 and is unique in the file.
	Number int
	// Due is the deadline. DueText is what was typed where it could not be read as
	// a date: it is kept and shown with a notice, and Due is empty.
	Due     Date
	DueText string
	// AllAgencies prints "Seluruh instansi"; each owner still has its own state.
	AllAgencies bool
	// DecisionID is the entry that holds the decision it rests on, if any.
	DecisionID string
}

// RecordID implements Record.
func (f FollowUp) RecordID() string { return f.ID }

// TableName implements Record.
func (FollowUp) TableName() string { return "follow_ups" }

// Code is what people call it by: "TL-13".
func (f FollowUp) Code() string { return fmt.Sprintf("TL-%d", f.Number) }

// Validate implements Record.
func (f FollowUp) Validate() error {
	err := errors.Join(
		required("id", f.ID, "meeting", f.MeetingID, "entry", f.EntryID),
		f.Due.Validate(), checkLines("due text", f.DueText))
	if f.Due != "" && f.DueText != "" {
		err = errors.Join(err, fmt.Errorf("%w: due date and due text exclude each other", ErrInvalid))
	}
	if f.Number < 1 {
		err = errors.Join(err, fmt.Errorf("%w: follow-up number %d", ErrInvalid, f.Number))
	}
	return err
}

// FollowUpOwner is one agency that owes a follow-up, with a state of its own.
type FollowUpOwner struct {
	ID         string `gorm:"primaryKey"`
	MeetingID  string
	FollowUpID string
	AgencyID   string
	Position   int
	State      FollowUpState
}

// RecordID implements Record.
func (o FollowUpOwner) RecordID() string { return o.ID }

// TableName implements Record.
func (FollowUpOwner) TableName() string { return "follow_up_owners" }

// Validate implements Record.
func (o FollowUpOwner) Validate() error {
	return errors.Join(
		required("id", o.ID, "meeting", o.MeetingID, "follow-up", o.FollowUpID, "agency", o.AgencyID),
		oneOf("state", o.State, FollowUpStates()...),
	)
}

// JointState is the state of a follow-up from the states of its owners: done or
// cancelled when all are, running as soon as one has begun.
func JointState(owners []FollowUpState) FollowUpState {
	count := map[FollowUpState]int{}
	for _, state := range owners {
		count[state]++
	}
	open := len(owners) - count[Cancelled]
	switch {
	case len(owners) == 0:
		return NotStarted
	case open == 0:
		return Cancelled
	case count[Done] == open:
		return Done
	case count[Done]+count[Running] > 0:
		return Running
	}
	return NotStarted
}
