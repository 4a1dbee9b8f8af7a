package archive

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func (r *room) wantSaid(o fyne.CanvasObject, words ...string) {
	r.Helper()
	text := said(o)
	for _, word := range words {
		if !strings.Contains(text, word) {
			r.Errorf("%q is not said in:\n%s", word, text)
		}
	}
}

func TestAnEmptyArchiveSaysWhatBelongsThereAndOffersTheFirstStep(t *testing.T) {
	r := newRoom(t)
	r.open()
	r.wantSaid(r.middle.Showing(), "Arsip masih kosong", "disimpan di sini", "Rapat baru")
	r.keys.Handle(kit.Alt(fyne.Key2))
	if r.part.Showing() != r.check.object {
		t.Error("the check cannot be reached from an empty archive")
	}
}

func TestTheListShowsPapersByMonthWithTheirState(t *testing.T) {
	r := newRoom(t).fill()
	r.wantSaid(r.list, "Agustus 2024", "Juli 2024", "Undangan Rapat Koordinasi", "400.2/041/DPPPA/2024", "Belum bernomor", "18 Jul 2024", "R-2024-001")
	r.wantSaid(r.head.Object(), "3 naskah")
	r.picture("arsip")
}

func TestTheFactsOfTheChosenPaperStandBesideTheList(t *testing.T) {
	r := newRoom(t).fill()
	documents, err := r.desk.Archive(t.Context(), "")
	r.must(err)
	for i := range documents {
		r.Open(documents[i].ID)
		d := documents[i]
		r.wantSaid(r.aside.object, d.PDF[:32], d.PDF[32:], d.Code+"/0/"+d.Snapshot[:16], "Belum diatur dalam JRA kantor", "oleh uji", "Belum dilampirkan")
	}
}

func TestASignedScanStandsBesideItsPaperAndOpensByAKey(t *testing.T) {
	r := newRoom(t).fill()
	_, _, err := r.desk.Enclose(t.Context(), secretariat.Enclosing{
		Kind: data.SignedMinutes, MeetingID: r.meeting, Name: "notula.pdf", Content: []byte("%PDF-1.4 pindaian"),
	})
	r.must(err)
	r.search.SetText("notula")
	if len(r.aside.scans) != 1 {
		t.Fatalf("%d scans beside the minutes", len(r.aside.scans))
	}
	r.focusList()
	r.press(kit.Char('t'))
	if len(r.printed) != 1 || !strings.HasPrefix(r.printed[0], "buka ") {
		t.Errorf("handed over %q", r.printed)
	}
}

func TestTheSearchNarrowsTheListAndEscShowsAll(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('/'))
	r.write("041 undangan")
	if len(r.lines) != 1 || r.lines[0].Document.Code != "S-2024-001" {
		t.Errorf("found %+v", r.lines)
	}
	r.wantSaid(r.head.Object(), "1 dari 3 naskah")
	r.press(kit.Key(fyne.KeyEscape))
	if len(r.lines) != 3 || r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Errorf("%d papers, focus on %T", len(r.lines), r.window.Canvas().Focused())
	}
	r.press(kit.Ctrl(fyne.KeyK))
	r.write("tidak ada")
	r.wantSaid(r.middle.Showing(), "Tidak ada yang cocok", "Tampilkan semua")
}

func TestAPaperIsHandedOutByKeysAsItWasIssued(t *testing.T) {
	r := newRoom(t).fill()
	r.search.SetText("notula")
	r.focusList()
	r.press(enter)
	r.press(kit.Ctrl(fyne.KeyP))
	if got := strings.Join(r.printed, ", "); got != "buka Notula R-2024-001.pdf, cetak Notula R-2024-001.pdf" {
		t.Errorf("handed over %s", got)
	}
	path := filepath.Join(t.TempDir(), "simpan.pdf")
	line, _ := r.line()
	r.deps.Press.Save(r.reprint(line), path)
	saved, err := os.ReadFile(path)
	r.must(err)
	archived, err := r.desk.Reprint(t.Context(), line.Document.ID)
	r.must(err)
	if !bytes.Equal(saved, archived.PDF) {
		t.Error("the saved file is not the archived one")
	}
}

func TestAPaperLeadsToItsRecord(t *testing.T) {
	r := newRoom(t).fill()
	r.search.SetText("notula")
	r.focusList()
	r.press(kit.Char('r'))
	r.search.SetText("S-2024-001")
	r.focusList()
	r.press(kit.Char('R'))
	line, _ := r.line()
	if got := strings.Join(r.opened, ", "); got != "rapat "+r.meeting+", surat "+line.Document.LetterID {
		t.Errorf("led to %s", got)
	}
}

func TestTheDaftarArsipOfWhatIsInSightIsPrintedAndExported(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('d'))
	if len(r.printed) != 1 || r.printed[0] != "cetak Daftar arsip per 3 Agustus 2024.pdf" {
		t.Errorf("printed %q, told %q", r.printed, r.told)
	}
	path := filepath.Join(t.TempDir(), "daftar.xlsx")
	r.exportTo(path)
	if content, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(content, []byte("PK")) {
		t.Errorf("exported %d bytes (%v)", len(content), err)
	}
}

// minutes are the archived PDF of the meeting.
func (r *room) minutes() []byte {
	r.Helper()
	final, ok, err := r.desk.FinalMinutes(r.Context(), r.meeting)
	r.must(err)
	if !ok {
		r.Fatal("no final minutes")
	}
	return bytes.Clone(final.PDF)
}

