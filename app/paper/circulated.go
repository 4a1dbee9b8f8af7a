package paper

import (
	"slices"

	"gugustugas/data"
)

// forCirculation stands under the title of minutes that are handed round.
const forCirculation = "Untuk diedarkan"

// Circulated is a snapshot without what is marked as internal, for minutes that
// are handed round. What stays keeps its number, so that it is called by the same
// one as in the complete minutes. Meetings about cases are refused with a
// data.Error: nothing of them is handed round.
func Circulated(s data.MinutesSnapshot) (data.MinutesSnapshot, error) {
	if s.Kind == data.CaseMeeting {
		return data.MinutesSnapshot{}, data.Fault(
			"Notula pembahasan kasus bersifat Rahasia, jadi tidak dibuat untuk diedarkan; cetak notula lengkap untuk yang berhak saja.",
			data.ErrInvalid)
	}
	s.Agenda = slices.Clone(s.Agenda)
	for i := range s.Agenda {
		s.Agenda[i].Notes = kept(s.Agenda[i].Notes, func(n data.NoteSnapshot) bool { return n.Internal })
		s.Agenda[i].Carried = kept(s.Agenda[i].Carried, func(c data.CarriedSnapshot) bool { return c.Internal })
	}
	hidden := map[int]bool{}
	for _, d := range s.Decisions {
		hidden[d.Number] = d.Internal
	}
	s.Decisions = kept(s.Decisions, func(d data.DecisionSnapshot) bool { return d.Internal })
	s.FollowUps = kept(s.FollowUps, func(f data.FollowUpSnapshot) bool { return f.Internal })
	for i := range s.FollowUps {
		if hidden[s.FollowUps[i].Decision] {
			s.FollowUps[i].Decision = 0
		}
	}
	return s, nil
}

// kept is a copy of the rows that are not internal.
func kept[T any](rows []T, internal func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(rows), internal)
}

// CirculatedNotula prints the minutes to be handed round, which say so under the
// title. It refuses what Circulated refuses.
func CirculatedNotula(s data.MinutesSnapshot) (Document, error) {
	s, err := Circulated(s)
	if err != nil {
		return Document{}, err
	}
	doc, err := notulaOf(s, nil, centred(forCirculation))
	doc.laid = nil // what was left out could be missed by who edits it
	return doc, err
}
