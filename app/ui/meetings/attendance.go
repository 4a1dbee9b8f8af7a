package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const rosterAside float32 = 252

// attendance is the tab Daftar hadir: one list, one key for each mark, and the
// totals beside it.
type attendance struct {
	record  *record
	day     int
	roster  roster
	columns rosterColumns
	heading rosterHeading
	shown   []rosterRow     // rows of roster after the filters
	picked  map[string]bool // rows that the next mark is for, by id

	days    *kit.Strip
	dayBox  fyne.CanvasObject
	filter  *kit.Strip
	search  *kit.Entry
	add     *kit.Button
	rest    *kit.Button
	adding  *addBar
	head    *frame.Place
	list    *kit.List
	seats   *seatOffer
	middle  *frame.Place
	totals  *frame.Place
	side    *frame.Place
	person  fyne.CanvasObject // side with the line above it
	aside   *fyne.Container
	popover *fields.Popover
	root    fyne.CanvasObject
	// marking and reading are the strips of keys of a konsep and of final minutes.
	marking, reading fyne.CanvasObject
}

func newAttendance(r *record) *attendance {
	a := &attendance{record: r, picked: map[string]bool{}}
	a.days = kit.Segmented(nil, func(i int) { a.chooseDay(i) })
	a.filter = kit.Segmented([]string{"", ""}, func(int) { a.refresh() })
	a.search = newSearch(func(string) { a.narrow() }, a.focusList)
	a.adding = newAddBar(r, addGuest, a.receive, a.focusList, func() { a.root.Refresh() })
	a.add = kit.NewButton(kit.ButtonLink, icons.Plus, "Tambah tamu", func() { a.openAdding() })
	a.rest = kit.NewButton(kit.ButtonQuiet, "", "Sisanya tidak hadir", a.markRest)
	a.seats = newSeatOffer(r, TabAttendance, "Di sini tercatat siapa yang hadir, diwakili, izin, dan bertamu.", a.afterFilling)
	a.popover = fields.NewPopover()
	a.head = frame.NewPlace(kit.Muted(""))
	a.list = kit.NewList(func() int { return len(a.shown) },
		func() fyne.CanvasObject { return newRosterLine() }, a.bind)
	a.list.OnSelect = func(int) {
		a.popover.Close()
		a.refreshPerson()
	}
	a.middle = frame.NewPlace(a.list)
	a.totals, a.side = frame.NewPlace(kit.Muted("")), frame.NewPlace(kit.Muted(""))
	a.root = a.build()
	return a
}

func (a *attendance) bind(i int, o fyne.CanvasObject, selected bool) {
	row := a.shown[i]
	as := look{selected: selected, picked: a.picked[row.id], locked: a.record.draft.Locked()}
	o.(*rosterLine).fill(row, a.columns, as, func(s data.AttendanceState) {
		a.list.Select(i)
		a.act(s)
	})
}

func (a *attendance) build() fyne.CanvasObject {
	a.dayBox = kit.Middle(a.days)
	left := kit.HStack(10, a.dayBox, kit.Middle(a.filter), kit.Fixed(0, 1, kit.NewFill(kit.ColorNone)))
	right := kit.HStack(8, kit.Fixed(0, 1, kit.NewFill(kit.ColorNone)), kit.Middle(a.add), kit.Middle(a.rest))
	tools := kit.Border(nil, nil, left, right, kit.Middle(kit.AtMost(190, a.search)))
	toolbar := kit.Fixed(0, kit.ToolbarHeight, kit.Inset(0, 12, 0, kit.PagePadding, tools))
	top := kit.VStack(0, toolbar, a.adding.object, a.seats.bar, a.head.Object())
	body := kit.Border(top, nil, nil, nil, a.middle.Object())
	a.person = kit.Border(kit.Separator(), nil, nil, nil, kit.Inset(10, 16, 10, 16, a.side.Object()))
	a.aside = kit.Border(nil, a.person, nil, nil, kit.VScroll(kit.Inset(12, 16, 8, 16, a.totals.Object())))
	a.marking = kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"H"}, Does: "hadir"},
		{Keys: []string{"W"}, Does: "diwakili"},
		{Keys: []string{"I"}, Does: "izin"},
		{Keys: []string{"T"}, Does: "tidak hadir"},
		{Keys: []string{"Del"}, Does: "kosongkan"},
		{Keys: []string{"D"}, Does: "terlambat"},
		{Keys: []string{"K"}, Does: "pulang"},
		{Keys: []string{"O"}, Does: "daring"},
		{Keys: []string{"L", "P"}, Does: "kelamin"},
		{Keys: []string{"Spasi"}, Does: "pilih"},
		{Keys: []string{"/"}, Does: "saring"},
		{Keys: []string{"+"}, Does: "tamu"},
		{Keys: []string{"S"}, Does: "sisanya tidak hadir"},
	})
	a.reading = kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"↑", "↓"}, Does: "pindah"}, {Keys: []string{"/"}, Does: "saring"}, {Keys: []string{"Ctrl+P"}, Does: "cetak rekap"},
	})
	strip := container.NewStack(a.marking, a.reading)
	return kit.Border(nil, strip, nil, kit.Fixed(rosterAside, 0, kit.Border(nil, nil, kit.Separator(), nil, a.aside)), container.NewStack(body, a.popover.Layer()))
}

