package letters

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// openSign asks when a letter was signed; its scan may come with it.
func (p *Page) openSign(l line) {
	f := p.newForm("Tanda tangan "+name(l), "Simpan tanda tangan")
	day := f.date("Ditandatangani pada", p.view.today)
	chosen := kit.Muted("Belum ada pindaian, boleh menyusul.").Shrink()
	var scan string
	var content []byte
	pick := kit.NewButton(kit.ButtonQuiet, icons.Plus, "Pilih pindaian…", func() {
		frame.AskForFile(p.deps.Services, scanFile, func(file string, bytes []byte) {
			scan, content = file, bytes
			chosen.SetText(file)
			p.aside.relay()
		})
	}).Small()
	f.object.Add(kit.VStack(4, kit.Caption("Pindaian surat bertanda tangan"), chosen, kit.HStack(0, pick)))
	f.confirm = func() (func(context.Context) error, string) {
		on, ok := f.wantDay(day, "Isi dahulu tanggal ditandatanganinya.")
		if !ok {
			return nil, ""
		}
		return func(ctx context.Context) error {
			if err := p.deps.Desk.SignLetter(ctx, l.letter.ID, on); err != nil || scan == "" {
				return err
			}
			return p.enclose(ctx, l.letter.ID, scan, content)
		}, "Tanda tangan " + name(l) + " dicatat."
	}
	p.aside.openForm(f)
}

// openNumber asks for the number and date that TU gave.
func (p *Page) openNumber(l line) {
	f := p.newForm("Nomor "+name(l), "Simpan nomor")
	f.say("Tulis nomor dari TU: urutannya saja, atau seluruh nomor seperti pada naskah.")
	text := f.text("Nomor", l.number.Text, "Misalnya 041")
	whole := kit.Caption("").Shrink()
	f.object.Add(whole)
	day := f.date("Tanggal surat", cmp.Or(l.number.Date, l.letter.Date, p.view.today))
	register, letter, unit := p.view.book.register, l.letter, p.view.unit
	text.OnChanged = func(typed string) {
		text.Refuse("")
		t, ok := day.Value()
		date := data.DateOf(t)
		if !ok {
			date = ""
		}
		whole.SetText(wholeNumber(register, letter.Classification, unit, typed, date))
		p.aside.relay()
	}
	f.beside = text
	f.confirm = func() (func(context.Context) error, string) {
		typed, ok := f.demand(text, "Isi dahulu nomornya.")
		if !ok {
			return nil, ""
		}
		on, ok := f.wantDay(day, "Isi dahulu tanggal suratnya.")
		if !ok {
			return nil, ""
		}
		return func(ctx context.Context) error {
			return p.deps.Desk.NumberLetter(ctx, l.letter.ID, typed, on)
		}, "Nomor " + name(l) + " dicatat."
	}
	p.aside.openForm(f)
}

// wholeNumber tells how a bare number will be written: "Tertulis 400.2/041/DPPPA/2026".
func wholeNumber(register data.Register, classification, unit, typed string, date data.Date) string {
	sequence, sub, ok := register.Parse(typed)
	typed = strings.TrimSpace(typed)
	if !ok || strings.Contains(typed, "/") {
		return ""
	}
	return "Tertulis " + register.Compose(classification, unit, sequence, sub, date)
}

// ways are how a letter is usually brought.
var ways = []string{"Kurir", "WhatsApp", "Srikandi", "Pos", "Surel", "Diambil sendiri"}

// openSend asks how and when a letter went, and who took it: of all addressees at
// once, or of one. After one of several it goes on with the next.
func (p *Page) openSend(l line) {
	file := p.aside.file
	if file.Letter.ID != l.letter.ID {
		return
	}
	all := slices.Concat(file.Recipients, file.Copies)
	if len(all) == 0 {
		p.deps.Notify(kit.NoticeInfo, "Surat ini belum mempunyai penerima; perbaiki dahulu suratnya.")
		return
	}
	f := p.newForm("Pengiriman "+name(l), "Simpan pengiriman")
	names := []string{fmt.Sprintf("Semua (%s)", number(len(all)))}
	for _, a := range all {
		names = append(names, a.Name)
	}
	at := firstOpen(all, l.letter.State)
	var to *kit.Choice
	s := &sending{form: f, all: all}
	if len(all) > 1 {
		to = f.choice("Penerima", names, at, s.fill)
	} else {
		at = 1
	}
	s.via = f.text("Dikirim lewat", "", strings.Join(ways[:3], ", ")+" …")
	s.sent = f.date("Tanggal kirim", "")
	s.by = f.text("Diterima oleh", "", "Boleh menyusul")
	s.received = f.date("Tanggal diterima", "")
	s.fill(at)
	f.confirm = func() (func(context.Context) error, string) {
		chosen := at
		if to != nil {
			chosen = to.Selected()
		}
		return s.confirm(l, chosen)
	}
	f.after = func() {
		if now, ok := p.line(); ok && to != nil && to.Selected() > 0 && now.letter.ID == l.letter.ID {
			s.goOn(now)
		}
	}
	p.aside.openForm(f)
}

// firstOpen is the addressee to begin with: all while nothing was sent, then the
// first whose receipt is missing.
func firstOpen(all []data.Addressee, state data.LetterState) int {
	if state != data.LetterSent {
		return 0
	}
	return 1 + max(-1, slices.IndexFunc(all, func(a data.Addressee) bool { return a.ReceivedBy == "" && a.ReceivedOn == "" }))
}
