package roster

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// handOver is the question who takes a seat, and since when.
type handOver struct {
	aside    *aside
	line     data.RosterLine
	place    *frame.Place
	open     bool
	name     *fields.Field
	status   *kit.Strip
	from, to *kit.DateField
	fault    *kit.Paragraph
	found    []data.Person
	personID string // who was chosen; "" for somebody new
	label    string // the chosen person's name as it stands in the field
}

// handOver carries the keyboard to the question, and carries it out once it has
// an answer.
func (a *aside) handOver() {
	if a.form {
		return
	}
	if a.tab != tabSeat {
		a.tab = tabSeat
		a.shown = shown{}
		a.follow()
	}
	line, ok := a.page.chosen()
	if !ok {
		return
	}
	if !a.handing.open {
		a.startHandOver(line, a.handing.place)
		a.page.nameMain()
	}
	a.page.focus(a.handing.name.Entry)
}

// startHandOver opens the question in its place.
func (a *aside) startHandOver(line data.RosterLine, place *frame.Place) {
	h := &handOver{aside: a, line: line, place: place, open: true, name: fields.New("Diisi oleh", kit.NewEntry())}
	a.handing = h
	h.name.SetPlaceHolder("Nama, atau pilih dari daftar")
	h.name.OnChanged = func(text string) {
		h.name.Refuse("")
		if strings.TrimSpace(text) != h.label {
			h.personID = ""
		}
	}
	var set func(string)
	set = a.page.offers.Serve(h.name, h.find, func(i int) {
		if i < len(h.found) {
			h.personID, h.label = h.found[i].ID, fields.PersonLabel(h.found[i])
			set(h.label)
		}
		a.page.focus(h.status)
	})
	h.name.OnSubmitted = func(string) { h.carryOut() }
	h.status = kit.Segmented(statusWords, nil)
	h.from, h.to = a.page.newDateField(), a.page.newDateField()
	if t, ok := a.page.view.roster.On.Time(); ok {
		h.from.Set(t)
	}
	h.to.Entry.SetPlaceHolder("Tidak ditentukan")
	h.fault = kit.FieldNotice(kit.NoticeError, "")
	h.fault.Hide()
	for _, entry := range []*kit.Entry{h.name.Entry, h.from.Entry, h.to.Entry} {
		a.begin(entry)
	}
	a.confirm = func() {
		if strings.TrimSpace(h.name.Text) == "" && a.page.deps.Window.Canvas().Focused() != fyne.Focusable(h.name.Entry) {
			a.page.focus(h.name.Entry)
			return
		}
		h.carryOut()
	}
	column := kit.VStack(kit.FieldGap, h.name.Object, kit.VStack(2, kit.Caption("Sebagai"), kit.HStack(0, h.status)),
		beside("Mulai", h.from), beside("Sampai", h.to), h.fault)
	if line.Holding != nil {
		column.Add(kit.Inset(0, 0, 0, -7, kit.HStack(0, kit.NewButton(kit.ButtonLink, "", "Batal", a.page.back).Small())))
	}
	h.place.Show(column)
	a.relay()
}

// beside puts the name of a field before it, where the field needs the width.
func beside(label string, field fyne.CanvasObject) fyne.CanvasObject {
	return fields.Row([]float32{60, 0}, kit.Fixed(0, kit.ControlHeight, kit.Muted(label)), field)
}

// find suggests people, those of the seat's agency first where nothing is typed.
func (h *handOver) find(text string) []fields.Offer {
	view := h.aside.page.view
	agencies := fields.AgencyNames(view.agencies)
	h.found = nil
	if text == "" {
		for _, p := range view.people {
			if p.AgencyID != "" && p.AgencyID == h.line.Seat.AgencyID && len(h.found) < mostOffered {
				h.found = append(h.found, p)
			}
		}
	} else {
		h.found = fields.PeopleLike(view.people, agencies, text, mostOffered)
	}
	var offers []fields.Offer
	for _, p := range h.found {
		offers = append(offers, fields.Offer{Text: fields.PersonLabel(p), Note: agencies[p.AgencyID]})
	}
	if text != "" {
		offers = append(offers, fields.Offer{Text: "Orang baru: " + text, Adds: true})
	}
	return offers
}

