package paper

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

func (m *minutes) add(blocks ...layout.Block) { m.blocks = append(m.blocks, blocks...) }

// heading begins the next part: I., II., …
func (m *minutes) heading(text string) {
	m.part++
	m.add(layout.Paragraph{
		Leads: []layout.Lead{{Text: indonesian.Roman(m.part) + ".", Bold: true}},
		Runs:  layout.Bold(text), Left: textEdge, Gap: white(headingPitch), KeepNext: true,
	})
}

// sentence is a paragraph of the program's own words under a heading.
func sentence(text string) layout.Paragraph {
	return layout.Paragraph{
		Runs: layout.Regular(text), Left: textEdge, Gap: white(underHeading), Align: layout.Justify,
	}
}

// item is one numbered item of a part.
type item struct {
	id   string
	runs []layout.Run
	// number overrides the place in the list, where the record has its own.
	number int
}

// list prints items; one alone takes no number.
func (m *minutes) list(items []item) {
	room := numberWidth(itemWidth, len(items), 100)
	for i, it := range items {
		p := layout.Paragraph{
			ID: it.id, Runs: it.runs, Left: textEdge, Gap: white(itemPitch), Align: layout.Justify,
		}
		if it.number == 0 {
			it.number = i + 1
		}
		if len(items) > 1 {
			p = numbered(p, it.number, textEdge, room)
		}
		m.add(p)
	}
}

// notes turns the notes of an agenda item into items; empty ones are not printed.
func (m *minutes) notes(a data.AgendaSnapshot) []item {
	var chair *data.Signatory
	if a.Day < len(m.Days) {
		chair = m.Days[a.Day].Chair
	}
	var items []item
	for _, note := range a.Notes {
		text := tidy(note.Text)
		switch {
		case text == "":
			continue
		case chair != nil && note.Speaker != "" && note.Speaker == chair.Name:
			text = theChair + joint(text) + text
			items = append(items, item{id: note.ID, runs: layout.Regular(text)})
		default:
			items = append(items, item{id: note.ID, runs: spoken(note, text)})
		}
	}
	return items
}

// theChair is what the minutes call who leads.
const theChair = "Pimpinan rapat"

// spoken puts the speaker before the text, the agency first and bold. A text
// that goes on from the name ("menjelaskan …") follows it, a sentence of its own
// follows a colon.
func spoken(note data.NoteSnapshot, text string) []layout.Run {
	who, name := note.SpeakerAgency, note.Speaker
	switch {
	case who == "" && name == "":
		return layout.Regular(text)
	case who == "":
		who = name
	case name != "":
		text = "(" + name + ")" + joint(text) + text
		return []layout.Run{{Text: who, Bold: true}, {Text: " " + text}}
	}
	return []layout.Run{{Text: who, Bold: true}, {Text: joint(text) + text}}
}

func joint(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(first) {
		return " "
	}
	return ": "
}

func (m *minutes) opening() {
	m.heading("PEMBUKAAN")
	items := []item{{runs: layout.Regular(m.openingText())}}
	for _, a := range m.Agenda {
		if a.Kind == data.AgendaOpening {
			items = append(items, m.notes(a)...)
		}
	}
	m.list(items)
}

func (m *minutes) openingText() string {
	who := theChair
	led := len(m.Days) > 0 && samePerson(m.OpenedBy, m.Days[0].Chair)
	if m.OpenedBy != nil && m.OpenedBy.Name != "" && !led {
		who = named(m.OpenedBy) + ","
	}
	when := blank
	if len(m.Days) > 0 {
		when = moment(m.Days[0], m.Days[0].Start, m.Office.Zone)
	}
	return fmt.Sprintf("%s membuka rapat pada %s.", who, when)
}

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
	items     []item
}

