package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Question is what a dialog asks. Nothing is kept or shown in a dialog but a
// question.
type Question struct {
	Title    string
	Sentence string
	Yes      string // the word on the filled button, a verb: "Finalkan"
	No       string // "Batal" when empty
	// Risky: agreeing loses something, so that No is the filled button and has the
	// focus.
	Risky bool
}

// Ask lays a question over the window and calls yes when it is agreed to. Esc
// means no; no may be nil. Fyne gives the focus back to where it was.
func Ask(on fyne.Canvas, q Question, yes, no func()) {
	if q.No == "" {
		q.No = "Batal"
	}
	var close func()
	end := func(answer func()) {
		close()
		if answer != nil {
			answer()
		}
	}
	weight := map[bool]ButtonKind{true: ButtonPrimary, false: ButtonQuiet}
	agree := NewButton(weight[!q.Risky], "", q.Yes, func() { end(yes) })
	refuse := NewButton(weight[q.Risky], "", q.No, func() { end(no) })
	const width = 420
	words := VStack(8, Section(q.Title), NewParagraph(q.Sentence, TextStyle{}).Wrap(width))
	buttons := Inset(16, 0, 0, 0, HStack(8, Spacer(), refuse, agree))
	close = Modal(on, VStack(0, words, buttons), func() { end(no) })
	if q.Risky {
		on.Focus(refuse)
		return
	}
	on.Focus(agree)
}

// Modal lays an object over the window and turns the key table off, but for Esc.
// The function that it returns takes the object away; Fyne gives the focus back
// to where it was.
func Modal(on fyne.Canvas, o fyne.CanvasObject, escape func()) (close func()) {
	content := Inset(16, 20, 16, 20, o)
	popup := widget.NewModalPopUp(container.NewStack(NewFrame(ColorPopup, ColorEntryBorder), content), on)
	table := attached[on]
	if table != nil {
		table.modal = func(c Chord) bool {
			if c == Key(fyne.KeyEscape) {
				escape()
				return true
			}
			return false
		}
	}
	popup.Show()
	return func() {
		popup.Hide()
		if table != nil {
			table.modal = nil
		}
	}
}
