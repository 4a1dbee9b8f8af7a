package secretariat_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// fullArchive is a desk over a data file with so many letters in its archive.
func fullArchive(b *testing.B, count int) *secretariat.Desk {
	b.Helper()
	s := createStore(b, filepath.Join(b.TempDir(), "data.gugustugas"))
	err := s.Do(b.Context(), data.Action{Name: "terbitkan"}, func(tx data.Tx) error {
		for n := range count {
			if err := putIssued(tx, n+1); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return secretariat.NewDesk(s, nil)
}

func putIssued(tx data.Tx, n int) (err error) {
	snapshot := data.LetterSnapshot{
		Code: data.LetterCode(2026, n), Kind: data.InvitationLetter, Number: fmt.Sprintf("400.2/%03d/DPPPA/2026", n),
		Subject: fmt.Sprintf("Undangan Rapat %d", n), Body: strings.Repeat(fmt.Sprintf("Baris surat %d\n", n), 60),
	}
	letter := data.Letter{
		ID: secretariat.NewID(), Code: snapshot.Code, Kind: snapshot.Kind, State: data.LetterIssued, Security: data.Ordinary,
		Speed: data.Unhurried, Addressing: data.AddressedTogether, Letterhead: data.OfficeLetterhead,
	}
	pdf := plainPDF(snapshot)
	document := data.Document{
		ID: secretariat.NewID(), Kind: data.DocumentKind(letter.Kind), LetterID: letter.ID, Code: letter.Code, Title: snapshot.Subject,
		Number: snapshot.Number, Security: data.Ordinary, Pages: 1, Size: int64(len(pdf)), IssuedAt: "2026-03-02T01:00:00Z",
	}
	if document.PDF, err = tx.PutBlob(pdf); err != nil {
		return err
	}
	text, err := json.Marshal(snapshot)
	if err != nil {
		return err
	}
	if document.Snapshot, err = tx.PutBlob(text); err != nil {
		return err
	}
	return putEach(tx, &letter, &document)
}

// A file that the archive does not know is compared with hundreds of papers.
func BenchmarkVerifyUnknown(b *testing.B) {
	desk := fullArchive(b, 400)
	unknown := []byte("%PDF-1.7\n" + strings.Repeat("Baris yang tidak ada dalam arsip\n", 60))
	for b.Loop() {
		if v, err := desk.Verify(b.Context(), unknown, plainTools()); err != nil || v.Kind != secretariat.VerdictUnknown {
			b.Fatal(v, err)
		}
	}
}

func BenchmarkArchiveList(b *testing.B) {
	desk := fullArchive(b, 2000)
	for b.Loop() {
		if list, err := desk.ArchiveList(b.Context(), "rapat 1999"); err != nil || len(list) != 1 {
			b.Fatal(len(list), err)
		}
	}
}
