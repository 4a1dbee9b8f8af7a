package layout

import "math"

// LeastInk is the smallest room for a signature and a stamp, in millimetres,
// that a full page may press the block down to.
const LeastInk = 20

// Signer is one column of a signature block.
type Signer struct {
	// X is the distance from the text's left edge, from its right edge when negative;
	// Width is that of the column where the text has room for two. In millimetres.
	X, Width float64
	// Centered puts the column into the middle instead, to the whole millimetre.
	Centered bool
	// Above are the lines before the post: the place and date, "Mengetahui,".
	// A pair of signers aligns when both have the same number of them.
	Above []string
	// Post ends in a comma. Name is bold and may be underlined. Below are rank and
	// number.
	Post, Name string
	Underline  bool
	Below      []string
}

// placed is a signer in the column that a page has for it.
func (s Signer) placed(page area) Signer {
	s.Width = min(s.Width, page.width/2-betweenHalves)
	if s.Centered {
		s.X = math.Floor((page.width - s.Width) / 2)
	}
	s.X = page.edge(s.X)
	return s
}

// Signatures is a block of one or several signers side by side. It never
// leaves a page alone when the block before it has KeepNext.
type Signatures struct {
	// Gap is the white above in points.
	Gap float64
	// Ink is the room between post and name in millimetres.
	Ink     float64
	Signers []Signer
	// Beside are lines that stand to the left of the signers, from the first line.
	Beside [][]Lead
	// KeepNext keeps the block on the page of what follows.
	KeepNext bool
}

// signedLine is a line of the block at its height, before or after the ink.
type signedLine struct {
	drawnLine
	x, y  float64
	after bool
}

func (s Signatures) strips(m *measurer, page area) []strip {
	column := newColumn(page, s.Signers)
	plain := func(text string) Run { return Run{Text: text} }
	for i := range s.mostAbove() {
		column.row(m, func(signer Signer) Run { return plain(at(signer.Above, i)) })
	}
	column.row(m, func(signer Signer) Run { return plain(signer.Post) })
	column.ink(s.Ink)
	column.row(m, func(signer Signer) Run { return Run{Text: signer.Name, Bold: true, Underline: signer.Underline} })
	column.stack(m)
	lines, height := column.lines, column.height()
	for i, leads := range s.Beside {
		y := float64(i) * page.pitch() * Pt
		for _, lead := range leads {
			lines = append(lines, signedLine{
				drawnLine: m.single(Run{Text: lead.Text, Bold: lead.Bold}, page.size), x: lead.X * page.scale, y: y,
			})
		}
		height = max(height, y+page.size*Pt)
	}
	first := ""
	for _, l := range lines {
		if first == "" {
			first = l.first()
		}
	}
	return []strip{{
		gap: page.white(s.Gap) * Pt, height: height, spare: max(0, s.Ink-LeastInk), stick: s.KeepNext, word: first,
		draw: func(c *canvas, at place) {
			for _, l := range lines {
				y := at.top + l.y
				if l.after {
					y -= at.squeeze
				}
				l.draw(c, at.left+l.x, y)
			}
		},
	}}
}

func (s Signatures) mostAbove() int {
	most := 0
	for _, signer := range s.Signers {
		most = max(most, len(signer.Above))
	}
	return most
}

func at(texts []string, i int) string {
	if i < len(texts) {
		return texts[i]
	}
	return ""
}

// column puts the lines of all signers under each other.
type column struct {
	page    area
	signers []Signer
	lines   []signedLine
	// y is where each signer's next line goes.
	y     []float64
	after bool
}

func newColumn(page area, signers []Signer) *column {
	c := &column{page: page, y: make([]float64, len(signers))}
	for _, signer := range signers {
		c.signers = append(c.signers, signer.placed(page))
	}
	return c
}

// row sets one text of each signer at the same height, however many lines it
// takes in one of them.
func (c *column) row(m *measurer, text func(Signer) Run) {
	for i, signer := range c.signers {
		c.put(m, i, text(signer))
	}
	c.level()
}

// stack sets the lines under the names, each signer's without gaps.
func (c *column) stack(m *measurer) {
	for i, signer := range c.signers {
		for _, text := range signer.Below {
			c.put(m, i, Run{Text: text})
		}
	}
}

func (c *column) put(m *measurer, i int, run Run) {
	signer := c.signers[i]
	for _, row := range m.set([]Run{run}, setting{size: c.page.size, width: signer.Width}) {
		c.lines = append(c.lines, signedLine{drawnLine: row, x: signer.X, y: c.y[i], after: c.after})
		c.y[i] += c.page.pitch() * Pt
	}
}

func (c *column) level() {
	lowest := 0.0
	for _, y := range c.y {
		lowest = max(lowest, y)
	}
	for i := range c.y {
		c.y[i] = lowest
	}
}

// ink leaves room between the em boxes of the post and the name.
func (c *column) ink(room float64) {
	for i := range c.y {
		c.y[i] += room - (c.page.pitch()-c.page.size)*Pt
	}
	c.after = true
}

func (c *column) height() float64 {
	c.level()
	if len(c.y) == 0 {
		return 0
	}
	return c.y[0] - (c.page.pitch()-c.page.size)*Pt
}
