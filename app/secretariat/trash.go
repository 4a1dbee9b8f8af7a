package secretariat

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Restore puts back all that an action deleted and is still gone, with all that
// hung on it, as one action that Undo takes back. What it refers to and is gone
// too comes back first; an entry without its agenda item goes to Lain-lain; a
// code or number that is taken by now is given anew. It returns the action's
// name, or data.ErrNotFound where nothing is left to put back.
func (d *Desk) Restore(ctx context.Context, actionID string) (name string, err error) {
	item, err := view(ctx, d.store, func(r data.Reader) (data.TrashItem, error) { return r.Deletion(actionID) })
	if err != nil {
		return "", restoreFault(err)
	}
	head, err := headOf(item)
	if err != nil {
		return "", err
	}
	name = "pulihkan " + Word(head)
	err = d.store.Do(ctx, data.Action{Name: name}, func(tx data.Tx) error {
		r := restorer{tx: tx, gone: map[string]data.Record{}, back: map[string]bool{}}
		return r.restore(actionID)
	})
	return name, restoreFault(err)
}

func restoreFault(err error) error {
	var told *data.Error
	if errors.Is(err, data.ErrNotFound) && !errors.As(err, &told) {
		return data.Fault("Yang dihapus itu sudah ada lagi atau sudah dipulihkan; tidak ada yang berubah.", err)
	}
	return err
}

// restorer is one restoring on its way.
type restorer struct {
	tx data.Tx
	// gone holds what the action deleted, back the ids of what was put back.
	gone map[string]data.Record
	back map[string]bool
}

func (r *restorer) restore(actionID string) error {
	item, err := r.tx.Deletion(actionID)
	if err != nil {
		return err
	}
	records, err := deletedRecords(item)
	if err != nil {
		return err
	}
	for _, rec := range records {
		r.gone[rec.RecordID()] = rec
	}
	for _, rec := range records {
		if err := r.putBack(rec); err != nil {
			return err
		}
	}
	return r.turnBack(actionID)
}

// putBack writes a deleted record again, after all that it refers to.
func (r *restorer) putBack(rec data.Record) error {
	if r.back[rec.RecordID()] {
		return nil
	}
	r.back[rec.RecordID()] = true
	for _, ref := range references(rec) {
		if *ref.id == "" {
			continue
		}
		if err := r.find(rec, ref); err != nil {
			return err
		}
	}
	if err := r.refuseFinal(rec); err != nil {
		return err
	}
	if err := r.write(rec); err != nil {
		return err
	}
	if scan, ok := rec.(*data.Enclosure); ok {
		return followScan(r.tx, *scan)
	}
	return nil
}

// find sees to it that what a deleted record refers to is there.
func (r *restorer) find(rec data.Record, ref reference) error {
	if parent, ok := r.gone[*ref.id]; ok {
		return r.putBack(parent)
	}
	_, there, err := present(r.tx, ref.table, *ref.id)
	if there || err != nil {
		return err
	}
	if entry, ok := rec.(*data.Entry); ok && ref.field == "AgendaItemID" {
		moved, err := toOther(r.tx, entry)
		if moved || err != nil {
			return err
		}
	}
	if back, err := r.parent(ref); back || err != nil {
		return err
	}
	id := *ref.id
	*ref.id = ""
	if rec.Validate() == nil { // it can do without
		return nil
	}
	*ref.id = id
	return data.Fault(fmt.Sprintf("%s ini tidak dipulihkan karena %s tempatnya bergantung sudah tidak ada lagi; tidak ada yang berubah.",
		indonesian.Capitalised(Word(rec)), tableWord[ref.table]), data.ErrInvalid)
}

// parent puts back what is referred to where it stands in the trash: with all
// that went with it, or alone where an undo took it. A meeting is never alone.
func (r *restorer) parent(ref reference) (back bool, err error) {
	changes, err := r.tx.ChangesOf(*ref.id, 1)
	if err != nil || len(changes) == 0 || changes[0].After != "" || changes[0].RecordType != ref.table {
		return false, err
	}
	if changes[0].Undoes == "" || ref.table == (data.Meeting{}).TableName() {
		return true, r.restore(changes[0].ActionID)
	}
	rec, err := data.ReadRecord(ref.table, changes[0].Before)
	if err != nil {
		return false, err
	}
	return true, r.putBack(rec)
}

// toOther files an entry whose agenda item is gone at the end of Lain-lain.
func toOther(r data.Reader, entry *data.Entry) (moved bool, err error) {
	dossier, err := r.Dossier(entry.MeetingID)
	if found, err := exists(err); err != nil || !found {
		return false, err
	}
	for _, item := range dossier.Agenda {
		if item.Kind != data.AgendaOther {
			continue
		}
		entry.AgendaItemID, entry.Position = item.ID, positionStep
		for _, e := range dossier.Entries {
			if e.AgendaItemID == item.ID && e.ID != entry.ID {
				entry.Position = max(entry.Position, e.Position+positionStep)
			}
		}
		return true, nil
	}
	return false, nil
}

