// Package store keeps the records in one SQLite file. It is the only package
// that knows GORM and SQL. Every change of every record goes through Store.Do,
// so that the change log, undo and the signals to the pages are each written
// once and nothing passes them by.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"gorm.io/gorm"

	"gugustugas/data"
)

// applicationID marks a SQLite file as ours ("GTPO"); it survives VACUUM INTO.
const applicationID = 0x4754504F

// Timeout bounds every call that brings no deadline of its own.
const Timeout = 15 * time.Second

// Options says who writes.
type Options struct {
	// Device is the id of this computer; it goes into every change.
	Device string
	// User is who is logged in, for the change log and the lock.
	User string
	// Computer is the name that the lock tells others.
	Computer string
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// ReadOnly opens nothing for writing; Do then fails.
	ReadOnly bool
}

// Store is an open data file. It is safe for use by several goroutines.
type Store struct {
	path    string
	options Options
	// One connection writes, so that writers queue in Go and not in SQLite.
	writer *gorm.DB
	reader *gorm.DB
	// lock is held for the life of a store that writes.
	lock *FileLock

	mu          sync.Mutex
	subscribers map[int]func([]data.Signal)
	nextID      int
}

// Open opens an existing data file and brings its schema up to date. It fails
// with a data.Error that says what is wrong when the file is missing, is not
// ours, is newer than the program, or is damaged.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	if options.Now == nil {
		options.Now = time.Now
	}
	path = realPath(path)
	if err := recognise(ctx, path); err != nil {
		return nil, err
	}
	if err := bringUpToDate(ctx, path, options.ReadOnly); err != nil {
		return nil, err
	}
	s := &Store{path: path, options: options, subscribers: map[int]func([]data.Signal){}}
	var err error
	if options.ReadOnly {
		s.reader, err = openReader(path)
		return s, err
	}
	if s.reader, err = openPool(path, readers, "query_only(1)"); err != nil {
		return nil, diskFault(fmt.Errorf("open %s for reading: %w", path, err))
	}
	if s.writer, err = openPool(path, 1, "foreign_keys(1)", "journal_mode(WAL)", "synchronous(FULL)"); err != nil {
		return nil, errors.Join(diskFault(fmt.Errorf("open %s for writing: %w", path, err)), s.Close())
	}
	return s, nil
}

// OpenExclusive opens an existing data file for its only writer. It waits for
// the file's lock at most that long; then it fails with data.ErrInUse and a
// sentence that names who holds it. Close gives the lock free.
func OpenExclusive(ctx context.Context, path string, wait time.Duration, options Options) (*Store, error) {
	if err := recognise(ctx, path); err != nil {
		return nil, err // before the lock, which leaves a file of its own
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	me := Holder{Computer: options.Computer, User: options.User, Since: options.Now()}
	lock, err := Lock(ctx, path, me, wait)
	if err != nil {
		return nil, err
	}
	s, err := Open(ctx, path, options)
	if err != nil {
		return nil, errors.Join(err, lock.Release())
	}
	s.lock = lock
	if err := s.noteHolder(ctx, me); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// noteHolder tells since when the file is held on the clock of its office, which
// is known only now that it is open.
func (s *Store) noteHolder(ctx context.Context, me Holder) error {
	return s.View(ctx, func(r data.Reader) error {
		office, err := r.Office()
		if err != nil {
			return err
		}
		me.Since, me.Zone = me.Since.In(office.Zone.Location()), office.Zone
		return s.lock.note(me)
	})
}

// Path is the data file.
func (s *Store) Path() string { return s.path }

// Close ends all connections; the last one folds the WAL into the file.
func (s *Store) Close() error {
	var faults []error
	for _, pool := range []*gorm.DB{s.reader, s.writer} {
		if pool != nil {
			faults = append(faults, closePool(pool))
		}
	}
	if s.lock != nil {
		faults = append(faults, s.lock.Release())
	}
	return errors.Join(faults...)
}

// Subscribe has fn called after every commit, on the goroutine that wrote. fn
// must not write. The returned function ends it.
func (s *Store) Subscribe(fn func([]data.Signal)) (cancel func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.nextID
	s.nextID++
	s.subscribers[id] = fn
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.subscribers, id)
	}
}

func (s *Store) tell(signals []data.Signal) {
	s.mu.Lock()
	listeners := make([]func([]data.Signal), 0, len(s.subscribers))
	for _, fn := range s.subscribers {
		listeners = append(listeners, fn)
	}
	s.mu.Unlock()
	for _, fn := range listeners {
		fn(signals)
	}
}

// View runs fn over one consistent state of the file. Without a deadline in ctx
// it has Timeout.
func (s *Store) View(ctx context.Context, fn func(data.Reader) error) error {
	ctx, cancel := withDeadline(ctx)
	defer cancel()
	err := s.reader.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		return fn(reader{db})
	}, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return diskFault(err)
	}
	return nil
}

func withDeadline(ctx context.Context) (context.Context, context.CancelFunc) {
	if _, ok := ctx.Deadline(); ok {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, Timeout)
}
