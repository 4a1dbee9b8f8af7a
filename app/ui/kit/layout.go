package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Fixed gives an object a width and a height in px; 0 means its own.
func Fixed(width, height float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&fixedLayout{width, height}, o)
}

// Inset keeps a distance in px around an object.
func Inset(top, right, bottom, left float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), o)
}

// HStack sets objects side by side with a gap in px, each as wide as it needs
// and as high as the highest (Middle keeps one from growing). A spacer
// (layout.NewSpacer) takes what is left.
func HStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// VStack sets objects one below the other with a gap in px.
func VStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Middle keeps an object's height and sets it in the middle of the height it is given.
func Middle(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&middleLayout{}, o)
}

// Spacer takes the room that is left in a stack.
func Spacer() fyne.CanvasObject { return layout.NewSpacer() }

// Columns sets objects in columns of given widths in px with a gap between
// them, as a row of a table; a width of 0 shares what is left.
func Columns(gap float32, widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnsLayout{gap, widths}, objects...)
}

// Border sets objects at the edges of another, which takes what is left. Unlike
// Fyne's it leaves no gap between them. Each edge may be nil. Tab reaches the
// center first.
func Border(top, bottom, left, right, center fyne.CanvasObject) *fyne.Container {
	edges := &borderLayout{top, bottom, left, right}
	objects := []fyne.CanvasObject{center}
	for _, edge := range []fyne.CanvasObject{top, bottom, left, right} {
		if edge != nil {
			objects = append(objects, edge)
		}
	}
	return container.New(edges, objects...)
}

// AtMost gives an object the width there is, up to a limit in px.
func AtMost(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&atMostLayout{width}, o)
}

// SetVisible shows an object or hides it.
func SetVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

type atMostLayout struct{ width float32 }

func (l *atMostLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (l *atMostLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(size.Width, l.width), size.Height))
}

type fixedLayout struct{ width, height float32 }

func (l *fixedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	if l.width > 0 {
		least.Width = l.width
	}
	if l.height > 0 {
		least.Height = l.height
	}
	return least
}

func (l *fixedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}

type middleLayout struct{}

func (l *middleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l *middleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(0, max(0, (size.Height-high)/2)))
	objects[0].Resize(fyne.NewSize(size.Width, high))
}

type columnsLayout struct {
	gap    float32
	widths []float32
}

func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for i, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
		least.Width += l.widths[i]
	}
	least.Width += l.gap * float32(max(0, len(objects)-1))
	return least
}

func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, open := size.Width-l.gap*float32(max(0, len(objects)-1)), 0
	for i := range objects {
		rest -= l.widths[i]
		if l.widths[i] == 0 {
			open++
		}
	}
	x := float32(0)
	for i, o := range objects {
		width := l.widths[i]
		if width == 0 {
			width = max(0, rest/float32(open))
		}
		high := min(o.MinSize().Height, size.Height)
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(width, high))
		x += width + l.gap
	}
}

// borderLayout lays the first object of its container into the middle.
type borderLayout struct{ top, bottom, left, right fyne.CanvasObject }

func (l *borderLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top, bottom, left, right := least(l.top), least(l.bottom), least(l.left), least(l.right)
	middle := least(objects[0])
	return fyne.NewSize(
		max(top.Width, bottom.Width, left.Width+middle.Width+right.Width),
		top.Height+bottom.Height+max(left.Height, middle.Height, right.Height),
	)
}

func (l *borderLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, bottom, left, right := least(l.top), least(l.bottom), least(l.left), least(l.right)
	high := max(0, size.Height-top.Height-bottom.Height)
	put(l.top, 0, 0, size.Width, top.Height)
	put(l.bottom, 0, size.Height-bottom.Height, size.Width, bottom.Height)
	put(l.left, 0, top.Height, left.Width, high)
	put(l.right, size.Width-right.Width, top.Height, right.Width, high)
	put(objects[0], left.Width, top.Height, max(0, size.Width-left.Width-right.Width), high)
}

// least is the room an edge needs: none when it is not there or hidden.
func least(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	if o == nil {
		return
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
