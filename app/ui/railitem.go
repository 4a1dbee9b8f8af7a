package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// railItem is one page in the rail, 36 px high: the current one has a bar, a
// tint and bold words. ↑ and ↓ go to its neighbours.
type railItem struct {
	widget.BaseWidget
	keys    *kit.KeyTable
	press   func()
	step    func(by int)
	current bool
	focused bool
	hovered bool

	icon *kit.Icon
	name icons.Name
	word *kit.Text
}

func newRailItem(keys *kit.KeyTable, icon icons.Name, word string, press func(), step func(by int)) *railItem {
	i := &railItem{keys: keys, press: press, step: step, name: icon, icon: kit.NewIcon(icon, kit.IconSizeRail, kit.ColorText), word: kit.Body(word)}
	i.ExtendBaseWidget(i)
	return i
}

// set makes the page the current one, or no longer.
func (i *railItem) set(current bool) {
	i.current = current
	role := kit.ColorText
	if current {
		role = kit.ColorAccent
	}
	i.icon.Set(i.name, role)
	i.word.SetRuns(kit.Run{Text: i.word.Text(), Bold: current, Color: role})
	i.Refresh()
}

// Tapped is for Fyne.
func (i *railItem) Tapped(*fyne.PointEvent) { i.press() }

// FocusGained is for Fyne.
func (i *railItem) FocusGained() { i.mark(&i.focused, true) }

// FocusLost is for Fyne.
func (i *railItem) FocusLost() { i.mark(&i.focused, false) }

// MouseIn is for Fyne.
func (i *railItem) MouseIn(*desktop.MouseEvent) { i.mark(&i.hovered, true) }

// MouseMoved is for Fyne.
func (i *railItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (i *railItem) MouseOut() { i.mark(&i.hovered, false) }

func (i *railItem) mark(what *bool, is bool) {
	*what = is
	i.Refresh()
}

// TypedKey is for Fyne.
func (i *railItem) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		i.press()
	case fyne.KeyUp:
		i.step(-1)
	case fyne.KeyDown:
		i.step(1)
	default:
		i.keys.Handle(kit.Key(ev.Name))
	}
}

// TypedRune is for Fyne.
func (i *railItem) TypedRune(r rune) { i.keys.Handle(kit.Char(r)) }

// TypedShortcut is for Fyne.
func (i *railItem) TypedShortcut(s fyne.Shortcut) {
	if custom, ok := s.(*desktop.CustomShortcut); ok {
		i.keys.Handle(kit.Chord{Key: custom.KeyName, Mods: custom.Modifier})
	}
}

// CreateRenderer is for Fyne.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	r := &railItemRenderer{
		item: i, tint: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent),
		ring: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type railItemRenderer struct {
	item            *railItem
	tint, bar, ring *canvas.Rectangle
}

const railInset float32 = 8

func (r *railItemRenderer) MinSize() fyne.Size { return fyne.NewSize(0, kit.RailItemHeight+2) }

func (r *railItemRenderer) Layout(size fyne.Size) {
	high, wide := kit.RailItemHeight, size.Width-2*railInset
	for _, box := range []*canvas.Rectangle{r.tint, r.ring} {
		box.Move(fyne.NewPos(railInset, 1))
		box.Resize(fyne.NewSize(wide, high))
	}
	r.bar.Move(fyne.NewPos(railInset, 1+(high-24)/2))
	r.bar.Resize(fyne.NewSize(kit.SelectionWidth, 24))
	r.item.icon.Move(fyne.NewPos(20, 1+(high-kit.IconSizeRail)/2))
	r.item.icon.Resize(fyne.NewSquareSize(kit.IconSizeRail))
	r.item.word.Move(fyne.NewPos(50, 1))
	r.item.word.Resize(fyne.NewSize(size.Width-50-railInset, high))
}

func (r *railItemRenderer) Refresh() {
	i := r.item
	ground := kit.ColorNone
	switch {
	case i.current:
		ground = kit.ColorSelection
	case i.hovered:
		ground = theme.ColorNameHover
	}
	r.tint.FillColor, r.tint.CornerRadius = kit.Color(ground), kit.Radius
	r.bar.FillColor, r.bar.CornerRadius, r.bar.Hidden = kit.Color(kit.ColorAccent), kit.RadiusBar, !i.current
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = kit.Color(kit.ColorAccent), kit.FocusWidth, kit.Radius
	r.ring.Hidden = !i.focused
	i.icon.Refresh()
	i.word.Refresh()
	canvas.Refresh(i)
}

func (r *railItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.tint, r.bar, r.ring, r.item.icon, r.item.word}
}

func (r *railItemRenderer) Destroy() {}
