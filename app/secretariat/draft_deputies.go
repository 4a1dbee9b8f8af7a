package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// AddDeputy adds somebody who came in the place of an invited official, as a row
// of its own.
func (m *MeetingDraft) AddDeputy(officialID, line string) (participantID string, err error) {
	deputy, err := m.newDeputy(officialID, line)
	if err != nil {
		return "", err
	}
	return m.addParticipant(deputy, "tambah wakil"), nil
}

// newDeputy reads a deputy from one line. Without an agency of its own it has the
// official's; a name of the roster is that person.
func (m *MeetingDraft) newDeputy(officialID, line string) (data.Participant, error) {
	i := find(m.dossier.Participants, officialID)
	if i < 0 || m.dossier.Participants[i].Origin == data.Deputy {
		return data.Participant{}, data.Fault("Wakil hanya dapat dicatat untuk peserta yang diundang; belum ada yang ditambahkan, pilih dahulu pejabat yang diwakili.", data.ErrInvalid)
	}
	official := m.dossier.Participants[i]
	deputy, err := m.fromLine(line, data.Participant{Origin: data.Deputy, RepresentsID: officialID})
	if err != nil {
		return deputy, err
	}
	if deputy.AgencyID == "" && deputy.AgencyName == "" {
		deputy.AgencyID, deputy.AgencyName = official.AgencyID, official.AgencyName
	}
	return deputy, nil
}

// SendDeputy marks an official as represented on a day by whoever the line names,
// who has a row below and is present: one action. A deputy that the official has
// had before is the same row again. An empty line says that the deputy is not
// known yet. Whoever stood there on the day before that goes, and with the last
// mark the row too, unless it speaks in the minutes.
func (m *MeetingDraft) SendDeputy(officialID, dayID, line string) (deputyID string, err error) {
	sheet, ok := m.markSheet(dayID)
	if !ok {
		return "", data.ErrFinal
	}
	if i := find(m.dossier.Participants, officialID); i < 0 || m.dossier.Participants[i].Origin != data.Invited {
		return "", data.Fault("Wakil hanya dapat dicatat untuk peserta yang diundang; tanda sebelumnya tetap.", data.ErrInvalid)
	}
	var added, revised *data.Participant
	if strings.TrimSpace(line) != "" {
		deputy, err := m.newDeputy(officialID, line)
		if err != nil {
			return "", err
		}
		if known, ok := m.deputyNamed(officialID, participantName(m.dossier, deputy)); ok {
			if known.Post == deputy.Post || deputy.Post == "" {
				deputyID = known.ID
			} else {
				deputyID, known.Post = known.ID, deputy.Post
				revised = &known
			}
		} else {
			added = m.place(&deputy)
			deputyID = deputy.ID
		}
	}
	former := m.presentDeputies(officialID, sheet)
	sheet.mark(officialID, data.Represented, "")
	sheet.recall(officialID, deputyID)
	if deputyID != "" {
		sheet.mark(deputyID, data.Present, "")
	}
	e := sheet.edit("tandai diwakili")
	switch {
	case added != nil:
		e.put = slices.Insert(e.put, 0, data.Record(copyOf(*added)))
	case revised != nil:
		m.replaceParticipant(*revised)
		e.put = append(e.put, copyOf(*revised))
	}
	m.dropUnused(&e, former)
	if len(e.put)+len(e.delete) > 0 {
		m.now(e)
	}
	return deputyID, nil
}

// presentDeputies are the deputies of an official who have a mark on the sheet.
func (m *MeetingDraft) presentDeputies(officialID string, sheet *markSheet) (ids []string) {
	for _, p := range m.dossier.Participants {
		if _, has := sheet.at[p.ID]; has && p.RepresentsID == officialID {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// dropUnused removes those deputies who have no mark left and do not speak.
func (m *MeetingDraft) dropUnused(e *edit, deputies []string) {
	for _, id := range deputies {
		used := slices.ContainsFunc(m.dossier.Attendance, func(a data.Attendance) bool { return a.ParticipantID == id }) ||
			slices.ContainsFunc(m.dossier.Entries, func(entry data.Entry) bool { return entry.SpeakerID == id })
		i := find(m.dossier.Participants, id)
		if used || i < 0 {
			continue
		}
		e.delete = append(e.delete, copyOf(m.dossier.Participants[i]))
		m.dossier.Participants = slices.Delete(slices.Clone(m.dossier.Participants), i, i+1)
	}
}

func (m *MeetingDraft) deputyNamed(officialID, name string) (data.Participant, bool) {
	for _, p := range m.dossier.Participants {
		if p.RepresentsID == officialID && strings.EqualFold(participantName(m.dossier, p), name) {
			return p, true
		}
	}
	return data.Participant{}, false
}

// ExpectedDeputy is the line that SendDeputy is offered for an official: who
// stood for the official on another day, or who is announced in the answer to
// the invitation and does not stand for somebody else of that agency.
func (m *MeetingDraft) ExpectedDeputy(officialID string) (line string) {
	i := find(m.dossier.Participants, officialID)
	if i < 0 {
		return ""
	}
	for _, p := range m.dossier.Participants {
		if p.RepresentsID == officialID {
			line = joinLine(participantName(m.dossier, p), p.Post)
		}
	}
	answer := m.answerOf(m.dossier.Participants[i].AgencyID)
	if line != "" || answer.Deputy == "" {
		return line
	}
	name, _, _ := indonesian.SplitGuest(answer.Deputy)
	for _, p := range m.dossier.Participants {
		if p.Origin == data.Deputy && strings.EqualFold(participantName(m.dossier, p), name.String()) {
			return ""
		}
	}
	return answer.Deputy
}

func joinLine(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}
