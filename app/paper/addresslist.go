package paper

import (
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// AddressList prints the agencies of the roster, each once in the order of its
// first seat, with whom a letter addresses and where it goes. It has no contact
// of anybody, so that it can be handed round. When no decree is in force it is
// one page that says so. An error means that the PDF could not be written.
func AddressList(s data.RosterSnapshot) (Document, error) {
	doc, err := begin(s.Office, "Daftar alamat instansi per "+date(s.Roster.On), s.Roster.On)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(edged(upright(s.Office), s.Office))
	doc.Add(datedHead(s, "Daftar Alamat Instansi")...)
	doc.Add(addresses(s)...)
	return finish(doc, s)
}

func addresses(s data.RosterSnapshot) []layout.Block {
	agencies := agenciesOf(s.Roster)
	switch {
	case s.Roster.Decree == nil:
		return []layout.Block{noDecree(s)}
	case len(s.Roster.Lines) == 0:
		return []layout.Block{noSeats()}
	case len(agencies) == 0:
		return []layout.Block{layout.Paragraph{
			Runs: layout.Regular("Belum ada instansi yang dicatat pada kedudukan di keputusan ini."), Gap: white(metaPitch),
		}}
	}
	columns := []layout.Column{numberColumn(10, len(agencies)), {}, {Width: 50}, {Width: 52}}
	t := table(10, columns, "No.", "Instansi", "Tujuan surat", "Alamat")
	for i, agency := range agencies {
		t.Rows = append(t.Rows, layout.Row{ID: agency.ID, Cells: []layout.Cell{
			cell(strconv.Itoa(i + 1)),
			cell(agency.Name),
			cell(addressee(agency)),
			cellOrDash(tidy(agency.Address)),
		}})
	}
	if !hasDash(t) {
		return []layout.Block{t}
	}
	t.KeepNext = true
	return append([]layout.Block{t}, notesUnder([]string{dashNote})...)
}

// addressee is whom a letter addresses, with room where that is not known.
func addressee(a data.Agency) string {
	name := strings.TrimSpace(a.Salutation)
	if strings.HasPrefix(name, "Yth.") {
		return name
	}
	return "Yth. " + orBlank(name)
}

// agenciesOf are the agencies of the seats, each once.
func agenciesOf(r data.Roster) []data.Agency {
	var all []data.Agency
	seen := map[string]bool{}
	for _, line := range r.Lines {
		if line.Agency != nil && !seen[line.Agency.ID] {
			seen[line.Agency.ID] = true
			all = append(all, *line.Agency)
		}
	}
	return all
}
