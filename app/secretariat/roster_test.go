package secretariat_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// office is a desk with a decree of 2023, one agency and two seats.
type office struct {
	*testing.T
	desk   *secretariat.Desk
	decree data.Decree
	agency data.Agency
	head   data.Seat
	member data.Seat
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{
		T: t, desk: newRoom(t).desk,
		decree: data.Decree{ID: "sk-1", Number: "264/K.503/2023", Date: "2023-09-05", ValidFrom: "2023-09-05"},
		agency: data.Agency{ID: "dinkes", Name: "Dinas Kesehatan", ShortName: "Dinkes", Position: 1},
		head:   data.Seat{ID: "ketua", DecreeID: "sk-1", Role: "Ketua", AgencyID: "dinkes", Post: "Kepala Dinas Kesehatan"},
		member: data.Seat{ID: "anggota", DecreeID: "sk-1", Role: "Anggota", SubTaskForce: "Pencegahan", AgencyID: "dinkes"},
	}
	for _, err := range []error{
		o.desk.SaveAgency(t.Context(), o.agency), o.desk.SaveDecree(t.Context(), o.decree),
		o.desk.SaveSeat(t.Context(), o.member), o.desk.SaveSeat(t.Context(), o.head),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return o
}

func (o *office) handOver(seat, person string, from data.Date, status string) {
	o.Helper()
	err := o.desk.HandOver(o.Context(), seat, secretariat.HandOver{Person: person, From: from, Status: status})
	if err != nil {
		o.Fatal(err)
	}
}

func TestATermIsCorrectedInPlaceAndNeverIntoThatOfAnother(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2023-09-05", "")
	o.handOver("ketua", "Nama Contoh 2", "2024-03-01", "Plt.")
	history, err := o.desk.SeatHistory(t.Context(), "ketua")
	if err != nil || len(history) != 2 {
		t.Fatal(history, err)
	}
	present := history[0].Holding
	present.From, present.Status = "2024-03-04", ""
	if err := o.desk.SaveHolding(t.Context(), present); err != nil {
		t.Fatal(err)
	}
	roster, err := o.desk.Roster(t.Context(), "2024-03-10")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range roster.Lines {
		if line.Seat.ID == "ketua" && *line.Holding != present {
			t.Errorf("kept %+v", line.Holding)
		}
	}
	for _, wrong := range []data.Holding{
		{ID: present.ID, From: "2024-02-20"}, {ID: present.ID, From: ""}, {ID: present.ID, From: "2024-05-01", To: "2024-04-01"},
	} {
		var told *data.Error
		if err := o.desk.SaveHolding(t.Context(), wrong); !errors.As(err, &told) {
			t.Errorf("%+v: got %v", wrong, err)
		}
	}
	if err := o.desk.SaveHolding(t.Context(), data.Holding{ID: present.ID, From: "2024-02-20"}); !strings.HasPrefix(data.Message(err), "Nama Contoh 1 memegang kedudukan ini") {
		t.Errorf("told %q", data.Message(err))
	}
}

// holders lists "seat: name" on a date; a vacant seat has no name.
func (o *office) holders(on data.Date) (list []string) {
	o.Helper()
	roster, err := o.desk.Roster(o.Context(), on)
	if err != nil {
		o.Fatal(err)
	}
	for _, line := range roster.Lines {
		name := ""
		if line.Person != nil {
			name = line.Holding.Status + line.Person.Name
		}
		list = append(list, line.Seat.ID+": "+name)
	}
	return list
}

func (o *office) want(on data.Date, want ...string) {
	o.Helper()
	if got := o.holders(on); !slices.Equal(got, want) {
		o.Errorf("on %s: %q, want %q", on, got, want)
	}
}

func (o *office) refused(err error, words ...string) {
	o.Helper()
	if !errors.Is(err, data.ErrInvalid) {
		o.Fatalf("got %v", err)
	}
	for _, word := range words {
		if !strings.Contains(data.Message(err), word) {
			o.Errorf("%q does not name %q", data.Message(err), word)
		}
	}
}

func TestHandOverEndsTheOldHolderTheDayBefore(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "dr. Nama Contoh 1, M.Kes.", "2023-09-05", "")
	o.handOver("ketua", "Nama Contoh 2", "2024-08-01", "Plt.")
	o.want("2024-07-31", "ketua: Nama Contoh 1", "anggota: ")
	o.want("2024-08-01", "ketua: Plt.Nama Contoh 2", "anggota: ")
	o.want("2023-09-04")
	history, err := o.desk.SeatHistory(t.Context(), "ketua")
	if err != nil || len(history) != 2 || history[1].Holding.To != "2024-07-31" || history[1].Person.TitleAfter != "M.Kes." {
		t.Errorf("history %+v (%v)", history, err)
	}
}

