package ui

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
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/sample"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the window over a real data file. What begins on other goroutines
// waits in events until the test lets it in.
type room struct {
	*testing.T
	*Window
	app    fyne.App
	path   string
	store  *store.Store
	events chan func()
	closed bool
}

type noPrinter struct{}

func (noPrinter) Print(context.Context, string) (press.Delivery, error) {
	return press.SentToPrinter, nil
}

func (noPrinter) Open(context.Context, string) error { return nil }

type blankPages struct{}

func (blankPages) Pages([]byte) ([]kit.PageSize, error) { return nil, nil }

func (blankPages) Render([]byte, int, int) (*image.RGBA, error) { return nil, nil }

func newRoom(t *testing.T, withSample bool) *room {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	r := &room{T: t, path: filepath.Join(t.TempDir(), "uji.db"), events: make(chan func(), 1000), app: test.NewTempApp(t)}
	if err := store.Create(t.Context(), r.path); err != nil {
		t.Fatal(err)
	}
	r.store = r.openStore()
	if withSample {
		r.fill()
	}
	r.open()
	t.Cleanup(func() {
		if !r.closed {
			r.saver.Abandon()
			r.leave()
		}
		_ = r.store.Close()
	})
	return r
}

func (r *room) openStore() *store.Store {
	r.Helper()
	s, err := store.Open(r.Context(), r.path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		r.Fatal(err)
	}
	return s
}

func (r *room) fill() {
	r.Helper()
	var office data.Office
	if err := json.Unmarshal(sample.Office, &office); err != nil {
		r.Fatal(err)
	}
	meeting, err := exchange.Decode(sample.Meeting)
	if err != nil {
		r.Fatal(err)
	}
	if err := r.store.Do(r.Context(), data.Action{Name: "contoh"}, func(tx data.Tx) error {
		if err := tx.Put(&office); err != nil {
			return err
		}
		_, _, err := exchange.Import(tx, meeting)
		return err
	}); err != nil {
		r.Fatal(err)
	}
}

func (r *room) open() {
	r.Window = New(r.app, Deps{
		Desk: secretariat.NewDesk(r.store, nil), Printer: noPrinter{}, Render: blankPages{},
		Runner: kit.NewInlineRunner(), Hop: func(do func()) { r.events <- do },
		Now: func() time.Time { return time.Date(2024, time.July, 20, 4, 0, 0, 0, time.UTC) },
	})
	r.window.SetOnClosed(func() { r.closed = true })
}

// until lets events in until a condition holds.
func (r *room) until(what string, holds func() bool) {
	r.Helper()
	deadline := time.After(10 * time.Second)
	for !holds() {
		select {
		case do := <-r.events:
			do()
		case <-deadline:
			r.Fatalf("never happened: %s", what)
		}
	}
}

// press plays a stroke as Fyne's desktop driver does.
func (r *room) press(strokes ...kit.Chord) {
	r.Helper()
	for _, c := range strokes {
		canvas := r.window.Canvas()
		focused := canvas.Focused()
		switch {
		case focused == nil && c.Mods != 0:
			r.keys.Handle(c) // the test driver's canvas can't be sent a shortcut
		case focused == nil && c.Char != 0:
			canvas.OnTypedRune()(c.Char)
		case focused == nil:
			canvas.OnTypedKey()(&fyne.KeyEvent{Name: c.Key})
		case c.Char != 0:
			focused.TypedRune(c.Char)
		case c.Mods != 0:
			focused.(fyne.Shortcutable).TypedShortcut(shortcutOf(c))
		default:
			focused.TypedKey(&fyne.KeyEvent{Name: c.Key})
		}
	}
}

func shortcutOf(c kit.Chord) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods}
}

func (r *room) write(text string) {
	r.Helper()
	for _, c := range text {
		r.press(kit.Char(c))
	}
}

// focusables lists what can have the focus on what is shown now.
func (r *room) focusables() []fyne.Focusable {
	var found []fyne.Focusable
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if f, ok := o.(fyne.Focusable); ok {
			found = append(found, f)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.TempWidgetRenderer(r.T, o).Objects() {
				walk(child)
			}
		}
	}
	walk(r.window.Content())
	return found
}

// texts lists every text that is shown now.
func (r *room) texts() []string {
	var found []string
	for _, o := range test.LaidOutObjects(r.window.Content()) {
		if text, ok := o.(interface{ Text() string }); ok {
			found = append(found, text.Text())
		}
	}
	return found
}
