package layout

// Column is a column of a table.
type Column struct {
	// Width in millimetres, for a text of the usual width or wider; columns of 0 share
	// the rest.
	Width float64
	Align Align
}

// Cell is one cell of a row.
type Cell struct {
	Runs []Run
	// Align Natural is what the column says.
	Align  Align
	VAlign VAlign
	// Span is the number of columns the cell takes, 1 when zero.
	Span int
}

// Row is a row of a table. Fewer cells than columns leave the rest empty.
type Row struct {
	// ID makes a Mark of where the row stands.
	ID    string
	Cells []Cell
	// MinHeight is in millimetres.
	MinHeight float64
	// Fill is a grey, 1 for white; 0 leaves the row unfilled.
	Fill float64
	// KeepNext keeps the row on the page of the next: a group and its first row, an
	// official and the deputy.
	KeepNext bool
}

// Table is a ruled table. Its heading is repeated on every page; a row is never
// split unless it is higher than a page; the last page has at least two rows.
type Table struct {
	// Gap is the white above in points.
	Gap     float64
	Columns []Column
	Head    []Row
	Rows    []Row
	// Size and Pitch are in points, PadX and PadY in millimetres.
	Size, Pitch, PadX, PadY float64
	// KeepNext keeps the last two rows on the page of what follows.
	KeepNext bool
}

func (t Table) strips(m *measurer, page area) []strip {
	edges := t.edges(page)
	var head []strip
	for i, row := range t.Head {
		head = append(head, t.row(m, row, edges, page.height, i == 0)...)
	}
	bind(head)
	tallest := page.height
	for _, s := range head {
		tallest -= s.height
	}
	all := append([]strip(nil), head...)
	for i, row := range t.Rows {
		strips := t.row(m, row, edges, tallest, len(all) == 0)
		for j := range strips {
			strips[j].head = head
		}
		last := len(t.Rows) - 1
		strips[len(strips)-1].stick = row.KeepNext || i == last-1 || i == last && t.KeepNext
		all = append(all, strips...)
	}
	if len(all) > 0 {
		all[0].gap = page.white(t.Gap) * Pt
	}
	return all
}

// edges are the distances of the columns' rules from the table's left edge. All
// columns of a narrow text are narrower.
func (t Table) edges(page area) []float64 {
	rest, open := page.width, 0.0
	for _, column := range t.Columns {
		rest -= column.Width * page.narrow
		if column.Width == 0 {
			open++
		}
	}
	edges := make([]float64, 1, len(t.Columns)+1)
	x := 0.0
	for _, column := range t.Columns {
		w := column.Width * page.narrow
		if w == 0 {
			w = rest / open
		}
		x += w
		edges = append(edges, x)
	}
	return edges
}
