package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// AddAgenda adds a topic to a day, after the day's last topic and before
// Lain-lain. It returns the item's id.
func (m *MeetingDraft) AddAgenda(dayID, title string) (itemID string) {
	if m.Locked() || find(m.dossier.Days, dayID) < 0 {
		return ""
	}
	item := data.AgendaItem{
		ID: NewID(), MeetingID: m.dossier.Meeting.ID, DayID: dayID,
		Kind: data.AgendaTopic, Title: strings.TrimSpace(plainLine(title)),
	}
	at := m.topicPlace(dayID)
	m.dossier.Agenda = slices.Insert(slices.Clone(m.dossier.Agenda), at, item)
	m.now(edit{name: "tambah agenda", put: m.arrangeAgenda(at)})
	return item.ID
}

// topicPlace is where a new topic of a day belongs.
func (m *MeetingDraft) topicPlace(dayID string) int {
	rank := map[string]int{}
	for i, day := range m.dossier.Days {
		rank[day.ID] = i
	}
	for i, item := range m.dossier.Agenda {
		fixed := item.Kind == data.AgendaOther || item.Kind == data.AgendaClosing
		if rank[item.DayID] > rank[dayID] || fixed && rank[item.DayID] >= rank[dayID] {
			return i
		}
	}
	return len(m.dossier.Agenda)
}

// arrangeAgenda numbers the positions after the item at moved has come there.
func (m *MeetingDraft) arrangeAgenda(moved int) (put []data.Record) {
	positions := make([]*int, len(m.dossier.Agenda))
	for i := range m.dossier.Agenda {
		positions[i] = &m.dossier.Agenda[i].Position
	}
	for _, i := range arrange(positions, moved) {
		put = append(put, copyOf(m.dossier.Agenda[i]))
	}
	return put
}

// RenameAgenda changes an item's title after a rest of the keys.
func (m *MeetingDraft) RenameAgenda(itemID, title string) {
	i := find(m.dossier.Agenda, itemID)
	if i < 0 || m.Locked() {
		return
	}
	m.dossier.Agenda = slices.Clone(m.dossier.Agenda)
	m.dossier.Agenda[i].Title = plainLine(title)
	m.soon(itemID, edit{
		name: "ubah agenda", session: m.session(itemID),
		put: []data.Record{copyOf(m.dossier.Agenda[i])},
	})
}

// MoveAgenda moves a topic up (negative) or down. Past the last topic of its day
// it goes to the neighbouring day; it stays between Pembukaan and Lain-lain.
func (m *MeetingDraft) MoveAgenda(itemID string, steps int) {
	from := find(m.dossier.Agenda, itemID)
	if from < 0 || m.Locked() || m.dossier.Agenda[from].Kind != data.AgendaTopic {
		return
	}
	agenda := slices.Clone(m.dossier.Agenda)
	item := agenda[from]
	if neighbour := m.neighbourDay(from, steps); neighbour != "" {
		item.DayID = neighbour
		agenda[from] = item
		m.dossier.Agenda = agenda
		m.now(edit{name: "pindahkan agenda", put: []data.Record{copyOf(item)}})
		return
	}
	to := from + steps
	if to < 0 || to >= len(agenda) || agenda[to].Kind != data.AgendaTopic {
		return
	}
	agenda = slices.Insert(slices.Delete(agenda, from, from+1), to, item)
	m.dossier.Agenda = agenda
	put := m.arrangeAgenda(to)
	m.sortEntries()
	m.now(edit{name: "pindahkan agenda", put: put})
}

// neighbourDay is the day that a topic enters without changing its place among
// the topics: that of the next item, if it is another day's. A topic at the end
// of all topics may go on to the days that follow.
func (m *MeetingDraft) neighbourDay(from, steps int) string {
	item := m.dossier.Agenda[from]
	day := find(m.dossier.Days, item.DayID)
	next := day + steps
	if next < 0 || next >= len(m.dossier.Days) {
		return ""
	}
	if to := from + steps; to >= 0 && to < len(m.dossier.Agenda) {
		if beside := m.dossier.Agenda[to]; beside.Kind == data.AgendaTopic && beside.DayID == item.DayID {
			return ""
		}
	}
	return m.dossier.Days[next].ID
}

// RemoveAgenda removes a topic. Its entries, and the follow-ups of earlier
// meetings that were carried into it, go to Lain-lain, so that nothing written is
// lost; fixed items stay.
func (m *MeetingDraft) RemoveAgenda(itemID string) error {
	i := find(m.dossier.Agenda, itemID)
	switch {
	case m.Locked():
		return data.ErrFinal
	case i < 0:
		return data.ErrNotFound
	case m.dossier.Agenda[i].Kind != data.AgendaTopic:
		return data.Fault("Pembukaan, Lain-lain, dan Penutup selalu ada dalam notula; agenda ini tidak dihapus.", data.ErrInvalid)
	}
	e := edit{name: "hapus agenda", delete: []data.Record{copyOf(m.dossier.Agenda[i])}}
	other := slices.IndexFunc(m.dossier.Agenda, func(a data.AgendaItem) bool { return a.Kind == data.AgendaOther })
	last := 0
	for _, entry := range m.EntriesOf(m.dossier.Agenda[other].ID) {
		last = entry.Position
	}
	m.dossier.Entries = slices.Clone(m.dossier.Entries)
	for j := range m.dossier.Entries {
		if entry := &m.dossier.Entries[j]; entry.AgendaItemID == itemID {
			last += positionStep
			entry.AgendaItemID, entry.Position = m.dossier.Agenda[other].ID, last
			if m.stored[entry.ID] {
				e.put = append(e.put, copyOf(*entry))
			}
		}
	}
	m.dossier.CarryOvers = slices.Clone(m.dossier.CarryOvers)
	for j := range m.dossier.CarryOvers {
		if carried := &m.dossier.CarryOvers[j]; carried.AgendaItemID == itemID {
			carried.AgendaItemID = m.dossier.Agenda[other].ID
			e.put = append(e.put, copyOf(*carried))
		}
	}
	m.dossier.Agenda = slices.Delete(slices.Clone(m.dossier.Agenda), i, i+1)
	m.sortEntries()
	m.now(e)
	return nil
}
