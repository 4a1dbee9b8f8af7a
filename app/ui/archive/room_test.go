package archive

import (
	"context"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the page in a window over a real data file, on 3 August 2024.
type room struct {
	testing.TB
	*Page
	desk    *secretariat.Desk
	store   *store.Store
	saver   *secretariat.Autosave
	window  fyne.Window
	keys    *kit.KeyTable
	meeting string
	told    []string
	opened  []string
	printed []string
}

// onPaper is a printer that remembers what it was handed.
type onPaper struct{ r *room }

func (o onPaper) Print(_ context.Context, path string) (press.Delivery, error) {
	o.r.printed = append(o.r.printed, "cetak "+filepath.Base(path))
	return press.SentToPrinter, nil
}

func (o onPaper) Open(_ context.Context, path string) error {
	o.r.printed = append(o.r.printed, "buka "+filepath.Base(path))
	return nil
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
	now := func() time.Time { return time.Date(2024, time.August, 3, 1, 0, 0, 0, time.UTC) }
	r := &room{TB: t, store: s, desk: secretariat.NewDesk(s, now), saver: secretariat.NewAutosave(nil), keys: kit.NewKeyTable()}
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
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: r.keys, Window: r.window, Now: now,
		Notify: func(_ kit.NoticeKind, sentence string) { r.told = append(r.told, sentence) },
	}
	r.Page = New(Deps{
		Services: services, Press: press.New(services, onPaper{r}),
		OpenMeeting: func(id string) { r.opened = append(r.opened, "rapat "+id) },
		OpenLetter:  func(id string) { r.opened = append(r.opened, "surat "+id) },
		NewMeeting:  func() { r.opened = append(r.opened, "baru") },
	})
	t.Cleanup(r.Page.Close)
	return r
}

func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// fill archives final minutes and two letters, and opens the page.
func (r *room) fill() *room {
	r.Helper()
	r.finalise()
	r.letter(1, "Undangan Rapat Koordinasi", "400.2/041/DPPPA/2024", "2024-07-18")
	r.letter(2, "Permintaan Tindak Lanjut Hasil Rapat", "", "2024-08-02")
	r.open()
	return r
}

// finalise makes and finalises a meeting.
func (r *room) finalise() {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{Title: "Rapat Koordinasi Contoh", Dates: []data.Date{"2024-07-26"}, Topics: []string{"Agenda satu"}})
	r.must(err)
	r.meeting = id
	draft, err := r.desk.OpenMeeting(r.Context(), id, r.saver)
	r.must(err)
	draft.SetText(draft.AddEntry(draft.Dossier().Agenda[1].ID, "", data.EntryNote), "Catatan contoh")
	r.complete(draft)
	r.must(draft.Flush(r.Context()))
	r.finaliseNow()
}

func (r *room) finaliseNow() {
	r.Helper()
	_, err := r.desk.Finalise(r.Context(), r.meeting, secretariat.FinaliseOptions{Print: func(s data.MinutesSnapshot) ([]byte, int, error) {
		document, err := paper.Notula(s)
		return document.PDF, document.Pages, err
	}})
	r.must(err)
}

func (r *room) draw(s data.MinutesSnapshot) []byte {
	r.Helper()
	document, err := paper.Notula(s)
	r.must(err)
	return document.PDF
}

// complete fills in what final minutes need.
func (r *room) complete(draft *secretariat.MeetingDraft) {
	r.Helper()
	person, err := draft.AddPerson("Nama Contoh 1, Kepala Bidang, Dinas Contoh")
	r.must(err)
	guest, err := draft.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	r.must(err)
	day := draft.Dossier().Days[0].ID
	draft.SetDay(day, func(d *data.MeetingDay) {
		d.Start, d.End, d.Place, d.Chair = "09.00", "10.00", "Ruang Contoh", data.Officer{PersonID: person, Post: "Kepala Dinas Contoh"}
	})
	for _, p := range draft.Dossier().Participants {
		draft.Mark(p.ID, day, data.Present, "")
	}
	draft.Mark(guest, day, data.Present, "")
	draft.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = data.Officer{PersonID: person, Post: "Staf Contoh"} })
}

// letter files an issued letter with a paper.
func (r *room) letter(n int, subject, number string, on data.Date) data.Document {
	r.Helper()
	letter := data.Letter{
		ID: secretariat.NewID(), Code: data.LetterCode(2024, n), Kind: data.InvitationLetter, State: data.LetterIssued, Security: data.Ordinary,
		Speed: data.Unhurried, Addressing: data.AddressedTogether, Letterhead: data.OfficeLetterhead, Subject: subject,
	}
	snapshot := data.LetterSnapshot{Code: letter.Code, Kind: letter.Kind, Subject: subject, Number: number, Date: on}
	document := data.Document{
		ID: secretariat.NewID(), Kind: data.DocumentKind(letter.Kind), LetterID: letter.ID, Code: letter.Code, Title: subject, Number: number,
		To: "Kepala Badan Perencanaan Pembangunan Daerah", Classification: "400.2.1", Date: on, Security: data.Ordinary, By: "uji", Pages: 1,
		IssuedAt: data.InstantOf(time.Date(2024, time.July, 17+n, 2, 0, 0, 0, time.UTC)),
	}
	r.must(r.store.Do(r.Context(), data.Action{Name: "terbitkan"}, func(tx data.Tx) error {
		list, err := paper.DispatchList(data.DispatchSnapshot{Lines: []data.DispatchLine{{Number: number, Subject: subject, Date: on}}})
		r.must(err)
		text, err := json.Marshal(snapshot)
		r.must(err)
		document.Size = int64(len(list.PDF))
		if document.PDF, err = tx.PutBlob(list.PDF); err != nil {
			return err
		}
		if document.Snapshot, err = tx.PutBlob(text); err != nil {
			return err
		}
		if err := tx.Put(&letter); err != nil {
			return err
		}
		return tx.Put(&document)
	}))
	return document
}

func (r *room) open() {
	r.window.SetContent(r.Content())
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(1166, 690))
	r.keys.Attach(r.window.Canvas())
	r.Cleanup(r.keys.Detach)
	r.Show()
}

// picture keeps what is in sight where the environment asks for it.
func (r *room) picture(name string) {
	r.Helper()
	folder := os.Getenv("GAMBAR")
	if folder == "" {
		return
	}
	r.capture(filepath.Join(folder, name+".png"))
	r.window.Resize(fyne.NewSize(1080, 640))
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.AppearanceDark))
	r.capture(filepath.Join(folder, name+"-gelap.png"))
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	r.window.Resize(fyne.NewSize(1166, 690))
}

func (r *room) capture(path string) {
	r.Helper()
	f, err := os.Create(path)
	r.must(err)
	defer f.Close()
	r.must(png.Encode(f, r.window.Canvas().Capture()))
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

var enter = kit.Key(fyne.KeyReturn)

// said is all text that an object shows.
func said(o fyne.CanvasObject) string {
	var words []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		switch shown := o.(type) {
		case interface{ Text() string }:
			words = append(words, shown.Text())
		case *fyne.Container:
			for _, child := range shown.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(shown).Objects() {
				walk(child)
			}
		}
	}
	walk(o)
	return strings.Join(words, "\n")
}
