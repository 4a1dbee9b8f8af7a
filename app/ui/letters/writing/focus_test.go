package writing

import (
	"testing"

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
