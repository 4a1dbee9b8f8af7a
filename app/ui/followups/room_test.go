package followups

import (
	"context"
	"image"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the page in a window over a real data file, on 4 October 2024: a meeting
// of July that decided three follow-ups, and a konsep for 17 October.
type room struct {
	testing.TB
	*Page
	desk   *secretariat.Desk
	saver  *secretariat.Autosave
	window fyne.Window
	table  *kit.KeyTable
	july   string
	next   string
	told   []string
	opened []string
	asked  []secretariat.NewLetter
}

// onPaper is a printer that nobody uses here.
type onPaper struct{}

func (onPaper) Print(context.Context, string) (press.Delivery, error) {
	return press.SentToPrinter, nil
}
func (onPaper) Open(context.Context, string) error { return nil }

type blankPages struct{}

func (blankPages) Pages([]byte) ([]kit.PageSize, error)         { return nil, nil }
func (blankPages) Render([]byte, int, int) (*image.RGBA, error) { return nil, nil }

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
	now := func() time.Time { return time.Date(2024, time.October, 4, 1, 0, 0, 0, time.UTC) }
	r := &room{TB: t, desk: secretariat.NewDesk(s, now), saver: secretariat.NewAutosave(nil), table: kit.NewKeyTable()}
	t.Cleanup(func() {
		r.saver.Abandon()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r.window = test.NewTempWindow(t, kit.Muted(""))
	services := frame.Services{
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: r.table, Window: r.window, Now: now,
		Notify: func(_ kit.NoticeKind, sentence string) { r.told = append(r.told, sentence) },
	}
	r.Page = New(Deps{
		Services: services, Press: press.New(services, onPaper{}), Render: blankPages{},
		OpenMeeting: func(id string) { r.opened = append(r.opened, "rapat "+id) },
		OpenMinutes: func(id string) { r.opened = append(r.opened, "notula "+id) },
		NewMeeting:  func() { r.opened = append(r.opened, "baru") },
		Changed:     func() {},
		NewLetter:   func(asked secretariat.NewLetter) { r.asked = append(r.asked, asked) },
	})
	return r
}

// fill writes the two meetings and opens the page.
func (r *room) fill() *room {
	r.Helper()
	r.july = r.meeting("Rapat Juli", "2024-07-26")
	draft := r.draft(r.july)
	item := draft.Dossier().Agenda[1].ID
	for _, f := range []struct {
		text   string
		due    data.Date
		owners []string
	}{
		{"Mengirim program kerja", "2024-08-30", []string{"Bappeda", "Polres"}},
		{"Menetapkan narahubung", "2024-11-15", []string{"Bappeda"}},
		{"Mengusulkan pejabat", "", nil},
	} {
		entry := draft.AddEntry(item, "", data.EntryFollowUp)
		draft.SetText(entry, f.text)
		draft.SetDue(entry, f.due, "")
		for _, name := range f.owners {
			agency, err := draft.AddAgency(name)
			r.must(err)
			draft.AddOwner(entry, agency)
		}
	}
	r.must(draft.Flush(r.Context()))
	r.next = r.meeting("Rapat Oktober", "2024-10-17")
	r.open()
	return r
}

func (r *room) open() {
	r.window.SetContent(r.Content())
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(1166, 690))
	r.table.Attach(r.window.Canvas())
	r.Cleanup(r.table.Detach)
	r.Show()
}

func (r *room) meeting(title string, date data.Date) string {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{Title: title, Dates: []data.Date{date}, Topics: []string{"Agenda satu"}})
	r.must(err)
	return id
}

func (r *room) draft(id string) *secretariat.MeetingDraft {
	r.Helper()
	draft, err := r.desk.OpenMeeting(r.Context(), id, r.saver)
	r.must(err)
	return draft
}

func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// matters reads all follow-ups from the file, by number.
func (r *room) matters() []data.Matter {
	r.Helper()
	all, err := r.desk.Matters(r.Context(), data.MatterFilter{})
	r.must(err)
	return all
}

// press plays strokes as the window would, to what has the focus.
func (r *room) press(chords ...kit.Chord) {
	r.Helper()
	for _, c := range chords {
		on := r.window.Canvas().Focused()
		if on == nil {
			r.Fatalf("nothing has the focus before %s", c)
		}
		switch {
		case c.Char != 0:
			on.TypedRune(c.Char)
		case c.Mods == 0:
			on.TypedKey(&fyne.KeyEvent{Name: c.Key})
		default:
			on.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods})
		}
	}
}

func (r *room) write(text string) {
	for _, c := range text {
		r.press(kit.Char(c))
	}
}

var (
	down  = kit.Key(fyne.KeyDown)
	enter = kit.Key(fyne.KeyReturn)
	space = kit.Key(fyne.KeySpace)
	tab   = kit.Key(fyne.KeyTab)
	take  = kit.Ctrl(fyne.KeyReturn)
)
