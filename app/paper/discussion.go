package paper

import (
	"fmt"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// topics are the numbered items of the agenda.
func topics(agenda []data.AgendaSnapshot) []data.AgendaSnapshot {
	var all []data.AgendaSnapshot
	for _, a := range agenda {
		if a.Kind == data.AgendaTopic {
			all = append(all, a)
		}
	}
	return all
}

// talk is a sub-heading of the discussion with its items.
type talk struct {
	id, title string
	day       int
	carried   []data.CarriedSnapshot
	items     []item
}

// talks are the topics and, where anything was said, Lain-lain. A meeting about
// cases has only what it carried over.
func (m *minutes) talks() []talk {
	var all []talk
	several := len(topics(m.Agenda)) > 1
	for _, a := range m.Agenda {
		t := talk{id: a.ID, day: a.Day, items: m.notes(a), carried: a.Carried}
		if m.Kind == data.CaseMeeting && len(t.carried) == 0 {
			continue
		}
		switch {
		case a.Kind == data.AgendaTopic && several:
			t.title = fmt.Sprintf("Agenda %d: %s", a.Number, titleCase(orBlank(a.Title)))
		case a.Kind == data.AgendaTopic:
			t.title = "Agenda: " + titleCase(orBlank(a.Title))
		case a.Kind == data.AgendaOther && len(t.items)+len(t.carried) > 0:
			t.title = "Lain-Lain"
		default:
			continue
		}
		all = append(all, t)
	}
	m.adjourn(all)
	return all
}

// silent says that a meeting has no part II: one about cases, of which only
// decisions and follow-ups are kept.
func (m *minutes) silent() bool { return m.Kind == data.CaseMeeting && len(m.talks()) == 0 }

// adjourn closes the last talk of each day with its suspensions, and of each day
// but the last with the sentence that adjourns the meeting. A day without a talk
// has them in the one before it.
func (m *minutes) adjourn(all []talk) {
	for day := 0; day < len(m.Days) && len(all) > 0; day++ {
		last := 0
		for i, t := range all {
			if t.day <= day {
				last = i
			}
		}
		all[last].items = append(all[last].items, m.breaks(day, all[last].day)...)
	}
}

// breaks are the suspensions of a day and its adjournment, in order. They stand
// under a heading that names the day under, which they need not name again.
func (m *minutes) breaks(day, under int) []item {
	var items []item
	d := m.Days[day]
	at := func(clock data.Clock) string {
		if on := clockDate(d, clock); on != d.Date || under != day && len(m.Days) > 1 {
			return moment(on, clock, m.Office.Zone)
		}
		return "pukul " + orBlank(string(clock)) + " " + string(m.Office.Zone)
	}
	for _, pause := range d.Pauses {
		text := theChair + " menskors rapat pada " + at(pause.From)
		if pause.To != "" {
			text += " dan membukanya kembali pada " + at(pause.To)
		}
		items = append(items, plain(text+"."))
	}
	if day+1 < len(m.Days) {
		next := m.Days[day+1]
		items = append(items, plain(fmt.Sprintf(theChair+" menskors rapat pada %s dan membukanya kembali pada %s.",
			moment(closed(d), d.End, m.Office.Zone), moment(next.Date, next.Start, m.Office.Zone))))
	}
	return items
}

func (m *minutes) discussion() {
	if m.silent() {
		return
	}
	m.heading("PEMBAHASAN")
	all := m.talks()
	if len(all) == 0 {
		items := []item{plain(m.none("pembahasan yang dicatat"))}
		for day := range m.Days {
			items = append(items, m.breaks(day, -1)...)
		}
		m.list(items, itemPitch)
		return
	}
	for i, t := range all {
		m.subheading(t, i, len(all))
		pitch := float64(itemPitch)
		if len(t.carried) > 0 {
			m.carried(t.carried)
			pitch = afterTable
		} else if len(t.items) == 0 {
			m.add(sentence(m.none("catatan")))
		}
		m.list(t.items, pitch)
	}
}

// subheading is A., B., … with the day under it where there are several; one
// alone takes no letter.
func (m *minutes) subheading(t talk, i, n int) {
	p := layout.Paragraph{
		ID: t.id, Runs: layout.Bold(t.title), Left: textEdge, Gap: white(subheadingPitch), KeepNext: true,
	}
	if n > 1 {
		p.Leads = []layout.Lead{{Text: letter(i) + ".", Bold: true}}
	}
	if len(m.Days) > 1 && t.day < len(m.Days) {
		p.Runs[0].Text += "\n(" + dayDate(m.Days[t.day].Date) + ")"
	}
	m.add(p)
}

// letter counts A to Z, then AA, AB.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}
