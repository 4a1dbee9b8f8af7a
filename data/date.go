package data

import (
	"fmt"
	"time"

	"gugustugas/data/indonesian"
)

const isoDate = "2006-01-02"

// Date is a civil date, "2024-07-25", without a zone; empty means not given.
// Its text sorts by time, in Go and in SQL alike.
type Date string

// DateOf is the civil date that t shows in its own zone.
func DateOf(t time.Time) Date { return Date(t.Format(isoDate)) }

// Time is the date at midnight UTC; ok is false for an empty or impossible date.
func (d Date) Time() (t time.Time, ok bool) {
	t, err := time.Parse(isoDate, string(d))
	return t, err == nil
}

// Year is the year of a valid date, else 0.
func (d Date) Year() int {
	t, ok := d.Time()
	if !ok {
		return 0
	}
	return t.Year()
}

// DaysUntil counts the days from d to a later date; 0 where either is none.
func (d Date) DaysUntil(later Date) int {
	from, ok := d.Time()
	to, ok2 := later.Time()
	if !ok || !ok2 {
		return 0
	}
	return int(to.Sub(from) / (24 * time.Hour))
}

// Text is the date as it is written, "25 Juli 2024"; what is no date stays as it
// is.
func (d Date) Text() string {
	t, ok := d.Time()
	if !ok {
		return string(d)
	}
	return indonesian.Date(t)
}

// DayText is the date with its weekday, "Kamis, 25 Juli 2024".
func (d Date) DayText() string {
	t, ok := d.Time()
	if !ok {
		return string(d)
	}
	return indonesian.DayDate(t)
}

// Validate accepts an empty date or one that is in the calendar.
func (d Date) Validate() error {
	if d == "" {
		return nil
	}
	if _, ok := d.Time(); !ok {
		return fmt.Errorf("%w: date %q", ErrInvalid, string(d))
	}
	return nil
}

// Clock is a time of day in the Indonesian form "09.00"; empty means not given.
type Clock string

// ClockOf is the time of day of an instant in its own zone.
func ClockOf(t time.Time) Clock { return Clock(t.Format(clockForm)) }

const clockForm = "15.04"

// Minutes counts from midnight; ok is false for an empty or impossible time.
func (c Clock) Minutes() (n int, ok bool) {
	t, err := time.Parse(clockForm, string(c))
	if err != nil || len(c) != len(clockForm) {
		return 0, false
	}
	return t.Hour()*60 + t.Minute(), true
}

// Validate accepts an empty time or one between 00.00 and 23.59.
func (c Clock) Validate() error {
	if c == "" {
		return nil
	}
	if _, ok := c.Minutes(); !ok {
		return fmt.Errorf("%w: time %q", ErrInvalid, string(c))
	}
	return nil
}

// Instant is a moment in UTC, RFC 3339 with milliseconds; its text sorts by time.
type Instant string

const instantForm = "2006-01-02T15:04:05.000Z"

// InstantOf is the instant t.
func InstantOf(t time.Time) Instant { return Instant(t.UTC().Format(instantForm)) }

// Time is the instant in UTC, or the zero time where it is empty or unreadable.
func (i Instant) Time() time.Time {
	t, err := time.Parse(instantForm, string(i))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Zone is one of the three zones of Indonesia. Windows carries no zone
// database, so the offsets are fixed; none of them knows summer time.
type Zone string

// The zones: UTC+7, UTC+8 (Kutai Timur) and UTC+9.
const (
	WIB  Zone = "WIB"
	WITA Zone = "WITA"
	WIT  Zone = "WIT"
)

// Location is the zone for package time; an unknown zone is WITA.
func (z Zone) Location() *time.Location {
	hours := map[Zone]int{WIB: 7, WITA: 8, WIT: 9}[z]
	if hours == 0 {
		z, hours = WITA, 8
	}
	return time.FixedZone(string(z), hours*60*60)
}
