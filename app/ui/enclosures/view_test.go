package enclosures

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is the files of a meeting of two days in a window over a real data file.
type room struct {
	testing.TB
	*View
	desk   *secretariat.Desk
	saver  *secretariat.Autosave
	id     string
	told   []string
	opened []string
}

func (r *room) Show(name string, content []byte) {
	r.opened = append(r.opened, name+" "+string(content[:4]))
}

func (r *room) check(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

func newRoom(t testing.TB) *room {
	t.Helper()
	path := filepath.Join(t.TempDir(), "uji.db")
	r := &room{TB: t, saver: secretariat.NewAutosave(nil)}
	r.check(store.Create(t.Context(), path))
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	r.check(err)
	t.Cleanup(func() {
		r.saver.Abandon()
		_ = s.Close()
	})
	r.desk = secretariat.NewDesk(s, nil)
	r.id, err = r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "R", Dates: []data.Date{"2024-07-25", "2024-07-26"}})
	r.check(err)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	window := test.NewTempWindow(t, kit.Muted(""))
	services := frame.Services{
		Desk: r.desk, Saver: r.saver, Runner: kit.NewInlineRunner(), Keys: kit.NewKeyTable(), Window: window, Now: time.Now,
		Notify: func(_ kit.NoticeKind, sentence string) { r.told = append(r.told, sentence) },
	}
	var days []data.MeetingDay
	r.check(s.View(t.Context(), func(reader data.Reader) error {
		d, err := reader.Dossier(r.id)
		days = d.Days
		return err
	}))
	r.View = New(services, r, OfMeeting(r.desk, r.id, func() []data.MeetingDay { return days }))
	window.SetContent(r.Object())
	window.Resize(fyne.NewSize(1000, 700))
	r.View.Show()
	return r
}

func photograph(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, image.NewGray(image.Rect(0, 0, 80, 40)), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// drop lays files of these names into a folder and drags them onto the window.
func (r *room) drop(names ...string) {
	r.Helper()
	folder := r.TempDir()
	var uris []fyne.URI
	for _, name := range names {
		content := photograph(r)
		if strings.HasSuffix(name, ".pdf") {
			content = []byte("%PDF-1.4 pindaian")
		}
		path := filepath.Join(folder, name)
		r.check(os.WriteFile(path, content, 0o600))
		uris = append(uris, storage.NewFileURI(path))
	}
	r.dropped(fyne.Position{}, uris)
}

// listed tells the rows: heads with their count, files by name and caption.
func (r *room) listed() (list []string) {
	for _, row := range r.rows {
		if row.file == nil {
			list = append(list, words[row.kind].add+" "+row.note)
			continue
		}
		list = append(list, strings.TrimSpace(row.file.Attachment.Name+" "+row.file.Enclosure.Caption))
	}
	return list
}

func (r *room) press(chords ...kit.Chord) {
	r.Helper()
	for _, c := range chords {
		if !r.key(c) {
			r.Fatalf("%v does nothing", c)
		}
	}
}

func TestAMeetingWithoutFilesSaysWhatBelongsHere(t *testing.T) {
	r := newRoom(t)
	if r.left.Showing() == fyne.CanvasObject(r.list) {
		t.Error("an empty list is shown")
	}
}

func TestSeveralPhotosAreDroppedOrderedAndRemovedByKeys(t *testing.T) {
	r := newRoom(t)
	r.drop("IMG 1.jpg", "IMG 2.JPG", "IMG 3.jpeg")
	want := []string{"Foto 3", "Foto 1.jpg", "Foto 2.jpg", "Foto 3.jpg", "Undangan belum ada", "Daftar hadir belum ada", "Notula belum ada"}
	if got := r.listed(); !slices.Equal(got, want) {
		t.Fatalf("listed %q", got)
	}
	if r.told[0] != "Foto dokumentasi: 3 berkas dilampirkan." || r.chosen != r.rows[3].file.Enclosure.ID {
		t.Errorf("told %q", r.told)
	}
	r.press(kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyUp))
	if got := r.listed()[1:4]; !slices.Equal(got, []string{"Foto 3.jpg", "Foto 1.jpg", "Foto 2.jpg"}) || r.list.Selected() != 1 {
		t.Errorf("moved to %q, row %d", got, r.list.Selected())
	}
	r.press(kit.Key(fyne.KeyDelete))
	if got := r.listed()[0]; got != "Foto 2" || r.at() != 1 {
		t.Errorf("left %q, chosen row %d", got, r.at())
	}
	if r.pictures.of(r.rows[1].file.Attachment) == nil {
		t.Error("no picture of the photo")
	}
}

