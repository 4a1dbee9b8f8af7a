package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// tools are the ways to paper and file at the foot of the form.
type tools struct {
	view   *View
	row    *fyne.Container
	object fyne.CanvasObject
}

func newTools(v *View) *tools {
	t := &tools{view: v, row: container.New(&flow{gap: 2, lineGap: 0})}
	t.object = kit.Panel(kit.ColorPage, kit.Border(kit.Separator(), nil, nil, nil, kit.Inset(3, 8, 3, 8, t.row)))
	return t
}

// refresh shows the ways there are now.
func (t *tools) refresh() {
	t.row.Objects = nil
	if t.view.draft != nil {
		for _, way := range t.view.ways() {
			t.row.Add(kit.NewButton(kit.ButtonLink, "", way.Word, way.Do).Small())
		}
	}
	if !t.view.PreviewVisible() {
		t.row.Add(kit.NewButton(kit.ButtonLink, icons.Eye, "Pratinjau", func() { t.view.ShowPreview(true) }).Small())
	}
	t.object.Refresh()
}
