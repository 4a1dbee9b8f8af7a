package layout

import (
	"cmp"
	"slices"
	"strings"
)

// Lead is a text that stands on the first line of a paragraph, to the left of
// it: a number, a label, a colon. It is never broken.
type Lead struct {
	// X is the distance from the paragraph's edge in millimetres.
	X    float64
	Text string
	Bold bool
}

// Paragraph is one paragraph, list item, heading or line of a label block.
type Paragraph struct {
	// ID makes a Mark of where the paragraph stands.
	ID   string
	Runs []Run
	// Leads stand beside the first line.
	Leads []Lead
	// Trail stands flush right on the first line; all words keep away from it.
	Trail string
	// Size and Pitch are in points; those of the section when zero.
	Size, Pitch float64
	// Gap is the white above in points.
	Gap float64
	// Edge is where the paragraph begins, in millimetres from the left edge of the
	// text; from the right edge when negative.
	Edge float64
	// Left and Right are the distances of the words from Edge and from the right edge
	// of the text, Indent what the first line is set in by more; in millimetres.
	Left, Right, Indent float64
	Align               Align
	// KeepNext keeps the paragraph on the page of what follows, KeepEnd its last two
	// lines, as KeepNext does with a long one; Whole keeps its own lines on one page.
	KeepNext, KeepEnd, Whole bool
}

// The usual type in points, and the spacing that makes its pitch. What papers say
// of a paragraph without a size of its own, they say of this type: it grows and
// shrinks with that of the section.
const (
	defaultSize    = 12
	defaultPitch   = 16
	defaultSpacing = 115
)

const (
	// beforeTrail is the least white before a trail, in millimetres.
	beforeTrail = 4
	// mostKept is how many lines go overleaf as a whole with what follows.
	mostKept = 8
)

func or(value, otherwise float64) float64 {
	if value == 0 {
		return otherwise
	}
	return value
}

func (p Paragraph) strips(m *measurer, page area) []strip {
	p = p.scaled(page)
	edge := page.edge(p.Edge)
	trail := m.single(Run{Text: p.Trail}, p.Size)
	if p.Trail != "" {
		trail.x = page.width - millimetres(trail.whole(), p.Size)
		p.Right = max(p.Right, page.width-trail.x+beforeTrail)
	}
	set := m.set(p.Runs, setting{
		size: p.Size, width: page.width - edge - p.Left - p.Right, indent: p.Indent, align: p.Align,
	})
	strips := make([]strip, len(set))
	for i, row := range set {
		strips[i] = strip{
			id: p.ID, gap: (p.Pitch - row.size) * Pt, height: row.size * Pt, word: row.first(), draw: row.drawer(edge + p.Left),
		}
	}
	strips[0].gap = p.Gap * Pt
	m.lead(&strips[0], p.Leads, edge, p.Size)
	if p.Trail != "" {
		strips[0].beside(trail)
	}
	bindEnds(strips)
	if p.Whole || p.KeepNext && len(strips) <= mostKept {
		bind(strips)
	}
	strips[len(strips)-1].stick = p.KeepNext || p.KeepEnd
	return strips
}

// beside draws a line of its own after the strip's.
func (s *strip) beside(row drawnLine) {
	draw := s.draw
	s.draw = func(c *canvas, at place) {
		draw(c, at)
		row.draw(c, at.left, at.top)
	}
}

// scaled is a paragraph with the type of the page, unless it has its own, and with
// its leads in the order in which they are read.
func (p Paragraph) scaled(page area) Paragraph {
	p.Leads = slices.Clone(p.Leads)
	slices.SortStableFunc(p.Leads, func(a, b Lead) int { return cmp.Compare(a.X, b.X) })
	if p.Size != 0 {
		p.Pitch = or(p.Pitch, p.Size*defaultPitch/defaultSize)
		return p
	}
	p.Size, p.Pitch, p.Gap = page.size, or(p.Pitch*page.scale, page.pitch()), page.white(p.Gap)
	p.Left, p.Right, p.Indent = p.Left*page.scale, p.Right*page.scale, p.Indent*page.scale
	for i := range p.Leads {
		p.Leads[i].X *= page.scale
	}
	return p
}

