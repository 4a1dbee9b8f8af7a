package home

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is Beranda in a window over a real data file, on 28 July 2024.
type room struct {
	testing.TB
	*Page
	desk   *secretariat.Desk
	store  *store.Store
	window fyne.Window
	opened []string
}

func newRoom(t testing.TB) *room {
	t.Helper()
	path := filepath.Join(t.TempDir(), "uji.db")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	now := func() time.Time { return time.Date(2024, time.July, 28, 1, 0, 0, 0, time.UTC) }
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r := &room{TB: t, desk: secretariat.NewDesk(s, now), store: s, window: test.NewTempWindow(t, kit.Muted(""))}
	r.Page = New(frame.Services{
		Desk: r.desk, Runner: kit.NewInlineRunner(), Keys: kit.NewKeyTable(), Window: r.window, Now: now,
		Notify: func(kit.NoticeKind, string) {},
	}, Doors{
		Minutes:      func(id string) { r.opened = append(r.opened, "notula "+id) },
		Meeting:      func(id string) { r.opened = append(r.opened, "rapat "+id) },
		NewMeeting:   func() { r.opened = append(r.opened, "baru") },
		Letterhead:   func() { r.opened = append(r.opened, "kop") },
		FollowUp:     func(id string) { r.opened = append(r.opened, "tindak lanjut "+id) },
		LetterNumber: func(id string) { r.opened = append(r.opened, "nomor "+id) },
		Gap:          func(id string, n int) { r.opened = append(r.opened, fmt.Sprintf("kosong %s %d", id, n)) },
		Seat:         func(decreeID, seatID string) { r.opened = append(r.opened, "kedudukan "+decreeID+" "+seatID) },
	})
	r.window.SetContent(r.Content())
	r.window.Resize(fyne.NewSize(1166, 768))
	return r
}

func (r *room) meeting(title string, date data.Date) (id string) {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{Title: title, Dates: []data.Date{date}})
	if err != nil {
		r.Fatal(err)
	}
	return id
}

func TestAnEmptyFileIsToldTrulyAndOffersTheFirstStep(t *testing.T) {
	r := newRoom(t)
	r.Show()
	if r.place.Showing() == r.body {
		t.Fatal("lists are shown although there is nothing")
	}
	for _, o := range test.LaidOutObjects(r.place.Object()) {
		if b, ok := o.(*kit.Button); ok {
			b.Tapped(nil)
		}
	}
	if len(r.opened) != 1 || r.opened[0] != "baru" {
		t.Errorf("the button leads to %q", r.opened)
	}
}

func TestEnterOnWhatNeedsDoingOpensItsMinutes(t *testing.T) {
	r := newRoom(t)
	r.meeting("Rapat nanti", "2024-08-20")
	id := r.meeting("Rapat lalu", "2024-07-26")
	r.Show()
	if r.window.Canvas().Focused() != fyne.Focusable(r.todo) {
		t.Fatalf("the focus is on %T", r.window.Canvas().Focused())
	}
	r.todo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(r.opened) != 1 || r.opened[0] != "notula "+id {
		t.Errorf("Enter opens %q, want the minutes of %s", r.opened, id)
	}
	if r.count.Text() != "1 hal" || r.agenda.next == nil || r.agenda.next.Title != "Rapat nanti" {
		t.Errorf("%q, next %+v", r.count.Text(), r.agenda.next)
	}
}

func TestNothingToDoIsSaidSo(t *testing.T) {
	r := newRoom(t)
	r.meeting("Rapat nanti", "2024-08-20")
	r.Show()
	if r.todo.Visible() || !r.nothing.Visible() {
		t.Error("an empty list stands where a sentence should")
	}
	if r.window.Canvas().Focused() != fyne.Focusable(r.recent) {
		t.Error("the focus is not on the list that has rows")
	}
}

func TestAFileThatCannotBeReadIsToldAndTriedAgain(t *testing.T) {
	r := newRoom(t)
	r.meeting("Rapat", "2024-07-26")
	if err := r.store.Close(); err != nil {
		t.Fatal(err)
	}
	r.Show()
	var again *kit.Button
	for _, o := range test.LaidOutObjects(r.place.Object()) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "Coba lagi" {
			again = b
		}
	}
	if again == nil {
		t.Fatal("nothing offers to try again")
	}
}

