package secretariat_test

import (
	"errors"
	"reflect"
	"slices"
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
	before := secretariat.SnapshotMinutes(r.Office(), r.disk())
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
	if after := secretariat.SnapshotMinutes(r.Office(), r.disk()); !reflect.DeepEqual(before, after) {
		t.Error("the minutes have changed")
	}
	for _, want := range []string{"perpanjang tenggat", "tandai tindak lanjut selesai"} {
		if name, err := r.desk.Undo(t.Context()); err != nil || name != want {
			t.Errorf("undone %q (%v), want %q", name, err, want)
		}
	}
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

func TestEvidenceIsKeptRemovedAndBroughtBack(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	for _, name := range []string{"satu.pdf", "dua.jpg"} {
		if err := r.desk.AddEvidence(t.Context(), id, name, []byte("isi "+name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.desk.AddEvidence(t.Context(), id, "besar.pdf", make([]byte, data.MaxBlob+1)); err == nil {
		t.Error("a file over the limit is taken")
	}
	files, err := r.desk.Evidence(t.Context(), id)
	if err != nil || len(files) != 2 || files[1].Attachment.Name != "dua.jpg" {
		t.Fatalf("%+v (%v)", files, err)
	}
	if content, err := r.desk.Content(t.Context(), files[0].Attachment); err != nil || string(content) != "isi satu.pdf" {
		t.Errorf("%q (%v)", content, err)
	}
	if err := r.desk.RemoveEvidence(t.Context(), files[0].Enclosure.ID); err != nil {
		t.Fatal(err)
	}
	if files, _ := r.desk.Evidence(t.Context(), id); len(files) != 1 {
		t.Errorf("left %+v", files)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if files, _ := r.desk.Evidence(t.Context(), id); len(files) != 2 {
		t.Errorf("not brought back: %+v", files)
	}
}

func TestOpenMattersOfEarlierMeetingsAreOfferedAndCarriedUnderTheFirstTopic(t *testing.T) {
	r := newRoom(t)
	first, second, done := r.owed("Mengirim program kerja"), r.owed("Menetapkan narahubung"), r.owed("Membagikan SK")
	// A report dated today would come after the later meeting, which saw it open.
	if err := secretariat.NewDesk(r.store, func() time.Time { return time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC) }).
		Report(t.Context(), done, secretariat.Report{State: data.Done}); err != nil {
		t.Fatal(err)
	}
	if len(r.offer()) != 0 {
		t.Error("a meeting is offered its own follow-ups")
	}
	r.later(nil)
	offer := r.offer()
	if len(offer) != 2 {
		t.Fatalf("offered %d, want 2", len(offer))
	}
	item := r.CarryOver(offer[0])
	again := r.CarryOver(offer...)
	d := r.Dossier()
	if item == "" || item != again || d.Agenda[1].ID != item || d.Agenda[1].Title != secretariat.CarryTopic || len(d.CarryOvers) != 2 {
		t.Fatalf("agenda %+v, carried %+v", d.Agenda, d.CarryOvers)
	}
	r.flush()
	if rest := r.offer(); len(rest) != 0 {
		t.Errorf("still offered: %d", len(rest))
	}
	carried := secretariat.SnapshotMinutes(r.Office(), r.disk()).Agenda[1].Carried
	if len(carried) != 2 || carried[0].From != "R-2024-001" || carried[0].Times != 2 {
		t.Errorf("printed %+v", carried)
	}
	for _, id := range []string{first, second} {
		if m := r.matter(id); m.Times() != 2 {
			t.Errorf("%s discussed %d times", m.FollowUp.Code(), m.Times())
		}
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "bawa tindak lanjut" || len(r.disk().CarryOvers) != 1 {
		t.Errorf("undone %q (%v)", name, err)
	}
}

func TestOnlyTheOwnSeriesIsOffered(t *testing.T) {
	r := newRoom(t)
	r.owed("Mengirim program kerja")
	if err := r.store.Do(t.Context(), data.Action{Name: "seri"}, func(tx data.Tx) error {
		return tx.Put(&data.Series{ID: "triwulan", Name: "Triwulanan"})
	}); err != nil {
		t.Fatal(err)
	}
	r.later(func(m *data.Meeting) { m.SeriesID = "triwulan" })
	if offer := r.offer(); len(offer) != 0 {
		t.Errorf("a series is offered what is not its own: %d", len(offer))
	}
	r.owed("Evaluasi triwulan")
	r.later(nil)
	if offer := r.offer(); len(offer) != 1 || offer[0].Text != "Mengirim program kerja" {
		t.Errorf("offered %+v", offer)
	}
	r.later(func(m *data.Meeting) { m.SeriesID = "triwulan" })
	if offer := r.offer(); len(offer) != 1 || offer[0].Text != "Evaluasi triwulan" {
		t.Errorf("offered %+v", offer)
	}
}

func TestCaseMeetingsKeepTheirFollowUpsToThemselves(t *testing.T) {
	r := newRoom(t)
	cases := func(m *data.Meeting) { m.Kind, m.Security = data.CaseMeeting, data.Confidential }
	r.SetMeeting(cases)
	id := r.owed("Mendampingi K-01")
	agency := r.Agencies()[0].ID
	r.later(nil)
	if offer := r.offer(); len(offer) != 0 {
		t.Error("another meeting is offered what belongs to a case")
	}
	all, err := r.desk.Matters(t.Context(), data.MatterFilter{})
	list, listErr := r.desk.FollowUpList(t.Context(), secretariat.ListFilter{})
	if err != nil || listErr != nil || len(all) != 0 || list.Total != 0 {
		t.Errorf("lists tell of a case: %d, %d", len(all), list.Total)
	}
	_ = r.desk.Read(t.Context(), func(reader data.Reader) error {
		if duties, err := reader.Duties(agency); len(duties) != 0 || err != nil {
			t.Errorf("the agency's panel tells of a case: %+v (%v)", duties, err)
		}
		return nil
	})
	r.later(cases)
	if offer := r.offer(); len(offer) != 1 || offer[0].FollowUp.ID != id {
		t.Errorf("the next case meeting is offered %d", len(offer))
	}
}

func TestAMeetingReportsOnWhatItCarriesAndTakesItBack(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	offer := r.offer()
	r.CarryOver(offer...)
	owner := offer[0].Owners[0].AgencyID
	if err := r.ReportMatter(id, owner, data.Running, "", "baru separuh"); err != nil {
		t.Fatal(err)
	}
	if err := r.ReportMatter(id, owner, data.Done, "", "lengkap"); err != nil {
		t.Fatal(err)
	}
	if err := r.ReportMatter(id, "", "", "2024-11-30", ""); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("an extension without a reason: %v", err)
	}
	m := r.Dossier().Matters[id]
	if len(m.Progress) != 1 || m.State() != data.Running || m.Progress[0].Date != "2024-09-18" {
		t.Errorf("in memory %+v", m)
	}
	if disk := r.disk().Matters[id]; !reflect.DeepEqual(disk, m) {
		t.Errorf("memory %+v\ndisk   %+v", m, disk)
	}
	if err := r.ReportMatter(id, owner, "", "", ""); err != nil {
		t.Fatal(err)
	}
	if m := r.disk().Matters[id]; len(m.Progress) != 0 {
		t.Errorf("not taken back: %+v", m.Progress)
	}
	r.TakeOffAgenda(id)
	if d := r.disk(); len(d.CarryOvers) != 0 || len(r.offer()) != 1 {
		t.Errorf("still on the agenda: %+v", d.CarryOvers)
	}
}

func TestADroppedMatterIsInTheMinutesWithItsReason(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	matter := r.offer()[0]
	if err := r.DropMatter(matter, " "); !errors.Is(err, data.ErrInvalid) || len(r.Dossier().CarryOvers) != 0 {
		t.Errorf("dropped without a reason: %v", err)
	}
	if err := r.DropMatter(matter, "sudah diatur perbup"); err != nil {
		t.Fatal(err)
	}
	carried := secretariat.SnapshotMinutes(r.Office(), r.disk()).Agenda[1].Carried
	if len(carried) != 1 || carried[0].State != data.Cancelled || carried[0].Reports[0].Note != "sudah diatur perbup" {
		t.Errorf("printed %+v", carried)
	}
	if r.matter(id).Open() {
		t.Error("it is still open")
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "batalkan tindak lanjut" || len(r.disk().CarryOvers) != 0 || !r.matter(id).Open() {
		t.Errorf("undone %q (%v)", name, err)
	}
}

func TestThePaperOfAMeetingIsNotChangedByWhatIsReportedLater(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	r.CarryOver(r.offer()...)
	before := secretariat.SnapshotMinutes(r.Office(), r.disk())
	r.report(id, secretariat.Report{State: data.Done}, secretariat.Report{Due: "2030-01-01", Note: "alasan"})
	if after := secretariat.SnapshotMinutes(r.Office(), r.disk()); !reflect.DeepEqual(before, after) {
		t.Errorf("before %+v\nafter  %+v", before.Agenda[1].Carried, after.Agenda[1].Carried)
	}
}

func TestCarriedMattersGoToLainLainWithTheirAgendaItem(t *testing.T) {
	r := newRoom(t)
	r.owed("Mengirim program kerja")
	r.later(nil)
	item := r.CarryOver(r.offer()...)
	if err := r.RemoveAgenda(item); err != nil {
		t.Fatal(err)
	}
	d := r.disk()
	if len(d.CarryOvers) != 1 || !slices.ContainsFunc(d.Agenda, func(a data.AgendaItem) bool {
		return a.ID == d.CarryOvers[0].AgendaItemID && a.Kind == data.AgendaOther
	}) {
		t.Errorf("%+v", d.CarryOvers)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil || r.disk().CarryOvers[0].AgendaItemID != item {
		t.Errorf("not brought back (%v)", err)
	}
}

func TestARemovedFollowUpTakesAlongWhatHangsOnItAndComesBackWithIt(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	first, entry := r.id, r.matter(id).FollowUp.EntryID
	r.later(nil)
	r.CarryOver(r.offer()...)
	r.report(id, secretariat.Report{State: data.Running})
	if err := r.desk.AddEvidence(t.Context(), id, "satu.pdf", []byte("isi")); err != nil {
		t.Fatal(err)
	}
	second := r.id
	r.flush()
	r.id = first
	r.open()
	r.SetText(entry, "")
	r.Leave(entry)
	r.id = second
	if d := r.disk(); len(d.CarryOvers) != 0 {
		t.Errorf("left on an agenda: %+v", d.CarryOvers)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	files, _ := r.desk.Evidence(t.Context(), id)
	if d := r.disk(); len(d.CarryOvers) != 1 || len(files) != 1 {
		t.Errorf("not brought back: %+v, %+v", d.CarryOvers, files)
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
	all, _ := desk.FollowUpList(t.Context(), secretariat.ListFilter{AgencyID: owner, Finished: true})
	if len(all.Groups) != 1 || all.Groups[0].Rows[0].Status != "Selesai" || all.Late != 0 {
		t.Errorf("%+v", all)
	}
	late, _ := desk.FollowUpList(t.Context(), secretariat.ListFilter{Late: true})
	if late.Total != 1 {
		t.Errorf("late: %+v", late)
	}
}
