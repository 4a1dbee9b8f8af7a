package secretariat

import (
	"fmt"
	"slices"

	"gugustugas/data"
)

// Mark says what became of a participant on a day; data.Unmarked takes the mark
// back. A reason stands only beside izin.
func (m *MeetingDraft) Mark(participantID, dayID string, state data.AttendanceState, reason string) {
	m.MarkAll([]string{participantID}, dayID, state, reason)
}

// MarkAll marks several participants of a day in one action.
func (m *MeetingDraft) MarkAll(participantIDs []string, dayID string, state data.AttendanceState, reason string) {
	sheet, ok := m.markSheet(dayID)
	if !ok {
		return
	}
	for _, id := range participantIDs {
		sheet.mark(id, state, reason)
	}
	name := "tandai " + string(state)
	if state == data.Unmarked {
		name = "hapus tanda hadir"
	}
	if len(participantIDs) > 1 {
		name += fmt.Sprintf(" untuk %d peserta", len(participantIDs))
	}
	sheet.close(name)
}

// MarkRestAbsent marks as absent whoever was invited and has no mark on a day, in
// one action, and tells how many they were. The chair of the day, guests and
// deputies need no mark.
func (m *MeetingDraft) MarkRestAbsent(dayID string) (marked int) {
	sheet, ok := m.markSheet(dayID)
	if !ok {
		return 0
	}
	day := m.dossier.Days[find(m.dossier.Days, dayID)]
	for _, p := range m.dossier.Participants {
		chairs := p.PersonID != "" && p.PersonID == day.Chair.PersonID
		if _, has := sheet.at[p.ID]; !has && p.Origin == data.Invited && !chairs {
			sheet.mark(p.ID, data.Absent, "")
			marked++
		}
	}
	sheet.close("tandai sisanya tidak hadir")
	return marked
}

// RefuseRest says why those without a mark are not marked as absent yet; nil where
// they may be.
func (m *MeetingDraft) RefuseRest(dayID string) error {
	if i := find(m.dossier.Days, dayID); i >= 0 && m.dossier.Days[i].Date > m.today() {
		return data.Fault(m.dossier.Days[i].Date.Text()+" belum berlangsung, jadi belum ada yang ditandai tidak hadir.", data.ErrInvalid)
	}
	return nil
}

// Arrive marks as present who came late, at a time.
func (m *MeetingDraft) Arrive(participantID, dayID string, at data.Clock) error {
	return m.attend(participantID, dayID, "catat datang terlambat", func(a *data.Attendance) { a.ArrivedAt = at })
}

// Depart notes when somebody who is present left early.
func (m *MeetingDraft) Depart(participantID, dayID string, at data.Clock) error {
	if m.MarkOf(participantID, dayID).State != data.Present {
		return data.Fault("Yang pulang lebih dahulu harus ditandai hadir dahulu; belum ada yang dicatat.", data.ErrInvalid)
	}
	return m.attend(participantID, dayID, "catat pulang lebih dahulu", func(a *data.Attendance) { a.LeftAt = at })
}

// SetOnline marks as present who takes part from afar, or says that somebody
// present is in the room after all.
func (m *MeetingDraft) SetOnline(participantID, dayID string, online bool) error {
	name := "tandai hadir daring"
	if !online {
		name = "tandai hadir di ruang rapat"
	}
	return m.attend(participantID, dayID, name, func(a *data.Attendance) { a.Online = online })
}

func (m *MeetingDraft) attend(participantID, dayID, name string, change func(*data.Attendance)) error {
	sheet, ok := m.markSheet(dayID)
	if !ok {
		return data.ErrFinal
	}
	sheet.mark(participantID, data.Present, "")
	if i, has := sheet.at[participantID]; has {
		next := sheet.marks[i]
		change(&next)
		if err := next.Validate(); err != nil {
			return err
		}
		sheet.put(i, next)
	}
	sheet.close(name)
	return nil
}

// RevisePresence changes note, times and daring of a mark, as they are typed.
// Without a mark there is nothing to keep them with.
func (m *MeetingDraft) RevisePresence(participantID, dayID string, change func(*data.Attendance)) error {
	if m.Locked() {
		return data.ErrFinal
	}
	i := m.findMark(participantID, dayID)
	if i < 0 {
		return data.Fault("Tandai dahulu kehadirannya; isian ini disimpan bersama tandanya.", data.ErrInvalid)
	}
	former := m.dossier.Attendance[i]
	next := former
	change(&next)
	next.ID, next.State, next.Reason = former.ID, former.State, former.Reason
	if next == former {
		return nil
	}
	if next.State != data.Present && (next.ArrivedAt != "" || next.LeftAt != "" || next.Online) {
		return data.Fault("Waktu dan daring hanya untuk yang ditandai hadir; tanda sebelumnya tetap.", data.ErrInvalid)
	}
	if err := next.Validate(); err != nil {
		return err
	}
	m.dossier.Attendance = slices.Clone(m.dossier.Attendance)
	m.dossier.Attendance[i] = next
	m.soon(next.ID, edit{name: "ubah keterangan hadir", session: m.session(next.ID), put: []data.Record{copyOf(next)}})
	return nil
}

