package data

import (
	"errors"
	"fmt"
)

// Origin says how somebody came to a meeting.
type Origin string

// The origins of a participant.
const (
	Invited Origin = "undangan"
	Guest   Origin = "tamu"
	Deputy  Origin = "wakil"
)

// Participant is somebody on the attendance list of a meeting: a person of the
// roster, or a guest known by name only, or an invited agency whose name is not
// known yet (neither person nor name).
type Participant struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	Position  int
	Origin    Origin
	PersonID  string
	// GuestName is the name with titles where there is no person.
	GuestName string
	// Post is the post held on the day.
	Post string
	// AgencyID, or AgencyName where the body is not in the list of agencies.
	AgencyID   string
	AgencyName string
	Sex        Sex
	// RepresentsID is the Participant that this deputy stands for.
	RepresentsID string
}

// RecordID implements Record.
func (p Participant) RecordID() string { return p.ID }

// TableName implements Record.
func (Participant) TableName() string { return "participants" }

// Validate implements Record.
func (p Participant) Validate() error {
	err := errors.Join(
		required("id", p.ID, "meeting", p.MeetingID),
		oneOf("origin", p.Origin, Invited, Guest, Deputy),
		oneOf("sex", p.Sex, Male, Female, UnknownSex),
		checkLines("guest name", p.GuestName, "post", p.Post, "agency name", p.AgencyName),
	)
	if p.PersonID == "" && p.GuestName == "" && p.AgencyID == "" && p.AgencyName == "" {
		err = errors.Join(err, fmt.Errorf("%w: participant has neither name nor agency", ErrInvalid))
	}
	if (p.Origin == Deputy) != (p.RepresentsID != "") || (p.RepresentsID != "" && p.RepresentsID == p.ID) {
		err = errors.Join(err, fmt.Errorf("%w: a deputy stands for another participant", ErrInvalid))
	}
	return err
}

// AttendanceState is what is known of one participant on one day.
type AttendanceState string

// The states. Unmarked has no row in the file.
const (
	Unmarked    AttendanceState = ""
	Present     AttendanceState = "hadir"
	Represented AttendanceState = "diwakili"
	Excused     AttendanceState = "izin"
	Absent      AttendanceState = "tidak hadir"
)

// ExcuseReasons lists why somebody may be excused. An illness is never named.
func ExcuseReasons() []string {
	return []string{"tugas luar", "rapat lain", "cuti", "keperluan lain"}
}

// Attendance is the mark of one participant on one day.
type Attendance struct {
	ID            string `gorm:"primaryKey"`
	MeetingID     string
	ParticipantID string
	DayID         string
	State         AttendanceState
	// Reason is one of ExcuseReasons for Excused, else empty.
	Reason string
	Note   string
	// ArrivedAt and LeftAt are the times of somebody late or gone early; empty for
	// the whole day.
	ArrivedAt Clock
	LeftAt    Clock
	// Online says that somebody took part from afar.
	Online bool
}

// RecordID implements Record.
func (a Attendance) RecordID() string { return a.ID }

// TableName implements Record.
func (Attendance) TableName() string { return "attendances" }

// Validate implements Record.
func (a Attendance) Validate() error {
	err := errors.Join(
		required("id", a.ID, "meeting", a.MeetingID, "participant", a.ParticipantID, "day", a.DayID),
		oneOf("state", a.State, Present, Represented, Excused, Absent),
		oneOf("reason", a.Reason, append([]string{""}, ExcuseReasons()...)...),
		checkLines("note", a.Note), a.ArrivedAt.Validate(), a.LeftAt.Validate())
	if (a.ArrivedAt != "" || a.LeftAt != "" || a.Online) && a.State != Present {
		err = errors.Join(err, fmt.Errorf("%w: times and daring stand only beside %q", ErrInvalid, Present))
	}
	if a.Reason != "" && a.State != Excused {
		err = errors.Join(err, fmt.Errorf("%w: a reason stands only beside %q", ErrInvalid, Excused))
	}
	return err
}

// Answer is what an invited agency said to the invitation.
type Answer string

// The answers. Unanswered has no row in the file.
const (
	Unanswered   Answer = ""
	WillCome     Answer = "akan hadir"
	WillSend     Answer = "diwakili"
	WillNotCome  Answer = "berhalangan"
	notAnswered         = "belum menjawab"
	deputyNeeded        = "a deputy is named only where one is sent"
)

// Answers lists the answers in the order of the screen.
func Answers() []Answer { return []Answer{Unanswered, WillCome, WillSend, WillNotCome} }

// Word is the answer on the screen: "belum menjawab" for none.
func (a Answer) Word() string {
	if a == Unanswered {
		return notAnswered
	}
	return string(a)
}

// Confirmation is the answer of one invited agency.
type Confirmation struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	AgencyID  string
	Answer    Answer
	// Deputy is who is announced to come instead, as said; only for WillSend.
	Deputy string
	Note   string
}

// RecordID implements Record.
func (c Confirmation) RecordID() string { return c.ID }

// TableName implements Record.
func (Confirmation) TableName() string { return "confirmations" }

// Validate implements Record.
func (c Confirmation) Validate() error {
	err := errors.Join(
		required("id", c.ID, "meeting", c.MeetingID, "agency", c.AgencyID),
		oneOf("answer", c.Answer, WillCome, WillSend, WillNotCome),
		checkLines("deputy", c.Deputy, "note", c.Note))
	if c.Deputy != "" && c.Answer != WillSend {
		err = errors.Join(err, fmt.Errorf("%w: %s", ErrInvalid, deputyNeeded))
	}
	return err
}
