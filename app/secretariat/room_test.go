package secretariat_test

import (
	"errors"
	"reflect"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

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
	if len(speakers) != 1 || speakers[0].Name != "Dra. Nama Contoh 1, M.Si." || speakers[0].Agency != "Dinas Contoh" ||
		speakers[0].Note != "pimpinan rapat" {
		t.Fatalf("speakers %+v", speakers)
	}
	s := secretariat.SnapshotMinutes(r.Stationery(), r.disk())
	if s.Days[0].Chair == nil || s.Days[0].Chair.PostText() != "Plt. Kepala Bidang" || s.Signer == nil {
		t.Errorf("chair %+v, signer %+v", s.Days[0].Chair, s.Signer)
	}
}

func TestFinalMinutesCannotBeChangedUntilReopenedWithAReason(t *testing.T) {
	r := newRoom(t)
	if err := r.finalise(""); !errors.Is(err, data.ErrIncomplete) {
		t.Fatalf("incomplete minutes made final: %v", err)
	}
	id := r.complete()
	if gaps := r.Gaps(); len(gaps) != 0 {
		t.Fatalf("gaps %+v", gaps)
	}
	if err := r.finalise(""); err != nil {
		t.Fatal(err)
	}
	before := r.disk()
	r.SetText(id, "diubah diam-diam")
	r.RemoveEntry(id)
	r.SetMeeting(func(m *data.Meeting) { m.Title = "diubah" })
	if err := r.SetState(data.Draft); !errors.Is(err, data.ErrFinal) {
		t.Errorf("opened again without a reason: %v", err)
	}
	if after := r.disk(); !reflect.DeepEqual(before, after) {
		t.Error("final minutes were changed")
	}
	if err := r.reopen(" "); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("reopened without a reason: %v", err)
	}
	if err := r.reopen("salah tulis"); err != nil || r.Locked() {
		t.Errorf("reopening: %v", err)
	}
	r.SetText(id, "diperbaiki")
	if got := r.disk().Entries[0].Text; got != "diperbaiki" {
		t.Errorf("the reopened minutes hold %q", got)
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
	if err := r.finalise(""); err != nil {
		t.Fatal(err)
	}
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
	s := secretariat.SnapshotMinutes(r.Stationery(), r.disk())
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

func TestWhoeverSpeaksIsMarkedHadirInTheSameAction(t *testing.T) {
	r := newRoom(t)
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id, day := r.write(r.item("Agenda satu"), data.EntryNote, "Catatan"), r.Dossier().Days[0].ID
	r.flush()
	r.NameSpeaker(id, guest, day)
	if e, _ := r.Entry(id); e.SpeakerID != guest || r.MarkOf(guest, day).State != data.Present {
		t.Errorf("entry %+v, mark %+v", e, r.MarkOf(guest, day))
	}
	r.takesBack("ubah pembicara")
	if d := r.disk(); len(d.Attendance) != 0 || d.Entries[0].SpeakerID != "" {
		t.Errorf("undo leaves %+v and %+v", d.Attendance, d.Entries[0])
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
