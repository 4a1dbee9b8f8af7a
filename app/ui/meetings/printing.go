package meetings

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// printing lists the papers that can be made of the meeting now. What a paper asks
// before it is made stands below the list.
type printing struct {
	tab    *documents
	papers []printable
	list   *kit.List
	detail *frame.Place
	object fyne.CanvasObject

	// minutes and files are what the papers would be made of.
	minutes data.MinutesSnapshot
	files   []data.EnclosedFile
	// invited says that the archive has the undangan.
	invited bool

	// What was chosen for the blank sheets, counted as in paper.SheetOptions, and how
	// many photos go on a page.
	day     int
	sheet   paper.SheetKind
	perPage int
	// asked is the paper that the detail belongs to, and what it says.
	asked string
	first fyne.Focusable // its first field; nil for none
	memo  *memoForm
}

// printable is a row of the list.
type printable struct {
	kind paperKind
	name string
	says string
	// lacking says why it can't be made; "" where it can.
	lacking string
	// word says that there is a Word copy of it.
	word bool
	// ask makes the fields that the paper asks for; nil for none.
	ask func() fyne.CanvasObject
}

func newPrinting(d *documents) *printing {
	p := &printing{tab: d, detail: frame.NewPlace(kit.Muted(""))}
	p.list = kit.NewList(func() int { return len(p.papers) },
		func() fyne.CanvasObject { return newPrintableRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*printableRow).fill(p.papers[i], selected) })
	p.list.OnSelect = func(int) { p.showDetail() }
	p.list.OnOpen = func(int) { p.open() }
	strip := kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"C"}, Does: "cetak"},
		{Keys: []string{"B"}, Does: "buka"},
		{Keys: []string{"S"}, Does: "simpan PDF"},
		{Keys: []string{"W"}, Does: "salinan Word"},
		{Keys: []string{"↑", "↓"}, Does: "pindah"},
		{Keys: []string{"I"}, Does: "isian"},
		{Keys: []string{"L"}, Does: "langkah notula"},
	})
	draft := d.record.draft
	p.fill(secretariat.SnapshotMinutes(draft.Stationery(), draft.Dossier()), draft.Dossier().Files)
	high := float32(len(p.papers)) * kit.RowHeight
	// In a stack Tab leads from the list to its detail.
	p.object = kit.Border(nil, strip, nil, nil, kit.VScroll(kit.VStack(0, kit.Fixed(0, high, p.list), p.detail.Object())))
	return p
}

// fill shows the papers for the minutes and the files that there are.
func (p *printing) fill(minutes data.MinutesSnapshot, files []data.EnclosedFile) {
	p.minutes, p.files = minutes, files
	p.papers = p.rows()
	p.list.Reload()
	p.list.Select(max(0, p.list.Selected()))
	p.showDetail()
}

func (p *printing) rows() []printable {
	state := "Konsep; setiap halaman bertanda KONSEP"
	if p.minutes.State.Locked() {
		state = "Final, sebagaimana tersimpan dalam arsip"
	}
	handed := ""
	if p.minutes.Kind == data.CaseMeeting {
		handed = "Notula pembahasan kasus tidak diedarkan"
	}
	photos, noPhotos := 0, ""
	for _, f := range p.files {
		if f.Enclosure.Kind == data.Photo {
			photos++
		}
	}
	if photos == 0 {
		noPhotos = "Belum ada foto; tambahkan di bagian Lampiran"
	}
	whole := "Undangan, daftar hadir, notula, dan dokumentasi dalam satu PDF"
	if absent := p.absent(); len(absent) > 0 {
		whole = "Belum ada: " + strings.Join(absent, ", ")
	}
	return []printable{
		{kind: notula(), name: "Notula", says: state, word: p.minutes.Kind != data.CaseMeeting},
		{kind: circulated(), name: "Notula untuk diedarkan", says: "Tanpa yang bertanda intern", lacking: handed},
		{kind: recap(), name: "Daftar hadir: rekap", says: "Kehadiran yang sudah ditandai, semua hari"},
		{kind: blankSheet(p.day, p.sheet), name: "Daftar hadir: lembar kosong", says: "Untuk ditandatangani di ruang rapat", ask: p.askSheet},
		{kind: memo(p.options()), name: "Nota dinas laporan", says: "Ringkasan hasil rapat untuk pimpinan", ask: p.askMemo},
		{kind: documentation(p.perPage), name: "Dokumentasi", says: fmt.Sprintf("%d foto dengan keterangannya", photos), lacking: noPhotos, ask: p.askPhotos},
		{kind: bundle(p.perPage), name: "Berkas rapat", says: whole, ask: p.tellAbsent},
	}
}