func TestHandOverHasOneUndo(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2023-09-05", "")
	o.handOver("ketua", "Nama Contoh 2", "2024-08-01", "")
	name, err := o.desk.Undo(t.Context())
	if err != nil || name != "serah terima kedudukan" {
		t.Fatalf("undo %q: %v", name, err)
	}
	o.want("2025-01-01", "ketua: Nama Contoh 1", "anggota: ")
	people, err := o.desk.People(t.Context())
	if err != nil || len(people) != 1 {
		t.Errorf("people left behind: %+v (%v)", people, err)
	}
	if _, err := o.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	o.want("2025-01-01", "ketua: ", "anggota: ")
}

func TestUndoGoesBackToTheBeginningAndThenSaysSo(t *testing.T) {
	o := newOffice(t)
	for range 100 {
		if _, err := o.desk.Undo(t.Context()); err != nil {
			if !errors.Is(err, data.ErrNotFound) {
				t.Fatal(err)
			}
			break
		}
	}
	decrees, err := o.desk.Decrees(t.Context())
	meetings, err2 := o.desk.Meetings(t.Context())
	if err != nil || err2 != nil || len(decrees) != 0 || len(meetings) != 0 {
		t.Errorf("left: %+v %+v (%v, %v)", decrees, meetings, err, err2)
	}
}

func TestHistoryIsNotRewrittenUnasked(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2024-01-01", "")
	err := o.desk.HandOver(t.Context(), "ketua", secretariat.HandOver{Person: "Nama Contoh 2", From: "2023-10-01"})
	o.refused(err, "Nama Contoh 1", "1 Januari 2024")
	err = o.desk.HandOver(t.Context(), "ketua", secretariat.HandOver{Person: "Nama Contoh 2", From: "2024-02-01", To: "2024-01-01"})
	o.refused(err)
	o.want("2024-06-01", "ketua: Nama Contoh 1", "anggota: ")
}

func TestVacantSeatKeepsItsPlace(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2023-09-05", "")
	if err := o.desk.Vacate(t.Context(), "ketua", "2024-05-31"); err != nil {
		t.Fatal(err)
	}
	o.want("2024-05-31", "ketua: Nama Contoh 1", "anggota: ")
	o.want("2024-06-01", "ketua: ", "anggota: ")
}

func TestVacatingBeforeTheHolderCameIsRefused(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2024-03-01", "")
	o.refused(o.desk.Vacate(t.Context(), "ketua", "2024-02-29"), "Nama Contoh 1", "1 Maret 2024")
	if err := o.desk.Vacate(t.Context(), "ketua", "2024-03-01"); err != nil {
		t.Errorf("vacating after one day: %v", err)
	}
	o.want("2024-03-01", "ketua: Nama Contoh 1", "anggota: ")
}

func TestNoTwoDecreesAreInForceOnOneDate(t *testing.T) {
	o := newOffice(t)
	err := o.desk.SaveDecree(t.Context(), data.Decree{ID: "sk-2", Number: "100/2025", ValidFrom: "2025-01-01"})
	o.refused(err, "264/K.503/2023", "100/2025")
	o.refused(o.desk.SaveDecree(t.Context(), data.Decree{ID: "sk-2", Number: "x", ValidFrom: "2022-01-01", ValidTo: "2021-01-01"}))
	if err := o.desk.SaveDecree(t.Context(), data.Decree{ID: "sk-0", Number: "1/2022", ValidFrom: "2022-01-01", ValidTo: "2023-09-04"}); err != nil {
		t.Errorf("a decree that ends the day before is refused: %v", err)
	}
}

func TestCopiedDecreeTakesOverSeatsAndHolders(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2023-09-05", "")
	err := o.desk.CopyDecree(t.Context(), "sk-1", data.Decree{ID: "sk-2", Number: "100/2025", ValidFrom: "2025-01-01"})
	if err != nil {
		t.Fatal(err)
	}
	o.want("2024-12-31", "ketua: Nama Contoh 1", "anggota: ")
	roster, err := o.desk.Roster(t.Context(), "2025-01-01")
	if err != nil || len(roster.Lines) != 2 || roster.Decree.ID != "sk-2" || roster.Lines[0].Person.Name != "Nama Contoh 1" ||
		roster.Lines[0].Seat.ID == "ketua" || roster.Vacant() != 1 {
		t.Fatalf("roster %+v (%v)", roster, err)
	}
	old, err := o.desk.RosterUnder(t.Context(), "sk-1", "2025-01-01")
	if err != nil || old.Vacant() != 2 || old.Decree.ValidTo != "2024-12-31" {
		t.Errorf("old roster %+v (%v)", old, err)
	}
	if _, err := o.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	o.want("2025-06-01", "ketua: Nama Contoh 1", "anggota: ")
}

