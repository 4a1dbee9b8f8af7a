package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// EntriesOf lists the entries of an agenda item in order.
func (m *MeetingDraft) EntriesOf(itemID string) (entries []data.Entry) {
	for _, e := range m.dossier.Entries {
		if e.AgendaItemID == itemID {
			entries = append(entries, e)
		}
	}
	return entries
}

// Entry is the entry with that id.
func (m *MeetingDraft) Entry(id string) (data.Entry, bool) {
	i := find(m.dossier.Entries, id)
	if i < 0 {
		return data.Entry{}, false
	}
	return m.dossier.Entries[i], true
}

// AddEntry makes an empty entry after another of the same agenda item, or at
// its end where afterID is empty. It is written once something is typed. A
// meeting about cases has no notes: there it is a decision.
func (m *MeetingDraft) AddEntry(itemID, afterID string, kind data.EntryKind) (entryID string) {
	if m.Locked() || find(m.dossier.Agenda, itemID) < 0 {
		return ""
	}
	if kind == data.EntryNote {
		kind = m.PlainKind()
	}
	entry := data.Entry{ID: NewID(), MeetingID: m.dossier.Meeting.ID, AgendaItemID: itemID, Kind: kind}
	m.put(m.insert(entry, afterID), edit{name: "tambah " + string(kind)})
	if kind == data.EntryFollowUp {
		m.beginFollowUp(entry)
	}
	return entry.ID
}

// PlainKind is the kind of an entry that nothing was asked of: a note, or in a
// meeting about cases, which holds decisions and follow-ups only, a decision.
func (m *MeetingDraft) PlainKind() data.EntryKind {
	if m.dossier.Meeting.Kind == data.CaseMeeting {
		return data.EntryDecision
	}
	return data.EntryNote
}

// insert places an entry and returns the entries whose position changed.
func (m *MeetingDraft) insert(entry data.Entry, afterID string) (changed []data.Entry) {
	at := len(m.dossier.Entries)
	for i, e := range m.dossier.Entries {
		if e.AgendaItemID == entry.AgendaItemID {
			at = i + 1
			if e.ID == afterID {
				break
			}
		}
	}
	m.dossier.Entries = slices.Insert(slices.Clone(m.dossier.Entries), at, entry)
	var positions []*int
	var rows []int
	moved := 0
	for i := range m.dossier.Entries {
		if m.dossier.Entries[i].AgendaItemID != entry.AgendaItemID {
			continue
		}
		if i == at {
			moved = len(rows)
		}
		rows = append(rows, i)
		positions = append(positions, &m.dossier.Entries[i].Position)
	}
	for _, i := range arrange(positions, moved) {
		changed = append(changed, m.dossier.Entries[rows[i]])
	}
	m.sortEntries()
	return changed
}

// put queues those of the entries that are in the file.
func (m *MeetingDraft) put(entries []data.Entry, e edit) {
	for _, entry := range entries {
		if m.stored[entry.ID] {
			e.put = append(e.put, copyOf(entry))
		}
	}
	if len(e.put)+len(e.delete) > 0 {
		m.now(e)
	}
}

// SetText keeps what is typed. It is written 300 ms after the last key. Text
// over data.MaxEntryText characters is split at ends of paragraphs into entries
// that follow, whose ids come back.
func (m *MeetingDraft) SetText(entryID, text string) (overflow []string) {
	i := find(m.dossier.Entries, entryID)
	text = plainText(text)
	if i < 0 || m.Locked() || m.dossier.Entries[i].Text == text {
		return nil
	}
	visiting, found := m.visited == entryID, m.dossier.Entries[i].Text
	parts := splitText(text, data.MaxEntryText)
	m.dossier.Entries[i].Text = parts[0]
	m.writeEntry(entryID, "tulis notula")
	if !visiting {
		m.found = found
	}
	after := m.dossier.Entries[i]
	for _, part := range parts[1:] {
		entry := data.Entry{
			ID: NewID(), MeetingID: after.MeetingID, AgendaItemID: after.AgendaItemID,
			Kind: m.PlainKind(), SpeakerID: after.SpeakerID, Internal: after.Internal, Text: part,
		}
		m.put(m.insert(entry, after.ID), edit{name: "tulis notula"})
		m.writeEntry(entry.ID, "tulis notula")
		overflow = append(overflow, entry.ID)
		after = entry
	}
	return overflow
}

