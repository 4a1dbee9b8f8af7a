package paper

import (
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// recapPadY makes the rows of the recap airier than those of other tables.
const recapPadY = 2.05

// mostUprightDays is how many status columns an upright recap has room for, and
// mostTurnedDays one on its side; what is more goes into a further table.
const (
	mostUprightDays = 3
	mostTurnedDays  = 7
)

// sheetShape is how the pages of the recap are held, with what follows from it:
// the width of the names, and where the right column begins.
type sheetShape struct {
	section       layout.Section
	names, column float64
}

func recapShape(s data.MinutesSnapshot) sheetShape {
	if len(s.Days) > mostUprightDays {
		return sheetShape{turned(s.Office), 55, turnedColumn}
	}
	return sheetShape{upright(s.Office), 32, rightColumn}
}

// attachmentHead says in a column on the right what the pages are attached to.
func attachmentHead(s data.MinutesSnapshot, column float64) []layout.Block {
	h := attachedTo(indonesian.Capitalised(lower(s.Office.MinutesHeading)), column)
	if s.Number != "" {
		h.line("Nomor", s.Number)
	}
	h.line("Rapat", abbreviated(meetingName(s.Title)))
	h.line("Tanggal", orBlank(indonesian.DateSpan(dates(s.Days))))
	return h.blocks
}

// recap is the filled list of attendance with its totals, signed by the notulis.
// attached stands under an attachment's head instead of the kop, and without a
// date of its own.
func recap(s data.MinutesSnapshot, attached bool) []layout.Block {
	gap := float64(underRules)
	name := s.Title
	var above []string
	if attached {
		gap = 28
		name = abbreviated(s.Title)
	} else {
		above = []string{placeAndDate(s, len(s.Days)-1)}
	}
	blocks := []layout.Block{
		title("REKAPITULASI DAFTAR HADIR", gap),
		title(name, white(linePitch)),
		centred(orBlank(indonesian.DayDateSpan(dates(s.Days)))),
	}
	for _, t := range recapTables(s) {
		blocks = append(blocks, t)
	}
	blocks = append(blocks,
		layout.Paragraph{Runs: layout.Bold(totalsHeading(s)), Gap: 18, KeepNext: true},
		totalsTable(s),
	)
	blocks = append(blocks, recapNotes(s)...)
	return append(blocks, layout.Signatures{
		Gap: 18, Ink: inkRoom,
		Signers: []layout.Signer{signer(s.Office, s.MinuteTaker, recapShape(s).column, "NOTULIS,", above...)},
	})
}

// statusHeads are the headings and the width of the columns of the days.
func statusHeads(days int) (heads []string, width float64) {
	if days < 2 {
		return []string{"Kehadiran"}, 22
	}
	for i := range days {
		heads = append(heads, romanDay(i))
	}
	if days < mostUprightDays {
		return heads, 18
	}
	return heads, 16
}

// recapTables are the list with as many days in each as there is room for.
func recapTables(s data.MinutesSnapshot) (tables []layout.Table) {
	heads, width := statusHeads(len(s.Days))
	for first := 0; first < len(heads); first += mostTurnedDays {
		tables = append(tables, recapTable(s, heads[first:min(first+mostTurnedDays, len(heads))], first, width))
	}
	return tables
}

// recapTable is the list with the days that have those headings; first is the
// index of the first of them.
func recapTable(s data.MinutesSnapshot, heads []string, first int, width float64) layout.Table {
	columns := []layout.Column{
		{Width: 10, Align: layout.Center},
		{Width: recapShape(s).names},
		{Width: 10, Align: layout.Center},
		{},
	}
	for range heads {
		columns = append(columns, layout.Column{Width: width})
	}
	columns = append(columns, layout.Column{Width: remarkWidth(s)})
	names := slices.Concat([]string{"No.", "Nama", "L/P", "Jabatan/Instansi"}, heads, []string{"Ket."})
	t := table(14, columns, names...)
	t.PadY = recapPadY
	for i, p := range s.Participants {
		if !listed(p) {
			continue
		}
		row := layout.Row{ID: p.ID, KeepNext: deputyFollows(s.Participants[i+1:])}
		number := ""
		if p.Origin != data.Deputy {
			number = strconv.Itoa(p.Number)
		}
		row.Cells = []layout.Cell{cell(number), cellOrDash(p.Name), cellOrDash(string(p.Sex)), cellOrDash(postAt(p.Post, p.Agency, ", "))}
		for day := range heads {
			row.Cells = append(row.Cells, statusCell(p, p.Mark(first+day)))
		}
		row.Cells = append(row.Cells, cell(remark(p)))
		t.Rows = append(t.Rows, row)
	}
	return t
}

// deputyFollows keeps an official on the page of the deputy.
func deputyFollows(rest []data.ParticipantSnapshot) bool {
	return len(rest) > 0 && rest[0].Origin == data.Deputy
}

func statusCell(p data.ParticipantSnapshot, m data.MarkSnapshot) layout.Cell {
	switch {
	case m.Chairs, m.State == data.Unmarked && p.Origin == data.Deputy:
		return dash()
	case m.State == data.Unmarked:
		return cell("Belum ditandai")
	}
	return cell(indonesian.Capitalised(string(m.State)))
}

// remark is the last column: part in the meeting, and why somebody was excused.
func remark(p data.ParticipantSnapshot) string {
	var parts []string
	add := func(text string) {
		if text != "" && !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	switch {
	case p.Origin == data.Deputy && p.Represents > 0:
		add("wakil nomor\u00A0" + strconv.Itoa(p.Represents))
	case p.Origin == data.Deputy:
		add("wakil")
	case p.Origin == data.Guest:
		add("tamu")
	}
	add(p.Role)
	for day, m := range p.Days {
		if m.Chairs && len(p.Days) > 1 {
			add("pimpinan rapat hari\u00A0" + indonesian.Roman(day+1))
		} else if m.Chairs {
			add("pimpinan rapat")
		}
		add(m.Reason)
		for _, text := range presence(m) {
			if len(p.Days) > 1 {
				text += " (hari\u00A0" + indonesian.Roman(day+1) + ")"
			}
			add(text)
		}
		add(m.Note)
	}
	return indonesian.Capitalised(strings.Join(parts, ", "))
}

// presence is what is to be said of somebody who was there, but not the whole day
// or not in the room.
func presence(m data.MarkSnapshot) []string {
	var parts []string
	if m.Online {
		parts = append(parts, "daring")
	}
	if m.ArrivedAt != "" {
		parts = append(parts, "hadir pukul "+string(m.ArrivedAt))
	}
	if m.LeftAt != "" {
		parts = append(parts, "meninggalkan rapat pukul "+string(m.LeftAt))
	}
	return parts
}

// remarkWidth has room for the longest word of the column where it stands:
// "meninggalkan".
func remarkWidth(s data.MinutesSnapshot) float64 {
	for _, p := range s.Participants {
		for _, m := range p.Days {
			if m.LeftAt != "" {
				return 27
			}
		}
	}
	return 24
}
