package secretariat

import (
	"errors"

	"gugustugas/data"
)

const meetingGone = "Rapat ini sudah dihapus, jadi perubahan terakhir tidak disimpan; pulihkan dahulu rapatnya dari Sampah."

// known holds, by id, each record as a draft last read or wrote it. What differs
// from it is what this draft changed; every other field is left as the file has
// it, so that two drafts of one meeting, or an undo beneath an open one, never
// overwrite each other's fields.
type known map[string]data.Record

func knownOf(d data.Dossier) known {
	k := known{d.Meeting.ID: copyOf(d.Meeting)}
	learnAll(k, d.Days)
	learnAll(k, d.Agenda)
	learnAll(k, d.Entries)
	learnAll(k, d.FollowUps)
	learnAll(k, d.Owners)
	learnAll(k, d.Participants)
	learnAll(k, d.Attendance)
	learnAll(k, d.Suspensions)
	learnAll(k, d.Confirmations)
	learnAll(k, d.CarryOvers)
	return k
}

// learnAll takes rows whose pointers are records.
func learnAll[T any, P interface {
	*T
	data.Record
}](k known, rows []T,
) {
	for _, row := range rows {
		rec := P(&row)
		k[rec.RecordID()] = rec
	}
}

// learn notes what an action has written.
func (k known) learn(e edit) {
	for _, rec := range e.put {
		k[rec.RecordID()] = rec
	}
	for _, rec := range e.delete {
		delete(k, rec.RecordID())
	}
}

// write carries out an action on the records as they are in the file now.
func (k known) write(tx data.Tx, e edit) error {
	for _, rec := range e.put {
		if err := k.put(tx, rec); err != nil {
			return err
		}
	}
	if err := clearMarks(tx, e.delete); err != nil {
		return err
	}
	for _, rec := range e.delete {
		if _, err := exists(remove(tx, rec)); err != nil { // gone already is as good
			return err
		}
	}
	return nil
}

func (k known) put(tx data.Tx, rec data.Record) error {
	if before, ok := k[rec.RecordID()]; ok {
		now, there, err := present(tx, rec.TableName(), rec.RecordID())
		if err != nil {
			return err
		}
		if there {
			merge(now, before, rec)
			rec = now
		}
	}
	if entry, ok := rec.(*data.Entry); ok {
		placed := *entry
		if err := keepTyped(tx, &placed); err != nil {
			return err
		}
		rec = &placed
	}
	err := tx.Put(rec)
	if followUp, ok := rec.(*data.FollowUp); ok && errors.Is(err, data.ErrDuplicate) {
		numbered := *followUp // another draft has taken the number meanwhile
		if numbered.Number, err = tx.NextFollowUpNumber(); err == nil {
			err = tx.Put(&numbered)
		}
	}
	return err
}

// keepTyped sees to it that what was typed can be written although its agenda
// item or its speaker was removed elsewhere meanwhile.
func keepTyped(tx data.Tx, entry *data.Entry) error {
	there, err := exists(tx.Get(entry.AgendaItemID, &data.AgendaItem{}))
	if err == nil && !there {
		_, err = toOther(tx, entry)
	}
	if err != nil || entry.SpeakerID == "" {
		return err
	}
	if there, err = exists(tx.Get(entry.SpeakerID, &data.Participant{})); !there {
		entry.SpeakerID = ""
	}
	return err
}
