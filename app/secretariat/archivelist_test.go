package secretariat_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// shelf is a data file with papers in its archive.
type shelf struct {
	*room
	letters int
}

func newShelf(t *testing.T) *shelf { return &shelf{room: newRoom(t)} }

// plainPDF stands in for a paper: its lines, pages parted by form feeds.
func plainPDF(s data.LetterSnapshot) []byte {
	text := "%PDF-1.7\n" + s.Number + "\n" + s.Subject + "\n" + s.Body + "\n"
	if s.Copy > 0 {
		text += "Yth. " + s.Recipients[s.Copy-1].Name + "\n"
	} else {
		for _, to := range s.Recipients {
			text += "Yth. " + to.Name + "\n"
		}
	}
	return []byte(text)
}

// plainTools read papers of plainPDF.
func plainTools() secretariat.PaperTools {
	return secretariat.PaperTools{
		Lines: func(pdf []byte) (pages [][]string) {
			for page := range strings.SplitSeq(string(pdf), "\f") {
				pages = append(pages, strings.FieldsFunc(page, func(r rune) bool { return r == '\n' }))
			}
			return pages
		},
		PageAt: func(pdf []byte, offset int) int {
			return 1 + strings.Count(string(pdf[:offset]), "\f")
		},
		Draw: func(s data.LetterSnapshot) ([]byte, error) { return plainPDF(s), nil },
	}
}

// issue files a paper of a letter; change sets what it is.
func (s *shelf) issue(change func(*data.Letter, *data.LetterSnapshot, *data.Document)) data.Document {
	s.Helper()
	s.letters++
	code := data.LetterCode(2026, s.letters)
	letter := data.Letter{
		ID: secretariat.NewID(), Code: code, Kind: data.InvitationLetter, State: data.LetterIssued, Security: data.Ordinary,
		Speed: data.Unhurried, Addressing: data.AddressedTogether, Letterhead: data.OfficeLetterhead,
	}
	snapshot := data.LetterSnapshot{
		Code: code, Kind: letter.Kind, Number: fmt.Sprintf("400.2/%03d/DPPPA/2026", s.letters), Subject: fmt.Sprintf("Undangan Rapat %d", s.letters),
		Body: "Baris satu\nBaris dua\n\fBaris tiga\nBaris empat",
	}
	document := data.Document{
		ID: secretariat.NewID(), Kind: data.DocumentKind(letter.Kind), LetterID: letter.ID, Code: code, Date: "2026-03-02",
		Security: data.Ordinary, By: "uji", Pages: 2, Classification: "400.2.1", To: "Kepala Dinas Contoh",
	}
	change(&letter, &snapshot, &document)
	return s.file(letter, snapshot, document)
}

// file writes a paper of a letter into the archive.
func (s *shelf) file(letter data.Letter, snapshot data.LetterSnapshot, document data.Document) data.Document {
	s.Helper()
	s.must(s.store.Do(s.Context(), data.Action{Name: "terbitkan"}, func(tx data.Tx) (err error) {
		text, err := json.Marshal(snapshot)
		s.must(err)
		pdf := plainPDF(snapshot)
		document.ID = secretariat.NewID()
		document.Title, document.Number, document.Size = snapshot.Subject, snapshot.Number, int64(len(pdf))
		document.IssuedAt = data.Instant(fmt.Sprintf("2026-03-02T01:00:%02dZ", s.letters))
		if document.PDF, err = tx.PutBlob(pdf); err != nil {
			return err
		}
		if document.Snapshot, err = tx.PutBlob(text); err != nil {
			return err
		}
		if err := tx.Put(&letter); err != nil {
			return err
		}
		return tx.Put(&document)
	}))
	return document
}

// revise files the next revision of a paper, with another body.
func (s *shelf) revise(of data.Document, body string) data.Document {
	s.Helper()
	old, err := s.desk.Reprint(s.Context(), of.ID)
	s.must(err)
	var letter data.Letter
	s.must(s.desk.Read(s.Context(), func(r data.Reader) error { return r.Get(of.LetterID, &letter) }))
	s.letters++
	snapshot := *old.Letter
	letter.Revision++
	of.Revision++
	snapshot.Revision, snapshot.Body = of.Revision, body
	return s.file(letter, snapshot, of)
}

