package data

import (
	"errors"
	"fmt"
	"slices"
)

// LetterKind is what an official paper of the secretariat is. Its rules are those
// of Permendagri 1/2023.
type LetterKind string

// The kinds of letter.
const (
	InvitationLetter LetterKind = "surat undangan"
	OfficialLetter   LetterKind = "surat dinas"
	FollowUpRequest  LetterKind = "permintaan tindak lanjut"
	ReportRequest    LetterKind = "permintaan laporan kemajuan"
	ProgressLetter   LetterKind = "surat laporan kemajuan"
	CoverLetter      LetterKind = "surat pengantar"
	MemoLetter       LetterKind = "nota dinas"
	AssignmentLetter LetterKind = "surat tugas"
	OfficialRecord   LetterKind = "berita acara"
	ReportLetter     LetterKind = "laporan"
)

// LetterKinds lists the kinds in the order of the screen.
func LetterKinds() []LetterKind {
	return []LetterKind{
		InvitationLetter, OfficialLetter, FollowUpRequest, ReportRequest, ProgressLetter, CoverLetter,
		MemoLetter, AssignmentLetter, OfficialRecord, ReportLetter,
	}
}

// Titled says that a paper of this kind has a centred title instead of the block
// Nomor, Sifat, Lampiran, Hal beside the date: the second of the two page shapes.
func (k LetterKind) Titled() bool {
	return slices.Contains([]LetterKind{AssignmentLetter, OfficialRecord, ReportLetter, MemoLetter, CoverLetter}, k)
}

// Speed is the second of the two scales of *sifat*: how soon to act.
type Speed string

// The speeds.
const (
	Unhurried  Speed = "Biasa"
	Urgent     Speed = "Segera"
	VeryUrgent Speed = "Sangat Segera"
)

// Speeds lists the speeds from slow to fast.
func Speeds() []Speed { return []Speed{Unhurried, Urgent, VeryUrgent} }

// LetterState is the life of a letter. A paper is signed first, then general
// affairs (TU) gives number, date and stamp; a register of our own gives the
// number when the paper is issued, and Final and Signed are passed over.
type LetterState string

// The states in their order.
const (
	// LetterDraft can be changed; every page of its paper says KONSEP.
	LetterDraft LetterState = "Konsep"
	// LetterFinal is printed for signature, with a blank number.
	LetterFinal LetterState = "Final"
	// LetterSigned waits for its number.
	LetterSigned LetterState = "Ditandatangani"
	// LetterIssued has a number, or is of a kind that needs none.
	LetterIssued LetterState = "Terbit"
	LetterSent   LetterState = "Dikirim"
	// LetterVoid was dropped for a reason; its number is not given again.
	LetterVoid LetterState = "Dibatalkan"
)

// LetterStates lists the states in their order.
func LetterStates() []LetterState {
	return []LetterState{LetterDraft, LetterFinal, LetterSigned, LetterIssued, LetterSent, LetterVoid}
}

// Addressing is how a letter names those it goes to.
type Addressing string

// The ways to address.
const (
	// AddressedTogether lists all under Yth.
	AddressedTogether Addressing = "bersama"
	// AddressedByList prints "Yth. (daftar terlampir)" and the list as an attachment.
	AddressedByList Addressing = "daftar terlampir"
	// AddressedEach prints one copy for each of them, under one number.
	AddressedEach Addressing = "masing-masing"
)

// Addressings lists the ways in the order of the screen.
func Addressings() []Addressing {
	return []Addressing{AddressedTogether, AddressedByList, AddressedEach}
}

// Signing is who signs a letter and in which quality.
type Signing struct {
	Officer `gorm:"embedded"`
	// OnBehalf is the superior's post after a.n.: "Bupati Kutai Timur". Under is the
	// post between them, before u.b.: "Sekretaris Daerah". Both may be empty.
	OnBehalf string
	Under    string
	// As is the optional line under the post: "selaku Ketua Harian Gugus Tugas".
	As string
	// HideRank and HideNumber leave out pangkat and NIP, as for a Bupati.
	HideRank   bool
	HideNumber bool
}

