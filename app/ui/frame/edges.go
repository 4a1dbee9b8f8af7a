package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Edges sets objects at the four edges and one in the room between, without a
// gap: Fyne's own border layout leaves one. Any of them but center may be nil.
func Edges(top, bottom, left, right, center fyne.CanvasObject) *fyne.Container {
	l := &edges{top, bottom, left, right}
	objects := []fyne.CanvasObject{center}
	for _, o := range []fyne.CanvasObject{top, bottom, left, right} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(l, objects...)
}

type edges struct{ top, bottom, left, right fyne.CanvasObject }

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func (l *edges) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	for _, o := range []fyne.CanvasObject{l.left, l.right} {
		if shown(o) {
			least = fyne.NewSize(least.Width+o.MinSize().Width, max(least.Height, o.MinSize().Height))
		}
	}
	for _, o := range []fyne.CanvasObject{l.top, l.bottom} {
		if shown(o) {
			least = fyne.NewSize(max(least.Width, o.MinSize().Width), least.Height+o.MinSize().Height)
		}
	}
	return least
}

func (l *edges) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, bottom, x, right := float32(0), size.Height, float32(0), size.Width
	if shown(l.top) {
		y = l.top.MinSize().Height
		put(l.top, 0, 0, size.Width, y)
	}
	if shown(l.bottom) {
		bottom -= l.bottom.MinSize().Height
		put(l.bottom, 0, bottom, size.Width, size.Height-bottom)
	}
	if shown(l.left) {
		x = l.left.MinSize().Width
		put(l.left, 0, y, x, bottom-y)
	}
	if shown(l.right) {
		right -= l.right.MinSize().Width
		put(l.right, right, y, size.Width-right, bottom-y)
	}
	put(objects[0], x, y, right-x, bottom-y)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, width), max(0, height)))
}
