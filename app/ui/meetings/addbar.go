package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
)

// addBar is the line that adds somebody to the list, several in a row.
type addBar struct {
	record *record
	kind   *kit.Strip
	entry  *kit.Entry
	object fyne.CanvasObject
	leave  func() // gives the keyboard back
	moved  func() // hears that the line came or went
}

// The kinds of what is added, in the order of the strip.
const (
	addGuest = iota
	addInvited
	addAgency
)

var addHints = []string{"Nama, jabatan, instansi", "Nama, jabatan, instansi", "Nama instansi"}

// newAddBar returns a line that is closed. take adds what stands in it.
func newAddBar(r *record, kind int, take func(kind int, line string) error, leave, moved func()) *addBar {
	b := &addBar{record: r, leave: leave, moved: moved}
	b.entry = newQuestion(func(line string) {
		if line = strings.TrimSpace(line); line == "" {
			return
		}
		if err := take(b.kind.Selected(), line); err != nil {
			r.deps.Fail(err)
			return
		}
		b.entry.SetText("")
		b.focus()
	}, b.close)
	b.kind = kit.Segmented([]string{"Tamu", "Orang diundang", "Instansi diundang"}, func(i int) {
		b.entry.SetPlaceHolder(addHints[i])
		b.focus()
	})
	b.kind.Select(kind)
	b.entry.SetPlaceHolder(addHints[kind])
	row := kit.Border(nil, nil, kit.HStack(10, b.kind, kit.Fixed(0, 1, kit.NewFill(kit.ColorNone))),
		kit.HStack(0, kit.Middle(kit.NewButton(kit.ButtonLink, "", "Tutup", b.close))), b.entry)
	b.object = kit.Inset(0, 12, 8, kit.PagePadding, row)
	b.object.Hide()
	return b
}

func (b *addBar) open() {
	b.object.Show()
	b.moved()
	b.focus()
}

func (b *addBar) focus() { b.record.deps.Window.Canvas().Focus(b.entry) }

func (b *addBar) close() {
	b.object.Hide()
	b.moved()
	b.leave()
}

// addTo adds a guest, a person or an agency from one line. A guest is present on
// the day; without one nobody is marked.
func addTo(draft *secretariat.MeetingDraft, kind int, line, dayID string) (participantID string, err error) {
	switch {
	case kind == addInvited:
		if person, ok := fields.PersonNamed(draft.People(), line); ok {
			return draft.AddInvited(person.ID), nil
		}
		return draft.InvitePerson(line)
	case kind == addAgency:
		return draft.InviteAgencyNamed(line)
	case dayID != "":
		return draft.ReceiveGuest(line, dayID)
	}
	return draft.AddGuest(line)
}
