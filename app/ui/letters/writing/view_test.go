package writing

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestTheCaretStaysWhereItIsWhenTheLetterIsReadAnew(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 1)
	body := r.labelled("Isi")
	r.focus(body)
	body.SetCaret(10)
	r.write("baru ")
	r.rest()
	r.Reload()
	if r.labelled("Isi") != body || body.Caret() != 15 {
		t.Fatalf("the form was made anew, or the caret is at %d", body.Caret())
	}
	changed := r.disk().Letter
	changed.Subject = "Diubah di tempat lain"
	r.put(&changed)
	r.Reload()
	fresh := r.labelled("Isi")
	if fresh == body || r.labelled("Hal").Text != "Diubah di tempat lain" {
		t.Error("what was changed elsewhere is not shown")
	}
	if r.window.Canvas().Focused() != fyne.Focusable(fresh) || fresh.Caret() != 15 {
		t.Errorf("the caret went to %d of %T", fresh.Caret(), r.window.Canvas().Focused())
	}
}

func TestF5HidesThePaperAndTheFormTakesItsRoom(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 1)
	narrow := r.labelled("Hal").Size().Width
	for _, b := range r.Bindings() {
		if b.Chord == kit.Key(fyne.KeyF5) {
			b.Do()
		}
	}
	if wide := r.labelled("Hal").Size().Width; r.PreviewVisible() || wide < narrow+200 {
		t.Errorf("from %v to %v", narrow, wide)
	}
	r.ShowPreview(true)
	if r.labelled("Hal").Size().Width != narrow {
		t.Error("the paper did not get its room back")
	}
}

func TestTheFormFitsAWindowOf1280(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 3)
	r.window.Resize(fyne.NewSize(1280-200-381, 620))
	field := r.labelled("Hal")
	right := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).X + field.Size().Width
	if field.Size().Width < 300 || right > formWidth || r.paper.Size().Width < 300 {
		t.Errorf("field %v to %v, paper %v", field.Size().Width, right, r.paper.Size().Width)
	}
}

func TestThePaperFollowsTheParagraphThatIsTypedIn(t *testing.T) {
	l := letter(data.InvitationLetter)
	l.Body = "Satu.\n1. a\n2. b\nDua."
	r := openLetter(t, l, 1)
	if len(r.making.marks) == 0 {
		t.Fatal("the paper tells no places")
	}
	for mark := range r.making.marks {
		if !strings.HasPrefix(mark, "isi-") && strings.HasPrefix(mark, "isi") {
			t.Errorf("a mark %q", mark)
		}
	}
	if _, known := r.making.marks["isi-3"]; !known {
		t.Errorf("no place for the last paragraph: %v", r.making.marks)
	}
}

func TestAnotherLetterTakesThePlaceAndWhatWasTypedIsKept(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 1)
	other := letter(data.MemoLetter)
	other.ID, other.Code = "nota", "S-2024-002"
	r.put(&other)
	r.focus(r.labelled("Hal"))
	r.labelled("Hal").SetText("Sebelum pindah")
	r.Open("nota")
	r.write("terlambat")
	if r.LetterID() != "nota" || !r.shows("Nota dinas") {
		t.Errorf("open is %q", r.LetterID())
	}
	if got := r.disk().Letter.Subject; got != "Sebelum pindah" {
		t.Errorf("kept %q", got)
	}
	r.Close()
	if len(r.Actions()) != 0 {
		t.Error("a closed view offers actions")
	}
}

func TestALetterThatIsGoneSaysSo(t *testing.T) {
	r := newRoom(t)
	r.Open("tidak-ada")
	if r.form != nil || !r.shows("Belum dapat ditampilkan") {
		t.Error("nothing is said")
	}
}

// BenchmarkKey is a key in a letter of three pages to sixty.
func BenchmarkKey(b *testing.B) {
	l := letter(data.InvitationLetter)
	l.Body = strings.Repeat("Kami mengundang {sapaan} untuk menghadiri rapat koordinasi gugus tugas yang akan diselenggarakan.\n", 75)
	r := openLetter(b, l, 60)
	body := r.labelled("Isi")
	r.focus(body)
	b.ResetTimer()
	for b.Loop() {
		r.write("a")
	}
}

// BenchmarkRest is what follows on the UI goroutine when the keys rest; the paper
// and the check are drawn elsewhere and not counted.
func BenchmarkRest(b *testing.B) {
	l := letter(data.InvitationLetter)
	l.Addressing = data.AddressedEach
	r := openLetter(b, l, 60)
	b.ResetTimer()
	for b.Loop() {
		r.form.follows()
	}
}

func TestAFileThatIsAttachedStandsInTheFormAndCanBeTakenOff(t *testing.T) {
	r := openLetter(t, letter(data.OfficialLetter), 1)
	r.update(func(ctx context.Context) error {
		_, _, err := r.desk.Enclose(ctx, secretariat.Enclosing{
			Kind: data.LetterAttachment, LetterID: "surat", Name: "formulir.pdf", Content: []byte("%PDF-1.4 isi"),
		})
		return err
	})
	if n := len(r.form.files.list.Objects); n != 1 || len(r.told) != 0 {
		t.Fatalf("%d files are shown, told %q", n, r.told)
	}
	for _, o := range test.LaidOutObjects(r.form.files.list) {
		if b, ok := o.(*kit.Button); ok {
			b.Tapped(&fyne.PointEvent{})
			break
		}
	}
	if n := len(r.disk().Files); n != 0 {
		t.Errorf("%d files are left", n)
	}
}

func TestThePreviewOfALetterToEachIsThatOfTheFirst(t *testing.T) {
	s := firstCopy(data.LetterSnapshot{Addressing: data.AddressedEach, Recipients: make([]data.AddresseeSnapshot, 200)})
	if s.Copy != 1 {
		t.Errorf("copy %d", s.Copy)
	}
}
