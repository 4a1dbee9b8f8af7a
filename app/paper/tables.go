package paper

import (
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// The tables of upright pages: 10 pt in cells with white around it; heading and
// total row are grey.
const (
	tableSize  = 10
	tablePitch = 12.2
	cellPadX   = 1.8
	cellPadY   = 1.4
	headFill   = 0.91
)

// table is an empty table with one heading row.
func table(gap float64, columns []layout.Column, headings ...string) layout.Table {
	t := layout.Table{
		Gap: gap, Columns: columns,
		Size: tableSize, Pitch: tablePitch, PadX: cellPadX, PadY: cellPadY,
	}
	head := layout.Row{Fill: headFill}
	for _, text := range headings {
		head.Cells = append(head.Cells, layout.Cell{Runs: layout.Bold(text), Align: layout.Center, VAlign: layout.Middle})
	}
	t.Head = []layout.Row{head}
	return t
}

// turnedTable is an empty table of a page on its side: 8 pt, and a row of column
// numbers that is repeated with the heading.
func turnedTable(gap float64, columns []layout.Column, headings ...string) layout.Table {
	t := table(gap, columns, headings...)
	t.Size, t.Pitch, t.PadX, t.PadY = 8, 9.6, 1.2, 1.1
	var numbers layout.Row
	for i := range headings {
		numbers.Cells = append(numbers.Cells, layout.Cell{
			Runs: layout.Regular("(" + strconv.Itoa(i+1) + ")"), Align: layout.Center,
		})
	}
	t.Head = append(t.Head, numbers)
	return t
}

func cell(text string) layout.Cell { return layout.Cell{Runs: layout.Regular(text)} }

// dash is the mark of a cell that has nothing to say.
func dash() layout.Cell { return layout.Cell{Runs: layout.Regular("-"), Align: layout.Center} }

func cellOrDash(text string) layout.Cell {
	if text == "" {
		return dash()
	}
	return cell(text)
}

// dashNote explains the dash to who reads the table.
const dashNote = "Tanda - berarti tidak ada isian."

// hasDash says that some cell has nothing to say, which a note explains.
func hasDash(t layout.Table) bool {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if len(c.Runs) == 1 && c.Runs[0].Text == dash().Runs[0].Text {
				return true
			}
		}
	}
	return false
}

// notesUnder are small lines under a table. They stay with what follows.
func notesUnder(lines []string) []layout.Block {
	var blocks []layout.Block
	for i, text := range lines {
		gap := float64(tablePitch - tableSize)
		if i == 0 {
			gap = 14
		}
		blocks = append(blocks, layout.Paragraph{
			Runs: layout.Regular(text), Size: tableSize, Pitch: tablePitch, Gap: gap, KeepNext: true,
		})
	}
	return blocks
}

// followUps is part IV. The column of deadlines is as wide as "13 September
// 2024".
func (m *minutes) followUps() {
	m.heading("TINDAK LANJUT")
	if len(m.FollowUps) == 0 {
		m.add(sentence(m.none("tindak lanjut")))
		return
	}
	t := table(white(underHeading), []layout.Column{
		{Width: 10, Align: layout.Center},
		{},
		{Width: 22},
		{Width: 28},
		{Width: 36},
		{Width: statusWidth(m.FollowUps)},
	}, "No.", "Uraian", "Dasar", "Penanggung jawab", "Tenggat", "Status")
	for _, f := range m.FollowUps {
		t.Rows = append(t.Rows, layout.Row{ID: f.ID, Cells: []layout.Cell{
			cell(strconv.Itoa(f.Number)),
			cell(orBlank(tidy(f.Text))),
			cellOrDash(m.basis(f)),
			cell(ownersText(f.AllAgencies, f.Owners)),
			cell(deadline(f.Due, f.DueText)),
			cell(indonesian.Capitalised(string(f.State))),
		}})
	}
	m.add(t)
}

// statusWidth makes room for the longest word of the column where it stands.
func statusWidth(all []data.FollowUpSnapshot) float64 {
	for _, f := range all {
		if f.State == data.Cancelled {
			return 20.5
		}
	}
	return 18
}

// basis names the decision in the word of its heading: "Kesepakatan ke-2"; the
// only one is printed without a number and named without one.
func (m *minutes) basis(f data.FollowUpSnapshot) string {
	name := indonesian.Capitalised(lower(m.Office.DecisionHeading))
	switch {
	case f.Decision == 0:
		return ""
	case f.Decision == 1 && len(m.Decisions) == 1:
		return name
	}
	return name + " ke-" + strconv.Itoa(f.Decision)
}

// ownersText names who owes a follow-up, with room where nobody does yet.
func ownersText(all bool, owners []string) string {
	if all {
		return "Seluruh instansi"
	}
	return orBlank(strings.Join(owners, ", "))
}

// deadline is the date, or the words that were typed for it.
func deadline(due data.Date, text string) string {
	if due != "" {
		return date(due)
	}
	return orBlank(text)
}