// MarkOf is the mark of a participant on a day; the state of one without is
// data.Unmarked.
func (m *MeetingDraft) MarkOf(participantID, dayID string) data.Attendance {
	if i := m.findMark(participantID, dayID); i >= 0 {
		return m.dossier.Attendance[i]
	}
	return data.Attendance{}
}

func (m *MeetingDraft) findMark(participantID, dayID string) int {
	return slices.IndexFunc(m.dossier.Attendance, func(a data.Attendance) bool {
		return a.DayID == dayID && a.ParticipantID == participantID
	})
}

// markSheet collects the marks of one day that one action sets.
type markSheet struct {
	draft *MeetingDraft
	dayID string
	marks []data.Attendance
	// at finds the mark of a participant on the day, was the one of before as well;
	// gone are the marks to go.
	at, was map[string]int
	gone    map[int]bool
	touched []int
}

// markSheet is false where the minutes are final or the day is unknown.
func (m *MeetingDraft) markSheet(dayID string) (sheet *markSheet, ok bool) {
	if m.Locked() || find(m.dossier.Days, dayID) < 0 {
		return nil, false
	}
	sheet = &markSheet{
		draft: m, dayID: dayID, marks: slices.Clone(m.dossier.Attendance),
		at: map[string]int{}, was: map[string]int{}, gone: map[int]bool{},
	}
	for i, a := range sheet.marks {
		if a.DayID == dayID {
			sheet.at[a.ParticipantID], sheet.was[a.ParticipantID] = i, i
		}
	}
	return sheet, true
}

// mark sets the state of a participant. What stands only beside another state
// goes, and so does the mark of a deputy who was not sent after all.
func (s *markSheet) mark(participantID string, state data.AttendanceState, reason string) {
	if find(s.draft.dossier.Participants, participantID) < 0 {
		return
	}
	if state != data.Represented {
		s.recall(participantID, "")
	}
	if state == data.Unmarked {
		s.clear(participantID)
		return
	}
	i, has := s.was[participantID]
	if !has {
		i = len(s.marks)
		s.was[participantID] = i
		s.marks = append(s.marks, data.Attendance{
			ID: NewID(), MeetingID: s.draft.dossier.Meeting.ID, ParticipantID: participantID, DayID: s.dayID,
		})
	}
	s.at[participantID] = i
	delete(s.gone, i) // a mark taken back within this action is the same mark again
	next := s.marks[i]
	next.State, next.Reason = state, ""
	if state == data.Excused {
		next.Reason = reason
	}
	if state != data.Present {
		next.ArrivedAt, next.LeftAt, next.Online = "", "", false
	}
	s.put(i, next)
}

// recall takes back the marks of the deputies of an official, but for one.
func (s *markSheet) recall(officialID, but string) {
	for _, p := range s.draft.dossier.Participants {
		if p.RepresentsID == officialID && p.ID != but {
			s.clear(p.ID)
		}
	}
}

func (s *markSheet) put(i int, next data.Attendance) {
	if s.marks[i] == next {
		return
	}
	s.marks[i] = next
	if !slices.Contains(s.touched, i) {
		s.touched = append(s.touched, i)
	}
}

func (s *markSheet) clear(participantID string) {
	if i, has := s.at[participantID]; has {
		s.gone[i] = true
		delete(s.at, participantID)
	}
}

// edit is what has changed on the sheet, which the draft takes over.
func (s *markSheet) edit(name string) edit {
	e := edit{name: name}
	for _, i := range s.touched {
		if !s.gone[i] {
			e.put = append(e.put, copyOf(s.marks[i]))
		}
	}
	kept := make([]data.Attendance, 0, len(s.marks))
	for i, a := range s.marks {
		switch {
		case !s.gone[i]:
			kept = append(kept, a)
		case i < len(s.draft.dossier.Attendance):
			e.delete = append(e.delete, copyOf(a))
		}
	}
	s.draft.dossier.Attendance = kept
	return e
}

// close queues what has changed as one action, if anything has.
func (s *markSheet) close(name string) {
	if e := s.edit(name); len(e.put)+len(e.delete) > 0 {
		s.draft.now(e)
	}
}
