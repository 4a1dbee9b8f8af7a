package exchange

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// Encode writes a meeting in the one canonical form: the same dossier makes the
// same bytes. It fails when a record refers to something the dossier lacks.
//
// Not written: internal ids, the numbers of follow-ups (the file that takes the
// meeting in gives its own), the resting particulars of follow-ups whose entry is
// now of another kind, and what hangs on other meetings or on files: carry-overs,
// reports on follow-ups, the archive and enclosures. Control characters, which no paper can show, are
// dropped, so that what is written can always be read again.
func Encode(d data.Dossier) ([]byte, error) {
	m, err := describe(d)
	if err != nil {
		return nil, fmt.Errorf("describe meeting %s: %w", d.Meeting.Code, err)
	}
	return m.render()
}

func (m Meeting) render() ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(m); err != nil {
		return nil, fmt.Errorf("write meeting %s as JSON: %w", m.Code, err)
	}
	return text.Bytes(), nil
}

// describer turns ids into keys. Its faults are gathered and told at the end.
type describer struct {
	data.Dossier
	// entries are those of each agenda item, by its id.
	entries      map[string][]data.Entry
	people       map[string]string
	agencies     map[string]string
	participants map[string]string
	days         map[string]int
	decisions    map[string]int
	faults       []error
}

func describe(d data.Dossier) (Meeting, error) {
	s := &describer{Dossier: d, entries: map[string][]data.Entry{}}
	for _, entry := range d.Entries {
		s.entries[entry.AgendaItemID] = append(s.entries[entry.AgendaItemID], entry)
	}
	m := Meeting{
		Version: Version, Code: d.Meeting.Code, Title: line(d.Meeting.Title), Kind: d.Meeting.Kind,
		Security: d.Meeting.Security, State: d.Meeting.State, Number: line(d.Meeting.Number),
		Series: line(d.Series.Name), Quorum: d.Meeting.Quorum, Revision: describeRevision(d.Meeting),
		People: s.describePeople(), Basis: describeBasis(d.Meeting),
	}
	m.Agencies = s.describeAgencies(m.People)
	m.Days = s.describeDays()
	m.OpenedBy, m.Secretary = s.officer(d.Meeting.OpenedBy), s.officer(d.Meeting.Secretary)
	m.MinuteTaker, m.Signer = s.officer(d.Meeting.MinuteTaker), s.officer(d.Meeting.Signer)
	m.Acknowledger = s.officer(d.Meeting.Acknowledger)
	m.Participants = s.describeParticipants()
	m.Answers = s.describeAnswers()
	m.Agenda = s.describeAgenda()
	return m, errors.Join(s.faults...)
}

func describeBasis(m data.Meeting) *Basis {
	basis := Basis{
		Issuer: line(m.BasisIssuer), Number: line(m.BasisNumber),
		Date: m.BasisDate, Subject: line(m.BasisSubject),
	}
	if basis == (Basis{}) {
		return nil
	}
	return &basis
}

func describeRevision(m data.Meeting) *Revision {
	if m.Revision == 0 {
		return nil
	}
	return &Revision{Number: m.Revision, Reason: line(m.RevisionReason)}
}

func (s *describer) describeDays() (days []Day) {
	s.days = map[string]int{}
	for i, day := range s.Days {
		s.days[day.ID] = i + 1
		start, _ := day.Start.Minutes()
		end, _ := day.End.Minutes()
		days = append(days, Day{
			Date: day.Date, Start: day.Start, End: day.End,
			PastMidnight: day.Start != "" && day.End != "" && end < start,
			Mode:         day.Mode, Place: line(day.Place), Link: line(day.Link), Chair: s.officer(day.Chair), Pauses: s.describePauses(day.ID),
		})
	}
	return days
}

func (s *describer) describePauses(dayID string) (pauses []Pause) {
	for _, p := range s.Suspensions {
		if p.DayID == dayID {
			pauses = append(pauses, Pause{From: p.From, To: p.To})
		}
	}
	slices.SortFunc(pauses, func(a, b Pause) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return pauses
}

func (s *describer) officer(o data.Officer) *Officer {
	if o.PersonID == "" {
		return nil
	}
	return &Officer{Person: find(s, s.people, "person", o.PersonID), Status: o.Status, Post: line(o.Post)}
}

func (s *describer) describeAgenda() (items []AgendaItem) {
	s.decisions = map[string]int{}
	for _, item := range s.Agenda {
		for _, entry := range s.entries[item.ID] {
			if entry.Kind == data.EntryDecision {
				s.decisions[entry.ID] = len(s.decisions) + 1
			}
		}
	}
	for _, item := range s.Agenda {
		described := AgendaItem{Kind: item.Kind, Day: find(s, s.days, "day", item.DayID), Title: line(item.Title)}
		for _, entry := range s.entries[item.ID] {
			described.Entries = append(described.Entries, s.describeEntry(entry))
		}
		items = append(items, described)
	}
	return items
}

func (s *describer) describeEntry(entry data.Entry) Entry {
	described := Entry{Kind: entry.Kind, Text: clean(entry.Text, true), Internal: entry.Internal}
	if entry.SpeakerID != "" {
		described.Speaker = find(s, s.participants, "participant", entry.SpeakerID)
	}
	followUp := slices.IndexFunc(s.FollowUps, func(f data.FollowUp) bool { return f.EntryID == entry.ID })
	if entry.Kind != data.EntryFollowUp || followUp < 0 {
		return described
	}
	f := s.FollowUps[followUp]
	// A decision that has become another kind of entry is none any more.
	described.Decision = s.decisions[f.DecisionID]
	described.AllAgencies, described.Due, described.DueText = f.AllAgencies, f.Due, line(f.DueText)
	for _, owner := range s.Owners {
		if owner.FollowUpID == f.ID {
			agency := find(s, s.agencies, "agency", owner.AgencyID)
			described.Owners = append(described.Owners, Owner{Agency: agency, State: owner.State})
		}
	}
	return described
}

// find is the key or number of an id; an id without one is a fault.
func find[T any](s *describer, names map[string]T, what, id string) T {
	name, ok := names[id]
	if !ok {
		s.faults = append(s.faults, fmt.Errorf("%s %s: %w", what, id, data.ErrNotFound))
	}
	return name
}

func line(text string) string { return clean(text, false) }

// clean drops control characters; in a line, those that part words leave a space.
func clean(text string, long bool) string {
	return strings.Map(func(letter rune) rune {
		switch {
		case !isControl(letter, long):
			return letter
		case !long && strings.ContainsRune("\t\n\v\f\r", letter):
			return ' '
		}
		return -1
	}, text)
}
