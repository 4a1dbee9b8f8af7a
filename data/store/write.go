package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"gugustugas/data"
)

// insideWrite marks the context of a running Do.
type insideWrite struct{}

// errReadOnly: the file was opened for reading only.
var errReadOnly = errors.New("data file is open for reading only")

// Do runs fn as one transaction: all of its records and their changes are
// written, or none. After the commit the subscribers are told. fn gets only tx;
// a Do begun with its context is data.ErrNested, because with one writing
// connection it would wait for itself. Without a deadline in ctx it has Timeout.
func (s *Store) Do(ctx context.Context, action data.Action, fn func(tx data.Tx) error) error {
	if s.writer == nil {
		return data.Fault("Berkas data ini dibuka hanya untuk dibaca; tidak ada yang diubah.", errReadOnly)
	}
	if ctx.Value(insideWrite{}) != nil {
		return fmt.Errorf("%s: %w", action.Name, data.ErrNested)
	}
	ctx, cancel := withDeadline(ctx)
	defer cancel()
	ctx = context.WithValue(ctx, insideWrite{}, true)

	w := &write{store: s, ctx: ctx, action: action, id: uuid.Must(uuid.NewV7()).String()}
	written := false
	err := s.writer.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		w.reader = reader{db}
		err := fn(w)
		written = err == nil
		return err
	})
	if err != nil && written { // the COMMIT was refused
		err = errors.Join(err, s.endTransaction())
	}
	if err != nil {
		return fmt.Errorf("%s: %w", action.Name, translate(err))
	}
	if len(w.signals) > 0 {
		s.tell(w.signals)
	}
	return nil
}

// endTransaction ends what a refused COMMIT leaves open: where a foreign key
// does not hold, SQLite stays inside the transaction, and database/sql gives the
// connection back as if it were free.
func (s *Store) endTransaction() error {
	ctx, cancel := context.WithTimeout(context.Background(), Timeout)
	defer cancel()
	err := s.writer.WithContext(ctx).Exec("ROLLBACK").Error
	if err == nil || strings.Contains(err.Error(), "no transaction is active") {
		return nil
	}
	return fmt.Errorf("end the refused transaction: %w", err)
}

// translate gives the library's errors the names of package data.
func translate(err error) error {
	switch {
	case errors.Is(err, gorm.ErrDuplicatedKey):
		return fmt.Errorf("%w: %w", data.ErrDuplicate, err)
	case errors.Is(err, gorm.ErrRecordNotFound):
		return fmt.Errorf("%w: %w", data.ErrNotFound, err)
	case errors.Is(err, gorm.ErrForeignKeyViolated), strings.Contains(err.Error(), "FOREIGN KEY constraint failed"):
		return fmt.Errorf("%w: a record refers to one that is not there: %w", data.ErrInvalid, err)
	}
	return diskFault(err)
}

// write is one running transaction.
type write struct {
	reader
	store   *Store
	ctx     context.Context
	action  data.Action
	id      string
	signals []data.Signal
	// undoes is the action that this one takes back, redoes the undo.
	undoes, redoes string
}

func (w *write) Context() context.Context { return w.ctx }

// User implements data.Tx.
func (w *write) User() string { return w.store.options.User }

// Put implements data.Tx.
func (w *write) Put(rec data.Record) error {
	if reflect.TypeOf(rec).Kind() != reflect.Pointer {
		return fmt.Errorf("%w: %T is not a pointer", data.ErrInvalid, rec)
	}
	if err := rec.Validate(); err != nil {
		return fmt.Errorf("%s: %w", rec.TableName(), err)
	}
	before, err := w.stored(rec)
	if err != nil {
		return err
	}
	after, err := json.Marshal(rec)
	if err != nil {
		return fmt.Errorf("record %s as JSON: %w", rec.TableName(), err)
	}
	if before == string(after) {
		return nil
	}
	upsert := clause.OnConflict{Columns: []clause.Column{{Name: "id"}}, UpdateAll: true}
	if err := w.db.Clauses(upsert).Create(rec).Error; err != nil {
		return fmt.Errorf("write %s: %w", rec.TableName(), translate(err))
	}
	return w.record(rec, before, string(after))
}

