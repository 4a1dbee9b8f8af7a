package fields

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// Padding of an option in px: before the number, between it and the words, behind
// them, and above and below.
const (
	menuEdge    float32 = 10
	menuNumber  float32 = 18
	menuGap     float32 = 8
	menuLeading float32 = 6
)

// Menu is a list of options of which a number from 1 to 9, Enter or a click
// takes one. leave hears Esc and Tab. object has the width in px, and the height
// of all options.
func Menu(options []string, width float32, take func(i int), leave func()) (list *kit.List, object fyne.CanvasObject) {
	room := width - 2*menuEdge - menuNumber - menuGap
	height := func(i int) float32 {
		return kit.ParagraphHeight(options[i], room, kit.TextStyle{Bold: true}) + 2*menuLeading
	}
	list = kit.NewList(func() int { return len(options) }, func() fyne.CanvasObject { return newMenuRow(room) },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*menuRow).fill(i, options[i], selected) })
	list.Lines = false
	list.Height = height
	list.OnOpen = take
	list.OnKey = func(c kit.Chord) bool {
		if i := int(c.Char - '1'); c.Char != 0 && i >= 0 && i < len(options) {
			take(i)
			return true
		}
		if c == kit.Key(fyne.KeyEscape) || c == kit.Key(fyne.KeyTab) {
			leave()
			return true
		}
		return false
	}
	list.Select(0)
	total := float32(0)
	for i := range options {
		total += height(i)
	}
	return list, kit.Fixed(width, total, list)
}

// menuRow is an option with the number that takes it.
type menuRow struct {
	widget.BaseWidget
	body   fyne.CanvasObject
	number *kit.Text
	word   *kit.Paragraph
}

func newMenuRow(room float32) *menuRow {
	r := &menuRow{number: kit.NewCaption().Center(), word: kit.NewParagraph("", kit.TextStyle{}).Wrap(room)}
	cap := kit.Fixed(menuNumber, kit.KeyCapHeight, container.NewStack(kit.NewFrame(kit.ColorPage, kit.ColorEntryBorder), r.number))
	r.body = kit.Inset(menuLeading, menuEdge, menuLeading, menuEdge, kit.Columns(menuGap, []float32{menuNumber, 0}, cap, r.word))
	r.ExtendBaseWidget(r)
	return r
}

func (r *menuRow) fill(i int, word string, selected bool) {
	r.number.SetText(strconv.Itoa(i + 1))
	r.word.SetStyle(kit.TextStyle{Bold: selected})
	r.word.SetText(word)
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
