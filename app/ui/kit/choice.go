package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// Choice is a chooser of one of a few options. ↑ ↓ choose at once, Enter and
// Spasi open the list, a letter goes to the next option that begins with it.
type Choice struct {
	focusable
	options  []string
	selected int
	popup    *widget.PopUp
	// OnSelect hears which option the user chose.
	OnSelect func(i int)
}

// NewChoice returns a chooser; selected of -1 means that nothing is chosen yet.
func NewChoice(options []string, selected int, onSelect func(i int)) *Choice {
	c := &Choice{options: options, selected: selected, OnSelect: onSelect}
	c.begin(c, c.key)
	return c
}

// Selected returns the chosen option, or -1.
func (c *Choice) Selected() int { return c.selected }

// Select chooses an option without telling OnSelect.
func (c *Choice) Select(i int) {
	c.selected = i
	c.Refresh()
}

// SetOptions replaces the options without telling OnSelect.
func (c *Choice) SetOptions(options []string, selected int) {
	c.options, c.selected = options, selected
	c.Refresh()
}

func (c *Choice) choose(i int) {
	if i < 0 || i >= len(c.options) || i == c.selected {
		return
	}
	c.Select(i)
	if c.OnSelect != nil {
		c.OnSelect(i)
	}
}

func (c *Choice) key(k Chord) bool {
	switch k {
	case Key(fyne.KeyUp):
		c.choose(c.selected - 1)
	case Key(fyne.KeyDown):
		c.choose(c.selected + 1)
	case Key(fyne.KeyHome):
		c.choose(0)
	case Key(fyne.KeyEnd):
		c.choose(len(c.options) - 1)
	case Key(fyne.KeyReturn), Key(fyne.KeySpace):
		c.open()
	case Char(' '):
	default:
		return c.jump(k)
	}
	return true
}

// jump goes to the next option that begins with a letter.
func (c *Choice) jump(k Chord) bool {
	if k.Char == 0 {
		return false
	}
	for step := 1; step <= len(c.options); step++ {
		i := (c.selected + step + len(c.options)) % len(c.options)
		if strings.HasPrefix(strings.ToLower(c.options[i]), strings.ToLower(string(k.Char))) {
			c.choose(i)
			return true
		}
	}
	return false
}

// Tapped is for Fyne.
func (c *Choice) Tapped(*fyne.PointEvent) {
	c.requestFocus()
	c.open()
}

// open shows the options under the chooser. The list lies over the page, so the
// key table is off until it closes.
func (c *Choice) open() {
	on := canvasOf(c)
	if on == nil || len(c.options) == 0 {
		return
	}
	list := NewList(func() int { return len(c.options) },
		func() fyne.CanvasObject { return Inset(0, 10, 0, 12, Body("").Shrink()) },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*fyne.Container).Objects[0].(*Text).SetRuns(Run{Text: c.options[i], Bold: selected})
		})
	list.Lines = false
	list.Height = func(int) float32 { return 28 }
	list.OnKey = func(k Chord) bool {
		if k == Key(fyne.KeyEscape) || k == Key(fyne.KeyTab) {
			c.close(-1)
		}
		return true
	}
	list.OnOpen = c.close
	list.onTap = c.close
	list.selected = c.selected
	width := c.Size().Width
	for _, option := range c.options {
		width = max(width, measure(option, TextBase, true)+32)
	}
	high := min(float32(len(c.options))*28, 12*28)
	framed := container.NewStack(NewFrame(ColorPopup, ColorEntryBorder), Inset(1, 1, 1, 1, list))
	c.popup = widget.NewPopUp(Fixed(width, high+2, framed), on)
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).AddXY(0, c.Size().Height+2)
	if below.Y+high+8 > on.Size().Height {
		below.Y -= c.Size().Height + high + 12
	}
	c.popup.ShowAtPosition(below)
	on.Focus(list)
	if c.selected >= 0 {
		list.Select(c.selected)
	}
}

// close ends the list and takes what was chosen in it; -1 changes nothing.
func (c *Choice) close(i int) {
	if c.popup == nil {
		return
	}
	c.popup.Hide()
	c.popup = nil
	c.choose(i)
}

// CreateRenderer is for Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{
		choice: c, frame: canvas.NewRectangle(color.Transparent), word: Body("").Shrink(),
		arrow: NewIcon(icons.Down, IconSize, ColorText),
	}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice *Choice
	frame  *canvas.Rectangle
	word   *Text
	arrow  *Icon
}

func (r *choiceRenderer) MinSize() fyne.Size {
	widest := float32(0)
	for _, option := range r.choice.options {
		widest = max(widest, measure(option, TextBase, false))
	}
	return fyne.NewSize(min(widest, 260)+10+8+IconSize+8, ControlHeight)
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	r.word.Move(fyne.NewPos(11, 0)) // as in an Entry
	r.word.Resize(fyne.NewSize(size.Width-11-8-IconSize-8, size.Height))
	r.arrow.Move(fyne.NewPos(size.Width-IconSize-8, 0))
	r.arrow.Resize(fyne.NewSize(IconSize, size.Height))
}

func (r *choiceRenderer) Refresh() {
	c := r.choice
	word := Run{Text: "Pilih", Color: ColorMuted}
	if c.selected >= 0 && c.selected < len(c.options) {
		word = Run{Text: c.options[c.selected]}
	}
	r.word.SetRuns(word)
	role, width := ColorEntryBorder, LineWidth
	if c.focused {
		role, width = ColorAccent, FocusWidth
	}
	r.frame.FillColor, r.frame.StrokeColor = Color(ColorPage), Color(role)
	r.frame.StrokeWidth, r.frame.CornerRadius = width, Radius
	r.arrow.Refresh()
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.word, r.arrow}
}

func (r *choiceRenderer) Destroy() {}
