package followups

import (
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
)

// bind sets the keys of the page.
func (p *Page) bind() {
	const group = "Tindak Lanjut"
	list := []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Bawa ke rapat berikutnya, atau simpan isian", Do: p.shown(p.act)},
		{Chord: kit.Ctrl(fyne.KeyP), Group: group, Label: "Cetak daftar", Do: p.shown(p.print)},
		{Chord: kit.Ctrl(fyne.KeyH), Group: group, Label: "Riwayat tindak lanjut", Do: p.shown(p.showHistory)},
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali ke daftar", Do: p.back},
	}
	letter := func(key rune, label string, do func()) {
		do = p.shown(do)
		list = append(list, kit.Binding{Chord: kit.Char(key), Group: group, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(key)), Do: do})
	}
	letter('S', "Tandai selesai", p.finish)
	letter('P', "Perpanjang tenggat", func() { p.aside.openForm(formExtend) })
	letter('B', "Batalkan dengan alasan", func() { p.aside.openForm(formDrop) })
	letter('D', "Lampirkan data dukung", p.aside.attach)
	letter('I', "Ingatkan dengan surat", p.remind)
	letter('E', "Ekspor ke Excel", p.export)
	letter('R', "Buka notula rapat asalnya", func() {
		if m, ok := p.matter(); ok {
			p.deps.OpenMinutes(m.FollowUp.MeetingID)
		}
	})
	letter('A', "Saring menurut instansi", func() { p.focusChoice(p.agencies.Showing()) })
	letter('U', "Urutkan menurut kolom berikutnya", func() { p.sortBy((p.filter.sort + 1) % len(sortWords)) })
	letter('C', "Centang semua atau tidak satu pun", p.flipAll)
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4} {
		list = append(list, kit.Binding{
			Chord: kit.Alt(key), Group: group, Label: []string{"Semua", "Belum selesai", "Terlambat", "Perlu dilengkapi"}[i],
			Do: p.shown(func() {
				p.strip.Select(i)
				p.filter.part = i
				p.refresh()
				p.focusList()
			}),
		})
	}
	p.deps.Keys.SetPage(list...)
}

func (p *Page) focusChoice(o fyne.CanvasObject) {
	if choice, ok := o.(*kit.Choice); ok {
		p.focus(choice)
	}
}

// shown does something only while the list is in sight.
func (p *Page) shown(do func()) func() {
	return func() {
		if p.place.Showing() == p.body && !p.popover.IsOpen() {
			do()
		}
	}
}

// back leaves what is open at the right.
func (p *Page) back() {
	p.popover.Close()
	p.aside.leaveForm()
	p.aside.follow()
	p.focusList()
}

func (p *Page) keyStrip() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Spasi"}, Does: "pilih untuk dibawa"},
		{Keys: []string{"Enter"}, Does: "catat laporan"},
		{Keys: []string{"S"}, Does: "selesai"},
		{Keys: []string{"P"}, Does: "perpanjang"},
		{Keys: []string{"D"}, Does: "data dukung"},
		{Keys: []string{"B"}, Does: "batalkan"},
		{Keys: []string{"I"}, Does: "ingatkan"},
	}, kit.KeyHint{Does: "Dibahas: banyaknya rapat sejak diputuskan"})
}

// showHistory tells what became of the chosen matter and of all that was reported.
func (p *Page) showHistory() {
	m, ok := p.matter()
	if !ok {
		return
	}
	ids := []string{m.FollowUp.ID, m.FollowUp.EntryID}
	for _, report := range m.Progress {
		ids = append(ids, report.ID)
	}
	history.Show(p.deps.Services, ids, m.FollowUp.Code()+" "+m.Text)
}
