package store

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/data"
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
