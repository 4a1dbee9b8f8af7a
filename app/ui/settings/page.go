// Package settings is Pengaturan: the profile of the office, whose letterhead
// and habits every paper takes, and the look of the window.
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

// Page is Pengaturan.
type Page struct {
	services   frame.Services
	appearance kit.Appearance
	wear       func(kit.Appearance)
	head       *frame.Head
	place      *frame.Place
	preview    *frame.Place
	content    fyne.CanvasObject
	office     data.Office
	loaded     bool
	visible    bool
	first      fyne.Focusable
	focused    fyne.Focusable
}

// New returns the page. wear gives the window another look and remembers it;
// appearance is the one it wears now.
func New(services frame.Services, appearance kit.Appearance, wear func(kit.Appearance)) *Page {
	p := &Page{
		services: services, appearance: appearance, wear: wear, head: frame.NewHead(nil),
		place: frame.NewPlace(frame.Loading()), preview: frame.NewPlace(kit.Muted("")),
	}
	p.head.SetText("Pengaturan", "Profil kantor dan tampilan; setiap perubahan langsung tersimpan")
	p.content = kit.Border(p.head.Object(), nil, nil, nil, p.place.Object())
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show implements frame.Page.
func (p *Page) Show() {
	p.visible = true
	p.services.Keys.SetPage()
	if !p.loaded {
		p.load()
		return
	}
	p.focus()
}

// Hide implements frame.Page.
func (p *Page) Hide() {
	p.visible = false
	p.focused = p.services.Window.Canvas().Focused()
}

func (p *Page) focus() {
	if p.focused == nil {
		p.focused = p.first
	}
	if p.focused != nil {
		p.services.Window.Canvas().Focus(p.focused)
	}
}

// Reread reads the profile anew, after a change of it was taken back.
func (p *Page) Reread() {
	p.loaded, p.first, p.focused = false, nil, nil
	if p.visible {
		p.load()
	}
}

func (p *Page) load() {
	var office data.Office
	p.services.Runner.Go(func() (err error) {
		office, err = p.services.Desk.Office(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			p.place.Show(frame.Failed(err, p.load))
			return
		}
		p.office, p.loaded = office, true
		p.place.Show(p.build())
		p.focus()
	})
}

// keep changes the profile and has it written after a rest of the keys.
func (p *Page) keep(change func(*data.Office)) {
	change(&p.office)
	office := p.office
	p.services.Saver.Touch("kantor", func(ctx context.Context) error { return p.services.Desk.SaveOffice(ctx, office) })
	p.preview.Show(letterhead(office))
}

func (p *Page) build() fyne.CanvasObject {
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
					func(o *data.Office, word string) { o.DecisionHeading = word }))),
		fields.Section("Tampilan", kit.HStack(0, p.looks())),
		fields.Section("Yang dihapus", kit.HStack(0, kit.NewButton(kit.ButtonQuiet, "", "Buka Sampah", func() { history.ShowTrash(p.services) }))))
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
func (p *Page) line(label, value, placeholder string, set func(*data.Office, string)) fyne.CanvasObject {
	entry := kit.NewEntry()
	entry.SetPlaceHolder(placeholder)
	return p.field(label, value, entry, set)
}

// lines is a field of several lines.
func (p *Page) lines(label, value string, set func(*data.Office, string)) fyne.CanvasObject {
	return p.field(label, value, kit.NewMultiEntry(2), set)
}

func (p *Page) field(label, value string, entry *kit.Entry, set func(*data.Office, string)) fyne.CanvasObject {
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

func (p *Page) word(label string, options []string, current string, set func(*data.Office, string)) fyne.CanvasObject {
	return kit.Labelled(label, kit.NewChoice(options, indexOf(options, current), func(i int) {
		p.keep(func(o *data.Office) { set(o, options[i]) })
	}))
}

var (
	zones     = []data.Zone{data.WIB, data.WITA, data.WIT}
	zoneWords = []string{"WIB (UTC+7)", "WITA (UTC+8)", "WIT (UTC+9)"}
)

func (p *Page) choice(label string, zones []data.Zone, words []string, current data.Zone) fyne.CanvasObject {
	return kit.Labelled(label, kit.NewChoice(words, indexOf(zones, current), func(i int) {
		p.keep(func(o *data.Office) { o.Zone = zones[i] })
	}))
}

var (
	appearances = []kit.Appearance{kit.AppearanceLight, kit.AppearanceDark, kit.AppearanceSystem}
	looks       = []string{"Terang", "Gelap", "Ikut sistem"}
)

// looks chooses between light and dark.
func (p *Page) looks() fyne.CanvasObject {
	strip := kit.Segmented(looks, func(i int) {
		p.appearance = appearances[i]
		p.wear(p.appearance)
	})
	strip.Select(max(0, indexOf(appearances, p.appearance)))
	return strip
}

func indexOf[T comparable](list []T, wanted T) int {
	for i, candidate := range list {
		if candidate == wanted {
			return i
		}
	}
	return -1
}
