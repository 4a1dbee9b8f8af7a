package data

// SexCount counts people by sex.
type SexCount struct{ Male, Female, Unknown int }

func (c *SexCount) add(sex Sex) {
	switch sex {
	case Male:
		c.Male++
	case Female:
		c.Female++
	default:
		c.Unknown++
	}
}

// Total is everybody counted.
func (c SexCount) Total() int { return c.Male + c.Female + c.Unknown }

// Plus adds two counts.
func (c SexCount) Plus(o SexCount) SexCount {
	return SexCount{c.Male + o.Male, c.Female + o.Female, c.Unknown + o.Unknown}
}

// MarkCount counts people by what became of them.
type MarkCount map[AttendanceState]int

// Total is everybody counted.
func (c MarkCount) Total() (n int) {
	for _, count := range c {
		n += count
	}
	return n
}

// DayCount is the attendance of one day. The chair of the day is in none of it,
// and a deputy counts only among those who were in the room. Screens and papers
// take their figures from here alone, so that they agree.
type DayCount struct {
	// Invited and Guests count those on the list by their marks.
	Invited, Guests MarkCount
	// Present came themselves, Deputies in somebody's place, GuestsPresent unasked.
	Present, Deputies, GuestsPresent SexCount
	// Online is how many of those who took part did so from afar; they are counted
	// among Present, Deputies and GuestsPresent too.
	Online int
	// Unseen are the invited agencies for which nobody was in the room, in the order
	// of the list, each with the mark of its first row.
	Unseen []UnseenAgency
}

// UnseenAgency is an invited agency for which nobody was in the room.
type UnseenAgency struct {
	Name  string
	State AttendanceState
}

// Came is how many of the invited came or sent a deputy: "18 dari 24 hadir".
func (c DayCount) Came() int { return c.Invited[Present] + c.Invited[Represented] }

// Quorum holds the count against how many of the invited must come.
func (c DayCount) Quorum(needed int) Quorum { return Quorum{Needed: needed, Came: c.Came()} }

// InRoom is who was in the room, by sex: present, deputies and guests.
func (c DayCount) InRoom() SexCount { return c.Present.Plus(c.Deputies).Plus(c.GuestsPresent) }

// Quorum is how many of the invited must come or send a deputy, and how many did.
type Quorum struct{ Needed, Came int }

// Asked says whether the meeting has a quorum at all.
func (q Quorum) Asked() bool { return q.Needed > 0 }

// Missing is how many more must come; 0 once the quorum is reached.
func (q Quorum) Missing() int { return max(0, q.Needed-q.Came) }

// Reached says whether enough have come.
func (q Quorum) Reached() bool { return q.Missing() == 0 }

// Mark is what is known of a participant on a day, counted from 0; a day that the
// snapshot does not have is unmarked.
func (p ParticipantSnapshot) Mark(day int) MarkSnapshot {
	if day < len(p.Days) {
		return p.Days[day]
	}
	return MarkSnapshot{}
}

// CountDay counts the attendance of the day with that index.
func CountDay(participants []ParticipantSnapshot, day int) DayCount {
	c := DayCount{Invited: MarkCount{}, Guests: MarkCount{}}
	for _, p := range participants {
		if mark := p.Mark(day); !mark.Chairs {
			c.add(p, mark)
		}
	}
	c.Unseen = unseen(participants, day)
	return c
}

func (c *DayCount) add(p ParticipantSnapshot, mark MarkSnapshot) {
	room, state := &c.Present, mark.State
	switch p.Origin {
	case Deputy:
		room = &c.Deputies
	case Guest:
		c.Guests[state]++
		room = &c.GuestsPresent
	default:
		c.Invited[state]++
	}
	if state != Present {
		return
	}
	room.add(p.Sex)
	if mark.Online {
		c.Online++
	}
}

func unseen(participants []ParticipantSnapshot, day int) (list []UnseenAgency) {
	seen := map[string]bool{"": true}
	for _, p := range participants {
		mark := p.Mark(day)
		if mark.Chairs || mark.State == Present || (p.Origin == Invited && mark.State == Represented) {
			seen[p.Agency] = true
		}
	}
	for _, p := range participants {
		if p.Origin == Invited && !seen[p.Agency] {
			seen[p.Agency] = true
			list = append(list, UnseenAgency{p.Agency, p.Mark(day).State})
		}
	}
	return list
}
