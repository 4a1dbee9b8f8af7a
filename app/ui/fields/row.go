package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// Gap is the room between fields side by side, in px.
const Gap float32 = 12

// Section is a heading with its rows of fields below it.
func Section(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	column := kit.VStack(kit.FieldGap, kit.Section(title))
	for _, row := range rows {
		column.Add(row)
	}
	return column
}

// Row sets fields side by side; a width of 0 shares what is left.
func Row(widths []float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&row{widths}, objects...)
}

// row keeps the tops of its fields in line: one may have a sentence under it.
type row struct{ widths []float32 }

func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for i, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
		least.Width += l.widths[i] + Gap
	}
	return least
}

func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, open := size.Width-Gap*float32(len(objects)-1), 0
	for _, width := range l.widths {
		rest -= width
		if width == 0 {
			open++
		}
	}
	x := float32(0)
	for i, o := range objects {
		width := l.widths[i]
		if width == 0 {
			width = max(0, rest/float32(open))
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		x += width + Gap
	}
}
