package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gugustugas/app/sheet"
	"gugustugas/data"
)

// clinic is a record with one agency under its full name.
func clinic() sheet.Existing {
	return sheet.Existing{
		On:       on,
		Decree:   &data.Decree{ID: "sk-1", Number: "1/2024", ValidFrom: "2024-01-02"},
		Agencies: []data.Agency{{ID: "dinkes", Name: "Dinas Kesehatan"}},
	}
}

func TestTheQuestionOfAnAgencyNamesOnlyUnknownSpellings(t *testing.T) {
	plan := listPlan(t, clinic(), "Nama;Jabatan;Instansi;Kedudukan",
		"Nama Contoh 1;Kepala Bidang;Dinas Kesehatan;Anggota", "Nama Contoh 2;Kepala Seksi;Dinkes;Anggota", "Nama Contoh 3;Staf;Din. Kesehatan;Anggota")
	questions := plan.Questions()
	if len(questions) != 1 {
		t.Fatalf("questions %+v", questions)
	}
	const want = `Ejaan "Dinkes", "Din. Kesehatan" belum dikenal. Apakah yang dimaksud Dinas Kesehatan yang sudah tercatat?`
	if questions[0].Text != want || len(questions[0].Places) != 2 {
		t.Errorf("%q at %+v", questions[0].Text, questions[0].Places)
	}
}

func TestALearntSpellingIsNotAskedAgain(t *testing.T) {
	o := newOffice(t)
	o.must(o.store.Do(t.Context(), data.Action{Name: "instansi"}, func(tx data.Tx) error {
		return tx.Put(&data.Agency{ID: "dinkes", Name: "Dinas Kesehatan"})
	}))
	plan := listPlan(t, o.existing(), "Nama;Jabatan;Instansi;Kedudukan", "Nama Contoh 1;Staf;Dinkes;Anggota")
	answerAll(t, plan)
	o.must(o.apply(plan))
	again := listPlan(t, o.existing(), "Nama;Jabatan;Instansi;Kedudukan", "Nama Contoh 2;Analis;Dinkes;Anggota")
	if agencies := o.existing().Agencies; len(agencies) != 1 || agencies[0].Aliases != "Dinkes" || len(again.Questions()) != 0 {
		t.Errorf("agencies %+v, questions %+v", agencies, again.Questions())
	}
}

func TestSeatsThatTheFileDoesNotNameAreToldInOneNote(t *testing.T) {
	// The first note tells how the file was read.
	existing := clinic()
	existing.Seats = []data.Seat{
		{ID: "1", DecreeID: "sk-1", Role: "Koordinator", SubTaskForce: "Pencegahan", AgencyID: "dinkes"},
		{ID: "2", DecreeID: "sk-1", Role: "Ketua", Post: "Sekretaris Daerah"},
	}
	list := []string{"Nama;Jabatan;Instansi;Kedudukan", "Nama Contoh 1;Direktur;Yayasan Contoh;Anggota"}
	const first, second = "Koordinator Pencegahan, Dinas Kesehatan", "Ketua, Sekretaris Daerah"
	both := fmt.Sprintf("2 kedudukan sudah tercatat, tetapi tidak ada dalam berkas; dibiarkan: %s; %s.", first, second)
	if notes := listPlan(t, existing, list...).Notes(); !slices.Contains(notes, both) || len(notes) != 2 {
		t.Errorf("notes %q", notes)
	}
	existing.Seats = existing.Seats[:1]
	one := fmt.Sprintf("Kedudukan %s sudah tercatat, tetapi tidak ada dalam berkas; dibiarkan.", first)
	if notes := listPlan(t, existing, list...).Notes(); !slices.Contains(notes, one) || len(notes) != 2 {
		t.Errorf("notes %q", notes)
	}
}

func TestAFileWithoutASeatIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"heading only":          "No;Nama;Jabatan;Instansi\n",
		"heading and signature": "No;Nama;Jabatan;Instansi\n;;Ditetapkan di Sangatta;\n",
		"no heading":            "a;b;c\n1;2;3\n",
		"prose": "Perlu dicatat, untuk nama, jabatan, dan instansi peserta, panitia memakai daftar hadir yang sudah ditandatangani semua orang pada hari itu, dan disimpan\n" +
			"Rapat dibuka, oleh ketua, dengan doa, dan dihadiri semua anggota, kecuali satu\n",
		"prose of an agency": "Peran, instansi, dan jadwal kerja tahun ini disusun bersama oleh seluruh anggota gugus tugas kabupaten, sesuai anggaran, lalu dilaporkan\n" +
			"Rapat dibuka, oleh ketua, dengan doa\n",
	} {
		book := opened(t, "tulisan.txt", []byte(text))
		_, err := sheet.PlanRoster(book, sheet.Existing{On: on})
		var told *data.Error
		if !errors.As(err, &told) || !strings.Contains(told.Error(), "tidak memuat tabel anggota") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestAnEmptyTableBesideTheListIsNotAskedAbout(t *testing.T) {
	file := excelize.NewFile()
	defer file.Close() //nolint:errcheck // in memory
	_, err := file.NewSheet("Anggota")
	if err != nil {
		t.Fatal(err)
	}
	head := []any{"No", "Nama", "Jabatan", "Instansi", "Kedudukan"}
	var out bytes.Buffer
	for _, err := range []error{
		file.SetSheetRow("Sheet1", "A1", &head), file.SetSheetRow("Anggota", "A1", &head),
		file.SetSheetRow("Anggota", "A2", &[]any{"1", "Nama Contoh 1", "Direktur", "Yayasan Contoh", "Anggota"}), file.Write(&out),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	plan := planOf(t, opened(t, "dua.xlsx", out.Bytes()), sheet.Existing{On: on})
	if len(plan.Questions()) != 0 || len(plan.Mapping()) != 1 || plan.Mapping()[0].Sheet != "Anggota" {
		t.Errorf("questions %+v, mapping %+v", plan.Questions(), plan.Mapping())
	}
	if last := plan.Rows()[2]; last.Sheet != "Sheet1" || last.Kind != sheet.RowSkipped || last.Reason == "" {
		t.Errorf("the other sheet: %+v", last)
	}
}

func TestANIKIsNeitherShownNorStored(t *testing.T) {
	const nik = "9999990101900001" // of no region
	o := newOffice(t)
	plan := listPlan(t, o.existing(), "Nama;NIK;NIP;Jabatan;Instansi;Kedudukan;No. HP;Keterangan",
		"Nama Contoh 1;"+nik+";;Direktur;Yayasan Contoh;Anggota;;NIK "+nik, "Nama Contoh 2;;"+nik+";Ketua;Forum Contoh;Anggota;"+nik+";",
		"Nama Contoh 3 (NIK "+nik+");;;Ketua;Aliansi Contoh;Anggota;;", ";"+nik+";;;;;;", "Catatan: NIK "+nik)
	plan.TakePhones(true)
	answerAll(t, plan)
	o.must(o.apply(plan))
	existing := o.existing()
	if len(existing.People) != 3 {
		t.Fatalf("people %+v", existing.People)
	}
	if strings.Contains(plan.Text(), nik) || strings.Contains(fmt.Sprintf("%+v", existing), nik) {
		t.Errorf("the number shows in\n%s\n%+v", plan.Text(), existing)
	}
	if !strings.Contains(strings.Join(plan.Notes(), " "), "NIK") {
		t.Errorf("the column is left out in silence: %q", plan.Notes())
	}
	if name := existing.People[2].Name; name != "Nama Contoh 3" {
		t.Errorf("the name is %q", name)
	}
}

func TestANIKTypedAsANumberIsNotTaken(t *testing.T) {
	file := excelize.NewFile()
	defer file.Close() //nolint:errcheck // in memory
	var out bytes.Buffer
	for _, err := range []error{
		file.SetSheetRow("Sheet1", "A1", &[]any{"Nama", "NIP", "Jabatan", "Instansi", "Kedudukan", "No. HP"}),
		file.SetSheetRow("Sheet1", "A2", &[]any{"Nama Contoh 1", 9999990101900001, "Direktur", "Yayasan Contoh", "Anggota", 9999990101900001}),
		file.Write(&out),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	plan := planOf(t, opened(t, "nik.xlsx", out.Bytes()), sheet.Existing{On: on})
	plan.TakePhones(true)
	row := plan.Rows()[1]
	if row.Kind != sheet.RowNew || strings.Contains(plan.Text(), "99999") || !slices.Contains(row.Notes, "Nomor 16 angka tampak seperti NIK dan tidak diambil.") {
		t.Errorf("%+v in\n%s", row, plan.Text())
	}
}

func TestAnExportComesBackUnchanged(t *testing.T) {
	o := imported(t, true)
	content, err := sheet.WriteRoster(o.roster())
	o.must(err)
	for _, takePhones := range []bool{true, false} {
		plan := planOf(t, opened(t, "anggota.xlsx", content), o.existing())
		plan.TakePhones(takePhones)
		same := 0
		for _, row := range plan.Rows() {
			switch row.Kind {
			case sheet.RowSame:
				same++
			case sheet.RowSkipped:
			default:
				t.Errorf("row %d is %s: %+v %q", row.Row, row.Kind, row.Changes, row.Questions)
			}
		}
		if same != len(sampleSeats) || len(plan.Questions()) != 0 || strings.Contains(strings.Join(plan.Notes(), " "), "tidak ada dalam berkas") {
			t.Errorf("%d rows are the same, questions %+v, notes %q", same, plan.Questions(), plan.Notes())
		}
	}
}

func TestTextThatLooksLikeAFormulaStaysText(t *testing.T) {
	texts := []string{"=1+1", "+62 Contoh", "-1 Contoh", "@SUM(A1)"}
	roster := data.Roster{On: on}
	for _, text := range texts {
		roster.Lines = append(roster.Lines, data.RosterLine{
			Seat: data.Seat{Role: "Anggota", Post: text, SubTaskForce: text}, Agency: &data.Agency{Name: text},
			Holding: &data.Holding{}, Person: &data.Person{Name: text, Number: "001900010100000001", Phone: "081200000001"},
		})
	}
	content, err := sheet.WriteRoster(roster)
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // in memory
	rows, err := file.GetRows("Anggota")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for i, row := range rows {
		for j, value := range row {
			found[value]++
			cell, nameErr := excelize.CoordinatesToCellName(j+1, i+1)
			formula, err := file.GetCellFormula("Anggota", cell)
			kind, kindErr := file.GetCellType("Anggota", cell)
			if err := errors.Join(nameErr, err, kindErr); err != nil {
				t.Fatal(err)
			}
			if formula != "" || (value != "" && kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString) {
				t.Errorf("%s %q: formula %q, type %d", cell, value, formula, kind)
			}
		}
	}
	for _, text := range append(texts, "001900010100000001", "081200000001") {
		if found[text] != 4 {
			t.Errorf("%q stands %d times", text, found[text])
		}
	}
}

func TestPosElIsTakenUnderAnyOfItsHeadingsOnlyWhenAskedFor(t *testing.T) {
	for _, heading := range []string{"Pos-el", "Surel", "E-mail"} {
		plan := listPlan(t, clinic(), "Nama;Jabatan;Instansi;Kedudukan;"+heading, "Nama Contoh 1;Staf;Dinas Kesehatan;Anggota;contoh@contoh.example")
		columns := plan.Mapping()[0].Columns
		if last := columns[len(columns)-1]; last.Label != "Pos-el" || !slices.Contains(plan.Notes(), "Telepon dan pos-el tidak diambil.") {
			t.Errorf("%s: column %+v, notes %q", heading, last, plan.Notes())
		}
		plan.TakePhones(true)
		if slices.Contains(plan.Notes(), "Telepon dan pos-el tidak diambil.") {
			t.Errorf("%s: notes %q", heading, plan.Notes())
		}
	}
}
