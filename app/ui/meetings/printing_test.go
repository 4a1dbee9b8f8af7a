package meetings

import (
	"bytes"
	"image"
	"image/jpeg"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// pick chooses a paper of the list by its name.
func (p *printing) pick(t *testing.T, name string) printable {
	t.Helper()
	i := slices.IndexFunc(p.papers, func(row printable) bool { return row.name == name })
	if i < 0 {
		t.Fatalf("no paper %q", name)
	}
	p.list.Select(i)
	p.showDetail()
	return p.papers[i]
}

func (r *room) enclosePhoto() {
	r.Helper()
	var photo bytes.Buffer
	r.check(jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 40, 30)), nil))
	_, _, err := r.desk.Enclose(r.Context(), secretariat.Enclosing{
		Kind: data.Photo, MeetingID: r.record.id, Name: "foto.jpg", Content: photo.Bytes(), Caption: "Suasana rapat",
	})
	r.check(err)
	r.Reload()
}

func TestEveryPaperOfAMeetingIsPrintedFromItsList(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.enclosePhoto()
	p := r.documents().printing
	r.press(kit.Key(fyne.KeyF6))
	if r.window.Canvas().Focused() != fyne.Focusable(p.list) {
		t.Fatalf("F6 leads to %T", r.window.Canvas().Focused())
	}
	for range p.papers {
		r.press(kit.Char('c'), kit.Key(fyne.KeyDown))
	}
	want := []string{
		"Notula R-2024-001.pdf", "Notula untuk diedarkan R-2024-001.pdf", "Rekap daftar hadir R-2024-001.pdf",
		"Lembar daftar hadir R-2024-001.pdf", "Nota dinas laporan R-2024-001.pdf", "Dokumentasi R-2024-001.pdf", "Berkas rapat R-2024-001.pdf",
	}
	if !slices.Equal(r.printed.names, want) {
		t.Errorf("printed %q, told %q", r.printed.names, r.told)
	}
	for i, pdf := range r.printed.papers {
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("%s is no PDF", r.printed.names[i])
		}
	}
	r.press(enter)
	if r.printed.opened != 1 {
		t.Error("Enter does not open it")
	}
}

func TestTheNotulaIsSavedForWordByItsKey(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	r.press(kit.Key(fyne.KeyF6), kit.Char('w'))
	dialog := r.window.Canvas().Overlays().Top()
	if dialog == nil {
		t.Fatal("nobody is asked where")
	}
	for _, o := range test.LaidOutObjects(dialog) {
		if b, ok := o.(*widget.Button); ok && b.Importance == widget.HighImportance {
			test.Tap(b)
		}
	}
	if content := readFile(t)(filepath.Join(home, "Notula R-2024-001.docx")); !strings.HasPrefix(string(content), "PK") {
		t.Errorf("told %q", r.told)
	}
	if p.pick(t, "Nota dinas laporan").word {
		t.Error("the nota dinas is offered for Word")
	}
	r.press(kit.Char('W'))
	if r.window.Canvas().Overlays().Top() != nil || !strings.Contains(r.told[len(r.told)-1], "tidak dibuat salinan Word-nya") {
		t.Errorf("told %q", r.told)
	}
	p.fill(data.MinutesSnapshot{Kind: data.CaseMeeting}, nil)
	if p.pick(t, "Notula").word {
		t.Error("minutes about a case are offered for Word")
	}
}

func TestWhatCannotBePrintedSaysWhy(t *testing.T) {
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	if row := p.pick(t, "Dokumentasi"); row.lacking == "" {
		t.Error("there are no photos, and it does not say so")
	}
	p.print()
	if len(r.printed.names) != 0 || !strings.Contains(r.told[len(r.told)-1], "Belum ada foto") {
		t.Errorf("printed %q, told %q", r.printed.names, r.told)
	}
	if row := p.pick(t, "Berkas rapat"); !strings.HasPrefix(row.says, "Belum ada: undangan, daftar hadir bertanda tangan") || strings.Contains(row.says, "daftar hadir, ") {
		t.Errorf("it says %q", row.says)
	}
	r.enclosePhoto()
	if row := p.pick(t, "Dokumentasi"); row.lacking != "" || row.says != "1 foto dengan keterangannya" {
		t.Errorf("with a photo it says %q %q", row.says, row.lacking)
	}
	if row := p.pick(t, "Berkas rapat"); strings.Contains(row.says, "dokumentasi") {
		t.Errorf("with a photo it says %q", row.says)
	}
	p.fill(data.MinutesSnapshot{Kind: data.CaseMeeting}, nil)
	if p.pick(t, "Notula untuk diedarkan").lacking == "" {
		t.Error("minutes about a case are offered to be handed round")
	}
}

