package paper

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// attachment is a list or text that goes with a letter on pages of its own.
type attachment struct {
	section layout.Section
	// titles are lines in capitals, over blocks. An attachment with names or figures
	// is signed as the letter is.
	titles []string
	blocks []layout.Block
	signed bool
}

func (a attachment) column() float64 {
	if a.section.Landscape {
		return turnedColumn
	}
	return rightColumn
}

// mostInText is how many are named in a surat tugas itself.
const mostInText = 4

// attach finds what stands on pages of its own: addressees, those sent, the annex.
func (l *letterPaper) attach() {
	l.attached = nil
	if l.byList() {
		l.attached = append(l.attached, l.recipientList())
	}
	if len(l.assignees()) > mostInText {
		l.attached = append(l.attached, l.assigneeList())
	}
	if strings.TrimSpace(l.Annex) != "" {
		l.attached = append(l.attached, l.annex())
	}
}

// recipientList is the list of those to whom a letter goes.
func (l *letterPaper) recipientList() attachment {
	titles := []string{"Daftar Penerima Surat"}
	if l.Kind == data.InvitationLetter {
		titles[0] = "Daftar Penerima Undangan"
	}
	if l.Meeting != nil && l.Meeting.Title != "" {
		titles = append(titles, abbreviated(l.Meeting.Title))
	}
	columns := []layout.Column{{Width: 12, Align: layout.Center}, {}}
	headings := []string{"No.", "Pejabat"}
	_, same := l.commonPlace()
	if !same {
		columns = append(columns, layout.Column{Width: 44})
		headings = append(headings, "Tempat")
	}
	t := table(14, columns, headings...)
	t.Size, t.Pitch = 11, 13.4
	for i, to := range l.to {
		row := layout.Row{ID: to.ID, Cells: []layout.Cell{cell(strconv.Itoa(i + 1)), cell(orBlank(to.Name))}}
		if !same {
			row.Cells = append(row.Cells, cellOrDash(strings.TrimPrefix(to.Place, "di ")))
		}
		t.Rows = append(t.Rows, row)
	}
	t.KeepNext = true
	return attachment{section: l.section(upright(l.Office)), titles: titles, blocks: []layout.Block{t}, signed: true}
}

// annex is the text that was written for the attachment. A wide table turns its
// pages.
func (l *letterPaper) annex() attachment {
	text := markup.Parse(l.Annex)
	a := attachment{section: l.section(upright(l.Office)), signed: namesOrFigures(text)}
	p := prose{indent: letterIndent, pitch: metaPitch, mark: "lampiran-", headings: lettered}
	if slices.ContainsFunc(text, wide) {
		a.section = l.section(turned(l.Office))
	}
	p.section = a.section
	if l.AnnexTitle != "" {
		a.titles = []string{l.AnnexTitle}
	}
	p.add(text)
	a.blocks = p.blocks
	if a.signed {
		a.blocks = withClosing(a.blocks)
	}
	return a
}

// namesOrFigures says that an attachment holds what must be signed for: a table
// with something in it, or figures where it has no table. A form to be filled in does
// not.
func namesOrFigures(text []markup.Block) bool {
	figures, form := false, false
	for _, b := range text {
		if b.Kind != markup.Table {
			figures = figures || strings.ContainsFunc(b.Text(), unicode.IsDigit)
			continue
		}
		form = true
		for i := range b.Rows[0] {
			if !isNumber(b, i) && !empty(b.Rows, i) {
				return true
			}
		}
	}
	return figures && !form
}

// attachmentPages are the blocks of the attachment at place i.
func (l *letterPaper) attachmentPages(a attachment, i int) []layout.Block {
	name := attachmentNames[l.Kind]
	if name == "" {
		name = "Surat"
	}
	if len(l.attached) > 1 {
		name = indonesian.Roman(i+1) + " " + name
	}
	h := attachedTo(name, a.column())
	h.line("Nomor", withRoom(l.Number))
	h.line("Tanggal", l.Date.Text())
	blocks := h.blocks
	gap := 28.0
	for _, line := range a.titles {
		blocks = append(blocks, title(line, gap))
		gap = white(linePitch)
	}
	blocks = append(blocks, a.blocks...)
	if a.signed {
		blocks = append(blocks, layout.Signatures{
			Gap: white(signaturePitch), Ink: inkRoom, Signers: []layout.Signer{l.signer(a.column())},
		})
	}
	return blocks
}

// attachmentNames is what the attachments of a kind are attached to; others are
// attached to a Surat.
var attachmentNames = map[data.LetterKind]string{
	data.CoverLetter:      "Surat Pengantar",
	data.MemoLetter:       "Nota Dinas",
	data.AssignmentLetter: "Surat Tugas",
	data.OfficialRecord:   "Berita Acara",
	data.ReportLetter:     "Laporan",
}

// sheets counts the pages of the attachments as they will be made.
func (l *letterPaper) sheets() (int, error) {
	if len(l.attached) == 0 {
		return 0, nil
	}
	doc, err := begin(l.Office, "")
	if err != nil {
		return 0, err
	}
	for i, a := range l.attached {
		doc.Begin(a.section)
		doc.Add(l.attachmentPages(a, i)...)
	}
	return doc.Pages(), nil
}

// attachmentLine is the line Lampiran: what the office wrote, or the sheets made
// and those of the files that go along; a file whose pages are not known is a berkas.
func (l *letterPaper) attachmentLine(sheets int) string {
	if l.AttachmentNote != "" {
		return l.AttachmentNote
	}
	files := 0
	for _, f := range l.Files {
		sheets += f.Pages
		if f.Pages == 0 {
			files++
		}
	}
	var parts []string
	if sheets > 0 {
		parts = append(parts, indonesian.Counted(sheets, "lembar"))
	}
	if files > 0 {
		parts = append(parts, indonesian.Counted(files, "berkas"))
	}
	if len(parts) == 0 {
		return "-"
	}
	return strings.Join(parts, " dan ")
}
