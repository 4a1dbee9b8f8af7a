package data

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestDateIsACivilDateOrEmpty(t *testing.T) {
	for date, good := range map[Date]bool{
		"": true, "2024-02-29": true, "2023-02-29": false, "2024-7-25": false,
		"25 Juli 2024": false, "2024-07-25T00:00:00Z": false,
	} {
		if err := date.Validate(); (err == nil) != good {
			t.Errorf("%q: %v", date, err)
		}
	}
	if y := Date("2024-07-25").Year(); y != 2024 {
		t.Errorf("year %d", y)
	}
}

func TestClockHasTheIndonesianForm(t *testing.T) {
	for clock, good := range map[Clock]bool{
		"": true, "00.00": true, "23.59": true, "24.00": false, "9.00": false, "09:00": false, "09.60": false,
	} {
		if err := clock.Validate(); (err == nil) != good {
			t.Errorf("%q: %v", clock, err)
		}
	}
	if n, _ := Clock("08.30").Minutes(); n != 510 {
		t.Errorf("08.30 is minute %d", n)
	}
}

func TestZonesNeedNoZoneDatabase(t *testing.T) {
	for zone, hours := range map[Zone]int{WIB: 7, WITA: 8, WIT: 9, "?": 8} {
		_, offset := Instant("2024-07-25T00:00:00.000Z").Time().In(zone.Location()).Zone()
		if offset != hours*3600 {
			t.Errorf("%s is UTC%+d", zone, offset/3600)
		}
	}
}

