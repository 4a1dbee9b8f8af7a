package secretariat

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// SetMeeting changes fields of the meeting's head; it is written after a rest
// of the keys. Whoever is named secretary or minute-taker is on the attendance
// list from then on.
func (m *MeetingDraft) SetMeeting(change func(*data.Meeting)) {
	if m.Locked() {
		return
	}
	next := m.dossier.Meeting
	change(&next)
	next.ID, next.Code, next.State = m.dossier.Meeting.ID, m.dossier.Meeting.Code, m.dossier.Meeting.State
	if next.Kind != m.dossier.Meeting.Kind && m.KindFault(next.Kind) != nil {
		next.Kind = m.dossier.Meeting.Kind
	}
	if next.Kind == data.CaseMeeting {
		next.Security = data.Confidential // UU 21/2007 Pasal 44
	}
	next.Revision, next.RevisionReason = m.dossier.Meeting.Revision, m.dossier.Meeting.RevisionReason
	if strings.TrimSpace(next.Title) == "" {
		next.Title = m.dossier.Meeting.Title // a meeting is never without a name
	}
	m.dossier.Meeting = next
	for _, o := range []data.Officer{next.Secretary, next.MinuteTaker} {
		m.ensureParticipant(o)
	}
	m.knowOfficers(next.OpenedBy, next.Secretary, next.MinuteTaker, next.Signer, next.Acknowledger)
	m.soon(next.ID, edit{name: "ubah rapat", session: m.session(next.ID), put: []data.Record{copyOf(next)}})
}

// KindFault says why a meeting can't be of a kind: notes have no place in one
// about cases, and what was written in one about cases has none in another. A
// follow-up that another meeting took up keeps the kind as well. SetMeeting leaves
// the kind as it is then.
func (m *MeetingDraft) KindFault(kind data.MeetingKind) error {
	was := m.dossier.Meeting.Kind == data.CaseMeeting
	if (kind == data.CaseMeeting) == was {
		return nil
	}
	written := func(e data.Entry) bool {
		return (was || e.Kind == data.EntryNote) && strings.TrimSpace(e.Text) != ""
	}
	switch holds := slices.ContainsFunc(m.dossier.Entries, written); {
	case holds && was:
		return data.Fault("Isi rapat pembahasan kasus tidak boleh berpindah ke rapat jenis lain; jenis rapat tetap, buatlah rapat baru untuk jenis itu.", data.ErrInvalid)
	case holds:
		return data.Fault("Rapat pembahasan kasus hanya berisi keputusan dan tindak lanjut; jenis rapat tetap, ubah atau hapus dahulu catatan dalam notulanya.", data.ErrInvalid)
	case len(m.dossier.CarryOvers) > 0, len(m.cited) > 0:
		return data.Fault("Rapat ini terhubung dengan rapat lain lewat tindak lanjut yang dibahas lagi, dan pembahasan kasus selalu terpisah; jenis rapat tetap, keluarkan dahulu tindak lanjut itu dari agenda.", data.ErrInvalid)
	}
	return nil
}

// SetDay changes fields of one day. The chair is on the attendance list from
// then on.
func (m *MeetingDraft) SetDay(dayID string, change func(*data.MeetingDay)) {
	i := find(m.dossier.Days, dayID)
	if i < 0 || m.Locked() {
		return
	}
	next := m.dossier.Days[i]
	change(&next)
	next.ID, next.MeetingID = dayID, m.dossier.Meeting.ID
	if _, ok := next.Date.Time(); !ok {
		next.Date = m.dossier.Days[i].Date // a day is never without a date
	}
	m.dossier.Days = slices.Clone(m.dossier.Days)
	m.noteTimes(m.dossier.Days[i], next)
	m.dossier.Days[i] = next
	m.ensureParticipant(next.Chair)
	m.knowOfficers(next.Chair)
	m.soon(dayID, edit{name: "ubah hari rapat", session: m.session(dayID), put: []data.Record{copyOf(next)}})
}

// knowOfficers puts the officers among the people of the dossier.
func (m *MeetingDraft) knowOfficers(officers ...data.Officer) {
	for _, o := range officers {
		if i := find(m.people, o.PersonID); i >= 0 {
			m.dossier.People[o.PersonID] = m.people[i]
			m.knowAgency(m.people[i].AgencyID)
		}
	}
}

