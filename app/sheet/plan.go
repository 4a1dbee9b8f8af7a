package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Plan is what an import would do, whatever list is imported. Every answer may
// change every row; a Plan is not for several goroutines at once.
type Plan struct {
	form     *form
	book     *Book
	people   []data.Person
	agencies []data.Agency
	answers  map[string]string
	// takePhones says that telephone numbers and e-mail addresses are wanted.
	takePhones bool

	items       []planItem
	mapping     []Mapping
	notes       []string
	footnotes   map[string]string // mark → text
	filled      map[string]int    // sheet → rows that hold text
	agencyIndex *agencyIndex

	// run works the rows out under the answers known so far; tell is what there is
	// to say of the whole file then.
	run     func(*pass)
	tell    func() []string
	current *pass // nil after a change
}

// form is a kind of list: what its tables hold, and the words for it.
type form struct {
	// title heads the preview as text; missing is why a file without such a table
	// is refused, foreign why a sheet without it is left out.
	title, missing, foreign string
	fields                  []Field
	// must are the fields of which a table has at least one.
	must []string
	read func(line) *entry
	// headless finds lists without a heading; nil where there are none such.
	headless func(*Book) []table
	// newAgencies says that agencies that are not on record are made; apart is the
	// answer that an unknown spelling is not the agency that it is like.
	newAgencies bool
	apart       string
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

func newPlan(f *form, book *Book, people []data.Person, agencies []data.Agency) Plan {
	return Plan{
		form: f, book: book, people: people, agencies: agencies, answers: map[string]string{}, footnotes: map[string]string{},
		filled: map[string]int{}, notes: slices.Clone(book.Notes), agencyIndex: newAgencyIndex(agencies),
	}
}

// read finds the list in the book. Where there is none it returns a *data.Error
// with the sentence.
func (p *Plan) read() error {
	tables := findTables(p.book, p.form)
	if len(tables) == 0 && p.form.headless != nil {
		tables = p.form.headless(p.book)
	}
	if len(tables) == 0 {
		told := "Berkas"
		if p.book.Name != "" {
			told = fmt.Sprintf("Berkas %q", p.book.Name)
		}
		return refuse(told, p.form.missing, "Periksa isi berkas dan baris kepala tabelnya, lalu coba lagi.", nil)
	}
	for i, t := range tables {
		p.readTable(t, i > 0)
	}
	p.noteOtherSheets(tables)
	p.agencyIndex.close()
	return nil
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
			item.entry = p.form.read(l)
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
		p.items = append(p.items, planItem{line: line{grid: grid, reason: p.form.foreign, text: fmt.Sprintf("Lembar %q (%s baris berisi)", grid.Name, strconv.Itoa(rows))}})
	}
}

// TakePhones says whether telephone numbers and e-mail addresses are taken over;
// at first they are not. A list of attendance completes with them only people who
// are on record without a number.
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
		p.run(p.current)
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

// Notes tell what concerns the file as a whole, in Indonesian: how it was read,
// what is left out, what is on record and not in the file.
func (p *Plan) Notes() []string { return append(slices.Clone(p.notes), p.tell()...) }

// hasColumn says that a table has a column for one of the fields.
func (p *Plan) hasColumn(fields ...string) bool {
	return slices.ContainsFunc(p.mapping, func(m Mapping) bool {
		return slices.ContainsFunc(m.Columns, func(c Column) bool { return slices.Contains(fields, c.Field) })
	})
}

func (p *Plan) nameOf(personID string) string {
	for _, person := range p.people {
		if person.ID == personID {
			return nameOf(person)
		}
	}
	return "kosong"
}

func (p *Plan) agencyName(id string) string {
	for _, agency := range p.agencies {
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
