package roster

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// importer is the page while a list is brought in: choose a file or paste cells,
// look at every row, answer what is asked, write.
type importer struct {
	page    *Page
	place   *frame.Place
	plan    *sheet.RosterPlan // not for two goroutines at once: see working
	name    string
	preview preview
	working bool

	list   *kit.List
	aside  *frame.Place
	menu   *kit.List // the options of the question in sight; nil without one
	at     int       // the question in sight
	phones *kit.Check
	main   *kit.Button
	tools  []fyne.CanvasObject
	number *fields.Field // of the decree that is made with the list; nil where one is there
	from   *kit.DateField
	body   fyne.CanvasObject
	root   fyne.CanvasObject
}

const (
	importAside float32 = 392
	importInner         = importAside - 2*asidePadding - 1
	// longestFile is the most bytes that are read of a list.
	longestFile = 20 << 20
	workTime    = 2 * time.Minute
)

var listFile = frame.FileKind{
	Title: "Daftar anggota", Extensions: []string{".xlsx", ".xlsm", ".csv", ".tsv", ".txt"}, Most: longestFile,
	TooBig: "Berkas lebih besar dari 20 MB; tidak ada yang disimpan, pilih berkas yang lebih kecil.",
}

// openImport turns the page to importing.
func (p *Page) openImport() {
	if p.importing != nil || !p.read {
		return
	}
	i := &importer{page: p, place: frame.NewPlace(kit.Muted("")), aside: frame.NewPlace(kit.Muted(""))}
	i.main = kit.NewButton(kit.ButtonPrimary, "", "Tulis", i.write)
	i.tools = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, "", "Batal", i.leave), kit.NewButton(kit.ButtonLink, icons.Folder, "Pilih berkas…", i.chooseFile),
		kit.NewButton(kit.ButtonLink, "", "Tempel", i.paste), i.main,
	}
	i.build()
	p.importing = i
	p.aside.leaveForm()
	p.head.SetText("Impor anggota", "Tidak ada yang ditulis sebelum semua baris dilihat")
	p.head.SetActions()
	i.place.Show(i.welcome())
	p.place.Show(i.root)
	p.bind()
	p.deps.Window.Canvas().Unfocus()
}

// welcome says what can be brought in.
func (i *importer) welcome() fyne.CanvasObject {
	return kit.EmptyState("Pilih daftar anggota",
		"Berkas Excel (.xlsx) atau CSV, atau sel yang disalin dari lembar kerja. Tabelnya dicari sendiri; "+
			"setiap baris ditampilkan dahulu, dan yang meragukan ditanyakan.",
		kit.NewButton(kit.ButtonPrimary, icons.Folder, "Pilih berkas…", i.chooseFile),
		kit.NewButton(kit.ButtonQuiet, "", "Tempel dari papan klip", i.paste),
		kit.NewButton(kit.ButtonLink, "", "Batal", i.leave))
}

func (i *importer) build() {
	i.list = kit.NewList(func() int { return len(i.preview.rows) }, func() fyne.CanvasObject { return newPlanLine() },
		func(n int, o fyne.CanvasObject, selected bool) { o.(*planLine).fill(i.preview.rows[n], selected) })
	i.list.OnSelect = func(int) { i.showAside() }
	i.list.OnOpen = func(int) { i.focusQuestion() }
	i.phones = kit.NewCheck("Ambil nomor telepon", false, func(take bool) {
		i.work(func() error {
			i.plan.TakePhones(take)
			return nil
		}, nil)
	})
	left := kit.Border(planHead(), nil, nil, nil, i.list)
	right := kit.Border(nil, nil, kit.Separator(), nil, i.aside.Object())
	i.root = kit.Border(nil, kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"1", "…", "9"}, Does: "jawab"},
		{Keys: []string{"←", "→"}, Does: "pertanyaan lain"},
		{Keys: []string{"Tab"}, Does: "ke daftar baris"},
		{Keys: []string{"Ctrl+Enter"}, Does: "tulis"},
		{Keys: []string{"Esc"}, Does: "batal"},
	}), nil, nil, i.place.Object())
	i.body = kit.Border(nil, nil, nil, kit.Fixed(importAside, 0, right), left)
}