func asIs(*data.Letter, *data.LetterSnapshot, *data.Document) {}

func (s *shelf) list(query string) []secretariat.ArchivedLine {
	s.Helper()
	list, err := s.desk.ArchiveList(s.Context(), query)
	s.must(err)
	return list
}

func (s *shelf) codes(query string) string {
	s.Helper()
	var codes []string
	for _, line := range s.list(query) {
		codes = append(codes, fmt.Sprintf("%s/%d", line.Document.Code, line.Document.Revision))
	}
	return strings.Join(codes, " ")
}

func TestTheArchiveListsPapersOfAllKindsTheNewestFirst(t *testing.T) {
	s := newShelf(t)
	first := s.issue(asIs)
	s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, d *data.Document) {
		snapshot.Subject, d.To = "Permintaan Laporan", "Camat Contoh"
	})
	s.revise(first, "Baris lain")
	if got := s.codes(""); got != "S-2026-001/1 S-2026-002/0 S-2026-001/0" {
		t.Errorf("listed %s", got)
	}
	list := s.list("")
	if list[0].Superseded() || !list[2].Superseded() || list[2].Newest != 1 || list[2].NewestID != list[0].Document.ID {
		t.Errorf("revisions %+v", list)
	}
	s.complete()
	s.must(s.finalise(""))
	if got := s.codes("notula 2024"); got != "R-2024-001/0" {
		t.Errorf("minutes listed as %q", got)
	}
}

func TestTheArchiveIsSearchedByWordsOfWhatItTells(t *testing.T) {
	s := newShelf(t)
	s.issue(asIs)
	s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, d *data.Document) {
		snapshot.Subject, d.To, d.Date = "Permintaan Laporan", "Camat Contoh", "2025-12-30"
	})
	for query, want := range map[string]string{
		"camat": "S-2026-002/0", "LAPORAN permintaan": "S-2026-002/0", "001/dpppa": "S-2026-001/0", "s-2026-001": "S-2026-001/0",
		"desember 2025": "S-2026-002/0", "undangan 2026 maret": "S-2026-001/0", "camat rapat": "", "400.2.1": "S-2026-002/0 S-2026-001/0",
	} {
		if got := s.codes(query); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

func TestTheArchiveTellsTheNumberOfTodayAndThePaperKeepsItsOwn(t *testing.T) {
	s := newShelf(t)
	d := s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) { snapshot.Number = "" })
	s.must(s.store.Do(t.Context(), data.Action{Name: "nomori"}, func(tx data.Tx) error {
		register := data.Register{ID: "b", Name: "Surat keluar", Year: 2026, Mode: data.NumberedElsewhere, Template: data.DefaultNumberTemplate, First: 1}
		number := data.RegisterNumber{ID: "n", RegisterID: "b", Sequence: 47, Text: "400.2/047/DPPPA/2026", State: data.NumberUsed, LetterID: d.LetterID}
		var letter data.Letter
		if err := tx.Get(d.LetterID, &letter); err != nil {
			return err
		}
		letter.RegisterID, letter.NumberID, letter.Date = "b", "n", "2026-03-09"
		return putEach(tx, &register, &number, &letter)
	}))
	if got := s.list("047"); len(got) != 1 || got[0].Number != "400.2/047/DPPPA/2026" || got[0].Document.Number != "" || got[0].Dated() != "2026-03-09" {
		t.Errorf("listed %+v", got)
	}
}

func putEach(tx data.Tx, records ...data.Record) error {
	for _, rec := range records {
		if err := tx.Put(rec); err != nil {
			return err
		}
	}
	return nil
}

