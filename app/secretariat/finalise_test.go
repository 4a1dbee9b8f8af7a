package secretariat_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// printed stands in for the paper: bytes that follow from the snapshot alone.
func printed(s data.MinutesSnapshot) ([]byte, int, error) {
	text, err := json.Marshal(s)
	return append([]byte("%PDF "), text...), 2, err
}

// finalise writes what is pending and makes the minutes final, as the window does.
func (r *room) finalise(reason string) error {
	r.Helper()
	r.flush()
	meeting, err := r.desk.Finalise(r.Context(), r.id, secretariat.FinaliseOptions{Print: printed, Reason: reason})
	if err == nil {
		r.Follow(meeting)
	}
	return err
}

func (r *room) reopen(reason string) error {
	r.Helper()
	meeting, err := r.desk.Reopen(r.Context(), r.id, reason)
	if err == nil {
		r.Follow(meeting)
	}
	return err
}

func (r *room) archive() []data.Document {
	r.Helper()
	documents, err := r.desk.Archive(r.Context(), r.id)
	r.must(err)
	return documents
}

func (r *room) minutes() data.MinutesSnapshot {
	r.Helper()
	s, err := r.desk.Minutes(r.Context(), r.id)
	r.must(err)
	return s
}

func TestFinalMinutesArePrintedAsTheyWereArchived(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	documents := r.archive()
	if len(documents) != 1 {
		t.Fatalf("archive %+v", documents)
	}
	d := documents[0]
	want := data.Document{
		ID: d.ID, Kind: data.MinutesDocument, MeetingID: r.id, Code: r.Dossier().Meeting.Code, Title: "Rapat Contoh",
		Date: "2024-07-26", Security: data.Restricted, IssuedAt: d.IssuedAt, By: "uji",
		PDF: d.PDF, Snapshot: d.Snapshot, Size: d.Size, Pages: 2,
	}
	if d != want {
		t.Errorf("document %+v", d)
	}
	before, _, err := printed(r.minutes())
	r.must(err)
	r.must(r.store.Do(t.Context(), data.Action{Name: "pindah"}, func(tx data.Tx) error {
		office := data.DefaultOffice()
		office.FullName = "Kantor Lain"
		people, err := tx.People()
		if err != nil {
			return err
		}
		people[0].Name, people[0].Rank = "Nama Contoh 99", "Pembina, IV/a"
		return errors.Join(tx.Put(&office), tx.Put(&people[0]))
	}))
	again, _, err := printed(r.minutes())
	r.must(err)
	if string(before) != string(again) || r.minutes().State != data.Final {
		t.Errorf("the reprint follows what was changed later:\n%s\n%s", before, again)
	}
	paper, ok, err := r.desk.FinalMinutes(t.Context(), r.id)
	if err != nil || !ok || string(paper.PDF) != string(before) || paper.Document != d {
		t.Errorf("the archived paper is another: %v %v", ok, err)
	}
}

func TestAReopenedPaperIsARevisionAndTheEarlierOneStays(t *testing.T) {
	r := newRoom(t)
	id := r.complete()
	r.must(r.finalise(""))
	first := r.archive()[0]
	r.must(r.reopen("salah tulis nama"))
	if _, ok, err := r.desk.FinalMinutes(t.Context(), r.id); ok || err != nil {
		t.Errorf("a konsep is printed from the archive (%v)", err)
	}
	r.SetText(id, "Catatan yang benar")
	if s := r.disk().Meeting; s.State != data.Draft || s.Revised() != "Perbaikan ke-1" || s.RevisionReason != "salah tulis nama" {
		t.Errorf("meeting %+v", s)
	}
	r.must(r.finalise(""))
	documents := r.archive()
	if len(documents) != 2 || documents[0].Revision != 1 || documents[1] != first {
		t.Fatalf("archive %+v", documents)
	}
	if s := r.minutes(); s.Revision != 1 || s.RevisionReason != "salah tulis nama" || s.Agenda[1].Notes[0].Text != "Catatan yang benar" {
		t.Errorf("snapshot %+v", s)
	}
	r.wantRevisions(first, documents[0])
}

