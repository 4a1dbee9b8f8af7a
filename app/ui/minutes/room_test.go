package minutes

import (
	"fmt"
	"image"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/board"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is a page in a window over a real data file with one meeting: two days,
// two topics, three agencies, one person present and one invited.
type room struct {
	testing.TB
	*Page
	draft               *secretariat.MeetingDraft
	store               *store.Store
	window              fyne.Window
	table               *kit.KeyTable
	id                  string
	papers              []data.Dossier // what papers were made of, in order
	waits               []*wait
	failed              []error
	noticed             []string
	private             func(string) bool
	histories           []string
	sessions, finalised int
	projector           *board.Projector
	saver               *secretariat.Autosave
	desk                *secretariat.Desk
	now                 time.Time  // the clock; the wall's where it is zero
	led                 []data.Gap // to other tabs
}

// wait is something that is to happen after a rest of the keys.
type wait struct {
	do   func()
	done bool
}

func newRoom(t testing.TB) *room {
	t.Helper()
	r := openRoom(t)
	r.show()
	return r
}

func openRoom(t testing.TB) *room {
	t.Helper()
	path := filepath.Join(t.TempDir(), "uji.db")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	r := &room{TB: t, store: s, saver: secretariat.NewAutosave(nil)}
	r.private = func(text string) bool { return strings.Contains(text, "rahasia") }
	t.Cleanup(func() {
		r.saver.Abandon()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	r.check(s.Do(t.Context(), data.Action{Name: "instansi"}, func(tx data.Tx) error {
		for i, name := range []string{"Bappeda", "Polres", "Dinkes"} {
			agency := data.Agency{ID: name, Name: "Instansi " + name, ShortName: name, Position: i}
			if err := tx.Put(&agency); err != nil {
				return err
			}
		}
		return nil
	}))
	r.desk = secretariat.NewDesk(s, r.clock)
	r.id, err = r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{
		Title: "Rapat Contoh", Dates: []data.Date{"2024-07-25", "2024-07-26"},
		Topics: []string{"Agenda satu", "Agenda dua"},
	})
	r.check(err)
	r.reopen()
	for i, line := range []string{"Nama Contoh 1, Kepala Bidang, Dinkes", "Nama Contoh 2, Kepala Seksi, Polres"} {
		person, err := r.draft.AddPerson(line)
		r.check(err)
		participant := r.draft.AddInvited(person)
		if i == 0 {
			r.draft.Mark(participant, r.draft.Dossier().Days[0].ID, data.Present, "")
		}
	}
	return r
}

func (r *room) clock() time.Time {
	if r.now.IsZero() {
		return time.Now()
	}
	return r.now
}

// at sets the clock on the wall, in WITA: "2024-07-25 09.02".
func (r *room) at(text string) {
	r.Helper()
	now, err := time.ParseInLocation("2006-01-02 15.04", text, data.WITA.Location())
	r.check(err)
	r.now = now
}

// reopen reads the meeting from the file.
func (r *room) reopen() {
	r.Helper()
	r.check(r.saver.Flush(r.Context()))
	draft, err := r.desk.OpenMeeting(r.Context(), r.id, r.saver)
	r.check(err)
	r.draft = draft
}

// show opens the window. Entries made before it are there from the start.
func (r *room) show() {
	app := test.NewTempApp(r.TB)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r.projector = board.NewProjector(app.NewWindow, func() { r.window.RequestFocus() })
	r.Page = New(Deps{
		Draft: r.draft, Runner: kit.NewInlineRunner(), Pages: blankPages{},
		Canvas: func() fyne.Canvas { return r.window.Canvas() },
		Paper: func(d data.Dossier) ([]byte, []Mark, error) {
			r.papers = append(r.papers, d)
			return fmt.Appendf(nil, "paper %d", len(r.papers)), nil, nil
		},
		Later: func(_ time.Duration, do func()) func() {
			w := &wait{do: do}
			r.waits = append(r.waits, w)
			return func() { w.done = true }
		},
		OnGap:      func(gap data.Gap) { r.led = append(r.led, gap) },
		OnError:    func(err error) { r.failed = append(r.failed, err) },
		OnNotice:   func(sentence string) { r.noticed = append(r.noticed, sentence) },
		OnSession:  func() { r.sessions++ },
		OnFinalise: func() { r.finalised++ },
		OnHistory:  func(id string) { r.histories = append(r.histories, id) },
		Private:    r.private,
		Projector:  r.projector,
	})
	r.window = test.NewTempWindow(r.TB, r.Content())
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(1166, 659))
	r.table = kit.NewKeyTable()
	r.table.Attach(r.window.Canvas())
	r.table.SetPage(r.Bindings()...)
	r.TB.Cleanup(r.table.Detach)
	r.ShowItem(r.item("Agenda satu"))
	r.Focus()
}

// blankPages draws white A4 pages.
type blankPages struct{}

func (blankPages) Pages([]byte) ([]kit.PageSize, error) {
	return []kit.PageSize{{Width: 210, Height: 297}}, nil
}

func (blankPages) Render(_ []byte, _, width int) (*image.RGBA, error) {
	return image.NewRGBA(image.Rect(0, 0, width, width*297/210)), nil
}

func (r *room) check(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// rest lets the keys rest.
func (r *room) rest() {
	waits := r.waits
	r.waits = nil
	for _, w := range waits {
		if !w.done {
			w.do()
		}
	}
}

func (r *room) item(title string) string {
	r.Helper()
	for _, item := range r.draft.Dossier().Agenda {
		if item.Title == title {
			return item.ID
		}
	}
	r.Fatalf("no agenda item %q", title)
	return ""
}

// focused is what has the keyboard; the test fails where nothing has.
func (r *room) focused() fyne.Focusable {
	r.Helper()
	o := r.window.Canvas().Focused()
	if o == nil {
		r.Fatal("nothing has the focus")
	}
	return o
}

func (r *room) write(text string) {
	r.Helper()
	for _, c := range text {
		r.focused().TypedRune(c)
	}
}

// press plays strokes as the window would: plain keys, Shift by key down and
// up, and what is held with Ctrl or Alt as a shortcut.
func (r *room) press(chords ...kit.Chord) {
	r.Helper()
	for _, c := range chords {
		on := r.focused()
		switch c.Mods {
		case 0:
			on.TypedKey(&fyne.KeyEvent{Name: c.Key})
		case fyne.KeyModifierShift:
			on.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			on.TypedKey(&fyne.KeyEvent{Name: c.Key})
			on.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		default:
			on.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods})
		}
	}
}

