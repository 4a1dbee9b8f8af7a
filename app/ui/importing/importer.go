// Package importing is the preview of an import, whatever list is brought in:
// every row with what becomes of it, the questions with their answers, and the one
// button that writes.
package importing

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Plan is what an import would do: a plan of package sheet. It is not for several
// goroutines at once.
type Plan interface {
	Rows() []sheet.PlanRow
	Questions() []sheet.Question
	Notes() []string
	Mapping() []sheet.Mapping
	Open() int
	Answer(questionID string, option int) error
}

// Job is one kind of import.
type Job struct {
	// Title heads the page, Into says behind it what the list goes into, if that is
	// not plain; Unit is what the button counts: "kedudukan".
	Title, Into, Unit string
	// What is the head of the empty page, Hint what may be brought in.
	What, Hint string
	File       frame.FileKind
	// Plan reads a book and compares it with the records, away from the UI
	// goroutine.
	Plan func(context.Context, *sheet.Book) (Plan, error)
	// Ticks are the choices that hold for the whole list, seldom any.
	Ticks func(Plan) []Tick
	// Ask returns further fields above the questions, and the first of them; nil for
	// none. Ready says whether they are filled in, and leads to what is not.
	Ask   func(Plan) (fyne.CanvasObject, fyne.Focusable)
	Ready func() bool
	// Write writes the plan as one action, away from the UI goroutine.
	Write func(context.Context, Plan) error
	// Leave ends importing; written says that the records have changed.
	Leave func(written bool)
}

// Tick is a choice of the whole list, at first not taken. Set is not called on the
// UI goroutine.
type Tick struct {
	Word string
	Set  func(bool)
}

// Importer is a page while a list is brought in: choose a file or paste cells,
// look at every row, answer what is asked, write.
type Importer struct {
	services frame.Services
	head     *frame.Head
	job      Job
	place    *frame.Place
	plan     Plan // not for two goroutines at once: see working
	name     string
	preview  preview
	working  bool

	list  *kit.List
	aside *frame.Place
	menu  *kit.List // the options of the question in sight; nil without one
	at    int       // the question in sight
	ticks *fyne.Container
	main  *kit.Button
	tools []fyne.CanvasObject
	ask   fyne.CanvasObject // further fields; nil for none
	first fyne.Focusable    // of the further fields
	body  fyne.CanvasObject
	root  fyne.CanvasObject
}

const (
	asideWidth   float32 = 392
	asidePadding float32 = 16
	asideInner           = asideWidth - 2*asidePadding - 1
	workTime             = 2 * time.Minute
)

// File is the kind of file that a list may stand in.
func File(title string) frame.FileKind {
	const longest = 20 << 20 // bytes
	return frame.FileKind{
		Title: title, Extensions: []string{".xlsx", ".xlsm", ".csv", ".tsv", ".txt"}, Most: longest,
		TooBig: "Berkas lebih besar dari 20 MB; tidak ada yang disimpan, pilih berkas yang lebih kecil.",
	}
}

// New returns the page's body with no list yet, and takes its head over.
func New(services frame.Services, head *frame.Head, job Job) *Importer {
	i := &Importer{services: services, head: head, job: job, place: frame.NewPlace(kit.Muted("")), aside: frame.NewPlace(kit.Muted(""))}
	i.main = kit.NewButton(kit.ButtonPrimary, "", "Tulis", i.write)
	i.tools = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, "", "Batal", i.Leave), kit.NewButton(kit.ButtonLink, icons.Folder, "Pilih berkas…", i.chooseFile),
		kit.NewButton(kit.ButtonLink, "", "Tempel", i.Paste), i.main,
	}
	i.build()
	head.SetText(i.title(), "Tidak ada yang ditulis sebelum semua baris dilihat")
	head.SetActions()
	i.place.Show(i.welcome())
	return i
}

func (i *Importer) title() string {
	if i.job.Into == "" {
		return i.job.Title
	}
	return i.job.Title + " ke " + i.job.Into
}

// Object is what the page places under its head.
func (i *Importer) Object() fyne.CanvasObject { return i.root }

// welcome says what can be brought in.
func (i *Importer) welcome() fyne.CanvasObject {
	return kit.EmptyState(i.job.What, i.job.Hint,
		kit.NewButton(kit.ButtonPrimary, icons.Folder, "Pilih berkas…", i.chooseFile),
		kit.NewButton(kit.ButtonQuiet, "", "Tempel dari papan klip", i.Paste),
		kit.NewButton(kit.ButtonLink, "", "Batal", i.Leave))
}

