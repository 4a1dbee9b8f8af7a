package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Display is how a participant is shown: the name with titles, and the agency's
// short name. An invited agency that has named nobody has no name.
func (m *MeetingDraft) Display(participantID string) (name, agency string) {
	i := find(m.dossier.Participants, participantID)
	if i < 0 {
		return "", ""
	}
	p := m.dossier.Participants[i]
	return participantName(m.dossier, p), participantAgency(m.dossier, p)
}

func participantName(d data.Dossier, p data.Participant) string {
	if person, ok := d.People[p.PersonID]; ok {
		return person.Titled()
	}
	return p.GuestName
}

func participantAgency(d data.Dossier, p data.Participant) string {
	if agency, ok := d.Agencies[p.AgencyID]; ok {
		return agency.Short()
	}
	return p.AgencyName
}

// AddGuest adds somebody who came without being invited, from one line
// "Nama, jabatan, instansi"; titles stay with the name.
func (m *MeetingDraft) AddGuest(line string) (participantID string, err error) {
	return m.addFromLine(line, data.Participant{Origin: data.Guest}, "tambah tamu")
}

// addFromLine fills name, post and agency of a participant from one line.
func (m *MeetingDraft) addFromLine(line string, p data.Participant, action string) (string, error) {
	name, post, agency := indonesian.SplitGuest(plainLine(line))
	switch {
	case m.Locked():
		return "", data.ErrFinal
	case strings.TrimSpace(name.String()) == "":
		return "", data.Fault("Nama belum ditulis; belum ada yang ditambahkan, tulis Nama, jabatan, instansi.", data.ErrInvalid)
	}
	p.GuestName, p.Post = name.String(), post
	p.AgencyID, p.AgencyName = m.matchAgency(agency)
	return m.addParticipant(p, action), nil
}

// matchAgency finds an agency by any spelling it is known by; what is not found
// stays as text.
func (m *MeetingDraft) matchAgency(text string) (id, name string) {
	text = strings.TrimSpace(text)
	same := func(spelling string) bool { return strings.EqualFold(text, spelling) }
	for _, a := range m.agencies {
		if text != "" && slices.ContainsFunc(a.Spellings(), same) {
			return a.ID, ""
		}
	}
	return "", text
}

func (m *MeetingDraft) addParticipant(p data.Participant, action string) (id string) {
	p.ID, p.MeetingID, p.Position = NewID(), m.dossier.Meeting.ID, positionStep
	if n := len(m.dossier.Participants); n > 0 {
		p.Position += m.dossier.Participants[n-1].Position
	}
	m.knowAgency(p.AgencyID)
	m.dossier.Participants = append(slices.Clone(m.dossier.Participants), p)
	m.now(edit{name: action, put: []data.Record{copyOf(p)}})
	return p.ID
}

// AddInvited puts a person of the roster on the list, with the usual post.
func (m *MeetingDraft) AddInvited(personID string) (participantID string) {
	return m.invite(personID, "")
}

// invite finds the participant that is this person, or adds one in that post.
func (m *MeetingDraft) invite(personID, post string) (participantID string) {
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
	m.dossier.People[personID] = person
	if post == "" {
		post = person.Post
	}
	return m.addParticipant(data.Participant{
		Origin: data.Invited, PersonID: personID, Post: post, AgencyID: person.AgencyID, Sex: person.Sex,
	}, "undang peserta")
}

// ensureParticipant puts an officer on the list.
func (m *MeetingDraft) ensureParticipant(o data.Officer) {
	if o.PersonID != "" {
		m.invite(o.PersonID, o.PostText())
	}
}

// InviteAgency puts an agency on the list that has not named anybody yet.
func (m *MeetingDraft) InviteAgency(agencyID string) (participantID string) {
	if find(m.agencies, agencyID) < 0 || m.Locked() {
		return ""
	}
	return m.addParticipant(data.Participant{Origin: data.Invited, AgencyID: agencyID}, "undang instansi")
}

