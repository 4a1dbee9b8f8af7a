package secretariat

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Severity is how much a finding of the checker weighs.
type Severity int

// The severities: an error keeps a letter from being issued, a warning passes with
// a note.
const (
	SeverityWarning Severity = iota
	SeverityError
)

// The parts of a letter that a finding leads to.
const (
	AtNumber     = "number"
	AtSecurity   = "security"
	AtDate       = "date"
	AtNote       = "attachment note"
	AtSubject    = "subject"
	AtRecipients = "recipients"
	AtVia        = "via"
	AtBasis      = "basis"
	AtParties    = "parties"
	AtBody       = "body"
	AtAnnex      = "annex"
	AtFiles      = "files"
	AtSigner     = "signer"
	AtContact    = "contact"
	AtCopies     = "copies"
	AtLetterhead = "letterhead"
)

// LetterFinding is one thing to look at before a letter is issued.
type LetterFinding struct {
	Severity Severity
	// Field is the part of the letter that it is in, Record the addressee, the party
	// or the person, where it is about one.
	Field  string
	Record string
	// Text is one sentence that tells where and what.
	Text string
	// Usual says that it is nothing out of the ordinary: it asks for no note.
	Usual bool
}

// CheckLetter looks for what a letter lacks and where it contradicts itself, its
// meeting or the calendar; errors first. Personal data is CheckPaper's.
func CheckLetter(f LetterFacts) []LetterFinding {
	c := letterCheck{LetterFacts: f, s: SnapshotLetter(f)}
	c.texts = letterTexts(c.s)
	c.fields()
	c.security()
	c.signer()
	c.addressees()
	c.parties()
	c.content()
	c.attachments()
	c.weekdays()
	c.meetingDates()
	c.decrees()
	c.placeholders()
	c.blanks()
	slices.SortStableFunc(c.found, func(a, b LetterFinding) int { return int(b.Severity) - int(a.Severity) })
	return c.found
}

// Blocking keeps to the errors.
func Blocking(findings []LetterFinding) []LetterFinding {
	return slices.DeleteFunc(slices.Clone(findings), func(f LetterFinding) bool { return f.Severity != SeverityError })
}

// Questionable keeps to the warnings that ask for a note.
func Questionable(findings []LetterFinding) []LetterFinding {
	return slices.DeleteFunc(slices.Clone(findings), func(f LetterFinding) bool { return f.Severity != SeverityWarning || f.Usual })
}

type letterCheck struct {
	LetterFacts
	s     data.LetterSnapshot
	texts []letterText
	found []LetterFinding
}

func (c *letterCheck) add(severity Severity, field, record, text string) {
	f := LetterFinding{Severity: severity, Field: field, Record: record, Text: text}
	if !slices.Contains(c.found, f) {
		c.found = append(c.found, f)
	}
}

func (c *letterCheck) fault(field, text string) { c.add(SeverityError, field, "", text) }

func (c *letterCheck) warn(field, text string) { c.add(SeverityWarning, field, "", text) }

// fields names what has no value.
func (c *letterCheck) fields() {
	for _, unfilled := range c.s.Unfilled {
		name := strings.ToLower(strings.TrimSpace(strings.Trim(unfilled, "{}")))
		text := unfilled + " tidak dikenal; ganti atau ketik sendiri."
		if field, ok := fieldNamed(name); ok {
			text = fmt.Sprintf("%s (%s) belum diketahui; lengkapi catatannya atau ketik sendiri.", unfilled, field.means)
		}
		found := false
		for _, t := range c.texts {
			if strings.Contains(t.text, unfilled) {
				c.fault(t.field, t.at()+text)
				found = true
				break
			}
		}
		if !found {
			c.fault(AtBody, text)
		}
	}
}

// security holds what is about cases to Rahasia or above (UU 21/2007 Pasal 44).
func (c *letterCheck) security() {
	if c.Meeting == nil || c.Meeting.Meeting.Kind != data.CaseMeeting {
		return
	}
	if c.s.Security != data.Confidential && c.s.Security != data.TopSecret {
		c.fault(AtSecurity, fmt.Sprintf("Sifat surat %s, padahal rapatnya tentang kasus; ubah menjadi Rahasia.", c.s.Security))
	}
}

