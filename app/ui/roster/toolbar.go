package roster

import (
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// The places of the strip beside the date; neither is current on another day.
const (
	dayToday = iota
	dayOfDecree
	dayOther = -1
)

// toolbar chooses the day and narrows the list.
func (p *Page) toolbar() fyne.CanvasObject {
	p.date = p.newDateField()
	p.date.OnChange = func(t time.Time, ok bool) {
		if ok {
			p.showDay(data.DateOf(t))
		} else if p.date.Text() == "" {
			p.showDay(p.view.today)
		}
	}
	p.day = kit.Segmented([]string{"Hari ini", "Per tanggal SK"}, func(i int) {
		if i == dayToday {
			p.showDay(p.view.today)
			return
		}
		p.wish.on = p.view.decree().ValidFrom
		p.load(nil)
	})
	p.only = kit.NewCheck("Hanya kosong", false, func(only bool) {
		p.filter.vacant = only
		p.narrow()
	})
	left := kit.HStack(8, kit.Middle(kit.Caption("Per tanggal")), kit.Middle(kit.Fixed(170, 0, p.date)), kit.Middle(p.day))
	return kit.Fixed(0, kit.ToolbarHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, 10, 0, seatPadding, kit.Border(nil, nil, left, kit.Middle(p.only), kit.NewFill(kit.ColorNone)))))
}

func (p *Page) newSearch() *kit.Entry {
	search := kit.NewEntry().WithIcon(icons.Search).WithTrailing(kit.KeyCap("/"))
	search.SetPlaceHolder("Cari")
	search.OnChanged = func(text string) {
		p.filter.query = text
		p.narrow()
	}
	search.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeyEscape):
			search.SetText("")
		case kit.Key(fyne.KeyDown), kit.Key(fyne.KeyReturn):
		default:
			return false
		}
		p.focusList()
		return true
	}
	return search
}

// narrow shows the list through another filter.
func (p *Page) narrow() {
	if p.place.Showing() != p.body {
		return
	}
	p.refresh()
	p.aside.follow()
}

func (p *Page) showAll() {
	p.filter = filter{}
	p.search.SetText("")
	p.only.SetChecked(false)
	p.left.fill(p.view, "")
	p.narrow()
	p.focusList()
}

func (p *Page) chooseGroup(name string) {
	p.filter.group = name
	p.narrow()
}

// showDay shows the task force on a day, under the decree in force then.
func (p *Page) showDay(on data.Date) {
	p.wish = wish{on: on}
	if on == p.view.today {
		p.wish.on = ""
	}
	p.load(nil)
}

// chooseDecree shows a decree on a day on which it is in force.
func (p *Page) chooseDecree(d data.Decree) {
	p.wish = wish{decreeID: d.ID, on: dateUnder(d, p.view.roster.On, p.view.today)}
	p.aside.leaveForm()
	p.load(nil)
}

// showDate shows the day of what was read.
func (p *Page) showDate() {
	on := p.view.roster.On
	if t, ok := on.Time(); ok {
		p.date.Set(t)
	}
	switch on {
	case p.view.today:
		p.day.Select(dayToday)
	case p.view.decree().ValidFrom:
		p.day.Select(dayOfDecree)
	default:
		p.day.Select(dayOther)
	}
}