// Delete implements data.Tx.
func (w *write) Delete(rec data.Record) error {
	before, err := w.stored(rec)
	if err != nil {
		return err
	}
	if before == "" {
		return fmt.Errorf("delete %s: %w", rec.TableName(), data.ErrNotFound)
	}
	if err := w.db.Delete(rec, "id = ?", rec.RecordID()).Error; err != nil {
		return fmt.Errorf("delete %s: %w", rec.TableName(), translate(err))
	}
	return w.record(rec, before, "")
}

// stored is the record as it is in the file, as JSON; empty if it isn't there.
func (w *write) stored(rec data.Record) (string, error) {
	old := reflect.New(reflect.TypeOf(rec).Elem()).Interface().(data.Record)
	return w.storedAs(old, rec.RecordID())
}

// record writes the change. Within one session the change before is replaced,
// so that hours of autosaves of one entry are one change that keeps its first
// Before; its number moves on, so that other readers see that something is new.
// Once another action stands in between, a new change begins: undo goes back
// one action after another and could not part what is woven together.
func (w *write) record(rec data.Record, before, after string) error {
	change := data.Change{
		DeviceID: w.store.options.Device, ActionID: w.id,
		Action: w.action.Name, Session: w.action.Session, Undoes: w.undoes, Redoes: w.redoes,
		RecordType: rec.TableName(), RecordID: rec.RecordID(), MeetingID: data.MeetingOf(rec),
		Before: before, After: after,
		By: w.store.options.User, At: data.InstantOf(w.store.options.Now()),
	}
	if change.Session != "" {
		if err := w.replaceEarlier(&change); err != nil {
			return err
		}
	}
	if err := w.db.Create(&change).Error; err != nil {
		return fmt.Errorf("write change: %w", translate(err))
	}
	w.signals = append(w.signals, data.Signal{
		RecordType: change.RecordType, RecordID: change.RecordID,
		MeetingID: change.MeetingID, Number: change.ID,
	})
	return nil
}

func (w *write) replaceEarlier(change *data.Change) error {
	var last data.Change
	err := w.db.Where("record_id = ? AND record_type = ?", change.RecordID, change.RecordType).
		Order("id DESC").Limit(1).Find(&last).Error
	if err != nil {
		return fmt.Errorf("read the change before: %w", err)
	}
	if last.ID == 0 || last.Session != change.Session || last.DeviceID != change.DeviceID {
		return nil
	}
	var newest string
	if err := w.db.Raw(`SELECT action_id FROM changes ORDER BY id DESC LIMIT 1`).Scan(&newest).Error; err != nil {
		return fmt.Errorf("read the newest change: %w", err)
	}
	if newest != last.ActionID {
		return nil
	}
	// The whole of this write goes on with that action, so that undo takes both.
	w.id = last.ActionID
	change.Before, change.ActionID = last.Before, last.ActionID
	if err := w.db.Delete(&data.Change{}, last.ID).Error; err != nil {
		return fmt.Errorf("replace the change before: %w", err)
	}
	return nil
}

// NextMeetingCode implements data.Tx.
func (w *write) NextMeetingCode(year int) (string, error) {
	return w.nextCode(data.Meeting{}.TableName(), year, data.MeetingCode)
}

// NextLetterCode implements data.Tx.
func (w *write) NextLetterCode(year int) (string, error) {
	return w.nextCode(data.Letter{}.TableName(), year, data.LetterCode)
}

// NextIncomingCode implements data.Tx.
func (w *write) NextIncomingCode(year int) (string, error) {
	return w.nextCode(data.IncomingLetter{}.TableName(), year, data.IncomingCode)
}

// nextCode is the code after the last of a year in a table.
func (w *write) nextCode(table string, year int, code func(year, n int) string) (string, error) {
	prefix := code(year, 0)
	prefix = prefix[:len(prefix)-3]
	var last int
	err := w.db.Raw(`SELECT COALESCE(MAX(CAST(substr(code, ?) AS INTEGER)), 0) FROM `+table+` WHERE code GLOB ? || '*'`,
		len(prefix)+1, prefix).Scan(&last).Error
	if err != nil {
		return "", fmt.Errorf("find the next code in %s: %w", table, err)
	}
	return code(year, last+1), nil
}
