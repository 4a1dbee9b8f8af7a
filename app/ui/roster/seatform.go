package roster

import (
	"context"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// addSeat asks what a new seat is; it begins in the part of the task force that
// is in sight.
func (p *Page) addSeat() {
	decree := p.view.decree()
	if decree.ID == "" {
		p.addDecree()
		return
	}
	seat := &data.Seat{ID: secretariat.NewID(), DecreeID: decree.ID, Role: "Anggota", SubTaskForce: p.newGroup()}
	switch p.filter.group {
	case "Sekretariat":
		seat.Role, seat.SubTaskForce = "Sekretariat", ""
	case "Pimpinan":
		seat.Role, seat.SubTaskForce = "", ""
	}
	a := p.aside
	a.first = nil
	form := &seatForm{aside: a, seat: seat, changed: func() {}}
	fault := kit.FieldNotice(kit.NoticeError, "")
	fault.Hide()
	object := form.object()
	add := func() { p.createSeat(form, fault) }
	a.showForm("Kedudukan baru", "Tambah kedudukan", add, kit.VStack(kit.FieldGap, object, fault,
		kit.NewParagraph("Isi instansi atau jabatannya; pejabatnya diisi sesudah ini.", kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner),
		kit.HStack(8, kit.NewButton(kit.ButtonQuiet, "", "Tambah", add).Small(), kit.NewButton(kit.ButtonLink, "", "Batal", p.back).Small())))
	p.place.Show(p.body)
	p.focus(form.role.Entry)
}

// newGroup is the sub gugus tugas that a new seat begins in: the one in sight, or
// that of the chosen seat.
func (p *Page) newGroup() string {
	if p.filter.group != "" {
		return p.filter.group
	}
	line, _ := p.chosen()
	return line.Seat.SubTaskForce
}

func (p *Page) createSeat(form *seatForm, fault *kit.Paragraph) {
	canvas := p.deps.Window.Canvas()
	focused := canvas.Focused()
	canvas.Unfocus() // a field takes what stands in it when it is left
	tell := func(sentence string) {
		fault.SetText(sentence)
		fault.Hidden = sentence == ""
		p.aside.relay()
		if focused != nil {
			canvas.Focus(focused)
		}
	}
	if form.agency.Refusal() != "" {
		canvas.Focus(form.agency.Entry)
		return
	}
	seat := *form.seat
	if seat.AgencyID == "" && seat.Post == "" {
		tell("Isi instansi atau jabatannya dahulu.")
		return
	}
	p.do(func(ctx context.Context) error { return p.deps.Desk.SaveSeat(ctx, seat) }, func(err error) {
		if err != nil {
			tell(data.Message(err))
			return
		}
		p.filter.query, p.filter.vacant, p.seatID = "", false, seat.ID
		p.search.SetText("")
		p.only.SetChecked(false)
		if p.filter.group != "" {
			p.filter.group = seat.Group()
		}
		p.left.fill(p.view, p.filter.group)
		p.refresh()
		p.aside.tab = tabSeat
		p.aside.showSeat()
		p.aside.handOver()
	})
}
