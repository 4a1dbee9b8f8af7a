package importing

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// desk is an importer of attendance in a window, without a data file: what is
// written is only counted.
type desk struct {
	testing.TB
	*Importer
	window  fyne.Window
	keys    *kit.KeyTable
	told    []string
	written int
	left    []bool
	fault   error
}

const form = "Cap Waktu;Nama;Jabatan;Instansi;L/P;No HP;Kehadiran\n" +
	"25/07/2024 09.31.02;Nama Contoh 1;Staf;Dinas Contoh;L;;Hadir\n" +
	"25/07/2024 08.31.02;tes;tes;tes;L;;Hadir\n" +
	"27/07/2024 08.31.02;Nama Contoh 2;Staf;Dinas Contoh;P;;Hadir\n"

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{TB: t, keys: kit.NewKeyTable()}
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	d.window = test.NewTempWindow(t, kit.Muted(""))
	services := frame.Services{
		Saver: secretariat.NewAutosave(nil), Runner: kit.NewInlineRunner(), Keys: d.keys, Window: d.window,
		Notify: func(_ kit.NoticeKind, sentence string) { d.told = append(d.told, sentence) },
	}
	job := Attendance(services, data.Meeting{ID: "rapat", Code: "R-2024-001"}, "", func(written bool) { d.left = append(d.left, written) })
	job.Plan = func(_ context.Context, book *sheet.Book) (Plan, error) {
		return sheet.PlanAttendance(book, sheet.AttendanceExisting{Days: []data.MeetingDay{{ID: "1", Date: "2024-07-25", Start: "09.00"}, {ID: "2", Date: "2024-07-26"}}})
	}
	job.Write = func(context.Context, Plan) error {
		d.written++
		return d.fault
	}
	head := frame.NewHead(nil)
	d.Importer = New(services, head, job)
	d.window.SetContent(kit.Border(head.Object(), nil, nil, nil, d.Object()))
	d.window.Resize(fyne.NewSize(1166, 768))
	d.keys.SetPage(d.Bindings()...)
	d.keys.Attach(d.window.Canvas())
	t.Cleanup(func() {
		d.keys.Detach()
		services.Saver.Abandon()
	})
	return d
}

func (d *desk) press(strokes ...kit.Chord) {
	for _, c := range strokes {
		switch focused := d.window.Canvas().Focused(); {
		case focused == nil:
			d.keys.Handle(c)
		case c.Char != 0:
			focused.TypedRune(c.Char)
		case c.Mods == 0:
			focused.TypedKey(&fyne.KeyEvent{Name: c.Key})
		default:
			focused.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods})
		}
	}
}

var (
	enter = kit.Key(fyne.KeyReturn)
	write = kit.Ctrl(fyne.KeyReturn)
)

func TestEveryRowIsShownWithWhatBecomesOfIt(t *testing.T) {
	d := newDesk(t)
	d.Open("hadir.csv", []byte(form))
	var kinds []sheet.RowKind
	for _, row := range d.preview.rows {
		kinds = append(kinds, row.Kind)
	}
	if want := []sheet.RowKind{sheet.RowSkipped, sheet.RowNew, sheet.RowQuestion, sheet.RowQuestion}; !slices.Equal(kinds, want) {
		t.Errorf("kinds %q, want %q", kinds, want)
	}
	if d.head.Title() != "Impor daftar hadir ke R-2024-001" || d.head.Line() != "hadir.csv: 1 baru, 2 pertanyaan, 1 dilewati" {
		t.Errorf("head %q, %q", d.head.Title(), d.head.Line())
	}
}

