package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

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
func summary(c data.DayCount) string {
	invited, guests := c.Invited.Total(), c.Guests.Total()
	if invited+guests == 0 {
		return blank
	}
	var parts []string
	for _, s := range stateWords {
		if n := c.Invited[s.state] + c.Guests[s.state]; n > 0 {
			parts = append(parts, strings.ReplaceAll(fmt.Sprintf("%d %s", n, s.words), " ", "\u00A0"))
		}
	}
	return whoIsListed(invited, guests) + ": " + strings.Join(parts, ", ")
}

func whoIsListed(invited, guests int) string {
	switch {
	case guests == 0:
		return fmt.Sprintf("%d orang diundang", invited)
	case invited == 0:
		return fmt.Sprintf("%d tamu", guests)
	}
	return fmt.Sprintf("%d orang diundang dan tamu", invited+guests)
}

// reconciled shows how the people in the room come from those on the list.
func reconciled(c data.DayCount) string {
	invited, guests := c.Invited.Total(), c.Guests.Total()
	all, here := "orang diundang", ""
	if guests > 0 {
		all = fmt.Sprintf("orang (%d diundang dan %d tamu)", invited, guests)
		here = fmt.Sprintf(" (%d diundang dan %d tamu)", c.Present.Total(), c.GuestsPresent.Total())
	}
	return fmt.Sprintf("%d %s; %d hadir%s + %d wakil = %d orang.", invited+guests, all,
		c.Present.Total()+c.GuestsPresent.Total(), here, c.Deputies.Total(), c.InRoom().Total())
}
