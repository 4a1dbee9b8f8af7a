package writing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// mostChips is how many chips are shown before the rest is folded away.
const mostChips = 10

// addition is something that can be put into a lineup.
type addition struct {
	fields.Offer
	add func()
}

// lineup is a row of chips with a field under it that adds one: whom a letter goes
// to, or who is named in it. The field keeps the keyboard. With nothing typed ←
// goes to the chips: ← → choose, Enter opens the details, Delete takes it out,
// Alt+↑ ↓ moves it.
type lineup struct {
	object fyne.CanvasObject
	entry  *kit.Entry
	chips  *fyne.Container
	more   *kit.Button
	detail *fyne.Container
	offers *fields.Offers
	rules  lineupRules
	found  []addition
	// selected and open are places in the row, or -1. whole shows all chips.
	selected, open int
	whole          bool
	quiet          bool
}

// lineupRules are what the owner of a lineup knows.
type lineupRules struct {
	label, hint string
	// names are the words on the chips.
	names func() []string
	// find lists what a text may mean. What is typed as it stands is the last of it.
	find   func(text string) []addition
	remove func(i int)
	move   func(from, to int)
	// detail makes the fields of one of them and says which comes first; nil where
	// there are none.
	detail func(i int) (fyne.CanvasObject, fyne.Focusable)
	focus  func(fyne.Focusable)
	follow func(follower)
	// grown hears that the height is another one.
	grown func()
}

func newLineup(offers *fields.Offers, rules lineupRules) *lineup {
	l := &lineup{entry: kit.NewEntry(), offers: offers, rules: rules, selected: -1, open: -1}
	l.entry.SetPlaceHolder(rules.hint)
	l.chips = container.New(&flow{gap: 6, lineGap: 4})
	l.more = kit.NewButton(kit.ButtonLink, icons.Down, "", l.unfold).Small()
	rules.follow(l.more)
	l.detail = container.NewStack()
	l.entry.OnChanged = l.typed
	l.entry.OnKey = l.key
	l.entry.OnFocus = func(has bool) {
		if !has {
			l.offers.Close()
			l.selected = -1
			l.refresh()
		}
	}
	l.object = newColumn(4, kit.Caption(rules.label), l.chips, l.detail, l.entry)
	l.refresh()
	return l
}

// refresh shows the chips anew.
func (l *lineup) refresh() {
	names := l.rules.names()
	l.chips.Objects = nil
	for i, name := range names {
		if i >= mostChips && !l.whole {
			l.more.SetText(icons.Down, fmt.Sprintf("dan %d lagi", len(names)-i))
			l.chips.Add(l.more)
			break
		}
		l.chips.Add(l.chip(i, name))
	}
	kit.SetVisible(l.chips, len(names) > 0)
	kit.SetVisible(l.detail, l.open >= 0)
	l.object.Refresh()
	l.rules.grown()
}

func (l *lineup) chip(i int, name string) fyne.CanvasObject {
	kind := kit.ChipNeutral
	if i == l.selected || i == l.open {
		kind = kit.ChipTint
	}
	chip := kit.NewChip(kind, "", name).Removable(func() { l.remove(i) })
	if l.rules.detail != nil {
		chip.OnTap(func() { l.show(i) })
	}
	return chip
}

func (l *lineup) unfold() {
	l.whole = true
	l.refresh()
}

// typed offers what the text may mean.
func (l *lineup) typed(text string) {
	if l.quiet {
		return
	}
	if l.selected >= 0 {
		l.selected = -1
		l.refresh()
	}
	l.offer(text)
}

func (l *lineup) offer(text string) bool {
	l.found = l.rules.find(strings.TrimSpace(text))
	if len(l.found) == 0 {
		l.offers.Close()
		return false
	}
	rows := make([]fields.Offer, len(l.found))
	for i, a := range l.found {
		rows[i] = a.Offer
	}
	l.offers.Open(l.entry, rows, l.take)
	return true
}

func (l *lineup) take(i int) {
	l.offers.Close()
	l.quiet = true
	l.entry.SetText("")
	l.quiet = false
	l.found[i].add()
	l.open = -1
	l.refresh()
}

func (l *lineup) key(c kit.Chord) bool {
	if l.offers.BelongsTo(l.entry) {
		return l.offers.Key(c)
	}
	if l.entry.Text != "" {
		return false
	}
	if l.selected >= 0 {
		return l.chipKey(c)
	}
	switch c {
	case kit.Key(fyne.KeyLeft), kit.Key(fyne.KeyBackspace):
		return l.choose(len(l.rules.names()) - 1)
	case kit.Key(fyne.KeyDown):
		return l.offer("")
	}
	return false
}

// chipKey plays a stroke while a chip is chosen.
func (l *lineup) chipKey(c kit.Chord) bool {
	last := len(l.rules.names()) - 1
	switch c {
	case kit.Key(fyne.KeyLeft):
		l.choose(max(0, l.selected-1))
	case kit.Key(fyne.KeyRight):
		if l.selected == last {
			l.choose(-1)
			return true
		}
		l.choose(l.selected + 1)
	case kit.Key(fyne.KeyDelete), kit.Key(fyne.KeyBackspace):
		at := l.selected
		l.remove(at)
		l.choose(min(at, last-1))
	case kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyLeft):
		l.shift(l.selected - 1)
	case kit.Alt(fyne.KeyDown), kit.Alt(fyne.KeyRight):
		l.shift(l.selected + 1)
	case kit.Key(fyne.KeyReturn):
		l.show(l.selected)
	case kit.Key(fyne.KeyEscape):
		l.choose(-1)
	default:
		return false
	}
	return true
}

// choose marks a chip; -1 marks none.
func (l *lineup) choose(i int) bool {
	if i < 0 && l.selected < 0 {
		return false
	}
	l.selected = i
	l.whole = l.whole || i >= mostChips
	l.refresh()
	return true
}

func (l *lineup) shift(to int) {
	if to < 0 || to >= len(l.rules.names()) {
		return
	}
	l.rules.move(l.selected, to)
	l.open = -1
	l.choose(to)
}

func (l *lineup) remove(i int) {
	l.rules.remove(i)
	l.open, l.selected = -1, -1
	l.refresh()
}

// show opens the details of one, or closes them where they are open.
func (l *lineup) show(i int) {
	if l.rules.detail == nil {
		return
	}
	if l.open == i {
		l.fold()
		return
	}
	l.open = i
	fieldsOf, first := l.rules.detail(i)
	end := kit.NewButton(kit.ButtonLink, icons.Up, "Tutup rincian", l.fold).Small()
	l.rules.follow(end)
	l.detail.Objects = []fyne.CanvasObject{
		kit.NewFrame(kit.ColorGround, kit.ColorSeparator),
		kit.Inset(8, 10, 4, 10, newColumn(6, fieldsOf, kit.HStack(0, end))),
	}
	l.refresh()
	l.rules.focus(first)
}

func (l *lineup) fold() {
	l.open = -1
	l.refresh()
	l.rules.focus(l.entry)
}
