package indonesian

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

var monthNames = [...]string{
	"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
	"Agustus", "September", "Oktober", "November", "Desember",
}

var weekdayNames = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

// Month is the name of a month, "Juli"; "" outside January to December.
func Month(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return monthNames[m-1]
}

// MonthRoman is the month as letter numbers write it, "VII"; "" outside January
// to December.
func MonthRoman(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return Roman(int(m))
}

// Weekday is the name of a day, "Kamis"; "" outside Sunday to Saturday.
func Weekday(d time.Weekday) string {
	if d < time.Sunday || d > time.Saturday {
		return ""
	}
	return weekdayNames[d]
}

// Date is "25 Juli 2024"; the zero time is "".
func Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d", ShortDayMonth(t), t.Year())
}

// DayDate is "Kamis, 25 Juli 2024"; the zero time is "".
func DayDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return Weekday(t.Weekday()) + ", " + Date(t)
}

// ShortDayMonth is "25 Juli"; the zero time is "".
func ShortDayMonth(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s", t.Day(), Month(t.Month()))
}

// DateInWords is the date of a berita acara: "Kamis tanggal dua puluh lima bulan
// Juli tahun dua ribu dua puluh empat"; the zero time is "".
func DateInWords(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s tanggal %s bulan %s tahun %s",
		Weekday(t.Weekday()), Words(int64(t.Day())), Month(t.Month()), Words(int64(t.Year())))
}

// DateSpan names several days at once: "25–26 Juli 2024", "30 Juli–1 Agustus
// 2024", "31 Desember 2024–1 Januari 2025"; days with gaps are listed, "25 dan 27
// Juli 2024". Order and repetition do not matter; no days give "".
func DateSpan(dates []time.Time) string {
	runs := runsOf(dates)
	if len(runs) == 0 {
		return ""
	}
	first, last := runs[0].first, runs[len(runs)-1].last
	write, tail := Date, ""
	switch {
	case first.Year() == last.Year() && first.Month() == last.Month():
		write = func(t time.Time) string { return fmt.Sprint(t.Day()) }
		tail = fmt.Sprintf(" %s %d", Month(first.Month()), first.Year())
	case first.Year() == last.Year():
		write, tail = ShortDayMonth, fmt.Sprintf(" %d", first.Year())
	}
	parts := make([]string, len(runs))
	for i, r := range runs {
		parts[i] = r.write(write, first.Year() == last.Year())
	}
	return listed(parts) + tail
}

// DayDateSpan is DateSpan with the names of the days: "Kamis–Jumat, 25–26 Juli
// 2024", "Kamis dan Sabtu, 25 dan 27 Juli 2024".
func DayDateSpan(dates []time.Time) string {
	runs := runsOf(dates)
	if len(runs) == 0 {
		return ""
	}
	days := make([]string, len(runs))
	for i, r := range runs {
		days[i] = Weekday(r.first.Weekday())
		if r.last != r.first {
			days[i] += "–" + Weekday(r.last.Weekday())
		}
	}
	return listed(days) + ", " + DateSpan(dates)
}

// run is a stretch of days without a gap.
type run struct{ first, last time.Time }

// write joins the ends of a run with an en dash. When only day and month are
// written for runs across months, a run inside one month names it once.
func (r run) write(day func(time.Time) string, oneYear bool) string {
	if r.first == r.last {
		return day(r.first)
	}
	sameMonth := r.first.Year() == r.last.Year() && r.first.Month() == r.last.Month()
	start := day(r.first)
	switch {
	case sameMonth:
		start = fmt.Sprint(r.first.Day())
	case !oneYear && r.first.Year() == r.last.Year():
		start = ShortDayMonth(r.first)
	}
	return start + "–" + day(r.last)
}

func runsOf(dates []time.Time) []run {
	days := make([]time.Time, 0, len(dates))
	for _, t := range dates {
		if !t.IsZero() {
			days = append(days, civil(t))
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	var runs []run
	for _, day := range slices.Compact(days) {
		if n := len(runs); n > 0 && runs[n-1].last.AddDate(0, 0, 1) == day {
			runs[n-1].last = day
			continue
		}
		runs = append(runs, run{day, day})
	}
	return runs
}

// civil is the calendar day that t shows, at midnight UTC.
func civil(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// listed is "a", "a dan b", "a, b, dan c" (EYD V: comma before the last "dan").
func listed(parts []string) string {
	switch n := len(parts); n {
	case 0, 1:
		return strings.Join(parts, "")
	case 2:
		return parts[0] + " dan " + parts[1]
	default:
		return strings.Join(parts[:n-1], ", ") + ", dan " + parts[n-1]
	}
}
