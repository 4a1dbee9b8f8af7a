package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// List is a scrolling list of rows in large type, one of them marked. It takes no
// focus: its owner hands it the strokes.
type List struct {
	widget.BaseWidget
	lines    []line
	selected int
	size     float32
	width    float32
	tops     []float32 // of each line; one more for the end
	scroll   *container.Scroll
	body     *listBody
}

// line is a row, or the heading or empty sentence of a section.
type line struct {
	Row
	heading, empty bool
}

// NewList returns a list in type of a size in px.
func NewList(size float32) *List {
	l := &List{size: size, selected: -1}
	l.body = &listBody{list: l, tint: kit.NewFill(kit.ColorSelection), bar: kit.NewFill(kit.ColorAccent)}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.ExtendBaseWidget(l)
	return l
}

// SetSections lists sections. The row that was marked stays marked as long as it is
// there; headed puts the title of each section above its rows.
func (l *List) SetSections(headed bool, sections ...Section) {
	marked := l.Marked()
	l.lines, l.selected = nil, -1
	for _, section := range sections {
		if headed {
			l.lines = append(l.lines, line{Row: Row{Text: section.Title}, heading: true})
		}
		if len(section.Rows) == 0 {
			l.lines = append(l.lines, line{Row: Row{Text: section.Empty}, empty: true})
		}
		for _, row := range section.Rows {
			l.lines = append(l.lines, line{Row: row})
		}
	}
	if !l.Mark(marked) {
		l.step(-1, 1)
	}
	l.body.fill()
	l.arrange()
}

// Marked is the id of the marked row; "" for none.
func (l *List) Marked() string {
	if l.selected < 0 || l.selected >= len(l.lines) {
		return ""
	}
	return l.lines[l.selected].ID
}

// Mark marks the row of a record and brings it into sight; false where there is
// none.
func (l *List) Mark(id string) bool {
	for i := range l.lines {
		if id != "" && l.lines[i].ID == id {
			l.selected = i
			l.reveal()
			return true
		}
	}
	return false
}

// SetSize sets the type in another size in px.
func (l *List) SetSize(size float32) {
	if size != l.size {
		l.size = size
		l.body.fill()
		l.arrange()
	}
}

// Key moves the mark; false for a stroke that is not the list's.
func (l *List) Key(c kit.Chord) bool {
	const page = 4
	switch c {
	case kit.Key(fyne.KeyUp):
		l.step(l.selected, -1)
	case kit.Key(fyne.KeyDown):
		l.step(l.selected, 1)
	case kit.Key(fyne.KeyPageUp), kit.Key(fyne.KeyPageDown):
		by := 1
		if c.Key == fyne.KeyPageUp {
			by = -1
		}
		for range page {
			l.step(l.selected, by)
		}
	case kit.Key(fyne.KeyHome):
		l.step(-1, 1)
	case kit.Key(fyne.KeyEnd):
		l.step(len(l.lines), -1)
	default:
		return false
	}
	return true
}

// step marks the next row in a direction, if there is one.
func (l *List) step(from, by int) {
	for i := from + by; i >= 0 && i < len(l.lines); i += by {
		if !l.lines[i].heading && !l.lines[i].empty {
			l.selected = i
			l.reveal()
			return
		}
	}
}

// arrange finds the places of all lines at the present width.
func (l *List) arrange() {
	if l.width <= 0 {
		return
	}
	l.tops = l.tops[:0]
	y := l.size / 2
	for _, row := range l.body.rows {
		l.tops = append(l.tops, y)
		y += row.arrange(l.width, y)
	}
	l.tops = append(l.tops, y)
	l.scroll.Refresh()
	l.reveal()
}

// reveal moves the tint to the marked row and brings the row into sight, with
// the heading above it where it is the first.
func (l *List) reveal() {
	marked := l.selected >= 0 && l.selected+1 < len(l.tops)
	l.body.tint.Hidden, l.body.bar.Hidden = !marked, !marked
	if !marked {
		l.body.Refresh()
		return
	}
	top, bottom := l.tops[l.selected], l.tops[l.selected+1]
	l.body.tint.Move(fyne.NewPos(0, top))
	l.body.tint.Resize(fyne.NewSize(l.width, bottom-top))
	l.body.bar.Move(fyne.NewPos(0, top))
	l.body.bar.Resize(fyne.NewSize(kit.SelectionWidth+2, bottom-top))
	l.body.Refresh()
	view, offset := l.scroll.Size().Height, l.scroll.Offset.Y
	if l.selected > 0 && l.lines[l.selected-1].heading {
		top = l.tops[l.selected-1]
	}
	if bottom > offset+view {
		offset = bottom - view
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(offset, top))))
}

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{list: l} }

type listRenderer struct{ list *List }

func (r *listRenderer) Layout(size fyne.Size) {
	r.list.width = size.Width
	r.list.scroll.Resize(size)
	r.list.arrange()
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 100) }

func (r *listRenderer) Refresh() { canvas.Refresh(r.list) }

func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.scroll} }

func (r *listRenderer) Destroy() {}
