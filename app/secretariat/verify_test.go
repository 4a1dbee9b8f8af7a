package secretariat_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func (s *shelf) verify(pdf []byte) secretariat.Verdict {
	s.Helper()
	v, err := s.desk.Verify(s.Context(), pdf, plainTools())
	s.must(err)
	return v
}

func (s *shelf) bytesOf(d data.Document) []byte {
	s.Helper()
	got, err := s.desk.Reprint(s.Context(), d.ID)
	s.must(err)
	return bytes.Clone(got.PDF)
}

func (s *shelf) wantVerdict(v secretariat.Verdict, kind secretariat.VerdictKind, code string, words ...string) {
	s.Helper()
	got := ""
	if v.Paper != nil {
		got = v.Paper.Document.Code
	}
	if v.Kind != kind || got != code {
		s.Errorf("%s of %q, want %s of %q: %s", v.Kind, got, kind, code, v.Sentence())
	}
	for _, word := range words {
		if !strings.Contains(v.Sentence(), word) {
			s.Errorf("told %q without %q", v.Sentence(), word)
		}
	}
}

func TestAPaperOfTheArchiveIsTheSame(t *testing.T) {
	s := newShelf(t)
	s.issue(asIs)
	d := s.issue(asIs)
	s.wantVerdict(s.verify(s.bytesOf(d)), secretariat.VerdictSame, d.Code, "sama persis", "nomor 400.2/002/DPPPA/2026")
}

func TestAPaperWithALaterRevisionIsRevised(t *testing.T) {
	s := newShelf(t)
	first := s.issue(asIs)
	second := s.revise(first, "Baris lain")
	third := s.revise(second, "Baris lain lagi")
	s.wantVerdict(s.verify(s.bytesOf(first)), secretariat.VerdictRevised, first.Code, "sudah diperbaiki (Perbaikan ke-2)")
	s.wantVerdict(s.verify(s.bytesOf(third)), secretariat.VerdictSame, first.Code, "Perbaikan ke-2 dalam arsip")
}

func TestAPaperOfAVoidLetterIsTheSameAndSaysThatItIsVoid(t *testing.T) {
	s := newShelf(t)
	d := s.issue(func(l *data.Letter, _ *data.LetterSnapshot, _ *data.Document) {
		l.State, l.VoidReason = data.LetterVoid, "salah alamat"
	})
	s.wantVerdict(s.verify(s.bytesOf(d)), secretariat.VerdictSame, d.Code, "sudah dibatalkan")
}

func TestAChangedLineIsFoundWithPageAndLine(t *testing.T) {
	s := newShelf(t)
	s.issue(asIs)
	d := s.issue(asIs)
	// Longer, so that sizes do not tell which paper it is.
	changed := bytes.Replace(s.bytesOf(d), []byte("Baris empat"), []byte("Baris kelima belas"), 1)
	v := s.verify(changed)
	s.wantVerdict(v, secretariat.VerdictDifferent, d.Code, "1 baris tidak sama, di halaman 2 baris 2")
	want := secretariat.LineDifference{Page: 2, Line: 2, Archived: "Baris empat", Given: "Baris kelima belas"}
	if len(v.Lines) != 1 || v.Lines[0] != want {
		t.Errorf("lines %+v", v.Lines)
	}
}

func TestLinesAddedAndMissingAreToldApart(t *testing.T) {
	s := newShelf(t)
	d := s.issue(asIs)
	changed := strings.Replace(string(s.bytesOf(d)), "Baris satu\n", "", 1)
	changed = strings.Replace(changed, "Baris tiga\n", "Baris tiga\nBaris sisipan yang panjang\n", 1)
	v := s.verify([]byte(changed))
	s.wantVerdict(v, secretariat.VerdictDifferent, d.Code, "2 baris tidak sama", "halaman 1 baris 4", "halaman 2 baris 2")
	if len(v.Lines) != 2 || v.Lines[0].Given != "" || v.Lines[1].Archived != "" || v.Lines[1].Given != "Baris sisipan yang panjang" {
		t.Errorf("lines %+v", v.Lines)
	}
}

