package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// ChipKind is what a chip's colour says. The word in it says the same.
type ChipKind int

// The kinds of a chip. The kinds of an entry of the minutes never use the
// colours of states: catatan is neutral, tindak lanjut outlined, keputusan tinted.
const (
	ChipNeutral   ChipKind = iota // grey outline
	ChipAccent                    // outline and word in the accent colour
	ChipTint                      // accent tint, bold
	ChipDone                      // selesai
	ChipRunning                   // berjalan
	ChipAttention                 // perhatian
	ChipLate                      // terlambat
)

// chipLook is the drawing of a kind. A state colour never stands bare on a
// tint, where its contrast is too low: a chip brings the page's ground with it.
type chipLook struct {
	ground, border, word fyne.ThemeColorName
	bold                 bool
	icon                 icons.Name
}

var chipLooks = map[ChipKind]chipLook{
	ChipNeutral:   {ground: ColorPage, border: ColorEntryBorder, word: ColorMuted},
	ChipAccent:    {ground: ColorPage, border: ColorAccent, word: ColorAccent},
	ChipTint:      {ground: ColorSelection, border: ColorAccent, word: ColorAccent, bold: true},
	ChipDone:      {ground: ColorPage, border: ColorDone, word: ColorDone, icon: icons.Check},
	ChipRunning:   {ground: ColorPage, border: ColorRunning, word: ColorRunning, icon: icons.Arrow},
	ChipAttention: {ground: ColorPage, border: ColorAttention, word: ColorAttention, icon: icons.Warning},
	ChipLate:      {ground: ColorPage, border: ColorLate, word: ColorLate, icon: icons.Clock},
}

// Chip is a small framed word, 20 px high, with an icon where it has one.
type Chip struct {
	widget.BaseWidget
	kind     ChipKind
	icon     icons.Name
	text     string
	onRemove func()
	onTap    func()
	bare     bool
}

// NewChip returns a chip. An empty icon means the kind's own, where it has one.
func NewChip(kind ChipKind, icon icons.Name, text string) *Chip {
	c := &Chip{kind: kind, icon: icon, text: text}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes what the chip says.
func (c *Chip) Set(kind ChipKind, icon icons.Name, text string) {
	if c.kind == kind && c.icon == icon && c.text == text {
		return
	}
	c.kind, c.icon, c.text = kind, icon, text
	c.Refresh()
}

// Removable puts a cross behind the word; remove hears a click on the chip, or on
// the cross where the chip hears clicks of its own.
func (c *Chip) Removable(remove func()) *Chip {
	c.onRemove = remove
	return c
}

// Bare leaves out the icon of the kind, for a narrow column of many chips, and
// returns the chip.
func (c *Chip) Bare() *Chip {
	c.bare = true
	return c
}

// OnTap hears a click on the chip, and returns it.
func (c *Chip) OnTap(do func()) *Chip {
	c.onTap = do
	return c
}

// Text returns the chip's word.
func (c *Chip) Text() string { return c.text }

// Tapped is for Fyne.
func (c *Chip) Tapped(at *fyne.PointEvent) {
	switch {
	case c.onRemove != nil && (c.onTap == nil || at.Position.X >= c.Size().Width-crossWidth):
		c.onRemove()
	case c.onTap != nil:
		c.onTap()
	}
}

// CreateRenderer is for Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		chip: c, box: canvas.NewRectangle(color.Transparent), icon: NewIcon("", IconSizeSmall, ColorMuted),
		word: NewCaption(), cross: NewIcon("", 10, ColorMuted),
	}
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip  *Chip
	box   *canvas.Rectangle
	icon  *Icon
	word  *Text
	cross *Icon
}

const (
	chipPadding, chipGap float32 = 6, 5
	// crossWidth is the part of a chip that takes it out, in px.
	crossWidth float32 = 22
)

func (r *chipRenderer) MinSize() fyne.Size {
	width := 2*chipPadding + r.word.naturalWidth()
	if r.icon.name != "" {
		width += IconSizeSmall + chipGap
	}
	if r.cross.name != "" {
		width += r.cross.size + chipGap
	}
	return fyne.NewSize(width, ChipHeight)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	wide := min(size.Width, r.MinSize().Width)
	top := (size.Height - ChipHeight) / 2
	r.box.Move(fyne.NewPos(0, top))
	r.box.Resize(fyne.NewSize(wide, ChipHeight))
	x, right := chipPadding, wide-chipPadding
	if r.icon.name != "" {
		r.icon.Move(fyne.NewPos(x, top))
		r.icon.Resize(fyne.NewSize(IconSizeSmall, ChipHeight))
		x += IconSizeSmall + chipGap
	}
	if r.cross.name != "" {
		right -= r.cross.size
		r.cross.Move(fyne.NewPos(right, top))
		r.cross.Resize(fyne.NewSize(r.cross.size, ChipHeight))
		right -= chipGap
	}
	r.word.Move(fyne.NewPos(x, top))
	r.word.Resize(fyne.NewSize(max(0, right-x)+0.5, ChipHeight))
}

func (r *chipRenderer) Refresh() {
	look := chipLooks[r.chip.kind]
	icon := r.chip.icon
	if icon == "" && !r.chip.bare {
		icon = look.icon
	}
	r.box.FillColor, r.box.StrokeColor = Color(look.ground), Color(look.border)
	r.box.StrokeWidth, r.box.CornerRadius = LineWidth, Radius
	r.icon.Set(icon, look.word)
	r.icon.Refresh()
	r.word.SetRuns(Run{Text: r.chip.text, Bold: look.bold, Color: look.word})
	cross := icons.Name("")
	if r.chip.onRemove != nil {
		cross = icons.Close
	}
	r.cross.Set(cross, look.word)
	r.cross.Refresh()
	r.Layout(r.chip.Size())
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.word, r.cross}
}

func (r *chipRenderer) Destroy() {}
