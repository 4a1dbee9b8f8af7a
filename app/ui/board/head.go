package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// Proportions of the head, in parts of the size of the list's type.
const (
	titlePart float32 = 0.8
	linePart  float32 = 0.6
	tabPart   float32 = 0.75
	tabGap    float32 = 1.4
)

// sheetHead names the meeting and the sections, the one on show marked.
type sheetHead struct {
	widget.BaseWidget
	size    float32
	sheet   Sheet
	section int
	title   *kit.Paragraph
	line    *kit.Paragraph
	tabs    []*kit.Paragraph
	under   *kit.Fill
	ground  *kit.Fill
	edge    *kit.Fill
}

func newSheetHead() *sheetHead {
	h := &sheetHead{
		title: kit.NewParagraph("", kit.TextStyle{}), line: kit.NewParagraph("", kit.TextStyle{}),
		under: kit.NewFill(kit.ColorAccent), ground: kit.NewFill(kit.ColorGround), edge: kit.NewFill(kit.ColorSeparator),
	}
	for range 3 {
		h.tabs = append(h.tabs, kit.NewParagraph("", kit.TextStyle{}))
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *sheetHead) show(sheet Sheet, section int) {
	h.sheet, h.section = sheet, section
	h.arrange()
}

func (h *sheetHead) setSize(size float32) {
	h.size = size
	h.arrange()
}

// height is that of the head in its type.
func (h *sheetHead) height() float32 {
	return h.size * (0.5 + 1.4*(titlePart+linePart) + 0.3 + 1.6*tabPart)
}

func (h *sheetHead) arrange() {
	width := h.Size().Width
	left := h.size * marginPart
	room := max(1, width-2*left)
	h.ground.Resize(h.Size())
	y := h.size * 0.4
	h.title.SetStyle(kit.TextStyle{Size: h.size * titlePart, Bold: true})
	h.title.SetText(fitted(h.sheet.Title, h.size*titlePart, room))
	y += place(h.title, left, y, room)
	h.line.SetStyle(kit.TextStyle{Size: h.size * linePart, Color: kit.ColorMuted})
	h.line.SetText(h.sheet.Line)
	y += place(h.line, left, y, room) + h.size*0.3
	x := left
	for i, tab := range h.tabs {
		if i >= len(h.sheet.Sections) {
			break
		}
		role := kit.ColorMuted
		if i == h.section {
			role = kit.ColorAccent
		}
		words := tally(h.sheet.Sections[i])
		wide := fyne.MeasureText(words, h.size*tabPart, fyne.TextStyle{Bold: true}).Width + 2
		tab.SetStyle(kit.TextStyle{Size: h.size * tabPart, Bold: i == h.section, Color: role})
		tab.SetText(words)
		place(tab, x, y, wide)
		if i == h.section {
			h.under.Move(fyne.NewPos(x, h.Size().Height-kit.UnderlineWidth-1))
			h.under.Resize(fyne.NewSize(wide, kit.UnderlineWidth+1))
		}
		x += wide + h.size*tabGap
	}
	h.edge.Move(fyne.NewPos(0, h.Size().Height-kit.LineWidth))
	h.edge.Resize(fyne.NewSize(width, kit.LineWidth))
	canvas.Refresh(h)
}

// fitted shortens a title to a width.
func fitted(text string, size, width float32) string {
	bold := fyne.TextStyle{Bold: true}
	if fyne.MeasureText(text, size, bold).Width <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 1 && fyne.MeasureText(string(runes)+"…", size, bold).Width > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

// CreateRenderer is for Fyne.
func (h *sheetHead) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{head: h} }

type headRenderer struct{ head *sheetHead }

func (r *headRenderer) Layout(fyne.Size) { r.head.arrange() }

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(200, r.head.height()) }

func (r *headRenderer) Refresh() { canvas.Refresh(r.head) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	objects := []fyne.CanvasObject{h.ground, h.edge, h.title, h.line}
	for _, tab := range h.tabs {
		objects = append(objects, tab)
	}
	return append(objects, h.under)
}

func (r *headRenderer) Destroy() {}
