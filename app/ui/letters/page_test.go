package letters

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// filled is a room with the letters of the design, and a missing number.
func filled(t testing.TB, mode data.RegisterMode) *room {
	r := newRoom(t)
	g := r.register(mode)
	r.letter(g, 1, data.LetterSent, 1, "2024-09-02", "Undangan rapat")
	r.letter(g, 2, data.LetterVoid, 2, "2024-09-05", "Salah tujuan")
	r.letter(g, 3, data.LetterIssued, 4, "2024-10-02", "Permohonan narasumber")
	r.letter(g, 4, data.LetterFinal, 0, "", "Permintaan data")
	r.letter(g, 5, data.LetterDraft, 0, "", "Permintaan laporan")
	return r.open()
}

func TestTheBookIsGroupedByWhatWaitsAndThenByMonth(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	want := []string{
		"[Belum bernomor]", "- Permintaan laporan", "- Permintaan data",
		"[Oktober 2024]", "004 Permohonan narasumber", "[September 2024]", "002 Salah tujuan", "001 Undangan rapat",
	}
	if got := r.shows(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := r.head.Line(); got != "Buku agenda surat keluar 2024: 3 nomor" {
		t.Errorf("%q", got)
	}
}

func TestTheStripCountsWhatIsToBeDone(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	words := r.view.words(r.parts, func([]string) bool { return true })
	if want := []string{"Semua", "Konsep 1", "Menunggu 1", "Terbit 1", "Dikirim 1"}; !slices.Equal(words, want) {
		t.Errorf("%q", words)
	}
	narrow := func(words []string) bool { return words[4] == "Dikirim" }
	if words := r.view.words(r.parts, narrow); words[3] != "Terbit 1" || words[1] != "Konsep 1" {
		t.Errorf("in a narrow column %q", words)
	}
	r.press(kit.Alt(fyne.Key3))
	if got := r.shows(); !slices.Equal(got, []string{"[Belum bernomor]", "- Permintaan data"}) {
		t.Errorf("waiting: %q", got)
	}
}

func TestMissingNumbersAreToldInOurOwnRegisterOnly(t *testing.T) {
	if r := filled(t, data.NumberedElsewhere); slices.Contains(r.parts, partGap) || slices.Contains(r.shows(), "003 Belum dijelaskan") {
		t.Errorf("numbers of TU are missed: %q", r.shows())
	}
	r := filled(t, data.NumberedHere)
	if got := r.head.Line(); got != "Buku agenda surat keluar 2024: 3 nomor, 1 nomor kosong belum dijelaskan" {
		t.Errorf("%q", got)
	}
	at := slices.Index(r.shows(), "003 Belum dijelaskan")
	if at < 0 || r.shows()[at+1] != "002 Salah tujuan" {
		t.Fatalf("%q", r.shows())
	}
	r.choosing("003 Belum dijelaskan").press(kit.Char('j'), take)
	if r.aside.form == nil {
		t.Fatal("explained without a reason")
	}
	r.write("dipakai di Srikandi")
	r.press(take)
	if !slices.Contains(r.shows(), "003 dipakai di Srikandi") || strings.Contains(r.head.Line(), "kosong") {
		t.Errorf("%q, %q", r.shows(), r.head.Line())
	}
}

func TestADoubleNumberIsRefusedBesideItsField(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	r.choosing("- Permintaan data").press(kit.Char('o'))
	r.write("4")
	r.press(take)
	if r.aside.form == nil || r.aside.form.beside.Refusal() == "" || !strings.Contains(r.aside.form.beside.Refusal(), "S-2024-003") {
		t.Fatalf("taken; told %q", r.told)
	}
	if focused := r.window.Canvas().Focused(); focused != fyne.Focusable(r.aside.form.beside.Entry) {
		t.Error("the keyboard left the field")
	}
	r.write("7")
	r.press(take)
	if l := r.rows[r.list.Selected()].line; l.letter.Subject != "Permintaan data" || l.number.Sequence != 47 || l.letter.State != data.LetterIssued {
		t.Errorf("%+v", l.number)
	}
}

func TestANumberThatWasTypedWrongIsMended(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	l := r.choosing("004 Permohonan narasumber").rows[r.list.Selected()].line.letter
	r.press(kit.Char('o'))
	if got := r.aside.form.beside.Text; got != r.letterFile(l.ID).Number.Text {
		t.Errorf("it begins with %q", got)
	}
	r.aside.form.beside.SetText("14")
	r.press(take)
	if n := r.letterFile(l.ID).Number; n.Sequence != 14 || r.letterFile(l.ID).Letter.State != data.LetterIssued {
		t.Errorf("%+v, told %q", n, r.told)
	}
}

func TestABareNumberIsShownAsItWillBeWritten(t *testing.T) {
	register := data.DefaultRegisters(2026)[0]
	if got := wholeNumber(register, "400.2", "DPPPA", "41", "2026-03-02"); got != "Tertulis 400.2/041/DPPPA/2026" {
		t.Errorf("%q", got)
	}
	if got := wholeNumber(register, "400.2", "DPPPA", "400.2/41/DPPPA/2026", "2026-03-02"); got != "" {
		t.Errorf("a whole number is told twice: %q", got)
	}
}

func TestALetterGoesThroughItsLifeByCtrlEnter(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	l := r.choosing("- Permintaan data").rows[r.list.Selected()].line.letter
	if r.main.Text() != "Catat tanda tangan" {
		t.Fatalf("%q", r.main.Text())
	}
	r.press(take, take) // opened, and taken with today
	if got := r.letterFile(l.ID).Letter; got.State != data.LetterSigned || got.SignedOn != "2024-10-04" {
		t.Fatalf("%s %s, told %q", got.State, got.SignedOn, r.told)
	}
	if r.main.Text() != "Catat nomor" {
		t.Fatalf("%q", r.main.Text())
	}
	r.press(take)
	r.write("12")
	r.press(take)
	if file := r.letterFile(l.ID); file.Number == nil || file.Letter.State != data.LetterIssued || r.main.Text() != "Catat pengiriman" {
		t.Fatalf("%s, %q, told %q", file.Letter.State, r.main.Text(), r.told)
	}
	r.press(take, take)
	file := r.letterFile(l.ID)
	for _, a := range file.Recipients {
		if a.SentVia != "Kurir" || a.SentOn != "2024-10-04" || a.ReceivedBy != "" {
			t.Errorf("%+v", a)
		}
	}
	if file.Letter.State != data.LetterSent {
		t.Errorf("%s, told %q", file.Letter.State, r.told)
	}
}

func TestReceiptsAreNotedOneAddresseeAfterTheOther(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	l := r.choosing("001 Undangan rapat").rows[r.list.Selected()].line.letter
	r.press(kit.Char('k'), tab, tab, tab)
	r.write("Nama Contoh 1")
	r.press(take)
	file := r.letterFile(l.ID)
	if file.Recipients[0].ReceivedBy != "Nama Contoh 1" || file.Recipients[1].ReceivedBy != "" {
		t.Fatalf("%+v, told %q", file.Recipients, r.told)
	}
	if r.aside.form == nil {
		t.Fatal("it does not go on with the next addressee")
	}
	r.press(tab, tab, tab)
	r.write("Nama Contoh 2")
	r.press(take)
	if got := r.letterFile(l.ID).Recipients[1].ReceivedBy; got != "Nama Contoh 2" || r.aside.form != nil {
		t.Errorf("%q", got)
	}
}

func TestALetterIsDroppedOrMendedOnlyWithAReason(t *testing.T) {
	for key, want := range map[rune]data.LetterState{'b': data.LetterVoid, 'p': data.LetterDraft} {
		r := filled(t, data.NumberedElsewhere)
		l := r.choosing("004 Permohonan narasumber").rows[r.list.Selected()].line.letter
		r.press(kit.Char(key), take)
		if r.aside.form == nil || r.letterFile(l.ID).Letter.State != data.LetterIssued {
			t.Fatal("done without a reason")
		}
		r.write("salah tanggal")
		r.press(take)
		if got := r.letterFile(l.ID).Letter; got.State != want || got.RevisionReason+got.VoidReason != "salah tanggal" || got.NumberID == "" {
			t.Errorf("%s, told %q", got.State, r.told)
		}
	}
}

func TestAKonsepOpensInItsForm(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	l := r.choosing("- Permintaan laporan").rows[r.list.Selected()].line.letter
	if !r.aside.writing() || r.written[len(r.written)-1] != l.ID || r.main.Text() != "Cetak untuk ditandatangani" {
		t.Fatalf("%q, %q", r.written, r.main.Text())
	}
	r.press(take)
	if !slices.Equal(r.opened, []string{"terbit " + l.ID}) {
		t.Errorf("%q", r.opened)
	}
	r.press(enter)
	if r.window.Canvas().Focused() == fyne.Focusable(r.list) {
		t.Error("Enter does not lead into the form")
	}
	r.press(kit.Key(fyne.KeyEscape))
	if r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Error("Esc does not lead back")
	}
	r.choosing("004 Permohonan narasumber")
	if r.aside.writing() {
		t.Error("an issued letter can be written in")
	}
}

