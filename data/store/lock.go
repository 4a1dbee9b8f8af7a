package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"

	"gugustugas/data"
)

// Holder is who holds a data file. It is written beside the lock, because a
// locked file cannot be read by others on Windows.
type Holder struct {
	Computer string
	User     string
	Since    time.Time
}

// FileLock keeps a data file for one writer. The system drops it when the
// process ends, however it ends.
type FileLock struct {
	lock   *flock.Flock
	holder string
}

// What lies beside a data file while it is written.
const (
	lockSuffix   = ".lock"
	holderSuffix = ".pemakai"
)

// Lock takes the lock of a data file, trying for at most wait. When somebody
// else holds it, it fails with data.ErrInUse and a sentence that names them.
func Lock(ctx context.Context, path string, me Holder, wait time.Duration) (*FileLock, error) {
	path = realPath(path)
	held := &FileLock{lock: flock.New(path+lockSuffix, flock.SetPermissions(0o600)), holder: path + holderSuffix}
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	locked, err := held.lock.TryLock()
	if err == nil && !locked && wait > 0 {
		locked, err = held.lock.TryLockContext(ctx, 50*time.Millisecond)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return nil, err
	case err != nil && !errors.Is(err, context.DeadlineExceeded):
		return nil, fault(err, "Berkas data %s tidak dapat dikunci; tidak ada yang berubah, periksa izin foldernya.", path)
	case !locked:
		return nil, fault(data.ErrInUse, "Berkas data %s; tidak ada yang berubah, tutup jendela itu lalu coba lagi.", held.describe())
	}
	note, err := json.Marshal(me)
	if err == nil {
		err = os.WriteFile(held.holder, note, 0o600)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("note the holder of %s: %w", path, err), held.Release())
	}
	return held, nil
}

// describe says who holds the file, as far as the note beside it is readable.
// The time is told as the holder's own clock showed it.
func (l *FileLock) describe() string {
	var holder Holder
	note, err := os.ReadFile(l.holder)
	if err != nil || json.Unmarshal(note, &holder) != nil || holder.Since.IsZero() {
		return "sedang dipakai jendela atau perintah lain"
	}
	return fmt.Sprintf("dibuka di %s oleh %s sejak pukul %s", holder.Computer, holder.User, holder.Since.Format("15.04"))
}

// Release gives the file free.
func (l *FileLock) Release() error {
	err := os.Remove(l.holder)
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, l.lock.Unlock())
}
