package sheet

import (
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// opened is the first grid of a file that must open, with its notes.
func opened(t *testing.T, name string, content []byte) (*Grid, string) {
	t.Helper()
	book, err := Open(name, content)
	if err != nil {
		t.Fatal(err)
	}
	if book.Name != name {
		t.Errorf("name %q, want %q", book.Name, name)
	}
	return book.Grids[0], strings.Join(book.Notes, "\n")
}

func shows(t *testing.T, grid *Grid, row, col int, want string) {
	t.Helper()
	if got := grid.At(row, col).Text; got != want {
		t.Errorf("row %d column %d shows %q, want %q", row, col, got, want)
	}
}

func TestOpenFindsTheSeparator(t *testing.T) {
	cases := map[string]struct{ separator, text string }{
		"semicolons":          {"titik koma", "Nama;Jabatan\nNama Contoh 1;Kepala Dinas\n"},
		"commas":              {"koma", "Nama,Jabatan\nNama Contoh 1,Kepala Dinas\n"},
		"tabs":                {"tab", "Nama\tJabatan\nNama Contoh 1\tKepala Dinas\n"},
		"degrees with commas": {"titik koma", "Nama;Jabatan\n" + strings.Repeat("Dr. Nama Contoh 1, S.H., M.H., M.Si.;Kepala Dinas\n", 30)},
		"a title above":       {"koma", "DAFTAR ANGGOTA; TAHUN 2024\nNama,Jabatan\nNama Contoh 1,Kepala Dinas\n"},
		"quoted commas":       {"titik koma", "Nama;Jabatan\n" + strings.Repeat("\"Nama, A, B, C\";\"Kepala, Dinas, D\"\n", 5)},
		"said at the top":     {"koma", "sep=,\nNama,a;b;c\nNama,a;b;c\n"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, notes := opened(t, "a.csv", []byte(c.text))
			if !strings.HasSuffix(strings.TrimSuffix(notes, "."), "pemisah "+c.separator) {
				t.Errorf("notes %q, want separator %s", notes, c.separator)
			}
		})
	}
}

func TestOpenFindsTheEncoding(t *testing.T) {
	const text = "Nama;Jabatan\nAndré Contoh;Kepala Puskesmas ’Sehat’\n"
	old, err1 := charmap.Windows1252.NewEncoder().String(text)
	little, err2 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	big, err3 := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	bare, err4 := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(strings.ReplaceAll(text, "’", "'"))
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct{ kind, text string }{
		"UTF-8":                 {"UTF-8", text},
		"UTF-8 with its mark":   {"UTF-8", "\ufeff" + text},
		"Windows-1252":          {"Windows-1252", old},
		"UTF-16 little":         {"UTF-16", little},
		"UTF-16 big":            {"UTF-16", big},
		"UTF-16 without a mark": {"UTF-16", bare},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			grid, notes := opened(t, "a.csv", []byte(c.text))
			if !strings.Contains(notes, "teks "+c.kind+" ") {
				t.Errorf("notes %q, want %s", notes, c.kind)
			}
			shows(t, grid, 1, 1, "Nama")
			shows(t, grid, 2, 1, "André Contoh")
			if got := strings.ReplaceAll(grid.At(2, 2).Text, "'", "’"); got != "Kepala Puskesmas ’Sehat’" {
				t.Errorf("post %q", got)
			}
		})
	}
}

func TestOpenKeepsLineBreaksInQuotationMarks(t *testing.T) {
	grid, _ := opened(t, "a.csv", []byte("Nama;Jabatan\r\n\"Nama Contoh 1\r\nNama \"\"B\"\" 2\";Kepala\r\n\r\nNama Contoh 3;Camat\r\n"))
	shows(t, grid, 2, 1, "Nama Contoh 1\nNama \"B\" 2")
	shows(t, grid, 2, 2, "Kepala")
	shows(t, grid, 4, 1, "Nama Contoh 3")
}

func TestOpenIsNotSwallowedByAnOpenQuotationMark(t *testing.T) {
	text := "Nama;Jabatan\n\"Nama Contoh 1;Kepala\n" + strings.Repeat("Nama Contoh 2;Camat\n", 40)
	grid, _ := opened(t, "a.csv", []byte(text))
	if grid.Rows() != 42 {
		t.Errorf("%d rows, want 42", grid.Rows())
	}
	shows(t, grid, 42, 2, "Camat")
}

func TestOpenReadsAPastedRange(t *testing.T) {
	grid, _ := opened(t, "", []byte("No\tNama\tJabatan\n1\tNama Contoh 1, S.H.\t\"Kepala\nDinas\"\n2\tNama Contoh 2\tCamat"))
	shows(t, grid, 2, 2, "Nama Contoh 1, S.H.")
	shows(t, grid, 2, 3, "Kepala\nDinas")
	shows(t, grid, 3, 3, "Camat")
}

