package letters

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// meeting writes a meeting with a follow-up that two agencies owe.
func (r *room) meeting() string {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{
		Title: "Rapat Juli", Dates: []data.Date{"2024-07-26"}, Topics: []string{"Agenda satu"},
	})
	r.must(err)
	draft, err := r.desk.OpenMeeting(r.Context(), id, r.saver)
	r.must(err)
	entry := draft.AddEntry(draft.Dossier().Agenda[1].ID, "", data.EntryFollowUp)
	draft.SetText(entry, "Mengirim program kerja")
	for _, name := range []string{"Bappeda", "Polres"} {
		agency, err := draft.AddAgency(name)
		r.must(err)
		draft.AddOwner(entry, agency)
	}
	r.must(draft.Flush(r.Context()))
	return id
}

func TestANewLetterIsMadeByKeysAndShownInItsForm(t *testing.T) {
	r := newRoom(t).open()
	r.meeting()
	r.Reload()
	r.askForNew()
	if r.main.Text() != "Buat surat" {
		t.Fatalf("%q", r.main.Text())
	}
	r.press(take) // an invitation from the newest meeting
	l, ok := r.line()
	if !ok || l.letter.Kind != data.InvitationLetter || l.letter.MeetingID == "" || !r.aside.writing() {
		t.Fatalf("%+v, told %q", l.letter, r.told)
	}
	if got := r.shows(); got[0] != "[Belum bernomor]" {
		t.Errorf("%q", got)
	}
}

