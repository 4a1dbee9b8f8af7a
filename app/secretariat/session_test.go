package secretariat_test

import (
	"errors"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// clock is the clock on the wall, in WITA, that a test sets.
type clock struct{ now time.Time }

func (c *clock) set(t *testing.T, text string) {
	t.Helper()
	now, err := time.ParseInLocation("2006-01-02 15.04", text, data.WITA.Location())
	if err != nil {
		t.Fatal(err)
	}
	c.now = now.UTC()
}

// newRoomWithClock is a room whose desk reads a clock of the test's.
func newRoomWithClock(t *testing.T, at string) (*room, *clock) {
	t.Helper()
	r, c := newRoom(t), &clock{}
	c.set(t, at)
	r.desk = secretariat.NewDesk(r.store, func() time.Time { return c.now })
	r.open()
	return r, c
}

func (r *room) wantMoment(dayID string, want secretariat.Moment) {
	r.Helper()
	if got := r.Stamp(dayID); got != want {
		r.Errorf("stamped %q, want %q", got, want)
	}
}

func TestStampIsTheStartThenTheEndInTheZoneOfTheOffice(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-25 09.02")
	day := r.Dossier().Days[0].ID
	r.wantMoment(day, secretariat.DayStarted)
	c.set(t, "2024-07-25 12.31")
	r.wantMoment(day, secretariat.DayEnded)
	c.set(t, "2024-07-25 13.00")
	r.wantMoment(day, secretariat.NothingStamped)
	if got := r.disk().Days[0]; got.Start != "09.02" || got.End != "12.31" || got.EndsNextDay {
		t.Errorf("day %+v", got)
	}
}

func TestStampIsOneActionThatUndoTakesBack(t *testing.T) {
	r, _ := newRoomWithClock(t, "2024-07-25 09.02")
	r.Stamp(r.Dossier().Days[0].ID)
	r.flush()
	name, err := r.desk.Undo(t.Context())
	if err != nil || name != "catat waktu mulai" {
		t.Fatalf("undone %q: %v", name, err)
	}
	if got := r.disk().Days[0].Start; got != "" {
		t.Errorf("start %s after undo", got)
	}
}

func TestStampTellsTheFileWhatWasTypedOfTheDayBefore(t *testing.T) {
	r, _ := newRoomWithClock(t, "2024-07-25 09.02")
	day := r.Dossier().Days[0].ID
	r.SetDay(day, func(d *data.MeetingDay) { d.Place = "Aula" })
	r.Stamp(day)
	if got := r.disk().Days[0]; got.Place != "Aula" || got.Start != "09.02" {
		t.Errorf("day %+v", got)
	}
}

func TestDayInProgress(t *testing.T) {
	for _, c := range []struct {
		name, now string
		start     data.Clock // of the first day
		want      int
	}{
		{"is today's", "2024-07-26 08.30", "09.00", 1},
		{"is the one shown on another date", "2024-08-01 10.00", "", 1},
		{"runs on past midnight", "2024-07-26 00.30", "20.00", 0},
		{"is today's though yesterday's was never ended", "2024-07-26 08.30", "09.00", 1},
		{"is today's where yesterday's never began", "2024-07-26 00.30", "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := newRoomWithClock(t, c.now)
			days := r.Dossier().Days
			r.SetDay(days[0].ID, func(d *data.MeetingDay) { d.Start = c.start })
			if got := r.DayInProgress(days[1].ID); got.ID != days[c.want].ID {
				t.Errorf("got %s", got.Date)
			}
		})
	}
	r, _ := newRoomWithClock(t, "2024-08-01 10.00")
	if got := r.DayInProgress(""); got.ID != r.Dossier().Days[0].ID {
		t.Errorf("without a day that is shown: %s", got.Date)
	}
}

func TestEndPastMidnightBelongsToTheNextDay(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-26 20.00")
	day := r.DayInProgress("").ID
	r.Stamp(day)
	c.set(t, "2024-07-27 00.40")
	if got := r.DayInProgress(r.Dossier().Days[0].ID); got.ID != day {
		t.Fatalf("in progress is %s", got.Date)
	}
	r.Stamp(day)
	if got := r.disk().Days[1]; got.End != "00.40" || !got.EndsNextDay {
		t.Errorf("day %+v", got)
	}
}

