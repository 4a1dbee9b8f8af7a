package home

import (
	"testing"
	"time"

	"gugustugas/data"
)

func TestWhatNeedsDoingIsWhatHasBegunAndIsNotFinal(t *testing.T) {
	a := newAgenda([]data.MeetingSummary{
		{ID: "soon", State: data.Draft, FirstDate: "2024-10-17", LastDate: "2024-10-17", DayDates: "2024-10-17"},
		{ID: "later", State: data.Draft, FirstDate: "2024-12-01", LastDate: "2024-12-01", DayDates: "2024-12-01"},
		{ID: "young", State: data.InReview, FirstDate: "2024-09-18", LastDate: "2024-09-18", DayDates: "2024-09-18"},
		{ID: "final", State: data.Final, FirstDate: "2024-07-25", LastDate: "2024-07-26", DayDates: "2024-07-25 2024-07-26"},
		{ID: "old", State: data.Draft, FirstDate: "2024-05-22", LastDate: "2024-05-22", DayDates: "2024-05-22"},
	}, "2024-10-04")
	if len(a.unfinished) != 2 || a.unfinished[0].ID != "old" || a.unfinished[1].ID != "young" {
		t.Errorf("unfinished %+v, want old, young", a.unfinished)
	}
	if a.next == nil || a.next.ID != "soon" {
		t.Errorf("next %+v, want soon", a.next)
	}
}

func TestTheLastChangedComeFirstAndAreFew(t *testing.T) {
	var all []data.MeetingSummary
	for day := 1; day <= 7; day++ {
		at := time.Date(2024, time.October, day, 8, 0, 0, 0, time.UTC)
		all = append(all, data.MeetingSummary{ID: at.Format("2"), ChangedAt: data.InstantOf(at), LastChange: int64(day)})
	}
	a := newAgenda(all, "2024-10-10")
	if len(a.recent) != mostRecent || a.recent[0].ID != "7" || a.recent[4].ID != "3" {
		t.Errorf("recent %+v", a.recent)
	}
}

func TestAgeCountsTheDaysSinceTheMeeting(t *testing.T) {
	for _, c := range []struct {
		state data.MeetingState
		last  data.Date
		want  string
	}{
		{data.Draft, "2024-09-18", "Konsep 16 hari"},
		{data.InReview, "2024-10-03", "Koreksi 1 hari"},
		{data.Draft, "2024-10-04", "Konsep"},
		{data.Draft, "2024-10-05", "Konsep"},
	} {
		if got := age(data.MeetingSummary{State: c.state, LastDate: c.last}, "2024-10-04"); got != c.want {
			t.Errorf("%s since %s: %q, want %q", c.state, c.last, got, c.want)
		}
	}
}

func TestAMomentIsToldAsPeopleDo(t *testing.T) {
	now := time.Date(2024, time.October, 4, 9, 14, 0, 0, data.WITA.Location())
	for at, want := range map[time.Time]string{
		now.Add(-time.Hour):      "Hari ini pukul 08.14",
		now.AddDate(0, 0, -1):    "Kemarin pukul 09.14",
		now.AddDate(0, 0, -2):    "Rabu, 2 Oktober 2024",
		{}:                       "",
		now.Add(-10 * time.Hour): "Kemarin pukul 23.14",
	} {
		if got := moment(at, now); got != want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
}

func TestTheSecondDayOfAMeetingIsStillToCome(t *testing.T) {
	a := newAgenda([]data.MeetingSummary{
		{ID: "later", FirstDate: "2024-08-20", LastDate: "2024-08-20", DayDates: "2024-08-20"},
		{ID: "running", State: data.Draft, FirstDate: "2024-07-25", LastDate: "2024-07-29", DayDates: "2024-07-25 2024-07-29"},
	}, "2024-07-26")
	if a.next == nil || a.next.ID != "running" || a.nextDay != "2024-07-29" {
		t.Errorf("next %+v on %s", a.next, a.nextDay)
	}
	if len(a.unfinished) != 1 {
		t.Errorf("unfinished %+v", a.unfinished)
	}
	if got := dayOf(a.next.Dates(), a.nextDay); got != "Hari ke-2: " {
		t.Errorf("told as %q", got)
	}
}

func TestMeetingsAboutCasesAreNamedNowhere(t *testing.T) {
	a := newAgenda([]data.MeetingSummary{
		{ID: "past", Kind: data.CaseMeeting, FirstDate: "2024-07-01", LastDate: "2024-07-01", DayDates: "2024-07-01"},
		{ID: "soon", Kind: data.CaseMeeting, FirstDate: "2024-08-01", LastDate: "2024-08-01", DayDates: "2024-08-01"},
	}, "2024-07-26")
	if len(a.unfinished)+len(a.recent) != 0 || a.next != nil || a.empty {
		t.Errorf("told %+v", a)
	}
}
