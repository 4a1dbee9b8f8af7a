package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Wake makes what comes into sight ready for the keyboard. Fyne drops the renderers
// of widgets that were out of sight for a minute, makes them anew only when it
// draws, and until then finds nothing within them to focus.
func Wake(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			Wake(child)
		}
	case *container.Scroll:
		o.Base.Refresh()
		Wake(o.Content)
	case *Column:
		o.wake()
	default:
		o.MinSize()
	}
}

func (c *Column) wake() {
	c.BaseWidget.MinSize()
	c.scroll.Base.Refresh()
	c.body.BaseWidget.MinSize()
	if c.editor != nil {
		c.editor.Refresh()
	}
}
