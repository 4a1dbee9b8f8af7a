package sheet

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// pass works a file out from the top with the answers known so far. It is done
// again after each answer, so that what follows from an answer needs no code of
// its own.
type pass struct {
	*inquiry
	plan     *Plan
	agencies map[string]*agencyRef // by cluster or group
	people   *peopleIndex
	phones   map[string]*rowPass // who has a number
	usual    int                 // the usual length of mobile numbers
	rows     []*rowPass
	sheets   map[string]bool // further sheets that were asked about
}

// rowPass is one row within a pass.
type rowPass struct {
	*pass
	entry *entry
	place Place
	out   PlanRow

	pending    []pendingAsk
	skip, open bool
	// repeated says which row above the row repeats.
	repeated string

	vacant bool
	person data.Person
	ref    *personRef
	post   string
	status string
	agency *agencyRef
	// about is the row in few words, for questions about its person.
	about string
}

type pendingAsk struct {
	id, text string
	options  []Option
	detail   string
}

// ask is the answer to a question about this row, empty while it is open. The
// question is put only when the whole row is done: a row that is left out asks
// nothing more.
func (r *rowPass) ask(id, text string, options []Option, detail string) string {
	r.pending = append(r.pending, pendingAsk{id, text, options, detail})
	answer := r.answers[id]
	if !slices.ContainsFunc(options, func(option Option) bool { return option.Key == answer }) {
		answer = ""
	}
	r.open = r.open || answer == ""
	r.skip = r.skip || answer == skipRow.Key
	return answer
}

func (r *rowPass) note(format string, values ...any) {
	r.out.Notes = append(r.out.Notes, fmt.Sprintf(format, values...))
}

// commit puts the row's questions. Of a row that is left out only the one that
// left it out stays, so that the answer can be changed.
func (r *rowPass) commit() {
	for _, p := range r.pending {
		if r.skip && r.answers[p.id] != skipRow.Key {
			continue
		}
		r.inquiry.ask(p.id, p.text, p.options, Place{r.place.Sheet, r.place.Row, p.detail})
		r.out.Questions = append(r.out.Questions, p.id)
	}
	switch {
	case r.skip:
		r.out.Kind, r.out.Reason = RowSkipped, "dilewati menurut jawaban"
	case r.open:
		r.out.Kind = RowQuestion
	case r.repeated != "":
		r.out.Kind, r.out.Reason = RowSkipped, r.repeated
	}
}

func (r *rowPass) agencyName() string {
	if r.agency == nil {
		return ""
	}
	return r.agency.rec.Name
}

func newPass(p *Plan) *pass {
	ps := &pass{
		inquiry: newInquiry(p.answers), plan: p, agencies: map[string]*agencyRef{}, phones: map[string]*rowPass{},
		people: newPeopleIndex(p.people), sheets: map[string]bool{},
	}
	if p.takePhones {
		var numbers []string
		for _, item := range p.items {
			if item.entry != nil {
				numbers = append(numbers, item.entry.phones.numbers...)
			}
		}
		ps.usual = usualLength(numbers)
	}
	return ps
}

// takeSheet asks whether a further sheet with a table of its own is wanted; its
// rows come in only then. Until it is answered the sheet is one row.
func (ps *pass) takeSheet(item planItem) bool {
	if !item.extra {
		return true
	}
	name := item.line.grid.Name
	id := "lembar:" + name
	if !ps.sheets[name] {
		ps.sheets[name] = true
		r := ps.newRow(line{grid: item.line.grid, row: 0})
		answer := r.ask(id, fmt.Sprintf("Lembar %q juga memuat tabel. Ambil juga?", name),
			[]Option{{"ambil", "Ya, ambil juga"}, {skipRow.Key, "Tidak, lewati lembar ini"}}, fmt.Sprintf("%d baris berisi", ps.plan.filled[name]))
		r.out.Summary = fmt.Sprintf("Lembar %q (%d baris berisi)", name, ps.plan.filled[name])
		if answer == "ambil" {
			r.out.Kind, r.out.Reason = RowSkipped, "isi lembar ini ada pada baris-baris berikut"
		}
	}
	return ps.answers[id] == "ambil"
}

func (ps *pass) newRow(l line) *rowPass {
	r := &rowPass{pass: ps, place: l.place("")}
	r.out = PlanRow{Sheet: l.grid.Name, Row: l.row}
	ps.rows = append(ps.rows, r)
	return r
}

// skipped makes a row of a line that is no record.
func (ps *pass) skipped(l line, reason string) *rowPass {
	r := ps.newRow(l)
	r.out.Kind, r.out.Reason, r.out.Summary = RowSkipped, reason, l.shown()
	return r
}

// several asks which of the people that a cell names are meant; further answers
// beside taking each or the first are the list's own.
func (r *rowPass) several(each string, more ...Option) (entries []*entry, answer string) {
	e := r.entry
	if len(e.parts) == 0 {
		return []*entry{e}, ""
	}
	options := append([]Option{{"bagi", each}, {"pertama", "Hanya orang yang pertama"}}, more...)
	answer = r.ask("dua-orang", "Satu sel memuat nama lebih dari satu orang. Bagaimana dicatat?", append(options, skipRow), strings.Join(e.name.several, " dan "))
	switch answer {
	case "bagi":
		return e.parts, answer
	case "pertama":
		return e.parts[:1], answer
	}
	return []*entry{e}, answer
}
