package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// NewFault makes the window that stands where the program cannot go on: the
// data file is held by another window, damaged, or cannot be read. It says so
// in one sentence and closes.
func NewFault(app fyne.App, err error) fyne.Window {
	app.Settings().SetTheme(kit.NewTheme(appearanceOf(app)))
	window := app.NewWindow(Title)
	window.SetContent(container.NewStack(kit.NewFill(kit.ColorPage),
		kit.EmptyState("Berkas data tidak dapat dibuka", data.Message(err),
			kit.NewButton(kit.ButtonPrimary, "", "Tutup", window.Close))))
	window.Resize(fyne.NewSize(640, 320))
	window.CenterOnScreen()
	return window
}
