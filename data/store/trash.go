package store

import (
	"fmt"

	"gorm.io/gorm"

	"gugustugas/data"
)

// ChangesOf implements data.Reader.
func (r reader) ChangesOf(recordID string, limit int) ([]data.Change, error) {
	return list[data.Change](r.db.Where("record_id = ?", recordID).Order("id DESC").Limit(limit))
}

// ActionChanges implements data.Reader.
func (r reader) ActionChanges(actionID string) ([]data.Change, error) {
	return list[data.Change](r.db.Where("action_id = ?", actionID).Order("id"))
}

// gone picks the changes that deleted a record for good: nothing was written of
// it since. changes_deleted finds them, changes_record asks what came later.
const gone = `after = '' AND before <> '' AND NOT EXISTS (
  SELECT 1 FROM changes l WHERE l.record_id = changes.record_id AND l.record_type = changes.record_type AND l.id > changes.id)`

// Trash implements data.Reader.
func (r reader) Trash(limit int) ([]data.TrashItem, error) {
	var newest []string
	err := r.db.Raw(`SELECT action_id FROM changes INDEXED BY changes_deleted WHERE `+gone+
		` GROUP BY action_id ORDER BY MAX(id) DESC LIMIT ?`, limit).Scan(&newest).Error
	if err != nil {
		return nil, fmt.Errorf("read the trash: %w", err)
	}
	return r.deletions(r.db.Where("action_id IN ?", newest), newest)
}

// Deletion implements data.Reader.
func (r reader) Deletion(actionID string) (data.TrashItem, error) {
	items, err := r.deletions(r.db.Where("action_id = ?", actionID), []string{actionID})
	if err == nil && len(items) == 0 {
		err = fmt.Errorf("deletion %s: %w", actionID, data.ErrNotFound)
	}
	if err != nil {
		return data.TrashItem{}, err
	}
	return items[0], nil
}

// deletions joins what each action deleted and is still gone, in the order given.
func (r reader) deletions(query *gorm.DB, order []string) ([]data.TrashItem, error) {
	rows, err := list[data.Change](query.Where(gone).Order("id"))
	if err != nil {
		return nil, fmt.Errorf("read what was deleted: %w", err)
	}
	deleted := map[string][]data.Change{}
	for _, row := range rows {
		deleted[row.ActionID] = append(deleted[row.ActionID], row)
	}
	var items []data.TrashItem
	for _, id := range order {
		if changes := deleted[id]; len(changes) > 0 {
			first := changes[0]
			items = append(items, data.TrashItem{
				ActionID: id, Action: first.Action, By: first.By, At: first.At, MeetingID: first.MeetingID, Deleted: changes,
			})
		}
	}
	return items, nil
}
