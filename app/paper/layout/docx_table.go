package layout

import (
	"fmt"
	"math"
	"slices"
)

// write implements Block. The heading is a heading of Word, repeated on every page.
func (t Table) write(w *docx, page area) {
	if len(t.Head)+len(t.Rows) == 0 {
		return
	}
	edges := t.edges(page)
	w.whiteAbove(page.white(t.Gap))
	white := t.Pitch - t.Size // Word has it above the first line too
	w.openTable(edges, tableEdges{
		ruled: true, side: t.PadX, top: max(0, t.PadY-white*Pt), foot: t.PadY,
	})
	for _, row := range t.Head {
		t.writeRow(w, row, edges, rowProperties{heading: true, fill: row.Fill, height: row.MinHeight, keepNext: true})
	}
	last := len(t.Rows) - 1
	for i, row := range t.Rows {
		t.writeRow(w, row, edges, rowProperties{
			fill: row.Fill, height: row.MinHeight,
			keepNext: row.KeepNext || i == last-1 || i == last && t.KeepNext,
		})
	}
	w.body.WriteString("</w:tbl>")
}

// rowProperties is how a row of a table stands on a page.
type rowProperties struct {
	heading, keepNext bool
	fill, height      float64
}

// writeRow writes a row; columns without a cell stay empty.
func (t Table) writeRow(w *docx, row Row, edges []float64, o rowProperties) {
	w.openRow(o)
	at := 0
	for _, cell := range row.Cells {
		span := max(1, cell.Span)
		width := edges[at+span] - edges[at]
		line := wordLine{align: cell.Align, pitch: t.Pitch, keepNext: o.keepNext, runs: w.runs(cell.Runs, runProperties{size: t.Size})}
		if line.align == Natural {
			line.align = t.Columns[at].Align
		}
		if line.align == FromMiddle {
			line.left = width/2 - t.PadX
		}
		w.cell(cellProperties{width: width, span: span, fill: o.fill, valign: cell.VAlign}, line)
		at += span
	}
	for ; at < len(t.Columns); at++ {
		w.cell(cellProperties{width: edges[at+1] - edges[at], span: 1, fill: o.fill}, wordLine{pitch: t.Pitch, keepNext: o.keepNext})
	}
	w.body.WriteString("</w:tr>")
}

// tableEdges is the white inside of cells in millimetres, and whether they are ruled.
type tableEdges struct {
	ruled           bool
	side, top, foot float64
}

