package store

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gugustugas/data"
)

var noon = time.Date(2024, 7, 25, 4, 0, 0, 0, time.UTC)

func newStore(t *testing.T) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.gugustugas")
	if err := Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return openStore(t, path)
}

func openStore(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, Options{Device: "laptop-1", User: "siti", Now: func() time.Time { return noon }})
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

func do(t *testing.T, s *Store, name string, fn func(tx data.Tx) error) {
	t.Helper()
	if err := s.Do(t.Context(), data.Action{Name: name}, fn); err != nil {
		t.Fatal(err)
	}
}

func agency(id, name string) *data.Agency { return &data.Agency{ID: id, Name: name} }

func agencies(t *testing.T, s *Store) []string {
	t.Helper()
	var names []string
	err := s.View(t.Context(), func(r data.Reader) error {
		list, err := r.Agencies()
		for _, a := range list {
			names = append(names, a.Name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func changesOf(t *testing.T, s *Store, recordID string) []data.Change {
	t.Helper()
	var all []data.Change
	if err := s.reader.Where("record_id = ?", recordID).Order("id").Find(&all).Error; err != nil {
		t.Fatal(err)
	}
	return all
}

func TestSQLiteIsNewEnoughToKeepItsWAL(t *testing.T) {
	s := newStore(t)
	var version string
	if err := s.reader.Raw("SELECT sqlite_version()").Scan(&version).Error; err != nil {
		t.Fatal(err)
	}
	if !atLeast(version, 3, 51, 3) {
		t.Fatalf("SQLite %s has the WAL-reset bug; 3.51.3 is the first without it", version)
	}
}

func atLeast(version string, want ...int) bool {
	for i, part := range strings.Split(version, ".") {
		n := 0
		for _, digit := range part {
			n = n*10 + int(digit-'0')
		}
		if n != want[i] {
			return n > want[i]
		}
	}
	return true
}

func TestPragmasAreInForceOnEveryConnection(t *testing.T) {
	s := newStore(t)
	for pragma, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "wal", "synchronous": "2", "busy_timeout": "5000",
	} {
		var got string
		if err := s.writer.Raw("PRAGMA " + pragma).Scan(&got).Error; err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("writer: %s is %s, want %s", pragma, got, want)
		}
	}
	if err := s.reader.Exec("DELETE FROM agencies").Error; err == nil {
		t.Error("the reading pool must not write")
	}
}

func TestDoWritesEveryRecordWithItsChange(t *testing.T) {
	s := newStore(t)
	do(t, s, "tambah instansi", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas Contoh")) })
	do(t, s, "ubah instansi", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas Contoh Baru")) })
	do(t, s, "hapus instansi", func(tx data.Tx) error { return tx.Delete(agency("a1", "")) })

	changes := changesOf(t, s, "a1")
	if len(changes) != 3 {
		t.Fatalf("%d changes, want 3", len(changes))
	}
	added, changed, deleted := changes[0], changes[1], changes[2]
	if added.Before != "" || !strings.Contains(added.After, "Dinas Contoh") {
		t.Errorf("added: before %q after %q", added.Before, added.After)
	}
	if changed.Before != added.After || !strings.Contains(changed.After, "Baru") {
		t.Errorf("changed: before %q after %q", changed.Before, changed.After)
	}
	if deleted.Before != changed.After || deleted.After != "" {
		t.Errorf("deleted: before %q after %q", deleted.Before, deleted.After)
	}
	if changed.Action != "ubah instansi" || changed.By != "siti" || changed.DeviceID != "laptop-1" ||
		changed.RecordType != "agencies" || !changed.At.Time().Equal(noon) {
		t.Errorf("change lacks who, what or when: %+v", changed)
	}
	if added.ActionID == changed.ActionID {
		t.Error("two actions share an id")
	}
}

func TestDoWritesAllOrNothing(t *testing.T) {
	s := newStore(t)
	stop := errors.New("stop")
	err := s.Do(t.Context(), data.Action{Name: "x"}, func(tx data.Tx) error {
		if err := tx.Put(agency("a1", "Dinas Contoh")); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatalf("got %v", err)
	}
	if names := agencies(t, s); len(names) != 0 {
		t.Errorf("left behind: %v", names)
	}
	if changes := changesOf(t, s, "a1"); len(changes) != 0 {
		t.Errorf("changes left behind: %v", changes)
	}
}

func TestPanicInsideDoWritesNothing(t *testing.T) {
	s := newStore(t)
	func() {
		defer func() { _ = recover() }()
		_ = s.Do(t.Context(), data.Action{Name: "x"}, func(tx data.Tx) error {
			if err := tx.Put(agency("a1", "Dinas Contoh")); err != nil {
				return err
			}
			panic("boom")
		})
	}()
	do(t, s, "tambah", func(tx data.Tx) error { return tx.Put(agency("a2", "Dinas Dua")) })
	if names := agencies(t, s); len(names) != 1 || names[0] != "Dinas Dua" {
		t.Errorf("got %v", names)
	}
}

func TestUnchangedRecordIsNotWritten(t *testing.T) {
	s := newStore(t)
	for range 2 {
		do(t, s, "tambah", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas Contoh")) })
	}
	if n := len(changesOf(t, s, "a1")); n != 1 {
		t.Errorf("%d changes, want 1", n)
	}
}

func TestInvalidRecordIsRefused(t *testing.T) {
	s := newStore(t)
	err := s.Do(t.Context(), data.Action{Name: "tambah"}, func(tx data.Tx) error { return tx.Put(agency("a1", " ")) })
	if !errors.Is(err, data.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

func TestAutosavesOfOneVisitAreOneChange(t *testing.T) {
	s := newStore(t)
	do(t, s, "tambah", func(tx data.Tx) error { return tx.Put(agency("a1", "mula")) })
	save := func(session, name string) {
		t.Helper()
		err := s.Do(t.Context(), data.Action{Name: "ubah", Session: session}, func(tx data.Tx) error {
			return tx.Put(agency("a1", name))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	lastNumber := func() (n int64) {
		t.Helper()
		err := s.View(t.Context(), func(r data.Reader) (err error) { n, err = r.LastChange(); return err })
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	save("kunjungan 1", "satu")
	first := lastNumber()
	save("kunjungan 1", "satu dua")
	if lastNumber() <= first {
		t.Error("the running number must move on, or other readers see nothing new")
	}
	save("kunjungan 2", "tiga")

	changes := changesOf(t, s, "a1")
	if len(changes) != 3 {
		t.Fatalf("%d changes, want one for adding and one for each visit", len(changes))
	}
	if !strings.Contains(changes[1].Before, "mula") || !strings.Contains(changes[1].After, "satu dua") {
		t.Errorf("first visit: before %q after %q", changes[1].Before, changes[1].After)
	}
	if !strings.Contains(changes[2].Before, "satu dua") {
		t.Errorf("second visit: before %q", changes[2].Before)
	}
}

func TestWriteInsideWriteIsRefused(t *testing.T) {
	s := newStore(t)
	err := s.Do(t.Context(), data.Action{Name: "luar"}, func(tx data.Tx) error {
		return s.Do(tx.Context(), data.Action{Name: "dalam"}, func(data.Tx) error { return nil })
	})
	if !errors.Is(err, data.ErrNested) {
		t.Errorf("got %v", err)
	}
}

func TestWriteInsideWriteWithAForeignContextEndsAtItsDeadline(t *testing.T) {
	s := newStore(t)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err := s.Do(t.Context(), data.Action{Name: "luar"}, func(data.Tx) error {
		return s.Do(ctx, data.Action{Name: "dalam"}, func(data.Tx) error { return nil })
	})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestRefusedCommitDoesNotBlockTheNextWrite(t *testing.T) {
	s := newStore(t)
	err := s.Do(t.Context(), data.Action{Name: "tambah orang"}, func(tx data.Tx) error {
		return tx.Put(&data.Person{ID: "p1", Name: "Nama Contoh 1", AgencyID: "tidak ada"})
	})
	if !errors.Is(err, data.ErrInvalid) {
		t.Fatalf("got %v", err)
	}
	do(t, s, "tambah instansi", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas")) })
	if got := agencies(t, s); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestEveryCallHasADeadline(t *testing.T) {
	s := newStore(t)
	do(t, s, "x", func(tx data.Tx) error {
		if _, ok := tx.Context().Deadline(); !ok {
			t.Error("no deadline")
		}
		return nil
	})
}

func TestSubscribersAreToldAfterTheCommitOnly(t *testing.T) {
	s := newStore(t)
	var told []data.Signal
	cancel := s.Subscribe(func(signals []data.Signal) {
		if len(agencies(t, s)) != 1 {
			t.Error("told before the commit")
		}
		told = append(told, signals...)
	})
	_ = s.Do(t.Context(), data.Action{Name: "gagal"}, func(tx data.Tx) error {
		_ = tx.Put(agency("a0", "Nol"))
		return errors.New("stop")
	})
	do(t, s, "tambah", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas")) })
	if len(told) != 1 || told[0].RecordID != "a1" || told[0].RecordType != "agencies" || told[0].Number == 0 {
		t.Errorf("told %+v", told)
	}
	cancel()
	do(t, s, "hapus", func(tx data.Tx) error { return tx.Delete(agency("a1", "")) })
	if len(told) != 1 {
		t.Error("told after the end of the subscription")
	}
}

func TestDeletingWhatIsNotThereIsNotFound(t *testing.T) {
	s := newStore(t)
	err := s.Do(t.Context(), data.Action{Name: "hapus"}, func(tx data.Tx) error { return tx.Delete(agency("a9", "")) })
	if !errors.Is(err, data.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestReadOnlyFileCannotBeWritten(t *testing.T) {
	path := newStore(t).Path()
	s, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Do(t.Context(), data.Action{Name: "x"}, func(data.Tx) error { return nil }); !errors.Is(err, errReadOnly) {
		t.Errorf("got %v", err)
	}
}
