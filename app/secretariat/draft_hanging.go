package secretariat

import (
	"gugustugas/data"
)

// citedFollowUps lists the follow-ups of a meeting that another meeting took up:
// true for those that final minutes tell of.
func citedFollowUps(r data.Reader, meetingID string) (map[string]bool, error) {
	matters, err := r.Matters(data.MatterFilter{MeetingID: meetingID, Resting: true})
	if err != nil {
		return nil, err
	}
	cited := map[string]bool{}
	for _, matter := range matters {
		for _, d := range matter.Discussed {
			var meeting data.Meeting
			if d.MeetingID == meetingID {
				continue
			}
			if err := r.Get(d.MeetingID, &meeting); err != nil {
				return nil, err
			}
			cited[matter.FollowUp.ID] = cited[matter.FollowUp.ID] || meeting.State.Locked()
		}
	}
	return cited, nil
}

// remove deletes a record. With a follow-up goes what later meetings and reports
// hung on it, so that one undo brings all of it back.
func remove(tx data.Tx, rec data.Record) error {
	if f, is := rec.(*data.FollowUp); is {
		if err := removeHanging(tx, f.ID); err != nil {
			return err
		}
	}
	return tx.Delete(rec)
}

// clearMarks takes off the days and participants that are about to go what hangs
// on them in the file, whoever hung it there: marks and suspensions go, a file of
// the day stays with the meeting.
func clearMarks(tx data.Tx, going []data.Record) error {
	meetingID, leaves := "", map[string]bool{}
	for _, rec := range going {
		switch rec.(type) {
		case *data.MeetingDay, *data.Participant:
			meetingID, leaves[rec.RecordID()] = data.MeetingOf(rec), true
		}
	}
	if len(leaves) == 0 {
		return nil
	}
	dossier, err := tx.Dossier(meetingID)
	for _, a := range dossier.Attendance {
		if err == nil && (leaves[a.DayID] || leaves[a.ParticipantID]) {
			err = tx.Delete(&a)
		}
	}
	for _, s := range dossier.Suspensions {
		if err == nil && leaves[s.DayID] {
			err = tx.Delete(&s)
		}
	}
	for _, file := range dossier.Files {
		if err == nil && leaves[file.Enclosure.DayID] {
			file.Enclosure.DayID = ""
			err = tx.Put(&file.Enclosure)
		}
	}
	return err
}

func removeHanging(tx data.Tx, followUpID string) error {
	matters, err := tx.Matters(data.MatterFilter{IDs: []string{followUpID}, Resting: true})
	if err != nil || len(matters) == 0 {
		return err
	}
	var gone []data.Record
	for i := range matters[0].Progress {
		gone = append(gone, &matters[0].Progress[i])
	}
	files, err := tx.Evidence(followUpID)
	if err != nil {
		return err
	}
	for i := range files {
		gone = append(gone, &files[i].Enclosure, &files[i].Attachment)
	}
	for _, d := range matters[0].Discussed {
		dossier, err := tx.Dossier(d.MeetingID)
		if err != nil {
			return err
		}
		for i, c := range dossier.CarryOvers {
			if c.FollowUpID == followUpID && dossier.Meeting.State.Locked() {
				return data.ErrFinal
			} else if c.FollowUpID == followUpID {
				gone = append(gone, &dossier.CarryOvers[i])
			}
		}
	}
	for _, rec := range gone {
		if err := tx.Delete(rec); err != nil {
			return err
		}
	}
	return untieFollowUp(tx, followUpID)
}
