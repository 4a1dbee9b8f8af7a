package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer is for Fyne.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	return &columnRenderer{column: c}
}

type columnRenderer struct{ column *Column }

func (r *columnRenderer) Layout(size fyne.Size) {
	c := r.column
	held, at := c.held()
	if c.heights.width != size.Width || c.heights.count() != c.rows.count() {
		c.rebuild()
		for i, o := range c.showing {
			c.rows.bind(i, o, size.Width)
		}
	}
	c.scroll.Resize(size)
	c.wheel.Resize(size)
	c.place()
	if held >= 0 && held < c.heights.count() {
		c.scroll.ScrollToOffset(fyne.NewPos(0, max(0, c.heights.starts[held]-at)))
		c.place()
	}
	if i := c.wanted; i >= 0 {
		c.wanted = -1
		c.ScrollTo(i)
	}
}

func (r *columnRenderer) MinSize() fyne.Size { return fyne.NewSize(32, 32) }

func (r *columnRenderer) Refresh() { canvas.Refresh(r.column) }

func (r *columnRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.column.scroll, r.column.wheel}
}

func (r *columnRenderer) Destroy() {}

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
