package minutes

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// key is asked for every stroke before the text field has it. What it does not
// take belongs to the field, and then to the window's key table.
func (f *flow) key(c kit.Chord) bool {
	if f.page.choosing() && f.page.suggestionKey(c) {
		return true
	}
	switch c {
	case kit.Key(fyne.KeyReturn):
		f.next(f.plain())
	case kit.Ctrl(fyne.KeyReturn):
		f.next(f.editor.face.line.kind)
	case kit.Key(fyne.KeyBackspace):
		return f.backspace()
	case kit.Key(fyne.KeyUp):
		return f.editor.entry.CursorRow == 0 && f.step(-1)
	case kit.Key(fyne.KeyDown):
		return f.down()
	case kit.Alt(fyne.KeyUp):
		f.move(-1)
	case kit.Alt(fyne.KeyDown):
		f.move(1)
	case kit.Alt(fyne.KeyBackspace):
		f.takeLast()
	case kit.Key(fyne.KeyTab):
		return f.nextPlaceholder()
	case kit.Key(fyne.KeyEscape):
		f.page.focus(nil)
	default:
		return false
	}
	return true
}

// backspace at the very start of the text takes the speaker off, then an empty
// entry. Anywhere else it is the field's.
func (f *flow) backspace() bool {
	if f.editor.entry.Caret() > 0 || f.editor.entry.SelectedText() != "" {
		return false
	}
	if f.now.id != "" && f.editor.face.line.speaker != "" {
		f.unname()
		return true
	}
	if f.editor.text() != "" {
		return false
	}
	f.erase()
	return true
}

// down lets the field move its caret, and goes on to the next row where it can't.
func (f *flow) down() bool {
	entry := f.editor.entry
	row := entry.CursorRow
	entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if entry.CursorRow == row {
		f.step(1)
	}
	return true
}
