package store

import (
	"fmt"
	"reflect"
	"slices"

	"gugustugas/data"
)

// Belongings implements data.Reader.
func (r reader) Belongings(meetingID string) (all []data.Record, err error) {
	const own = `meeting_id = ?`
	// Reports on the meeting's follow-ups, and what proves them, name no meeting.
	const ofFollowUps = `meeting_id = ? OR follow_up_id IN (SELECT id FROM follow_ups WHERE meeting_id = ?)`
	for _, rec := range slices.Backward(data.Records()) {
		where, args := own, []any{meetingID}
		switch rec.(type) {
		case *data.Meeting:
			where = "id = ?"
		case *data.Progress, *data.Enclosure:
			where, args = ofFollowUps, []any{meetingID, meetingID}
		case *data.Attachment:
			where = `id IN (SELECT attachment_id FROM enclosures WHERE meeting_id = ? OR follow_up_id IN (SELECT id FROM follow_ups WHERE meeting_id = ?))`
			args = []any{meetingID, meetingID}
		default:
			if !belongs(rec) {
				continue
			}
		}
		if all, err = r.appended(all, rec, where, args...); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// LetterBelongings implements data.Reader.
func (r reader) LetterBelongings(letterID string) (all []data.Record, err error) {
	for _, rec := range slices.Backward(data.Records()) {
		where := `letter_id = ?`
		switch rec.(type) {
		case *data.Letter:
			where = "id = ?"
		case *data.Attachment:
			where = `id IN (SELECT attachment_id FROM enclosures WHERE letter_id = ?)`
		case *data.Addressee, *data.LetterParty, *data.Enclosure, *data.Waiver:
		default:
			continue
		}
		if all, err = r.appended(all, rec, where, letterID); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// appended adds to a list the rows of a type of record.
func (r reader) appended(all []data.Record, kind data.Record, where string, args ...any) ([]data.Record, error) {
	rows := reflect.New(reflect.SliceOf(reflect.TypeOf(kind)))
	if err := r.db.Where(where, args...).Order("id").Find(rows.Interface()).Error; err != nil {
		return nil, fmt.Errorf("read %s of what is asked for: %w", kind.TableName(), err)
	}
	for i := range rows.Elem().Len() {
		all = append(all, rows.Elem().Index(i).Interface().(data.Record))
	}
	return all, nil
}

// belongs says whether records of a type name the meeting they belong to.
func belongs(rec data.Record) bool {
	field := reflect.ValueOf(rec).Elem().FieldByName("MeetingID")
	return field.IsValid()
}
