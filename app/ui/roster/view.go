package roster

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/data"
)

// view is what the page has read of the data file.
type view struct {
	today    data.Date
	office   data.Office
	decrees  []data.Decree
	roster   data.Roster
	people   []data.Person
	agencies []data.Agency
}

// wish is what the page is asked to show: a decree ("" for the one in force) on
// a date ("" for today).
type wish struct {
	decreeID string
	on       data.Date
}

// readView reads all that the page shows.
func readView(ctx context.Context, desk *secretariat.Desk, w wish) (v view, err error) {
	if v.office, err = desk.Office(ctx); err != nil {
		return v, err
	}
	v.today = desk.Today(v.office.Zone)
	if v.decrees, err = desk.Decrees(ctx); err != nil {
		return v, err
	}
	if v.people, err = desk.People(ctx); err != nil {
		return v, err
	}
	if v.agencies, err = desk.Agencies(ctx); err != nil {
		return v, err
	}
	on := cmp.Or(w.on, v.today)
	v.roster.On = on
	if decree, ok := pick(v.decrees, w.decreeID, on); ok {
		v.roster, err = desk.RosterUnder(ctx, decree.ID, on)
	}
	return v, err
}

// pick finds the decree to show: the wished one, the one in force, or the last
// that began before the date, else the first of all.
func pick(decrees []data.Decree, wanted string, on data.Date) (data.Decree, bool) {
	if i := slices.IndexFunc(decrees, func(d data.Decree) bool { return d.ID == wanted }); i >= 0 {
		return decrees[i], true
	}
	for _, d := range decrees {
		if d.InForce(on) {
			return d, true
		}
	}
	for _, d := range decrees {
		if d.ValidFrom <= on {
			return d, true
		}
	}
	if n := len(decrees); n > 0 {
		return decrees[n-1], true
	}
	return data.Decree{}, false
}

// dateUnder is the date on which a decree is looked at: the wished one where it is
// in force then, else today, else its first or its last day.
func dateUnder(d data.Decree, wished, today data.Date) data.Date {
	switch {
	case d.InForce(wished):
		return wished
	case d.InForce(today):
		return today
	case wished < d.ValidFrom:
		return d.ValidFrom
	}
	return d.ValidTo
}

// decree is the decree that is shown; its id is empty where there is none.
func (v view) decree() data.Decree {
	if v.roster.Decree == nil {
		return data.Decree{}
	}
	return *v.roster.Decree
}

func (v view) agency(id string) data.Agency {
	for _, a := range v.agencies {
		if a.ID == id {
			return a
		}
	}
	return data.Agency{}
}

func (v view) person(id string) data.Person {
	for _, p := range v.people {
		if p.ID == id {
			return p
		}
	}
	return data.Person{}
}

// group is a part of the task force with its seats.
type group struct {
	name   string // "" for all of it
	seats  int
	vacant int
}

// groups lists all of the task force and then its parts, in the order of the
// decree.
func groups(r data.Roster) []group {
	list := []group{{}}
	at := map[string]int{}
	for _, line := range r.Lines {
		name := line.Seat.Group()
		i, known := at[name]
		if !known {
			i = len(list)
			at[name] = i
			list = append(list, group{name: name})
		}
		for _, k := range []int{0, i} {
			list[k].seats++
			if line.Holding == nil {
				list[k].vacant++
			}
		}
	}
	return list
}

// filter narrows the list of seats.
type filter struct {
	group  string
	vacant bool
	query  string
}

// row is a line of the list: a seat in words, or the head of a group.
type row struct {
	head, note                        string
	line                              data.RosterLine
	role, post, holder, status, since string
	vacant                            bool
}

// rows are the seats that pass a filter, under the heads of their groups.
func rows(r data.Roster, f filter) []row {
	var list []row
	counts := map[string]group{}
	for _, g := range groups(r) {
		counts[g.name] = g
	}
	query := strings.ToLower(strings.TrimSpace(f.query))
	former := ""
	for _, line := range r.Lines {
		name := line.Seat.Group()
		if (f.group != "" && name != f.group) || (f.vacant && line.Holding != nil) || !answers(line, query) {
			continue
		}
		if name != former {
			former = name
			list = append(list, row{head: groupTitle(name), note: groupNote(counts[name])})
		}
		list = append(list, newRow(line))
	}
	return list
}

func newRow(line data.RosterLine) row {
	r := row{line: line, role: string(line.Seat.Role), post: listTitle(line), vacant: line.Holding == nil}
	if !r.vacant {
		r.holder = fields.PersonLabel(*line.Person)
		r.status = statusWord(line.Holding.Status)
		r.since = line.Holding.From.Text()
	}
	return r
}

// answers says whether each word of a query stands in the names, agencies or
// posts of a seat.
func answers(line data.RosterLine, query string) bool {
	if query == "" {
		return true
	}
	parts := []string{string(line.Seat.Role), line.Seat.SubTaskForce, line.Seat.Post}
	if line.Agency != nil {
		parts = append(parts, line.Agency.Spellings()...)
	}
	if line.Person != nil {
		parts = append(parts, fields.PersonLabel(*line.Person), line.Holding.Status)
	}
	text := strings.ToLower(strings.Join(parts, "\n"))
	for _, word := range strings.Fields(query) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// findSeat is the row of a seat, or -1.
func findSeat(list []row, seatID string) int {
	return slices.IndexFunc(list, func(r row) bool { return r.head == "" && r.line.Seat.ID == seatID })
}
