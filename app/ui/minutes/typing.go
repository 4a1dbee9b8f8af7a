package minutes

import (
	"strings"

	"gugustugas/data"
)

// typed follows each change of the text.
func (f *flow) typed(text string) {
	if strings.Contains(text, "\r") { // pasted from Windows
		text = f.dropReturns(text)
	}
	if f.now.id == "" && text != "" && !f.readOnly() {
		f.begin()
	}
	if f.now.id == "" || f.readOnly() {
		return
	}
	caret := f.editor.entry.Caret()
	if c, rest, ok := commandOf(text); ok && f.obey(c, rest, max(0, caret-commandLength)) {
		return
	}
	if phrase, from, ok := phraseAt(f.draft.Phrases(), text, caret); ok {
		f.insertPhrase(from, caret, phrase)
		return
	}
	f.keep(text)
}

// dropReturns takes carriage returns out of the text and the editor.
func (f *flow) dropReturns(text string) string {
	before := string([]rune(text)[:f.editor.entry.Caret()])
	text = strings.ReplaceAll(text, "\r", "")
	f.editor.set(text, len([]rune(strings.ReplaceAll(before, "\r", ""))))
	return text
}

// readOnly tells that nothing can be typed: the minutes are final, or there is
// no agenda item to type under.
func (f *flow) readOnly() bool { return f.draft.Locked() || f.itemID == "" }

// begin makes the record of what is being typed.
func (f *flow) begin() {
	f.now.id = f.draft.AddEntry(f.itemID, f.now.after, f.now.kind)
	f.rows[f.at].ID = f.now.id
	if f.now.kind != f.plain() {
		f.dress()
	}
	f.page.arrived()
}

// keep hands the text to the draft, which saves it. What is too long for one
// entry goes on in the following ones. A command in the making is held back: it is
// no text of the minutes.
func (f *flow) keep(text string) {
	if f.held = f.page.beginsCommand(text); f.held {
		return
	}
	overflow := f.draft.SetText(f.now.id, text)
	f.recognise(text)
	if len(overflow) > 0 {
		f.edit(overflow[len(overflow)-1], -1)
	}
	f.page.changed()
}

// put replaces the text of the entry that is typed in.
func (f *flow) put(text string, caret int) {
	f.editor.set(text, caret)
	f.keep(text)
}

// obey does what a command at the start of the text asks, and leaves the rest of
// the text; false leaves all of it there.
func (f *flow) obey(c command, rest string, caret int) bool {
	switch {
	case c.topic > 0:
		if !f.draft.FileUnder(f.now.id, c.topic) {
			return false
		}
		f.followEntry()
	case c.intern:
		f.toggleIntern()
	default:
		f.become(c.kind)
	}
	f.page.closeSuggestions()
	f.put(rest, caret)
	f.redress()
	f.reveal()
	return true
}

// become makes the entry another kind, where the meeting has that kind.
func (f *flow) become(kind data.EntryKind) {
	if err := f.draft.SetKind(f.now.id, kind); err != nil {
		f.page.deps.OnNotice(data.Message(err))
		return
	}
	f.now.kind = kind
	f.seen.named = recognised{}
}

// toggleIntern marks the entry intern, or takes the mark off.
func (f *flow) toggleIntern() {
	e, ok := f.draft.Entry(f.now.id)
	if !ok {
		return
	}
	f.draft.SetInternal(e.ID, !e.Internal)
	f.redress()
	f.page.changed()
}

// followEntry goes with the entry to the agenda item that it stands under now.
func (f *flow) followEntry() {
	if e, ok := f.draft.Entry(f.now.id); ok && e.AgendaItemID != f.itemID {
		delete(f.places, f.itemID)
		f.itemID = e.AgendaItemID
		f.page.itemChanged()
	}
}

// next ends the entry and starts one of a kind after it. An empty one stays.
func (f *flow) next(kind data.EntryKind) {
	if strings.TrimSpace(f.editor.text()) == "" {
		return
	}
	after := f.now.id
	f.leave()
	f.goTo(place{after: after, kind: kind})
}

// erase removes an empty entry and goes to the end of the one before.
func (f *flow) erase() {
	i := f.at
	if id := f.now.id; id != "" {
		if err := f.draft.RemoveEntry(id); err != nil {
			f.page.deps.OnError(err)
			return
		}
		f.page.changed()
	}
	f.now = place{kind: f.plain()}
	if i > 0 && f.rows[i-1].ID != "" {
		f.goTo(place{id: f.rows[i-1].ID, caret: -1})
		return
	}
	f.show()
	f.goTo(place{id: f.rows[0].ID, kind: f.plain()})
}

// step goes to the row above or below, if there is one.
func (f *flow) step(by int) bool {
	i := f.at + by
	switch {
	case i < 0:
		return false
	case i < len(f.rows):
		caret := 0
		if by < 0 {
			caret = -1
		}
		f.edit(f.rows[i].ID, caret)
	case f.editor.text() == "":
		return false
	default:
		f.edit("", 0)
	}
	return true
}

// move takes the entry up or down, past the border of its item too.
func (f *flow) move(by int) {
	if f.now.id == "" {
		return
	}
	f.draft.MoveEntry(f.now.id, by)
	f.followEntry()
	f.show()
	f.dress()
	f.reveal()
	f.page.changed()
}

// unname takes the speaker off.
func (f *flow) unname() {
	f.draft.SetSpeaker(f.now.id, "")
	f.redress()
	f.page.changed()
}
