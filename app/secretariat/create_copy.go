package secretariat

import (
	"gugustugas/data"
)

// copying takes the people of an earlier meeting over into a new one. Without a
// source there is nobody to take.
type copying struct {
	tx     data.Tx
	source data.Dossier
	// before and now are the rosters of the earlier meeting and of the new one.
	before, now data.Roster
}

// people fills the officers of the meeting and its days, and returns the invited
// participants, with the posts of the new date.
func (c *copying) people(meeting *data.Meeting, days []data.MeetingDay) (records []data.Record, err error) {
	if c.source.Meeting.ID == "" || len(c.source.Days) == 0 {
		return nil, nil
	}
	if c.before, err = c.tx.Roster(c.source.Days[0].Date); err != nil {
		return nil, err
	}
	if c.now, err = c.tx.Roster(days[0].Date); err != nil {
		return nil, err
	}
	meeting.Secretary, meeting.MinuteTaker = c.officer(c.source.Meeting.Secretary), c.officer(c.source.Meeting.MinuteTaker)
	for i := range days {
		days[i].Chair = c.officer(c.source.Days[min(i, len(c.source.Days)-1)].Chair)
	}
	taken := map[string]bool{}
	for _, p := range c.source.Participants {
		next, ok := c.invited(p)
		if who := next.PersonID; !ok || who != "" && taken[who] {
			continue
		}
		taken[next.PersonID] = true
		next.ID, next.MeetingID, next.Position = NewID(), meeting.ID, (len(records)+1)*positionStep
		records = append(records, &next)
	}
	return records, nil
}

// officer is the same person in the post of the new date.
func (c *copying) officer(o data.Officer) data.Officer {
	if line, ok := seatOf(c.now, o.PersonID); ok {
		if post := linePost(line); post != "" {
			return data.Officer{PersonID: o.PersonID, Status: line.Holding.Status, Post: post}
		}
	}
	return o
}

// invited is who is asked in the place of a participant: whoever holds that seat
// on the new date, the agency where it is vacant, else the same person. Guests and
// deputies are not asked again.
func (c *copying) invited(p data.Participant) (next data.Participant, ok bool) {
	if p.Origin != data.Invited {
		return next, false
	}
	next = data.Participant{
		Origin: data.Invited, PersonID: p.PersonID, GuestName: p.GuestName, Post: p.Post,
		AgencyID: p.AgencyID, AgencyName: p.AgencyName, Sex: p.Sex,
	}
	line, holds := seatOf(c.now, p.PersonID)
	if !holds {
		held, was := seatOf(c.before, p.PersonID)
		if !was {
			return next, true
		}
		if line, holds = sameSeat(c.now, held.Seat); !holds {
			return next, true
		}
	}
	return fromSeat(line, next), true
}

// fromSeat is the participant that a seat sends in the place of p.
func fromSeat(line data.RosterLine, p data.Participant) data.Participant {
	if line.Person == nil && line.Seat.AgencyID == "" {
		return p
	}
	next := seatRow(line)
	if p.PersonID != "" && p.PersonID == next.PersonID && next.Post == "" {
		next.Post = p.Post
	}
	return next
}

// linePost is the post that a seat names, or the usual post of its holder.
func linePost(line data.RosterLine) string {
	if line.Seat.Post == "" && line.Person != nil {
		return line.Person.Post
	}
	return line.Seat.Post
}

// seatOf finds the seat that a person holds.
func seatOf(roster data.Roster, personID string) (data.RosterLine, bool) {
	for _, line := range roster.Lines {
		if line.Person != nil && line.Person.ID == personID && personID != "" {
			return line, true
		}
	}
	return data.RosterLine{}, false
}

// sameSeat finds a seat again, under another decree by what it is.
func sameSeat(roster data.Roster, seat data.Seat) (data.RosterLine, bool) {
	for _, line := range roster.Lines {
		s := line.Seat
		if s.ID == seat.ID || s.Role == seat.Role && s.SubTaskForce == seat.SubTaskForce && s.AgencyID == seat.AgencyID && s.Post == seat.Post {
			return line, true
		}
	}
	return data.RosterLine{}, false
}
