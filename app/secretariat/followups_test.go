package secretariat_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// later opens a second meeting, on 18 September, in place of the first.
func (r *room) later(change func(*data.Meeting)) {
	r.Helper()
	r.flush()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{
		Title: "Rapat berikut", Dates: []data.Date{"2024-09-18"}, Topics: []string{"Agenda satu"},
	})
	if err != nil {
		r.Fatal(err)
	}
	r.id = id
	r.open()
	if change != nil {
		r.SetMeeting(change)
		r.flush()
	}
}

// owed writes a follow-up of two agencies, due on 30 August, and returns its id.
func (r *room) owed(text string) (followUpID string) {
	r.Helper()
	entry := r.write(r.item("Agenda satu"), data.EntryFollowUp, text)
	r.SetDue(entry, "2024-08-30", "")
	for _, name := range []string{"Bappeda", "Polres"} {
		agency, err := r.AddAgency(name)
		if err != nil {
			r.Fatal(err)
		}
		r.AddOwner(entry, agency)
	}
	f, _, _ := r.FollowUp(entry)
	r.flush()
	return f.ID
}

func (r *room) matter(id string) data.Matter {
	r.Helper()
	r.flush()
	all, err := r.desk.Matters(r.Context(), data.MatterFilter{IDs: []string{id}})
	if err != nil || len(all) != 1 {
		r.Fatalf("%d matters (%v)", len(all), err)
	}
	return all[0]
}

func (r *room) offer() []data.Matter {
	r.Helper()
	offer, err := r.desk.CarryOffer(r.Context(), r.id)
	if err != nil {
		r.Fatal(err)
	}
	return offer
}

func (r *room) report(id string, reports ...secretariat.Report) {
	r.Helper()
	if err := r.desk.Report(r.Context(), id, reports...); err != nil {
		r.Fatal(err)
	}
}

func TestReportsChangeTheMatterAndLeaveTheMinutesAsTheyAre(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	before := secretariat.SnapshotMinutes(r.Stationery(), r.disk())
	m := r.matter(id)
	r.report(id, secretariat.Report{AgencyID: m.Owners[0].AgencyID, State: data.Done, Note: "sudah dikirim"})
	r.report(id, secretariat.Report{AgencyID: m.Owners[1].AgencyID, Due: "2024-10-31", Note: "menunggu anggaran"})
	m = r.matter(id)
	if m.State() != data.Running || m.Due() != "2024-10-31" || m.FollowUp.Due != "2024-08-30" || len(m.Progress) != 2 {
		t.Errorf("%s, due %s, %+v", m.State(), m.Due(), m.Progress)
	}
	if m.LastNote().Note != "menunggu anggaran" || m.LastNote().AgencyID != m.Owners[1].AgencyID {
		t.Errorf("the reason is not kept: %+v", m.LastNote())
	}
	if after := secretariat.SnapshotMinutes(r.Stationery(), r.disk()); !reflect.DeepEqual(before, after) {
		t.Error("the minutes have changed")
	}
	r.takesBack("perpanjang tenggat")
	r.takesBack("tandai tindak lanjut selesai")
	if m = r.matter(id); m.State() != data.NotStarted || len(m.Progress) != 0 {
		t.Errorf("after undo %+v", m.Progress)
	}
}