func TestAKonsepStaysInItsFormUntilItIsPrinted(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	l := r.choosing("- Permintaan laporan").rows[r.list.Selected()].line.letter
	_, err := r.desk.IssueLetter(t.Context(), l.ID, secretariat.IssueOptions{Print: draw, Note: "uji", Reason: "uji"})
	r.must(err)
	r.Reload()
	if !r.aside.writing() {
		t.Fatal("the form was left while the letter was being printed")
	}
	r.aside.writer.(*pen).changed(l.ID)
	if r.aside.writing() || r.main.Text() != "Catat tanda tangan" {
		t.Errorf("%q", r.main.Text())
	}
}

func TestANumberIsReservedForAReasonInOurOwnRegister(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	r.press(kit.Char('x'))
	if r.aside.form != nil || !strings.Contains(r.lastTold(), "TU") {
		t.Error("reserved among the numbers of TU")
	}
	r = filled(t, data.NumberedHere)
	r.press(kit.Char('x'))
	r.write("4")
	r.press(tab)
	r.write("surat Bupati")
	r.press(take)
	if r.aside.form == nil || !strings.Contains(r.aside.form.beside.Refusal(), "S-2024-003") {
		t.Fatalf("a taken number is reserved; told %q", r.told)
	}
	r.press(kit.Key(fyne.KeyBackspace))
	r.write("9")
	r.press(take)
	if l, _ := r.line(); l.number.Sequence != 9 || l.number.State != data.NumberReserved {
		t.Errorf("%+v, told %q", l.number, r.told)
	}
	r.press(kit.Char('b'))
	r.write("batal dipakai")
	r.press(take)
	if l, _ := r.line(); l.number.State != data.NumberVoid {
		t.Errorf("%+v, told %q", l.number, r.told)
	}
}

