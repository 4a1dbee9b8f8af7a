package secretariat_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func (l *letters) stored(id string) (f data.LetterFile) {
	l.Helper()
	l.must(l.store.View(l.Context(), func(r data.Reader) (err error) {
		f, err = r.LetterFile(id)
		return err
	}))
	return f
}

func (l *letters) save() {
	l.Helper()
	l.must(l.saver.Flush(l.Context()))
}

func (l *letters) changes(id string) (n int) {
	l.Helper()
	l.must(l.store.View(l.Context(), func(r data.Reader) error {
		changes, err := r.ChangesOf(id, 100)
		n = len(changes)
		return err
	}))
	return n
}

func TestWhatIsTypedInALetterIsSavedAsOneChangeForEachField(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter})
	id := draft.File().Letter.ID
	begun := l.changes(id)
	for _, text := range []string{"S", "Sa", "Satu"} {
		draft.Change(func(letter *data.Letter) { letter.Body = text })
		l.save()
	}
	draft.Change(func(letter *data.Letter) { letter.Subject = "Hal\nbaru" })
	draft.Change(func(*data.Letter) {})
	l.save()
	if got := l.stored(id).Letter; got.Body != "Satu" || got.Subject != "Hal baru" || l.changes(id) != begun+2 {
		t.Errorf("%q %q in %d changes after %d", got.Body, got.Subject, l.changes(id), begun)
	}
	if draft.Snapshot().Body != "Satu" {
		t.Error("memory differs")
	}
}

func TestAnUndoBeneathAnOpenLetterIsNotOverwritten(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter})
	id := draft.File().Letter.ID
	before := draft.File().Letter.Subject
	draft.Change(func(letter *data.Letter) { letter.Subject = "Hal baru" })
	l.save()
	if _, err := l.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	draft.Change(func(letter *data.Letter) { letter.Body = "Isi baru" })
	l.save()
	if got := l.stored(id).Letter; got.Subject != before || got.Body != "Isi baru" {
		t.Errorf("stored %q and %q", got.Subject, got.Body)
	}
}

func TestAddresseesArePutInOrderAndWhatIsLeftOutGoes(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, AgencyIDs: []string{"a1", "a2"}})
	id := draft.File().Letter.ID
	list := draft.File().Recipients
	draft.SetCopies([]data.Addressee{{Name: "Bupati Contoh"}})
	draft.SetRecipients([]data.Addressee{list[1], {Name: "Ketua Forum"}})
	draft.SetParties([]data.LetterParty{{Role: data.Witness, Name: "Nama Contoh 9"}})
	l.save()
	f := l.stored(id)
	if names := []string{f.Recipients[0].Name, f.Recipients[1].Name}; len(f.Recipients) != 2 || !slices.Equal(names, []string{list[1].Name, "Ketua Forum"}) {
		t.Errorf("to %q", names)
	}
	if len(f.Copies) != 1 || len(f.Parties) != 1 || f.Parties[0].Name != "Nama Contoh 9" {
		t.Errorf("copies %+v parties %+v", f.Copies, f.Parties)
	}
	draft.SetRecipients(nil)
	draft.SetParties(nil)
	l.save()
	if f = l.stored(id); len(f.Recipients) != 0 || len(f.Copies) != 1 || len(f.Parties) != 0 {
		t.Errorf("left %+v", f)
	}
	for range 2 {
		if _, err := l.desk.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	draft.SetRecipients([]data.Addressee{{Name: "Baru"}})
	l.save()
	if f = l.stored(id); len(f.Recipients) != 3 {
		t.Errorf("what an undo brought back is gone: %+v", f.Recipients)
	}
}

func TestAnIssuedLetterIsNotChangedByADraftThatDoesNotKnow(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter})
	issued := draft.File().Letter
	issued.State = data.LetterIssued
	l.put(&issued)
	draft.Change(func(letter *data.Letter) { letter.Subject = "Lain" })
	if err := l.saver.Flush(t.Context()); !errors.Is(err, data.ErrFinal) {
		t.Errorf("got %v", err)
	}
	if got := l.stored(issued.ID).Letter.Subject; got == "Lain" {
		t.Error("it was changed")
	}
	again := l.openLetter(issued.ID)
	again.Change(func(letter *data.Letter) { letter.Subject = "Lain" })
	again.SetRecipients([]data.Addressee{{Name: "x"}})
	if got := again.File(); got.Letter.Subject == "Lain" || len(got.Recipients) > 0 {
		t.Error("a locked draft was changed")
	}
}

