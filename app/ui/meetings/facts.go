package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func (b *factSheet) general(m data.Meeting) fyne.CanvasObject {
	draft := b.summary.record.draft
	title := b.text("Nama rapat", m.Title, "", func(text string) string {
		if text == "" {
			return "Nama rapat tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		draft.SetMeeting(func(m *data.Meeting) { m.Title = text })
		return ""
	})
	kinds, kind := words(data.MeetingKinds(), m.Kind)
	classes, class := words(data.SecurityClasses(), m.Security)
	return fields.Section("Rapat", title, fields.Row([]float32{250, 170, 0},
		b.choice("Jenis", kinds, kind, func(i int) {
			draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.MeetingKinds()[i] })
		}),
		b.choice("Sifat", classes, class, func(i int) {
			draft.SetMeeting(func(m *data.Meeting) { m.Security = data.SecurityClasses()[i] })
		}),
		b.line("Nomor notula", m.Number, "Bila ada", func(m *data.Meeting, text string) { m.Number = text })))
}

func (b *factSheet) basis(m data.Meeting) fyne.CanvasObject {
	draft := b.summary.record.draft
	return fields.Section("Dasar (undangan)",
		b.line("Penerbit", m.BasisIssuer, "Kepala DPPPA", func(m *data.Meeting, text string) { m.BasisIssuer = text }),
		fields.Row([]float32{0, 220, 0},
			b.line("Nomor", m.BasisNumber, "", func(m *data.Meeting, text string) { m.BasisNumber = text }),
			b.date("Tanggal", m.BasisDate, func(date data.Date) {
				draft.SetMeeting(func(m *data.Meeting) { m.BasisDate = date })
			}, place{kind: "dasar"}),
			b.line("Hal", m.BasisSubject, "Undangan rapat", func(m *data.Meeting, text string) { m.BasisSubject = text })))
}

// day holds the facts of one day. The link is asked for where people join from
// afar.
func (b *factSheet) day(i int, day data.MeetingDay, days int) fyne.CanvasObject {
	draft := b.summary.record.draft
	set := func(change func(*data.MeetingDay)) { draft.SetDay(day.ID, change) }
	modes, mode := words(data.AttendanceModes(), day.Mode)
	warning := kit.FieldNotice(kit.NoticeWarning, "")
	b.summary.clocks[day.ID] = warning
	b.summary.checkClocks(day.ID)
	column := kit.VStack(kit.FieldGap,
		kit.VStack(0, fields.Row([]float32{220, 110, 110, 0},
			b.date("Tanggal", day.Date, func(date data.Date) {
				set(func(d *data.MeetingDay) { d.Date = date })
			}, place{dayDate, day.ID}),
			b.clock("Mulai", day.Start, func(c data.Clock) { set(func(d *data.MeetingDay) { d.Start = c }) },
				[]data.GapKind{data.NoStart}, day.ID),
			b.clock("Selesai", day.End, func(c data.Clock) { set(func(d *data.MeetingDay) { d.End = c }) },
				[]data.GapKind{data.NoEnd, data.EndBeforeStart}, day.ID),
			b.choice("Cara", modes, mode, func(i int) {
				set(func(d *data.MeetingDay) { d.Mode = data.AttendanceModes()[i] })
				b.summary.rebuild()
			})), warning))
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
	remove := kit.NewButton(kit.ButtonLink, "", "Hapus hari ini", func() { b.summary.removeDay(day.ID) }).Small()
	return kit.Border(nil, nil, nil, kit.Middle(remove), title)
}

// checkClocks marks an end before the start beside the fields.
func (s *summary) checkClocks(dayID string) {
	for _, day := range s.record.draft.Dossier().Days {
		if day.ID != dayID {
			continue
		}
		sentence := ""
		start, hasStart := day.Start.Minutes()
		if end, hasEnd := day.End.Minutes(); hasStart && hasEnd && end < start {
			sentence = "Waktu selesai mendahului waktu mulai."
		}
		warning := s.clocks[dayID]
		warning.SetText(sentence)
		warning.Hidden = sentence == ""
	}
}

