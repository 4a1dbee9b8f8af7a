package secretariat_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// arrived enters a letter that came in.
func (r *letterRoom) arrived(change func(*data.IncomingLetter)) data.IncomingLetter {
	r.Helper()
	letter := data.IncomingLetter{From: "Dinas Kesehatan", Number: "12/X/2026", Date: "2026-03-02", Subject: "Laporan", ReceivedOn: "2026-03-04"}
	if change != nil {
		change(&letter)
	}
	letter, err := r.desk.AddIncoming(r.Context(), letter)
	r.must(err)
	return letter
}

func TestALetterThatCameInGetsItsCodeAndItsScan(t *testing.T) {
	r := newLetterRoom(t)
	_, err := r.desk.AddIncoming(t.Context(), data.IncomingLetter{Subject: " "})
	r.refused(err, data.ErrInvalid, "masih kosong")
	first, second := r.arrived(nil), r.arrived(func(l *data.IncomingLetter) { l.Date = "2025-12-30" })
	r.same("codes", first.Code+second.Code, "M-2026-001M-2026-002")
	content := []byte("%PDF-1.4 pindaian")
	r.must(r.desk.ScanIncoming(t.Context(), first.ID, "Surat Ny. X.PDF", []byte("%PDF-1.4 salah")))
	r.must(r.desk.ScanIncoming(t.Context(), first.ID, "Surat Ny. X.PDF", content))
	name, got, err := r.desk.IncomingScan(t.Context(), first.ID)
	if r.must(err); name != "Surat masuk M-2026-001.pdf" || !bytes.Equal(got, content) {
		t.Errorf("scan %q with %q", name, got)
	}
	r.refused(r.desk.ScanIncoming(t.Context(), first.ID, "surat.exe", content), data.ErrInvalid, ".exe")
	first.Disposition, first.DispositionTo, first.Code, first.ScanID = "Hadiri\ndan laporkan", "Sekretaris", "M-1999-001", ""
	r.must(r.desk.SaveIncoming(t.Context(), first))
	list, err := r.desk.Incoming(t.Context(), 2026)
	r.must(err)
	if len(list) != 2 || list[1].Disposition != first.Disposition || list[1].Code != "M-2026-001" || list[1].ScanID == "" {
		t.Errorf("saved %+v", list)
	}
	book, err := r.desk.IncomingBook(t.Context(), 2026)
	if r.must(err); len(book.Lines) != 2 || book.Lines[0].Code != "M-2026-001" {
		t.Errorf("book %+v", book.Lines)
	}
}

func TestARemovedIncomingLetterComesBackWithItsScanUnderAFreeCode(t *testing.T) {
	r := newLetterRoom(t)
	first := r.arrived(func(l *data.IncomingLetter) { l.DispositionTo = "Sekretaris" })
	content := []byte("%PDF-1.4 pindaian")
	r.must(r.desk.ScanIncoming(t.Context(), first.ID, "surat.pdf", content))
	r.must(r.desk.RemoveIncoming(t.Context(), first.ID))
	r.same("a code of the next year", r.arrived(func(l *data.IncomingLetter) { l.ReceivedOn = "2027-01-05" }).Code, "M-2027-001")
	r.same("the code that was free", r.arrived(nil).Code, "M-2026-001")
	r.restoreFirst("Surat masuk", "M-2026-001")
	list, err := r.desk.Incoming(t.Context(), 2026)
	r.must(err)
	if len(list) != 2 || list[0].Code != "M-2026-002" || list[0].DispositionTo != "Sekretaris" {
		t.Errorf("restored %+v", list)
	}
	if _, got, err := r.desk.IncomingScan(t.Context(), first.ID); err != nil || !bytes.Equal(got, content) {
		t.Errorf("restored with the scan %q (%v)", got, err)
	}
}

