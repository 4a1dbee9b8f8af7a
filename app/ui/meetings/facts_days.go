package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// day holds the facts of one day. The link is asked for where people join from
// afar.
func (b *factSheet) day(i int, day data.MeetingDay, days int) fyne.CanvasObject {
	draft := b.summary.record.draft
	set := func(change func(*data.MeetingDay)) { draft.SetDay(day.ID, change) }
	modes, mode := words(data.AttendanceModes(), day.Mode)
	midnight := frame.NewPlace(kit.NewFill(kit.ColorNone))
	b.summary.clocks[day.ID] = midnight
	b.summary.checkClocks(day.ID)
	column := kit.VStack(kit.FieldGap,
		kit.VStack(0, fields.Row([]float32{220, 110, 110, 0},
			b.date("Tanggal", day.Date, func(date data.Date) {
				set(func(d *data.MeetingDay) { d.Date = date })
			}, place{dayDate, day.ID}),
			b.clock("Mulai", day.Start, func(c data.Clock) { set(func(d *data.MeetingDay) { d.Start = c; inOrder(d) }) },
				[]data.GapKind{data.NoStart}, day.ID),
			b.clock("Selesai", day.End, func(c data.Clock) { set(func(d *data.MeetingDay) { d.End = c; inOrder(d) }) },
				[]data.GapKind{data.NoEnd, data.EndBeforeStart}, day.ID),
			b.choice("Cara", modes, mode, func(i int) {
				set(func(d *data.MeetingDay) { d.Mode = data.AttendanceModes()[i] })
				b.summary.rebuild()
			})), midnight.Object()))
	places := []fyne.CanvasObject{b.text("Tempat", day.Place, "Ruang rapat, gedung", func(text string) string {
		set(func(d *data.MeetingDay) { d.Place = text })
		return ""
	})}
	if day.Mode != data.InPerson {
		places = append(places, b.text("Tautan", day.Link, "https://", func(text string) string {
			set(func(d *data.MeetingDay) { d.Link = text })
			return ""
		}))
	}
	column.Add(fields.Row(make([]float32, len(places)), places...))
	column.Add(b.officer("Pimpinan rapat", "Belum ada", day.Chair, place{data.NoChair, day.ID},
		func(o data.Officer) { set(func(d *data.MeetingDay) { d.Chair = o }) }))
	// Tab reaches the centre of a border first, so that nobody tabs into the button
	// that removes the day on the way to its date.
	head := kit.Inset(0, 0, kit.FieldGap, 0, b.dayHead(i, day, days))
	return kit.Border(head, nil, nil, nil, column)
}

func (b *factSheet) dayHead(i int, day data.MeetingDay, days int) fyne.CanvasObject {
	if days == 1 {
		return kit.Section("Waktu dan tempat")
	}
	title := kit.Section(fmt.Sprintf("Hari ke-%d", i+1))
	if b.locked {
		return title
	}
	remove := kit.NewButton(kit.ButtonLink, "", fmt.Sprintf("Hapus hari ke-%d", i+1), func() { b.summary.removeDay(day.ID) }).Small()
	return kit.Border(nil, nil, nil, kit.Middle(remove), title)
}

// endsBefore says that the end of a day is earlier than its start on the clock.
func endsBefore(day data.MeetingDay) bool {
	start, hasStart := day.Start.Minutes()
	end, hasEnd := day.End.Minutes()
	return hasStart && hasEnd && end < start
}

// inOrder takes back that a day ends after midnight where the clock does not say so.
func inOrder(day *data.MeetingDay) { day.EndsNextDay = day.EndsNextDay && endsBefore(*day) }

// checkClocks asks beside the fields whether an end before the start is meant.
func (s *summary) checkClocks(dayID string) {
	for _, day := range s.record.draft.Dossier().Days {
		if day.ID != dayID {
			continue
		}
		switch {
		case !endsBefore(day):
			s.clocks[dayID].Show(kit.Fixed(0, 1, kit.NewFill(kit.ColorNone)))
		case s.record.draft.Locked():
			s.clocks[dayID].Show(kit.Caption("Selesai lewat tengah malam."))
		case day.EndsNextDay:
			s.clocks[dayID].Show(s.midnight(day.ID, kit.Caption("Selesai lewat tengah malam, pada hari berikutnya."), "Bukan", false))
		default:
			s.clocks[dayID].Show(s.midnight(day.ID, kit.NewCaption(kit.Run{Text: "Waktu selesai mendahului waktu mulai.", Color: kit.ColorAttention}), "Memang lewat tengah malam", true))
		}
	}
}

// midnight is a sentence about the end of a day with the answer to it.
func (s *summary) midnight(dayID string, sentence fyne.CanvasObject, word string, next bool) fyne.CanvasObject {
	return kit.HStack(8, kit.Middle(sentence), kit.NewButton(kit.ButtonLink, "", word, func() {
		s.record.draft.SetDay(dayID, func(d *data.MeetingDay) { d.EndsNextDay = next })
		s.checkClocks(dayID)
		s.changed()
	}).Small())
}
