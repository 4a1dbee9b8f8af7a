package writing

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestTheKeyboardComesIntoALetterThatIsStillRead(t *testing.T) {
	r := newRoom(t)
	l := letter(data.OfficialLetter)
	r.put(&l)
	runner, release := kit.NewHeldRunner()
	r.View.deps.Runner = runner
	r.Open(l.ID)
	r.Focus()
	release()
	if r.form == nil || r.window.Canvas().Focused() == nil {
		t.Fatal("the keyboard is nowhere")
	}
}

func TestAFormThatIsNotLaidOutYetStaysAtItsTop(t *testing.T) {
	r := newRoom(t)
	l := letter(data.OfficialLetter)
	r.put(&l)
	r.Open(l.ID)
	r.form.scroll.Resize(fyne.NewSize(formWidth, 40))
	r.Focus()
	if at := r.form.scroll.Offset.Y; at != 0 {
		t.Errorf("the form begins %v px below its top", at)
	}
}
