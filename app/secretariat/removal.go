package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// RemoveMeeting removes a meeting with all that hangs on it; Undo and the trash
// bring it back whole. Minutes that are or once were final stay, and so does a
// meeting whose follow-ups another one has taken up, or that letters belong to.
func (d *Desk) RemoveMeeting(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus rapat"}, func(tx data.Tx) error {
		var meeting data.Meeting
		if err := tx.Get(id, &meeting); err != nil {
			return err
		}
		all, err := removable(tx, meeting)
		if err != nil {
			return err
		}
		for _, rec := range all {
			if err := tx.Delete(rec); err != nil {
				return err
			}
		}
		return nil
	})
}

// MayRemoveMeeting tells why RemoveMeeting would refuse, before anybody is asked; nil
// where it would not.
func (d *Desk) MayRemoveMeeting(ctx context.Context, id string) error {
	return d.store.View(ctx, func(r data.Reader) error {
		var meeting data.Meeting
		if err := r.Get(id, &meeting); err != nil {
			return err
		}
		_, err := removable(r, meeting)
		return err
	})
}

// removable lists what goes with a meeting, or says why it stays.
func removable(r data.Reader, meeting data.Meeting) ([]data.Record, error) {
	if err := refuseArchived(r, meeting); err != nil {
		return nil, err
	}
	all, err := r.Belongings(meeting.ID)
	if err != nil {
		return nil, err
	}
	if err := refuseLetters(r, meeting, all); err != nil {
		return nil, err
	}
	return all, refuseTakenUp(r, meeting, all)
}

func refuseArchived(r data.Reader, meeting data.Meeting) error {
	if meeting.State.Locked() {
		return data.Fault(fmt.Sprintf("Notula %s sudah final, jadi rapatnya tidak dihapus.", meeting.Code), data.ErrFinal)
	}
	papers, err := r.Documents(meeting.ID)
	if err == nil && len(papers) > 0 {
		err = data.Fault(fmt.Sprintf("Notula %s pernah difinalkan dan tersimpan dalam arsip, jadi rapatnya tidak dihapus.", meeting.Code), data.ErrFinal)
	}
	return err
}

// refuseLetters names the letters that were written for the meeting, and those that
// came in about it or its follow-ups.
func refuseLetters(r data.Reader, meeting data.Meeting, all []data.Record) error {
	letters, err := r.Letters(data.LetterFilter{MeetingID: meeting.ID})
	if err != nil {
		return err
	}
	incoming, err := r.IncomingLetters(0)
	if err != nil {
		return err
	}
	goes := map[string]bool{}
	for _, rec := range all {
		goes[rec.RecordID()] = true
	}
	var codes []string
	for _, letter := range letters {
		codes = append(codes, letter.Code)
	}
	for _, letter := range incoming {
		if goes[letter.MeetingID] || goes[letter.FollowUpID] {
			codes = append(codes, letter.Code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	slices.Sort(codes)
	return data.Fault(fmt.Sprintf("%s tidak dihapus karena surat %s bergantung padanya; hapus atau lepaskan surat itu dahulu.",
		meeting.Code, strings.Join(codes, ", ")), data.ErrInvalid)
}

// refuseTakenUp names the follow-ups of the meeting that stand in other meetings.
func refuseTakenUp(r data.Reader, meeting data.Meeting, all []data.Record) error {
	matters, err := r.Matters(data.MatterFilter{MeetingID: meeting.ID})
	if err != nil {
		return err
	}
	var codes, meetings []string
	note := func(list *[]string, word string) {
		if !slices.Contains(*list, word) {
			*list = append(*list, word)
		}
	}
	for _, m := range matters {
		for _, talk := range m.Discussed {
			if talk.MeetingID != meeting.ID {
				note(&codes, m.FollowUp.Code())
				note(&meetings, talk.Code)
			}
		}
	}
	for _, rec := range all {
		report, ok := rec.(*data.Progress)
		if !ok || report.MeetingID == "" || report.MeetingID == meeting.ID {
			continue
		}
		var followUp data.FollowUp
		var other data.Meeting
		if err := r.Get(report.FollowUpID, &followUp); err != nil {
			return err
		}
		if err := r.Get(report.MeetingID, &other); err != nil {
			return err
		}
		note(&codes, followUp.Code())
		note(&meetings, other.Code)
	}
	if len(codes) == 0 {
		return nil
	}
	return data.Fault(fmt.Sprintf("%s tidak dihapus karena %s sudah dibahas lagi dalam %s; keluarkan dahulu dari rapat itu.",
		meeting.Code, strings.Join(codes, ", "), strings.Join(meetings, ", ")), data.ErrInvalid)
}