var (
	enter     = kit.Key(fyne.KeyReturn)
	ctrlEnter = kit.Ctrl(fyne.KeyReturn)
	backspace = kit.Key(fyne.KeyBackspace)
	up        = kit.Key(fyne.KeyUp)
	down      = kit.Key(fyne.KeyDown)
	home      = kit.Key(fyne.KeyHome)
	escape    = kit.Key(fyne.KeyEscape)
	tab       = kit.Key(fyne.KeyTab)
)

// paste puts text in as Ctrl+V does.
func (r *room) paste(text string) {
	r.Helper()
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	r.focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// entries are kind and text of an item's entries.
func (r *room) entries(title string) (list []string) {
	r.Helper()
	for _, e := range r.draft.EntriesOf(r.item(title)) {
		list = append(list, string(e.Kind)+": "+e.Text)
	}
	return list
}

func (r *room) wantEntries(title string, want ...string) {
	r.Helper()
	if got := r.entries(title); !slices.Equal(got, want) {
		r.Errorf("entries of %s\n got %q\nwant %q", title, got, want)
	}
}

// wantEditor checks what is in the editor, the caret shown as "|".
func (r *room) wantEditor(want string) {
	r.Helper()
	runes, caret := []rune(r.flow.editor.text()), r.flow.editor.entry.Caret()
	if got := string(runes[:caret]) + "|" + string(runes[caret:]); got != want {
		r.Errorf("editor %q, want %q", got, want)
	}
}

// current is the entry that is typed in.
func (r *room) current() data.Entry {
	r.Helper()
	e, ok := r.draft.Entry(r.flow.now.id)
	if !ok {
		r.Fatal("no entry is typed in")
	}
	return e
}

// disk is the meeting as it stands in the file.
func (r *room) disk() (d data.Dossier) {
	r.Helper()
	r.check(r.draft.Flush(r.Context()))
	r.check(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		d, err = reader.Dossier(r.id)
		return err
	}))
	return d
}