func TestACaptionSavesItselfAndTellsPersonalData(t *testing.T) {
	r := newRoom(t)
	r.drop("a.jpg")
	r.caption.SetText("Pembukaan rapat")
	r.check(r.saver.Flush(t.Context()))
	files, err := r.desk.Enclosures(t.Context(), r.id)
	if err != nil || files[0].Enclosure.Caption != "Pembukaan rapat" || r.listed()[1] != "Foto 1.jpg Pembukaan rapat" {
		t.Errorf("kept %+v, listed %q", files, r.listed())
	}
	if doubts("Pembukaan rapat") != "" || !strings.Contains(doubts("NIK 6401010101010001"), "NIK") {
		t.Error("personal data in a caption is not told")
	}
	field := r.caption
	r.Reload()
	if r.caption != field {
		t.Error("the field under the hands is made anew")
	}
}

func TestANameWithPersonalDataIsToldAndNotKept(t *testing.T) {
	r := newRoom(t)
	r.drop("korban a.n. Bunga.jpg")
	if len(r.told) != 1 || !strings.Contains(r.told[0], "nama netral") || r.listed()[1] != "Foto 1.jpg" {
		t.Errorf("told %q, listed %q", r.told, r.listed())
	}
}

func TestAPaperIsDroppedOnlyWhereItsKindIsClear(t *testing.T) {
	r := newRoom(t)
	r.drop("notula.pdf")
	if len(r.files) != 0 || !strings.HasPrefix(r.told[0], "Pilih dahulu") {
		t.Fatalf("took %q, told %q", r.listed(), r.told)
	}
	r.add(data.SignedMinutes, []file{{"n.pdf", func() ([]byte, error) { return []byte("%PDF-1.4"), nil }}})
	r.drop("lampiran.pdf")
	if got := r.listed(); got[len(got)-1] != "Notula bertanda tangan 2.pdf" {
		t.Errorf("listed %q", got)
	}
	r.open()
	if !slices.Equal(r.opened, []string{"Notula bertanda tangan 2.pdf %PDF"}) {
		t.Errorf("opened %q", r.opened)
	}
}

func TestAFileThatIsNoneIsToldAndTheOthersKept(t *testing.T) {
	r := newRoom(t)
	r.add(data.Photo, []file{
		{"a.jpg", func() ([]byte, error) { return photograph(r), nil }},
		{"b.jpg", func() ([]byte, error) { return []byte("bukan foto"), nil }},
	})
	if len(r.files) != 1 || !strings.Contains(r.told[0], "1 berkas dilampirkan. Berkas ini bukan gambar") {
		t.Errorf("%d files, told %q", len(r.files), r.told)
	}
	many := make([]file, mostAtOnce+3)
	for i := range many {
		many[i] = file{"c.exe", func() ([]byte, error) { return nil, nil }}
	}
	r.add(data.Photo, many)
	if last := r.told[1]; !strings.Contains(last, "3 lagi belum") || !strings.Contains(last, "40 berkas tidak dapat dilampirkan") {
		t.Errorf("told %q", last)
	}
}

func TestAFileIsGivenItsDay(t *testing.T) {
	r := newRoom(t)
	r.drop("a.jpg")
	for _, o := range test.LaidOutObjects(r.aside.Object()) {
		if c, ok := o.(*kit.Choice); ok {
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}
	}
	r.check(r.saver.Flush(t.Context()))
	files, err := r.desk.Enclosures(t.Context(), r.id)
	if days := r.source.Days(); err != nil || days[1].ID == "" || files[0].Enclosure.DayID != days[1].ID {
		t.Errorf("kept %+v, %v", files, err)
	}
}