// writeEntry queues an entry with its follow-up, as soon as there is something
// to keep. Successive writes of one visit are one change.
func (m *MeetingDraft) writeEntry(id, name string) {
	entry, ok := m.Entry(id)
	if !ok || entry.Text == "" && !m.stored[id] {
		return
	}
	first := !m.stored[id]
	m.stored[id] = true
	e := edit{name: name, session: m.session(id), put: []data.Record{copyOf(entry)}}
	if first {
		if followUp, owners, ok := m.followUp(id); ok {
			e.put = append(e.put, copyOf(followUp))
			for _, o := range owners {
				e.put = append(e.put, copyOf(o))
			}
		}
	}
	if first {
		m.now(e) // what follows may refer to it
		return
	}
	m.soon(id, e)
}

// SetKind makes an entry a note, a decision or a follow-up. The particulars of
// a follow-up stay, resting, when it becomes something else. A meeting about
// cases holds no notes.
func (m *MeetingDraft) SetKind(entryID string, kind data.EntryKind) error {
	i := find(m.dossier.Entries, entryID)
	switch {
	case i < 0 || m.Locked() || m.dossier.Entries[i].Kind == kind:
		return nil
	case kind == data.EntryNote && m.PlainKind() != kind:
		return data.Fault("Rapat pembahasan kasus hanya berisi keputusan dan tindak lanjut; entri ini tetap seperti semula.", data.ErrInvalid)
	}
	m.dossier.Entries = slices.Clone(m.dossier.Entries)
	m.dossier.Entries[i].Kind = kind
	e := edit{name: "jadikan " + string(kind), put: []data.Record{copyOf(m.dossier.Entries[i])}}
	if kind == data.EntryFollowUp {
		e.put = append(e.put, m.beginFollowUp(m.dossier.Entries[i])...)
	}
	if m.stored[entryID] {
		m.now(e)
	}
	return nil
}

// SetInternal keeps an entry out of minutes that are handed round, or lets it in
// again.
func (m *MeetingDraft) SetInternal(entryID string, internal bool) {
	i := find(m.dossier.Entries, entryID)
	if i < 0 || m.Locked() || m.dossier.Entries[i].Internal == internal {
		return
	}
	m.dossier.Entries = slices.Clone(m.dossier.Entries)
	m.dossier.Entries[i].Internal = internal
	name := "lepas tanda intern"
	if internal {
		name = "tandai intern"
	}
	m.put(m.dossier.Entries[i:i+1], edit{name: name})
}

// SetSpeaker names who spoke; an empty participantID names nobody.
func (m *MeetingDraft) SetSpeaker(entryID, participantID string) {
	i := find(m.dossier.Entries, entryID)
	if i < 0 || m.Locked() || m.dossier.Entries[i].SpeakerID == participantID {
		return
	}
	m.dossier.Entries = slices.Clone(m.dossier.Entries)
	m.dossier.Entries[i].SpeakerID = participantID
	m.put(m.dossier.Entries[i:i+1], edit{name: "ubah pembicara"})
}

// FileUnder moves an entry to the end of the topic with that number; false if
// there is none.
func (m *MeetingDraft) FileUnder(entryID string, topicNumber int) bool {
	for _, item := range m.dossier.Agenda {
		if item.Kind != data.AgendaTopic {
			continue
		}
		if topicNumber--; topicNumber == 0 {
			return m.moveTo(entryID, item.ID, "")
		}
	}
	return false
}

// moveTo puts an entry after another of an agenda item, or at its end.
func (m *MeetingDraft) moveTo(entryID, itemID, afterID string) bool {
	i := find(m.dossier.Entries, entryID)
	if i < 0 || m.Locked() {
		return false
	}
	entry := m.dossier.Entries[i]
	m.dossier.Entries = slices.Delete(slices.Clone(m.dossier.Entries), i, i+1)
	entry.AgendaItemID = itemID
	m.put(m.insert(entry, afterID), edit{name: "pindahkan entri"})
	return true
}

