package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Existing is what is on record before an import.
type Existing struct {
	// Decree is the decree that the list belongs to, nil where none is chosen yet.
	Decree *data.Decree
	// Seats are the decree's seats, Holdings all that were ever held of them.
	Seats    []data.Seat
	Holdings []data.Holding
	People   []data.Person
	Agencies []data.Agency
	// On is the date on which who holds what is compared, and from which a new
	// holder sits.
	On data.Date
}

// Plan is what an import of a roster would do. Every answer may change every row;
// a Plan is not for several goroutines at once.
type Plan struct {
	book       *Book
	existing   Existing
	decreeID   string
	from       data.Date
	takePhones bool
	answers    map[string]string

	items       []planItem
	mapping     []Mapping
	notes       []string
	footnotes   map[string]string // mark → text
	filled      map[string]int    // sheet → rows that hold text
	agencyIndex *agencyIndex

	current *pass // nil after a change
}

// planItem is a row of the file, read.
type planItem struct {
	line  line
	entry *entry
	// extra marks the rows of a further sheet, which is asked about.
	extra bool
}

// Mapping is the heading of one table and the field that each column is taken for.
type Mapping struct {
	Sheet string
	// Row is the first row of the heading.
	Row     int
	Columns []Column
}

// PlanRoster finds the list of members in a book and compares it with what is on
// record. Where there is no such list it returns a *data.Error with the sentence.
func PlanRoster(book *Book, existing Existing) (*Plan, error) {
	p := &Plan{
		book: book, existing: existing, answers: map[string]string{}, footnotes: map[string]string{}, filled: map[string]int{},
		notes: slices.Clone(book.Notes), agencyIndex: newAgencyIndex(existing.Agencies),
	}
	if existing.Decree != nil {
		p.decreeID = existing.Decree.ID
	}
	tables := findTables(book)
	if len(tables) == 0 {
		told := "Berkas"
		if book.Name != "" {
			told = fmt.Sprintf("Berkas %q", book.Name)
		}
		return nil, refuse(told, "tidak memuat tabel anggota: tidak ada baris kepala dengan kolom seperti Nama, Jabatan, dan Instansi yang diikuti baris anggota",
			"Periksa isi berkas dan baris kepala tabelnya, lalu coba lagi.", nil)
	}
	for i, t := range tables {
		p.readTable(t, i > 0)
	}
	p.noteOtherSheets(tables)
	p.agencyIndex.close()
	return p, nil
}

// readTable reads the rows of one sheet.
func (p *Plan) readTable(t table, extra bool) {
	for _, head := range t.heads {
		p.noteLeftOut(t.grid, head)
		p.mapping = append(p.mapping, Mapping{t.grid.Name, head.From, head.Columns})
	}
	p.filled[t.grid.Name] = len(t.lines)
	for _, l := range t.lines {
		item := planItem{line: l, extra: extra}
		if l.kind == seatLine {
			item.entry = readEntry(l)
			for _, e := range append([]*entry{item.entry}, item.entry.parts...) {
				if e.agencyText != "" {
					p.agencyIndex.add(e.agencyText)
				}
			}
		}
		if m := nameMarkStart.FindString(l.text); m != "" && l.kind == skippedLine {
			p.footnotes[strings.TrimSpace(m)] = strings.TrimSpace(l.text[len(m):])
		}
		p.items = append(p.items, item)
	}
}

// noteLeftOut tells of the columns that are not read.
func (p *Plan) noteLeftOut(grid *Grid, head Head) {
	for _, column := range head.Columns {
		note := ""
		switch {
		case column.Field == fieldCivilID:
			note = fmt.Sprintf("Kolom %q tidak diambil: aplikasi ini tidak memerlukan NIK siapa pun.", column.Header)
		case grid.ColHidden(column.Col):
			note = fmt.Sprintf("Kolom %q disembunyikan dalam lembar kerja dan tidak diambil.", column.Header)
		}
		if note != "" && !slices.Contains(p.notes, note) {
			p.notes = append(p.notes, note)
		}
	}
}

// noteOtherSheets tells of sheets that hold something else.
func (p *Plan) noteOtherSheets(tables []table) {
	for _, grid := range p.book.Grids {
		if grid.Rows() == 0 || slices.ContainsFunc(tables, func(t table) bool { return t.grid == grid }) {
			continue
		}
		rows := 0
		for row := range grid.Rows() {
			if len(grid.own(row+1)) > 0 {
				rows++
			}
		}
		p.items = append(p.items, planItem{line: line{grid: grid, reason: "lembar ini tidak memuat tabel anggota", text: fmt.Sprintf("Lembar %q (%s baris berisi)", grid.Name, strconv.Itoa(rows))}})
	}
}