func TestClockSetBackIsToldAsAGapAndNotAsTheNextDay(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-26 10.00")
	day := r.Dossier().Days[1].ID
	r.Stamp(day)
	c.set(t, "2024-07-26 09.10")
	r.Stamp(day)
	if got := r.disk().Days[1]; got.End != "09.10" || got.EndsNextDay {
		t.Errorf("day %+v", got)
	}
	for _, gap := range r.Gaps() {
		if gap.Kind == data.EndBeforeStart && gap.RecordID == day {
			return
		}
	}
	t.Error("no gap tells of it")
}

func TestSuspensionIsRecordedAndEndedByOpeningAgain(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-25 09.00")
	day := r.Dossier().Days[0].ID
	if err := r.Suspend(day); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("suspended before the start: %v", err)
	}
	r.Stamp(day)
	c.set(t, "2024-07-25 12.00")
	if err := r.Suspend(day); err != nil {
		t.Fatal(err)
	}
	if err := r.Suspend(day); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("suspended twice: %v", err)
	}
	c.set(t, "2024-07-25 13.15")
	if err := r.Resume(day); err != nil {
		t.Fatal(err)
	}
	if err := r.Resume(day); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("opened again twice: %v", err)
	}
	list := r.disk().Suspensions
	if len(list) != 1 || list[0].From != "12.00" || list[0].To != "13.15" || list[0].DayID != day {
		t.Errorf("suspensions %+v", list)
	}
}

func TestEndOfTheDayEndsTheSuspensionToo(t *testing.T) {
	r, c := newRoomWithClock(t, "2024-07-25 09.00")
	day := r.Dossier().Days[0].ID
	r.Stamp(day)
	c.set(t, "2024-07-25 12.00")
	if err := r.Suspend(day); err != nil {
		t.Fatal(err)
	}
	c.set(t, "2024-07-25 12.30")
	r.wantMoment(day, secretariat.DayEnded)
	d := r.disk()
	if len(d.Suspensions) != 1 || d.Suspensions[0].To != "12.30" || d.Days[0].End != "12.30" {
		t.Errorf("day %+v, suspensions %+v", d.Days[0], d.Suspensions)
	}
	r.flush()
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d := r.disk(); d.Suspensions[0].To != "" || d.Days[0].End != "" {
		t.Error("undo did not take both back at once")
	}
}

func TestRemovedDayTakesItsSuspensionsAlong(t *testing.T) {
	r, _ := newRoomWithClock(t, "2024-07-25 09.00")
	day := r.Dossier().Days[0].ID
	r.Stamp(day)
	if err := r.Suspend(day); err != nil {
		t.Fatal(err)
	}
	if err := r.RemoveDay(day); err != nil {
		t.Fatal(err)
	}
	if d := r.disk(); len(d.Days) != 1 || len(d.Suspensions) != 0 {
		t.Errorf("left %+v %+v", d.Days, d.Suspensions)
	}
}

func TestFinalMinutesTakeNoStamps(t *testing.T) {
	r, _ := newRoomWithClock(t, "2024-07-26 09.00")
	r.complete()
	r.must(r.finalise(""))
	day := r.Dossier().Days[0].ID
	r.wantMoment(day, secretariat.NothingStamped)
	if err := r.Suspend(day); !errors.Is(err, data.ErrFinal) {
		t.Errorf("suspended: %v", err)
	}
	if err := r.Resume(day); !errors.Is(err, data.ErrFinal) {
		t.Errorf("opened again: %v", err)
	}
}

func TestWhoIsNotHereYetIsOfferedFirst(t *testing.T) {
	r, _ := newRoomWithClock(t, "2024-07-25 09.00")
	day := r.Dossier().Days[0].ID
	for i, line := range []string{"Nama Contoh 1, Camat, Contoh", "Nama Contoh 2, Camat, Contoh"} {
		id, err := r.AddGuest(line)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			r.Mark(id, day, data.Present, "")
		}
	}
	var names []string
	for _, s := range r.NotYetHere("contoh", day) {
		names = append(names, s.Name)
	}
	if len(names) != 2 || names[0] != "Nama Contoh 2" {
		t.Errorf("offered %q", names)
	}
}