func (c *letterCheck) signer() {
	s := c.s.Signer
	if s.Name == "" {
		c.fault(AtSigner, "Penanda tangan belum dipilih.")
		return
	}
	if strings.TrimSpace(s.Post) == "" {
		c.fault(AtSigner, "Jabatan penanda tangan belum diisi.")
	}
	if s.Under != "" && s.OnBehalf == "" {
		c.fault(AtSigner, "Ada u.b. tanpa a.n.; isi a.n. atau kosongkan u.b.")
	}
	if s.HideNumber {
		return
	}
	i := find(c.People, s.PersonID)
	if s.Number == "" || i < 0 {
		c.add(SeverityWarning, AtSigner, s.PersonID, "NIP "+s.Name+" belum diisi; isi, atau pilih tanpa NIP.")
		return
	}
	p := c.People[i]
	for _, doubt := range indonesian.CheckID(indonesian.IDKind(p.NumberKind), p.Number, string(p.Sex)) {
		c.add(SeverityWarning, AtSigner, s.PersonID, p.NumberKind+" "+s.Name+": "+doubt)
	}
}

func (c *letterCheck) addressees() {
	if Addressed(c.s.Kind) && len(c.s.Recipients) == 0 {
		c.fault(AtRecipients, "Tujuan surat belum diisi.")
	}
	for _, list := range []struct {
		field, word string
		rows        []data.AddresseeSnapshot
	}{{AtRecipients, "Tujuan", c.s.Recipients}, {AtCopies, "Tembusan", c.s.Copies}} {
		seen := map[string]bool{}
		for i, a := range list.rows {
			name := strings.ToLower(strings.TrimSpace(a.Name))
			switch {
			case name == "":
				c.add(SeverityError, list.field, a.ID, fmt.Sprintf("%s nomor %d belum bernama.", list.word, i+1))
			case seen[name]:
				c.add(SeverityWarning, list.field, a.ID, fmt.Sprintf("%s %s tercantum dua kali.", list.word, a.Name))
			}
			seen[name] = true
		}
	}
}

// parties are needed where the paper is about them.
func (c *letterCheck) parties() {
	has := func(role data.PartyRole) bool {
		return slices.ContainsFunc(c.s.Parties, func(p data.PartySnapshot) bool { return p.Role == role && strings.TrimSpace(p.Name) != "" })
	}
	switch {
	case c.s.Kind == data.AssignmentLetter && !has(data.Assignee):
		c.fault(AtParties, "Belum ada yang ditugaskan.")
	case c.s.Kind == data.OfficialRecord && !has(data.Party):
		c.warn(AtParties, "Belum ada pihak yang menandatangani berita acara.")
	}
	for i, p := range c.s.Parties {
		if strings.TrimSpace(p.Name) == "" {
			c.add(SeverityError, AtParties, p.ID, fmt.Sprintf("Orang nomor %d dalam surat belum bernama.", i+1))
		}
	}
	if c.s.Kind == data.AssignmentLetter && len(c.s.Basis) == 0 {
		c.warn(AtBasis, "Dasar surat tugas belum diisi.")
	}
}

func (c *letterCheck) content() {
	if c.s.Subject == "" {
		c.fault(AtSubject, "Hal surat belum diisi.")
	}
	if strings.TrimSpace(c.s.Body) == "" {
		c.fault(AtBody, "Isi surat belum ditulis.")
	}
}

var (
	noAttachment = regexp.MustCompile(`(?i)^(-|–|tidak ada|nihil)?$`)
	countedNote  = regexp.MustCompile(`^(\d+)\s*(?:\(([^)]*)\))?`)
)

// attachments compares the line Lampiran with what goes with the letter. How many
// sheets these are is counted by the paper itself where the line is left empty.
func (c *letterCheck) attachments() {
	note := strings.TrimSpace(c.s.AttachmentNote)
	if note == "" {
		return
	}
	listed := c.s.Addressing == data.AddressedByList && len(c.s.Recipients) > 0
	attached := listed || strings.TrimSpace(c.s.Annex) != "" || len(c.s.Files) > 0
	switch none := noAttachment.MatchString(note); {
	case none && attached:
		c.fault(AtNote, "Baris Lampiran menyebut tidak ada, padahal ada lampiran; kosongkan agar dihitung sendiri.")
	case !none && !attached:
		c.warn(AtNote, fmt.Sprintf("Baris Lampiran menyebut “%s”, padahal tidak ada lampiran dalam surat ini; pastikan dilampirkan tersendiri.", note))
	}
	if m := countedNote.FindStringSubmatch(note); m != nil {
		n, _ := strconv.Atoi(m[1])
		c.count(note, n, strings.TrimSpace(m[2]))
	}
}