// carryOut hands the seat over, or says beside the field what is missing.
func (h *handOver) carryOut() {
	answer, ok := h.answer()
	if !ok {
		return
	}
	a := h.aside
	seatID := h.line.Seat.ID
	a.page.do(func(ctx context.Context) error { return a.page.deps.Desk.HandOver(ctx, seatID, answer) }, func(err error) {
		if err != nil {
			h.refuse(data.Message(err))
			return
		}
		a.page.focusList()
	})
}

// answer reads the fields; ok is false where one of them is missing or cannot be
// read.
func (h *handOver) answer() (answer secretariat.HandOver, ok bool) {
	h.refuse("")
	text := strings.TrimSpace(h.name.Text)
	if text == "" {
		h.name.Refuse("Tulis namanya dahulu.")
		h.aside.page.focus(h.name.Entry)
		return answer, false
	}
	from, okFrom := h.from.Value()
	to, okTo := h.to.Value()
	switch {
	case !okFrom:
		h.refuse("Isi tanggal mulainya dahulu.")
		h.aside.page.focus(h.from.Entry)
		return answer, false
	case h.to.Text() != "" && !okTo:
		h.refuse("Tanggal akhirnya belum terbaca.")
		h.aside.page.focus(h.to.Entry)
		return answer, false
	case okTo && to.Before(from):
		h.refuse("Akhir masa jabatan mendahului mulainya.")
		h.aside.page.focus(h.to.Entry)
		return answer, false
	}
	answer = secretariat.HandOver{PersonID: h.personID, Person: text, From: data.DateOf(from), Status: statuses[h.status.Selected()]}
	if okTo {
		answer.To = data.DateOf(to)
	}
	if person, known := fields.PersonNamed(h.aside.page.view.people, text); known && h.personID == "" {
		answer.PersonID = person.ID
	}
	return answer, true
}

// refuse says under the dates what is wrong; "" takes it back.
func (h *handOver) refuse(sentence string) {
	h.fault.SetText(sentence)
	h.fault.Hidden = sentence == ""
	h.aside.relay()
}

// beginWith offers the decree's first day for the first holder of a seat, unless
// another day was typed already.
func (h *handOver) beginWith(decree data.Decree) {
	if h.from == nil {
		return
	}
	first, ok := decree.ValidFrom.Time()
	if day, read := h.from.Value(); ok && read && data.DateOf(day) == h.aside.page.view.roster.On {
		h.from.Set(first)
	}
}

// vacate asks for the last day of whoever holds the seat.
func (a *aside) vacate() {
	h := a.handing
	last := a.page.newDateField()
	if t, ok := a.page.view.today.Time(); ok {
		last.Set(t)
	}
	h.fault = kit.FieldNotice(kit.NoticeError, "")
	h.fault.Hide()
	a.begin(last.Entry)
	a.confirm, a.word = func() { h.leaveEmpty(last) }, "Kosongkan"
	h.place.Show(kit.VStack(kit.FieldGap, kit.Caption("Diisi oleh"), kit.Strong(fields.PersonLabel(*h.line.Person)).Shrink(),
		kit.Labelled("Hari terakhir", last), h.fault,
		kit.HStack(8, kit.NewButton(kit.ButtonQuiet, "", "Kosongkan", a.confirm).Small(),
			kit.NewButton(kit.ButtonLink, "", "Batal", a.page.back).Small())))
	a.relay()
	a.page.nameMain()
	a.page.focus(last.Entry)
}

func (h *handOver) leaveEmpty(last *kit.DateField) {
	day, ok := last.Value()
	switch {
	case !ok:
		h.refuse("Isi hari terakhirnya dahulu.")
		return
	case data.DateOf(day) < h.line.Holding.From:
		h.refuse("Hari terakhir mendahului mulainya, " + h.line.Holding.From.Text() + ".")
		return
	}
	page := h.aside.page
	page.do(func(ctx context.Context) error { return page.deps.Desk.Vacate(ctx, h.line.Seat.ID, data.DateOf(day)) }, func(err error) {
		if err != nil {
			h.refuse(data.Message(err))
			return
		}
		page.focusList()
	})
}
