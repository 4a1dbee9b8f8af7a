package roster

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// refresh takes the list anew from what was read; the chosen seat stays chosen
// while it is in the list.
func (p *Page) refresh() {
	p.rows = rows(p.view.roster, p.filter)
	i := findSeat(p.rows, p.seatID)
	if i < 0 {
		i = findSeat(p.rows, p.firstSeat())
	}
	p.seatID = ""
	if i >= 0 {
		p.seatID = p.rows[i].line.Seat.ID
	}
	p.list.Reload()
	p.list.Select(i)
	switch {
	case len(p.view.roster.Lines) == 0:
		p.middle.Show(kit.EmptyState("Belum ada kedudukan",
			"Tambahkan kedudukan satu per satu, atau ambil dari daftar anggota yang sudah ada dengan Impor.",
			kit.NewButton(kit.ButtonQuiet, icons.Plus, "Kedudukan baru", p.addSeat)))
	case len(p.rows) == 0:
		p.middle.Show(kit.EmptyState("Tidak ada yang cocok", "Tidak ada kedudukan yang cocok dengan saringan ini.",
			kit.NewButton(kit.ButtonQuiet, "", "Tampilkan semua", p.showAll)))
	default:
		p.middle.Show(p.list)
	}
}

func (p *Page) firstSeat() string {
	for _, r := range p.rows {
		if r.head == "" {
			return r.line.Seat.ID
		}
	}
	return ""
}

// chosen is the chosen seat; ok is false where there is none.
func (p *Page) chosen() (line data.RosterLine, ok bool) {
	if i := findSeat(p.rows, p.seatID); i >= 0 {
		return p.rows[i].line, true
	}
	return line, false
}

func (p *Page) newList() *kit.List {
	list := kit.NewList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newSeatRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*seatRow).fill(p.rows[i], selected, func() {
				p.chooseSeat(i)
				p.aside.handOver()
			})
		})
	list.Group = func(i int) (string, string, bool) { return p.rows[i].head, p.rows[i].note, p.rows[i].head != "" }
	list.OnSelect = p.chooseSeat
	list.OnOpen = func(int) { p.aside.handOver() }
	return list
}

func (p *Page) chooseSeat(i int) {
	p.popover.Close()
	p.list.Select(i)
	p.seatID = p.rows[i].line.Seat.ID
	p.aside.showSeat()
}
