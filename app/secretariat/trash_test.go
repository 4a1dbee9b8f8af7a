package secretariat_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// lastDeletion is the newest action of the trash.
func (r *room) lastDeletion() string {
	r.Helper()
	var items []data.TrashItem
	err := r.store.View(r.Context(), func(reader data.Reader) (err error) {
		items, err = reader.Trash(1)
		return err
	})
	if err != nil || len(items) != 1 {
		r.Fatalf("trash %+v (%v)", items, err)
	}
	return items[0].ActionID
}

func (r *room) restore(actionID string) string {
	r.Helper()
	name, err := r.desk.Restore(r.Context(), actionID)
	if err != nil {
		r.Fatal(err)
	}
	r.open()
	return name
}

func (r *room) refused(err error, cause error, words ...string) {
	r.Helper()
	if !errors.Is(err, cause) {
		r.Errorf("got %v, want %v", err, cause)
	}
	for _, word := range words {
		if !strings.Contains(data.Message(err), word) {
			r.Errorf("%q does not say %q", data.Message(err), word)
		}
	}
}

func (r *room) put(records ...data.Record) {
	r.Helper()
	err := r.store.Do(r.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		for _, rec := range records {
			if err := tx.Put(rec); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		r.Fatal(err)
	}
}

// lock makes the minutes final in the file.
func (r *room) lock() {
	r.Helper()
	meeting := r.disk().Meeting
	meeting.State = data.Final
	r.put(&meeting)
}

func TestRemovedTopicComesBackWithItsEntries(t *testing.T) {
	r := newRoom(t)
	one, two := r.item("Agenda satu"), r.item("Agenda dua")
	stays := r.write(one, data.EntryNote, "kembali")
	moved := r.write(one, data.EntryNote, "dipindahkan sesudahnya")
	if err := r.RemoveAgenda(one); err != nil {
		t.Fatal(err)
	}
	r.flush()
	deletion := r.lastDeletion()
	if !r.FileUnder(moved, 1) {
		t.Fatal("not moved")
	}
	r.flush()
	if name := r.restore(deletion); name != "pulihkan agenda" {
		t.Errorf("named %q", name)
	}
	if got := texts(r.EntriesOf(one)); !slices.Equal(got, []string{"kembali"}) {
		t.Errorf("under the topic: %q", got)
	}
	if entry, _ := r.Entry(moved); entry.AgendaItemID != two {
		t.Error("what was moved elsewhere since did not stay there")
	}
	if entry, _ := r.Entry(stays); entry.AgendaItemID != one {
		t.Error("the entry did not return")
	}
}

func TestRestoringIsOneActionThatUndoTakesBack(t *testing.T) {
	r := newRoom(t)
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "susun laporan")
	r.AddOwner(id, agency)
	r.SetDue(id, "2024-08-30", "")
	r.flush()
	whole := wholeState(t, r.store)
	r.RemoveEntry(id)
	r.flush()
	without := wholeState(t, r.store)
	r.restore(r.lastDeletion())
	if got := wholeState(t, r.store); got != whole {
		t.Errorf("not as before:\n%s", difference(whole, got))
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "pulihkan tindak lanjut" {
		t.Errorf("undo %q (%v)", name, err)
	}
	if got := wholeState(t, r.store); got != without {
		t.Errorf("undo left:\n%s", difference(without, got))
	}
	r.restore(r.lastDeletion())
	_, err = r.desk.Restore(t.Context(), "bukan tindakan")
	r.refused(err, data.ErrNotFound, "sudah")
}

func TestRestoredFollowUpTakesANewNumberWhereItsOwnIsTaken(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "pertama")
	r.RemoveEntry(id)
	r.flush()
	deletion := r.lastDeletion()
	r.open()
	r.write(r.item("Agenda satu"), data.EntryFollowUp, "kedua")
	r.flush()
	r.restore(deletion)
	if f, _, ok := r.FollowUp(id); !ok || f.Number != 2 {
		t.Errorf("follow-up %+v", f)
	}
}

