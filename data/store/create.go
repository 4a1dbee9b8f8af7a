package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"gugustugas/data"
)

// Create makes a new, empty data file, readable by its owner only. It fails
// with ErrExists when something is there already, and never leaves half a file:
// the file is made under another name and takes its own only when whole.
func Create(ctx context.Context, path string) error {
	return CreateFilled(ctx, path, func(string) error { return nil })
}

// CreateFilled is Create with records: fill opens the file by the name it has
// while it is made, writes into it and closes it.
func CreateFilled(ctx context.Context, path string, fill func(half string) error) error {
	if exists(path) {
		return fault(ErrExists, "Berkas %s sudah ada dan tidak disentuh; pilih nama berkas lain.", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fault(err, "Folder %s tidak dapat dibuat; tidak ada yang berubah, pilih folder lain.", filepath.Dir(path))
	}
	half, err := os.CreateTemp(filepath.Dir(path), ".baru-*") // mode 0600, which SQLite gives its WAL too
	if err != nil {
		return fault(err, "Berkas data tidak dapat dibuat di %s; tidak ada yang berubah, pilih folder lain.", filepath.Dir(path))
	}
	defer removeAll(half.Name())
	err = errors.Join(half.Close(), build(ctx, half.Name()))
	if err == nil {
		err = fill(half.Name())
	}
	if err == nil {
		err = settle(ctx, half.Name())
	}
	if err != nil {
		return diskFault(fmt.Errorf("create %s: %w", path, err))
	}
	// A link fails where a rename would overwrite; not every disk knows links.
	if err := os.Link(half.Name(), path); err == nil {
		return nil
	}
	if exists(path) {
		return fault(ErrExists, "Berkas %s sudah ada dan tidak disentuh; pilih nama berkas lain.", path)
	}
	if err := os.Rename(half.Name(), path); err != nil {
		return fault(err, "Berkas %s tidak dapat dibuat; tidak ada yang berubah, pilih folder lain.", path)
	}
	return nil
}

// build makes the schema in an empty file.
func build(ctx context.Context, path string) error {
	db, err := openPool(path, 1, "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(0)")
	if err != nil {
		return err
	}
	mark := db.WithContext(ctx).Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)).Error
	pool, err := db.DB()
	if err != nil {
		return err
	}
	provider, err := newProvider(pool)
	if err == nil {
		_, err = provider.Up(ctx)
	}
	return errors.Join(mark, err, closePool(db))
}

// settle folds the WAL into the file. Closing does that too, but says nothing
// when the disk is too full for it, and the file goes on without its WAL. Nobody
// else knows the file yet, so nothing is waited for.
func settle(ctx context.Context, path string) error {
	db, err := openDSN(dsn(path, []string{"busy_timeout(0)", "synchronous(FULL)"}), 1)
	if err != nil {
		return err
	}
	var busy, frames, moved int
	err = db.WithContext(ctx).Raw("PRAGMA wal_checkpoint(TRUNCATE)").Row().Scan(&busy, &frames, &moved)
	if err == nil && busy != 0 {
		err = fmt.Errorf("fold the WAL of %s: %w", path, data.ErrInUse)
	}
	return errors.Join(err, closePool(db))
}

// removeAll takes away a file that did not become a data file, with what SQLite
// and the lock laid beside it.
func removeAll(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", lockSuffix, holderSuffix} {
		_ = os.Remove(path + suffix) // what is not there need not go
	}
}
