package cli_test

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/paper"
	"gugustugas/app/paper/textof"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// tools are those that the commands check with.
var tools = secretariat.PaperTools{
	Lines: textof.Pages, PageAt: textof.PageAt,
	Draw: func(s data.LetterSnapshot) ([]byte, error) {
		document, err := paper.Letter(s)
		return document.PDF, err
	},
}

// archivedMinutes are the final minutes of the sample, with the desk that keeps them.
func archivedMinutes(t *testing.T) (path string, desk *secretariat.Desk, archived secretariat.Archived) {
	t.Helper()
	path = sampleFile(t)
	if exit, _, stderr := run(wired, "rapat", "finalkan", "R-2024-001", "--berkas", path); exit != 0 {
		t.Fatal(stderr)
	}
	file, err := wired(io.Discard, io.Discard).OpenRead(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	})
	desk = secretariat.NewDesk(file, nil)
	documents, err := desk.Archive(t.Context(), "")
	if err != nil || len(documents) != 1 {
		t.Fatalf("%d papers (%v)", len(documents), err)
	}
	archived, err = desk.Reprint(t.Context(), documents[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return path, desk, archived
}

// wantEveryFlipFound changes one byte at a time, at every so-manieth place, and
// wants each found at that byte.
func wantEveryFlipFound(t *testing.T, desk *secretariat.Desk, archived secretariat.Archived) {
	t.Helper()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 5))
	const flips = 250
	every := max(1, len(archived.PDF)/flips)
	pages := map[int]int{}
	for at := random.IntN(every); at < len(archived.PDF); at += every {
		broken := bytes.Clone(archived.PDF)
		broken[at] ^= byte(1 + random.IntN(255))
		v, err := desk.Verify(t.Context(), broken, tools)
		if err != nil {
			t.Fatalf("byte %d: %v", at, err)
		}
		if v.Kind != secretariat.VerdictDifferent || v.Paper.Document.ID != archived.Document.ID || v.Offset != at {
			t.Fatalf("byte %d: %s, from byte %d: %s", at, v.Kind, v.Offset, v.Sentence())
		}
		pages[v.Page]++
	}
	for page := 1; page <= archived.Document.Pages; page++ {
		if pages[page] == 0 {
			t.Errorf("no byte is of page %d: %v", page, pages)
		}
	}
}

func TestOneChangedByteOfAnArchivedNotulaIsFound(t *testing.T) {
	_, desk, archived := archivedMinutes(t)
	wantEveryFlipFound(t, desk, archived)
}

func TestTheCodeOfAnArchivedNotulaIsTheSame(t *testing.T) {
	path, _, archived := archivedMinutes(t)
	code := "R-2024-001/0/" + archived.Document.Snapshot[:data.SealDigits]
	if exit, stdout, _ := run(wired, "verifikasi", strings.ToUpper(code), "--berkas", path); exit != 0 || !strings.HasPrefix(stdout, "sama: Kode ini benar") {
		t.Errorf("exit %d, told %q", exit, stdout)
	}
}

func TestAFileTooLargeIsRefused(t *testing.T) {
	path := sampleFile(t)
	large := filepath.Join(t.TempDir(), "besar.pdf")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, 1<<33); err != nil {
		t.Fatal(err)
	}
	if exit, _, stderr := run(wired, "verifikasi", large, "--berkas", path); exit != 1 || !strings.Contains(stderr, "lebih besar dari 20 MB") {
		t.Errorf("exit %d, told %q", exit, stderr)
	}
}
