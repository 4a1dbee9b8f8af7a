package paper

import (
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// taskForce is the name that Perpres 69/2008 gives the task force.
const taskForce = "Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang"

const rosterSampleNote = "DATA CONTOH – susunan, nama orang, NIP, nomor, alamat, telepon, dan pos-el adalah contoh"

// groupFill is the grey of a row that names a group.
const groupFill = 0.96

// edged puts the sample's note at the foot of a section.
func edged(section layout.Section, office data.OfficeSnapshot) layout.Section {
	if office.Sample {
		section.Note = rosterSampleNote
	}
	return section
}

// region is the kabupaten or kota of the office in lower case, apart from the
// word that says which of them it is; both are empty when the kop does not tell.
func region(office data.OfficeSnapshot) (kind, name string) {
	kind, name, _ = strings.Cut(strings.TrimPrefix(lower(office.Government), "pemerintah "), " ")
	if kind != "kabupaten" && kind != "kota" {
		return "", ""
	}
	return kind, name
}

// regionHead is who signs the decree: the Bupati or Wali Kota. The name is empty
// when that seat is vacant or not on the roster, the post when neither the roster
// nor the kop tells.
func regionHead(s data.RosterSnapshot) data.Signatory {
	kind, name := region(s.Office)
	name = titleCase(name)
	for _, line := range s.Roster.Lines {
		post := strings.TrimSpace(line.Seat.Post)
		rest, found := cutRegionHead(post)
		if !found {
			continue
		}
		head := data.Signatory{Post: post, Name: personName(line.Person), Status: status(line)}
		if rest == "" {
			head.Post = strings.TrimSpace(head.Post + " " + name)
		}
		return head
	}
	switch kind {
	case "kabupaten":
		return data.Signatory{Post: "Bupati " + name}
	case "kota":
		return data.Signatory{Post: "Wali Kota " + name}
	}
	return data.Signatory{}
}

// cutRegionHead takes the words Bupati or Wali Kota from the start of a post.
func cutRegionHead(post string) (rest string, found bool) {
	for _, word := range []string{"bupati", "wali kota", "walikota"} {
		if rest, found = strings.CutPrefix(lower(post)+" ", word+" "); found {
			return strings.TrimSpace(rest), true
		}
	}
	return "", false
}

// rosterTitle is a title over the name of the task force and its region.
func rosterTitle(s data.RosterSnapshot, text string, gap float64) []layout.Block {
	blocks := []layout.Block{title(text, gap), title(taskForce, white(linePitch))}
	if kind, name := region(s.Office); kind != "" {
		blocks = append(blocks, title(kind+" "+name, white(linePitch)))
	}
	return blocks
}

// datedHead is the head of a list: kop, title, the date that it shows, and the
// decree.
func datedHead(s data.RosterSnapshot, text string) []layout.Block {
	blocks := slices.Concat(letterhead(s.Office), rosterTitle(s, text, underRules),
		[]layout.Block{centred("Keadaan per " + date(s.Roster.On))})
	if s.Roster.Decree == nil {
		return blocks
	}
	h := headLines{label: label{width: 16}, gap: white(metaPitch), blocks: blocks}
	h.line("Dasar", decreeText(*s.Roster.Decree, regionHead(s)))
	return h.blocks
}

// decreeText cites a decree: who decided, number, date and title.
func decreeText(d data.Decree, head data.Signatory) string {
	parts := []string{"Keputusan", head.Post, "Nomor", orBlank(d.Number), "tanggal", date(d.Date)}
	if subject := decreeSubject(d); subject != "" {
		parts = append(parts, "tentang", subject)
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// decreeSubject is what the decree is about, however its title was typed:
// "Keputusan Bupati Kutai Timur tentang Pembentukan …" or "Pembentukan …".
func decreeSubject(d data.Decree) string {
	text := strings.TrimSpace(d.Title)
	_, after, found := strings.Cut(" "+text, " tentang ")
	switch {
	case found && (strings.HasPrefix(lower(text), "keputusan") || strings.HasPrefix(text, "tentang ")):
		return strings.TrimSpace(after)
	case strings.HasPrefix(lower(text), "keputusan "):
		return ""
	}
	return text
}

// noDecree says on a page of its own that there is nothing to list.
func noDecree(s data.RosterSnapshot) layout.Block {
	decree := "keputusan"
	if head := regionHead(s); head.Post != "" {
		decree = "Keputusan " + head.Post
	}
	text := "Tidak ada " + decree + " tentang gugus tugas yang berlaku"
	if s.Roster.On != "" {
		text += " pada " + date(s.Roster.On)
	}
	return layout.Paragraph{Runs: layout.Regular(text + "."), Gap: white(metaPitch), Align: layout.Justify}
}

// noSeats says that the decree is recorded and nothing under it.
func noSeats() layout.Block {
	return layout.Paragraph{
		Runs: layout.Regular("Belum ada kedudukan yang dicatat untuk keputusan ini."), Gap: white(metaPitch), KeepNext: true,
	}
}

// seatRows are the rows of all seats, numbered through. Each group stands under a
// row of its own, which stays with the first of its seats.
func seatRows(lines []data.RosterLine, columns int, cells func(data.RosterLine) []layout.Cell) []layout.Row {
	var rows []layout.Row
	group, groups := "", 0
	for i, line := range lines {
		if name := groupName(line.Seat); i == 0 || name != group {
			rows = append(rows, layout.Row{Fill: groupFill, KeepNext: true, Cells: []layout.Cell{
				{Runs: layout.Bold(letter(groups)), Align: layout.Center},
				{Runs: layout.Bold(name), Span: columns - 1, Align: layout.Left},
			}})
			group = name
			groups++
		}
		number := cell(strconv.Itoa(i + 1))
		rows = append(rows, layout.Row{
			ID: line.Seat.ID, Cells: slices.Concat([]layout.Cell{number}, cells(line)),
		})
	}
	return rows
}

// groupName is the heading of a seat's group in full: "Sub Gugus Tugas
// Pencegahan".
func groupName(s data.Seat) string {
	group := s.Group()
	if s.SubTaskForce == "" || strings.EqualFold(group, "Sekretariat") ||
		strings.HasPrefix(lower(group), "sub gugus tugas") {
		return group
	}
	return "Sub Gugus Tugas " + group
}

// numberColumn is the first column of a list of n rows.
func numberColumn(usual float64, n int) layout.Column {
	return layout.Column{Width: numberWidth(usual, n, 1000), Align: layout.Center}
}

func personName(p *data.Person) string {
	if p == nil {
		return ""
	}
	return p.Titled()
}

// personNumber is kind and number in groups, on one line: "NI PPPK 19000101 …".
func personNumber(p data.Person) string {
	if p.Number == "" {
		return ""
	}
	kind := strings.ReplaceAll(p.NumberKind, " ", "\u00A0")
	return strings.TrimSpace(kind + " " + indonesian.FormatID(indonesian.IDKind(p.NumberKind), p.Number))
}

// status is Plt., Plh., Pj. or empty.
func status(line data.RosterLine) string {
	if line.Holding == nil {
		return ""
	}
	return line.Holding.Status
}
