package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// CreateRenderer is for Fyne. It keeps the drawing of Fyne's entry but for its
// frame, ours is 1 px, 2 px in the accent colour while it has the focus, and
// for its scroll bars.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	inner := e.Entry.CreateRenderer()
	r := &entryFrame{entry: e, inner: inner, frame: canvas.NewRectangle(color.Transparent)}
	r.frame.CornerRadius = Radius
	for _, o := range inner.Objects() {
		if box, ok := o.(*canvas.Rectangle); ok {
			box.Hide()
		}
		if scroll, ok := o.(*container.Scroll); ok {
			r.scroll = &barless{scroll}
		}
	}
	if e.leading != "" {
		r.icon = NewIcon(e.leading, IconSize, ColorMuted)
	}
	r.style()
	return r
}

type entryFrame struct {
	entry  *Entry
	inner  fyne.WidgetRenderer
	frame  *canvas.Rectangle
	icon   *Icon
	scroll *barless
}

func (r *entryFrame) Layout(size fyne.Size) {
	pad := r.entry.padding()
	inside := fyne.NewSize(size.Width-2*pad.DX, size.Height-2*pad.DY)
	if !r.entry.bare {
		inside.Width = size.Width - pad.DX - 5
	}
	if trailing := r.entry.trailing; trailing != nil {
		least := trailing.MinSize()
		trailing.Resize(least)
		trailing.Move(fyne.NewPos(size.Width-least.Width-10, (size.Height-least.Height)/2))
		inside.Width -= least.Width + 8
	}
	r.inner.Layout(inside)
	for _, o := range r.inner.Objects() {
		o.Move(o.Position().AddXY(pad.DX, pad.DY))
	}
	if r.icon != nil {
		r.icon.Resize(r.icon.MinSize())
		r.icon.Move(fyne.NewPos(10, (size.Height-IconSize)/2))
	}
	r.frame.Resize(size)
}

// MinSize is 32 px high for one line, and as high as the text for several.
func (r *entryFrame) MinSize() fyne.Size {
	least := r.inner.MinSize()
	pad := r.entry.padding()
	if r.entry.MultiLine && r.scroll != nil && r.scroll.Content != nil && r.entry.Entry.Text != "" {
		least.Height = max(least.Height, r.scroll.Content.MinSize().Height+2*FocusWidth)
	}
	least = least.AddWidthHeight(pad.DX*2, pad.DY*2)
	if r.entry.trailing != nil {
		least.Width += r.entry.trailing.MinSize().Width + 8
	}
	return least
}

func (r *entryFrame) Refresh() {
	r.inner.Refresh()
	r.style()
	r.Layout(r.entry.Size())
	canvas.Refresh(r.entry)
	r.entry.tellGrowth()
}

func (r *entryFrame) style() {
	role, width := ColorEntryBorder, LineWidth
	switch {
	case r.entry.focused:
		role, width = ColorAccent, FocusWidth
	case r.entry.invalid:
		role = ColorLate
	}
	r.frame.Hidden = r.entry.bare
	r.frame.FillColor = color.Transparent
	r.frame.StrokeColor, r.frame.StrokeWidth = Color(role), width
	canvas.Refresh(r.frame)
}

func (r *entryFrame) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame}
	for _, o := range r.inner.Objects() {
		if r.scroll != nil && o == fyne.CanvasObject(r.scroll.Scroll) {
			o = r.scroll
		}
		objects = append(objects, o)
	}
	if r.icon != nil {
		objects = append(objects, r.icon)
	}
	if r.entry.trailing != nil {
		objects = append(objects, r.entry.trailing)
	}
	return objects
}

func (r *entryFrame) Destroy() { r.inner.Destroy() }
