package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"gugustugas/assets/icons"
)

// ButtonKind is how loudly a button speaks.
type ButtonKind int

// The kinds of a button. A page has at most one that is primary.
const (
	ButtonPrimary ButtonKind = iota // filled with the accent
	ButtonQuiet                     // on a light ground
	ButtonLink                      // text in the accent colour, no ground
)

// Button does one thing at a click, Enter or Spasi. A click leaves the focus
// where it is, so that an editor keeps its caret.
type Button struct {
	focusable
	kind     ButtonKind
	icon     icons.Name
	text     string
	small    bool
	disabled bool
	hovered  bool
	do       func()
}

// NewButton returns a button; icon and text may each be empty, not both.
func NewButton(kind ButtonKind, icon icons.Name, text string, do func()) *Button {
	b := &Button{kind: kind, icon: icon, text: text, do: do}
	b.begin(b, b.key)
	return b
}

// IconButton returns a quiet square button that shows only an icon.
func IconButton(icon icons.Name, do func()) *Button { return NewButton(ButtonQuiet, icon, "", do) }

// IconLink returns a square button without ground that shows only an icon.
func IconLink(icon icons.Name, do func()) *Button { return NewButton(ButtonLink, icon, "", do) }

// Small makes the button 24 px high with caption text, and returns it.
func (b *Button) Small() *Button {
	b.small = true
	return b
}

// SetText changes icon and word.
func (b *Button) SetText(icon icons.Name, text string) {
	b.icon, b.text = icon, text
	b.Refresh()
}

// Text returns the button's word.
func (b *Button) Text() string { return b.text }

// SetEnabled switches the button on or off.
func (b *Button) SetEnabled(enabled bool) {
	b.disabled = !enabled
	b.Refresh()
}

// Tapped is for Fyne.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.giveBack()
	b.press()
}

func (b *Button) press() {
	if !b.disabled && b.do != nil {
		b.do()
	}
}

func (b *Button) key(c Chord) bool {
	switch c {
	case Key(fyne.KeyReturn), Key(fyne.KeySpace):
		b.press()
		return true
	}
	return c == Char(' ')
}

// Cursor is a hand over a link.
func (b *Button) Cursor() desktop.Cursor {
	if b.kind == ButtonLink && !b.disabled {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is for Fyne.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
}

// MouseMoved is for Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
}

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b, ground: canvas.NewRectangle(color.Transparent), veil: canvas.NewRectangle(color.Transparent),
		ring: canvas.NewRectangle(color.Transparent), icon: NewIcon("", IconSize, ColorText), text: Body(""),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button             *Button
	ground, veil, ring *canvas.Rectangle
	icon               *Icon
	text               *Text
}

func (r *buttonRenderer) height() float32 {
	if r.button.small {
		return SmallHeight
	}
	return ControlHeight
}

func (r *buttonRenderer) padding() float32 {
	switch {
	case r.button.text == "":
		return (r.height() - r.icon.size) / 2
	case r.button.small, r.button.kind == ButtonLink:
		return 8
	}
	return 12
}

func (r *buttonRenderer) MinSize() fyne.Size {
	width := 2 * r.padding()
	if r.button.icon != "" {
		width += r.icon.size
	}
	if r.button.text != "" {
		width += r.text.naturalWidth()
	}
	if r.button.icon != "" && r.button.text != "" {
		width += r.gap()
	}
	return fyne.NewSize(width, r.height())
}

func (r *buttonRenderer) gap() float32 {
	if r.button.small {
		return 6
	}
	return 10
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.veil.Resize(size)
	edge := r.ringEdge()
	r.ring.Move(fyne.NewPos(edge, edge))
	r.ring.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
	x := max(r.padding(), (size.Width-r.MinSize().Width)/2+r.padding())
	if r.button.icon != "" {
		r.icon.Move(fyne.NewPos(x, (size.Height-r.icon.size)/2))
		r.icon.Resize(r.icon.MinSize())
		x += r.icon.size + r.gap()
	}
	r.text.Move(fyne.NewPos(x, 0))
	r.text.Resize(fyne.NewSize(size.Width-x-4, size.Height))
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	role, ground := ColorText, ColorQuiet
	switch b.kind {
	case ButtonPrimary:
		role, ground = ColorOnAccent, ColorAccent
	case ButtonLink:
		role, ground = ColorAccent, ColorNone
	}
	if b.disabled {
		role = ColorMuted
		if b.kind == ButtonPrimary {
			ground = ColorQuiet
		}
	}
	r.icon.size, r.text.size = IconSize, TextBase
	if b.small {
		r.icon.size, r.text.size = IconSizeSmall, TextCaption
	}
	r.icon.Set(b.icon, role)
	r.text.SetRuns(Run{Text: b.text, Bold: b.kind == ButtonPrimary, Color: role})
	r.ground.FillColor, r.ground.CornerRadius = Color(ground), Radius
	r.veil.FillColor, r.veil.CornerRadius = Color(theme.ColorNameHover), Radius
	r.veil.Hidden = !b.hovered || b.disabled
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = Color(r.ringRole()), FocusWidth, Radius
	r.ring.Hidden = !b.focused
	r.icon.Refresh()
	r.Layout(b.Size())
	canvas.Refresh(b)
}

// ringRole keeps the focus visible on a button that is itself of the accent.
func (r *buttonRenderer) ringRole() fyne.ThemeColorName {
	if r.button.kind == ButtonPrimary {
		return ColorOnAccent
	}
	return ColorAccent
}

// ringEdge is how far inside the button its focus ring runs.
func (r *buttonRenderer) ringEdge() float32 {
	if r.button.kind == ButtonPrimary {
		return 3
	}
	return 0
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.veil, r.ring, r.icon, r.text}
}

func (r *buttonRenderer) Destroy() {}
