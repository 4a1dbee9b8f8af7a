package secretariat

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gugustugas/data"
)

// NewMeeting is what a meeting begins with. It has at least one day, in Days or
// in Dates. What is left empty is taken from the meeting that it is a copy of.
type NewMeeting struct {
	Title    string
	Kind     data.MeetingKind
	SeriesID string
	// CopyOf is the id of an earlier meeting: its class, officers and invited
	// participants are taken over with the posts of the new date, never its marks
	// and entries.
	CopyOf string
	Days   []NewDay
	// Dates are days of which nothing more is known than Place; Topics are the
	// topics of the first day.
	Dates  []data.Date
	Place  string
	Topics []string
}

// NewDay is one day of a new meeting.
type NewDay struct {
	Date       data.Date
	Start, End data.Clock
	// Mode is InPerson where it is empty.
	Mode        data.AttendanceMode
	Place, Link string
	Topics      []string
}

// days are all days, the first one with the topics of the meeting.
func (n NewMeeting) days() []NewDay {
	days := slices.Clone(n.Days)
	for _, date := range n.Dates {
		days = append(days, NewDay{Date: date, Place: n.Place})
	}
	if len(days) > 0 {
		days[0].Topics = slices.Concat(days[0].Topics, n.Topics)
	}
	return days
}

// Outline is an earlier meeting as a new one would begin with it: title, kind,
// series, and its days with their topics but without their dates.
func (d *Desk) Outline(ctx context.Context, meetingID string) (NewMeeting, error) {
	return view(ctx, d.store, func(r data.Reader) (NewMeeting, error) {
		source, err := r.Dossier(meetingID)
		return outline(source), err
	})
}

func outline(source data.Dossier) NewMeeting {
	m := source.Meeting
	n := NewMeeting{Title: m.Title, Kind: m.Kind, SeriesID: m.SeriesID, CopyOf: m.ID}
	for _, day := range source.Days {
		next := NewDay{Start: day.Start, Mode: day.Mode, Place: day.Place, Link: day.Link}
		for _, item := range source.Agenda {
			if item.DayID == day.ID && item.Kind == data.AgendaTopic {
				next.Topics = append(next.Topics, item.Title)
			}
		}
		n.Days = append(n.Days, next)
	}
	return n
}

// CreateMeeting makes a meeting with its days and its agenda: Pembukaan, the
// topics, Lain-lain and Penutup. It returns the id.
func (d *Desk) CreateMeeting(ctx context.Context, n NewMeeting) (string, error) {
	days := n.days()
	if strings.TrimSpace(n.Title) == "" && n.CopyOf == "" {
		return "", data.Fault("Nama rapat belum diisi; rapat belum dibuat, isi namanya dahulu.", data.ErrInvalid)
	}
	if len(days) == 0 || slices.ContainsFunc(days, func(d NewDay) bool { return d.Date.Year() == 0 }) {
		return "", data.Fault("Tanggal rapat belum diisi; rapat belum dibuat, isi tanggalnya dahulu.", data.ErrInvalid)
	}
	slices.SortStableFunc(days, func(a, b NewDay) int { return cmp.Compare(a.Date, b.Date) })
	meeting := &data.Meeting{ID: NewID(), Title: strings.TrimSpace(plainLine(n.Title)), Kind: n.Kind, SeriesID: n.SeriesID, State: data.Draft}
	action := "tambah rapat"
	if n.CopyOf != "" {
		action = "salin rapat"
	}
	err := d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) (err error) {
		c := copying{tx: tx}
		if n.CopyOf != "" {
			if c.source, err = tx.Dossier(n.CopyOf); err != nil {
				return err
			}
		}
		begin(meeting, c.source.Meeting)
		if meeting.Code, err = tx.NextMeetingCode(days[0].Date.Year()); err != nil {
			return err
		}
		made := newDays(meeting.ID, days)
		people, err := c.people(meeting, made)
		if err != nil {
			return err
		}
		records := []data.Record{meeting}
		for i := range made {
			records = append(records, &made[i])
		}
		agenda := newAgenda(meeting.ID, made, days)
		for i := range agenda {
			records = append(records, &agenda[i])
		}
		return putAll(tx, append(records, people...))
	})
	return meeting.ID, err
}

// begin fills what is left empty from the meeting that this is a copy of, else
// by habit. A meeting about cases is always Rahasia.
func begin(m *data.Meeting, source data.Meeting) {
	m.Title = cmp.Or(m.Title, source.Title)
	m.Kind = cmp.Or(m.Kind, source.Kind, data.CoordinationMeeting)
	m.Security = cmp.Or(source.Security, data.Restricted)
	if source.Kind == data.CaseMeeting && m.Kind != data.CaseMeeting {
		m.Security = data.Restricted // it was the kind that asked for more
	}
	if m.Kind == data.CaseMeeting {
		m.Security = data.Confidential
	}
}

func newDays(meetingID string, days []NewDay) []data.MeetingDay {
	made := make([]data.MeetingDay, len(days))
	for i, day := range days {
		made[i] = data.MeetingDay{
			ID: NewID(), MeetingID: meetingID, Position: (i + 1) * positionStep, Date: day.Date, Start: day.Start, End: day.End,
			Mode: cmp.Or(day.Mode, data.InPerson), Place: strings.TrimSpace(plainLine(day.Place)), Link: strings.TrimSpace(plainLine(day.Link)),
		}
	}
	return made
}

// newAgenda puts the opening on the first day, the topics on theirs, and the rest
// on the last.
func newAgenda(meetingID string, days []data.MeetingDay, topics []NewDay) (agenda []data.AgendaItem) {
	first, last := days[0].ID, days[len(days)-1].ID
	add := func(dayID string, kind data.AgendaKind, title string) {
		agenda = append(agenda, data.AgendaItem{
			ID: NewID(), MeetingID: meetingID, DayID: dayID,
			Position: (len(agenda) + 1) * positionStep, Kind: kind, Title: title,
		})
	}
	add(first, data.AgendaOpening, "Pembukaan")
	for i, day := range topics {
		for _, topic := range day.Topics {
			if topic = strings.TrimSpace(plainLine(topic)); topic != "" {
				add(days[i].ID, data.AgendaTopic, topic)
			}
		}
	}
	add(last, data.AgendaOther, "Lain-lain")
	add(last, data.AgendaClosing, "Penutup")
	return agenda
}
