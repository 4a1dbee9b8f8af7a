package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// KeyCap shows a key as it is printed on the keyboard: "Enter", "/k", "Ctrl+K".
func KeyCap(key string) fyne.CanvasObject {
	frame := NewFrame(ColorPage, ColorEntryBorder)
	frame.radius = RadiusKeyCap
	word := NewCaption(Run{Text: key}).Center()
	framed := container.NewStack(frame, Inset(0, 5, 0, 5, word))
	return Middle(Fixed(0, KeyCapHeight, framed))
}

// KeyHint is one line of a key strip: keys and what they do.
type KeyHint struct {
	Keys []string
	Does string
}

// KeyStrip is the strip of keys at the foot of a page, 32 px high: what every
// key does at the left, the hints of right at the right end. In a narrow window
// the last hints at the left give way, so the ones used most come first.
func KeyStrip(left []KeyHint, right ...KeyHint) fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	for _, hint := range append(append([]KeyHint{}, left...), right...) {
		objects = append(objects, keyHint(hint))
	}
	strip := Inset(0, PagePadding-4, 0, PagePadding-4, container.New(&stripHintsLayout{left: len(left)}, objects...))
	line := Border(Separator(), nil, nil, nil, strip)
	return Fixed(0, KeyStripHeight, Panel(ColorGround, line))
}

// hintGap parts the hints of a strip.
const hintGap = PagePadding - 4

// stripHintsLayout sets the first objects from the left, as many as fit, and the
// others at the right end.
type stripHintsLayout struct{ left int }

func (l *stripHintsLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for i, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
		if i >= l.left {
			least.Width += o.MinSize().Width + hintGap
		}
	}
	return least
}

func (l *stripHintsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := size.Width
	for i := len(objects) - 1; i >= l.left; i-- {
		wide := objects[i].MinSize().Width
		put(objects[i], right-wide, 0, wide, size.Height)
		right -= wide + hintGap
	}
	x, full := float32(0), false
	for _, o := range objects[:l.left] {
		wide := o.MinSize().Width
		full = full || x+wide > right
		SetVisible(o, !full)
		if !full {
			put(o, x, 0, wide, size.Height)
			x += wide + hintGap
		}
	}
}

func keyHint(hint KeyHint) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(hint.Keys)+1)
	for _, key := range hint.Keys {
		objects = append(objects, KeyCap(key))
	}
	return HStack(5, append(objects, Caption(hint.Does))...)
}
