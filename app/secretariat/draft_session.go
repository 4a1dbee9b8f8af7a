package secretariat

import (
	"slices"

	"gugustugas/data"
)

// smallHours is until when, on the next day, a meeting that was not ended is
// taken to be still going on.
const smallHours = 5

// Moment says what a stamp of the clock has recorded.
type Moment string

// The moments of a meeting day.
const (
	NothingStamped Moment = ""
	DayStarted     Moment = "waktu mulai"
	DayEnded       Moment = "waktu selesai"
)

// clockNow is the clock on the wall of the office.
func (m *MeetingDraft) clockNow() (today data.Date, clock data.Clock) {
	now := m.clock().In(m.with.Office.Zone.Location())
	return data.DateOf(now), data.ClockOf(now)
}

// Today is the civil date in the office's zone.
func (m *MeetingDraft) Today() data.Date {
	today, _ := m.clockNow()
	return today
}

// DayInProgress is the day that times are stamped on: one of yesterday that runs
// past midnight, else that of today, else the one with that id, else the first.
func (m *MeetingDraft) DayInProgress(shownDayID string) data.MeetingDay {
	now := m.clock().In(m.with.Office.Zone.Location())
	today, yesterday := data.DateOf(now), data.DateOf(now.AddDate(0, 0, -1))
	for _, day := range m.dossier.Days {
		if day.Date == yesterday && m.UnderWay(day) && now.Hour() < smallHours {
			return day
		}
	}
	days := m.dossier.Days
	i := slices.IndexFunc(days, func(day data.MeetingDay) bool { return day.Date == today })
	if i < 0 {
		i = max(0, find(days, shownDayID))
	}
	return days[i]
}

// Stamp records the present time on a day: the start, or, once there is one, the
// end. What was only planned (see Planned) gives way: the start takes the place of
// the planned one, and the planned end is emptied until the day is ended, so that
// no paper tells a plan as what happened. Where both are recorded it changes nothing.
func (m *MeetingDraft) Stamp(dayID string) Moment {
	i := find(m.dossier.Days, dayID)
	if i < 0 || m.Locked() {
		return NothingStamped
	}
	switch day := m.dossier.Days[i]; {
	case m.ToStart(day):
		_, clock := m.clockNow()
		m.stampDay(dayID, edit{name: "catat waktu mulai"}, func(day *data.MeetingDay) {
			day.Start, day.End, day.EndsNextDay = clock, "", false
		})
		return DayStarted
	case m.UnderWay(day):
		return m.endDay(dayID)
	}
	return NothingStamped
}

// endDay stamps the end of a day, and of the suspension that is running. An end
// that is before the start belongs to the next day, unless the day is still
// today's by the calendar: then a clock was set back, which Gaps tells.
func (m *MeetingDraft) endDay(dayID string) Moment {
	today, clock := m.clockNow()
	e := edit{name: "catat waktu selesai"}
	m.endSuspension(dayID, clock, &e)
	m.stampDay(dayID, e, func(day *data.MeetingDay) {
		start, _ := day.Start.Minutes()
		end, _ := clock.Minutes()
		day.End, day.EndsNextDay = clock, end < start && day.Date != today
	})
	return DayEnded
}

func (m *MeetingDraft) stampDay(dayID string, e edit, change func(*data.MeetingDay)) {
	i := find(m.dossier.Days, dayID)
	m.dossier.Days = slices.Clone(m.dossier.Days)
	before := m.dossier.Days[i]
	change(&m.dossier.Days[i])
	m.noteTimes(before, m.dossier.Days[i])
	e.put = append(e.put, copyOf(m.dossier.Days[i]))
	m.now(e)
}

// Suspended is the suspension of a day that is running.
func (m *MeetingDraft) Suspended(dayID string) (data.Suspension, bool) {
	for _, s := range m.dossier.Suspensions {
		if s.DayID == dayID && s.To == "" {
			return s, true
		}
	}
	return data.Suspension{}, false
}

// Suspend records that the chair suspends the meeting now (menskors).
func (m *MeetingDraft) Suspend(dayID string) error {
	i := find(m.dossier.Days, dayID)
	_, already := m.Suspended(dayID)
	switch {
	case m.Locked():
		return data.ErrFinal
	case i < 0:
		return data.ErrNotFound
	case !m.UnderWay(m.dossier.Days[i]):
		return data.Fault("Rapat hanya dapat diskors antara waktu mulai dan waktu selesai; belum ada yang dicatat.", data.ErrInvalid)
	case already:
		return data.Fault("Rapat sudah diskors; buka kembali dahulu.", data.ErrInvalid)
	}
	_, clock := m.clockNow()
	s := data.Suspension{ID: NewID(), MeetingID: m.dossier.Meeting.ID, DayID: dayID, From: clock}
	m.dossier.Suspensions = append(slices.Clone(m.dossier.Suspensions), s)
	m.now(edit{name: "menskors rapat", put: []data.Record{copyOf(s)}})
	return nil
}

// Resume records that the suspended meeting is open again (membuka kembali).
func (m *MeetingDraft) Resume(dayID string) error {
	if m.Locked() {
		return data.ErrFinal
	}
	_, clock := m.clockNow()
	e := edit{name: "membuka kembali rapat"}
	if !m.endSuspension(dayID, clock, &e) {
		return data.Fault("Rapat tidak sedang diskors; belum ada yang dicatat.", data.ErrInvalid)
	}
	m.now(e)
	return nil
}

// endSuspension ends the suspension of a day that is running, if there is one.
func (m *MeetingDraft) endSuspension(dayID string, clock data.Clock, e *edit) bool {
	running, ok := m.Suspended(dayID)
	if !ok {
		return false
	}
	m.dossier.Suspensions = slices.Clone(m.dossier.Suspensions)
	s := &m.dossier.Suspensions[find(m.dossier.Suspensions, running.ID)]
	s.To = clock
	e.put = append(e.put, copyOf(*s))
	return true
}

// NotYetHere lists who may just have come in, by what was typed: those not
// marked hadir on a day first, as Speakers finds them.
func (m *MeetingDraft) NotYetHere(query, dayID string) []Speaker {
	here := map[string]bool{}
	for _, a := range m.dossier.Attendance {
		here[a.ParticipantID] = here[a.ParticipantID] || a.DayID == dayID && a.State == data.Present
	}
	var coming, come []Speaker
	for _, s := range m.Speakers(query) {
		if here[s.ParticipantID] {
			come = append(come, s)
		} else {
			coming = append(coming, s)
		}
	}
	return append(coming, come...)
}
