package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column is a scrolling column of rows of any height, of which only those in
// sight have objects. One row may be active: it is then shown by an editor
// object that is never used for another row, so that its text, caret and focus
// survive scrolling and refreshing.
type Column struct {
	widget.BaseWidget
	rows columnRows

	heights  heights
	active   int
	wanted   int // row to scroll to as soon as there is a height, or -1
	editor   fyne.CanvasObject
	scroll   *container.Scroll
	body     *columnBody
	wheel    *wheelCatcher
	spare    []fyne.CanvasObject
	showing  map[int]fyne.CanvasObject
	OnScroll func() // hears that other rows are in sight
}

// columnRows is what the owner of a column tells about its rows.
type columnRows struct {
	count  func() int
	key    func(i int) string
	height func(i int, width float32) float32
	create func() fyne.CanvasObject
	bind   func(i int, o fyne.CanvasObject, width float32)
}

// NewColumn returns a column. key identifies what a row shows, content and all
// (an id with its version, say): a row is measured anew only under a new key.
// height measures row i in px at a width; create makes an object that can show
// any row; bind fills such an object with row i.
func NewColumn(
	count func() int, key func(i int) string, height func(i int, width float32) float32,
	create func() fyne.CanvasObject, bind func(i int, o fyne.CanvasObject, width float32),
) *Column {
	c := &Column{
		rows:    columnRows{count: count, key: key, height: height, create: create, bind: bind},
		active:  -1,
		wanted:  -1,
		showing: map[int]fyne.CanvasObject{},
	}
	c.body = &columnBody{column: c}
	c.body.ExtendBaseWidget(c.body)
	c.scroll = container.NewVScroll(c.body)
	c.scroll.OnScrolled = func(fyne.Position) { c.moved() }
	c.wheel = newWheelCatcher(c.scroll)
	c.ExtendBaseWidget(c)
	return c
}

// SetActive shows row i by an editor. i of -1 ends it. The same editor may
// follow its row to another place.
func (c *Column) SetActive(i int, editor fyne.CanvasObject) {
	if c.heights.count() != c.rows.count() {
		c.rebuild()
	}
	if i < 0 || i >= c.heights.count() {
		i, editor = -1, nil
	}
	former := c.active
	c.active, c.editor = i, editor
	if former >= 0 && former < c.heights.count() && former != i {
		c.measure(former)
	}
	if i >= 0 {
		c.release(i)
		c.measure(i)
	}
	c.place()
}

// Active returns the active row, or -1.
func (c *Column) Active() int { return c.active }

// RefreshRow takes row i anew: its content and its height.
func (c *Column) RefreshRow(i int) {
	if i < 0 || i >= c.heights.count() {
		return
	}
	c.measure(i)
	if o, ok := c.showing[i]; ok {
		c.rows.bind(i, o, c.width())
	}
	c.place()
}

// RefreshAll takes all rows anew, after some were added, removed or moved.
// The active row is named again by SetActive where it has moved.
func (c *Column) RefreshAll() {
	c.rebuild()
	c.rebind()
}

// ScrollTo brings row i into sight with the least movement.
func (c *Column) ScrollTo(i int) {
	if c.Size().Height == 0 {
		c.wanted = i
		return
	}
	if i < 0 || i >= c.heights.count() {
		return
	}
	c.ScrollToArea(c.heights.starts[i], c.heights.starts[i+1])
}

// ScrollToArea brings a stretch of the column (px from its top) into sight.
func (c *Column) ScrollToArea(top, bottom float32) {
	offset, view := c.scroll.Offset.Y, c.Size().Height
	if bottom > offset+view {
		offset = bottom - view
	}
	if top < offset {
		offset = top
	}
	c.scroll.ScrollToOffset(fyne.NewPos(0, max(0, offset)))
	c.place()
}

// RowTop is where row i begins, in px from the top of what is in sight.
func (c *Column) RowTop(i int) float32 { return c.heights.starts[i] - c.scroll.Offset.Y }