// restoreFirst restores the newest line of the trash of a kind whose name begins so.
func (r *letterRoom) restoreFirst(kind, what string) {
	r.Helper()
	trash, err := r.desk.Trash(r.Context())
	r.must(err)
	for _, line := range trash {
		if line.Kind == kind && strings.HasPrefix(line.What, what) {
			_, err := r.desk.Restore(r.Context(), line.ActionID)
			r.must(err)
			return
		}
	}
	r.Fatalf("no %s %s in %+v", kind, what, trash)
}

func TestAMeetingWithLettersIsNotRemoved(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.InvitationLetter, "", func(l *data.Letter) { l.MeetingID = r.id })
	letter := r.arrived(func(l *data.IncomingLetter) { l.MeetingID = r.id })
	for _, err := range []error{r.desk.RemoveMeeting(t.Context(), r.id), r.desk.MayRemoveMeeting(t.Context(), r.id)} {
		r.refused(err, data.ErrInvalid, "M-2026-001, S-2026-001", "lepaskan surat itu dahulu")
	}
	letter.MeetingID = ""
	r.must(r.desk.SaveIncoming(t.Context(), letter))
	r.refused(r.desk.RemoveMeeting(t.Context(), r.id), data.ErrInvalid, "surat S-2026-001 bergantung")
	r.do("lepas", func(tx data.Tx) error {
		l := r.file(id).Letter
		l.MeetingID = ""
		return tx.Put(&l)
	})
	r.must(r.desk.RemoveMeeting(t.Context(), r.id))
}

func TestALetterThatCameInOutlivesTheFollowUpItIsAbout(t *testing.T) {
	r := newLetterRoom(t)
	matter := r.owed("Tugas")
	letter := r.arrived(func(l *data.IncomingLetter) { l.FollowUpID = matter })
	d := r.disk()
	r.RemoveEntry(d.FollowUps[0].EntryID)
	r.flush()
	list, err := r.desk.Incoming(t.Context(), 2026)
	if r.must(err); len(list) != 1 || list[0].FollowUpID != "" {
		t.Errorf("after the follow-up went %+v", list)
	}
	_, err = r.desk.Undo(t.Context())
	r.must(err)
	if list, err = r.desk.Incoming(t.Context(), 2026); err != nil || list[0] != letter {
		t.Errorf("after undo %+v (%v), want %+v", list, err, letter)
	}
}

func (r *letterRoom) enclose(kind data.EnclosureKind, id string) (string, error) {
	enclosure, _, err := r.desk.Enclose(r.Context(), secretariat.Enclosing{
		Kind: kind, LetterID: id, Name: "Nama orang.pdf", Content: []byte("%PDF-1.4 pindaian"),
	})
	return enclosure, err
}

func TestTheScanOfASignedLetterSignsItWhileItHangsThere(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "", nil)
	_, err := r.enclose(data.SignedLetter, id)
	r.refused(err, data.ErrInvalid, "S-2026-001 masih konsep")
	state := func(want data.LetterState, when string) {
		t.Helper()
		if got := r.file(id).Letter.State; got != want {
			t.Errorf("%s: %s, want %s", when, got, want)
		}
	}
	r.issue(id)
	scan, err := r.enclose(data.SignedLetter, id)
	r.must(err)
	state(data.LetterSigned, "scanned")
	if files := r.file(id).Files; len(files) != 1 || files[0].Attachment.Name != "Surat bertanda tangan 1.pdf" {
		t.Errorf("files %+v", files)
	}
	r.must(r.desk.RemoveEnclosure(t.Context(), scan))
	state(data.LetterFinal, "the scan taken off")
	_, err = r.desk.Undo(t.Context())
	r.must(err)
	state(data.LetterSigned, "taken off and undone")
	r.must(r.desk.ReviseLetter(t.Context(), id, "Salah tempat"))
	r.issue(id)
	state(data.LetterFinal, "issued anew under an old scan")
	_, err = r.enclose(data.SignedLetter, id)
	r.must(err)
	state(data.LetterSigned, "scanned anew")
	r.must(r.desk.RemoveEnclosure(t.Context(), scan))
	state(data.LetterSigned, "the old scan taken off")
	r.must(r.desk.NumberLetter(t.Context(), id, "5", "2026-03-05"))
	r.must(r.desk.RemoveEnclosure(t.Context(), r.file(id).Files[0].Enclosure.ID))
	state(data.LetterIssued, "the scan taken off a numbered letter")

	byHand := r.draft(data.OfficialLetter, "", nil)
	r.issue(byHand)
	r.must(r.desk.SignLetter(t.Context(), byHand, "2026-03-04"))
	scan, err = r.enclose(data.SignedLetter, byHand)
	r.must(err)
	r.must(r.desk.RemoveEnclosure(t.Context(), scan))
	if got := r.file(byHand).Letter.State; got != data.LetterSigned {
		t.Errorf("signed by hand, and without the scan %s", got)
	}
}