func TestReportsWithoutTheirReasonAreRefusedWhole(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	for _, bad := range []secretariat.Report{
		{State: data.Cancelled}, {Due: "2024-12-31"}, {Due: "2024-12-31", Note: " "}, {AgencyID: "lain", State: data.Done},
	} {
		err := r.desk.Report(t.Context(), id, secretariat.Report{State: data.Running}, bad)
		var told *data.Error
		if !errors.As(err, &told) || !errors.Is(err, data.ErrInvalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	if m := r.matter(id); len(m.Progress) != 0 {
		t.Errorf("half of it was kept: %+v", m.Progress)
	}
}

func TestPositionsOrderReportsWhenTheClockGoesBack(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	now := time.Date(2024, 9, 2, 1, 0, 0, 0, time.UTC)
	desk := secretariat.NewDesk(r.store, func() time.Time { return now })
	for _, state := range []data.FollowUpState{data.Running, data.Done} {
		if err := desk.Report(t.Context(), id, secretariat.Report{State: state}); err != nil {
			t.Fatal(err)
		}
		now = now.AddDate(0, -1, 0)
	}
	if m := r.matter(id); m.State() != data.Done || m.Progress[1].Date >= m.Progress[0].Date {
		t.Errorf("%s, %+v", m.State(), m.Progress)
	}
}

func TestDutiesOfAnAgencyFollowTheReports(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	agency := r.matter(id).Owners[0].AgencyID
	duties := func() (all []data.Duty) {
		err := r.desk.Read(t.Context(), func(reader data.Reader) (err error) {
			all, err = reader.Duties(agency)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	r.report(id, secretariat.Report{AgencyID: agency, State: data.Running, Due: "2024-12-31", Note: "alasan"})
	if all := duties(); len(all) != 1 || all[0].State != data.Running || all[0].Due != "2024-12-31" {
		t.Errorf("%+v", all)
	}
	r.report(id, secretariat.Report{AgencyID: agency, State: data.Done})
	if all := duties(); len(all) != 0 {
		t.Errorf("what is done is still owed: %+v", all)
	}
}

func TestTheListIsGroupedByAgencyWithEachOnesOwnPart(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.write(r.item("Agenda dua"), data.EntryFollowUp, "Belum ada yang memegang")
	r.flush()
	owner := r.matter(id).Owners[0].AgencyID
	r.report(id, secretariat.Report{AgencyID: owner, State: data.Done, Note: "terkirim"})
	desk := secretariat.NewDesk(r.store, func() time.Time { return time.Date(2024, 10, 4, 1, 0, 0, 0, time.UTC) })
	list, err := desk.FollowUpList(t.Context(), secretariat.ListFilter{})
	if err != nil || len(list.Groups) != 2 || list.Total != 2 || list.Late != 1 || list.AsOf != "2024-10-04" {
		t.Fatalf("%+v (%v)", list, err)
	}
	polres, nobody := list.Groups[0], list.Groups[1]
	if polres.Agency != "Polres" || polres.Rows[0].Status != "Terlambat 35 hari" || polres.Rows[0].Done != 1 || polres.Rows[0].Note != "terkirim" {
		t.Errorf("%+v", polres)
	}
	if nobody.Agency != "" || nobody.Rows[0].Status != "Perlu dilengkapi" {
		t.Errorf("%+v", nobody)
	}
}

func TestTheListKeepsToWhatIsAskedFor(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	owner := r.matter(id).Owners[0].AgencyID
	r.report(id, secretariat.Report{AgencyID: owner, State: data.Done})
	all, err := r.desk.FollowUpList(t.Context(), secretariat.ListFilter{AgencyID: owner, Finished: true})
	if err != nil || len(all.Groups) != 1 || all.Groups[0].Rows[0].Status != "Selesai" || all.Late != 0 {
		t.Errorf("%+v (%v)", all, err)
	}
	if none, err := r.desk.FollowUpList(t.Context(), secretariat.ListFilter{AgencyID: owner}); err != nil || none.Total != 0 {
		t.Errorf("%+v (%v)", none, err)
	}
	if late, err := r.desk.FollowUpList(t.Context(), secretariat.ListFilter{Late: true}); err != nil || late.Total != 1 {
		t.Errorf("%+v (%v)", late, err)
	}
}

func TestTheListLeavesOutWhatIsInternal(t *testing.T) {
	r := newRoom(t)
	r.owed("Mengirim program kerja")
	secret := r.matter(r.owed("Menelaah usulan mutasi")).FollowUp.EntryID
	r.SetInternal(secret, true)
	r.flush()
	list, err := r.desk.FollowUpList(t.Context(), secretariat.ListFilter{Finished: true})
	if err != nil || list.Total != 1 {
		t.Errorf("%d in the list (%v), want 1", list.Total, err)
	}
}
