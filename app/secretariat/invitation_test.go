package secretariat_test

import (
	"errors"
	"slices"
	"testing"

	"gugustugas/data"
)

func TestTheListIsFilledFromTheSeatsInForceOnTheDay(t *testing.T) {
	r := newRoom(t)
	r.seats()
	for _, step := range []struct {
		on   data.Date
		want []string // post, name, agency known by name alone
	}{
		{"2024-06-30", []string{"Kepala Dinas Contoh|Nama Contoh 1|", "Staf|Nama Contoh 2|", "||", "||Bupati Contoh"}},
		{"2024-07-25", []string{"Plt. Kepala Dinas Contoh|Nama Contoh 2|", "||", "||Bupati Contoh"}},
		{"2023-12-31", nil},
	} {
		roster, err := r.desk.Roster(t.Context(), step.on)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range r.MissingSeats(roster) {
			name := ""
			for _, p := range r.People() {
				if p.ID == row.PersonID {
					name = p.Name
				}
			}
			got = append(got, row.Post+"|"+name+"|"+row.AgencyName)
		}
		if !slices.Equal(got, step.want) {
			t.Errorf("on %s: %q, want %q", step.on, got, step.want)
		}
	}
}

func TestFillingFromSeatsIsOneActionAndAddsNobodyTwice(t *testing.T) {
	r := newRoom(t)
	r.seats()
	roster, err := r.desk.Roster(t.Context(), "2024-07-25")
	if err != nil {
		t.Fatal(err)
	}
	held := roster.Lines[0].Person.ID
	r.open()
	r.SetDay(r.day(0), func(d *data.MeetingDay) { d.Chair = data.Officer{PersonID: held} })
	if n := r.InviteSeats(roster); n != 2 {
		t.Fatalf("added %d, want the vacant seats alone: the holder is on the list as chair", n)
	}
	if n := r.InviteSeats(roster); n != 0 || len(r.disk().Participants) != 3 {
		t.Errorf("a second time added %d", n)
	}
	if name := r.undone(); name != "isi daftar hadir dari keanggotaan" || len(r.Dossier().Participants) != 1 {
		t.Errorf("undid %q, %d rows", name, len(r.Dossier().Participants))
	}
}

// seats makes a decree of four seats: two held, of which one changes hands in
// July and is then held by the same person, one vacant, and one of a post alone.
func (r *room) seats() {
	r.Helper()
	first, err := r.AddPerson("Nama Contoh 1, Kepala Dinas, Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	second, err := r.AddPerson("Nama Contoh 2, Staf, Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	r.flush()
	for _, rec := range []data.Record{
		&data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"},
		&data.Seat{ID: "a", DecreeID: "sk", Position: 1, Role: "Ketua", AgencyID: agency, Post: "Kepala Dinas Contoh"},
		&data.Seat{ID: "b", DecreeID: "sk", Position: 2, Role: "Sekretaris", AgencyID: agency},
		&data.Seat{ID: "c", DecreeID: "sk", Position: 3, Role: "Anggota", AgencyID: agency},
		&data.Seat{ID: "d", DecreeID: "sk", Position: 4, Role: "Anggota", Post: "Bupati Contoh"},
		&data.Holding{ID: "h1", SeatID: "a", PersonID: first, From: "2024-01-01", To: "2024-06-30"},
		&data.Holding{ID: "h2", SeatID: "a", PersonID: second, From: "2024-07-01", Status: "Plt."},
		&data.Holding{ID: "h3", SeatID: "b", PersonID: second, From: "2024-01-01"},
	} {
		if err := r.store.Do(r.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error { return tx.Put(rec) }); err != nil {
			r.Fatal(err)
		}
	}
}

func TestAnswersAreKeptForInvitedAgenciesAndGoWithThem(t *testing.T) {
	r := newRoom(t)
	ids := r.invited(2)
	agency := r.Dossier().Participants[0].AgencyID
	if err := r.SetConfirmation("tidak diundang", data.WillCome, "", ""); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("an answer of nobody: %v", err)
	}
	for _, step := range []struct {
		answer               data.Answer
		deputy, note, wanted string
	}{
		{data.WillCome, "Nama Contoh 25", "", ""},
		{data.WillSend, "Nama Contoh 25, Kepala Seksi", "lewat WA", "Nama Contoh 25, Kepala Seksi"},
	} {
		if err := r.SetConfirmation(agency, step.answer, step.deputy, step.note); err != nil {
			t.Fatal(err)
		}
		if got := r.disk().Confirmations; len(got) != 1 || got[0].Answer != step.answer || got[0].Deputy != step.wanted || got[0].Note != step.note {
			t.Errorf("answers %+v", got)
		}
	}
	if err := r.SetConfirmation(agency, data.Unanswered, "", ""); err != nil || len(r.disk().Confirmations) != 0 {
		t.Errorf("the answer is not taken back: %v", err)
	}
	if r.undone(); len(r.Dossier().Confirmations) != 1 {
		t.Fatal("undo does not bring the answer back")
	}
	if err := r.RemoveParticipants(ids[0]); err != nil || len(r.disk().Confirmations) != 0 {
		t.Errorf("the answer of an agency that is not invited stays: %v", err)
	}
	if r.undone(); len(r.Dossier().Confirmations) != 1 || len(r.Dossier().Participants) != 2 {
		t.Error("one undo does not bring back row and answer")
	}
}

func TestTheAnnouncedDeputyIsExpectedOnceAndThenTheOneWhoCame(t *testing.T) {
	r := newRoom(t)
	ids := r.invited(1)
	agency := r.Dossier().Participants[0].AgencyID
	ids = append(ids, r.InviteAgency(agency))
	if err := r.SetConfirmation(agency, data.WillSend, "Nama Contoh 25, Kepala Seksi", ""); err != nil {
		t.Fatal(err)
	}
	if line := r.ExpectedDeputy(ids[0]); line != "Nama Contoh 25, Kepala Seksi" {
		t.Errorf("the announced deputy is not expected: %q", line)
	}
	if _, err := r.SendDeputy(ids[0], r.day(0), r.ExpectedDeputy(ids[0])); err != nil {
		t.Fatal(err)
	}
	if line := r.ExpectedDeputy(ids[0]); line != "Nama Contoh 25, Kepala Seksi" {
		t.Errorf("the deputy of the first day is not expected again: %q", line)
	}
	if line := r.ExpectedDeputy(ids[1]); line != "" {
		t.Errorf("%q is expected for a second official", line)
	}
}
