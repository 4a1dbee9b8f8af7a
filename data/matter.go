package data

import (
	"cmp"
	"slices"

	"gugustugas/data/indonesian"
)

// Mark is what is computed of an open matter and goes before its state.
type Mark int

// The marks: a deadline that is past is told before an owner that is missing.
const (
	NoMark Mark = iota
	Late
	Unfinished
)

// Standing is how a matter stands on a day: a computed mark, else the state.
type Standing struct {
	Mark   Mark
	State  FollowUpState
	LateBy int
}

// Text is the one word for it: "Terlambat 35 hari", "Perlu dilengkapi", "Berjalan".
func (s Standing) Text() string {
	switch s.Mark {
	case Late:
		return "Terlambat " + indonesian.Number(int64(s.LateBy)) + " hari"
	case Unfinished:
		return "Perlu dilengkapi"
	}
	return s.State.Word()
}

// Word is the state as it begins a line: "Belum mulai".
func (s FollowUpState) Word() string { return indonesian.Capitalised(string(s)) }

// Standing is how the whole matter stands on a day.
func (m Matter) Standing(today Date) Standing {
	return m.standing(m.State(), today)
}

// Part is how the part of one owner stands; somebody else's delay is not its own.
func (m Matter) Part(agencyID string, today Date) Standing {
	for _, owner := range m.Owners {
		if owner.AgencyID == agencyID {
			return m.standing(m.OwnerState(owner), today)
		}
	}
	return m.Standing(today)
}

func (m Matter) standing(state FollowUpState, today Date) Standing {
	s := Standing{State: state}
	if state == Done || state == Cancelled {
		return s
	}
	switch late := m.LateBy(today); {
	case late > 0:
		s.Mark, s.LateBy = Late, late
	case m.Incomplete():
		s.Mark = Unfinished
	}
	return s
}

// Owes says whether an agency is among the owners.
func (m Matter) Owes(agencyID string) bool {
	return slices.ContainsFunc(m.Owners, func(o MatterOwner) bool { return o.AgencyID == agencyID })
}

// DoneCount is how many owners have finished.
func (m Matter) DoneCount() (n int) {
	for _, owner := range m.Owners {
		if m.OwnerState(owner) == Done {
			n++
		}
	}
	return n
}

// OwnersIn lists the short names of the owners that have come that far.
func (m Matter) OwnersIn(state FollowUpState) (names []string) {
	for _, owner := range m.Owners {
		if m.OwnerState(owner) == state {
			names = append(names, owner.Name)
		}
	}
	return names
}

// NextPosition is the place of a new report behind all others. The clock has no
// say in it.
func (m Matter) NextPosition() int {
	last := 0
	for _, p := range m.Progress {
		last = max(last, p.Position)
	}
	return last + 1
}

// LastNote is the newest report that said something in words; nil for none.
func (m Matter) LastNote() *Progress {
	for i := len(m.Progress) - 1; i >= 0; i-- {
		if m.Progress[i].Note != "" {
			return &m.Progress[i]
		}
	}
	return nil
}

// Step is one stop on a matter's way: a meeting that talked about it with what
// was reported there, or a report outside of meetings.
type Step struct {
	Date Date
	// Meeting is nil for a report outside.
	Meeting *Discussion
	// First marks the meeting that decided it.
	First   bool
	Reports []Progress
}

// Trail is the way of a matter from the meeting that decided it to the last
// report, the oldest first.
func (m Matter) Trail() []Step {
	steps := make([]Step, 0, len(m.Discussed)+len(m.Progress))
	at := map[string]int{}
	for i := range m.Discussed {
		at[m.Discussed[i].MeetingID] = i
		steps = append(steps, Step{Date: m.Discussed[i].Date, Meeting: &m.Discussed[i], First: i == 0})
	}
	for _, p := range m.Progress {
		if i, met := at[p.MeetingID]; met && p.MeetingID != "" {
			steps[i].Reports = append(steps[i].Reports, p)
			continue
		}
		steps = append(steps, Step{Date: p.Date, Reports: []Progress{p}})
	}
	slices.SortStableFunc(steps, func(a, b Step) int {
		switch {
		case a.First != b.First && a.First:
			return -1
		case a.First != b.First:
			return 1
		}
		return cmp.Compare(a.Date, b.Date)
	})
	return steps
}

// OwnerName is the short name of an owner; empty for the whole.
func (m Matter) OwnerName(agencyID string) string {
	for _, owner := range m.Owners {
		if owner.AgencyID == agencyID {
			return owner.Name
		}
	}
	return ""
}

// ByUrgency orders matters as they are chased: the late ones first, the longest
// delay before the others, then what must be completed, then by deadline, and
// what is finished last.
func ByUrgency(matters []Matter, today Date) {
	rank := func(m Matter) int {
		s := m.Standing(today)
		switch {
		case s.Mark == Late:
			return 0
		case s.Mark == Unfinished:
			return 1
		case m.Open():
			return 2
		case s.State == Done:
			return 3
		}
		return 4
	}
	ranks := make(map[string]int, len(matters)) // asked for once each, not at every comparison
	for _, m := range matters {
		ranks[m.FollowUp.ID] = rank(m)
	}
	slices.SortStableFunc(matters, func(a, b Matter) int {
		return cmp.Or(cmp.Compare(ranks[a.FollowUp.ID], ranks[b.FollowUp.ID]),
			cmp.Compare(a.Due(), b.Due()), cmp.Compare(a.FollowUp.Number, b.FollowUp.Number))
	})
}
