package home

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// agenda is what Beranda says of the meetings on one day.
type agenda struct {
	unfinished []data.MeetingSummary // begun and not final, the oldest first
	next       *data.MeetingSummary  // the first with a day still to come
	nextDay    data.Date             // that day
	recent     []data.MeetingSummary // changed last, the latest first
	empty      bool                  // there is no meeting at all
}

const mostRecent = 5

// newAgenda sorts the meetings by what they ask of the secretary today. Meetings
// about cases are named nowhere here (UU 21/2007 Pasal 44).
func newAgenda(all []data.MeetingSummary, today data.Date) agenda {
	a := agenda{empty: len(all) == 0}
	all = slices.DeleteFunc(slices.Clone(all), func(m data.MeetingSummary) bool { return m.Kind == data.CaseMeeting })
	for _, m := range all {
		if !m.State.Locked() && m.FirstDate <= today {
			a.unfinished = append(a.unfinished, m)
		}
		if day, ok := upcoming(m, today); ok && (a.next == nil || day < a.nextDay) {
			next := m
			a.next, a.nextDay = &next, day
		}
	}
	slices.SortStableFunc(a.unfinished, func(x, y data.MeetingSummary) int { return cmp.Compare(x.LastDate, y.LastDate) })
	a.recent = all
	slices.SortStableFunc(a.recent, func(x, y data.MeetingSummary) int { return cmp.Compare(y.LastChange, x.LastChange) })
	a.recent = a.recent[:min(len(a.recent), mostRecent)]
	return a
}

// upcoming is the first day of a meeting that is still to come: a later one too.
func upcoming(m data.MeetingSummary, today data.Date) (data.Date, bool) {
	for _, day := range m.Dates() {
		if day > today && !m.State.Locked() {
			return day, true
		}
	}
	return "", false
}

// age says how long the minutes have been waiting: "Konsep 16 hari". A meeting
// that ended today or is still going on has no age.
func age(m data.MeetingSummary, today data.Date) string {
	last, ok := m.LastDate.Time()
	now, known := today.Time()
	word := "Konsep"
	if m.State == data.InReview {
		word = "Koreksi"
	}
	days := int(now.Sub(last).Hours() / 24)
	if !ok || !known || days <= 0 {
		return word
	}
	return fmt.Sprintf("%s %s hari", word, indonesian.Number(int64(days)))
}

// moment tells an instant as people do: "Hari ini pukul 08.41", "Kemarin pukul
// 16.02", "Rabu, 2 Oktober 2024". Both times are in the zone of the office.
func moment(at, now time.Time) string {
	if at.IsZero() {
		return ""
	}
	clock := at.Format("15.04")
	switch data.DateOf(at) {
	case data.DateOf(now):
		return "Hari ini pukul " + clock
	case data.DateOf(now.AddDate(0, 0, -1)):
		return "Kemarin pukul " + clock
	}
	return indonesian.DayDate(at)
}
