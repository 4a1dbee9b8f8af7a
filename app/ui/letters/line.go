package letters

import (
	"cmp"
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// line is one line of a book: a letter, a number without a letter of this file, a
// number that nobody took, or a letter that came in.
type line struct {
	letter   data.LetterSummary
	number   data.RegisterNumber
	gap      bool
	incoming data.IncomingLetter
	// date is the day by which it is grouped.
	date data.Date
	// free says that the letter is of a kind that needs no number.
	free bool
}

// id finds a line again after it was read anew.
func (l line) id() string {
	switch {
	case l.gap:
		return fmt.Sprintf("kosong %d", l.number.Sequence)
	case l.letter.ID != "":
		return l.letter.ID
	case l.number.ID != "":
		return l.number.ID
	}
	return l.incoming.ID
}

func (l line) isLetter() bool { return l.letter.ID != "" }

// numbered says that the line has a place in the register.
func (l line) numbered() bool { return l.number.Sequence > 0 || l.number.Text != "" }

// registerLines are the lines of a register: the letters that wait for a number,
// then the numbers by month, the last first, with those that nobody took.
func registerLines(register data.Register, letters []data.LetterSummary, numbers []data.RegisterNumber) (lines []line) {
	byID := map[string]data.LetterSummary{}
	for _, l := range letters {
		byID[l.ID] = l
	}
	for _, n := range numbers {
		l := line{number: n, date: n.Date}
		if letter, ok := byID[n.LetterID]; ok && (letter.NumberID == n.ID || letter.NumberID == "") {
			l.letter = letter
			delete(byID, n.LetterID)
		}
		lines = append(lines, l)
	}
	for _, sequence := range data.Gaps(register, numbers) {
		lines = append(lines, line{number: data.RegisterNumber{RegisterID: register.ID, Sequence: sequence}, gap: true})
	}
	for _, l := range letters {
		if _, waits := byID[l.ID]; waits {
			lines = append(lines, line{letter: l})
		}
	}
	return inOrder(lines)
}

// inOrder sorts the lines and gives those without a date that of the number before
// them, so that a number nobody took stands among its neighbours.
func inOrder(lines []line) []line {
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.number.Sequence, b.number.Sequence), cmp.Compare(len(a.number.Sub), len(b.number.Sub)),
			cmp.Compare(a.number.Sub, b.number.Sub))
	})
	last := data.Date("")
	for i, l := range lines {
		if l.number.Sequence > 0 && l.date == "" {
			lines[i].date = last
		}
		last = cmp.Or(l.date, last)
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		if a.waits() != b.waits() {
			return map[bool]int{true: -1, false: 1}[a.waits()]
		}
		if a.waits() {
			return cmp.Compare(b.letter.Code, a.letter.Code)
		}
		return cmp.Or(cmp.Compare(month(b.date), month(a.date)), cmp.Compare(b.number.Sequence, a.number.Sequence),
			cmp.Compare(len(b.number.Sub), len(a.number.Sub)), cmp.Compare(b.number.Sub, a.number.Sub),
			cmp.Compare(b.date, a.date), cmp.Compare(b.letter.Code, a.letter.Code))
	})
	return lines
}

// waits says that a line stands under "Belum bernomor": it has no number, or is of
// a kind without one and not issued yet.
func (l line) waits() bool {
	if l.letter.ID == "" || l.numbered() {
		return false
	}
	return !l.free || !l.letter.Locked()
}

func month(d data.Date) string { return string(d[:min(7, len(d))]) }

// group is the heading that a line stands under.
func (v view) group(l line) string {
	if l.waits() {
		if l.free {
			return "Konsep"
		}
		return "Belum bernomor"
	}
	t, ok := l.date.Time()
	if !ok {
		return "Tanpa tanggal"
	}
	return indonesian.Month(t.Month()) + t.Format(" 2006")
}
