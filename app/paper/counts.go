package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// bySex counts people as Permendagri's forms do: L, P and not known.
type bySex struct{ male, female, unknown int }

func (b *bySex) add(sex data.Sex) {
	switch sex {
	case data.Male:
		b.male++
	case data.Female:
		b.female++
	default:
		b.unknown++
	}
}

func (b bySex) total() int { return b.male + b.female + b.unknown }

// tally is one day of the meeting counted. The chair of the day is in none of
// the figures.
type tally struct {
	// invited and guests are the people on the list.
	invited, guests int
	// states counts the marks of invited and guests.
	states map[data.AttendanceState]int
	// present, deputies and visitors were in the room.
	present, deputies, visitors bySex
}

func (t tally) listed() int { return t.invited + t.guests }

func (t tally) inRoom() int { return t.present.total() + t.deputies.total() + t.visitors.total() }

func (t tally) unknownSex() bool {
	return t.present.unknown+t.deputies.unknown+t.visitors.unknown > 0
}

// mark is that of a participant on a day; none is unmarked.
func mark(p data.ParticipantSnapshot, day int) data.MarkSnapshot {
	if day < len(p.Days) {
		return p.Days[day]
	}
	return data.MarkSnapshot{}
}

// count adds up one day.
func count(participants []data.ParticipantSnapshot, day int) tally {
	t := tally{states: map[data.AttendanceState]int{}}
	for _, p := range participants {
		m := mark(p, day)
		if m.Chairs || !listed(p) {
			continue
		}
		here := m.State == data.Present
		switch p.Origin {
		case data.Deputy:
			if here {
				t.deputies.add(p.Sex)
			}
			continue
		case data.Guest:
			t.guests++
			if here {
				t.visitors.add(p.Sex)
			}
		default:
			t.invited++
			if here {
				t.present.add(p.Sex)
			}
		}
		t.states[m.State]++
	}
	return t
}

// listed is false for somebody who only chairs.
func listed(p data.ParticipantSnapshot) bool { return p.Number > 0 || p.Origin == data.Deputy }

// anyMarked says that attendance has been taken at all.
func anyMarked(participants []data.ParticipantSnapshot) bool {
	for _, p := range participants {
		for _, m := range p.Days {
			if listed(p) && m.State != data.Unmarked {
				return true
			}
		}
	}
	return false
}

// stateWords are the states in the order and words of a count.
var stateWords = []struct {
	state data.AttendanceState
	words string
}{
	{data.Present, "hadir"},
	{data.Represented, "diwakili"},
	{data.Excused, "izin"},
	{data.Absent, "tidak hadir"},
	{data.Unmarked, "belum ditandai"},
}

// summary is the day in the head of the minutes: "25 orang diundang dan tamu: 21
// hadir, 3 diwakili, 1 tidak hadir". A count keeps its words on its line.
func (t tally) summary() string {
	if t.listed() == 0 {
		return blank
	}
	var parts []string
	for _, s := range stateWords {
		if n := t.states[s.state]; n > 0 {
			parts = append(parts, strings.ReplaceAll(fmt.Sprintf("%d %s", n, s.words), " ", "\u00A0"))
		}
	}
	return t.whoIsListed() + ": " + strings.Join(parts, ", ")
}

func (t tally) whoIsListed() string {
	switch {
	case t.guests == 0:
		return fmt.Sprintf("%d orang diundang", t.invited)
	case t.invited == 0:
		return fmt.Sprintf("%d tamu", t.guests)
	}
	return fmt.Sprintf("%d orang diundang dan tamu", t.listed())
}

// reconciled shows how the people in the room come from those on the list.
func (t tally) reconciled() string {
	all, here := "orang diundang", ""
	if t.guests > 0 {
		all = fmt.Sprintf("orang (%d diundang dan %d tamu)", t.invited, t.guests)
		here = fmt.Sprintf(" (%d diundang dan %d tamu)", t.present.total(), t.visitors.total())
	}
	return fmt.Sprintf("%d %s; %d hadir%s + %d wakil = %d orang.", t.listed(), all,
		t.present.total()+t.visitors.total(), here, t.deputies.total(), t.inRoom())
}
