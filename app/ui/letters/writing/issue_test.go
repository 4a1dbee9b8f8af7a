package writing

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// ready is a konsep without faults that ask for anything.
func ready() data.Letter {
	l := letter(data.InvitationLetter)
	l.Body = "Kami mengundang {sapaan} menghadiri rapat."
	return l
}

// openReady opens a letter that can be issued at once.
func openReady(t testing.TB, l data.Letter, to int) *room {
	t.Helper()
	r := openLetter(t, l, to)
	r.put(&data.Person{
		ID: "kadis", Name: "Nama Contoh 1", TitleAfter: "M.Si.", AgencyID: "dpppa", Rank: "Pembina Tingkat I", Sex: data.Female,
		Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", NumberKind: "NIP", Number: "197001011995012001",
	})
	r.Reload()
	return r
}

// answer writes a reason into the question over the window and agrees.
func (r *room) answer(reason string) (asked bool) {
	r.Helper()
	top := r.window.Canvas().Overlays().Top()
	if top == nil {
		return false
	}
	for _, o := range test.LaidOutObjects(top) {
		if e, ok := o.(*kit.Entry); ok {
			e.SetText(reason)
		}
	}
	for _, o := range test.LaidOutObjects(top) {
		if b, ok := o.(*kit.Button); ok && strings.HasPrefix(b.Text(), "Tetap") {
			b.Tapped(&fyne.PointEvent{})
			return true
		}
	}
	return false
}

func (r *room) archived(d data.Document) secretariat.Archived {
	r.Helper()
	a, err := r.desk.Reprint(r.Context(), d.ID)
	r.check(err)
	return a
}

func TestPrintingForSignatureArchivesAndPrintsTheSameBytes(t *testing.T) {
	r := openReady(t, ready(), 2)
	if got := r.Actions()[0].Word; got != "Cetak untuk ditandatangani" {
		t.Fatalf("the way out is called %q", got)
	}
	r.focus(r.labelled("Hal"))
	r.labelled("Hal").SetText("Undangan Rapat Koordinasi")
	r.press(kit.Ctrl(fyne.KeyP))
	if asked := r.answer("sudah dibaca ulang"); asked {
		t.Errorf("a letter without doubts asks for a reason: %+v", r.findings.rows)
	}
	file := r.disk()
	if file.Letter.State != data.LetterFinal || len(file.Documents) != 1 {
		t.Fatalf("state %s, %d papers, told %q", file.Letter.State, len(file.Documents), r.told)
	}
	archived := r.archived(file.Documents[0])
	if len(r.printed.papers) != 1 || !bytes.Equal(r.printed.papers[0], archived.PDF) {
		t.Error("what was printed is not what was archived")
	}
	if archived.Letter.Subject != "Undangan Rapat Koordinasi" {
		t.Errorf("what was typed last is not on the paper: %q", archived.Letter.Subject)
	}
	if r.form != nil || !r.shows("Menunggu tanda tangan") {
		t.Error("the form is still open")
	}
	r.press(kit.Ctrl(fyne.KeyP))
	if len(r.printed.papers) != 2 || !bytes.Equal(r.printed.papers[1], archived.PDF) {
		t.Error("a reprint is not the archived paper")
	}
}

func TestAnErrorStopsTheLetterAndLeadsToItsPlace(t *testing.T) {
	l := ready()
	l.Body = "Pada {rapat.tanggal}."
	r := openReady(t, l, 1)
	r.Issue()
	if file := r.disk(); file.Letter.State != data.LetterDraft || len(r.printed.papers) != 0 {
		t.Fatalf("issued: %s", file.Letter.State)
	}
	if len(r.told) != 1 || !strings.HasPrefix(r.told[0], "Belum diterbitkan: ") {
		t.Errorf("told %q", r.told)
	}
	if r.window.Canvas().Focused() != fyne.Focusable(r.labelled("Isi")) {
		t.Error("the keyboard is not at the place")
	}
}

func TestFindingsStandUnderTheFormAndLeadToTheirPlace(t *testing.T) {
	l := ready()
	l.Signing = data.Signing{}
	r := openReady(t, l, 1)
	unsigned := func(f finding) bool { return f.text == "Penanda tangan belum dipilih." }
	if i := slices.IndexFunc(r.findings.rows, unsigned); i != 0 {
		t.Fatalf("rows %+v", r.findings.rows)
	}
	r.window.Canvas().Focus(r.findings.list)
	r.press(kit.Key(fyne.KeyReturn))
	if r.window.Canvas().Focused() != fyne.Focusable(r.choice("Penanda tangan")) {
		t.Error("the finding leads elsewhere")
	}
	r.press(kit.Key(fyne.KeyDown))
	r.rest()
	if slices.ContainsFunc(r.findings.rows, unsigned) {
		t.Error("the finding stays when it is mended")
	}
}

func TestPersonalDataPassesWithOneReasonForIssueAndPrint(t *testing.T) {
	l := ready()
	l.Body = "Dampingi korban a.n. Contoh Nama."
	r := openReady(t, l, 1)
	if r.shows(press.Clean) {
		t.Error("nothing is said to be found")
	}
	r.Issue()
	if file := r.disk(); file.Letter.State != data.LetterDraft {
		t.Fatal("issued without a reason")
	}
	if !r.answer("sudah diizinkan keluarga") {
		t.Fatalf("nobody was asked: %q", r.told)
	}
	if file := r.disk(); file.Letter.State != data.LetterFinal || len(r.printed.papers) != 1 {
		t.Errorf("state %s, printed %d, told %q", file.Letter.State, len(r.printed.papers), r.told)
	}
	if r.window.Canvas().Overlays().Top() != nil {
		t.Error("the same is asked twice")
	}
}

