package minutes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// Widths in px. The middle column has the rest; in a narrow window the preview
// gives way before it.
const (
	outlineWidth float32 = 216
	previewWidth float32 = 446
	middleLeast  float32 = 400
)

// columnsLayout sets outline, line, entries, line, preview side by side.
type columnsLayout struct{}

func (columnsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(outlineWidth+middleLeast, 240)
}

func (columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := float32(0)
	if objects[4].Visible() {
		right = max(240, min(previewWidth, size.Width-outlineWidth-middleLeast))
	}
	x := float32(0)
	for i, width := range []float32{outlineWidth, kit.LineWidth, size.Width - outlineWidth - right - 2*kit.LineWidth, kit.LineWidth, right} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// stackLayout sets objects one below the other without gaps; the one at grow
// takes the height that is left.
type stackLayout struct{ grow int }

func (l stackLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least.Width = max(least.Width, o.MinSize().Width)
		least.Height += o.MinSize().Height
	}
	return least
}

func (l stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height
	for i, o := range objects {
		if i != l.grow {
			rest -= o.MinSize().Height
		}
	}
	y := float32(0)
	for i, o := range objects {
		high := o.MinSize().Height
		if i == l.grow {
			high = max(0, rest)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high
	}
}

// newPaperGround is the column of entries; a click below the last one goes to
// the place to type.
func newPaperGround(f *flow) fyne.CanvasObject {
	below := newShield(func() { f.tapped("", fyne.NewPos(-1, -1)) })
	return container.New(&paperLayout{flow: f}, below, f.column)
}

// paperLayout fills its place with all objects, and keeps the row that is typed
// in in sight when the window becomes another size.
type paperLayout struct {
	flow *flow
	size fyne.Size
}

func (l *paperLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(middleLeast, 120) }

func (l *paperLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if size != l.size {
		l.size = size
		l.flow.reveal()
		l.flow.page.placeSuggestions()
	}
}
