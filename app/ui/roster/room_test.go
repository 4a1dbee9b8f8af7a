package roster

import (
	"context"
	"image/png"
	"os"
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

// room is the page in a window over a real data file, on 4 October 2024.
type room struct {
	testing.TB
	*Page
	desk    *secretariat.Desk
	store   *store.Store
	saver   *secretariat.Autosave
	window  fyne.Window
	printed *printer
	told    []string
	kinds   []kit.NoticeKind
	opened  []string // meetings
}

// printer remembers what it was given.
type printer struct{ names []string }

func (p *printer) Print(_ context.Context, path string) (press.Delivery, error) {
	p.names = append(p.names, filepath.Base(path))
	return press.SentToPrinter, nil
}

func (p *printer) Open(_ context.Context, path string) error {
	p.names = append(p.names, "buka "+filepath.Base(path))
	return nil
}

func today() time.Time { return time.Date(2024, time.October, 4, 1, 0, 0, 0, time.UTC) }

// newRoom opens the page over an empty file.
func newRoom(t testing.TB) *room {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	path := filepath.Join(t.TempDir(), "uji.db")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	r := &room{TB: t, store: s, desk: secretariat.NewDesk(s, today), saver: secretariat.NewAutosave(nil), printed: &printer{}}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r.window = test.NewTempWindow(t, kit.Muted(""))
	keys := kit.NewKeyTable()
	services := frame.Services{
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: keys, Window: r.window, Now: today,
		Notify: func(kind kit.NoticeKind, sentence string) {
			r.kinds, r.told = append(r.kinds, kind), append(r.told, sentence)
		},
	}
	r.Page = New(Deps{
		Services: services, Press: press.New(services, r.printed),
		OpenMeeting: func(id string) { r.opened = append(r.opened, id) },
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

// withRoster opens the page over a decree with seats, of which two are vacant.
func withRoster(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	r.check(r.desk.SaveDecree(t.Context(), data.Decree{ID: "sk-1", Number: "264/K.503/2023", Date: "2023-09-05", ValidFrom: "2023-09-05"}))
	for _, a := range []data.Agency{
		{ID: "dinkes", Name: "Dinas Kesehatan", ShortName: "Dinkes", Aliases: "Din. Kesehatan", Position: 1},
		{ID: "dinsos", Name: "Dinas Sosial", ShortName: "Dinsos", Position: 2},
		{ID: "bnk", Name: "Badan Narkotika Kabupaten", ShortName: "BNK", Position: 3},
	} {
		r.check(r.desk.SaveAgency(t.Context(), a))
	}
	for _, s := range []struct {
		data.Seat
		holder string
		from   data.Date
	}{
		{data.Seat{ID: "ketua", Role: "Ketua", Post: "Bupati Kutai Timur"}, "Nama Contoh 30", "2023-09-05"},
		{data.Seat{ID: "sekretaris", Role: "Sekretaris", Post: "Sekretaris Daerah"}, "Nama Contoh 31, S.H.", "2024-08-01"},
		{data.Seat{ID: "dinkes", Role: "Koordinator", SubTaskForce: "Pencegahan", AgencyID: "dinkes", Post: "Kepala Dinas Kesehatan"}, "dr. Nama Contoh 3, M.Kes.", "2023-09-05"},
		{data.Seat{ID: "bnk", Role: "Anggota", SubTaskForce: "Pencegahan", AgencyID: "bnk"}, "", ""},
		{data.Seat{ID: "dinsos", Role: "Anggota", SubTaskForce: "Penegakan Hukum", AgencyID: "dinsos"}, "", ""},
		{data.Seat{ID: "kantor", Role: "Sekretariat", Post: "Kepala Bidang"}, "Nama Contoh 5", "2023-09-05"},
	} {
		s.DecreeID = "sk-1"
		r.check(r.desk.SaveSeat(t.Context(), s.Seat))
		if s.holder != "" {
			r.check(r.desk.HandOver(t.Context(), s.ID, secretariat.HandOver{Person: s.holder, From: s.from}))
		}
	}
	r.Show()
	return r
}

func (r *room) check(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(data.Message(err), err)
	}
}

// flush writes what was typed, and shows it as the window's signals would.
func (r *room) flush() {
	r.Helper()
	r.check(r.saver.Flush(r.Context()))
	r.Reload()
}

// press plays a stroke as Fyne's desktop driver does: to the focused widget, or
// to the canvas.
func (r *room) press(strokes ...kit.Chord) {
	r.Helper()
	for _, c := range strokes {
		focused := r.window.Canvas().Focused()
		switch {
		case focused == nil:
			r.deps.Keys.Handle(c)
		case c.Char != 0:
			focused.TypedRune(c.Char)
		case c == kit.Key(fyne.KeyTab):
			r.window.Canvas().FocusNext()
		case c.Mods == 0:
			focused.TypedKey(&fyne.KeyEvent{Name: c.Key})
		default:
			focused.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods})
		}
	}
}

func (r *room) write(text string) {
	r.Helper()
	for _, c := range text {
		r.press(kit.Char(c))
	}
}

// retype replaces what stands in a field and leaves it.
func (r *room) retype(entry *kit.Entry, text string) {
	r.Helper()
	r.window.Canvas().Focus(entry)
	entry.SetText("")
	r.write(text)
	r.window.Canvas().Unfocus()
}

// entry finds the field of the column at the right under a name.
func (r *room) entry(label string) *kit.Entry {
	r.Helper()
	objects := test.LaidOutObjects(r.aside.place.Object())
	for i, o := range objects {
		if text, ok := o.(*kit.Text); !ok || text.Text() != label {
			continue
		}
		for _, o := range objects[i:] {
			if entry, ok := o.(*kit.Entry); ok {
				return entry
			}
		}
	}
	r.Fatalf("no field %q among %q", label, r.texts(r.aside.place.Object()))
	return nil
}

// texts lists what is shown under an object.
func (r *room) texts(root fyne.CanvasObject) (found []string) {
	for _, o := range test.LaidOutObjects(root) {
		if text, ok := o.(interface{ Text() string }); ok && o.Visible() && text.Text() != "" {
			found = append(found, text.Text())
		}
	}
	return found
}

// tap clicks the button with a word under an object.
func (r *room) tap(root fyne.CanvasObject, word string) {
	r.Helper()
	for _, o := range test.LaidOutObjects(root) {
		if b, ok := o.(*kit.Button); ok && b.Text() == word {
			b.Tapped(nil)
			return
		}
	}
	r.Fatalf("no button %q", word)
}

// seats lists the seats in sight: "ketua: Nama Contoh 30".
func (r *room) seats() (list []string) {
	for _, row := range r.rows {
		if row.head == "" {
			list = append(list, row.line.Seat.ID+": "+row.status+" "+row.holder)
		}
	}
	return list
}

// choose chooses a seat as a click would.
func (r *room) choose(seatID string) {
	r.Helper()
	i := findSeat(r.rows, seatID)
	if i < 0 {
		r.Fatalf("no seat %s among %q", seatID, r.seats())
	}
	r.chooseSeat(i)
	r.focusList()
}

// picture keeps what is in sight where the environment asks for it.
func (r *room) picture(name string) {
	r.Helper()
	folder := os.Getenv("GAMBAR")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	r.check(err)
	defer f.Close()
	r.check(png.Encode(f, r.window.Canvas().Capture()))
}

func choices(root fyne.CanvasObject) (found []*kit.Choice) {
	for _, o := range test.LaidOutObjects(root) {
		if c, ok := o.(*kit.Choice); ok {
			found = append(found, c)
		}
	}
	return found
}

func buttonWords(root fyne.CanvasObject) (found []string) {
	for _, o := range test.LaidOutObjects(root) {
		if b, ok := o.(*kit.Button); ok {
			found = append(found, b.Text())
		}
	}
	return found
}
