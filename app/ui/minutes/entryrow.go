package minutes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// entryRow shows an entry that is not being edited, or the place to type.
type entryRow struct {
	widget.BaseWidget
	tap   func(id string, at fyne.Position)
	face  *face
	shown bool
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
	if r.shown && l.same(r.face.line) {
		return
	}
	r.shown = true
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
	canvas.Refresh(r)
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

func (r *entryRowRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	r.row.layout(r.row.Size())
	canvas.Refresh(r.row)
}

func (r *entryRowRenderer) Objects() []fyne.CanvasObject {
	if r.row.face.line.id == "" {
		return []fyne.CanvasObject{r.row.body, r.row.edge}
	}
	return append(r.row.face.objects(), r.row.body, r.row.edge)
}

func (r *entryRowRenderer) Destroy() {}

// placeholders say what is typed into an empty entry. They fit on one line of
// the narrowest window.
var placeholders = map[data.EntryKind]string{
	data.EntryNote:     "Tulis catatan",
	data.EntryDecision: "Tulis keputusan",
	data.EntryFollowUp: "Apa, oleh siapa, kapan",
}
