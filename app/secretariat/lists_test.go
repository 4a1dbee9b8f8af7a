package secretariat_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func (r *room) lists() secretariat.Lists {
	r.Helper()
	lists, err := r.desk.Lists(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return lists
}

func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

func names(l secretariat.Lists) (list []string) {
	for _, s := range l.Series {
		list = append(list, s.Name)
	}
	return list
}

func TestSeriesKeepTheOrderOfTheOfficeAndEveryStepIsUndone(t *testing.T) {
	r := newRoom(t)
	for _, name := range []string{"Satu", "Dua", " Tiga\n"} {
		r.must(r.desk.AddSeries(t.Context(), data.Series{ID: secretariat.NewID(), Name: name}))
	}
	list := r.lists().Series
	r.must(r.desk.MoveSeries(t.Context(), list[2].ID, -1))
	if got := names(r.lists()); !slices.Equal(got, []string{"Satu", "Tiga", "Dua"}) {
		t.Errorf("after moving %q", got)
	}
	r.must(r.desk.MoveSeries(t.Context(), list[0].ID, -1)) // nothing above
	r.must(r.desk.RemoveSeries(t.Context(), list[0].ID))
	for _, want := range [][]string{{"Satu", "Tiga", "Dua"}, {"Satu", "Dua", "Tiga"}} {
		if _, err := r.desk.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := names(r.lists()); !slices.Equal(got, want) {
			t.Errorf("after undo %q, want %q", got, want)
		}
	}
}

func TestAUsedSeriesStaysAndItsMeetingsAreNamed(t *testing.T) {
	r := newRoom(t)
	r.must(r.desk.AddSeries(t.Context(), data.Series{ID: "s", Name: "Koordinasi"}))
	for range 5 {
		_, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "R", SeriesID: "s", Dates: []data.Date{"2025-01-01"}})
		r.must(err)
	}
	err := r.desk.RemoveSeries(t.Context(), "s")
	if want := "Seri ini dipakai R-2025-001, R-2025-002, R-2025-003, dan 2 rapat lain"; err == nil || !strings.HasPrefix(data.Message(err), want) {
		t.Errorf("told %q", data.Message(err))
	}
	if len(r.lists().Series) != 1 {
		t.Error("the series is gone")
	}
}

func TestASeriesLosesItsTemplateWithItAndUndoBringsBothBack(t *testing.T) {
	r := newRoom(t)
	r.must(r.desk.AddTemplate(t.Context(), data.AgendaTemplate{ID: "t", Name: "Templat", Topics: "Satu\nDua"}))
	r.must(r.desk.AddSeries(t.Context(), data.Series{ID: "s", Name: "Seri", TemplateID: "t"}))
	r.must(r.desk.RemoveTemplate(t.Context(), "t"))
	if l := r.lists(); len(l.Templates) != 0 || l.Series[0].TemplateID != "" {
		t.Fatalf("left %+v", l)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l := r.lists(); len(l.Templates) != 1 || l.Series[0].TemplateID != "t" {
		t.Errorf("brought back %+v", l)
	}
}

func TestAPhraseHasAShortcutThatIsOneWordAndItsOwn(t *testing.T) {
	r := newRoom(t)
	r.must(r.desk.AddPhrase(t.Context(), data.Phrase{ID: "1", Shortcut: " /Setuju ", Text: "Peserta menyepakati [isi]."}))
	if got := r.lists().Phrases[0].Shortcut; got != "setuju" {
		t.Errorf("kept as %q", got)
	}
	for _, shortcut := range []string{"", "dua kata", "k", "h", "7", "setuju", "a/b", "i"} {
		err := r.desk.AddPhrase(t.Context(), data.Phrase{ID: "2", Shortcut: shortcut, Text: "x"})
		var told *data.Error
		if !errors.As(err, &told) {
			t.Errorf("%q: got %v", shortcut, err)
		}
	}
	r.must(r.desk.SavePhrase(t.Context(), data.Phrase{ID: "1", Shortcut: "setuju", Text: "Peserta menyepakati [isi] bersama.", Position: 1}))
	r.must(r.desk.AddPhrase(t.Context(), data.Phrase{ID: "2", Shortcut: "tahap-2", Text: "x"}))
	r.must(r.desk.MovePhrase(t.Context(), "2", -1))
	r.must(r.desk.RemovePhrase(t.Context(), "1"))
	if l := r.lists().Phrases; len(l) != 1 || l[0].ID != "2" {
		t.Errorf("left %+v", l)
	}
}

func TestTheStarterListsFillOnlyWhatIsEmptyInOneAction(t *testing.T) {
	r := newRoom(t)
	r.must(r.desk.FillLists(t.Context()))
	l := r.lists()
	if len(l.Series) < 2 || len(l.Templates) < 2 || len(l.Phrases) < 8 {
		t.Fatalf("%d series, %d templates, %d phrases", len(l.Series), len(l.Templates), len(l.Phrases))
	}
	placeholders := 0
	for _, p := range l.Phrases {
		if strings.Contains(p.Text, "[") {
			placeholders++
		}
		r.must(r.desk.SavePhrase(t.Context(), p)) // each is one that could be typed
	}
	if placeholders < 6 {
		t.Errorf("only %d phrases have a place to fill in", placeholders)
	}
	r.must(r.desk.FillLists(t.Context()))
	if again := r.lists(); len(again.Phrases) != len(l.Phrases) || len(again.Series) != len(l.Series) {
		t.Error("a second filling doubles the lists")
	}
	for range 2 {
		if _, err := r.desk.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := r.lists(); len(got.Series) == 0 {
			return
		}
	}
	t.Error("undo does not take the starter lists back")
}