func TestAFileGetsItsAnswerInColourWordAndIcon(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('v'))
	r.picture("verifikasi")
	pdf := r.minutes()
	r.check.checkFile("a.pdf", pdf)
	r.wantSaid(r.check.answer.Showing(), "a.pdf", "Sama", "sama persis dengan notula R-2024-001", "Lihat dalam arsip")
	broken := bytes.Clone(pdf)
	broken[len(broken)-20] ^= 1
	r.check.checkFile("b.pdf", broken)
	r.wantSaid(r.check.answer.Showing(), "Berbeda", "isi teks sama, berkasnya berbeda")
	r.check.checkFile("c.pdf", []byte("%PDF-1.7"))
	r.wantSaid(r.check.answer.Showing(), "Tidak dikenal")
	_, err := r.desk.Reopen(t.Context(), r.meeting, "salah tulis")
	r.must(err)
	r.finaliseNow()
	r.check.checkFile("a.pdf", pdf)
	r.picture("diperbaiki")
	r.wantSaid(r.check.answer.Showing(), "Sudah diperbaiki (Perbaikan ke-1)", "Pakai naskah yang terbaru", "Lihat yang terbaru")
	r.check.checkFile("d.pdf", nil)
	if len(r.told) != 1 || !strings.Contains(r.told[0], "kosong") {
		t.Errorf("told %q", r.told)
	}
}

func TestADifferentFileShowsTheLinesSideBySide(t *testing.T) {
	r := newRoom(t).fill()
	_, err := r.desk.Reopen(t.Context(), r.meeting, "salah tulis")
	r.must(err)
	snapshot, err := r.desk.Minutes(t.Context(), r.meeting)
	r.must(err)
	snapshot.Agenda[1].Notes[0].Text, snapshot.State, snapshot.Revision, snapshot.RevisionReason = "Catatan yang diganti orang", data.Final, 0, ""
	document := r.draw(snapshot)
	r.press(kit.Char('v'))
	r.check.checkFile("palsu.pdf", document)
	r.wantSaid(r.check.answer.Showing(), "Berbeda", "1 baris tidak sama, di halaman 1 baris", "Dalam arsip", "Dalam berkas ini", "Catatan contoh", "Catatan yang diganti orang")
	r.picture("berbeda")
}

func TestACodeIsCheckedByEnterAndSaysWhatIsMissing(t *testing.T) {
	r := newRoom(t).fill()
	documents, err := r.desk.Archive(t.Context(), "")
	r.must(err)
	r.press(kit.Alt(fyne.Key2))
	if r.window.Canvas().Focused() != fyne.Focusable(r.check.code) {
		t.Fatalf("focus on %T", r.window.Canvas().Focused())
	}
	r.write("S-2024-001/0")
	r.press(enter)
	r.wantSaid(r.check.notice.Object(), "belum lengkap")
	r.picture("kode")
	r.write("/ab")
	if said(r.check.notice.Object()) != "" {
		t.Error("the sentence stays while the code is written on")
	}
	r.check.code.SetText(strings.ToUpper(sealOf(documents[0])))
	r.press(enter)
	r.wantSaid(r.check.answer.Showing(), "Sama", "Kode ini benar", documents[0].Code)
	r.press(kit.Key(fyne.KeyEscape))
	if r.part.Showing() != r.table || r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Error("Esc does not lead back to the list")
	}
}

func TestAFileIsAskedForByAKeyFromTheList(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Ctrl(fyne.KeyO))
	if r.part.Showing() != r.check.object || r.window.Canvas().Overlays().Top() == nil {
		t.Error("nobody is asked for a file")
	}
	r.keys.Handle(kit.Key(fyne.KeyEscape))
	if r.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays")
	}
}

func TestPapersAboutCasesShowNoTitleAndNoLines(t *testing.T) {
	r := newRoom(t).fill()
	r.must(r.store.Do(t.Context(), data.Action{Name: "kasus"}, func(tx data.Tx) error {
		var m data.Meeting
		if err := tx.Get(r.meeting, &m); err != nil {
			return err
		}
		m.Kind, m.Security = data.CaseMeeting, data.Confidential
		return tx.Put(&m)
	}))
	pdf := append(r.minutes(), "tambahan"...)
	r.Reload()
	if strings.Contains(said(r.content), "Rapat Koordinasi Contoh") {
		t.Errorf("the title is told in:\n%s", said(r.content))
	}
	r.Check()
	r.check.checkFile("a.pdf", pdf)
	if text := said(r.content); strings.Contains(text, "Rapat Koordinasi Contoh") || strings.Contains(text, "Catatan contoh") {
		t.Errorf("the paper is told in:\n%s", text)
	}
}

func TestAnAnswerLeadsToItsPaper(t *testing.T) {
	r := newRoom(t).fill()
	r.Check()
	r.check.checkFile("a.pdf", r.minutes())
	r.picture("sama")
	r.Open(r.lines[len(r.lines)-1].Document.ID)
	if r.part.Showing() != r.table || r.chosen != r.lines[len(r.lines)-1].Document.ID {
		t.Errorf("chosen %q", r.chosen)
	}
}

func TestEveryAnswerLooksLikeItself(t *testing.T) {
	seen := map[verdictLook]bool{}
	for _, kind := range []secretariat.VerdictKind{secretariat.VerdictSame, secretariat.VerdictDifferent, secretariat.VerdictRevised, secretariat.VerdictUnknown} {
		look, ok := verdictLooks[kind]
		if !ok || seen[look] || look.role == "" || look.icon == "" {
			t.Errorf("%s looks like %+v", kind, look)
		}
		seen[look] = true
	}
}

func BenchmarkSearch(b *testing.B) {
	r := newRoom(b).fill()
	for b.Loop() {
		r.search.SetText("undangan")
		r.search.SetText("")
	}
}
