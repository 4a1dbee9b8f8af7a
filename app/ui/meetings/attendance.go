package meetings

import (
	"fmt"
	"unicode"

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
	record *record
	day    int
	roster roster
	shown  []rosterRow // rows of roster after the filter

	days    *kit.Strip
	filter  *kit.Strip
	add     *kit.Button
	adding  *addBar
	head    *frame.Place
	list    *kit.List
	empty   fyne.CanvasObject
	middle  *frame.Place
	side    *frame.Place
	popover *fields.Popover
	root    fyne.CanvasObject
	// marking and reading are the strips of keys of a konsep and of final minutes.
	marking, reading fyne.CanvasObject
}

func newAttendance(r *record) *attendance {
	a := &attendance{record: r}
	a.days = kit.Segmented(nil, func(i int) { a.chooseDay(i) })
	a.filter = kit.Segmented([]string{"", ""}, func(int) { a.refresh() })
	a.adding = newAddBar(a)
	a.add = kit.NewButton(kit.ButtonLink, icons.Plus, "Tambah peserta", a.adding.open)
	a.popover = fields.NewPopover()
	a.head = frame.NewPlace(kit.Muted(""))
	a.list = kit.NewList(func() int { return len(a.shown) },
		func() fyne.CanvasObject { return newRosterLine(len(r.draft.Dossier().Days)) },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*rosterLine).fill(a.shown[i], selected, r.draft.Locked(), func(s data.AttendanceState) {
				a.list.Select(i)
				a.act(s)
			})
		})
	a.list.OnSelect = func(int) {
		a.popover.Close()
		a.refreshSide()
	}
	a.middle = frame.NewPlace(a.list)
	a.empty = kit.EmptyState("Belum ada peserta",
		"Di sini tercatat siapa yang diundang, hadir, diwakili, dan bertamu. Tambahkan satu per satu dengan tombol Tambah peserta atau tanda +.",
		nil)
	a.side = frame.NewPlace(kit.Muted(""))
	a.root = a.build()
	return a
}

func (a *attendance) build() fyne.CanvasObject {
	tools := kit.HStack(10, kit.Middle(a.days), kit.Middle(a.filter), kit.Spacer(), kit.Middle(a.add))
	toolbar := kit.Fixed(0, kit.ToolbarHeight, kit.Inset(0, 12, 0, kit.PagePadding, tools))
	top := kit.VStack(0, toolbar, a.adding.object, a.head.Object())
	left := kit.Border(top, nil, nil, nil, a.middle.Object())
	right := kit.Border(nil, nil, kit.Separator(), nil,
		kit.VScroll(kit.Inset(12, 16, 12, 16, a.side.Object())))
	a.marking = kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"H"}, Does: "hadir"},
		{Keys: []string{"W"}, Does: "diwakili"},
		{Keys: []string{"I"}, Does: "izin"},
		{Keys: []string{"T"}, Does: "tidak hadir"},
		{Keys: []string{"Del"}, Does: "kosongkan"},
		{Keys: []string{"L", "P"}, Does: "jenis kelamin"},
		{Keys: []string{"+"}, Does: "peserta"},
	}, kit.KeyHint{Does: "Setelah ditandai, turun ke nama berikutnya"})
	a.reading = kit.KeyStrip([]kit.KeyHint{{Keys: []string{"↑", "↓"}, Does: "pindah"}, {Keys: []string{"Ctrl+P"}, Does: "cetak rekap"}})
	strip := container.NewStack(a.marking, a.reading)
	return kit.Border(nil, strip, nil, kit.Fixed(rosterAside, 0, right), container.NewStack(left, a.popover.Layer()))
}

func (a *attendance) object() fyne.CanvasObject { return a.root }

