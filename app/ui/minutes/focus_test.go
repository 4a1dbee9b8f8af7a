package minutes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
)

func TestTheTabComesBackToItsCaret(t *testing.T) {
	r := newRoom(t)
	r.write("Satu dua")
	r.press(kit.Key(fyne.KeyLeft))
	r.window.SetContent(kit.NewFill(kit.ColorPage))
	r.window.SetContent(r.Content())
	r.Focus()
	r.wantEditor("Satu du|a")
	r.write("!")
	r.wantEntries("Agenda satu", "catatan: Satu du!a")
}

// The driver knows the canvas only of what has been drawn; a page that has just
// been placed has not. Fyne's test driver guesses the window made last.
func TestThePageTakesTheKeyboardOfItsOwnWindow(t *testing.T) {
	r := newRoom(t)
	r.window.Canvas().Unfocus()
	test.NewTempWindow(t, kit.NewFill(kit.ColorPage))
	r.Focus()
	if r.window.Canvas().Focused() == nil {
		t.Error("the editor did not get the keyboard")
	}
}
