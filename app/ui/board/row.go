package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// Proportions of a row, in parts of the size of its type.
const (
	labelPart   float32 = 3.2  // width of the label's column
	notePart    float32 = 0.75 // size of a note
	paddingPart float32 = 0.45 // above and below a row
	marginPart  float32 = 1.2  // left and right of all rows
)

// listBody is the long sheet within the scroll.
type listBody struct {
	widget.BaseWidget
	list      *List
	tint, bar *kit.Fill
	rows      []*bigRow
}

// fill makes the objects of all lines.
func (b *listBody) fill() {
	b.rows = b.rows[:0]
	for _, l := range b.list.lines {
		b.rows = append(b.rows, newBigRow(l, b.list.size))
	}
	b.Refresh()
}

// MinSize is as high as all rows together.
func (b *listBody) MinSize() fyne.Size {
	if n := len(b.list.tops); n > 0 {
		return fyne.NewSize(0, b.list.tops[n-1]+b.list.size)
	}
	return fyne.Size{}
}

// CreateRenderer is for Fyne.
func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{body: b} }

type bodyRenderer struct{ body *listBody }

func (r *bodyRenderer) Layout(fyne.Size) {}

func (r *bodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *bodyRenderer) Refresh() { canvas.Refresh(r.body) }

func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.body.tint, r.body.bar}
	for _, row := range r.body.rows {
		objects = append(objects, row.label, row.text)
		for _, note := range row.notes {
			objects = append(objects, note)
		}
	}
	return objects
}

func (r *bodyRenderer) Destroy() {}

// bigRow is one line in large type.
type bigRow struct {
	size    float32
	heading bool
	label   *kit.Paragraph
	text    *kit.Paragraph
	notes   []*kit.Paragraph
}

func newBigRow(l line, size float32) *bigRow {
	style := kit.TextStyle{Size: size, Bold: l.heading}
	if l.empty {
		style.Color = kit.ColorMuted
	}
	r := &bigRow{
		size: size, heading: l.heading, text: kit.NewParagraph(l.Text, style),
		label: kit.NewParagraph(l.Label, kit.TextStyle{Size: size, Bold: true, Color: kit.ColorAccent}),
	}
	for _, note := range l.Notes {
		role := kit.ColorMuted
		if note.Missing {
			role = kit.ColorAttention
		}
		r.notes = append(r.notes, kit.NewParagraph(note.Text, kit.TextStyle{Size: size * notePart, Bold: note.Missing, Color: role}))
	}
	return r
}

// arrange sets the row at a height and gives how high it is.
func (r *bigRow) arrange(width, top float32) float32 {
	padding, left := r.size*paddingPart, r.size*marginPart
	y := top + padding
	if r.heading {
		y += padding
	} else {
		r.label.Move(fyne.NewPos(left, y))
		r.label.Resize(fyne.NewSize(r.size*labelPart, r.size*1.5))
		left += r.size * labelPart
	}
	room := max(r.size, width-left-r.size*marginPart)
	y += place(r.text, left, y, room)
	x, high := left, float32(0)
	for _, note := range r.notes {
		wide := fyne.MeasureText(note.Text(), r.size*notePart, fyne.TextStyle{Bold: true}).Width + 2
		if x > left && x+wide > left+room {
			x, y = left, y+high
		}
		high = place(note, x, y, min(wide, room))
		x += wide + r.size
	}
	return y + high + padding - top
}

// place sets a paragraph at a width and gives how high it is.
func place(p *kit.Paragraph, x, y, width float32) float32 {
	p.Move(fyne.NewPos(x, y))
	p.Resize(fyne.NewSize(width, p.Size().Height))
	high := p.MinSize().Height
	p.Resize(fyne.NewSize(width, high))
	return high
}
