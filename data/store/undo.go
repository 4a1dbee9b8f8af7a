package store

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"gugustugas/data"
)

// Every action stands in the change log, so undo and redo need no memory of
// their own: they reach back as far as the log and survive a restart. An undo
// is an action that names the one it takes back; a redo names the undo.
const (
	undoWord = "urungkan "
	redoWord = "ulangi "
)

// Undo takes back the last action that is not taken back yet, whole, as a new
// change, and returns its name. It fails with data.ErrNotFound when there is
// none, and with data.ErrFinal when it belongs to minutes that are final.
func (s *Store) Undo(ctx context.Context) (name string, err error) {
	err = s.Do(ctx, data.Action{Name: "urungkan"}, func(tx data.Tx) error {
		w := tx.(*write)
		actionID, err := lastUndoable(w.db)
		if err != nil {
			return err
		}
		if actionID == "" {
			return data.Fault("Tidak ada lagi yang dapat diurungkan; tidak ada yang berubah.", data.ErrNotFound)
		}
		w.undoes = actionID
		name, err = w.reverse(actionID, undoWord)
		return err
	})
	return name, err
}

// Redo takes back the last undo and returns the name of the action that is done
// again. Once another action has followed, there is nothing to do again
// (data.ErrNotFound). Undo can take a redo back like any other action.
func (s *Store) Redo(ctx context.Context) (name string, err error) {
	err = s.Do(ctx, data.Action{Name: "ulangi"}, func(tx data.Tx) error {
		w := tx.(*write)
		undoID, err := lastRedoable(w.db)
		if err != nil {
			return err
		}
		if undoID == "" {
			return data.Fault("Tidak ada yang dapat diulangi; tidak ada yang berubah.", data.ErrNotFound)
		}
		w.redoes = undoID
		name, err = w.reverse(undoID, redoWord)
		return err
	})
	return name, err
}

// counted says which changes undo and redo look at. A visit that ended as it
// began, with what was typed taken out again, changed nothing. The reason given
// for printing in spite of findings stays on record whatever is taken back.
const counted = ` before <> after AND NOT (record_type = 'waivers' AND before = '') `

// lastUndoable finds the newest action that no other took back and that takes
// back none; empty if there is none. That the subquery asks twice about undoes
// lets SQLite use the partial index; without it every undo would read the whole
// log once for each change in it.
func lastUndoable(db *gorm.DB) (actionID string, err error) {
	err = db.Raw(`
SELECT action_id FROM changes c
WHERE undoes = '' AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes <> '' AND u.undoes = c.action_id)
  AND` + counted + `
ORDER BY id DESC LIMIT 1`).Scan(&actionID).Error
	if err != nil {
		return "", fmt.Errorf("find the last action: %w", err)
	}
	return actionID, nil
}

// lastRedoable finds the newest undo that is not done again and that no action
// other than undo and redo has followed.
func lastRedoable(db *gorm.DB) (undoID string, err error) {
	err = db.Raw(`
SELECT action_id FROM changes c
WHERE undoes <> '' AND NOT EXISTS (SELECT 1 FROM changes r WHERE r.redoes <> '' AND r.redoes = c.action_id)
  AND id > COALESCE((SELECT id FROM changes WHERE undoes = '' AND redoes = '' AND` + counted + `ORDER BY id DESC LIMIT 1), 0)
ORDER BY id DESC LIMIT 1`).Scan(&undoID).Error
	if err != nil {
		return "", fmt.Errorf("find the last undo: %w", err)
	}
	return undoID, nil
}

// reverse takes an action back, its last change first, and returns its name
// without the words of undo and redo.
func (w *write) reverse(actionID, word string) (name string, err error) {
	changes, err := list[data.Change](w.db.Where("action_id = ? AND"+counted, actionID).Order("id DESC"))
	if err != nil {
		return "", fmt.Errorf("read the action: %w", err)
	}
	name = changes[0].Action
	for _, prefix := range []string{undoWord, redoWord} {
		name = strings.TrimPrefix(name, prefix)
	}
	w.action.Name = word + name
	if err := w.refuseFinal(changes, name); err != nil {
		return name, err
	}
	for _, change := range changes {
		if err := w.takeBack(change); err != nil {
			return name, err
		}
	}
	return name, w.refuseBroken(name)
}
