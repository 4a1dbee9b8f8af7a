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
