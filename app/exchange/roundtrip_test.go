package exchange

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gugustugas/data"
	"gugustugas/data/store"
)

func newFile(t testing.TB) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rapat.gugustugas")
	if err := store.Create(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(context.Background(), path, store.Options{Device: "uji", User: "uji"})
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

// take imports a file and returns the new meeting's code and the notices.
func take(t testing.TB, s *store.Store, file []byte) (code string, notices []string) {
	t.Helper()
	m, err := Decode(file)
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	err = s.Do(context.Background(), data.Action{Name: "impor rapat"}, func(tx data.Tx) (err error) {
		code, notices, err = Import(tx, m)
		return err
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return code, notices
}

func give(t testing.TB, s *store.Store, code string) []byte {
	t.Helper()
	var text []byte
	err := s.View(context.Background(), func(r data.Reader) error {
		id, err := r.MeetingID(code)
		if err != nil {
			return err
		}
		dossier, err := r.Dossier(id)
		if err != nil {
			return err
		}
		text, err = Encode(dossier)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// withoutCode drops the line of the code, the only one that may differ.
func withoutCode(file []byte) []byte {
	start := bytes.Index(file, []byte("\n  \"kode\": "))
	end := bytes.IndexByte(file[start+1:], '\n')
	return append(bytes.Clone(file[:start]), file[start+1+end:]...)
}

// TestAnyMeetingComesOutAsItWentIn imports random meetings one after another
// into one file, so that each finds people and agencies that agree in part.
func TestAnyMeetingComesOutAsItWentIn(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := random{rand.New(rand.NewPCG(seed, 0))}
	s := newFile(t)
	for range 40 {
		first, err := Encode(r.dossier())
		if err != nil {
			t.Fatal(err)
		}
		code, _ := take(t, s, first)
		again := give(t, s, code)
		if !bytes.Equal(withoutCode(first), withoutCode(again)) {
			t.Fatalf("seed %d: went in\n%s\ncame out\n%s", seed, first, again)
		}
		if !bytes.Contains(again, []byte(`"kode": "`+code+`"`)) {
			t.Fatalf("the new file's code %s is not told", code)
		}
	}
}

func TestAnExistingRecordIsUsedOnlyWhenEveryFieldAgrees(t *testing.T) {
	s := newFile(t)
	file := []byte(`{"judul":"R","hari":[{"tanggal":"2024-07-25","pimpinan":{"orang":"Nama Contoh 1"}}],
		"peserta":[{"orang":"Nama Contoh 1","instansi":"Dinas Contoh"}],
		"orang":[{"nama":"Nama Contoh 1","gelar_belakang":"S.H.","instansi":"Dinas Contoh"}],
		"instansi":[{"nama":"Dinas Contoh","singkatan":"Discon"}]}`)
	count := func() (people, agencies int) {
		err := s.View(context.Background(), func(r data.Reader) error {
			p, err := r.People()
			if err != nil {
				return err
			}
			a, err := r.Agencies()
			people, agencies = len(p), len(a)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return people, agencies
	}
	for _, step := range []struct {
		old, with                 string
		people, agencies, notices int
	}{
		{"", "", 1, 1, 0}, // all is new
		{"", "", 1, 1, 0}, // all is there
		{"S.H.", "S.H., M.H.", 2, 1, 1},
		{`"singkatan":"Discon"`, `"singkatan":"DISCON"`, 3, 2, 2},
		{"Dinas Contoh", "dinas  contoh", 4, 3, 2},
		{"Discon", "", 5, 4, 2},
		{"Nama Contoh 1", "Nama Contoh 7", 6, 4, 0},
	} {
		_, notices := take(t, s, bytes.ReplaceAll(file, []byte(step.old), []byte(step.with)))
		people, agencies := count()
		if people != step.people || agencies != step.agencies || len(notices) != step.notices {
			t.Errorf("%q as %q: %d people, %d agencies, notices %q; want %d, %d and %d notices",
				step.old, step.with, people, agencies, notices, step.people, step.agencies, step.notices)
		}
	}
}

func TestTwoEqualPeopleStayTwo(t *testing.T) {
	s := newFile(t)
	file := []byte(`{"judul":"R","hari":[{"tanggal":"2024-07-25"}],
		"peserta":[{"orang":"satu"},{"orang":"dua"}],
		"orang":[{"rujukan":"satu","nama":"Nama Contoh 1"},{"rujukan":"dua","nama":"Nama Contoh 1"}]}`)
	for range 2 {
		code, _ := take(t, s, file)
		text := string(give(t, s, code))
		if !strings.Contains(text, `"rujukan": "Nama Contoh 1 (2)"`) {
			t.Errorf("two people became one:\n%s", text)
		}
	}
}

func TestImportAlwaysMakesANewMeeting(t *testing.T) {
	s := newFile(t)
	for _, want := range []string{"R-2024-001", "R-2024-002"} {
		if code, _ := take(t, s, []byte(whole)); code != want {
			t.Errorf("code %s, want %s", code, want)
		}
	}
}

func TestAMeetingWithoutLainLainGetsItBeforePenutup(t *testing.T) {
	s := newFile(t)
	code, _ := take(t, s, []byte(`{"judul":"R","hari":[{"tanggal":"2024-07-25"},{"tanggal":"2024-07-26"}],
		"agenda":[{"jenis":"pembukaan","hari":1},{"jenis":"penutup","hari":2}]}`))
	m, err := Decode(give(t, s, code))
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, item := range m.Agenda {
		kinds = append(kinds, fmt.Sprintf("%s %d", item.Kind, item.Day))
	}
	if got := strings.Join(kinds, ", "); got != "pembukaan 1, lain-lain 2, penutup 2" {
		t.Errorf("agenda %s", got)
	}
}

func TestARefusedMeetingWritesNothing(t *testing.T) {
	s := newFile(t)
	m, err := Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	m.Agenda[0].Entries[0].Speaker = "Nama Contoh 99"
	err = s.Do(context.Background(), data.Action{Name: "impor rapat"}, func(tx data.Tx) error {
		_, _, err := Import(tx, m)
		return err
	})
	if err == nil {
		t.Error("a meeting changed after it was read is not checked again")
	}
	err = s.View(context.Background(), func(r data.Reader) error {
		last, err := r.LastChange()
		if last != 0 {
			t.Errorf("%d changes were written", last)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestADossierWithALostReferenceIsNotWritten(t *testing.T) {
	d := random{rand.New(rand.NewPCG(1, 1))}.dossier()
	d.Meeting.Secretary = data.Officer{PersonID: "hilang"}
	if text, err := Encode(d); err == nil {
		t.Errorf("written:\n%s", text)
	}
}
