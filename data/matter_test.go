package data

import (
	"slices"
	"testing"
)

// twoOwners is a matter of two agencies, due on 30 August, decided on 26 July and
// talked about again on 18 September.
func twoOwners(progress ...Progress) Matter {
	for i := range progress {
		progress[i].Position = i + 1
	}
	return Matter{
		FollowUp: FollowUp{ID: "f", MeetingID: "juli", Number: 13, Due: "2024-08-30"}, Text: "Mengirim program kerja",
		Owners:   []MatterOwner{{"a", "Bappeda", NotStarted}, {"b", "Polres", NotStarted}},
		Progress: progress,
		Discussed: []Discussion{
			{MeetingID: "juli", Code: "R-2024-001", Date: "2024-07-26"}, {MeetingID: "september", Code: "R-2024-002", Date: "2024-09-18"},
		},
	}
}

func TestOneOwnersPartIsDoneWithoutTheOthers(t *testing.T) {
	m := twoOwners(Progress{AgencyID: "a", Date: "2024-08-20", State: Done})
	if m.State() != Running || m.DoneCount() != 1 || !slices.Equal(m.OwnersIn(NotStarted), []string{"Polres"}) {
		t.Errorf("state %s, %d done, not started %v", m.State(), m.DoneCount(), m.OwnersIn(NotStarted))
	}
	if got := m.Part("a", "2024-10-04").Text(); got != "Selesai" {
		t.Errorf("the part that is done reads %q", got)
	}
	if got := m.Part("b", "2024-10-04").Text(); got != "Terlambat 35 hari" {
		t.Errorf("the part that is not reads %q", got)
	}
}

func TestAReportOnTheWholeCountsForEveryOwnerUntilTheNext(t *testing.T) {
	m := twoOwners(Progress{AgencyID: "a", State: Running}, Progress{State: Done}, Progress{AgencyID: "b", State: Running})
	if m.State() != Running || m.OwnerState(m.Owners[0]) != Done || m.OwnerState(m.Owners[1]) != Running {
		t.Errorf("%s: %s, %s", m.State(), m.OwnerState(m.Owners[0]), m.OwnerState(m.Owners[1]))
	}
}

