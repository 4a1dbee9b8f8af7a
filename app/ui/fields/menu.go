package fields

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// Menu is a list of options of which a number from 1 to 9, Enter or a click
// takes one. leave hears Esc and Tab.
func Menu(options []string, take func(i int), leave func()) *kit.List {
	list := kit.NewList(func() int { return len(options) }, func() fyne.CanvasObject { return newMenuRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*menuRow).fill(i, options[i], selected) })
	list.Lines = false
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
	return list
}

// menuRow is an option with the number that takes it.
type menuRow struct {
	widget.BaseWidget
	body   fyne.CanvasObject
	number *kit.Text
	word   *kit.Text
}

func newMenuRow() *menuRow {
	r := &menuRow{number: kit.NewCaption().Center(), word: kit.Body("")}
	cap := kit.Fixed(18, kit.KeyCapHeight, container.NewStack(kit.NewFrame(kit.ColorPage, kit.ColorEntryBorder), r.number))
	r.body = kit.Inset(0, 10, 0, 12, kit.Columns(8, []float32{18, 0}, cap, r.word))
	r.ExtendBaseWidget(r)
	return r
}

func (r *menuRow) fill(i int, word string, selected bool) {
	r.number.SetText(strconv.Itoa(i + 1))
	r.word.SetRuns(kit.Run{Text: word, Bold: selected})
}

// CreateRenderer is for Fyne.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
