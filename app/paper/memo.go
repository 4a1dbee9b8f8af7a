package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// MemoOptions is the head of a nota dinas and who signs it. What is left empty
// takes the value of MemoDefaults; what that does not know either is printed as
// room to write.
type MemoOptions struct {
	// To is the superior's post, From the post of who reports.
	To, From string
	// Copies are those who get a copy (Tembusan).
	Copies []string
	Date   data.Date
	Number string
	// Nature is the one word of the line Sifat.
	Nature string
	// Attachment is the line Lampiran, Subject the line Hal.
	Attachment, Subject string
	Signer              *data.Signatory
}

// MemoDefaults is the head that follows from a meeting: its chair reports to the
// head of the office, the head of the office to the head of the region. Where
// somebody of another agency led, the secretary or note-taker reports. Date and
// number stay empty, because general affairs gives them after signing.
func MemoDefaults(s data.MinutesSnapshot) MemoOptions {
	o := MemoOptions{
		Nature:     string(data.Ordinary),
		Attachment: "1 (satu) berkas",
		Subject:    "Laporan Hasil " + s.Title,
	}
	if s.Security != "" {
		o.Nature = string(s.Security)
	}
	for _, who := range []*data.Signatory{s.Signer, s.Secretary, s.MinuteTaker} {
		if o.Signer == nil && who != nil && who.Name != "" && ofOffice(*who, s.Office) {
			o.Signer = who
		}
	}
	head := headOfOffice(s.Office)
	o.To = head
	if o.Signer == nil {
		return o
	}
	o.From = o.Signer.PostText()
	if post := lower(o.Signer.Post); post != "" && strings.HasPrefix(lower(head)+" ", post+" ") {
		o.From = strings.TrimSpace(o.Signer.Status + " " + head)
		o.To = headOfRegion(s.Office)
	}
	return o
}

// ofOffice says that somebody belongs to the office, as far as is known: the
// agency's name may lack the region that the office's has behind it.
func ofOffice(who data.Signatory, office data.OfficeSnapshot) bool {
	if who.Agency == "" {
		return true
	}
	for _, name := range []string{office.ShortName, office.FullName} {
		if strings.HasPrefix(lower(name)+" ", lower(who.Agency)+" ") {
			return true
		}
	}
	return false
}

// headOfOffice is "Kepala Dinas Sosial", "Camat Bengalon", "Sekretaris Daerah".
func headOfOffice(office data.OfficeSnapshot) string {
	switch kind, rest, _ := strings.Cut(office.FullName, " "); kind {
	case "":
		return ""
	case "Kecamatan":
		return "Camat " + rest
	case "Sekretariat":
		return "Sekretaris " + rest
	}
	return "Kepala " + office.FullName
}

// headOfRegion is "Bupati Kutai Timur", empty when the kop does not tell.
func headOfRegion(office data.OfficeSnapshot) string {
	kind, name := region(office)
	switch kind {
	case "kabupaten":
		return "Bupati " + titleCase(name)
	case "kota":
		return "Wali Kota " + titleCase(name)
	}
	return ""
}

// filled puts the defaults where the options are empty.
func (o MemoOptions) filled(s data.MinutesSnapshot) MemoOptions {
	d := MemoDefaults(s)
	if o.Signer != nil {
		d.From = o.Signer.PostText()
	}
	o.To, o.From = cmp.Or(o.To, d.To), cmp.Or(o.From, d.From)
	o.Nature, o.Attachment, o.Subject = cmp.Or(o.Nature, d.Nature), cmp.Or(o.Attachment, d.Attachment), cmp.Or(o.Subject, d.Subject)
	o.Signer = cmp.Or(o.Signer, d.Signer)
	return o
}

// ReportMemo prints the nota dinas that sums a meeting up for the superior: how it
// went, what was decided, who follows up until when, and what needs attention. It
// has no place for a stamp, because a nota dinas takes none. Until the minutes are
// final it is a konsep as they are. An error means that the PDF could not be
// written.
func ReportMemo(s data.MinutesSnapshot, options MemoOptions) (Document, error) {
	o := options.filled(s)
	doc, err := begin(s.Office, "Nota dinas "+s.Title, append(meetingDates(s), o.Date)...)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(marked(upright(s.Office), s))
	doc.Add(letterhead(s.Office)...)
	doc.Add(memoHead(o)...)
	m := memo{minutes: minutes{MinutesSnapshot: s}}
	m.write()
	doc.Add(m.blocks...)
	doc.Add(layout.Signatures{
		Gap: white(signaturePitch), Ink: inkRoom,
		Signers: []layout.Signer{signer(s.Office, o.Signer, rightColumn, postCapitals(o.Signer, s.Office))},
	})
	return finish(doc, []any{s, o})
}

// memoHead is the head of the nota dinas.
func memoHead(o MemoOptions) []layout.Block {
	return memoLines{
		to: []string{orBlank(o.To)}, from: o.From, copies: o.Copies, date: date(o.Date), number: orBlank(o.Number),
		nature: o.Nature, attachment: o.Attachment, subject: orBlank(o.Subject),
	}.blocks("")
}

