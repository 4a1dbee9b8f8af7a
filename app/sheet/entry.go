package sheet

import (
	"regexp"
	"strings"

	"gugustugas/data"
)

// entry is a seat's row with every cell read. Reading needs no answers, so it is
// done once.
type entry struct {
	line   line
	name   nameReading
	id     identity
	idCell Cell
	rank   rankReading
	post   postReading
	role   data.SeatRole
	// sub is the sub gugus tugas that the row itself names, empty where it stands
	// under a heading.
	sub        string
	agencyText string
	phones     phoneReading
	email      string
	sex        data.Sex
	notes      []string
	// visit is what a list of attendance says beside, nil in any other list.
	visit *visit
	// parts are the row once more for each of the people that its name cell names.
	parts []*entry
}

type cellOf func(field string) Cell

func readEntry(l line) *entry { return readEntryOf(l, l.cell) }

func readEntryOf(l line, cell cellOf) *entry {
	e := readCells(l, cell)
	for i := range e.name.several {
		e.parts = append(e.parts, readCells(l, partOfCells(cell, e.name.several, i)))
	}
	return e
}

// partOfCells gives the i-th of several people what stands beside them: the same
// line of a cell that has as many lines, else the whole cell; numbers that are not
// in lines are the first person's.
func partOfCells(whole cellOf, people []string, i int) cellOf {
	return func(field string) Cell {
		cell := whole(field)
		lines := strings.Split(cell.Text, "\n")
		if len(lines) != len(people) {
			lines = strings.Split(cell.Text, " / ")
		}
		switch field {
		case fieldName:
			return Cell{Text: people[i]}
		case fieldID, fieldRank, fieldGroup, fieldPhone, fieldEmail, fieldSex:
			if len(lines) == len(people) {
				return Cell{Text: strings.TrimSpace(lines[i])}
			}
			if i > 0 {
				return Cell{}
			}
		case fieldPost:
			if len(lines) == len(people) {
				return Cell{Text: strings.TrimSpace(lines[i])}
			}
		}
		return cell
	}
}

func readCells(l line, cell cellOf) *entry {
	e := &entry{line: l, idCell: cell(fieldID)}
	e.name = readName(cell(fieldName).Text)
	e.applyTitleColumns(cell)
	e.rank = readRank(cell(fieldRank).Text, cell(fieldGroup).Text)
	e.readID(cell(fieldIDKind).Text)
	e.readPost(cell)
	e.readRole(cell(fieldRole), cell(fieldSub).Text)
	if text := cell(fieldAgency).Text; !isBlankWord(text) {
		e.agencyText = strings.Join(strings.Fields(text), " ")
	}
	e.phones = readPhones(cell(fieldPhone))
	if text := cell(fieldEmail).Text; strings.Contains(text, "@") {
		e.email = text
	}
	sex, known := readSex(cell(fieldSex).Text)
	if !known {
		e.notes = append(e.notes, "Isi kolom L/P tidak dikenal dan tidak diambil.")
	}
	e.sex = data.Sex(sex)
	if text := cell(fieldRemark).Text; !isBlankWord(text) {
		e.notes = append(e.notes, "Keterangan pada baris ini tidak ikut disimpan: "+strings.ReplaceAll(text, "\n", " ")+".")
	}
	e.notes = append(e.notes, e.name.notes...)
	e.notes = append(e.notes, e.rank.notes...)
	e.notes = append(e.notes, e.id.notes...)
	if l.namesCivilID() {
		e.notes = append(e.notes, noCivilID)
	}
	e.notes = append(e.notes, e.post.notes...)
	if police := policeRanks.FindString(e.name.name.Before); police != "" {
		e.notes = append(e.notes, "Pangkat "+police+" di depan nama dicatat bersama gelar depan.")
	}
	return e
}

// applyTitleColumns takes titles from columns of their own, where the name holds
// none to be found.
func (e *entry) applyTitleColumns(cell cellOf) {
	if e.line.head.col(fieldFront) == 0 && e.line.head.col(fieldBack) == 0 || e.name.vacant {
		return
	}
	front, back := cell(fieldFront).Text, cell(fieldBack).Text
	e.name = nameReading{mark: e.name.mark}
	e.name.name.Name = cell(fieldName).Text
	if !isBlankWord(front) {
		e.name.name.Before = front
	}
	if !isBlankWord(back) {
		e.name.name.After = back
	}
}

func (e *entry) readID(kind string) {
	if e.name.vacant {
		return
	}
	known := ""
	switch k := key(kind); {
	case k == "nip", k == "nrp", strings.Contains(k, "ppk"), k == "nidn":
		known = prefixKind(kind)
	}
	police := e.rank.police || policeRanks.MatchString(e.name.name.Before)
	cell := e.idCell
	if isBlankWord(cell.Text) && e.name.number != "" {
		cell = Cell{Text: e.name.number}
		e.idCell = cell
	}
	e.id = readIdentity(cell, known, police, e.rank.pppk)
}

func (e *entry) readPost(cell cellOf) {
	e.post = readPost(cell(fieldPost).Text)
	if m := actingWord.FindStringSubmatch(cell(fieldStatus).Text); m != nil && e.post.status == "" {
		e.post.status = capitalised(strings.ToLower(m[1])) + "."
		e.post.choices = nil
	}
}

var roleWithSub = regexp.MustCompile(`(?i)^(.+?)\s+(?:pada\s+)?sub\s*gugus\s*tugas\s+(.+)$`)

// readRole reads the kedudukan, which may name the sub gugus tugas too.
func (e *entry) readRole(cell Cell, sub string) {
	text := strings.Join(strings.Fields(cell.Text), " ")
	if isBlankWord(text) {
		text = ""
	}
	if m := roleWithSub.FindStringSubmatch(text); m != nil {
		text, e.sub = m[1], m[2]
	}
	if !isBlankWord(sub) {
		e.sub = sub
	}
	if e.sub != "" {
		e.sub, _ = readSub(e.sub)
	}
	if role, ok := knownRole(text); ok {
		e.role = role
	} else {
		e.role = data.SeatRole(unshout(text))
	}
	if cell.Spread && text != "" {
		e.notes = append(e.notes, "Kedudukan diambil dari sel gabungan di atasnya.")
	}
	if agency := e.line.cell(fieldAgency); agency.Spread && agency.Text != "" {
		e.notes = append(e.notes, "Instansi diambil dari sel gabungan di atasnya.")
	}
}
