package data

import (
	"errors"
	"fmt"
)

// LetterTemplate is what a new letter of a kind begins with. Texts have the marks
// of package markup and fields in braces. Those that come with the program are
// code; one that the office changed is a record with the same id.
type LetterTemplate struct {
	ID             string `gorm:"primaryKey"`
	Kind           LetterKind
	Name           string
	Position       int
	Classification string
	Security       SecurityClass
	Speed          Speed
	Subject        string
	AttachmentNote string
	Addressing     Addressing
	Via            string
	// Copies are tembusan, one a line.
	Copies     string
	Basis      string
	Body       string
	AnnexTitle string
	Annex      string
	Letterhead LetterheadKind
}

// RecordID implements Record.
func (t LetterTemplate) RecordID() string { return t.ID }

// TableName implements Record.
func (LetterTemplate) TableName() string { return "letter_templates" }

// Validate implements Record.
func (t LetterTemplate) Validate() error {
	return errors.Join(required("id", t.ID, "name", t.Name),
		oneOf("kind", t.Kind, LetterKinds()...), oneOf("security", t.Security, SecurityClasses()...),
		oneOf("speed", t.Speed, Speeds()...), oneOf("addressing", t.Addressing, Addressings()...),
		oneOf("letterhead", t.Letterhead, LetterheadKinds()...),
		checkLines("name", t.Name, "classification", t.Classification, "subject", t.Subject,
			"attachment note", t.AttachmentNote, "via", t.Via, "annex title", t.AnnexTitle),
		checkText("copies", t.Copies, MaxEntryText), checkText("basis", t.Basis, MaxEntryText),
		checkText("body", t.Body, MaxLetterText), checkText("annex", t.Annex, MaxLetterText))
}

// Fate is what becomes of papers when their retention is over.
type Fate string

// The fates of the office's JRA; empty is not yet known.
const (
	Destroyed  Fate = "musnah"
	Kept       Fate = "permanen"
	Reassessed Fate = "dinilai kembali"
)

// Classification is a kode klasifikasi arsip (Permendagri 83/2022) with the
// retention that the office's JRA gives it.
type Classification struct {
	ID       string `gorm:"primaryKey"`
	Code     string
	Name     string
	Position int
	// ActiveYears and InactiveYears are how long papers are kept at hand and in the
	// records centre.
	ActiveYears   int
	InactiveYears int
	Fate          Fate
}

// RecordID implements Record.
func (c Classification) RecordID() string { return c.ID }

// TableName implements Record.
func (Classification) TableName() string { return "classifications" }

// Validate implements Record.
func (c Classification) Validate() error {
	err := errors.Join(required("id", c.ID, "code", c.Code), oneOf("fate", c.Fate, "", Destroyed, Kept, Reassessed),
		checkLines("code", c.Code, "name", c.Name))
	if c.ActiveYears < 0 || c.InactiveYears < 0 || c.ActiveYears > 100 || c.InactiveYears > 100 {
		err = errors.Join(err, fmt.Errorf("%w: retention of %d and %d years", ErrInvalid, c.ActiveYears, c.InactiveYears))
	}
	return err
}
