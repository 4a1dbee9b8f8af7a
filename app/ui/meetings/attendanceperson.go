package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

var sexes = []data.Sex{data.Male, data.Female, data.UnknownSex}

// refreshPerson shows the chosen row in full: what an ellipsis hides, who came in
// whose place, when, and the note.
func (a *attendance) refreshPerson() {
	row, ok := a.selected()
	if ok != a.person.Visible() {
		kit.SetVisible(a.person, ok)
		a.aside.Refresh()
	}
	if !ok {
		return
	}
	column := kit.VStack(6, a.personHead(row))
	if a.record.draft.Locked() {
		for _, line := range []string{row.note, "Jenis kelamin: " + sexSign(row.sex)} {
			column.Add(kit.NewParagraph(line, kit.TextStyle{Color: kit.ColorMuted}).Wrap(sideWidth))
		}
		a.side.Show(column)
		return
	}
	p := &presenceForm{tab: a, row: row, dayID: a.dayID()}
	p.roomID, _ = row.inRoom()
	if row.origin == data.Invited && !row.chairs && row.state != data.Present {
		column.Add(p.deputy())
	}
	if row.state == data.Present || row.deputyID != "" {
		column.Add(p.times())
	}
	if row.state != data.Unmarked {
		column.Add(p.note())
	}
	column.Add(p.sexAndPlace())
	a.side.Show(column)
}

// personHead names the chosen row, with the way to take it off the list.
func (a *attendance) personHead(row rosterRow) fyne.CanvasObject {
	name := kit.NewParagraph(row.name, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(sideWidth - 28)
	var remove fyne.CanvasObject
	if !a.record.draft.Locked() {
		remove = kit.VStack(0, kit.IconLink(icons.Trash, func() { a.remove(row) }).Small())
	}
	column := kit.VStack(0, kit.Border(nil, nil, nil, remove, name))
	if about := strings.Join(nonEmpty(row.post, row.agency), ", "); about != "" {
		column.Add(kit.NewParagraph(about, kit.TextStyle{Color: kit.ColorMuted}).Wrap(sideWidth))
	}
	if row.deputyID != "" && a.record.draft.Locked() {
		column.Add(kit.NewParagraph("Di ruang rapat: "+row.deputyName, kit.TextStyle{}).Wrap(sideWidth))
	}
	return column
}

func nonEmpty(parts ...string) (list []string) {
	for _, part := range parts {
		if part != "" {
			list = append(list, part)
		}
	}
	return list
}

func (a *attendance) remove(row rosterRow) {
	if err := a.record.draft.RemoveParticipant(row.id); err != nil {
		a.record.deps.Fail(err)
		return
	}
	a.refresh()
	a.focusList()
	a.record.deps.Notify(kit.NoticeInfo, row.name+" dihapus dari daftar. Ctrl+Z mengembalikannya.")
}

// presenceForm holds the fields of the chosen row.
type presenceForm struct {
	tab    *attendance
	row    rosterRow
	dayID  string
	roomID string // who is in the room for the row
}

// deputy is the field in which the name of a deputy marks the row as represented.
func (p *presenceForm) deputy() fyne.CanvasObject {
	a, row := p.tab, p.row
	field := fields.New("Diwakili oleh", kit.NewEntry())
	field.SetPlaceHolder("Nama yang hadir")
	field.SetText(row.deputyName)
	field.OnSubmitted = func(line string) {
		if strings.TrimSpace(line) == row.deputyName && line != "" {
			a.focusList()
			return
		}
		if a.sendDeputy(row, line) {
			a.refresh()
			a.focusList()
		}
	}
	field.OnKey = p.leave
	return field.Object
}

// leave gives the keyboard back to the list at Esc.
func (p *presenceForm) leave(c kit.Chord) bool {
	if c != kit.Key(fyne.KeyEscape) {
		return false
	}
	p.tab.focusList()
	return true
}

// times are when somebody came late or left early; empty for the whole day.
func (p *presenceForm) times() fyne.CanvasObject {
	mark := p.tab.record.draft.MarkOf(p.roomID, p.dayID)
	clock := func(label string, value data.Clock, set func(*data.Attendance, data.Clock)) fyne.CanvasObject {
		field := kit.NewClockField(indonesian.ParseClock)
		field.SetText(string(value))
		field.Entry.SetPlaceHolder("")
		field.OnChange = func(text string, ok bool) {
			if ok || field.Text() == "" {
				p.revise(p.roomID, func(a *data.Attendance) { set(a, data.Clock(text)) })
			}
		}
		return kit.Labelled(label, field)
	}
	return fields.Row([]float32{0, 0},
		clock("Datang pukul", mark.ArrivedAt, func(a *data.Attendance, c data.Clock) { a.ArrivedAt = c }),
		clock("Pulang pukul", mark.LeftAt, func(a *data.Attendance, c data.Clock) { a.LeftAt = c }))
}

// note is the remark of the row itself, kept with its mark.
func (p *presenceForm) note() fyne.CanvasObject {
	mark := p.tab.record.draft.MarkOf(p.row.id, p.dayID)
	field := fields.Line("Keterangan", mark.Note, "Tulis bila perlu", func(text string) string {
		p.revise(p.row.id, func(a *data.Attendance) { a.Note = text })
		return ""
	})
	field.OnSubmitted = func(string) { p.tab.focusList() }
	field.OnKey = p.leave
	return field.Object
}

// revise keeps what is typed, and shows it in the list without making the fields
// anew.
func (p *presenceForm) revise(participantID string, change func(*data.Attendance)) {
	a := p.tab
	if err := a.record.draft.RevisePresence(participantID, p.dayID, change); err != nil {
		a.record.deps.Fail(err)
		return
	}
	a.roster = newRoster(a.record.draft.Dossier(), a.day)
	fresh := make(map[string]rosterRow, len(a.roster.rows))
	for _, row := range a.roster.rows {
		fresh[row.id] = row
	}
	for i, row := range a.shown {
		a.shown[i] = fresh[row.id]
	}
	a.list.Reload()
	a.refreshTotals()
}

func (p *presenceForm) sexAndPlace() fyne.CanvasObject {
	a := p.tab
	_, sex := p.row.inRoom()
	strip := kit.Segmented([]string{"L", "P", "-"}, func(i int) {
		a.setSexOf(p.roomID, sexes[i])
		a.focusList()
	})
	for i, s := range sexes {
		if s == sex {
			strip.Select(i)
		}
	}
	row := kit.HStack(14)
	if p.row.deputyID != "" {
		row.Add(kit.Middle(kit.Muted("Wakil")))
	}
	row.Add(strip)
	if p.row.state == data.Present || p.row.deputyID != "" {
		row.Add(kit.Middle(kit.NewCheck("Daring", a.record.draft.MarkOf(p.roomID, p.dayID).Online, func(bool) {
			a.switchOnline()
			a.focusList()
		})))
	}
	return row
}
