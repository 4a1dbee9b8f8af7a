package indonesian

import (
	"strings"
	"time"
)

var monthWords = map[string]time.Month{
	"januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "peb": 2, "maret": 3, "mar": 3,
	"april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7,
	"agustus": 8, "agt": 8, "ags": 8, "agu": 8, "agust": 8, "september": 9, "sep": 9, "sept": 9,
	"oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "des": 12,
}

type certainty int

const (
	impossible certainty = iota // looks like a date and is none: 31 Februari
	doubtful                    // a date when typed as one, perhaps not in prose: Jumat, 30/8
	certain
)

// reading is a date expression found in tokens.
type reading struct {
	date time.Time
	next int // the token after it
	sure certainty
	year bool // the year was given
	span bool // counted from today: "2 minggu"
}

// reader reads date expressions; typed says that the whole text is a date field,
// where shorter forms are understood than in running text.
type reader struct {
	tokens []token
	today  time.Time
	typed  bool
}

func (r reader) at(i int) token {
	if i < 0 || i >= len(r.tokens) {
		return token{}
	}
	return r.tokens[i]
}

func (r reader) is(i int, words ...string) bool {
	for _, word := range words {
		if t := r.at(i); t.kind != noToken && t.text == word {
			return true
		}
	}
	return false
}

// joined says that n+1 tokens from i stand without space between.
func (r reader) joined(i, n int) bool {
	for ; n > 0; i, n = i+1, n-1 {
		if r.at(i+1).kind == noToken || r.at(i).to != r.at(i+1).from {
			return false
		}
	}
	return true
}

// match reads the date expression that starts at token i.
func (r reader) match(i int) (reading, bool) {
	for _, form := range []func(int) (reading, bool){r.dated, r.ahead, r.weekday, r.monthEnd, r.near} {
		if f, ok := form(i); ok {
			return f, true
		}
	}
	return reading{}, false
}

// dated is a day and a month, with or without "tanggal" before them.
func (r reader) dated(i int) (reading, bool) {
	j := i
	if r.is(j, "tanggal", "tgl") {
		j++
		if r.is(j, ".") {
			j++
		}
	}
	f, ok := r.numeric(j)
	if !ok {
		f, ok = r.named(j)
	}
	if ok && j > i && f.sure == doubtful {
		f.sure = certain
	}
	return f, ok
}

// numeric is 30/8, 30/8/2024, 30-8-2024, 30.8.2024 or 2024-08-30.
func (r reader) numeric(i int) (reading, bool) {
	first, sign, second, third := r.at(i), r.at(i+1), r.at(i+2), r.at(i+4)
	if first.kind != digitToken || second.kind != digitToken || !r.is(i+1, "/", "-", ".") || !r.joined(i, 2) {
		return reading{}, false
	}
	three := r.is(i+3, sign.text) && third.kind == digitToken && r.joined(i, 4)
	switch {
	case three && sign.text == "-" && len(first.text) == 4:
		return r.inYear(first, second, third, i+5), true
	case three:
		return r.inYear(third, second, first, i+5), true
	case sign.text == "/" && len(first.text) <= 2 && len(second.text) <= 2:
		f := r.coming(time.Month(number(second.text)), number(first.text), i+3)
		f.sure = min(f.sure, doubtful)
		return f, true
	}
	return reading{}, false
}

func (r reader) inYear(year, month, day token, next int) reading {
	f := reading{next: next, year: true}
	y, ok := r.yearOf(year)
	if ok && len(month.text) <= 2 && len(day.text) <= 2 {
		f.set(y, time.Month(number(month.text)), number(day.text))
	}
	return f
}

// named is 30 Agustus, 30 Agt. 2024 or 30-Agt-2024.
func (r reader) named(i int) (reading, bool) {
	if r.at(i).kind != digitToken || len(r.at(i).text) > 2 {
		return reading{}, false
	}
	j := i + 1
	dashed := r.is(j, "-") && r.joined(i, 2)
	if dashed {
		j++
	}
	month, ok := monthWords[r.at(j).text]
	if !ok {
		return reading{}, false
	}
	year, next, ok := r.yearAfter(j+1, dashed)
	if !ok {
		return r.coming(month, number(r.at(i).text), j+1), true
	}
	f := reading{next: next, year: true}
	f.set(year, month, number(r.at(i).text))
	return f, true
}

// yearAfter finds a year at token i, past the stop of a shortened month or, in
// 30-Agt-2024, a hyphen.
func (r reader) yearAfter(i int, dashed bool) (year, next int, ok bool) {
	month := r.at(i - 1).text
	short := month != strings.ToLower(Month(monthWords[month]))
	if (short && r.is(i, ".")) || (dashed && r.is(i, "-")) {
		i++
	}
	year, ok = r.yearOf(r.at(i))
	return year, i + 1, ok
}

// yearOf takes years 1900 to 2100, so that a slip is noticed; two digits count
// from 2000 in a date field only.
func (r reader) yearOf(t token) (int, bool) {
	if t.kind != digitToken {
		return 0, false
	}
	year := number(t.text)
	if len(t.text) == 2 && r.typed {
		return 2000 + year, true
	}
	return year, len(t.text) == 4 && year >= 1900 && year <= 2100
}

// set fills in the date if the calendar has it.
func (f *reading) set(year int, month time.Month, day int) {
	date := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if date.Month() == month && date.Day() == day {
		f.date, f.sure = date, certain
	}
}

// coming is the next such day on or after today. Eight years reach the next leap
// day from anywhere, 2100 included.
func (r reader) coming(month time.Month, day, next int) reading {
	f := reading{next: next}
	for year := r.today.Year(); year <= r.today.Year()+8; year++ {
		f.set(year, month, day)
		if f.sure == certain && !f.date.Before(r.today) {
			return f
		}
	}
	f.sure = impossible
	return f
}
