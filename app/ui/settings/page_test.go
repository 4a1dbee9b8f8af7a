package settings

import (
	"image"
	"path/filepath"
	"strings"
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

// desktop stands for PDFium and keeps the last paper that was shown.
type desktop struct{ pdf []byte }

func (d *desktop) Pages(pdf []byte) ([]kit.PageSize, error) {
	d.pdf = pdf
	return []kit.PageSize{{Width: 210, Height: 297}}, nil
}

func (d *desktop) Render(_ []byte, _, width int) (*image.RGBA, error) {
	return image.NewRGBA(image.Rect(0, 0, width, width)), nil
}

// room is Pengaturan in a window over a real data file.
type room struct {
	testing.TB
	*Page
	desk  *secretariat.Desk
	saver *secretariat.Autosave
	worn  []kit.Appearance
	told  []string
	keys  *kit.KeyTable
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
	r := &room{TB: t, desk: secretariat.NewDesk(s, nil), saver: secretariat.NewAutosave(nil)}
	t.Cleanup(func() {
		r.saver.Abandon()
		_ = s.Close()
	})
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	window := test.NewTempWindow(t, kit.Muted(""))
	r.keys = kit.NewKeyTable()
	r.Page = New(frame.Services{
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: r.keys, Window: window, Now: time.Now,
		Notify: func(_ kit.NoticeKind, sentence string) { r.told = append(r.told, sentence) },
	}, &desktop{}, kit.AppearanceLight, func(look kit.Appearance) { r.worn = append(r.worn, look) })
	window.SetContent(r.Content())
	window.Resize(fyne.NewSize(1166, 768))
	r.Show()
	return r
}

// disk is the profile in the file, after all was written.
func (r *room) disk() data.Office {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	office, err := r.desk.Office(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return office
}

// entries lists the fields in their order.
func (r *room) entries() (entries []*kit.Entry) {
	for _, o := range test.LaidOutObjects(r.Content()) {
		if e, ok := o.(*kit.Entry); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

func laidOut(o fyne.CanvasObject) []fyne.CanvasObject { return test.LaidOutObjects(o) }

func TestEveryFieldOfTheProfileSavesItself(t *testing.T) {
	r := newRoom(t)
	for i, e := range r.entries() {
		e.SetText("isian " + string(rune('a'+i)))
	}
	want := data.DefaultOffice()
	want.FullName, want.ShortName, want.City = "isian a", "isian b", "isian c"
	if got := r.disk(); got != want {
		t.Errorf("file holds %+v, want %+v", got, want)
	}
}

func TestATextThatIsTooLongIsToldBesideItsFieldAndTheFormerOneKept(t *testing.T) {
	r := newRoom(t)
	e := r.entries()[0]
	e.SetText("Dinas Contoh")
	e.SetText(strings.Repeat("a", data.MaxLine+1))
	if got := r.disk().FullName; got != "Dinas Contoh" {
		t.Errorf("file holds %d letters", len(got))
	}
	told := false
	for _, o := range test.LaidOutObjects(r.Content()) {
		if p, ok := o.(*kit.Paragraph); ok && p.Visible() && strings.HasPrefix(p.Text(), "Paling banyak 500 huruf") {
			told = true
		}
	}
	if !told {
		t.Error("nothing says that the text is too long")
	}
}

func TestTheLookIsChosenHere(t *testing.T) {
	r := newRoom(t)
	r.choose(tabLooks)
	for _, o := range test.LaidOutObjects(r.Content()) {
		if strip, ok := o.(*kit.Strip); ok && strip != r.tabs {
			strip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
	if len(r.worn) != 1 || r.worn[0] != kit.AppearanceDark {
		t.Errorf("worn %q, want gelap", r.worn)
	}
}

func TestWhoComesForTheKopFindsIt(t *testing.T) {
	r := newRoom(t)
	r.Hide()
	r.OpenLetterhead()
	r.Show()
	if r.tab != tabHeads {
		t.Errorf("tab %d is shown", r.tab)
	}
	r.choose(tabLooks)
	if r.OpenLetterhead(); r.tab != tabHeads {
		t.Errorf("tab %d is shown of a page in sight", r.tab)
	}
}

func TestTheProfileShowsWhatWasTakenBackOnAnotherTab(t *testing.T) {
	r := newRoom(t)
	r.entries()[0].SetText("Dinas Contoh")
	r.disk()
	r.choose(tabStyles)
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.Reread()
	r.choose(tabProfile)
	if got := r.entries()[0].Text; got != "" {
		t.Errorf("the field still says %q", got)
	}
}
