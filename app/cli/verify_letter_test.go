package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gugustugas/app/paper"
	"gugustugas/app/paper/textof"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// issuedLetter issues a sealed letter to three, each with a copy, in a new file.
func issuedLetter(t *testing.T) (path string, desk *secretariat.Desk, archived secretariat.Archived) {
	t.Helper()
	path = sampleFile(t)
	file, err := wired(io.Discard, io.Discard).OpenWrite(context.Background(), path, 0)
	if err != nil {
		t.Fatal(err)
	}
	desk = secretariat.NewDesk(file, nil)
	style := data.DefaultStyle()
	style.Seal = true
	if err := desk.SaveStyle(t.Context(), style); err != nil {
		t.Fatal(err)
	}
	err = file.Do(t.Context(), data.Action{Name: "tambah surat"}, putSealedLetter)
	if err == nil {
		_, err = desk.IssueLetter(t.Context(), "surat", secretariat.IssueOptions{
			Print: func(s data.LetterSnapshot) ([]byte, int, error) {
				document, err := paper.Letter(s)
				return document.PDF, document.Pages, err
			}, Reason: "uji", Note: "uji",
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	reading, err := wired(io.Discard, io.Discard).OpenRead(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := reading.Close(); err != nil {
			t.Error(err)
		}
	})
	desk = secretariat.NewDesk(reading, nil)
	documents, err := desk.Archive(t.Context(), "")
	if err != nil || len(documents) != 1 {
		t.Fatalf("%d papers (%v)", len(documents), err)
	}
	if archived, err = desk.Reprint(t.Context(), documents[0].ID); err != nil {
		t.Fatal(err)
	}
	return path, desk, archived
}

func putSealedLetter(tx data.Tx) error {
	people, err := tx.People()
	if err != nil {
		return err
	}
	letter := data.Letter{
		ID: "surat", Code: "S-2024-001", Kind: data.OfficialLetter, State: data.LetterDraft, Classification: "400.2", Security: data.Ordinary,
		Speed: data.Unhurried, Date: "2024-08-05", Subject: "Penyampaian hasil rapat", Addressing: data.AddressedEach,
		Letterhead: data.OfficeLetterhead, Body: "Dengan hormat, hasil rapat disampaikan kepada {tujuan}.\n" + strings.Repeat("Mohon dipelajari dan ditindaklanjuti sesuai kewenangan masing-masing. ", 12),
		Signing: data.Signing{Officer: data.Officer{PersonID: people[0].ID, Post: "Kepala Dinas Contoh"}},
	}
	if err := tx.Put(&letter); err != nil {
		return err
	}
	for i := range 3 {
		to := data.Addressee{
			ID: fmt.Sprintf("kepada %d", i), LetterID: letter.ID, Role: data.Recipient, Position: i,
			Name: fmt.Sprintf("Camat [kecamatan %d]", i+1), Place: "di tempat",
		}
		if err := tx.Put(&to); err != nil {
			return err
		}
	}
	return nil
}

func TestOneChangedByteOfAnArchivedLetterIsFound(t *testing.T) {
	_, desk, archived := issuedLetter(t)
	wantEveryFlipFound(t, desk, archived)
}

func TestOneCopyOfALetterDrawnAgainIsTheSame(t *testing.T) {
	path, _, archived := issuedLetter(t)
	letter := *archived.Letter
	letter.Copy = 3
	copied, err := paper.Letter(letter)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(copied.PDF, archived.PDF) {
		t.Fatal("the copy is the whole")
	}
	file := filepath.Join(t.TempDir(), "salinan.pdf")
	if err := os.WriteFile(file, copied.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	if exit, stdout, stderr := run(wired, "verifikasi", file, "--berkas", path); exit != 0 || !strings.Contains(stdout, "salinan untuk Camat [kecamatan 3]") {
		t.Errorf("exit %d, told %q %q", exit, stdout, stderr)
	}
}

// TestTheCodeAtTheFootOfALetterIsThatOfTheArchive reads the code off the paper, as a
// person does.
func TestTheCodeAtTheFootOfALetterIsThatOfTheArchive(t *testing.T) {
	path, _, archived := issuedLetter(t)
	shape := regexp.MustCompile(`S-2024-001/0/[0-9a-f]{16}`)
	for i, page := range textof.Pages(archived.PDF) {
		code := shape.FindString(strings.Join(page, "\n"))
		if code == "" {
			t.Fatalf("no code on page %d: %q", i+1, page)
		}
		if exit, stdout, _ := run(wired, "verifikasi", code, "--berkas", path); exit != 0 || !strings.HasPrefix(stdout, "sama: ") {
			t.Errorf("exit %d, told %q", exit, stdout)
		}
		wrong := code[:len(code)-1] + "0"
		if wrong == code {
			wrong = code[:len(code)-1] + "1"
		}
		if exit, stdout, _ := run(wired, "verifikasi", wrong, "--berkas", path); exit != 1 || !strings.Contains(stdout, "mungkin salah ketik") {
			t.Errorf("exit %d, told %q", exit, stdout)
		}
	}
}
