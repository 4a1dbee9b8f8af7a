package paper

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// listPaper prints a list of the letters or of the archive: kop, title, a line under
// it if there is one, and the blocks of the list, on pages that lie on their side.
func listPaper(office data.OfficeSnapshot, name, under string, source any, on []data.Date, blocks []layout.Block) (Document, error) {
	doc, err := begin(office, strings.TrimSpace(name+" "+under), on...)
	if err != nil {
		return Document{}, err
	}
	addList(doc, office, name, under, blocks)
	return finish(doc, source)
}

// addList puts a list at the end of a document, its pages counted from 1.
func addList(doc *layout.Document, office data.OfficeSnapshot, name, under string, blocks []layout.Block) {
	section := turned(office)
	section.Restart = true
	if office.Sample {
		section.Note = sampleNote
	}
	doc.Begin(section)
	doc.Add(letterhead(office)...)
	doc.Add(title(name, underRules))
	if under != "" {
		doc.Add(centred(under))
	}
	doc.Add(blocks...)
}

// bookColumn is one column of a list: heading, shape, and what stands in it.
type bookColumn[T any] struct {
	heading string
	layout.Column
	cell func(T) layout.Cell
}

// said is a column of text, with the dash where there is nothing to say.
func said[T any](heading string, width float64, text func(T) string) bookColumn[T] {
	return bookColumn[T]{heading, layout.Column{Width: width}, func(row T) layout.Cell { return cellOrDash(tidy(text(row))) }}
}

// written is a column of text that is left empty to be written in by hand.
func written[T any](heading string, width float64, text func(T) string) bookColumn[T] {
	return bookColumn[T]{heading, layout.Column{Width: width}, func(row T) layout.Cell { return cell(tidy(text(row))) }}
}

// bookTable is the list with its rows numbered, and the notes under it.
func bookTable[T any](rows []T, least float64, columns []bookColumn[T], notes ...string) []layout.Block {
	shapes := []layout.Column{numberColumn(9, len(rows))}
	headings := []string{"No."}
	for _, c := range columns {
		shapes = append(shapes, c.Column)
		headings = append(headings, c.heading)
	}
	t := turnedTable(14, shapes, headings...)
	t.KeepNext = true
	for i, row := range rows {
		cells := []layout.Cell{cell(strconv.Itoa(i + 1))}
		for _, c := range columns {
			cells = append(cells, c.cell(row))
		}
		t.Rows = append(t.Rows, layout.Row{Cells: cells, MinHeight: least})
	}
	if hasDash(t) {
		notes = append(notes, dashNote)
	}
	return append([]layout.Block{t}, notesUnder(notes)...)
}

// nothing says in the place of a list that there is none.
func nothing(text string) []layout.Block {
	return []layout.Block{layout.Paragraph{Runs: layout.Regular(text), Gap: white(metaPitch), Align: layout.Center}}
}

// figure is a count as on paper.
func figure(n int) string { return indonesian.Number(int64(n)) }

// newYear is the first day of a year, by which an empty list of it is dated.
func newYear(year int) data.Date {
	return data.DateOf(time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC))
}

// IncomingBook prints the agenda of the letters that came in during a year, each with
// to whom it was passed and what to do. An error means that the PDF could not be
// written.
func IncomingBook(s data.IncomingSnapshot) (Document, error) {
	on := []data.Date{newYear(s.Year)}
	for _, l := range s.Lines {
		on = append(on, l.ReceivedOn)
	}
	blocks := nothing("Belum ada surat masuk yang dicatat.")
	if len(s.Lines) > 0 {
		blocks = bookTable(s.Lines, 0, []bookColumn[data.IncomingLetter]{
			said("Kode", 21, func(l data.IncomingLetter) string { return l.Code }),
			said("Diterima", 24, func(l data.IncomingLetter) string { return l.ReceivedOn.Text() }),
			said("Nomor surat", 36, func(l data.IncomingLetter) string { return l.Number }),
			said("Tanggal surat", 24, func(l data.IncomingLetter) string { return l.Date.Text() }),
			said("Dari", 36, func(l data.IncomingLetter) string { return l.From }),
			said("Hal", 0, func(l data.IncomingLetter) string { return l.Subject }),
			said("Diteruskan kepada", 28, func(l data.IncomingLetter) string { return l.DispositionTo }),
			said("Isi disposisi", 34, func(l data.IncomingLetter) string { return l.Disposition }),
		}, fmt.Sprintf("Jumlah: %s surat masuk.", figure(len(s.Lines))))
	}
	return listPaper(s.Office, "Buku agenda surat masuk", fmt.Sprintf("Tahun %d", s.Year), s, on, blocks)
}

// parafHeight is the least height of a row in which somebody signs by hand, in
// millimetres.
const parafHeight = 10

// DispatchList prints the lembar ekspedisi: what was sent, how, when and who took it,
// with room for the paraf of whoever takes it. What is not known yet stays empty, to
// be written on the way. An error means that the PDF could not be written.
func DispatchList(s data.DispatchSnapshot) (Document, error) {
	blocks := nothing("Tidak ada surat yang dikirim dalam masa ini.")
	if len(s.Lines) > 0 {
		blocks = bookTable(s.Lines, parafHeight, []bookColumn[data.DispatchLine]{
			said("Nomor dan tanggal surat", 40, func(l data.DispatchLine) string { return orBlank(l.Number) + "\n" + date(l.Date) }),
			said("Hal", 0, func(l data.DispatchLine) string { return l.Subject }),
			said("Kepada", 46, func(l data.DispatchLine) string { return l.To }),
			written("Cara kirim", 20, func(l data.DispatchLine) string { return l.SentVia }),
			written("Dikirim", 24, func(l data.DispatchLine) string { return l.SentOn.Text() }),
			written("Diterima oleh", 32, func(l data.DispatchLine) string { return l.ReceivedBy }),
			written("Diterima", 24, func(l data.DispatchLine) string { return l.ReceivedOn.Text() }),
			written("Paraf", 18, func(data.DispatchLine) string { return "" }),
		}, fmt.Sprintf("Jumlah: %s kiriman.", figure(len(s.Lines))))
	}
	return listPaper(s.Office, "Lembar ekspedisi", span(s.From, s.Until), s, []data.Date{s.From, s.Until}, blocks)
}

// span is the days from one to another, where they are told.
func span(from, until data.Date) string {
	switch {
	case from == until || until == "":
		return from.Text()
	case from == "":
		return "Sampai dengan " + until.Text()
	}
	return from.Text() + " sampai dengan " + until.Text()
}
