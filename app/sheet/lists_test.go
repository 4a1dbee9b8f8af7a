package sheet_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"gugustugas/app/sheet"
)

// bookOf is a workbook that the steps have filled; its one sheet is Sheet1.
func bookOf(t *testing.T, steps ...func(file *excelize.File) error) *sheet.Book {
	t.Helper()
	file := excelize.NewFile()
	defer file.Close() //nolint:errcheck // in memory
	for _, step := range steps {
		if err := step(file); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		t.Fatal(err)
	}
	return opened(t, "buku.xlsx", out.Bytes())
}

func onSheet(name string) func(*excelize.File) error {
	return func(file *excelize.File) error {
		_, err := file.NewSheet(name)
		return err
	}
}

func cells(name, corner string, values ...any) func(*excelize.File) error {
	return func(file *excelize.File) error { return file.SetSheetRow(name, corner, &values) }
}

func merged(name, from, to string) func(*excelize.File) error {
	return func(file *excelize.File) error { return file.MergeCell(name, from, to) }
}

// kinds is each row as "row kind", in order.
func kinds(plan *sheet.RosterPlan) string {
	var list []string
	for _, row := range plan.Rows() {
		list = append(list, fmt.Sprintf("%d %s", row.Row, row.Kind))
	}
	return strings.Join(list, ", ")
}

func summaries(plan *sheet.RosterPlan) string {
	var list []string
	for _, row := range plan.Rows() {
		if row.Kind != sheet.RowSkipped {
			list = append(list, row.Summary)
		}
	}
	return strings.Join(list, "\n")
}

func TestATableInAnyCornerOfAnySheetIsFound(t *testing.T) {
	plan := planOf(t, bookOf(t,
		cells("Sheet1", "A1", "Jadwal rapat"), cells("Sheet1", "A2", "Senin"),
		onSheet("Data"), cells("Data", "D20", "Lampiran"), cells("Data", "D23", "No", "Nama Lengkap", "Jabatan", "Instansi", "Kedudukan"),
		cells("Data", "D25", 1, "Nama Contoh 1, S.H.", "Staf", "Dinas Sosial", "Ketua"),
	), sheet.Existing{On: on})
	if got := kinds(plan); got != "20 dilewati, 23 dilewati, 25 baru, 0 dilewati" {
		t.Error(got)
	}
	last := plan.Rows()[3]
	if last.Sheet != "Sheet1" || last.Summary != `Lembar "Sheet1" (2 baris berisi)` || last.Reason == "" {
		t.Errorf("the other sheet: %+v", last)
	}
	if m := plan.Mapping()[0]; m.Sheet != "Data" || m.Row != 23 || m.Columns[0].Col != 4 {
		t.Errorf("mapping %+v", m)
	}
}

