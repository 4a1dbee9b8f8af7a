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

// AddPerson adds somebody to the roster from one line "Nama, jabatan, instansi",
// with the agency where it is new.
func (m *MeetingDraft) AddPerson(line string) (personID string, err error) {
	e := edit{name: "tambah orang", unlocks: true}
	if personID, err = m.newPerson(line, &e); err == nil {
		m.now(e)
	}
	return personID, err
}

// newPerson makes the person of a line, and the agency where it is new, as parts
// of an action.
func (m *MeetingDraft) newPerson(line string, e *edit) (personID string, err error) {
	name, post, agency := indonesian.SplitGuest(plainLine(line))
	if strings.TrimSpace(name.Name) == "" {
		return "", data.Fault("Nama belum ditulis; belum ada yang ditambahkan, tulis Nama, jabatan, instansi.", data.ErrInvalid)
	}
	person := data.Person{
		ID: NewID(), TitleBefore: name.Before, Name: name.Name, TitleAfter: name.After, Post: post,
	}
	if err := person.Validate(); err != nil {
		return "", err
	}
	if agency != "" {
		if person.AgencyID, err = m.newAgency(agency, e); err != nil {
			return "", err
		}
	}
	m.people = append(slices.Clone(m.people), person)
	e.put = append(e.put, copyOf(person))
	return person.ID, nil
}

// AddAgency adds an agency to the roster, or finds the one of that name.
func (m *MeetingDraft) AddAgency(name string) (agencyID string, err error) {
	e := edit{name: "tambah instansi", unlocks: true}
	if agencyID, err = m.newAgency(name, &e); err == nil && len(e.put) > 0 {
		m.now(e)
	}
	return agencyID, err
}

// newAgency finds the agency of a name, or makes it as a part of an action.
func (m *MeetingDraft) newAgency(name string, e *edit) (agencyID string, err error) {
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
	e.put = append(e.put, copyOf(agency))
	return agency.ID, nil
}