// openTable begins a table with columns between edges.
func (w *docx) openTable(edges []float64, e tableEdges) {
	width := edges[len(edges)-1]
	fmt.Fprintf(&w.body, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>`, twips(width))
	if e.ruled {
		w.body.WriteString("<w:tblBorders>")
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			w.body.WriteString(wordBorder(side, hairline))
		}
		w.body.WriteString("</w:tblBorders>")
	}
	w.body.WriteString(`<w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	for _, margin := range []struct {
		side  string
		white float64
	}{{"top", e.top}, {"left", e.side}, {"bottom", e.foot}, {"right", e.side}} {
		fmt.Fprintf(&w.body, `<w:%s w:w="%d" w:type="dxa"/>`, margin.side, twips(margin.white))
	}
	w.body.WriteString(`</w:tblCellMar></w:tblPr><w:tblGrid>`)
	for i, edge := range edges[1:] {
		fmt.Fprintf(&w.body, `<w:gridCol w:w="%d"/>`, twips(edge-edges[i]))
	}
	w.body.WriteString("</w:tblGrid>")
}

func (w *docx) openRow(o rowProperties) {
	w.body.WriteString("<w:tr><w:trPr><w:cantSplit/>")
	if o.height > 0 {
		fmt.Fprintf(&w.body, `<w:trHeight w:val="%d" w:hRule="atLeast"/>`, twips(o.height))
	}
	if o.heading {
		w.body.WriteString("<w:tblHeader/>")
	}
	w.body.WriteString("</w:trPr>")
}

// cellProperties is one cell: how wide in millimetres, over how many columns.
type cellProperties struct {
	width  float64
	span   int
	fill   float64
	valign VAlign
	// merge is restart for the first of cells that are one downwards, continue for the
	// others.
	merge string
}

// cell writes a cell of paragraphs.
func (w *docx) cell(c cellProperties, lines ...wordLine) {
	w.openCell(c)
	for _, line := range lines {
		w.body.WriteString(line.String())
	}
	w.body.WriteString("</w:tc>")
}

func (w *docx) openCell(c cellProperties) {
	fmt.Fprintf(&w.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, twips(c.width))
	if c.span > 1 {
		fmt.Fprintf(&w.body, `<w:gridSpan w:val="%d"/>`, c.span)
	}
	if c.merge != "" {
		fmt.Fprintf(&w.body, `<w:vMerge w:val="%s"/>`, c.merge)
	}
	if c.fill > 0 {
		level := int(math.Round(c.fill * 255))
		fmt.Fprintf(&w.body, `<w:shd w:val="clear" w:color="auto" w:fill="%02X%02[1]X%02[1]X"/>`, level)
	}
	switch c.valign {
	case Middle:
		w.body.WriteString(`<w:vAlign w:val="center"/>`)
	case Foot:
		w.body.WriteString(`<w:vAlign w:val="bottom"/>`)
	}
	w.body.WriteString("</w:tcPr>")
}

// write implements Block: a table without rules, a column for each signer, so that
// posts and names stay beside each other however long they are.
func (s Signatures) write(w *docx, page area) {
	signers := newColumn(page, s.Signers).signers
	edges, columns := signedEdges(signers, page.width)
	w.whiteAbove(page.white(s.Gap) - (page.pitch() - page.size))
	w.openTable(edges, tableEdges{})
	merge := "restart"
	row := func(before float64, keepNext bool, texts func(Signer) []Run) {
		line := wordLine{pitch: page.pitch(), before: before, keepNext: keepNext}
		w.openRow(rowProperties{})
		for i := range edges[1:] {
			c := cellProperties{width: edges[i+1] - edges[i], span: 1}
			var lines []wordLine
			switch at := slices.Index(columns, i); {
			case at >= 0:
				for _, run := range texts(signers[at]) {
					line.runs = w.runs([]Run{run}, runProperties{size: page.size})
					lines = append(lines, line)
				}
			case i == 0 && len(s.Beside) > 0:
				c.merge = merge
				if merge == "restart" {
					lines = s.besideLines(w, page)
				}
			}
			if line.runs = ""; len(lines) == 0 {
				lines = append(lines, line)
			}
			w.cell(c, lines...)
		}
		w.body.WriteString("</w:tr>")
		merge = "continue"
	}
	for i := range s.mostAbove() {
		row(0, true, func(signer Signer) []Run { return []Run{{Text: at(signer.Above, i)}} })
	}
	row(0, true, func(signer Signer) []Run { return []Run{{Text: signer.Post}} })
	row(s.Ink/Pt-(page.pitch()-page.size), true, func(signer Signer) []Run {
		return []Run{{Text: signer.Name, Bold: true, Underline: signer.Underline}}
	})
	row(0, s.KeepNext, func(signer Signer) (below []Run) {
		for _, text := range signer.Below {
			below = append(below, Run{Text: text})
		}
		return below
	})
	w.body.WriteString("</w:tbl>")
}

// signedEdges are the edges of the columns of signers and of the white between them,
// and which of the columns each signer has.
func signedEdges(signers []Signer, width float64) (edges []float64, columns []int) {
	edges = []float64{0}
	for _, signer := range signers {
		if signer.X > edges[len(edges)-1] {
			edges = append(edges, signer.X)
		}
		columns = append(columns, len(edges)-1)
		edges = append(edges, min(width, signer.X+signer.Width))
	}
	return edges, columns
}

// besideLines are the lines to the left of the signers.
func (s Signatures) besideLines(w *docx, page area) []wordLine {
	var lines []wordLine
	for _, leads := range s.Beside {
		line := wordLine{pitch: page.pitch(), keepNext: true}
		for i, lead := range leads {
			if i > 0 {
				line.stops = append(line.stops, lead.X*page.scale)
				line.runs += tab
			}
			line.runs += w.runs([]Run{{Text: lead.Text, Bold: lead.Bold}}, runProperties{size: page.size})
		}
		lines = append(lines, line)
	}
	return lines
}
