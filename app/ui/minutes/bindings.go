package minutes

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// Bindings are the strokes that hold on this page wherever the focus is. The
// shell puts them into its key table.
func (p *Page) Bindings() []kit.Binding {
	f := p.flow
	list := []kit.Binding{
		{Chord: kit.Key(fyne.KeyReturn), Label: "Mengakhiri entri dan memulai catatan", Do: p.Focus},
		{Chord: kit.Ctrl(fyne.KeyReturn), Label: "Entri baru sejenis", Do: p.unlessLocked(func() { f.next(f.editor.face.line.kind) })},
		{Chord: kit.Alt(fyne.KeyUp), Label: "Memindahkan entri ke atas", Do: p.unlessLocked(func() { f.move(-1) })},
		{Chord: kit.Alt(fyne.KeyDown), Label: "Memindahkan entri ke bawah", Do: p.unlessLocked(func() { f.move(1) })},
		{Chord: kit.Alt(fyne.KeyBackspace), Label: "Melepas tenggat atau penanggung jawab terakhir", Do: p.unlessLocked(f.takeLast)},
		{Chord: kit.Ctrl(fyne.KeyI), Label: "Menandai entri intern, atau tidak lagi", Do: p.unlessLocked(f.toggleIntern)},
		{Chord: kit.Ctrl(fyne.KeyUp), Label: "Agenda sebelumnya", Do: func() { p.stepItem(-1) }},
		{Chord: kit.Ctrl(fyne.KeyDown), Label: "Agenda berikutnya", Do: func() { p.stepItem(1) }},
		{Chord: kit.Key(fyne.KeyF6), Label: "Ke susunan agenda, dan kembali", Do: p.outline.toggleFocus},
		{Chord: kit.Alt(fyne.KeyA), Label: "Menambah agenda", Do: p.outline.askNew},
		{Chord: kit.Key(fyne.KeyF2), Label: "Mengubah judul agenda", Do: p.outline.askTitle},
		{Chord: kit.Key(fyne.KeyF5), Label: "Menampilkan atau menyembunyikan pratinjau", Do: func() { p.ShowPreview(!p.PreviewVisible()) }},
		{Chord: kit.Key(fyne.KeyF8), Label: "Membacakan keputusan dan tindak lanjut", Do: p.toggleReadOut},
		{Chord: kit.Key(fyne.KeyF9), Label: "Mencatat waktu mulai, lalu menutup rapat", Do: p.Stamp},
		{Chord: kit.Shift(fyne.KeyF9), Label: "Menskors rapat, lalu membuka kembali", Do: p.suspend},
		{Chord: kit.Key(fyne.KeyF11), Label: "Mode proyektor", Do: p.ToggleProjector},
	}
	if p.deps.OnHistory != nil {
		list = append(list, kit.Binding{Chord: kit.Ctrl(fyne.KeyH), Label: "Riwayat entri", Do: p.showHistory})
	}
	for i := range list {
		list[i].Group = "Notula"
	}
	return list
}

// unlessLocked does something with the entry that is typed in, unless all is read-only.
func (p *Page) unlessLocked(do func()) func() {
	return func() {
		if p.flow.readOnly() || p.ReadingOut() {
			return
		}
		do()
		p.Focus()
	}
}

// showHistory shows what became of the entry that is typed in.
func (p *Page) showHistory() {
	if id := p.flow.now.id; id != "" {
		p.flow.leave()
		p.deps.OnHistory(id)
	}
}
