package paper

import (
	"strconv"

	"gugustugas/app/paper/layout"
)

// Distances from baseline to baseline in points, of text of 12 pt.
const (
	paragraphPitch  = 22
	itemPitch       = 19
	headingPitch    = 26
	underHeading    = 19
	subheadingPitch = 23
	signaturePitch  = 26
	metaPitch       = 26
	linePitch       = 16
	// afterTable is from the foot of a table to the next line.
	afterTable = 24
)

// Edges in millimetres from the left of the text.
const (
	textEdge   = 8
	itemWidth  = 7
	labelWidth = 34
	colonWidth = 4
	hang       = 6
	// rightColumn is where the right signature and an attachment's head begin, from
	// the right edge of the text; turnedColumn that of a page on its side.
	rightColumn    = -75
	turnedColumn   = -80
	signatureWidth = 75
	inkRoom        = 22
)

// white is the white between two lines of 12 pt that are pitch apart.
func white(pitch float64) float64 { return pitch - 12 }

// numberWidth widens the room for numbers when there are many.
func numberWidth(usual float64, count, room int) float64 {
	if count < room {
		return usual
	}
	return usual + 2.5
}

// title is a centred line in bold capitals.
func title(text string, gap float64) layout.Paragraph {
	return layout.Paragraph{Runs: layout.Bold(capitals(text)), Align: layout.Center, Gap: gap, KeepNext: true}
}

// label is a line of a label block: label, colon, hanging value.
type label struct {
	// column is where the block begins, as layout.Paragraph.Edge; x and width are the
	// label's left edge in it and its room. In millimetres.
	column, x, width float64
}

func (l label) line(name, value string, gap float64) layout.Paragraph {
	return layout.Paragraph{
		Leads: []layout.Lead{{X: l.x, Text: name}, {X: l.x + l.width, Text: ":"}},
		Runs:  layout.Regular(value), Edge: l.column, Left: l.edge(), Gap: gap,
	}
}

// more is a further value under the last.
func (l label) more(value string) layout.Paragraph {
	return layout.Paragraph{Runs: layout.Regular(value), Edge: l.column, Left: l.edge(), Gap: white(linePitch)}
}

func (l label) edge() float64 { return l.x + l.width + colonWidth }

// numbered sets a paragraph's text in and puts a number at the left of it.
func numbered(p layout.Paragraph, n int, left, room float64) layout.Paragraph {
	p.Leads = append(p.Leads, layout.Lead{X: left, Text: strconv.Itoa(n) + "."})
	p.Left = left + room
	return p
}
