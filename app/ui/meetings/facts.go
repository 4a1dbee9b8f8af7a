package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

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
		current = record.officer(personID)
		post.SetText(current.Post)
		status.Select(max(0, find(statuses, current.Status)))
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

// officer is a person in the post of the day: as somewhere else in this meeting,
// as on its list, or else in the usual post.
func (r *record) officer(personID string) data.Officer {
	d := r.draft.Dossier()
	known := []data.Officer{d.Meeting.Secretary, d.Meeting.MinuteTaker, d.Meeting.Signer, d.Meeting.OpenedBy, d.Meeting.Acknowledger}
	for _, day := range d.Days {
		known = append(known, day.Chair)
	}
	for _, p := range d.Participants {
		o := data.Officer{PersonID: p.PersonID, Post: p.Post}
		if status, post, parted := strings.Cut(p.Post, " "); parted && find(statuses, status) > 0 {
			o.Status, o.Post = status, post
		}
		known = append(known, o)
	}
	for _, p := range r.draft.People() {
		known = append(known, data.Officer{PersonID: p.ID, Post: p.Post})
	}
	for _, o := range known {
		if personID != "" && o.PersonID == personID && o.Post != "" {
			return o
		}
	}
	return data.Officer{PersonID: personID}
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
