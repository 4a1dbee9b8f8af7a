package minutes

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// place is where somebody types: an entry, or, without an id, a new one of a
// kind that follows after.
type place struct {
	id    string
	after string
	kind  data.EntryKind
	caret int // runes from the start; -1 is the end
}

// flow is the middle column: the entries of one agenda item, one of which is
// typed in. The place to type where no entry is yet has a row and no record:
// the first letter makes one.
type flow struct {
	page   *Page
	draft  Draft
	column *kit.Column
	editor *editor
	gauge  *gauge

	itemID string
	rows   []data.Entry // as of show; one without an id is a place to type
	at     int          // the row that is typed in; -1 when all are read-only
	now    place
	held   bool // the text begins a command and is not in the draft yet
	seen   seen
	// places keeps where each agenda item was left.
	places map[string]place
}

func newFlow(p *Page) *flow {
	f := &flow{page: p, draft: p.deps.Draft, editor: newEditor(), gauge: newGauge(), places: map[string]place{}}
	f.editor.onText = f.typed
	f.editor.onCaret = f.page.suggest
	f.editor.onFocus = f.focused
	f.editor.resized = f.grew
	f.editor.onTap = f.grab
	f.editor.entry.OnKey = f.key
	f.column = kit.NewColumn(
		func() int { return len(f.rows) },
		func(i int) string { return f.line(i).heightKey() },
		func(i int, width float32) float32 { return f.gauge.height(f.line(i), width) },
		func() fyne.CanvasObject { return newEntryRow(f.tapped) },
		func(i int, o fyne.CanvasObject, _ float32) { o.(*entryRow).show(f.line(i)) },
	)
	f.column.OnScroll = p.placeSuggestions
	return f
}

// line is what row i shows.
func (f *flow) line(i int) line {
	if f.rows[i].ID == "" {
		return line{kind: f.plain()}
	}
	return f.lineOf(f.rows[i])
}

// lineOf is what the row of an entry shows.
func (f *flow) lineOf(e data.Entry) line {
	l := lineOf(f.draft, e)
	l.doubt = f.page.doubts.about(e.Text)
	return l
}

// plain is the kind of an entry that nothing was asked of.
func (f *flow) plain() data.EntryKind { return f.draft.PlainKind() }

// current is the line of the row that is typed in.
func (f *flow) current() line {
	if e, ok := f.draft.Entry(f.now.id); ok && f.now.id != "" {
		return f.lineOf(e)
	}
	return line{kind: f.now.kind}
}

// open shows an agenda item, at the place where it was left, or at its end.
func (f *flow) open(itemID string) {
	f.leave()
	f.keepPlace()
	f.itemID = itemID
	at, known := f.places[itemID]
	if !known || (at.id != "" && !f.holds(at.id)) || !f.holds(at.after) {
		at = place{kind: f.plain()}
	}
	f.goTo(at)
}

// holds tells whether an entry is one of this item; no entry always is.
func (f *flow) holds(id string) bool {
	if id == "" {
		return true
	}
	e, ok := f.draft.Entry(id)
	return ok && e.AgendaItemID == f.itemID
}

func (f *flow) keepPlace() {
	if f.itemID != "" {
		f.now.caret = f.editor.entry.Caret()
		f.places[f.itemID] = f.now
	}
}

// leave ends the visit to the entry that is typed in. One without text is no
// entry any more, but a place to type.
func (f *flow) leave() {
	f.page.closeSuggestions()
	if f.now.id == "" {
		return
	}
	f.release()
	id, i := f.now.id, f.at
	kind := f.editor.face.line.kind
	f.draft.Leave(id)
	if _, still := f.draft.Entry(id); !still {
		f.now = place{kind: kind}
		if i > 0 {
			f.now.after = f.rows[i-1].ID
		}
		f.show()
	}
	f.seen = seen{named: f.page.read(f.current())}
}

// release keeps what looked like a command and turns out to be text.
func (f *flow) release() {
	if f.held {
		f.held = false
		f.draft.SetText(f.now.id, f.editor.text())
		f.page.changed()
	}
}

