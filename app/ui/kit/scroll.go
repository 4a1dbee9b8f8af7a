package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheelCatcher lies over a scroll and takes the wheel for it. Without it a text
// field under the pointer would swallow the wheel, because Fyne's entries
// scroll within themselves. It takes nothing but the wheel.
type wheelCatcher struct {
	widget.BaseWidget
	target fyne.Scrollable
}

func newWheelCatcher(target fyne.Scrollable) *wheelCatcher {
	w := &wheelCatcher{target: target}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is for Fyne.
func (w *wheelCatcher) Scrolled(ev *fyne.ScrollEvent) { w.target.Scrolled(ev) }

// CreateRenderer is for Fyne.
func (w *wheelCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Color(ColorNone)))
}

// VScroll makes a page scroll up and down, with the wheel over its fields too.
func VScroll(content fyne.CanvasObject) fyne.CanvasObject {
	scroll := container.NewVScroll(content)
	return container.NewStack(scroll, newWheelCatcher(scroll))
}
