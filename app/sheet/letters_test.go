package sheet_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"gugustugas/app/sheet"
	"gugustugas/data"
)

// readBack is a sheet of a workbook as excelize reads it.
func readBack(t *testing.T, content []byte, name string) (*excelize.File, [][]string) {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	rows, err := file.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return file, rows
}

// staysText fails where a cell is a formula or becomes one when it is edited.
func staysText(t *testing.T, file *excelize.File, sheet string, cells ...string) {
	t.Helper()
	for _, cell := range cells {
		if formula, err := file.GetCellFormula(sheet, cell); formula != "" || err != nil {
			t.Errorf("%s is the formula %q (%v)", cell, formula, err)
		}
		id, err := file.GetCellStyle(sheet, cell)
		if err != nil || file.Styles.CellXfs.Xf[id].QuotePrefix == nil || !*file.Styles.CellXfs.Xf[id].QuotePrefix {
			t.Errorf("%s becomes a formula when it is edited (%v)", cell, err)
		}
	}
}

func registerWith(mode data.RegisterMode) data.RegisterSnapshot {
	return data.RegisterSnapshot{
		Register: data.Register{Name: "Surat keluar", Year: 2026, Mode: mode, Width: 3},
		Lines: []data.RegisterLine{
			{
				Number: data.RegisterNumber{Sequence: 41, Sub: "a", Text: "400.2/041.a/DPPPA/2026", Date: "2026-02-03", State: data.NumberUsed},
				Code:   "S-2026-041", Kind: data.OfficialLetter, State: data.LetterSent, Subject: `=HYPERLINK("http://contoh")`, To: "@Kepala Dinas",
			},
			{Number: data.RegisterNumber{Sequence: 42}, Gap: true},
			{Number: data.RegisterNumber{Text: "012", State: data.NumberUsed, Subject: "Buku lama", To: "Camat"}},
			{Number: data.RegisterNumber{Sequence: 44, State: data.NumberExplained, Reason: "-tidak dipakai"}},
		},
	}
}

func TestTheRegisterIsTextWhateverIsInIt(t *testing.T) {
	content, err := sheet.WriteRegister(registerWith(data.NumberedHere))
	if err != nil {
		t.Fatal(err)
	}
	file, rows := readBack(t, content, "Buku Agenda")
	if len(rows) != 8 || rows[0][0] != "Buku Agenda Surat keluar" || rows[1][0] != "Tahun 2026" {
		t.Fatalf("%q", rows)
	}
	want := []string{"041.a", "400.2/041.a/DPPPA/2026", "2026-02-03", "@Kepala Dinas", `=HYPERLINK("http://contoh")`, "surat dinas", "S-2026-041", "dipakai", "Dikirim"}
	if !slices.Equal(rows[4], want) {
		t.Errorf("%q", rows[4])
	}
	if rows[5][0] != "042" || rows[5][7] != "kosong, belum dijelaskan" || rows[6][0] != "" || rows[6][4] != "Buku lama" || rows[6][3] != "Camat" || rows[7][7] != "dijelaskan" {
		t.Errorf("%q", rows[5:])
	}
	staysText(t, file, "Buku Agenda", "D5", "E5", "J8")
}

func TestARegisterOfOthersHasNoGaps(t *testing.T) {
	content, err := sheet.WriteRegister(registerWith(data.NumberedElsewhere))
	if err != nil {
		t.Fatal(err)
	}
	if _, rows := readBack(t, content, "Buku Agenda"); len(rows) != 7 || rows[5][1] != "012" {
		t.Errorf("%q", rows)
	}
}

func TestTheArchiveIsTextWhateverIsInIt(t *testing.T) {
	content, err := sheet.WriteArchive(data.ArchiveSnapshot{On: "2026-10-05", Lines: []data.ArchiveLine{
		{
			Document: data.Document{Kind: data.MinutesDocument, Code: "R-2026-001", Title: "+62", To: "=1+1", Date: "2026-02-02", Pages: 3, Revision: 1, Security: data.Restricted},
			Number:   "400.2/041/DPPPA/2026", Class: &data.Classification{Code: "400.2", Name: "PPPA", ActiveYears: 2, InactiveYears: 3, Fate: data.Kept},
		},
		{Document: data.Document{Kind: "laporan", Code: "S-2026-002", Title: "Laporan", Classification: "700", Pages: 1, Security: data.Ordinary}, Class: &data.Classification{Code: "700"}},
		{Document: data.Document{Kind: "laporan", Classification: "999", Pages: 1}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	file, rows := readBack(t, content, "Daftar Arsip")
	if len(rows) != 7 || rows[1][0] != "Keadaan per 2026-10-05" {
		t.Fatalf("%q", rows)
	}
	want := []string{"1", "400.2", "PPPA", "400.2/041/DPPPA/2026", "notula", "R-2026-001", "+62", "=1+1", "2026-02-02", "3", "Perbaikan ke-1", "Terbatas", "2", "3", "permanen"}
	if !slices.Equal(rows[4], want) {
		t.Errorf("%q", rows[4])
	}
	if len(rows[5]) != 12 || rows[5][1] != "700" || rows[6][1] != "999" {
		t.Errorf("%q", rows[5:])
	}
	staysText(t, file, "Daftar Arsip", "G5", "H5")
}
