package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// listSlot is one place of a list in sight: a row or the head of a group.
type listSlot struct {
	widget.BaseWidget
	list    *List
	index   int
	head    bool
	hovered bool
	row     fyne.CanvasObject
	title   *Text
}

func newListSlot(l *List) *listSlot {
	s := &listSlot{list: l, index: -1}
	s.ExtendBaseWidget(s)
	return s
}

// show fills the slot with row i.
func (s *listSlot) show(i int) {
	title, note, head := s.list.group(i)
	s.index, s.head = i, head
	if head {
		if s.title == nil {
			s.title = NewCaption()
		}
		s.title.SetRuns(Run{Text: title, Bold: true}, Run{Text: "  " + note, Color: ColorMuted})
	} else {
		if s.row == nil {
			s.row = s.list.create()
		}
		s.list.bind(i, s.row, i == s.list.selected)
	}
	s.Refresh()
}

// Tapped is for Fyne.
func (s *listSlot) Tapped(*fyne.PointEvent) { s.list.tap(s.index) }

// MouseIn is for Fyne.
func (s *listSlot) MouseIn(*desktop.MouseEvent) {
	s.hovered = true
	s.Refresh()
}

// MouseMoved is for Fyne.
func (s *listSlot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (s *listSlot) MouseOut() {
	s.hovered = false
	s.Refresh()
}

// CreateRenderer is for Fyne.
func (s *listSlot) CreateRenderer() fyne.WidgetRenderer {
	r := &slotRenderer{
		slot: s, ground: canvas.NewRectangle(color.Transparent),
		bar: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type slotRenderer struct {
	slot              *listSlot
	ground, bar, line *canvas.Rectangle
}

func (r *slotRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.bar.Resize(fyne.NewSize(SelectionWidth, size.Height))
	r.line.Move(fyne.NewPos(0, size.Height-LineWidth))
	r.line.Resize(fyne.NewSize(size.Width, LineWidth))
	if r.slot.title != nil {
		r.slot.title.Move(fyne.NewPos(PagePadding, 0))
		r.slot.title.Resize(fyne.NewSize(size.Width-2*PagePadding, size.Height))
	}
	if r.slot.row != nil {
		r.slot.row.Resize(size)
	}
}

func (r *slotRenderer) MinSize() fyne.Size { return fyne.NewSize(0, RowHeight) }

func (r *slotRenderer) Refresh() {
	s := r.slot
	chosen := !s.head && s.index >= 0 && s.index == s.list.selected
	ground := ColorNone
	switch {
	case s.head:
		ground = ColorGround
	case chosen:
		ground = ColorSelection
	case s.hovered:
		ground = theme.ColorNameHover
	}
	r.ground.FillColor = Color(ground)
	r.bar.FillColor, r.bar.Hidden = Color(ColorEntryBorder), !chosen
	if s.list.focused {
		r.bar.FillColor = Color(ColorAccent)
	}
	r.line.FillColor, r.line.Hidden = Color(ColorSeparator), !s.list.Lines
	if s.title != nil {
		s.title.Refresh()
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *slotRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground}
	if r.slot.head {
		objects = append(objects, r.slot.title)
	} else if r.slot.row != nil {
		objects = append(objects, r.slot.row)
	}
	return append(objects, r.line, r.bar)
}

func (r *slotRenderer) Destroy() {}
