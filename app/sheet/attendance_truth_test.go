package sheet_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// julyMeeting is a meeting of two days with nobody on its list; the agency and the
// person of one row are on record.
func julyMeeting() sheet.AttendanceExisting {
	return sheet.AttendanceExisting{
		Meeting: data.Meeting{ID: "rapat", Code: "R-2024-001", Title: "Rapat Contoh", Kind: data.CoordinationMeeting, Security: data.Restricted, State: data.Draft},
		Days: []data.MeetingDay{
			{ID: "hari-1", MeetingID: "rapat", Position: 1, Date: "2024-07-25", Start: "09.00", End: "16.00", Mode: data.InPerson},
			{ID: "hari-2", MeetingID: "rapat", Position: 2, Date: "2024-07-26", Start: "09.00", End: "12.00", Mode: data.InPerson},
		},
		Agencies: []data.Agency{{ID: "transnaker", Name: "Dinas Transmigrasi dan Tenaga Kerja", ShortName: "Distransnaker"}},
		People:   []data.Person{{ID: "rahmat", Name: "Rahmat Contoh", AgencyID: "transnaker"}},
	}
}

func formBook(t *testing.T) *sheet.Book {
	t.Helper()
	const name = "peserta-rapat.csv"
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return opened(t, name, content)
}

