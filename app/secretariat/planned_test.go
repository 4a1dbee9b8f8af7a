package secretariat_test

import (
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// plan writes the times of a day as somebody types them at the present moment.
func (r *room) plan(dayID string, start, end data.Clock) {
	r.SetDay(dayID, func(d *data.MeetingDay) { d.Start, d.End = start, end })
}

func (r *room) wantTimes(start, end data.Clock) {
	r.Helper()
	if got := r.disk().Days[0]; got.Start != start || got.End != end {
		r.Errorf("times %q to %q, want %q to %q", got.Start, got.End, start, end)
	}
}

func TestStampTakesThePlaceOfPlannedTimes(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-24 14.00")
	day := r.Dossier().Days[0].ID
	r.plan(day, "08.30", "12.00")
	c.set(t, "2024-07-25 08.41")
	r.wantMoment(day, secretariat.DayStarted)
	r.wantTimes("08.41", "") // the planned end is not told as what happened
	c.set(t, "2024-07-25 12.20")
	r.wantMoment(day, secretariat.DayEnded)
	r.wantTimes("08.41", "12.20")
	r.wantMoment(day, secretariat.NothingStamped)
}

// logBy has the history dated by a clock of the test's.
func (r *room) logBy(c *clock) {
	r.Helper()
	r.flush()
	if err := r.store.Close(); err != nil {
		r.Fatal(err)
	}
	s, err := store.Open(r.Context(), r.path, store.Options{Device: "uji", User: "uji", Now: func() time.Time { return c.now }})
	if err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() { _ = s.Close() })
	r.store, r.desk = s, secretariat.NewDesk(s, func() time.Time { return c.now })
	r.open()
}

func TestUndoOfAStampBringsThePlanBackAsAPlan(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-24 14.00")
	r.logBy(c)
	day := r.Dossier().Days[0].ID
	r.plan(day, "08.30", "12.00")
	r.flush()
	c.set(t, "2024-07-25 08.41")
	r.open() // the plan is known from the history
	r.wantMoment(day, secretariat.DayStarted)
	r.flush()
	c.set(t, "2024-07-25 08.45")
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "catat waktu mulai" {
		t.Fatalf("undone %q: %v", name, err)
	}
	r.wantTimes("08.30", "12.00")
	r.open()
	if start, end := r.Planned(r.Dossier().Days[0]); !start || !end {
		t.Errorf("planned: start %v, end %v", start, end)
	}
}

func TestTimesWrittenWhenTheyHadComeAreWhatHappened(t *testing.T) {
	for _, c := range []struct {
		name, typed, now string
		start, end       data.Clock
		minutes          bool
		want             secretariat.Moment
	}{
		{"a start typed after it, with a planned end", "2024-07-25 09.10", "2024-07-25 12.40", "09.00", "12.00", false, secretariat.DayEnded},
		{"a start typed after it", "2024-07-25 09.10", "2024-07-25 12.40", "09.00", "", false, secretariat.DayEnded},
		{"both typed afterwards", "2024-07-25 13.00", "2024-07-25 13.10", "09.00", "12.00", false, secretariat.NothingStamped},
		{"both planned, on another day", "2024-07-20 13.00", "2024-08-01 13.10", "09.00", "12.00", false, secretariat.NothingStamped},
		{"an early start", "2024-07-24 13.00", "2024-07-25 08.50", "09.00", "12.00", false, secretariat.DayStarted},
		{"a planned start without an end", "2024-07-24 13.00", "2024-07-25 09.05", "09.00", "", false, secretariat.DayStarted},
		{"the planned end past, with minutes", "2024-07-24 13.00", "2024-07-25 12.20", "09.00", "12.00", true, secretariat.DayEnded},
		{"the planned end past, without minutes", "2024-07-24 13.00", "2024-07-25 12.20", "09.00", "12.00", false, secretariat.DayStarted},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, clock := newRoomWithClock(t, c.typed)
			day := r.Dossier().Days[0].ID
			r.plan(day, c.start, c.end)
			if c.minutes {
				r.SetText(r.AddEntry(r.Dossier().Agenda[0].ID, "", data.EntryNote), "Dibuka.")
			}
			clock.set(t, c.now)
			r.wantMoment(day, c.want)
		})
	}
}

func TestAMeetingOnlyPlannedIsNotSuspended(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-24 14.00")
	day := r.Dossier().Days[0].ID
	r.plan(day, "08.30", "12.00")
	c.set(t, "2024-07-25 08.41")
	if err := r.Suspend(day); err == nil {
		t.Error("suspended before the start")
	}
}