func TestTheSameTextInOtherBytesIsToldAsSuch(t *testing.T) {
	s := newShelf(t)
	d := s.issue(asIs)
	saved := bytes.ReplaceAll(s.bytesOf(d), []byte("Baris "), []byte("Baris   "))
	s.wantVerdict(s.verify(saved), secretariat.VerdictDifferent, d.Code, "isi teks sama, berkasnya berbeda")
}

func TestAChangedPaperOfAnEarlierRevisionSaysThatItWasRevised(t *testing.T) {
	s := newShelf(t)
	first := s.issue(asIs)
	s.revise(first, "Isi yang sama sekali lain\nBukan yang dahulu\n\fDan seterusnya\nSelesai")
	changed := append(s.bytesOf(first), "Catatan tambahan\n"...)
	v := s.verify(changed)
	s.wantVerdict(v, secretariat.VerdictDifferent, first.Code, "Naskah itu juga sudah diperbaiki (Perbaikan ke-1)")
	if v.Paper.Document.Revision != 0 {
		t.Errorf("compared with revision %d", v.Paper.Document.Revision)
	}
}

func TestOneCopyOfALetterToEachIsTheSame(t *testing.T) {
	s := newShelf(t)
	d := s.issue(func(l *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		l.Addressing, snapshot.Addressing = data.AddressedEach, data.AddressedEach
		snapshot.Recipients = []data.AddresseeSnapshot{{Name: "Camat Contoh Satu"}, {Name: "Camat Contoh Dua"}, {Name: "Camat Contoh Tiga"}}
	})
	got, err := s.desk.Reprint(t.Context(), d.ID)
	s.must(err)
	letter := *got.Letter
	letter.Copy = 2
	s.wantVerdict(s.verify(plainPDF(letter)), secretariat.VerdictSame, d.Code, "salinan untuk Camat Contoh Dua")
	v := s.verify(bytes.Replace(plainPDF(letter), []byte("Baris dua"), []byte("Baris lain"), 1))
	s.wantVerdict(v, secretariat.VerdictDifferent, d.Code, "1 baris tidak sama, di halaman 1 baris 5", "Camat Contoh Dua")
}

func TestWhatTheArchiveDoesNotHaveIsUnknown(t *testing.T) {
	s := newShelf(t)
	s.wantVerdict(s.verify([]byte("%PDF-1.7\nLain\n")), secretariat.VerdictUnknown, "", "masih kosong")
	s.issue(asIs)
	s.wantVerdict(s.verify([]byte("%PDF-1.7\nSurat lain dari kantor lain\nBaris satu\nIsi lain\nIsi lain lagi\n")), secretariat.VerdictUnknown, "")
	s.wantVerdict(s.verify([]byte("surat.docx")), secretariat.VerdictUnknown, "", "bukan PDF")
	tools := plainTools()
	tools.Lines = func([]byte) [][]string { return [][]string{nil} }
	v, err := s.desk.Verify(t.Context(), []byte("%PDF-1.7 pindaian"), tools)
	s.must(err)
	s.wantVerdict(v, secretariat.VerdictUnknown, "", "hasil pindaian")
	s.must(s.store.Do(t.Context(), data.Action{Name: "pindaian"}, func(tx data.Tx) error {
		_, err := tx.PutBlob([]byte("%PDF-1.7 pindaian bertanda tangan"))
		return err
	}))
	s.wantVerdict(s.verify([]byte("%PDF-1.7 pindaian bertanda tangan")), secretariat.VerdictUnknown, "", "sebagai lampiran atau pindaian")
}