func TestWhatIsTypedOnTheNotaDinasIsKeptForItsMeeting(t *testing.T) {
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	p.pick(t, "Nota dinas laporan")
	defaults := paper.MemoDefaults(p.minutes)
	if p.memo.to.Text != defaults.To || p.memo.from.Text != defaults.From || defaults.To == "" {
		t.Errorf("it suggests %q and %q", p.memo.to.Text, p.memo.from.Text)
	}
	p.memo.to.SetText("Bupati Contoh")
	p.memo.number.SetText("000.1.5/99/DPPPA/2024")
	p.memo.copies.SetText("Sekretaris Dinas; ; Kepala Bidang Contoh")
	r.window.Canvas().Focus(p.memo.date.Entry)
	p.memo.date.Entry.SetText("14 Oktober 2024")
	r.window.Canvas().Focus(p.list) // a date is read when it is left
	want := paper.MemoOptions{To: "Bupati Contoh", Number: "000.1.5/99/DPPPA/2024", Copies: []string{"Sekretaris Dinas", "Kepala Bidang Contoh"}, Date: "2024-10-14"}
	if got := p.options(); got.To != want.To || got.From != "" || got.Number != want.Number || !slices.Equal(got.Copies, want.Copies) || got.Date != want.Date {
		t.Errorf("kept %+v", got)
	}
	r.Reread()
	again := r.documents().printing
	again.pick(t, "Nota dinas laporan")
	if again.memo.to.Text != "Bupati Contoh" || again.memo.copies.Text != "Sekretaris Dinas; Kepala Bidang Contoh" || again.memo.date.Text() != "14 Oktober 2024" {
		t.Errorf("it shows %q, %q, %q", again.memo.to.Text, again.memo.copies.Text, again.memo.date.Text())
	}
	again.print()
	if len(r.printed.names) != 1 {
		t.Errorf("a number of a paper stops it: told %q", r.told)
	}
}

func TestTheFieldsOfAPaperAreReachedAndLeftByKeys(t *testing.T) {
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	p.pick(t, "Nota dinas laporan")
	r.window.Canvas().Focus(p.list)
	r.press(kit.Char('i'))
	if r.window.Canvas().Focused() != fyne.Focusable(p.memo.to.Entry) {
		t.Error("I does not lead to its fields")
	}
	r.press(esc)
	if r.window.Canvas().Focused() != fyne.Focusable(p.list) {
		t.Error("Esc does not lead back to the list")
	}
}

func TestWhatIsTypedOnTheNotaDinasIsCheckedForPersonalData(t *testing.T) {
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	p.pick(t, "Nota dinas laporan")
	p.memo.copies.SetText("Keluarga korban a.n. Contoh Nama")
	p.print()
	if len(r.printed.names) != 0 {
		t.Error("it is printed without a reason")
	}
}

func TestTheBlankSheetIsForTheDayThatIsChosen(t *testing.T) {
	r := openSample(t, TabDocuments)
	p := r.documents().printing
	p.pick(t, "Daftar hadir: lembar kosong")
	p.print()
	p.day, p.sheet = 1, paper.EmptyRows
	p.print()
	if len(r.printed.papers) != 2 || len(r.printed.papers[1]) >= len(r.printed.papers[0]) {
		t.Errorf("one day is no shorter than all, told %q", r.told)
	}
}

func TestFinalMinutesLeadToTheirPapers(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	p := r.documents().printing
	if r.window.Canvas().Focused() != fyne.Focusable(p.list) || !strings.HasPrefix(p.papers[0].says, "Final") {
		t.Errorf("the keyboard is on %T, the minutes say %q", r.window.Canvas().Focused(), p.papers[0].says)
	}
	r.press(kit.Key(fyne.KeyF6))
	if r.window.Canvas().Focused() != fyne.Focusable(r.documents().archive.list) {
		t.Errorf("F6 leads to %T", r.window.Canvas().Focused())
	}
}
