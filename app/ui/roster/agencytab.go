package roster

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// agencyTab is the record of the seat's agency.
func (a *aside) agencyTab() fyne.CanvasObject {
	if a.shown.agency.ID == "" {
		return kit.NewParagraph("Kedudukan ini tidak terikat pada instansi. Pilih instansinya di Kedudukan.", kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner)
	}
	s := &agencySheet{aside: a, agency: a.shown.agency}
	return s.object()
}

// agencySheet is the fields of an agency; what is typed is written behind it.
type agencySheet struct {
	aside  *aside
	agency data.Agency
}

func (s *agencySheet) keep(change func(*data.Agency)) {
	change(&s.agency)
	agency, page := s.agency, s.aside.page
	s.aside.shown.agency = agency
	page.deps.Saver.Touch("instansi "+agency.ID, func(ctx context.Context) error { return page.deps.Desk.SaveAgency(ctx, agency) })
}

func (s *agencySheet) line(label, value, placeholder string, set func(*data.Agency, string)) fyne.CanvasObject {
	return s.place(fields.Line(label, value, placeholder, s.keeping(set)))
}

func (s *agencySheet) lines(label, value string, rows int, set func(*data.Agency, string)) fyne.CanvasObject {
	f := fields.Lines(label, value, rows, s.keeping(set))
	f.OnGrow = s.aside.relay
	return s.place(f)
}

func (s *agencySheet) keeping(set func(*data.Agency, string)) func(string) string {
	return func(text string) string {
		s.keep(func(a *data.Agency) { set(a, text) })
		return ""
	}
}

func (s *agencySheet) place(f *fields.Field) fyne.CanvasObject {
	s.aside.begin(f.Entry)
	return f.Object
}

func (s *agencySheet) object() fyne.CanvasObject {
	a := s.agency
	name := s.place(fields.Line("Nama pada naskah", a.Name, "", func(text string) string {
		if text == "" {
			return "Nama tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		s.keep(func(a *data.Agency) { a.Name = text })
		return ""
	}))
	kinds, words := append([]data.AgencyKind{""}, data.AgencyKinds()...), []string{"Belum ditentukan"}
	for _, kind := range data.AgencyKinds() {
		words = append(words, indonesian.Capitalised(string(kind)))
	}
	kind := kit.Labelled("Jenis", kit.NewChoice(words, max(0, indexOf(kinds, a.Kind)), func(i int) {
		s.keep(func(a *data.Agency) { a.Kind = kinds[i] })
	}))
	return kit.VStack(kit.FieldGap, name,
		s.line("Singkatan", a.ShortName, "", func(a *data.Agency, text string) { a.ShortName = text }),
		s.lines("Ejaan lain, satu setiap baris", a.Aliases, 2, func(a *data.Agency, text string) { a.Aliases = text }),
		kind,
		s.lines("Tugas dalam gugus tugas (tupoksi)", a.Duty, 3, func(a *data.Agency, text string) { a.Duty = text }),
		s.line("Yth. (sapaan pada surat)", a.Salutation, "Kepala Dinas …", func(a *data.Agency, text string) { a.Salutation = text }),
		s.lines("Alamat surat, baris demi baris", a.Address, 3, func(a *data.Agency, text string) { a.Address = text }),
		s.line("Kontak", a.Contact, "Telepon atau pos-el", func(a *data.Agency, text string) { a.Contact = text }))
}