func TestLeadersStandFirstAndTheSecretariatLast(t *testing.T) {
	o := newOffice(t)
	for _, seat := range []data.Seat{
		{ID: "sekretariat", DecreeID: "sk-1", Role: "Sekretariat", AgencyID: "dinkes"},
		{ID: "koordinator", DecreeID: "sk-1", Role: "Koordinator", SubTaskForce: "Pencegahan", AgencyID: "dinkes"},
		{ID: "pengarah", DecreeID: "sk-1", Role: "Pengarah", Post: "Bupati"},
	} {
		if err := o.desk.SaveSeat(t.Context(), seat); err != nil {
			t.Fatal(err)
		}
	}
	o.want("2024-01-01", "pengarah: ", "ketua: ", "koordinator: ", "anggota: ", "sekretariat: ")
}

func TestWhatEndsSoonIsTold(t *testing.T) {
	o := newOffice(t)
	o.handOver("ketua", "Nama Contoh 1", "2024-03-01", "Plt.")
	o.handOver("anggota", "Nama Contoh 2", "2024-03-01", "")
	endings, err := o.desk.EndingSoon(t.Context(), "2024-05-20")
	if err != nil || len(endings) != 1 || endings[0].Kind != secretariat.ActingEnds || endings[0].Days != 12 ||
		endings[0].Text != "Nama Contoh 1, Plt. Kepala Dinas Kesehatan" {
		t.Fatalf("endings %+v (%v)", endings, err)
	}
	o.decree.ValidTo = "2024-06-30"
	if err := o.desk.SaveDecree(t.Context(), o.decree); err != nil {
		t.Fatal(err)
	}
	endings, err = o.desk.EndingSoon(t.Context(), "2024-07-10")
	if err != nil || len(endings) != 1 || endings[0].Kind != secretariat.DecreeEnds || endings[0].Days != -10 {
		t.Errorf("endings %+v (%v)", endings, err)
	}
}

func TestPersonKeepsAHistoryOfSeatsAndMeetings(t *testing.T) {
	r := newRoom(t)
	person, err := r.AddPerson("Nama Contoh 1, Kepala Dinas, Dinas Kesehatan")
	if err != nil {
		t.Fatal(err)
	}
	participant := r.AddInvited(person)
	r.Mark(participant, r.Dossier().Days[1].ID, data.Present, "")
	followUp := r.write(r.item("Agenda satu"), data.EntryFollowUp, "Kirim laporan")
	r.AddOwner(followUp, r.Agencies()[0].ID)
	r.flush()
	history, err := r.desk.PersonHistory(t.Context(), person)
	if err != nil || len(history.Engagements) != 2 || history.Engagements[0].State != data.Present || history.Engagements[1].State != data.Unmarked {
		t.Fatalf("history %+v (%v)", history, err)
	}
	if len(history.Duties) != 1 || history.Duties[0].Text != "Kirim laporan" {
		t.Errorf("duties %+v", history.Duties)
	}
}

func TestAgencyIsKnownByEverySpelling(t *testing.T) {
	r := newRoom(t)
	dinkes := data.Agency{ID: "dinkes", Name: "Dinas Kesehatan", ShortName: "Dinkes", Aliases: "Din. Kesehatan\nDKK\n"}
	if err := r.desk.SaveAgency(t.Context(), dinkes); err != nil {
		t.Fatal(err)
	}
	r.open()
	for _, spelling := range []string{"Dinas Kesehatan", "DINKES", "dkk", "Din. Kesehatan"} {
		guest, err := r.AddGuest("Nama Contoh 1, Staf, " + spelling)
		if err != nil {
			t.Fatal(err)
		}
		if _, agency := r.Display(guest); agency != "Dinkes" {
			t.Errorf("%q is taken for %q", spelling, agency)
		}
	}
}

func TestScanOfADecreeIsKeptBesideIt(t *testing.T) {
	o := newOffice(t)
	content := []byte("%PDF-1.4 pindaian")
	if err := o.desk.AttachScan(t.Context(), "sk-1", "sk.pdf", content); err != nil {
		t.Fatal(err)
	}
	name, got, err := o.desk.Scan(t.Context(), "sk-1")
	if err != nil || name != "sk.pdf" || string(got) != string(content) {
		t.Errorf("%q %q (%v)", name, got, err)
	}
	o.refused(o.desk.AttachScan(t.Context(), "sk-1", "besar.pdf", make([]byte, data.MaxBlob+1)), "20 MB")
}

func TestUndoLeavesFinalMinutesAlone(t *testing.T) {
	r := newRoom(t)
	r.complete()
	if err := r.finalise(""); err != nil {
		t.Fatal(err)
	}
	before := r.disk()
	if _, err := r.desk.Undo(t.Context()); !errors.Is(err, data.ErrFinal) {
		t.Errorf("got %v", err)
	}
	if r.disk().Meeting.State != before.Meeting.State {
		t.Error("the state changed")
	}
}
