package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// openDelimited reads a table kept as text: fields parted by semicolons, commas
// or tabs, with quotation marks round those that hold line breaks.
func openDelimited(told string, content []byte) (*Book, error) {
	text, name, err := decode(content)
	if err != nil {
		return nil, refuse(told, "bukan buku kerja dan bukan pula tabel teks", "Pilih berkas .xlsx atau .csv.", err)
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	grid := &Grid{lengths: map[int]int{}, legacy: name == legacyName}
	separator := findSeparator(text)
	cut, err := fillDelimited(told, grid, text, separator)
	if err != nil {
		return nil, err
	}
	book := &Book{Grids: []*Grid{grid}, Notes: []string{fmt.Sprintf("Dibaca sebagai teks %s dengan pemisah %s.", name, separatorName(separator))}}
	if cut {
		book.Notes = append(book.Notes, fmt.Sprintf("Sel di kanan kolom ke-%d tidak dibaca.", maxColumns))
	}
	return book, nil
}

// decode finds the encoding: by its mark, by the zeros of UTF-16, by UTF-8 being
// valid; what is left is Windows-1252, which old exports use. Text does not hold
// zeros, so that any other file is told from it.
func decode(content []byte) (text, name string, err error) {
	if kind, ok := utf16Kind(content); ok {
		decoded, err := decodeWith(unicode.UTF16(kind, unicode.UseBOM), content)
		if err != nil || strings.ContainsRune(decoded, 0) {
			return "", "", errors.New("no text in UTF-16")
		}
		return decoded, "UTF-16", nil
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(content, 0) >= 0 || binary(content) {
		return "", "", errors.New("not text")
	}
	if utf8.Valid(content) {
		return string(content), "UTF-8", nil
	}
	decoded, err := decodeWith(charmap.Windows1252, content)
	return decoded, legacyName, err
}

// legacyName is the encoding of old exports.
const legacyName = "Windows-1252"

func decodeWith(e encoding.Encoding, content []byte) (string, error) {
	decoded, err := e.NewDecoder().Bytes(content)
	if err != nil {
		return "", fmt.Errorf("decode: %w", err)
	}
	return string(decoded), nil
}

// utf16Kind tells UTF-16 by its mark, or by every other byte of the start being
// zero, as in a table of ASCII.
func utf16Kind(content []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(content, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(content, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	}
	start := content[:min(len(content), 200)&^1]
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	enough := len(start) / 4
	switch {
	case len(start) < 4:
		return unicode.BigEndian, false
	case zeros[1] > enough && zeros[0] == 0:
		return unicode.LittleEndian, true
	case zeros[0] > enough && zeros[1] == 0:
		return unicode.BigEndian, true
	}
	return unicode.BigEndian, false
}

// binary says that a text holds control signs that no table has.
func binary(content []byte) bool {
	start := content[:min(len(content), 4096)]
	odd := 0
	for _, b := range start {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\v' {
			odd++
		}
	}
	return odd*50 > len(start)
}

// findSeparator takes the sign that stands in most lines: degrees bring commas
// into many lines, but not into the heading. A line "sep=;" at the top says it
// outright.
func findSeparator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	if sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(first)), "sep="); ok && len(sign) == 1 {
		return rune(sign[0])
	}
	best, bestScore := ';', 0
	for _, sign := range []rune{'\t', ';', ',', '|'} {
		if score := separatorScore(text, sign); score > bestScore {
			best, bestScore = sign, score
		}
	}
	return best
}

// separatorScore is how many of the first lines have the sign and, between signs
// that are equal in that, how many agree on the commonest number of fields; what
// stands in quotation marks is left out.
func separatorScore(text string, sign rune) int {
	counts := map[int]int{}
	quoted, fields, lines := false, 0, 0
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == sign && !quoted:
			fields++
		case r == '\n' && !quoted:
			counts[fields]++
			fields = 0
			lines++
		}
		if lines == 200 {
			break
		}
	}
	counts[fields]++
	with, agree := 0, 0
	for n, times := range counts {
		if n > 0 {
			with, agree = with+times, max(agree, times)
		}
	}
	return with*1000 + agree
}

func separatorName(sign rune) string {
	switch sign {
	case '\t':
		return "tab"
	case ';':
		return "titik koma"
	case ',':
		return "koma"
	}
	return fmt.Sprintf("%q", string(sign))
}

// fillDelimited reads the records. A quotation mark that never closes would
// swallow the rest of the file into one cell, so then the marks are read as signs.
func fillDelimited(told string, grid *Grid, text string, separator rune) (cut bool, err error) {
	// Before anything is cut into fields: a file of nothing but separators would
	// take many times its size.
	if err := tooMuch(told, "", 1, 0, strings.Count(text, string(separator)), ""); err != nil {
		return false, err
	}
	rows, err := records(text, separator, false)
	if err != nil {
		rows, err = records(text, separator, true)
	}
	if err != nil || swallowed(rows) {
		rows = lines(text, separator)
	}
	filled, cells := 0, 0
	for _, record := range rows {
		fields := record.fields[:min(len(record.fields), maxColumns)]
		cut = cut || len(fields) < len(record.fields)
		cells += len(fields)
		grid.lengths[record.row] = len(record.fields)
		if err := fillRow(told, grid, record.row, fields, &filled, cells); err != nil {
			return false, err
		}
	}
	return cut, nil
}

type record struct {
	row    int
	fields []string
}

// swallowed says that a cell holds so many lines that a quotation mark must have
// been left open.
func swallowed(rows []record) bool {
	for _, record := range rows {
		for _, field := range record.fields {
			if strings.Count(field, "\n") > 30 {
				return true
			}
		}
	}
	return false
}

// lines takes each line for a record and quotation marks for ordinary signs.
func lines(text string, separator rune) []record {
	var list []record
	row := 0
	for line := range strings.SplitSeq(text, "\n") {
		row++
		if strings.Trim(line, string(separator)+" \t") == "" {
			continue
		}
		list = append(list, record{row, strings.Split(line, string(separator))})
		if len(list) > maxRows {
			break
		}
	}
	return list
}

// records numbers the records as a spreadsheet program would: blank lines count,
// line breaks inside a cell do not. Lazy takes a stray quotation mark for a sign.
func records(text string, separator rune, lazy bool) ([]record, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = separator, -1, lazy
	var list []record
	row, line, offset := 0, 1, int64(0)
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read the table: %w", err)
		}
		start, _ := reader.FieldPos(0)
		row += 1 + start - line
		end := reader.InputOffset()
		line += strings.Count(text[offset:end], "\n")
		offset = end
		if strings.TrimSpace(strings.Join(fields, "")) == "" {
			continue
		}
		list = append(list, record{row, fields})
		if len(list) > maxRows {
			return list, nil
		}
	}
}
