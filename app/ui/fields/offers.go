package fields

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Offers is the list of suggestions under a field. It lies in the topmost layer
// of the page and never has the focus: the field keeps it and hands ↑ ↓ and
// Enter on.
type Offers struct {
	layer    *fyne.Container
	owner    *kit.Entry
	rows     []Offer
	take     func(i int)
	selected int
	// at is where the list opens below, within the field; the zero value is its foot.
	at fyne.Position
}

// Offer is one suggestion; Adds marks the one that makes something new.
type Offer struct {
	Text, Note string
	Adds       bool
}

const (
	offerHeight float32 = 28
	offerWidth  float32 = 420
	caretHeight float32 = 20
	leastNotes  float32 = 130
	mostNotes   float32 = 236
)

// NewOffers returns a list that is closed.
func NewOffers() *Offers { return &Offers{layer: container.NewWithoutLayout()} }

// Layer is what the page lays over its content.
func (o *Offers) Layer() fyne.CanvasObject { return o.layer }

// BelongsTo says whether the list is open under a field.
func (o *Offers) BelongsTo(entry *kit.Entry) bool { return o.owner == entry }

// Open shows rows under a field, or above it where there is no room below. take
// hears which one was chosen.
func (o *Offers) Open(owner *kit.Entry, rows []Offer, take func(int)) {
	o.OpenAt(owner, fyne.Position{}, rows, take)
}

// OpenAt shows rows below a place within a field of several lines, such as its
// caret.
func (o *Offers) OpenAt(owner *kit.Entry, at fyne.Position, rows []Offer, take func(int)) {
	o.owner, o.at, o.rows, o.take, o.selected = owner, at, rows, take, 0
	o.draw()
}

// Key plays a stroke of the owner into the list: ↑ ↓ choose, Enter takes, Esc
// closes. It says whether the stroke was the list's.
func (o *Offers) Key(c kit.Chord) bool {
	switch c {
	case kit.Key(fyne.KeyUp):
		o.step(-1)
	case kit.Key(fyne.KeyDown):
		o.step(1)
	case kit.Key(fyne.KeyReturn):
		o.take(o.selected)
	case kit.Key(fyne.KeyEscape):
		o.Close()
	default:
		return false
	}
	return true
}

// Serve opens suggestions under a field while it is typed in, and at ↓. find lists
// them for a text, take hears which one was chosen. set changes the text of the
// field without suggesting anything.
func (o *Offers) Serve(f *Field, find func(text string) []Offer, take func(i int)) (set func(text string)) {
	quiet := false
	offer := func() bool {
		rows := find(strings.TrimSpace(f.Text))
		if len(rows) == 0 {
			o.Close()
			return false
		}
		o.Open(f.Entry, rows, func(i int) {
			o.Close()
			take(i)
		})
		return true
	}
	changed := f.OnChanged
	f.OnChanged = func(text string) {
		if changed != nil {
			changed(text)
		}
		if !quiet {
			offer()
		}
	}
	f.OnKey = func(c kit.Chord) bool {
		if o.BelongsTo(f.Entry) {
			return o.Key(c)
		}
		return c == kit.Key(fyne.KeyDown) && offer()
	}
	f.OnFocus = func(has bool) {
		if !has {
			o.Close()
		}
	}
	return func(text string) {
		quiet = true
		f.SetText(text)
		quiet = false
	}
}

func (o *Offers) step(by int) {
	o.selected = (o.selected + by + len(o.rows)) % len(o.rows)
	o.draw()
}

// Close ends the list without taking anything.
func (o *Offers) Close() {
	if o.owner != nil {
		o.owner = nil
		o.layer.Objects = nil
		o.layer.Refresh()
	}
}

func (o *Offers) draw() {
	list := kit.VStack(0)
	notes := noteWidth(o.rows)
	for i, row := range o.rows {
		list.Add(newOfferLine(row, notes, i == o.selected, func() { o.take(i) }))
	}
	box := container.NewStack(kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder), kit.Inset(1, 1, 1, 1, list))
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o.owner).Subtract(driver.AbsolutePositionForObject(o.layer))
	size := fyne.NewSize(max(o.owner.Size().Width, offerWidth), box.MinSize().Height)
	top, bottom := at.Y, at.Y+o.owner.Size().Height
	if o.at != (fyne.Position{}) {
		top, bottom = at.Y+o.at.Y-caretHeight, at.Y+o.at.Y
		at.X += o.at.X
	}
	y := bottom + 2
	if y+size.Height > o.layer.Size().Height {
		y = max(0, top-size.Height-2)
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

// noteWidth is the room for the notes of all rows, so that they begin in one column.
func noteWidth(rows []Offer) float32 {
	widest := float32(1)
	for _, row := range rows {
		if row.Note != "" {
			widest = max(widest, leastNotes, kit.Muted(row.Note).MinSize().Width)
		}
	}
	return min(widest, mostNotes)
}

func newOfferLine(row Offer, notes float32, selected bool, take func()) *offerLine {
	name := kit.NewText(kit.Run{Text: row.Text, Bold: selected}).Shrink()
	icon := kit.NewIcon("", kit.IconSizeSmall, kit.ColorAccent)
	if row.Adds {
		name = kit.NewText(kit.Run{Text: row.Text, Bold: selected, Color: kit.ColorAccent}).Shrink()
		icon = kit.NewIcon(icons.Plus, kit.IconSizeSmall, kit.ColorAccent)
	}
	ground := kit.ColorPopup
	if selected {
		ground = kit.ColorSelection
	}
	widths := []float32{kit.IconSizeSmall, 0, notes}
	if row.Note == "" {
		widths[2] = 1
	}
	cells := kit.Columns(8, widths, icon, name, kit.Muted(row.Note).Shrink())
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
