package letters

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// edge is the room at both sides of the column of the book, in px.
const edge float32 = 12

// toolbar chooses the book, says who gives its numbers, and narrows the list.
func (p *Page) toolbar() fyne.CanvasObject {
	mode := kit.HStack(6, kit.Middle(kit.NewIcon(icons.Info, kit.IconSizeSmall+2, kit.ColorMuted)), kit.Middle(p.mode))
	books := kit.Inset(8, edge, 4, edge, kit.Border(nil, nil, kit.Fixed(200, 0, p.books), mode, kit.Muted("")))
	parts := kit.Inset(4, edge, 8, edge, kit.HStack(0, p.strip))
	return kit.VStack(0, books, parts, tableHead())
}

// tableHead names the columns of the list.
func tableHead() fyne.CanvasObject {
	words := kit.Heading("Hal").In(kit.ColorMuted)
	none := newLink(kit.Muted(""))
	none.Hide()
	line := kit.Border(kit.Separator(), kit.Separator(), nil, nil, container.New(rowLayout{},
		kit.Heading("No").In(kit.ColorMuted).Right(), kit.Heading("Tgl").In(kit.ColorMuted).Right(), words, none,
		kit.Fixed(listWidth-rowEdge-chipLeft-1, 0, kit.Heading("Status").In(kit.ColorMuted))))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}
