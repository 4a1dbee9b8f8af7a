// Package letters is the page Surat: the registers of the year with their numbers,
// what every letter waits for, and what came in. The writing of a letter beside
// its preview is package writing.
package letters

import (
	"context"
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/letters/writing"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Writer is the form of a konsep beside its preview.
type Writer interface {
	Content() fyne.CanvasObject
	// Open shows a letter; Focus leads the keyboard into it.
	Open(letterID string)
	Focus()
	// Actions are what can be done with the letter now, the way out first.
	Actions() []Action
	// Reload follows what was taken back; Close ends it, and what was typed is
	// written by the queue.
	Reload()
	Close()
	// Bindings are the keys of the form.
	Bindings() []kit.Binding
}

// Action is something that can be done with a konsep.
type Action = writing.Action

// Deps is what the page works with.
type Deps struct {
	frame.Services
	// Press prints the papers. The page clears it when it closes.
	Press *press.Press
	// Render draws the pages of the preview.
	Render kit.PageRenderer
	// Write makes the form of a konsep; acting hears that it can do other things now,
	// changed that its letter is another one, such as issued.
	Write func(acting func(), changed func(letterID string)) Writer
	// OpenMeeting leads to what a letter is about.
	OpenMeeting func(id string)
}

// Page is Surat.
type Page struct {
	deps    Deps
	head    *frame.Head
	place   *frame.Place
	content fyne.CanvasObject
	body    fyne.CanvasObject

	books   *kit.Choice
	mode    *kit.Text
	strip   *kit.Strip
	list    *kit.List
	middle  *frame.Place
	aside   *aside
	popover *fields.Popover
	main    *kit.Button
	fresh   *kit.Button
	papers  *kit.Button
	foot    *frame.Place

	view    view
	wanted  string // the book that is asked for, by its key
	part    part
	parts   []part
	rows    []row
	chosen  string // the id of the chosen line
	visible bool
	bound   bool // the keys are those of a konsep that is written
	reading int  // counts the readings, so that a late one is dropped
	focused fyne.Focusable
	// wished is the line that is to be shown after the next reading.
	wished atomic.Pointer[string]
}

// listWidth is how wide the column of the book is, in px.
const listWidth float32 = 380

// New returns the page; it reads nothing before it is shown.
func New(deps Deps) *Page {
	p := &Page{
		deps: deps, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading()), popover: fields.NewPopover(),
		mode: kit.Muted(""), foot: frame.NewPlace(kit.Muted("")),
	}
	p.books = kit.NewChoice(nil, -1, func(i int) { p.openBook(p.view.books[i].key()) })
	p.strip = kit.Segmented([]string{""}, p.narrow).Tight()
	p.list = p.newList()
	p.middle = frame.NewPlace(p.list)
	p.main = kit.NewButton(kit.ButtonPrimary, "", "", p.act)
	p.papers = kit.NewButton(kit.ButtonLink, icons.Printer, "Cetak buku", p.choosePaper)
	p.fresh = kit.NewButton(kit.ButtonLink, icons.Plus, "Surat baru", p.addHere)
	p.aside = newAside(p)
	p.head.SetText("Surat", "")
	table := kit.Border(nil, nil, nil, kit.Separator(), kit.Border(p.toolbar(), nil, nil, nil, p.middle.Object()))
	columns := kit.Border(nil, nil, kit.Fixed(listWidth, 0, table), nil, p.aside.object)
	p.body = kit.Border(nil, p.foot.Object(), nil, nil, columns)
	p.content = kit.Border(p.head.Object(), nil, nil, nil, container.NewStack(p.place.Object(), p.popover.Layer()))
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show implements frame.Page.
func (p *Page) Show() {
	p.visible = true
	p.bind()
	p.flush()
	p.takeFocus()
}

// Hide implements frame.Page.
func (p *Page) Hide() {
	p.visible = false
	p.popover.Close()
	canvas := p.deps.Window.Canvas()
	p.focused = canvas.Focused()
	canvas.Unfocus()
}

// Reload reads the book again.
func (p *Page) Reload() {
	if p.visible {
		p.read(p.wanted, nil)
	}
}

// Reread implements what the window asks of pages that keep records of their own,
// after something was taken back.
func (p *Page) Reread() { p.aside.reread() }

// Close takes away the papers that waited for the viewer, and has what was typed
// written.
func (p *Page) Close() {
	p.aside.close()
	p.deps.Press.Clear()
}

// Open shows a letter in its book and leads the keyboard into it.
func (p *Page) Open(letterID string) {
	p.aside.leaveForm()
	p.showLine(letterID, func() { p.open() })
}

// OpenNumber leads to where the number of a letter is written.
func (p *Page) OpenNumber(letterID string) {
	p.aside.leaveForm()
	p.showLine(letterID, func() { p.takeHere(stepNumber) })
}

// OpenGap leads to where a missing number of a register is explained.
func (p *Page) OpenGap(registerID string, sequence int) {
	p.aside.leaveForm()
	p.part, p.wanted = partAll, registerID
	p.chosen = line{number: data.RegisterNumber{Sequence: sequence}, gap: true}.id()
	p.load(func() { p.takeHere(stepExplain) })
}

// takeHere takes a step on the chosen line where it has that one.
func (p *Page) takeHere(s step) {
	if l, ok := p.line(); ok && slices.Contains(steps(l, p.view.book.own()), s) {
		p.take(s)
	}
}

// showLine shows a line, in whichever book it stands.
func (p *Page) showLine(id string, then func()) {
	p.part = partAll
	p.chosen = id
	p.wanted = keyOfLine + id
	p.load(then)
}

// openBook shows another book.
func (p *Page) openBook(key string) {
	p.wanted, p.part, p.chosen = key, partAll, ""
	p.aside.leaveForm()
	p.load(nil)
}

// flush reads the page after what was typed on other pages was written.
func (p *Page) flush() {
	p.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
		defer cancel()
		return p.deps.Saver.Flush(ctx)
	}, func(err error) {
		p.failed(err)
		p.load(nil)
	})
}

