package data

// LetterSnapshot is what a letter prints, frozen: fields filled, names and posts
// as they were. The same snapshot makes the same bytes.
type LetterSnapshot struct {
	Code string
	Kind LetterKind
	// Office has the kop, the crest and the style that this letter is printed with.
	Office         OfficeSnapshot
	State          LetterState
	Revision       int
	RevisionReason string
	Security       SecurityClass
	Speed          Speed
	Classification string
	// Number is as printed: with room to write while it is blank
	// ("400.2/      /DPPPA/2026"). Numbered says that it is complete.
	Number   string
	Numbered bool
	Date     Date
	Subject  string
	// AttachmentNote is what the office wrote on the line Lampiran; empty to count.
	AttachmentNote string
	Addressing     Addressing
	Recipients     []AddresseeSnapshot
	Copies         []AddresseeSnapshot
	Via            string
	Contact        string
	// Basis, Body and Annex are filled texts with the marks of package markup.
	Basis      []string
	Body       string
	AnnexTitle string
	Annex      string
	Signer     SignerSnapshot
	Parties    []PartySnapshot
	// Files are the scans and papers attached, with their pages.
	Files    []AttachedSnapshot
	Initials bool
	// Unfilled are the fields that nothing is known for, as written: "{rapat.tempat}".
	Unfilled []string
	// Meeting is what the text is compared with; nil for a letter without one.
	Meeting *MeetingFacts
	// Copy is the one addressee that this copy is for, from 1; 0 for the whole letter.
	Copy int
}

// AddresseeSnapshot is one line of Yth. or Tembusan.
type AddresseeSnapshot struct {
	ID         string
	AgencyID   string
	Name       string
	Place      string
	Salutation string
	CopyNumber int
	// Body is the text for this one alone, where it differs: fields of the addressee.
	Body string
}

// SignerSnapshot is the signature block.
type SignerSnapshot struct {
	Signatory
	OnBehalf   string
	Under      string
	As         string
	HideRank   bool
	HideNumber bool
}

// PartySnapshot is somebody named in the letter.
type PartySnapshot struct {
	ID     string
	Role   PartyRole
	Name   string
	Rank   string
	Number string
	Post   string
}

// AttachedSnapshot is a file that goes with the letter.
type AttachedSnapshot struct {
	ID    string
	Name  string
	Pages int
}

// MeetingFacts are the days of the meeting that a letter is about.
type MeetingFacts struct {
	Code  string
	Title string
	Days  []DaySnapshot
}

// Crest is the picture of a kop. Its bytes are kept in the file by their SHA-256
// and are not part of the snapshot as JSON.
type Crest struct {
	SHA256 string
	// Content is PNG or JPEG.
	Content       []byte `json:"-"`
	Width, Height int
}

// RegisterSnapshot is the buku agenda of a register, for paper and export.
type RegisterSnapshot struct {
	Office   OfficeSnapshot
	Register Register
	Lines    []RegisterLine
}

// RegisterLine is one number of the buku agenda in its order. Gap says that nobody
// took it and nobody said why.
type RegisterLine struct {
	Number RegisterNumber
	Gap    bool
	// Of the letter, where it is one of this file.
	Code    string
	Kind    LetterKind
	State   LetterState
	Subject string
	To      string
}

// DispatchSnapshot is the lembar ekspedisi: what was sent, how, when, to whom.
type DispatchSnapshot struct {
	Office OfficeSnapshot
	From   Date
	Until  Date
	Lines  []DispatchLine
}

// DispatchLine is one letter to one addressee.
type DispatchLine struct {
	Number     string
	Date       Date
	Subject    string
	To         string
	SentVia    string
	SentOn     Date
	ReceivedBy string
	ReceivedOn Date
}

// IncomingSnapshot is the agenda of incoming letters, for paper and export.
type IncomingSnapshot struct {
	Office OfficeSnapshot
	Year   int
	Lines  []IncomingLetter
}

// ArchiveSnapshot is the daftar arsip.
type ArchiveSnapshot struct {
	Office OfficeSnapshot
	On     Date
	Lines  []ArchiveLine
}

// ArchiveLine is one paper with the retention of its class; Class is nil for a
// code that the office has no rule for.
type ArchiveLine struct {
	Document Document
	// Number is that of the register today, which may have come after the paper.
	Number string
	// Date is that of the letter today, which may have come with its number; empty
	// for that on the paper.
	Date  Date
	Class *Classification
}

// Dated is the date that the paper has today.
func (l ArchiveLine) Dated() Date {
	if l.Date != "" {
		return l.Date
	}
	return l.Document.Date
}