func TestARequestIsMadeOnceForEachAgencyThatOwes(t *testing.T) {
	r := newRoom(t).open()
	meeting := r.meeting() // the page has not read it yet
	r.NewFrom(secretariat.NewLetter{Kind: data.FollowUpRequest, MeetingID: meeting})
	n := 0
	for _, row := range r.rows {
		if row.line.letter.Kind == data.FollowUpRequest {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d letters for two agencies; told %q", n, r.told)
	}
}

func TestALetterOfAKindWithoutRegisterHasItsOwnBook(t *testing.T) {
	r := newRoom(t).open()
	r.NewFrom(secretariat.NewLetter{Kind: data.ReportLetter})
	if r.view.book.name() != "Tanpa nomor 2024" || !slices.Contains(r.shows(), "[Konsep]") {
		t.Errorf("%s: %q, told %q", r.view.book.name(), r.shows(), r.told)
	}
}

func TestAKonsepIsRemovedAfterAQuestion(t *testing.T) {
	r := newRoom(t).open()
	r.NewFrom(secretariat.NewLetter{Kind: data.OfficialLetter})
	l, _ := r.line()
	r.focusList()
	r.press(kit.Key("Delete"))
	if r.window.Canvas().Overlays().Top() == nil {
		t.Fatal("it is not asked")
	}
	r.press(enter)
	err := r.desk.Read(t.Context(), func(reader data.Reader) error { return reader.Get(l.letter.ID, &data.Letter{}) })
	if !errors.Is(err, data.ErrNotFound) || !strings.Contains(r.lastTold(), "dihapus") {
		t.Errorf("%v, told %q", err, r.told)
	}
}

func TestALetterThatCameInIsNotedAndDisposedByKeys(t *testing.T) {
	r := newRoom(t).open()
	r.addIncoming()
	r.write("Dinas Sosial")
	r.press(take)
	if r.aside.form == nil {
		t.Fatal("taken without its subject")
	}
	r.write("Undangan sosialisasi")
	r.press(take)
	if r.view.book.name() != "Surat masuk 2024" || !slices.Equal(r.shows(), []string{"[Oktober 2024]", "001 Undangan sosialisasi"}) {
		t.Fatalf("%s: %q, told %q", r.view.book.name(), r.shows(), r.told)
	}
	if r.head.Line() != "Agenda surat masuk 2024: 1 surat, 1 belum didisposisi" || r.main.Text() != "Catat disposisi" {
		t.Errorf("%q, %q", r.head.Line(), r.main.Text())
	}
	r.press(take)
	r.write("Kepala Bidang")
	r.press(take)
	if l, _ := r.line(); !slices.Contains(r.view.parts(), partDisposed) || r.view.count(partDisposed) != 1 {
		t.Errorf("%+v", l.incoming)
	}
	if l, _ := r.line(); l.incoming.DispositionTo != "Kepala Bidang" || r.head.Line() != "Agenda surat masuk 2024: 1 surat" {
		t.Errorf("%+v, told %q", l.incoming, r.told)
	}
	l, _ := r.line()
	r.keepIncoming(l.incoming, "pindai.pdf", []byte("%PDF-1.4 isi"))
	if l, _ := r.line(); l.incoming.ScanID == "" {
		t.Errorf("no scan; told %q", r.told)
	}
	r.press(kit.Key("Delete"))
	r.press(enter)
	if len(r.rows) != 0 {
		t.Errorf("%q, told %q", r.shows(), r.told)
	}
}

func TestTheSignedScanHangsOnItsLetter(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	r.choosing("004 Permohonan narasumber")
	l, _ := r.line()
	r.keepScan(l, "ttd.pdf", []byte("%PDF-1.4 isi"))
	file := r.letterFile(l.letter.ID)
	if len(file.Files) != 1 || file.Files[0].Enclosure.Kind != data.SignedLetter {
		t.Errorf("%+v, told %q", file.Files, r.told)
	}
	r.keepScan(l, "jahat.exe", []byte("MZ"))
	if len(r.letterFile(l.letter.ID).Files) != 1 {
		t.Error("a program is taken for a scan")
	}
}

func TestTheBookIsPrintedAndWrittenToAWorkbook(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	r.press(kit.Char('e'))
	if !r.popover.IsOpen() {
		t.Fatal("it is not asked which paper")
	}
	r.press(kit.Char('1'))
	if !slices.Equal(r.paper.paths, []string{"Buku agenda Surat keluar 2024.pdf"}) {
		t.Errorf("%q, told %q", r.paper.paths, r.told)
	}
	r.exportTo(r.view.book, t.TempDir()+"/buku.xlsx")
	if !strings.Contains(r.lastTold(), "disimpan sebagai buku.xlsx") {
		t.Errorf("%q", r.lastTold())
	}
}

func TestALetterOfAnotherBookIsFound(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	list, err := r.desk.Registers(t.Context(), 2024)
	r.must(err)
	memo := r.letter(list[1], 9, data.LetterIssued, 3, "2024-10-01", "Nota")
	r.Open(memo.ID)
	if l, _ := r.line(); l.letter.ID != memo.ID || r.view.book.name() != "Nota dinas 2024" {
		t.Errorf("%s in %s", l.letter.Code, r.view.book.name())
	}
}

func TestANumberedLetterIsPrintedAnewWithItsNumber(t *testing.T) {
	r := newRoom(t)
	g := r.register(data.NumberedElsewhere)
	l := r.letter(g, 1, data.LetterDraft, 0, "2024-10-03", "Permohonan data")
	_, err := r.desk.IssueLetter(t.Context(), l.ID, secretariat.IssueOptions{Print: draw, Note: "uji", Reason: "uji"})
	r.must(err)
	r.must(r.desk.NumberLetter(t.Context(), l.ID, "41", "2024-10-04"))
	r.open()
	first := r.letterFile(l.ID).Documents[0]
	r.press(kit.Char('g'))
	file := r.letterFile(l.ID)
	if len(file.Documents) != 2 || file.Documents[0].Number == "" || file.Documents[1] != first {
		t.Fatalf("%+v, told %q", file.Documents, r.told)
	}
	if !slices.Equal(r.paper.paths, []string{"Surat dinas S-2024-001.pdf"}) {
		t.Errorf("%q, told %q", r.paper.paths, r.told)
	}
	r.press(kit.Char('c'))
	if len(r.paper.paths) != 2 || len(r.letterFile(l.ID).Documents) != 2 {
		t.Errorf("printed again as another paper: %q", r.paper.paths)
	}
}

func TestALetterThatCameInIsTiedToWhatItIsAbout(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	meeting := r.meeting()
	r.Reload()
	r.addIncoming()
	r.write("Dinas Sosial")
	r.press(tab)
	r.write("Balasan")
	r.press(tab, tab, tab, tab, tab, tab, down) // to Tentang rapat
	r.press(tab, down, tab, down, take)
	l, _ := r.line()
	if got := l.incoming; got.MeetingID != meeting || got.FollowUpID == "" || got.LetterID == "" {
		t.Fatalf("%+v, told %q", got, r.told)
	}
	r.press(kit.Char('r'))
	if !slices.Equal(r.opened, []string{"rapat " + meeting}) {
		t.Errorf("%q", r.opened)
	}
}

func TestWhatIsStillReadOfAnotherLineIsDropped(t *testing.T) {
	r := filled(t, data.NumberedHere)
	runner, release := kit.NewHeldRunner()
	r.choosing("004 Permohonan narasumber")
	r.deps.Runner = runner
	r.choosing("001 Undangan rapat").choosing("003 Belum dijelaskan")
	shown := r.aside.left.Showing()
	release()
	if r.aside.left.Showing() != shown {
		t.Error("a letter is shown beside the line of a number")
	}
}

func TestAllMissingNumbersCanBeExplainedAtOnce(t *testing.T) {
	r := filled(t, data.NumberedHere)
	g := r.view.book.register
	r.letter(g, 7, data.LetterIssued, 7, "2024-10-03", "Jauh di depan")
	r.Reload()
	if got := r.view.gaps(); len(got) != 3 {
		t.Fatalf("%v", got)
	}
	r.choosing("003 Belum dijelaskan").press(kit.Char('j'))
	r.write("buku lama hilang")
	r.press(tab, down, take)
	if got := r.view.gaps(); len(got) != 0 || r.view.count(partGap) != 3 {
		t.Errorf("%v, told %q", got, r.told)
	}
}

func TestTheLembarEkspedisiOfALetterIsPrinted(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	r.choosing("001 Undangan rapat").press(kit.Char('e'), kit.Char('4'))
	if !slices.Equal(r.paper.paths, []string{"Lembar ekspedisi S-2024-001.pdf"}) {
		t.Errorf("%q, told %q", r.paper.paths, r.told)
	}
}
