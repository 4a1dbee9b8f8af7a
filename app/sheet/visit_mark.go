package sheet

import (
	"fmt"

	"gugustugas/data"
)

// Answers about marks.
var (
	noMark    = Option{"tanpa", "Catat orangnya tanpa tanda hadir"}
	firstMark = Option{"pertama", "Isian yang pertama"}
	markTexts = []struct {
		state data.AttendanceState
		text  string
	}{{data.Present, "Hadir"}, {data.Represented, "Diwakili"}, {data.Excused, "Izin"}, {data.Absent, "Tidak hadir"}}
)

// keepMark settles the mark of the row's day.
func (r *visitRow) keepMark() {
	old := r.in.oldMark(r.visitor, r.day.ID)
	r.askMark(old)
	if r.mark.state == data.Unmarked {
		return
	}
	mark := &dayMark{row: r, old: old, Attendance: data.Attendance{
		MeetingID: r.in.attendance.existing.Meeting.ID, DayID: r.day.ID, State: r.mark.state, Reason: r.mark.reason, Online: r.mark.online,
	}}
	r.visitor.marks[r.day.ID] = mark
	if old != nil {
		r.compareMark(mark)
	}
	if r.in.attendance.takeTimes && r.isLate() && mark.State == data.Present && mark.ArrivedAt == "" {
		mark.ArrivedAt = r.entry.visit.clock
		if old != nil {
			r.out.Changes = append(r.out.Changes, FieldChange{"Datang pukul", string(old.ArrivedAt), string(mark.ArrivedAt)})
		}
	}
}

// askMark asks where the row gives no mark, or none that is known.
func (r *visitRow) askMark(old *data.Attendance) {
	head, m := r.entry.line.head, &r.mark
	switch {
	case !m.known:
		var options []Option
		for _, mark := range markTexts {
			options = append(options, Option{string(mark.state), mark.text})
		}
		m.state = data.AttendanceState(r.ask("kehadiran:"+key(m.written), fmt.Sprintf("Kehadiran tertulis %q. Dicatat sebagai apa?", m.written), append(options, noMark, skipRow), r.person.Name))
	case m.state != data.Unmarked || old != nil:
		return
	case head.col(fieldMark) == 0 || head.guessed(fieldMark):
		m.state = data.AttendanceState(r.ask("kehadiran", "Kehadiran tidak disebut. Apakah semua yang tertulis hadir?",
			[]Option{{string(data.Present), "Ya, semuanya hadir"}, noMark, skipRow}, r.person.Name))
	default:
		m.state = data.AttendanceState(r.ask("kehadiran-kosong", "Kehadiran tidak diisi. Dicatat sebagai apa?",
			[]Option{{string(data.Present), "Hadir, karena mengisi formulir"}, noMark, skipRow}, r.person.Name))
	}
	if m.state == data.AttendanceState(noMark.Key) || r.skip {
		m.state = data.Unmarked
	}
}

// compareMark asks once for all where the list was already marked otherwise: a
// mark that somebody set by hand is not lost unasked.
func (r *visitRow) compareMark(mark *dayMark) {
	old := mark.old
	if old.State == mark.State {
		mark.Attendance = *old
		return
	}
	if r.ask("beda-tanda", "Tanda yang sudah dicatat lain daripada isi berkas. Mana yang dipakai?",
		[]Option{{"lama", "Tanda yang sudah dicatat"}, {"baru", "Isi berkas"}, skipRow},
		fmt.Sprintf("%s: %s, dalam berkas %s", r.person.Name, old.State, mark.State)) != "baru" {
		mark.Attendance = *old
		return
	}
	mark.ID, mark.ParticipantID = old.ID, old.ParticipantID
}

// askWhichMark asks where somebody is there twice on a day with two marks.
func (r *visitRow) askWhichMark(v *visitor, first *visitRow) {
	mark := v.marks[r.day.ID]
	if mark == nil || !r.mark.known || r.mark.state == data.Unmarked || r.mark.state == first.mark.state {
		return
	}
	if r.ask(fmt.Sprintf("dua-kehadiran:%d", r.place.Row), fmt.Sprintf("%s mengisi dua kali dengan kehadiran yang berbeda. Mana yang benar?", r.person.Name),
		[]Option{{"terakhir", fmt.Sprintf("Isian yang terakhir: %s", r.mark.state)}, {firstMark.Key, fmt.Sprintf("%s: %s", firstMark.Text, first.mark.state)}}, "") == "terakhir" {
		mark.State, mark.Reason, mark.Online = r.mark.state, r.mark.reason, r.mark.online
		if mark.State != data.Present {
			mark.ArrivedAt, mark.LeftAt = "", ""
		}
	}
}