func TestOpenTakesATableThatBeginsWithPKKForATable(t *testing.T) {
	grid, _ := opened(t, "pkk.csv", []byte("PKK Kabupaten;Ketua\nNama;Jabatan\n"))
	shows(t, grid, 1, 1, "PKK Kabupaten")
}

func TestOpenSaysThatColumnsAreLeftOut(t *testing.T) {
	_, notes := opened(t, "a.csv", []byte(strings.Repeat("a;", maxColumns+1)))
	if !strings.Contains(notes, "kolom ke-1000 tidak dibaca") {
		t.Errorf("notes %q", notes)
	}
	_, notes = opened(t, "a.xlsx", made(t, fillCells(t, map[string]any{"A1": "Nama", "XFD1": "jauh"})))
	if !strings.Contains(notes, "kolom ke-1000 tidak dibaca") {
		t.Errorf("notes %q", notes)
	}
}

func TestOpenSpreadsMergedCells(t *testing.T) {
	grid, _ := opened(t, "a.xlsx", made(t, func(file *excelize.File) {
		fillCells(t, map[string]any{"A1": "Sub Gugus Tugas", "C1": "Nama", "C2": "Nama Contoh 1", "C3": "Nama Contoh 2"})(file)
		if err := file.MergeCell("Sheet1", "A1", "B3"); err != nil {
			t.Fatal(err)
		}
	}))
	for _, at := range [][2]int{{1, 1}, {1, 2}, {2, 1}, {3, 2}} {
		shows(t, grid, at[0], at[1], "Sub Gugus Tugas")
		if span, ok := grid.Merged(at[0], at[1]); !ok || span != (Range{1, 1, 3, 2}) {
			t.Errorf("cell %v is merged as %v, %v", at, span, ok)
		}
		if spread := grid.At(at[0], at[1]).Spread; spread != (at != [2]int{1, 1}) {
			t.Errorf("cell %v: spread %v", at, spread)
		}
	}
	if _, ok := grid.Merged(2, 3); ok {
		t.Error("C2 is not merged")
	}
}

func TestOpenKeepsWhatWasTypedAsANumber(t *testing.T) {
	grid, _ := opened(t, "a.xlsx", made(t, func(file *excelize.File) {
		fillCells(t, map[string]any{"A1": 197503032003121001, "B1": "197503032003121001", "C1": 812345678.0})(file)
		style, err := file.NewStyle(&excelize.Style{NumFmt: 11})
		if err := errors.Join(err, file.SetCellStyle("Sheet1", "A1", "A1", style)); err != nil {
			t.Fatal(err)
		}
	}))
	if cell := grid.At(1, 1); !cell.Number || cell.Raw != "197503032003121001" || !strings.Contains(cell.Text, "E+17") {
		t.Errorf("number shown in scientific notation: %+v", cell)
	}
	if cell := grid.At(1, 2); cell.Number || cell.Text != "197503032003121001" {
		t.Errorf("text of digits: %+v", cell)
	}
	if cell := grid.At(1, 3); !cell.Number || cell.Raw != "812345678" {
		t.Errorf("plain number: %+v", cell)
	}
}

func TestOpenShowsTheLastValueOfAFormula(t *testing.T) {
	sheet := `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">` +
		`<c r="A1" t="str"><f>A9&amp;"x"</f><v>Nama Contoh 1</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>1+1</f></c></row></sheetData></worksheet>`
	grid, _ := opened(t, "a.xlsx", packed(t, smallParts(sheet), nil))
	shows(t, grid, 1, 1, "Nama Contoh 1")
	shows(t, grid, 1, 2, "2")
	shows(t, grid, 1, 3, "")
	if grid.At(1, 1).Number || !grid.At(1, 2).Number {
		t.Error("a formula's value has the kind that is stored")
	}
}

func TestOpenKnowsWhatIsHidden(t *testing.T) {
	content := made(t, func(file *excelize.File) {
		fillCells(t, map[string]any{"A1": "Nama", "B1": "NIK", "C1": "Jabatan", "A2": "Nama Contoh 1", "A3": "Nama Contoh 2"})(file)
		_, err := file.NewSheet("Rahasia")
		if err := errors.Join(err, file.SetCellValue("Rahasia", "A1", "x"), file.SetSheetVisible("Rahasia", false),
			file.SetColVisible("Sheet1", "B", false), file.SetRowVisible("Sheet1", 2, false)); err != nil {
			t.Fatal(err)
		}
	})
	book, err := Open("a.xlsx", content)
	if err != nil {
		t.Fatal(err)
	}
	grid := book.Grids[0]
	for i, want := range []bool{false, true, false} {
		if grid.ColHidden(i+1) != want || grid.RowHidden(i+1) != want {
			t.Errorf("column or row %d: hidden %v %v, want %v", i+1, grid.ColHidden(i+1), grid.RowHidden(i+1), want)
		}
	}
	if grid.Hidden || !book.Grids[1].Hidden {
		t.Error("only the second sheet is hidden")
	}
}