// MoveEntry moves an entry one place up (negative) or down; past the border of
// its agenda item it goes into the neighbour. It returns the item it is in.
func (m *MeetingDraft) MoveEntry(entryID string, steps int) (itemID string) {
	entry, ok := m.Entry(entryID)
	if !ok || m.Locked() || steps == 0 {
		return entry.AgendaItemID
	}
	siblings := m.EntriesOf(entry.AgendaItemID)
	at := find(siblings, entryID)
	to := at + steps
	if to < 0 || to >= len(siblings) {
		return m.moveToNeighbour(entry, steps)
	}
	order := slices.Insert(slices.Delete(slices.Clone(siblings), at, at+1), to, entry)
	first := m.firstEntryOf(entry.AgendaItemID)
	m.dossier.Entries = slices.Clone(m.dossier.Entries)
	copy(m.dossier.Entries[first:], order)
	positions := make([]*int, len(order))
	for i := range order {
		positions[i] = &m.dossier.Entries[first+i].Position
	}
	var changed []data.Entry
	for _, i := range arrange(positions, to) {
		changed = append(changed, m.dossier.Entries[first+i])
	}
	m.put(changed, edit{name: "pindahkan entri"})
	return entry.AgendaItemID
}

func (m *MeetingDraft) firstEntryOf(itemID string) int {
	return slices.IndexFunc(m.dossier.Entries, func(e data.Entry) bool { return e.AgendaItemID == itemID })
}

func (m *MeetingDraft) moveToNeighbour(entry data.Entry, steps int) (itemID string) {
	item := find(m.dossier.Agenda, entry.AgendaItemID) + steps
	if item < 0 || item >= len(m.dossier.Agenda) {
		return entry.AgendaItemID
	}
	itemID = m.dossier.Agenda[item].ID
	m.moveTo(entry.ID, itemID, "")
	if steps > 0 { // coming from above, it becomes the first
		m.MoveEntry(entry.ID, -find(m.EntriesOf(itemID), entry.ID))
	}
	return itemID
}

// RemoveEntry removes an entry with the particulars of its follow-up. What
// rested on it as a decision rests on nothing then. A follow-up that final minutes
// of a later meeting tell of stays, with data.ErrInvalid.
func (m *MeetingDraft) RemoveEntry(entryID string) error {
	i := find(m.dossier.Entries, entryID)
	if i < 0 || m.Locked() {
		return nil
	}
	if f, _, ok := m.followUp(entryID); ok && m.cited[f.ID] {
		return data.Fault(f.Code()+" sudah tercantum dalam notula final rapat lain, jadi tidak dihapus; tulis kembali uraiannya, atau batalkan di Tindak Lanjut.", data.ErrInvalid)
	}
	entry := m.dossier.Entries[i]
	e := edit{name: "hapus " + string(entry.Kind)}
	m.dropFollowUp(entryID, &e)
	m.dossier.Entries = slices.Delete(slices.Clone(m.dossier.Entries), i, i+1)
	if !m.stored[entryID] {
		return nil
	}
	m.takeEmptyingAlong(entry, &e)
	e.delete = append(e.delete, copyOf(entry))
	delete(m.stored, entryID)
	m.now(e)
	return nil
}

// takeEmptyingAlong makes the removal of an entry that was emptied in this visit
// one with the emptying: undo brings back the text, never an empty row. Where the
// removal changes other records too, it stays an action of its own, before which
// the text is put back.
func (m *MeetingDraft) takeEmptyingAlong(entry data.Entry, e *edit) {
	switch {
	case strings.TrimSpace(entry.Text) != "" || m.visited != entry.ID:
	case len(e.put)+len(e.delete) == 0:
		e.session = m.visit
	case m.found != "":
		entry.Text = m.found
		m.now(edit{name: "tulis notula", session: m.visit, put: []data.Record{copyOf(entry)}})
	}
}

// Leave ends the visit to an entry: what is typed later is a change of its own.
// An entry left empty is removed.
func (m *MeetingDraft) Leave(entryID string) {
	if entry, ok := m.Entry(entryID); ok && strings.TrimSpace(entry.Text) == "" {
		_ = m.RemoveEntry(entryID) // what may not go stays empty until it is written again
	}
	if m.visited == entryID {
		m.visited = ""
	}
}

// DecisionNumber counts the decisions of the meeting up to this one, from 1; 0
// for an entry that is none.
func (m *MeetingDraft) DecisionNumber(entryID string) int {
	n := 0
	for _, e := range m.dossier.Entries {
		if e.Kind != data.EntryDecision {
			continue
		}
		n++
		if e.ID == entryID {
			return n
		}
	}
	return 0
}
