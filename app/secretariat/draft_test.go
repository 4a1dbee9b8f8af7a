package secretariat_test

import (
	"errors"
	"fmt"
	"path/filepath"
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
	s := createStore(t, path)
	r := &room{T: t, path: path, store: s, desk: secretariat.NewDesk(s, nil), saver: secretariat.NewAutosave(nil)}
	t.Cleanup(r.saver.Abandon)
	var err error
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

// createStore makes a data file that closes when the test ends.
func createStore(t testing.TB, path string) *store.Store {
	t.Helper()
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
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
	r.SetText(id, "satu\r\ndua\x00\x07 tiga\tempat \xff.\vlima\renam\u2028tujuh")
	if got := texts(r.disk().Entries); !slices.Equal(got, []string{"satu\ndua tiga\tempat \uFFFD.\nlima\nenam\ntujuh"}) {
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
