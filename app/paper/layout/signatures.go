package layout

// LeastInk is the smallest room for a signature and a stamp, in millimetres,
// that a full page may press the block down to.
const LeastInk = 20

// Signer is one column of a signature block.
type Signer struct {
	// X is the distance from the text's left edge, Width that of the column, in
	// millimetres.
	X, Width float64
	// Above are the lines before the post: the place and date, "Mengetahui,".
	// A pair of signers aligns when both have the same number of them.
	Above []string
	// Post ends in a comma. Name is bold. Below are rank and number.
	Post, Name string
	Below      []string
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

func (s Signatures) strips(m *measurer, _ area) []strip {
	column := newColumn(len(s.Signers))
	for i := range s.mostAbove() {
		column.row(m, s.Signers, false, func(signer Signer) string { return at(signer.Above, i) })
	}
	column.row(m, s.Signers, false, func(signer Signer) string { return signer.Post })
	column.ink(s.Ink)
	column.row(m, s.Signers, true, func(signer Signer) string { return signer.Name })
	column.stack(m, s.Signers)
	lines, height := column.lines, column.height()
	for i, leads := range s.Beside {
		y := float64(i) * defaultPitch * Pt
		for _, lead := range leads {
			lines = append(lines, signedLine{
				drawnLine: m.single(Run{Text: lead.Text, Bold: lead.Bold}, defaultSize), x: lead.X, y: y,
			})
		}
		height = max(height, y+defaultSize*Pt)
	}
	return []strip{{
		gap: s.Gap * Pt, height: height, spare: max(0, s.Ink-LeastInk), stick: s.KeepNext,
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
	lines []signedLine
	// y is where each signer's next line goes.
	y     []float64
	after bool
}

func newColumn(signers int) *column { return &column{y: make([]float64, signers)} }

// row sets one text of each signer at the same height, however many lines it
// takes in one of them.
func (c *column) row(m *measurer, signers []Signer, bold bool, text func(Signer) string) {
	for i, signer := range signers {
		c.put(m, i, signer, Run{Text: text(signer), Bold: bold})
	}
	c.level()
}

// stack sets the lines under the names, each signer's without gaps.
func (c *column) stack(m *measurer, signers []Signer) {
	for i, signer := range signers {
		for _, text := range signer.Below {
			c.put(m, i, signer, Run{Text: text})
		}
	}
}

func (c *column) put(m *measurer, i int, signer Signer, run Run) {
	for _, row := range m.set([]Run{run}, setting{size: defaultSize, width: signer.Width}) {
		c.lines = append(c.lines, signedLine{drawnLine: row, x: signer.X, y: c.y[i], after: c.after})
		c.y[i] += defaultPitch * Pt
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
		c.y[i] += room - (defaultPitch-defaultSize)*Pt
	}
	c.after = true
}

func (c *column) height() float64 {
	c.level()
	if len(c.y) == 0 {
		return 0
	}
	return c.y[0] - (defaultPitch-defaultSize)*Pt
}
