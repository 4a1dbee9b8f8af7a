package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
)

// addBar is the line that adds somebody to the attendance list, several in a row.
type addBar struct {
	tab    *attendance
	kind   *kit.Strip
	entry  *kit.Entry
	object fyne.CanvasObject
}

// The kinds of what is added, in the order of the strip.
const (
	addInvited = iota
	addGuest
	addAgency
)

var addHints = []string{"Nama, jabatan, instansi", "Nama, jabatan, instansi", "Nama instansi"}

func newAddBar(tab *attendance) *addBar {
	b := &addBar{tab: tab, entry: kit.NewEntry()}
	b.kind = kit.Segmented([]string{"Undangan", "Tamu", "Instansi diundang"}, func(i int) {
		b.entry.SetPlaceHolder(addHints[i])
		b.focus()
	})
	b.entry.SetPlaceHolder(addHints[addInvited])
	b.entry.OnSubmitted = b.submit
	b.entry.OnKey = func(c kit.Chord) bool {
		if c != kit.Key(fyne.KeyEscape) {
			return false
		}
		b.close()
		return true
	}
	row := kit.Border(nil, nil, kit.HStack(10, b.kind, kit.Fixed(0, 1, kit.NewFill(kit.ColorNone))),
		kit.HStack(0, kit.Middle(kit.NewButton(kit.ButtonLink, "", "Tutup", b.close))), b.entry)
	b.object = kit.Inset(0, 12, 8, kit.PagePadding, row)
	b.object.Hide()
	return b
}

func (b *addBar) open() {
	if b.tab.record.draft.Locked() {
		return
	}
	b.object.Show()
	b.tab.root.Refresh()
	b.focus()
}

func (b *addBar) focus() { b.tab.record.deps.Window.Canvas().Focus(b.entry) }

func (b *addBar) close() {
	b.object.Hide()
	b.tab.root.Refresh()
	b.tab.focusList()
}

// submit adds what stands in the line and stays open for the next.
func (b *addBar) submit(line string) {
	if line = strings.TrimSpace(line); line == "" {
		return
	}
	id, err := b.addTo(line)
	if err != nil {
		b.tab.record.deps.Fail(err)
		return
	}
	b.entry.SetText("")
	b.tab.filter.Select(0)
	b.tab.refresh()
	for i, row := range b.tab.shown {
		if row.id == id {
			b.tab.list.Select(i)
		}
	}
	b.tab.refreshSide()
}

func (b *addBar) addTo(line string) (participantID string, err error) {
	draft := b.tab.record.draft
	switch b.kind.Selected() {
	case addInvited:
		person, ok := fields.PersonNamed(draft.People(), line)
		if !ok {
			if person.ID, err = draft.AddPerson(line); err != nil {
				return "", err
			}
		}
		return draft.AddInvited(person.ID), nil
	case addAgency:
		agency, err := draft.AddAgency(line)
		if err != nil {
			return "", err
		}
		return draft.InviteAgency(agency), nil
	}
	return draft.AddGuest(line)
}
