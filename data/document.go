package data

import (
	"errors"
	"fmt"
)

// DocumentKind is what paper an archived document is.
type DocumentKind string

// MinutesDocument is final minutes. A letter's kind is its LetterKind.
const MinutesDocument DocumentKind = "notula"

// DocumentKinds lists the kinds of paper in the archive.
func DocumentKinds() []DocumentKind {
	kinds := []DocumentKind{MinutesDocument}
	for _, kind := range LetterKinds() {
		kinds = append(kinds, DocumentKind(kind))
	}
	return kinds
}

// Document is a paper of the archive: final or issued, as it was. It is written
// once and never changed. Content and snapshot are kept apart by their SHA-256.
type Document struct {
	ID   string `gorm:"primaryKey"`
	Kind DocumentKind
	// MeetingID is the meeting it belongs to, LetterID the letter; either may be empty.
	MeetingID string
	LetterID  string
	// Code is that of its record, "R-2024-003"; Title and Number stand on the paper,
	// and To names whom a letter goes to.
	Code           string
	Title          string
	Number         string
	To             string
	Classification string
	Date           Date
	// Revision counts from 0, as Meeting.Revision and Letter.Revision.
	Revision int
	Security SecurityClass
	IssuedAt Instant
	// By is who issued it, as the computer's account is named.
	By string
	// PDF and Snapshot are the SHA-256 of the paper and of the frozen snapshot as
	// JSON, in hex; Size is the paper's in bytes.
	PDF      string `gorm:"column:pdf"`
	Snapshot string
	Size     int64
	Pages    int
}

// RecordID implements Record.
func (d Document) RecordID() string { return d.ID }

// TableName implements Record.
func (Document) TableName() string { return "documents" }

// Validate implements Record.
func (d Document) Validate() error {
	err := errors.Join(
		required("id", d.ID, "code", d.Code, "title", d.Title, "pdf", d.PDF, "snapshot", d.Snapshot, "issued at", string(d.IssuedAt)),
		oneOf("kind", d.Kind, DocumentKinds()...), d.Date.Validate(),
		oneOf("security", d.Security, SecurityClasses()...),
		checkLines("title", d.Title, "number", d.Number, "to", d.To, "classification", d.Classification))
	if d.Revision < 0 || d.Pages < 1 || d.Size < 1 || d.Size > MaxBlob {
		err = errors.Join(err, fmt.Errorf("%w: document of %d pages and %d bytes", ErrInvalid, d.Pages, d.Size))
	}
	return err
}

// EnclosureKind says what a file that hangs on a record is.
type EnclosureKind string

// The kinds of enclosure.
const (
	// Photo is printed under Dokumentasi with its caption.
	Photo EnclosureKind = "foto"
	// InvitationScan, SignedAttendance and SignedMinutes are papers as sent or signed.
	InvitationScan   EnclosureKind = "undangan"
	SignedAttendance EnclosureKind = "daftar hadir bertanda tangan"
	SignedMinutes    EnclosureKind = "notula bertanda tangan"
	// Evidence is data dukung of a follow-up.
	Evidence EnclosureKind = "data dukung"
	// SignedLetter is the scan of a signed letter, LetterAttachment goes with one.
	SignedLetter     EnclosureKind = "surat bertanda tangan"
	LetterAttachment EnclosureKind = "lampiran surat"
)

// EnclosureKinds lists the kinds in the order of the screen.
func EnclosureKinds() []EnclosureKind {
	return []EnclosureKind{InvitationScan, SignedAttendance, SignedMinutes, Photo, Evidence, SignedLetter, LetterAttachment}
}

// Enclosure hangs a file on a meeting, a follow-up or a letter. It may come after
// the paper is final.
type Enclosure struct {
	ID   string `gorm:"primaryKey"`
	Kind EnclosureKind
	// FollowUpID is set for Evidence, LetterID for the files of a letter, MeetingID for
	// all others.
	MeetingID  string
	FollowUpID string
	LetterID   string
	// DayID is the day that a signed sheet or a photo belongs to, if known.
	DayID        string
	AttachmentID string
	Position     int
	// Caption stands under a photo, or tells what the evidence shows.
	Caption string
}

// RecordID implements Record.
func (e Enclosure) RecordID() string { return e.ID }

// TableName implements Record.
func (Enclosure) TableName() string { return "enclosures" }

// Validate implements Record.
func (e Enclosure) Validate() error {
	err := errors.Join(required("id", e.ID, "attachment", e.AttachmentID),
		oneOf("kind", e.Kind, EnclosureKinds()...), checkLines("caption", e.Caption))
	ofLetter := e.Kind == SignedLetter || e.Kind == LetterAttachment
	ofMeeting := e.Kind != Evidence && !ofLetter
	if (e.Kind == Evidence) != (e.FollowUpID != "") || ofLetter != (e.LetterID != "") || ofMeeting != (e.MeetingID != "") {
		err = errors.Join(err, fmt.Errorf("%w: %s hangs on the wrong record", ErrInvalid, e.Kind))
	}
	return err
}

// EnclosedFile is an enclosure with its file, without the bytes.
type EnclosedFile struct {
	Enclosure  Enclosure
	Attachment Attachment
}

// FileContent is an enclosed file with its bytes.
type FileContent struct {
	EnclosedFile
	Content []byte
}

// Waiver is a print or issue in spite of findings of the check for personal
// data, or of warnings. What was found is never kept, only how much and why it was
// let pass.
type Waiver struct {
	ID        string `gorm:"primaryKey"`
	MeetingID string
	LetterID  string
	// Paper is what was printed: "Notula".
	Paper    string
	Findings int
	Warnings int
	Reason   string
	At       Instant
	By       string
}

// RecordID implements Record.
func (w Waiver) RecordID() string { return w.ID }

// TableName implements Record.
func (Waiver) TableName() string { return "waivers" }

// Validate implements Record.
func (w Waiver) Validate() error {
	err := errors.Join(required("id", w.ID, "paper", w.Paper, "reason", w.Reason, "at", string(w.At)),
		checkLines("paper", w.Paper, "reason", w.Reason))
	if w.Findings < 0 || w.Warnings < 0 || w.Findings+w.Warnings < 1 {
		err = errors.Join(err, fmt.Errorf("%w: a waiver of %d findings and %d warnings", ErrInvalid, w.Findings, w.Warnings))
	}
	return err
}
