package secretariat_test

import (
	"errors"
	"fmt"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// day is the id of the day with that index.
func (r *room) day(i int) string { return r.Dossier().Days[i].ID }

// invited puts so many people of one agency each on the list.
func (r *room) invited(n int) (ids []string) {
	r.Helper()
	for i := range n {
		person, err := r.AddPerson(fmt.Sprintf("Nama Contoh %d, Kepala Bidang, Dinas Contoh %d", i+1, i+1))
		if err != nil {
			r.Fatal(err)
		}
		ids = append(ids, r.AddInvited(person))
	}
	return ids
}

// undone takes the last action back and opens the meeting anew.
func (r *room) undone() (name string) {
	r.Helper()
	r.flush()
	name, err := r.desk.Undo(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	r.open()
	return name
}

func TestTheRestIsMarkedAbsentInOneActionAndTheChairIsNot(t *testing.T) {
	r := newRoom(t)
	ids := r.invited(4)
	chair := r.Dossier().Participants[0].PersonID
	r.SetDay(r.day(0), func(d *data.MeetingDay) { d.Chair = data.Officer{PersonID: chair} })
	r.Mark(ids[1], r.day(0), data.Present, "")
	if _, err := r.AddGuest("Nama Contoh 9, Camat, Kecamatan Contoh"); err != nil {
		t.Fatal(err)
	}
	if n := r.MarkRestAbsent(r.day(0)); n != 2 {
		t.Fatalf("marked %d, want the two invited without a mark", n)
	}
	if r.MarkOf(ids[0], r.day(0)).State != data.Unmarked || r.MarkOf(ids[1], r.day(0)).State != data.Present {
		t.Error("the chair or somebody marked before was marked absent")
	}
	if c := secretariat.CountDay(r.disk(), 0); c.Invited[data.Absent] != 2 || c.Invited[data.Unmarked] != 0 {
		t.Errorf("count %+v", c)
	}
	if name := r.undone(); name != "tandai sisanya tidak hadir" || len(r.Dossier().Attendance) != 1 {
		t.Errorf("undid %q, %d marks stay", name, len(r.Dossier().Attendance))
	}
}

func TestSeveralRowsAreMarkedInOneAction(t *testing.T) {
	r := newRoom(t)
	ids := r.invited(3)
	r.MarkAll(ids, r.day(1), data.Excused, "cuti")
	for _, id := range ids {
		if got := r.MarkOf(id, r.day(1)); got.State != data.Excused || got.Reason != "cuti" {
			t.Errorf("marked %+v", got)
		}
	}
	if name := r.undone(); name != "tandai izin untuk 3 peserta" || len(r.Dossier().Attendance) != 0 {
		t.Errorf("undid %q, left %d marks", name, len(r.Dossier().Attendance))
	}
}

func TestTimesAndDaringGoWhenSomebodyIsNotPresentAfterAll(t *testing.T) {
	r := newRoom(t)
	id := r.invited(1)[0]
	if err := r.Depart(id, r.day(0), "11.00"); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("left without having come: %v", err)
	}
	for _, err := range []error{r.Arrive(id, r.day(0), "09.40"), r.Depart(id, r.day(0), "11.00"), r.SetOnline(id, r.day(0), true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got := r.MarkOf(id, r.day(0)); got.State != data.Present || got.ArrivedAt != "09.40" || got.LeftAt != "11.00" || !got.Online {
		t.Errorf("mark %+v", got)
	}
	if err := r.RevisePresence(id, r.day(0), func(a *data.Attendance) { a.Note = "lewat telepon" }); err != nil {
		t.Fatal(err)
	}
	r.Mark(id, r.day(0), data.Excused, "tugas luar")
	got := r.disk().Attendance[0]
	if got.ArrivedAt != "" || got.LeftAt != "" || got.Online || got.Note != "lewat telepon" || got.Reason != "tugas luar" {
		t.Errorf("mark %+v", got)
	}
}

func TestWhatIsTypedBesideAMarkNeedsTheMark(t *testing.T) {
	r := newRoom(t)
	id := r.invited(1)[0]
	r.Mark(id, r.day(0), data.Excused, "cuti")
	if err := r.RevisePresence(id, r.day(0), func(a *data.Attendance) { a.Online = true }); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("daring beside izin: %v", err)
	}
	if err := r.RevisePresence(id, r.day(1), func(a *data.Attendance) { a.Note = "x" }); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("a note without a mark: %v", err)
	}
}

func TestADeputyIsSentInOneAction(t *testing.T) {
	r := newRoom(t)
	official := r.invited(1)[0]
	first, err := r.SendDeputy(official, r.day(0), "Nama Contoh 25, S.E., Kepala Seksi")
	if err != nil {
		t.Fatal(err)
	}
	d := r.disk()
	if len(d.Participants) != 2 || d.Participants[1].AgencyID != d.Participants[0].AgencyID || d.Participants[1].GuestName != "Nama Contoh 25, S.E." {
		t.Fatalf("rows %+v", d.Participants)
	}
	if name := r.undone(); name != "tandai diwakili" || len(r.Dossier().Participants) != 1 || first == "" {
		t.Errorf("undid %q, %d rows", name, len(r.Dossier().Participants))
	}
}

func TestAnExchangedDeputyLeavesNoTraceButOnOtherDays(t *testing.T) {
	r := newRoom(t)
	official := r.invited(1)[0]
	first := r.sent(official, 0, "Nama Contoh 25, S.E., Kepala Seksi")
	if again := r.sent(official, 1, "nama contoh 25, S.E."); again != first {
		t.Errorf("the same deputy is %q, was %q", again, first)
	}
	other := r.sent(official, 0, "Nama Contoh 26")
	if r.MarkOf(first, r.day(0)).State != data.Unmarked || r.MarkOf(first, r.day(1)).State != data.Present {
		t.Error("the deputy of another day lost the mark, or the exchanged one kept it")
	}
	r.sent(official, 1, "")
	if d := r.disk(); len(d.Participants) != 2 || d.Participants[1].ID != other {
		t.Errorf("a deputy without any mark stays: %+v", d.Participants)
	}
	r.Mark(official, r.day(0), data.Present, "")
	if r.MarkOf(other, r.day(0)).State != data.Unmarked {
		t.Error("the deputy is in the room although the official came")
	}
}

// sent sends a deputy on the day with that index.
func (r *room) sent(official string, day int, line string) (deputy string) {
	r.Helper()
	deputy, err := r.SendDeputy(official, r.day(day), line)
	if err != nil {
		r.Fatal(err)
	}
	return deputy
}

func TestADeputyOfTheRosterIsThatPerson(t *testing.T) {
	r := newRoom(t)
	official := r.invited(1)[0]
	person, err := r.AddPerson("Nama Contoh 30, S.H., Kepala Seksi, Dinas Contoh 1")
	if err != nil {
		t.Fatal(err)
	}
	deputy, err := r.SendDeputy(official, r.day(0), "Nama Contoh 30")
	if err != nil {
		t.Fatal(err)
	}
	name, agency := r.Display(deputy)
	if name != "Nama Contoh 30, S.H." || agency != "Dinas Contoh 1" || r.disk().Participants[1].PersonID != person {
		t.Errorf("deputy %q of %q", name, agency)
	}
}

func TestAGuestIsPresentFromTheStartAndNobodyComesTwice(t *testing.T) {
	r := newRoom(t)
	id, err := r.ReceiveGuest("dr. Nama Contoh 40, Sp.A., M.Kes., Direktur, RSUD Contoh", r.day(1))
	if err != nil {
		t.Fatal(err)
	}
	d := r.disk()
	p := d.Participants[0]
	if p.GuestName != "dr. Nama Contoh 40, Sp.A., M.Kes." || p.Post != "Direktur" || p.AgencyName != "RSUD Contoh" || r.MarkOf(id, r.day(1)).State != data.Present {
		t.Errorf("guest %+v", p)
	}
	if _, err := r.ReceiveGuest("dr. nama contoh 40, Sp.A., M.Kes.", r.day(1)); !errors.Is(err, data.ErrDuplicate) {
		t.Errorf("added twice: %v", err)
	}
	if r.undone(); len(r.Dossier().Participants) != 0 || len(r.Dossier().Attendance) != 0 {
		t.Error("one undo leaves the guest or the mark")
	}
}
