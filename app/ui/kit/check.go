package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"gugustugas/assets/icons"
)

// Check is a box that is ticked or not, with its word.
type Check struct {
	focusable
	text    string
	checked bool
	// OnChange hears what the user made of it.
	OnChange func(checked bool)
}

// NewCheck returns a box; text may be empty, as in a table.
func NewCheck(text string, checked bool, onChange func(bool)) *Check {
	c := &Check{text: text, checked: checked, OnChange: onChange}
	c.begin(c, c.key)
	return c
}

// Checked tells whether the box is ticked.
func (c *Check) Checked() bool { return c.checked }

// SetChecked ticks the box or not, without telling OnChange.
func (c *Check) SetChecked(checked bool) {
	c.checked = checked
	c.Refresh()
}

func (c *Check) toggle() {
	c.SetChecked(!c.checked)
	if c.OnChange != nil {
		c.OnChange(c.checked)
	}
}

func (c *Check) key(k Chord) bool {
	if k == Key(fyne.KeySpace) {
		c.toggle()
		return true
	}
	return k == Char(' ')
}

// Tapped is for Fyne.
func (c *Check) Tapped(*fyne.PointEvent) { c.toggle() }

// CreateRenderer is for Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{
		check: c, box: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		tick: NewIcon("", IconSizeSmall, ColorOnAccent), word: Body(""),
	}
	r.Refresh()
	return r
}

type checkRenderer struct {
	check     *Check
	box, ring *canvas.Rectangle
	tick      *Icon
	word      *Text
}

func (r *checkRenderer) MinSize() fyne.Size {
	width := CheckSize + 4
	if r.check.text != "" {
		width += 6 + r.word.naturalWidth()
	}
	return fyne.NewSize(width, SmallHeight)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	top := (size.Height - CheckSize) / 2
	r.box.Move(fyne.NewPos(2, top))
	r.box.Resize(fyne.NewSquareSize(CheckSize))
	r.ring.Move(fyne.NewPos(0, top-2))
	r.ring.Resize(fyne.NewSquareSize(CheckSize + 4))
	r.tick.Move(fyne.NewPos(2, top))
	r.tick.Resize(fyne.NewSquareSize(CheckSize))
	r.word.Move(fyne.NewPos(CheckSize+10, 0))
	r.word.Resize(fyne.NewSize(size.Width-CheckSize-10, size.Height))
}

func (r *checkRenderer) Refresh() {
	c := r.check
	r.box.FillColor, r.box.StrokeColor = Color(ColorPage), Color(ColorEntryBorder)
	tick := icons.Name("")
	if c.checked {
		r.box.FillColor, r.box.StrokeColor = Color(ColorAccent), Color(ColorAccent)
		tick = icons.Check
	}
	r.box.StrokeWidth, r.box.CornerRadius = LineWidth, RadiusKeyCap
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = Color(ColorAccent), FocusWidth, Radius+1
	r.ring.Hidden = !c.focused
	r.tick.Set(tick, ColorOnAccent)
	r.tick.Refresh()
	r.word.SetText(c.text)
	r.word.Refresh()
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.ring, r.tick, r.word}
}

func (r *checkRenderer) Destroy() {}
