package paper

import (
	"fmt"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// internal stands at the head of every page with names and numbers of people.
const internal = "UNTUK PENGGUNAAN INTERN"

// MemberList prints the internal list of who holds which seat on the roster's
// date; vacant seats say so. Lying on its side it also has telephone and e-mail:
// no other paper of the roster has them. When no decree is in force it is one
// page that says so. An error means that the PDF could not be written.
func MemberList(s data.RosterSnapshot, landscape bool) (Document, error) {
	doc, err := begin(s.Office, "Daftar anggota gugus tugas per "+date(s.Roster.On), s.Roster.On)
	if err != nil {
		return Document{}, err
	}
	section := upright(s.Office)
	if landscape {
		section = turned(s.Office)
	}
	section.Class = internal
	doc.Begin(edged(section, s.Office))
	doc.Add(datedHead(s, "Daftar Anggota")...)
	doc.Add(members(s, landscape)...)
	return finish(doc, s)
}

func members(s data.RosterSnapshot, landscape bool) []layout.Block {
	switch {
	case s.Roster.Decree == nil:
		return []layout.Block{noDecree(s)}
	case len(s.Roster.Lines) == 0:
		return []layout.Block{noSeats()}
	}
	t := memberTable(s.Roster, landscape)
	notes := []string{memberCount(s.Roster)}
	if hasDash(t) {
		notes = append(notes, dashNote)
	}
	return append([]layout.Block{t}, notesUnder(notes)...)
}

// memberColumn is one column of the list: heading, width in millimetres and what
// stands in it.
type memberColumn struct {
	heading string
	width   float64
	cell    func(data.RosterLine) layout.Cell
}

// texts is a column of plain text.
func texts(heading string, width float64, text func(data.RosterLine) string) memberColumn {
	return memberColumn{heading, width, func(line data.RosterLine) layout.Cell { return cellOrDash(tidy(text(line))) }}
}

// The columns of both shapes. A NI PPPK of 18 digits is the widest line that must
// not break.
func uprightMembers() []memberColumn {
	return []memberColumn{
		{"Nama, pangkat, NIP/NRP", 57, func(line data.RosterLine) layout.Cell {
			return layout.Cell{Runs: append(layout.Bold(holderName(line)), layout.Regular("\n"+rankAndNumber(line))...)}
		}},
		texts("Jabatan", 0, heldPost),
		texts("Instansi", 31, agencyName),
		texts("Kedudukan", 25, role),
	}
}

func turnedMembers() []memberColumn {
	return []memberColumn{
		{"Nama", 41, func(line data.RosterLine) layout.Cell { return layout.Cell{Runs: layout.Bold(holderName(line))} }},
		texts("Pangkat, NIP/NRP", 46, rankAndNumber),
		texts("Jabatan", 0, heldPost),
		texts("Instansi", 38, agencyName),
		texts("Kedudukan", 22, role),
		texts("Telepon", 25, func(line data.RosterLine) string { return holder(line).Phone }),
		texts("Pos-el", 36, func(line data.RosterLine) string { return holder(line).Email }),
	}
}

func memberTable(r data.Roster, landscape bool) layout.Table {
	newTable, number, fields := table, 10.0, uprightMembers()
	if landscape {
		newTable, number, fields = turnedTable, 8.0, turnedMembers()
	}
	columns := []layout.Column{numberColumn(number, len(r.Lines))}
	headings := []string{"No."}
	for _, field := range fields {
		columns = append(columns, layout.Column{Width: field.width})
		headings = append(headings, field.heading)
	}
	t := newTable(10, columns, headings...)
	t.KeepNext = true
	t.Rows = seatRows(r.Lines, len(columns), func(line data.RosterLine) []layout.Cell {
		var cells []layout.Cell
		for _, field := range fields {
			cells = append(cells, field.cell(line))
		}
		return cells
	})
	return t
}

// holder is nobody for a vacant seat.
func holder(line data.RosterLine) data.Person {
	if line.Person == nil {
		return data.Person{}
	}
	return *line.Person
}

func holderName(line data.RosterLine) string {
	if line.Person == nil {
		return "Kosong"
	}
	return personName(line.Person)
}

func rankAndNumber(line data.RosterLine) string {
	p := holder(line)
	return tidy(p.Rank + "\n" + personNumber(p))
}

// heldPost is the seat's post with the holder's status before it. A seat of an
// agency alone shows the holder's own post.
func heldPost(line data.RosterLine) string {
	post := line.Seat.Post
	if strings.TrimSpace(post) == "" {
		post = holder(line).Post
	}
	return data.Officer{Status: status(line), Post: post}.PostText()
}

func agencyName(line data.RosterLine) string {
	if line.Agency == nil {
		return ""
	}
	return line.Agency.Name
}

func role(line data.RosterLine) string { return string(line.Seat.Role) }

// memberCount is "Jumlah: 36 kedudukan, 34 terisi, 2 kosong."
func memberCount(r data.Roster) string {
	seats, vacant := len(r.Lines), r.Vacant()
	figure := func(n int) string { return indonesian.Number(int64(n)) }
	if vacant == 0 {
		return fmt.Sprintf("Jumlah: %s kedudukan, semuanya terisi.", figure(seats))
	}
	return fmt.Sprintf("Jumlah: %s kedudukan, %s terisi, %s kosong.", figure(seats), figure(seats-vacant), figure(vacant))
}
