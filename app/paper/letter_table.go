package paper

import (
	"slices"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data/markup"
)

// Widths of the usual text in millimetres, upright and on its side, and the most
// that one column asks for.
const (
	uprightWidth = 160
	turnedWidth  = 252
	widestColumn = 80
	// shortColumn is a column whose texts are not broken while there is room.
	shortColumn   = 36
	mostUpright   = 7
	numberedWidth = 10
	// emptyRow and emptyColumn are the height and the width to be filled by hand.
	emptyRow    = 10
	emptyColumn = 28
)

// autoTable sets a table whose columns are as wide as their texts ask for: figures
// at the right, running numbers in the middle, the rest of the width to the texts.
func autoTable(b markup.Block, gap float64, section layout.Section) layout.Table {
	head := b.Rows[0]
	headings := make([]string, len(head))
	for i, cell := range head {
		headings[i] = cell.Text()
	}
	t := table(gap, nil, headings...)
	usual := float64(uprightWidth)
	if section.Landscape {
		t = turnedTable(gap, nil, headings...)
		usual = turnedWidth
	}
	width := textRoom(section)
	t.Columns = columnsOf(b, width, t.Size, t.PadX)
	for i := range t.Columns {
		// The layout narrows all columns of a narrow text.
		t.Columns[i].Width *= max(1, usual/width)
	}
	for _, row := range b.Rows[1:] {
		t.Rows = append(t.Rows, tableRow(row))
	}
	return t
}

// textRoom is the width of the text of a page, in millimetres.
func textRoom(section layout.Section) float64 {
	width := section.Sheet.Width
	if section.Landscape {
		width = section.Sheet.Height
	}
	return width - section.Margins.Left - section.Margins.Right
}

// columnsOf shares the width out. The widest column takes what is left, so that
// the table fills pages of any width.
func columnsOf(b markup.Block, width, size, pad float64) []layout.Column {
	columns := make([]layout.Column, len(b.Rows[0]))
	least, natural := make([]float64, len(columns)), make([]float64, len(columns))
	for i := range columns {
		least[i], natural[i] = asks(b.Rows, i, size)
		least[i] += 2*pad + 0.5
		natural[i] = min(natural[i]+2*pad+0.5, max(widestColumn, least[i]))
		if empty(b.Rows, i) {
			natural[i] = max(natural[i], emptyColumn)
		} else if natural[i] <= shortColumn {
			least[i] = max(least[i], natural[i])
		}
		columns[i].Align = layout.Left
		if isNumber(b, i) {
			columns[i].Align = layout.Center
			least[i], natural[i] = max(least[i], numberedWidth*size/tableSize), max(least[i], numberedWidth*size/tableSize)
		}
		if b.Numeric[i] {
			columns[i].Align = layout.Right
		}
	}
	if sum(least) > width {
		for i := range columns {
			least[i], _ = asks(b.Rows, i, size)
			least[i] += 2*pad + 0.5
		}
	}
	widest := 0
	for i, w := range shared(b, least, natural, width) {
		columns[i].Width = w
		if w > columns[widest].Width {
			widest = i
		}
	}
	columns[widest].Width = 0
	return columns
}

// shared gives each column at least its longest word, then towards its longest
// text, and what is left to the columns of text.
func shared(b markup.Block, least, natural []float64, width float64) []float64 {
	sumLeast, sumNatural := sum(least), sum(natural)
	widths := make([]float64, len(least))
	switch {
	case sumLeast >= width:
		most := capped(least, width)
		for i := range widths {
			widths[i] = min(least[i], most)
		}
	case sumNatural > width:
		part := (width - sumLeast) / (sumNatural - sumLeast)
		for i := range widths {
			widths[i] = least[i] + (natural[i]-least[i])*part
		}
	default:
		texts := 0.0
		for i := range widths {
			if !b.Numeric[i] && !isNumber(b, i) {
				texts += natural[i]
			}
		}
		for i := range widths {
			widths[i] = natural[i]
			switch {
			case texts == 0:
				widths[i] *= width / sumNatural
			case !b.Numeric[i] && !isNumber(b, i):
				widths[i] += (width - sumNatural) * natural[i] / texts
			}
		}
	}
	return widths
}

// capped is the most that one column may have for all of them to fit: the wide ones
// give way, and break their words.
func capped(least []float64, width float64) float64 {
	sorted := slices.Sorted(slices.Values(least))
	for i, w := range sorted {
		most := width / float64(len(sorted)-i)
		if w > most {
			return most
		}
		width -= w
	}
	return sorted[len(sorted)-1]
}

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}

// asks measures the longest word and the longest text of a column.
func asks(rows [][]markup.Cell, column int, size float64) (word, text float64) {
	for i, row := range rows {
		whole, longest := textWidth(row[column].Text(), i == 0, size)
		word, text = max(word, longest), max(text, whole)
		if i == 0 {
			// A heading may take two lines.
			text = max(longest, whole*0.6)
		}
	}
	return word, text
}

// empty says that a column has nothing below its heading.
func empty(rows [][]markup.Cell, column int) bool {
	return !slices.ContainsFunc(rows[1:], func(row []markup.Cell) bool { return row[column].Text() != "" })
}

// isNumber says that a column counts the rows.
func isNumber(b markup.Block, column int) bool {
	return strings.EqualFold(strings.TrimSuffix(b.Rows[0][column].Text(), "."), "No")
}

// tableRow is a row below the heading; the one that adds up is bold and grey, with
// its word over the empty cells before it.
func tableRow(cells []markup.Cell) layout.Row {
	at := totalAt(cells)
	if at < 0 {
		row, typed := layout.Row{}, 0
		for _, c := range cells {
			row.Cells = append(row.Cells, tableCell(c))
			typed += len(c)
		}
		if typed < 2 {
			row.MinHeight = emptyRow
		}
		return row
	}
	row := layout.Row{Fill: headFill, Cells: []layout.Cell{
		{Runs: layout.Bold(cells[at].Text()), Align: layout.Center, Span: at + 1},
	}}
	for _, c := range cells[at+1:] {
		row.Cells = append(row.Cells, layout.Cell{Runs: layout.Bold(c.Text())})
	}
	return row
}

// totalAt is the cell with the word Jumlah or Total, when nothing stands before it;
// -1 for another row.
func totalAt(cells []markup.Cell) int {
	for i, c := range cells {
		text := lower(c.Text())
		if strings.HasPrefix(text, "jumlah") || text == "total" {
			return i
		}
		if text != "" {
			return -1
		}
	}
	return -1
}

// tableCell is a cell as typed; what stands for no figure is in the middle.
func tableCell(c markup.Cell) layout.Cell {
	switch c.Text() {
	case "-", "–", "BL", "Tanpa anggaran", "Anggaran instansi lain":
		return layout.Cell{Runs: layout.Regular(c.Text()), Align: layout.Center}
	}
	return layout.Cell{Runs: runsOf(c)}
}

// wide says that a table needs a page on its side.
func wide(b markup.Block) bool {
	if b.Kind != markup.Table {
		return false
	}
	least := 0.0
	for i := range b.Rows[0] {
		word, _ := asks(b.Rows, i, tableSize)
		least += word + 2*cellPadX
	}
	return len(b.Rows[0]) > mostUpright || least > uprightWidth
}
