package sheet

import (
	"regexp"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// enumerated opens a line of a list: "12. Nama Contoh", "- Nama Contoh".
var enumerated = regexp.MustCompile(`^\s*(?:\d{1,3}\s*[.)]?|[-•*–])\s+`)

// pastedLines reads a paste without a heading: a person in each line, "Nama,
// jabatan, instansi" or these side by side in cells, and the mark at the end if
// any. A file has a heading; only a paste is read so.
func pastedLines(book *Book) []table {
	if book.Name != "" || len(book.Grids) != 1 {
		return nil
	}
	from := book.Grids[0]
	grid := &Grid{Name: from.Name, legacy: from.legacy, width: 4}
	people := 0
	for row := 1; row <= from.Rows(); row++ {
		name, post, agency, mark := pastedLine(from, row)
		if name == "" {
			continue
		}
		if strings.Contains(name, " ") || agency != "" {
			people++
		}
		for col, text := range []string{name, post, agency, mark} {
			grid.put(row, col+1, text)
		}
	}
	if people == 0 {
		return nil
	}
	head := Head{}
	for i, field := range []Column{{Field: fieldName, Label: "Nama"}, {Field: fieldPost, Label: "Jabatan"}, {Field: fieldAgency, Label: "Instansi"}, {Field: fieldMark, Label: "Kehadiran"}} {
		field.Col, field.Guessed = i+1, true
		head.Columns = append(head.Columns, field)
	}
	t := table{grid: grid, heads: []Head{head}}
	for row := 1; row <= grid.Rows(); row++ {
		if own := grid.own(row); len(own) > 0 {
			t.lines = append(t.lines, line{grid: grid, head: head, row: row, kind: seatLine, text: grid.At(row, 1).Text})
		}
	}
	return []table{t}
}

// pastedLine parts one line. Commas may have been taken for the ends of cells; a
// cell of nothing but a number counts the lines.
func pastedLine(grid *Grid, row int) (name, post, agency, mark string) {
	var cells []string
	for _, col := range grid.own(row) {
		text := withoutCivilID(grid.At(row, col).Text, "")
		if text != "" && !numbered.MatchString(text) {
			cells = append(cells, text)
		}
	}
	if n := len(cells); n > 1 {
		if m := readMark(cells[n-1]); m.known && m.state != data.Unmarked {
			mark, cells = cells[n-1], cells[:n-1]
		}
	}
	if len(cells) == 0 {
		return "", "", "", ""
	}
	cells[0] = enumerated.ReplaceAllString(cells[0], "")
	person, post, agency := indonesian.SplitGuest(strings.Join(cells, ", "))
	return person.String(), post, agency, mark
}
