package meetings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// act marks the chosen row. Izin asks for its reason and Diwakili for who came,
// beside the row; the others go on to the next row at once.
func (a *attendance) act(state data.AttendanceState) {
	row, ok := a.selected()
	if !ok {
		return
	}
	a.popover.Close()
	switch state {
	case data.Excused:
		a.askReason(row)
	case data.Represented:
		if row.deputyID != "" || !a.isOfficial(row.id) {
			a.mark(row, data.Present)
			return
		}
		a.askDeputy(row)
	default:
		a.mark(row, state)
	}
}

// isOfficial tells the invited, who can send somebody, from guests.
func (a *attendance) isOfficial(participantID string) bool {
	for _, p := range a.record.draft.Dossier().Participants {
		if p.ID == participantID {
			return p.Origin == data.Invited
		}
	}
	return false
}

// mark sets a mark and goes on to the next row.
func (a *attendance) mark(row rosterRow, state data.AttendanceState) {
	a.set(row, state, "")
	a.advance(row)
}

// set writes the mark of the chosen day. A deputy of that day was not there
// after all when the official gets another mark.
func (a *attendance) set(row rosterRow, state data.AttendanceState, reason string) {
	dayID := a.dayID()
	if row.deputyID != "" && state != data.Represented {
		a.record.draft.Mark(row.deputyID, dayID, data.Unmarked, "")
	}
	a.record.draft.Mark(row.id, dayID, state, reason)
}

func (a *attendance) dayID() string { return a.record.draft.Dossier().Days[a.day].ID }

// advance shows the new mark and chooses the row below it.
func (a *attendance) advance(row rosterRow) {
	a.refresh()
	for i, other := range a.shown {
		if other.id == row.id {
			a.list.Select(min(i+1, len(a.shown)-1))
		}
	}
	a.refreshSide()
	a.focusList()
}

// reasonWidth is how wide the list of reasons is, in px.
const reasonWidth float32 = 180

// askReason offers the reasons for Izin at the row; a number or Enter takes one.
func (a *attendance) askReason(row rosterRow) {
	reasons := data.ExcuseReasons()
	take := func(i int) {
		a.popover.Close()
		a.set(row, data.Excused, reasons[i])
		a.advance(row)
	}
	words := make([]string, len(reasons))
	for i, reason := range reasons {
		words[i] = sentenceCase(reason)
	}
	list, menu := fields.Menu(words, reasonWidth, take, func() {
		a.popover.Close()
		a.focusList()
	})
	a.openPopover("Alasan izin", menu)
	a.record.deps.Window.Canvas().Focus(list)
}

// askDeputy asks beside the row who came for the official. Somebody who has
// already stood for the official is offered again.
func (a *attendance) askDeputy(row rosterRow) {
	known, name := a.formerDeputy(row.id)
	entry := kit.NewEntry()
	entry.SetPlaceHolder("Nama, jabatan")
	entry.SetText(name)
	entry.OnSubmitted = func(line string) {
		dayID, deputyID := a.dayID(), known
		if line != name || known == "" {
			deputyID = ""
		}
		if deputyID == "" && line != "" {
			id, err := a.record.draft.AddDeputy(row.id, line)
			if err != nil {
				a.record.deps.Fail(err)
				return
			}
			deputyID = id
		}
		a.popover.Close()
		a.set(row, data.Represented, "")
		if deputyID != "" {
			a.record.draft.Mark(deputyID, dayID, data.Present, "")
		}
		a.advance(row)
	}
	entry.OnKey = func(c kit.Chord) bool {
		if c != kit.Key(fyne.KeyEscape) {
			return false
		}
		a.popover.Close()
		a.focusList()
		return true
	}
	hint := kit.Caption("Kosongkan bila wakilnya belum diketahui.")
	a.openPopover("Diwakili oleh", kit.Fixed(340, 0, kit.Inset(2, 10, 8, 10, kit.VStack(6, entry, hint))))
	a.record.deps.Window.Canvas().Focus(entry)
	entry.SetCaret(len(entry.Text))
}

// formerDeputy is who stood for the official on another day.
func (a *attendance) formerDeputy(officialID string) (id, name string) {
	for _, p := range a.record.draft.Dossier().Participants {
		if p.RepresentsID == officialID {
			id = p.ID
			name, _ = a.record.draft.Display(p.ID)
		}
	}
	return id, name
}

// openPopover opens a question under the chosen row, or above it where there is
// no room below.
func (a *attendance) openPopover(title string, content fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	listTop := driver.AbsolutePositionForObject(a.list).Y - driver.AbsolutePositionForObject(a.popover.Layer()).Y
	top := listTop + a.list.RowTop(a.list.Selected())
	a.popover.Open(title, content, top, top+kit.RowHeight)
}
