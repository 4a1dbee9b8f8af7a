package minutes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// Places within an item of the outline in px.
const (
	itemNumberLeft float32 = 16
	itemTextLeft   float32 = 38
	itemTextWidth  float32 = outlineWidth - itemTextLeft - 12
	itemPadding    float32 = 5
)

// outlineItem is one item of the agenda in the outline.
type outlineItem struct {
	widget.BaseWidget
	open    func()
	number  int // of a topic; 0 for the fixed items
	current bool
	title   *kit.Paragraph
	note    *kit.Paragraph
	digit   *kit.Text
	tint    *kit.Fill
	bar     *kit.Fill
}

func newOutlineItem(open func()) *outlineItem {
	i := &outlineItem{
		open: open, title: kit.NewParagraph("", kit.TextStyle{}).Wrap(itemTextWidth),
		note:  kit.NewParagraph("", kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(itemTextWidth),
		digit: kit.NewText(), tint: kit.NewFill(kit.ColorNone), bar: kit.NewFill(kit.ColorNone),
	}
	i.ExtendBaseWidget(i)
	return i
}

func (i *outlineItem) set(title, note string) {
	if i.title.Text() == title && i.note.Text() == note && i.digit.Text() == i.digits() {
		return
	}
	i.title.SetText(title)
	i.note.SetText(note)
	i.style()
}

func (i *outlineItem) setCurrent(current bool) {
	if i.current != current {
		i.current = current
		i.style()
	}
}

func (i *outlineItem) digits() string {
	if i.number == 0 {
		return ""
	}
	return strconv.Itoa(i.number)
}

// style marks the current item by tint, bar, weight and colour.
func (i *outlineItem) style() {
	role, tint, bar := kit.ColorMuted, kit.ColorNone, kit.ColorNone
	if i.current {
		role, tint, bar = kit.ColorAccent, kit.ColorSelection, kit.ColorAccent
	}
	i.title.SetStyle(kit.TextStyle{Bold: i.current})
	i.digit.SetRuns(kit.Run{Text: i.digits(), Bold: i.current, Color: role})
	i.tint.Set(tint)
	i.bar.Set(bar)
	i.Refresh()
}

// Tapped is for Fyne.
func (i *outlineItem) Tapped(*fyne.PointEvent) { i.open() }

// CreateRenderer is for Fyne.
func (i *outlineItem) CreateRenderer() fyne.WidgetRenderer { return &outlineItemRenderer{item: i} }

type outlineItemRenderer struct{ item *outlineItem }

func (r *outlineItemRenderer) Layout(size fyne.Size) {
	i := r.item
	i.tint.Resize(size)
	i.bar.Resize(fyne.NewSize(kit.SelectionWidth, size.Height))
	i.digit.Move(fyne.NewPos(itemNumberLeft, itemPadding))
	i.digit.Resize(fyne.NewSize(itemTextLeft-itemNumberLeft, 20))
	high := i.title.MinSize().Height
	i.title.Move(fyne.NewPos(itemTextLeft, itemPadding))
	i.title.Resize(fyne.NewSize(itemTextWidth, high))
	i.note.Move(fyne.NewPos(itemTextLeft, itemPadding+high))
	i.note.Resize(fyne.NewSize(itemTextWidth, i.note.MinSize().Height))
}

func (r *outlineItemRenderer) MinSize() fyne.Size {
	high := r.item.title.MinSize().Height + r.item.note.MinSize().Height
	return fyne.NewSize(outlineWidth, high+2*itemPadding)
}

func (r *outlineItemRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	r.Layout(r.item.Size())
	canvas.Refresh(r.item)
}

func (r *outlineItemRenderer) Objects() []fyne.CanvasObject {
	i := r.item
	return []fyne.CanvasObject{i.tint, i.bar, i.digit, i.title, i.note}
}

func (r *outlineItemRenderer) Destroy() {}
