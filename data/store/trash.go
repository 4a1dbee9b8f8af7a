package store

import (
	"fmt"

	"gugustugas/data"
)

// ChangesOf implements data.Reader.
func (r reader) ChangesOf(recordID string, limit int) ([]data.Change, error) {
	return list[data.Change](r.db.Where("record_id = ?", recordID).Order("id DESC").Limit(limit))
}

// Trash implements data.Reader.
func (r reader) Trash(limit int) ([]data.TrashItem, error) {
	rows, err := list[data.Change](r.db.Where(`
after = '' AND before <> '' AND action_id IN (
  SELECT c.action_id FROM changes c
  WHERE c.after = '' AND c.before <> '' AND NOT EXISTS (
    SELECT 1 FROM changes l WHERE l.record_id = c.record_id AND l.record_type = c.record_type AND l.id > c.id)
  GROUP BY c.action_id ORDER BY MAX(c.id) DESC LIMIT ?)
AND NOT EXISTS (
  SELECT 1 FROM changes l WHERE l.record_id = changes.record_id AND l.record_type = changes.record_type AND l.id > changes.id)`, limit).
		Order("id"))
	if err != nil {
		return nil, fmt.Errorf("read the trash: %w", err)
	}
	var items []data.TrashItem
	at := map[string]int{}
	for i := len(rows) - 1; i >= 0; i-- { // the newest action first
		row := rows[i]
		if _, known := at[row.ActionID]; !known {
			at[row.ActionID] = len(items)
			items = append(items, data.TrashItem{ActionID: row.ActionID, Action: row.Action, By: row.By, At: row.At, MeetingID: row.MeetingID})
		}
	}
	for _, row := range rows {
		item := &items[at[row.ActionID]]
		item.Deleted = append(item.Deleted, row)
	}
	return items, nil
}
