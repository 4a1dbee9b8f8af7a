// Package textof reads the lines of text of a PDF, page by page, for comparing a
// paper with the archive. It needs no table of objects: it looks for the objects
// themselves, so that a file with a broken byte, or without its end, still gives
// what is left of it.
//
// Only what stands as text is read. A picture, a scan, or a file that is locked
// with a password gives pages without lines.
package textof

import (
	"slices"
	"strings"
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 20 << 20

// The most that is made of one file: objects, bytes that are read of them, pages,
// pieces of text on a page, bytes of one, bytes of the texts of all, and steps from
// one object to another. A hostile file gives less text, never more work.
const (
	maxObjects  = 200_000
	maxUnpacked = 64 << 20
	maxPages    = 2000
	maxPieces   = 20_000
	maxPiece    = 8192
	maxLetters  = 8 << 20
	maxSteps    = 2 << 20
)

// Pages reads the lines of each page from top to bottom; nil where no page was found.
func Pages(pdf []byte) [][]string {
	if len(pdf) > MaxFile {
		return nil
	}
	f := open(pdf)
	var pages [][]string
	for _, page := range f.pageOrder() {
		pages = append(pages, f.lines(page))
	}
	return pages
}

// PageAt is the page, from 1, that a byte of a file belongs to: of its content or
// its frame. It is 0 for what all pages share, as fonts and the table of objects.
func PageAt(pdf []byte, offset int) int {
	if len(pdf) > MaxFile {
		return 0
	}
	f := open(pdf)
	number := f.objectAt(offset)
	for i, page := range f.pageOrder() {
		if page == number || slices.Contains(f.contentsOf(page), number) {
			return i + 1
		}
	}
	return 0
}

// piece is a text that was drawn at once, with the place where it begins.
type piece struct {
	x, y float64
	text string
}

// sameLine is how far apart two baselines of a line may be, in points.
const sameLine = 2

// intoLines puts pieces into lines as a reader sees them.
func intoLines(pieces []piece) (lines []string) {
	slices.SortStableFunc(pieces, func(a, b piece) int { return byNumber(b.y, a.y) })
	for len(pieces) > 0 {
		n := 1
		for n < len(pieces) && pieces[0].y-pieces[n].y < sameLine {
			n++
		}
		row := pieces[:n]
		pieces = pieces[n:]
		slices.SortStableFunc(row, func(a, b piece) int { return byNumber(a.x, b.x) })
		var words []string
		for _, p := range row {
			words = append(words, strings.Fields(p.text)...)
		}
		if len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return lines
}

func byNumber(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
