package paper

import (
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
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

func cell(text string) layout.Cell { return layout.Cell{Runs: layout.Regular(text)} }

// dash is the mark of a cell that has nothing to say.
func dash() layout.Cell { return layout.Cell{Runs: layout.Regular("-"), Align: layout.Center} }

func cellOrDash(text string) layout.Cell {
	if text == "" {
		return dash()
	}
	return cell(text)
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
			cell(owners(f)),
			cell(deadline(f)),
			cell(upperFirst(string(f.State))),
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

// basis names the decision in the word of its heading: "Kesepakatan ke-2".
func (m *minutes) basis(f data.FollowUpSnapshot) string {
	if f.Decision == 0 {
		return ""
	}
	return upperFirst(lower(m.Office.DecisionHeading)) + " ke-" + strconv.Itoa(f.Decision)
}

func owners(f data.FollowUpSnapshot) string {
	if f.AllAgencies {
		return "Seluruh instansi"
	}
	return orBlank(strings.Join(f.Owners, ", "))
}

// deadline is the date, or the words that were typed for it.
func deadline(f data.FollowUpSnapshot) string {
	if f.Due != "" {
		return date(f.Due)
	}
	return orBlank(f.DueText)
}
