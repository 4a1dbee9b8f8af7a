package settings

import (
	"context"
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

const (
	formWidth  float32 = 620
	asideWidth float32 = 460
)

// profile is the profile of the office beside its letterhead.
type profile struct {
	page    *Page
	place   *frame.Place
	preview *frame.Place
	office  data.Office
	loaded  bool
	first   fyne.Focusable
}

func newProfile(p *Page) *profile {
	return &profile{page: p, place: frame.NewPlace(frame.Loading()), preview: frame.NewPlace(kit.Muted(""))}
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
	if !p.loaded {
		p.load()
		return
	}
	p.page.refocus(p.first)
}

func (p *profile) reread() { p.loaded = false }

func (p *profile) load() {
	var office data.Office
	p.page.services.Runner.Go(func() (err error) {
		office, err = p.page.services.Desk.Office(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			p.place.Show(frame.Failed(err, p.load))
			return
		}
		p.office, p.loaded = office, true
		p.place.Show(p.build())
		p.page.refocus(p.first)
	})
}

// keep changes the profile and has it written after a rest of the keys.
func (p *profile) keep(change func(*data.Office)) {
	change(&p.office)
	office := p.office
	services := p.page.services
	services.Saver.Touch("kantor", func(ctx context.Context) error { return services.Desk.SaveOffice(ctx, office) })
	p.preview.Show(letterhead(office))
}

func (p *profile) build() fyne.CanvasObject {
	p.first = nil
	o := p.office
	column := kit.VStack(20,
		fields.Section("Kop surat",
			p.line("Pemerintah daerah", o.Government, "PEMERINTAH KABUPATEN …", func(o *data.Office, text string) { o.Government = text }),
			p.lines("Nama kantor dalam kop, satu baris setiap penggalan", o.Name, func(o *data.Office, text string) { o.Name = text }),
			p.lines("Alamat, telepon, dan pos-el, paling banyak dua baris", o.Address, func(o *data.Office, text string) { o.Address = text })),
		fields.Section("Kantor",
			p.line("Nama lengkap dalam kalimat", o.FullName, "", func(o *data.Office, text string) { o.FullName = text }),
			pair(p.line("Singkatan", o.ShortName, "", func(o *data.Office, text string) { o.ShortName = text }),
				p.line("Kota sebelum tanggal surat", o.City, "", func(o *data.Office, text string) { o.City = text })),
			pair(p.choice("Zona waktu", zones, zoneWords, o.Zone), kit.NewFill(kit.ColorNone))),
		fields.Section("Naskah",
			pair(p.word("Judul notula", []string{"NOTULA", "NOTULEN"}, o.MinutesHeading, func(o *data.Office, word string) { o.MinutesHeading = word }),
				p.word("Judul bagian keputusan", []string{"KEPUTUSAN", "KESEPAKATAN", "SIMPULAN"}, o.DecisionHeading,
					func(o *data.Office, word string) { o.DecisionHeading = word }))))
	p.preview.Show(letterhead(o))
	form := kit.VScroll(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding, kit.AtMost(formWidth, column)))
	aside := kit.Border(kit.Inset(16, kit.PagePadding, 12, kit.PagePadding, kit.Section("Kop pada kertas")), nil, nil, nil,
		kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Border(p.preview.Object(), nil, nil, nil, kit.NewFill(kit.ColorNone))))
	right := kit.Border(nil, nil, kit.Separator(), nil, kit.Panel(kit.ColorDesk, aside))
	return kit.Border(nil, nil, nil, kit.Fixed(asideWidth, 0, right), form)
}

func pair(left, right fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(2, left, kit.Inset(0, 0, 0, kit.FieldGap, right))
}

// line is a field of one line of the profile.
func (p *profile) line(label, value, placeholder string, set func(*data.Office, string)) fyne.CanvasObject {
	entry := kit.NewEntry()
	entry.SetPlaceHolder(placeholder)
	return p.field(label, value, entry, set)
}

// lines is a field of several lines.
func (p *profile) lines(label, value string, set func(*data.Office, string)) fyne.CanvasObject {
	return p.field(label, value, kit.NewMultiEntry(2), set)
}

func (p *profile) field(label, value string, entry *kit.Entry, set func(*data.Office, string)) fyne.CanvasObject {
	if p.first == nil {
		p.first = entry
	}
	notice := kit.FieldNotice(kit.NoticeError, "")
	notice.Hide()
	column := kit.VStack(2, kit.Caption(label), entry, notice)
	frame.Follow(p.place.Object, entry)
	entry.SetText(value)
	entry.OnGrow = func() { column.Refresh() }
	entry.OnChanged = func(text string) {
		tooLong := utf8.RuneCountInString(text) > data.MaxLine
		notice.SetText(fmt.Sprintf("Paling banyak %d huruf; kelebihannya belum tersimpan.", data.MaxLine))
		notice.Hidden = !tooLong
		entry.SetInvalid(tooLong)
		column.Refresh()
		if !tooLong {
			p.keep(func(o *data.Office) { set(o, text) })
		}
	}
	return column
}

func (p *profile) word(label string, options []string, current string, set func(*data.Office, string)) fyne.CanvasObject {
	return kit.Labelled(label, kit.NewChoice(options, indexOf(options, current), func(i int) {
		p.keep(func(o *data.Office) { set(o, options[i]) })
	}))
}

var (
	zones     = []data.Zone{data.WIB, data.WITA, data.WIT}
	zoneWords = []string{"WIB (UTC+7)", "WITA (UTC+8)", "WIT (UTC+9)"}
)

func (p *profile) choice(label string, zones []data.Zone, words []string, current data.Zone) fyne.CanvasObject {
	return kit.Labelled(label, kit.NewChoice(words, indexOf(zones, current), func(i int) {
		p.keep(func(o *data.Office) { o.Zone = zones[i] })
	}))
}
