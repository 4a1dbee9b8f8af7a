package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// railPages are the pages that exist.
var railPages = []struct {
	icon icons.Name
	word string
	key  fyne.KeyName
}{
	pageHome:      {icons.Home, "Beranda", fyne.Key1},
	pageMeetings:  {icons.Meeting, "Rapat", fyne.Key2},
	pageFollowUps: {icons.Checklist, "Tindak Lanjut", fyne.Key3},
	pageRoster:    {icons.Tree, "Keanggotaan", fyne.Key5},
	pageLetters:   {icons.Mail, "Surat", fyne.Key6},
	pageArchive:   {icons.Archive, "Arsip", fyne.Key7},
	pageSettings:  {icons.Sliders, "Pengaturan", fyne.Key8},
}

// rail is the column at the left: whose desk it is, the pages, and the state of
// safety at its foot.
type rail struct {
	object fyne.CanvasObject
	items  []*railItem
	office *kit.Text
	sample fyne.CanvasObject
	saved  *kit.Paragraph
	tick   *kit.Icon
}

const railPadding float32 = 16

func newRail(keys *kit.KeyTable, choose func(page int), shortcuts func()) *rail {
	r := &rail{office: kit.Caption("").Shrink()}
	pages := kit.VStack(0)
	for i, page := range railPages {
		step := func(by int) {
			if to := i + by; to >= 0 && to < len(railPages) {
				choose(to)
			}
		}
		item := newRailItem(keys, page.icon, page.word, func() { choose(i) }, step)
		r.items = append(r.items, item)
		pages.Add(item)
	}
	head := kit.Fixed(0, kit.PageHeadHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(14, railPadding, 0, railPadding, kit.VStack(0, kit.Strong("Gugus Tugas TPPO"), r.office))))
	r.object = kit.Fixed(kit.RailWidth, 0, kit.Panel(kit.ColorGround,
		kit.Border(nil, nil, nil, kit.Separator(), kit.Border(head, r.foot(shortcuts), nil, nil, kit.Inset(8, 0, 8, 0, pages)))))
	return r
}

// foot is the state of safety, with the way to the sheet of shortcuts.
func (r *rail) foot(shortcuts func()) fyne.CanvasObject {
	const icon = kit.IconSizeSmall + 2
	r.sample = kit.Columns(8, []float32{icon, 0}, kit.NewIcon(icons.Info, icon, kit.ColorText), kit.Caption("Data contoh").In(kit.ColorText))
	r.sample.Hide()
	r.tick = kit.NewIcon(icons.Check, icon, kit.ColorDone)
	r.saved = kit.NewParagraph("Semua tersimpan", kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorDone}).
		Wrap(kit.RailWidth - 2*railPadding - icon - 8 - 1)
	help := kit.NewButton(kit.ButtonLink, "", "Pintasan", shortcuts).Small()
	lines := kit.VStack(4, r.sample,
		kit.HStack(0, kit.Middle(kit.NewIcon(icons.Keyboard, icon, kit.ColorText)), help, kit.Spacer(), kit.KeyCap("F1")),
		kit.HStack(8, kit.VStack(0, kit.Fixed(icon, 16, r.tick)), r.saved))
	return kit.Border(kit.Separator(), nil, nil, nil, kit.Inset(12, railPadding, 14, railPadding, lines))
}

func (r *rail) choose(page int) {
	for i, item := range r.items {
		item.set(i == page)
	}
}

// showOffice says whose desk it is and whether the data is invented.
func (r *rail) showOffice(shortName string, sample bool) {
	r.office.SetText(shortName)
	kit.SetVisible(r.sample, sample)
	r.object.Refresh()
}

// showSaved tells when the last write succeeded. While something is on its way
// the former time stays; only a failed write is told loudly.
func (r *rail) showSaved(s secretariat.SaveState, zone data.Zone) {
	icon, role := icons.Check, kit.ColorDone
	switch {
	case s.Err != nil:
		icon, role = icons.Warning, kit.ColorLate
		r.saved.SetText(unsavedSentence(s.Err))
	case !s.SavedAt.IsZero():
		r.saved.SetText("Tersimpan pukul " + s.SavedAt.In(zone.Location()).Format("15.04"))
	default:
		return
	}
	r.tick.Set(icon, role)
	r.saved.SetStyle(kit.TextStyle{Size: kit.TextCaption, Color: role})
	r.object.Refresh()
}

// unsavedSentence says why the last write failed and what to do now. Where only
// the disk failed, the queue tries again by itself.
func unsavedSentence(err error) string {
	if told := data.Message(err); told != data.Message(errors.New("unknown")) {
		return told
	}
	return "Belum tersimpan. Ketikan tetap di layar dan dicoba lagi terus; periksa ruang diska dan jangan tutup dahulu."
}