func (i *importer) bindings() []kit.Binding {
	const group = "Impor anggota"
	return []kit.Binding{
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Batal", Do: i.leave},
		{Chord: kit.Ctrl(fyne.KeyO), Group: group, Label: "Pilih berkas", Do: i.chooseFile},
		{Chord: kit.Ctrl(fyne.KeyV), Group: group, Label: "Tempel sel", Do: i.paste},
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Tulis", Do: i.write},
		{Chord: kit.Key(fyne.KeyLeft), Group: group, Label: "Pertanyaan sebelumnya", Do: func() { i.turn(-1) }},
		{Chord: kit.Key(fyne.KeyRight), Group: group, Label: "Pertanyaan berikutnya", Do: func() { i.turn(1) }},
	}
}

// leave ends importing without writing.
func (i *importer) leave() {
	if i.working {
		return
	}
	p := i.page
	p.importing = nil
	p.place.Show(frame.Loading())
	p.bind()
	p.load(p.takeFocus)
}

func (i *importer) chooseFile() { frame.AskForFile(i.page.deps.Services, listFile, i.open) }

// paste reads the cells that were copied in a spreadsheet.
func (i *importer) paste() {
	i.open("", []byte(fyne.CurrentApp().Clipboard().Content()))
}

// open reads a list and compares it with what is on record.
func (i *importer) open(name string, content []byte) {
	var plan *sheet.RosterPlan
	view, desk := i.page.view, i.page.deps.Desk
	i.work(func() error {
		book, err := sheet.Open(name, content)
		if err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(context.Background(), workTime)
		defer cancel()
		known, err := existing(ctx, desk, view)
		if err != nil {
			return err
		}
		if plan, err = sheet.PlanRoster(book, known); err != nil {
			return err
		}
		i.plan, i.name = plan, name
		plan.TakePhones(false)
		return nil
	}, func() {
		i.phones.SetChecked(false)
		i.at = max(0, i.preview.nextOpen(0))
		i.askForDecree()
		i.page.head.SetActions(i.tools...)
		i.place.Show(i.body)
		i.list.Select(0)
		i.show()
		i.focusQuestion()
	})
}

// work does something with the plan away from the UI goroutine, one thing at a
// time, and shows what the plan says then.
func (i *importer) work(do func() error, then func()) {
	if i.working {
		return
	}
	i.working = true
	var now preview
	i.page.deps.Runner.Go(func() error {
		if err := do(); err != nil {
			return err
		}
		now = previewOf(i.plan)
		return nil
	}, func(err error) {
		i.working = false
		if err != nil {
			i.page.deps.Fail(err)
			return
		}
		i.preview = now
		if then != nil {
			then()
			return
		}
		i.show()
	})
}

// show takes list, question and count anew from the plan.
func (i *importer) show() {
	source := i.name
	if source == "" {
		source = "Sel yang ditempel"
	}
	i.page.head.SetText("Impor anggota", source+": "+i.preview.tally())
	word := fmt.Sprintf("Tulis %d kedudukan", i.preview.writes())
	if i.preview.open > 0 {
		word = fmt.Sprintf("Jawab %d pertanyaan dahulu", i.preview.open)
	}
	i.main.SetText("", word)
	i.main.SetEnabled(i.preview.open > 0 || i.preview.writes() > 0)
	i.page.head.SetActions(i.tools...)
	i.list.Reload()
	i.showAside()
}

// showAside shows the question in sight, the chosen row, and what concerns the
// list as a whole.
func (i *importer) showAside() {
	column := kit.VStack(14, i.question(), rule(), i.phones, rule())
	if n := i.list.Selected(); n >= 0 && n < len(i.preview.rows) {
		column.Add(rowDetail(i.preview.rows[n]))
		column.Add(rule())
	}
	notes := kit.VStack(6)
	for _, note := range i.preview.notes {
		notes.Add(kit.NewParagraph(note, kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(importInner))
	}
	column.Add(notes)
	i.aside.Show(kit.VScroll(kit.Inset(14, asidePadding, 20, asidePadding, column)))
}

// rowDetail tells all there is to say of a row.
func rowDetail(row sheet.PlanRow) fyne.CanvasObject {
	column := kit.VStack(4, kit.Caption(rowName(row)), kit.NewParagraph(row.Summary, kit.TextStyle{Bold: true}).Wrap(importInner))
	for _, line := range remark(row) {
		column.Add(kit.NewParagraph(line, kit.TextStyle{}).Wrap(importInner))
	}
	return column
}