func TestPapersAboutCasesAreListedByTheirCodeAlone(t *testing.T) {
	s := newShelf(t)
	meeting := s.disk().Meeting
	meeting.Kind, meeting.Security = data.CaseMeeting, data.Confidential
	s.must(s.store.Do(t.Context(), data.Action{Name: "kasus"}, func(tx data.Tx) error { return tx.Put(&meeting) }))
	d := s.issue(func(l *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		l.MeetingID, snapshot.Subject = s.id, "Rahasia Contoh"
	})
	got := s.list("")
	if len(got) != 1 || !got[0].AboutCases || got[0].Document.Title != "(judul tidak dicantumkan)" || got[0].Document.To != "" {
		t.Errorf("listed %+v", got)
	}
	if s.codes("rahasia") != "" || s.codes("kepala") != "" {
		t.Error("the title of a paper about cases can be searched for")
	}
	snapshot, err := s.desk.ArchiveSnapshot(t.Context(), "")
	if text, _ := json.Marshal(snapshot); err != nil || strings.Contains(string(text), "Rahasia Contoh") {
		t.Errorf("daftar arsip %s (%v)", text, err)
	}
	changed := plainPDF(data.LetterSnapshot{Number: d.Number, Subject: "Rahasia Contoh", Body: "Baris satu\nLain\n\fBaris tiga\nBaris empat"})
	v, err := s.desk.Verify(t.Context(), changed, plainTools())
	if text, _ := json.Marshal(v); err != nil || v.Kind != secretariat.VerdictDifferent || strings.Contains(string(text), "Baris") || strings.Contains(v.Sentence(), "Rahasia") {
		t.Errorf("verdict %s (%v)", text, err)
	}
}

func TestAClassIsThatOfTheNearestCodeAbove(t *testing.T) {
	s := newShelf(t)
	s.must(s.store.Do(t.Context(), data.Action{Name: "klasifikasi"}, func(tx data.Tx) error {
		return putEach(tx, &data.Classification{ID: "1", Code: "400", Name: "Kesejahteraan", ActiveYears: 1},
			&data.Classification{ID: "2", Code: "400.2", Name: "Perempuan", ActiveYears: 2, InactiveYears: 3, Fate: data.Destroyed},
			&data.Classification{ID: "3", Code: "400.21", Name: "Lain"})
	}))
	s.issue(asIs)
	s.issue(func(_ *data.Letter, _ *data.LetterSnapshot, d *data.Document) { d.Classification = "800.1" })
	snapshot, err := s.desk.ArchiveSnapshot(t.Context(), "")
	s.must(err)
	if len(snapshot.Lines) != 2 || snapshot.Lines[0].Class != nil || snapshot.Lines[1].Class == nil || snapshot.Lines[1].Class.Code != "400.2" {
		t.Errorf("lines %+v", snapshot.Lines)
	}
}

func TestALetterIsReprintedAsItWasIssued(t *testing.T) {
	s := newShelf(t)
	d := s.issue(func(_ *data.Letter, snapshot *data.LetterSnapshot, _ *data.Document) {
		snapshot.Recipients = []data.AddresseeSnapshot{{Name: "Kepala Dinas Contoh"}}
	})
	got, err := s.desk.Reprint(t.Context(), d.ID)
	if err != nil || got.Letter == nil || string(got.PDF) != string(plainPDF(*got.Letter)) || got.Document != d {
		t.Errorf("reprinted %+v (%v)", got, err)
	}
	if source, ok := got.Source().(data.LetterSnapshot); !ok || source.Code != d.Code {
		t.Errorf("source %+v", got.Source())
	}
}

func TestALetterAboutCasesStandsInTheBookByItsNumberAlone(t *testing.T) {
	r := newLetterRoom(t)
	meeting := data.Meeting{
		ID: secretariat.NewID(), Code: "R-2024-009", Title: "Kasus", Kind: data.CaseMeeting, Security: data.Confidential, State: data.Draft,
	}
	r.must(r.store.Do(r.Context(), data.Action{Name: "kasus"}, func(tx data.Tx) error { return tx.Put(&meeting) }))
	own := r.own("Surat keluar")
	r.issue(r.draft(data.OfficialLetter, "2026-07-18", func(l *data.Letter) {
		l.MeetingID, l.Security, l.Subject = meeting.ID, data.Confidential, "Rahasia Contoh"
	}))
	lines := r.book(own.Name)
	if len(lines) != 1 || lines[0].Number.Text == "" || lines[0].Subject != "(judul tidak dicantumkan)" || lines[0].To != "" {
		t.Errorf("book %+v", lines)
	}
}
