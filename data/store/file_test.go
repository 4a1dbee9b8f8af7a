package store

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"gugustugas/data"
	"gugustugas/data/store/migrations"
)

func TestNewFileIsOursAndItsOwnersOnly(t *testing.T) {
	path := newStore(t).Path()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, want 0600", info.Mode().Perm())
	}
	id, err := applicationIDOf(t.Context(), path)
	if err != nil || id != applicationID {
		t.Errorf("application id %#x (%v)", id, err)
	}
}

func TestCreateLeavesOneFileAndNoOther(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "baru", "dalam")
	if err := Create(t.Context(), filepath.Join(dir, "data.gugustugas")); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); len(got) != 1 || got[0] != "data.gugustugas" {
		t.Errorf("folder holds %v", got)
	}
}

func TestCreateNeverTouchesAFileThatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.gugustugas")
	if err := os.WriteFile(path, []byte("penting"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Create(t.Context(), path); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	if content, err := os.ReadFile(path); err != nil || string(content) != "penting" {
		t.Errorf("the file now holds %q (%v)", content, err)
	}
}

func TestFoldersWithSignsOfAnAddressAreOrdinaryFolders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Rapat #1 50% ?mode=ro & lain-lain ünï", "data & file?.gugustugas")
	if err := Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, path)
	do(t, s, "tambah", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas")) })
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	if got := agencies(t, s); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestWhatIsNoDataFileIsRefusedAndLeftAsItIs(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "baik.gugustugas")
	if err := Create(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "asing.db")
	other, err := openPool(foreign, 1)
	if err == nil {
		err = errors.Join(other.Exec("CREATE TABLE t (a)").Error, closePool(other))
	}
	if err != nil {
		t.Fatal(err)
	}
	foreignBytes, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"kosong":    {nil, ErrNotOurs},
		"teks":      {[]byte(strings.Repeat("bukan basis data ", 1000)), ErrDamaged},
		"asing":     {foreignBytes, ErrNotOurs},
		"terpotong": {whole[:100], ErrDamaged},
		"nol":       {make([]byte, 8192), ErrDamaged},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, c.content, 0o600); err != nil {
			t.Fatal(err)
		}
		before := names(t, dir)
		s, err := Open(t.Context(), path, Options{})
		if err == nil {
			_ = s.Close()
		}
		var told *data.Error
		if !errors.Is(err, c.want) || !errors.As(err, &told) {
			t.Errorf("%s: got %v, want %v with a sentence", name, err, c.want)
		}
		if after, err := os.ReadFile(path); err != nil || string(after) != string(c.content) {
			t.Errorf("%s: the file was changed (%v)", name, err)
		}
		if after := names(t, dir); strings.Join(after, " ") != strings.Join(before, " ") {
			t.Errorf("%s: the folder changed from %v to %v", name, before, after)
		}
	}
}

func TestMissingFileIsNotMadeByOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tidak-ada.gugustugas")
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if exists(path) {
		t.Error("opening made the file")
	}
}

// steps is the released schema and, after it, the given steps.
func steps(t *testing.T, extra ...string) fs.FS {
	t.Helper()
	all := fstest.MapFS{}
	err := fs.WalkDir(migrations.SQLite(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(migrations.SQLite(), path)
		all[path] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, sql := range extra {
		all["0900"+string(rune('1'+i))+"_uji.sql"] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + sql)}
	}
	return all
}

