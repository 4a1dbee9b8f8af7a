package roster

import (
	"context"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// term is the question since when, until when and as what somebody holds a seat.
type term struct {
	aside    *aside
	holding  data.Holding
	status   *kit.Strip
	from, to *kit.DateField
	fault    *kit.Paragraph
}

// correct asks for the term of whoever holds the chosen seat.
func (a *aside) correct() {
	h := a.handing
	if h == nil || h.line.Holding == nil {
		return
	}
	t := &term{
		aside: a, holding: *h.line.Holding, status: kit.Segmented(statusWords, nil),
		from: a.page.newDateField(), to: a.page.newDateField(), fault: kit.FieldNotice(kit.NoticeError, ""),
	}
	for i, status := range statuses {
		if status == t.holding.Status {
			t.status.Select(i)
		}
	}
	if day, ok := t.holding.From.Time(); ok {
		t.from.Set(day)
	}
	if day, ok := t.holding.To.Time(); ok {
		t.to.Set(day)
	}
	t.to.Entry.SetPlaceHolder("Tidak ditentukan")
	t.fault.Hide()
	a.begin(t.from.Entry)
	a.begin(t.to.Entry)
	a.confirm, a.word = t.keep, "Simpan masa jabatan"
	h.place.Show(kit.VStack(kit.FieldGap, kit.Caption("Diisi oleh"), kit.Strong(fields.PersonLabel(*h.line.Person)).Shrink(),
		kit.VStack(2, kit.Caption("Sebagai"), kit.HStack(0, t.status)),
		beside("Mulai", t.from), beside("Sampai", t.to), t.fault,
		kit.HStack(8, kit.NewButton(kit.ButtonQuiet, "", "Simpan", a.confirm).Small(),
			kit.NewButton(kit.ButtonLink, "", "Batal", a.page.back).Small())))
	a.relay()
	a.page.nameMain()
	a.page.focus(t.from.Entry)
}

// keep writes the term, or says beside the fields what is wrong.
func (t *term) keep() {
	from, okFrom := t.from.Value()
	to, okTo := t.to.Value()
	switch {
	case !okFrom:
		t.refuse("Isi tanggal mulainya dahulu.")
		return
	case t.to.Text() != "" && !okTo:
		t.refuse("Tanggal akhirnya belum terbaca.")
		return
	}
	next := data.Holding{ID: t.holding.ID, From: data.DateOf(from), Status: statuses[t.status.Selected()]}
	if okTo {
		next.To = data.DateOf(to)
	}
	page := t.aside.page
	page.do(func(ctx context.Context) error { return page.deps.Desk.SaveHolding(ctx, next) }, func(err error) {
		if err != nil {
			t.refuse(data.Message(err))
			return
		}
		page.aside.showSeat()
		page.focusList()
	})
}

func (t *term) refuse(sentence string) {
	t.fault.SetText(sentence)
	t.fault.Hidden = sentence == ""
	t.aside.relay()
}