// Object returns the object that shows row i now, or nil when it is out of sight.
func (c *Column) Object(i int) fyne.CanvasObject {
	if i == c.active && i >= 0 {
		return c.editor
	}
	return c.showing[i]
}

// Refresh redraws the rows in sight, in new colours too.
func (c *Column) Refresh() {
	if c.heights.count() != c.rows.count() {
		c.rebuild()
	}
	c.spare = nil // they would keep the colours of the theme they were made in
	c.rebind()
}

// rebind fills the rows in sight anew.
func (c *Column) rebind() {
	for i, o := range c.showing {
		c.rows.bind(i, o, c.width())
		o.Refresh()
	}
	c.place()
	c.BaseWidget.Refresh()
}

func (c *Column) width() float32 { return c.Size().Width }

func (c *Column) rebuild() {
	width := c.width()
	c.heights.rebuild(c.rows.count(), width, c.rows.key, func(i int) float32 { return c.rows.height(i, width) })
	if c.active >= c.heights.count() {
		c.active, c.editor = -1, nil
	}
	if c.active >= 0 {
		c.measure(c.active)
	}
	for i := range c.showing {
		if i >= c.heights.count() {
			c.release(i)
		}
	}
}

// measure takes the height of one row; the active one is as high as its editor.
func (c *Column) measure(i int) {
	high := float32(0)
	if i == c.active {
		c.editor.Resize(fyne.NewSize(c.width(), max(c.editor.Size().Height, 1)))
		high = c.editor.MinSize().Height
		c.heights.set(i, "\x00active", high)
		return
	}
	c.heights.set(i, c.rows.key(i), c.rows.height(i, c.width()))
}

// release takes the object of row i out of sight, for another row to use.
func (c *Column) release(i int) {
	if o, ok := c.showing[i]; ok {
		c.spare = append(c.spare, o)
		delete(c.showing, i)
	}
}

// moved follows the scroll.
func (c *Column) moved() {
	c.place()
	if c.OnScroll != nil {
		c.OnScroll()
	}
}

// place gives the rows in sight their objects and places.
func (c *Column) place() {
	width, view := c.width(), c.Size().Height
	if whole := fyne.NewSize(width, max(c.heights.total(), view)); c.body.Size() != whole {
		c.scroll.Refresh()
	}
	first, last := 0, -1
	if c.heights.count() > 0 && view > 0 {
		first, last = c.heights.at(c.scroll.Offset.Y), c.heights.at(c.scroll.Offset.Y+view)
	}
	for i := range c.showing {
		if i < first || i > last || i == c.active {
			c.release(i)
		}
	}
	for i := first; i <= last; i++ {
		o := c.editor
		if i != c.active {
			o = c.shown(i, width)
		}
		o.Move(fyne.NewPos(0, c.heights.starts[i]))
		o.Resize(fyne.NewSize(width, c.heights.height(i)))
	}
	c.body.arrange(first, last)
}

// shown returns the object that shows row i, taking a spare one where it has none.
func (c *Column) shown(i int, width float32) fyne.CanvasObject {
	if o, ok := c.showing[i]; ok {
		return o
	}
	var o fyne.CanvasObject
	if n := len(c.spare); n > 0 {
		o, c.spare = c.spare[n-1], c.spare[:n-1]
	} else {
		o = c.rows.create()
	}
	c.showing[i] = o
	c.rows.bind(i, o, width)
	return o
}

// held is the row that stays where it is when the column gets another width:
// the active one where it is in sight, else the first in sight; -1 for none.
func (c *Column) held() (row int, top float32) {
	if c.heights.count() == 0 || c.heights.width == 0 {
		return -1, 0
	}
	row = c.heights.at(c.scroll.Offset.Y)
	if c.active > row && c.RowTop(c.active) < c.scroll.Size().Height {
		row = c.active
	}
	return row, c.RowTop(row)
}