// AddDeputy adds somebody who came in the place of an invited official, as a row
// of its own.
func (m *MeetingDraft) AddDeputy(officialID, line string) (participantID string, err error) {
	i := find(m.dossier.Participants, officialID)
	if i < 0 || m.dossier.Participants[i].Origin == data.Deputy {
		return "", data.Fault("Wakil hanya dapat dicatat untuk peserta yang diundang; belum ada yang ditambahkan, pilih dahulu pejabat yang diwakili.", data.ErrInvalid)
	}
	official := m.dossier.Participants[i]
	deputy := data.Participant{Origin: data.Deputy, RepresentsID: officialID}
	id, err := m.addFromLine(line, deputy, "tambah wakil")
	if err != nil {
		return "", err
	}
	m.SetParticipant(id, func(p *data.Participant) {
		if p.AgencyID == "" && p.AgencyName == "" {
			p.AgencyID, p.AgencyName = official.AgencyID, official.AgencyName
		}
	})
	return id, nil
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
	m.knowAgency(next.AgencyID)
	m.dossier.Participants = slices.Clone(m.dossier.Participants)
	m.dossier.Participants[i] = next
	m.soon(id, edit{name: "ubah peserta", session: m.session(id), put: []data.Record{copyOf(next)}})
}

// RemoveParticipant takes somebody off the list with deputies and marks. Who has
// spoken stays, because the minutes would lose the speaker.
func (m *MeetingDraft) RemoveParticipant(id string) error {
	i := find(m.dossier.Participants, id)
	switch {
	case m.Locked():
		return data.ErrFinal
	case i < 0:
		return data.ErrNotFound
	}
	gone := map[string]bool{id: true}
	for _, p := range m.dossier.Participants {
		if p.RepresentsID == id {
			gone[p.ID] = true
		}
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
	m.now(e)
	return nil
}

// Mark says what became of a participant on a day; data.Unmarked takes the mark
// back. A reason stands only beside izin.
func (m *MeetingDraft) Mark(participantID, dayID string, state data.AttendanceState, reason string) {
	if m.Locked() || find(m.dossier.Participants, participantID) < 0 || find(m.dossier.Days, dayID) < 0 {
		return
	}
	if state != data.Excused {
		reason = ""
	}
	i := slices.IndexFunc(m.dossier.Attendance, func(a data.Attendance) bool {
		return a.ParticipantID == participantID && a.DayID == dayID
	})
	marks := slices.Clone(m.dossier.Attendance)
	switch {
	case i < 0 && state == data.Unmarked:
		return
	case state == data.Unmarked:
		gone := marks[i]
		m.dossier.Attendance = slices.Delete(marks, i, i+1)
		m.now(edit{name: "hapus tanda hadir", delete: []data.Record{copyOf(gone)}})
		return
	case i < 0:
		i = len(marks)
		marks = append(marks, data.Attendance{
			ID: NewID(), MeetingID: m.dossier.Meeting.ID, ParticipantID: participantID, DayID: dayID,
		})
	}
	marks[i].State, marks[i].Reason = state, reason
	m.dossier.Attendance = marks
	m.now(edit{name: "tandai " + string(state), put: []data.Record{copyOf(marks[i])}})
}

// AddPerson adds somebody to the roster from one line "Nama, jabatan, instansi".
func (m *MeetingDraft) AddPerson(line string) (personID string, err error) {
	name, post, agency := indonesian.SplitGuest(plainLine(line))
	if strings.TrimSpace(name.Name) == "" {
		return "", data.Fault("Nama belum ditulis; belum ada yang ditambahkan, tulis Nama, jabatan, instansi.", data.ErrInvalid)
	}
	person := data.Person{
		ID: NewID(), TitleBefore: name.Before, Name: name.Name, TitleAfter: name.After, Post: post,
	}
	if agency != "" {
		id, text := m.matchAgency(agency)
		if id == "" {
			if id, err = m.AddAgency(text); err != nil {
				return "", err
			}
		}
		person.AgencyID = id
	}
	if err := person.Validate(); err != nil {
		return "", err
	}
	m.people = append(slices.Clone(m.people), person)
	m.now(edit{name: "tambah orang", put: []data.Record{copyOf(person)}, unlocks: true})
	return person.ID, nil
}

// AddAgency adds an agency to the roster, or finds the one of that name.
func (m *MeetingDraft) AddAgency(name string) (agencyID string, err error) {
	if id, _ := m.matchAgency(name); id != "" {
		return id, nil
	}
	agency := data.Agency{ID: NewID(), Name: strings.TrimSpace(plainLine(name)), Position: positionStep}
	if n := len(m.agencies); n > 0 {
		agency.Position += m.agencies[n-1].Position
	}
	if err := agency.Validate(); err != nil {
		return "", data.Fault("Nama instansi belum ditulis; belum ada yang ditambahkan, tulis namanya dahulu.", err)
	}
	m.agencies = append(slices.Clone(m.agencies), agency)
	m.now(edit{name: "tambah instansi", put: []data.Record{copyOf(agency)}, unlocks: true})
	return agency.ID, nil
}