// load shows what is asked for; then may be nil.
func (p *Page) load(then func()) {
	if id, ok := p.granted(); ok {
		p.part, p.chosen, p.wanted = partAll, id, keyOfLine+id
	}
	p.read(p.wanted, then)
}

// read reads a book. What is being typed in a konsep is left to the queue: the page
// follows when it was written.
func (p *Page) read(wanted string, then func()) {
	p.reading++
	reading := p.reading
	var v view
	p.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
		defer cancel()
		v, err = readView(ctx, p.deps.Desk, wanted)
		return err
	}, func(err error) {
		if reading != p.reading {
			return
		}
		if err != nil {
			p.place.Show(frame.Failed(err, p.Reload))
			return
		}
		p.fill(v)
		if then != nil {
			then()
		}
	})
}

func (p *Page) fill(v view) {
	p.view, p.wanted = v, v.book.key()
	names, at := []string{}, 0
	for i, b := range v.books {
		names = append(names, b.name())
		if b.key() == p.wanted {
			at = i
		}
	}
	p.books.SetOptions(names, at)
	p.mode.SetText(v.book.mode())
	p.head.SetText("Surat", v.headLine())
	p.place.Show(p.body)
	p.refresh()
	if p.visible && p.deps.Window.Canvas().Focused() == nil {
		p.takeFocus()
	}
}

// refresh takes the list anew from what was read; the chosen line stays chosen
// while it is in the list.
func (p *Page) refresh() {
	p.parts = p.view.parts()
	if !slices.Contains(p.parts, p.part) {
		p.part = partAll
	}
	p.strip.SetItems(p.view.words(p.parts, func(words []string) bool {
		p.strip.SetItems(words)
		return p.strip.MinSize().Width <= listWidth-2*edge
	}))
	p.strip.Select(slices.Index(p.parts, p.part))
	p.rows = p.view.rows(p.part)
	i := slices.IndexFunc(p.rows, func(r row) bool { return r.head == "" && r.line.id() == p.chosen })
	if i < 0 && len(p.rows) > 0 {
		i = 1 // under the first heading
	}
	p.chosen = ""
	if i >= 0 {
		p.chosen = p.rows[i].line.id()
	}
	p.list.Reload()
	p.list.Select(i)
	p.showMiddle()
	p.aside.follow()
}

// narrow shows a part of the list.
func (p *Page) narrow(i int) {
	if i >= len(p.parts) {
		return
	}
	p.part = p.parts[i]
	p.refresh()
	p.focusList()
}

// line is the chosen line; ok is false where there is none.
func (p *Page) line() (l line, ok bool) {
	for _, r := range p.rows {
		if r.head == "" && r.line.id() == p.chosen {
			return r.line, true
		}
	}
	return l, false
}

const deadlineOfWrite = 30 * time.Second

// do writes an action on records after all that was typed before it, and reads
// the page anew. then hears how it went.
func (p *Page) do(write func(context.Context) error, then func(error)) {
	p.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
		defer cancel()
		if err := p.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		return write(ctx)
	}, func(err error) {
		if err != nil {
			then(err)
			return
		}
		p.aside.leaveForm()
		p.load(func() { then(nil) })
	})
}
