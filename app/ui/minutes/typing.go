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
	if c, rest, ok := commandOf(text); ok && f.obey(c, rest) {
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
	if f.now.kind != data.EntryNote {
		f.dress()
	}
	f.page.arrived()
}

// keep hands the text to the draft, which saves it. What is too long for one
// entry goes on in the following ones.
func (f *flow) keep(text string) {
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

// obey does what a command at the start of the text asks; false leaves it there.
func (f *flow) obey(c command, rest string) bool {
	caret := max(0, f.editor.entry.Caret()-commandLength)
	if c.topic > 0 {
		if !f.draft.FileUnder(f.now.id, c.topic) {
			return false
		}
		f.followEntry()
	} else {
		f.draft.SetKind(f.now.id, c.kind)
		f.now.kind = c.kind
		f.seen.named = recognised{}
	}
	f.put(rest, caret)
	f.redress()
	f.reveal()
	return true
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
		f.draft.RemoveEntry(id)
		f.page.changed()
	}
	f.now = place{kind: data.EntryNote}
	if i > 0 && f.rows[i-1].ID != "" {
		f.goTo(place{id: f.rows[i-1].ID, caret: -1})
		return
	}
	f.show()
	f.goTo(place{id: f.rows[0].ID, kind: data.EntryNote})
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
