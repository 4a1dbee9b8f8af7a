package secretariat

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// Speaker is one line of the list that @ offers.
type Speaker struct {
	ParticipantID string
	// Name has its titles; Agency is the short name.
	Name   string
	Agency string
	// Note says how the person is known: "pimpinan rapat", "hadir",
	// "hadir, mewakili", "diundang", "tamu".
	Note string
}

// Speakers lists who may be meant by what was typed: those present on any day
// first, then those invited. Every word typed must begin a word of the name or
// the agency; no word lists everybody.
func (m *MeetingDraft) Speakers(query string) []Speaker {
	present := map[string]bool{}
	for _, a := range m.dossier.Attendance {
		present[a.ParticipantID] = present[a.ParticipantID] || a.State == data.Present
	}
	chairs := map[string]bool{}
	for _, day := range m.dossier.Days {
		chairs[day.Chair.PersonID] = day.Chair.PersonID != ""
	}
	words := strings.Fields(strings.ToLower(query))
	var here, expected []Speaker
	for _, p := range m.dossier.Participants {
		s := Speaker{ParticipantID: p.ID, Name: participantName(m.dossier, p), Agency: participantAgency(m.dossier, p)}
		if s.Name == "" || !beginsWords(words, s.Name+" "+s.Agency+" "+m.dossier.Agencies[p.AgencyID].Name) {
			continue
		}
		switch {
		case chairs[p.PersonID]:
			s.Note = "pimpinan rapat"
		case present[p.ID] && p.Origin == data.Deputy:
			s.Note = "hadir, mewakili"
		case present[p.ID]:
			s.Note = "hadir"
		case p.Origin == data.Guest:
			s.Note = "tamu"
		default:
			s.Note = "diundang"
		}
		if present[p.ID] || chairs[p.PersonID] {
			here = append(here, s)
		} else {
			expected = append(expected, s)
		}
	}
	return append(here, expected...)
}

// beginsWords tells whether each of the words begins a word of text.
func beginsWords(words []string, text string) bool {
	parts := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" .,()-/", r) })
	for _, word := range words {
		if !slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(part, word) }) {
			return false
		}
	}
	return true
}

// NameSpeaker names who spoke under an entry. Whoever speaks is in the room, and
// is marked hadir on the day in the same action.
func (m *MeetingDraft) NameSpeaker(entryID, participantID, dayID string) {
	i := find(m.dossier.Entries, entryID)
	sheet, ok := m.markSheet(dayID)
	if i < 0 || !ok {
		return
	}
	if m.MarkOf(participantID, dayID).State != data.Present {
		sheet.mark(participantID, data.Present, "")
	}
	e := sheet.edit("ubah pembicara")
	if m.dossier.Entries[i].SpeakerID != participantID {
		m.dossier.Entries = slices.Clone(m.dossier.Entries)
		m.dossier.Entries[i].SpeakerID = participantID
		if m.stored[entryID] {
			e.put = append(e.put, copyOf(m.dossier.Entries[i]))
		}
	}
	if len(e.put)+len(e.delete) > 0 {
		m.now(e)
	}
}
