package minutes

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// titleField is where the title of an agenda item is typed, in its place in the
// outline: of the item with itemID, or of a new one on a day.
type titleField struct {
	itemID, dayID string
	entry         *kit.Entry
	row           fyne.CanvasObject
}

// askNew opens a field for a new item on the day of the one that is open.
func (o *outline) askNew() {
	dossier := o.page.deps.Draft.Dossier()
	item, _ := agendaItem(dossier, o.page.flow.itemID)
	if item.DayID == "" && len(dossier.Days) > 0 {
		item.DayID = dossier.Days[0].ID
	}
	o.ask(data.AgendaItem{DayID: item.DayID})
}

// askTitle opens a field for the title of the item that is open.
func (o *outline) askTitle() {
	if item, _ := agendaItem(o.page.deps.Draft.Dossier(), o.page.flow.itemID); item.ID != "" {
		o.ask(item)
	}
}

func (o *outline) ask(item data.AgendaItem) {
	if o.asking != nil || item.DayID == "" || o.page.deps.Draft.Locked() {
		return
	}
	entry := kit.NewEntry()
	entry.SetText(item.Title)
	entry.SetCaret(len([]rune(item.Title)))
	entry.SetPlaceHolder("Judul agenda")
	entry.OnSubmitted = func(title string) { o.answer(title, true) }
	entry.OnKey = func(c kit.Chord) bool {
		if c == kit.Key(fyne.KeyEscape) {
			o.answer("", true)
			return true
		}
		return false
	}
	entry.OnFocus = func(has bool) {
		if !has {
			o.answer(entry.Text, false) // a title that was typed is kept
		}
	}
	o.asking = &titleField{itemID: item.ID, dayID: item.DayID, entry: entry, row: kit.Inset(4, 8, 8, 8, entry)}
	o.reload()
	o.page.focus(entry)
}

// answer closes the field and keeps the title, unless it is empty. back goes to
// the item and gives the keyboard to the editor.
func (o *outline) answer(title string, back bool) {
	field, draft := o.asking, o.page.deps.Draft
	if field == nil {
		return
	}
	o.asking = nil
	itemID := field.itemID
	if title = strings.TrimSpace(title); title != "" {
		if itemID == "" {
			itemID = draft.AddAgenda(field.dayID, title)
		} else {
			draft.RenameAgenda(itemID, title)
		}
		o.page.changed()
	}
	o.reload()
	o.page.head.show(o.page.flow.itemID)
	if !back {
		return
	}
	if itemID != "" {
		o.page.ShowItem(itemID)
	}
	o.page.Focus()
}
