package meetings

import "gugustugas/data"

// bySex counts people by what the list says of their sex.
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

func (b bySex) plus(o bySex) bySex {
	return bySex{b.male + o.male, b.female + o.female, b.unknown + o.unknown}
}

// tally counts one day of a meeting as the papers do: the chair of the day is in
// none of the figures, and totals by sex count who was in the room.
type tally struct {
	invited int // rows of the list that were invited
	states  map[data.AttendanceState]int

	here, deputies, guests bySex
	// unseen are the invited agencies for which nobody was in the room, in the
	// order of the list.
	unseen []unseenAgency
}

// unseenAgency is an invited agency with the mark of its first row.
type unseenAgency struct {
	name string
	mark data.AttendanceState
}

// answered is how many of the invited came or sent somebody.
func (t tally) answered() int { return t.states[data.Present] + t.states[data.Represented] }

func (t tally) inRoom() bySex { return t.here.plus(t.deputies).plus(t.guests) }

// markOn is what is known of a participant on a day, counted from 0.
func markOn(p data.ParticipantSnapshot, day int) data.MarkSnapshot {
	if day < len(p.Days) {
		return p.Days[day]
	}
	return data.MarkSnapshot{}
}

// count adds up one day, counted from 0.
func count(participants []data.ParticipantSnapshot, day int) tally {
	t := tally{states: map[data.AttendanceState]int{}}
	var order []unseenAgency
	seen := map[string]bool{}
	for _, p := range participants {
		mark := markOn(p, day)
		here := mark.State == data.Present
		seen[p.Agency] = seen[p.Agency] || here || mark.Chairs
		switch {
		case mark.Chairs:
		case p.Origin == data.Guest && here:
			t.guests.add(p.Sex)
		case p.Origin == data.Deputy && here:
			t.deputies.add(p.Sex)
		case p.Origin == data.Invited:
			t.invited++
			t.states[mark.State]++
			if here {
				t.here.add(p.Sex)
			}
			seen[p.Agency] = seen[p.Agency] || mark.State == data.Represented
			order = append(order, unseenAgency{p.Agency, mark.State})
		}
	}
	for _, agency := range order {
		if agency.name != "" && !seen[agency.name] {
			t.unseen = append(t.unseen, agency)
			seen[agency.name] = true
		}
	}
	return t
}
