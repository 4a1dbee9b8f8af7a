package data

import (
	"errors"
	"fmt"
)

// RegisterMode says who gives the numbers of a register.
type RegisterMode string

// The modes.
const (
	// NumberedHere is a register of our own: the program gives the next number when
	// a paper is issued, and numbers that are missing are to be explained.
	NumberedHere RegisterMode = "sendiri"
	// NumberedElsewhere is the usual one: TU or Srikandi numbers the papers of the
	// whole office, so ours are 012, 047, 133; typed in, only doubles are refused.
	NumberedElsewhere RegisterMode = "tu"
)

// DefaultNumberTemplate is the shape of a letter's number.
const DefaultNumberTemplate = "{kode}/{urut}/{unit}/{tahun}"

// Register is the buku agenda of one kind of paper in one year.
type Register struct {
	ID string `gorm:"primaryKey"`
	// Name is "Surat keluar"; with the year it is unique.
	Name     string
	Year     int
	Position int
	// Kinds are the kinds of letter that it numbers, one a line.
	Kinds string
	Mode  RegisterMode
	// Template has the tokens {kode}, {urut}, {unit}, {bulan_romawi}, {tahun}.
	Template string
	// Unit is what {unit} prints; empty for the office's NumberUnit.
	Unit string
	// Width is the least number of digits of {urut}; First is the number that our own
	// register begins with.
	Width int
	First int
}

// RecordID implements Record.
func (r Register) RecordID() string { return r.ID }

// TableName implements Record.
func (Register) TableName() string { return "registers" }

// Validate implements Record.
func (r Register) Validate() error {
	err := errors.Join(required("id", r.ID, "name", r.Name, "template", r.Template),
		oneOf("mode", r.Mode, NumberedHere, NumberedElsewhere), ValidTemplate(r.Template),
		checkLines("name", r.Name, "template", r.Template, "unit", r.Unit), checkText("kinds", r.Kinds, MaxEntryText))
	if r.Year < 1900 || r.Year > 9999 || r.Width < 0 || r.Width > 6 || r.First < 1 || r.First > MaxSequence {
		err = errors.Join(err, fmt.Errorf("%w: register of %d with %d digits from %d", ErrInvalid, r.Year, r.Width, r.First))
	}
	return err
}

// NumberState is what became of a number.
type NumberState string

// The states of a number. None of them is ever given again.
const (
	// NumberUsed stands on a letter, ours or one imported from the old book.
	NumberUsed NumberState = "dipakai"
	// NumberReserved is kept free for a reason.
	NumberReserved NumberState = "dicadangkan"
	// NumberVoid was taken and dropped for a reason.
	NumberVoid NumberState = "dibatalkan"
	// NumberExplained was never taken here; the reason says why: a nomor kosong.
	NumberExplained NumberState = "dijelaskan"
)

// RegisterNumber is one number of a register. Its text is unique in the register,
// and so is Sequence with Sub: the file itself refuses a double.
type RegisterNumber struct {
	ID         string `gorm:"primaryKey"`
	RegisterID string
	// Sequence is {urut}; 0 for a number of TU that does not tell it. Sub is that of
	// a letter dated back: "a" in 041.a.
	Sequence int
	Sub      string
	// Text is the number as on the paper; empty for one that never stood on one.
	Text  string
	Date  Date
	State NumberState
	// LetterID is the letter that has or had it. Subject and To tell of a paper that
	// is no letter of this file.
	LetterID string
	Subject  string
	To       string
	// Reason is why it was reserved, voided or left out.
	Reason string
}

// RecordID implements Record.
func (n RegisterNumber) RecordID() string { return n.ID }

// TableName implements Record.
func (RegisterNumber) TableName() string { return "register_numbers" }

// Validate implements Record.
func (n RegisterNumber) Validate() error {
	err := errors.Join(required("id", n.ID, "register", n.RegisterID),
		oneOf("state", n.State, NumberUsed, NumberReserved, NumberVoid, NumberExplained), n.Date.Validate(),
		checkLines("sub", n.Sub, "text", n.Text, "subject", n.Subject, "to", n.To, "reason", n.Reason))
	if n.Sequence < 0 || n.Sequence > MaxSequence || n.Sequence == 0 && n.Text == "" {
		err = errors.Join(err, fmt.Errorf("%w: number %d %q", ErrInvalid, n.Sequence, n.Text))
	}
	if n.State != NumberUsed {
		err = errors.Join(err, required("reason", n.Reason))
	}
	return err
}

// IncomingLetter is a letter that came in, kept thin.
type IncomingLetter struct {
	ID string `gorm:"primaryKey"`
	// Code is its number in our agenda: "M-2026-001".
	Code       string
	Number     string
	Date       Date
	From       string
	Subject    string
	ReceivedOn Date
	// DispositionTo is to whom it was passed, Disposition what to do.
	DispositionTo string
	Disposition   string
	// ScanID is the Attachment with its scan.
	ScanID string
	// MeetingID, FollowUpID and LetterID tie it to what it is about; may be empty.
	MeetingID  string
	FollowUpID string
	LetterID   string
}

// RecordID implements Record.
func (l IncomingLetter) RecordID() string { return l.ID }

// TableName implements Record.
func (IncomingLetter) TableName() string { return "incoming_letters" }

// Validate implements Record.
func (l IncomingLetter) Validate() error {
	return errors.Join(required("id", l.ID, "code", l.Code), l.Date.Validate(), l.ReceivedOn.Validate(),
		checkLines("number", l.Number, "from", l.From, "subject", l.Subject, "disposition to", l.DispositionTo),
		checkText("disposition", l.Disposition, MaxEntryText))
}

// IncomingCode is the number of an incoming letter in our agenda.
func IncomingCode(year, n int) string { return fmt.Sprintf("M-%04d-%03d", year, n) }