func (a *attendance) show() {
	a.refresh()
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

func (a *attendance) actions() []fyne.CanvasObject {
	blank := kit.NewButton(kit.ButtonLink, icons.Printer, "Lembar kosong", func() {
		a.record.settle()
		a.record.press.Print(a.record.paper(blankSheet(a.day + 1)))
	})
	save := kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan PDF…", func() { a.record.save(recap()) })
	return []fyne.CanvasObject{blank, save, kit.NewButton(kit.ButtonPrimary, icons.Printer, "Cetak rekap", a.print)}
}

func (a *attendance) print() {
	a.record.settle()
	a.record.press.Print(a.record.paper(recap()))
}

// bindings are the keys of the chosen row, in capitals for the sheet of
// shortcuts and in small letters as they are typed.
func (a *attendance) bindings() []kit.Binding {
	const group = "Daftar hadir"
	var list []kit.Binding
	bind := func(letter rune, label string, do func()) {
		do = a.whenOpen(do)
		list = append(list, kit.Binding{Chord: kit.Char(letter), Group: group, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(letter)), Do: do})
	}
	for _, m := range marks {
		bind(m.key, attendanceWord(m.state), func() { a.act(m.state) })
	}
	bind('L', "Laki-laki", func() { a.setSex(data.Male) })
	bind('P', "Perempuan", func() { a.setSex(data.Female) })
	return append(list,
		kit.Binding{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Kosongkan tanda", Do: a.whenOpen(func() { a.act(data.Unmarked) })},
		kit.Binding{Chord: kit.Char('+'), Group: group, Label: "Tambah peserta", Do: a.whenOpen(a.adding.open)})
}

// whenOpen does nothing while the minutes are final.
func (a *attendance) whenOpen(do func()) func() {
	return func() {
		if !a.record.draft.Locked() {
			do()
		}
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
	a.day = i
	a.refresh()
}

// refresh takes list and totals anew from the draft.
func (a *attendance) refresh() {
	d := a.record.draft.Dossier()
	a.day = max(0, min(a.day, len(d.Days)-1))
	a.roster = newRoster(a.record.draft.Office(), d, a.day)
	var days []string
	for _, day := range d.Days {
		days = append(days, shortDay(day.Date))
	}
	a.days.SetItems(days)
	a.days.Select(a.day)
	unmarked := a.roster.unmarked()
	a.filter.SetItems([]string{fmt.Sprintf("Semua %d", len(a.roster.rows)), fmt.Sprintf("Belum ditandai %d", len(unmarked))})
	a.shown = a.roster.rows
	if a.filter.Selected() == 1 {
		a.shown = unmarked
	}
	other := ""
	if len(d.Days) == 2 {
		other = shortDay(d.Days[1-a.day].Date)
	}
	a.head.Show(rosterHead(shortDay(d.Days[a.day].Date), other, len(d.Days)))
	locked := a.record.draft.Locked()
	kit.SetVisible(a.add, !locked)
	kit.SetVisible(a.marking, !locked)
	kit.SetVisible(a.reading, locked)
	a.list.Reload()
	if a.list.Selected() < 0 && len(a.shown) > 0 {
		a.list.Select(0)
	}
	if len(a.roster.rows) == 0 {
		a.middle.Show(a.empty)
	} else {
		a.middle.Show(a.list)
	}
	a.refreshSide()
}

// selected is the chosen row; ok is false when there is none.
func (a *attendance) selected() (row rosterRow, ok bool) {
	i := a.list.Selected()
	if i < 0 || i >= len(a.shown) {
		return rosterRow{}, false
	}
	return a.shown[i], true
}

// setSex says who was in the room: the deputy, where the official sent one.
func (a *attendance) setSex(sex data.Sex) {
	row, ok := a.selected()
	if !ok {
		return
	}
	id := row.id
	if row.deputyID != "" {
		id = row.deputyID
	}
	a.setSexOf(id, sex)
}

func (a *attendance) setSexOf(participantID string, sex data.Sex) {
	a.record.draft.SetParticipant(participantID, func(p *data.Participant) { p.Sex = sex })
	a.refresh()
}
