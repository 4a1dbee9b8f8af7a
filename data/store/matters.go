package store

import (
	"fmt"

	"gorm.io/gorm"

	"gugustugas/data"
)

// Matters implements data.Reader: five queries, however many there are.
func (r reader) Matters(filter data.MatterFilter) ([]data.Matter, error) {
	var rows []struct {
		data.FollowUp
		Text     string
		Internal bool
		Decision int
		Kind     data.MeetingKind
		SeriesID string
	}
	where, args := matterWhere(filter)
	err := r.db.Raw(`
WITH numbered AS (
  SELECT e.id, ROW_NUMBER() OVER (PARTITION BY e.meeting_id ORDER BY a.position, a.id, e.position, e.id) AS number
  FROM entries e JOIN agenda_items a ON a.id = e.agenda_item_id
  WHERE e.kind = 'keputusan' AND trim(e.text) <> ''
)
SELECT f.*, e.text, e.internal, COALESCE(n.number, 0) AS decision, m.kind, m.series_id
FROM follow_ups f
JOIN entries e ON e.id = f.entry_id
JOIN meetings m ON m.id = f.meeting_id
LEFT JOIN numbered n ON n.id = f.decision_id
WHERE `+where+`
ORDER BY f.number`, args...).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("list follow-ups: %w", err)
	}
	matters := make([]data.Matter, len(rows))
	at := make(map[string]*data.Matter, len(rows))
	for i, row := range rows {
		matters[i] = data.Matter{
			FollowUp: row.FollowUp, Text: row.Text, Internal: row.Internal, Decision: row.Decision, Kind: row.Kind, SeriesID: row.SeriesID,
		}
		at[row.ID] = &matters[i]
	}
	return matters, r.fillMatters(at, where, args)
}

func matterWhere(filter data.MatterFilter) (where string, args []any) {
	where = "e.kind = 'tindak lanjut' AND trim(e.text) <> ''"
	if filter.Resting {
		where = "1 = 1"
	}
	if filter.MeetingID != "" {
		where, args = where+" AND f.meeting_id = ?", append(args, filter.MeetingID)
	}
	if filter.SeriesID != "" {
		where, args = where+" AND m.series_id = ?", append(args, filter.SeriesID)
	}
	if filter.AgencyID != "" {
		where += " AND f.id IN (SELECT follow_up_id FROM follow_up_owners WHERE agency_id = ?)"
		args = append(args, filter.AgencyID)
	}
	if filter.IDs != nil {
		where, args = where+" AND f.id IN ?", append(args, filter.IDs)
	}
	return where, args
}

// reportDate follows the day of the meeting that a report was made in, which may
// have been put right since.
const reportDate = `COALESCE((
  SELECT d.date FROM carry_overs c JOIN agenda_items a ON a.id = c.agenda_item_id JOIN meeting_days d ON d.id = a.day_id
  WHERE c.meeting_id = x.meeting_id AND c.follow_up_id = x.follow_up_id), x.date) AS date`

// fillMatters reads owners, reports and meetings of the matters.
func (r reader) fillMatters(at map[string]*data.Matter, where string, args []any) error {
	chosen := `JOIN follow_ups f ON f.id = x.follow_up_id JOIN meetings m ON m.id = f.meeting_id
JOIN entries e ON e.id = f.entry_id WHERE ` + where
	var owners []struct {
		FollowUpID string
		AgencyID   string
		Name       string
		State      data.FollowUpState
	}
	err := r.db.Raw(`
SELECT x.follow_up_id, x.agency_id, COALESCE(NULLIF(g.short_name, ''), g.name) AS name, x.state
FROM follow_up_owners x JOIN agencies g ON g.id = x.agency_id `+chosen+` ORDER BY x.position, x.id`, args...).Scan(&owners).Error
	if err != nil {
		return fmt.Errorf("read owners: %w", err)
	}
	for _, o := range owners {
		if m := at[o.FollowUpID]; m != nil {
			m.Owners = append(m.Owners, data.MatterOwner{AgencyID: o.AgencyID, Name: o.Name, State: o.State})
		}
	}
	var reports []data.Progress
	if err := r.db.Raw(`SELECT x.id, x.follow_up_id, x.meeting_id, x.agency_id, x.position, x.state, x.due, x.note, `+reportDate+
		` FROM progress x `+chosen+` ORDER BY x.position, x.id`, args...).Scan(&reports).Error; err != nil {
		return fmt.Errorf("read reports: %w", err)
	}
	for _, p := range reports {
		if m := at[p.FollowUpID]; m != nil {
			m.Progress = append(m.Progress, p)
		}
	}
	for _, m := range at {
		m.Progress = data.InOrder(m.Progress)
	}
	return r.fillDiscussions(at, chosen, args)
}