// wantRevisions reprints the earlier paper and compares it with the later one.
func (r *room) wantRevisions(first, second data.Document) {
	r.Helper()
	old, err := r.desk.Reprint(r.Context(), first.ID)
	if err != nil || old.Snapshot.Agenda[1].Notes[0].Text != "Catatan" || old.Snapshot.Revision != 0 || !strings.Contains(string(old.PDF), `"Catatan"`) {
		r.Errorf("the earlier paper %+v (%v)", old.Snapshot.Agenda, err)
	}
	changes, err := r.desk.Compare(r.Context(), r.id, first.ID, second.ID)
	if err != nil || len(changes) != 1 || changes[0].Before != "Catatan" || changes[0].After != "Catatan yang benar" {
		r.Errorf("what changed: %+v (%v)", changes, err)
	}
}

func TestTheArchiveIsNeverChangedOrEmptied(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	d := r.archive()[0]
	for name, change := range map[string]func(data.Tx) error{
		"changed": func(tx data.Tx) error { other := d; other.Title = "Lain"; return tx.Put(&other) },
		"deleted": func(tx data.Tx) error { return tx.Delete(&d) },
	} {
		if err := r.store.Do(t.Context(), data.Action{Name: name}, change); err == nil {
			t.Errorf("a document can be %s", name)
		}
	}
	if got := r.archive(); len(got) != 1 || got[0] != d {
		t.Errorf("archive %+v", got)
	}
}

func TestGapsAreListedAndNothingIsArchived(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.write(r.item("Agenda dua"), data.EntryFollowUp, "Susun laporan")
	var incomplete *secretariat.IncompleteError
	if err := r.finalise(""); !errors.As(err, &incomplete) || !errors.Is(err, data.ErrIncomplete) {
		t.Fatalf("got %v", err)
	} else if len(incomplete.Gaps) != 2 || incomplete.Gaps[0].Kind != data.NoOwner || !strings.Contains(data.Message(err), "2 hal") {
		t.Errorf("gaps %+v, told %q", incomplete.Gaps, data.Message(err))
	}
	if len(r.archive()) != 0 || r.disk().Meeting.State != data.Draft {
		t.Error("incomplete minutes left something behind")
	}
}

func TestPersonalDataPassesOnlyWithAReasonThatIsRecorded(t *testing.T) {
	r := newRoom(t)
	r.complete()
	id := r.write(r.item("Agenda dua"), data.EntryNote, "Didampingi korban a.n. Contoh Nama")
	var found *secretariat.PersonalDataError
	if err := r.finalise(" "); !errors.As(err, &found) || !errors.Is(err, data.ErrPersonalData) {
		t.Fatalf("got %v", err)
	}
	if f := found.Findings; len(f) != 1 || f[0].RecordID != id || f[0].Place != "Agenda 2, catatan ke-1" || !strings.Contains(f[0].Excerpt, "a.n.") {
		t.Errorf("findings %+v", found.Findings)
	}
	r.must(r.finalise("sudah disetujui pimpinan rapat"))
	changes := r.changes()
	waived := ""
	for _, c := range changes {
		if strings.Contains(c.After, "Contoh Nama") && c.RecordType != (data.Entry{}).TableName() {
			t.Errorf("what was found is kept in %s", c.RecordType)
		}
		if c.RecordType == (data.Waiver{}).TableName() {
			waived = c.After
		}
	}
	if !strings.Contains(waived, "sudah disetujui pimpinan rapat") || !strings.Contains(waived, `"Findings":1`) || !strings.Contains(waived, `"By":"uji"`) {
		t.Errorf("recorded %s", waived)
	}
}

func (r *room) changes() (changes []data.Change) {
	r.Helper()
	r.must(r.desk.Read(r.Context(), func(reader data.Reader) (err error) {
		changes, err = reader.Changes(r.id, 10000)
		return err
	}))
	return changes
}

func TestAPaperThatFailsLeavesTheKonsep(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.flush()
	broken := errors.New("font")
	_, err := r.desk.Finalise(t.Context(), r.id, secretariat.FinaliseOptions{
		Print: func(data.MinutesSnapshot) ([]byte, int, error) { return nil, 0, broken },
	})
	if !errors.Is(err, broken) || len(r.archive()) != 0 || r.disk().Meeting.State != data.Draft {
		t.Errorf("got %v", err)
	}
	r.must(r.finalise(""))
	if err := r.finalise(""); !errors.Is(err, data.ErrFinal) || len(r.archive()) != 1 {
		t.Errorf("finalised twice: %v", err)
	}
}

