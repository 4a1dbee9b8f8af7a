package meetings

import (
	"testing"

	"gugustugas/data"
)

func onDay(state data.AttendanceState) []data.MarkSnapshot {
	return []data.MarkSnapshot{{State: state}}
}

func TestTotalsCountThoseInTheRoomBySexAndLeaveOutTheChair(t *testing.T) {
	list := []data.ParticipantSnapshot{
		{Origin: data.Invited, Agency: "DPPPA", Sex: data.Female, Days: []data.MarkSnapshot{{State: data.Present, Chairs: true}}},
		{Origin: data.Invited, Agency: "Bappeda", Sex: data.Male, Days: onDay(data.Present)},
		{Origin: data.Invited, Agency: "Dinas Sosial", Sex: data.Female, Days: onDay(data.Represented)},
		{Origin: data.Deputy, Agency: "Dinas Sosial", Sex: data.Male, Days: onDay(data.Present)},
		{Origin: data.Invited, Agency: "Kesbangpol", Sex: data.Male, Days: onDay(data.Excused)},
		{Origin: data.Invited, Agency: "BNK", Days: onDay(data.Absent)},
		{Origin: data.Invited, Agency: "BAZNAS"},
		{Origin: data.Invited, Agency: "Bappeda", Days: onDay(data.Absent)},
		{Origin: data.Guest, Agency: "Media", Sex: data.UnknownSex, Days: onDay(data.Present)},
	}
	got := count(list, 0)
	if got.invited != 7-1 || got.answered() != 2 {
		t.Errorf("%d of %d answered, want 2 of 6", got.answered(), got.invited)
	}
	if want := (bySex{male: 2, unknown: 1}); got.inRoom() != want {
		t.Errorf("in the room %+v, want %+v: the deputy counts and not the official, the chair never", got.inRoom(), want)
	}
	if got.states[data.Excused] != 1 || got.states[data.Absent] != 2 || got.states[data.Unmarked] != 1 {
		t.Errorf("states %v", got.states)
	}
	want := []unseenAgency{{"Kesbangpol", data.Excused}, {"BNK", data.Absent}, {"BAZNAS", data.Unmarked}}
	if len(got.unseen) != len(want) {
		t.Fatalf("unseen %v, want %v", got.unseen, want)
	}
	for i := range want {
		if got.unseen[i] != want[i] {
			t.Errorf("unseen %v, want %v", got.unseen, want)
		}
	}
}
