package letters

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// view is what the page has read of the data file: the books there are, and the
// lines of the one in sight.
type view struct {
	today data.Date
	books []book
	book  book
	lines []line
	// letters are those of every book, by its key.
	letters map[string][]data.LetterSummary
	// unit is the office's short name, as it stands in numbers.
	unit string
	// meetings, matters and templates are what letters are about and begin with.
	meetings  []data.MeetingSummary
	matters   []data.Matter
	templates []data.LetterTemplate
}

// bookKind tells the books apart.
type bookKind int

const (
	// registered is a register with numbers, unnumbered the letters of kinds that
	// have no register, incoming the agenda of surat masuk.
	registered bookKind = iota
	unnumbered
	incoming
)

// book is one list of one year.
type book struct {
	kind     bookKind
	register data.Register
	year     int
}

// key finds a book again after it was read anew.
func (b book) key() string {
	switch b.kind {
	case unnumbered:
		return fmt.Sprintf("tanpa nomor %d", b.year)
	case incoming:
		return fmt.Sprintf("masuk %d", b.year)
	}
	return b.register.ID
}

// name is the book in the chooser: "Surat keluar 2026".
func (b book) name() string {
	switch b.kind {
	case unnumbered:
		return fmt.Sprintf("Tanpa nomor %d", b.year)
	case incoming:
		return fmt.Sprintf("Surat masuk %d", b.year)
	}
	return fmt.Sprintf("%s %d", b.register.Name, b.year)
}

// own says that the program gives the numbers of the book.
func (b book) own() bool { return b.kind == registered && b.register.Mode == data.NumberedHere }

// mode says at the right of the chooser who gives the numbers.
func (b book) mode() string {
	switch {
	case b.kind == unnumbered:
		return "Jenis tanpa nomor"
	case b.kind == incoming:
		return "Agenda sendiri"
	case b.own():
		return "Register sendiri"
	}
	return "Nomor dari TU"
}

// readView reads the books and the lines of the wanted one, else of the first.
func readView(ctx context.Context, desk *secretariat.Desk, wanted string) (v view, err error) {
	office, err := desk.Office(ctx)
	if err != nil {
		return v, err
	}
	v.today, v.unit = desk.Today(office.Zone), office.NumberUnit()
	if err = v.readAround(ctx, desk); err != nil {
		return v, err
	}
	registers, err := desk.Registers(ctx, v.today.Year()) // shown before they are written
	if err != nil {
		return v, err
	}
	err = desk.Read(ctx, func(r data.Reader) error {
		if err := v.readBooks(r, registers); err != nil {
			return err
		}
		if id, ok := strings.CutPrefix(wanted, keyOfLine); ok {
			wanted = v.bookOf(r, id)
		}
		v.book = v.books[max(0, slices.IndexFunc(v.books, func(b book) bool { return b.key() == wanted }))]
		return v.readLines(r)
	})
	return v, err
}

// readAround reads what letters are about and begin with.
func (v *view) readAround(ctx context.Context, desk *secretariat.Desk) (err error) {
	if v.meetings, err = desk.Meetings(ctx); err != nil {
		return err
	}
	v.meetings = meetingsForLetters(v.meetings)
	if v.matters, err = desk.Matters(ctx, data.MatterFilter{}); err != nil {
		return err
	}
	v.templates, err = desk.LetterTemplates(ctx)
	return err
}

// keyOfLine before the id of a letter, sent or received, asks for its book.
const keyOfLine = "surat "

// bookOf finds the book of a letter; "" where there is no such letter any more.
func (v view) bookOf(r data.Reader, id string) string {
	var letter data.Letter
	if r.Get(id, &letter) == nil {
		return v.keyOf(letter)
	}
	var came data.IncomingLetter
	if r.Get(id, &came) == nil {
		return book{kind: incoming, year: codeYear(came.Code)}.key()
	}
	return ""
}

// keyOf is the book that a letter stands in. Until it is issued it has no register:
// it stands in the one that will number it, of the year of its date or of today.
func (v view) keyOf(l data.Letter) string {
	if l.RegisterID != "" {
		return l.RegisterID
	}
	year := v.today.Year()
	if l.Date != "" {
		year = l.Date.Year()
	}
	for _, b := range v.books {
		if b.kind == registered && b.year == year && b.register.Numbers(l.Kind) {
			return b.key()
		}
	}
	return book{kind: unnumbered, year: codeYear(l.Code)}.key()
}

