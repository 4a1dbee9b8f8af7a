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

// barless shows what a scroll shows, but for its bars: Fyne would draw one
// across the foot of every field whose text is longer than the field.
type barless struct{ *container.Scroll }

// CreateRenderer is for Fyne.
func (b barless) CreateRenderer() fyne.WidgetRenderer { return barlessRenderer{b.Scroll} }

// barlessRenderer draws the content alone; the scroll itself moves and clips it.
type barlessRenderer struct{ scroll *container.Scroll }

func (r barlessRenderer) Layout(fyne.Size) {}

func (r barlessRenderer) MinSize() fyne.Size { return r.scroll.MinSize() }

func (r barlessRenderer) Refresh() { r.scroll.Refresh() }

func (r barlessRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scroll.Content}
}

func (r barlessRenderer) Destroy() {}

// VScroll makes a page scroll up and down, with the wheel over its fields too.
func VScroll(content fyne.CanvasObject) fyne.CanvasObject {
	return Scrolling(container.NewVScroll(content))
}

// Scrolling puts the wheel over all that a scroll holds, for a page that moves the
// scroll itself.
func Scrolling(scroll *container.Scroll) fyne.CanvasObject {
	return container.NewStack(scroll, newWheelCatcher(scroll))
}