func (i *Importer) build() {
	i.list = kit.NewList(func() int { return len(i.preview.rows) }, func() fyne.CanvasObject { return newRowLine() },
		func(n int, o fyne.CanvasObject, selected bool) { o.(*rowLine).fill(i.preview.rows[n], selected) })
	i.list.OnSelect = func(int) { i.showAside() }
	i.list.OnOpen = func(int) { i.focusQuestion() }
	i.ticks = kit.VStack(6)
	left := kit.Border(rowHead(), nil, nil, nil, i.list)
	right := kit.Border(nil, nil, kit.Separator(), nil, i.aside.Object())
	i.root = kit.Border(nil, kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"1", "…", "9"}, Does: "jawab"},
		{Keys: []string{"←", "→"}, Does: "pertanyaan lain"},
		{Keys: []string{"Tab"}, Does: "ke daftar baris"},
		{Keys: []string{"Ctrl+O"}, Does: "pilih berkas"},
		{Keys: []string{"Ctrl+V"}, Does: "tempel"},
		{Keys: []string{"Ctrl+Enter"}, Does: "tulis"},
		{Keys: []string{"Esc"}, Does: "batal"},
	}), nil, nil, i.place.Object())
	i.body = kit.Border(nil, nil, nil, kit.Fixed(asideWidth, 0, right), left)
}

// Bindings are the keys while importing.
func (i *Importer) Bindings() []kit.Binding {
	group := i.job.Title
	return []kit.Binding{
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Batal", Do: i.Leave},
		{Chord: kit.Ctrl(fyne.KeyO), Group: group, Label: "Pilih berkas", Do: i.chooseFile},
		{Chord: kit.Ctrl(fyne.KeyV), Group: group, Label: "Tempel sel", Do: i.Paste},
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Tulis", Do: i.write},
		{Chord: kit.Key(fyne.KeyLeft), Group: group, Label: "Pertanyaan sebelumnya", Do: func() { i.turn(-1) }},
		{Chord: kit.Key(fyne.KeyRight), Group: group, Label: "Pertanyaan berikutnya", Do: func() { i.turn(1) }},
	}
}

// Leave ends importing without writing.
func (i *Importer) Leave() {
	if !i.working {
		i.job.Leave(false)
	}
}

func (i *Importer) chooseFile() { frame.AskForFile(i.services, i.job.File, i.Open) }

// Paste reads the cells or lines that were copied elsewhere.
func (i *Importer) Paste() {
	i.Open("", []byte(fyne.CurrentApp().Clipboard().Content()))
}

// Open reads a list and compares it with what is on record; name is empty for a
// paste.
func (i *Importer) Open(name string, content []byte) {
	var plan Plan
	i.work(func() error {
		book, err := sheet.Open(name, content)
		if err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(context.Background(), workTime)
		defer cancel()
		if err := i.services.Saver.Flush(ctx); err != nil {
			return err
		}
		if plan, err = i.job.Plan(ctx, book); err != nil {
			return err
		}
		i.plan, i.name = plan, name
		return nil
	}, func() {
		i.at = max(0, i.preview.nextOpen(0))
		i.ask, i.first = nil, nil
		if i.job.Ask != nil {
			i.ask, i.first = i.job.Ask(plan)
		}
		i.showTicks()
		i.head.SetActions(i.tools...)
		i.place.Show(i.body)
		i.list.Reload() // a shorter list may follow a longer one
		i.list.Select(0)
		i.show()
		i.focusQuestion()
	})
}

// showTicks offers the choices of the whole list anew.
func (i *Importer) showTicks() {
	i.ticks.RemoveAll()
	if i.job.Ticks == nil {
		return
	}
	for _, tick := range i.job.Ticks(i.plan) {
		i.ticks.Add(kit.NewCheck(tick.Word, false, func(take bool) {
			i.work(func() error {
				tick.Set(take)
				return nil
			}, nil)
		}))
	}
}

// work does something with the plan away from the UI goroutine, one thing at a
// time, and shows what the plan says then.
func (i *Importer) work(do func() error, then func()) {
	if i.working {
		return
	}
	i.working = true
	var now preview
	i.services.Runner.Go(func() error {
		if err := do(); err != nil {
			return err
		}
		now = previewOf(i.plan)
		return nil
	}, func(err error) {
		i.working = false
		if err != nil {
			i.services.Fail(err)
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

// write writes the list as one action, or leads to what is still asked.
func (i *Importer) write() {
	if i.working || i.plan == nil { // the plan belongs to the work while there is any
		return
	}
	if open := i.preview.nextOpen(i.at); open >= 0 {
		i.at = open
		i.focusQuestion()
		return
	}
	if i.job.Ready != nil && !i.job.Ready() || i.preview.writes() == 0 {
		return
	}
	n := i.preview.writes()
	i.working = true
	i.services.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), workTime)
		defer cancel()
		if err := i.services.Saver.Flush(ctx); err != nil {
			return err
		}
		return i.job.Write(ctx, i.plan)
	}, func(err error) {
		i.working = false
		if err != nil {
			i.services.Fail(err)
			return
		}
		i.job.Leave(true)
		i.services.Notify(kit.NoticeInfo, fmt.Sprintf("%d %s ditulis. Ctrl+Z mengurungkannya.", n, i.job.Unit))
	})
}