func TestEntryWhoseTopicIsGoneTooComesBackUnderLainLain(t *testing.T) {
	r := newRoom(t)
	one := r.item("Agenda satu")
	id := r.write(one, data.EntryNote, "catatan")
	r.RemoveEntry(id)
	r.flush()
	deletion := r.lastDeletion()
	if err := r.RemoveAgenda(one); err != nil {
		t.Fatal(err)
	}
	r.flush()
	r.restore(deletion)
	if entry, ok := r.Entry(id); !ok || entry.AgendaItemID != r.item("Lain-lain") {
		t.Errorf("entry %+v", entry)
	}
}

func TestMarkWhoseParticipantIsGoneTooBringsTheParticipantBack(t *testing.T) {
	r := newRoom(t)
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		t.Fatal(err)
	}
	first, second := r.Dossier().Days[0].ID, r.Dossier().Days[1].ID
	r.Mark(guest, first, data.Present, "")
	r.Mark(guest, second, data.Absent, "")
	r.Mark(guest, second, data.Unmarked, "")
	r.flush()
	deletion := r.lastDeletion()
	if err := r.RemoveParticipant(guest); err != nil {
		t.Fatal(err)
	}
	r.flush()
	r.restore(deletion)
	if d := r.Dossier(); len(d.Participants) != 1 || len(d.Attendance) != 2 {
		t.Errorf("back: %+v %+v", d.Participants, d.Attendance)
	}
}

func TestNothingIsRestoredIntoFinalMinutes(t *testing.T) {
	r := newRoom(t)
	id := r.complete()
	r.RemoveEntry(id)
	r.write(r.item("Agenda satu"), data.EntryNote, "lain")
	r.flush()
	deletion := r.lastDeletion()
	r.lock()
	before := wholeState(t, r.store)
	_, err := r.desk.Restore(t.Context(), deletion)
	r.refused(err, data.ErrFinal, "R-2024-001", "final")
	if wholeState(t, r.store) != before {
		t.Error("something was restored all the same")
	}
}

// fullMeeting has a record of every type that hangs on a meeting, and another
// meeting whose follow-up is reported in it.
func (r *room) fullMeeting() (followUpID string) {
	r.Helper()
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		r.Fatal(err)
	}
	r.complete()
	entry := r.write(r.item("Agenda satu"), data.EntryFollowUp, "susun laporan")
	r.AddOwner(entry, agency)
	r.flush()
	followUp, _, _ := r.FollowUp(entry)
	day, topic := r.Dossier().Days[0].ID, r.item("Agenda satu")
	earlier := r.otherMeeting("Rapat Terdahulu", "2024-06-01")
	r.put(
		&data.Suspension{ID: "skors", MeetingID: r.id, DayID: day, From: "10.00"},
		&data.Confirmation{ID: "jawaban", MeetingID: r.id, AgencyID: agency, Answer: data.WillCome},
		&data.CarryOver{ID: "bawaan", MeetingID: r.id, AgendaItemID: topic, FollowUpID: earlier},
		&data.Progress{ID: "laporan", FollowUpID: earlier, MeetingID: r.id, Date: "2024-07-25", State: data.Running},
		&data.Progress{ID: "laporan lain", FollowUpID: followUp.ID, Date: "2024-08-01", Note: "berjalan"},
		&data.Waiver{ID: "alasan", MeetingID: r.id, Paper: "Notula", Findings: 1, Reason: "contoh", At: "2024-07-25T00:00:00.000Z"},
	)
	err = r.store.Do(r.Context(), data.Action{Name: "lampirkan"}, func(tx data.Tx) error {
		sum, err := tx.PutBlob([]byte("gambar"))
		return errors.Join(err, tx.Put(&data.Attachment{ID: "berkas", Name: "foto.jpg", SHA256: sum, Size: 6}),
			tx.Put(&data.Enclosure{ID: "foto", Kind: data.Photo, MeetingID: r.id, DayID: day, AttachmentID: "berkas"}),
			tx.Put(&data.Enclosure{ID: "bukti", Kind: data.Evidence, FollowUpID: followUp.ID, AttachmentID: "berkas"}))
	})
	if err != nil {
		r.Fatal(err)
	}
	return followUp.ID
}