func TestADraftKeepsWhatALetterIsKnownByAndItsNumber(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter})
	was := draft.File().Letter
	draft.Change(func(letter *data.Letter) {
		*letter = data.Letter{Kind: data.MemoLetter, Security: data.Ordinary, Speed: data.Urgent, Addressing: data.AddressedEach, Letterhead: data.OfficeLetterhead}
		letter.ID, letter.Code, letter.State, letter.NumberID, letter.Revision = "x", "y", data.LetterSent, "z", 9
		letter.Body = strings.Repeat("x", data.MaxLetterText+5)
	})
	l.save()
	got := l.stored(was.ID).Letter
	if got.Code != was.Code || got.State != was.State || got.NumberID != "" || got.Revision != 0 || got.Kind != data.MemoLetter || len(got.Body) != data.MaxLetterText {
		t.Errorf("stored %+v", got)
	}
}

func TestALetterToEachHasABodyOfItsOwnForEach(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, AgencyIDs: []string{"a1", "a3"}})
	draft.Change(func(letter *data.Letter) {
		letter.Addressing = data.AddressedEach
		letter.Body = "Kepada {tujuan} ({instansi.nama}), {sapaan}."
		letter.Subject = "Untuk {instansi.nama}"
	})
	s := draft.Snapshot()
	want := []string{"Kepada Kepala ta1 (Dinas Kesehatan Contoh), Ibu.", "Kepada Kepala ta3 (Kepolisian Resor Contoh), Bapak/Ibu."}
	if len(s.Recipients) != 2 || s.Recipients[0].Body != want[0] || s.Recipients[1].Body != want[1] || s.Body != want[0] {
		t.Errorf("bodies %+v and %q", s.Recipients, s.Body)
	}
	if !slices.Equal(s.Unfilled, []string{"{instansi.nama}"}) {
		t.Errorf("a line that all share tells of one: %q %q", s.Subject, s.Unfilled)
	}
	draft.Change(func(letter *data.Letter) { letter.Addressing, letter.Subject = data.AddressedTogether, "Hal" })
	if s = draft.Snapshot(); s.Recipients[0].Body != "" || !slices.Contains(s.Unfilled, "{tujuan}") || !strings.Contains(s.Body, "Bapak/Ibu") {
		t.Errorf("together %q %q", s.Body, s.Unfilled)
	}
}

func TestAValueWithMarksIsReadAsItIs(t *testing.T) {
	l := newLetters(t)
	l.SetMeeting(func(m *data.Meeting) { m.Title = "**Rapat** | {contoh}" })
	l.flush()
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, MeetingID: l.id})
	draft.Change(func(letter *data.Letter) { letter.Body, letter.Subject = "{rapat.nama}", "{rapat.nama}" })
	s := draft.Snapshot()
	if s.Subject != "**Rapat** | {contoh}" || len(s.Unfilled) > 0 || s.Body != `\*\*Rapat\*\* \| \{contoh}` {
		t.Errorf("%q %q %q", s.Subject, s.Body, s.Unfilled)
	}
}

func TestTheBlankNumberFollowsTheYearOfTheDate(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter})
	if got := draft.Snapshot().Number; got != "400.2/      /DC/2024" {
		t.Errorf("number %q", got)
	}
	draft.Change(func(letter *data.Letter) { letter.Date = "2025-01-02" })
	if got := draft.Snapshot().Number; got != "400.2/      /DC/2025" {
		t.Errorf("dated into the next year %q", got)
	}
}

func TestAKonsepCitesTheDecreeOfItsMeetingUntilItIsDated(t *testing.T) {
	l := newLetters(t)
	l.put(&data.Decree{ID: "sk", Number: "1/K.1/2023", Date: "2023-01-02", Title: "Gugus Tugas Contoh", ValidFrom: "2023-01-02", ValidTo: "2024-12-31"},
		&data.Decree{ID: "sk2", Number: "2/K.2/2025", Title: "Gugus Tugas Baru", ValidFrom: "2025-01-01"})
	l.desk = secretariat.NewDesk(l.store, nil) // long after the meeting
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, MeetingID: l.id})
	draft.Change(func(letter *data.Letter) { letter.Body = "{sk.nomor}" })
	l.save()
	if got := draft.Snapshot().Body; got != "1/K.1/2023" {
		t.Errorf("cited %q", got)
	}
	draft.Change(func(letter *data.Letter) { letter.Date = "2025-06-01" })
	l.save()
	if got := l.openLetter(draft.File().Letter.ID).Snapshot().Body; got != "2/K.2/2025" {
		t.Errorf("dated later it cites %q", got)
	}
}
