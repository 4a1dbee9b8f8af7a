package data

import (
	"errors"
	"fmt"
)

// LetterheadKind is whose kop a paper carries; it depends on who signs.
type LetterheadKind string

// The four kinds of kop. The gold Garuda stands only on the Bupati's own.
const (
	OfficeLetterhead      LetterheadKind = "dinas"
	SecretariatLetterhead LetterheadKind = "sekretariat daerah"
	RegentLetterhead      LetterheadKind = "bupati"
	TaskForceLetterhead   LetterheadKind = "gugus tugas"
)

// LetterheadKinds lists the kinds in the order of the screen.
func LetterheadKinds() []LetterheadKind {
	return []LetterheadKind{OfficeLetterhead, SecretariatLetterhead, RegentLetterhead, TaskForceLetterhead}
}

// Letterhead is the kop of one kind. The texts of the office's own are those of
// Office and stay empty here; an empty crest is that of the office, except for the
// Bupati's kop, which then has none.
type Letterhead struct {
	ID         LetterheadKind `gorm:"primaryKey"`
	Government string
	// Name is broken by sense with line feeds, Address has at most two lines.
	Name    string
	Address string
	// CrestID is the Attachment with the picture.
	CrestID string
}

// RecordID implements Record.
func (l Letterhead) RecordID() string { return string(l.ID) }

// TableName implements Record.
func (Letterhead) TableName() string { return "letterheads" }

// Validate implements Record.
func (l Letterhead) Validate() error {
	return errors.Join(oneOf("id", l.ID, LetterheadKinds()...),
		checkLines("government", l.Government, "name", l.Name, "address", l.Address))
}

// PaperSize is the sheet.
type PaperSize string

// The sheets: F4 differs by region (Permendagri 1/2023 Pasal 28).
const (
	SheetA4       PaperSize = "A4"
	SheetF4       PaperSize = "F4 215 × 330"
	SheetF4Narrow PaperSize = "F4 210 × 330"
)

// The habits of tata naskah that differ between offices.
const (
	// BoldName is the reading of Permendagri 1/2023, CapitalName the habit of 54/2009.
	BoldName    = "tebal"
	CapitalName = "kapital bergaris bawah"

	AddressLeft  = "kiri"
	AddressRight = "kanan"

	// PlaceOfAddressee prints "di Sangatta", PlaceTempat "di - TEMPAT".
	PlaceOfAddressee = "kota"
	PlaceTempat      = "tempat"

	// ClassInWords prints TERBATAS at the head of a page, ClassByCode T (SR, R, T, B).
	ClassInWords = "kata"
	ClassByCode  = "kode"

	AssignWord  = "MENUGASKAN"
	CommandWord = "MEMERINTAHKAN"
)

// GeneralStyle is the id of the style of all papers that have none of their own.
const GeneralStyle = "umum"

// PaperStyle is the tata naskah of a kind of paper.
type PaperStyle struct {
	// ID is GeneralStyle, or the DocumentKind that it is for.
	ID    string `gorm:"primaryKey"`
	Paper PaperSize
	// Margins of an upright page, in millimetres.
	Top, Bottom, Left, Right int
	// FontSize is in points, Spacing in hundredths of single spacing: 115.
	FontSize int
	Spacing  int
	// NameStyle is of the signer's name, DottedNumber prints "NIP." with a stop.
	NameStyle    string
	DottedNumber bool
	// Address is the side of Yth., PlaceForm the line under it.
	Address   string
	PlaceForm string
	ClassForm string
	// Catchword prints the first word of the next page at the foot.
	Catchword bool
	// Seal prints the code and QR of the archive at the foot.
	Seal bool
	// Command is the word of a surat tugas.
	Command string
}

// DefaultStyle is the tata naskah of Permendagri 1/2023.
func DefaultStyle() PaperStyle {
	return PaperStyle{
		ID: GeneralStyle, Paper: SheetA4, Top: 20, Bottom: 25, Left: 30, Right: 20, FontSize: 12, Spacing: 115,
		NameStyle: BoldName, Address: AddressLeft, PlaceForm: PlaceOfAddressee, ClassForm: ClassInWords, Command: AssignWord,
	}
}

// RecordID implements Record.
func (s PaperStyle) RecordID() string { return s.ID }

// TableName implements Record.
func (PaperStyle) TableName() string { return "paper_styles" }

// Validate implements Record. Margins, type and spacing keep to what still can be
// printed and read.
func (s PaperStyle) Validate() error {
	err := errors.Join(required("id", s.ID), oneOf("paper", s.Paper, SheetA4, SheetF4, SheetF4Narrow),
		oneOf("name style", s.NameStyle, BoldName, CapitalName), oneOf("address", s.Address, AddressLeft, AddressRight),
		oneOf("place form", s.PlaceForm, PlaceOfAddressee, PlaceTempat), oneOf("class form", s.ClassForm, ClassInWords, ClassByCode),
		oneOf("command", s.Command, AssignWord, CommandWord))
	for _, margin := range []int{s.Top, s.Bottom, s.Left, s.Right} {
		if margin < 10 || margin > 50 {
			err = errors.Join(err, fmt.Errorf("%w: margin of %d mm", ErrInvalid, margin))
		}
	}
	if s.FontSize < 10 || s.FontSize > 14 || s.Spacing < 100 || s.Spacing > 200 {
		err = errors.Join(err, fmt.Errorf("%w: type of %d pt at %d %%", ErrInvalid, s.FontSize, s.Spacing))
	}
	return err
}

// StyleFor is the style of a kind of paper: its own, or the general one, or the
// default. A laporan is A4 even where F4 is the rule.
func StyleFor(styles []PaperStyle, kind DocumentKind) PaperStyle {
	general := DefaultStyle()
	for _, s := range styles {
		switch s.ID {
		case string(kind):
			return s
		case GeneralStyle:
			general = s
		}
	}
	if kind == DocumentKind(ReportLetter) {
		general.Paper = SheetA4
	}
	return general
}
