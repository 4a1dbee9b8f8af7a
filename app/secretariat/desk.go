// Package secretariat is what the program does with its records: the use cases,
// without a window and without SQL. The window and the commands both work
// through it.
package secretariat

import (
	"context"
	"time"

	"github.com/google/uuid"

	"gugustugas/data"
)

// Store is what the use cases need of the data file.
type Store interface {
	// Do runs fn as one transaction, all or nothing.
	Do(ctx context.Context, action data.Action, fn func(tx data.Tx) error) error
	// View runs fn over one consistent state.
	View(ctx context.Context, fn func(r data.Reader) error) error
	// Undo takes back the last action and returns its name.
	Undo(ctx context.Context) (name string, err error)
	// Redo does again what the last undo took back and returns its name.
	Redo(ctx context.Context) (name string, err error)
	// Subscribe has fn called after every commit; the function it returns ends that.
	Subscribe(fn func(signals []data.Signal)) (cancel func())
}

// NewID is a new record's id. UUIDv7 sorts by time and needs no network.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// Desk is the secretary's desk over one data file.
type Desk struct {
	store Store
	now   func() time.Time
}

// NewDesk makes the desk; now is the clock, nil for the real one.
func NewDesk(store Store, now func() time.Time) *Desk {
	if now == nil {
		now = time.Now
	}
	return &Desk{store: store, now: now}
}

// Subscribe passes on Store.Subscribe.
func (d *Desk) Subscribe(fn func([]data.Signal)) (cancel func()) { return d.store.Subscribe(fn) }

// Read runs fn over one consistent state of the records.
func (d *Desk) Read(ctx context.Context, fn func(data.Reader) error) error {
	return d.store.View(ctx, fn)
}

// Today is the civil date in the office's zone.
func (d *Desk) Today(zone data.Zone) data.Date { return data.DateOf(d.now().In(zone.Location())) }

// Meetings lists all meetings, newest first.
func (d *Desk) Meetings(ctx context.Context) (list []data.MeetingSummary, err error) {
	err = d.store.View(ctx, func(r data.Reader) (err error) {
		list, err = r.Meetings()
		return err
	})
	return list, err
}

// Office is the profile of the office.
func (d *Desk) Office(ctx context.Context) (office data.Office, err error) {
	err = d.store.View(ctx, func(r data.Reader) (err error) {
		office, err = r.Office()
		return err
	})
	return office, err
}

// SaveOffice writes the profile.
func (d *Desk) SaveOffice(ctx context.Context, office data.Office) error {
	return d.store.Do(ctx, data.Action{Name: "ubah profil kantor", Session: "profil " + data.OfficeID},
		func(tx data.Tx) error { return tx.Put(&office) })
}

func putAll(tx data.Tx, records []data.Record) error {
	for _, rec := range records {
		if err := tx.Put(rec); err != nil {
			return err
		}
	}
	return nil
}
