package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"gugustugas/data"
)

// Holder is who holds a data file. It is written beside the lock, because a
// locked file cannot be read by others on Windows.
type Holder struct {
	Computer string
	User     string
	// Since is told on the clock of the zone that it brings.
	Since time.Time
	// Zone is the office's zone, once it is known.
	Zone data.Zone
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
	if err := held.note(me); err != nil {
		return nil, errors.Join(err, held.Release())
	}
	return held, nil
}

// note writes down who holds the file.
func (l *FileLock) note(me Holder) error {
	note, err := json.Marshal(me)
	if err == nil {
		err = os.WriteFile(l.holder, note, 0o600)
	}
	if err != nil {
		return fmt.Errorf("note the holder in %s: %w", l.holder, err)
	}
	return nil
}

// describe says who holds the file, as far as the note beside it is readable.
// The time is told on the clock of the office, as the holder noted it.
func (l *FileLock) describe() string {
	var holder Holder
	note, err := os.ReadFile(l.holder)
	if err != nil || json.Unmarshal(note, &holder) != nil || holder.Since.IsZero() {
		return "sedang dipakai jendela atau perintah lain"
	}
	clock := strings.TrimSpace(holder.Since.Format("15.04") + " " + string(holder.Zone))
	return fmt.Sprintf("dibuka di %s oleh %s sejak pukul %s", holder.Computer, holder.User, clock)
}

// Release gives the file free.
func (l *FileLock) Release() error {
	err := os.Remove(l.holder)
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, l.lock.Unlock())
}
