package ui

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// The only things that the preferences hold: they are not written atomically.
const (
	prefTheme  = "tema"
	prefWidth  = "lebar"
	prefHeight = "tinggi"
)

// The window's size in px: the first time, and the least it opens with.
var (
	usualSize = fyne.NewSize(1366, 768)
	leastSize = fyne.NewSize(1024, 600)
)

// appearanceOf is the look that was chosen in Pengaturan.
func appearanceOf(app fyne.App) kit.Appearance {
	return kit.Appearance(app.Preferences().StringWithFallback(prefTheme, string(kit.AppearanceLight)))
}

// wear gives the window another look and remembers it.
func (w *Window) wear(look kit.Appearance) {
	w.app.Preferences().SetString(prefTheme, string(look))
	w.app.Settings().SetTheme(kit.NewTheme(look))
}

// remember opens the window at the size it had.
func (w *Window) remember() {
	prefs := w.app.Preferences()
	size := fyne.NewSize(float32(prefs.FloatWithFallback(prefWidth, float64(usualSize.Width))),
		float32(prefs.FloatWithFallback(prefHeight, float64(usualSize.Height))))
	w.window.Resize(size.Max(leastSize))
}

func (w *Window) keepSize() {
	size := w.window.Canvas().Size()
	w.app.Preferences().SetFloat(prefWidth, float64(size.Width))
	w.app.Preferences().SetFloat(prefHeight, float64(size.Height))
}