func TestMarksAreComputedAndDelayIsToldFirst(t *testing.T) {
	bare := Matter{FollowUp: FollowUp{Due: "2024-08-30"}}
	for _, c := range []struct {
		name   string
		matter Matter
		today  Date
		want   string
	}{
		{"on the day itself", twoOwners(), "2024-08-30", "Belum mulai"},
		{"a day later", twoOwners(), "2024-08-31", "Terlambat 1 hari"},
		{"extended", twoOwners(Progress{Due: "2024-10-31", Note: "alasan"}), "2024-10-04", "Belum mulai"},
		{"done", twoOwners(Progress{State: Done}), "2024-10-04", "Selesai"},
		{"dropped", twoOwners(Progress{State: Cancelled, Note: "alasan"}), "2024-10-04", "Dibatalkan"},
		{"without an owner", bare, "2024-08-01", "Perlu dilengkapi"},
		{"late and without an owner", bare, "2024-09-01", "Terlambat 2 hari"},
		{"without a deadline", Matter{Owners: []MatterOwner{{"a", "Bappeda", Running}}}, "2024-08-01", "Perlu dilengkapi"},
		{"years later", twoOwners(), "2027-08-30", "Terlambat 1.095 hari"},
	} {
		if got := c.matter.Standing(c.today).Text(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAnEarlierMeetingSeesNothingOfWhatCameLater(t *testing.T) {
	m := twoOwners(
		Progress{AgencyID: "a", Date: "2024-08-20", State: Running},
		Progress{MeetingID: "september", Date: "2024-09-18", State: Done},
		Progress{Date: "2024-09-20", Due: "2024-12-31", Note: "diminta"},
	)
	seen := m.AsOf("juli", "2024-07-26")
	if seen.State() != NotStarted || seen.Due() != "2024-08-30" || seen.Times() != 1 {
		t.Errorf("July sees %s, %s, %d times", seen.State(), seen.Due(), seen.Times())
	}
	if seen := m.AsOf("september", "2024-09-18"); seen.State() != Done || seen.Due() != "2024-08-30" || seen.Times() != 2 {
		t.Errorf("September sees %s, %s, %d times", seen.State(), seen.Due(), seen.Times())
	}
}

func TestAReportCountsAsOfItsMeetingHoweverLateItIsWritten(t *testing.T) {
	for _, c := range []struct {
		name    string
		reports []Progress
		want    FollowUpState
	}{
		{"an earlier meeting, written up late", []Progress{{MeetingID: "september", Date: "2024-09-18", State: Done}, {MeetingID: "agustus", Date: "2024-08-15", State: Running}}, Done},
		{"a later meeting", []Progress{{MeetingID: "agustus", Date: "2024-08-15", State: Running}, {MeetingID: "september", Date: "2024-09-18", State: Done}}, Done},
		{"a meeting, after what was reported since", []Progress{{Date: "2024-10-01", State: Done}, {MeetingID: "agustus", Date: "2024-08-15", State: Running}}, Done},
		{"outside, with the clock set back", []Progress{{MeetingID: "september", Date: "2024-09-18", State: Running}, {Date: "2020-01-01", State: Done}}, Done},
		{"outside, twice on one day", []Progress{{Date: "2024-10-01", State: Done}, {Date: "2024-10-01", State: Running}}, Running},
	} {
		for i := range c.reports {
			c.reports[i].ID, c.reports[i].Position = string(rune('a'+i)), i+1
		}
		m := Matter{Progress: InOrder(c.reports)}
		if got := m.State(); got != c.want || len(m.Progress) != len(c.reports) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTheTrailLeadsFromTheDecisionThroughMeetingsAndReports(t *testing.T) {
	trail := twoOwners(
		Progress{Date: "2024-08-20", State: Running},
		Progress{MeetingID: "september", Date: "2024-09-18", AgencyID: "a", State: Done},
		Progress{Date: "2024-07-01", Note: "jam mundur"},
	).Trail()
	if len(trail) != 4 || !trail[0].First || trail[0].Meeting.Code != "R-2024-001" {
		t.Fatalf("%+v", trail)
	}
	if trail[1].Meeting != nil || trail[1].Reports[0].Note != "jam mundur" || trail[2].Reports[0].State != Running {
		t.Errorf("reports outside: %+v, %+v", trail[1], trail[2])
	}
	if trail[3].Meeting.Code != "R-2024-002" || len(trail[3].Reports) != 1 {
		t.Errorf("the second meeting: %+v", trail[3])
	}
}

func TestAnExtensionAndACancellationNeedTheirReason(t *testing.T) {
	for _, p := range []Progress{{Due: "2024-12-31"}, {State: Cancelled}, {}} {
		p.ID, p.FollowUpID, p.Date = "p", "f", "2024-10-04"
		if p.Validate() == nil {
			t.Errorf("%+v is taken", p)
		}
		p.Note = "alasan"
		if err := p.Validate(); err != nil {
			t.Errorf("%+v: %v", p, err)
		}
	}
}

func TestUrgencyPutsTheLongestDelayFirstAndTheFinishedLast(t *testing.T) {
	matter := func(number int, due Date, state FollowUpState) Matter {
		return Matter{FollowUp: FollowUp{ID: string(rune(number)), Number: number, Due: due}, Owners: []MatterOwner{{"a", "A", state}}}
	}
	all := []Matter{
		matter(1, "2024-05-01", Cancelled), matter(2, "2024-05-01", Done), matter(3, "2024-12-01", Running),
		matter(4, "", Running), matter(5, "2024-08-01", Running), matter(6, "2024-07-01", NotStarted),
	}
	ByUrgency(all, "2024-10-04")
	var order []int
	for _, m := range all {
		order = append(order, m.FollowUp.Number)
	}
	if !slices.Equal(order, []int{6, 5, 4, 3, 2, 1}) {
		t.Errorf("order %v", order)
	}
}
