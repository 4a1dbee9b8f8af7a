package roster

import (
	"context"

	"gugustugas/app/paper"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// paperKind is one of the papers of the roster.
type paperKind struct {
	name string
	make func(data.RosterSnapshot) (paper.Document, error)
}

var paperKinds = []paperKind{
	{"Susunan keanggotaan", paper.Composition},
	{"Daftar anggota", func(s data.RosterSnapshot) (paper.Document, error) { return paper.MemberList(s, false) }},
	{"Daftar anggota (mendatar)", func(s data.RosterSnapshot) (paper.Document, error) { return paper.MemberList(s, true) }},
	{"Daftar alamat", paper.AddressList},
}

// menuWidth is how wide the chooser of papers is, in px.
const menuWidth float32 = 260

// choosePaper asks which paper is printed, as of the day in sight.
func (p *Page) choosePaper() {
	if p.view.decree().ID == "" || p.place.Showing() != p.body {
		return
	}
	before := p.deps.Window.Canvas().Focused()
	leave := func() {
		p.popover.Close()
		if before != nil {
			p.focus(before)
		}
	}
	var names []string
	for _, kind := range paperKinds {
		names = append(names, kind.name)
	}
	menu, object := fields.Menu(names, menuWidth, func(i int) {
		leave()
		p.deps.Press.Print(p.paper(paperKinds[i]))
	}, leave)
	p.popover.Open("Cetak per "+p.view.roster.On.Text(), object, 0, 0)
	p.focus(menu)
}

// paper is a paper of the day in sight, made from what is on disk.
func (p *Page) paper(kind paperKind) press.Paper {
	on := p.view.roster.On
	return press.Paper{Name: kind.name, Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		snapshot, err := p.deps.Desk.RosterSnapshot(ctx, on)
		if err != nil {
			return doc, "", err
		}
		if snapshot.Roster.Decree == nil {
			return doc, "", data.Fault("Tidak ada SK yang berlaku pada "+on.Text()+"; belum dicetak, pilih tanggal lain.", data.ErrNotFound)
		}
		doc, err = kind.make(snapshot)
		return doc, "per " + on.Text(), err
	}}
}