// goTo moves the editor to a place. The entry left before it must have been left.
func (f *flow) goTo(at place) {
	f.now = at
	f.show()
	if f.at < 0 {
		return
	}
	l := f.current()
	f.editor.load(l, at.caret)
	f.dress()
	f.seen = seen{named: f.page.read(l)}
	f.column.RefreshRow(f.at)
	f.reveal()
	f.page.arrived()
}

// landmark is the record whose place on the paper is the one that is typed at:
// the entry, or, before there is one, the one above it of the same kind, or the
// agenda item.
func (f *flow) landmark() string {
	if f.now.id != "" {
		return f.now.id
	}
	for i := f.at - 1; i >= 0; i-- {
		if f.rows[i].Kind == f.now.kind {
			return f.rows[i].ID
		}
	}
	return f.itemID
}

// edit leaves what is typed in and goes to an entry.
func (f *flow) edit(id string, caret int) {
	if id != f.now.id || id == "" {
		f.leave()
	}
	f.goTo(place{id: id, kind: f.plain(), caret: caret})
}

// show lists the rows anew: entries came, went or moved.
func (f *flow) show() {
	f.rows, f.at = f.rows[:0], -1
	locked := f.readOnly()
	for _, e := range f.draft.EntriesOf(f.itemID) {
		f.rows = append(f.rows, e)
		if !locked && f.now.id == e.ID {
			f.at = len(f.rows) - 1
		}
		if !locked && f.now.id == "" && f.now.after == e.ID {
			f.rows = append(f.rows, data.Entry{})
			f.at = len(f.rows) - 1
		}
	}
	if !locked && f.at < 0 {
		f.now = place{kind: f.now.kind}
		f.rows = append(f.rows, data.Entry{})
		f.at = len(f.rows) - 1
	}
	// Last there is always a place to type: the editor, or a row that invites.
	if !locked && f.at < len(f.rows)-1 {
		f.rows = append(f.rows, data.Entry{})
	}
	f.column.RefreshAll()
	f.column.SetActive(f.at, f.editor)
}

// dress shows kind, number, speaker and chips of the entry that is typed in.
func (f *flow) dress() {
	l := f.current()
	f.editor.entry.SetPlaceHolder(placeholderFor(l.kind, f.plain()))
	f.editor.dress(l, f.takeOff)
}

// redress is dress after a change that may touch other rows too: a number, or
// the height of this one.
func (f *flow) redress() {
	f.dress()
	f.show()
}

// tapped is a click on a row that is not typed in.
func (f *flow) tapped(id string, at fyne.Position) {
	if f.readOnly() {
		return
	}
	f.edit(id, -1)
	f.editor.clickAt(at)
	f.grab()
}

// grab gives the keyboard to the editor.
func (f *flow) grab() { f.page.focus(f.editor.entry) }

func (f *flow) focused(has bool) {
	if !has && !f.page.choosing() {
		f.leave()
	}
}

// grew follows the height of the text.
func (f *flow) grew() {
	if i := f.at; i >= 0 && i == f.column.Active() {
		f.column.RefreshRow(i)
		f.reveal()
		f.page.placeSuggestions()
	}
}

// reveal brings the caret's line into sight.
func (f *flow) reveal() {
	i := f.at
	if i < 0 {
		return
	}
	if f.editor.MinSize().Height <= f.column.Size().Height {
		f.column.ScrollTo(i)
		return
	}
	bottom := f.editor.Position().Y + f.editor.caretBottom()
	f.column.ScrollToArea(bottom-3*speakerHigh, bottom+2*rowPadding)
}

// reload shows what stands in the draft now, after a change made elsewhere.
func (f *flow) reload() {
	if !f.holds(f.now.id) {
		f.now = place{kind: f.plain()}
	}
	f.now.caret = f.editor.entry.Caret()
	visit := f.seen
	f.goTo(f.now)
	f.seen.set, f.seen.refused = visit.set, visit.refused
}
