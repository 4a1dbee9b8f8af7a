package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// attention lists what a superior should know of: a quorum that was not reached,
// agencies for which nobody came, follow-ups that are late, and those without an
// owner or a date.
func (m *memo) attention() []item {
	var points []item
	for _, text := range m.quorum() {
		if strings.Contains(text, "tidak memenuhi") {
			points = append(points, plain(text))
		}
	}
	if names := m.neverSeen(); len(names) > 0 {
		points = append(points, plain("Instansi yang tidak hadir dan tidak diwakili: "+strings.Join(names, ", ")+"."))
	}
	for _, a := range m.Agenda {
		for _, c := range a.Carried {
			if text := m.overdue(c); text != "" {
				points = append(points, item{id: c.ID, runs: plain(text).runs})
			}
			if text := lacking(c.Text, c.State, c.Due, c.AllAgencies, c.Owners); text != "" {
				points = append(points, item{id: c.ID, runs: plain(text).runs})
			}
		}
	}
	for _, f := range m.FollowUps {
		if text := lacking(f.Text, f.State, f.Due, f.AllAgencies, f.Owners); text != "" {
			points = append(points, item{id: f.ID, runs: plain(text).runs})
		}
	}
	return points
}

// neverSeen are the invited agencies for which nobody came on any day that
// attendance was taken on.
func (m *memo) neverSeen() []string {
	days := 0
	missed := map[string]int{}
	var order []string
	for day := range m.Days {
		c := data.CountDay(m.Participants, day)
		if c.Invited.Total() == c.Invited[data.Unmarked] {
			continue
		}
		days++
		for _, agency := range c.Unseen {
			if missed[agency.Name] == 0 {
				order = append(order, agency.Name)
			}
			missed[agency.Name]++
		}
	}
	var names []string
	for _, name := range order {
		if missed[name] == days {
			names = append(names, name)
		}
	}
	return names
}

// overdue tells the delay of a matter that was carried over; empty for none.
func (m *memo) overdue(c data.CarriedSnapshot) string {
	on := m.lastDate()
	if !unfinished(c.State) || c.Due == "" || c.Due >= on {
		return ""
	}
	return fmt.Sprintf("Tindak lanjut “%s” (%s) terlambat %d\u00A0hari dari tenggat %s.",
		quoted(c.Text), ownersText(c.AllAgencies, c.Owners), c.Due.DaysUntil(on), date(c.Due))
}

// lacking tells what an open follow-up still needs; empty for nothing.
func lacking(text string, state data.FollowUpState, due data.Date, all bool, owners []string) string {
	var parts []string
	if !all && len(owners) == 0 {
		parts = append(parts, "penanggung jawab")
	}
	if due == "" {
		parts = append(parts, "tanggal tenggat")
	}
	if len(parts) == 0 || !unfinished(state) {
		return ""
	}
	return fmt.Sprintf("Tindak lanjut “%s” belum memiliki %s.", quoted(text), strings.Join(parts, " dan "))
}

func unfinished(state data.FollowUpState) bool {
	return state == data.NotStarted || state == data.Running
}

// quoted is a text on one line without its full stop.
func quoted(text string) string {
	return strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
}
