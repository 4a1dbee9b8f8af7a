package settings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const formWidth float32 = 620

// profile is the profile of the office; its kop has a tab of its own.
type profile struct {
	page  *Page
	house *house
	place *frame.Place
	first fyne.Focusable
	shown data.Office // the profile that the form shows
}

func newProfile(p *Page, h *house) *profile {
	return &profile{page: p, house: h, place: frame.NewPlace(frame.Loading())}
}

func (p *profile) object() fyne.CanvasObject { return p.place.Object() }

func (p *profile) bindings() []kit.Binding {
	return []kit.Binding{historyBinding("Profil kantor", func() {
		history.Show(p.page.services, []string{data.OfficeID}, "Profil kantor")
	})}
}

// historyBinding is the key of Riwayat on every part of the page.
func historyBinding(group string, show func()) kit.Binding {
	return kit.Binding{Chord: kit.Ctrl(fyne.KeyH), Group: group, Label: "Riwayat", Do: show}
}

func (p *profile) enter() {
	p.house.need(func(err error) {
		if err != nil {
			p.place.Show(frame.Failed(err, p.enter))
			return
		}
		if p.first == nil || p.shown != p.house.with.Office {
			p.place.Show(p.build())
		}
		p.page.refocus(p.first)
	})
}

func (p *profile) reread() { p.house.forget() }

func (p *profile) keep(change func(*data.Office)) {
	p.house.keepOffice(change)
	p.shown = p.house.with.Office
}

func (p *profile) build() fyne.CanvasObject {
	office := p.house.with.Office
	p.shown = office
	line := func(label, value string, set func(*data.Office, string)) *fields.Field {
		f := fields.Line(label, value, "", func(text string) string {
			p.keep(func(o *data.Office) { set(o, text) })
			return ""
		})
		frame.Follow(p.place.Object, f.Entry)
		return f
	}
	name := line("Nama lengkap dalam kalimat", office.FullName, func(o *data.Office, text string) { o.FullName = text })
	short := line("Singkatan", office.ShortName, func(o *data.Office, text string) { o.ShortName = text })
	city := line("Kota sebelum tanggal surat", office.City, func(o *data.Office, text string) { o.City = text })
	p.first = name.Entry
	column := kit.VStack(20,
		fields.Section("Kantor", name.Object,
			fields.Row([]float32{0, 0}, short.Object, city.Object),
			fields.Row([]float32{0, 0}, pick("Zona waktu", zones, zoneWords, office.Zone, func(to data.Zone) {
				p.keep(func(o *data.Office) { o.Zone = to })
			}), kit.NewFill(kit.ColorNone))),
		fields.Section("Naskah",
			kit.Muted("Kepala surat ada di tab Kop; kertas dan huruf ada di tab Tata naskah."),
			kit.HStack(8, kit.NewButton(kit.ButtonQuiet, icons.Pen, "Tulis kop", func() { p.page.choose(tabHeads) }),
				kit.NewButton(kit.ButtonLink, "", "Atur tata naskah", func() { p.page.choose(tabStyles) }))))
	return kit.VScroll(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding, kit.AtMost(formWidth, column)))
}

var (
	zones     = []data.Zone{data.WIB, data.WITA, data.WIT}
	zoneWords = []string{"WIB (UTC+7)", "WITA (UTC+8)", "WIT (UTC+9)"}
)