// refuseFinal stops what would change minutes that are final or a letter that is
// issued.
func (r *restorer) refuseFinal(rec data.Record) error {
	if id := contentOf(rec); id != "" && r.gone[id] == nil {
		var letter data.Letter
		found, err := exists(r.tx.Get(id, &letter))
		if err == nil && found && letter.Locked() {
			err = issuedFault(letter)
		}
		return err
	}
	if !data.LockedWith(rec.TableName()) || data.MeetingOf(rec) == "" || r.gone[data.MeetingOf(rec)] != nil {
		return nil
	}
	var meeting data.Meeting
	switch found, err := exists(r.tx.Get(data.MeetingOf(rec), &meeting)); {
	case err != nil || !found:
		return err
	case meeting.State.Locked():
		return data.Fault(fmt.Sprintf("Notula %s sudah final, jadi tidak ada yang dipulihkan ke dalamnya; buka kembali notulanya dengan alasan dahulu.",
			meeting.Code), data.ErrFinal)
	}
	return nil
}

// contentOf is the letter whose content a record is part of; empty for none.
func contentOf(rec data.Record) string {
	switch rec := rec.(type) {
	case *data.Addressee:
		return rec.LetterID
	case *data.LetterParty:
		return rec.LetterID
	case *data.Enclosure:
		if rec.Kind == data.LetterAttachment {
			return rec.LetterID
		}
	}
	return ""
}

// write puts a record back. A code or number that is taken is given anew; a mark
// or owner that was set again meanwhile stays as it is now.
func (r *restorer) write(rec data.Record) error {
	if decree, ok := rec.(*data.Decree); ok {
		return putDecree(r.tx, *decree)
	}
	err := r.tx.Put(rec)
	if !errors.Is(err, data.ErrDuplicate) {
		return err
	}
	switch rec := rec.(type) {
	case *data.Meeting:
		return r.recode(rec, &rec.Code, r.tx.NextMeetingCode)
	case *data.Letter:
		return r.recode(rec, &rec.Code, r.tx.NextLetterCode)
	case *data.IncomingLetter:
		return r.recode(rec, &rec.Code, r.tx.NextIncomingCode)
	case *data.FollowUp:
		if rec.Number, err = r.tx.NextFollowUpNumber(); err != nil {
			return err
		}
		return r.tx.Put(rec)
	case *data.Attendance, *data.FollowUpOwner, *data.Confirmation, *data.CarryOver:
		return nil
	}
	return err
}

// recode puts a record back under the next free code of its year.
func (r *restorer) recode(rec data.Record, code *string, next func(year int) (string, error)) error {
	var letter string
	var year, number int
	_, err := fmt.Sscanf(*code, "%1s-%d-%d", &letter, &year, &number)
	if err != nil {
		return fmt.Errorf("year of code %q: %w", *code, err)
	}
	if *code, err = next(year); err != nil {
		return err
	}
	return r.tx.Put(rec)
}

// turnBack lets what the action turned away from the deleted records refer to
// them again: the entries of a removed agenda item return from Lain-lain. What
// was moved elsewhere since stays there.
func (r *restorer) turnBack(actionID string) error {
	changes, err := r.tx.ActionChanges(actionID)
	if err != nil {
		return err
	}
	for _, change := range changes {
		if change.Before == "" || change.After == "" {
			continue
		}
		before, err := data.ReadRecord(change.RecordType, change.Before)
		if err != nil {
			return err
		}
		after, err := data.ReadRecord(change.RecordType, change.After)
		if err != nil {
			return err
		}
		now, there, err := present(r.tx, change.RecordType, change.RecordID)
		if err != nil {
			return err
		}
		if there && r.turn(before, after, now) {
			if err := r.tx.Put(now); err != nil {
				return err
			}
		}
	}
	return nil
}

// turn gives now the fields that the action took from it, if it referred to
// something restored and still refers to what the action gave it.
func (r *restorer) turn(before, after, now data.Record) bool {
	was, became, is := references(before), references(after), references(now)
	for i := range was {
		if *was[i].id != *became[i].id && r.back[*was[i].id] && *is[i].id == *became[i].id {
			merge(now, after, before)
			return true
		}
	}
	return false
}

// merge carries what a writer changed into a record that may have been changed
// otherwise meanwhile: every field of into that differs between from and to takes
// its value of to. All three are pointers to records of one type.
func merge(into, from, to data.Record) {
	target, old, fresh := reflect.ValueOf(into).Elem(), reflect.ValueOf(from).Elem(), reflect.ValueOf(to).Elem()
	for i := range target.NumField() {
		if !old.Field(i).Equal(fresh.Field(i)) {
			target.Field(i).Set(fresh.Field(i))
		}
	}
}

// deletedRecords reads what an action deleted.
func deletedRecords(item data.TrashItem) (records []data.Record, err error) {
	for _, change := range item.Deleted {
		rec, err := data.ReadRecord(change.RecordType, change.Before)
		if err != nil {
			return nil, err
		}
		records = append(records, rec)
	}
	return records, nil
}

// headOf is the record that a deletion was about: the one that most of the
// others hang on.
func headOf(item data.TrashItem) (head data.Record, err error) {
	records, err := deletedRecords(item)
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, fmt.Errorf("deletion %s: %w", item.ActionID, data.ErrNotFound)
	}
	best := -1
	for _, rec := range records {
		if rank := headRank[rec.TableName()]; best < 0 || rank < best {
			head, best = rec, rank
		}
	}
	return head, nil
}

// exists parts the error that something is not there from others.
func exists(err error) (bool, error) {
	if errors.Is(err, data.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}