func TestABrokenStretchIsFoundByTheRestOfTheBytes(t *testing.T) {
	s := newShelf(t)
	s.issue(asIs)
	d := s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		snapshot.Body = strings.Repeat("Baris panjang yang rusak semuanya", 9)
	})
	pdf := s.bytesOf(d)
	for i := range 60 {
		pdf[len(pdf)-80+i] ^= 0x15
	}
	tools := plainTools()
	readable := tools.Lines
	tools.Lines = func(file []byte) [][]string {
		if bytes.Equal(file, pdf) {
			return nil // as if its content could not be unpacked
		}
		return readable(file)
	}
	v, err := s.desk.Verify(t.Context(), pdf, tools)
	s.must(err)
	s.wantVerdict(v, secretariat.VerdictDifferent, d.Code, "teksnya tidak dapat dibaca", "Bita yang berbeda: 60")
	if v.Offset != len(pdf)-80 || v.Page != 1 {
		t.Errorf("from byte %d, page %d", v.Offset, v.Page)
	}
}

func TestAFileThatLostItsEndIsKnownAndSaysSo(t *testing.T) {
	s := newShelf(t)
	d := s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		snapshot.Body = "Baris satu\nBaris dua\n\f" + strings.Repeat("Baris berikut\n", 40)
	})
	pdf := s.bytesOf(d)
	v := s.verify(pdf[:bytes.IndexByte(pdf, '\f')+20])
	s.wantVerdict(v, secretariat.VerdictDifferent, d.Code, "terpotong")
}

func TestAnotherPaperWithTheSameTitleAndAPartOfTheLinesIsUnknown(t *testing.T) {
	s := newShelf(t)
	s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		snapshot.Body = "Baris satu\nBaris dua\nBaris tiga\n\f" + strings.Repeat("Hadir\n", 40)
	})
	recap := "%PDF-1.7\nREKAPITULASI\nUndangan Rapat 1\nKop lain\nKepala lain\n" + strings.Repeat("Hadir\n", 15)
	s.wantVerdict(s.verify([]byte(recap)), secretariat.VerdictUnknown, "")
}

func TestFilesThatCannotBePapersAreRefused(t *testing.T) {
	s := newShelf(t)
	for _, pdf := range [][]byte{nil, make([]byte, data.MaxBlob+1)} {
		if _, err := s.desk.Verify(t.Context(), pdf, plainTools()); !errors.Is(err, data.ErrInvalid) {
			t.Errorf("%d bytes: %v", len(pdf), err)
		}
	}
}

func TestACodeIsComparedWithTheSnapshotOfThePaper(t *testing.T) {
	s := newShelf(t)
	d := s.issue(asIs)
	code := func(revision, digits string) string { return d.Code + "/" + revision + "/" + digits }
	verify := func(code string) secretariat.Verdict {
		t.Helper()
		v, err := s.desk.VerifyCode(t.Context(), code)
		s.must(err)
		return v
	}
	digits := d.Snapshot[:data.SealDigits]
	s.wantVerdict(verify(code("0", digits)), secretariat.VerdictSame, d.Code, "Kode ini benar")
	s.wantVerdict(verify(" s-2026-001 / 0 / "+strings.ToUpper(digits[:8])+" "+digits[8:]), secretariat.VerdictSame, d.Code)
	wrong := "0"
	if digits[15] == '0' {
		wrong = "1"
	}
	s.wantVerdict(verify(code("0", digits[:15]+wrong)), secretariat.VerdictUnknown, "", "1 dari 16", "salah ketik")
	s.wantVerdict(verify(code("0", strings.Map(otherDigit, digits))), secretariat.VerdictUnknown, "", "tidak dibuat dari isi yang diarsipkan")
	s.wantVerdict(verify(code("3", digits)), secretariat.VerdictUnknown, "", "bukan perbaikan 3")
	s.wantVerdict(verify("S-2031-001/0/"+digits), secretariat.VerdictUnknown, "", "tidak ada dalam arsip")
	s.revise(d, "Baris lain")
	s.wantVerdict(verify(code("0", digits)), secretariat.VerdictRevised, d.Code, "sudah diperbaiki (Perbaikan ke-1)")
	if _, err := s.desk.VerifyCode(t.Context(), d.Code); !errors.Is(err, data.ErrInvalid) || !strings.Contains(data.Message(err), "belum lengkap") {
		t.Errorf("a code without its digits: %v", err)
	}
}

func otherDigit(r rune) rune {
	if r == '0' {
		return '1'
	}
	return '0'
}