// count holds the figure of the line Lampiran against its words and what is there.
func (c *letterCheck) count(note string, n int, words string) {
	if words != "" && !strings.EqualFold(words, indonesian.Words(int64(n))) {
		c.fault(AtNote, fmt.Sprintf("Baris Lampiran menyebut %d (%s); hurufnya seharusnya %s.", n, words, indonesian.Words(int64(n))))
	}
	if !c.onlyFiles() {
		return
	}
	if files := len(c.s.Files); n != files && strings.Contains(note, "berkas") {
		c.fault(AtNote, fmt.Sprintf("Baris Lampiran menyebut %d berkas, padahal yang dilampirkan %d.", n, files))
	}
	if sheets := c.sheets(); sheets > 0 && n != sheets && strings.Contains(note, "lembar") {
		c.fault(AtNote, fmt.Sprintf("Baris Lampiran menyebut %d lembar, padahal lampirannya %d lembar.", n, sheets))
	}
}

// onlyFiles says that files are all that is attached; what the paper itself makes
// is counted when it is drawn.
func (c *letterCheck) onlyFiles() bool {
	return len(c.s.Files) > 0 && c.s.Addressing != data.AddressedByList && strings.TrimSpace(c.s.Annex) == ""
}

// sheets is how many pages the attached files have; 0 where one doesn't say.
func (c *letterCheck) sheets() (pages int) {
	for _, file := range c.s.Files {
		if file.Pages == 0 {
			return 0
		}
		pages += file.Pages
	}
	return pages
}

var (
	decreeCited = regexp.MustCompile(`(?i)\b(?:Keputusan|SK)\b[^.;\n]{0,60}?\bNomor\s+(\S+)((?:\s+Tahun\s+\d{4})?(?:,?\s+tanggal\s+\d{1,2}\s+\p{L}+\s+\d{4})?,?\s+tentang\s+([^\s,;.]+))?`)
	bracketed   = regexp.MustCompile(`\[[^\[\]\n]{1,80}\]`)
)

// decrees are cited by number and title.
func (c *letterCheck) decrees() {
	seen := map[string]bool{}
	for _, t := range c.texts {
		for _, m := range decreeCited.FindAllStringSubmatch(t.text, -1) {
			number := strings.TrimRight(m[1], ",.;)")
			switch {
			case seen[number]:
			case m[3] == "":
				c.warn(t.field, t.at()+"Keputusan Nomor "+number+" dikutip tanpa judul; tambahkan “tentang …”.")
			case strings.HasPrefix(m[3], "["):
				c.warn(t.field, t.at()+"judul Keputusan Nomor "+number+" masih perlu diganti.")
			}
			seen[number] = true
		}
	}
}

// placeholders are what a template left to be written.
func (c *letterCheck) placeholders() {
	texts := c.texts
	named := func(list []data.AddresseeSnapshot) (text string) {
		for _, a := range list {
			text += a.Name + " " + a.Place + " "
		}
		return text
	}
	texts = append(texts, letterText{AtRecipients, "tujuan surat", named(c.s.Recipients)}, letterText{AtCopies, "tembusan", named(c.s.Copies)})
	signer := c.s.Signer
	texts = append(texts, letterText{AtSigner, "penanda tangan", strings.Join([]string{signer.Name, signer.Rank, signer.Post, signer.OnBehalf, signer.Under, signer.As}, " ")})
	parties := ""
	for _, p := range c.s.Parties {
		parties += strings.Join([]string{p.Name, p.Rank, p.Post, ""}, " ")
	}
	texts = append(texts, letterText{AtParties, "orang dalam surat", parties})
	for _, t := range texts {
		var open []string
		for _, mark := range bracketed.FindAllString(t.text, -1) {
			if mark != noTitle && !slices.Contains(open, mark) {
				open = append(open, mark)
			}
		}
		if len(open) > 0 {
			c.warn(t.field, t.at()+strings.Join(open, ", ")+" masih perlu diganti.")
		}
	}
	if head := strings.Join(slices.Concat(c.s.Office.NameLines, c.s.Office.AddressLines), " "); bracketed.MatchString(head) {
		c.found = append(c.found, LetterFinding{Field: AtLetterhead, Text: "Kop masih memuat isian dalam kurung siku; lengkapi profil kantor.", Usual: true})
	}
}

// blanks are ordinary where general affairs numbers the papers after signing.
func (c *letterCheck) blanks() {
	blank := func(field, text string) {
		c.found = append(c.found, LetterFinding{Field: field, Text: text, Usual: true})
	}
	if !c.s.Numbered && c.s.Number != "" {
		blank(AtNumber, "Nomor surat masih kosong.")
	}
	if c.s.Date == "" {
		blank(AtDate, "Tanggal surat masih kosong.")
	}
}
