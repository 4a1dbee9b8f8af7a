package minutes

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// toggleFocus goes to the outline, or back to the entries.
func (o *outline) toggleFocus() {
	if o.keys.HasFocus() {
		o.page.focus(nil)
		o.page.Focus()
		return
	}
	o.page.flow.leave()
	o.page.focus(o.keys)
}

// key is every stroke while the outline has the keyboard.
func (o *outline) key(c kit.Chord) bool {
	switch c {
	case kit.Key(fyne.KeyUp):
		o.open(-1)
	case kit.Key(fyne.KeyDown):
		o.open(1)
	case kit.Alt(fyne.KeyUp):
		o.move(-1)
	case kit.Alt(fyne.KeyDown):
		o.move(1)
	case kit.Key(fyne.KeyDelete):
		o.remove()
	case kit.Key(fyne.KeyInsert), kit.Char('+'):
		o.askNew()
	case kit.Key(fyne.KeyReturn), kit.Key(fyne.KeyRight), kit.Key(fyne.KeyEscape):
		o.toggleFocus()
	default:
		return false
	}
	return true
}

// open opens the agenda item before or after the one that is open.
func (o *outline) open(by int) {
	agenda := o.page.deps.Draft.Dossier().Agenda
	for i, item := range agenda {
		if item.ID == o.page.flow.itemID && i+by >= 0 && i+by < len(agenda) {
			o.page.ShowItem(agenda[i+by].ID)
			return
		}
	}
}

// move takes the topic that is open up or down, past the border of its day too.
func (o *outline) move(by int) {
	o.page.deps.Draft.MoveAgenda(o.page.flow.itemID, by)
	o.rearranged()
}

// remove takes the topic that is open away. What was written under it goes to
// Lain-lain.
func (o *outline) remove() {
	draft, id := o.page.deps.Draft, o.page.flow.itemID
	item, _ := agendaItem(draft.Dossier(), id)
	entries := len(draft.EntriesOf(id))
	neighbour := o.neighbour(id)
	if err := draft.RemoveAgenda(id); err != nil {
		o.page.deps.OnNotice(data.Message(err))
		return
	}
	sentence := fmt.Sprintf("Agenda %q dihapus.", titleOf(item))
	if entries > 0 {
		sentence = fmt.Sprintf("Agenda %q dihapus; %d entrinya pindah ke Lain-lain.", titleOf(item), entries)
	}
	o.page.deps.OnNotice(sentence + " Ctrl+Z mengembalikannya.")
	o.page.flow.itemID = "" // what is open is no more
	o.page.ShowItem(neighbour)
	o.rearranged()
}

// neighbour is the agenda item that is opened once another is gone.
func (o *outline) neighbour(itemID string) (id string) {
	agenda := o.page.deps.Draft.Dossier().Agenda
	for i, item := range agenda {
		if item.ID == itemID && i+1 < len(agenda) {
			return agenda[i+1].ID
		}
	}
	return agenda[0].ID
}

// rearranged lists the agenda anew with what hangs on its order.
func (o *outline) rearranged() {
	o.page.flow.reload()
	o.reload()
	o.page.head.show(o.page.flow.itemID)
	o.page.changed()
}
