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
// key does at the left, the hints of right at the right end.
func KeyStrip(left []KeyHint, right ...KeyHint) fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	for _, hint := range left {
		objects = append(objects, keyHint(hint))
	}
	objects = append(objects, Spacer())
	for _, hint := range right {
		objects = append(objects, keyHint(hint))
	}
	strip := Inset(0, PagePadding-4, 0, PagePadding-4, HStack(PagePadding, objects...))
	line := Border(Separator(), nil, nil, nil, strip)
	return Fixed(0, KeyStripHeight, Panel(ColorGround, line))
}

func keyHint(hint KeyHint) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(hint.Keys)+1)
	for _, key := range hint.Keys {
		objects = append(objects, KeyCap(key))
	}
	return HStack(5, append(objects, Caption(hint.Does))...)
}