// talks are the topics and, where anything was said, Lain-lain.
func (m *minutes) talks() []talk {
	var all []talk
	several := len(topics(m.Agenda)) > 1
	for _, a := range m.Agenda {
		t := talk{id: a.ID, day: a.Day, items: m.notes(a)}
		switch {
		case a.Kind == data.AgendaTopic && several:
			t.title = fmt.Sprintf("Agenda %d: %s", a.Number, titleCase(orBlank(a.Title)))
		case a.Kind == data.AgendaTopic:
			t.title = "Agenda: " + titleCase(orBlank(a.Title))
		case a.Kind == data.AgendaOther && len(t.items) > 0:
			t.title = "Lain-Lain"
		default:
			continue
		}
		all = append(all, t)
	}
	m.adjourn(all)
	return all
}

// adjourn closes the last talk of each day but the last with the sentence that
// adjourns the meeting. A day without a talk adjourns in the one before it.
func (m *minutes) adjourn(all []talk) {
	for day := 0; day+1 < len(m.Days) && len(all) > 0; day++ {
		last := 0
		for i, t := range all {
			if t.day <= day {
				last = i
			}
		}
		all[last].items = append(all[last].items, item{runs: layout.Regular(m.adjournment(day))})
	}
}

func (m *minutes) adjournment(day int) string {
	return fmt.Sprintf(theChair+" menskors rapat pada %s dan membukanya kembali pada %s.",
		moment(m.Days[day], m.Days[day].End, m.Office.Zone),
		moment(m.Days[day+1], m.Days[day+1].Start, m.Office.Zone))
}

func (m *minutes) discussion() {
	m.heading("PEMBAHASAN")
	all := m.talks()
	if len(all) == 0 {
		m.add(sentence(m.none("pembahasan yang dicatat")))
		for day := 0; day+1 < len(m.Days); day++ {
			m.add(sentence(m.adjournment(day)))
		}
		return
	}
	for i, t := range all {
		m.subheading(t, i, len(all))
		if len(t.items) == 0 {
			m.add(sentence(m.none("catatan")))
		}
		m.list(t.items)
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

// none says that there is nothing: not yet, in a konsep.
func (m *minutes) none(what string) string {
	if m.State.Locked() {
		return "Tidak ada " + what + "."
	}
	return "Belum ada " + what + "."
}

func (m *minutes) decisions() {
	heading := m.Office.DecisionHeading
	m.heading(heading)
	if len(m.Decisions) == 0 {
		m.add(sentence(m.none(lower(heading))))
		return
	}
	intro := sentence("Rapat menyepakati hal-hal sebagai berikut.")
	if heading == "SIMPULAN" {
		intro = sentence("Rapat menyimpulkan hal-hal sebagai berikut.")
	}
	intro.KeepNext = true
	m.add(intro)
	from := len(m.blocks)
	items := make([]item, len(m.Decisions))
	for i, d := range m.Decisions {
		items[i] = item{id: d.ID, number: d.Number, runs: layout.Regular(orBlank(tidy(d.Text)))}
	}
	m.list(items)
	first := m.blocks[from].(layout.Paragraph)
	first.Gap = white(paragraphPitch)
	m.blocks[from] = first
}

func (m *minutes) closing() {
	m.heading("PENUTUP")
	var items []item
	for _, a := range m.Agenda {
		if a.Kind == data.AgendaClosing {
			items = append(items, m.notes(a)...)
		}
	}
	m.list(items)
	last := sentence(m.closingText())
	last.KeepNext = true
	m.add(last)
}

func (m *minutes) closingText() string {
	when, signed := blank, false
	if n := len(m.Days); n > 0 {
		when = moment(m.Days[n-1], m.Days[n-1].End, m.Office.Zone)
	}
	for _, day := range m.Days {
		signed = signed || day.Mode != data.Online
	}
	text := fmt.Sprintf(theChair+" menutup rapat pada %s.", when)
	if !anyMarked(m.Participants) {
		return text
	}
	text += fmt.Sprintf(" Rekapitulasi daftar hadir tercantum dalam lampiran dan merupakan bagian yang "+
		"tidak terpisahkan dari %s ini.", lower(m.Office.MinutesHeading))
	if signed {
		text += " Daftar hadir bertanda tangan terlampir."
	}
	return text
}

func lower(text string) string { return strings.ToLower(text) }