func TestAHeadingOfTwoRowsIsRead(t *testing.T) {
	plan := planOf(t, bookOf(t,
		cells("Sheet1", "A1", "NO", "IDENTITAS", nil, "JABATAN", nil, "INSTANSI"), cells("Sheet1", "B2", "NAMA", "NIP", "DALAM DINAS", "DALAM TIM"),
		merged("Sheet1", "A1", "A2"), merged("Sheet1", "B1", "C1"), merged("Sheet1", "D1", "E1"), merged("Sheet1", "F1", "F2"),
		cells("Sheet1", "A3", 1, "Nama Contoh 1", "19000101 199003 1 001", "Kepala Seksi Data", "Ketua", "Dinas Sosial"),
	), sheet.Existing{On: on})
	const want = "Nama Contoh 1, NIP 19000101 199003 1 001 — Ketua, Kepala Seksi Data, Dinas Sosial"
	if got := summaries(plan); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEnglishHeadingsAreRead(t *testing.T) {
	plan := listPlan(t, sheet.Existing{On: on}, "No;Full Name;Employee ID;Rank;Position;Agency;Role;Gender", "1;Nama Contoh 1;190001011990031001;Pembina (IV/a);Analis;Dinas Sosial;Ketua;Male")
	const want = "Nama Contoh 1, NIP 19000101 199003 1 001, Pembina, IV/a — Ketua, Analis, Dinas Sosial"
	if got := summaries(plan); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTheColumnOfNamesIsFoundWithoutAHeading(t *testing.T) {
	plan := listPlan(t, sheet.Existing{On: on}, "No;;Jabatan;Instansi;Kedudukan", "1;Dra. Nama Contoh, M.Si.;Analis;Dinas Sosial;Ketua", "2;Ir. Contoh Nama;Analis;Dinas Sosial;Anggota")
	at := slices.IndexFunc(plan.Mapping()[0].Columns, func(c sheet.Column) bool { return c.Guessed })
	if at < 0 || plan.Mapping()[0].Columns[at].Col != 2 || !strings.Contains(plan.Text(), "dikenali dari isinya") {
		t.Fatalf("mapping %+v", plan.Mapping())
	}
	if got := summaries(plan); !strings.HasPrefix(got, "Dra. Nama Contoh, M.Si. — Ketua") || !strings.Contains(got, "\nIr. Contoh Nama — Anggota") {
		t.Error(got)
	}
}

func TestAListInWindows1252IsReadWithItsLetters(t *testing.T) {
	content, err := charmap.Windows1252.NewEncoder().Bytes([]byte("Nama;Jabatan;Instansi;Kedudukan\r\nRené Contoh;Analis – Data;Dinas Sosial;Anggota\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	plan := planOf(t, opened(t, "daftar.csv", content), sheet.Existing{On: on})
	if got := summaries(plan); got != "René Contoh — Anggota, Analis – Data, Dinas Sosial" {
		t.Error(got)
	}
}

func TestHiddenColumnsAreLeftOutAndHiddenRowsAskedAbout(t *testing.T) {
	plan := planOf(t, bookOf(t,
		cells("Sheet1", "A1", "Nama", "Pangkat", "Jabatan", "Instansi", "Kedudukan"),
		cells("Sheet1", "A2", "Nama Contoh 1", "Pembina", "Analis", "Dinas Sosial", "Ketua"),
		cells("Sheet1", "A3", "Nama Contoh 2", "Penata", "Staf", "Dinas Sosial", "Anggota"),
		func(file *excelize.File) error { return file.SetColVisible("Sheet1", "B", false) },
		func(file *excelize.File) error { return file.SetRowVisible("Sheet1", 3, false) },
	), sheet.Existing{On: on})
	if got := summaries(plan); strings.Contains(got, "Pembina") || !strings.Contains(strings.Join(plan.Notes(), " "), `Kolom "Pangkat" disembunyikan`) {
		t.Errorf("%q, notes %q", got, plan.Notes())
	}
	if rows := plan.Rows(); rows[1].Kind != sheet.RowNew || questionsOf(rows[2]) != "tersembunyi" {
		t.Errorf("rows %+v", rows)
	}
}

func TestAFurtherSheetWithAListIsAskedAbout(t *testing.T) {
	head := []any{"No", "Nama", "Jabatan", "Instansi", "Kedudukan"}
	book := bookOf(t, cells("Sheet1", "A1", head...), cells("Sheet1", "A2", 1, "Nama Contoh 1", "Analis", "Dinas Sosial", "Ketua"),
		onSheet("Kecamatan"), cells("Kecamatan", "A1", head...), cells("Kecamatan", "A2", 1, "Nama Contoh 2", "Staf", "Kecamatan Contoh", "Anggota"))
	plan := planOf(t, book, sheet.Existing{On: on})
	if got := kinds(plan); got != "1 dilewati, 2 baru, 0 pertanyaan" {
		t.Error(got)
	}
	answerAll(t, plan)
	if got := kinds(plan); got != "1 dilewati, 2 baru, 0 dilewati, 1 dilewati, 2 baru" {
		t.Error(got)
	}
}

func TestTwoPeopleInACellAreTwoSeats(t *testing.T) {
	plan := listPlan(t, sheet.Existing{On: on}, "Nama;NIP;Jabatan;Instansi;Kedudukan",
		"\"1. Nama Contoh, S.H.\n2. Contoh Nama\";\"190001011990031001\n190001011990031002\";Analis;Dinas Sosial;Anggota")
	if got := kinds(plan); got != "1 dilewati, 2 pertanyaan" {
		t.Error(got)
	}
	answerAll(t, plan)
	const want = "Nama Contoh, S.H., NIP 19000101 199003 1 001 — Anggota, Analis, Dinas Sosial\nContoh Nama, NIP 19000101 199003 1 002 — Anggota, Analis, Dinas Sosial"
	if got := summaries(plan); got != want {
		t.Errorf("%q", got)
	}
}

// The spelling of the second row is asked about before the row counts as said.
func TestARowThatRepeatsAnotherOnlyIfAnAnswerSaysSoWaitsForIt(t *testing.T) {
	list := []string{
		"Nama;Jabatan;Instansi;Kedudukan", "Nama Contoh 1;Staf;DPPPA;Anggota", "Nama Contoh 1;Staf;DP3A;Anggota",
		"Nama Contoh 2;Staf;DPPPA;Anggota", "Nama Contoh 2;Staf;DPPPA;Anggota",
	}
	plan := listPlan(t, sheet.Existing{On: on}, list...)
	rows := plan.Rows()
	if rows[2].Kind != sheet.RowQuestion || questionsOf(rows[2]) != "instansi" {
		t.Errorf("before the answer: %+v", rows[2])
	}
	if rows[4].Kind != sheet.RowSkipped || rows[4].Reason != "mengulang baris 4" {
		t.Errorf("the repeated row: %+v", rows[4])
	}
	id := rows[2].Questions[0]
	for option, want := range []string{"1 dilewati, 2 baru, 3 dilewati, 4 baru, 5 dilewati", "1 dilewati, 2 baru, 3 pertanyaan, 4 baru, 5 dilewati"} {
		if err := plan.Answer(id, option); err != nil {
			t.Fatal(err)
		}
		if got := kinds(plan); got != want {
			t.Errorf("answer %d: %s, want %s", option, got, want)
		}
	}
}

func TestARowThatWasLeftOutIsNotRepeated(t *testing.T) {
	plan := planOf(t, bookOf(t,
		cells("Sheet1", "A1", "Nama", "Jabatan", "Instansi", "Kedudukan"),
		cells("Sheet1", "A2", "Nama Contoh 1", "Analis", "Dinas Sosial", "Ketua"),
		cells("Sheet1", "A3", "Nama Contoh 1", "Analis", "Dinas Sosial", "Ketua"),
		func(file *excelize.File) error { return file.SetRowVisible("Sheet1", 2, false) },
	), sheet.Existing{On: on})
	if err := plan.Answer("tersembunyi", 1); err != nil {
		t.Fatal(err)
	}
	if got := kinds(plan); got != "1 dilewati, 2 dilewati, 3 baru" {
		t.Error(got)
	}
}

func TestTitlesWrittenBehindANameComeForward(t *testing.T) {
	plan := listPlan(t, sheet.Existing{On: on}, "Nama;Jabatan;Instansi;Kedudukan", "\"Nama Contoh, Prof. Dr. Hj., M.Hum.\";Dosen;Yayasan Contoh;Anggota", "\"Contoh Nama, Ir., M.T.\";Dosen;Yayasan Contoh;Anggota")
	if got := summaries(plan); !strings.HasPrefix(got, "Prof. Dr. Hj. Nama Contoh, M.Hum. — ") || !strings.Contains(got, "\nIr. Contoh Nama, M.T. — ") {
		t.Error(got)
	}
}
