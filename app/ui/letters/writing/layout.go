package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Widths in px: the form keeps at least its own, the preview takes at most its own.
const (
	formWidth    float32 = 340
	previewWidth float32 = 446
	wideForm     float32 = 720
	formPadding  float32 = 16
	fieldGap     float32 = 8
)

// sideBySide lays the form, a line and the preview into the width there is.
type sideBySide struct{}

func (sideBySide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[0].MinSize().Height
	if objects[2].Visible() {
		high = max(high, objects[2].MinSize().Height)
	}
	return fyne.NewSize(formWidth, high)
}

func (sideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	form, line, preview := objects[0], objects[1], objects[2]
	left := size.Width
	if preview.Visible() {
		wide := max(0, min(previewWidth, size.Width-formWidth-1))
		left = size.Width - wide - 1
		line.Move(fyne.NewPos(left, 0))
		line.Resize(fyne.NewSize(1, size.Height))
		preview.Move(fyne.NewPos(left+1, 0))
		preview.Resize(fyne.NewSize(wide, size.Height))
	}
	form.Move(fyne.NewPos(0, 0))
	form.Resize(fyne.NewSize(left, size.Height))
}

// column sets objects one below the other. What breaks its words at a width is
// given the width before it is asked for its height.
type column struct{ gap float32 }

func newColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap}, objects...)
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		least.Width = max(least.Width, size.Width)
		if least.Height > 0 {
			least.Height += c.gap
		}
		least.Height += size.Height
	}
	return least
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if o.Size().Width != size.Width {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		}
		high := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high + c.gap
	}
}

// flow sets objects in lines, as words in a text, at the width it was last given.
type flow struct {
	gap, lineGap, width float32
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.place(objects, f.width, false))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, true)
}

// place finds the places of the objects at a width, gives them where it is told
// to, and returns the height.
func (f *flow) place(objects []fyne.CanvasObject, width float32, move bool) (bottom float32) {
	x, y := float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		size.Width = min(size.Width, max(width, 1))
		if x > 0 && x+size.Width > width {
			x, y = 0, bottom+f.lineGap
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(size)
		}
		x += size.Width + f.gap
		bottom = max(bottom, y+size.Height)
	}
	return bottom
}
