package exchange

import (
	"cmp"
	"fmt"
	"slices"

	"gugustugas/data"
)

// describePeople lists the people in the order in which the meeting first
// mentions them, which is the same in every file.
func (s *describer) describePeople() (people []Person) {
	ids := s.mentionedPeople()
	for _, id := range ids {
		person, ok := s.People[id]
		if !ok {
			s.faults = append(s.faults, fmt.Errorf("person %s: %w", id, data.ErrNotFound))
		}
		people = append(people, Person{
			TitleBefore: line(person.TitleBefore), Name: line(person.Name), TitleAfter: line(person.TitleAfter),
			NumberKind: person.NumberKind, Number: line(person.Number), Rank: line(person.Rank),
			Post: line(person.Post), Agency: person.AgencyID, Sex: person.Sex, // the agency's key follows
		})
	}
	distinguish(people, Person.key, func(p *Person) *string { return &p.Reference })
	s.people = map[string]string{}
	for i, id := range ids {
		s.people[id] = people[i].key()
	}
	return people
}

func (s *describer) mentionedPeople() []string {
	var ids []string
	for _, day := range s.Days {
		ids = append(ids, day.Chair.PersonID)
	}
	m := s.Meeting
	for _, officer := range []data.Officer{m.OpenedBy, m.Secretary, m.MinuteTaker, m.Signer, m.Acknowledger} {
		ids = append(ids, officer.PersonID)
	}
	for _, participant := range s.Participants {
		ids = append(ids, participant.PersonID)
	}
	return distinct(ids)
}

// describeAgencies lists the agencies in the order of their first mention and
// gives the people their agency's key.
func (s *describer) describeAgencies(people []Person) (agencies []Agency) {
	var ids []string
	for _, person := range people {
		ids = append(ids, person.Agency)
	}
	for _, participant := range s.Participants {
		ids = append(ids, participant.AgencyID)
	}
	ids = append(ids, s.owningAgencies()...)
	for _, c := range s.confirmations() {
		ids = append(ids, c.AgencyID)
	}
	ids = distinct(ids)
	for _, id := range ids {
		agency, ok := s.Agencies[id]
		if !ok {
			s.faults = append(s.faults, fmt.Errorf("agency %s: %w", id, data.ErrNotFound))
		}
		agencies = append(agencies, Agency{Name: line(agency.Name), ShortName: line(agency.ShortName)})
	}
	distinguish(agencies, Agency.key, func(a *Agency) *string { return &a.Reference })
	s.agencies = map[string]string{}
	for i, id := range ids {
		s.agencies[id] = agencies[i].key()
	}
	for i := range people {
		people[i].Agency = s.agencies[people[i].Agency]
	}
	return agencies
}

// owningAgencies lists the owners of the follow-ups that are written, in the
// order of the file; those at rest would name agencies that nothing refers to.
func (s *describer) owningAgencies() (ids []string) {
	owners := map[string][]string{}
	for _, owner := range s.Owners {
		owners[owner.FollowUpID] = append(owners[owner.FollowUpID], owner.AgencyID)
	}
	followUps := map[string]string{}
	for _, followUp := range s.FollowUps {
		followUps[followUp.EntryID] = followUp.ID
	}
	for _, item := range s.Agenda {
		for _, entry := range s.entries[item.ID] {
			if entry.Kind == data.EntryFollowUp {
				ids = append(ids, owners[followUps[entry.ID]]...)
			}
		}
	}
	return ids
}

func (s *describer) describeParticipants() (participants []Participant) {
	marks := map[string][]data.Attendance{}
	for _, mark := range s.Attendance {
		marks[mark.ParticipantID] = append(marks[mark.ParticipantID], mark)
	}
	for _, p := range s.Participants {
		described := Participant{
			Origin: p.Origin, Name: line(p.GuestName), Post: line(p.Post),
			AgencyName: line(p.AgencyName), Sex: p.Sex, Attendance: s.describeMarks(marks[p.ID]),
		}
		if p.PersonID != "" {
			described.Person = find(s, s.people, "person", p.PersonID)
		}
		if p.AgencyID != "" {
			described.Agency = find(s, s.agencies, "agency", p.AgencyID)
		}
		participants = append(participants, described)
	}
	distinguish(participants, Participant.key, func(p *Participant) *string { return &p.Reference })
	s.participants = map[string]string{}
	for i, p := range s.Participants {
		s.participants[p.ID] = participants[i].key()
	}
	for i, p := range s.Participants {
		if p.RepresentsID != "" {
			participants[i].Represents = find(s, s.participants, "participant", p.RepresentsID)
		}
	}
	return participants
}

func (s *describer) describeMarks(attendance []data.Attendance) (marks []Mark) {
	for _, a := range attendance {
		marks = append(marks, Mark{
			Day: find(s, s.days, "day", a.DayID), State: a.State, Reason: a.Reason, Note: line(a.Note),
			Arrived: a.ArrivedAt, Left: a.LeftAt, Online: a.Online,
		})
	}
	slices.SortFunc(marks, func(a, b Mark) int { return cmp.Compare(a.Day, b.Day) })
	return marks
}

// confirmations are the answers in the order in which they were noted first.
func (s *describer) confirmations() []data.Confirmation {
	return slices.SortedFunc(slices.Values(s.Confirmations), func(a, b data.Confirmation) int { return cmp.Compare(a.ID, b.ID) })
}

func (s *describer) describeAnswers() (answers []Answer) {
	for _, c := range s.confirmations() {
		answers = append(answers, Answer{
			Agency: find(s, s.agencies, "agency", c.AgencyID), Answer: c.Answer, Deputy: line(c.Deputy), Note: line(c.Note),
		})
	}
	return answers
}

// distinct drops the empty ids and those mentioned before.
func distinct(ids []string) (kept []string) {
	seen := map[string]bool{"": true}
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			kept = append(kept, id)
		}
	}
	return kept
}

// distinguish gives a reference to each of those whose key isn't theirs alone:
// "Nama Contoh (1)", "Nama Contoh (2)".
func distinguish[T any](list []T, key func(T) string, reference func(*T) *string) {
	count := map[string]int{}
	for _, item := range list {
		count[key(item)]++
	}
	last := map[string]int{}
	for i := range list {
		name := key(list[i])
		if count[name] < 2 {
			continue
		}
		for {
			last[name]++
			candidate := fmt.Sprintf("%s (%d)", shortened(name), last[name])
			if count[candidate] == 0 {
				count[candidate] = 1
				*reference(&list[i]) = candidate
				break
			}
		}
	}
}

// shortened leaves room for the number within data.MaxLine.
func shortened(name string) string {
	letters := []rune(name)
	return string(letters[:min(len(letters), data.MaxLine-20)])
}
