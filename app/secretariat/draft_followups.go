package secretariat

import (
	"slices"

	"gugustugas/data"
)

// FollowUp is the follow-up of an entry with its owners; false for an entry
// that is none at present.
func (m *MeetingDraft) FollowUp(entryID string) (data.FollowUp, []data.FollowUpOwner, bool) {
	if entry, ok := m.Entry(entryID); !ok || entry.Kind != data.EntryFollowUp {
		return data.FollowUp{}, nil, false
	}
	return m.followUp(entryID)
}

// followUp finds the particulars, resting ones included.
func (m *MeetingDraft) followUp(entryID string) (f data.FollowUp, owners []data.FollowUpOwner, ok bool) {
	i := m.followUpIndex(entryID)
	if i < 0 {
		return f, nil, false
	}
	f = m.dossier.FollowUps[i]
	for _, o := range m.dossier.Owners {
		if o.FollowUpID == f.ID {
			owners = append(owners, o)
		}
	}
	return f, owners, true
}

func (m *MeetingDraft) followUpIndex(entryID string) int {
	return slices.IndexFunc(m.dossier.FollowUps, func(f data.FollowUp) bool { return f.EntryID == entryID })
}

// beginFollowUp makes the particulars of an entry that has none yet. It rests on
// the decision before it under the same agenda item.
func (m *MeetingDraft) beginFollowUp(entry data.Entry) (put []data.Record) {
	if m.followUpIndex(entry.ID) >= 0 {
		return nil
	}
	f := data.FollowUp{ID: NewID(), MeetingID: entry.MeetingID, EntryID: entry.ID, Number: m.nextFollowUp}
	m.nextFollowUp++
	for _, e := range m.EntriesOf(entry.AgendaItemID) {
		if e.ID == entry.ID {
			break
		}
		if e.Kind == data.EntryDecision && m.stored[e.ID] {
			f.DecisionID = e.ID
		}
	}
	m.dossier.FollowUps = append(slices.Clone(m.dossier.FollowUps), f)
	return []data.Record{copyOf(f)}
}

// changeFollowUp applies a change to the particulars and queues it.
func (m *MeetingDraft) changeFollowUp(entryID string, change func(*data.FollowUp)) {
	i := m.followUpIndex(entryID)
	if i < 0 || m.Locked() {
		return
	}
	next := m.dossier.FollowUps[i]
	change(&next)
	if next == m.dossier.FollowUps[i] {
		return
	}
	m.dossier.FollowUps = slices.Clone(m.dossier.FollowUps)
	m.dossier.FollowUps[i] = next
	m.writeParticulars(entryID, edit{name: "ubah tindak lanjut", put: []data.Record{copyOf(next)}})
}

// writeParticulars queues an edit of a follow-up whose entry is in the file; of
// another it is written together with the entry.
func (m *MeetingDraft) writeParticulars(entryID string, e edit) {
	if m.stored[entryID] {
		m.now(e)
	}
}

// SetDue sets the deadline. typed is kept where it could not be read as a date,
// and must be empty beside a due date.
func (m *MeetingDraft) SetDue(entryID string, due data.Date, typed string) {
	if due != "" {
		typed = ""
	}
	m.changeFollowUp(entryID, func(f *data.FollowUp) { f.Due, f.DueText = due, plainLine(typed) })
}

// SetDecision sets the decision that the follow-up rests on; empty for none.
func (m *MeetingDraft) SetDecision(entryID, decisionEntryID string) {
	decision, ok := m.Entry(decisionEntryID)
	if decisionEntryID != "" && (!ok || decision.Kind != data.EntryDecision || !m.stored[decisionEntryID]) {
		return // what is not written yet cannot be referred to
	}
	m.changeFollowUp(entryID, func(f *data.FollowUp) { f.DecisionID = decisionEntryID })
}