// records is one valid record of each kind, by the change that breaks it.
func TestDraftRulesRefuseWhatCannotBeKept(t *testing.T) {
	long := strings.Repeat("x", MaxLine+1)
	meeting := Meeting{ID: "m", Code: "R-2024-001", Title: "Rapat", Kind: CoordinationMeeting, Security: Restricted, State: Draft}
	day := MeetingDay{ID: "d", MeetingID: "m", Date: "2024-07-25", Mode: InPerson}
	entry := Entry{ID: "e", MeetingID: "m", AgendaItemID: "a", Kind: EntryNote}
	followUp := FollowUp{ID: "f", MeetingID: "m", EntryID: "e", Number: 1}
	participant := Participant{ID: "p", MeetingID: "m", Origin: Invited, GuestName: "Nama Contoh 1"}
	attendance := Attendance{ID: "t", MeetingID: "m", ParticipantID: "p", DayID: "d", State: Present}
	person := Person{ID: "o", Name: "Nama Contoh 1"}

	with := func(valid Record, change func() Record) [2]Record { return [2]Record{valid, change()} }
	for name, pair := range map[string][2]Record{
		"meeting without title": with(meeting, func() Record { m := meeting; m.Title = " "; return m }),
		"unknown kind":          with(meeting, func() Record { m := meeting; m.Kind = "arisan"; return m }),
		"unknown class":         with(meeting, func() Record { m := meeting; m.Security = ""; return m }),
		"unknown state":         with(meeting, func() Record { m := meeting; m.State = "Draf"; return m }),
		"long title":            with(meeting, func() Record { m := meeting; m.Title = long; return m }),
		"post without person":   with(meeting, func() Record { m := meeting; m.Secretary.Post = "Sekretaris"; return m }),
		"unknown status": with(meeting, func() Record {
			m := meeting
			m.Secretary = Officer{PersonID: "o", Status: "plt"}
			return m
		}),
		"day without date":    with(day, func() Record { d := day; d.Date = ""; return d }),
		"impossible date":     with(day, func() Record { d := day; d.Date = "2024-02-30"; return d }),
		"impossible time":     with(day, func() Record { d := day; d.Start = "25.00"; return d }),
		"unknown mode":        with(day, func() Record { d := day; d.Mode = "di awan"; return d }),
		"entry without item":  with(entry, func() Record { e := entry; e.AgendaItemID = ""; return e }),
		"entry too long":      with(entry, func() Record { e := entry; e.Text = strings.Repeat("é", MaxEntryText+1); return e }),
		"entry not UTF-8":     with(entry, func() Record { e := entry; e.Text = "a\xff"; return e }),
		"two deadlines":       with(followUp, func() Record { f := followUp; f.Due, f.DueText = "2024-08-30", "nanti"; return f }),
		"number 0":            with(followUp, func() Record { f := followUp; f.Number = 0; return f }),
		"nobody":              with(participant, func() Record { p := participant; p.GuestName = ""; return p }),
		"deputy of nobody":    with(participant, func() Record { p := participant; p.Origin = Deputy; return p }),
		"deputy of oneself":   with(participant, func() Record { p := participant; p.Origin, p.RepresentsID = Deputy, "p"; return p }),
		"unmarked row":        with(attendance, func() Record { a := attendance; a.State = Unmarked; return a }),
		"reason of the well":  with(attendance, func() Record { a := attendance; a.Reason = "cuti"; return a }),
		"illness named":       with(attendance, func() Record { a := attendance; a.State, a.Reason = Excused, "sakit"; return a }),
		"person without name": with(person, func() Record { p := person; p.Name = ""; return p }),
		"unknown sex":         with(person, func() Record { p := person; p.Sex = "X"; return p }),
		"office heading":      with(DefaultOffice(), func() Record { o := DefaultOffice(); o.MinutesHeading = "RISALAH"; return o }),
		"agency without name": with(Agency{ID: "i", Name: "Dinas"}, func() Record { return Agency{ID: "i"} }),
		"agenda without day": with(AgendaItem{ID: "a", MeetingID: "m", DayID: "d", Kind: AgendaTopic},
			func() Record { return AgendaItem{ID: "a", MeetingID: "m", Kind: AgendaTopic} }),
		"owner's state": with(FollowUpOwner{ID: "w", MeetingID: "m", FollowUpID: "f", AgencyID: "i", State: NotStarted},
			func() Record {
				return FollowUpOwner{ID: "w", MeetingID: "m", FollowUpID: "f", AgencyID: "i", State: "lambat"}
			}),
	} {
		if err := pair[0].Validate(); err != nil {
			t.Errorf("%s: the valid one is refused: %v", name, err)
		}
		if err := pair[1].Validate(); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestEntryMayHoldExactlyTheLimit(t *testing.T) {
	e := Entry{ID: "e", MeetingID: "m", AgendaItemID: "a", Kind: EntryNote, Text: strings.Repeat("é", MaxEntryText)}
	if err := e.Validate(); err != nil {
		t.Error(err)
	}
}

func TestJointStateFollowsTheOwners(t *testing.T) {
	for _, c := range []struct {
		owners []FollowUpState
		want   FollowUpState
	}{
		{nil, NotStarted},
		{[]FollowUpState{NotStarted, NotStarted}, NotStarted},
		{[]FollowUpState{NotStarted, Done}, Running},
		{[]FollowUpState{Running, NotStarted}, Running},
		{[]FollowUpState{Done, Done}, Done},
		{[]FollowUpState{Done, Cancelled}, Done},
		{[]FollowUpState{Cancelled, Cancelled}, Cancelled},
		{[]FollowUpState{Cancelled, NotStarted}, NotStarted},
	} {
		if got := JointState(c.owners); got != c.want {
			t.Errorf("%q: %q, want %q", c.owners, got, c.want)
		}
	}
}

// ready is a dossier that lacks nothing.
func ready() Dossier {
	chair := Officer{PersonID: "o", Post: "Kepala Bidang"}
	return Dossier{
		Meeting:      Meeting{ID: "m", MinuteTaker: chair},
		Days:         []MeetingDay{{ID: "d", Start: "09.00", End: "11.00", Chair: chair}},
		Entries:      []Entry{{ID: "e", Kind: EntryFollowUp, Text: "Kirim"}},
		FollowUps:    []FollowUp{{ID: "f", EntryID: "e", Number: 3, Due: "2024-08-30"}},
		Owners:       []FollowUpOwner{{ID: "w", FollowUpID: "f", AgencyID: "i"}},
		Participants: []Participant{{ID: "p", Origin: Invited}},
		Attendance:   []Attendance{{ParticipantID: "p", DayID: "d", State: Present}},
	}
}

func TestFinalNeedsWhatAPaperNeeds(t *testing.T) {
	if gaps := ready().Gaps(); len(gaps) != 0 {
		t.Fatalf("a complete dossier lacks %+v", gaps)
	}
	for want, change := range map[GapKind]func(*Dossier){
		NoChair:        func(d *Dossier) { d.Days[0].Chair = Officer{} },
		NoStart:        func(d *Dossier) { d.Days[0].Start = "" },
		NoEnd:          func(d *Dossier) { d.Days[0].End = "" },
		EndBeforeStart: func(d *Dossier) { d.Days[0].End = "08.00" },
		DaysOutOfOrder: func(d *Dossier) {
			d.Days[0].Date = "2024-07-26"
			d.Days = append(d.Days, d.Days[0])
			d.Days[1].Date = "2024-07-25"
		},
		NoMinuteTaker: func(d *Dossier) { d.Meeting.MinuteTaker = Officer{} },
		NobodyPresent: func(d *Dossier) { d.Attendance = nil },
		Unmarkeds:     func(d *Dossier) { d.Participants = append(d.Participants, Participant{ID: "q", Origin: Invited}) },
		NoOwner:       func(d *Dossier) { d.Owners = nil },
		NoDue:         func(d *Dossier) { d.FollowUps[0].Due = "" },
		NoMinutes:     func(d *Dossier) { d.Entries = nil },
	} {
		d := ready()
		change(&d)
		gaps := d.Gaps()
		if len(gaps) != 1 || gaps[0].Kind != want || gaps[0].Text == "" || gaps[0].RecordID == "" {
			t.Errorf("%s: got %+v", want, gaps)
		}
	}
}

func TestMinutesAreNotFinalBeforeEveryDayHasCome(t *testing.T) {
	d := ready()
	d.Days[0].Date = "2026-11-24"
	if gaps := d.GapsOn("2026-11-24"); len(gaps) != 0 {
		t.Errorf("on the day itself: %+v", gaps)
	}
	if gaps := d.GapsOn("2026-11-23"); len(gaps) != 1 || gaps[0] != (Gap{DayToCome, "Rapat pada 24 November 2026 belum berlangsung", "d"}) {
		t.Errorf("on the eve: %+v", gaps)
	}
	d.Days = append(d.Days, d.Days[0])
	d.Days[1].ID, d.Days[1].Date = "d2", "2026-11-25"
	if gaps := d.GapsOn("2026-11-24"); len(gaps) == 0 || gaps[0] != (Gap{DayToCome, "Hari ke-2, 25 November 2026, belum berlangsung", "d2"}) {
		t.Errorf("on the first of two days: %+v", gaps)
	}
}

func TestChairOfTheDayNeedsNoMark(t *testing.T) {
	d := ready()
	d.Participants = append(d.Participants, Participant{ID: "q", Origin: Invited, PersonID: d.Days[0].Chair.PersonID})
	if gaps := d.Gaps(); len(gaps) != 0 {
		t.Errorf("got %+v", gaps)
	}
}

func TestNotesNeedNeitherOwnerNorDeadline(t *testing.T) {
	d := ready()
	d.Entries[0].Kind = EntryNote
	d.Owners, d.FollowUps[0].Due = nil, ""
	if gaps := d.Gaps(); len(gaps) != 0 {
		t.Errorf("got %+v", gaps)
	}
}

func TestCountedAreThoseWhoWereInTheRoom(t *testing.T) {
	mark := func(state AttendanceState) []MarkSnapshot { return []MarkSnapshot{{State: state}} }
	list := []ParticipantSnapshot{
		{Origin: Invited, Agency: "DPPPA", Sex: Female, Days: []MarkSnapshot{{State: Present, Chairs: true}}},
		{Origin: Invited, Agency: "Bappeda", Sex: Male, Days: mark(Present)},
		{Origin: Invited, Agency: "Dinas Sosial", Sex: Female, Days: mark(Represented)},
		{Origin: Deputy, Agency: "Dinas Sosial", Sex: Female, Days: mark(Present)},
		{Origin: Invited, Agency: "Kesbangpol", Days: mark(Excused)},
		{Origin: Invited, Agency: "BNK", Days: mark(Absent)},
		{Origin: Invited, Agency: "BAZNAS"},
		{Origin: Guest, Agency: "Media", Days: mark(Present)},
		{Origin: Guest, Sex: Male, Days: mark(Absent)},
		{Origin: Deputy, Sex: Male, Days: mark(Absent)},
	}
	want := DayCount{
		Invited: MarkCount{Present: 1, Represented: 1, Excused: 1, Absent: 1, Unmarked: 1},
		Guests:  MarkCount{Present: 1, Absent: 1},
		Present: SexCount{Male: 1}, Deputies: SexCount{Female: 1}, GuestsPresent: SexCount{Unknown: 1},
		Unseen: []UnseenAgency{{"Kesbangpol", Excused}, {"BNK", Absent}, {"BAZNAS", Unmarked}},
	}
	got := CountDay(list, 0)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if room := got.InRoom(); room != (SexCount{Male: 1, Female: 1, Unknown: 1}) {
		t.Errorf("in the room %+v", room)
	}
	if got.Came() != 2 || got.Invited.Total() != 5 {
		t.Errorf("%d of %d came", got.Came(), got.Invited.Total())
	}
}

func TestPeopleReadOnlyOurOwnWords(t *testing.T) {
	library := errors.New("constraint failed: UNIQUE (2067)")
	for _, err := range []error{
		library, ErrNotFound, ErrFinal, ErrDuplicate, context.DeadlineExceeded,
		fmt.Errorf("simpan: %w", Fault("Diska penuh.", library)),
	} {
		told := Message(err)
		if told == "" || strings.Contains(told, "constraint") || !strings.HasSuffix(told, ".") {
			t.Errorf("%v is told as %q", err, told)
		}
	}
	if told := Message(fmt.Errorf("simpan: %w", Fault("Diska penuh.", library))); told != "Diska penuh." {
		t.Errorf("told %q", told)
	}
	if Message(nil) != "" {
		t.Error("no error has no words")
	}
}
