package secretariat_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// second is another draft of the same meeting in the same process.
func (r *room) second() *secretariat.MeetingDraft {
	r.Helper()
	draft, err := r.desk.OpenMeeting(r.Context(), r.id, r.saver)
	if err != nil {
		r.Fatal(err)
	}
	return draft
}

func TestTwoDraftsKeepEachOthersFields(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "catatan")
	r.flush()
	other := r.second()
	r.SetMeeting(func(m *data.Meeting) { m.Title = "Judul dari yang pertama" })
	r.flush()
	other.SetMeeting(func(m *data.Meeting) { m.Number = "005/NOT/2024" })
	other.SetKind(id, data.EntryDecision)
	r.SetText(id, "catatan yang lebih panjang")
	d := r.disk()
	if d.Meeting.Title != "Judul dari yang pertama" || d.Meeting.Number != "005/NOT/2024" {
		t.Errorf("meeting %+v", d.Meeting)
	}
	if e := d.Entries[0]; e.Kind != data.EntryDecision || e.Text != "catatan yang lebih panjang" {
		t.Errorf("entry %+v", e)
	}
}

func TestWhatUndoTookBackUnderAnOpenDraftStaysBack(t *testing.T) {
	r := newRoom(t)
	r.SetMeeting(func(m *data.Meeting) { m.Title = "Judul baru" })
	r.flush()
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "ubah rapat" {
		t.Fatalf("undo %q (%v)", name, err)
	}
	r.SetMeeting(func(m *data.Meeting) { m.Number = "005/NOT/2024" }) // the draft still says "Judul baru"
	if m := r.disk().Meeting; m.Title != "Rapat Contoh" || m.Number != "005/NOT/2024" {
		t.Errorf("title %q, number %q", m.Title, m.Number)
	}
}

func TestWhatIsTypedIsKeptThoughItsPlaceWasRemovedElsewhere(t *testing.T) {
	r := newRoom(t)
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		t.Fatal(err)
	}
	one := r.item("Agenda satu")
	old := r.write(one, data.EntryNote, "sebelumnya")
	r.flush()
	other := r.second()
	other.RemoveEntry(old)
	if err := other.RemoveAgenda(one); err != nil {
		t.Fatal(err)
	}
	if err := other.RemoveParticipant(guest); err != nil {
		t.Fatal(err)
	}
	r.flush()
	r.SetText(old, "sebelumnya, lalu ditambah")
	r.SetText(r.AddEntry(one, "", data.EntryNote), "baru")
	r.SetSpeaker(old, guest)
	r.flush()
	d := r.disk()
	if got := texts(d.Entries); !slices.Equal(got, []string{"sebelumnya, lalu ditambah", "baru"}) {
		t.Errorf("kept %q", got)
	}
	for _, e := range d.Entries {
		if d.Agenda[slices.IndexFunc(d.Agenda, func(a data.AgendaItem) bool { return a.ID == e.AgendaItemID })].Kind != data.AgendaOther {
			t.Errorf("%q is not under Lain-lain", e.Text)
		}
	}
}

func TestTwoDraftsNeverShareAFollowUpNumber(t *testing.T) {
	r := newRoom(t)
	other := r.second()
	r.write(r.item("Agenda satu"), data.EntryFollowUp, "dari yang pertama")
	other.SetText(other.AddEntry(r.item("Agenda dua"), "", data.EntryFollowUp), "dari yang kedua")
	if f := r.disk().FollowUps; len(f) != 2 || f[0].Number != 1 || f[1].Number != 2 {
		t.Errorf("follow-ups %+v", f)
	}
}

func TestWritingIntoARemovedMeetingIsToldAndBringsNothingBackHalf(t *testing.T) {
	r := newRoom(t)
	told := make(chan error, 8) // by the flush, or by the queue's own clock before it
	saver := secretariat.NewAutosave(func(s secretariat.SaveState) {
		if s.Err != nil {
			told <- s.Err
		}
	})
	draft, err := r.desk.OpenMeeting(t.Context(), r.id, saver)
	r.must(err)
	if err := r.desk.RemoveMeeting(t.Context(), r.id); err != nil {
		t.Fatal(err)
	}
	before := wholeState(t, r.store)
	draft.SetText(draft.AddEntry(r.item("Agenda satu"), "", data.EntryNote), "catatan")
	if err = draft.Flush(t.Context()); err == nil {
		err = <-told
	}
	r.refused(err, data.ErrNotFound, "Sampah")
	if after := wholeState(t, r.store); after != before {
		t.Errorf("half back:\n%s", difference(before, after))
	}
}