func TestNothingIsWrittenBeforeEveryQuestionIsAnswered(t *testing.T) {
	d := newDesk(t)
	d.Open("", []byte(form))
	d.press(write)
	if d.written != 0 || d.main.Text() != "Jawab 2 pertanyaan dahulu" {
		t.Fatalf("written %d, button %q", d.written, d.main.Text())
	}
	d.press(enter, kit.Char('2')) // the proposed answer, then the second
	if d.preview.open != 0 || d.main.Text() != "Tulis 2 isian" {
		t.Fatalf("%d open, button %q", d.preview.open, d.main.Text())
	}
	d.press(write)
	if d.written != 1 || !slices.Equal(d.left, []bool{true}) || !slices.Equal(d.told, []string{"2 isian ditulis. Ctrl+Z mengurungkannya."}) {
		t.Errorf("written %d, left %v, told %q", d.written, d.left, d.told)
	}
}

func TestAWriteThatFailsKeepsTheAnswers(t *testing.T) {
	d := newDesk(t)
	d.fault = data.Fault("Disk penuh; tidak ada yang disimpan.", errors.New("full"))
	d.Open("", []byte(form))
	d.press(enter, enter, write)
	if len(d.left) != 0 || d.preview.open != 0 || len(d.told) != 1 || !strings.HasPrefix(d.told[0], "Disk penuh") {
		t.Errorf("left %v, %d open, told %q", d.left, d.preview.open, d.told)
	}
}

func TestArrowsTurnTheQuestionsRoundTheEnd(t *testing.T) {
	d := newDesk(t)
	d.Open("", []byte(form))
	for i, want := range []int{1, 0, 1} {
		if d.press(kit.Key(fyne.KeyRight)); d.at != want {
			t.Errorf("after %d strokes question %d", i+1, d.at)
		}
	}
	if d.press(kit.Key(fyne.KeyLeft)); d.at != 0 {
		t.Errorf("← leads to %d", d.at)
	}
}

func TestTicksAreOfferedWhereTheyMatter(t *testing.T) {
	d := newDesk(t)
	d.Open("", []byte(form))
	if len(d.ticks.Objects) != 2 {
		t.Fatalf("%d ticks", len(d.ticks.Objects))
	}
	d.ticks.Objects[0].(*kit.Check).Tapped(nil)
	if !strings.Contains(d.preview.rows[1].Summary, "hadir pukul 09.31") {
		t.Errorf("row %q", d.preview.rows[1].Summary)
	}
	d.Open("", []byte("Nama;Instansi;Kehadiran\nNama Contoh;Dinas Contoh;Hadir\n"))
	if len(d.ticks.Objects) != 0 {
		t.Error("ticks for what the list does not hold")
	}
}

func TestTheColumnsThatAreReadAreTold(t *testing.T) {
	d := newDesk(t)
	d.Open("", []byte("Nama Lengkap;Instansi;Kehadiran;Ukuran baju\nNama Contoh;Dinas Contoh;Hadir;L\n"))
	const want = "Kolom yang dibaca: Nama (Nama Lengkap), Instansi, Kehadiran. Tidak dikenal: Ukuran baju."
	if got := mappingText(d.preview.mapping); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAFileThatIsNoListKeepsWhatWasThere(t *testing.T) {
	d := newDesk(t)
	d.Open("hadir.csv", []byte(form))
	d.Open("foto.xlsx", []byte("bukan buku kerja"))
	if len(d.told) != 1 || len(d.preview.rows) != 4 || d.name != "hadir.csv" {
		t.Errorf("told %q, %d rows of %q", d.told, len(d.preview.rows), d.name)
	}
}

func TestEscLeavesWithoutWriting(t *testing.T) {
	d := newDesk(t)
	d.Open("", []byte(form))
	d.press(kit.Key(fyne.KeyEscape), kit.Key(fyne.KeyEscape)) // to the rows, and out
	if !slices.Equal(d.left, []bool{false}) || d.written != 0 {
		t.Errorf("left %v, written %d", d.left, d.written)
	}
}

func TestAChangeIsToldInWords(t *testing.T) {
	row := sheet.PlanRow{Changes: []sheet.FieldChange{{Field: "Nama", New: "Nama Contoh 1"}}}
	if got := remark(row); !slices.Equal(got, []string{"Nama: - menjadi Nama Contoh 1"}) {
		t.Errorf("told %q", got)
	}
}
