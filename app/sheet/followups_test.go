package sheet_test

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"gugustugas/app/sheet"
	"gugustugas/data"
)

func TestTheListOfFollowUpsIsTextWhateverIsInIt(t *testing.T) {
	content, err := sheet.WriteFollowUps(data.FollowUpListSnapshot{AsOf: "2024-10-04", Groups: []data.FollowUpGroup{
		{Agency: "Dinas Sosial", Rows: []data.FollowUpRow{{
			Code: "TL-13", Text: `=HYPERLINK("http://contoh")`, Owners: []string{"Dinsos"}, Due: "2024-08-30",
			State: data.Running, Status: "Terlambat 35 hari", Note: "+62", NoteDate: "2024-09-18",
		}}},
		{Rows: []data.FollowUpRow{{Code: "TL-14", Text: "Tanpa penanggung jawab", State: data.NotStarted, Status: "Belum mulai"}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows("Tindak Lanjut")
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows (%v)", len(rows), err)
	}
	if row := rows[4]; row[1] != "Dinas Sosial" || row[3] != `=HYPERLINK("http://contoh")` || row[10] != "Berjalan" || row[11] != "Terlambat 35 hari" {
		t.Errorf("%q", row)
	}
	for _, cell := range []string{"D5", "M5"} {
		if formula, err := file.GetCellFormula("Tindak Lanjut", cell); formula != "" || err != nil {
			t.Errorf("%s is the formula %q (%v)", cell, formula, err)
		}
		id, err := file.GetCellStyle("Tindak Lanjut", cell)
		if err != nil || file.Styles.CellXfs.Xf[id].QuotePrefix == nil || !*file.Styles.CellXfs.Xf[id].QuotePrefix {
			t.Errorf("%s becomes a formula when it is edited (%v)", cell, err)
		}
	}
}