func attendancePlan(t *testing.T, book *sheet.Book, existing sheet.AttendanceExisting) *sheet.AttendancePlan {
	t.Helper()
	plan, err := sheet.PlanAttendance(book, existing)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// level is how much a row of the form needs of a person.
type level string

const (
	ok   level = "OK"   // goes in as it stands
	info level = "INFO" // goes in, with what was changed or assumed
	ask  level = "ASK"  // a person must answer
	skip level = "SKIP" // no record
)

// formRow is a row of the sample form as it must be read; asks are its questions,
// by the part of their id before the colon.
type formRow struct {
	row                 int
	level               level
	before, name, after string
	post, agency        string
	sex                 data.Sex
	state               data.AttendanceState
	day                 string
	asks                string
}

// formRows are all rows of the sample with a person; row 7 repeats row 6 to the
// letter, 25 and 26 are the second day of people of the first.
var formRows = []formRow{
	{2, info, "Dra.", "Sri Contoh", "M.Si.", "Kepala Dinas", "DPPPA", "P", data.Present, "25 Juli", ""},
	{3, ok, "dr.", "Budi Contoh", "Sp.A., M.Kes.", "Kepala Dinas", "Dinas Kesehatan", "L", data.Present, "25 Juli", ""},
	{4, info, "", "Rina Contoh", "S.Pd., M.Pd.", "Kabid SMP", "Dinas Pendidikan dan Kebudayaan", "P", data.Present, "25 Juli", ""},
	{5, info, "AKP", "Rudi Contoh", "", "Kasat Reskrim", "Polres Kutai Timur", "L", data.Present, "25 Juli", ""},
	{6, info, "", "Agus Contoh", "S.Sos., M.A.P.", "Plt. Kepala Dinas; Sekretaris", "Dinas Sosial", "L", data.Present, "25 Juli", ""},
	{8, info, "", "René Contoh", "", "Konsultan", "Yayasan Peduli Contoh", "L", data.Present, "25 Juli", ""},
	{9, info, "", "Ma’ruf Contoh", "S.Ag.", "Penghulu – KUA Sangatta Utara", "Kemenag", "L", data.Present, "25 Juli", ""},
	{10, info, "", "Siti Contoh", "S.H.", "Kepala UPTD PPA", "DPPPA", "P", data.Present, "25 Juli", ""},
	{11, ask, "", "Siti Contoh", "S.H.", "Ka. UPTD PPA", "DP3A", "P", data.Present, "25 Juli", "kembar"},
	{12, info, "", "Siti Contoh", "S.Sos., M.Si.", "Perancang Peraturan", "Bagian Hukum", "P", data.Present, "25 Juli", ""},
	{13, ok, "", "Hendra Contoh", "S.Tr.Sos.", "Pekerja Sosial", "Dinsos", "L", data.Present, "25 Juli", ""},
	{15, ask, "Ir.", "Wahyu Contoh", "M.T.", "Kepala Bappeda", "Bappeda", "L", data.Represented, "25 Juli", "wakil"},
	{16, ask, "", "Lukman Contoh", "S.T.", "Kabid PPM", "Bappeda", "L", data.Present, "25 Juli", "wakil"},
	{17, ok, "", "Lina Contoh", "S.E.", "Kabid", "Kesbangpol", "P", data.Excused, "25 Juli", ""},
	{18, ask, "", "Tono Contoh", "", "Kasubag TU", "BNK", "", data.Present, "25 Juli", "jk"},
	{19, ok, "", "Muhammad Contoh", "S.STP., M.Si.", "Camat", "Kec. Sangatta Utara", "L", data.Present, "25 Juli", ""},
	{20, ask, "", "M. Contoh", "S.STP., M.Si.", "Camat Sangatta Utara", "Kecamatan Sangatta Utara", "L", data.Present, "25 Juli", "kembar"},
	{21, info, "Prof. Dr. Hj.", "Kartini Contoh", "M.Hum.", "Guru Besar", "Perguruan Tinggi Contoh", "P", data.Absent, "25 Juli", ""},
	{22, info, "", `Yusuf "Ucup" Contoh`, "S.Kom.", "Pranata Humas", "Diskominfo Staper", "L", data.Present, "25 Juli", ""},
	{23, ok, "", "Joko Contoh", "S.AP.", "Kasi Operasional", "Satpol PP", "P", data.Present, "25 Juli", ""},
	{24, ask, "", "Rahmat Contoh", "", "Mediator HI", "Dinas Transmigrasi dan Tenaga Kerja", "L", data.Present, "25 Juli", "telepon-dua"},
	{25, info, "dr.", "Budi Contoh", "Sp.A., M.Kes.", "Kepala Dinas", "Dinkes", "L", data.Present, "26 Juli", ""},
	{26, info, "Dra.", "Sri Contoh", "M.Si.", "Kepala Dinas", "DPPPA", "P", data.Present, "26 Juli", ""},
	{27, ask, "Hj.", "Nurlina Contoh", "S.Sos., M.Si.", "Plt. Kabid PKA", "DPPPA", "P", data.Unmarked, "26 Juli", "kehadiran-kosong"},
	{28, info, "", "Andi Contoh", "A.Md.Im., S.H.", "Analis", "Kantor Imigrasi Samarinda", "L", data.Present, "26 Juli", ""},
	{29, info, "", "Fitri Contoh", "A.Md.Keb.", "Bidan", "RSUD Kudungga", "P", data.Present, "26 Juli", ""},
	{30, ask, "", "tes", "", "tes", "tes", "L", data.Present, "26 Juli", "uji"},
}

// levelOf is the level that the preview gives a row.
func levelOf(row sheet.PlanRow) level {
	switch {
	case row.Kind == sheet.RowQuestion:
		return ask
	case row.Kind == sheet.RowSkipped && !strings.HasPrefix(row.Reason, "mengulang"):
		return skip
	case len(row.Notes) > 0 || row.Kind == sheet.RowSkipped:
		return info
	}
	return ok
}

func TestEveryRowOfTheFormIsReadWithItsLevel(t *testing.T) {
	plan := attendancePlan(t, formBook(t), julyMeeting())
	plan.TakePhones(true)
	rows := map[int]sheet.PlanRow{}
	counts := map[level]int{}
	for _, row := range plan.Rows() {
		rows[row.Row] = row
		counts[levelOf(row)]++
	}
	// The heading and the total are skipped; the row of nothing but semicolons
	// holds no text and is no row.
	if want := map[level]int{ok: 5, info: 15, ask: 8, skip: 2}; len(rows) != 30 || !maps.Equal(counts, want) {
		t.Errorf("%d rows, levels %v", len(rows), counts)
	}
	for _, want := range formRows {
		row := rows[want.row]
		name := indonesian.Name{Before: want.before, Name: want.name, After: want.after}.String()
		summary := fmt.Sprintf("%s — %s %s — %s, %s", name, want.state, want.day, want.post, want.agency)
		if want.state == data.Unmarked {
			summary = fmt.Sprintf("%s — %s, %s", name, want.post, want.agency)
		}
		if got := levelOf(row); got != want.level || row.Summary != summary || questionsOf(row) != want.asks {
			t.Errorf("row %d is %s %q asking %q,\nwant %s %q asking %q", want.row, got, row.Summary, questionsOf(row), want.level, summary, want.asks)
		}
	}
	for number, reason := range map[int]string{7: "mengulang baris 6", 31: "baris jumlah"} {
		if row := rows[number]; row.Kind != sheet.RowSkipped || row.Reason != reason {
			t.Errorf("row %d: %+v, want it skipped: %s", number, row, reason)
		}
	}
}

func TestWhatWasPutRightIsSaidOfEachRow(t *testing.T) {
	plan := attendancePlan(t, formBook(t), julyMeeting())
	for number, want := range map[int]string{
		2: "Gelar depan", 4: "Spasi", 5: "Laki-laki dibaca sebagai L", 6: "Dua jabatan", 8: "é dibaca menurut Windows-1252", 9: "’ –",
		12: "baris 10 dengan gelar dan instansi lain", 22: "Tanda petik", 24: "nomor telepon", 25: "dengan baris 3", 26: "dengan baris 2", 27: "6 kolom", 28: "9 kolom", 29: "Spasi",
	} {
		for _, row := range plan.Rows() {
			if row.Row == number && !strings.Contains(strings.Join(row.Notes, "\n"), want) {
				t.Errorf("row %d notes %q, want %q", number, row.Notes, want)
			}
		}
	}
}
