package secretariat_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// room is a desk over a real file with one meeting open.
type room struct {
	*testing.T
	path  string
	store *store.Store
	desk  *secretariat.Desk
	saver *secretariat.Autosave
	*secretariat.MeetingDraft
	id string
}

func newRoom(t *testing.T) *room {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.gugustugas")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	r := &room{T: t, path: path, store: s, desk: secretariat.NewDesk(s, nil), saver: secretariat.NewAutosave(nil)}
	t.Cleanup(func() {
		r.saver.Abandon()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	r.id, err = r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{
		Title: "Rapat Contoh", Dates: []data.Date{"2024-07-25", "2024-07-26"}, Place: "Ruang Contoh",
		Topics: []string{"Agenda satu", " ", "Agenda dua"},
	})
	if err != nil {
		t.Fatal(err)
	}
	r.open()
	return r
}

func (r *room) open() {
	r.Helper()
	draft, err := r.desk.OpenMeeting(r.Context(), r.id, r.saver)
	if err != nil {
		r.Fatal(err)
	}
	r.MeetingDraft = draft
}

func (r *room) flush() {
	r.Helper()
	if err := r.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
}

// disk is the meeting as it stands in the file.
func (r *room) disk() (d data.Dossier) {
	r.Helper()
	r.flush()
	err := r.store.View(r.Context(), func(reader data.Reader) (err error) {
		d, err = reader.Dossier(r.id)
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return d
}

func (r *room) item(title string) string {
	r.Helper()
	for _, a := range r.Dossier().Agenda {
		if a.Title == title {
			return a.ID
		}
	}
	r.Fatalf("no agenda item %q", title)
	return ""
}

func (r *room) write(item string, kind data.EntryKind, text string) string {
	r.Helper()
	id := r.AddEntry(item, "", kind)
	r.SetText(id, text)
	return id
}

func texts(entries []data.Entry) (list []string) {
	for _, e := range entries {
		list = append(list, e.Text)
	}
	return list
}

func TestNewMeetingHasItsCodeDaysAndAgenda(t *testing.T) {
	r := newRoom(t)
	d := r.disk()
	if d.Meeting.Code != "R-2024-001" || d.Meeting.State != data.Draft || len(d.Days) != 2 {
		t.Errorf("meeting %+v with %d days", d.Meeting, len(d.Days))
	}
	var titles []string
	for _, a := range d.Agenda {
		titles = append(titles, a.Title)
	}
	if want := []string{"Pembukaan", "Agenda satu", "Agenda dua", "Lain-lain", "Penutup"}; !slices.Equal(titles, want) {
		t.Errorf("agenda %q, want %q", titles, want)
	}
}

func TestMeetingWithoutNameOrDateIsRefusedWithASentence(t *testing.T) {
	r := newRoom(t)
	for _, n := range []secretariat.NewMeeting{
		{Title: " ", Dates: []data.Date{"2024-07-25"}},
		{Title: "Rapat"},
		{Title: "Rapat", Dates: []data.Date{"2024-02-30"}},
	} {
		_, err := r.desk.CreateMeeting(t.Context(), n)
		var told *data.Error
		if !errors.As(err, &told) || !errors.Is(err, data.ErrInvalid) {
			t.Errorf("%+v: got %v", n, err)
		}
	}
}

func TestWhatIsTypedReachesTheDiskWithinASecond(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "Teks")
	r.SetText(id, "Teks baru")
	saved := make(chan struct{})
	start := time.Now()
	go func() {
		defer close(saved)
		for {
			var e data.Entry
			err := r.store.View(t.Context(), func(reader data.Reader) error { return reader.Get(id, &e) })
			if err == nil && e.Text == "Teks baru" || time.Since(start) > 20*time.Second {
				return
			}
		}
	}()
	<-saved
	if e, _ := r.MeetingDraft.Entry(id); e.Text != "Teks baru" {
		t.Fatal("the text is lost in memory")
	}
	if got := texts(r.disk().Entries); !slices.Equal(got, []string{"Teks baru"}) {
		t.Errorf("on disk %q", got)
	}
}

func TestEmptyEntryIsNeverWritten(t *testing.T) {
	r := newRoom(t)
	id := r.AddEntry(r.item("Agenda satu"), "", data.EntryNote)
	if n := len(r.disk().Entries); n != 0 {
		t.Errorf("%d entries on disk", n)
	}
	r.Leave(id)
	if _, ok := r.MeetingDraft.Entry(id); ok {
		t.Error("the empty entry is still there")
	}
}

func TestEntryEmptiedAndLeftIsRemoved(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "Teks")
	r.SetText(id, "")
	r.Leave(id)
	if d := r.disk(); len(d.Entries)+len(d.FollowUps) != 0 {
		t.Errorf("left behind: %+v %+v", d.Entries, d.FollowUps)
	}
}

func TestEntriesKeepTheOrderInWhichTheyWereInserted(t *testing.T) {
	r := newRoom(t)
	item := r.item("Agenda satu")
	first := r.write(item, data.EntryNote, "satu")
	r.write(item, data.EntryNote, "tiga")
	second := r.AddEntry(item, first, data.EntryNote)
	r.SetText(second, "dua")
	for range 40 { // more than the gap between neighbours can halve
		id := r.AddEntry(item, first, data.EntryNote)
		r.SetText(id, "antara")
	}
	got := texts(r.disk().Entries)
	if got[0] != "satu" || got[len(got)-2] != "dua" || got[len(got)-1] != "tiga" || len(got) != 43 {
		t.Errorf("order %q", got)
	}
}

func TestLongPasteIsSplitAtParagraphsAndNothingIsLost(t *testing.T) {
	r := newRoom(t)
	var paragraphs []string
	for i := range 60 {
		paragraphs = append(paragraphs, fmt.Sprintf("Alinea %d %s", i, strings.Repeat("kata ", 60)))
	}
	paste := strings.Join(paragraphs, "\n")
	id := r.AddEntry(r.item("Agenda satu"), "", data.EntryNote)
	overflow := r.SetText(id, paste)
	if len(overflow) == 0 {
		t.Fatal("nothing was split")
	}
	got := texts(r.disk().Entries)
	if len(got) != len(overflow)+1 || strings.Join(got, "\n") != paste {
		t.Errorf("%d parts; text kept: %v", len(got), strings.Join(got, "\n") == paste)
	}
	for _, part := range got {
		if n := len([]rune(part)); n > data.MaxEntryText {
			t.Errorf("a part has %d characters", n)
		}
	}
}

func TestPasteKeepsWhatIsTextAndDropsWhatIsNot(t *testing.T) {
	r := newRoom(t)
	id := r.AddEntry(r.item("Agenda satu"), "", data.EntryNote)
	r.SetText(id, "satu\r\ndua\x00\x07 tiga\tempat \xff.")
	if got := texts(r.disk().Entries); !slices.Equal(got, []string{"satu\ndua tiga\tempat \uFFFD."}) {
		t.Errorf("kept %q", got)
	}
}

func TestFollowUpRestsOnTheDecisionBeforeIt(t *testing.T) {
	r := newRoom(t)
	item := r.item("Agenda satu")
	r.write(item, data.EntryDecision, "Keputusan satu")
	decision := r.write(item, data.EntryDecision, "Keputusan dua")
	id := r.write(item, data.EntryFollowUp, "Tindak lanjut")
	f, _, ok := r.FollowUp(id)
	if !ok || f.DecisionID != decision || f.Number != 1 || r.DecisionNumber(decision) != 2 {
		t.Errorf("follow-up %+v, decision number %d", f, r.DecisionNumber(decision))
	}
	r.RemoveEntry(decision)
	if d := r.disk(); len(d.FollowUps) != 1 || d.FollowUps[0].DecisionID != "" {
		t.Errorf("after removing the decision: %+v", d.FollowUps)
	}
}

func TestParticularsOfAFollowUpRestWhileItIsANote(t *testing.T) {
	r := newRoom(t)
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "Kirim laporan")
	r.SetDue(id, "2024-08-30", "")
	r.AddOwner(id, agency)
	r.SetKind(id, data.EntryNote)
	if _, _, ok := r.FollowUp(id); ok {
		t.Error("a note is no follow-up")
	}
	r.SetKind(id, data.EntryFollowUp)
	r.flush()
	r.open()
	f, owners, ok := r.FollowUp(id)
	if !ok || f.Due != "2024-08-30" || len(owners) != 1 || owners[0].AgencyID != agency {
		t.Errorf("follow-up %+v, owners %+v", f, owners)
	}
}

