package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Decree is the Keputusan (SK) that sets the task force up. It lists posts and
// agencies, not people (Perpres 69/2008 Pasal 13).
type Decree struct {
	ID     string `gorm:"primaryKey"`
	Number string
	Date   Date
	Title  string
	// ValidFrom and ValidTo are both included; ValidTo may be empty.
	ValidFrom Date
	ValidTo   Date
	// ScanID is the Attachment that holds the signed decree.
	ScanID string
}

// RecordID implements Record.
func (d Decree) RecordID() string { return d.ID }

// TableName implements Record.
func (Decree) TableName() string { return "decrees" }

// Validate implements Record.
func (d Decree) Validate() error {
	err := errors.Join(
		required("id", d.ID, "number", d.Number, "valid from", string(d.ValidFrom)),
		d.Date.Validate(), d.ValidFrom.Validate(), d.ValidTo.Validate(),
		checkLines("number", d.Number, "title", d.Title))
	if d.ValidTo != "" && d.ValidTo < d.ValidFrom {
		err = errors.Join(err, fmt.Errorf("%w: decree ends before it begins", ErrInvalid))
	}
	return err
}

// InForce says whether the decree holds on a date.
func (d Decree) InForce(on Date) bool { return within(on, d.ValidFrom, d.ValidTo) }

// Overlaps says whether two decrees hold on one date.
func (d Decree) Overlaps(o Decree) bool { return meet(d.ValidFrom, d.ValidTo, o.ValidFrom, o.ValidTo) }

// within tells whether a date lies in a span; an empty end is open.
func within(on, from, to Date) bool { return from <= on && (to == "" || on <= to) }

// meet tells whether two spans have a date in common; empty ends are open.
func meet(from1, to1, from2, to2 Date) bool {
	return (to2 == "" || from1 <= to2) && (to1 == "" || from2 <= to1)
}

// SeatRole is a place in the make-up of the task force. It varies by decree, so
// any text is allowed; SeatRoles are the usual ones in their order.
type SeatRole string

// SeatRoles lists the usual roles from the top.
func SeatRoles() []SeatRole {
	return []SeatRole{
		"Pengarah", "Penanggung Jawab", "Ketua", "Wakil Ketua", "Ketua Harian", "Sekretaris",
		"Koordinator", "Anggota", "Sekretariat",
	}
}

// Rank orders roles: the usual ones by their order, others after them.
func (r SeatRole) Rank() int {
	i := slices.IndexFunc(SeatRoles(), func(known SeatRole) bool { return strings.EqualFold(string(known), string(r)) })
	if i < 0 {
		return len(SeatRoles())
	}
	return i
}

// SubTaskForces lists the six usual sub gugus tugas (Perpres 69/2008; the last
// two by habit). A decree may name others.
func SubTaskForces() []string {
	return []string{
		"Pencegahan", "Rehabilitasi Kesehatan",
		"Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial",
		"Penegakan Hukum", "Pengembangan Norma Hukum", "Koordinasi dan Kerja Sama",
	}
}

// Seat is a place (kedudukan) in the task force under one decree. People hold it
// for a time.
type Seat struct {
	ID       string `gorm:"primaryKey"`
	DecreeID string
	Position int
	Role     SeatRole
	// SubTaskForce is empty for the leaders and the secretariat.
	SubTaskForce string
	AgencyID     string
	// Post is the office whose holder sits here: "Kepala Dinas Kesehatan".
	Post string
}

// RecordID implements Record.
func (s Seat) RecordID() string { return s.ID }

// TableName implements Record.
func (Seat) TableName() string { return "seats" }

// Validate implements Record.
func (s Seat) Validate() error {
	err := errors.Join(required("id", s.ID, "decree", s.DecreeID, "role", string(s.Role)),
		checkLines("role", string(s.Role), "sub task force", s.SubTaskForce, "post", s.Post))
	if s.AgencyID == "" && strings.TrimSpace(s.Post) == "" {
		err = errors.Join(err, fmt.Errorf("%w: seat has neither agency nor post", ErrInvalid))
	}
	return err
}

// Group is the heading that a seat stands under.
func (s Seat) Group() string {
	switch {
	case s.SubTaskForce != "":
		return s.SubTaskForce
	case strings.EqualFold(string(s.Role), "Sekretariat"):
		return "Sekretariat"
	}
	return "Pimpinan"
}

// Holding says who held a seat from when to when.
type Holding struct {
	ID       string `gorm:"primaryKey"`
	SeatID   string
	PersonID string
	// From and To are both included; To may be empty.
	From Date
	To   Date
	// Status is empty for a definitive holder, or Plt., Plh., Pj.
	Status string
}

// RecordID implements Record.
func (h Holding) RecordID() string { return h.ID }

// TableName implements Record.
func (Holding) TableName() string { return "holdings" }

// Validate implements Record.
func (h Holding) Validate() error {
	err := errors.Join(
		required("id", h.ID, "seat", h.SeatID, "person", h.PersonID, "from", string(h.From)),
		h.From.Validate(), h.To.Validate(),
		oneOf("status", h.Status, "", "Plt.", "Plh.", "Pj."))
	if h.To != "" && h.To < h.From {
		err = errors.Join(err, fmt.Errorf("%w: holding ends before it begins", ErrInvalid))
	}
	return err
}

// Holds says whether the person holds the seat on a date.
func (h Holding) Holds(on Date) bool { return within(on, h.From, h.To) }

// Overlaps says whether two holdings share a date.
func (h Holding) Overlaps(o Holding) bool { return meet(h.From, h.To, o.From, o.To) }

// Roster is the task force on one date.
type Roster struct {
	On Date
	// Decree is nil when none is in force.
	Decree *Decree
	Lines  []RosterLine
}

// RosterLine is one seat on the date. Holding and Person are nil for a vacant one.
type RosterLine struct {
	Seat    Seat
	Agency  *Agency
	Holding *Holding
	Person  *Person
}

// RosterSnapshot is what the papers of the roster print, frozen.
type RosterSnapshot struct {
	Office OfficeSnapshot
	Roster Roster
}

// Vacant counts the seats that nobody holds.
func (r Roster) Vacant() (n int) {
	for _, line := range r.Lines {
		if line.Holding == nil {
			n++
		}
	}
	return n
}

// Engagement is a meeting in the history of a person.
type Engagement struct {
	MeetingID string
	Code      string
	Title     string
	Date      Date
	// State is empty where the person was not marked.
	State AttendanceState
}

// Duty is an open follow-up in the history of an agency.
type Duty struct {
	MeetingID string
	EntryID   string
	Number    int
	Text      string
	Due       Date
	State     FollowUpState
}

// Attachment is a file that belongs to a record: a scan or a photograph. Its
// bytes are kept apart by their SHA-256.
type Attachment struct {
	ID     string `gorm:"primaryKey"`
	Name   string
	SHA256 string `gorm:"column:sha256"`
	// Size is in bytes.
	Size int64
}

// RecordID implements Record.
func (a Attachment) RecordID() string { return a.ID }

// TableName implements Record.
func (Attachment) TableName() string { return "attachments" }

// Validate implements Record.
func (a Attachment) Validate() error {
	err := errors.Join(required("id", a.ID, "name", a.Name, "sha256", a.SHA256), checkLines("name", a.Name))
	if a.Size < 0 || a.Size > MaxBlob {
		err = errors.Join(err, fmt.Errorf("%w: attachment of %d bytes", ErrInvalid, a.Size))
	}
	return err
}
