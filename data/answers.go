package data

// InvitedAgency is an agency with a part in the invitation, and what it answered.
type InvitedAgency struct {
	// ID is empty for one that is known by name only, which has no answer.
	ID   string
	Name string
	// ParticipantIDs are its invited rows on the list, in order.
	ParticipantIDs []string
	// Confirmation has no id while the agency has not answered.
	Confirmation Confirmation
}

// AnswerCount counts the invited agencies by what they answered. Screens take
// their figures from here alone, so that they agree.
type AnswerCount map[Answer]int

// Total is every invited agency.
func (c AnswerCount) Total() (n int) {
	for _, count := range c {
		n += count
	}
	return n
}

// InvitedAgencies lists the agencies of the invited in the order of the list,
// each once. Who leads the meeting on all its days invites, and is not asked.
func (d Dossier) InvitedAgencies() []InvitedAgency {
	answers := map[string]Confirmation{}
	for _, c := range d.Confirmations {
		answers[c.AgencyID] = c
	}
	var list []InvitedAgency
	at := map[[2]string]int{}
	for _, p := range d.Participants {
		if p.Origin != Invited || d.chairsAlways(p) {
			continue
		}
		key := [2]string{p.AgencyID, p.AgencyName}
		if p.AgencyID != "" {
			key[1] = ""
		} else if p.AgencyName == "" {
			key[1] = p.ID // a person without an agency stands alone
		}
		i, known := at[key]
		if !known {
			i = len(list)
			at[key] = i
			name := p.AgencyName
			if agency, ok := d.Agencies[p.AgencyID]; ok {
				name = agency.Short()
			}
			list = append(list, InvitedAgency{ID: p.AgencyID, Name: name})
			if p.AgencyID != "" {
				list[i].Confirmation = answers[p.AgencyID]
			}
		}
		list[i].ParticipantIDs = append(list[i].ParticipantIDs, p.ID)
	}
	return list
}

func (d Dossier) chairsAlways(p Participant) bool {
	for _, day := range d.Days {
		if p.PersonID == "" || p.PersonID != day.Chair.PersonID {
			return false
		}
	}
	return len(d.Days) > 0
}

// CountAnswers counts the answers of invited agencies.
func CountAnswers(agencies []InvitedAgency) AnswerCount {
	count := AnswerCount{}
	for _, a := range agencies {
		count[a.Confirmation.Answer]++
	}
	return count
}
