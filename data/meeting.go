package data

import (
	"errors"
	"fmt"
)

// MeetingKind is what a meeting is for.
type MeetingKind string

// The kinds of meeting.
const (
	CoordinationMeeting MeetingKind = "rapat koordinasi"
	ProgrammeMeeting    MeetingKind = "penyusunan program kerja"
	AdvocacyMeeting     MeetingKind = "advokasi dan sosialisasi"
	EvaluationMeeting   MeetingKind = "evaluasi"
	// CaseMeeting talks about cases: it is Rahasia, holds decisions and follow-ups
	// with codes only, and stays out of Beranda, search, projector and papers that
	// are handed round (UU 21/2007 Pasal 44).
	CaseMeeting MeetingKind = "pembahasan kasus"
)

// MeetingKinds lists the kinds in the order of the screen.
func MeetingKinds() []MeetingKind {
	return []MeetingKind{CoordinationMeeting, ProgrammeMeeting, AdvocacyMeeting, EvaluationMeeting, CaseMeeting}
}

// SecurityClass is the first of the two scales of *sifat* (tata naskah dinas):
// who may read a paper. It is printed at the top of every page, except Biasa.
type SecurityClass string

// The security classes, from open to closed.
const (
	Ordinary     SecurityClass = "Biasa"
	Restricted   SecurityClass = "Terbatas"
	Confidential SecurityClass = "Rahasia"
	TopSecret    SecurityClass = "Sangat Rahasia"
)

// SecurityClasses lists the classes from open to closed.
func SecurityClasses() []SecurityClass {
	return []SecurityClass{Ordinary, Restricted, Confidential, TopSecret}
}

// MeetingState is the life of the minutes.
type MeetingState string

// The states, in their order. Until Final every page says KONSEP.
const (
	Draft     MeetingState = "Konsep"
	InReview  MeetingState = "Menunggu koreksi pimpinan rapat"
	Final     MeetingState = "Final"
	Signed    MeetingState = "Ditandatangani"
	codeShape              = "R-%04d-%03d"
)

// MeetingStates lists the states in their order.
func MeetingStates() []MeetingState { return []MeetingState{Draft, InReview, Final, Signed} }

// Locked says that the minutes can't be changed any more.
func (s MeetingState) Locked() bool { return s == Final || s == Signed }

// MeetingCode is what people call a meeting by: "R-2024-003".
func MeetingCode(year, n int) string { return fmt.Sprintf(codeShape, year, n) }

// Meeting is one meeting of one or several days, and the head of its minutes.
type Meeting struct {
	ID   string `gorm:"primaryKey"`
	Code string
	// Title is the meeting's name as it stands on the paper.
	Title    string
	Kind     MeetingKind
	Security SecurityClass
	State    MeetingState
	// Number is the minutes' own number, where the office gives one.
	Number string
	// SeriesID is the series that it belongs to, if any.
	SeriesID string
	// Quorum is how many of the invited must come or send a deputy; 0 for none.
	Quorum int
	// Revision counts how often final minutes were opened again: 1 is printed
	// "Perbaikan ke-1". RevisionReason is why the last time.
	Revision       int
	RevisionReason string
	// The basis is the invitation: who wrote it, its number, date and subject.
	BasisIssuer  string
	BasisNumber  string
	BasisDate    Date
	BasisSubject string
	// OpenedBy may be a guest of honour; empty means the chair opened it.
	OpenedBy    Officer `gorm:"embedded;embeddedPrefix:opened_by_"`
	Secretary   Officer `gorm:"embedded;embeddedPrefix:secretary_"`
	MinuteTaker Officer `gorm:"embedded;embeddedPrefix:minute_taker_"`
	// Signer signs as chair; empty means the chair of the last day.
	Signer Officer `gorm:"embedded;embeddedPrefix:signer_"`
	// Acknowledger is the optional third signature, Mengetahui.
	Acknowledger Officer `gorm:"embedded;embeddedPrefix:acknowledger_"`
}

