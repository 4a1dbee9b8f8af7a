package meetings

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// answer keeps what the chosen agency said, and goes on to the next. Diwakili
// asks beside the row who is announced, berhalangan asks why. The keyboard stays
// with the list where no answer can be kept.
func (v *invitation) answer(answer data.Answer) {
	row, ok := v.selected()
	if !ok {
		return
	}
	v.popover.Close()
	switch {
	case row.guest:
		v.record.deps.Notify(kit.NoticeInfo, "Jawaban dicatat untuk instansi; tamu ditandai dalam daftar hadir.")
	case row.ID == "":
		v.record.deps.Notify(kit.NoticeInfo, fmt.Sprintf("Jawaban dicatat per instansi, dan instansi %s belum ada. Tekan I untuk menulisnya.", row.who()))
	case answer == data.WillSend:
		v.askDeputy(row)
	case answer == data.WillNotCome:
		v.askReason(row)
	default:
		v.keep(row, answer, "", row.Confirmation.Note)
	}
}

func (v *invitation) keep(row inviteRow, answer data.Answer, deputy, note string) {
	if err := v.record.draft.SetConfirmation(row.ID, answer, deputy, note); err != nil {
		v.record.deps.Fail(err)
		return
	}
	i := v.list.Selected()
	v.refresh()
	if i < len(v.shown) && v.shown[i].ID == row.ID {
		v.list.Select(min(i+1, len(v.shown)-1))
		v.refreshChosen()
	}
	v.focusList()
}

func (v *invitation) askDeputy(row inviteRow) {
	v.ask("Akan diwakili oleh", "Nama, jabatan", "Kosongkan bila wakilnya belum disebut.", row.Confirmation.Deputy, func(line string) {
		v.keep(row, data.WillSend, line, row.Confirmation.Note)
	})
}

func (v *invitation) askReason(row inviteRow) {
	v.ask("Berhalangan hadir karena", "Alasan, lalu Enter", "Enter saja bila alasannya tidak disebut.", row.Confirmation.Note, func(line string) {
		v.keep(row, data.WillNotCome, "", line)
	})
}

// ask has a line written beside the chosen row; Esc leaves all as it was.
func (v *invitation) ask(title, placeholder, hint, value string, keep func(line string)) {
	entry := newQuestion(func(line string) {
		v.popover.Close()
		keep(line)
	}, func() {
		v.popover.Close()
		v.focusList()
	})
	entry.SetPlaceHolder(placeholder)
	entry.SetText(value)
	openBeside(v.popover, v.list, title, kit.Fixed(340, 0, kit.Inset(2, 10, 8, 10, kit.VStack(6, entry, kit.Caption(hint)))))
	v.record.deps.Window.Canvas().Focus(entry)
	entry.Select(0, len([]rune(entry.Text))) // what is typed takes the place of what is offered
}

// askAgency leads to the field in which the agency of the chosen row is written.
func (v *invitation) askAgency() {
	if v.agency != nil {
		v.popover.Close()
		v.record.deps.Window.Canvas().Focus(v.agency)
		return
	}
	v.record.deps.Notify(kit.NoticeInfo, "Instansi baris ini sudah ada.")
}

// answerTotals shows the answers as a bar and by number.
func answerTotals(count data.AnswerCount) fyne.CanvasObject {
	bar := &shares{}
	var fills []fyne.CanvasObject
	lines := kit.VStack(2)
	add := func(answer data.Answer, role fyne.ThemeColorName) {
		bar.parts = append(bar.parts, float32(count[answer]))
		fills = append(fills, kit.NewFill(role))
		lines.Add(kit.Columns(4, []float32{10, 0, 44}, kit.Fixed(0, 10, kit.NewFill(role)),
			kit.Body(indonesian.Capitalised(answer.Word())).Shrink(), kit.Body(strconv.Itoa(count[answer])).Right().Shrink()))
	}
	for _, a := range answerSquares {
		add(a.answer, a.role)
	}
	add(data.Unanswered, kit.ColorTrack)
	answered := count.Total() - count[data.Unanswered]
	return kit.VStack(4, kit.Section(fmt.Sprintf("%d dari %d menjawab", answered, count.Total())),
		kit.Inset(4, 0, 4, 0, kit.Fixed(0, 8, container.New(bar, fills...))), lines)
}

