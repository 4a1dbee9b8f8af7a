package indonesian

import (
	"strings"
	"time"
)

var weekdayWords = map[string]time.Weekday{
	"minggu": time.Sunday, "ahad": time.Sunday, "senin": time.Monday, "selasa": time.Tuesday,
	"rabu": time.Wednesday, "kamis": time.Thursday, "jumat": time.Friday, "sabtu": time.Saturday,
}

// countWords are the numbers 1 to 99 as people write them.
var countWords = func() map[string]int {
	words := make(map[string]int)
	for n := 1; n < 100; n++ {
		words[Words(int64(n))] = n
	}
	return words
}()

// weekday is "Jumat", "hari Jumat", "Jumat depan", "Jumat minggu depan", "Jumat
// ini", or a day's name before a date, which must then agree with it.
func (r reader) weekday(i int) (reading, bool) {
	j, said := i, false
	if r.is(j, "hari") {
		j, said = j+1, true
	}
	day, ok := weekdayWords[r.at(j).text]
	if !ok {
		return reading{}, false
	}
	isWeek := r.is(j, "minggu") && !said
	j++
	after := j
	if r.is(after, ",") {
		after++
	}
	if f, ok := r.dated(after); ok {
		agrees := f.sure != impossible && f.date.Weekday() == day
		f.sure = impossible
		if agrees {
			f.sure = certain
		}
		return f, true
	}
	if r.is(j, "minggu", "pekan") && r.is(j+1, "depan", "ini") {
		j++
	}
	return r.weekdayNear(day, j, isWeek)
}

// weekdayNear reads what follows a weekday; isWeek marks a bare "minggu", which
// means a week as often as a Sunday.
func (r reader) weekdayNear(day time.Weekday, j int, isWeek bool) (reading, bool) {
	monday := r.today.AddDate(0, 0, -daysBetween(time.Monday, r.today.Weekday()))
	inWeek := monday.AddDate(0, 0, daysBetween(time.Monday, day))
	switch {
	case r.is(j, "depan"):
		return reading{date: inWeek.AddDate(0, 0, 7), next: j + 1, sure: certain}, true
	case r.is(j, "ini"):
		f := reading{date: inWeek, next: j + 1, sure: certain}
		if inWeek.Before(r.today) {
			f.sure = impossible
		}
		return f, !isWeek
	default:
		days := daysBetween(r.today.Weekday(), day)
		if days == 0 {
			days = 7
		}
		return reading{date: r.today.AddDate(0, 0, days), next: j, sure: doubtful}, r.typed || !isWeek
	}
}

// daysBetween counts forward from one weekday to another, 0 to 6.
func daysBetween(from, to time.Weekday) int { return (int(to-from) + 7) % 7 }

// monthEnd is "akhir bulan", "akhir bulan depan", "akhir Agustus 2024".
func (r reader) monthEnd(i int) (reading, bool) {
	if !r.is(i, "akhir") {
		return reading{}, false
	}
	j := i + 1
	whole := r.is(j, "bulan")
	if whole {
		j++
	}
	if month, ok := monthWords[r.at(j).text]; ok {
		return r.endOf(month, j+1), true
	}
	f := reading{date: lastDay(r.today.Year(), r.today.Month()), next: j, sure: certain}
	switch {
	case r.is(j, "ini"):
		f.next++
	case r.is(j, "depan"):
		f.date, f.next = lastDay(r.today.Year(), r.today.Month()+1), j+1
	}
	return f, whole
}

func (r reader) endOf(month time.Month, i int) reading {
	if year, next, ok := r.yearAfter(i, false); ok {
		return reading{date: lastDay(year, month), next: next, sure: certain, year: true}
	}
	f := reading{date: lastDay(r.today.Year(), month), next: i, sure: certain}
	if f.date.Before(r.today) {
		f.date = lastDay(r.today.Year()+1, month)
	}
	return f
}

func lastDay(year int, month time.Month) time.Time {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
}

// near is "hari ini", "besok" or "lusa".
func (r reader) near(i int) (reading, bool) {
	switch {
	case r.is(i, "hari") && r.is(i+1, "ini"):
		return reading{date: r.today, next: i + 2, sure: doubtful}, true
	case r.is(i, "besok", "esok"):
		return reading{date: r.today.AddDate(0, 0, 1), next: i + 1, sure: certain}, true
	case r.is(i, "lusa"):
		return reading{date: r.today.AddDate(0, 0, 2), next: i + 1, sure: certain}, true
	}
	return reading{}, false
}

// ahead counts from today: "3 hari", "dua minggu lagi", "sebulan", "bulan depan".
func (r reader) ahead(i int) (reading, bool) {
	n, j := r.count(i)
	unit, one := strings.CutPrefix(r.at(j).text, "se")
	if n == 0 && one {
		n = 1
	} else {
		unit = r.at(j).text
	}
	next := n == 0 && unit != "hari" && r.is(j+1, "depan")
	date, ok := r.after(max(n, 1), unit)
	if !ok || (n == 0 && !next) {
		return reading{}, false
	}
	f := reading{date: date, next: j + 1, sure: doubtful, span: true}
	switch {
	case next:
		f = reading{date: date, next: j + 2, sure: certain}
	case r.is(j+1, "lagi"):
		f.next, f.sure = j+2, certain
	case r.is(j+1, "ke") && r.is(j+2, "depan"):
		f.next = j + 3
	case r.is(j+1, "mendatang"):
		f.next = j + 2
	case r.is(j+1, "depan"):
		f.next, f.sure = j+2, impossible // "2 minggu depan": two weeks, or the second week?
	}
	return f, true
}

// count reads a number of up to three digits or words; 0 is none.
func (r reader) count(i int) (n, next int) {
	if t := r.at(i); t.kind == digitToken && len(t.text) <= 3 {
		n = number(t.text)
		return n, i + min(n, 1)
	}
	var words []string
	for j := i; j < i+3 && r.at(j).kind == wordToken; j++ {
		words = append(words, r.at(j).text)
		if value, ok := countWords[strings.Join(words, " ")]; ok {
			n, next = value, j+1
		}
	}
	if n == 0 {
		return 0, i
	}
	return n, next
}

// after is n units past today; a month keeps to its last day (31 January → 29
// February).
func (r reader) after(n int, unit string) (time.Time, bool) {
	switch unit {
	case "hari":
		return r.today.AddDate(0, 0, n), true
	case "minggu", "pekan":
		return r.today.AddDate(0, 0, 7*n), true
	case "bulan":
		month := r.today.Month() + time.Month(n)
		end := lastDay(r.today.Year(), month)
		return end.AddDate(0, 0, min(r.today.Day(), end.Day())-end.Day()), true
	}
	return time.Time{}, false
}
