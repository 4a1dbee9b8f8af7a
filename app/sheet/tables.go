package sheet

import (
	"regexp"
	"slices"
	"strings"

	"gugustugas/data/indonesian"
)

// table is a sheet that holds a list under its headings.
type table struct {
	grid  *Grid
	heads []Head
	lines []line
}

// readTableOf finds the list in a sheet; without a single record there is none.
// Hidden columns lose their field before anything is read.
func readTableOf(grid *Grid, f *form) (t table, ok bool) {
	t = table{grid: grid, heads: findHeads(grid, f.fields, f.must)}
	if len(t.heads) == 0 {
		return t, false
	}
	for _, head := range t.heads {
		for i := range head.Columns {
			column := &head.Columns[i]
			if column.Field != fieldCivilID && grid.ColHidden(column.Col) {
				column.Field, column.Label = "", ""
			}
		}
	}
	t.lines = scanRoster(grid, t.heads)
	if nameless(t.heads) {
		guessName(grid, t.lines, t.heads)
		t.lines = scanRoster(grid, t.heads)
	}
	return t, slices.ContainsFunc(t.lines, func(l line) bool { return l.kind == seatLine })
}

func (t table) score() int {
	best := 0
	for _, head := range t.heads {
		best = max(best, head.score())
	}
	return best
}

// findTables lists the sheets with such a list, the best first: the most fields, then
// the order in the book. A hidden sheet and one with far fewer fields than the
// best are no rosters of their own.
func findTables(book *Book, f *form) []table {
	var tables []table
	for _, grid := range book.Grids {
		if t, ok := readTableOf(grid, f); ok {
			tables = append(tables, t)
		}
	}
	visible := slices.ContainsFunc(tables, func(t table) bool { return !t.grid.Hidden })
	best := 0
	for _, t := range tables {
		if !t.grid.Hidden || !visible {
			best = max(best, t.score())
		}
	}
	slices.SortStableFunc(tables, func(a, b table) int { return b.score() - a.score() })
	return slices.DeleteFunc(tables, func(t table) bool { return (t.grid.Hidden && visible) || t.score()*3 < best*2 })
}

// nameless says that no heading of a table names the column of names.
func nameless(heads []Head) bool {
	return !slices.ContainsFunc(heads, func(head Head) bool { return head.col(fieldName) > 0 })
}

// nameMarkStart opens a footnote by its mark: "*) anggota pengganti".
var nameMarkStart = regexp.MustCompile(`^(\*+\s*\)?|[¹²³]\)?)\s+`)

var personLike = regexp.MustCompile(`^[\p{L}.,'’\-() ]+$`)

// guessName takes the unnamed column that mostly holds names for the names: texts
// of at least two words without digits, many with titles.
func guessName(grid *Grid, lines []line, heads []Head) {
	best, bestCol := 0, 0
	for col := 1; col <= grid.Width(); col++ {
		if slices.ContainsFunc(heads, func(h Head) bool {
			return slices.ContainsFunc(h.Columns, func(c Column) bool { return c.Col == col && c.Field != "" })
		}) || grid.ColHidden(col) {
			continue
		}
		if score := nameScore(grid, lines, col); score > best {
			best, bestCol = score, col
		}
	}
	if bestCol == 0 {
		return
	}
	for i := range heads {
		header := ""
		heads[i].Columns = slices.DeleteFunc(heads[i].Columns, func(c Column) bool {
			if c.Col == bestCol {
				header = c.Header
			}
			return c.Col == bestCol
		})
		heads[i].Columns = append(heads[i].Columns, Column{Field: fieldName, Label: "Nama", Col: bestCol, Header: header, Guessed: true})
		slices.SortFunc(heads[i].Columns, func(a, b Column) int { return a.Col - b.Col })
	}
}

// nameScore counts names in a column; less than half of its texts is none.
func nameScore(grid *Grid, lines []line, col int) int {
	names, all := 0, 0
	for i, l := range lines {
		if i == 500 {
			break
		}
		text := grid.At(l.row, col).Text
		if l.row <= l.head.To || text == "" || isVacant(text) {
			continue
		}
		all++
		name := indonesian.ParseName(text)
		titled := name.Before != "" || name.After != ""
		if personLike.MatchString(text) && (titled || len(strings.Fields(text)) >= 2) {
			names++
		}
		if titled {
			names++
		}
	}
	if names < all {
		return 0
	}
	return names
}
