package paper

import (
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/markup"
)

// assignment is a surat tugas: Dasar, MENUGASKAN, Kepada, Untuk, and Ditetapkan at
// its foot. The word MEMERINTAHKAN makes it a surat perintah.
func (l *letterPaper) assignment() []layout.Block {
	word, name := data.AssignWord, "SURAT TUGAS"
	if styleOf(l.Office).Command == data.CommandWord {
		word, name = data.CommandWord, "SURAT PERINTAH"
	}
	blocks := l.titled(name, "", orName(l.Number, blank))
	part := label{width: 22}
	basis := l.Basis
	if len(basis) == 0 {
		basis = []string{blank}
	}
	blocks = append(blocks, besideLabel(part, "Dasar", plainItems(basis), white(metaPitch))...)
	blocks = append(blocks, layout.Paragraph{Runs: layout.Bold(word + ":"), Align: layout.Center, Gap: white(headingPitch), KeepNext: true})
	blocks = append(blocks, l.assigned(part)...)
	orders, rest := ordersOf(l.written())
	blocks = append(blocks, besideLabel(part, "Untuk", orders, white(headingPitch))...)
	text := l.bodyText(0, unnumbered)
	text.add(rest)
	blocks = append(blocks, text.blocks...)
	above := []string{"pada tanggal " + strings.TrimRight(writtenDate(l.Date), "\u00A0")}
	if l.Office.City != "" {
		above = append([]string{"Ditetapkan di " + l.Office.City}, above...)
	} else {
		above[0] = "Ditetapkan " + above[0]
	}
	return append(withClosing(blocks), l.foot(l.signer(rightColumn, above...))...)
}

// entry is one item beside a label.
type entry struct {
	id, number string
	runs       []layout.Run
	level      int
}

func plainItems(texts []string) []entry {
	all := make([]entry, len(texts))
	for i, text := range texts {
		all[i] = entry{runs: layout.Regular(text), level: 1}
		if len(texts) > 1 {
			all[i].number = strconv.Itoa(i+1) + "."
		}
	}
	return all
}

// ordersOf parts a body into what somebody is sent for, which stands beside Untuk,
// and what follows.
func ordersOf(text []markup.Block) (orders []entry, rest []markup.Block) {
	for i, b := range text {
		first := i == 0 && b.Kind == markup.Paragraph
		if b.Kind != markup.Item && !first {
			return orders, text[i:]
		}
		orders = append(orders, entry{id: "isi-" + strconv.Itoa(b.Line), number: b.Number, runs: runsOf(b.Runs), level: max(1, b.Level)})
		if first && len(text) > 1 && text[1].Kind == markup.Paragraph {
			return orders, text[1:]
		}
	}
	if len(orders) == 0 {
		orders = []entry{{runs: layout.Regular(blank), level: 1}}
	}
	if len(orders) == 1 {
		orders[0].number = ""
	}
	return orders, nil
}

// besideLabel is a label with its items hanging beside it.
func besideLabel(l label, name string, items []entry, gap float64) []layout.Block {
	var blocks []layout.Block
	for i, it := range items {
		p := layout.Paragraph{ID: it.id, Runs: it.runs, Left: l.edge(), Gap: gap, Align: layout.Justify}
		gap = white(letterItemPitch)
		if i == 0 {
			p.Leads = l.line(name, "", 0).Leads
		}
		if it.number != "" {
			at := l.edge() + float64(it.level-1)*itemWidth
			p.Leads = append(p.Leads, layout.Lead{X: at, Text: it.number})
			p.Left = at + itemWidth
		}
		blocks = append(blocks, p)
	}
	return blocks
}

func (l *letterPaper) assignees() []data.PartySnapshot {
	if l.Kind != data.AssignmentLetter {
		return nil
	}
	return l.partiesOf(data.Assignee)
}

// assigned is Kepada: who is sent, with name, rank, number and post; many stand in
// an attachment.
func (l *letterPaper) assigned(part label) []layout.Block {
	all := l.assignees()
	if len(all) > mostInText {
		return []layout.Block{part.line("Kepada", "nama yang tercantum dalam lampiran surat tugas ini", white(headingPitch))}
	}
	if len(all) == 0 {
		all = []data.PartySnapshot{{Number: "NIP " + blank}}
	}
	var blocks []layout.Block
	gap := white(headingPitch)
	for i, p := range all {
		inner := label{x: part.edge(), width: 26}
		if len(all) > 1 {
			inner.x += itemWidth
		}
		lines := partyLines(p)
		for n, line := range lines {
			row := inner.line(line[0], line[1], gap)
			gap = white(linePitch)
			row.ID, row.Whole, row.KeepNext = p.ID, true, n+1 < len(lines)
			if n == 0 && len(all) > 1 {
				row.Leads = append([]layout.Lead{{X: part.edge(), Text: strconv.Itoa(i+1) + "."}}, row.Leads...)
			}
			if n == 0 && i == 0 {
				row.Leads = slices.Concat(part.line("Kepada", "", 0).Leads, row.Leads)
			}
			blocks = append(blocks, row)
		}
		gap = white(letterItemPitch + 2)
	}
	return blocks
}

// partyLines are labels and values of somebody who is sent; who has no rank or
// number gets no line for it.
func partyLines(p data.PartySnapshot) [][2]string {
	lines := [][2]string{{"nama", orBlank(p.Name)}}
	if p.Rank != "" {
		lines = append(lines, [2]string{"pangkat/gol.", p.Rank})
	}
	if p.Number != "" {
		kind, number := numberParts(p.Number)
		lines = append(lines, [2]string{kind, number})
	}
	return append(lines, [2]string{"jabatan", orBlank(p.Post)})
}

// numberParts parts a number from what kind it is.
func numberParts(text string) (kind, number string) {
	for _, kind := range []string{"NI PPPK", "NIP", "NRP"} {
		if number, found := strings.CutPrefix(text, kind+" "); found {
			return kind, number
		}
	}
	return "nomor", text
}

// assigneeList is the attachment of those who are sent.
func (l *letterPaper) assigneeList() attachment {
	all := l.assignees()
	t := table(14, []layout.Column{numberColumn(10, len(all)), {Width: 46}, {Width: 50}, {}}, "No.", "Nama", "Pangkat/gol., NIP", "Jabatan")
	for i, p := range all {
		who := strings.TrimSpace(p.Rank + "\n" + p.Number)
		t.Rows = append(t.Rows, layout.Row{ID: p.ID, Cells: []layout.Cell{
			cell(strconv.Itoa(i + 1)), cell(orBlank(p.Name)), cellOrDash(who), cellOrDash(p.Post),
		}})
	}
	t.KeepNext = true
	return attachment{
		section: l.section(upright(l.Office)), titles: []string{"Daftar Nama yang Ditugaskan"}, blocks: []layout.Block{t}, signed: true,
	}
}
