package letters

import (
	"context"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// sending is the fields of a delivery, of all addressees or of one.
type sending struct {
	form           *form
	all            []data.Addressee
	via, by        *fields.Field
	sent, received *kit.DateField
}

// fill shows what is known of one addressee, or what is true of the first where all
// are meant; what is empty begins with today and a courier.
func (s *sending) fill(at int) {
	a := s.all[max(0, at-1)]
	via, sent := a.SentVia, a.SentOn
	if via == "" && sent == "" {
		via, sent = ways[0], s.form.page.view.today
	}
	s.via.SetText(via)
	setDay(s.sent, sent)
	if at == 0 { // who took it differs from one to the next
		a.ReceivedBy, a.ReceivedOn = "", ""
	}
	s.by.SetText(a.ReceivedBy)
	setDay(s.received, a.ReceivedOn)
}

func setDay(field *kit.DateField, day data.Date) {
	if t, ok := day.Time(); ok {
		field.Set(t)
		return
	}
	field.SetText("")
}

// confirm takes the fields for the chosen addressee, or for all: for all, what is
// left empty stays as it is.
func (s *sending) confirm(l line, at int) (func(context.Context) error, string) {
	f := s.form
	via, ok := f.demand(s.via, "Tulis dahulu lewat apa dikirim.")
	if !ok {
		return nil, ""
	}
	sent, ok := f.wantDay(s.sent, "Isi dahulu tanggal kirimnya.")
	if !ok {
		return nil, ""
	}
	received, ok := f.day(s.received)
	if !ok {
		return nil, ""
	}
	if received != "" && received < sent {
		f.refuse("Tanggal diterima mendahului tanggal kirim.")
		f.page.focus(s.received.Entry)
		return nil, ""
	}
	by := trimmed(s.by)
	var changed []data.Addressee
	for i, a := range s.all {
		if at != 0 && at != i+1 {
			continue
		}
		a.SentVia, a.SentOn = via, sent
		if at != 0 || by != "" {
			a.ReceivedBy = by
		}
		if at != 0 || received != "" {
			a.ReceivedOn = received
		}
		changed = append(changed, a)
	}
	return func(ctx context.Context) error {
		return f.page.deps.Desk.SendLetter(ctx, l.letter.ID, changed)
	}, "Pengiriman " + name(l) + " dicatat."
}

// goOn opens the form again where the receipt of another addressee is missing.
func (s *sending) goOn(l line) {
	p := s.form.page
	p.aside.afterRead = func() {
		file := p.aside.file
		for _, a := range append(file.Recipients, file.Copies...) {
			if a.ReceivedBy == "" && a.ReceivedOn == "" {
				p.openSend(l)
				return
			}
		}
	}
	p.aside.follow()
}
