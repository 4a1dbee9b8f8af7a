package press

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/store"
)

// newFrontShop is a shop with a window and a data file, whose paper names a victim.
func newFrontShop(t *testing.T) (s *shop, made Paper, waivers func() []string) {
	t.Helper()
	s = newShop(t)
	path := filepath.Join(t.TempDir(), "uji.db")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	file, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	s.services.Window = test.NewTempWindow(t, kit.Muted(""))
	s.services.Desk = secretariat.NewDesk(file, nil)
	file.Subscribe(func(signals []data.Signal) {
		for _, signal := range signals {
			s.signals = append(s.signals, signal.RecordType+" "+signal.RecordID)
		}
	})
	made = Paper{Name: "Notula", Make: func(context.Context) (paper.Document, string, error) {
		return paper.Document{PDF: []byte("%PDF"), Source: data.MinutesSnapshot{
			Decisions: []data.DecisionSnapshot{{ID: "k", Number: 2, Text: "Dampingi korban a.n. Contoh Nama"}},
		}}, "", nil
	}}
	waivers = func() (list []string) {
		for _, signal := range s.signals {
			id, ok := strings.CutPrefix(signal, (data.Waiver{}).TableName()+" ")
			if !ok {
				continue
			}
			err := file.View(t.Context(), func(r data.Reader) error {
				var w data.Waiver
				err := r.Get(id, &w)
				list = append(list, w.Paper+": "+w.Reason)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		return list
	}
	return s, made, waivers
}

func TestAPaperWithFindingsGoesOutOnlyWithAReasonThatIsRecorded(t *testing.T) {
	s, made, waivers := newFrontShop(t)
	s.Press.Print(made)
	if s.asking == nil || len(s.paths) != 0 {
		t.Fatalf("nothing is asked, printed %q", s.paths)
	}
	s.asking.agree.Tapped(nil)
	if s.asking == nil || s.asking.reason.Refusal() == "" || len(s.paths) != 0 {
		t.Fatal("it went out without a reason")
	}
	s.asking.reason.SetText("keluarga korban a.n. Contoh Nama mengizinkan")
	s.asking.agree.Tapped(nil)
	if s.asking == nil || s.asking.reason.Refusal() == "" || len(s.paths) != 0 {
		t.Fatal("a reason that tells the personal data is kept")
	}
	s.asking.reason.SetText("sudah diizinkan")
	s.asking.agree.Tapped(nil)
	if got := waivers(); len(s.paths) != 1 || s.asking != nil || !slices.Equal(got, []string{"Notula: sudah diizinkan"}) {
		t.Errorf("printed %q, recorded %q, told %q", s.paths, got, s.told)
	}
	if len(s.told) != 1 || strings.Contains(s.told[0], Clean) {
		t.Errorf("told %q", s.told)
	}
}

func TestSavingAndOpeningAreCheckedToo(t *testing.T) {
	s, made, waivers := newFrontShop(t)
	path := filepath.Join(t.TempDir(), "notula.pdf")
	for name, do := range map[string]func(){"save": func() { s.Save(made, path) }, "open": func() { s.Press.Open(made) }} {
		do()
		if s.asking == nil {
			t.Fatalf("%s is not checked", name)
		}
		s.asking.refuse.Tapped(nil)
	}
	if matches, _ := filepath.Glob(path); len(matches) != 0 || len(s.paths) != 0 || len(waivers()) != 0 || s.asking != nil {
		t.Error("a refused paper left something behind")
	}
}

func TestAWordCopyIsCheckedAsItsPaperIs(t *testing.T) {
	s, _, waivers := newFrontShop(t)
	path := filepath.Join(t.TempDir(), "notula.docx")
	minutes := data.MinutesSnapshot{Decisions: []data.DecisionSnapshot{{ID: "k", Number: 2, Text: "Dampingi korban a.n. Contoh Nama"}}}
	made := Paper{Name: "Notula", Make: func(context.Context) (paper.Document, string, error) {
		doc, err := paper.Notula(minutes)
		return doc, "", err
	}}
	s.SaveWord(made, path)
	if s.asking == nil {
		t.Fatal("nothing is asked")
	}
	s.asking.reason.SetText("sudah diizinkan")
	s.asking.agree.Tapped(nil)
	content, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(content), "PK") || !slices.Equal(waivers(), []string{"Notula (Word): sudah diizinkan"}) {
		t.Errorf("%.8q, %v, told %q, recorded %q", content, err, s.told, waivers())
	}
	minutes.Kind, path = data.CaseMeeting, filepath.Join(t.TempDir(), "kasus.docx")
	s.SaveWord(made, path)
	if _, err := os.Stat(path); err == nil || !strings.Contains(s.told[len(s.told)-1], "tidak dibuat salinan Word-nya") {
		t.Errorf("minutes about cases can be changed: told %q", s.told)
	}
}

func TestAFindingLeadsToItsPlace(t *testing.T) {
	s, made, _ := newFrontShop(t)
	led := ""
	made.Jump = func(recordID string) { led = recordID }
	s.Press.Print(made)
	if len(s.asking.jumps) != 1 || s.services.Window.Canvas().Focused() != fyne.Focusable(s.asking.jumps[0]) {
		t.Fatal("the keyboard is not on the way to the finding")
	}
	s.asking.jumps[0].Tapped(nil)
	if led != "k" || s.asking != nil || len(s.paths) != 0 {
		t.Errorf("led to %q", led)
	}
}

func TestAPaperThatHidesWhatItPrintsIsRefused(t *testing.T) {
	s, _, _ := newFrontShop(t)
	s.Press.Print(Paper{Name: "Notula", Make: func(context.Context) (paper.Document, string, error) {
		return paper.Document{PDF: []byte("%PDF")}, "", nil
	}})
	if len(s.paths) != 0 || len(s.told) != 1 {
		t.Errorf("printed %q, told %q", s.paths, s.told)
	}
}

func TestAWorkbookIsCheckedAsAPaperIs(t *testing.T) {
	s, _, waivers := newFrontShop(t)
	path := filepath.Join(t.TempDir(), "tindak lanjut.xlsx")
	text := "Dampingi korban a.n. Contoh Nama"
	made := Book{Name: "Ekspor tindak lanjut", Make: func(context.Context) ([]byte, any, error) {
		return []byte("isi"), []data.FollowUpRow{{Text: text}}, nil
	}}
	s.Export(made, path)
	if s.asking == nil {
		t.Fatal("nothing is asked")
	}
	s.asking.reason.SetText("sudah diizinkan")
	s.asking.agree.Tapped(nil)
	if content, err := os.ReadFile(path); err != nil || string(content) != "isi" || !slices.Equal(waivers(), []string{"Ekspor tindak lanjut: sudah diizinkan"}) {
		t.Errorf("%q, %v, told %q", content, err, s.told)
	}
	text = "Dampingi korban"
	s.Export(made, path)
	if got := s.told[len(s.told)-1]; s.asking != nil || !strings.Contains(got, Clean) {
		t.Errorf("told %q", got)
	}
}
