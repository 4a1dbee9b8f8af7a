package paper

import (
	"slices"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// Composition prints the Susunan keanggotaan, the attachment of the decree in
// force: posts and agencies by group, and no names (Perpres 69/2008 Pasal 13).
// The Bupati or Wali Kota signs without rank or NIP. When no decree is in force
// it is one page that says so. An error means that the PDF could not be written.
func Composition(s data.RosterSnapshot) (Document, error) {
	decree := s.Roster.Decree
	if decree == nil {
		return composed(s, "", slices.Concat(letterhead(s.Office),
			rosterTitle(s, compositionTitle, underRules), []layout.Block{noDecree(s)}))
	}
	head := regionHead(s)
	h := attachedTo("Keputusan "+orBlank(strings.ReplaceAll(head.Post, " ", "\u00A0")), rightColumn)
	h.line("Nomor", orBlank(decree.Number))
	h.line("Tanggal", date(decree.Date))
	if subject := decreeSubject(*decree); subject != "" {
		h.line("Tentang", subject)
	}
	signed := layout.Signatures{
		Gap: signaturePitch, Ink: inkRoom,
		Signers: []layout.Signer{signer(s.Office, &head, rightColumn, postCapitals(&head, s.Office))},
	}
	return composed(s, decree.Number, slices.Concat(h.blocks, rosterTitle(s, compositionTitle, 28),
		[]layout.Block{compositionTable(s.Roster), signed}))
}

const compositionTitle = "Susunan Keanggotaan"

func composed(s data.RosterSnapshot, number string, blocks []layout.Block) (Document, error) {
	doc, err := begin(s.Office, "Susunan keanggotaan "+number, s.Roster.On)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(edged(upright(s.Office), s.Office))
	doc.Add(blocks...)
	return finish(doc, s)
}

func compositionTable(r data.Roster) layout.Block {
	if len(r.Lines) == 0 {
		return noSeats()
	}
	columns := []layout.Column{numberColumn(10, len(r.Lines)), {}, {Width: 48}}
	t := table(14, columns, "No.", "Jabatan/Instansi", "Kedudukan dalam Gugus Tugas")
	t.KeepNext = true
	t.Rows = seatRows(r.Lines, len(columns), func(line data.RosterLine) []layout.Cell {
		return []layout.Cell{cellOrDash(seatText(line)), cell(string(line.Seat.Role))}
	})
	return t
}

// seatText is who sits there by office, as a decree writes it: the post with the
// full name of its agency, or the agency alone.
func seatText(line data.RosterLine) string {
	post := strings.TrimSpace(line.Seat.Post)
	if line.Agency == nil || leadsRegion(post) {
		return post
	}
	for _, spelling := range line.Agency.Spellings()[1:] {
		if before, found := strings.CutSuffix(post, " "+spelling); found {
			post = before + " " + line.Agency.Name
			break
		}
	}
	joint := " pada "
	if !strings.Contains(post, " ") {
		joint = " "
	}
	return postAt(post, line.Agency.Name, joint)
}

// leadsRegion says that a post stands for the whole government, so that no agency
// is named with it.
func leadsRegion(post string) bool {
	_, head := cutRegionHead(strings.TrimPrefix(lower(post), "wakil "))
	return head || strings.HasPrefix(lower(post), "sekretaris daerah")
}
