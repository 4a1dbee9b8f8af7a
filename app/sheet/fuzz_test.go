package sheet

import (
	"errors"
	"os"
	"testing"

	"gugustugas/data"
)

// bookOrSentence fails unless Open gives a book or a *data.Error; what it gives is
// gone through as the plan does.
func bookOrSentence(t *testing.T, name string, content []byte) {
	book, err := Open(name, content)
	if err == nil {
		_, err = PlanRoster(book, Existing{On: "2024-07-25"})
		sentence(t, err)
		var plan *AttendancePlan
		if plan, err = PlanAttendance(book, twoDays()); err == nil {
			plan.Rows()
		}
	} else if book != nil {
		t.Error("a book and an error")
	}
	sentence(t, err)
}

// sentence fails unless an error tells a person what happened.
func sentence(t *testing.T, err error) {
	var told *data.Error
	if err != nil && (!errors.As(err, &told) || told.Message == "") {
		t.Errorf("error without a sentence: %v", err)
	}
}

// twoDays is a meeting of two days.
func twoDays() AttendanceExisting {
	return AttendanceExisting{Days: []data.MeetingDay{{ID: "1", Date: "2024-07-25", Start: "09.00"}, {ID: "2", Date: "2024-07-26"}}}
}

// FuzzOpenXLSX opens whole files and workbooks made of parts: what is changed in
// a whole file seldom gets past the sums of the archive.
func FuzzOpenXLSX(f *testing.F) {
	sample, err := os.ReadFile("testdata/daftar-anggota-gugus-tugas.xlsx")
	if err != nil {
		f.Fatal(err)
	}
	const (
		sheet = `<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Jabatan</t></is></c></row>` +
			`<row r="3" hidden="1"><c r="A3" s="1"><v>1.975e17</v></c><c t="str"><f>A1</f><v>x</v></c><c r="XFD3" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
		texts  = `<sst><si><t>Nama</t></si><si><r><t>Nama</t></r><r><t> Contoh</t></r></si></sst>`
		styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00E+00"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`
	)
	book := smallParts("")["xl/workbook.xml"]
	f.Add(sample, sheet, texts, styles, book)
	f.Add([]byte("PK\x03\x04"), oneCell, "", "", book)
	f.Add(oleMark, `<worksheet><sheetData><row r="1048577"><c r="A0"/></row></sheetData></worksheet>`, texts, styles, book)
	f.Fuzz(func(t *testing.T, whole []byte, sheet, texts, styles, book string) {
		bookOrSentence(t, "a.xlsx", whole)
		parts := smallParts(sheet)
		parts["xl/sharedStrings.xml"], parts["xl/styles.xml"], parts["xl/workbook.xml"] = texts, styles, book
		bookOrSentence(t, "a.xlsx", packed(t, parts, nil))
	})
}

func FuzzOpenCSV(f *testing.F) {
	for _, text := range []string{
		"No;Nama;Jabatan;Instansi\n1;\"Dr. Nama Contoh 1, S.H.\";Kepala Dinas;Dinas Kesehatan\n", "a,\"b\nc\",d\n\"", "sep=\t\nNama\tJabatan\r\n",
		"Cap Waktu;Nama;Instansi;L/P;No HP;Kehadiran\n25/07/2024 08.31.02;\"Nama Contoh, Dra. (mewakili Nama Lain)\";Dinsos;P;0812-0000-0003, 0812;diwakili\n26/07/2024;tes;;;;?\n",
		"1. Nama Contoh, S.H., Kepala Seksi, Dinas Sosial\n2. Nama Lain, izin\n",
		"\xef\xbb\xbfNama|NIP\n", "\xff\xfeN\x00a\x00m\x00a\x00", "\x00N\x00a\x00m\x00a\x00;\x00b", "Andr\xe9;\x92x\x92", "sep=\"\na\"b", "sep=\n\n", "\"\"\"\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) { bookOrSentence(t, "", content) })
}
