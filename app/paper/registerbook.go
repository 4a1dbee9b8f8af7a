package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// The words of the buku agenda for what is no letter.
const (
	emptyNumber = "Nomor kosong"
	unexplained = "Belum dijelaskan"
	datedBack   = "nomor sisipan, surat bertanggal mundur"
)

// RegisterBook prints the buku agenda of a register and its year. Numbers that were
// kept free, dropped or left out stand in it with their reason; what nobody explained
// says so. Only a register of our own can have such gaps. An error means that the PDF
// could not be written.
func RegisterBook(s data.RegisterSnapshot) (Document, error) {
	name, under := bookName(s)
	return listPaper(s.Office, name, under, s, bookDates(s), registerLines(s))
}

// RegisterBooks prints the buku agenda of several registers of the office one after
// another, each from page 1. An error means that there is none or that the PDF could
// not be written.
func RegisterBooks(year int, books []data.RegisterSnapshot) (Document, error) {
	if len(books) == 0 {
		return Document{}, fmt.Errorf("%w: no register in %d", data.ErrNotFound, year)
	}
	var on []data.Date
	for _, s := range books {
		on = append(on, bookDates(s)...)
	}
	slices.Sort(on)
	doc, err := begin(books[0].Office, fmt.Sprintf("Buku agenda Tahun %d", year), on...)
	if err != nil {
		return Document{}, err
	}
	for _, s := range books {
		name, under := bookName(s)
		addList(doc, s.Office, name, under, registerLines(s))
	}
	return finish(doc, books)
}

func bookName(s data.RegisterSnapshot) (name, under string) {
	return "Buku agenda " + lower(s.Register.Name), fmt.Sprintf("Tahun %d", s.Register.Year)
}

// bookDates are those that the PDF may give as its time of creation, in order.
func bookDates(s data.RegisterSnapshot) []data.Date {
	on := []data.Date{newYear(s.Register.Year)}
	for _, l := range s.Lines {
		on = append(on, l.Number.Date)
	}
	slices.Sort(on)
	return on
}

// numbers is a line of the book, or several unexplained numbers in a row.
type numbers struct {
	data.RegisterLine
	// last is the last sequence of several, 0 for one line.
	last int
}

// inBook are the lines that the book has: unexplained numbers in a row are one of them,
// and a register of others has none.
func inBook(s data.RegisterSnapshot) []numbers {
	var all []numbers
	for _, l := range s.Lines {
		if !l.Gap {
			all = append(all, numbers{RegisterLine: l})
			continue
		}
		if s.Register.Mode != data.NumberedHere {
			continue
		}
		if n := len(all); n > 0 && all[n-1].Gap && max(all[n-1].last, all[n-1].Number.Sequence)+1 == l.Number.Sequence {
			all[n-1].last = l.Number.Sequence
			continue
		}
		all = append(all, numbers{RegisterLine: l})
	}
	return all
}

func registerLines(s data.RegisterSnapshot) []layout.Block {
	rows := inBook(s)
	if len(rows) == 0 {
		return nothing("Belum ada nomor dalam buku agenda ini.")
	}
	columns := []layout.Column{
		{Width: 17, Align: layout.Center}, {Width: 46}, {Width: 26}, {Width: 52}, {}, {Width: 25}, {Width: 42},
	}
	t := turnedTable(14, columns, "No. urut", "Nomor", "Tanggal", "Kepada", "Hal", "Status", "Keterangan")
	t.KeepNext = true
	for _, row := range rows {
		t.Rows = append(t.Rows, layout.Row{ID: row.Number.LetterID, Cells: row.cells(s.Register.Width)})
	}
	notes := []string{numberCount(s)}
	if s.Register.Mode == data.NumberedElsewhere {
		notes = append(notes, "Nomor diberikan oleh TU atau Srikandi untuk seluruh kantor, jadi nomor yang tidak tercantum di sini bukan nomor kosong.")
	}
	if hasDash(t) {
		notes = append(notes, dashNote)
	}
	return append([]layout.Block{t}, notesUnder(notes)...)
}

func (n numbers) cells(width int) []layout.Cell {
	status, remark := numberStatus(n.RegisterLine)
	order := cellOrDash(sequence(n.Number, width))
	if n.last > 0 {
		order = cell(sequence(n.Number, width) + "–" + sequence(data.RegisterNumber{Sequence: n.last}, width))
		remark = fmt.Sprintf("%s (%s nomor)", remark, figure(n.last-n.Number.Sequence+1))
	}
	cells := []layout.Cell{
		order,
		cellOrDash(n.Number.Text),
		cellOrDash(n.Number.Date.Text()),
		cellOrDash(tidy(cmp.Or(n.To, n.Number.To))),
		cellOrDash(tidy(cmp.Or(n.Subject, n.Number.Subject))),
		cell(status),
		cellOrDash(remark),
	}
	if n.Gap {
		cells[5].Runs, cells[6].Runs = layout.Bold(status), layout.Bold(remark)
	}
	return cells
}

// sequence is the place of a number in its register: "012", "041.a"; empty where a
// number of others does not tell.
func sequence(n data.RegisterNumber, width int) string {
	if n.Sequence == 0 {
		return ""
	}
	text := fmt.Sprintf("%0*d", width, n.Sequence)
	if n.Sub != "" {
		text += "." + n.Sub
	}
	return text
}

// numberStatus is what became of a number, and why or for what.
func numberStatus(l data.RegisterLine) (status, remark string) {
	if l.Gap {
		return emptyNumber, unexplained
	}
	var parts []string
	switch {
	case l.Number.State == data.NumberExplained:
		status = emptyNumber
	case l.Number.State != data.NumberUsed || l.State == "":
		status = indonesian.Capitalised(string(l.Number.State))
	default:
		status = string(l.State)
	}
	if l.Kind != "" {
		parts = append(parts, indonesian.Capitalised(string(l.Kind))+" "+l.Code)
	}
	if l.Number.Sub != "" {
		parts = append(parts, datedBack)
	}
	if reason := tidy(l.Number.Reason); reason != "" {
		parts = append(parts, reason)
	}
	return status, indonesian.Capitalised(strings.Join(parts, "; "))
}

// numberCount is "Jumlah: 12 nomor; 9 dipakai, 1 dicadangkan, 1 dibatalkan, 1 nomor
// kosong (1 belum dijelaskan)."
func numberCount(s data.RegisterSnapshot) string {
	count := map[data.NumberState]int{}
	gaps := 0
	for _, l := range s.Lines {
		switch {
		case !l.Gap:
			count[l.Number.State]++
		case s.Register.Mode == data.NumberedHere:
			gaps++
		}
	}
	var parts []string
	all := gaps + count[data.NumberExplained]
	for _, state := range []data.NumberState{data.NumberUsed, data.NumberReserved, data.NumberVoid} {
		all += count[state]
		if count[state] > 0 {
			parts = append(parts, figure(count[state])+" "+string(state))
		}
	}
	if empty := gaps + count[data.NumberExplained]; empty > 0 {
		text := figure(empty) + " " + lower(emptyNumber)
		if gaps > 0 {
			text += fmt.Sprintf(" (%s belum dijelaskan)", figure(gaps))
		}
		parts = append(parts, text)
	}
	return fmt.Sprintf("Jumlah: %s nomor; %s.", figure(all), strings.Join(parts, ", "))
}