// refreshChosen shows the chosen agency in full, with who is asked and its answer.
func (v *invitation) refreshChosen() {
	row, ok := v.selected()
	if !ok {
		v.side.Show(kit.Fixed(0, 1, kit.NewFill(kit.ColorNone)))
		return
	}
	column := kit.VStack(6, kit.Separator(), v.chosenHead(row))
	for _, person := range row.people {
		if person != "" {
			column.Add(kit.NewParagraph(person, kit.TextStyle{Color: kit.ColorMuted}).Wrap(sideWidth))
		}
	}
	if contact := v.record.draft.Dossier().Agencies[row.ID].Contact; contact != "" {
		column.Add(kit.NewParagraph("Narahubung: "+contact, kit.TextStyle{Color: kit.ColorMuted}).Wrap(sideWidth))
	}
	v.agency = nil
	switch answered := row.answer() != data.Unanswered; {
	case row.ID == "" && !row.guest && !v.record.draft.Locked():
		column.Add(v.agencyField(row))
	case v.record.draft.Locked() && answered:
		column.Add(kit.NewParagraph(indonesian.Capitalised(row.answer().Word())+". "+row.remark(), kit.TextStyle{}).Wrap(sideWidth))
	case answered:
		if row.answer() == data.WillSend {
			column.Add(v.field("Diwakili oleh", "Nama, jabatan", row, row.Confirmation.Deputy, func(c *data.Confirmation, text string) { c.Deputy = text }))
		}
		column.Add(v.field("Keterangan", "Tulis bila perlu", row, row.Confirmation.Note, func(c *data.Confirmation, text string) { c.Note = text }))
	}
	v.side.Show(column)
}

func (v *invitation) chosenHead(row inviteRow) fyne.CanvasObject {
	title := row.title()
	if agency, ok := v.record.draft.Dossier().Agencies[row.ID]; ok {
		title = agency.Name
	}
	name := kit.NewParagraph(title, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(sideWidth - 28)
	if v.record.draft.Locked() {
		return name
	}
	return kit.Border(nil, nil, nil, kit.VStack(0, kit.IconLink(icons.Trash, func() { v.remove(row) }).Small()), name)
}

// agencyField asks to which agency somebody belongs who has none that is known:
// answers are kept by agency.
func (v *invitation) agencyField(row inviteRow) fyne.CanvasObject {
	field := fields.New("Instansi", kit.NewEntry())
	field.SetPlaceHolder("Nama instansi, lalu Enter")
	field.SetText(row.Name)
	field.OnSubmitted = func(name string) {
		id, err := v.record.draft.AddAgency(name)
		if err != nil {
			field.Refuse(data.Message(err))
			return
		}
		for _, participant := range row.ParticipantIDs {
			v.record.draft.SetParticipant(participant, func(p *data.Participant) { p.AgencyID, p.AgencyName = id, "" })
		}
		v.refresh()
		v.choose(row.ParticipantIDs[0])
		v.focusList()
	}
	field.OnKey = v.leave
	v.agency = field.Entry
	return field.Object
}

// leave gives the keyboard back to the list at Esc.
func (v *invitation) leave(c kit.Chord) bool {
	if c != kit.Key(fyne.KeyEscape) {
		return false
	}
	v.focusList()
	return true
}

// field is a text of the answer that saves itself as it is typed.
func (v *invitation) field(label, placeholder string, row inviteRow, value string, set func(*data.Confirmation, string)) fyne.CanvasObject {
	field := fields.Line(label, value, placeholder, func(text string) string {
		for _, fresh := range v.record.draft.Dossier().InvitedAgencies() {
			if c := fresh.Confirmation; fresh.ID == row.ID && c.Answer != data.Unanswered {
				set(&c, text)
				if err := v.record.draft.SetConfirmation(row.ID, c.Answer, c.Deputy, c.Note); err != nil {
					return data.Message(err)
				}
			}
		}
		v.follow()
		return ""
	})
	field.OnSubmitted = func(string) { v.focusList() }
	field.OnKey = v.leave
	return field.Object
}

// follow shows in the list what is typed beside it, without making the fields anew.
func (v *invitation) follow() {
	v.rows, v.count = inviteRows(v.record.draft)
	for i := range v.shown {
		for _, fresh := range v.rows {
			if fresh.ParticipantIDs[0] == v.shown[i].ParticipantIDs[0] {
				v.shown[i] = fresh
			}
		}
	}
	v.list.Reload()
}

func (v *invitation) remove(row inviteRow) {
	if err := v.record.draft.RemoveParticipants(row.ParticipantIDs...); err != nil {
		v.record.deps.Fail(err)
		return
	}
	v.refresh()
	v.focusList()
	v.record.deps.Notify(kit.NoticeInfo, row.title()+" dihapus dari daftar undangan. Ctrl+Z mengembalikannya.")
}
