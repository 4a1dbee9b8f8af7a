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
	width   float32
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
}

// setSize sets the head in type of a size at a width, and gives its height.
func (h *sheetHead) setSize(size, width float32) (height float32) {
	h.size, h.width = size, width
	return h.arrange()
}

// arrange sets what the head shows in its places.
func (h *sheetHead) arrange() (height float32) {
	left := h.size * marginPart
	room := max(1, h.width-2*left)
	y := h.size * 0.4
	h.title.SetStyle(kit.TextStyle{Size: h.size * titlePart, Bold: true})
	h.title.SetText(h.sheet.Title)
	y += place(h.title, left, y, room)
	h.line.SetStyle(kit.TextStyle{Size: h.size * linePart, Color: kit.ColorMuted})
	h.line.SetText(h.sheet.Line)
	y += place(h.line, left, y, room) + h.size*0.3
	height = h.arrangeTabs(left, y) + h.size*0.15 + kit.UnderlineWidth
	h.ground.Resize(fyne.NewSize(h.width, height))
	h.edge.Move(fyne.NewPos(0, height-kit.LineWidth))
	h.edge.Resize(fyne.NewSize(h.width, kit.LineWidth))
	h.under.Move(fyne.NewPos(h.under.Position().X, height-kit.UnderlineWidth))
	canvas.Refresh(h)
	return height
}

// arrangeTabs sets the names of the sections side by side and gives their lower end.
func (h *sheetHead) arrangeTabs(x, y float32) (bottom float32) {
	for i, section := range h.sheet.Sections {
		tab, words, role := h.tabs[i], tally(i, section), kit.ColorMuted
		if i == h.section {
			role = kit.ColorAccent
		}
		wide := fyne.MeasureText(words, h.size*tabPart, fyne.TextStyle{Bold: true}).Width + 2
		tab.SetStyle(kit.TextStyle{Size: h.size * tabPart, Bold: i == h.section, Color: role})
		tab.SetText(words)
		bottom = y + place(tab, x, y, wide)
		if i == h.section {
			h.under.Move(fyne.NewPos(x, 0))
			h.under.Resize(fyne.NewSize(wide, kit.UnderlineWidth))
		}
		x += wide + h.size*tabGap
	}
	return bottom
}

// CreateRenderer is for Fyne.
func (h *sheetHead) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{head: h} }

type headRenderer struct{ head *sheetHead }

func (r *headRenderer) Layout(fyne.Size) {}

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 40) }

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
