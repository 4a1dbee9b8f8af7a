package minutes

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/board"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Deps are what the editor works with.
type Deps struct {
	Draft  Draft
	Runner *kit.Runner
	// Paper makes the minutes as they stand; it runs away from the UI goroutine.
	// A nil PDF means that there is nothing to show.
	Paper func(data.Dossier) (pdf []byte, marks []Mark, err error)
	// Pages draws the pages of a PDF.
	Pages kit.PageRenderer
	// Canvas is that of the window the page is shown in. The driver finds it only
	// for what has been drawn, which the page has not when it is first opened.
	Canvas func() fyne.Canvas
	// Later runs do on the UI goroutine after a while, unless cancelled; nil means
	// the computer's clock.
	Later func(after time.Duration, do func()) (cancel func())
	// OnGap leads to where a gap is mended that is no entry's; may be nil.
	OnGap func(data.Gap)
	// OnError hears what went wrong with the preview or with a guest; may be nil.
	OnError func(error)
	// OnNotice hears a sentence about what was done or refused; may be nil.
	OnNotice func(sentence string)
	// Private tells whether a text may hold personal data; it runs away from the UI
	// goroutine. nil means that nothing is checked.
	Private func(text string) bool
	// OnHistory shows what became of an entry; nil where there is no such page.
	OnHistory func(entryID string)
	// OnSession hears that the meeting was started, suspended or ended, or is being
	// read out, so that other actions are due; may be nil.
	OnSession func()
	// OnCarry opens the follow-ups that were carried to an agenda item; nil where
	// there is no such view.
	OnCarry func()
	// OnFinalise leads to where the minutes are made final; may be nil.
	OnFinalise func()
	// Projector is the window for the room; nil where there is none.
	Projector *board.Projector
}

// rest is how long the keys must rest before outline, gaps and preview follow.
const rest = 100 * time.Millisecond

// Page is the minutes editor of one meeting. It is used on the UI goroutine.
type Page struct {
	// OnChanged hears, after a short rest, that something was changed; may be nil.
	OnChanged func()

	deps    Deps
	flow    *flow
	outline *outline
	head    *head
	middle  *fyne.Container // the head over the entries
	preview *preview
	readout *readout
	list    *suggestions
	layer   *fyne.Container
	shield  *shield
	content fyne.CanvasObject
	// writing and reading are the strips of keys of a konsep and of final minutes.
	writing, reading fyne.CanvasObject

	reader  recogniser
	doubts  *doubts
	asked   question
	ignored question // that Esc has sent away
	cancel  func()
}

// New returns the editor of a meeting, opened at its first agenda item.
func New(deps Deps) *Page {
	p := &Page{deps: deps.filled(), reader: newRecogniser(deps.Draft.Agencies())}
	p.doubts = newDoubts(p)
	p.list = newSuggestions(p.choose)
	p.flow = newFlow(p)
	p.outline = newOutline(p)
	p.head = newHead(p)
	p.preview = newPreview(p)
	p.readout = newReadout(p)
	p.build()
	p.outline.reload()
	if agenda := deps.Draft.Dossier().Agenda; len(agenda) > 0 {
		p.ShowItem(agenda[0].ID)
	}
	p.preview.make()
	p.followOnProjector()
	return p
}

// filled puts what does nothing in the place of what was left out.
func (d Deps) filled() Deps {
	if d.Later == nil {
		d.Later = func(after time.Duration, do func()) func() {
			timer := time.AfterFunc(after, func() { d.Runner.Hop(do) })
			return func() { timer.Stop() }
		}
	}
	if d.OnGap == nil {
		d.OnGap = func(data.Gap) {}
	}
	if d.OnError == nil {
		d.OnError = func(error) {}
	}
	if d.OnNotice == nil {
		d.OnNotice = func(string) {}
	}
	if d.OnSession == nil {
		d.OnSession = func() {}
	}
	if d.OnFinalise == nil {
		d.OnFinalise = func() {}
	}
	return d
}

// Content is the page: columns 216 | rest | 446 and the strip of keys.
func (p *Page) Content() fyne.CanvasObject { return p.content }

func (p *Page) build() {
	p.shield = newShield(func() {
		p.dismiss()
		p.flow.grab()
	})
	p.layer = container.NewWithoutLayout(p.shield, p.list)
	p.layer.Hide()
	p.middle = container.New(stackLayout{grow: 1}, p.head, newPaperGround(p.flow))
	columns := container.New(columnsLayout{}, p.outline.content, kit.Separator(), p.middle, kit.Separator(), p.preview.paper)
	p.writing, p.reading = keyStrips()
	strip := container.NewStack(p.writing, p.reading)
	p.content = container.NewStack(container.New(stackLayout{grow: 0}, columns, strip), p.layer, p.readout.content)
}

