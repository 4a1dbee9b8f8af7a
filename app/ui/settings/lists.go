package settings

import (
	"context"
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const (
	listWidth float32 = 560
	// Beside a paper, list and form are as narrow as leaves it 380 px in the smallest
	// window.
	narrowList  float32 = 280
	narrowForm  float32 = 420
	writeWithin         = 30 * time.Second
)

// catalogue is what the lists of Pengaturan show; each tab reads its part.
type catalogue struct {
	secretariat.Lists
	Registers []data.Register
	Letters   []data.LetterTemplate
	Classes   []data.Classification
	// Unit is the office's short name, which numbers carry.
	Unit string
}

// lists is a tab of one list or several: a list at the left, what is chosen of it at
// the right.
type lists struct {
	page *Page
	// group names the tab in the help, fetch reads what it shows.
	group  string
	banks  []bank
	fetch  func(ctx context.Context, desk *secretariat.Desk) (catalogue, error)
	all    catalogue
	read   bool
	bank   int
	chosen []string // the chosen record of each list
	strip  *kit.Strip
	list   *kit.List
	// live shows the paper of what is chosen; nil where there is none.
	live  *live
	left  *frame.Place
	form  *frame.Place
	fill  *kit.Button
	first *kit.Entry // the first field of the form
	shown any        // the record that the form shows, as it was read
	late  int        // counts the readings, so that a late one is dropped
	root  fyne.CanvasObject
}

// newMeetingLists is the tab Rapat: the series, the agenda templates and the phrase
// bank.
func newMeetingLists(p *Page) *lists {
	return newLists(p, "Daftar rapat", meetingBanks(), func(ctx context.Context, desk *secretariat.Desk) (c catalogue, err error) {
		c.Lists, err = desk.Lists(ctx)
		return c, err
	}, nil)
}

func newLists(p *Page, group string, banks []bank, fetch func(context.Context, *secretariat.Desk) (catalogue, error), live *live) *lists {
	l := &lists{
		live: live,
		page: p, group: group, banks: banks, fetch: fetch, chosen: make([]string, len(banks)),
		left: frame.NewPlace(frame.Loading()), form: frame.NewPlace(kit.Muted("")),
	}
	words := make([]string, len(banks))
	for i, b := range banks {
		words[i] = b.word
	}
	l.strip = kit.Segmented(words, l.turn)
	l.list = kit.NewList(func() int { return len(l.rows()) }, func() fyne.CanvasObject { return newBankRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*bankRow).fill(l.rows()[i], selected) })
	l.list.OnSelect = l.choose
	l.list.OnOpen = func(int) { l.edit() }
	l.fill = kit.NewButton(kit.ButtonLink, "", "Isi dengan contoh", l.fillWithSamples)
	of := fyne.CanvasObject(kit.HStack(0, l.strip))
	if len(banks) == 1 {
		of = kit.Middle(kit.Strong(banks[0].word))
	}
	bar := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(8, kit.PagePadding, 8, kit.PagePadding,
		kit.Border(nil, nil, of, kit.HStack(12, l.fill, kit.NewButton(kit.ButtonQuiet, icons.Plus, "Baru", l.add)), kit.NewFill(kit.ColorNone))))
	width, right := listWidth, l.form.Object()
	if live != nil {
		width, right = narrowList, beside(right, narrowForm, live.paper, nil)
	}
	right = kit.Border(nil, nil, kit.Separator(), nil, right)
	columns := kit.Border(nil, nil, kit.Fixed(width, 0, l.left.Object()), nil, right)
	l.root = kit.Border(kit.Fixed(0, 48, bar), kit.KeyStrip(l.hints()), nil, nil, columns)
	return l
}

func (l *lists) object() fyne.CanvasObject { return l.root }

