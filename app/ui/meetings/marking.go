package meetings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// act marks the chosen row, or all rows that were picked. Izin asks for its
// reason, and Diwakili who came in place of the chosen one; the others go on to
// the next row at once.
func (a *attendance) act(state data.AttendanceState) {
	row, ok := a.selected()
	if !ok {
		return
	}
	a.popover.Close()
	switch {
	case state == data.Excused:
		a.askReason()
	case state != data.Represented:
		a.mark(state, "")
	case row.origin != data.Invited:
		a.record.deps.Notify(kit.NoticeInfo, "Tamu tidak diwakili; tandai hadir atau tidak hadir.")
	default:
		a.askDeputy(row)
	}
}

// mark sets a mark and goes on to the next row.
func (a *attendance) mark(state data.AttendanceState, reason string) {
	row, ok := a.selected()
	if !ok {
		return
	}
	ids := []string{row.id}
	if len(a.picked) > 0 {
		ids = ids[:0]
		for _, other := range a.roster.rows {
			if a.picked[other.id] {
				ids = append(ids, other.id)
			}
		}
	}
	a.record.draft.MarkAll(ids, a.dayID(), state, reason)
	a.picked = map[string]bool{}
	a.advance(row)
}

func (a *attendance) dayID() string { return a.record.draft.Dossier().Days[a.day].ID }

// advance shows the new mark and chooses the row below it: where the filter hides
// the row now, that one has come to its place.
func (a *attendance) advance(row rosterRow) {
	a.load()
	a.sift()
	if i := a.find(row.id); i >= 0 {
		a.list.Select(min(i+1, len(a.shown)-1))
	}
	a.refreshPerson()
	a.focusList()
}

// pick adds the chosen row to those that the next mark is for, or takes it out.
func (a *attendance) pick() {
	row, ok := a.selected()
	if !ok {
		return
	}
	if a.picked[row.id] {
		delete(a.picked, row.id)
	} else {
		a.picked[row.id] = true
	}
	i := a.list.Selected()
	a.list.Select(min(i+1, len(a.shown)-1))
	a.list.Reload()
	a.refreshPerson()
}

// reasonWidth is how wide the list of reasons is, in px.
const reasonWidth float32 = 180

// askReason offers the reasons for Izin at the row; a number or Enter takes one.
func (a *attendance) askReason() {
	reasons := data.ExcuseReasons()
	take := func(i int) {
		a.popover.Close()
		a.mark(data.Excused, reasons[i])
	}
	words := make([]string, len(reasons))
	for i, reason := range reasons {
		words[i] = indonesian.Capitalised(reason)
	}
	list, menu := fields.Menu(words, reasonWidth, take, func() {
		a.popover.Close()
		a.focusList()
	})
	a.openPopover("Alasan izin", menu)
	a.record.deps.Window.Canvas().Focus(list)
}

// askDeputy asks beside the row who came for the official. Who is there now, who
// stood for the official on another day, or who was announced is offered.
func (a *attendance) askDeputy(row rosterRow) {
	entry := newQuestion(func(line string) {
		if a.sendDeputy(row, line) {
			a.popover.Close()
			a.advance(row)
		}
	}, func() {
		a.popover.Close()
		a.focusList()
	})
	entry.SetPlaceHolder("Nama, jabatan")
	entry.SetText(a.record.draft.ExpectedDeputy(row.id))
	if row.deputyName != "" {
		entry.SetText(row.deputyName)
	}
	hint := kit.Caption("Kosongkan bila wakilnya belum diketahui.")
	a.openPopover("Diwakili oleh", kit.Fixed(340, 0, kit.Inset(2, 10, 8, 10, kit.VStack(6, entry, hint))))
	a.record.deps.Window.Canvas().Focus(entry)
	entry.Select(0, len([]rune(entry.Text))) // a name typed takes the place of the one offered
}

// newQuestion is the one line of a question beside a row.
func newQuestion(take func(line string), leave func()) *kit.Entry {
	entry := kit.NewEntry()
	entry.OnSubmitted = take
	entry.OnKey = func(c kit.Chord) bool {
		if c != kit.Key(fyne.KeyEscape) {
			return false
		}
		leave()
		return true
	}
	return entry
}

func (a *attendance) sendDeputy(row rosterRow, line string) bool {
	_, err := a.record.draft.SendDeputy(row.id, a.dayID(), line)
	if err != nil {
		a.record.deps.Fail(err)
	}
	return err == nil
}

// openPopover opens a question under the chosen row, or above it where there is
// no room below.
func (a *attendance) openPopover(title string, content fyne.CanvasObject) {
	openBeside(a.popover, a.list, title, content)
}

func openBeside(popover *fields.Popover, list *kit.List, title string, content fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	listTop := driver.AbsolutePositionForObject(list).Y - driver.AbsolutePositionForObject(popover.Layer()).Y
	top := listTop + list.RowTop(list.Selected())
	popover.Open(title, content, top, top+kit.RowHeight)
}

// setSex says who was in the room: the deputy, where the official sent one.
func (a *attendance) setSex(sex data.Sex) {
	if row, ok := a.selected(); ok {
		id, _ := row.inRoom()
		a.setSexOf(id, sex)
	}
}

func (a *attendance) setSexOf(participantID string, sex data.Sex) {
	a.record.draft.SetParticipant(participantID, func(p *data.Participant) { p.Sex = sex })
	a.refresh()
}

// reveal puts the bar on a participant, whatever was filtered.
func (a *attendance) reveal(participantID string) {
	a.filter.Select(0)
	a.search.SetText("")
	a.refresh()
	for i, row := range a.shown {
		if row.id == participantID || row.deputyID == participantID {
			a.list.Select(i)
			a.refreshPerson()
		}
	}
}
