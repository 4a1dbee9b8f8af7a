package roster

import (
	"context"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// seatTab is the chosen seat: who holds it, its own fields, and who held it.
func (a *aside) seatTab() fyne.CanvasObject {
	line, _ := a.page.chosen()
	group := line.Seat.Group()
	chip := kit.NewChip(kit.ChipNeutral, "", statusWords[0])
	switch {
	case line.Holding == nil:
		chip.Set(kit.ChipAttention, icons.Warning, "Kosong")
	case line.Holding.Status != "":
		chip.Set(kit.ChipAccent, "", line.Holding.Status)
	}
	where := kit.Caption(shortGroup(group) + ", " + strings.ToLower(string(line.Seat.Role))).Shrink()
	head := kit.VStack(4, kit.Border(nil, nil, nil, chip, kit.Middle(where)),
		kit.NewParagraph(seatTitle(line), kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(asideInner))
	if line.Agency != nil && line.Seat.Post != "" {
		head.Add(kit.NewParagraph(line.Agency.Name, kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner))
	}
	holder := frame.NewPlace(a.holder(line))
	history := frame.NewPlace(section("Pejabat sebelumnya", kit.Muted("Sedang dibaca…")))
	seat := line.Seat
	form := &seatForm{aside: a, seat: &seat, changed: func() { a.keepSeat(seat) }}
	if line.Holding == nil {
		a.startHandOver(line, holder)
	} else {
		a.handing = &handOver{aside: a, line: line, place: holder}
	}
	a.readHistory(line, history)
	return kit.VStack(14, head, holder.Object(), rule(), section("Kedudukan", form.object()), rule(), history.Object())
}

func rule() fyne.CanvasObject { return kit.Separator() }

func section(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	column := kit.VStack(kit.FieldGap, kit.Strong(title))
	for _, row := range rows {
		column.Add(row)
	}
	return column
}

// holder says who holds the seat, with the way to leave it empty.
func (a *aside) holder(line data.RosterLine) fyne.CanvasObject {
	if line.Holding == nil {
		return kit.Muted("")
	}
	name := kit.NewParagraph(fields.PersonLabel(*line.Person), kit.TextStyle{Bold: true}).Wrap(asideInner)
	term := kit.NewParagraph(statusWord(line.Holding.Status)+", "+between(line.Holding.From, line.Holding.To), kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner)
	person := kit.NewButton(kit.ButtonLink, icons.Person, "Data orang", func() { a.openTab(tabPerson) }).Small()
	vacate := kit.NewButton(kit.ButtonLink, "", "Kosongkan…", func() { a.vacate() }).Small()
	correct := kit.NewButton(kit.ButtonLink, icons.Pen, "Ubah", func() { a.correct() }).Small()
	return kit.VStack(2, kit.Caption("Diisi oleh"), name, term, kit.Inset(4, 0, 0, -7, kit.HStack(0, person, correct, vacate)))
}

// keepSeat writes the seat behind the typing.
func (a *aside) keepSeat(seat data.Seat) {
	a.shown.seat, a.shown.agency = seat, a.page.view.agency(seat.AgencyID)
	a.page.deps.Saver.Touch("kedudukan "+seat.ID, func(ctx context.Context) error { return a.page.deps.Desk.SaveSeat(ctx, seat) })
}

// readHistory lists who held the seat before whoever holds it on the date, and who
// is to come.
func (a *aside) readHistory(line data.RosterLine, into *frame.Place) {
	a.late++
	late := a.late
	var all []secretariat.Held
	a.page.deps.Runner.Go(func() (err error) {
		all, err = a.page.deps.Desk.SeatHistory(context.Background(), line.Seat.ID)
		return err
	}, func(err error) {
		if late != a.late {
			return
		}
		if err != nil {
			into.Show(kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(asideInner))
			return
		}
		into.Show(a.history(all, line.Holding))
		if len(all) == 0 && a.handing != nil {
			a.handing.beginWith(a.page.view.decree())
		}
		a.relay()
	})
}

func (a *aside) history(all []secretariat.Held, present *data.Holding) fyne.CanvasObject {
	on := a.page.view.roster.On
	var before, next []secretariat.Held
	for _, h := range all {
		switch {
		case present != nil && h.Holding.ID == present.ID:
		case h.Holding.From > on:
			next = append(next, h)
		default:
			before = append(before, h)
		}
	}
	column := kit.VStack(14)
	if len(next) > 0 {
		column.Add(section("Pejabat berikutnya", a.holders(next)))
		column.Add(rule())
	}
	column.Add(section("Pejabat sebelumnya", a.holders(before)))
	return column
}

func (a *aside) holders(all []secretariat.Held) fyne.CanvasObject {
	list := kit.VStack(8)
	for _, h := range all {
		name := newTappable(kit.NewText(kit.Run{Text: fields.PersonLabel(h.Person), Color: kit.ColorAccent}).Shrink(),
			func() { a.openPerson(h.Person.ID) })
		list.Add(kit.VStack(0, kit.Border(nil, nil, nil, kit.Muted(statusWord(h.Holding.Status)), name),
			kit.Caption(between(h.Holding.From, h.Holding.To))))
	}
	if len(list.Objects) == 0 {
		return kit.Muted("Belum ada.")
	}
	return list
}

// seatForm is the fields of a seat. changed hears each change that may stay.
type seatForm struct {
	aside   *aside
	seat    *data.Seat
	changed func()
	agency  *fields.Field
	role    *fields.Field
}

func (f *seatForm) object() fyne.CanvasObject {
	a := f.aside
	f.role = a.settled("Kedudukan", string(f.seat.Role), "Anggota", likeAny(roleNames()), func(text string) string {
		if text == "" {
			return "Kedudukan tidak boleh kosong; yang sebelumnya tetap tersimpan."
		}
		f.seat.Role = data.SeatRole(text)
		f.changed()
		return ""
	})
	group := a.settled("Sub gugus tugas", f.seat.SubTaskForce, "Tanpa sub gugus tugas", likeAny(a.groupNames()), func(text string) string {
		f.seat.SubTaskForce = text
		f.changed()
		return ""
	})
	f.agency = f.agencyField()
	post := a.settled("Jabatan", f.seat.Post, "Kepala Dinas …", nil, func(text string) string {
		if text == "" && f.seat.AgencyID == "" {
			return "Isi instansi atau jabatannya; yang sebelumnya tetap tersimpan."
		}
		f.seat.Post = text
		f.changed()
		return ""
	})
	return kit.VStack(kit.FieldGap, f.role.Object, group.Object, f.agency.Object, post.Object)
}

// agencyField chooses an agency by any of its spellings, or makes a new one.
func (f *seatForm) agencyField() *fields.Field {
	a := f.aside
	find := func(text string) []fields.Offer {
		found := agenciesLike(a.page.view.agencies, text)
		if text != "" {
			found = append(found, fields.Offer{Text: text, Note: "instansi baru", Adds: true})
		}
		return found
	}
	return a.choosing("Instansi", a.page.view.agency(f.seat.AgencyID).Name, "Tanpa instansi", find, func(text string, adds bool) string {
		agency, known := agencyNamed(a.page.view.agencies, text)
		switch {
		case text == "" && f.seat.Post == "":
			return "Isi instansi atau jabatannya; yang sebelumnya tetap tersimpan."
		case text != "" && !known && !adds:
			return "Belum tersimpan: pilih dari daftar, atau Enter untuk menambah."
		case text != "" && !known:
			agency = data.Agency{ID: secretariat.NewID(), Name: text}
			a.page.view.agencies = append(a.page.view.agencies, agency)
			// At once, for the seat that names it must not be written first.
			a.page.deps.Saver.Now(func(ctx context.Context) error { return a.page.deps.Desk.SaveAgency(ctx, agency) })
		}
		f.seat.AgencyID = agency.ID
		f.changed()
		return ""
	})
}

// settled is a field whose text is taken when it is left, or Enter is pressed;
// find suggests texts and may be nil.
func (a *aside) settled(label, value, placeholder string, find func(string) []fields.Offer, keep func(string) string) *fields.Field {
	return a.choosing(label, value, placeholder, find, func(text string, _ bool) string { return keep(text) })
}

// choosing is a settled field that knows whether something new was asked for.
func (a *aside) choosing(label, value, placeholder string, find func(string) []fields.Offer, keep func(text string, adds bool) string) *fields.Field {
	f := fields.New(label, kit.NewEntry())
	f.SetText(value)
	f.SetPlaceHolder(placeholder)
	kept := value
	settle := func(adds bool) {
		text := strings.TrimSpace(f.Text)
		switch {
		case text == kept:
			f.Refuse("")
			return
		case utf8.RuneCountInString(text) > data.MaxLine:
			f.Refuse(tooLong)
			return
		}
		refusal := keep(text, adds)
		f.Refuse(refusal)
		if refusal == "" {
			kept = text
		}
	}
	if find != nil {
		a.suggest(f, find, settle)
	}
	before := f.OnFocus
	f.OnFocus = func(has bool) {
		if before != nil {
			before(has)
		}
		if !has {
			settle(false)
		}
	}
	f.OnSubmitted = func(string) { settle(false) }
	a.begin(f.Entry)
	return f
}

const tooLong = "Terlalu panjang; yang sebelumnya tetap tersimpan."

// suggest opens suggestions under a field, one of which replaces its text.
func (a *aside) suggest(f *fields.Field, find func(string) []fields.Offer, settle func(adds bool)) {
	var found []fields.Offer
	var set func(string)
	set = a.page.offers.Serve(f, func(text string) []fields.Offer {
		found = find(text)
		return found
	}, func(i int) {
		set(found[i].Text)
		f.SetCaret(utf8.RuneCountInString(f.Text))
		settle(found[i].Adds)
	})
}
