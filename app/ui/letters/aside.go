package letters

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Measures of the panel in px.
const (
	panelWidth   float32 = 340
	panelPadding float32 = 16
	panelInner           = panelWidth - 2*panelPadding - 1
)

// aside is what stands at the right of the book: a konsep in its form with the
// preview, else what is known of the chosen line, with its paper from the archive.
// A form about a step takes the place of what is known.
type aside struct {
	page   *Page
	object fyne.CanvasObject
	place  *frame.Place
	panel  *fyne.Container
	top    *frame.Place
	left   *frame.Place
	paper  *kit.PaperPreview
	form   *form // nil while none is open
	writer Writer

	written string          // the letter in the writer; "" for none
	changes string          // the letter that the writer said is another one
	file    data.LetterFile // of the chosen letter, once it was read
	shown   string          // the paper in the preview, by its SHA-256
	// afterRead goes on once the chosen letter was read; may be nil.
	afterRead func()
	late      int // counts what is read for the panel, so that a late one is dropped
}

func newAside(p *Page) *aside {
	a := &aside{
		page: p, place: frame.NewPlace(kit.Muted("")), top: frame.NewPlace(kit.Muted("")), left: frame.NewPlace(kit.Muted("")),
		paper: kit.NewPaperPreview(p.deps.Render, p.deps.Runner, nil),
	}
	a.paper.OnError = p.deps.Fail
	a.paper.Hide()
	column := kit.Border(a.top.Object(), nil, nil, nil, a.left.Object())
	a.panel = container.New(panelLayout{}, column, kit.Separator(), a.paper)
	a.place.Show(a.panel)
	a.object = a.place.Object()
	if p.deps.Write != nil {
		a.writer = p.deps.Write(p.nameMain, a.changed)
	}
	return a
}

// panelLayout sets the panel beside the paper; without a paper the panel stays as
// narrow, so that nothing moves.
type panelLayout struct{}

func (panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(panelWidth, 200) }

func (panelLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(panelWidth-1, size.Height))
	o[1].Move(fyne.NewPos(panelWidth-1, 0))
	o[1].Resize(fyne.NewSize(1, size.Height))
	o[2].Move(fyne.NewPos(panelWidth, 0))
	o[2].Resize(fyne.NewSize(max(0, size.Width-panelWidth), size.Height))
}

func (a *aside) root() fyne.CanvasObject { return a.left.Object() }

// relay lays the panel out anew after a part of it has grown.
func (a *aside) relay() { a.left.Object().Refresh() }

func (a *aside) show(top, content fyne.CanvasObject) {
	if top == nil {
		top = kit.VStack(0)
	}
	a.top.Show(top)
	a.left.Show(kit.VScroll(kit.Inset(12, panelPadding, 20, panelPadding, content)))
	a.edge(true)
}

// edge shows the line at the right of the panel; an empty panel has none.
func (a *aside) edge(show bool) {
	kit.SetVisible(a.panel.Objects[1], show)
	a.panel.Refresh()
}

// follow shows the chosen line as it is now; a form that is open stays.
func (a *aside) follow() {
	defer a.page.nameMain()
	if a.form != nil {
		return
	}
	a.late++ // what is still being read is of another line
	l, ok := a.page.line()
	if ok && a.writes(l) {
		a.write(l.letter.ID)
		return
	}
	a.leaveWriter()
	a.place.Show(a.panel)
	switch {
	case !ok:
		a.showPaper("", nil)
		a.show(nil, kit.VStack(0))
		a.edge(false)
	case l.isLetter():
		a.readLetter(l)
	case l.incoming.ID != "":
		a.readIncoming(l)
	default:
		a.showPaper("", nil)
		a.show(nil, a.describeNumber(l))
	}
}

// writes says that a line is shown in the form of a konsep. One that was issued just
// now stays until its writer is done with it: it is still being printed.
func (a *aside) writes(l line) bool {
	switch {
	case a.writer == nil || !l.isLetter():
		return false
	case !l.letter.Locked():
		a.changes = ""
		return true
	}
	return a.written == l.letter.ID && a.changes != l.letter.ID
}

// changed hears that the letter in the writer is another one now.
func (a *aside) changed(letterID string) {
	a.changes = letterID
	if l, ok := a.page.line(); ok && l.letter.ID == letterID && l.letter.Locked() {
		a.follow()
	}
}

// write shows a konsep in its form.
func (a *aside) write(id string) {
	a.place.Show(a.writer.Content())
	if a.written == id {
		return // what it shows is as new as what was read
	}
	a.written = id
	a.writer.Open(id)
}

// leaveWriter has what was typed written before another line is shown.
func (a *aside) leaveWriter() {
	if a.written != "" {
		a.written = ""
		a.writer.Close()
	}
}

func (a *aside) close() { a.leaveWriter() }

func (a *aside) reread() {
	if a.written != "" {
		a.writer.Reload()
	}
}

// writing says that the konsep form is in sight.
func (a *aside) writing() bool { return a.written != "" && a.form == nil }

// openForm puts a form over what is known and leads the keyboard into it.
func (a *aside) openForm(f *form) {
	a.page.popover.Close()
	a.leaveWriter()
	a.form = f
	a.place.Show(a.panel)
	if l, ok := a.page.line(); !ok || !l.isLetter() || !l.letter.Locked() {
		a.showPaper("", nil)
	}
	close := kit.NewButton(kit.ButtonLink, "", "Tutup", a.page.back).Small()
	head := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, 8, 0, panelPadding,
		kit.Border(nil, nil, nil, kit.HStack(4, kit.Middle(close), kit.Middle(kit.KeyCap("Esc"))), kit.Middle(kit.Strong(f.title).Shrink()))))
	content := kit.VStack(kit.FieldGap, f.object, f.fault,
		kit.HStack(6, kit.KeyCap("Ctrl+Enter"), kit.Middle(kit.Caption(lowerFirst(f.word)))))
	a.show(kit.Fixed(0, 40, head), content)
	a.page.nameMain()
	if f.first != nil {
		a.page.focus(f.first)
	}
}

// leaveForm ends the form that is open.
func (a *aside) leaveForm() { a.form = nil }

// readLetter reads a letter with its paper, and shows what is known of it.
func (a *aside) readLetter(l line) {
	late := a.late
	var file data.LetterFile
	var pdf []byte
	var sum string
	a.page.deps.Runner.Go(func() error {
		return a.page.deps.Desk.Read(context.Background(), func(r data.Reader) (err error) {
			if file, err = r.LetterFile(l.letter.ID); err != nil || len(file.Documents) == 0 {
				return err
			}
			if sum = file.Documents[0].PDF; sum != a.shown {
				pdf, err = r.Blob(sum)
			}
			return err
		})
	}, func(err error) {
		switch {
		case late != a.late || a.form != nil:
		case err != nil:
			a.show(nil, kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(panelInner))
		default:
			a.file = file
			a.showPaper(sum, pdf)
			a.show(nil, a.describeLetter(l, file))
			a.page.nameMain()
			if then := a.afterRead; then != nil {
				a.afterRead = nil
				then()
			}
		}
	})
}

// showPaper shows a paper beside the panel; none for an empty sum.
func (a *aside) showPaper(sum string, pdf []byte) {
	if sum != "" && sum != a.shown {
		a.paper.SetDocument(pdf, nil)
	}
	a.shown = sum
	kit.SetVisible(a.paper, sum != "")
	a.panel.Refresh()
}
