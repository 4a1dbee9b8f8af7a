package secretariat_test

import (
	"slices"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// made creates a meeting and reads it from the file.
func (r *room) made(n secretariat.NewMeeting) data.Dossier {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), n)
	r.must(err)
	var d data.Dossier
	r.must(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		d, err = reader.Dossier(id)
		return err
	}))
	return d
}

func TestADayHasItsTimesModePlaceAndTopics(t *testing.T) {
	r := newRoom(t)
	d := r.made(secretariat.NewMeeting{Title: "Dua hari", Kind: data.EvaluationMeeting, Days: []secretariat.NewDay{
		{Date: "2024-08-02", Mode: data.Online, Link: "https://contoh.invalid", Topics: []string{"Kedua"}},
		{Date: "2024-08-01", Start: "09.00", End: "15.00", Place: " Ruang A ", Topics: []string{"Pertama", ""}},
	}})
	if len(d.Days) != 2 || d.Days[0].Date != "2024-08-01" || d.Days[0].Start != "09.00" || d.Days[0].End != "15.00" ||
		d.Days[0].Mode != data.InPerson || d.Days[0].Place != "Ruang A" || d.Days[1].Mode != data.Online || d.Days[1].Link == "" {
		t.Fatalf("days %+v", d.Days)
	}
	var agenda []string
	for _, item := range d.Agenda {
		agenda = append(agenda, item.Title)
		if item.Title == "Kedua" && item.DayID != d.Days[1].ID {
			t.Error("the topic of the second day stands on the first")
		}
	}
	if want := []string{"Pembukaan", "Pertama", "Kedua", "Lain-lain", "Penutup"}; !slices.Equal(agenda, want) {
		t.Errorf("agenda %q, want %q", agenda, want)
	}
}

func TestAMeetingAboutCasesIsRahasia(t *testing.T) {
	r := newRoom(t)
	d := r.made(secretariat.NewMeeting{Title: "Kasus", Kind: data.CaseMeeting, Dates: []data.Date{"2024-08-01"}})
	if d.Meeting.Security != data.Confidential {
		t.Errorf("class %q", d.Meeting.Security)
	}
	next := r.made(secretariat.NewMeeting{Kind: data.EvaluationMeeting, CopyOf: d.Meeting.ID, Dates: []data.Date{"2024-08-02"}})
	if next.Meeting.Security != data.Restricted {
		t.Errorf("a copy of another kind is %q", next.Meeting.Security)
	}
}

func TestACopyTakesHeadPeopleAndTopicsButNoMarksAndNoEntries(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.desk.AddSeries(t.Context(), data.Series{ID: "s", Name: "Seri"}))
	r.SetMeeting(func(m *data.Meeting) { m.SeriesID, m.Security, m.Number = "s", data.Confidential, "7/2024" })
	_, err := r.AddGuest("Nama Contoh 9, Ketua, Yayasan Contoh")
	r.must(err)
	source := r.disk()
	n, err := r.desk.Outline(t.Context(), r.id)
	r.must(err)
	if len(n.Days) != 2 || len(n.Days[0].Topics) != 2 || n.Days[0].Date != "" {
		t.Fatalf("outline %+v", n)
	}
	n.Days[0].Date, n.Days[1].Date = "2025-01-08", "2025-01-09"
	d := r.made(n)
	m := d.Meeting
	want := data.Meeting{
		ID: m.ID, Code: "R-2025-001", Title: "Rapat Contoh", Kind: source.Meeting.Kind, Security: data.Confidential,
		State: data.Draft, SeriesID: "s", MinuteTaker: source.Meeting.MinuteTaker,
	}
	if m != want || m.MinuteTaker.PersonID == "" {
		t.Errorf("meeting %+v", m)
	}
	if d.Days[0].Chair != source.Days[0].Chair {
		t.Errorf("chair %+v", d.Days[0].Chair)
	}
	if len(d.Entries)+len(d.FollowUps)+len(d.Attendance) != 0 {
		t.Error("marks or entries were copied")
	}
	if slices.ContainsFunc(d.Participants, func(p data.Participant) bool { return p.Origin != data.Invited }) {
		t.Errorf("guests are asked again: %+v", d.Participants)
	}
	if len(d.Participants) == 0 || len(d.Agenda) != len(source.Agenda) {
		t.Errorf("%d participants, %d agenda items", len(d.Participants), len(d.Agenda))
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "salin rapat" {
		t.Errorf("undo %q, %v", name, err)
	}
}

// TestACopyAsksWhoeverHoldsTheSeatOnTheNewDate: one has left, one has risen, one
// seat is vacant.
func TestACopyAsksWhoeverHoldsTheSeatOnTheNewDate(t *testing.T) {
	r := newRoom(t)
	desk, ctx := r.desk, t.Context()
	r.must(desk.SaveAgency(ctx, data.Agency{ID: "dinkes", Name: "Dinas Kesehatan"}))
	r.must(desk.SaveDecree(ctx, data.Decree{ID: "sk", Number: "1/2023", ValidFrom: "2023-01-01"}))
	for id, post := range map[string]string{"a": "Kepala Dinas", "b": "Kepala Bidang", "c": "Kepala Seksi"} {
		r.must(desk.SaveSeat(ctx, data.Seat{ID: id, DecreeID: "sk", Role: "Anggota", AgencyID: "dinkes", Post: post}))
		r.must(desk.HandOver(ctx, id, secretariat.HandOver{Person: "Nama Contoh " + id, From: "2023-02-01"}))
	}
	r.open()
	for _, p := range r.People() {
		r.AddInvited(p.ID)
	}
	r.flush()
	people, err := desk.People(ctx)
	r.must(err)
	r.SetDay(r.Dossier().Days[0].ID, func(d *data.MeetingDay) { d.Chair = data.Officer{PersonID: people[1].ID, Post: "Kepala Bidang"} })
	r.flush()
	r.must(desk.HandOver(ctx, "a", secretariat.HandOver{Person: "Nama Contoh d", From: "2024-09-01", Status: "Plt."}))
	r.must(desk.Vacate(ctx, "c", "2024-09-01"))
	r.must(desk.SaveSeat(ctx, data.Seat{ID: "b", DecreeID: "sk", Role: "Anggota", AgencyID: "dinkes", Post: "Sekretaris Dinas", Position: 2}))
	d := r.made(secretariat.NewMeeting{CopyOf: r.id, Dates: []data.Date{"2025-01-08"}})
	got := map[string]bool{}
	for _, p := range d.Participants {
		got[d.People[p.PersonID].Name+"|"+p.Post+"|"+p.AgencyID] = true
	}
	for _, want := range []string{"Nama Contoh d|Plt. Kepala Dinas|dinkes", "Nama Contoh b|Sekretaris Dinas|dinkes", "|Kepala Seksi|dinkes"} {
		if !got[want] {
			t.Errorf("%q is not asked; asked %v", want, got)
		}
	}
	if len(got) != 3 {
		t.Errorf("asked %v", got)
	}
	if chair := d.Days[0].Chair; chair.PersonID != people[1].ID || chair.Post != "Sekretaris Dinas" {
		t.Errorf("chair %+v", chair)
	}
}
