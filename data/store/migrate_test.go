package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"gugustugas/data"
	"gugustugas/data/store/migrations"
)

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
		before := contents(t, path)
		s := openStore(t, path)
		kept(t, fixture, before, contents(t, path))
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
		if !exists(path + ".sebelum-skema-4") {
			t.Errorf("%s: no copy was kept before the upgrade", fixture)
		}
		if findings, err := Check(t.Context(), path); err != nil || len(findings) != 0 {
			t.Errorf("%s: check finds %q (%v)", fixture, findings, err)
		}
	}
}

// contents are all rows of all tables of a file, by table and column, each column
// in the order of the rows' ids.
func contents(t *testing.T, path string) map[string]map[string]string {
	t.Helper()
	db, err := openUntouched(path)
	if err != nil {
		t.Fatal(err)
	}
	defer closePool(db)
	var columns []struct{ Table, Column string }
	err = db.Raw(`SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'goose_%'`).Scan(&columns).Error
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for _, c := range columns {
		var text string
		err := db.Raw(`SELECT COALESCE(group_concat(quote("` + c.Column + `"), x'0a'), '') FROM (SELECT * FROM "` + c.Table + `" ORDER BY 1)`).Scan(&text).Error
		if err != nil {
			t.Fatal(err)
		}
		if all[c.Table] == nil {
			all[c.Table] = map[string]string{}
		}
		all[c.Table][c.Column] = text
	}
	return all
}

// kept finds everything of an older file in the upgraded one.
func kept(t *testing.T, fixture string, before, after map[string]map[string]string) {
	t.Helper()
	filled := 0
	for table, columns := range before {
		for column, text := range columns {
			if text != "" {
				filled++
			}
			if now, there := after[table][column]; !there || now != text {
				t.Errorf("%s: %s.%s is not what it was:\n%.300s\n%.300s", fixture, table, column, text, now)
			}
		}
	}
	if filled == 0 {
		t.Errorf("%s: nothing was compared", fixture)
	}
}