// hints are the keys at the foot, of what can be done in this tab.
func (l *lists) hints() []kit.KeyHint {
	hints := []kit.KeyHint{
		{Keys: []string{"Ctrl+N"}, Does: "baru"},
		{Keys: []string{"Enter"}, Does: "ubah"},
		{Keys: []string{"Esc"}, Does: "ke daftar"},
	}
	if l.moves() {
		hints = append(hints, kit.KeyHint{Keys: []string{"Alt+↑↓"}, Does: "pindahkan"})
	}
	if l.removes() {
		hints = append(hints, kit.KeyHint{Keys: []string{"Del"}, Does: "hapus"})
	}
	if len(l.banks) > 1 {
		hints = append(hints, kit.KeyHint{Keys: []string{"S", "T", "F"}, Does: "seri, templat, frasa"})
	}
	if l.live != nil {
		hints = append(hints, kit.KeyHint{Keys: []string{"Ctrl+PgUp", "PgDn"}, Does: "halaman pratinjau"})
	}
	return append(hints, kit.KeyHint{Keys: []string{"Ctrl+H"}, Does: "riwayat"}, kit.KeyHint{Keys: []string{"Ctrl+Z"}, Does: "urungkan"})
}

func (l *lists) moves() bool { return l.banks[l.bank].move != nil }

func (l *lists) removes() bool { return l.banks[l.bank].remove != nil }

func (l *lists) bindings() []kit.Binding {
	list := []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyN), Group: l.group, Label: "Baru", Do: l.add},
		{Chord: kit.Key(fyne.KeyEscape), Group: l.group, Label: "Kembali ke daftar", Do: l.focusList},
		historyBinding(l.group, l.showHistory),
	}
	if l.removes() {
		list = append(list, kit.Binding{Chord: kit.Key(fyne.KeyDelete), Group: l.group, Label: "Hapus", Do: l.remove})
	}
	if l.moves() {
		list = append(list, kit.Binding{Chord: kit.Alt(fyne.KeyUp), Group: l.group, Label: "Naikkan", Do: func() { l.move(-1) }},
			kit.Binding{Chord: kit.Alt(fyne.KeyDown), Group: l.group, Label: "Turunkan", Do: func() { l.move(1) }})
	}
	if l.live != nil {
		list = append(list, l.live.bindings(l.group)...)
	}
	if len(l.banks) == 1 {
		return list
	}
	for i, b := range l.banks {
		list = append(list, kit.Binding{Chord: kit.Char(b.key), Group: l.group, Label: b.word, Do: func() { l.turnTo(i) }},
			kit.Binding{Chord: kit.Char(b.key - 'A' + 'a'), Do: func() { l.turnTo(i) }})
	}
	return list
}

// showHistory shows what became of the chosen record.
func (l *lists) showHistory() {
	if i := l.at(); i >= 0 {
		row := l.rows()[i]
		history.Show(l.page.services, []string{row.id}, row.text)
	}
}

func (l *lists) enter() { l.load() }

func (l *lists) reread() { l.shown = nil }

// rows are the rows of the list in sight.
func (l *lists) rows() []bankEntry { return l.banks[l.bank].rows(l.all) }

// at is the row of the chosen record, or -1.
func (l *lists) at() int {
	for i, row := range l.rows() {
		if row.id == l.chosen[l.bank] {
			return i
		}
	}
	return -1
}

// load reads the lists. A form that is being typed in stays.
func (l *lists) load() {
	l.late++
	late := l.late
	var all catalogue
	services := l.page.services
	services.Runner.Go(func() (err error) {
		all, err = l.fetch(context.Background(), services.Desk)
		return err
	}, func(err error) {
		switch {
		case late != l.late:
		case err != nil:
			l.left.Show(frame.Failed(err, l.load))
		case l.read && services.Saver.State().Pending:
			// what is typed is newer than what was read
		default:
			first := !l.read
			if l.read = true; !reflect.DeepEqual(l.all, all) {
				l.all, l.shown = all, nil // the form writes into what was read
			}
			l.show()
			if first || services.Window.Canvas().Focused() == nil {
				l.page.refocus(l.focusable())
			}
		}
	})
}

func (l *lists) focusable() fyne.Focusable {
	switch {
	case len(l.rows()) > 0:
		return l.list
	case len(l.banks) > 1:
		return l.strip
	}
	return nil
}

