package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// excelize's own look-ups of a cell's type, of merged and of hidden cells load
// the sheet with every blank cell up to its farthest, so that one cell far right
// on each row takes all memory. What they would tell is read here from the part
// itself, in one pass.

// parts are the parts of a workbook by their names in lower case.
type parts map[string][]byte

func partsOf(file *excelize.File) parts {
	p := parts{}
	file.Pkg.Range(func(name, content any) bool {
		if text, ok := content.([]byte); ok {
			p[strings.ToLower(fmt.Sprint(name))] = text
		}
		return true
	})
	return p
}

func (p parts) load(name string) ([]byte, bool) {
	content, ok := p[strings.ToLower(strings.TrimPrefix(name, "/"))]
	return content, ok
}

type relationships struct {
	Items []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

// sheetPaths is the part of each sheet by the sheet's name.
func (p parts) sheetPaths() (map[string]string, error) {
	book := "xl/workbook.xml"
	var top relationships
	if content, ok := p.load("_rels/.rels"); ok && xml.Unmarshal(content, &top) == nil {
		for _, rel := range top.Items {
			if strings.HasSuffix(rel.Type, "/officeDocument") {
				book = strings.TrimPrefix(rel.Target, "/")
			}
		}
	}
	var list struct {
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	content, _ := p.load(book)
	if err := xml.Unmarshal(content, &list); err != nil {
		return nil, fmt.Errorf("read %s: %w", book, err)
	}
	var rels relationships
	content, _ = p.load(path.Join(path.Dir(book), "_rels", path.Base(book)+".rels"))
	if err := xml.Unmarshal(content, &rels); err != nil {
		return nil, fmt.Errorf("read the parts of %s: %w", book, err)
	}
	targets := map[string]string{}
	for _, rel := range rels.Items {
		target := path.Join(path.Dir(book), rel.Target)
		if strings.HasPrefix(rel.Target, "/") {
			target = rel.Target
		}
		targets[rel.ID] = target
	}
	paths := map[string]string{}
	for _, sheet := range list.Sheets {
		for _, attr := range sheet.Attrs {
			if attr.Name.Local == "id" {
				paths[sheet.Name] = targets[attr.Value]
			}
		}
	}
	return paths, nil
}

// marks is what a sheet says of its cells beside their texts.
type marks struct {
	merges     []Range
	hiddenRows map[int]bool
	hiddenCols []Range
	grid       *Grid
	row, col   int
	number     bool // the cell at hand is a number
	inValue    bool
}

// readMarks goes through a sheet's part and marks the cells of the grid that
// were typed as numbers, with the value that is stored.
func readMarks(content []byte, grid *Grid) (*marks, error) {
	m := &marks{hiddenRows: map[int]bool{}, grid: grid}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return m, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read the cells: %w", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			m.start(token)
		case xml.EndElement:
			m.inValue = false
		case xml.CharData:
			if m.inValue {
				m.value(string(token))
			}
		}
	}
}

func (m *marks) start(element xml.StartElement) {
	switch element.Name.Local {
	case "row":
		m.row, m.col = m.row+1, 0
		if n := number(element, "r"); n > 0 {
			m.row = n
		}
		if flag(element, "hidden") && m.row <= m.grid.Rows() {
			m.hiddenRows[m.row] = true
		}
	case "c":
		m.cell(element)
	case "v":
		m.inValue = m.number
	case "col":
		if flag(element, "hidden") {
			m.hiddenCols = append(m.hiddenCols, Range{FromCol: number(element, "min"), ToCol: number(element, "max")})
		}
	case "mergeCell":
		if r, ok := parseRange(attribute(element, "ref")); ok {
			m.merges = append(m.merges, r)
		}
	}
}

func (m *marks) cell(element xml.StartElement) {
	m.col++
	if col, row, err := excelize.CellNameToCoordinates(attribute(element, "r")); err == nil {
		m.col, m.row = col, row
	}
	kind := attribute(element, "t")
	m.number = kind == "" || kind == "n"
}

func (m *marks) value(raw string) {
	if m.row < 1 || m.row > len(m.grid.rows) || m.col < 1 || m.col > len(m.grid.rows[m.row-1]) {
		return
	}
	if cell := &m.grid.rows[m.row-1][m.col-1]; cell.Text != "" {
		cell.Raw, cell.Number = strings.TrimSpace(raw), true
	}
}

func attribute(element xml.StartElement, name string) string {
	for _, attr := range element.Attr {
		if attr.Name.Local == name && attr.Name.Space == "" {
			return attr.Value
		}
	}
	return ""
}

func number(element xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(element, name))
	if err != nil {
		return 0
	}
	return n
}

func flag(element xml.StartElement, name string) bool {
	value := attribute(element, name)
	return value == "1" || value == "true"
}

// parseRange reads "A1:C2".
func parseRange(ref string) (Range, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		return Range{}, false
	}
	col1, row1, err1 := excelize.CellNameToCoordinates(from)
	col2, row2, err2 := excelize.CellNameToCoordinates(to)
	if errors.Join(err1, err2) != nil {
		return Range{}, false
	}
	return Range{min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)}, true
}