func TestUnreadableDeadlineStaysAsTyped(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "Kirim laporan")
	r.SetDue(id, "", "habis panen")
	if f := r.disk().FollowUps[0]; f.Due != "" || f.DueText != "habis panen" {
		t.Errorf("%+v", f)
	}
	r.SetDue(id, "2024-08-30", "habis panen")
	if f := r.disk().FollowUps[0]; f.Due != "2024-08-30" || f.DueText != "" {
		t.Errorf("%+v", f)
	}
}

func TestRemovedTopicLeavesItsEntriesUnderOther(t *testing.T) {
	r := newRoom(t)
	r.write(r.item("Lain-lain"), data.EntryNote, "sudah ada")
	r.write(r.item("Agenda satu"), data.EntryNote, "dari agenda satu")
	if err := r.RemoveAgenda(r.item("Agenda satu")); err != nil {
		t.Fatal(err)
	}
	other := r.item("Lain-lain")
	d := r.disk()
	for _, e := range d.Entries {
		if e.AgendaItemID != other {
			t.Errorf("entry %q is lost from Lain-lain", e.Text)
		}
	}
	if got := texts(d.Entries); !slices.Equal(got, []string{"sudah ada", "dari agenda satu"}) {
		t.Errorf("entries %q", got)
	}
	if err := r.RemoveAgenda(other); err == nil {
		t.Error("Lain-lain must stay")
	}
}

