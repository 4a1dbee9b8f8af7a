package secretariat

import (
	"encoding/json"
	"slices"
	"time"

	"gugustugas/data"
)

// plannedChanges is how many changes of a day are read to learn when its times
// were written.
const plannedChanges = 200

// timesWritten is when the start and the end of a day, as they stand, were
// written; zero where that is not known.
type timesWritten struct{ start, end time.Time }

// readTimesWritten reads from the history when the times of the days from
// yesterday on were written.
func (m *MeetingDraft) readTimesWritten(r data.Reader) error {
	m.written = map[string]timesWritten{}
	yesterday := data.DateOf(m.clock().In(m.with.Office.Zone.Location()).AddDate(0, 0, -1))
	for _, day := range m.dossier.Days {
		if day.Date < yesterday || day.Start == "" && day.End == "" {
			continue
		}
		changes, err := r.ChangesOf(day.ID, plannedChanges)
		if err != nil {
			return err
		}
		m.written[day.ID] = whenWritten(changes)
	}
	return nil
}

// whenWritten finds, newest change first, the one that gave each time its present
// value. An undo and what it took back count for nothing: the time that stands
// again is as old as it was before.
func whenWritten(changes []data.Change) (written timesWritten) {
	void := map[string]bool{}
	for _, c := range changes {
		takesBack := c.Undoes + c.Redoes
		if void[c.ActionID] {
			continue
		}
		if takesBack != "" {
			void[takesBack] = true
			continue
		}
		var before, after data.MeetingDay
		if c.Before != "" && json.Unmarshal([]byte(c.Before), &before) != nil ||
			c.After == "" || json.Unmarshal([]byte(c.After), &after) != nil {
			continue
		}
		if written.start.IsZero() && before.Start != after.Start {
			written.start = c.At.Time()
		}
		if written.end.IsZero() && before.End != after.End {
			written.end = c.At.Time()
		}
	}
	return written
}

// noteTimes remembers which times of a day are written now.
func (m *MeetingDraft) noteTimes(before, after data.MeetingDay) {
	written := m.written[after.ID]
	if before.Start != after.Start {
		written.start = m.clock()
	}
	if before.End != after.End {
		written.end = m.clock()
	}
	m.written[after.ID] = written
}

// Planned tells which times of a day are only planned. The rule: on its day, a
// time that was written before it came is a plan until F9 records what really
// happened; one written when it had come, by F9 or by hand, is what happened.
// Two more things are taken for granted: past midnight a start is not planned any
// more, and where the planned end is past and the day has minutes, it did start
// as planned.
func (m *MeetingDraft) Planned(day data.MeetingDay) (start, end bool) {
	now := m.clock().In(m.with.Office.Zone.Location())
	today := day.Date == data.DateOf(now)
	if !today && (day.Date != data.DateOf(now.AddDate(0, 0, -1)) || now.Hour() >= smallHours) {
		return false, false
	}
	written := m.written[day.ID]
	ends, hasEnd := m.moment(day.Date, day.End)
	if day.EndsNextDay {
		ends = ends.AddDate(0, 0, 1)
	}
	starts, hasStart := m.moment(day.Date, day.Start)
	early := func(moment, writtenAt time.Time) bool {
		if writtenAt.IsZero() {
			return moment.After(now)
		}
		return writtenAt.Before(moment)
	}
	end = hasEnd && early(ends, written.end)
	over := end && !ends.After(now) && m.hasMinutes(day.ID)
	return today && hasStart && early(starts, written.start) && !over, end
}

// moment is a time of day in the office's zone.
func (m *MeetingDraft) moment(date data.Date, clock data.Clock) (at time.Time, ok bool) {
	day, hasDate := date.Time()
	minutes, hasClock := clock.Minutes()
	return time.Date(day.Year(), day.Month(), day.Day(), 0, minutes, 0, 0, m.with.Office.Zone.Location()), hasDate && hasClock
}

func (m *MeetingDraft) hasMinutes(dayID string) bool {
	return slices.ContainsFunc(m.dossier.Entries, func(e data.Entry) bool {
		i := find(m.dossier.Agenda, e.AgendaItemID)
		return e.Text != "" && i >= 0 && m.dossier.Agenda[i].DayID == dayID
	})
}

// UnderWay says that a day was started and not ended; what is only planned does
// not count.
func (m *MeetingDraft) UnderWay(day data.MeetingDay) bool {
	plannedStart, plannedEnd := m.Planned(day)
	return day.Start != "" && !plannedStart && (day.End == "" || plannedEnd)
}

// ToStart says that the start of a day is still to be recorded.
func (m *MeetingDraft) ToStart(day data.MeetingDay) bool {
	plannedStart, plannedEnd := m.Planned(day)
	return (day.Start == "" || plannedStart) && (day.End == "" || plannedEnd)
}