// memoLines are what stands in the head of a nota dinas.
type memoLines struct {
	to                                        []string
	via, from                                 string
	copies                                    []string
	date, number, nature, attachment, subject string
}

// blocks is the label block, in the order of tata naskah dinas, over a rule. under
// is a line under the title; empty for none.
func (m memoLines) blocks(under string) []layout.Block {
	h := headLines{label: label{width: 24}, gap: white(metaPitch), blocks: []layout.Block{title("NOTA DINAS", underRules)}}
	if under != "" {
		h.blocks = append(h.blocks, centred(under))
	}
	if len(m.to) == 0 {
		m.to = []string{blank}
	}
	h.listed("Yth.", m.to)
	if m.via != "" {
		h.add(h.label.more("melalui " + m.via))
	}
	h.line("Dari", orBlank(m.from))
	h.listed("Tembusan", m.copies)
	h.line("Tanggal", m.date)
	h.line("Nomor", m.number)
	h.line("Sifat", orBlank(m.nature))
	h.line("Lampiran", orBlank(m.attachment))
	h.line("Hal", m.subject)
	return append(h.blocks, layout.Rules{Gap: 10, Thickness: []float64{0.75}})
}

// listed prints a label with names, numbered when there are several, and a dash
// when there is none.
func (h *headLines) listed(name string, values []string) {
	values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return strings.TrimSpace(v) == "" })
	if len(values) == 0 {
		h.line(name, "-")
		return
	}
	if len(values) == 1 {
		h.line(name, values[0])
		return
	}
	for i, value := range values {
		p := h.label.more(value)
		if i == 0 {
			p = h.label.line(name, value, 0)
		}
		h.add(numbered(p, i+1, h.label.edge(), numberWidth(hang, len(values), 10)))
	}
}

// memo collects the parts of a nota dinas; it tells of the meeting in the words of
// the minutes.
type memo struct {
	minutes
	number int
}

// section begins the next numbered part.
func (m *memo) section(heading string) {
	m.number++
	m.add(layout.Paragraph{
		Leads: []layout.Lead{{Text: strconv.Itoa(m.number) + ".", Bold: true}},
		Runs:  layout.Bold(heading), Left: textEdge, Gap: white(paragraphPitch), KeepNext: true,
	})
}

func (m *memo) write() {
	intro := "Dengan hormat kami laporkan hasil " + m.Title + " sebagai berikut."
	if basis := basisText(m.MinutesSnapshot); basis != "" {
		intro = "Berdasarkan " + basis + ", dengan hormat kami laporkan hasil " + m.Title + " sebagai berikut."
	}
	m.add(layout.Paragraph{Runs: layout.Regular(intro), Indent: 12.5, Gap: 18, Align: layout.Justify})
	m.section("Pelaksanaan")
	h := headLines{label: label{x: textEdge, width: labelWidth}, gap: white(underHeading)}
	h.days(m.MinutesSnapshot)
	h.place(m.MinutesSnapshot)
	h.chair(m.MinutesSnapshot)
	h.participants(m.MinutesSnapshot)
	m.add(h.blocks...)
	m.decided()
	m.toDo()
	closing := "Demikian kami laporkan."
	if points := m.attention(); len(points) > 0 {
		m.section("Hal yang memerlukan perhatian")
		m.list(points, underHeading)
		closing += fmt.Sprintf(" Kami mohon arahan Bapak/Ibu atas hal pada angka %d.", m.number)
	}
	m.add(layout.Paragraph{
		Runs:   layout.Regular(closing + " Atas perhatian Bapak/Ibu, kami mengucapkan terima kasih."),
		Indent: 12.5, Gap: white(paragraphPitch), Align: layout.Justify, KeepNext: true,
	})
}

// decided lists the decisions by their numbers.
func (m *memo) decided() {
	word := lower(m.Office.DecisionHeading)
	m.section(indonesian.Capitalised(word) + " rapat")
	if len(m.Decisions) == 0 {
		m.add(sentence(m.none(word)))
		return
	}
	items := make([]item, len(m.Decisions))
	for i, d := range m.Decisions {
		items[i] = item{id: d.ID, number: d.Number, runs: layout.Regular(orBlank(tidy(d.Text)))}
	}
	m.list(items, underHeading)
}

// toDo is the table of follow-ups, without the columns that a superior does not
// ask for.
func (m *memo) toDo() {
	m.section("Tindak lanjut")
	if len(m.FollowUps) == 0 {
		m.add(sentence(m.none("tindak lanjut")))
		return
	}
	t := table(white(underHeading), []layout.Column{{Width: 10, Align: layout.Center}, {}, {Width: 40}, {Width: 36}},
		"No.", "Uraian", "Penanggung jawab", "Tenggat")
	for _, f := range m.FollowUps {
		t.Rows = append(t.Rows, layout.Row{ID: f.ID, Cells: []layout.Cell{
			cell(strconv.Itoa(f.Number)), cell(orBlank(tidy(f.Text))),
			cell(ownersText(f.AllAgencies, f.Owners)), cell(deadline(f.Due, f.DueText)),
		}})
	}
	m.add(t)
}