// show follows the lists in list and form.
func (l *lists) show() {
	rows := l.rows()
	kit.SetVisible(l.fill, l.banks[l.bank].samples && (len(l.all.Templates)+len(l.all.Series) == 0 || len(l.all.Phrases) == 0))
	if l.at() < 0 {
		l.chosen[l.bank] = ""
		if i := l.list.Selected(); len(rows) > 0 {
			l.chosen[l.bank] = rows[max(0, min(i, len(rows)-1))].id
		}
	}
	l.list.Reload()
	l.list.Select(l.at())
	if len(rows) == 0 {
		b := l.banks[l.bank]
		l.left.Show(kit.EmptyState("Belum ada "+b.noun, b.intro, kit.NewButton(kit.ButtonQuiet, icons.Plus, "Baru", l.add)))
	} else {
		l.left.Show(l.list)
	}
	l.showForm()
	l.root.Refresh()
}

// showForm shows the fields of what is chosen, anew where it is another record or
// something else has changed it.
func (l *lists) showForm() {
	i := l.at()
	if i < 0 {
		l.shown, l.first = nil, nil
		l.form.Show(kit.Muted(""))
		return
	}
	now := l.banks[l.bank].record(l.all, i)
	if now == l.shown {
		return
	}
	l.shown, l.first = now, nil
	form := l.banks[l.bank].form(l, i)
	if l.removes() {
		word, _, _ := l.removal()
		remove := kit.NewButton(kit.ButtonLink, icons.Trash, word, l.remove).Small()
		form = kit.VStack(14, form, kit.Inset(0, 0, 0, -7, kit.HStack(0, remove)))
	}
	l.form.Show(kit.VScroll(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding, kit.AtMost(formWidth, form))))
}

func (l *lists) turnTo(bank int) {
	l.strip.Select(bank)
	l.turn(bank)
	l.focusList()
}

func (l *lists) turn(bank int) {
	l.bank = bank
	l.show()
}

func (l *lists) choose(i int) {
	l.chosen[l.bank] = l.rows()[i].id
	l.showForm()
}

func (l *lists) edit() {
	if l.first != nil {
		l.page.services.Window.Canvas().Focus(l.first)
	}
}

func (l *lists) focusList() {
	if first := l.focusable(); first != nil {
		l.page.services.Window.Canvas().Focus(first)
	}
}

// do writes an action after all that was typed before it, and reads the lists.
func (l *lists) do(write func(context.Context, *secretariat.Desk) error, then func()) {
	services := l.page.services
	services.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), writeWithin)
		defer cancel()
		if err := services.Saver.Flush(ctx); err != nil {
			return err
		}
		return write(ctx, services.Desk)
	}, func(err error) {
		if err != nil {
			services.Fail(err)
			return
		}
		l.load()
		if then != nil {
			services.Runner.Go(func() error { return nil }, func(error) { then() })
		}
	})
}

func (l *lists) add() {
	if !l.read {
		return
	}
	id, bank, all, at := "", l.bank, l.all, l.at()
	l.do(func(ctx context.Context, desk *secretariat.Desk) (err error) {
		id, err = l.banks[bank].add(ctx, desk, all, at)
		return err
	}, func() {
		l.chosen[bank] = id
		l.show()
		if l.first != nil {
			l.edit()
			l.first.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	})
}

// removal is what taking the chosen record away is called, and what is told
// afterwards, or instead where it is not ok.
func (l *lists) removal() (word, told string, ok bool) {
	if b := l.banks[l.bank]; b.removal == nil {
		return "Hapus", b.removed, true
	}
	return l.banks[l.bank].removal(l.all, l.at())
}

// remove takes what is chosen away without a question: Ctrl+Z brings it back.
func (l *lists) remove() {
	id, bank := l.chosen[l.bank], l.banks[l.bank]
	if id == "" {
		return
	}
	_, told, ok := l.removal()
	if !ok {
		l.page.services.Notify(kit.NoticeInfo, told)
		return
	}
	l.do(func(ctx context.Context, desk *secretariat.Desk) error { return bank.remove(ctx, desk, id) }, func() {
		l.page.services.Notify(kit.NoticeInfo, told+" Ctrl+Z mengembalikannya.")
		l.focusList()
	})
}

func (l *lists) move(steps int) {
	id, bank := l.chosen[l.bank], l.banks[l.bank]
	if id != "" {
		l.do(func(ctx context.Context, desk *secretariat.Desk) error { return bank.move(ctx, desk, id, steps) }, nil)
	}
}

func (l *lists) fillWithSamples() {
	l.do(func(ctx context.Context, desk *secretariat.Desk) error { return desk.FillLists(ctx) }, l.focusList)
}
