package sheet

import (
	"fmt"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// AttendanceExisting is what is on record of a meeting before an import.
type AttendanceExisting struct {
	Meeting      data.Meeting
	Days         []data.MeetingDay
	Participants []data.Participant
	Attendance   []data.Attendance
	// People and Agencies are those of the whole file.
	People   []data.Person
	Agencies []data.Agency
	// DayID is the day that is proposed for rows that name none; empty for the first.
	DayID string
}

// ReadAttendance reads what an import into a meeting is compared with.
func ReadAttendance(r data.Reader, meetingID string) (existing AttendanceExisting, err error) {
	d, err := r.Dossier(meetingID)
	if err != nil {
		return existing, fmt.Errorf("read the meeting: %w", err)
	}
	existing = AttendanceExisting{Meeting: d.Meeting, Days: d.Days, Participants: d.Participants, Attendance: d.Attendance}
	if existing.People, err = r.People(); err != nil {
		return existing, fmt.Errorf("read people: %w", err)
	}
	if existing.Agencies, err = r.Agencies(); err != nil {
		return existing, fmt.Errorf("read agencies: %w", err)
	}
	return existing, nil
}

// AttendancePlan is what an import of a list of attendance would do.
type AttendancePlan struct {
	Plan
	existing  AttendanceExisting
	takeTimes bool
	visits    *visitPass // of the pass at hand
}

// attendanceForm is a list of attendance: the export of a form, or what was typed.
var attendanceForm = form{
	title: "Pratinjau impor daftar hadir", foreign: "lembar ini tidak memuat daftar hadir",
	missing: "tidak memuat daftar hadir: tidak ada baris kepala dengan kolom seperti Nama, Instansi, dan Kehadiran yang diikuti isian",
	fields:  attendanceFields, must: attendanceMust, read: readVisit, headless: pastedLines, apart: "Tidak, simpan seperti tertulis",
}

// PlanAttendance finds the list of attendance in a book and compares it with the
// meeting. It returns data.ErrFinal for final minutes, and a *data.Error with the
// sentence where there is no such list.
func PlanAttendance(book *Book, existing AttendanceExisting) (*AttendancePlan, error) {
	if existing.Meeting.State.Locked() {
		return nil, data.ErrFinal
	}
	if len(existing.Days) == 0 {
		return nil, data.Fault("Rapat ini belum memiliki hari, jadi tidak ada yang disimpan; isi dahulu tanggal rapatnya.", data.ErrIncomplete)
	}
	p := &AttendancePlan{Plan: newPlan(&attendanceForm, book, existing.People, existing.Agencies), existing: existing}
	for _, participant := range existing.Participants {
		if participant.AgencyName != "" {
			p.agencyIndex.add(participant.AgencyName)
		}
	}
	p.run = func(ps *pass) {
		p.visits = newVisitPass(ps, p)
		p.visits.run()
	}
	p.tell = p.further
	if err := p.read(); err != nil {
		return nil, err
	}
	return p, nil
}

// TakeTimes says whether who filled in the form after the meeting had begun is
// written down as late; at first not, for many fill it in when they are reminded.
func (p *AttendancePlan) TakeTimes(take bool) { p.takeTimes, p.current = take, nil }

// HasTimes says that there is anybody to whom TakeTimes matters.
func (p *AttendancePlan) HasTimes() bool {
	p.pass()
	return p.visits.late > 0
}

// HasPhones says that the list has telephone numbers.
func (p *AttendancePlan) HasPhones() bool { return p.hasColumn(fieldPhone) }

// further tells what is left out and what is assumed of the whole file.
func (p *AttendancePlan) further() (notes []string) {
	p.pass()
	add := func(when bool, format string, values ...any) {
		if when {
			notes = append(notes, fmt.Sprintf(format, values...))
		}
	}
	add(len(p.existing.Participants) == 0, "Daftar peserta rapat ini masih kosong, jadi semua yang mengisi dicatat sebagai undangan.")
	add(!p.takePhones && p.hasColumn(fieldPhone), "Telepon tidak disimpan; hanya dipakai untuk mengenali orang yang sama.")
	add(p.hasColumn(fieldEmail), "Pos-el tidak diambil.")
	add(!p.hasColumn(fieldSex), "Berkas tidak memuat kolom L/P; jenis kelamin dapat diisi kemudian di daftar hadir.")
	add(!p.takeTimes && p.visits.late > 0, "%s isian dicap sesudah rapat dimulai; jam datangnya tidak dicatat.", indonesian.Number(int64(p.visits.late)))
	left := 0
	for _, v := range p.visits.visitors {
		if v.old != nil && len(v.rows) == 0 {
			left++
		}
	}
	add(left > 0, "%s peserta dalam daftar tidak ada dalam berkas; tandanya dibiarkan.", indonesian.Number(int64(left)))
	return notes
}
