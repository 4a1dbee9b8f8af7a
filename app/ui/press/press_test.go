package press

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// shop is a press with a printer that remembers.
type shop struct {
	*Press
	paths []string
	told  []string
	// signals are the records that were written.
	signals []string
}

func (s *shop) Print(_ context.Context, path string) (Delivery, error) {
	s.paths = append(s.paths, path)
	return OpenedInViewer, nil
}

func (s *shop) Open(_ context.Context, path string) error {
	s.paths = append(s.paths, path)
	return nil
}

func newShop(t *testing.T) *shop {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	saver := secretariat.NewAutosave(nil)
	t.Cleanup(saver.Abandon)
	s := &shop{}
	s.Press = New(frame.Services{
		Saver: saver, Runner: kit.NewInlineRunner(),
		Notify: func(_ kit.NoticeKind, sentence string) { s.told = append(s.told, sentence) },
	}, s)
	return s
}

func TestAPaperWaitsWhereOnlyThisUserReadsItUntilThePressIsCleared(t *testing.T) {
	s := newShop(t)
	s.Press.Print(Paper{Name: "Daftar alamat", Make: func(context.Context) (paper.Document, string, error) {
		return paper.Document{PDF: []byte("%PDF"), Missing: []rune("龍"), Source: data.RosterSnapshot{}}, "per 4 Oktober 2024", nil
	}})
	if len(s.paths) != 1 || filepath.Base(s.paths[0]) != "Daftar alamat per 4 Oktober 2024.pdf" {
		t.Fatalf("printed %q, told %q", s.paths, s.told)
	}
	if info, err := os.Stat(filepath.Dir(s.paths[0])); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("the folder is open to others: %v %v", info, err)
	}
	if len(s.told) != 1 || !strings.Contains(s.told[0], "cetak dari sana") || !strings.Contains(s.told[0], Clean) || !strings.Contains(s.told[0], "龍") {
		t.Errorf("told %q", s.told)
	}
	s.Clear()
	if _, err := os.Stat(s.paths[0]); !os.IsNotExist(err) {
		t.Error("the paper is left behind")
	}
}

func TestASentenceOfThePaperItselfIsTold(t *testing.T) {
	s := newShop(t)
	for _, c := range []struct {
		err  error
		want string
	}{
		{data.Fault("Tidak ada SK yang berlaku.", data.ErrNotFound), "Tidak ada SK yang berlaku."},
		{errors.New("font"), "PDF tidak dapat dibuat; catatan tetap aman, periksa isinya lalu coba sekali lagi."},
	} {
		s.told = nil
		s.Press.Print(Paper{Name: "Notula", Make: func(context.Context) (paper.Document, string, error) { return paper.Document{}, "", c.err }})
		if len(s.told) != 1 || s.told[0] != c.want {
			t.Errorf("told %q, want %q", s.told, c.want)
		}
	}
}

func TestAScanIsLaidUnderItsOwnNameOnly(t *testing.T) {
	s := newShop(t)
	s.Show("../../SK 264.pdf", []byte("%PDF"))
	if len(s.paths) != 1 || filepath.Dir(s.paths[0]) != s.folder || filepath.Base(s.paths[0]) != "SK 264.pdf" {
		t.Fatalf("opened %q, told %q", s.paths, s.told)
	}
	content, err := os.ReadFile(s.paths[0])
	if err != nil || string(content) != "%PDF" {
		t.Errorf("%q %v", content, err)
	}
	s.Clear()
}
