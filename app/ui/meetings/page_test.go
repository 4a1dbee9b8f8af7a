package meetings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

var (
	enter = kit.Key(fyne.KeyReturn)
	esc   = kit.Key(fyne.KeyEscape)
	down  = kit.Key(fyne.KeyDown)
	tab   = kit.Key(fyne.KeyTab)
)

func readFile(t testing.TB) func(string) []byte {
	return func(path string) []byte {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		return content
	}
}

func TestAnEmptyFileSaysWhatBelongsHereAndOffersTheFirstMeeting(t *testing.T) {
	r := newRoom(t)
	r.Show()
	if r.overview.place.Showing() == r.overview.body {
		t.Fatal("the list is shown although there is no meeting")
	}
	if got := r.overview.head.Line(); got != "Belum ada rapat dalam berkas ini" {
		t.Errorf("head says %q", got)
	}
}

func TestTheListIsGroupedByYearNewestFirst(t *testing.T) {
	lines := byYear([]data.MeetingSummary{
		{ID: "c", FirstDate: "2025-02-01"}, {ID: "b", FirstDate: "2024-11-27"}, {ID: "a", FirstDate: "2024-07-25"},
	})
	var got []string
	for _, l := range lines {
		if l.year > 0 {
			got = append(got, strings.Repeat("*", l.count))
		} else {
			got = append(got, l.ID)
		}
	}
	if want := "* c ** b a"; strings.Join(got, " ") != want {
		t.Errorf("rows %q, want %q", strings.Join(got, " "), want)
	}
}

func TestEnterOpensTheMinutesOfTheChosenMeetingAndEscLeadsBack(t *testing.T) {
	r := withSample(t)
	if r.window.Canvas().Focused() != fyne.Focusable(r.overview.list) {
		t.Fatalf("focus is on %T, want the list", r.window.Canvas().Focused())
	}
	r.press(enter)
	if r.record == nil || r.current != view(r.record) || r.record.tab != TabMinutes {
		t.Fatal("Enter does not open the minutes")
	}
	d := r.record.draft.Dossier()
	if r.record.head.Title() != d.Meeting.Title || r.record.head.Line() != headLine(d) {
		t.Errorf("head %q, %q", r.record.head.Title(), r.record.head.Line())
	}
	r.window.Canvas().Unfocus()
	r.press(esc)
	if r.current != view(r.overview) {
		t.Error("Esc does not lead back to the list")
	}
}

