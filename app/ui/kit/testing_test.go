package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// openWindow shows an object in a window of Fyne's test driver, in our theme,
// with a key table that writes down what reaches it.
func openWindow(t *testing.T, content fyne.CanvasObject, size fyne.Size) (fyne.Window, *KeyTable) {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	app := test.NewApp()
	app.Settings().SetTheme(NewTheme(AppearanceLight))
	window := test.NewWindow(content)
	window.SetPadded(false)
	window.Resize(size)
	keys := NewKeyTable()
	keys.Attach(window.Canvas())
	t.Cleanup(func() {
		keys.Detach()
		window.Close()
	})
	return window, keys
}

// press plays a stroke into a widget as Fyne's desktop driver does.
func press(w fyne.Focusable, c Chord) {
	shift := c.Mods&fyne.KeyModifierShift != 0
	keyable, _ := w.(desktop.Keyable)
	if shift && keyable != nil {
		keyable.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer keyable.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	switch {
	case c.Char != 0:
		w.TypedRune(c.Char)
	case c.Mods&^fyne.KeyModifierShift != 0:
		w.(fyne.Shortcutable).TypedShortcut(c.shortcut())
	default:
		w.TypedKey(&fyne.KeyEvent{Name: c.Key})
	}
}

// fixedPlace lets a test give an object its size.
func fixedPlace(o fyne.CanvasObject) fyne.CanvasObject { return container.NewWithoutLayout(o) }