func TestAWarningPassesWithANote(t *testing.T) {
	r := openLetter(t, ready(), 1) // with an NIP that can't be
	r.Issue()
	if r.disk().Letter.State != data.LetterDraft || !r.answer("memang demikian") {
		t.Fatalf("nobody was asked: %q, %+v", r.told, r.findings.rows)
	}
	if r.disk().Letter.State != data.LetterFinal {
		t.Errorf("told %q", r.told)
	}
}

// ownRoom opens a letter of a register of our own that begins with 042; first is
// called with that register before.
func ownRoom(t *testing.T, first func(*room, data.Register)) *room {
	r := newRoom(t)
	registers, err := r.desk.Registers(r.Context(), 2024)
	r.check(err)
	for _, register := range registers {
		if register.Numbers(data.InvitationLetter) {
			register.Mode, register.First, register.Width = data.NumberedHere, 42, 3
			r.check(r.desk.SaveRegister(r.Context(), register))
			first(r, register)
		}
	}
	l := ready()
	r.put(&l)
	r.put(addressees(1)...)
	r.put(&data.Person{
		ID: "kadis", Name: "Nama Contoh 1", AgencyID: "dpppa", Rank: "Pembina", Sex: data.Female, NumberKind: "NIP", Number: "197001011995012001",
	})
	r.Open(l.ID)
	return r
}

func TestARegisterOfOurOwnNamesTheNumberOnTheButton(t *testing.T) {
	r := ownRoom(t, func(*room, data.Register) {})
	if got := r.Actions()[0].Word; got != "Terbitkan dengan nomor 042" {
		t.Fatalf("the way out is called %q", got)
	}
	r.Issue()
	r.answer("sudah diperiksa")
	file := r.disk()
	if file.Letter.State != data.LetterIssued || file.Number == nil || file.Number.Sequence != 42 || file.Letter.Date != "2024-10-04" {
		t.Errorf("state %s, number %+v, told %q", file.Letter.State, file.Number, r.told)
	}
}

func TestANumberThatWasKeptFreeCanBeTakenInsteadOfTheNext(t *testing.T) {
	r := ownRoom(t, func(r *room, register data.Register) {
		_, err := r.desk.ReserveNumber(r.Context(), register.ID, 45, "untuk laporan")
		r.check(err)
	})
	var choice *kit.Choice
	for _, o := range test.LaidOutObjects(r.form.number.object) {
		if c, is := o.(*kit.Choice); is {
			choice = c
		}
	}
	if choice == nil {
		t.Fatal("the number kept free is not offered")
	}
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	r.Reload() // as after every autosave
	if got := r.Actions()[0].Word; got != "Terbitkan dengan nomor 045" {
		t.Fatalf("the way out is called %q", got)
	}
	r.Issue()
	r.answer("sudah diperiksa")
	if file := r.disk(); file.Number == nil || file.Number.Sequence != 45 || file.Number.State != data.NumberUsed {
		t.Errorf("number %+v, told %q", file.Number, r.told)
	}
}

func TestALetterThatWasIssuedIsReadAndItsNextStepsAreTheHosts(t *testing.T) {
	r := openReady(t, ready(), 1)
	done := false
	r.deps.Steps = func(file data.LetterFile) []Action {
		return []Action{{Word: "Catat tanda tangan " + string(file.Letter.State), Do: func() { done = true }}}
	}
	r.Issue()
	if list := r.Actions(); list[0].Word != "Catat tanda tangan Final" {
		t.Fatalf("actions %+v", list)
	}
	for _, o := range test.LaidOutObjects(r.Content()) {
		switch o := o.(type) {
		case *kit.Entry, *kit.Choice:
			t.Errorf("a field %T in a letter that was issued", o)
		case *kit.Button:
			if strings.HasPrefix(o.Text(), "Catat") {
				o.Tapped(&fyne.PointEvent{})
			}
		}
	}
	if !done {
		t.Error("the host's step is not offered")
	}
}

func TestEachAddresseeGetsAFile(t *testing.T) {
	l := ready()
	l.Addressing = data.AddressedEach
	r := openReady(t, l, 3)
	var words []string
	for _, a := range r.Actions() {
		words = append(words, a.Word)
	}
	if !slices.Contains(words, "Simpan tiap lembar") {
		t.Fatalf("actions %q", words)
	}
	folder := t.TempDir()
	r.saveEach(folder)
	files, _ := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if len(files) != 3 || !strings.HasSuffix(files[1], "002 Kepala Dinas Contoh 2.pdf") {
		t.Fatalf("wrote %q, told %q", files, r.told)
	}
	for _, file := range files {
		if content, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestAKonsepIsPrintedAsOne(t *testing.T) {
	r := openReady(t, ready(), 1)
	r.Print()
	if len(r.printed.papers) != 1 || r.disk().Letter.State != data.LetterDraft {
		t.Errorf("printed %d, told %q", len(r.printed.papers), r.told)
	}
}
