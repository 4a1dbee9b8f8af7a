package roster

import (
	"context"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// bind sets the keys of the page.
func (p *Page) bind() {
	if p.importing != nil {
		p.deps.Keys.SetPage(p.importing.Bindings()...)
		return
	}
	const group = "Keanggotaan"
	list := []kit.Binding{
		{Chord: kit.Char('/'), Group: group, Label: "Cari nama, instansi, atau jabatan", Do: p.shown(func() { p.focus(p.search) })},
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Isi kedudukan atau ganti pejabat", Do: p.act},
		{Chord: kit.Ctrl(fyne.KeyN), Group: group, Label: "Kedudukan baru", Do: p.addSeat},
		{Chord: kit.Ctrl(fyne.KeyP), Group: group, Label: "Cetak", Do: p.choosePaper},
		{Chord: kit.Alt(fyne.KeyUp), Group: group, Label: "Naikkan kedudukan", Do: func() { p.move(-1) }},
		{Chord: kit.Alt(fyne.KeyDown), Group: group, Label: "Turunkan kedudukan", Do: func() { p.move(1) }},
		{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Hapus kedudukan", Do: p.removeSeat},
		{Chord: kit.Ctrl(fyne.KeyH), Group: group, Label: "Riwayat kedudukan, orang, atau instansi", Do: p.showHistory},
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali ke daftar", Do: p.back},
	}
	letter := func(key rune, label string, do func()) {
		list = append(list, kit.Binding{Chord: kit.Char(key), Group: group, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(key)), Do: do})
	}
	letter('K', "Hanya kosong", func() {
		p.only.SetChecked(!p.only.Checked())
		p.filter.vacant = p.only.Checked()
		p.narrow()
	})
	letter('T', "Per tanggal", p.shown(func() { p.focus(p.date.Entry) }))
	letter('H', "Hari ini", func() { p.showDay(p.view.today) })
	letter('O', "Kosongkan kedudukan", p.vacate)
	letter('M', "Ubah masa jabatan", p.correct)
	letter('S', "SK baru", p.addDecree)
	letter('U', "Ubah SK", p.openDecree)
	letter('I', "Impor", p.openImport)
	letter('E', "Ekspor", p.export)
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3} {
		list = append(list, kit.Binding{Chord: kit.Alt(key), Group: group, Label: "Tab " + asideTabs[i], Do: func() { p.aside.openTab(i) }})
	}
	p.deps.Keys.SetPage(list...)
}

// shown does something only while the list is in sight.
func (p *Page) shown(do func()) func() {
	return func() {
		if p.place.Showing() == p.body {
			do()
		}
	}
}

// showKeys names at the foot what the keys do now: another thing while a form is
// open.
func (p *Page) showKeys() {
	if p.aside.word == "" {
		p.foot.Show(p.listKeys)
		return
	}
	p.foot.Show(kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Tab"}, Does: "isian berikutnya"},
		{Keys: []string{"Ctrl+Enter"}, Does: strings.ToLower(p.aside.word[:1]) + p.aside.word[1:]},
		{Keys: []string{"Esc"}, Does: "batal"},
	}))
}

func keyStrip() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Enter"}, Does: "isi atau ganti"},
		{Keys: []string{"Ctrl+N"}, Does: "kedudukan baru"},
		{Keys: []string{"/"}, Does: "cari"},
		{Keys: []string{"K"}, Does: "hanya kosong"},
		{Keys: []string{"T"}, Does: "per tanggal"},
		{Keys: []string{"S"}, Does: "SK baru"},
		{Keys: []string{"Alt+↑↓"}, Does: "pindahkan"},
		{Keys: []string{"Ctrl+Z"}, Does: "urungkan"},
	})
}

// act does what the filled button says: it carries out the form that is open, or
// opens the one of the chosen seat.
func (p *Page) act() {
	switch {
	case p.place.Showing() != p.body:
	case p.aside.confirm != nil:
		p.aside.confirm()
	case p.seatID == "":
		p.addSeat()
	default:
		if p.aside.form {
			p.aside.showSeat()
		}
		p.aside.handOver()
	}
}

// nameMain gives the filled button the word of what it does now.
func (p *Page) nameMain() {
	p.showKeys()
	word := "Ganti pejabat"
	switch line, ok := p.chosen(); {
	case p.aside.word != "":
		word = p.aside.word
	case !ok:
		word = "Kedudukan baru"
	case line.Holding == nil:
		word = "Isi kedudukan"
	}
	if p.main.Text() != word {
		p.main.SetText("", word)
		p.head.SetActions(p.tools...)
	}
}

// back leaves what is open at the right.
func (p *Page) back() {
	p.popover.Close()
	p.aside.leaveForm()
	p.aside.showSeat()
	if len(p.view.decrees) == 0 {
		p.Reload()
	}
	p.focusList()
}

// move moves the chosen seat among those of its group and role.
func (p *Page) move(steps int) {
	id := p.seatID
	if id == "" {
		return
	}
	p.do(func(ctx context.Context) error { return p.deps.Desk.MoveSeat(ctx, id, steps) }, p.told)
}

// vacate asks for the last day of whoever holds the chosen seat.
func (p *Page) vacate() {
	if line, ok := p.chosen(); ok && line.Holding != nil {
		p.aside.openTab(tabSeat)
		p.aside.vacate()
	}
}

// correct asks for the term of whoever holds the chosen seat.
func (p *Page) correct() {
	if line, ok := p.chosen(); ok && line.Holding != nil {
		p.aside.openTab(tabSeat)
		p.aside.correct()
	}
}

// removeSeat asks, then removes the chosen seat; Ctrl+Z brings it back.
func (p *Page) removeSeat() {
	line, ok := p.chosen()
	if !ok || p.aside.form {
		return
	}
	kit.Ask(p.deps.Window.Canvas(), kit.Question{
		Title:    "Hapus kedudukan " + describe(line) + "?",
		Sentence: "Riwayat pejabatnya ikut terhapus. Bila hanya pejabatnya yang berakhir, pakai Kosongkan. Ctrl+Z mengembalikan semuanya.",
		Yes:      "Hapus", No: "Batal",
	}, func() {
		p.do(func(ctx context.Context) error { return p.deps.Desk.RemoveSeat(ctx, line.Seat.ID) }, func(err error) {
			p.told(err)
			p.focusList()
		})
	}, nil)
}

// describe names a seat in a sentence: "Anggota (Dinas Sosial)".
func describe(line data.RosterLine) string {
	return string(line.Seat.Role) + " (" + seatTitle(line) + ")"
}

// told shows what went wrong with an action of the list.
func (p *Page) told(err error) {
	if err != nil {
		p.deps.Fail(err)
	}
}
