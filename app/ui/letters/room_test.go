package letters

import (
	"context"
	"image"
	"path/filepath"
	"slices"
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

// room is the page in a window over a real data file, on 4 October 2024.
type room struct {
	testing.TB
	*Page
	desk   *secretariat.Desk
	store  *store.Store
	saver  *secretariat.Autosave
	window fyne.Window
	table  *kit.KeyTable
	told   []string
	opened []string
	paper  *onPaper
	// written are the letters that were opened in the form of a konsep.
	written []string
}

// onPaper is a printer that remembers what it was given.
type onPaper struct{ paths []string }

func (o *onPaper) Print(_ context.Context, path string) (press.Delivery, error) {
	o.paths = append(o.paths, filepath.Base(path))
	return press.SentToPrinter, nil
}
func (*onPaper) Open(context.Context, string) error { return nil }

type blankPages struct{}

func (blankPages) Pages([]byte) ([]kit.PageSize, error)         { return nil, nil }
func (blankPages) Render([]byte, int, int) (*image.RGBA, error) { return nil, nil }

// pen stands for the form of a konsep.
type pen struct {
	room  *room
	field *kit.Entry
	open  string
	// changed is told that the letter was issued.
	changed func(string)
}

func (p *pen) Content() fyne.CanvasObject { return p.field }
func (p *pen) Open(id string)             { p.open, p.room.written = id, append(p.room.written, id) }
func (p *pen) Focus()                     { p.room.window.Canvas().Focus(p.field) }
func (p *pen) Reload()                    {}
func (p *pen) Close()                     { p.open = "" }
func (p *pen) Bindings() []kit.Binding    { return nil }
func (p *pen) Actions() []Action {
	return []Action{{Word: "Cetak untuk ditandatangani", Do: func() { p.room.opened = append(p.room.opened, "terbit "+p.open) }}}
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
	now := func() time.Time { return time.Date(2024, time.October, 4, 1, 0, 0, 0, time.UTC) }
	r := &room{
		TB: t, desk: secretariat.NewDesk(s, now), store: s, saver: secretariat.NewAutosave(nil), table: kit.NewKeyTable(), paper: &onPaper{},
	}
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
		Services: services, Press: press.New(services, r.paper), Render: blankPages{},
		Write: func(_ func(), changed func(string)) Writer {
			return &pen{room: r, field: kit.NewEntry(), changed: changed}
		},
		OpenMeeting: func(id string) { r.opened = append(r.opened, "rapat "+id) },
	})
	return r
}

func (r *room) open() *room {
	r.window.SetContent(r.Content())
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(1166, 768))
	r.table.Attach(r.window.Canvas())
	r.Cleanup(r.table.Detach)
	r.Show()
	return r
}

func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// register is the first register of 2024, written with a mode.
func (r *room) register(mode data.RegisterMode) data.Register {
	r.Helper()
	list, err := r.desk.Registers(r.Context(), 2024)
	r.must(err)
	list[0].Mode = mode
	r.must(r.desk.SaveRegister(r.Context(), list[0]))
	return list[0]
}

func (r *room) put(records ...data.Record) {
	r.Helper()
	r.must(r.store.Do(r.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		for _, record := range records {
			if err := tx.Put(record); err != nil {
				return err
			}
		}
		return nil
	}))
}

// letter writes a letter of a state with two addressees; sequence 0 leaves it
// without a number.
func (r *room) letter(register data.Register, code int, state data.LetterState, sequence int, on data.Date, subject string) data.Letter {
	r.Helper()
	signer := data.Person{ID: secretariat.NewID(), Name: "Nama Contoh 1", NumberKind: "NIP", Number: "190001011900011001"}
	l := data.Letter{
		ID: secretariat.NewID(), Code: data.LetterCode(2024, code), Kind: data.OfficialLetter, State: state, Security: data.Ordinary,
		RegisterID: register.ID, Classification: "400.2", Speed: data.Unhurried, Addressing: data.AddressedTogether,
		Letterhead: data.OfficeLetterhead, Subject: subject, Date: on, Body: "Kami mohon data.",
		Signing: data.Signing{Officer: data.Officer{PersonID: signer.ID, Post: "Kepala Dinas"}},
	}
	r.put(&signer, &l)
	if sequence > 0 {
		n := data.RegisterNumber{
			ID: secretariat.NewID(), RegisterID: register.ID, Sequence: sequence, Date: on, State: data.NumberUsed, LetterID: l.ID,
			Text: register.Compose("400.2", "DPPPA", sequence, "", on),
		}
		if state == data.LetterVoid {
			n.State, n.Reason = data.NumberVoid, "salah tujuan"
		}
		l.NumberID = n.ID
		r.put(&n, &l)
	}
	for i, name := range []string{"Kepala Dinas Sosial", "Kapolres"} {
		r.put(&data.Addressee{ID: secretariat.NewID(), LetterID: l.ID, Role: data.Recipient, Position: i + 1, Name: name})
	}
	return l
}

// file reads a letter from the file.
func (r *room) letterFile(id string) (file data.LetterFile) {
	r.Helper()
	r.must(r.desk.Read(r.Context(), func(reader data.Reader) (err error) {
		file, err = reader.LetterFile(id)
		return err
	}))
	return file
}

// shows lists the rows as number and subject, headings in brackets.
func (r *room) shows() (list []string) {
	for _, row := range r.rows {
		if row.head != "" {
			list = append(list, "["+row.head+"]")
			continue
		}
		list = append(list, numberText(r.view.book, row.line)+" "+subjectText(row.line))
	}
	return list
}

func (r *room) lastTold() string {
	if len(r.told) == 0 {
		return ""
	}
	return r.told[len(r.told)-1]
}

// choosing chooses the line of a number or subject.
func (r *room) choosing(text string) *room {
	r.Helper()
	i := slices.Index(r.shows(), text)
	if i < 0 {
		r.Fatalf("no row %q in %q", text, r.shows())
	}
	r.list.Select(i)
	r.choose(i)
	r.focusList()
	return r
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
	enter = kit.Key(fyne.KeyReturn)
	tab   = kit.Key(fyne.KeyTab)
	take  = kit.Ctrl(fyne.KeyReturn)
	down  = kit.Key(fyne.KeyDown)
)
