package press

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/paper"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// copiesOf are papers with a text each.
func copiesOf(texts ...string) []Copy {
	copies := make([]Copy, len(texts))
	for i, text := range texts {
		copies[i] = Copy{Name: "ke " + string(rune('A'+i)) + "/x", Document: paper.Document{
			PDF: []byte("%PDF " + text), Source: data.LetterSnapshot{Body: text},
		}}
	}
	return copies
}

func pdfs(t *testing.T, folder string) (names []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		names = append(names, filepath.Base(path))
	}
	return names
}

func TestEachCopyOfABatchIsAFileThatOverwritesNothing(t *testing.T) {
	s, _, _ := newFrontShop(t)
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "Undangan ke A-x.pdf"), []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	told := 0
	s.SaveEach(Batch{Name: "Undangan", Make: func(_ context.Context, progress func(done, of int)) ([]Copy, error) {
		progress(1, 2)
		told++
		return copiesOf("satu", "dua"), nil
	}}, folder)
	if got := strings.Join(pdfs(t, folder), ", "); got != "Undangan ke A-x (2).pdf, Undangan ke A-x.pdf, Undangan ke B-x.pdf" {
		t.Errorf("wrote %s, told %q", got, s.told)
	}
	if s.services.Window.Canvas().Overlays().Top() != nil || told != 1 {
		t.Error("the progress stays on the screen")
	}
}

func TestABatchWithPersonalDataAsksOnceForAllCopies(t *testing.T) {
	s, _, _ := newFrontShop(t)
	folder := t.TempDir()
	s.SaveEach(Batch{Name: "Undangan", Make: func(context.Context, func(done, of int)) ([]Copy, error) {
		return copiesOf("satu", "Dampingi korban a.n. Contoh Nama"), nil
	}}, folder)
	if s.asking == nil || len(pdfs(t, folder)) != 0 {
		t.Fatal("nothing is asked")
	}
	s.asking.refuse.Tapped(nil)
	if len(pdfs(t, folder)) != 0 {
		t.Error("a refused batch was written")
	}
}

func TestABatchThatIsStoppedWritesNothing(t *testing.T) {
	s, _, _ := newFrontShop(t)
	folder := t.TempDir()
	s.SaveEach(Batch{Name: "Undangan", Make: func(ctx context.Context, _ func(done, of int)) ([]Copy, error) {
		for _, o := range test.LaidOutObjects(s.services.Window.Canvas().Overlays().Top()) {
			if b, ok := o.(*kit.Button); ok && b.Text() == "Hentikan" {
				b.Tapped(&fyne.PointEvent{})
			}
		}
		if ctx.Err() == nil {
			t.Error("the work is not told to stop")
		}
		return nil, ctx.Err()
	}}, folder)
	if len(pdfs(t, folder)) != 0 || len(s.told) != 1 || s.told[0] != "Pembuatan dihentikan; belum ada berkas yang ditulis." {
		t.Errorf("told %q", s.told)
	}
}

func TestABatchThatCannotBeMadeSaysSo(t *testing.T) {
	s, _, _ := newFrontShop(t)
	s.SaveEach(Batch{Name: "Undangan", Make: func(context.Context, func(done, of int)) ([]Copy, error) {
		return nil, errors.New("huruf hilang")
	}}, t.TempDir())
	if len(s.told) != 1 || !strings.HasPrefix(s.told[0], "Lembar surat tidak dapat dibuat") {
		t.Errorf("told %q", s.told)
	}
}