// filled is a closed file with one person in one agency.
func filled(t *testing.T) string {
	t.Helper()
	s := newStore(t)
	do(t, s, "isi", func(tx data.Tx) error {
		return errors.Join(tx.Put(agency("a1", "Dinas")),
			tx.Put(&data.Person{ID: "p1", Name: "Nama Contoh 1", AgencyID: "a1"}))
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

const rebuildParent = `
CREATE TABLE new_agencies (id TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
INSERT INTO new_agencies SELECT id, name, short_name, position FROM agencies;
DROP TABLE agencies;
ALTER TABLE new_agencies RENAME TO agencies;`

func TestRebuildingAParentTableKeepsItsChildren(t *testing.T) {
	path := filled(t)
	if err := migrateWith(t.Context(), path, steps(t, rebuildParent), false); err != nil {
		t.Fatal(err)
	}
	db, err := openPool(path, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer closePool(db)
	var children int
	if err := db.Raw("SELECT COUNT(*) FROM people WHERE agency_ref = 'a1'").Scan(&children).Error; err != nil || children != 1 {
		t.Errorf("%d children (%v), want 1", children, err)
	}
}

func TestStepThatBreaksAKeyOrFailsLeavesTheFileAsItWas(t *testing.T) {
	for name, sql := range map[string]string{
		"broken key":   "DELETE FROM agencies;",
		"error midway": "DELETE FROM people; SELECT no_such_function();",
	} {
		path := filled(t)
		err := migrateWith(t.Context(), path, steps(t, rebuildParent, sql), false)
		var told *data.Error
		if !errors.As(err, &told) {
			t.Errorf("%s: got %v", name, err)
		}
		s := openStore(t, path)
		var people int
		if err := s.reader.Raw("SELECT COUNT(*) FROM people p JOIN agencies a ON a.id = p.agency_ref").Scan(&people).Error; err != nil || people != 1 {
			t.Errorf("%s: %d people (%v)", name, people, err)
		}
	}
}

func TestNewerFileIsRefusedAndLeftAsItIs(t *testing.T) {
	path := filled(t)
	if err := migrateWith(t.Context(), path, steps(t, "CREATE TABLE besok (a TEXT) STRICT;"), false); err != nil {
		t.Fatal(err)
	}
	before := fingerprint(t, path)
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("got %v", err)
	}
	if fingerprint(t, path) != before {
		t.Error("the file was changed")
	}
	findings, err := Check(t.Context(), path)
	if err != nil || len(findings) != 1 {
		t.Errorf("check finds %q (%v)", findings, err)
	}
}

func TestOlderFileIsNotChangedByReading(t *testing.T) {
	path := filled(t)
	if err := migrateWith(t.Context(), path, steps(t, "CREATE TABLE besok (a TEXT) STRICT;"), true); !errors.Is(err, ErrOlder) {
		t.Errorf("got %v", err)
	}
}

func TestCheckFindsAGoodFileGoodAndChangesNoByte(t *testing.T) {
	path := filled(t)
	before, dir := fingerprint(t, path), names(t, filepath.Dir(path))
	findings, err := Check(t.Context(), path)
	if err != nil || len(findings) != 0 {
		t.Errorf("found %q (%v)", findings, err)
	}
	if fingerprint(t, path) != before {
		t.Error("the file was changed")
	}
	if after := names(t, filepath.Dir(path)); strings.Join(after, " ") != strings.Join(dir, " ") {
		t.Errorf("the folder changed from %v to %v", dir, after)
	}
}

func TestCheckSeesThroughTheWALOfAnOpenFile(t *testing.T) {
	s := newStore(t)
	do(t, s, "isi", func(tx data.Tx) error { return tx.Put(agency("a1", "Dinas")) })
	before := fingerprint(t, s.Path())
	findings, err := Check(t.Context(), s.Path())
	if err != nil || len(findings) != 0 {
		t.Errorf("found %q (%v)", findings, err)
	}
	if fingerprint(t, s.Path()) != before {
		t.Error("the file was changed")
	}
}

func TestCheckNamesLostParentsAndDamage(t *testing.T) {
	orphan := filled(t)
	db, err := openPool(orphan, 1, "foreign_keys(0)")
	if err == nil {
		err = errors.Join(db.Exec("DELETE FROM agencies").Error, closePool(db))
	}
	if err != nil {
		t.Fatal(err)
	}
	if findings, err := Check(t.Context(), orphan); err != nil || len(findings) != 1 || !strings.Contains(findings[0], "people") {
		t.Errorf("orphan: found %q (%v)", findings, err)
	}

	damaged := filled(t)
	content, err := os.ReadFile(damaged)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096 + 100; i < 4096*6; i++ {
		content[i] = 0xA5
	}
	if err := os.WriteFile(damaged, content, 0o600); err != nil {
		t.Fatal(err)
	}
	findings, err := Check(t.Context(), damaged)
	if err == nil && len(findings) == 0 {
		t.Error("the damage was not found")
	}
}

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

func names(t *testing.T, dir string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func fingerprint(t *testing.T, path string) [sha256.Size]byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(content)
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

// TestEveryReleasedSchemaUpgrades opens a sample file of each earlier schema.
func TestEveryReleasedSchemaUpgrades(t *testing.T) {
	fixtures, err := filepath.Glob("testdata/skema-*.gugustugas")
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("no fixtures (%v)", err)
	}
	for _, fixture := range fixtures {
		content, err := os.ReadFile(fixture)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "data.gugustugas")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s := openStore(t, path)
		err = s.View(t.Context(), func(r data.Reader) error {
			meetings, err := r.Meetings()
			if err != nil || len(meetings) != 1 {
				t.Fatalf("%s: %d meetings (%v)", fixture, len(meetings), err)
			}
			dossier, err := r.Dossier(meetings[0].ID)
			if len(dossier.Entries) != 36 || len(dossier.People) == 0 || len(dossier.Gaps()) != 0 {
				t.Errorf("%s: %d entries, %d people, gaps %+v", fixture, len(dossier.Entries), len(dossier.People), dossier.Gaps())
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if !exists(path + ".sebelum-skema-2") {
			t.Errorf("%s: no copy was kept before the upgrade", fixture)
		}
		if findings, err := Check(t.Context(), path); err != nil || len(findings) != 0 {
			t.Errorf("%s: check finds %q (%v)", fixture, findings, err)
		}
	}
}
