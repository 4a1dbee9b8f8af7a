package ui

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// bind fills the window's own part of the one table of keys.
func (w *Window) bind() {
	const group = "Di mana saja"
	for i, page := range railPages {
		w.keys.Bind(kit.Binding{Chord: kit.Ctrl(page.key), Group: group, Label: page.word, Do: func() { w.Go(i) }})
	}
	w.keys.Bind(
		kit.Binding{Chord: kit.Ctrl(fyne.KeyN), Group: group, Label: "Rapat baru", Do: w.newMeeting},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyZ), Group: group, Label: "Mengurungkan tindakan terakhir", Do: w.undo},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyY), Group: group, Label: "Mengulangi yang diurungkan", Do: w.redo},
		kit.Binding{Chord: kit.Chord{Key: fyne.KeyZ, Mods: fyne.KeyModifierControl | fyne.KeyModifierShift}, Do: w.redo},
		kit.Binding{Chord: kit.Key(fyne.KeyF1), Group: group, Label: "Daftar pintasan", Do: w.showShortcuts},
		kit.Binding{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Menutup pemberitahuan", Do: w.notices.close},
	)
	w.keys.Attach(w.window.Canvas())
}