// otherMeeting makes a meeting with one follow-up and returns the follow-up's id.
func (r *room) otherMeeting(title string, date data.Date) (followUpID string) {
	r.Helper()
	id, err := r.desk.CreateMeeting(r.Context(), secretariat.NewMeeting{Title: title, Dates: []data.Date{date}})
	if err != nil {
		r.Fatal(err)
	}
	other, err := r.desk.OpenMeeting(r.Context(), id, r.saver)
	if err != nil {
		r.Fatal(err)
	}
	entry := other.AddEntry(other.Dossier().Agenda[1].ID, "", data.EntryFollowUp)
	other.SetText(entry, "tindak lanjut "+title)
	r.flush()
	followUp, _, _ := other.FollowUp(entry)
	return followUp.ID
}

func TestRemovedMeetingComesBackWholeByUndoAndFromTheTrash(t *testing.T) {
	r := newRoom(t)
	r.fullMeeting()
	whole := wholeState(t, r.store)
	remove := func() {
		t.Helper()
		if err := r.desk.RemoveMeeting(t.Context(), r.id); err != nil {
			t.Fatal(err)
		}
		if left := wholeState(t, r.store); strings.Contains(left, r.id) || !strings.Contains(left, "Rapat Terdahulu") {
			t.Errorf("left:\n%s", left)
		}
	}
	remove()
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "hapus rapat" {
		t.Fatalf("undo %q (%v)", name, err)
	}
	if got := wholeState(t, r.store); got != whole {
		t.Errorf("after undo:\n%s", difference(whole, got))
	}
	remove()
	if name := r.restore(r.lastDeletion()); name != "pulihkan rapat" {
		t.Errorf("named %q", name)
	}
	if got := wholeState(t, r.store); got != whole {
		t.Errorf("after restoring:\n%s", difference(whole, got))
	}
}

func TestRestoredMeetingTakesANewCodeWhereItsOwnIsTaken(t *testing.T) {
	r := newRoom(t)
	if err := r.desk.RemoveMeeting(t.Context(), r.id); err != nil {
		t.Fatal(err)
	}
	deletion := r.lastDeletion()
	r.otherMeeting("Rapat Pengganti", "2024-08-01")
	r.restore(deletion)
	if code := r.Dossier().Meeting.Code; code != "R-2024-002" {
		t.Errorf("code %s", code)
	}
}

func TestEntryOfARemovedMeetingBringsTheMeetingBack(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "catatan")
	r.RemoveEntry(id)
	r.flush()
	deletion := r.lastDeletion()
	if err := r.desk.RemoveMeeting(t.Context(), r.id); err != nil {
		t.Fatal(err)
	}
	r.restore(deletion)
	if d := r.Dossier(); len(d.Agenda) != 5 || len(d.Entries) != 1 || d.Entries[0].AgendaItemID != r.item("Agenda satu") {
		t.Errorf("back: %+v %+v", d.Agenda, d.Entries)
	}
}

func TestMeetingThatOthersRestOnIsNotRemoved(t *testing.T) {
	r := newRoom(t)
	followUp := r.fullMeeting()
	r.otherMeeting("Rapat Berikutnya", "2024-09-01")
	var next data.Dossier
	err := r.store.View(t.Context(), func(reader data.Reader) error {
		id, err := reader.MeetingID("R-2024-003")
		if err != nil {
			return err
		}
		next, err = reader.Dossier(id)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	r.put(&data.CarryOver{ID: "lanjut", MeetingID: next.Meeting.ID, AgendaItemID: next.Agenda[0].ID, FollowUpID: followUp})
	before := wholeState(t, r.store)
	r.refused(r.desk.RemoveMeeting(t.Context(), r.id), data.ErrInvalid, "TL-1", "R-2024-003")
	if wholeState(t, r.store) != before {
		t.Error("half removed")
	}
}

func TestFinalMeetingIsNotRemoved(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.lock()
	r.refused(r.desk.RemoveMeeting(t.Context(), r.id), data.ErrFinal, "R-2024-001")
}
