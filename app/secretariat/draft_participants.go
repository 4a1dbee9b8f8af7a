package secretariat

import (
	"cmp"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// AddGuest adds somebody who came without being invited, from one line
// "Nama, jabatan, instansi"; titles stay with the name.
func (m *MeetingDraft) AddGuest(line string) (participantID string, err error) {
	guest, err := m.fromLine(line, data.Participant{Origin: data.Guest})
	if err != nil {
		return "", err
	}
	return m.addParticipant(guest, "tambah tamu"), nil
}

// ReceiveGuest adds a guest who is in the room on a day: present from the start,
// in one action. Whoever is on the list already is not added again.
func (m *MeetingDraft) ReceiveGuest(line, dayID string) (participantID string, err error) {
	guest, err := m.fromLine(line, data.Participant{Origin: data.Guest})
	if err != nil {
		return "", err
	}
	if m.isKnown(guest) {
		return "", data.Fault("Nama itu sudah tercantum dalam daftar; belum ada yang ditambahkan, tandai di barisnya.", data.ErrDuplicate)
	}
	sheet, ok := m.markSheet(dayID)
	if !ok {
		return "", data.ErrNotFound
	}
	row := m.place(&guest)
	sheet.mark(guest.ID, data.Present, "")
	e := sheet.edit("tambah tamu")
	e.put = slices.Insert(e.put, 0, data.Record(copyOf(*row)))
	m.now(e)
	return guest.ID, nil
}

// isKnown says whether somebody of that name, and of that agency where one is
// given, is on the list.
func (m *MeetingDraft) isKnown(who data.Participant) bool {
	name := participantName(m.dossier, who)
	return slices.ContainsFunc(m.dossier.Participants, func(p data.Participant) bool {
		return strings.EqualFold(participantName(m.dossier, p), name) &&
			(who.AgencyID == "" && who.AgencyName == "" || who.AgencyID == p.AgencyID && who.AgencyName == p.AgencyName)
	})
}

// fromLine fills name, post and agency of a participant from one line. A name of
// the roster, with its agency or none, is that person.
func (m *MeetingDraft) fromLine(line string, p data.Participant) (data.Participant, error) {
	name, post, agency := indonesian.SplitGuest(plainLine(line))
	switch {
	case m.Locked():
		return p, data.ErrFinal
	case strings.TrimSpace(name.String()) == "":
		return p, data.Fault("Nama belum ditulis; belum ada yang ditambahkan, tulis Nama, jabatan, instansi.", data.ErrInvalid)
	}
	p.GuestName, p.Post = name.String(), post
	p.AgencyID, p.AgencyName = m.matchAgency(agency)
	for _, person := range m.people {
		same := strings.EqualFold(person.Name, name.Name) && (name.Before+name.After == "" || strings.EqualFold(person.Titled(), name.String()))
		if same && (agency == "" || p.AgencyID != "" && p.AgencyID == person.AgencyID) {
			p.PersonID, p.GuestName, p.AgencyID, p.Sex = person.ID, "", person.AgencyID, person.Sex
			p.Post = cmp.Or(post, person.Post)
			m.dossier.People[person.ID] = person
			break
		}
	}
	return p, nil
}

// place gives a new participant its id and the last place on the list.
func (m *MeetingDraft) place(p *data.Participant) *data.Participant {
	p.ID, p.MeetingID, p.Position = NewID(), m.dossier.Meeting.ID, positionStep
	if n := len(m.dossier.Participants); n > 0 {
		p.Position += m.dossier.Participants[n-1].Position
	}
	m.knowAgency(p.AgencyID)
	if i := find(m.people, p.PersonID); i >= 0 {
		m.dossier.People[p.PersonID] = m.people[i]
	}
	m.dossier.Participants = append(slices.Clone(m.dossier.Participants), *p)
	return p
}

// addParticipant writes a new participant behind what has to come with it.
func (m *MeetingDraft) addParticipant(p data.Participant, action string, with ...data.Record) (id string) {
	m.now(edit{name: action, put: append(with, copyOf(*m.place(&p)))})
	return p.ID
}

// AddInvited puts a person of the roster on the list, with the usual post.
func (m *MeetingDraft) AddInvited(personID string) (participantID string) {
	return m.invite(personID, "", edit{})
}

// InvitePerson puts somebody on the list who is new to the roster, from one line
// "Nama, jabatan, instansi": person, agency and place on the list are one action.
func (m *MeetingDraft) InvitePerson(line string) (participantID string, err error) {
	var e edit
	if m.Locked() {
		return "", data.ErrFinal
	}
	personID, err := m.newPerson(line, &e)
	if err != nil {
		return "", err
	}
	return m.invite(personID, "", e), nil
}

// invite finds the participant that is this person, or adds one in that post,
// together with what e holds.
func (m *MeetingDraft) invite(personID, post string, e edit) (participantID string) {
	i := find(m.people, personID)
	if i < 0 || m.Locked() {
		return ""
	}
	for _, p := range m.dossier.Participants {
		if p.PersonID == personID {
			return p.ID
		}
	}
	person := m.people[i]
	if post == "" {
		post = person.Post
	}
	return m.addParticipant(data.Participant{
		Origin: data.Invited, PersonID: personID, Post: post, AgencyID: person.AgencyID, Sex: person.Sex,
	}, "undang peserta", e.put...)
}

// ensureParticipant puts an officer on the list.
func (m *MeetingDraft) ensureParticipant(o data.Officer) {
	if o.PersonID != "" {
		m.invite(o.PersonID, o.PostText(), edit{})
	}
}

// InviteAgency puts an agency on the list that has not named anybody yet, once.
func (m *MeetingDraft) InviteAgency(agencyID string) (participantID string) {
	return m.inviteAgency(agencyID, edit{})
}

// InviteAgencyNamed does so for the agency of that name; one that is new comes
// into the roster in the same action.
func (m *MeetingDraft) InviteAgencyNamed(name string) (participantID string, err error) {
	var e edit
	if m.Locked() {
		return "", data.ErrFinal
	}
	agencyID, err := m.newAgency(name, &e)
	if err != nil {
		return "", err
	}
	return m.inviteAgency(agencyID, e), nil
}

func (m *MeetingDraft) inviteAgency(agencyID string, e edit) (participantID string) {
	if find(m.agencies, agencyID) < 0 || m.Locked() {
		return ""
	}
	for _, p := range m.dossier.Participants {
		if p.Origin == data.Invited && p.AgencyID == agencyID && p.PersonID == "" && p.GuestName == "" {
			return p.ID
		}
	}
	return m.addParticipant(data.Participant{Origin: data.Invited, AgencyID: agencyID}, "undang instansi", e.put...)
}

// SetParticipant changes fields of a participant.
func (m *MeetingDraft) SetParticipant(id string, change func(*data.Participant)) {
	i := find(m.dossier.Participants, id)
	if i < 0 || m.Locked() {
		return
	}
	next := m.dossier.Participants[i]
	change(&next)
	if next == m.dossier.Participants[i] || next.Validate() != nil {
		return
	}
	m.replaceParticipant(next)
	m.soon(id, edit{name: "ubah peserta", session: m.session(id), put: []data.Record{copyOf(next)}})
}

func (m *MeetingDraft) replaceParticipant(p data.Participant) {
	m.knowAgency(p.AgencyID)
	m.dossier.Participants = slices.Clone(m.dossier.Participants)
	m.dossier.Participants[find(m.dossier.Participants, p.ID)] = p
}

// RemoveParticipant takes somebody off the list; see RemoveParticipants.
func (m *MeetingDraft) RemoveParticipant(id string) error { return m.RemoveParticipants(id) }

// RemoveParticipants takes people off the list in one action, with their deputies
// and marks, and the answer of an agency that is not invited any more. Who has
// spoken stays, because the minutes would lose the speaker.
func (m *MeetingDraft) RemoveParticipants(ids ...string) error {
	gone := map[string]bool{}
	for _, id := range ids {
		if find(m.dossier.Participants, id) < 0 {
			return data.ErrNotFound
		}
		gone[id] = true
	}
	if m.Locked() {
		return data.ErrFinal
	}
	for _, p := range m.dossier.Participants {
		gone[p.ID] = gone[p.ID] || gone[p.RepresentsID]
	}
	for _, e := range m.dossier.Entries {
		if gone[e.SpeakerID] {
			return data.Fault("Peserta ini tercatat sebagai pembicara dalam notula, jadi tetap dalam daftar; ubah dahulu pembicaranya.", data.ErrInvalid)
		}
	}
	e := edit{name: "hapus peserta"}
	m.dossier.Attendance = m.dropAttendance(&e, func(a data.Attendance) bool { return gone[a.ParticipantID] })
	var kept []data.Participant
	for _, p := range m.dossier.Participants {
		if gone[p.ID] {
			e.delete = append(e.delete, copyOf(p))
		} else {
			kept = append(kept, p)
		}
	}
	m.dossier.Participants = kept
	m.dropAnswersUnasked(&e)
	m.now(e)
	return nil
}
