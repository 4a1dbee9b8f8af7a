package secretariat

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gugustugas/data"
)

// Held is one holding with the records around it.
type Held struct {
	Holding data.Holding
	Person  data.Person
	Seat    data.Seat
	Decree  data.Decree
	// Agency is empty for a seat of no agency.
	Agency data.Agency
}

// PersonHistory is what somebody has done in the task force.
type PersonHistory struct {
	Held        []Held
	Engagements []data.Engagement
	// Duties are the open follow-ups of the person's agency.
	Duties []data.Duty
}

// SeatHistory lists who held a seat, the newest first.
func (d *Desk) SeatHistory(ctx context.Context, seatID string) ([]Held, error) {
	return view(ctx, d.store, func(r data.Reader) ([]Held, error) {
		holdings, err := r.Holdings(seatID)
		if err != nil {
			return nil, err
		}
		return around(r, holdings)
	})
}

// PersonHistory lists the seats that a person held, the meetings, and the open
// follow-ups of the person's agency.
func (d *Desk) PersonHistory(ctx context.Context, personID string) (PersonHistory, error) {
	return view(ctx, d.store, func(r data.Reader) (h PersonHistory, err error) {
		var person data.Person
		if err := r.Get(personID, &person); err != nil {
			return h, err
		}
		holdings, err := r.HoldingsOf(personID)
		if err != nil {
			return h, err
		}
		if h.Held, err = around(r, holdings); err != nil {
			return h, err
		}
		if h.Engagements, err = r.Engagements(personID); err != nil {
			return h, err
		}
		h.Duties, err = r.Duties(person.AgencyID)
		return h, err
	})
}

// around reads what belongs to each holding.
func around(r data.Reader, holdings []data.Holding) (list []Held, err error) {
	for _, holding := range holdings {
		h := Held{Holding: holding}
		err := errors.Join(r.Get(holding.PersonID, &h.Person), r.Get(holding.SeatID, &h.Seat))
		if err == nil {
			err = r.Get(h.Seat.DecreeID, &h.Decree)
		}
		if err == nil && h.Seat.AgencyID != "" {
			err = r.Get(h.Seat.AgencyID, &h.Agency)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, h)
	}
	return list, nil
}

// endingWithin is how long before its end something is told, and actingTerm how
// long a Plt. may act without an end of its own (three months by the circular on
// acting officials; regions differ).
const (
	endingWithin = 60 * 24 * time.Hour
	actingMonths = 3
)

// EndingKind names what ends.
type EndingKind string

// The kinds of ending.
const (
	DecreeEnds  EndingKind = "SK"
	HoldingEnds EndingKind = "masa jabatan"
	ActingEnds  EndingKind = "Plt."
)

// Ending is something of the roster that ends soon or has run over.
type Ending struct {
	Kind EndingKind
	// Text names it: "Nama Contoh 7, Plt. Sekretaris".
	Text string
	Date data.Date
	// Days are left until the date; negative when it has passed.
	Days     int
	DecreeID string
	SeatID   string
}

// EndingSoon lists what ends within 60 days of today or has ended unmended: the
// decree in force, holdings with an end, and a Plt. over its term. The first to
// end stands first.
func (d *Desk) EndingSoon(ctx context.Context, today data.Date) ([]Ending, error) {
	return view(ctx, d.store, func(r data.Reader) ([]Ending, error) {
		roster, err := presentRoster(r, today)
		if err != nil || roster.Decree == nil {
			return nil, err
		}
		var endings []Ending
		add := func(e Ending) {
			end, okEnd := e.Date.Time()
			now, okNow := today.Time()
			if okEnd && okNow && end.Sub(now) <= endingWithin {
				e.Days = int(end.Sub(now).Hours() / 24)
				endings = append(endings, e)
			}
		}
		add(Ending{Kind: DecreeEnds, Text: "SK " + roster.Decree.Number, Date: roster.Decree.ValidTo, DecreeID: roster.Decree.ID})
		for _, line := range roster.Lines {
			if line.Holding != nil {
				add(holdingEnding(line))
			}
		}
		slices.SortStableFunc(endings, func(a, b Ending) int { return a.Days - b.Days })
		return endings, nil
	})
}

// presentRoster is the roster of today, or of the last decree that has run out.
func presentRoster(r data.Reader, today data.Date) (data.Roster, error) {
	roster, err := r.Roster(today)
	if err != nil || roster.Decree != nil {
		return roster, err
	}
	decrees, err := r.Decrees()
	for i := range decrees {
		if decrees[i].ValidFrom <= today {
			return data.Roster{On: today, Decree: &decrees[i]}, nil
		}
	}
	return roster, err
}

// holdingEnding is when the holding of a seat ends: at its own end, or for a
// Plt. without one when the term is over.
func holdingEnding(line data.RosterLine) Ending {
	post := line.Seat.Post
	if post == "" && line.Agency != nil {
		post = fmt.Sprintf("%s, %s", line.Seat.Role, line.Agency.Short())
	}
	e := Ending{
		Kind: HoldingEnds, SeatID: line.Seat.ID, DecreeID: line.Seat.DecreeID, Date: line.Holding.To,
		Text: line.Person.Titled() + ", " + data.Officer{Status: line.Holding.Status, Post: post}.PostText(),
	}
	if e.Date == "" && line.Holding.Status == "Plt." {
		e.Kind = ActingEnds
		if from, ok := line.Holding.From.Time(); ok {
			e.Date = data.DateOf(from.AddDate(0, actingMonths, 0))
		}
	}
	return e
}
