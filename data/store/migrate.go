package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/pressly/goose/v3"

	"gugustugas/data/store/migrations"
)

func newProvider(db *sql.DB) (*goose.Provider, error) { return providerOver(db, migrations.SQLite()) }

func providerOver(db *sql.DB, steps fs.FS) (*goose.Provider, error) {
	return goose.NewProvider(goose.DialectSQLite3, db, steps, goose.WithDisableGlobalRegistry(true))
}

// recognise looks at a file before anything of it is trusted: is it there, is
// it SQLite, is it ours.
func recognise(ctx context.Context, path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault(err, "Berkas data %s tidak ada; tidak ada yang dibuat, periksa nama dan foldernya.", path)
	case err != nil:
		return fault(err, "Berkas data %s tidak dapat dibuka; tidak ada yang berubah, periksa izin foldernya.", path)
	case info.IsDir():
		return fault(ErrNotOurs, "%s adalah folder, bukan berkas data; pilih sebuah berkas.", path)
	case info.Size() == 0:
		return fault(ErrNotOurs, "Berkas %s kosong, jadi bukan berkas data program ini; tidak ada yang berubah, pilih berkas lain.", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return fault(err, "Berkas data %s tidak boleh dibaca; tidak ada yang berubah, periksa izin berkas itu.", path)
	}
	_ = file.Close() // nothing was written
	id, err := applicationIDOf(ctx, path)
	if err != nil {
		if told := diskFault(err); !errors.Is(told, ErrDamaged) {
			return told
		}
		return fault(errors.Join(ErrDamaged, err), "Berkas %s rusak atau bukan berkas data program ini; berkas itu dibiarkan apa adanya, pilih berkas lain atau salinannya.", path)
	}
	if id != applicationID {
		return fault(ErrNotOurs, "Berkas %s milik program lain; berkas itu dibiarkan apa adanya, pilih berkas lain.", path)
	}
	return nil
}

func applicationIDOf(ctx context.Context, path string) (id int64, err error) {
	db, err := openUntouched(path)
	if err != nil {
		return 0, err
	}
	err = db.WithContext(ctx).Raw("PRAGMA application_id").Scan(&id).Error
	return id, errors.Join(err, closePool(db))
}

// bringUpToDate runs the pending steps of the schema. Before the first it checks
// the file and copies it; a step that breaks a foreign key puts the copy back.
func bringUpToDate(ctx context.Context, path string, readOnly bool) error {
	return migrateWith(ctx, path, migrations.SQLite(), readOnly)
}

func migrateWith(ctx context.Context, path string, steps fs.FS, readOnly bool) error {
	current, target, err := versions(ctx, path, steps)
	switch {
	case err != nil:
		return diskFault(fmt.Errorf("read the schema version of %s: %w", path, err))
	case current > target:
		return fault(ErrNewer, "Berkas %s ditulis oleh versi program yang lebih baru; berkas itu tidak diubah, perbarui program ini dahulu.", path)
	case current == target:
		return nil
	case readOnly:
		return fault(ErrOlder, "Berkas %s ditulis oleh versi program yang lebih lama; buka sekali dengan jendela program agar diperbarui.", path)
	}
	copyPath := fmt.Sprintf("%s.sebelum-skema-%d", path, target)
	if err := copyProven(ctx, path, copyPath); err != nil {
		if told := diskFault(err); errors.Is(told, ErrDamaged) {
			return told
		}
		return fault(err, "Berkas %s tidak dapat disalin sebelum diperbarui; berkas itu tidak diubah, periksa ruang diska.", path)
	}
	if err := runSteps(ctx, path, steps); err != nil {
		if lost := putBack(path, copyPath); lost != nil {
			return fault(errors.Join(err, lost), "Berkas %s gagal diperbarui dan belum dikembalikan; isinya utuh dalam salinan %s, jangan hapus salinan itu dan mintalah bantuan.", path, copyPath)
		}
		return fault(err, "Berkas %s gagal diperbarui dan sudah dikembalikan seperti semula; mintalah bantuan, salinannya juga ada di %s.", path, copyPath)
	}
	return nil
}

// versions reads the file's schema version and the program's newest.
func versions(ctx context.Context, path string, steps fs.FS) (current, target int64, err error) {
	db, err := openUntouched(path)
	if err != nil {
		return 0, 0, err
	}
	var known int64
	err = db.WithContext(ctx).Raw(`SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version WHERE is_applied = 1`).Scan(&known).Error
	if err != nil {
		return 0, 0, errors.Join(err, closePool(db))
	}
	pool, err := db.DB()
	if err != nil {
		return 0, 0, err
	}
	provider, err := providerOver(pool, steps)
	if err != nil {
		return 0, 0, errors.Join(err, closePool(db))
	}
	for _, source := range provider.ListSources() {
		target = max(target, source.Version)
	}
	return known, target, closePool(db)
}

// runSteps applies the pending steps one by one on a handle of their own with
// foreign keys off: with them on, rebuilding a parent table would silently
// delete its children. After each step the keys must hold.
func runSteps(ctx context.Context, path string, steps fs.FS) error {
	db, err := openPool(path, 1, "foreign_keys(0)", "synchronous(FULL)")
	if err != nil {
		return err
	}
	pool, err := db.DB()
	if err != nil {
		return err
	}
	provider, err := providerOver(pool, steps)
	for err == nil {
		_, err = provider.UpByOne(ctx)
		if err == nil {
			err = checkKeys(ctx, pool)
		}
	}
	if errors.Is(err, goose.ErrNoNextVersion) {
		err = nil
	}
	return errors.Join(err, closePool(db))
}

func checkKeys(ctx context.Context, pool *sql.DB) error {
	rows, err := pool.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return fmt.Errorf("check foreign keys: %w", err)
	}
	defer rows.Close()
	if rows.Next() {
		return errors.New("a migration left records without the record they belong to")
	}
	return rows.Err()
}

// copyProven checks the file and copies it whole; the copy replaces an earlier one.
func copyProven(ctx context.Context, path, to string) error {
	db, err := openPool(path, 1)
	if err != nil {
		return err
	}
	var verdict string
	err = db.WithContext(ctx).Raw("PRAGMA integrity_check(1)").Scan(&verdict).Error
	if err == nil && verdict != "ok" {
		err = fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	if err == nil {
		if err = os.Remove(to); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = db.WithContext(ctx).Exec("VACUUM INTO ?", to).Error
	}
	return errors.Join(err, closePool(db))
}

// putBack restores the copy over the file and drops the WAL of the failed try.
func putBack(path, copyPath string) error {
	content, err := os.ReadFile(copyPath)
	if err != nil {
		return fmt.Errorf("read the copy: %w", err)
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("drop %s: %w", path+suffix, err)
		}
	}
	whole := path + ".kembali"
	if err := os.WriteFile(whole, content, 0o600); err != nil {
		return fmt.Errorf("put the copy back: %w", err)
	}
	return os.Rename(whole, path)
}
