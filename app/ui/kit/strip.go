package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Strip is a row of places of which one is current: tabs of a record, or the
// parts of a segmented filter. ← → Home End move between them.
type Strip struct {
	focusable
	items    []string
	selected int
	look     stripLook
	// OnSelect hears which place was chosen by key or click.
	OnSelect func(i int)
}

// stripLook tells tabs and segments apart.
type stripLook struct {
	height, padding, edge float32
	tabs                  bool
}

// Tabs returns a strip of tabs, 37 px high, the current one underlined.
func Tabs(items []string, onSelect func(i int)) *Strip {
	return newStrip(items, onSelect, stripLook{height: TabStripHeight, padding: 12, edge: 12, tabs: true})
}

// Segmented returns a framed row of choices, 32 px high, the current one tinted.
func Segmented(items []string, onSelect func(i int)) *Strip {
	return newStrip(items, onSelect, stripLook{height: ControlHeight, padding: 10})
}

func newStrip(items []string, onSelect func(int), look stripLook) *Strip {
	s := &Strip{items: items, OnSelect: onSelect, look: look}
	s.begin(s, s.key)
	return s
}

// Tight sets the words of a segmented row closer, for a narrow column, and
// returns the strip.
func (s *Strip) Tight() *Strip {
	s.look.padding = 5
	return s
}

// Select makes place i current without telling OnSelect.
func (s *Strip) Select(i int) {
	s.selected = i
	s.Refresh()
}

// Selected returns the current place.
func (s *Strip) Selected() int { return s.selected }

// SetItems replaces the words; the current place stays where it exists.
func (s *Strip) SetItems(items []string) {
	s.items = items
	s.selected = max(0, min(s.selected, len(items)-1))
	s.Refresh()
}

func (s *Strip) choose(i int) {
	i = max(0, min(i, len(s.items)-1))
	if i == s.selected {
		return
	}
	s.Select(i)
	if s.OnSelect != nil {
		s.OnSelect(i)
	}
}

func (s *Strip) key(c Chord) bool {
	switch c {
	case Key(fyne.KeyLeft):
		s.choose(s.selected - 1)
	case Key(fyne.KeyRight):
		s.choose(s.selected + 1)
	case Key(fyne.KeyHome):
		s.choose(0)
	case Key(fyne.KeyEnd):
		s.choose(len(s.items) - 1)
	default:
		return false
	}
	return true
}

// Tapped is for Fyne.
func (s *Strip) Tapped(ev *fyne.PointEvent) {
	s.giveBack()
	x := s.look.edge
	for i := range s.items {
		x += s.itemWidth(i)
		if ev.Position.X < x {
			s.choose(i)
			return
		}
	}
}

// itemWidth is that of the bold word, so that nothing moves when it is chosen.
func (s *Strip) itemWidth(i int) float32 {
	return measure(s.items[i], TextBase, true) + 2*s.look.padding
}

// CreateRenderer is for Fyne.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{
		strip: s, frame: canvas.NewRectangle(color.Transparent), tint: canvas.NewRectangle(color.Transparent),
		underline: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type stripRenderer struct {
	strip                        *Strip
	frame, tint, underline, ring *canvas.Rectangle
	words                        []*Text
	lines                        []*canvas.Rectangle
}

func (r *stripRenderer) MinSize() fyne.Size {
	width := 2 * r.strip.look.edge
	for i := range r.strip.items {
		width += r.strip.itemWidth(i)
	}
	return fyne.NewSize(width, r.strip.look.height)
}

func (r *stripRenderer) Layout(fyne.Size) {
	s, high := r.strip, r.strip.look.height
	r.frame.Resize(r.MinSize())
	x := s.look.edge
	for i, word := range r.words {
		wide := s.itemWidth(i)
		word.Move(fyne.NewPos(x, 0))
		word.Resize(fyne.NewSize(wide, high))
		r.lines[i].Move(fyne.NewPos(x, 1))
		r.lines[i].Resize(fyne.NewSize(LineWidth, high-2))
		if i == s.selected {
			r.tint.Move(fyne.NewPos(x+1, 1))
			r.tint.Resize(fyne.NewSize(wide-2, high-2))
			r.underline.Move(fyne.NewPos(x+s.look.padding-4, high-UnderlineWidth))
			r.underline.Resize(fyne.NewSize(wide-2*s.look.padding+8, UnderlineWidth))
			r.ring.Move(fyne.NewPos(x+2, 2))
			r.ring.Resize(fyne.NewSize(wide-3, high-4))
		}
		x += wide
	}
}

func (r *stripRenderer) Refresh() {
	s := r.strip
	for len(r.words) < len(s.items) {
		r.words = append(r.words, Body("").Center())
		r.lines = append(r.lines, canvas.NewRectangle(color.Transparent))
	}
	r.words, r.lines = r.words[:len(s.items)], r.lines[:len(s.items)]
	for i, item := range s.items {
		role := ColorText
		if s.look.tabs {
			role = ColorMuted
		}
		if i == s.selected {
			role = ColorAccent
		}
		r.words[i].SetRuns(Run{Text: item, Bold: i == s.selected, Color: role})
		r.lines[i].FillColor, r.lines[i].Hidden = Color(ColorEntryBorder), s.look.tabs || i == 0
	}
	r.frame.StrokeColor, r.frame.StrokeWidth, r.frame.CornerRadius = Color(ColorEntryBorder), LineWidth, Radius
	r.frame.FillColor, r.frame.Hidden = Color(ColorPage), s.look.tabs
	r.tint.FillColor, r.tint.Hidden = Color(ColorSelection), s.look.tabs
	r.underline.FillColor, r.underline.Hidden = Color(ColorAccent), !s.look.tabs
	r.underline.CornerRadius, r.tint.CornerRadius = 1, Radius-1
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = Color(ColorAccent), FocusWidth, RadiusKeyCap
	r.ring.Hidden = !s.focused
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *stripRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame, r.tint}
	for i := range r.words {
		objects = append(objects, r.lines[i], r.words[i])
	}
	return append(objects, r.underline, r.ring)
}

func (r *stripRenderer) Destroy() {}
