package frame

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Head is the head of a page, 72 px high: title, one line that says what is
// shown, and the page's actions at the right, of which at most one is filled.
type Head struct {
	title, line *kit.Text
	actions     *fyne.Container
	object      fyne.CanvasObject
}

// NewHead returns a head; back is nil for a page that leads nowhere back.
func NewHead(back func()) *Head {
	h := &Head{title: kit.Title("").Shrink(), line: kit.Muted("").Shrink(), actions: kit.HStack(12)}
	words := kit.Middle(kit.VStack(0, h.title, h.line))
	row := kit.Border(nil, nil, nil, kit.Middle(h.actions), words)
	if back != nil {
		button := kit.HStack(0, kit.Middle(kit.IconButton(icons.Left, back)), kit.Fixed(14, 1, kit.NewFill(kit.ColorNone)))
		row = kit.Border(nil, nil, button, kit.Middle(h.actions), words)
	}
	padded := kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, row)
	h.object = kit.Panel(kit.ColorPage, kit.Fixed(0, kit.PageHeadHeight, kit.Border(nil, kit.Separator(), nil, nil, padded)))
	return h
}

// Object is what the page places at its top.
func (h *Head) Object() fyne.CanvasObject { return h.object }

// SetText replaces title and line.
func (h *Head) SetText(title, line string) {
	h.title.SetText(title)
	h.line.SetText(line)
}

// Title returns the title.
func (h *Head) Title() string { return h.title.Text() }

// Line returns the line under the title.
func (h *Head) Line() string { return h.line.Text() }

// SetActions replaces the actions, from left to right.
func (h *Head) SetActions(actions ...fyne.CanvasObject) {
	h.actions.Objects = actions
	h.object.Refresh()
}
