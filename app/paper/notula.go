package paper

import (
	"slices"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Notula prints the minutes of a meeting with the recap of attendance attached:
// head, I Pembukaan, II Pembahasan, III Keputusan, IV Tindak lanjut, V Penutup,
// signatures (order of tata naskah dinas). Opening, adjournment and closing are
// sentences made from the days' times, never typed. Until the minutes are final
// every page says KONSEP. An error means that the PDF could not be written.
//
// Minutes about cases hold only decisions and follow-ups: what was said is not
// printed, whatever the snapshot has.
func Notula(s data.MinutesSnapshot) (Document, error) {
	seal, err := minutesSeal(s)
	if err != nil {
		return Document{}, err
	}
	return notulaOf(s, seal)
}

// notulaOf prints minutes with further lines under the title.
func notulaOf(s data.MinutesSnapshot, seal *layout.Seal, under ...layout.Block) (Document, error) {
	doc, err := begin(s.Office, indonesian.Capitalised(lower(s.Office.MinutesHeading))+" "+s.Title, meetingDates(s)...)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(sealed(marked(upright(s.Office), s), seal))
	doc.Add(letterhead(s.Office)...)
	doc.Add(minutesHead(s, under)...)
	m := minutes{MinutesSnapshot: s}
	if s.Kind == data.CaseMeeting {
		m.Agenda = unspoken(s.Agenda)
	}
	m.opening()
	m.discussion()
	m.decisions()
	m.followUps()
	m.closing()
	doc.Add(m.blocks...)
	doc.Add(minutesSignatures(s)...)
	doc.Add(distribution(s)...)
	if anyMarked(s.Participants) {
		doc.Begin(sealed(marked(recapShape(s).section, s), seal))
		doc.Add(attachmentHead(s, recapShape(s).column)...)
		doc.Add(recap(s, true)...)
	}
	drawn, err := finish(doc, s)
	if s.Kind != data.CaseMeeting {
		drawn.laid = doc
	}
	return drawn, err
}

// minutes collects the parts I to V.
type minutes struct {
	data.MinutesSnapshot
	blocks []layout.Block
	part   int
}

// unspoken is an agenda without notes: minutes about cases hold only decisions
// and follow-ups.
func unspoken(agenda []data.AgendaSnapshot) []data.AgendaSnapshot {
	bare := slices.Clone(agenda)
	for i := range bare {
		bare[i].Notes = nil
	}
	return bare
}
