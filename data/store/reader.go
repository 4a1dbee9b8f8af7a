package store

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"gugustugas/data"
)

// reader answers questions within one transaction.
type reader struct{ db *gorm.DB }

// Get implements data.Reader.
func (r reader) Get(id string, into data.Record) error {
	err := r.db.Where("id = ?", id).Take(into).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return fmt.Errorf("%s %s: %w", into.TableName(), id, data.ErrNotFound)
	}
	if err != nil {
		return fmt.Errorf("read %s %s: %w", into.TableName(), id, err)
	}
	return nil
}

// Office implements data.Reader. A file without a profile has the default one.
func (r reader) Office() (data.Office, error) {
	var office data.Office
	err := r.Get(data.OfficeID, &office)
	if errors.Is(err, data.ErrNotFound) {
		return data.DefaultOffice(), nil
	}
	return office, err
}

// Agencies implements data.Reader, in the order of the office's list.
func (r reader) Agencies() ([]data.Agency, error) {
	return list[data.Agency](r.db.Order("position, name, id"))
}

// People implements data.Reader, by name.
func (r reader) People() ([]data.Person, error) {
	return list[data.Person](r.db.Order("name COLLATE NOCASE, id"))
}

// Changes implements data.Reader.
func (r reader) Changes(meetingID string, limit int) ([]data.Change, error) {
	return list[data.Change](r.db.Where("meeting_id = ?", meetingID).Order("id DESC").Limit(limit))
}

// LastChange implements data.Reader.
func (r reader) LastChange() (int64, error) {
	var last int64
	err := r.db.Raw(`SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = 'changes'`).Scan(&last).Error
	if err != nil {
		return 0, fmt.Errorf("read the last change: %w", err)
	}
	return last, nil
}

// NextFollowUpNumber implements data.Reader.
func (r reader) NextFollowUpNumber() (int, error) {
	var last int
	if err := r.db.Raw(`SELECT COALESCE(MAX(number), 0) FROM follow_ups`).Scan(&last).Error; err != nil {
		return 0, fmt.Errorf("find the next follow-up number: %w", err)
	}
	return last + 1, nil
}

// MeetingID implements data.Reader.
func (r reader) MeetingID(code string) (string, error) {
	var meeting data.Meeting
	err := r.db.Where("code = ?", code).Take(&meeting).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", fmt.Errorf("meeting %s: %w", code, data.ErrNotFound)
	}
	return meeting.ID, err
}

// Meetings implements data.Reader, newest day first.
func (r reader) Meetings() ([]data.MeetingSummary, error) {
	var summaries []data.MeetingSummary
	err := r.db.Raw(`
WITH days AS (
  SELECT meeting_id, MIN(date) AS first_date, MAX(date) AS last_date,
         group_concat(date, ' ' ORDER BY date) AS day_dates
  FROM meeting_days GROUP BY meeting_id
), written AS (
  SELECT meeting_id,
         SUM(kind = 'catatan') AS notes,
         SUM(kind = 'keputusan') AS decisions,
         SUM(kind = 'tindak lanjut') AS follow_ups
  FROM entries GROUP BY meeting_id
), changed AS (
  SELECT meeting_id, MAX(id) AS id FROM changes GROUP BY meeting_id
)
SELECT m.id, m.code, m.title, m.state, m.kind, m.series_id,
       COALESCE(d.first_date, '') AS first_date, COALESCE(d.last_date, '') AS last_date,
       COALESCE(d.day_dates, '') AS day_dates,
       COALESCE((SELECT place FROM meeting_days WHERE meeting_id = m.id ORDER BY position, id LIMIT 1), '') AS place,
       COALESCE(w.notes, 0) AS notes, COALESCE(w.decisions, 0) AS decisions,
       COALESCE(w.follow_ups, 0) AS follow_ups, COALESCE(l."at", '') AS changed_at, COALESCE(l.id, 0) AS last_change
FROM meetings m
LEFT JOIN days d ON d.meeting_id = m.id
LEFT JOIN written w ON w.meeting_id = m.id
LEFT JOIN changed c ON c.meeting_id = m.id
LEFT JOIN changes l ON l.id = c.id
ORDER BY d.first_date DESC, m.code DESC`).Scan(&summaries).Error
	if err != nil {
		return nil, fmt.Errorf("list meetings: %w", err)
	}
	return summaries, nil
}

// Dossier implements data.Reader: one query per kind of record.
func (r reader) Dossier(meetingID string) (data.Dossier, error) {
	d := data.Dossier{People: map[string]data.Person{}, Agencies: map[string]data.Agency{}}
	if err := r.Get(meetingID, &d.Meeting); err != nil {
		return d, err
	}
	of := r.db.Where("meeting_id = ?", meetingID).Session(&gorm.Session{})
	err := errors.Join(
		fill(&d.Days, of.Order("position, date, id")),
		fill(&d.Agenda, of.Order("position, id")),
		fill(&d.Participants, of.Order("position, id")),
		fill(&d.Attendance, of.Order("id")),
		fill(&d.FollowUps, of.Order("number")),
		fill(&d.Owners, of.Order("follow_up_id, position, id")),
		fill(&d.Suspensions, of.Order(`day_id, "from", id`)),
		fill(&d.Confirmations, of.Order("id")),
		fill(&d.CarryOvers, of.Order("position, id")),
		fill(&d.Entries, r.db.Joins("JOIN agenda_items a ON a.id = entries.agenda_item_id").
			Where("entries.meeting_id = ?", meetingID).
			Order("a.position, a.id, entries.position, entries.id")),
	)
	if err != nil {
		return d, fmt.Errorf("read meeting %s: %w", d.Meeting.Code, err)
	}
	if err := r.fillCarried(&d); err != nil {
		return d, err
	}
	return d, r.fillReferences(&d)
}

// fillCarried reads the files of the meeting and the matters carried into it.
func (r reader) fillCarried(d *data.Dossier) (err error) {
	if d.Files, err = r.files(r.db.Where("meeting_id = ?", d.Meeting.ID)); err != nil {
		return err
	}
	d.Matters = map[string]data.Matter{}
	if len(d.CarryOvers) == 0 {
		return nil
	}
	filter := data.MatterFilter{IDs: []string{}}
	for _, c := range d.CarryOvers {
		filter.IDs = append(filter.IDs, c.FollowUpID)
	}
	matters, err := r.Matters(filter)
	for _, m := range matters {
		d.Matters[m.FollowUp.ID] = m
	}
	return err
}

// fillReferences reads the people and agencies that the dossier refers to.
func (r reader) fillReferences(d *data.Dossier) error {
	people, err := list[data.Person](r.db.Where("id IN ?", d.PersonIDs()))
	if err != nil {
		return fmt.Errorf("read people of %s: %w", d.Meeting.Code, err)
	}
	for _, p := range people {
		d.People[p.ID] = p
	}
	agencies, err := list[data.Agency](r.db.Where("id IN ?", d.AgencyIDs()))
	if err != nil {
		return fmt.Errorf("read agencies of %s: %w", d.Meeting.Code, err)
	}
	for _, a := range agencies {
		d.Agencies[a.ID] = a
	}
	if d.Meeting.SeriesID == "" {
		return nil
	}
	return r.Get(d.Meeting.SeriesID, &d.Series)
}

func list[T any](query *gorm.DB) ([]T, error) {
	var rows []T
	err := fill(&rows, query)
	return rows, err
}

func fill[T any](rows *[]T, query *gorm.DB) error { return query.Find(rows).Error }