func (m *MeetingDraft) knowAgency(id string) {
	if i := find(m.agencies, id); i >= 0 {
		m.dossier.Agencies[id] = m.agencies[i]
	}
}

// AddDay appends a day in the place and with the chair of the day before.
func (m *MeetingDraft) AddDay(date data.Date) (dayID string) {
	if m.Locked() || date.Year() == 0 {
		return ""
	}
	last := m.dossier.Days[len(m.dossier.Days)-1]
	day := data.MeetingDay{
		ID: NewID(), MeetingID: m.dossier.Meeting.ID, Position: last.Position + positionStep,
		Date: date, Mode: last.Mode, Place: last.Place, Link: last.Link, Chair: last.Chair,
	}
	m.dossier.Days = append(slices.Clone(m.dossier.Days), day)
	m.now(edit{name: "tambah hari rapat", put: []data.Record{copyOf(day)}})
	return day.ID
}

// RemoveDay takes a day away. Its agenda goes to the nearest other day; its
// attendance and its suspensions go with it; its files stay with the meeting. The
// last day stays.
func (m *MeetingDraft) RemoveDay(dayID string) error {
	i := find(m.dossier.Days, dayID)
	switch {
	case m.Locked():
		return data.ErrFinal
	case i < 0:
		return data.ErrNotFound
	case len(m.dossier.Days) == 1:
		return data.Fault("Rapat harus memiliki paling sedikit satu hari; hari itu tetap ada.", data.ErrInvalid)
	}
	heir := m.dossier.Days[max(i-1, 0)].ID
	if i == 0 {
		heir = m.dossier.Days[1].ID
	}
	e := edit{name: "hapus hari rapat"}
	m.dossier.Agenda = slices.Clone(m.dossier.Agenda)
	for j := range m.dossier.Agenda {
		if item := &m.dossier.Agenda[j]; item.DayID == dayID {
			item.DayID = heir
			e.put = append(e.put, copyOf(*item))
		}
	}
	m.dossier.Attendance = m.dropAttendance(&e, func(a data.Attendance) bool { return a.DayID == dayID })
	m.dossier.Suspensions = slices.DeleteFunc(slices.Clone(m.dossier.Suspensions), func(s data.Suspension) bool {
		if s.DayID == dayID {
			e.delete = append(e.delete, copyOf(s))
		}
		return s.DayID == dayID
	})
	m.dossier.Files = slices.Clone(m.dossier.Files)
	for j := range m.dossier.Files {
		if file := &m.dossier.Files[j].Enclosure; file.DayID == dayID {
			file.DayID = ""
		}
	}
	e.delete = append(e.delete, copyOf(m.dossier.Days[i]))
	m.dossier.Days = slices.Delete(slices.Clone(m.dossier.Days), i, i+1)
	m.now(e)
	return nil
}

func (m *MeetingDraft) dropAttendance(e *edit, gone func(data.Attendance) bool) (kept []data.Attendance) {
	for _, a := range m.dossier.Attendance {
		if gone(a) {
			e.delete = append(e.delete, copyOf(a))
		} else {
			kept = append(kept, a)
		}
	}
	return kept
}

// SetState hands the minutes to the chair for correction, or takes them back.
// Desk.Finalise makes them final and Desk.Reopen opens them again.
func (m *MeetingDraft) SetState(state data.MeetingState) error {
	switch {
	case state == m.dossier.Meeting.State:
		return nil
	case m.Locked():
		return data.ErrFinal
	case state.Locked():
		return fmt.Errorf("%w: minutes become %s by Desk.Finalise", data.ErrInvalid, state)
	}
	m.dossier.Meeting.State = state
	m.now(edit{name: "ubah status notula menjadi " + string(state), put: []data.Record{copyOf(m.dossier.Meeting)}})
	return nil
}

// Follow takes over what finalising, opening again or a signature has made of the
// meeting in the file.
func (m *MeetingDraft) Follow(meeting data.Meeting) {
	m.dossier.Meeting.State = meeting.State
	m.dossier.Meeting.Revision, m.dossier.Meeting.RevisionReason = meeting.Revision, meeting.RevisionReason
}
