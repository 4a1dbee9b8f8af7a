package indonesian

import (
	"time"
	"unicode"
	"unicode/utf8"
)

// ParseDate reads what was typed into a date field, seen from today: "30 Agustus",
// "30 Agt 2024", "30/8", "30-8-2024", "2024-08-30", "hari ini", "besok", "lusa",
// "Jumat", "Jum'at depan", "minggu depan", "2 minggu", "dua minggu lagi", "bulan
// depan", "akhir bulan", "akhir Agustus". Without a year it is the next such date
// on or after today; a weekday is the next one strictly after today; "Jumat depan"
// is the Friday of next week (weeks start on Monday); "minggu depan" is seven days
// on, "hari Minggu depan" a Sunday. A date that is not in the calendar, or whose
// weekday contradicts it, is not ok.
func ParseDate(text string, today time.Time) (time.Time, bool) {
	r := reader{tokens: tokens(text), today: civil(today), typed: true}
	f, ok := r.match(0)
	if !ok || f.sure == impossible {
		return time.Time{}, false
	}
	if r.is(f.next, ".", ",") {
		f.next++
	}
	return f.date, f.next == len(r.tokens)
}

// FindDate finds the first clear date expression inside running text: its date
// as ParseDate would read it and its byte offsets, text[from:to]. Shorter forms
// ("Jumat", "30/8", "2 minggu") count only after words of a deadline ("paling
// lambat") or alone after a comma at the end; weeks also as the last words of
// the text. What is past ("25 Juli lalu"),
// repeated ("setiap Senin"), one of several ("25–26 Juli") or part of a longer
// word or number is passed over. A date with its year may lie before today.
func FindDate(text string, today time.Time) (t time.Time, from, to int, ok bool) {
	r := reader{tokens: tokens(text), today: civil(today)}
	for i := 0; i < len(r.tokens); {
		f, found := r.match(i)
		if !found {
			i++
			continue
		}
		from, to = r.at(i).from, r.at(f.next-1).to
		if f.sure != impossible && stands(text, from, to) && r.clear(i, f) {
			return f.date, from, to, true
		}
		i = f.next
	}
	return time.Time{}, 0, 0, false
}

// stands says that text[from:to] is no part of a longer word, number or code.
func stands(text string, from, to int) bool {
	before, size := utf8.DecodeLastRuneInString(text[:from])
	open := from == 0 || unicode.IsSpace(before) || isOneOf(before, "([\"“‘'«,;:")
	if open && isOneOf(before, ",;:") {
		left, _ := utf8.DecodeLastRuneInString(text[:from-size])
		open = !isDigit(left)
	}
	after, size := utf8.DecodeRuneInString(text[to:])
	closed := to == len(text) || unicode.IsSpace(after) || isOneOf(after, ".,;:!?)]\"”’'»…")
	if closed && isOneOf(after, ".,:") {
		right, _ := utf8.DecodeRuneInString(text[to+size:])
		closed = !isDigit(right) && !isLetter(right)
	}
	return open && closed
}

func isOneOf(r rune, set string) bool {
	for _, s := range set {
		if r == s {
			return true
		}
	}
	return false
}

// clear judges a reading by the words around it.
func (r reader) clear(i int, f reading) bool {
	if r.past(f.next) || r.elsewhere(i, f) || r.listedBefore(i) || r.listedAfter(f.next) {
		return false
	}
	switch {
	case f.sure == certain:
		return true
	case f.span && r.is(f.next-1, "minggu", "pekan") && f.next == len(r.tokens):
		return !r.is(i-1, "selama") // how a deadline is jotted down: "Susun SOP 2 minggu"
	case f.span:
		return r.clauseEnds(f.next) && (r.due(i) || r.alone(i))
	default:
		return r.due(i) || (r.clauseEnds(f.next) && r.alone(i))
	}
}

// past sees words after a date that turn it back, or make it another day.
func (r reader) past(next int) bool {
	if r.is(next, "yang") {
		next++
	}
	return r.is(next, "lalu", "kemarin", "kemaren", "silam", "tadi", "sebelumnya", "terakhir",
		"pertama", "kedua", "ketiga", "keempat")
}