func TestNotesOfAMeetingAboutCasesAreAGap(t *testing.T) {
	r := newRoom(t)
	id := r.complete()
	r.write(r.item("Agenda dua"), data.EntryDecision, "K-01 dirujuk ke rumah aman")
	m := r.disk().Meeting // as an import may have left it; the window refuses this
	m.Kind, m.Security = data.CaseMeeting, data.Confidential
	r.must(r.store.Do(t.Context(), data.Action{Name: "impor"}, func(tx data.Tx) error { return tx.Put(&m) }))
	r.open()
	if gaps := r.Gaps(); len(gaps) != 1 || gaps[0].Kind != data.NoteOnCase || gaps[0].RecordID != id {
		t.Errorf("gaps %+v", gaps)
	}
	r.RemoveEntry(id)
	r.must(r.finalise(""))
}

// sign hangs a scan of the signed paper on the meeting, and gives its id.
func (r *room) sign() string {
	r.Helper()
	id, _, err := r.desk.Enclose(r.Context(), secretariat.Enclosing{
		Kind: data.SignedMinutes, MeetingID: r.id, Name: "notula.pdf", Content: []byte("%PDF-1.4 pindaian"),
	})
	r.must(err)
	return id
}

func TestASignedPaperIsReprintedAsItWasArchived(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	r.sign()
	if got := r.disk().Meeting.State; got != data.Signed || r.minutes().State != data.Final {
		t.Errorf("state %q, printed %q", got, r.minutes().State)
	}
}

func TestAScanComesAndGoesByUndoAndRedo(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	r.sign()
	state := func(want data.MeetingState, files int) {
		t.Helper()
		if d := r.disk(); d.Meeting.State != want || len(d.Files) != files {
			t.Errorf("%q with %d files, want %q with %d", d.Meeting.State, len(d.Files), want, files)
		}
	}
	_, err := r.desk.Undo(t.Context())
	r.must(err)
	state(data.Final, 0)
	_, err = r.desk.Redo(t.Context())
	r.must(err)
	state(data.Signed, 1)
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := r.desk.Undo(t.Context()); !errors.Is(err, data.ErrFinal) || len(r.archive()) != 1 {
		t.Errorf("the final paper was taken back: %v", err)
	}
}

func TestAScanFromTheTrashSignsTheMinutesAgain(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	r.must(r.desk.RemoveEnclosure(t.Context(), r.sign()))
	r.restore(r.lastDeletion())
	if d := r.disk(); d.Meeting.State != data.Signed || len(d.Files) != 1 {
		t.Errorf("%q with %d files", d.Meeting.State, len(d.Files))
	}
}

func TestAScanOfAnEarlierRevisionSignsNothing(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	r.sign()
	r.must(r.reopen("salah tulis"))
	r.must(r.finalise(""))
	if got := r.disk().Meeting.State; got != data.Final {
		t.Errorf("the scan of the earlier paper makes the new one %q", got)
	}
	scan := r.sign()
	if got := r.disk().Meeting.State; got != data.Signed {
		t.Errorf("state %q", got)
	}
	r.must(r.desk.RemoveEnclosure(t.Context(), scan))
	if got := r.disk().Meeting.State; got != data.Final {
		t.Errorf("only the earlier scan is left, and the minutes are %q", got)
	}
}

func TestReopeningIsTakenBackAndLeavesThePaperInForce(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	r.must(r.reopen("tidak sengaja"))
	_, err := r.desk.Undo(t.Context())
	r.must(err)
	if _, ok, err := r.desk.FinalMinutes(t.Context(), r.id); !ok || err != nil {
		t.Errorf("the paper is not in force again (%v)", err)
	}
}

func TestHandingOverForCorrectionKeepsTheMinutesOpen(t *testing.T) {
	r := newRoom(t)
	id := r.complete()
	r.must(r.SetState(data.InReview))
	r.SetText(id, "dikoreksi")
	if d := r.disk(); d.Meeting.State != data.InReview || d.Entries[0].Text != "dikoreksi" {
		t.Errorf("%q %q", d.Meeting.State, d.Entries[0].Text)
	}
	if err := r.SetState(data.Final); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("final without the check: %v", err)
	}
	r.must(r.finalise(""))
}
