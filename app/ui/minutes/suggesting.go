package minutes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// choosing tells whether the list of suggestions is open.
func (p *Page) choosing() bool { return p.layer.Visible() }

// suggest opens, follows or closes the list after the caret has moved.
func (p *Page) suggest() {
	q, ok := questionAt(p.flow.editor.text(), p.flow.editor.entry.Caret())
	if !ok {
		p.ignored = question{}
	}
	if !ok || q.same(p.ignored) || p.flow.now.id == "" {
		p.closeSuggestions()
		return
	}
	if p.choosing() && q == p.asked {
		p.placeSuggestions()
		return
	}
	p.asked = q
	p.list.offer(q, p.offersFor(q))
	if p.list.count() == 0 {
		p.closeSuggestions()
		return
	}
	p.layer.Show()
	p.placeSuggestions()
}

// beginsCommand tells a command that is being typed, with the list open for it.
func (p *Page) beginsCommand(text string) bool {
	q, ok := questionAt(text, p.flow.editor.entry.Caret())
	return ok && q.from == 0 && q.asks != forSpeaker && !q.same(p.ignored) && len(p.offersFor(q)) > 0
}

func (p *Page) closeSuggestions() {
	if p.layer != nil && p.layer.Visible() {
		p.layer.Hide()
	}
}

// dismiss leaves the text as typed: this sign asks for nothing any more.
func (p *Page) dismiss() {
	p.ignored = p.asked
	p.closeSuggestions()
	p.flow.release()
}

// placeSuggestions puts the list under the caret's line, or above it where
// there is no room below.
func (p *Page) placeSuggestions() {
	if p.layer == nil || !p.choosing() || p.flow.at < 0 {
		return
	}
	driver := fyne.CurrentApp().Driver()
	origin := driver.AbsolutePositionForObject(p.content)
	row := driver.AbsolutePositionForObject(p.flow.editor).Subtract(origin)
	size, room := p.list.MinSize(), p.content.Size()
	below := row.Y + p.flow.editor.caretBottom() + rowPadding + 2
	if below+size.Height > room.Height-kit.KeyStripHeight {
		below -= size.Height + speakerHigh + 2*rowPadding
	}
	// Under the text; in a narrow column it reaches under the kind rather than
	// cut names short.
	editor := p.flow.editor.Size().Width
	width := min(size.Width, editor-2*frameInset)
	left := min(textLeft-6, editor-frameInset-width)
	p.shield.Resize(room)
	p.list.Move(fyne.NewPos(row.X+left, max(0, below)))
	p.list.Resize(fyne.NewSize(width, size.Height))
}

// suggestionKey takes the strokes of the open list.
func (p *Page) suggestionKey(c kit.Chord) bool {
	switch c {
	case kit.Key(fyne.KeyUp):
		p.list.step(-1)
	case kit.Key(fyne.KeyDown):
		p.list.step(1)
	case kit.Key(fyne.KeyTab):
		p.choose(max(0, p.list.selected))
	case kit.Key(fyne.KeyReturn):
		if p.list.selected < 0 {
			return false
		}
		p.choose(p.list.selected)
	case kit.Key(fyne.KeyEscape):
		p.dismiss()
	default:
		return false
	}
	return true
}

// choose takes an offer.
func (p *Page) choose(i int) {
	p.closeSuggestions()
	p.list.offers[i].take()
}

// shield lies under the open list and over the rest of the page: a click on it
// closes the list.
type shield struct {
	widget.BaseWidget
	tap func()
}

func newShield(tap func()) *shield {
	s := &shield{tap: tap}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped is for Fyne.
func (s *shield) Tapped(*fyne.PointEvent) { s.tap() }

// Cursor is for Fyne.
func (s *shield) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is for Fyne.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.NewFill(kit.ColorNone))
}
