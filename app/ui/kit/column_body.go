package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// columnBody is the long sheet within the scroll.
type columnBody struct {
	widget.BaseWidget
	column  *Column
	objects []fyne.CanvasObject
}

// arrange lists the objects in sight from top to bottom. The editor stays in
// the list while it is out of sight, for it must keep the focus.
func (b *columnBody) arrange(first, last int) {
	c := b.column
	b.objects = b.objects[:0]
	for i := first; i <= last; i++ {
		b.objects = append(b.objects, c.Object(i))
	}
	if c.active >= 0 && (c.active < first || c.active > last) {
		c.editor.Move(fyne.NewPos(0, c.heights.starts[c.active]))
		b.objects = append(b.objects, c.editor)
	}
	canvas.Refresh(b)
}

// MinSize is as high as all rows together.
func (b *columnBody) MinSize() fyne.Size { return fyne.NewSize(0, b.column.heights.total()) }

// CreateRenderer is for Fyne.
func (b *columnBody) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{body: b} }

type bodyRenderer struct{ body *columnBody }

func (r *bodyRenderer) Layout(fyne.Size) {}

func (r *bodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *bodyRenderer) Refresh() { canvas.Refresh(r.body) }

func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }

func (r *bodyRenderer) Destroy() {}
