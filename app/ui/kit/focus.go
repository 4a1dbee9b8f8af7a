package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// focusable is what every widget of ours with keyboard but without text shares:
// it knows its focus and Shift, takes its own strokes, and hands on the rest.
type focusable struct {
	widget.BaseWidget
	self    fyne.Focusable
	own     func(Chord) bool
	focused bool
	shift   bool
	heard   func(has bool)
	before  fyne.Focusable // what had the focus when the mouse went down here
}

// begin names the widget itself and what it does with a stroke that is its own.
func (f *focusable) begin(self interface {
	fyne.Widget
	fyne.Focusable
}, own func(Chord) bool,
) {
	f.self, f.own = self, own
	f.ExtendBaseWidget(self)
}

// FocusGained is for Fyne.
func (f *focusable) FocusGained() {
	f.focused = true
	f.Refresh()
	f.tell(true)
}

// HearFocus has hear told that the focus came (true) or went.
func (f *focusable) HearFocus(hear func(has bool)) { f.heard = hear }

func (f *focusable) tell(has bool) {
	if f.heard != nil {
		f.heard(has)
	}
}

// FocusLost is for Fyne.
func (f *focusable) FocusLost() {
	f.focused, f.shift = false, false
	f.Refresh()
	f.tell(false)
}

// KeyDown sees Shift go down.
func (f *focusable) KeyDown(ev *fyne.KeyEvent) { f.shift = f.shift || isShift(ev.Name) }

// KeyUp sees Shift go up.
func (f *focusable) KeyUp(ev *fyne.KeyEvent) { f.shift = f.shift && !isShift(ev.Name) }

// TypedKey is for Fyne.
func (f *focusable) TypedKey(ev *fyne.KeyEvent) {
	chord := Chord{Key: ev.Name}.normal()
	if f.shift {
		chord.Mods = fyne.KeyModifierShift
	}
	f.take(chord)
}

// AcceptsTab has Fyne hand Tab to the widget, which moves the focus itself, for
// the same end as from an Entry.
func (f *focusable) AcceptsTab() bool { return true }

// TypedRune is for Fyne.
func (f *focusable) TypedRune(r rune) { f.take(Char(r)) }

// TypedShortcut is for Fyne.
func (f *focusable) TypedShortcut(s fyne.Shortcut) {
	if chord, known := chordOf(s); known {
		f.take(chord)
	}
}

func (f *focusable) take(c Chord) {
	switch {
	case f.own(c):
	case c.Key == fyne.KeyTab && c.Mods&^fyne.KeyModifierShift == 0:
		moveFocus(f.self.(fyne.CanvasObject), c.Mods != 0)
	default:
		handOn(f.self.(fyne.CanvasObject), c)
	}
}

// MouseDown remembers what has the focus: Fyne takes it away before the click
// is told.
func (f *focusable) MouseDown(*desktop.MouseEvent) {
	if c := canvasOf(f.self.(fyne.CanvasObject)); c != nil {
		f.before = c.Focused()
	}
}

// MouseUp is for Fyne.
func (f *focusable) MouseUp(*desktop.MouseEvent) {}

// giveBack returns the focus to what had it before the click, so that an editor
// keeps its caret.
func (f *focusable) giveBack() {
	before := f.before
	f.before = nil
	object, known := before.(fyne.CanvasObject)
	c := canvasOf(f.self.(fyne.CanvasObject))
	if known && c != nil && c.Focused() == nil && canvasOf(object) == c && object.Visible() {
		c.Focus(before)
	}
}

// requestFocus moves the focus of the window here.
func (f *focusable) requestFocus() {
	if c := canvasOf(f.self.(fyne.CanvasObject)); c != nil {
		c.Focus(f.self)
	}
}

// moveFocus goes to the next focusable, or back.
func moveFocus(w fyne.CanvasObject, back bool) {
	c := canvasOf(w)
	if c == nil {
		return
	}
	if back {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
	if reached, ok := c.Focused().(*Entry); ok {
		reached.selectLine()
	}
}