// officers are the people of the whole meeting; who is not named is whoever the
// grey words say.
func (b *factSheet) officers(m data.Meeting) fyne.CanvasObject {
	draft := b.summary.record.draft
	set := func(pick func(*data.Meeting) *data.Officer) func(data.Officer) {
		return func(o data.Officer) { draft.SetMeeting(func(m *data.Meeting) { *pick(m) = o }) }
	}
	return fields.Section("Petugas dan penanda tangan",
		b.officer("Dibuka oleh", "Pimpinan rapat", m.OpenedBy, place{kind: "pembuka"},
			set(func(m *data.Meeting) *data.Officer { return &m.OpenedBy })),
		b.officer("Sekretaris", "Belum ada", m.Secretary, place{kind: "sekretaris"},
			set(func(m *data.Meeting) *data.Officer { return &m.Secretary })),
		b.officer("Notulis", "Belum ada", m.MinuteTaker, place{data.NoMinuteTaker, m.ID},
			set(func(m *data.Meeting) *data.Officer { return &m.MinuteTaker })),
		b.officer("Penanda tangan", "Pimpinan rapat hari terakhir", m.Signer, place{kind: "penanda tangan"},
			set(func(m *data.Meeting) *data.Officer { return &m.Signer })),
		b.officer("Mengetahui", "Tidak ada", m.Acknowledger, place{kind: "mengetahui"},
			set(func(m *data.Meeting) *data.Officer { return &m.Acknowledger })))
}

var statuses = []string{"", "Plt.", "Plh.", "Pj."}

// officer is a row of name, status and the post held on that day.
func (b *factSheet) officer(label, nobody string, o data.Officer, at place, keep func(data.Officer)) fyne.CanvasObject {
	record := b.summary.record
	if b.locked {
		return readOnlyOfficer(label, nobody, o, record.draft.People())
	}
	current := o
	write := func() {
		keep(current)
		b.summary.changed()
	}
	post := fields.New("Jabatan pada hari itu", kit.NewEntry())
	status := kit.NewChoice([]string{"Definitif", "Plt.", "Plh.", "Pj."}, max(0, find(statuses, o.Status)), func(i int) {
		current.Status = statuses[i]
		if current.PersonID != "" {
			write()
		}
	})
	name := newPersonField(label, record.draft, b.summary.offers, record.deps.Fail, func(personID string) {
		current = data.Officer{PersonID: personID}
		for _, p := range record.draft.People() {
			if p.ID == personID {
				current.Post = p.Post
			}
		}
		post.SetText(current.Post)
		status.Select(0)
		write()
	})
	name.set(o.PersonID)
	name.SetPlaceHolder(nobody)
	post.SetText(o.Post)
	post.OnChanged = func(text string) {
		if text == current.Post {
			return
		}
		if current.PersonID == "" {
			post.Refuse("Isi namanya dahulu.")
			return
		}
		post.Refuse("")
		current.Post = text
		write()
	}
	b.summary.places[at] = name.Entry
	b.begin(name.Entry)
	b.begin(post.Entry)
	return fields.Row([]float32{0, 104, 0}, name.Object, kit.Labelled("Sebagai", status), post.Object)
}

func readOnlyOfficer(label, nobody string, o data.Officer, people []data.Person) fyne.CanvasObject {
	name := nobody
	for _, p := range people {
		if p.ID == o.PersonID {
			name = fields.PersonLabel(p)
		}
	}
	return fields.Row([]float32{0, 0}, readOnly(label, name), readOnly("Jabatan pada hari itu", o.PostText()))
}

func find(list []string, word string) int {
	for i, candidate := range list {
		if candidate == word {
			return i
		}
	}
	return -1
}
