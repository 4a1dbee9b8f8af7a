package sheet

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"gugustugas/data"
)

// exportColumns are the columns of WriteRoster with their widths in characters.
// Titles, kind of number and status stand apart, so that the file says on import
// exactly what it was written from.
var exportColumns = []column[data.RosterLine]{
	{"No.", 6, func(number int, _ data.RosterLine) string { return fmt.Sprint(number) }},
	{"Kedudukan", 18, func(_ int, l data.RosterLine) string { return string(l.Seat.Role) }},
	{"Sub Gugus Tugas", 30, func(_ int, l data.RosterLine) string { return l.Seat.SubTaskForce }},
	{"Gelar Depan", 12, person(func(p data.Person) string { return p.TitleBefore })},
	{"Nama", 28, person(func(p data.Person) string { return p.Name })},
	{"Gelar Belakang", 18, person(func(p data.Person) string { return p.TitleAfter })},
	{"Jenis Nomor", 12, person(func(p data.Person) string { return p.NumberKind })},
	{"NIP/NRP", 22, person(func(p data.Person) string { return p.Number })},
	{"Pangkat/Golongan", 26, person(func(p data.Person) string { return p.Rank })},
	{"Status", 8, status},
	{"Jabatan", 36, func(_ int, l data.RosterLine) string { return l.Seat.Post }},
	{"Instansi", 40, agencyName},
	{"L/P", 6, person(func(p data.Person) string { return string(p.Sex) })},
	{"Telepon", 18, person(func(p data.Person) string { return p.Phone })},
	{"Pos-el", 26, person(func(p data.Person) string { return p.Email })},
}

func person(field func(data.Person) string) func(int, data.RosterLine) string {
	return func(_ int, l data.RosterLine) string {
		if l.Person == nil {
			return ""
		}
		return field(*l.Person)
	}
}

func status(_ int, l data.RosterLine) string {
	if l.Holding == nil {
		return ""
	}
	return l.Holding.Status
}

func agencyName(_ int, l data.RosterLine) string {
	if l.Agency == nil {
		return ""
	}
	return l.Agency.Name
}

// WriteRoster writes the task force of a date as an .xlsx with one row for each
// seat, vacant ones too. Every cell is text with the text format and the prefix
// that keeps it text, so that no number loses digits and nothing can become a
// formula. PlanRoster over the file against the same records finds no change.
func WriteRoster(roster data.Roster) ([]byte, error) {
	note := ""
	if roster.Decree != nil {
		note = strings.TrimSpace("SK " + roster.Decree.Number + " — per " + string(roster.On))
	}
	return writeBook("Anggota", "Daftar Anggota Gugus Tugas", note, exportColumns, roster.Lines)
}

// column is one column of a workbook that is written: its heading, its width in
// characters, and the text of a row, counted from 1.
type column[T any] struct {
	header string
	width  float64
	value  func(number int, row T) string
}

// writeBook writes one sheet with a title, a note and a table.
func writeBook[T any](sheet, title, note string, columns []column[T], rows []T) ([]byte, error) {
	file := excelize.NewFile()
	defer file.Close() //nolint:errcheck // in memory
	if err := file.SetSheetName(file.GetSheetName(0), sheet); err != nil {
		return nil, fmt.Errorf("name the sheet: %w", err)
	}
	w := &exporter{file: file, sheet: sheet}
	w.title(title, note)
	writeTable(w, columns, rows)
	w.finish(len(columns), len(rows))
	if w.err != nil {
		return nil, fmt.Errorf("write %s: %w", sheet, w.err)
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		return nil, fmt.Errorf("write %s: %w", sheet, err)
	}
	return out.Bytes(), nil
}

// headRow is the row of the headings; the title stands above it.
const headRow = 4

type exporter struct {
	file  *excelize.File
	sheet string
	err   error
}

func (w *exporter) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *exporter) style(style excelize.Style) int {
	id, err := w.file.NewStyle(&style)
	w.do(err)
	return id
}

// text writes a cell as a string, never as a number or formula.
func (w *exporter) text(col, row int, text string) string {
	cell, err := excelize.CoordinatesToCellName(col, row)
	w.do(err)
	w.do(w.file.SetCellStr(w.sheet, cell, text))
	return cell
}

func (w *exporter) title(title, note string) {
	bold := w.style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 13}})
	cell := w.text(1, 1, title)
	w.do(w.file.SetCellStyle(w.sheet, cell, cell, bold))
	if note != "" {
		w.text(1, 2, note)
	}
}

func writeTable[T any](w *exporter, columns []column[T], rows []T) {
	edge := []excelize.Border{{Type: "bottom", Color: "999999", Style: 1}}
	head := w.style(excelize.Style{
		Font: &excelize.Font{Bold: true}, Border: edge, NumFmt: textFormat,
		Fill: excelize.Fill{Type: "pattern", Color: []string{"E7ECF3"}, Pattern: 1}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	body := w.style(excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	quoted := w.quotedStyle()
	for i, column := range columns {
		cell := w.text(i+1, headRow, column.header)
		w.do(w.file.SetCellStyle(w.sheet, cell, cell, head))
		letter, err := excelize.ColumnNumberToName(i + 1)
		w.do(err)
		w.do(w.file.SetColWidth(w.sheet, letter, letter, column.width))
		for j, row := range rows {
			text := column.value(j+1, row)
			cell := w.text(i+1, headRow+1+j, text)
			style := body
			if couldBeFormula(text) {
				style = quoted
			}
			w.do(w.file.SetCellStyle(w.sheet, cell, cell, style))
		}
	}
}

// textFormat is Excel's number format "@".
const textFormat = 49

// couldBeFormula says that a spreadsheet program would take typed text for a
// formula.
func couldBeFormula(text string) bool {
	return strings.HasPrefix(text, "=") || strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") || strings.HasPrefix(text, "@") ||
		strings.HasPrefix(text, "\t") || strings.HasPrefix(text, "\r") || strings.HasPrefix(text, "\n")
}

// quotedStyle is text with the mark that an apostrophe typed in front leaves
// behind: the cell stays text even when somebody edits it. Its number format is
// not the body's, for excelize gives equal styles one number, and its Style knows
// no mark.
func (w *exporter) quotedStyle() int {
	id := w.style(excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, Indent: 1}})
	if w.err == nil {
		yes := true
		w.file.Styles.CellXfs.Xf[id].QuotePrefix = &yes
	}
	return id
}

func (w *exporter) finish(columns, rows int) {
	last, err := excelize.CoordinatesToCellName(columns, headRow+max(rows, 1))
	w.do(err)
	first, err := excelize.CoordinatesToCellName(1, headRow)
	w.do(err)
	w.do(w.file.AutoFilter(w.sheet, first+":"+last, nil))
	w.do(w.file.SetPanes(w.sheet, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: fmt.Sprintf("A%d", headRow+1), ActivePane: "bottomLeft"}))
	landscape, fit := "landscape", 0
	w.do(w.file.SetPageLayout(w.sheet, &excelize.PageLayoutOptions{Orientation: &landscape, FitToHeight: &fit}))
}
