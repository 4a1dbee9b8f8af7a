package archive

import (
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// bind sets the keys of the page.
func (p *Page) bind() {
	const group = "Arsip"
	search := p.inList(func() { p.focus(p.search) })
	list := []kit.Binding{
		{Chord: kit.Alt(fyne.Key1), Group: group, Label: "Daftar", Do: func() { p.goTo(listTab) }},
		{Chord: kit.Alt(fyne.Key2), Group: group, Label: "Verifikasi", Do: func() { p.goTo(checkTab) }},
		{Chord: kit.Ctrl(fyne.KeyK), Group: group, Label: "Cari kode, nomor, judul, tujuan, jenis, atau tahun", Do: search},
		{Chord: kit.Char('/'), Do: search},
		{Chord: kit.Ctrl(fyne.KeyP), Group: group, Label: "Cetak ulang naskah yang dipilih", Do: p.inList(p.print)},
		{Chord: kit.Ctrl(fyne.KeyO), Group: group, Label: "Verifikasi: pilih PDF", Do: p.choosePDF},
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali ke daftar", Do: func() { p.goTo(listTab) }},
	}
	letter := func(key rune, label string, do func()) {
		do = p.inList(do)
		list = append(list, kit.Binding{Chord: kit.Char(key), Group: group, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(key)), Do: do})
	}
	letter('S', "Simpan PDF naskah yang dipilih", p.save)
	letter('T', "Buka pindaian bertanda tangan", p.openScan)
	letter('R', "Buka rapat atau surat asalnya", p.openRecord)
	letter('V', "Verifikasi", p.Check)
	letter('D', "Cetak daftar arsip", p.printList)
	letter('E', "Ekspor daftar arsip ke Excel", p.export)
	p.deps.Keys.SetPage(list...)
}

// goTo shows a place of the strip, if anything is there to show.
func (p *Page) goTo(tab int) {
	if p.place.Showing() != p.body {
		return
	}
	p.tabs.Select(tab)
	p.turn(tab)
}

// choosePDF leads to the check and asks for a file.
func (p *Page) choosePDF() {
	if p.place.Showing() == p.body {
		p.goTo(checkTab)
		p.check.choose()
	}
}

// inList does something only while the list is in sight.
func (p *Page) inList(do func()) func() {
	return func() {
		if p.place.Showing() == p.body && p.part.Showing() == p.table {
			do()
		}
	}
}

func listKeys() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Enter"}, Does: "buka"},
		{Keys: []string{"Ctrl+P"}, Does: "cetak ulang"},
		{Keys: []string{"S"}, Does: "simpan"},
		{Keys: []string{"T"}, Does: "pindaian"},
		{Keys: []string{"R"}, Does: "rapat atau surat"},
		{Keys: []string{"D"}, Does: "daftar arsip"},
	}, kit.KeyHint{Keys: []string{"V"}, Does: "verifikasi"})
}

func checkKeys() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Ctrl+O"}, Does: "pilih PDF"},
		{Keys: []string{"Enter"}, Does: "periksa kode"},
		{Keys: []string{"Esc"}, Does: "kembali ke daftar"},
	})
}
