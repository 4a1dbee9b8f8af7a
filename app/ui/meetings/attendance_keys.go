package meetings

import (
	"fmt"
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

func (a *attendance) actions() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	print := kit.ButtonPrimary
	if len(a.record.draft.Dossier().Participants) == 0 {
		print = kit.ButtonQuiet // the first step is to fill the list
	}
	if !a.record.draft.Locked() {
		list = append(list, kit.NewButton(kit.ButtonLink, icons.Folder, "Impor…", func() { a.importList(false) }))
	}
	return append(list,
		kit.NewButton(kit.ButtonLink, icons.Printer, "Lembar kosong", a.chooseSheet),
		kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan PDF…", func() { a.record.save(recap()) }),
		kit.NewButton(print, icons.Printer, "Cetak rekap", a.print))
}

func (a *attendance) print() {
	a.record.settle()
	a.record.press.Print(a.record.paper(recap()))
}

// blankSheets are the sheets that go round the room, in the words of the menu.
var blankSheets = []struct {
	word string
	kind paper.SheetKind
}{
	{"Instansi tercetak, nama ditulis tangan", paper.AgenciesPrinted},
	{"Nama dan instansi tercetak", paper.NamesPrinted},
	{"Baris kosong bernomor", paper.EmptyRows},
}

// chooseSheet offers the blank sheets of the chosen day.
func (a *attendance) chooseSheet() {
	words := make([]string, len(blankSheets))
	for i, sheet := range blankSheets {
		words[i] = sheet.word
	}
	list, menu := fields.Menu(words, 330, func(i int) {
		a.popover.Close()
		a.focusList()
		a.record.settle()
		a.record.press.Print(a.record.paper(blankSheet(a.day+1, blankSheets[i].kind)))
	}, func() {
		a.popover.Close()
		a.focusList()
	})
	day := a.record.draft.Dossier().Days[a.day]
	a.popover.Open("Cetak lembar kosong "+shortDay(day.Date), menu, 0, 6)
	a.record.deps.Window.Canvas().Focus(list)
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
	bind('D', "Datang terlambat, pukul sekarang", a.stampArrival)
	bind('K', "Pulang lebih dahulu, pukul sekarang", a.stampDeparture)
	bind('O', "Daring atau di ruang rapat", a.switchOnline)
	bind('L', "Laki-laki", func() { a.setSex(data.Male) })
	bind('P', "Perempuan", func() { a.setSex(data.Female) })
	bind('S', "Tandai sisanya tidak hadir", a.markRest)
	return append(list,
		kit.Binding{Chord: kit.Key(fyne.KeyLeft), Group: group, Label: "Hari sebelumnya", Do: func() { a.stepDay(-1) }},
		kit.Binding{Chord: kit.Key(fyne.KeyRight), Group: group, Label: "Hari berikutnya", Do: func() { a.stepDay(1) }},
		kit.Binding{Chord: fillKey, Group: group, Label: fillWord, Do: a.whenOpen(a.seats.fill)},
		kit.Binding{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Kosongkan tanda", Do: a.whenOpen(func() { a.act(data.Unmarked) })},
		kit.Binding{Chord: kit.Char(' '), Do: a.whenOpen(a.pick)},
		kit.Binding{Chord: kit.Key(fyne.KeySpace), Group: group, Label: "Pilih beberapa baris untuk satu tanda", Do: func() {}},
		kit.Binding{Chord: kit.Char('/'), Group: group, Label: "Saring nama atau instansi", Do: func() { a.record.deps.Window.Canvas().Focus(a.search) }},
		kit.Binding{Chord: kit.Key(fyne.KeyEscape), Do: a.escape},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyO), Group: group, Label: "Impor daftar hadir", Do: func() { a.importList(false) }},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyV), Group: group, Label: "Tempel daftar hadir", Do: func() { a.importList(true) }},
		kit.Binding{Chord: kit.Char('+'), Group: group, Label: "Tambah tamu", Do: a.whenOpen(a.openAdding)})
}

// stepDay goes to the day before or after, and stays at the last one.
func (a *attendance) stepDay(by int) {
	if to := a.day + by; to >= 0 && to < len(a.record.draft.Dossier().Days) {
		a.chooseDay(to)
	}
}

// escape takes back one thing after the other: the question, the rows picked, the
// filter, and then leads back to the list of meetings.
func (a *attendance) escape() {
	switch {
	case a.popover.IsOpen():
		a.popover.Close()
		a.focusList()
	case len(a.picked) > 0:
		a.picked = map[string]bool{}
		a.narrow()
	case a.search.Text != "":
		a.search.SetText("")
	default:
		a.record.back()
	}
}

// whenOpen does nothing while the minutes are final.
func (a *attendance) whenOpen(do func()) func() {
	return func() {
		if !a.record.draft.Locked() {
			do()
		}
	}
}

func (a *attendance) openAdding() {
	a.popover.Close()
	a.adding.open()
}

// receive adds what the line says and chooses its row.
func (a *attendance) receive(kind int, line string) error {
	id, err := addTo(a.record.draft, kind, line, a.dayID())
	if err != nil {
		return err
	}
	a.filter.Select(0)
	a.search.SetText("")
	a.refresh()
	a.list.Select(a.find(id))
	a.refreshPerson()
	a.record.refreshHead()
	return nil
}

// markRest marks as absent whoever of the invited has no mark.
func (a *attendance) markRest() {
	if err := a.record.draft.RefuseRest(a.dayID()); err != nil {
		a.record.deps.Notify(kit.NoticeWarning, data.Message(err))
		return
	}
	n := a.record.draft.MarkRestAbsent(a.dayID())
	if n == 0 {
		a.record.deps.Notify(kit.NoticeInfo, "Semua yang diundang sudah ditandai.")
		return
	}
	a.refresh()
	a.focusList()
	a.record.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%d peserta ditandai tidak hadir. Ctrl+Z mengurungkannya.", n))
}

func (a *attendance) afterFilling() {
	a.filter.Select(0)
	a.refresh()
	a.list.Select(0)
	a.refreshPerson()
	a.record.refreshHead()
	a.focusList()
}
