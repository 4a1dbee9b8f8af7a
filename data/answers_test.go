package data

import "testing"

func TestAnswersAreCountedOnceForEachInvitedAgency(t *testing.T) {
	d := Dossier{
		Days: []MeetingDay{{ID: "hari", Chair: Officer{PersonID: "ketua"}}},
		Participants: []Participant{
			{ID: "1", Origin: Invited, PersonID: "ketua", AgencyID: "tuan rumah"},
			{ID: "2", Origin: Invited, PersonID: "a", AgencyID: "dinkes"},
			{ID: "3", Origin: Invited, PersonID: "b", AgencyID: "dinkes"},
			{ID: "4", Origin: Invited, AgencyID: "dinsos"},
			{ID: "5", Origin: Guest, GuestName: "Tamu", AgencyID: "media"},
			{ID: "6", Origin: Invited, AgencyName: "Instansi Contoh"},
			{ID: "7", Origin: Invited, PersonID: "c"},
			{ID: "8", Origin: Deputy, GuestName: "Wakil", RepresentsID: "4", AgencyID: "lain"},
		},
		Confirmations: []Confirmation{{ID: "k", AgencyID: "dinkes", Answer: WillSend, Deputy: "Nama Contoh 9"}},
		Agencies:      map[string]Agency{"dinkes": {Name: "Dinas Kesehatan", ShortName: "Dinkes"}},
	}
	list := d.InvitedAgencies()
	if len(list) != 4 || list[0].Name != "Dinkes" || len(list[0].ParticipantIDs) != 2 || list[0].Confirmation.Deputy != "Nama Contoh 9" {
		t.Fatalf("invited %+v", list)
	}
	count := CountAnswers(list)
	if count[WillSend] != 1 || count[Unanswered] != 3 || count.Total() != 4 {
		t.Errorf("count %v", count)
	}
}

func TestQuorumCountsTheInvitedWhoCameOrSentSomebody(t *testing.T) {
	marks := func(p ParticipantSnapshot, m MarkSnapshot) ParticipantSnapshot {
		p.Days = []MarkSnapshot{m}
		return p
	}
	c := CountDay([]ParticipantSnapshot{
		marks(ParticipantSnapshot{Origin: Invited}, MarkSnapshot{State: Present, Chairs: true}),
		marks(ParticipantSnapshot{Origin: Invited}, MarkSnapshot{State: Present, Online: true}),
		marks(ParticipantSnapshot{Origin: Invited}, MarkSnapshot{State: Represented}),
		marks(ParticipantSnapshot{Origin: Deputy}, MarkSnapshot{State: Present}),
		marks(ParticipantSnapshot{Origin: Guest}, MarkSnapshot{State: Present, Online: true}),
		marks(ParticipantSnapshot{Origin: Invited}, MarkSnapshot{State: Absent}),
	}, 0)
	for _, step := range []struct {
		needed, missing int
		asked, reached  bool
	}{{0, 0, false, true}, {2, 0, true, true}, {5, 3, true, false}} {
		q := c.Quorum(step.needed)
		if q.Came != 2 || q.Missing() != step.missing || q.Asked() != step.asked || q.Reached() != step.reached {
			t.Errorf("quorum %d: %+v", step.needed, q)
		}
	}
	if c.Online != 2 || c.InRoom().Total() != 3 {
		t.Errorf("%d from afar of %d", c.Online, c.InRoom().Total())
	}
}
