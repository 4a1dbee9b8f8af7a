package secretariat_test

import (
	"bytes"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestPapersHoldTheFilesOfAMeetingWithTheirBytes(t *testing.T) {
	r := newRoom(t)
	scan := []byte("%PDF-1.4 undangan")
	r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "f.jpg", Content: picture(t, 40), Caption: "Pembukaan"})
	r.enclose(secretariat.Enclosing{Kind: data.InvitationScan, Name: "u.pdf", Content: scan})

	papers, err := r.desk.Papers(t.Context(), r.id)
	r.must(err)
	if len(papers.Files) != 2 || papers.Archived != nil || papers.Minutes.Code == "" || papers.Minutes.State != data.Draft {
		t.Fatalf("%d files, archived %d bytes, minutes %q %s", len(papers.Files), len(papers.Archived), papers.Minutes.Code, papers.Minutes.State)
	}
	for _, f := range papers.Files {
		if f.Enclosure.Kind == data.InvitationScan && !bytes.Equal(f.Content, scan) {
			t.Errorf("the scan is %q", f.Content)
		}
	}
	papers, err = r.desk.Papers(t.Context(), r.id, data.Photo)
	r.must(err)
	if len(papers.Files) != 1 || papers.Files[0].Enclosure.Caption != "Pembukaan" || len(papers.Files[0].Content) == 0 {
		t.Errorf("photos alone: %+v", papers.Files)
	}
}

func TestPapersOfFinalMinutesComeFromTheArchive(t *testing.T) {
	r := newRoom(t)
	r.complete()
	r.must(r.finalise(""))
	final, ok, err := r.desk.FinalMinutes(t.Context(), r.id)
	r.must(err)
	papers, err := r.desk.Papers(t.Context(), r.id)
	r.must(err)
	if !ok || !bytes.Equal(papers.Archived, final.PDF) || !papers.Minutes.State.Locked() {
		t.Errorf("archived %v, %d bytes, %s", ok, len(papers.Archived), papers.Minutes.State)
	}
	r.must(r.reopen("salah tulis"))
	papers, err = r.desk.Papers(t.Context(), r.id)
	r.must(err)
	if papers.Archived != nil || papers.Minutes.Revision != 1 {
		t.Errorf("a konsep again: archived %d bytes, revision %d", len(papers.Archived), papers.Minutes.Revision)
	}
}

func TestTheIssuedUndanganStandsInThePlaceOfItsScan(t *testing.T) {
	r := newLetterRoom(t)
	r.room.enclose(secretariat.Enclosing{Kind: data.InvitationScan, Name: "u.pdf", Content: []byte("%PDF-1.4 pindaian")})
	id := r.draft(data.InvitationLetter, "", func(l *data.Letter) { l.MeetingID = r.id })
	papers, err := r.desk.Papers(t.Context(), r.id)
	r.must(err)
	if len(papers.Files) != 1 || papers.Files[0].Attachment.Name != "Undangan 1.pdf" {
		t.Fatalf("beside a konsep: %+v", papers.Files)
	}
	r.issue(id)
	papers, err = r.desk.Papers(t.Context(), r.id)
	r.must(err)
	document := r.file(id).Documents[0]
	archived, err := r.desk.Reprint(t.Context(), document.ID)
	r.must(err)
	if len(papers.Files) != 1 || papers.Files[0].Enclosure.Kind != data.InvitationScan || !bytes.Equal(papers.Files[0].Content, archived.PDF) {
		t.Errorf("once issued: %+v", papers.Files)
	}
	r.must(r.desk.VoidLetter(t.Context(), id, "rapat ditunda"))
	papers, err = r.desk.Papers(t.Context(), r.id)
	r.must(err)
	if len(papers.Files) != 1 || papers.Files[0].Attachment.Name != "Undangan 1.pdf" {
		t.Errorf("once voided: %+v", papers.Files)
	}
}