// RecordID implements Record.
func (m Meeting) RecordID() string { return m.ID }

// TableName implements Record.
func (Meeting) TableName() string { return "meetings" }

// Validate implements Record.
func (m Meeting) Validate() error {
	err := errors.Join(
		required("id", m.ID, "code", m.Code, "title", m.Title),
		oneOf("kind", m.Kind, MeetingKinds()...),
		oneOf("security", m.Security, SecurityClasses()...),
		oneOf("state", m.State, MeetingStates()...),
		checkLines("title", m.Title, "number", m.Number, "basis issuer", m.BasisIssuer,
			"basis number", m.BasisNumber, "basis subject", m.BasisSubject, "revision reason", m.RevisionReason),
		m.BasisDate.Validate(),
		m.OpenedBy.validate("opened by"), m.Secretary.validate("secretary"),
		m.MinuteTaker.validate("minute taker"), m.Signer.validate("signer"),
		m.Acknowledger.validate("acknowledger"),
	)
	if m.Quorum < 0 || m.Revision < 0 {
		err = errors.Join(err, fmt.Errorf("%w: quorum %d and revision %d can't be negative", ErrInvalid, m.Quorum, m.Revision))
	}
	if m.Kind == CaseMeeting && m.Security != Confidential {
		err = errors.Join(err, fmt.Errorf("%w: a meeting about cases is %s", ErrInvalid, Confidential))
	}
	return err
}

// Revised is what the paper says of a revision: "Perbaikan ke-1", empty for the
// first minutes.
func (m Meeting) Revised() string { return RevisionName(m.Revision) }

// RevisionName is "Perbaikan ke-1" for 1 and empty for 0.
func RevisionName(revision int) string {
	if revision == 0 {
		return ""
	}
	return fmt.Sprintf("Perbaikan ke-%d", revision)
}

// AttendanceMode is where the participants are.
type AttendanceMode string

// The modes of a meeting day.
const (
	InPerson AttendanceMode = "luring"
	Online   AttendanceMode = "daring"
	Hybrid   AttendanceMode = "hibrida"
)

// AttendanceModes lists the modes in the order of the screen.
func AttendanceModes() []AttendanceMode { return []AttendanceMode{InPerson, Online, Hybrid} }

// MeetingDay is one day of a meeting.
type MeetingDay struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	Position  int
	Date      Date
	Start     Clock
	End       Clock
	// EndsNextDay says that End is past midnight; without it an End before Start is
	// a gap (Dossier.Gaps), not refused.
	EndsNextDay bool
	Mode        AttendanceMode
	Place       string
	Link        string
	Chair       Officer `gorm:"embedded;embeddedPrefix:chair_"`
}

// RecordID implements Record.
func (d MeetingDay) RecordID() string { return d.ID }

// TableName implements Record.
func (MeetingDay) TableName() string { return "meeting_days" }

// Validate implements Record.
func (d MeetingDay) Validate() error {
	return errors.Join(
		required("id", d.ID, "meeting", d.MeetingID, "date", string(d.Date)),
		d.Date.Validate(), d.Start.Validate(), d.End.Validate(),
		oneOf("mode", d.Mode, AttendanceModes()...),
		checkLines("place", d.Place, "link", d.Link),
		d.Chair.validate("chair"),
	)
}

// Suspension is a pause that the chair orders within a day (menskors) and ends
// (membuka kembali). Between two days the minutes say so by themselves.
type Suspension struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	DayID     string
	From      Clock
	// To is empty until the meeting is open again.
	To Clock
}

// RecordID implements Record.
func (s Suspension) RecordID() string { return s.ID }

// TableName implements Record.
func (Suspension) TableName() string { return "suspensions" }

// Validate implements Record.
func (s Suspension) Validate() error {
	return errors.Join(
		required("id", s.ID, "meeting", s.MeetingID, "day", s.DayID, "from", string(s.From)),
		s.From.Validate(), s.To.Validate())
}