func TestRemovedTopicLeavesItsEntriesAndUndoBringsItBackWithThem(t *testing.T) {
	r := newRoom(t)
	one := r.item("Agenda satu")
	r.write(one, data.EntryNote, "catatan")
	r.write(one, data.EntryFollowUp, "tindak lanjut")
	r.flush()
	whole := wholeState(t, r.store)
	if err := r.RemoveAgenda(one); err != nil {
		t.Fatal(err)
	}
	r.flush()
	if got := texts(r.EntriesOf(r.item("Lain-lain"))); len(got) != 2 {
		t.Errorf("under Lain-lain: %q", got)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := wholeState(t, r.store); got != whole {
		t.Errorf("after undo:\n%s", difference(whole, got))
	}
}

// TestWhoLeavesTheRosterStaysInTheMinutes: the attendance list refers to the
// person, and no removal from the roster reaches people.
func TestWhoLeavesTheRosterStaysInTheMinutes(t *testing.T) {
	r := newRoom(t)
	person, err := r.AddPerson("Nama Contoh 7, Kepala Bidang, Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	r.flush()
	r.put(&data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"},
		&data.Seat{ID: "kursi", DecreeID: "sk", Role: "Anggota", Post: "Kepala Bidang"},
		&data.Holding{ID: "pegang", SeatID: "kursi", PersonID: person, From: "2024-01-01"})
	participant := r.AddInvited(person)
	r.Mark(participant, r.Dossier().Days[0].ID, data.Present, "")
	r.flush()
	minutes := func() data.MinutesSnapshot {
		t.Helper()
		s, err := r.desk.Minutes(t.Context(), r.id)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	before := minutes().Participants
	if err := r.desk.RemoveDecree(t.Context(), "sk"); err != nil {
		t.Fatal(err)
	}
	if after := minutes().Participants; !reflect.DeepEqual(after, before) {
		t.Errorf("participants %+v, before %+v", after, before)
	}
	err = r.store.Do(t.Context(), data.Action{Name: "hapus orang"}, func(tx data.Tx) error {
		return tx.Delete(&data.Person{ID: person})
	})
	r.refused(err, data.ErrInvalid)
	if after := minutes().Participants; len(after) != len(before) {
		t.Errorf("participants %+v", after)
	}
}

func TestFourHundredPeopleAreMarkedCountedAndTakenBackAtOnce(t *testing.T) {
	const people = 400
	r := newRoom(t)
	day := r.Dossier().Days[0].ID
	var rows []data.Record
	for i := range people {
		rows = append(rows, &data.Participant{
			ID: fmt.Sprintf("p-%04d", i), MeetingID: r.id, Position: i + 1, Origin: data.Invited,
			GuestName: fmt.Sprintf("Nama Contoh %d", i), AgencyName: fmt.Sprintf("Dinas Contoh %d", i%60),
			Sex: []data.Sex{data.Male, data.Female}[i%2],
		})
	}
	r.put(rows...)
	r.open()
	r.Mark("p-0000", day, data.Present, "")
	if n := r.MarkRestAbsent(day); n != people-1 {
		t.Errorf("%d marked absent", n)
	}
	r.flush()
	list := secretariat.SnapshotParticipants(r.disk())
	count := data.CountDay(list, 0)
	if count.Invited[data.Absent] != people-1 || count.InRoom().Total() != 1 || len(count.Unseen) != 59 || list[people-1].Number != people {
		t.Errorf("counted %+v, the last has number %d", count, list[people-1].Number)
	}
	r.takesBack("tandai sisanya tidak hadir")
	if d := r.disk(); len(d.Attendance) != 1 || len(d.Participants) != people {
		t.Errorf("undo leaves %d marks of %d people", len(d.Attendance), len(d.Participants))
	}
}

// TestNothingRestsOnTheClock: each action here is recorded an hour before the
// one that it follows, across a restart.
func TestNothingRestsOnTheClock(t *testing.T) {
	r := newRoom(t)
	if err := r.store.Close(); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	back := func() time.Time { now = now.Add(-time.Hour); return now }
	var err error
	if r.store, err = store.Open(t.Context(), r.path, store.Options{Device: "uji", User: "uji", Now: back}); err != nil {
		t.Fatal(err)
	}
	defer r.store.Close()
	r.desk = secretariat.NewDesk(r.store, back)
	r.open()

	id := r.write(r.item("Agenda satu"), data.EntryNote, "satu")
	for _, text := range []string{"satu dua", "satu dua tiga"} {
		r.SetText(id, text)
		r.flush()
	}
	r.Leave(id)
	r.write(r.item("Agenda satu"), data.EntryNote, "kedua")
	r.flush()
	changes := r.trail(id)
	if len(changes) != 1 || len(changes[0].Before) != 0 {
		t.Errorf("one visit made %d changes", len(changes))
	}
	for _, want := range []string{"undo satu dua tiga", "undo", "redo satu dua tiga", "redo satu dua tiga kedua"} {
		act := r.store.Undo
		if want[0] == 'r' {
			act = r.store.Redo
		}
		if _, err := act(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := want[:4]
		for _, text := range texts(r.disk().Entries) {
			got += " " + text
		}
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	r.newestFirst()
}

// newestFirst looks at the order of the meetings and of what changed last.
func (r *room) newestFirst() {
	r.Helper()
	r.otherMeeting("Rapat Berikutnya", "2024-08-01")
	list, err := r.desk.Meetings(r.Context())
	if err != nil || len(list) != 2 || list[0].Code != "R-2024-002" || list[1].Code != "R-2024-001" {
		r.Fatalf("meetings %+v (%v)", list, err)
	}
	if list[0].LastChange <= list[1].LastChange {
		r.Error("the meeting that was changed last does not count as such")
	}
}

// trail lists the changes of one record.
func (r *room) trail(recordID string) (changes []data.Change) {
	r.Helper()
	err := r.store.View(r.Context(), func(reader data.Reader) (err error) {
		changes, err = reader.ChangesOf(recordID, 100)
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return changes
}

// TestRemovedDayTakesWhatOthersHungOnItAndUndoBringsItBack: marks and pauses that
// another draft wrote go with the day, and a photo of it stays with the meeting.
func TestRemovedDayTakesWhatOthersHungOnItAndUndoBringsItBack(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.flush()
	day, other := r.day(1), r.second()
	guest, err := other.AddGuest("Nama Contoh 4, Camat, Kecamatan Contoh")
	r.must(err)
	other.Mark(guest, day, data.Present, "")
	other.SetDay(day, func(d *data.MeetingDay) { d.End = "" })
	r.must(other.Suspend(day))
	r.flush()
	r.enclose(secretariat.Enclosing{Kind: data.Photo, MeetingID: r.id, DayID: day, Name: "a.jpg", Content: picture(t, 100)})
	whole := wholeState(t, r.store)
	r.must(r.RemoveDay(day))
	if d := r.disk(); len(d.Days) != 1 || len(d.Suspensions) != 0 || len(d.Files) != 1 || d.Files[0].Enclosure.DayID != "" {
		t.Errorf("days %+v, pauses %+v, files %+v", d.Days, d.Suspensions, d.Files)
	}
	r.undone()
	if got := wholeState(t, r.store); got != whole {
		t.Errorf("after undo:\n%s", difference(whole, got))
	}
	r.open()
	r.must(r.RemoveParticipant(guest))
	r.flush()
}

func TestRemovedParticipantTakesAMarkOfAnotherDraft(t *testing.T) {
	r := newRoom(t)
	guest, err := r.AddGuest("Nama Contoh 4, Camat, Kecamatan Contoh")
	r.must(err)
	r.flush()
	r.second().Mark(guest, r.day(1), data.Present, "")
	r.flush()
	r.must(r.RemoveParticipant(guest))
	if d := r.disk(); len(d.Participants) != 0 || len(d.Attendance) != 0 {
		t.Errorf("left behind: %+v %+v", d.Participants, d.Attendance)
	}
}
