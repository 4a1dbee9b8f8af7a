package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Keys gives the focus to something that is no field and no list: it shows an
// object, draws a ring round it while it has the focus, and hears strokes. What
// it does not take goes to the window's key table.
type Keys struct {
	focusable
	content fyne.CanvasObject
	ringed  bool
	// OnKey is asked for every stroke; true means that it was taken.
	OnKey func(Chord) bool
}

// NewKeys returns a place for the focus around an object.
func NewKeys(content fyne.CanvasObject) *Keys {
	k := &Keys{content: content, ringed: true}
	k.begin(k, func(c Chord) bool { return k.OnKey != nil && k.OnKey(c) })
	return k
}

// WithoutRing leaves out the ring, where nothing else could have the focus, and
// returns the place.
func (k *Keys) WithoutRing() *Keys {
	k.ringed = false
	return k
}

// HasFocus tells whether strokes come here.
func (k *Keys) HasFocus() bool { return k.focused }

// CreateRenderer is for Fyne.
func (k *Keys) CreateRenderer() fyne.WidgetRenderer {
	r := &keysRenderer{keys: k, ring: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type keysRenderer struct {
	keys *Keys
	ring *canvas.Rectangle
}

func (r *keysRenderer) Layout(size fyne.Size) {
	r.keys.content.Resize(size)
	r.ring.Resize(size)
}

func (r *keysRenderer) MinSize() fyne.Size { return r.keys.content.MinSize() }

func (r *keysRenderer) Refresh() {
	r.ring.StrokeColor, r.ring.StrokeWidth = Color(ColorAccent), FocusWidth
	r.ring.Hidden = !r.keys.focused || !r.keys.ringed
	canvas.Refresh(r.keys)
}

func (r *keysRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.keys.content, r.ring}
}

func (r *keysRenderer) Destroy() {}