func TestOldNumbersArePasted(t *testing.T) {
	r := filled(t, data.NumberedElsewhere)
	list, refusal := pastedNumbers("No\tTanggal\tHal\tKepada\n010\t2 Maret 2024\tUndangan\tKapolres\n| 011 | 3/3/2024 | Pengantar | Bupati |\n", r.deps.Now())
	if refusal != "" || len(list) != 2 || list[0].Date != "2024-03-02" || list[1].Subject != "Pengantar" || list[1].Date != "2024-03-03" {
		t.Fatalf("%+v %q", list, refusal)
	}
	if _, refusal := pastedNumbers("010\tkemarin dulu sekali\tHal\t", r.deps.Now()); !strings.Contains(refusal, "Baris 1") {
		t.Errorf("%q", refusal)
	}
	r.press(kit.Char('i'))
	r.write("010|2 Maret 2024|Undangan|Kapolres")
	r.press(take)
	if !slices.Contains(r.shows(), "010 Undangan") {
		t.Errorf("%q, told %q", r.shows(), r.told)
	}
}

func TestEveryStepHasAKeyOfItsOwnInItsPlace(t *testing.T) {
	for _, state := range data.LetterStates() {
		for _, own := range []bool{false, true} {
			l := line{letter: data.LetterSummary{Letter: data.Letter{ID: "a", State: state, RegisterID: "r", MeetingID: "m"}}}
			seen := map[rune]step{}
			for _, s := range steps(l, own) {
				if key := stepLooks[s].key; key != 0 {
					if other, double := seen[key]; double {
						t.Errorf("%s: %q does %d and %d", state, key, other, s)
					}
					seen[key] = s
				}
			}
		}
	}
}

// BenchmarkBookOf400 goes through 400 letters by key, and lists them anew.
func BenchmarkBookOf400(b *testing.B) {
	r := filled(b, data.NumberedElsewhere)
	v := r.view
	for i := range 400 {
		l := v.lines[2]
		l.letter.ID, l.number.Sequence = fmt.Sprint(i), i+10
		v.lines = append(v.lines, l)
	}
	v.lines = inOrder(v.lines)
	r.Page.fill(v)
	b.Run("key", func(b *testing.B) {
		for b.Loop() {
			r.press(down, kit.Key(fyne.KeyUp))
		}
	})
	b.Run("list", func(b *testing.B) {
		for b.Loop() {
			r.refresh()
		}
	})
}