func (a *attendance) object() fyne.CanvasObject { return a.root }

func (a *attendance) show() {
	a.refresh()
	a.seats.look()
	if a.record.refocus() {
		return
	}
	if len(a.shown) > 0 {
		a.focusList()
	}
}

func (a *attendance) focusList() { a.record.deps.Window.Canvas().Focus(a.list) }

func (a *attendance) hide() {
	a.popover.Close()
}

// resume goes on where a former view of the same meeting was.
func (a *attendance) resume(former *attendance) {
	a.day = former.day
	a.filter.Select(former.filter.Selected())
	a.search.SetText(former.search.Text)
	a.refresh()
	if row, ok := former.selected(); ok {
		i := a.find(row.id)
		if i < 0 { // it went with what was taken back; its neighbour is as near
			i = min(former.list.Selected(), len(a.shown)-1)
		}
		a.list.Select(max(0, i))
	}
	a.refreshPerson()
}

// importList brings in a list of attendance, or what was copied of one.
func (a *attendance) importList(paste bool) {
	if !a.record.draft.Locked() && a.record.importAttendance != nil {
		a.record.importAttendance(a.dayID(), paste)
	}
}

// showDay leads to a day by its id.
func (a *attendance) showDay(dayID string) {
	for i, day := range a.record.draft.Dossier().Days {
		if day.ID == dayID {
			a.days.Select(i)
			a.chooseDay(i)
		}
	}
}

func (a *attendance) chooseDay(i int) {
	a.popover.Close()
	a.day, a.picked = i, map[string]bool{}
	a.refresh()
}

// refresh takes list and totals anew from the draft, and the chosen row with them.
func (a *attendance) refresh() {
	a.load()
	a.narrow()
}

// load takes list and totals anew from the draft.
func (a *attendance) load() {
	d := a.record.draft.Dossier()
	a.day = max(0, min(a.day, len(d.Days)-1))
	a.roster = newRoster(d, a.day)
	a.columns = columnsOf(a.day, len(d.Days))
	a.days.SetItems(dayWords(d.Days))
	a.days.Select(a.day)
	kit.SetVisible(a.dayBox, len(d.Days) > 1)
	other := ""
	if i := neighbour(a.day, len(d.Days)); i >= 0 {
		other = shortDay(d.Days[i].Date)
	}
	if head := (rosterHeading{shortDay(d.Days[a.day].Date), other, a.columns}); head != a.heading {
		a.heading = head
		a.head.Show(head.draw())
	}
	locked := a.record.draft.Locked()
	kit.SetVisible(a.add, !locked)
	kit.SetVisible(a.rest, !locked)
	kit.SetVisible(a.marking, !locked)
	kit.SetVisible(a.reading, locked)
	a.refreshTotals()
}

// narrow shows the rows that the filters let through, and the chosen one in full.
func (a *attendance) narrow() {
	a.sift()
	a.refreshPerson()
}

// sift takes the rows that the filters let through; the chosen one stays chosen
// where it is among them.
func (a *attendance) sift() {
	chosen, had := a.selected()
	i := a.list.Selected()
	waiting := a.roster.waiting()
	a.filter.SetItems([]string{fmt.Sprintf("Semua %d", len(a.roster.rows)), fmt.Sprintf("Belum ditandai %d", len(waiting))})
	a.shown = a.roster.rows
	if a.filter.Selected() == 1 {
		a.shown = waiting
	}
	a.shown = matching(a.shown, a.search.Text)
	if had && a.find(chosen.id) >= 0 {
		i = a.find(chosen.id)
	}
	a.list.Reload()
	a.list.Select(max(min(i, len(a.shown)-1), min(0, len(a.shown)-1)))
	switch {
	case len(a.roster.rows) == 0:
		a.middle.Show(a.seats.empty())
	case len(a.shown) == 0:
		a.middle.Show(kit.EmptyState("Tidak ada yang cocok", "Tidak ada nama atau instansi yang lolos saringan. Esc membersihkan saringan."))
	default:
		a.middle.Show(a.list)
	}
}

// dayWords are the days on the strip: "25 Juli", or "25/7" where there are many.
func dayWords(days []data.MeetingDay) (words []string) {
	for _, day := range days {
		if t, ok := day.Date.Time(); ok && len(days) > 3 {
			words = append(words, fmt.Sprintf("%d/%d", t.Day(), t.Month()))
		} else {
			words = append(words, shortDay(day.Date))
		}
	}
	return words
}

// find is the place of a row among those shown, or -1.
func (a *attendance) find(participantID string) int {
	for i, row := range a.shown {
		if row.id == participantID {
			return i
		}
	}
	return -1
}

// selected is the chosen row; ok is false when there is none.
func (a *attendance) selected() (row rosterRow, ok bool) {
	i := a.list.Selected()
	if i < 0 || i >= len(a.shown) {
		return rosterRow{}, false
	}
	return a.shown[i], true
}
