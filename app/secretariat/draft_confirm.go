package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// SetConfirmation keeps what an invited agency said to the invitation: the
// answer, who is announced to come instead (only for data.WillSend), and a note.
// data.Unanswered takes it back.
func (m *MeetingDraft) SetConfirmation(agencyID string, answer data.Answer, deputy, note string) error {
	if m.Locked() {
		return data.ErrFinal
	}
	if !slices.ContainsFunc(m.dossier.Participants, func(p data.Participant) bool {
		return p.Origin == data.Invited && agencyID != "" && p.AgencyID == agencyID
	}) {
		return data.Fault("Jawaban dicatat untuk instansi yang diundang; belum ada yang dicatat, isi dahulu instansinya.", data.ErrNotFound)
	}
	i := m.findAnswer(agencyID)
	if answer == data.Unanswered {
		if i >= 0 {
			e := edit{name: "hapus jawaban undangan"}
			m.dropAnswer(&e, i)
			m.now(e)
		}
		return nil
	}
	next := data.Confirmation{ID: NewID(), MeetingID: m.dossier.Meeting.ID, AgencyID: agencyID}
	if i >= 0 {
		next = m.dossier.Confirmations[i]
	}
	former := next
	next.Answer, next.Deputy, next.Note = answer, "", strings.TrimSpace(plainLine(note))
	if answer == data.WillSend {
		next.Deputy = strings.TrimSpace(plainLine(deputy))
	}
	if next == former {
		return nil
	}
	if err := next.Validate(); err != nil {
		return err
	}
	m.dossier.Confirmations = slices.Clone(m.dossier.Confirmations)
	if i < 0 {
		m.dossier.Confirmations = append(m.dossier.Confirmations, next)
	} else {
		m.dossier.Confirmations[i] = next
	}
	if former.Answer == next.Answer {
		m.soon(next.ID, edit{name: "ubah jawaban undangan", session: m.session(next.ID), put: []data.Record{copyOf(next)}})
	} else {
		m.now(edit{name: "catat jawaban undangan: " + answer.Word(), put: []data.Record{copyOf(next)}})
	}
	return nil
}

func (m *MeetingDraft) findAnswer(agencyID string) int {
	return slices.IndexFunc(m.dossier.Confirmations, func(c data.Confirmation) bool { return c.AgencyID == agencyID })
}

func (m *MeetingDraft) answerOf(agencyID string) data.Confirmation {
	if i := m.findAnswer(agencyID); agencyID != "" && i >= 0 {
		return m.dossier.Confirmations[i]
	}
	return data.Confirmation{}
}

func (m *MeetingDraft) dropAnswer(e *edit, i int) {
	e.delete = append(e.delete, copyOf(m.dossier.Confirmations[i]))
	m.dossier.Confirmations = slices.Delete(slices.Clone(m.dossier.Confirmations), i, i+1)
}

// dropAnswersUnasked takes back the answers of agencies that are not invited any
// more.
func (m *MeetingDraft) dropAnswersUnasked(e *edit) {
	invited := map[string]bool{}
	for _, p := range m.dossier.Participants {
		invited[p.AgencyID] = invited[p.AgencyID] || p.Origin == data.Invited
	}
	for i := len(m.dossier.Confirmations) - 1; i >= 0; i-- {
		if !invited[m.dossier.Confirmations[i].AgencyID] {
			m.dropAnswer(e, i)
		}
	}
}