func TestChairIsOnTheListAndCanSpeak(t *testing.T) {
	r := newRoom(t)
	person, err := r.AddPerson("Dra. Nama Contoh 1, M.Si., Kepala Bidang, Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	r.SetDay(r.Dossier().Days[0].ID, func(d *data.MeetingDay) {
		d.Chair = data.Officer{PersonID: person, Status: "Plt.", Post: "Kepala Bidang"}
	})
	speakers := r.Speakers("contoh 1")
	if len(speakers) != 1 || speakers[0].Name != "Dra. Nama Contoh 1, M.Si." || speakers[0].Agency != "Dinas Contoh" {
		t.Fatalf("speakers %+v", speakers)
	}
	s := secretariat.SnapshotMinutes(r.Office(), r.disk())
	if s.Days[0].Chair == nil || s.Days[0].Chair.PostText() != "Plt. Kepala Bidang" || s.Signer == nil {
		t.Errorf("chair %+v, signer %+v", s.Days[0].Chair, s.Signer)
	}
}

func TestFinalMinutesCannotBeChangedUntilReopenedWithAReason(t *testing.T) {
	r := newRoom(t)
	if err := r.SetState(data.Final, ""); !errors.Is(err, data.ErrIncomplete) {
		t.Fatalf("incomplete minutes made final: %v", err)
	}
	id := r.complete()
	if gaps := r.Gaps(); len(gaps) != 0 {
		t.Fatalf("gaps %+v", gaps)
	}
	if err := r.SetState(data.Final, ""); err != nil {
		t.Fatal(err)
	}
	before := r.disk()
	r.SetText(id, "diubah diam-diam")
	r.RemoveEntry(id)
	r.SetMeeting(func(m *data.Meeting) { m.Title = "diubah" })
	if after := r.disk(); !reflect.DeepEqual(before, after) {
		t.Error("final minutes were changed")
	}
	if err := r.SetState(data.Draft, " "); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("reopened without a reason: %v", err)
	}
	if err := r.SetState(data.Draft, "salah tulis"); err != nil || r.Locked() {
		t.Errorf("reopening: %v", err)
	}
}

// TestFileRefusesToChangeFinalMinutes: a window that does not know yet that the
// minutes are final is stopped by the file.
func TestFileRefusesToChangeFinalMinutes(t *testing.T) {
	r := newRoom(t)
	id := r.complete()
	r.flush()
	stale := r.MeetingDraft
	r.open()
	if err := r.SetState(data.Final, ""); err != nil {
		t.Fatal(err)
	}
	r.flush()
	stale.SetText(id, "diubah diam-diam")
	if err := stale.Flush(t.Context()); !errors.Is(err, data.ErrFinal) {
		t.Errorf("got %v", err)
	}
}

// complete fills in all that final minutes need, and returns an entry.
func (r *room) complete() (entryID string) {
	r.Helper()
	person, err := r.AddPerson("Nama Contoh 1, Kepala Bidang, Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	officer := data.Officer{PersonID: person, Post: "Kepala Bidang"}
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		r.Fatal(err)
	}
	for _, day := range r.Dossier().Days {
		r.SetDay(day.ID, func(d *data.MeetingDay) { d.Start, d.End, d.Chair = "09.00", "11.00", officer })
		r.Mark(guest, day.ID, data.Present, "")
		for _, p := range r.Dossier().Participants {
			r.Mark(p.ID, day.ID, data.Present, "")
		}
	}
	r.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = officer })
	return r.write(r.item("Agenda satu"), data.EntryNote, "Catatan")
}

