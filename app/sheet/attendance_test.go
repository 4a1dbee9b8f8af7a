package sheet_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// sitting is an office with the meeting of July and what is on record beside.
type sitting struct{ *office }

func newSitting(t *testing.T, records ...data.Record) sitting {
	t.Helper()
	s := sitting{newOffice(t)}
	july := julyMeeting()
	s.put(&july.Meeting, &july.Days[0], &july.Days[1], &july.Agencies[0], &july.People[0])
	s.put(records...)
	return s
}

func (s sitting) put(records ...data.Record) {
	s.Helper()
	s.must(s.store.Do(s.Context(), data.Action{Name: "siapkan"}, func(tx data.Tx) error {
		for _, rec := range records {
			if err := tx.Put(rec); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (s sitting) existing() (existing sheet.AttendanceExisting) {
	s.Helper()
	s.must(s.store.View(s.Context(), func(r data.Reader) (err error) {
		existing, err = sheet.ReadAttendance(r, "rapat")
		return err
	}))
	return existing
}

func (s sitting) plan(book *sheet.Book) *sheet.AttendancePlan {
	s.Helper()
	return attendancePlan(s.T, book, s.existing())
}

func (s sitting) list(lines ...string) *sheet.AttendancePlan {
	s.Helper()
	return s.plan(opened(s.T, "hadir.csv", []byte(strings.Join(lines, "\n")+"\n")))
}

func (s sitting) write(plan *sheet.AttendancePlan) {
	s.Helper()
	answerAll(s.T, plan)
	s.must(s.store.Do(s.Context(), data.Action{Name: "impor daftar hadir"}, plan.Apply))
}

// choose answers the first open question with the option of that text.
func choose(t *testing.T, plan asking, text string) {
	t.Helper()
	for _, question := range plan.Questions() {
		for i, option := range question.Options {
			if question.Answer < 0 && strings.Contains(option.Text, text) {
				if err := plan.Answer(question.ID, i); err != nil {
					t.Fatal(err)
				}
				return
			}
		}
	}
	t.Fatalf("no option %q in %+v", text, plan.Questions())
}

// attended is the attendance in short: "name, post, agency, sex, origin: marks".
func (s sitting) attended() map[string]string {
	s.Helper()
	existing := s.existing()
	list := map[string]string{}
	for _, p := range existing.Participants {
		name, agency := p.GuestName, p.AgencyName
		for _, person := range existing.People {
			if person.ID == p.PersonID {
				name = indonesian.Name{Before: person.TitleBefore, Name: person.Name, After: person.TitleAfter}.String() + " (tercatat)"
			}
		}
		for _, a := range existing.Agencies {
			if a.ID == p.AgencyID {
				agency = a.Name + " (tercatat)"
			}
		}
		marks := ""
		for _, day := range existing.Days {
			mark := "-"
			for _, a := range existing.Attendance {
				if a.ParticipantID == p.ID && a.DayID == day.ID {
					mark = strings.TrimSpace(string(a.State) + " " + a.Reason + string(a.ArrivedAt))
				}
			}
			marks += " " + mark + ";"
		}
		if _, twice := list[name]; twice {
			name += " 2"
		}
		list[name] = fmt.Sprintf("%s, %s, %s, %s:%s", p.Post, agency, p.Sex, p.Origin, marks)
	}
	return list
}

func TestTheFormIsWrittenWithTheProposedAnswers(t *testing.T) {
	s := newSitting(t)
	plan := s.plan(formBook(t))
	plan.TakePhones(true)
	s.write(plan)
	got := s.attended()
	for name, want := range map[string]string{
		"Dra. Sri Contoh, M.Si.":               "Kepala Dinas, DPPPA, P, undangan: hadir; hadir;",
		"dr. Budi Contoh, Sp.A., M.Kes.":       "Kepala Dinas, Dinas Kesehatan, L, undangan: hadir; hadir;",
		"Agus Contoh, S.Sos., M.A.P.":          "Plt. Kepala Dinas; Sekretaris, Dinas Sosial, L, undangan: hadir; -;",
		"Siti Contoh, S.H.":                    "Kepala UPTD PPA, DPPPA, P, undangan: hadir; -;",
		"Siti Contoh, S.Sos., M.Si.":           "Perancang Peraturan, Bagian Hukum, P, undangan: hadir; -;",
		"Ir. Wahyu Contoh, M.T.":               "Kepala Bappeda, Bappeda, L, undangan: diwakili; -;",
		"Lukman Contoh, S.T.":                  "Kabid PPM, Bappeda, L, wakil: hadir; -;",
		"Lina Contoh, S.E.":                    "Kabid, Kesbangpol, P, undangan: izin; -;",
		"Tono Contoh":                          "Kasubag TU, BNK, , undangan: hadir; -;",
		"Prof. Dr. Hj. Kartini Contoh, M.Hum.": "Guru Besar, Perguruan Tinggi Contoh, P, undangan: tidak hadir; -;",
		"Rahmat Contoh (tercatat)":             "Mediator HI, Dinas Transmigrasi dan Tenaga Kerja (tercatat), L, undangan: hadir; -;",
		"Hj. Nurlina Contoh, S.Sos., M.Si.":    "Plt. Kabid PKA, DPPPA, P, undangan: -; hadir;",
		"Fitri Contoh, A.Md.Keb.":              "Bidan, RSUD Kudungga, P, undangan: -; hadir;",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
	// 28 rows with a person, without three that repeat one, two of a second day, and
	// the test entry.
	if len(got) != 22 {
		t.Errorf("%d participants: %v", len(got), got)
	}
	existing := s.existing()
	if len(existing.Agencies) != 1 || len(existing.People) != 1 || existing.People[0].Phone != "081200000022" {
		t.Errorf("agencies %+v, people %+v", existing.Agencies, existing.People)
	}
}

func TestTheSameFormAgainChangesNothing(t *testing.T) {
	s := newSitting(t)
	s.write(s.plan(formBook(t)))
	before := s.existing()
	plan := s.plan(formBook(t))
	// Who was left out or joined to another is asked again; nothing else is.
	for _, row := range plan.Rows() {
		again := map[int]string{11: "kembar", 20: "kembar", 30: "uji"}
		if questionsOf(row) != again[row.Row] {
			t.Errorf("row %d asks %q", row.Row, questionsOf(row))
		}
	}
	s.write(plan)
	for _, row := range plan.Rows() {
		if row.Kind != sheet.RowSame && row.Kind != sheet.RowSkipped {
			t.Errorf("row %d is %s: %+v", row.Row, row.Kind, row.Changes)
		}
	}
	if after := s.existing(); fmt.Sprintf("%+v", after) != fmt.Sprintf("%+v", before) {
		t.Errorf("changed from\n%+v\nto\n%+v", before, after)
	}
}

func TestAnImportOfAttendanceIsOneUndo(t *testing.T) {
	s := newSitting(t)
	s.write(s.plan(formBook(t)))
	name, err := s.store.Undo(t.Context())
	s.must(err)
	if left := s.existing(); name != "impor daftar hadir" || len(left.Participants)+len(left.Attendance) != 0 {
		t.Errorf("undo of %q leaves %+v", name, left)
	}
}

func TestFinalMinutesTakeNoImport(t *testing.T) {
	s := newSitting(t)
	late := s.plan(formBook(t))
	answerAll(t, late)
	final := julyMeeting().Meeting
	final.State = data.Final
	s.put(&final)
	if _, err := sheet.PlanAttendance(formBook(t), s.existing()); !errors.Is(err, data.ErrFinal) {
		t.Errorf("a plan for final minutes: %v", err)
	}
	if err := s.store.Do(t.Context(), data.Action{Name: "impor daftar hadir"}, late.Apply); !errors.Is(err, data.ErrFinal) {
		t.Errorf("a plan made before: %v", err)
	}
	if len(s.existing().Participants) != 0 {
		t.Error("written all the same")
	}
}

func TestNothingIsWrittenWhileAQuestionAboutTheFormIsOpen(t *testing.T) {
	s := newSitting(t)
	err := s.store.Do(t.Context(), data.Action{Name: "impor daftar hadir"}, s.plan(formBook(t)).Apply)
	if !errors.Is(err, data.ErrIncomplete) || len(s.existing().Participants) != 0 {
		t.Errorf("got %v, %+v", err, s.existing().Participants)
	}
}

const formHead = "Cap Waktu;Nama;Jabatan;Instansi;L/P;No HP;Kehadiran"

func TestSomebodyOfTheRosterIsLinkedAndOthersAreGuests(t *testing.T) {
	s := newSitting(t, &data.Agency{ID: "dinsos", Name: "Dinas Sosial"},
		&data.Person{ID: "p1", Name: "Nama Contoh", TitleAfter: "S.H.", AgencyID: "dinsos", Post: "Kepala Seksi", Sex: data.Female},
		&data.Participant{ID: "u1", MeetingID: "rapat", Position: 1, Origin: data.Invited, PersonID: "p1", AgencyID: "dinsos", Post: "Kepala Seksi"})
	s.write(s.list(formHead, "25/07/2024 08.00.00;Nama Contoh, S.H.;Kasi;Dinas Sosial;P;;Hadir", "25/07/2024 08.00.00;Rahmat Contoh;Mediator;Distransnaker;L;;Hadir",
		"25/07/2024 08.00.00;Tamu Contoh;Ketua;Forum Contoh;L;;Hadir"))
	for name, want := range map[string]string{
		"Nama Contoh, S.H. (tercatat)": "Kepala Seksi, Dinas Sosial (tercatat), P, undangan: hadir; -;",
		"Rahmat Contoh (tercatat)":     "Mediator, Dinas Transmigrasi dan Tenaga Kerja (tercatat), L, undangan: hadir; -;",
		"Tamu Contoh":                  "Ketua, Forum Contoh, L, tamu: hadir; -;",
	} {
		if got := s.attended()[name]; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestAnInvitationWithoutANameIsFilledWhenAPersonSaysSo(t *testing.T) {
	for answer, want := range map[string]int{"Ya, isi namanya": 1, "Bukan, catat tersendiri": 2} {
		s := newSitting(t, &data.Participant{ID: "u1", MeetingID: "rapat", Position: 1, Origin: data.Invited, AgencyID: "transnaker"})
		plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;Mediator;Distransnaker;L;;Hadir")
		choose(t, plan, answer)
		s.write(plan)
		if got := s.attended(); len(got) != want || got["Nama Contoh"] == "" {
			t.Errorf("%s: %v", answer, got)
		}
	}
}

func TestAMarkSetByHandIsReplacedOnlyWhenAPersonSaysSo(t *testing.T) {
	for answer, want := range map[string]string{"sudah dicatat": "izin cuti", "Isi berkas": "hadir"} {
		s := newSitting(t, &data.Participant{ID: "u1", MeetingID: "rapat", Position: 1, Origin: data.Invited, PersonID: "rahmat", AgencyID: "transnaker", Sex: data.Male},
			&data.Attendance{ID: "a1", MeetingID: "rapat", ParticipantID: "u1", DayID: "hari-1", State: data.Excused, Reason: "cuti"})
		plan := s.list(formHead, "25/07/2024 08.00.00;Rahmat Contoh;;Distransnaker;L;;Hadir")
		choose(t, plan, answer)
		s.write(plan)
		if got := s.attended()["Rahmat Contoh (tercatat)"]; !strings.Contains(got, ": "+want+"; -;") {
			t.Errorf("%s: %q, want %s", answer, got, want)
		}
	}
}

func TestADayIsAskedWhereTheStampIsOfNone(t *testing.T) {
	s := newSitting(t)
	plan := s.list(formHead, "27/07/2024 06.00.00;Nama Contoh;;Dinas Contoh;L;;Hadir", ";Nama Lain;;Dinas Contoh;L;;Hadir", "07/26/2024 8:00:00 AM;Nama Ketiga;;Dinas Contoh;L;;Hadir")
	var asked []string
	for _, q := range plan.Questions() {
		asked = append(asked, q.ID+" "+q.Options[0].Text)
	}
	if got := strings.Join(asked, "|"); got != "tanggal:2024-07-27 Hari ke-2, 26 Juli|hari Hari ke-1, 25 Juli" {
		t.Errorf("asked %q", got)
	}
	s.write(plan)
	for name, want := range map[string]string{"Nama Contoh": ": -; hadir;", "Nama Lain": ": hadir; -;", "Nama Ketiga": ": -; hadir;"} {
		if got := s.attended()[name]; !strings.HasSuffix(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestPastMidnightBelongsToTheDayThatWentOn(t *testing.T) {
	s := newSitting(t)
	long := julyMeeting().Days[1]
	long.Start, long.End, long.EndsNextDay = "20.00", "01.30", true
	s.put(&long)
	plan := s.list(formHead, "27/07/2024 01.10.00;Nama Contoh;;Dinas Contoh;L;;Hadir")
	if len(plan.Questions()) != 0 || !strings.Contains(plan.Text(), "hadir 26 Juli") {
		t.Errorf("%s", plan.Text())
	}
}

func TestLateArrivalIsTakenOnlyWhenWanted(t *testing.T) {
	for take, want := range map[bool]string{false: ": hadir; -;", true: ": hadir 09.15; -;"} {
		s := newSitting(t)
		plan := s.list(formHead, "25/07/2024 09.15.00;Nama Contoh;;Dinas Contoh;L;;Hadir", "25/07/2024 08.55.00;Nama Tepat;;Dinas Contoh;L;;Hadir")
		if !plan.HasTimes() {
			t.Fatal("nobody is late")
		}
		plan.TakeTimes(take)
		s.write(plan)
		if got := s.attended(); !strings.HasSuffix(got["Nama Contoh"], want) || !strings.HasSuffix(got["Nama Tepat"], ": hadir; -;") {
			t.Errorf("taken %v: %v", take, got)
		}
	}
}

func TestWhoIsNotThereAfterAllHasNoTimeOfArrival(t *testing.T) {
	s := newSitting(t)
	plan := s.list("Cap waktu,Nama,Instansi,Kehadiran",
		"25/07/2024 10.31.02,Nama Contoh 8,Dinas Contoh,Hadir",
		"25/07/2024 11.02.00,Nama Contoh 8,Dinas Contoh,Izin")
	plan.TakeTimes(true)
	for plan.Open() > 0 {
		if strings.Contains(fmt.Sprint(plan.Questions()), "Isian yang terakhir: izin") {
			choose(t, plan, "Isian yang terakhir: izin")
			continue
		}
		choose(t, plan, "")
	}
	s.write(plan)
	if got := s.attended()["Nama Contoh 8"]; !strings.Contains(got, "izin") {
		t.Errorf("written as %q", got)
	}
}
