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

// printed lists what the paper tells of earlier meetings under the first topic.
func (r *room) printed() []data.CarriedSnapshot {
	r.Helper()
	return secretariat.SnapshotMinutes(r.Stationery(), r.disk()).Agenda[1].Carried
}

// takesBack takes the last action back, which must have that name.
func (r *room) takesBack(want string) {
	r.Helper()
	r.flush()
	if name, err := r.desk.Undo(r.Context()); err != nil || name != want {
		r.Errorf("undone %q (%v), want %q", name, err, want)
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
	if item != again || d.Agenda[1].ID != item || d.Agenda[1].Title != secretariat.CarryTopic || len(d.CarryOvers) != 2 {
		t.Fatalf("agenda %+v, carried %+v", d.Agenda, d.CarryOvers)
	}
	r.flush()
	if rest := r.offer(); len(rest) != 0 {
		t.Errorf("still offered: %d", len(rest))
	}
	carried := r.printed()
	if len(carried) != 2 || carried[0].From != "R-2024-001" || carried[0].Times != 2 {
		t.Errorf("printed %+v", carried)
	}
	if r.matter(first).Times() != 2 || r.matter(second).Times() != 2 {
		t.Error("they were discussed twice")
	}
	r.takesBack("bawa tindak lanjut")
	if len(r.disk().CarryOvers) != 1 {
		t.Error("the last one is still carried")
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
	owner, other := offer[0].Owners[0].AgencyID, offer[0].Owners[1].AgencyID
	r.must(r.ReportOn(offer[0], secretariat.Report{AgencyID: owner, State: data.Running, Note: "baru separuh"}))
	r.must(r.ReportOn(offer[0], secretariat.Report{AgencyID: owner, State: data.Done}, secretariat.Report{AgencyID: other, State: data.Running}))
	if len(r.disk().Matters[id].Progress) != 2 {
		t.Errorf("on disk %+v", r.disk().Matters[id].Progress)
	}
	r.takesBack("tandai tindak lanjut selesai")
	if p := r.disk().Matters[id].Progress; len(p) != 1 || p[0].State != data.Running {
		t.Errorf("two reports are not one action: %+v", p)
	}
	_, err := r.desk.Redo(t.Context())
	r.must(err)
	if err := r.ReportOn(offer[0], secretariat.Report{Due: "2024-11-30"}); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("an extension without a reason: %v", err)
	}
	m := r.Dossier().Matters[id]
	if len(m.Progress) != 2 || m.State() != data.Running || m.Progress[0].Date != "2024-09-18" || m.Progress[0].Note != "baru separuh" {
		t.Errorf("in memory %+v", m)
	}
	if disk := r.disk().Matters[id]; !reflect.DeepEqual(disk, m) {
		t.Errorf("memory %+v\ndisk   %+v", m, disk)
	}
	r.TakeOffAgenda(id)
	if d := r.disk(); len(d.CarryOvers) != 0 || len(r.offer()) != 1 {
		t.Errorf("still on the agenda: %+v", d.CarryOvers)
	}
}

func TestMinutesWrittenUpLateLeaveWhatALaterMeetingReported(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	september := r.id
	r.later(nil)
	r.SetDay(r.Dossier().Days[0].ID, func(day *data.MeetingDay) { day.Date = "2024-11-20" })
	r.flush()
	november := r.id
	r.must(r.ReportOn(r.offer()[0], secretariat.Report{State: data.Done}))
	r.flush()
	r.id = september
	r.open()
	r.must(r.ReportOn(r.offer()[0], secretariat.Report{State: data.Running}))
	if got := r.Dossier().Matters[id].State(); got != data.Done {
		t.Errorf("in memory it is %s by now", got)
	}
	if m := r.matter(id); m.State() != data.Done || m.AsOf(september, "2024-09-18").State() != data.Running {
		t.Errorf("now %s, in September %s", m.State(), m.AsOf(september, "2024-09-18").State())
	}
	// The date of the later meeting was wrong: it was held before the other one.
	r.id = november
	r.open()
	r.SetDay(r.Dossier().Days[0].ID, func(day *data.MeetingDay) { day.Date = "2024-09-01" })
	if m := r.matter(id); m.State() != data.Running || m.Progress[0].Date != "2024-09-01" {
		t.Errorf("once the date is right: %s, %+v", m.State(), m.Progress)
	}
}

func TestWhatAMeetingDecidedIsNotDroppedAsIfCarriedOver(t *testing.T) {
	r := newRoom(t)
	own := r.matter(r.owed("Mengirim program kerja"))
	if err := r.ReportOn(own, secretariat.Report{State: data.Cancelled, Note: "alasan"}); !errors.Is(err, data.ErrNotFound) || len(r.disk().CarryOvers) != 0 {
		t.Errorf("dropped: %v", err)
	}
}

func TestADroppedMatterIsInTheMinutesWithItsReason(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	matter := r.offer()[0]
	if err := r.ReportOn(matter, secretariat.Report{State: data.Cancelled, Note: " "}); !errors.Is(err, data.ErrInvalid) || len(r.Dossier().CarryOvers) != 0 {
		t.Errorf("dropped without a reason: %v", err)
	}
	if err := r.ReportOn(matter, secretariat.Report{State: data.Cancelled, Note: "sudah diatur perbup"}); err != nil {
		t.Fatal(err)
	}
	carried := r.printed()
	if len(carried) != 1 || carried[0].State != data.Cancelled || carried[0].Reports[0].Note != "sudah diatur perbup" {
		t.Errorf("printed %+v", carried)
	}
	if r.matter(id).Open() {
		t.Error("it is still open")
	}
	r.takesBack("batalkan tindak lanjut")
	if len(r.disk().CarryOvers) != 0 || !r.matter(id).Open() {
		t.Error("undo leaves it dropped")
	}
}

func TestThePaperOfAMeetingIsNotChangedByWhatIsReportedLater(t *testing.T) {
	r := newRoom(t)
	id := r.owed("Mengirim program kerja")
	r.later(nil)
	r.CarryOver(r.offer()...)
	before := secretariat.SnapshotMinutes(r.Stationery(), r.disk())
	r.report(id, secretariat.Report{State: data.Done}, secretariat.Report{Due: "2030-01-01", Note: "alasan"})
	if after := secretariat.SnapshotMinutes(r.Stationery(), r.disk()); !reflect.DeepEqual(before, after) {
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
	r.enclose(secretariat.Enclosing{Kind: data.Evidence, FollowUpID: id, Name: "satu.pdf", Content: []byte("%PDF-isi")})
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

func TestCarryingFromAfarIsPreviewedWithoutWritingAndIsOneAction(t *testing.T) {
	r := newRoom(t)
	id, other := r.owed("Mengirim program kerja"), r.owed("Menetapkan narahubung")
	r.later(nil)
	s, item, err := r.desk.PreviewCarry(t.Context(), r.id, []string{id})
	if err != nil || s.Agenda[1].ID != item || len(s.Agenda[1].Carried) != 1 || len(r.disk().CarryOvers) != 0 {
		t.Fatalf("preview %+v (%v)", s.Agenda, err)
	}
	if err := r.desk.CarryTo(t.Context(), r.id, []string{id, other}); err != nil {
		t.Fatal(err)
	}
	if d := r.disk(); len(d.CarryOvers) != 2 || d.Agenda[1].Title != secretariat.CarryTopic {
		t.Errorf("%+v", d.CarryOvers)
	}
	r.takesBack("bawa tindak lanjut")
	if d := r.disk(); len(d.CarryOvers) != 0 || d.Agenda[1].Title == secretariat.CarryTopic {
		t.Errorf("not one action: %+v, %+v", d.CarryOvers, d.Agenda)
	}
}

func TestWhatIsInternalStaysSoInLaterMinutes(t *testing.T) {
	r := newRoom(t)
	matter := r.owed("Menghitung kebutuhan anggaran")
	r.SetInternal(r.Dossier().Entries[0].ID, true)
	r.later(nil)
	r.must(r.desk.CarryTo(t.Context(), r.id, []string{matter}))
	r.open()
	if carried := r.printed(); len(carried) != 1 || !carried[0].Internal {
		t.Errorf("printed %+v", carried)
	}
}

func TestAFollowUpThatLaterFinalMinutesTellOfIsNotRemoved(t *testing.T) {
	r := newRoom(t)
	first := r.id
	id := r.owed("Mengirim program kerja")
	entry := r.matter(id).FollowUp.EntryID
	r.later(nil)
	r.CarryOver(r.matter(id))
	r.flush()
	final := r.id
	r.must(r.store.Do(t.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		var meeting data.Meeting
		if err := tx.Get(final, &meeting); err != nil {
			return err
		}
		meeting.State = data.Final
		return tx.Put(&meeting)
	}))
	r.id = first
	r.open()
	if err := r.RemoveEntry(entry); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("removed: %v", err)
	}
	if _, ok := r.Entry(entry); !ok || len(r.disk().FollowUps) != 1 {
		t.Error("the follow-up is gone")
	}
}
