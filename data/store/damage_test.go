package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/data"
)

// spoilt is a file in which the page of the schema's version holds nothing.
func spoilt(t *testing.T) string {
	t.Helper()
	path := filled(t)
	db, err := openPool(path, 1)
	if err != nil {
		t.Fatal(err)
	}
	var page, size int64
	err = errors.Join(
		db.Raw("SELECT rootpage FROM sqlite_schema WHERE name = 'goose_db_version'").Scan(&page).Error,
		db.Raw("PRAGMA page_size").Scan(&size).Error,
		closePool(db))
	content, err2 := os.ReadFile(path)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	clear(content[(page-1)*size : page*size])
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDamageIsAFindingOfTheCheckAndNotItsFailure(t *testing.T) {
	findings, err := Check(t.Context(), spoilt(t))
	if err != nil || len(findings) == 0 {
		t.Errorf("found %q (%v)", findings, err)
	}
}

func TestReadingADamagedFileSaysThatItIsDamaged(t *testing.T) {
	path := filled(t)
	s := openStore(t, path)
	if err := s.reader.Exec("PRAGMA query_only = 0").Error; err != nil {
		t.Fatal(err)
	}
	if err := s.writer.Exec("DROP TABLE holdings").Error; err != nil {
		t.Fatal(err)
	}
	err := s.View(t.Context(), func(r data.Reader) error { _, err := r.Holdings("x"); return err })
	if !errors.Is(err, ErrDamaged) || !strings.Contains(data.Message(err), "rusak") {
		t.Errorf("got %v", err)
	}
}

func TestDamagedFileIsNotUpgraded(t *testing.T) {
	path := filled(t)
	db, err := openPool(path, 1)
	if err == nil {
		err = errors.Join(
			db.Exec("PRAGMA writable_schema = 1").Error,
			db.Exec("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'people'").Error,
			closePool(db))
	}
	if err != nil {
		t.Fatal(err)
	}
	err = migrateWith(t.Context(), path, steps(t, "CREATE TABLE besok (a TEXT) STRICT;"), false)
	if !errors.Is(err, ErrDamaged) || !strings.Contains(data.Message(err), "rusak") {
		t.Errorf("got %v", err)
	}
}

func TestFileThatCouldNotBePutBackIsNotSaidToBe(t *testing.T) {
	path := filled(t)
	if err := os.Mkdir(path+".kembali", 0o700); err != nil { // in the way
		t.Fatal(err)
	}
	err := migrateWith(t.Context(), path, steps(t, "DELETE FROM agencies;"), false)
	if said := data.Message(err); !strings.Contains(said, "belum dikembalikan") {
		t.Errorf("said %q", said)
	}
}

func TestReadingNeedsNoRoomForAWAL(t *testing.T) {
	path := filled(t)
	if err := os.Mkdir(path+"-shm", 0o700); err != nil { // SQLite can't make its own
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := agencies(t, s); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestCheckSeesTheWALOfAFileCalledByALink(t *testing.T) {
	path := filled(t)
	db, err := openPool(path, 1, "foreign_keys(0)")
	if err == nil {
		err = db.Exec("DELETE FROM agencies").Error // stands in the WAL while db is open
	}
	if err != nil {
		t.Fatal(err)
	}
	defer closePool(db)
	link := filepath.Join(t.TempDir(), "tautan.gugustugas")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if findings, err := Check(t.Context(), link); err != nil || len(findings) != 1 {
		t.Errorf("found %q (%v)", findings, err)
	}
}

func TestCreateTakesTheNameOnlyWhenTheWALIsFolded(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "data.gugustugas")
	var reading *Store
	err := CreateFilled(t.Context(), path, func(half string) error {
		reading = openStore(t, half)
		rows, err := reader{reading.reader}.db.Raw("SELECT name FROM sqlite_schema").Rows() // keeps the WAL in use
		if err != nil {
			return err
		}
		t.Cleanup(func() { _ = rows.Close() })
		rows.Next()
		return reading.Do(t.Context(), data.Action{Name: "isi"}, func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas")) })
	})
	if err == nil || exists(path) {
		t.Errorf("made although its records are still in the WAL (%v)", err)
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestFailedFillingLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("broken")
	err := CreateFilled(t.Context(), filepath.Join(dir, "data.gugustugas"), func(half string) error {
		s, err := OpenExclusive(t.Context(), half, 0, Options{Device: "uji"})
		return errors.Join(broken, err, s.Close())
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestEndedWaitForTheLockIsNotCalledAFaultOfTheFolder(t *testing.T) {
	path := filled(t)
	first, err := Lock(t.Context(), path, Holder{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Release()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Lock(ctx, path, Holder{}, Timeout); !errors.Is(err, context.Canceled) || strings.Contains(data.Message(err), "izin") {
		t.Errorf("got %v", err)
	}
}
