package secretariat

import (
	"cmp"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// SnapshotMinutes freezes what the papers of a meeting print. It looks nothing
// up and changes nothing, so it may run on any goroutine on a copy.
func SnapshotMinutes(with Stationery, d data.Dossier) data.MinutesSnapshot {
	m := d.Meeting
	s := data.MinutesSnapshot{
		Code: m.Code, Office: with.For(data.MinutesDocument), State: m.State, Security: m.Security,
		Title: m.Title, Kind: m.Kind, Number: m.Number,
		Revision: m.Revision, RevisionReason: m.RevisionReason, Quorum: m.Quorum,
		BasisIssuer: m.BasisIssuer, BasisNumber: m.BasisNumber, BasisDate: m.BasisDate, BasisSubject: m.BasisSubject,
		OpenedBy: signatory(d, m.OpenedBy), Secretary: signatory(d, m.Secretary),
		MinuteTaker: signatory(d, m.MinuteTaker), Signer: signatory(d, m.Signer),
		Acknowledger: signatory(d, m.Acknowledger),
	}
	for _, day := range d.Days {
		s.Days = append(s.Days, data.DaySnapshot{
			ID: day.ID, Date: day.Date, Start: day.Start, End: day.End, EndsNextDay: day.EndsNextDay, Mode: day.Mode,
			Place: day.Place, Link: day.Link, Chair: signatory(d, day.Chair), Pauses: pauses(d, day.ID),
		})
	}
	if s.Signer == nil {
		for _, day := range s.Days {
			s.Signer = cmp.Or(day.Chair, s.Signer)
		}
	}
	s.Agenda = snapshotAgenda(d)
	s.Decisions = snapshotDecisions(d)
	s.FollowUps = snapshotFollowUps(d, s.Decisions)
	s.Participants = snapshotParticipants(d)
	return s
}

// SnapshotParticipants freezes the attendance list alone.
func SnapshotParticipants(d data.Dossier) []data.ParticipantSnapshot { return snapshotParticipants(d) }

// CountDay counts the attendance of a day, counted from 0, as the papers do.
func CountDay(d data.Dossier, day int) data.DayCount {
	return data.CountDay(snapshotParticipants(d), day)
}

// snapshotOffice is the profile with the texts of its own kop; Stationery adds style
// and crest.
func snapshotOffice(o data.Office) data.OfficeSnapshot {
	return data.OfficeSnapshot{
		Government: o.Government, NameLines: lines(o.Name), FullName: o.FullName, ShortName: o.ShortName,
		AddressLines: lines(o.Address), City: o.City, Zone: o.Zone,
		MinutesHeading: o.MinutesHeading, DecisionHeading: o.DecisionHeading, Sample: o.Sample,
	}
}

func lines(text string) (list []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// signatory is nil for nobody.
func signatory(d data.Dossier, o data.Officer) *data.Signatory {
	person, ok := d.People[o.PersonID]
	if !ok {
		return nil
	}
	s := &data.Signatory{
		PersonID: person.ID, Name: person.Titled(), Status: o.Status, Post: o.Post, Rank: person.Rank,
		Agency: d.Agencies[person.AgencyID].Short(),
	}
	if person.Number != "" {
		kind := indonesian.IDKind(person.NumberKind)
		s.Number = strings.TrimSpace(person.NumberKind + " " + indonesian.FormatID(kind, person.Number))
	}
	return s
}

func snapshotAgenda(d data.Dossier) (agenda []data.AgendaSnapshot) {
	notes := map[string][]data.NoteSnapshot{}
	for _, e := range d.Entries {
		if e.Kind != data.EntryNote || strings.TrimSpace(e.Text) == "" {
			continue
		}
		note := data.NoteSnapshot{ID: e.ID, Text: strings.TrimSpace(e.Text), Internal: e.Internal}
		if i := find(d.Participants, e.SpeakerID); i >= 0 {
			note.Speaker = participantName(d, d.Participants[i])
			note.SpeakerAgency = participantAgency(d, d.Participants[i])
		}
		notes[e.AgendaItemID] = append(notes[e.AgendaItemID], note)
	}
	carried := snapshotCarried(d)
	number := 0
	for _, item := range d.Agenda {
		a := data.AgendaSnapshot{
			ID: item.ID, Kind: item.Kind, Title: item.Title,
			Day: max(find(d.Days, item.DayID), 0), Notes: notes[item.ID],
			Carried: carried[item.ID],
		}
		if item.Kind == data.AgendaTopic {
			number++
			a.Number = number
		}
		agenda = append(agenda, a)
	}
	return agenda
}

func snapshotDecisions(d data.Dossier) (decisions []data.DecisionSnapshot) {
	for _, e := range d.Entries {
		if text := strings.TrimSpace(e.Text); e.Kind == data.EntryDecision && text != "" {
			decisions = append(decisions, data.DecisionSnapshot{
				ID: e.ID, Number: len(decisions) + 1, Text: text, Internal: e.Internal,
			})
		}
	}
	return decisions
}

func snapshotFollowUps(d data.Dossier, decisions []data.DecisionSnapshot) (rows []data.FollowUpSnapshot) {
	numbers := map[string]int{}
	for _, decision := range decisions {
		numbers[decision.ID] = decision.Number
	}
	particulars := map[string]data.FollowUp{}
	for _, f := range d.FollowUps {
		particulars[f.EntryID] = f
	}
	for _, e := range d.Entries {
		text := strings.TrimSpace(e.Text)
		if e.Kind != data.EntryFollowUp || text == "" {
			continue
		}
		f := particulars[e.ID]
		row := data.FollowUpSnapshot{
			ID: e.ID, Number: len(rows) + 1, Code: f.Code(), Text: text, Decision: numbers[f.DecisionID],
			AllAgencies: f.AllAgencies, Due: f.Due, DueText: f.DueText, Internal: e.Internal,
		}
		var states []data.FollowUpState
		for _, o := range ownersOf(d, f.ID) {
			row.Owners = append(row.Owners, d.Agencies[o.AgencyID].Short())
			states = append(states, o.State)
		}
		row.State = data.JointState(states)
		rows = append(rows, row)
	}
	return rows
}

func ownersOf(d data.Dossier, followUpID string) (owners []data.FollowUpOwner) {
	for _, o := range d.Owners {
		if o.FollowUpID == followUpID {
			owners = append(owners, o)
		}
	}
	slices.SortStableFunc(owners, func(a, b data.FollowUpOwner) int { return a.Position - b.Position })
	return owners
}

// snapshotParticipants lists the invited, then the guests, each with the deputies
// below. Only invited and guests are numbered, and nobody who chairs every day.
func snapshotParticipants(d data.Dossier) (rows []data.ParticipantSnapshot) {
	marks := map[[2]string]data.Attendance{}
	for _, a := range d.Attendance {
		marks[[2]string{a.ParticipantID, a.DayID}] = a
	}
	number := 0
	add := func(p data.Participant, represents int) int {
		row := data.ParticipantSnapshot{
			ID: p.ID, Origin: p.Origin, Name: participantName(d, p), Post: p.Post,
			Agency: participantAgency(d, p), Sex: p.Sex, Represents: represents, Role: role(d.Meeting, p),
		}
		alwaysChairs := true
		for _, day := range d.Days {
			a := marks[[2]string{p.ID, day.ID}]
			chairs := p.PersonID != "" && p.PersonID == day.Chair.PersonID
			alwaysChairs = alwaysChairs && chairs
			row.Days = append(row.Days, data.MarkSnapshot{
				State: a.State, Reason: a.Reason, Note: a.Note,
				ArrivedAt: a.ArrivedAt, LeftAt: a.LeftAt, Online: a.Online, Chairs: chairs,
			})
		}
		if p.Origin != data.Deputy && !alwaysChairs {
			number++
			row.Number = number
		}
		rows = append(rows, row)
		return row.Number
	}
	deputies := map[string][]data.Participant{}
	for _, p := range d.Participants {
		if p.RepresentsID != "" {
			deputies[p.RepresentsID] = append(deputies[p.RepresentsID], p)
		}
	}
	for _, origin := range []data.Origin{data.Invited, data.Guest} {
		for _, p := range d.Participants {
			if p.Origin != origin {
				continue
			}
			official := add(p, 0)
			for _, deputy := range deputies[p.ID] {
				add(deputy, official)
			}
		}
	}
	return rows
}

// role is what somebody does in the meeting beside taking part.
func role(m data.Meeting, p data.Participant) string {
	switch {
	case p.PersonID == "":
		return ""
	case p.PersonID == m.MinuteTaker.PersonID:
		return "Notulis"
	case p.PersonID == m.Secretary.PersonID:
		return "Sekretaris"
	}
	return ""
}