// elsewhere sees words before a date that make it something else: a habit, a
// start, a paragraph, a street or a university named after a day.
func (r reader) elsewhere(i int, f reading) bool {
	before := i - 1
	if r.is(before, ".") {
		before--
	}
	if r.is(before, "setiap", "tiap", "saban", "kemarin", "pasal", "ayat", "nomor", "nomer", "no",
		"jalan", "jl", "jln", "universitas", "untag", "stadion", "awal", "tengah", "pertengahan", "akhir") {
		return true
	}
	if r.is(before, "sejak", "semenjak") && !f.year {
		return true
	}
	return r.neighbour(i, f)
}

// neighbour sees idioms: "2 minggu depan", "besok lusa", "Jumat besok".
func (r reader) neighbour(i int, f reading) bool {
	_, dayBefore := weekdayWords[r.at(i-1).text]
	_, dayAfter := weekdayWords[r.at(f.next).text]
	_, counted := countWords[r.at(i-1).text]
	counted = counted || r.at(i-1).kind == digitToken
	switch {
	case r.is(i, "besok", "esok", "lusa"):
		return dayBefore || dayAfter || r.is(i-1, "besok", "esok") || r.is(f.next, "lusa")
	case r.is(i, "minggu", "pekan", "bulan"):
		return counted || r.is(i-1, "hari")
	}
	return false
}

// connector passes a word or sign that joins two dates.
func (r reader) connector(i int) (next int, ok bool) {
	switch {
	case r.is(i, "s") && r.is(i+1, ".", "/") && r.is(i+2, "d"):
		next = i + 3
		if r.is(next, ".") {
			next++
		}
		return next, true
	case r.is(i, "sampai", "hingga") && r.is(i+1, "dengan"):
		return i + 2, true
	case r.is(i, "-", "–", "—", "/", "&", "sd", "sampai", "hingga", "dan", "atau"):
		return i + 1, true
	}
	return i, false
}

// listedAfter says that another date follows, joined to this one.
func (r reader) listedAfter(next int) bool {
	if r.is(next, ",") {
		_, ok := r.dated(next + 1)
		return ok
	}
	after, ok := r.connector(next)
	if !ok {
		return false
	}
	_, ok = r.match(after)
	_, weekday := weekdayWords[r.at(after).text]
	return ok || weekday
}

// listedBefore says that a number, day, month or date word stands before this date, joined
// to it: "25 dan 26 Juli", "1 Januari s.d. 31 Juli", "Senin, Rabu, Jumat".
func (r reader) listedBefore(i int) bool {
	for back := 1; back <= 4; back++ {
		start := i - back
		next, ok := r.connector(start)
		if r.is(start, ",") && back == 1 {
			next, ok = i, true
		}
		if ok && next == i && r.datePart(start-1) {
			return true
		}
	}
	return false
}

func (r reader) datePart(i int) bool {
	if r.is(i, ",") {
		i--
	}
	t := r.at(i)
	_, month := monthWords[t.text]
	_, weekday := weekdayWords[t.text]
	return t.kind == digitToken || month || weekday || r.is(i, "depan", "ini", "lagi", "besok", "lusa")
}

// due says that a deadline's words stand before token i.
func (r reader) due(i int) bool {
	i--
	for r.is(i, "pada", "hari", "tanggal", "tgl", "waktu", ".", ":") {
		i--
	}
	return r.is(i, "lambat", "lambatnya", "tenggat", "tenggatnya", "deadline", "dalam")
}

// alone says that token i starts the text or follows a sign that sets it apart.
func (r reader) alone(i int) bool {
	return i == 0 || r.is(i-1, ",", ";", ":", "(", "-", "–", "—")
}

// clauseEnds says that nothing of the sentence follows token next-1.
func (r reader) clauseEnds(next int) bool {
	if r.is(next, ")") {
		next++
	}
	if r.is(next, ".") {
		next++
	}
	return r.at(next).kind == noToken || r.is(next, "\n")
}
