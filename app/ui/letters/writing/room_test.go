package writing

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
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
	"gugustugas/app/ui/kit/pdfview"
	"gugustugas/app/ui/press"
	"gugustugas/assets/sample"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the view in a window over a real data file, on 4 October 2024.
type room struct {
	testing.TB
	*View
	store   *store.Store
	desk    *secretariat.Desk
	saver   *secretariat.Autosave
	window  fyne.Window
	printed *printer
	told    []string
	// waiting is what was asked to be done later.
	waiting func()
	acted   int
}

// printer remembers what it was given.
type printer struct{ papers [][]byte }

func (p *printer) Print(_ context.Context, path string) (press.Delivery, error) {
	content, err := os.ReadFile(path)
	p.papers = append(p.papers, content)
	return press.SentToPrinter, err
}

func (*printer) Open(context.Context, string) error { return nil }

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
	r := &room{TB: t, store: s, desk: secretariat.NewDesk(s, now), saver: secretariat.NewAutosave(nil), printed: &printer{}}
	t.Cleanup(func() {
		r.saver.Abandon()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	app := test.NewTempApp(t)
	appearance := kit.AppearanceLight
	if os.Getenv("GELAP") != "" {
		appearance = kit.AppearanceDark
	}
	app.Settings().SetTheme(kit.NewTheme(appearance))
	r.window = test.NewTempWindow(t, kit.Muted(""))
	keys := kit.NewKeyTable()
	services := frame.Services{
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: keys, Window: r.window, Now: now,
		Later: func(_ time.Duration, do func()) func() {
			r.waiting = do
			return func() { r.waiting = nil }
		},
		Notify: func(_ kit.NoticeKind, sentence string) { r.told = append(r.told, sentence) },
	}
	var render kit.PageRenderer = blankPages{}
	if os.Getenv("GAMBAR") != "" {
		real := pdfview.Open(t.TempDir(), time.Minute)
		t.Cleanup(func() { _ = real.Close() })
		render = real
	}
	r.View = New(Deps{
		Services: services, Press: press.New(services, r.printed), Render: render,
		OnActions: func() { r.acted++ },
	})
	r.fill()
	r.window.SetPadded(false)
	r.window.SetContent(r.Content())
	r.window.Resize(fyne.NewSize(787, 696))
	keys.Attach(r.window.Canvas())
	keys.SetPage(r.Bindings()...)
	t.Cleanup(keys.Detach)
	return r
}

func (r *room) check(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// fill puts the office, agencies, a person and codes into the file.
func (r *room) fill() {
	r.Helper()
	var office data.Office
	r.check(json.Unmarshal(sample.Office, &office))
	office.FullName = "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Kutai Timur"
	records := []data.Record{
		&office,
		&data.Agency{ID: "dpppa", Name: "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", ShortName: "DPPPA", Position: 1},
		&data.Agency{ID: "dinkes", Name: "Dinas Kesehatan", ShortName: "Dinkes", Salutation: "Kepala Dinas Kesehatan", Position: 2},
		&data.Agency{ID: "dinsos", Name: "Dinas Sosial", ShortName: "Dinsos", Salutation: "Kepala Dinas Sosial", Position: 3},
		&data.Person{
			ID: "kadis", Name: "Nama Contoh 1", TitleAfter: "M.Si.", AgencyID: "dpppa", Rank: "Pembina Tingkat I",
			Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", NumberKind: "NIP", Number: "190001011900011001",
		},
		&data.Classification{ID: "k1", Code: "400.2", Name: "Pemberdayaan perempuan dan perlindungan anak"},
		&data.Classification{ID: "k2", Code: "000.1.5", Name: "Rapat dan undangan"},
	}
	r.put(records...)
}

func (r *room) put(records ...data.Record) {
	r.Helper()
	r.check(r.store.Do(r.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		for _, rec := range records {
			if err := tx.Put(rec); err != nil {
				return err
			}
		}
		return nil
	}))
}

// letter is a konsep of a kind, ready to be issued.
func letter(kind data.LetterKind) data.Letter {
	return data.Letter{
		ID: "surat", Code: "S-2024-001", Kind: kind, State: data.LetterDraft, Classification: "400.2",
		Security: data.Ordinary, Speed: data.Urgent, Subject: "Permintaan Laporan Kemajuan Program Kerja Triwulan III Tahun 2024",
		Addressing: data.AddressedTogether, Letterhead: data.OfficeLetterhead,
		Body:    "Sesuai dengan keputusan rapat koordinasi, kami mohon {sapaan} menyampaikan laporan kemajuan.\nAtas perhatian {sapaan}, kami mengucapkan terima kasih.",
		Signing: data.Signing{Officer: data.Officer{PersonID: "kadis", Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak"}},
	}
}

// addressees are so many, of no agency.
func addressees(n int) (list []data.Record) {
	for i := range n {
		list = append(list, &data.Addressee{
			ID: fmt.Sprintf("t%02d", i), LetterID: "surat", Role: data.Recipient, Position: i + 1,
			Name: fmt.Sprintf("Kepala Dinas Contoh %d Kabupaten Kutai Timur", i+1), Place: "di Sangatta", Salutation: "Bapak/Ibu",
		})
	}
	return list
}

// openLetter opens a konsep of a kind that goes to so many.
func openLetter(t testing.TB, l data.Letter, to int) *room {
	t.Helper()
	r := newRoom(t)
	r.put(&l)
	r.put(addressees(to)...)
	r.Open(l.ID)
	if r.form == nil && !l.Locked() {
		t.Fatalf("the letter is not open: %q", r.told)
	}
	return r
}

// settleKeys does what waits for a rest of the keys.
func (r *room) rest() {
	if do := r.waiting; do != nil {
		r.waiting = nil
		do()
	}
}

// disk is the letter as it is in the file, after all was written.
func (r *room) disk() (file data.LetterFile) {
	r.Helper()
	r.check(r.saver.Flush(r.Context()))
	r.check(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		file, err = reader.LetterFile("surat")
		return err
	}))
	return file
}

// press plays a stroke as Fyne's desktop driver does.
func (r *room) press(strokes ...kit.Chord) {
	r.Helper()
	for _, c := range strokes {
		focused := r.window.Canvas().Focused()
		switch {
		case focused == nil:
			r.deps.Keys.Handle(c)
		case c.Char != 0:
			focused.TypedRune(c.Char)
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

// labelled is the entry under that label.
func (r *room) labelled(label string) *kit.Entry {
	r.Helper()
	found := false
	for _, part := range test.LaidOutObjects(r.Content()) {
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

// choice is the chooser under that label.
func (r *room) choice(label string) *kit.Choice {
	r.Helper()
	found := false
	for _, part := range test.LaidOutObjects(r.Content()) {
		switch part := part.(type) {
		case *kit.Text:
			found = found || part.Text() == label
		case *kit.Choice:
			if found {
				return part
			}
		}
	}
	r.Fatalf("no chooser %q", label)
	return nil
}

// shows says whether a text stands in the window.
func (r *room) shows(text string) bool {
	for _, part := range test.LaidOutObjects(r.Content()) {
		switch part := part.(type) {
		case *kit.Text:
			if part.Text() == text {
				return true
			}
		case *kit.Paragraph:
			if part.Text() == text {
				return true
			}
		case *kit.Chip:
			if part.Text() == text {
				return true
			}
		}
	}
	return false
}

func (r *room) focus(e *kit.Entry) { r.window.Canvas().Focus(e) }

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
