package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// InviteSeats puts the task force of a date on the list, in its order and in one
// action: who holds a seat, with post and status of that day, and the agency of
// a vacant seat without a name. Whoever is on the list already, in whatever
// part, is not put there again. It tells how many rows it added.
func (m *MeetingDraft) InviteSeats(roster data.Roster) (added int) {
	if m.Locked() {
		return 0
	}
	e := edit{name: "isi daftar hadir dari keanggotaan"}
	for _, row := range m.MissingSeats(roster) {
		e.put = append(e.put, copyOf(*m.place(&row)))
	}
	if len(e.put) > 0 {
		m.now(e)
	}
	return len(e.put)
}

// MissingSeats are the rows that InviteSeats would add, without id and place.
func (m *MeetingDraft) MissingSeats(roster data.Roster) (rows []data.Participant) {
	list := slices.Clone(m.dossier.Participants)
	for _, line := range roster.Lines {
		m.meet(line)
		row := seatRow(line)
		if !m.onList(list, row) {
			list = append(list, row)
			rows = append(rows, row)
		}
	}
	return rows
}

// seatRow is a seat as a row of the attendance list.
func seatRow(line data.RosterLine) data.Participant {
	row := data.Participant{Origin: data.Invited, AgencyID: line.Seat.AgencyID, Post: line.Seat.Post}
	if line.Person == nil || line.Holding == nil {
		if row.AgencyID == "" {
			row.AgencyName, row.Post = row.Post, "" // a seat of a post alone
		}
		return row
	}
	row.PersonID, row.Sex = line.Person.ID, line.Person.Sex
	if row.AgencyID == "" {
		row.AgencyID = line.Person.AgencyID
	}
	row.Post = data.Officer{Status: line.Holding.Status, Post: linePost(line)}.PostText()
	return row
}

// meet makes person and agency of a seat known to the draft: they may be newer
// than it.
func (m *MeetingDraft) meet(line data.RosterLine) {
	if line.Agency != nil && find(m.agencies, line.Agency.ID) < 0 {
		m.agencies = append(slices.Clone(m.agencies), *line.Agency)
	}
	if line.Person != nil && find(m.people, line.Person.ID) < 0 {
		m.people = append(slices.Clone(m.people), *line.Person)
	}
}

// onList says whether a row stands on a list already: the person by record or by
// name, or else a nameless row of the same agency and post.
func (m *MeetingDraft) onList(list []data.Participant, row data.Participant) bool {
	name := ""
	if i := find(m.people, row.PersonID); i >= 0 {
		name = m.people[i].Titled()
	}
	return slices.ContainsFunc(list, func(p data.Participant) bool {
		switch {
		case row.PersonID != "":
			return p.PersonID == row.PersonID || p.GuestName != "" && strings.EqualFold(p.GuestName, name)
		case p.PersonID != "" || p.GuestName != "":
			return false
		}
		return p.AgencyID == row.AgencyID && p.AgencyName == row.AgencyName && (p.Post == "" || p.Post == row.Post)
	})
}
