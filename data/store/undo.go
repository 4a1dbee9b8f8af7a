package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"gugustugas/data"
)

// emptyRecord makes a record of a type that stands in the change log.
func emptyRecord(recordType string) (data.Record, error) {
	for _, rec := range []data.Record{
		&data.Office{}, &data.Agency{}, &data.Person{}, &data.Decree{}, &data.Seat{}, &data.Holding{},
		&data.Attachment{}, &data.Meeting{}, &data.MeetingDay{}, &data.AgendaItem{}, &data.Entry{},
		&data.FollowUp{}, &data.FollowUpOwner{}, &data.Participant{}, &data.Attendance{},
		&data.Suspension{}, &data.Confirmation{}, &data.CarryOver{}, &data.Progress{},
		&data.Series{}, &data.AgendaTemplate{}, &data.Phrase{},
		&data.Document{}, &data.Enclosure{}, &data.Waiver{},
	} {
		if rec.TableName() == recordType {
			return rec, nil
		}
	}
	return nil, fmt.Errorf("%w: record type %q", data.ErrInvalid, recordType)
}

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
		changes, err := list[data.Change](w.db.Where("action_id = ? AND before <> after", actionID).Order("id DESC"))
		if err != nil {
			return fmt.Errorf("read the last action: %w", err)
		}
		name = changes[0].Action
		w.action.Name, w.undoes = "urungkan "+name, actionID
		for _, change := range changes {
			if err := w.takeBack(change); err != nil {
				return err
			}
		}
		return nil
	})
	return name, err
}

// takeBack puts one record back to what it was before the change. It refuses
// when the record has been changed otherwise since, so that nothing is lost.
func (w *write) takeBack(change data.Change) error {
	if data.LockedWith(change.RecordType) {
		if err := w.open(change.MeetingID); err != nil {
			return err
		}
	}
	now, err := emptyRecord(change.RecordType)
	if err != nil {
		return err
	}
	present, err := w.storedAs(now, change.RecordID)
	if err != nil {
		return err
	}
	after, err := rewritten(change.RecordType, change.After)
	if err != nil {
		return err
	}
	if present != after {
		return data.Fault("Catatan ini sudah berubah lagi, jadi tidak diurungkan; semuanya tetap seperti sekarang.", data.ErrDuplicate)
	}
	if change.Before == "" {
		return w.Delete(now)
	}
	before, err := emptyRecord(change.RecordType)
	if err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(change.Before), before); err != nil {
		return fmt.Errorf("read what %s was: %w", change.RecordType, err)
	}
	return w.Put(before)
}

// rewritten is a record of the change log as this version of the program writes
// it: an older one knew fewer fields.
func rewritten(recordType, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	rec, err := emptyRecord(recordType)
	if err != nil {
		return "", err
	}
	if err := json.Unmarshal([]byte(text), rec); err != nil {
		return "", fmt.Errorf("read what %s became: %w", recordType, err)
	}
	again, err := json.Marshal(rec)
	return string(again), err
}

// open refuses what belongs to final minutes.
func (w *write) open(meetingID string) error {
	if meetingID == "" {
		return nil
	}
	var meeting data.Meeting
	switch err := w.Get(meetingID, &meeting); {
	case errors.Is(err, data.ErrNotFound):
		return nil
	case err != nil:
		return err
	case meeting.State.Locked():
		return data.ErrFinal
	}
	return nil
}

// storedAs fills rec with the record of that id and returns it as the change log
// writes it; empty if it isn't there.
func (w *write) storedAs(rec data.Record, id string) (string, error) {
	switch err := w.Get(id, rec); {
	case errors.Is(err, data.ErrNotFound):
		return "", nil
	case err != nil:
		return "", err
	}
	text, err := json.Marshal(rec)
	if err != nil {
		return "", fmt.Errorf("record %s as JSON: %w", rec.TableName(), err)
	}
	return string(text), nil
}
