package paper

import (
	"fmt"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// quorum says for each day that attendance was taken on whether enough of the
// invited came; nothing where no quorum is set. A deputy counts for the official.
func (m *minutes) quorum() []string {
	if m.Quorum == 0 {
		return nil
	}
	var all []string
	for day := range m.Days {
		c := data.CountDay(m.Participants, day)
		invited := c.Invited.Total()
		if invited == c.Invited[data.Unmarked] {
			continue
		}
		text := fmt.Sprintf("Rapat dihadiri %d dari %d\u00A0undangan", c.Came(), invited)
		if len(m.Days) > 1 {
			text = fmt.Sprintf("Pada %s, rapat dihadiri %d dari %d\u00A0undangan", dayName(day), c.Came(), invited)
		}
		outcome := "memenuhi"
		if c.Came() < m.Quorum {
			outcome = "tidak memenuhi"
		}
		all = append(all, fmt.Sprintf("%s sehingga %s kuorum (%d\u00A0undangan).", text, outcome, m.Quorum))
	}
	return all
}

// revisionText says what a revision replaces, and why.
func (m *minutes) revisionText() string {
	heading := indonesian.Capitalised(lower(m.Office.MinutesHeading))
	before := lower(heading) + " sebelumnya"
	if m.Revision > 1 {
		before = lower(data.RevisionName(m.Revision - 1))
	}
	text := fmt.Sprintf("%s ini adalah %s dan menggantikan %s.", heading, lower(data.RevisionName(m.Revision)), before)
	if m.RevisionReason == "" {
		return text
	}
	return text + " Alasan perbaikan: " + stopped(m.RevisionReason)
}
