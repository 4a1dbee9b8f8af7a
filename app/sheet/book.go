// Package sheet reads lists that people keep in spreadsheets and writes them
// again. Opening a file gives a Book of Grids, whatever the file's form; a plan
// over it says row by row what would be written and asks what only a person can
// know. Nothing is written before every question has its answer.
package sheet

import (
	"strings"
	"unicode"
)

// What a file may hold. A list of members that needs more is no list of members,
// and a laptop of the office must not be brought down by one file.
const (
	maxUnpacked  = 100 << 20 // bytes of a workbook once unpacked
	maxRows      = 50_000    // rows that hold text, in one sheet
	maxCell      = 32_767    // characters in a cell: what Excel itself allows
	maxColumns   = 1_000
	maxCells     = 2_000_000 // cells of a whole book, in each row up to its last filled
	maxMergeFill = 2_000_000 // cells that merged ranges may spread over
)

// Book is a file as read: its sheets in order, and what there is to say of the
// file as a whole.
type Book struct {
	// Name is the file's name, for sentences.
	Name  string
	Grids []*Grid
	// Notes tell in Indonesian what was assumed in reading: the encoding, columns
	// beyond the last that is read.
	Notes []string
}

// Cell is one cell of a grid.
type Cell struct {
	// Text is what the sheet shows, without spaces at its ends.
	Text string
	// Raw is the stored value; it differs from Text where Number is true.
	Raw string
	// Number says that the value was typed as a number, so that leading zeros and
	// all digits after the fifteenth are gone.
	Number bool
	// Spread says that the text stands in another cell of a merged range.
	Spread bool
	// merge is the index into Grid.merges plus one.
	merge int32
}

// Range is a block of cells, both ends included, counted from 1.
type Range struct{ FromRow, FromCol, ToRow, ToCol int }

// Grid is one sheet. Rows and columns count from 1, as people see them.
type Grid struct {
	Name string
	// Hidden says that the sheet cannot be seen in the spreadsheet program.
	Hidden bool

	rows [][]Cell
	// lengths says of a text table how many fields each row was written with; legacy
	// that its letters were read as Windows-1252.
	lengths    map[int]int
	legacy     bool
	width      int
	merges     []Range
	hiddenRows map[int]bool
	hiddenCols []Range
}

// Rows is the number of the last row that holds anything.
func (g *Grid) Rows() int { return len(g.rows) }

// Width is the number of the last column that holds anything.
func (g *Grid) Width() int { return g.width }

// At is the cell in a row and column; outside the grid it is empty.
func (g *Grid) At(row, col int) Cell {
	if row < 1 || row > len(g.rows) || col < 1 || col > len(g.rows[row-1]) {
		return Cell{}
	}
	return g.rows[row-1][col-1]
}

// Merged is the merged range that a cell belongs to.
func (g *Grid) Merged(row, col int) (Range, bool) {
	at := g.At(row, col).merge
	if at == 0 {
		return Range{}, false
	}
	return g.merges[at-1], true
}

// RowHidden says whether a row is hidden, by hand or by a filter.
func (g *Grid) RowHidden(row int) bool { return g.hiddenRows[row] }

// ColHidden says whether a column is hidden.
func (g *Grid) ColHidden(col int) bool {
	for _, span := range g.hiddenCols {
		if span.FromCol <= col && col <= span.ToCol {
			return true
		}
	}
	return false
}

// own are the columns of a row whose text stands in the row itself.
func (g *Grid) own(row int) []int {
	var cols []int
	if row < 1 || row > len(g.rows) {
		return nil
	}
	for i, cell := range g.rows[row-1] {
		if cell.Text != "" && !cell.Spread {
			cols = append(cols, i+1)
		}
	}
	return cols
}

// put keeps a text; both count from 1. Blank text takes no room.
func (g *Grid) put(row, col int, text string) {
	shown := clean(text)
	if shown == "" {
		return
	}
	for len(g.rows) < row {
		g.rows = append(g.rows, nil)
	}
	line := g.rows[row-1]
	if len(line) < col {
		line = append(line, make([]Cell, col-len(line))...)
		g.rows[row-1] = line
	}
	line[col-1] = Cell{Text: shown, Raw: text}
	g.width = max(g.width, col)
}

// spread copies the text of each merged range's first cell into the others, as
// far as the grid is filled. It says whether there was room for all.
func (g *Grid) spread(ranges []Range) bool {
	filled := 0
	for _, r := range ranges {
		r.ToRow, r.ToCol = min(r.ToRow, len(g.rows)), min(r.ToCol, g.width)
		if r.FromRow > r.ToRow || r.FromCol > r.ToCol || r.FromRow < 1 || r.FromCol < 1 {
			continue
		}
		area := (r.ToRow - r.FromRow + 1) * (r.ToCol - r.FromCol + 1)
		if filled += area; filled > maxMergeFill {
			return false
		}
		g.fillRange(r)
	}
	return true
}

func (g *Grid) fillRange(r Range) {
	origin := g.At(r.FromRow, r.FromCol)
	if origin.Text == "" || origin.merge != 0 {
		return
	}
	g.merges = append(g.merges, r)
	for row := r.FromRow; row <= r.ToRow; row++ {
		line := g.rows[row-1]
		if len(line) < r.ToCol {
			line = append(line, make([]Cell, r.ToCol-len(line))...)
			g.rows[row-1] = line
		}
		for col := r.FromCol; col <= r.ToCol; col++ {
			cell := origin
			cell.merge = int32(len(g.merges))
			cell.Spread = row != r.FromRow || col != r.FromCol
			line[col-1] = cell
		}
	}
}

// invisible are signs that spreadsheets and chats leave in texts and nobody sees.
func invisible(r rune) bool {
	return r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u200e' || r == '\u200f' || r == '\ufeff' || r == '\u00ad'
}

// clean leaves one space between words, no line without text, and nothing that
// cannot be seen; line breaks inside stay.
func clean(text string) string {
	if plainText(text) {
		return text
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case invisible(r), r == unicode.ReplacementChar:
			return -1
		case r == '\r', r == '\v', r == '\u2028':
			return '\n'
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// plainText says that there is nothing for clean to do; most cells are so.
func plainText(text string) bool {
	for i := range len(text) {
		b := text[i]
		if b < ' ' || b >= 0x80 || (b == ' ' && (i == 0 || i == len(text)-1 || text[i+1] == ' ')) {
			return false
		}
	}
	return true
}
