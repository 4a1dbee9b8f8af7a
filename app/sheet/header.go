package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// Field is something that a table may have a column for, with the words that
// head it.
type Field struct {
	Key string
	// Label is what a person calls the field.
	Label string
	// Exact are whole headings. Part are words that stand in a heading; Not are
	// words that must not. All are in lower case without signs.
	Exact, Part, Not []string
}

// Column is the place of a field in a table.
type Column struct {
	// Field is the key; empty for a column that no field was found for.
	Field string
	Label string
	// Col counts from 1; Header is the heading as written.
	Col    int
	Header string
	// Guessed says that the heading is missing and the contents told the field.
	Guessed bool
}

// Head is the heading of a table: its rows, both included, and its columns from
// left to right.
type Head struct {
	From, To int
	Columns  []Column
}

// col is the column of a field, 0 where there is none.
func (h Head) col(field string) int {
	for _, column := range h.Columns {
		if column.Field == field {
			return column.Col
		}
	}
	return 0
}

// score is how many fields were found.
func (h Head) score() (n int) {
	for _, column := range h.Columns {
		if column.Field != "" {
			n++
		}
	}
	return n
}

// isProse says that a row is a sentence with commas rather than a heading: most
// of its cells are unknown, one of them is longer than any heading, and none is
// simply the name. A form with long questions does have a column "Nama".
func (h Head) isProse() bool {
	long, plainName := false, false
	for _, column := range h.Columns {
		long = long || len(column.Header) > longestHeading
		plainName = plainName || (column.Field == fieldName && len(strings.Fields(column.Header)) <= 3)
	}
	return long && !plainName && h.score()*2 < len(h.Columns)
}

// longestHeading is in characters; a heading explains itself, a sentence does not head.
const longestHeading = 60

// headingWords is a heading as Field's words are written.
func headingWords(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// matchField is the first field whose words a heading has.
func matchField(heading string, fields []Field) (Field, bool) {
	if heading == "" || len(heading) > longestHeading {
		return Field{}, false
	}
	padded := " " + heading + " "
	has := func(word string) bool { return strings.Contains(padded, " "+word+" ") }
	for _, field := range fields {
		if slices.Contains(field.Exact, heading) {
			return field, true
		}
		if slices.ContainsFunc(field.Part, has) && !slices.ContainsFunc(field.Not, has) {
			return field, true
		}
	}
	return Field{}, false
}

// headFinder looks for headings and remembers what it has judged.
type headFinder struct {
	grid   *Grid
	fields []Field
	known  map[string]int // heading as written → index into fields, -1 for none
}

func (f *headFinder) match(text string) (Field, bool) {
	at, ok := f.known[text]
	if !ok {
		at = -1
		if len(text) <= 2*longestHeading {
			if field, found := matchField(headingWords(text), f.fields); found {
				at = slices.IndexFunc(f.fields, func(other Field) bool { return other.Key == field.Key })
			}
		}
		f.known[text] = at
	}
	if at < 0 {
		return Field{}, false
	}
	return f.fields[at], true
}

// findHeads lists the headings in a grid from the top: a heading is a row, or two
// or three together, in which at least two fields are found, one of them in must.
// A heading repeated further down is listed again, for a table may go on under it
// with other columns.
func findHeads(grid *Grid, fields []Field, must []string) []Head {
	f := &headFinder{grid: grid, fields: fields, known: map[string]int{}}
	var heads []Head
	for row := 1; row <= grid.Rows(); row++ {
		best := Head{}
		for height := 1; height <= 3; height++ {
			if height > 1 && best.score() == 0 && !f.couldHead(row) {
				break
			}
			if head := f.read(row, row+height-1); head.score() > best.score() {
				best = head
			}
		}
		if best.score() < 2 || best.isProse() || !slices.ContainsFunc(must, func(key string) bool { return best.col(key) > 0 }) {
			continue
		}
		heads = append(heads, best)
		row = best.To
	}
	return dropWeak(heads)
}

// couldHead says that a row holds merged cells side by side, or one known
// heading: then the rest may stand in the row under it.
func (f *headFinder) couldHead(row int) bool {
	for _, col := range f.grid.own(row) {
		if _, ok := f.match(f.grid.At(row, col).Text); ok {
			return true
		}
	}
	return false
}

// dropWeak leaves out rows that look like a heading only by chance: less than half
// of what the best one has.
func dropWeak(heads []Head) []Head {
	best := 0
	for _, head := range heads {
		best = max(best, head.score())
	}
	return slices.DeleteFunc(heads, func(head Head) bool { return head.score()*2 < best })
}

// read takes rows from to to as one heading. The lowest row speaks first, then all
// rows together ("JABATAN" over "DALAM TIM"), then the upper ones alone.
func (f *headFinder) read(from, to int) Head {
	head := Head{From: from, To: to}
	if to > f.grid.Rows() {
		return head
	}
	taken := map[string]bool{}
	for col := 1; col <= f.grid.Width(); col++ {
		column := Column{Col: col, Header: f.heading(from, to, col)}
		if column.Header == "" {
			continue
		}
		if cell := f.grid.At(to, col); cell.Spread && !f.standsDown(from, to, col) {
			head.Columns = append(head.Columns, column)
			continue // the right part of a heading merged over several columns
		}
		for _, text := range []string{f.grid.At(to, col).Text, column.Header, f.grid.At(from, col).Text} {
			if field, ok := f.match(text); ok && !taken[field.Key] {
				taken[field.Key] = true
				column.Field, column.Label = field.Key, field.Label
				break
			}
		}
		head.Columns = append(head.Columns, column)
	}
	return head
}

// standsDown says that a spread cell comes from above, not from the left.
func (f *headFinder) standsDown(from, to, col int) bool {
	r, ok := f.grid.Merged(to, col)
	return ok && r.FromCol == col && r.FromRow >= from
}

// heading joins what stands in a column's heading rows, each text once.
func (f *headFinder) heading(from, to, col int) string {
	var texts []string
	for row := from; row <= to; row++ {
		if text := f.grid.At(row, col).Text; text != "" && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
}

// isNumbering says that a row numbers the columns: 1 2 3 4, or (1) (2) (3).
func isNumbering(grid *Grid, row int) bool {
	cols := grid.own(row)
	if len(cols) < 3 {
		return false
	}
	for i, col := range cols {
		text := strings.Trim(grid.At(row, col).Text, "()[]. ")
		if n, ok := smallNumber(text); !ok || (i > 0 && n <= mustNumber(grid.At(row, cols[i-1]).Text)) {
			return false
		}
	}
	return mustNumber(grid.At(row, cols[0]).Text) == 1
}

func mustNumber(text string) int {
	n, _ := smallNumber(strings.Trim(text, "()[]. "))
	return n
}

// smallNumber reads a number of at most three digits.
func smallNumber(text string) (n int, ok bool) {
	if text == "" || len(text) > 3 {
		return 0, false
	}
	for _, r := range text {
		if r < '0' || r > '9' {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}

// guessed says that a field's column has no heading.
func (h Head) guessed(field string) bool {
	return slices.ContainsFunc(h.Columns, func(c Column) bool { return c.Field == field && c.Guessed })
}