// ShowItem opens an agenda item at the place where it was left.
func (p *Page) ShowItem(itemID string) {
	if itemID == p.flow.itemID {
		return
	}
	p.flow.open(itemID)
	p.itemChanged()
}

// Place is where somebody writes in a meeting, for a page that is made anew.
type Place struct {
	itemID  string
	at      place
	reading bool // decisions and follow-ups are being read out
}

// Place is where the page is now.
func (p *Page) Place() Place {
	at := p.flow.now
	at.caret = p.flow.editor.entry.Caret()
	return Place{itemID: p.flow.itemID, at: at, reading: p.ReadingOut()}
}

// Return goes to a place of a former page of the same meeting, as far as it is
// still there. It leaves the keyboard where it is.
func (p *Page) Return(to Place) {
	item, _ := agendaItem(p.deps.Draft.Dossier(), to.itemID)
	if item.ID == "" {
		return
	}
	p.flow.places[item.ID] = to.at
	if p.flow.itemID == item.ID {
		p.flow.itemID = "" // opens it anew
	}
	p.ShowItem(item.ID)
	if to.reading {
		p.readout.show()
		p.readout.content.Show()
	}
}

// ShowEntry opens the agenda item of an entry with the caret at its end; false
// where there is no such entry.
func (p *Page) ShowEntry(entryID string) bool {
	e, ok := p.deps.Draft.Entry(entryID)
	if !ok {
		return false
	}
	p.ShowItem(e.AgendaItemID)
	p.flow.edit(entryID, -1)
	return true
}

// Focus puts the keyboard back where it was left.
func (p *Page) Focus() {
	if p.ReadingOut() {
		p.focus(p.readout.keys)
		return
	}
	if !p.flow.readOnly() {
		p.flow.grab()
	}
}

// Reload reads the draft anew: something was changed on another page, or the
// minutes have become final or a konsep again.
func (p *Page) Reload() {
	p.reader = newRecogniser(p.deps.Draft.Agencies())
	p.flow.reload()
	if p.flow.readOnly() && p.flow.editor.focused {
		p.focus(nil)
	}
	p.outline.reload()
	p.itemChanged()
	p.preview.make()
	p.followOnProjector()
	if p.ReadingOut() {
		p.readout.show()
	}
}

// Leave ends the visit to the entry that is typed in, before the page is closed
// or the minutes are printed.
func (p *Page) Leave() { p.flow.leave() }

// ShowPreview shows or hides the pages at the right.
func (p *Page) ShowPreview(show bool) { p.preview.show(show) }

// PreviewVisible tells whether the pages are on show.
func (p *Page) PreviewVisible() bool { return p.preview.paper.Visible() }

// stepItem goes to the agenda item before or after.
func (p *Page) stepItem(by int) {
	agenda := p.deps.Draft.Dossier().Agenda
	for i, item := range agenda {
		if item.ID != p.flow.itemID {
			continue
		}
		if to := i + by; to >= 0 && to < len(agenda) {
			p.ShowItem(agenda[to].ID)
			p.Focus()
		}
		return
	}
}

// itemChanged shows which item is open now, and whether it can be written in.
func (p *Page) itemChanged() {
	shown, hidden := p.writing, p.reading
	if p.deps.Draft.Locked() {
		shown, hidden = hidden, shown
	}
	shown.Show()
	hidden.Hide()
	p.outline.mark(p.flow.itemID)
	p.head.show(p.flow.itemID)
	if p.head.Size().Height != p.head.MinSize().Height { // Fyne makes room by itself, but never takes it back
		p.middle.Layout.Layout(p.middle.Objects, p.middle.Size())
	}
	p.doubts.check()
}

// arrived follows the editor to another entry.
func (p *Page) arrived() {
	p.ignored = question{}
	p.preview.follow(p.flow.landmark())
}

// changed says that the record is another one now. What costs more than a key
// may waits until the keys rest.
func (p *Page) changed() {
	if p.cancel != nil {
		p.cancel()
	}
	p.cancel = p.deps.Later(rest, p.settle)
}

func (p *Page) settle() {
	p.cancel = nil
	p.outline.refresh()
	p.doubts.check()
	p.preview.make()
	p.followOnProjector()
	if p.OnChanged != nil {
		p.OnChanged()
	}
}

// read finds what a follow-up's text names, seen from the day of its agenda item.
func (p *Page) read(l line) recognised {
	if l.kind != data.EntryFollowUp {
		return recognised{}
	}
	_, day := agendaItem(p.deps.Draft.Dossier(), p.flow.itemID)
	return p.reader.read(l.text, dateOf(day.Date))
}

// focus gives the keyboard to an object of this page, or to none with nil.
func (p *Page) focus(o fyne.Focusable) {
	if o == nil {
		p.deps.Canvas().Unfocus()
		return
	}
	p.deps.Canvas().Focus(o)
}