// absent names the parts of the Berkas rapat that are not there yet.
func (p *printing) absent() []string {
	files := make([]data.FileContent, len(p.files))
	for i, f := range p.files {
		files[i].EnclosedFile = f
	}
	parts := paper.PartsOf(p.minutes, nil, files)
	if p.invited {
		parts.Invitations = append(parts.Invitations, paper.Scan{})
	}
	return parts.Absent(p.minutes)
}

// options is what was typed on the nota dinas of this meeting.
func (p *printing) options() paper.MemoOptions {
	r := p.tab.record
	return r.deps.memos[r.id]
}

// chosen is the paper under the bar; one that can't be made is told.
func (p *printing) chosen() (kind paperKind, ok bool) {
	p.papers = p.rows() // the fields may have changed what it asks for
	row := p.papers[max(0, p.list.Selected())]
	if row.lacking != "" {
		p.tab.record.deps.Notify(kit.NoticeWarning, row.name+" belum dapat dicetak. "+row.lacking+".")
		return kind, false
	}
	return row.kind, true
}

func (p *printing) print() {
	p.tab.record.settle()
	if kind, ok := p.chosen(); ok {
		p.tab.record.press.Print(p.tab.record.paper(kind))
	}
}

func (p *printing) open() {
	p.tab.record.settle()
	if kind, ok := p.chosen(); ok {
		p.tab.record.press.Open(p.tab.record.paper(kind))
	}
}

func (p *printing) save() {
	p.tab.record.settle()
	if kind, ok := p.chosen(); ok {
		p.tab.record.save(kind)
	}
}

// saveWord saves the Word copy of the chosen paper; one without is told.
func (p *printing) saveWord() {
	p.tab.record.settle()
	kind, ok := p.chosen()
	if !ok {
		return
	}
	if row := p.papers[max(0, p.list.Selected())]; !row.word {
		p.tab.record.deps.Notify(kit.NoticeWarning, row.name+" tidak dibuat salinan Word-nya. Simpan PDF-nya dengan S.")
		return
	}
	p.tab.record.saveWord(kind)
}

func (p *printing) focus() { p.tab.record.deps.Window.Canvas().Focus(p.list) }

// focusFields puts the keyboard on what the chosen paper asks for.
func (p *printing) focusFields() {
	if p.first != nil {
		p.tab.record.deps.Window.Canvas().Focus(p.first)
	}
}

// showDetail shows what the chosen paper asks for, anew where it is another or
// what it says has changed; what is being typed there stays.
func (p *printing) showDetail() {
	row := p.papers[max(0, p.list.Selected())]
	now := row.name + row.says + row.lacking
	if now == p.asked {
		return
	}
	p.asked, p.first, p.memo = now, nil, nil
	tools := kit.HStack(8,
		kit.NewButton(kit.ButtonQuiet, icons.Printer, "Cetak", p.print),
		kit.NewButton(kit.ButtonLink, icons.PDF, "Buka PDF", p.open),
		kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan PDF…", p.save))
	if row.word {
		tools.Add(kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan Word…", p.saveWord))
	}
	if row.lacking != "" {
		tools = kit.HStack(8, kit.NewIcon(icons.Info, kit.IconSize, kit.ColorMuted), kit.Body(row.lacking+"."))
	}
	column := kit.VStack(8, kit.VStack(6, kit.Section(row.name), tools))
	if row.ask != nil && row.lacking == "" {
		column.Add(row.ask())
	}
	p.detail.Show(kit.Inset(10, kit.PagePadding, 8, kit.PagePadding, column))
}

func (p *printing) bindings() []kit.Binding {
	const group = "Cetak"
	var list []kit.Binding
	for _, b := range []struct {
		upper, lower rune
		label        string
		do           func()
	}{
		{'C', 'c', "Cetak naskah yang dipilih", p.print},
		{'B', 'b', "Buka PDF naskah yang dipilih", p.open},
		{'S', 's', "Simpan PDF naskah yang dipilih", p.save},
		{'W', 'w', "Simpan salinan Word naskah yang dipilih", p.saveWord},
		{'I', 'i', "Isian naskah yang dipilih", p.focusFields},
	} {
		list = append(list, kit.Binding{Chord: kit.Char(b.upper), Group: group, Label: b.label, Do: b.do},
			kit.Binding{Chord: kit.Char(b.lower), Do: b.do})
	}
	return list
}