// official is an invited agency with a deputy in its place on the first day,
// and a guest who is not marked.
func (r *room) official() (official, deputy string) {
	r.Helper()
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	official = r.InviteAgency(agency)
	if _, err := r.AddGuest("Nama Contoh 9, Camat, Kecamatan Contoh"); err != nil {
		r.Fatal(err)
	}
	deputy, err = r.AddDeputy(official, "Nama Contoh 2, Kepala Seksi")
	if err != nil {
		r.Fatal(err)
	}
	day := r.Dossier().Days[0].ID
	r.Mark(official, day, data.Represented, "")
	r.Mark(deputy, day, data.Present, "")
	r.SetParticipant(deputy, func(p *data.Participant) { p.Sex = data.Female })
	return official, deputy
}

func TestDeputyHasARowOfItsOwnUnderTheOfficial(t *testing.T) {
	r := newRoom(t)
	_, deputy := r.official()
	s := secretariat.SnapshotMinutes(r.Office(), r.disk())
	if len(s.Participants) != 3 {
		t.Fatalf("rows %+v", s.Participants)
	}
	row, guest := s.Participants[1], s.Participants[2]
	if row.ID != deputy || row.Represents != 1 || row.Number != 0 || row.Agency != "Dinas Contoh" || guest.Number != 2 {
		t.Errorf("rows %+v", s.Participants)
	}
	c := data.CountDay(s.Participants, 0)
	if c.Invited[data.Represented] != 1 || c.Guests.Total() != 1 || c.Deputies.Female != 1 || c.InRoom().Total() != 1 {
		t.Errorf("count %+v", c)
	}
}

func TestDeputiesAndMarksLeaveWithTheOfficial(t *testing.T) {
	r := newRoom(t)
	official, _ := r.official()
	if err := r.RemoveParticipant(official); err != nil {
		t.Fatal(err)
	}
	if d := r.disk(); len(d.Participants) != 1 || len(d.Attendance) != 0 {
		t.Errorf("left behind: %+v %+v", d.Participants, d.Attendance)
	}
}

func TestWhoHasSpokenStaysOnTheList(t *testing.T) {
	r := newRoom(t)
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryNote, "Catatan")
	r.SetSpeaker(id, guest)
	if err := r.RemoveParticipant(guest); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

func TestTypingOneEntryIsOneChangeAndComingBackIsAnother(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "a")
	for _, text := range []string{"ab", "abc", "abcd"} {
		r.SetText(id, text)
		r.flush()
	}
	r.Leave(id)
	r.SetText(id, "lain")
	r.flush()
	var of []data.Change
	err := r.store.View(t.Context(), func(reader data.Reader) error {
		changes, err := reader.Changes(r.id, 100)
		for _, c := range changes {
			if c.RecordID == id {
				of = append(of, c)
			}
		}
		return err
	})
	if err != nil || len(of) != 2 {
		t.Errorf("%d changes (%v), want 2", len(of), err)
	}
}

// TestMemoryAndDiskAgree does random things to a meeting and compares what the
// window shows with what a fresh reading of the file gives.
func TestMemoryAndDiskAgree(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	r := newRoom(t)
	for step := range 600 {
		r.randomAction(random, step)
	}
	for _, e := range slices.Clone(r.Dossier().Entries) {
		r.Leave(e.ID)
	}
	memory, disk := r.Copy(), r.disk()
	normalise(&memory)
	normalise(&disk)
	for _, part := range []struct {
		name         string
		memory, disk any
	}{
		{"meeting", memory.Meeting, disk.Meeting},
		{"days", memory.Days, disk.Days},
		{"agenda", memory.Agenda, disk.Agenda},
		{"entries", memory.Entries, disk.Entries},
		{"follow-ups", memory.FollowUps, disk.FollowUps},
		{"owners", memory.Owners, disk.Owners},
		{"participants", memory.Participants, disk.Participants},
		{"attendance", memory.Attendance, disk.Attendance},
	} {
		if !reflect.DeepEqual(part.memory, part.disk) {
			t.Errorf("seed %d: %s differ\nmemory %+v\ndisk   %+v", seed, part.name, part.memory, part.disk)
		}
	}
}