func TestHeadNamesCodeDaysAndPlace(t *testing.T) {
	d := data.Dossier{
		Meeting: data.Meeting{Code: "R-2024-001"},
		Days: []data.MeetingDay{
			{Date: "2024-07-25", Place: "Ruang Arau"}, {Date: "2024-07-26", Place: "Ruang Arau"},
		},
	}
	if got, want := headLine(d), "R-2024-001. Kamis–Jumat, 25–26 Juli 2024, Ruang Arau"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEachTabReturnsToItsCaret(t *testing.T) {
	r := openSample(t, TabSummary)
	title := r.window.Canvas().Focused().(*kit.Entry)
	r.press(tab, tab, tab)
	number := r.window.Canvas().Focused()
	if number == fyne.Focusable(title) {
		t.Fatal("Tab does not move")
	}
	r.press(kit.Alt(fyne.Key3))
	if r.record.tab != TabAttendance || r.window.Canvas().Focused() != fyne.Focusable(r.attendance().list) {
		t.Fatal("Alt+3 does not lead to the attendance list")
	}
	r.press(down, down)
	chosen := r.attendance().list.Selected()
	r.press(kit.Alt(fyne.Key4))
	if r.record.tab != TabMinutes {
		t.Fatal("Alt+4 does not lead to the minutes")
	}
	r.press(kit.Alt(fyne.Key1))
	if r.window.Canvas().Focused() != number {
		t.Error("Ringkasan does not return to the field that was left")
	}
	r.press(kit.Alt(fyne.Key3))
	if r.attendance().list.Selected() != chosen {
		t.Error("Daftar hadir does not return to its row")
	}
}

func TestNewMeetingIsMadeFromTheFormAndOpened(t *testing.T) {
	r := newRoom(t)
	r.Show()
	r.NewMeeting()
	r.write("Rapat Uji")
	form := r.current.(*form)
	r.window.Canvas().Focus(form.days[0].date.Entry)
	r.write("25 Juli 2024")
	r.window.Canvas().Unfocus()
	form.addDay()
	if got, ok := form.days[1].date.Value(); !ok || data.DateOf(got) != "2024-07-26" {
		t.Errorf("the second day offers %v, want the day after the first", got)
	}
	r.window.Canvas().Focus(form.days[0].topics.Entry)
	r.write("Agenda satu")
	r.press(enter)
	r.write("Agenda dua")
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.record == nil || r.current != view(r.record) {
		t.Fatalf("no record is open; told %q", r.told)
	}
	d := r.disk()
	if d.Meeting.Title != "Rapat Uji" || len(d.Days) != 2 || d.Days[0].Date != "2024-07-25" || len(d.Agenda) != 5 {
		t.Errorf("made %+v, %d days, %d agenda items", d.Meeting, len(d.Days), len(d.Agenda))
	}
	_, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "Rapat Lain", Dates: []data.Date{"2024-08-25"}})
	r.check(err)
	r.ShowList()
	if got := r.overview.chosen().ID; got != d.Meeting.ID {
		t.Errorf("back in the list %q is chosen, want the meeting that was left", got)
	}
}

func TestTheFormSaysBesideEachFieldWhatIsMissing(t *testing.T) {
	r := newRoom(t)
	r.Show()
	r.NewMeeting()
	form := r.current.(*form)
	r.press(kit.Ctrl(fyne.KeyReturn))
	if form.title.Refusal() == "" || !form.noDate.Visible() {
		t.Error("a missing name or date is not said beside its field")
	}
	r.window.Canvas().Focus(form.days[0].date.Entry)
	r.write("entah")
	r.press(kit.Ctrl(fyne.KeyReturn))
	if got := form.noDate.Text(); got != "Ada tanggal yang belum terbaca." {
		t.Errorf("an unreadable date is called %q", got)
	}
	if all, err := r.desk.Meetings(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%d meetings were made, %v", len(all), err)
	}
}

func TestPrintingWritesWhatWasTypedFirstAndPrintsFromTheFile(t *testing.T) {
	r := openSample(t, TabSummary)
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.Number = "400.2/7/DPPPA" })
	r.press(kit.Ctrl(fyne.KeyP))
	if len(r.printed.papers) != 1 || !strings.HasPrefix(string(r.printed.papers[0]), "%PDF") {
		t.Fatalf("printed %d papers; told %q", len(r.printed.papers), r.told)
	}
	if r.printed.names[0] != "Notula R-2024-001.pdf" {
		t.Errorf("the paper is called %q", r.printed.names[0])
	}
	var kept data.Dossier
	r.check(r.store.View(t.Context(), func(reader data.Reader) (err error) {
		kept, err = reader.Dossier(r.record.id)
		return err
	}))
	if kept.Meeting.Number != "400.2/7/DPPPA" {
		t.Error("it was printed before what was typed was on disk")
	}
	r.press(kit.Alt(fyne.Key3), kit.Ctrl(fyne.KeyP))
	if len(r.printed.names) != 2 || r.printed.names[1] != "Rekap daftar hadir R-2024-001.pdf" {
		t.Errorf("Ctrl+P on Daftar hadir prints %q", r.printed.names)
	}
}

func TestCharactersOutsideTheFontAreReported(t *testing.T) {
	r := openSample(t, TabSummary)
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.Title = "Rapat 龍" })
	r.press(kit.Ctrl(fyne.KeyP))
	last := len(r.told) - 1
	if last < 0 || !strings.Contains(r.told[last], "龍") || r.kinds[last] != kit.NoticeWarning {
		t.Errorf("told %q", r.told)
	}
}

