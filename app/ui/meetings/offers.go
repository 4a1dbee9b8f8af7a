package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// offers is the list of suggestions under a field. It lies in the topmost layer
// of the page and never has the focus: the field keeps it and hands ↑ ↓ and
// Enter on.
type offers struct {
	layer    *fyne.Container
	owner    *kit.Entry
	rows     []offerRow
	take     func(i int)
	selected int
}

// offerRow is one suggestion; adds marks the one that makes something new.
type offerRow struct {
	text, note string
	adds       bool
}

const (
	offerHeight float32 = 28
	offerWidth  float32 = 420
)

func newOffers() *offers { return &offers{layer: container.NewWithoutLayout()} }

func (o *offers) belongsTo(entry *kit.Entry) bool { return o.owner == entry }

// open shows rows under a field, or above it where there is no room below.
func (o *offers) open(owner *kit.Entry, rows []offerRow, take func(int)) {
	o.owner, o.rows, o.take, o.selected = owner, rows, take, 0
	o.draw()
}

func (o *offers) step(by int) {
	o.selected = (o.selected + by + len(o.rows)) % len(o.rows)
	o.draw()
}

func (o *offers) close() {
	if o.owner != nil {
		o.owner = nil
		o.layer.Objects = nil
		o.layer.Refresh()
	}
}

func (o *offers) draw() {
	list := kit.VStack(0)
	for i, row := range o.rows {
		list.Add(newOfferLine(row, i == o.selected, func() { o.take(i) }))
	}
	box := container.NewStack(kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder), kit.Inset(1, 1, 1, 1, list))
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o.owner).Subtract(driver.AbsolutePositionForObject(o.layer))
	size := fyne.NewSize(max(o.owner.Size().Width, offerWidth), box.MinSize().Height)
	y := at.Y + o.owner.Size().Height + 2
	if y+size.Height > o.layer.Size().Height {
		y = max(0, at.Y-size.Height-2)
	}
	box.Move(fyne.NewPos(max(0, min(at.X, o.layer.Size().Width-size.Width)), y))
	box.Resize(size)
	o.layer.Objects = []fyne.CanvasObject{box}
	o.layer.Refresh()
}

// offerLine is one suggestion on the screen.
type offerLine struct {
	widget.BaseWidget
	body fyne.CanvasObject
	take func()
}

func newOfferLine(row offerRow, selected bool, take func()) *offerLine {
	name := kit.NewText(kit.Run{Text: row.text, Bold: selected}).Shrink()
	icon := kit.NewIcon("", kit.IconSizeSmall, kit.ColorAccent)
	if row.adds {
		name = kit.NewText(kit.Run{Text: row.text, Bold: selected, Color: kit.ColorAccent}).Shrink()
		icon = kit.NewIcon(icons.Plus, kit.IconSizeSmall, kit.ColorAccent)
	}
	ground := kit.ColorPopup
	if selected {
		ground = kit.ColorSelection
	}
	cells := kit.Columns(8, []float32{kit.IconSizeSmall, 0, 130}, icon, name, kit.Muted(row.note).Shrink())
	l := &offerLine{body: kit.Fixed(0, offerHeight, kit.Panel(ground, kit.Inset(0, 10, 0, 10, cells))), take: take}
	l.ExtendBaseWidget(l)
	return l
}

// MouseDown takes the row before the field loses the focus, which closes the list.
func (l *offerLine) MouseDown(*desktop.MouseEvent) { l.take() }

// MouseUp is for Fyne.
func (l *offerLine) MouseUp(*desktop.MouseEvent) {}

// CreateRenderer is for Fyne.
func (l *offerLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }
