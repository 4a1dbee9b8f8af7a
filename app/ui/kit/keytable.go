package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Binding is one line of the key table.
type Binding struct {
	Chord Chord
	Group string // heading on the sheet of shortcuts, such as "Di mana saja"
	Label string // what it does, such as "Cari"; a binding without one stays off the sheet
	Do    func()
}

// KeyTable is the window's one table of strokes. It is asked by the canvas when
// nothing has the focus, and by every widget of this package for each stroke
// that is not the widget's own. While a dialog or list lies over the page the
// table is off.
type KeyTable struct {
	window []Binding
	page   []Binding
	first  []Binding
	modal  func(Chord) bool
	canvas fyne.Canvas
	shift  bool
}

// attached finds the table of a widget's canvas. Widgets live on one goroutine.
var attached = map[fyne.Canvas]*KeyTable{}

// NewKeyTable returns an empty table.
func NewKeyTable() *KeyTable { return &KeyTable{} }

// Attach makes the table serve a window's canvas and the widgets on it.
func (t *KeyTable) Attach(c fyne.Canvas) {
	t.canvas = c
	attached[c] = t
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { t.Handle(t.bare(ev.Name)) })
	c.SetOnTypedRune(func(r rune) { t.Handle(Char(r)) })
	if keyable, ok := c.(desktop.Canvas); ok {
		keyable.SetOnKeyDown(func(ev *fyne.KeyEvent) { t.shift = t.shift || isShift(ev.Name) })
		keyable.SetOnKeyUp(func(ev *fyne.KeyEvent) { t.shift = t.shift && !isShift(ev.Name) })
	}
	for _, b := range t.window {
		t.listen(b.Chord)
	}
	for _, b := range t.page {
		t.listen(b.Chord)
	}
}

// Detach ends the service, for a window that closes.
func (t *KeyTable) Detach() {
	delete(attached, t.canvas)
	t.canvas = nil
}

// Bind adds strokes that hold in the whole window. A later one wins over an
// earlier one.
func (t *KeyTable) Bind(bindings ...Binding) {
	for _, b := range bindings {
		t.window = append(t.window, b)
		t.listen(b.Chord)
	}
}

// SetPage replaces the strokes of the page that is shown. They win over the
// window's.
func (t *KeyTable) SetPage(bindings ...Binding) {
	t.page = bindings
	for _, b := range bindings {
		t.listen(b.Chord)
	}
}

// SetFirst replaces the strokes of what lies over the page without hiding it. They
// win over the page's.
func (t *KeyTable) SetFirst(bindings ...Binding) {
	t.first = bindings
	for _, b := range bindings {
		t.listen(b.Chord)
	}
}

// SetModal has take hear the strokes while something lies over the page; nil ends
// it.
func (t *KeyTable) SetModal(take func(Chord) bool) { t.modal = take }

// Bindings lists what the table knows now, the page's first, for the sheet of
// shortcuts.
func (t *KeyTable) Bindings() []Binding {
	return append(append([]Binding{}, t.page...), t.window...)
}

// Handle does what is bound to a stroke and tells whether anything was.
func (t *KeyTable) Handle(c Chord) bool {
	if t.canvas != nil && t.canvas.Overlays().Top() != nil {
		return t.modal != nil && t.modal(c.normal())
	}
	c = c.normal()
	for _, layer := range [][]Binding{t.first, t.page, t.window} {
		for i := len(layer) - 1; i >= 0; i-- {
			if layer[i].Chord.normal() == c {
				layer[i].Do()
				return true
			}
		}
	}
	return false
}

// listen lets the canvas report a stroke with modifiers while nothing has the
// focus; plain keys reach it anyway.
func (t *KeyTable) listen(c Chord) {
	if t.canvas == nil || c.Mods&^fyne.KeyModifierShift == 0 {
		return
	}
	t.canvas.AddShortcut(c.shortcut(), func(fyne.Shortcut) { t.Handle(c) })
}

func (t *KeyTable) bare(name fyne.KeyName) Chord {
	if t.shift {
		return Shift(name)
	}
	return Key(name)
}

// handOn gives a stroke that a widget did not take to the table of its window.
func handOn(w fyne.CanvasObject, c Chord) bool {
	table, ok := attached[canvasOf(w)]
	return ok && table.Handle(c)
}

// canvasOf is where a widget is shown. The driver knows only what it has drawn;
// a widget that was given the keyboard a moment ago has it already.
func canvasOf(w fyne.CanvasObject) fyne.Canvas {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil {
		return c
	}
	for c := range attached {
		if focused, ok := c.Focused().(fyne.CanvasObject); ok && focused == w {
			return c
		}
	}
	return nil
}

func isShift(name fyne.KeyName) bool {
	return name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight
}
