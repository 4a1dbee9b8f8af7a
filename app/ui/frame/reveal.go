package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// revealMargin is what stays free above and below a field that was scrolled into
// sight, so that its name and its neighbours can be read.
const revealMargin float32 = 28

// Follow makes the scroll around a field follow the focus into it: Tab leads to
// fields below the edge of the window. root is the page or tab that holds both.
func Follow(root func() fyne.CanvasObject, field *kit.Entry) {
	before := field.OnFocus
	field.OnFocus = func(has bool) {
		if before != nil {
			before(has)
		}
		if has {
			reveal(root(), field)
		}
	}
}

func reveal(root, field fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at, size := driver.AbsolutePositionForObject(field), field.Size()
	for _, scroll := range scrolls(root) {
		origin, view := driver.AbsolutePositionForObject(scroll), scroll.Size()
		if at.X < origin.X || at.X >= origin.X+view.Width {
			continue
		}
		top, bottom := at.Y-origin.Y-revealMargin, at.Y-origin.Y+size.Height+revealMargin
		offset := scroll.Offset
		switch {
		case top < 0:
			offset.Y += top
		case bottom > view.Height:
			offset.Y += bottom - view.Height
		default:
			return
		}
		offset.Y = max(0, min(offset.Y, scroll.Content.MinSize().Height-view.Height))
		scroll.ScrollToOffset(offset)
		return
	}
}

// scrolls lists the scrolls under an object.
func scrolls(o fyne.CanvasObject) (found []*container.Scroll) {
	switch o := o.(type) {
	case *container.Scroll:
		return []*container.Scroll{o}
	case *fyne.Container:
		for _, child := range o.Objects {
			found = append(found, scrolls(child)...)
		}
	}
	return found
}