func TestAPrinterThatFailsIsToldInOneSentence(t *testing.T) {
	r := openSample(t, TabSummary)
	r.printed.err = data.Fault("Pencetak tidak menjawab; kertas belum keluar, coba sekali lagi.", nil)
	r.press(kit.Ctrl(fyne.KeyP))
	if len(r.told) != 1 || r.told[0] != "Pencetak tidak menjawab; kertas belum keluar, coba sekali lagi." || r.kinds[0] != kit.NoticeError {
		t.Errorf("told %q", r.told)
	}
}

func TestASavedPDFIsWholeAndTheWaitingPapersAreTakenAway(t *testing.T) {
	r := openSample(t, TabMinutes)
	path := filepath.Join(t.TempDir(), "Notula.pdf")
	r.press(kit.Ctrl(fyne.KeyP))
	waiting := filepath.Dir(r.printed.path)
	r.Page.press.Save(r.record.paper(notula()), path)
	if content := readFile(t)(path); string(content) != string(r.printed.papers[0]) {
		t.Error("what is saved is not what is printed")
	}
	if last := r.told[len(r.told)-1]; !strings.Contains(last, "Notula.pdf di folder "+filepath.Base(filepath.Dir(path))+".") {
		t.Errorf("told %q", last)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left beside the PDF: %q, %v", left, err)
	}
	r.Close()
	if _, err := os.Stat(waiting); !os.IsNotExist(err) {
		t.Error("papers are left in the temporary folder")
	}
}

func TestAPlaceThatCannotBeWrittenIsToldAndKeepsTheMinutes(t *testing.T) {
	r := openSample(t, TabMinutes)
	r.Page.press.Save(r.record.paper(notula()), filepath.Join(t.TempDir(), "tidak", "ada.pdf"))
	if len(r.told) != 1 || !strings.HasPrefix(r.told[0], "PDF tidak dapat disimpan") {
		t.Errorf("told %q", r.told)
	}
}

func TestAButtonOfTheCardOpensItsTab(t *testing.T) {
	r := withSample(t)
	card := r.overview.card(r.first())
	for _, o := range test.LaidOutObjects(card) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "Daftar hadir" {
			b.Tapped(nil)
		}
	}
	if r.record == nil || r.record.tab != TabAttendance {
		t.Error("the button does not open the attendance list")
	}
}

func TestSavingAsksWhereInALocalFolderAndLeavesOnlyTheWholePDF(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	r := openSample(t, TabMinutes)
	editor := r.window.Canvas().Focused()
	r.record.save(notula())
	dialog := r.window.Canvas().Overlays().Top()
	if dialog == nil {
		t.Fatal("nobody is asked where")
	}
	for _, o := range test.LaidOutObjects(dialog) {
		if b, ok := o.(*widget.Button); ok && b.Importance == widget.HighImportance {
			test.Tap(b)
		}
	}
	if content := readFile(t)(filepath.Join(home, "Notula R-2024-001.pdf")); !strings.HasPrefix(string(content), "%PDF") {
		t.Errorf("told %q", r.told)
	}
	if files, err := os.ReadDir(home); err != nil || len(files) != 1 {
		t.Errorf("%d files in the folder, %v", len(files), err)
	}
	if editor == nil || r.window.Canvas().Focused() != editor {
		t.Error("the keyboard is not back in the editor")
	}
}

func TestTheListNamesTheDaysWithoutTheYearAboveThem(t *testing.T) {
	for _, c := range []struct {
		days []data.Date
		want string
	}{
		{[]data.Date{"2026-12-17", "2026-12-18"}, "17–18 Desember"},
		{[]data.Date{"2026-12-31", "2027-01-01"}, "31 Desember 2026–1 Januari 2027"},
	} {
		if got := spanInYear(2026, c.days...); got != c.want {
			t.Errorf("%v: %q", c.days, got)
		}
	}
}
