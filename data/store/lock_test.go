package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gugustugas/data"
)

func TestFileLockNamesItsHolder(t *testing.T) {
	path := filled(t)
	siti := Holder{Computer: "LAPTOP-TU", User: "Siti", Since: time.Date(2024, 7, 25, 9, 12, 0, 0, data.WITA.Location())}
	held, err := Lock(t.Context(), path, siti, 0)
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "pintasan.gugustugas")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{path, link} {
		_, err = Lock(t.Context(), name, Holder{}, 10*time.Millisecond)
		if !errors.Is(err, data.ErrInUse) || !strings.Contains(data.Message(err), "LAPTOP-TU oleh Siti sejak pukul 09.12") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := Lock(t.Context(), path, siti, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Release(); err != nil {
		t.Fatal(err)
	}
}

func TestLockIsWaitedFor(t *testing.T) {
	path := filled(t)
	held, err := Lock(t.Context(), path, Holder{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	released := make(chan error, 1)
	go func() { released <- held.Release() }()
	second, err := Lock(t.Context(), path, Holder{}, 20*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(<-released, second.Release()); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyOneWriterHoldsAFile(t *testing.T) {
	path := filled(t)
	siti := Options{User: "Siti", Computer: "LAPTOP-TU"}
	first, err := OpenExclusive(t.Context(), path, 0, siti)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := OpenExclusive(t.Context(), path, 10*time.Millisecond, siti); !errors.Is(err, data.ErrInUse) {
		t.Errorf("got %v", err)
	}
	reader, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal("reading must always work:", err)
	}
	if err := errors.Join(reader.Close(), first.Close()); err != nil {
		t.Fatal(err)
	}
	second, err := OpenExclusive(t.Context(), path, 0, siti)
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestMissingFileGetsNoLock(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenExclusive(t.Context(), filepath.Join(dir, "tidak-ada"), 0, Options{}); err == nil {
		t.Fatal("opened")
	}
	if got := names(t, dir); len(got) != 0 {
		t.Errorf("left behind %v", got)
	}
}

// TestTheLockTellsTheTimeOfTheOffice: the computer may stand in any zone.
func TestTheLockTellsTheTimeOfTheOffice(t *testing.T) {
	path := filled(t)
	noon := time.Date(2024, 7, 25, 1, 12, 0, 0, time.UTC)
	held, err := OpenExclusive(t.Context(), path, 0, Options{User: "Siti", Computer: "LAPTOP-TU", Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Lock(t.Context(), path, Holder{}, 0)
	if !strings.Contains(data.Message(err), "sejak pukul 09.12 WITA;") {
		t.Errorf("told %q", data.Message(err))
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
}
