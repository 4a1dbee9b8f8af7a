package sheet

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// rosterPass is a pass over a list of members.
type rosterPass struct {
	*pass
	roster *RosterPlan
	seats  *seatIndex
	list   []*seatRow
	// sheet, sub and role are those of the heading above.
	sheet, sub string
	role       data.SeatRole
	// seen are persons with their seats, to find rows that repeat one.
	seen map[string]Place
}

// seatRow is a row that is a seat.
type seatRow struct {
	*rowPass
	in   *rosterPass
	role data.SeatRole
	sub  string
	seat *seatRef
	// known says that the row says what is on record already.
	known bool
}

// run goes through the rows: first those that say what is on record, so that no
// other row takes their seat or person, then all the others in their order.
func (rp *rosterPass) run() {
	for _, item := range rp.plan.items {
		if rp.takeSheet(item) {
			rp.begin(item)
		}
	}
	rp.each(func(r *seatRow) { r.known = r.recognise() })
	rp.each((*seatRow).work)
	rp.each(func(r *seatRow) { r.matchSeat(false) })
	rp.each(func(r *seatRow) { r.matchSeat(true) })
	for _, r := range rp.list {
		r.finish()
	}
	for _, r := range rp.rows {
		r.commit()
	}
}

// each goes through the rows of seats about which anything is still to be settled.
func (rp *rosterPass) each(do func(*seatRow)) {
	for _, r := range rp.list {
		if r.stays() && !r.known {
			do(r)
		}
	}
}

// begin makes the row or rows of a line.
func (rp *rosterPass) begin(item planItem) {
	l := item.line
	if l.grid.Name != rp.sheet {
		rp.sheet, rp.sub, rp.role = l.grid.Name, "", ""
	}
	switch l.kind {
	case seatLine:
		rp.beginSeat(item.entry)
	case headingLine:
		rp.beginHeading(l)
	default:
		rp.skipped(l, l.reason)
	}
}

// beginHeading takes a heading over for the rows under it.
func (rp *rosterPass) beginHeading(l line) {
	r := rp.skipped(l, "judul kelompok")
	text := enumerator.ReplaceAllString(l.text, "")
	if role, ok := knownRole(text); ok {
		rp.role, rp.sub = role, ""
		return
	}
	rp.role = ""
	sub, sure := readSub(l.text)
	if sure {
		rp.sub = sub
		return
	}
	answer := r.ask("judul:"+key(l.text), fmt.Sprintf("%q berdiri sendiri di dalam tabel. Apakah itu nama sub gugus tugas bagi baris-baris di bawahnya?", sub),
		[]Option{{"sub", "Ya, sub gugus tugas " + sub}, {"abaikan", "Bukan, abaikan judul ini"}}, l.shown())
	rp.sub = sub
	if answer == "abaikan" {
		rp.sub = ""
	}
}

func (rp *rosterPass) beginSeat(e *entry) {
	r := rp.newSeat(e)
	entries, answer := r.several("Satu kedudukan untuk tiap orang", Option{"kosong", "Catat kedudukannya tanpa orang"})
	r.entry = entries[0]
	if answer == "kosong" {
		r.vacant = true
	}
	for _, part := range entries[1:] {
		rp.newSeat(part)
	}
}

func (rp *rosterPass) newSeat(e *entry) *seatRow {
	r := &seatRow{rowPass: rp.newRow(e.line), in: rp}
	r.entry = e
	r.under()
	rp.list = append(rp.list, r)
	return r
}

// under gives the row what the heading above says.
func (r *seatRow) under() {
	r.sub, r.role = r.entry.sub, r.entry.role
	if r.sub == "" {
		r.sub = r.in.sub
	}
	if r.role == "" {
		r.role = r.in.role
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

// seatText is the row's seat in words, for questions and summaries.
func (r *seatRow) seatText() string {
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
