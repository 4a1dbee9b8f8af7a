package paper

import (
	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// Notula prints the minutes of a meeting with the recap of attendance attached:
// head, I Pembukaan, II Pembahasan, III Keputusan, IV Tindak lanjut, V Penutup,
// signatures (order of tata naskah dinas). Opening, adjournment and closing are
// sentences made from the days' times, never typed. Until the minutes are final
// every page says KONSEP. An error means that the PDF could not be written.
func Notula(s data.MinutesSnapshot) (Document, error) {
	doc, err := begin(s.Office, upperFirst(lower(s.Office.MinutesHeading))+" "+s.Title, meetingDates(s)...)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(marked(layout.Upright(layout.A4), s))
	doc.Add(letterhead(s.Office)...)
	doc.Add(minutesHead(s)...)
	m := minutes{MinutesSnapshot: s}
	m.opening()
	m.discussion()
	m.decisions()
	m.followUps()
	m.closing()
	doc.Add(m.blocks...)
	doc.Add(minutesSignatures(s)...)
	if anyMarked(s.Participants) {
		doc.Begin(marked(recapShape(s).section, s))
		doc.Add(attachmentHead(s)...)
		doc.Add(recap(s, true)...)
	}
	return finish(doc)
}

// minutes collects the parts I to V.
type minutes struct {
	data.MinutesSnapshot
	blocks []layout.Block
	part   int
}