// Letter is one official paper on its way. Number, deliveries and scans are
// records of their own; what was issued lies in the archive as a Document.
type Letter struct {
	ID string `gorm:"primaryKey"`
	// Code is what people call it by before it has a number: "S-2026-001".
	Code  string
	Kind  LetterKind
	State LetterState
	// RegisterID is the register of its kind and year; empty for a kind without.
	RegisterID string
	// NumberID is the number it has now.
	NumberID string
	// MeetingID is the meeting it came from, AgencyID the agency whose matters it is
	// about; both may be empty.
	MeetingID string
	AgencyID  string
	// Classification is the kode klasifikasi arsip (Permendagri 83/2022), any text.
	Classification string
	Security       SecurityClass
	Speed          Speed
	// Date is empty until it is known: printed as room to write.
	Date    Date
	Subject string
	// AttachmentNote replaces the counted line Lampiran: "1 (satu) berkas".
	AttachmentNote string
	Addressing     Addressing
	// Via is the line melalui under the addressee, Contact the narahubung.
	Via     string
	Contact string
	// Basis is Dasar, one a line. Body and Annex are texts with the marks of package
	// markup and fields in braces; AnnexTitle heads the attachment.
	Basis      string
	Body       string
	AnnexTitle string
	Annex      string
	Letterhead LetterheadKind
	Signing    Signing `gorm:"embedded;embeddedPrefix:signing_"`
	// Initials adds the column of paraf to the office copy.
	Initials bool
	SignedOn Date
	// Revision counts the papers issued before: 1 is "Perbaikan ke-1".
	Revision       int
	RevisionReason string
	VoidReason     string
}

// MaxLetterText is the longest body or annex, in characters.
const MaxLetterText = 20000

// RecordID implements Record.
func (l Letter) RecordID() string { return l.ID }

// TableName implements Record.
func (Letter) TableName() string { return "letters" }

// Validate implements Record.
func (l Letter) Validate() error {
	err := errors.Join(
		required("id", l.ID, "code", l.Code),
		oneOf("kind", l.Kind, LetterKinds()...), oneOf("state", l.State, LetterStates()...),
		oneOf("security", l.Security, SecurityClasses()...), oneOf("speed", l.Speed, Speeds()...),
		oneOf("addressing", l.Addressing, Addressings()...), oneOf("letterhead", l.Letterhead, LetterheadKinds()...),
		l.Date.Validate(), l.SignedOn.Validate(),
		checkLines("classification", l.Classification, "subject", l.Subject, "attachment note", l.AttachmentNote,
			"via", l.Via, "contact", l.Contact, "annex title", l.AnnexTitle,
			"revision reason", l.RevisionReason, "void reason", l.VoidReason),
		checkText("basis", l.Basis, MaxEntryText), checkText("body", l.Body, MaxLetterText), checkText("annex", l.Annex, MaxLetterText),
		l.Signing.validate("signing"),
		checkLines("on behalf", l.Signing.OnBehalf, "under", l.Signing.Under, "as", l.Signing.As))
	if l.Revision < 0 {
		err = errors.Join(err, fmt.Errorf("%w: revision %d", ErrInvalid, l.Revision))
	}
	return err
}

// Locked says that the content can't be changed any more: it was issued.
func (l Letter) Locked() bool { return l.State != LetterDraft }

// LetterCode is what people call a letter by: "S-2026-001".
func LetterCode(year, n int) string { return fmt.Sprintf("S-%04d-%03d", year, n) }

// AddresseeRole says whether a letter goes to somebody or to their knowledge.
type AddresseeRole string

// The roles.
const (
	Recipient  AddresseeRole = "kepada"
	CarbonCopy AddresseeRole = "tembusan"
)

