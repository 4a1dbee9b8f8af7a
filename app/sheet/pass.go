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
	seats    *seatIndex
	phones   map[string]*rowPass // who has a number
	usual    int                 // the usual length of mobile numbers
	// sub and role are those of the heading above.
	sub  string
	role data.SeatRole
	rows []*rowPass
	// seen are persons with their seats, to find rows that repeat one.
	seen map[string]Place
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
	role   data.SeatRole
	sub    string
	post   string
	status string
	agency *agencyRef
	seat   *seatRef
	// known says that the row says what is on record already.
	known bool
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

// seatText is the row's seat in words, for questions and summaries.
func (r *rowPass) seatText() string {
	return seatText(r.role, r.sub, strings.TrimSpace(r.status+" "+r.post), r.agencyName())
}

// seatText names a seat by what is known of it.
func seatText(role data.SeatRole, sub, post, agency string) string {
	text := strings.TrimSpace(string(role) + " " + sub)
	for _, part := range []string{post, agency} {
		if part != "" {
			text += ", " + part
		}
	}
	return strings.Trim(text, ", ")
}

func (r *rowPass) agencyName() string {
	if r.agency == nil {
		return ""
	}
	return r.agency.rec.Name
}

func newPass(p *Plan) *pass {
	ps := &pass{
		inquiry: newInquiry(p.answers), plan: p, agencies: map[string]*agencyRef{}, phones: map[string]*rowPass{}, seen: map[string]Place{},
		people: newPeopleIndex(p.existing.People), seats: newSeatIndex(p.existing, p.decreeID),
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

// run goes through the rows: first those that say what is on record, so that no
// other row takes their seat or person, then all the others in their order.
func (ps *pass) run() {
	sheets := map[string]bool{}
	for _, item := range ps.plan.items {
		if item.extra && !ps.takeSheet(item, sheets) {
			continue
		}
		ps.begin(item)
	}
	ps.each(func(r *rowPass) { r.known = r.recognise() })
	ps.each((*rowPass).work)
	ps.each(func(r *rowPass) { r.matchSeat(false) })
	ps.each(func(r *rowPass) { r.matchSeat(true) })
	for _, r := range ps.rows {
		r.finish()
	}
}

// each goes through the rows of seats about which anything is still to be settled.
func (ps *pass) each(do func(*rowPass)) {
	for _, r := range ps.rows {
		if r.stays() && !r.known {
			do(r)
		}
	}
}

// takeSheet asks whether a further sheet with a table of its own is wanted; its
// rows come in only then. Until it is answered the sheet is one row.
func (ps *pass) takeSheet(item planItem, seen map[string]bool) bool {
	name := item.line.grid.Name
	id := "lembar:" + name
	if !seen[name] {
		seen[name] = true
		ps.sub, ps.role = "", ""
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

// begin makes the row or rows of a line.
func (ps *pass) begin(item planItem) {
	l := item.line
	switch l.kind {
	case seatLine:
		ps.beginSeat(item.entry)
	case headingLine:
		ps.beginHeading(l)
	default:
		r := ps.newRow(l)
		r.out.Kind, r.out.Reason, r.out.Summary = RowSkipped, l.reason, l.shown()
	}
}

// beginHeading takes a heading over for the rows under it.
func (ps *pass) beginHeading(l line) {
	r := ps.newRow(l)
	r.out.Kind, r.out.Reason, r.out.Summary = RowSkipped, "judul kelompok", l.shown()
	text := enumerator.ReplaceAllString(l.text, "")
	if role, ok := knownRole(text); ok {
		ps.role, ps.sub = role, ""
		return
	}
	ps.role = ""
	sub, sure := readSub(l.text)
	if sure {
		ps.sub = sub
		return
	}
	answer := r.ask("judul:"+key(l.text), fmt.Sprintf("%q berdiri sendiri di dalam tabel. Apakah itu nama sub gugus tugas bagi baris-baris di bawahnya?", sub),
		[]Option{{"sub", "Ya, sub gugus tugas " + sub}, {"abaikan", "Bukan, abaikan judul ini"}}, l.shown())
	ps.sub = sub
	if answer == "abaikan" {
		ps.sub = ""
	}
}

func (ps *pass) beginSeat(e *entry) {
	r := ps.newRow(e.line)
	r.entry = e
	r.under()
	if len(e.parts) == 0 {
		return
	}
	answer := r.ask("dua-orang", "Satu sel memuat nama lebih dari satu orang. Bagaimana dicatat?",
		[]Option{
			{"bagi", "Satu kedudukan untuk tiap orang"},
			{"pertama", "Hanya orang yang pertama"},
			{"kosong", "Catat kedudukannya tanpa orang"},
			skipRow,
		}, strings.Join(e.name.several, " dan "))
	if answer == "pertama" || answer == "bagi" {
		r.entry = e.parts[0]
	}
	r.vacant = answer == "kosong"
	if answer == "bagi" {
		for _, part := range e.parts[1:] {
			more := ps.newRow(e.line)
			more.entry = part
			more.under()
		}
	}
}

// under gives the row what the heading above says.
func (r *rowPass) under() {
	r.sub, r.role = r.entry.sub, r.entry.role
	if r.sub == "" {
		r.sub = r.pass.sub
	}
	if r.role == "" {
		r.role = r.pass.role
	}
	if r.role == "" {
		r.role = "Anggota"
		r.note("Kedudukan tidak tertulis; dicatat sebagai Anggota.")
	}
	if r.role == "Sekretariat" {
		r.sub = ""
	}
	r.vacant = r.entry.name.vacant
}