func (r reader) fillDiscussions(at map[string]*data.Matter, chosen string, args []any) error {
	var rows []struct {
		FollowUpID string
		data.Discussion
	}
	err := r.db.Raw(`
WITH days AS (
  SELECT meeting_id, MIN(date) AS date, MAX(date) AS last_date FROM meeting_days GROUP BY meeting_id
), met AS (
  SELECT id AS follow_up_id, meeting_id, 0 AS later FROM follow_ups
  UNION ALL SELECT follow_up_id, meeting_id, 1 FROM carry_overs
)
SELECT x.follow_up_id, x.meeting_id, t.code, t.title, COALESCE(d.date, '') AS date, COALESCE(d.last_date, '') AS last_date
FROM (SELECT met.* FROM met) x
JOIN meetings t ON t.id = x.meeting_id
LEFT JOIN days d ON d.meeting_id = x.meeting_id
`+chosen+` ORDER BY x.later, d.date, t.code`, args...).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("read the meetings of follow-ups: %w", err)
	}
	for _, row := range rows {
		if m := at[row.FollowUpID]; m != nil {
			m.Discussed = append(m.Discussed, row.Discussion)
		}
	}
	return nil
}

// Evidence implements data.Reader.
func (r reader) Evidence(followUpID string) ([]data.EnclosedFile, error) {
	return r.files(r.db.Where("follow_up_id = ?", followUpID))
}

// files joins enclosures with their attachments, in order.
func (r reader) files(query *gorm.DB) ([]data.EnclosedFile, error) {
	enclosures, err := list[data.Enclosure](query.Order("position, id"))
	if err != nil {
		return nil, fmt.Errorf("read enclosures: %w", err)
	}
	ids := make([]string, len(enclosures))
	for i, e := range enclosures {
		ids[i] = e.AttachmentID
	}
	attachments, err := list[data.Attachment](r.db.Where("id IN ?", ids))
	if err != nil {
		return nil, fmt.Errorf("read attachments: %w", err)
	}
	known := byID(attachments)
	files := make([]data.EnclosedFile, len(enclosures))
	for i, e := range enclosures {
		files[i] = data.EnclosedFile{Enclosure: e, Attachment: known[e.AttachmentID]}
	}
	return files, nil
}

// Series implements data.Reader.
func (r reader) Series() ([]data.Series, error) {
	return list[data.Series](r.db.Order("position, name, id"))
}

// AgendaTemplates implements data.Reader.
func (r reader) AgendaTemplates() ([]data.AgendaTemplate, error) {
	return list[data.AgendaTemplate](r.db.Order("position, name, id"))
}

// Phrases implements data.Reader.
func (r reader) Phrases() ([]data.Phrase, error) {
	return list[data.Phrase](r.db.Order("position, shortcut, id"))
}

// Documents implements data.Reader.
func (r reader) Documents(meetingID string) ([]data.Document, error) {
	query := r.db.Order("issued_at DESC, id DESC")
	if meetingID != "" {
		query = query.Where("meeting_id = ?", meetingID)
	}
	return list[data.Document](query)
}
