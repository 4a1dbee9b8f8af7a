// Package layout sets type on pages: paragraphs of bold and regular words with
// labels and hanging edges, tables, signature blocks, and what stands on every
// page. All papers of the office share it.
//
// A document is made in three steps that never mix. Blocks are measured into
// strips (a line of text, a row of a table, a signature block) with the white
// above them and whether a page may end below them; strips are put on pages;
// pages are drawn. So what must stay together is decided by measured heights,
// before anything is drawn.
//
// Widths and places are in millimetres, type sizes and the white between lines
// in points, as people who set official papers count them. A line is an em box:
// its top edge is 0.8 em above the baseline, its bottom edge 0.2 em below, so
// the white between two lines of 12 pt at a pitch of 16 pt is 4 pt.
package layout

// Pt is one typographic point in millimetres.
const Pt = 25.4 / 72

// The em box around a baseline.
const (
	emAbove = 0.8
	emBelow = 0.2
)

// Align is where the words of a line stand in their column.
type Align int

// The alignments.
const (
	// Natural is what the column of a table says, and left elsewhere.
	Natural Align = iota
	Left
	Justify
	// Center spreads the words evenly over the lines they need.
	Center
	Right
	// FromMiddle is left-aligned from the middle of the column: the even numbers
	// of a zig-zag column of signatures.
	FromMiddle
)

// VAlign is where the text stands in a cell that is higher than its text.
type VAlign int

// The vertical alignments.
const (
	Top VAlign = iota
	Middle
	// Foot leaves room to write by hand above the text.
	Foot
)

// Run is text of one style. Words are split at spaces only; U+00A0 is a space
// that no line ends at, and a line feed ends the line.
type Run struct {
	Text string
	Bold bool
	// Underline rules the words and the spaces between them.
	Underline bool
}

// Regular is text as one regular run.
func Regular(text string) []Run { return []Run{{Text: text}} }

// Bold is text as one bold run.
func Bold(text string) []Run { return []Run{{Text: text, Bold: true}} }

// Mark is where a block with an id was drawn: a page counted from 1 and the
// range from its top edge in millimetres. A block over two pages has two marks.
type Mark struct {
	ID          string
	Page        int
	Top, Bottom float64
}

// Result is a finished document.
type Result struct {
	PDF   []byte
	Pages int
	Marks []Mark
	// Missing holds each character that the font does not have, once, in order;
	// each of them was printed as a box.
	Missing []rune
}