func TestWhatIsAttachedToALetterStaysOnceItIsIssued(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "", nil)
	gone, err := r.enclose(data.LetterAttachment, id)
	r.must(err)
	r.must(r.desk.RemoveEnclosure(t.Context(), gone))
	stays, err := r.enclose(data.LetterAttachment, id)
	r.must(err)
	r.do("hapus tujuan", func(tx data.Tx) error { return tx.Delete(&r.file(id).Copies[0]) })
	r.issue(id)
	before := wholeState(t, r.store)
	_, err = r.enclose(data.LetterAttachment, id)
	trash, errTrash := r.desk.Trash(t.Context())
	r.must(errTrash)
	if len(trash) != 2 {
		t.Fatalf("trash %+v", trash)
	}
	_, restored := r.desk.Restore(t.Context(), trash[0].ActionID)
	_, restoredToo := r.desk.Restore(t.Context(), trash[1].ActionID)
	for _, err := range []error{
		err, r.desk.RemoveEnclosure(t.Context(), stays), r.desk.SetCaption(t.Context(), stays, "lain"),
		r.desk.MoveEnclosure(t.Context(), stays, 1), restored, restoredToo,
	} {
		r.refused(err, data.ErrFinal, "S-2026-001 sudah diterbitkan")
	}
	if wholeState(t, r.store) != before {
		t.Error("what was refused changed the file")
	}
}

func TestARemovedKonsepComesBackWithAllThatBelongsToIt(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.AssignmentLetter, "", nil)
	r.do("pihak", func(tx data.Tx) error {
		return tx.Put(&data.LetterParty{ID: "pihak", LetterID: id, Role: data.Assignee, Name: "Nama Contoh 4"})
	})
	_, err := r.enclose(data.LetterAttachment, id)
	r.must(err)
	answer := r.arrived(func(l *data.IncomingLetter) { l.LetterID = id })
	r.do("alasan", func(tx data.Tx) error {
		return tx.Put(&data.Waiver{ID: "alasan", LetterID: id, Paper: "Surat tugas", Findings: 1, Reason: "uji", At: "2026-03-01T00:00:00Z"})
	})
	before := r.file(id)
	r.must(r.desk.RemoveLetter(t.Context(), id))
	if err := r.store.View(t.Context(), func(reader data.Reader) error { return reader.Get(id, &data.Letter{}) }); !errors.Is(err, data.ErrNotFound) {
		t.Fatalf("the letter is there: %v", err)
	}
	next := r.draft(data.AssignmentLetter, "", nil)
	r.restoreFirst("Surat", "S-2026-001")
	after := r.file(id)
	if after.Letter.Code != "S-2026-002" || len(after.Recipients) != 2 || len(after.Copies) != 1 || len(after.Parties) != 1 || len(after.Files) != 1 {
		t.Errorf("restored %+v", after)
	}
	if list, err := r.desk.Incoming(t.Context(), 2026); err != nil || len(list) != 1 || list[0] != answer {
		t.Errorf("the answer is %+v (%v), was %+v", list, err, answer)
	}
	after.Letter.Code = before.Letter.Code
	if after.Letter != before.Letter || r.file(next).Letter.Code != "S-2026-001" {
		t.Errorf("restored %+v, was %+v", after.Letter, before.Letter)
	}
}
