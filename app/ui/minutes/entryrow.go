package minutes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// entryRow shows an entry that is not being edited, or the place to type.
type entryRow struct {
	widget.BaseWidget
	tap   func(id string, at fyne.Position)
	face  *face
	shade color.Color // of the theme that the row was drawn in; nil before
	muted bool
	body  *kit.Paragraph
	edge  *kit.Fill
}

func newEntryRow(tap func(id string, at fyne.Position)) *entryRow {
	r := &entryRow{tap: tap, face: newFace(), body: kit.NewParagraph("", kit.TextStyle{}), edge: kit.NewFill(kit.ColorSeparator)}
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row.
func (r *entryRow) show(l line) {
	if r.shade == kit.Color(kit.ColorText) && l.same(r.face.line) {
		return
	}
	r.face.show(l, func() { r.tap(l.id, fyne.NewPos(-1, -1)) }, nil)
	r.body.SetText(l.body())
	if muted := l.id == "" || l.text == ""; muted != r.muted {
		r.muted = muted
		role := kit.ColorText
		if muted {
			role = kit.ColorMuted
		}
		r.body.SetStyle(kit.TextStyle{Color: role})
	}
	r.layout(r.Size())
	r.recolour()
	canvas.Refresh(r)
}

// recolour draws all anew when the theme has become another. The column asks for
// a refresh of each row whenever one comes or goes, so no more is done then.
func (r *entryRow) recolour() {
	shade := kit.Color(kit.ColorText)
	if shade == r.shade {
		return
	}
	r.shade = shade
	for _, o := range r.objects() {
		o.Refresh()
	}
}

func (r *entryRow) objects() []fyne.CanvasObject {
	if r.face.line.id == "" {
		return []fyne.CanvasObject{r.body, r.edge}
	}
	return append(r.face.objects(), r.body, r.edge)
}

// layout sets what the row shows in its places.
func (r *entryRow) layout(size fyne.Size) {
	width := textWidth(size.Width)
	high := kit.ParagraphHeight(r.body.Text(), width, kit.TextStyle{})
	_, top := r.face.layout(size.Width, high)
	r.body.Move(fyne.NewPos(textLeft, top))
	r.body.Resize(fyne.NewSize(width, high))
	r.edge.Move(fyne.NewPos(0, size.Height-kit.LineWidth))
	r.edge.Resize(fyne.NewSize(size.Width, kit.LineWidth))
}

// Tapped is for Fyne.
func (r *entryRow) Tapped(ev *fyne.PointEvent) { r.tap(r.face.line.id, ev.Position) }

// CreateRenderer is for Fyne.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer { return &entryRowRenderer{row: r} }

type entryRowRenderer struct{ row *entryRow }

func (r *entryRowRenderer) Layout(size fyne.Size) { r.row.layout(size) }

func (r *entryRowRenderer) MinSize() fyne.Size { return fyne.NewSize(outlineWidth, kit.RowHeight) }

func (r *entryRowRenderer) Refresh() { r.row.recolour() }

func (r *entryRowRenderer) Objects() []fyne.CanvasObject { return r.row.objects() }

func (r *entryRowRenderer) Destroy() {}