// SetDecree chooses the decree that the seats belong to and the date from which
// new holders sit; without a date a seat never held begins with the decree and
// any other on Existing.On. Of another decree than Existing.Decree no seat is known.
func (p *Plan) SetDecree(decreeID string, from data.Date) {
	p.decreeID, p.from, p.current = decreeID, from, nil
}

// TakePhones says whether telephone numbers and e-mail addresses are taken over;
// at first they are not.
func (p *Plan) TakePhones(take bool) { p.takePhones, p.current = take, nil }

// Answer keeps the answer to a question, by the index of its option; -1 opens it
// again. It returns data.ErrNotFound or data.ErrInvalid.
func (p *Plan) Answer(questionID string, option int) error {
	if err := p.pass().answer(questionID, option); err != nil {
		return err
	}
	p.current = nil
	return nil
}

func (p *Plan) pass() *pass {
	if p.current == nil {
		p.current = newPass(p)
		p.current.run()
	}
	return p.current
}

// Rows lists what becomes of each row of the file, in its order.
func (p *Plan) Rows() []PlanRow {
	rows := make([]PlanRow, 0, len(p.items))
	for _, r := range p.pass().rows {
		rows = append(rows, r.out)
	}
	return rows
}

// Questions lists all questions, answered ones too, in the order of the rows.
func (p *Plan) Questions() []Question {
	list := make([]Question, 0, len(p.pass().list))
	for _, question := range p.pass().list {
		list = append(list, *question)
	}
	return list
}

// Open counts the questions that have no answer.
func (p *Plan) Open() int { return p.pass().open() }

// Mapping shows which column was taken for which field, table by table.
func (p *Plan) Mapping() []Mapping { return p.mapping }

// NeedsDecree says that a decree must be chosen or made, and given by SetDecree,
// before the plan can be applied.
func (p *Plan) NeedsDecree() bool { return p.decreeID == "" }

// Notes tell what concerns the file as a whole, in Indonesian: what is left out,
// and which seats on record the file does not name.
func (p *Plan) Notes() []string {
	notes := slices.Clone(p.notes)
	if p.NeedsDecree() {
		notes = append(notes, "Belum ada SK: pilih atau buat SK dahulu, karena kedudukan dicatat di bawah SK.")
	}
	if !p.takePhones && slices.ContainsFunc(p.mapping, func(m Mapping) bool {
		return slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Field == fieldPhone || c.Field == fieldEmail })
	}) {
		notes = append(notes, "Telepon dan pos-el tidak diambil.")
	}
	if note := p.unnamedSeats(); note != "" {
		notes = append(notes, note)
	}
	return notes
}

// unnamedSeats tells of the seats on record that the file does not name.
func (p *Plan) unnamedSeats() string {
	var unnamed []string
	for _, seat := range p.pass().seats.all {
		if !seat.used {
			unnamed = append(unnamed, seatText(seat.rec.Role, seat.rec.SubTaskForce, seat.rec.Post, p.agencyName(seat.rec.AgencyID)))
		}
	}
	switch len(unnamed) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Kedudukan %s sudah tercatat tetapi tidak ada dalam berkas; dibiarkan.", unnamed[0])
	}
	return fmt.Sprintf("%d kedudukan sudah tercatat tetapi tidak ada dalam berkas; dibiarkan: %s.", len(unnamed), strings.Join(unnamed, "; "))
}

func (p *Plan) nameOf(personID string) string {
	for _, person := range p.existing.People {
		if person.ID == personID {
			return nameOf(person)
		}
	}
	return "kosong"
}

func (p *Plan) agencyName(id string) string {
	for _, agency := range p.existing.Agencies {
		if agency.ID == id {
			return agency.Name
		}
	}
	return ""
}

func nameOf(p data.Person) string {
	return indonesian.Name{Before: p.TitleBefore, Name: p.Name, After: p.TitleAfter}.String()
}

// recordedID is a number as papers print it, with its kind.
func recordedID(p data.Person) string {
	return strings.TrimSpace(p.NumberKind + " " + indonesian.FormatID(indonesian.IDKind(p.NumberKind), p.Number))
}

// placeText names a row, with its sheet where that is another.
func placeText(at Place, sheet string) string {
	if at.Sheet == sheet {
		return strconv.Itoa(at.Row)
	}
	return fmt.Sprintf("%d lembar %q", at.Row, at.Sheet)
}
