package roster

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
)

// cells is a list as it is copied in a spreadsheet: one row is clear, two ask.
const cells = "No\tNama\tNIP\tJabatan\tInstansi\tKedudukan\tSub Gugus Tugas\tNo HP\n" +
	"1\tNama Contoh 40, S.Sos.\t190001012005011001\tKepala Seksi\tDinas Sosial\tAnggota\tPencegahan\t081200000040\n" +
	"2\tNama Contoh 41\t1,90001E+17\tAnalis\tDinas Sosial\tAnggota\tPencegahan\t\n" +
	"3\t-\t\tDirektur\tYayasan Contoh\tAnggota\tPenegakan Hukum\t\n"

// importList opens the page on a pasted list.
func importList(t testing.TB) *room {
	t.Helper()
	r := withRoster(t)
	r.press(kit.Char('i'))
	fyne.CurrentApp().Clipboard().SetContent(cells)
	r.press(kit.Ctrl(fyne.KeyV))
	if r.importing == nil || len(r.told) != 0 {
		t.Fatalf("nothing is read; told %q", r.told)
	}
	return r
}

// mainWord is the word of the filled button of the head.
func (r *room) mainWord() string {
	words := buttonWords(r.head.Object())
	return words[len(words)-1]
}

// shows says that a text is in sight while importing.
func (r *room) shows(text string) bool { return slices.Contains(r.texts(r.importing.Object()), text) }

func TestAListIsImportedAfterTwoAnswersAsOneAction(t *testing.T) {
	r := importList(t)
	if r.mainWord() != "Jawab 2 pertanyaan dahulu" {
		t.Fatalf("button %q", r.mainWord())
	}
	r.picture("impor")
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.importing == nil || len(r.told) != 0 {
		t.Fatal("it is written although questions are open")
	}
	r.press(kit.Char('1')) // by its number
	r.press(enter)         // the proposed answer
	if r.mainWord() != "Tulis 3 kedudukan" {
		t.Fatalf("button %q", r.mainWord())
	}
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.importing != nil || !slices.Contains(r.told, "3 kedudukan ditulis. Ctrl+Z mengurungkannya.") {
		t.Fatalf("told %q", r.told)
	}
	if len(r.seats()) != 9 || r.personNamed("Nama Contoh 40").Phone != "" {
		t.Errorf("seats %q, phone %q", r.seats(), r.personNamed("Nama Contoh 40").Phone)
	}
	name, err := r.desk.Undo(t.Context())
	r.check(err)
	r.Reread()
	if name != "impor anggota" || len(r.seats()) != 6 {
		t.Errorf("undo of %q leaves %q", name, r.seats())
	}
}

func TestTheHeadCountsWhatBecomesOfTheRows(t *testing.T) {
	r := importList(t)
	if !strings.Contains(r.head.Line(), "1 baru, 2 pertanyaan, 1 dilewati") {
		t.Errorf("head %q", r.head.Line())
	}
}

func TestTelephoneNumbersAreTakenOnlyWhenTicked(t *testing.T) {
	r := importList(t)
	for _, o := range test.LaidOutObjects(r.importing.Object()) {
		if c, ok := o.(*kit.Check); ok {
			c.Tapped(nil)
		}
	}
	r.press(kit.Ctrl(fyne.KeyReturn), enter, enter, kit.Ctrl(fyne.KeyReturn))
	if !strings.Contains(r.personNamed("Nama Contoh 40").Phone, "81200000040") {
		t.Errorf("phone %q; told %q", r.personNamed("Nama Contoh 40").Phone, r.told)
	}
}

func TestArrowsTurnToOtherQuestionsAndEscLeavesWithoutWriting(t *testing.T) {
	r := importList(t)
	r.press(kit.Key(fyne.KeyRight))
	if !r.shows("Pertanyaan 2 dari 2") {
		t.Error("→ does not turn to the next question")
	}
	r.press(kit.Key(fyne.KeyLeft))
	if !r.shows("Pertanyaan 1 dari 2") {
		t.Error("← does not turn back")
	}
	r.press(esc, esc) // to the rows, and out
	if r.importing != nil || len(r.seats()) != 6 {
		t.Errorf("Esc leaves %v, seats %q", r.importing, r.seats())
	}
}

func TestAFileThatIsNoListIsRefusedInASentence(t *testing.T) {
	r := withRoster(t)
	r.press(kit.Char('i'))
	r.importing.Open("foto.xlsx", []byte("bukan buku kerja"))
	if len(r.told) != 1 || r.kinds[0] != kit.NoticeError || !r.shows("Pilih daftar anggota") {
		t.Errorf("told %q", r.told)
	}
}

func TestAListBeforeAnyDecreeBringsItsDecree(t *testing.T) {
	r := newRoom(t)
	r.Show()
	r.tap(r.place.Object(), "Impor dari Excel")
	r.importing.Open("", []byte(cells))
	for strings.HasPrefix(r.mainWord(), "Jawab") {
		r.press(kit.Ctrl(fyne.KeyReturn), enter)
	}
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.importing.number.Refusal() != "Isi nomor SK dahulu." {
		t.Fatalf("refusal %q", r.importing.number.Refusal())
	}
	r.retype(r.importing.number.Entry, "7/2024")
	r.retype(r.importing.from.Entry, "1 januari 2024")
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.view.decree().Number != "7/2024" || len(r.seats()) != 3 {
		t.Errorf("decree %+v seats %q; told %q", r.view.decree(), r.seats(), r.told)
	}
}