// issued lists the letters that went out, the newest first.
func (v view) issued() (list []data.LetterSummary) {
	for _, letters := range v.letters {
		for _, l := range letters {
			if l.Locked() {
				list = append(list, l)
			}
		}
	}
	slices.SortFunc(list, func(a, b data.LetterSummary) int { return cmp.Compare(b.Code, a.Code) })
	return list
}

// readBooks lists the books, those of the newest year first. Letters without a
// register have a book where there are any; surat masuk has one this year, and
// in each year in which something came in.
func (v *view) readBooks(r data.Reader, registers []data.Register) error {
	others, err := r.Registers(0)
	if err != nil {
		return err
	}
	others = slices.DeleteFunc(others, func(o data.Register) bool { return o.Year == v.today.Year() })
	letters, err := r.Letters(data.LetterFilter{})
	if err != nil {
		return err
	}
	came, err := r.IncomingLetters(0)
	if err != nil {
		return err
	}
	for _, register := range slices.Concat(registers, others) {
		v.books = append(v.books, book{kind: registered, register: register, year: register.Year})
	}
	v.letters = map[string][]data.LetterSummary{}
	without, in := map[int]bool{}, map[int]bool{v.today.Year(): true}
	for _, l := range letters {
		key := v.keyOf(l.Letter)
		v.letters[key] = append(v.letters[key], l)
		if key == (book{kind: unnumbered, year: codeYear(l.Code)}).key() {
			without[codeYear(l.Code)] = true
		}
	}
	for _, l := range came {
		in[codeYear(l.Code)] = true
	}
	for year := range without {
		v.books = append(v.books, book{kind: unnumbered, year: year})
	}
	for year := range in {
		v.books = append(v.books, book{kind: incoming, year: year})
	}
	slices.SortStableFunc(v.books, func(a, b book) int {
		return cmp.Or(cmp.Compare(b.year, a.year), cmp.Compare(a.kind, b.kind))
	})
	return nil
}

// codeYear is the year of a code such as "S-2026-001"; 0 where it has none.
func codeYear(code string) (year int) {
	_, _ = fmt.Sscanf(code[min(2, len(code)):], "%4d", &year)
	return year
}

func (v *view) readLines(r data.Reader) error {
	if v.book.kind == incoming {
		came, err := r.IncomingLetters(v.book.year)
		for _, l := range came {
			v.lines = append(v.lines, line{incoming: l, date: cmp.Or(l.ReceivedOn, l.Date)})
		}
		return err
	}
	letters := v.letters[v.book.key()]
	if v.book.kind == unnumbered {
		for _, l := range letters {
			v.lines = append(v.lines, line{letter: l, date: l.Date, free: true})
		}
		v.lines = inOrder(v.lines)
		return nil
	}
	numbers, err := r.RegisterNumbers(v.book.register.ID)
	if err != nil {
		return err
	}
	v.lines = registerLines(v.book.register, letters, numbers)
	return nil
}

// headLine says under the title what is shown.
func (v view) headLine() string {
	taken, gaps, open := 0, 0, 0
	for _, l := range v.lines {
		switch {
		case l.gap:
			gaps++
		case l.numbered():
			taken++
		}
		if v.book.kind == incoming && l.incoming.Disposition == "" && l.incoming.DispositionTo == "" {
			open++
		}
	}
	switch v.book.kind {
	case incoming:
		return joined(fmt.Sprintf("Agenda surat masuk %d: %s surat", v.book.year, number(len(v.lines))), open, "belum didisposisi")
	case unnumbered:
		return fmt.Sprintf("Surat tanpa nomor %d: %s surat", v.book.year, number(len(v.lines)))
	}
	words := fmt.Sprintf("Buku agenda %s %d: %s nomor", strings.ToLower(v.book.register.Name), v.book.year, number(taken))
	return joined(words, gaps, "nomor kosong belum dijelaskan")
}

func joined(words string, n int, what string) string {
	if n == 0 {
		return words
	}
	return words + ", " + number(n) + " " + what
}

func number(n int) string { return indonesian.Number(int64(n)) }
