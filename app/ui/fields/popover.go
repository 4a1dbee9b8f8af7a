package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// Popover is a small question at a row, in the topmost layer of the page: an
// overlay of the window would take the keyboard from it.
type Popover struct{ layer *fyne.Container }

// NewPopover returns a popover that is closed.
func NewPopover() *Popover { return &Popover{container.NewWithoutLayout()} }

// Layer is what the page lays over its content.
func (p *Popover) Layer() fyne.CanvasObject { return p.layer }

// Open shows a question at the right, below a row that reaches from top to
// bottom, in px from the top of the layer.
func (p *Popover) Open(title string, content fyne.CanvasObject, top, bottom float32) {
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

// IsOpen says whether a question is asked.
func (p *Popover) IsOpen() bool { return len(p.layer.Objects) > 0 }

// Close takes the question away.
func (p *Popover) Close() {
	if p.IsOpen() {
		p.layer.Objects = nil
		p.layer.Refresh()
	}
}
