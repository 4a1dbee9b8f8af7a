package meetings

import (
	"context"
	"encoding/json"
	"image"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/exchange"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/sample"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the page in a window over a real data file.
type room struct {
	testing.TB
	*Page
	store   *store.Store
	window  fyne.Window
	desk    *secretariat.Desk
	saver   *secretariat.Autosave
	printed *printer
	told    []string
	kinds   []kit.NoticeKind
	asked   []secretariat.NewLetter
	opened  []string
}

// printer remembers what it was given.
type printer struct {
	papers [][]byte
	names  []string
	path   string
	opened int
	err    error
	read   func(path string) []byte
}

func (p *printer) Print(_ context.Context, path string) (press.Delivery, error) {
	p.path = path
	p.papers = append(p.papers, p.read(path))
	p.names = append(p.names, filepath.Base(path))
	return press.SentToPrinter, p.err
}

func (p *printer) Open(context.Context, string) error {
	p.opened++
	return p.err
}

// blankPages draws nothing: the preview has tests of its own.
type blankPages struct{}

func (blankPages) Pages([]byte) ([]kit.PageSize, error) { return nil, nil }

func (blankPages) Render([]byte, int, int) (*image.RGBA, error) { return nil, nil }

// newRoom opens the page over an empty file.
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
	r := &room{TB: t, store: s, saver: secretariat.NewAutosave(nil), printed: &printer{read: readFile(t)}}
	r.desk = secretariat.NewDesk(s, nil)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r.window = test.NewTempWindow(t, kit.Muted(""))
	keys := kit.NewKeyTable()
	r.Page = New(Deps{
		Services: frame.Services{
			Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: keys, Window: r.window, Now: noon,
			Later: func(time.Duration, func()) func() { return func() {} }, // the driver of the tests knows one goroutine
			Notify: func(kind kit.NoticeKind, sentence string) {
				r.kinds, r.told = append(r.kinds, kind), append(r.told, sentence)
			},
		},
		Printer: r.printed, Render: blankPages{},
		NewLetter:  func(asked secretariat.NewLetter) { r.asked = append(r.asked, asked) },
		OpenLetter: func(id string) { r.opened = append(r.opened, id) },
	})
	r.window.SetPadded(false)
	r.window.SetContent(r.Content())
	r.window.Resize(fyne.NewSize(1166, 768))
	keys.Attach(r.window.Canvas())
	t.Cleanup(func() {
		keys.Detach()
		r.Close()
		r.saver.Abandon()
		_ = s.Close()
	})
	return r
}

func noon() time.Time { return time.Date(2024, time.July, 20, 4, 0, 0, 0, time.UTC) }

// withSample fills the file with the sample meeting and opens the list.
func withSample(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	var office data.Office
	r.check(json.Unmarshal(sample.Office, &office))
	meeting, err := exchange.Decode(sample.Meeting)
	r.check(err)
	r.check(r.store.Do(t.Context(), data.Action{Name: "contoh"}, func(tx data.Tx) error {
		if err := tx.Put(&office); err != nil {
			return err
		}
		_, _, err := exchange.Import(tx, meeting)
		return err
	}))
	r.Show()
	return r
}

func (r *room) check(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// openSample opens the sample meeting on a tab.
func openSample(t testing.TB, tab Tab) *room {
	t.Helper()
	r := withSample(t)
	r.Open(r.first().ID, tab)
	return r
}

func (r *room) first() data.MeetingSummary {
	r.Helper()
	all, err := r.desk.Meetings(r.Context())
	r.check(err)
	return all[0]
}

// disk is the open meeting as it is in the file, after all was written.
func (r *room) disk() data.Dossier {
	r.Helper()
	r.check(r.saver.Flush(r.Context()))
	var d data.Dossier
	r.check(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		d, err = reader.Dossier(r.record.id)
		return err
	}))
	return d
}

// press plays a stroke as Fyne's desktop driver does: to the focused widget, or
// to the canvas.
func (r *room) press(strokes ...kit.Chord) {
	r.Helper()
	for _, c := range strokes {
		focused := r.window.Canvas().Focused()
		switch {
		case c.Char != 0 && focused != nil:
			focused.TypedRune(c.Char)
		case c.Mods == 0 && focused != nil:
			focused.TypedKey(&fyne.KeyEvent{Name: c.Key})
		case c.Mods != 0 && focused != nil:
			focused.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods})
		default:
			r.deps.Keys.Handle(c)
		}
	}
}

func (r *room) write(text string) {
	r.Helper()
	for _, c := range text {
		r.press(kit.Char(c))
	}
}

func (r *room) summary() *summary       { return r.record.views[TabSummary].(*summary) }
func (r *room) attendance() *attendance { return r.record.views[TabAttendance].(*attendance) }
func (r *room) invitation() *invitation { return r.record.views[TabInvitation].(*invitation) }

// shows says whether a text stands on an object.
func shows(o fyne.CanvasObject, text string) bool {
	for _, part := range test.LaidOutObjects(o) {
		switch part := part.(type) {
		case *kit.Text:
			if part.Text() == text {
				return true
			}
		case *kit.Paragraph:
			if part.Text() == text {
				return true
			}
		}
	}
	return false
}

// tap presses the button of that word on an object.
func (r *room) tap(o fyne.CanvasObject, word string) {
	r.Helper()
	for _, part := range test.LaidOutObjects(o) {
		if button, ok := part.(*kit.Button); ok && button.Text() == word {
			button.Tapped(&fyne.PointEvent{})
			return
		}
	}
	r.Fatalf("no button %q", word)
}

// labelled is the entry under that label on an object.
func (r *room) labelled(o fyne.CanvasObject, label string) *kit.Entry {
	r.Helper()
	found := false
	for _, part := range test.LaidOutObjects(o) {
		switch part := part.(type) {
		case *kit.Text:
			found = found || part.Text() == label
		case *kit.Entry:
			if found {
				return part
			}
		}
	}
	r.Fatalf("no field %q", label)
	return nil
}