// AddOwner names one more agency that owes the follow-up.
func (m *MeetingDraft) AddOwner(entryID, agencyID string) {
	f, owners, ok := m.followUp(entryID)
	if !ok || m.Locked() || find(m.agencies, agencyID) < 0 {
		return
	}
	owner := data.FollowUpOwner{
		ID: NewID(), MeetingID: f.MeetingID, FollowUpID: f.ID, AgencyID: agencyID,
		Position: positionStep, State: data.NotStarted,
	}
	for _, o := range owners {
		if o.AgencyID == agencyID {
			return
		}
		owner.Position = o.Position + positionStep
	}
	m.knowAgency(agencyID)
	m.dossier.Owners = append(slices.Clone(m.dossier.Owners), owner)
	m.writeParticulars(entryID, edit{name: "tambah penanggung jawab", put: []data.Record{copyOf(owner)}})
}

// RemoveOwner takes an agency off the follow-up.
func (m *MeetingDraft) RemoveOwner(entryID, agencyID string) {
	i := m.ownerIndex(entryID, agencyID)
	if i < 0 || m.Locked() {
		return
	}
	gone := m.dossier.Owners[i]
	m.dossier.Owners = slices.Delete(slices.Clone(m.dossier.Owners), i, i+1)
	m.writeParticulars(entryID, edit{name: "hapus penanggung jawab", delete: []data.Record{copyOf(gone)}})
}

func (m *MeetingDraft) ownerIndex(entryID, agencyID string) int {
	f, _, _ := m.followUp(entryID)
	return slices.IndexFunc(m.dossier.Owners, func(o data.FollowUpOwner) bool {
		return o.FollowUpID == f.ID && f.ID != "" && o.AgencyID == agencyID
	})
}

// SetOwnerState says how far one agency has come.
func (m *MeetingDraft) SetOwnerState(entryID, agencyID string, state data.FollowUpState) {
	i := m.ownerIndex(entryID, agencyID)
	if i < 0 || m.Locked() {
		return
	}
	m.dossier.Owners = slices.Clone(m.dossier.Owners)
	m.dossier.Owners[i].State = state
	m.writeParticulars(entryID, edit{name: "ubah status tindak lanjut", put: []data.Record{copyOf(m.dossier.Owners[i])}})
}

// SetAllAgencies makes every invited agency an owner, each with its own state,
// and prints them as "Seluruh instansi". Turned off, the owners stay.
func (m *MeetingDraft) SetAllAgencies(entryID string, all bool) {
	m.changeFollowUp(entryID, func(f *data.FollowUp) { f.AllAgencies = all })
	if !all {
		return
	}
	for _, p := range m.dossier.Participants {
		if p.Origin == data.Invited && p.AgencyID != "" {
			m.AddOwner(entryID, p.AgencyID)
		}
	}
}

// dropFollowUp takes the particulars of an entry out of the dossier and lists
// the deletions, and clears what rested on the entry as a decision.
func (m *MeetingDraft) dropFollowUp(entryID string, e *edit) {
	f, owners, ok := m.followUp(entryID)
	if ok {
		for _, o := range owners {
			e.delete = append(e.delete, copyOf(o))
		}
		e.delete = append(e.delete, copyOf(f))
		m.dossier.Owners = slices.DeleteFunc(slices.Clone(m.dossier.Owners),
			func(o data.FollowUpOwner) bool { return o.FollowUpID == f.ID })
		m.dossier.FollowUps = slices.DeleteFunc(slices.Clone(m.dossier.FollowUps),
			func(other data.FollowUp) bool { return other.ID == f.ID })
	}
	m.dossier.FollowUps = slices.Clone(m.dossier.FollowUps)
	for i := range m.dossier.FollowUps {
		if f := &m.dossier.FollowUps[i]; f.DecisionID == entryID {
			f.DecisionID = ""
			if m.stored[f.EntryID] {
				e.put = append(e.put, copyOf(*f))
			}
		}
	}
}
