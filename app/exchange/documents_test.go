package exchange

import (
	"bytes"
	"context"
	"os"
	"reflect"
	"strings"
	"testing"

	"gugustugas/assets/sample"
	"gugustugas/data"
)

func manual(t *testing.T) []byte {
	t.Helper()
	text, err := os.ReadFile("../../docs/format-rapat.md")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestTheManualsExampleIsCanonicalAndComesOutAsItWentIn(t *testing.T) {
	_, example, found := bytes.Cut(manual(t), []byte("```json\n"))
	example, _, closed := bytes.Cut(example, []byte("```\n"))
	if !found || !closed {
		t.Fatal("the manual has no example")
	}
	s := newFile(t)
	code, notices := take(t, s, example)
	if got := withoutCode(give(t, s, code)); !bytes.Equal(got, example) || len(notices) > 0 {
		t.Errorf("notices %q, came out as\n%s", notices, got)
	}
}

// TestTheManualNamesEveryFieldAndWord walks the form by its types.
func TestTheManualNamesEveryFieldAndWord(t *testing.T) {
	text := string(manual(t))
	has := func(word string) {
		if word != "" && !strings.Contains(text, "`"+word+"`") {
			t.Errorf("the manual doesn't explain %q", word)
		}
	}
	var walk func(reflect.Type)
	walk = func(form reflect.Type) {
		switch form.Kind() {
		case reflect.Slice, reflect.Pointer:
			walk(form.Elem())
		case reflect.Struct:
			for i := range form.NumField() {
				name, _, _ := strings.Cut(form.Field(i).Tag.Get("json"), ",")
				has(name)
				walk(form.Field(i).Type)
			}
		}
	}
	walk(reflect.TypeFor[Meeting]())
	words(has, data.MeetingKinds())
	words(has, data.SecurityClasses())
	words(has, data.MeetingStates())
	words(has, data.AttendanceModes())
	words(has, data.FollowUpStates())
	words(has, data.ExcuseReasons())
	words(has, data.Answers())
	words(has, agendaKinds)
	words(has, entryKinds)
	words(has, sexes)
}

func words[T ~string](has func(string), list []T) {
	for _, word := range list {
		has(string(word))
	}
}

func TestTheSampleIsCanonicalAndComesOutAsItWentIn(t *testing.T) {
	s := newFile(t)
	code, notices := take(t, s, sample.Meeting)
	if got := withoutCode(give(t, s, code)); !bytes.Equal(got, sample.Meeting) || len(notices) > 0 {
		t.Errorf("notices %q, came out as\n%s", notices, got)
	}
}

// TestTheSampleInventsNothingAboutRealPeople: only the chair is real, and of her
// only what the press reported is told.
func TestTheSampleInventsNothingAboutRealPeople(t *testing.T) {
	m, err := Decode(sample.Meeting)
	if err != nil {
		t.Fatal(err)
	}
	const chair = "Tutik Suprihatin"
	for _, p := range m.People {
		switch {
		case p.Name == chair:
			if p != (Person{Name: chair, Agency: p.Agency}) {
				t.Errorf("more is told of the chair than is known: %+v", p)
			}
		case !strings.HasPrefix(p.Name, "Nama Contoh "):
			t.Errorf("%q is not visibly invented", p.Name)
		case p.NumberKind == "NIP" && !strings.HasPrefix(p.Number, "19000101"):
			t.Errorf("NIP %s is not visibly invented", p.Number)
		}
	}
	for _, p := range m.Participants {
		if p.Person == chair && p.Sex != "" {
			t.Error("the chair's sex is not known")
		}
	}
	for _, item := range m.Agenda {
		for _, e := range item.Entries {
			if e.Speaker == chair {
				t.Errorf("speech of the chair: %q", e.Text)
			}
		}
	}
}

// TestTheSampleIsReadyToBeMadeFinal: it is complete but for its state.
func TestTheSampleIsReadyToBeMadeFinal(t *testing.T) {
	s := newFile(t)
	code, _ := take(t, s, sample.Meeting)
	err := s.View(context.Background(), func(r data.Reader) error {
		id, err := r.MeetingID(code)
		if err != nil {
			return err
		}
		d, err := r.Dossier(id)
		for _, gap := range d.Gaps() {
			t.Errorf("%+v", gap)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
