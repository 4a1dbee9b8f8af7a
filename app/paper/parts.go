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

// list prints items, the first at a pitch of its own. One alone takes no number,
// unless it has a later one of its own.
func (m *minutes) list(items []item, pitch float64) {
	room := numberWidth(itemWidth, len(items), 100)
	for i, it := range items {
		p := layout.Paragraph{
			ID: it.id, Runs: it.runs, Left: textEdge, Gap: white(itemPitch), Align: layout.Justify,
		}
		if i == 0 {
			p.Gap = white(pitch)
		}
		if it.number == 0 {
			it.number = i + 1
		}
		if len(items) > 1 || it.number > 1 {
			p = numbered(p, it.number, textEdge, room)
		}
		m.add(p)
	}
}

// plain is an item of the program's own words.
func plain(text string) item { return item{runs: layout.Regular(text)} }

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
	items := []item{plain(m.openingText())}
	for _, text := range m.quorum() {
		items = append(items, plain(text))
	}
	for _, a := range m.Agenda {
		if a.Kind == data.AgendaOpening {
			items = append(items, m.notes(a)...)
		}
	}
	if m.silent() {
		for day := range m.Days {
			items = append(items, m.breaks(day, -1)...)
		}
	}
	m.list(items, itemPitch)
}

func (m *minutes) openingText() string {
	who := theChair
	led := len(m.Days) > 0 && samePerson(m.OpenedBy, m.Days[0].Chair)
	if m.OpenedBy != nil && m.OpenedBy.Name != "" && !led {
		who = named(m.OpenedBy) + ","
	}
	when := blank
	if len(m.Days) > 0 {
		when = moment(m.Days[0].Date, m.Days[0].Start, m.Office.Zone)
	}
	return fmt.Sprintf("%s membuka rapat pada %s.", who, when)
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
	verb, what := "menyepakati", "hal-hal"
	if heading == "SIMPULAN" {
		verb = "menyimpulkan"
	}
	if len(m.Decisions) == 1 {
		what = "hal"
	}
	intro := sentence(fmt.Sprintf("Rapat %s %s sebagai berikut.", verb, what))
	intro.KeepNext = true
	m.add(intro)
	items := make([]item, len(m.Decisions))
	for i, d := range m.Decisions {
		items[i] = item{id: d.ID, number: d.Number, runs: layout.Regular(orBlank(tidy(d.Text)))}
	}
	m.list(items, paragraphPitch)
}

func (m *minutes) closing() {
	m.heading("PENUTUP")
	var items []item
	for _, a := range m.Agenda {
		if a.Kind == data.AgendaClosing {
			items = append(items, m.notes(a)...)
		}
	}
	m.list(items, itemPitch)
	if m.Revision > 0 {
		m.add(sentence(m.revisionText()))
	}
	last := sentence(m.closingText())
	last.KeepNext = true
	m.add(last)
}

func (m *minutes) closingText() string {
	when, signed := blank, false
	if n := len(m.Days); n > 0 {
		when = moment(closed(m.Days[n-1]), m.Days[n-1].End, m.Office.Zone)
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