func TestBerandaSaysThatPapersHaveNoLetterheadUntilTheProfileIsFilledIn(t *testing.T) {
	r := newRoom(t)
	r.Show()
	if !r.banner.Visible() {
		t.Fatal("nothing is said")
	}
	office := data.DefaultOffice()
	office.Name = "DINAS CONTOH"
	if err := r.desk.SaveOffice(t.Context(), office); err != nil {
		t.Fatal(err)
	}
	r.Reload()
	if r.banner.Visible() {
		t.Error("it is still said")
	}
}

func TestWhatEndsSoonIsOneEnterFromItsSeat(t *testing.T) {
	r := newRoom(t)
	for _, err := range []error{
		r.desk.SaveDecree(t.Context(), data.Decree{ID: "sk", Number: "1/2023", ValidFrom: "2023-01-01", ValidTo: "2024-08-24"}),
		r.desk.SaveSeat(t.Context(), data.Seat{ID: "ketua", DecreeID: "sk", Role: "Ketua", Post: "Kepala Dinas"}),
		r.desk.HandOver(t.Context(), "ketua", secretariat.HandOver{Person: "Nama Contoh 1", From: "2024-04-01", Status: "Plt."}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	r.Show()
	if len(r.jobs) != 3 || r.jobs[0].head != "SK dan masa jabatan" || r.count.Text() != "2 hal" {
		t.Fatalf("%q: %+v", r.count.Text(), r.jobs)
	}
	for i, want := range []string{"Terlambat 27 hari", "27 hari lagi"} {
		if _, word := endingChip(*r.jobs[i+1].ending); word != want {
			t.Errorf("chip %q, want %q", word, want)
		}
	}
	r.todo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.todo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	r.todo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(r.opened, []string{"kedudukan sk ketua", "kedudukan sk "}) {
		t.Errorf("Enter opens %q", r.opened)
	}
}

func TestALateFollowUpIsOneEnterFromWhereItIsChasedUntilItIsReportedDone(t *testing.T) {
	r := newRoom(t)
	id := r.meeting("Rapat lalu", "2024-06-26")
	err := r.store.Do(t.Context(), data.Action{Name: "isi"}, func(tx data.Tx) error {
		dossier, err := tx.Dossier(id)
		if err != nil {
			return err
		}
		entry := data.Entry{ID: "e", MeetingID: id, AgendaItemID: dossier.Agenda[0].ID, Kind: data.EntryFollowUp, Text: "Mengirim laporan"}
		return errors.Join(tx.Put(&entry), tx.Put(&data.FollowUp{ID: "f", MeetingID: id, EntryID: "e", Number: 1, Due: "2024-07-01"}))
	})
	if err != nil {
		t.Fatal(err)
	}
	r.Show()
	if len(r.jobs) != 4 || r.jobs[0].head != "Tindak lanjut terlambat" || r.count.Text() != "2 hal" {
		t.Fatalf("%q: %+v", r.count.Text(), r.jobs)
	}
	r.todo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(r.opened, []string{"tindak lanjut f"}) {
		t.Errorf("Enter opens %q", r.opened)
	}
	if err := r.desk.Report(t.Context(), "f", secretariat.Report{State: data.Done}); err != nil {
		t.Fatal(err)
	}
	r.Reload()
	if r.jobs[0].head == "Tindak lanjut terlambat" {
		t.Error("what was reported done is still chased")
	}
}

func TestTheListBelowShowsWholeRows(t *testing.T) {
	l := &stackedLists{rows: []func() int{nil, func() int { return 18 }, nil, func() int { return 8 }}}
	objects := []fyne.CanvasObject{kit.Fixed(0, 45, kit.Muted("")), kit.Muted(""), kit.Fixed(0, 45, kit.Muted("")), kit.Muted("")}
	l.Layout(objects, fyne.NewSize(800, 690))
	below := objects[3].Size().Height
	if rows := below / kit.RowHeight; rows < 2 || rows != float32(int(rows)) {
		t.Errorf("%v rows below", rows)
	}
	if bottom := objects[3].Position().Y + below; bottom != 690 {
		t.Errorf("the lists end at %v", bottom)
	}
	objects[1].Hide()
	l.Layout(objects, fyne.NewSize(800, 200))
	if got := objects[3].Size().Height; got != 110 {
		t.Errorf("the only list is %v high", got)
	}
}