// Addressee is somebody a letter goes to, and what became of the way there.
type Addressee struct {
	ID       string `gorm:"primaryKey"`
	LetterID string
	Role     AddresseeRole
	Position int
	// AgencyID may be empty, for somebody outside the list of agencies.
	AgencyID string
	// Name is the post as on the paper: "Kepala Dinas Kesehatan Kabupaten Kutai Timur".
	Name string
	// Place is the line under it: "di Sangatta"; Salutation is Bapak, Ibu, Saudara or
	// Bapak/Ibu.
	Place      string
	Salutation string
	// CopyNumber is that of a letter of the class Rahasia or above; 0 for none.
	CopyNumber int
	// SentVia is how it went (kurir, WhatsApp, Srikandi), SentOn when; ReceivedBy and
	// ReceivedOn say who took it.
	SentVia    string
	SentOn     Date
	ReceivedBy string
	ReceivedOn Date
}

// RecordID implements Record.
func (a Addressee) RecordID() string { return a.ID }

// TableName implements Record.
func (Addressee) TableName() string { return "addressees" }

// Validate implements Record.
func (a Addressee) Validate() error {
	err := errors.Join(required("id", a.ID, "letter", a.LetterID),
		oneOf("role", a.Role, Recipient, CarbonCopy), a.SentOn.Validate(), a.ReceivedOn.Validate(),
		checkLines("name", a.Name, "place", a.Place, "salutation", a.Salutation, "sent via", a.SentVia, "received by", a.ReceivedBy))
	if a.CopyNumber < 0 {
		err = errors.Join(err, fmt.Errorf("%w: copy number %d", ErrInvalid, a.CopyNumber))
	}
	return err
}

// PartyRole is what somebody named in a letter is there for.
type PartyRole string

// The roles of parties.
const (
	// Assignee is sent by a surat tugas, Party signs a berita acara, Witness stands
	// under Mengetahui, and ReceivedBy signs for a surat pengantar.
	Assignee PartyRole = "ditugaskan"
	Party    PartyRole = "pihak"
	Witness  PartyRole = "mengetahui"
	Receiver PartyRole = "penerima"
)

// PartyRoles lists the roles in the order of the screen.
func PartyRoles() []PartyRole { return []PartyRole{Assignee, Party, Witness, Receiver} }

// LetterParty is somebody named in a letter beside signer and addressee.
type LetterParty struct {
	ID       string `gorm:"primaryKey"`
	LetterID string
	Role     PartyRole
	Position int
	// PersonID may be empty; the texts are what the paper says.
	PersonID string
	Name     string
	Rank     string
	// Number is kind and number: "NIP 19000101 190001 2 003".
	Number string
	Post   string
}

// RecordID implements Record.
func (p LetterParty) RecordID() string { return p.ID }

// TableName implements Record.
func (LetterParty) TableName() string { return "letter_parties" }

// Validate implements Record.
func (p LetterParty) Validate() error {
	return errors.Join(required("id", p.ID, "letter", p.LetterID), oneOf("role", p.Role, PartyRoles()...),
		checkLines("name", p.Name, "rank", p.Rank, "number", p.Number, "post", p.Post))
}

// LetterFile is a letter with all that belongs to it.
type LetterFile struct {
	Letter     Letter
	Recipients []Addressee
	Copies     []Addressee
	Parties    []LetterParty
	// Register and Number are nil where it has none.
	Register *Register
	Number   *RegisterNumber
	Files    []EnclosedFile
	// Documents are its papers in the archive, the newest first.
	Documents []Document
}

// LetterSummary is a letter in the list.
type LetterSummary struct {
	Letter
	// Number is the text of its number, Sequence and Sub its place in the register.
	Number   string
	Sequence int
	Sub      string
	// Recipients counts those it goes to; FirstRecipient is the first of them.
	Recipients     int
	FirstRecipient string
}

// LetterFilter chooses letters; an empty one lets all through.
type LetterFilter struct {
	RegisterID string
	MeetingID  string
	// Year is that of the code; 0 for all.
	Year int
}
