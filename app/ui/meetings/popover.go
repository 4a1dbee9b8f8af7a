package meetings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// popover is a small question at a row, in the topmost layer of the page: an
// overlay of the window would take the keyboard from it.
type popover struct{ layer *fyne.Container }

func newPopover() *popover { return &popover{container.NewWithoutLayout()} }

// open shows a question below a row that reaches from top to bottom, in px from
// the top of the layer.
func (p *popover) open(title string, content fyne.CanvasObject, top, bottom float32) {
	head := kit.Inset(8, 10, 4, 10, kit.Heading(title).In(kit.ColorMuted))
	box := container.NewStack(kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder), kit.Inset(1, 1, 1, 1, kit.VStack(0, head, content)))
	size, room := box.MinSize(), p.layer.Size()
	y := bottom + 2
	if y+size.Height > room.Height {
		y = max(0, top-size.Height-2)
	}
	box.Move(fyne.NewPos(max(0, room.Width-size.Width-12), y))
	box.Resize(size)
	p.layer.Objects = []fyne.CanvasObject{box}
	p.layer.Refresh()
}

func (p *popover) close() {
	if len(p.layer.Objects) > 0 {
		p.layer.Objects = nil
		p.layer.Refresh()
	}
}

// reasonRow is a reason with the number that takes it.
type reasonRow struct {
	widget.BaseWidget
	body   fyne.CanvasObject
	number *kit.Text
	word   *kit.Text
}

func newReasonRow() *reasonRow {
	r := &reasonRow{number: kit.NewCaption().Center(), word: kit.Body("")}
	cap := kit.Fixed(18, kit.KeyCapHeight, container.NewStack(kit.NewFrame(kit.ColorPage, kit.ColorEntryBorder), r.number))
	r.body = kit.Inset(0, 10, 0, 12, kit.Columns(8, []float32{18, 0}, cap, r.word))
	r.ExtendBaseWidget(r)
	return r
}

func (r *reasonRow) fill(i int, word string, selected bool) {
	r.number.SetText(strconv.Itoa(i + 1))
	r.word.SetRuns(kit.Run{Text: word, Bold: selected})
}

// CreateRenderer is for Fyne.
func (r *reasonRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
