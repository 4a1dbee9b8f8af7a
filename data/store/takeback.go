package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"gugustugas/data"
)

// takeBack puts one record back to what it was before the change. It refuses
// when the record has been changed otherwise since, so that nothing is lost.
func (w *write) takeBack(change data.Change) error {
	now, err := data.NewRecord(change.RecordType)
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
		return w.remove(now)
	}
	before, err := data.ReadRecord(change.RecordType, change.Before)
	if err != nil {
		return err
	}
	return w.Put(before)
}

// remove deletes a record that an action had made. The reasons for printing go
// with their meeting or letter; the change log keeps them.
func (w *write) remove(rec data.Record) error {
	var waivers []data.Waiver
	var err error
	switch rec := rec.(type) {
	case *data.Meeting:
		waivers, err = list[data.Waiver](w.db.Where("meeting_id = ?", rec.ID))
	case *data.Letter:
		waivers, err = list[data.Waiver](w.db.Where("letter_id = ?", rec.ID))
	}
	if err != nil {
		return fmt.Errorf("read waivers: %w", err)
	}
	for i := range waivers {
		if err := w.Delete(&waivers[i]); err != nil {
			return err
		}
	}
	return w.Delete(rec)
}

// rewritten is a record of the change log as this version of the program writes
// it: an older one knew fewer fields.
func rewritten(recordType, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	rec, err := data.ReadRecord(recordType, text)
	if err != nil {
		return "", err
	}
	again, err := json.Marshal(rec)
	return string(again), err
}

// refuseFinal stops, before anything is written, what would change minutes that
// are final, take a paper out of the archive, or give a number of our own register
// free. Only that minutes were opened again can be done again after an undo.
func (w *write) refuseFinal(changes []data.Change, name string) error {
	reopened := map[string]bool{}
	for _, change := range changes {
		if err := w.refuseArchived(change, name); err != nil {
			return err
		}
		if change.RecordType != (data.Meeting{}).TableName() || change.Before == "" || w.redoes == "" {
			continue
		}
		before, err := data.ReadRecord(change.RecordType, change.Before)
		if err != nil {
			return err
		}
		reopened[change.RecordID] = !before.(*data.Meeting).State.Locked()
	}
	for _, change := range changes {
		if !data.LockedWith(change.RecordType) || reopened[change.MeetingID] || signature(change) {
			continue
		}
		if err := w.open(change.MeetingID); err != nil {
			return err
		}
	}
	return nil
}

// refuseArchived refuses to take back a paper of the archive, or a number that our
// own register gave to a letter: that is never given again.
func (w *write) refuseArchived(change data.Change, name string) error {
	switch change.RecordType {
	case data.Document{}.TableName():
		paper, err := data.ReadRecord(change.RecordType, change.After)
		if err != nil {
			return err
		}
		if paper.(*data.Document).LetterID != "" {
			return fault(data.ErrFinal, "“%s” tidak diurungkan karena suratnya sudah tersimpan dalam arsip dan arsip tidak diubah; bila isinya perlu diperbaiki, buka perbaikan suratnya dengan alasan.", name)
		}
		return fault(data.ErrFinal, "“%s” tidak diurungkan karena notulanya sudah tersimpan dalam arsip dan arsip tidak diubah; bila isinya perlu diperbaiki, buka kembali notulanya dengan alasan.", name)
	case data.RegisterNumber{}.TableName():
		number, err := givenBy(change)
		if err != nil || number == nil {
			return err
		}
		var register data.Register
		if err := w.Get(number.RegisterID, &register); err != nil || register.Mode != data.NumberedHere {
			return err
		}
		return fault(data.ErrFinal, "“%s” tidak diurungkan karena nomor %s sudah diambil dari buku agenda dan tidak diberikan lagi; batalkan suratnya dengan alasan bila tidak jadi.", name, number.Text)
	}
	return nil
}

// givenBy is the number that a change gave to a letter; nil where it did not.
func givenBy(change data.Change) (*data.RegisterNumber, error) {
	if change.After == "" {
		return nil, nil
	}
	after, err := data.ReadRecord(change.RecordType, change.After)
	if err != nil {
		return nil, err
	}
	number := after.(*data.RegisterNumber)
	if number.LetterID == "" {
		return nil, nil
	}
	if change.Before == "" {
		return number, nil
	}
	before, err := data.ReadRecord(change.RecordType, change.Before)
	if err != nil || before.(*data.RegisterNumber).LetterID != "" {
		return nil, err
	}
	return number, nil
}

// signature says that a change only follows a scan of the signed paper that came
// or went: the minutes are final before and after it.
func signature(change data.Change) bool {
	if change.RecordType != (data.Meeting{}).TableName() || change.Before == "" || change.After == "" {
		return false
	}
	before, errBefore := data.ReadRecord(change.RecordType, change.Before)
	after, errAfter := data.ReadRecord(change.RecordType, change.After)
	return errBefore == nil && errAfter == nil &&
		before.(*data.Meeting).State.Locked() && after.(*data.Meeting).State.Locked()
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
		return fault(data.ErrFinal, "Notula %s sudah final, jadi tidak diubah; bila perlu diperbaiki, buka kembali notulanya dengan alasan.", meeting.Code)
	}
	return nil
}

// refuseBroken stops, before the commit, what would leave a record without the
// one it refers to, and names what must go first.
func (w *write) refuseBroken(name string) error {
	var broken struct {
		Table string
		RowID int64 `gorm:"column:rowid"`
	}
	err := w.db.Raw(`SELECT "table", rowid FROM pragma_foreign_key_check LIMIT 1`).Scan(&broken).Error
	if err != nil || broken.Table == "" {
		return err
	}
	var later string
	err = w.db.Raw(`SELECT action FROM changes WHERE record_id = (SELECT id FROM `+broken.Table+` WHERE rowid = ?) ORDER BY id DESC LIMIT 1`,
		broken.RowID).Scan(&later).Error
	if err != nil {
		return fmt.Errorf("find what depends on it: %w", err)
	}
	return fault(data.ErrInvalid, "“%s” tidak diurungkan karena masih dibutuhkan oleh “%s” yang dicatat sesudahnya; hapus atau urungkan itu dahulu.", name, later)
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
