package meetings

import (
	"fmt"
	"strings"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// span names the days of a meeting: "Kamis–Jumat, 25–26 Juli 2024".
func span(dates ...data.Date) string { return indonesian.DayDateSpan(civil(dates)) }

// shortSpan names the days of a meeting without weekdays: "25–26 Juli 2024".
func shortSpan(dates ...data.Date) string { return indonesian.DateSpan(civil(dates)) }

// spanInYear is shortSpan without the year it stands under: "25–26 Juli".
func spanInYear(year int, dates ...data.Date) string {
	return strings.TrimSuffix(shortSpan(dates...), fmt.Sprintf(" %d", year))
}

// civil are the dates that can be read.
func civil(dates []data.Date) (days []time.Time) {
	for _, date := range dates {
		if t, ok := date.Time(); ok {
			days = append(days, t)
		}
	}
	return days
}

// shortDay is "25 Juli".
func shortDay(date data.Date) string {
	t, ok := date.Time()
	if !ok {
		return "?"
	}
	return indonesian.ShortDayMonth(t)
}

// headLine is the line under a meeting's title: "R-2024-001. Kamis–Jumat, 25–26
// Juli 2024, Ruang Arau, Kantor Bupati Kutai Timur".
func headLine(d data.Dossier) string {
	var dates []data.Date
	var places []string
	for _, day := range d.Days {
		dates = append(dates, day.Date)
		place := day.Place
		if place == "" && day.Mode == data.Online {
			place = "daring"
		}
		if place != "" && (len(places) == 0 || places[len(places)-1] != place) {
			places = append(places, place)
		}
	}
	parts := append([]string{}, places...)
	if days := span(dates...); days != "" {
		parts = append([]string{days}, parts...)
	}
	if len(parts) == 0 {
		return d.Meeting.Code
	}
	return d.Meeting.Code + ". " + strings.Join(parts, ", ")
}

// contents tells what a meeting holds: "12 catatan, 2 keputusan, 3 tindak lanjut".
func contents(s data.MeetingSummary) string {
	if s.Notes+s.Decisions+s.FollowUps == 0 {
		return "belum ada catatan"
	}
	return fmt.Sprintf("%d catatan, %d keputusan, %d tindak lanjut", s.Notes, s.Decisions, s.FollowUps)
}