// lead puts the leads before the strip's own drawing.
func (m *measurer) lead(s *strip, leads []Lead, edge, size float64) {
	if len(leads) == 0 {
		return
	}
	rows := make([]drawnLine, len(leads))
	for i, lead := range leads {
		rows[i] = m.single(Run{Text: lead.Text, Bold: lead.Bold}, size)
	}
	if !numbering(leads[0].Text) {
		s.word = rows[0].first()
	}
	draw := s.draw
	s.draw = func(c *canvas, at place) {
		for i, row := range rows {
			row.draw(c, at.left+edge+leads[i].X, at.top)
		}
		draw(c, at)
	}
}

// numbering says that a lead is no word but a number, a letter or a sign: "3.",
// "IV.", ":".
func numbering(lead string) bool { return strings.HasSuffix(lead, ".") || lead == ":" || lead == "" }

// first is the first word of a line.
func (d drawnLine) first() string {
	if len(d.words) == 0 {
		return ""
	}
	return d.words[0].text
}

// setting is how words are set in a column; size in points, widths in
// millimetres.
type setting struct {
	size, width, indent float64
	align               Align
}

// drawnLine is a measured line that knows where it stands in its column.
type drawnLine struct {
	line
	size float64
	// x is the distance from the column's left edge, stretch what each space is
	// wider than normal; in millimetres.
	x, stretch float64
}

// units are millimetres in thousandths of an em.
func units(mm, size float64) int { return int(mm / Pt / size * pdfUnits) }

func millimetres(units int, size float64) float64 { return float64(units) * size * Pt / pdfUnits }

// set breaks runs into lines and places each in its column.
func (m *measurer) set(runs []Run, s setting) []drawnLine {
	if s.align == Center {
		s.indent = 0
	}
	limit, indent := units(s.width, s.size), units(s.indent, s.size)
	words := m.words(runs)
	var lines []line
	switch s.align {
	case Center:
		lines = m.balance(words, limit)
	case Justify:
		lines = m.justify(words, limit, indent)
	default:
		lines = m.breakLines(words, limit, indent)
	}
	set := make([]drawnLine, len(lines))
	for i, l := range lines {
		row := drawnLine{line: l, size: s.size}
		free := s.width - millimetres(l.width, s.size)
		if i == 0 {
			row.x = s.indent
			free -= s.indent
		}
		switch {
		case s.align == Center:
			row.x += free / 2
		case s.align == Right:
			row.x += free
		case l.spread:
			count, _ := l.gaps()
			row.stretch = free / float64(count)
		}
		set[i] = row
	}
	return set
}

// single is a run on one line, however long.
func (m *measurer) single(run Run, size float64) drawnLine {
	row := drawnLine{size: size}
	row.add(m.words([]Run{run})...)
	return row
}

func (d drawnLine) drawer(left float64) func(*canvas, place) {
	return func(c *canvas, at place) { d.draw(c, at.left+left, at.top) }
}

// draw sets the line in an em box whose upper left corner is given. A word is
// drawn with the space after it, so that the text reads back whole; words of one
// weight whose spaces are not spread are drawn at once.
func (d drawnLine) draw(c *canvas, left, top float64) {
	x := left + d.x
	baseline := top + emAbove*d.size*Pt
	for from := 0; from < len(d.words); {
		text, width := d.words[from].spaced()
		at := x
		if d.words[from].space > 0 {
			x += d.stretch
		}
		to := from + 1
		for !d.spread && to < len(d.words) && d.words[to].style == d.words[from].style && !d.words[to-1].roomy() {
			more, w := d.words[to].spaced()
			text, width, to = text+more, width+w, to+1
		}
		c.text(at, baseline, text, d.words[from].bold, d.size)
		x += millimetres(width, d.size)
		if d.words[from].underline {
			c.underline(at, baseline, x-d.bare(to), d.size)
		}
		from = to
	}
}

// bare is the space before a word, in millimetres, where it is not underlined: where
// the word itself is not.
func (d drawnLine) bare(to int) float64 {
	space := d.words[to-1].space
	if space == 0 || to < len(d.words) && d.words[to].underline {
		return 0
	}
	return millimetres(space, d.size) + d.stretch
}

// spaced is the word with the space that follows it.
func (w word) spaced() (text string, width int) {
	if w.space == 0 {
		return w.text, w.width
	}
	return w.text + " ", w.width + w.space
}
