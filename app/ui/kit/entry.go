package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// Entry is a field for text: of one line, or of several wrapped lines, and then
// as high as its text. The keys of text editing are its own, Ctrl+Z, Y, X, C, V
// and A among them; the others go to the window's key table.
type Entry struct {
	widget.Entry

	// OnKey is asked first for every stroke; true means that it was taken.
	OnKey func(Chord) bool
	// OnFocus hears that the focus came (true) or went.
	OnFocus func(bool)
	// OnGrow hears that an entry of several lines wants another height.
	OnGrow func()

	bare     bool
	leading  icons.Name
	trailing fyne.CanvasObject
	invalid  bool
	focused  bool
	shift    bool
	grown    float32
}

// NewEntry returns a field of one line, 32 px high.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// NewMultiEntry returns a framed field of wrapped lines, at least rows high.
func NewMultiEntry(rows int) *Entry {
	e := &Entry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	e.ExtendBaseWidget(e)
	return e
}

// NewBareEntry returns a field of wrapped lines without frame or padding, whose
// text stands exactly where a Paragraph of the same width has it. The row that
// holds it draws the frame.
func NewBareEntry() *Entry {
	e := NewMultiEntry(1)
	e.bare = true
	return e
}

// WithIcon puts an icon before the text and returns the entry.
func (e *Entry) WithIcon(name icons.Name) *Entry {
	e.leading = name
	return e
}

// WithTrailing puts an object behind the text, such as a KeyCap, and returns the entry.
func (e *Entry) WithTrailing(o fyne.CanvasObject) *Entry {
	e.trailing = o
	return e
}

// SetInvalid frames the entry in the colour of an error, or no longer.
func (e *Entry) SetInvalid(invalid bool) {
	if e.invalid != invalid {
		e.invalid = invalid
		e.Refresh()
	}
}

// Caret is the place of the caret as a number of runes from the start.
func (e *Entry) Caret() int { return e.CursorTextOffset() }

// SetCaret puts the caret behind so many runes; beyond the end means the end.
func (e *Entry) SetCaret(runes int) {
	runes = max(0, min(runes, len([]rune(e.Entry.Text))))
	row, column := 0, 0
	for row = 0; ; row++ {
		e.CursorRow, e.CursorColumn = row, 0
		start := e.CursorTextOffset()
		e.CursorRow = row + 1
		next := e.CursorTextOffset()
		if next > runes || next <= start {
			column = runes - start
			break
		}
	}
	e.CursorRow, e.CursorColumn = row, column
	e.Refresh()
}

// Deselect ends the choice of a stretch of text. Fyne keeps one when the text is
// set anew, and the next letters would replace each other.
func (e *Entry) Deselect() {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
}

// Select chooses the runes from one place to another, the caret at the end, as
// Shift with → does.
func (e *Entry) Select(from, to int) {
	e.Deselect()
	e.SetCaret(from)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.KeyDown(shift)
	for range to - from {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.Entry.KeyUp(shift)
}

// CaretPosition is the lower left end of the caret within the entry, where a
// list of suggestions opens.
func (e *Entry) CaretPosition() fyne.Position {
	pos := e.CursorPosition().Add(e.padding())
	return pos.AddXY(0, TextStyle{Size: TextBase}.lineHeight())
}

// padding is how far the text of Fyne's entry is moved within ours.
func (e *Entry) padding() fyne.Delta {
	if e.bare {
		return fyne.NewDelta(-6, -6)
	}
	left := float32(5)
	if e.leading != "" {
		left += IconSize + 6
	}
	return fyne.NewDelta(left, 0.46)
}

// MinSize is measured anew each time: Fyne's own is stale after a new width.
func (e *Entry) MinSize() fyne.Size { return e.BaseWidget.MinSize() }

// AcceptsTab has Fyne hand Tab to the entry, which moves the focus itself.
func (e *Entry) AcceptsTab() bool { return true }

// KeyDown sees Shift go down; Fyne's test driver reports it in no other way.
func (e *Entry) KeyDown(ev *fyne.KeyEvent) {
	e.shift = e.shift || isShift(ev.Name)
	e.Entry.KeyDown(ev)
}

// KeyUp sees Shift go up.
func (e *Entry) KeyUp(ev *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(ev.Name)
	e.Entry.KeyUp(ev)
}

// FocusGained is for Fyne.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost is for Fyne.
func (e *Entry) FocusLost() {
	e.shift, e.focused = false, false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// TypedKey is for Fyne.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	chord := Chord{Key: ev.Name}.normal()
	if e.shift {
		chord.Mods = fyne.KeyModifierShift
	}
	if e.OnKey != nil && e.OnKey(chord) {
		return
	}
	switch {
	case chord.Key == fyne.KeyTab:
		moveFocus(e, e.shift)
	case e.edits(chord):
		e.Entry.TypedKey(ev)
	default:
		handOn(e, chord)
	}
}

// edits tells whether a plain key belongs to the editing of text. A field of
// one line has no use for ↑ and ↓, and none for Enter unless it is submitted.
func (e *Entry) edits(c Chord) bool {
	switch c.Key {
	case fyne.KeyReturn:
		return e.MultiLine || e.OnSubmitted != nil
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		return e.MultiLine
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		return true
	}
	return isPrintable(c.Key)
}

// TypedShortcut is for Fyne.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	chord, known := chordOf(s)
	if known && e.OnKey != nil && e.OnKey(chord) {
		return
	}
	if chord == (Chord{Key: fyne.KeyZ, Mods: fyne.KeyModifierControl | fyne.KeyModifierShift}) {
		s, chord = &fyne.ShortcutRedo{}, Ctrl(fyne.KeyY) // as Ctrl+Z, it is about the text
	}
	if known && !editingShortcut(chord) {
		handOn(e, chord)
		return
	}
	e.Entry.TypedShortcut(s)
}

// MouseDown is for Fyne, whose entry does not know of our padding.
func (e *Entry) MouseDown(ev *desktop.MouseEvent) {
	moved := *ev
	moved.Position = ev.Position.Subtract(e.padding())
	e.Entry.MouseDown(&moved)
}

// Dragged is for Fyne, whose entry does not know of our padding.
func (e *Entry) Dragged(ev *fyne.DragEvent) {
	moved := *ev
	moved.Position = ev.Position.Subtract(e.padding())
	e.Entry.Dragged(&moved)
}

// tellGrowth tells OnGrow when the entry's height has become another.
func (e *Entry) tellGrowth() {
	if !e.MultiLine || e.OnGrow == nil {
		return
	}
	if high := e.MinSize().Height; high != e.grown {
		e.grown = high
		e.OnGrow()
	}
}

// editingShortcut tells the strokes with Ctrl that edit text.
func editingShortcut(c Chord) bool {
	switch c.Key {
	case fyne.KeyZ, fyne.KeyY, fyne.KeyX, fyne.KeyC, fyne.KeyV, fyne.KeyA:
		return c.Mods == fyne.KeyModifierControl
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return c.Mods&^fyne.KeyModifierShift == fyne.KeyModifierControl
	}
	return false
}

// isPrintable tells keys whose character follows as text: Fyne names them by
// that character, and Space by its word.
func isPrintable(name fyne.KeyName) bool { return len(name) == 1 || name == fyne.KeySpace }

// selectLine chooses the whole of a field of one line, so that what is typed
// after Tab replaces it, as everywhere on a computer.
func (e *Entry) selectLine() {
	if !e.MultiLine && e.Entry.Text != "" {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}