// normalise sorts what has no order of its own, and makes nil of empty.
func normalise(d *data.Dossier) {
	d.Days = append([]data.MeetingDay(nil), d.Days...)
	d.Entries = append([]data.Entry(nil), d.Entries...)
	d.Participants = append([]data.Participant(nil), d.Participants...)
	d.Attendance = sorted(d.Attendance)
	d.FollowUps = sorted(d.FollowUps)
	d.Owners = sorted(d.Owners)
}

func sorted[T data.Record](rows []T) []T {
	rows = append([]T(nil), rows...)
	slices.SortFunc(rows, func(a, b T) int { return strings.Compare(a.RecordID(), b.RecordID()) })
	return rows
}

func pick[T any](random *rand.Rand, list []T) (value T, ok bool) {
	if len(list) == 0 {
		return value, false
	}
	return list[random.IntN(len(list))], true
}

func (r *room) randomAction(random *rand.Rand, step int) {
	r.Helper()
	d := r.Dossier()
	day, _ := pick(random, d.Days)
	item, _ := pick(random, d.Agenda)
	entry, _ := pick(random, d.Entries)
	agency, _ := pick(random, r.Agencies())
	participant, _ := pick(random, d.Participants)
	kind, _ := pick(random, []data.EntryKind{data.EntryNote, data.EntryDecision, data.EntryFollowUp})
	state, _ := pick(random, []data.AttendanceState{data.Unmarked, data.Present, data.Represented, data.Excused, data.Absent})
	text := fmt.Sprintf("teks %d %s", step, strings.Repeat("kata ", random.IntN(30)))
	actions := []func(){
		func() { r.SetText(r.AddEntry(item.ID, entry.ID, kind), text) },
		func() { r.SetText(r.AddEntry(item.ID, "", kind), text) },
		func() { r.AddEntry(item.ID, "", kind) },
		func() { r.SetText(entry.ID, text) },
		func() { r.SetText(entry.ID, "") },
		func() { r.SetText(entry.ID, strings.Repeat(text+"\n", 300)) },
		func() { r.SetKind(entry.ID, kind) },
		func() { r.SetSpeaker(entry.ID, participant.ID) },
		func() { r.FileUnder(entry.ID, random.IntN(4)) },
		func() { r.MoveEntry(entry.ID, 1-2*random.IntN(2)) },
		func() { r.RemoveEntry(entry.ID) },
		func() { r.Leave(entry.ID) },
		func() { r.SetDue(entry.ID, "2024-08-30", "") },
		func() { r.SetDue(entry.ID, "", "nanti") },
		func() { r.AddOwner(entry.ID, agency.ID) },
		func() { r.RemoveOwner(entry.ID, agency.ID) },
		func() { r.SetOwnerState(entry.ID, agency.ID, data.Running) },
		func() { r.SetAllAgencies(entry.ID, random.IntN(2) == 0) },
		func() { r.SetDecision(entry.ID, "") },
		func() { r.AddAgenda(day.ID, text) },
		func() { r.RenameAgenda(item.ID, text) },
		func() { r.MoveAgenda(item.ID, 1-2*random.IntN(2)) },
		func() { _ = r.RemoveAgenda(item.ID) },
		func() { r.SetDay(day.ID, func(d *data.MeetingDay) { d.Start = "09.00" }) },
		func() { r.SetMeeting(func(m *data.Meeting) { m.Title = text }) },
		func() { r.AddDay("2024-07-27") },
		func() { _ = r.RemoveDay(day.ID) },
		func() { _, _ = r.AddAgency(fmt.Sprintf("Dinas %d", random.IntN(5))) },
		func() { r.InviteAgency(agency.ID) },
		func() { _, _ = r.AddGuest(fmt.Sprintf("Nama Contoh %d, Camat, Kecamatan Contoh", step)) },
		func() { _, _ = r.AddDeputy(participant.ID, fmt.Sprintf("Nama Contoh %d, Staf", step)) },
		func() { _ = r.RemoveParticipant(participant.ID) },
		func() { r.Mark(participant.ID, day.ID, state, "") },
		func() { r.SetParticipant(participant.ID, func(p *data.Participant) { p.Sex = data.Male }) },
	}
	actions[random.IntN(len(actions))]()
}
