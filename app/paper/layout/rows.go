package layout

// footPad is the white in millimetres under text at the foot of a cell.
const footPad = 0.75

// box of a cell: its edges, its text and what it is filled with.
type cellBox struct {
	left, right float64
	x           float64
	lines       []drawnLine
	valign      VAlign
}

// measuredRow is a row before it is known whether it fits on a page.
type measuredRow struct {
	boxes        []cellBox
	height       float64
	longest      int
	size, pitch  float64
	pad          float64
	fill         float64
	right        float64
	startsATable bool
	id, word     string
}

// row measures a row; one that is higher than tallest becomes a strip per line.
func (t Table) row(m *measurer, row Row, edges []float64, tallest float64, first bool) []strip {
	r := measuredRow{
		height: row.MinHeight, size: t.Size, pitch: t.Pitch, pad: t.PadY, fill: row.Fill,
		right: edges[len(edges)-1], startsATable: first, id: row.ID,
	}
	at := 0
	for _, cell := range row.Cells {
		span := max(1, cell.Span)
		b := t.box(m, cell, t.Columns[at].Align, edges[at], edges[at+span])
		if r.word == "" && len(b.lines) > 0 {
			r.word = b.lines[0].first()
		}
		r.boxes = append(r.boxes, b)
		r.longest = max(r.longest, len(b.lines))
		at += span
	}
	for ; at < len(t.Columns); at++ {
		r.boxes = append(r.boxes, cellBox{left: edges[at], right: edges[at+1]})
	}
	r.height = max(r.height, r.textHeight(r.longest)+2*r.pad)
	if r.height <= tallest {
		return []strip{{id: r.id, height: r.height, word: r.word, draw: r.draw}}
	}
	return r.split()
}

// box sets the text of a cell between two edges.
func (t Table) box(m *measurer, cell Cell, columnAlign Align, left, right float64) cellBox {
	align := cell.Align
	if align == Natural {
		align = columnAlign
	}
	b := cellBox{left: left, right: right, x: left + t.PadX, valign: cell.VAlign}
	width := right - left - 2*t.PadX
	if align == FromMiddle {
		b.x = (left + right) / 2
		width = right - t.PadX - b.x
	}
	b.lines = m.set(cell.Runs, setting{size: t.Size, width: width, align: align})
	return b
}

// textHeight is that of n lines, from the top of the first em box to the foot of
// the last.
func (r *measuredRow) textHeight(n int) float64 {
	if n == 0 {
		return 0
	}
	return (r.size + float64(n-1)*r.pitch) * Pt
}

func (r measuredRow) draw(c *canvas, at place) {
	r.frame(c, at, r.height, r.ruledAbove() || at.opens, true)
	for _, b := range r.boxes {
		y := at.top + r.pad
		switch b.valign {
		case Middle:
			y = at.top + (r.height-r.textHeight(len(b.lines)))/2
		case Foot:
			y = at.top + r.height - r.textHeight(len(b.lines)) - footPad
		}
		for i, l := range b.lines {
			l.draw(c, at.left+b.x, y+float64(i)*r.pitch*Pt)
		}
	}
}

// ruledAbove says that the row draws the rule above it. Elsewhere the row before
// has drawn it; a fill would cover its lower half, which screens show.
func (r *measuredRow) ruledAbove() bool { return r.startsATable || r.fill > 0 }

// frame fills and rules one strip of a row.
func (r *measuredRow) frame(c *canvas, at place, height float64, top, bottom bool) {
	foot := at.top + height
	if r.fill > 0 {
		c.fill(at.left, at.top, r.right, height, r.fill)
	}
	for _, b := range r.boxes {
		c.rule(at.left+b.left, at.top, at.left+b.left, foot, hairline)
	}
	c.rule(at.left+r.right, at.top, at.left+r.right, foot, hairline)
	if top {
		c.rule(at.left, at.top, at.left+r.right, at.top, hairline)
	}
	if bottom {
		c.rule(at.left, foot, at.left+r.right, foot, hairline)
	}
}

// split makes one strip of each line, so that the row can go on overleaf.
func (r measuredRow) split() []strip {
	strips := make([]strip, r.longest)
	for i := range strips {
		white := (r.pitch - r.size) * Pt
		height := r.pitch * Pt
		if i == 0 {
			white = r.pad
			height = r.pad + r.size*Pt
		}
		last := i == r.longest-1
		if last {
			height += r.pad
		}
		strips[i] = strip{id: r.id, height: height, word: r.word, draw: func(c *canvas, at place) {
			r.frame(c, at, height, i == 0 && r.ruledAbove() || at.opens, last || at.closes)
			for _, b := range r.boxes {
				if i < len(b.lines) {
					b.lines[i].draw(c, at.left+b.x, at.top+white)
				}
			}
		}}
	}
	bindEnds(strips)
	return strips
}
