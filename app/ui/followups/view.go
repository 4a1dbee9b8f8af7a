package followups

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// view is what the page has read of the data file.
type view struct {
	today    data.Date
	matters  []data.Matter
	agencies []data.Agency
	series   []data.Series
	// targets are the meetings that can take matters over, the next one first, and
	// offers what each of them would take.
	targets []data.MeetingSummary
	offers  map[string][]string
}

// readView reads all that the page shows.
func readView(ctx context.Context, desk *secretariat.Desk) (v view, err error) {
	office, err := desk.Office(ctx)
	if err != nil {
		return v, err
	}
	v.today = desk.Today(office.Zone)
	if v.matters, err = desk.Matters(ctx, data.MatterFilter{}); err != nil {
		return v, err
	}
	if v.agencies, err = desk.Agencies(ctx); err != nil {
		return v, err
	}
	err = desk.Read(ctx, func(r data.Reader) (err error) {
		v.series, err = r.Series()
		return err
	})
	if err != nil {
		return v, err
	}
	meetings, err := desk.Meetings(ctx)
	if err != nil {
		return v, err
	}
	return v, v.readTargets(ctx, desk, meetings)
}

// readTargets finds the konsep that matters can be carried to: those to come in
// the order of their days, then those that were.
func (v *view) readTargets(ctx context.Context, desk *secretariat.Desk, meetings []data.MeetingSummary) error {
	v.offers = map[string][]string{}
	for _, m := range meetings {
		if m.State.Locked() || m.Kind == data.CaseMeeting {
			continue
		}
		offer, err := desk.CarryOffer(ctx, m.ID)
		if err != nil {
			return err
		}
		for _, matter := range offer {
			v.offers[m.ID] = append(v.offers[m.ID], matter.FollowUp.ID)
		}
		if len(offer) > 0 {
			v.targets = append(v.targets, m)
		}
	}
	slices.SortStableFunc(v.targets, func(a, b data.MeetingSummary) int {
		past := func(m data.MeetingSummary) bool { return m.LastDate < v.today }
		switch {
		case past(a) != past(b) && past(a):
			return 1
		case past(a) != past(b):
			return -1
		case past(a):
			return cmp.Compare(b.FirstDate, a.FirstDate)
		}
		return cmp.Compare(a.FirstDate, b.FirstDate)
	})
	return nil
}

// The places of the strip above the list.
const (
	allOfThem = iota
	unfinished
	late
	lacking
)

// The columns that the list is sorted by; urgency first.
const (
	byUrgency = iota
	byNumber
	byText
	byOwner
	byDue
	byTimes
)

var sortWords = []string{"Status", "Nomor", "Uraian", "Penanggung jawab", "Tenggat", "Dibahas"}

// filter narrows and orders the list.
type filter struct {
	part     int
	agencyID string
	// meetingID or seriesID is where a matter began.
	meetingID, seriesID string
	sort                int
}

// within says whether a matter belongs to the chosen agency and meeting.
func (f filter) within(m data.Matter) bool {
	return (f.agencyID == "" || m.Owes(f.agencyID)) && (f.meetingID == "" || m.FollowUp.MeetingID == f.meetingID) &&
		(f.seriesID == "" || m.SeriesID == f.seriesID)
}

// inPart says whether a standing belongs to a place of the strip.
func inPart(part int, s data.Standing) bool {
	switch part {
	case unfinished:
		return s.State == data.NotStarted || s.State == data.Running
	case late:
		return s.Mark == data.Late
	case lacking:
		return s.Mark == data.Unfinished
	}
	return true
}

// rows are the matters that pass a filter in its order.
func (v view) rows(f filter) []data.Matter {
	var list []data.Matter
	for _, m := range v.matters {
		if f.within(m) && inPart(f.part, m.Part(f.agencyID, v.today)) {
			list = append(list, m)
		}
	}
	data.ByUrgency(list, v.today)
	slices.SortStableFunc(list, func(a, b data.Matter) int {
		switch f.sort {
		case byNumber:
			return cmp.Compare(a.FollowUp.Number, b.FollowUp.Number)
		case byText:
			return cmp.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text))
		case byOwner:
			return cmp.Compare(strings.ToLower(ownersText(a)), strings.ToLower(ownersText(b)))
		case byDue:
			return cmp.Compare(dueOrLast(a), dueOrLast(b))
		case byTimes:
			return cmp.Compare(b.Times(), a.Times())
		}
		return 0
	})
	return list
}

// dueOrLast sorts what has no deadline behind all that has one.
func dueOrLast(m data.Matter) data.Date { return cmp.Or(m.Due(), "9999") }

// counts are the numbers on the strip, within the chosen agency and meeting.
func (v view) counts(f filter) (n [4]int) {
	for _, m := range v.matters {
		if !f.within(m) {
			continue
		}
		s := m.Part(f.agencyID, v.today)
		for part := range n {
			if inPart(part, s) {
				n[part]++
			}
		}
	}
	return n
}

// headLine sums up: "12 belum selesai dari 4 rapat: 4 terlambat, 2 perlu dilengkapi".
func (v view) headLine() string {
	n := v.counts(filter{})
	meetings := map[string]bool{}
	for _, m := range v.matters {
		if m.Open() {
			meetings[m.FollowUp.MeetingID] = true
		}
	}
	if n[unfinished] == 0 {
		return fmt.Sprintf("%s tindak lanjut, semuanya selesai atau dibatalkan", number(n[allOfThem]))
	}
	line := fmt.Sprintf("%s belum selesai dari %s rapat", number(n[unfinished]), number(len(meetings)))
	var marks []string
	if n[late] > 0 {
		marks = append(marks, number(n[late])+" terlambat")
	}
	if n[lacking] > 0 {
		marks = append(marks, number(n[lacking])+" perlu dilengkapi")
	}
	if len(marks) > 0 {
		line += ": " + strings.Join(marks, ", ")
	}
	return line
}

func number(n int) string { return indonesian.Number(int64(n)) }

// dueYear is the one year of all deadlines in sight, which then stands in the
// head of the column; 0 where there are several.
func dueYear(list []data.Matter) (year int) {
	for _, m := range list {
		y := m.Due().Year()
		switch {
		case y == 0:
		case year == 0:
			year = y
		case year != y:
			return 0
		}
	}
	return year
}

// ownersText names the owners in a line of the list.
func ownersText(m data.Matter) string {
	switch {
	case m.FollowUp.AllAgencies:
		return "Seluruh instansi"
	case len(m.Owners) == 0:
		return ""
	}
	names := make([]string, len(m.Owners))
	for i, owner := range m.Owners {
		names[i] = owner.Name
	}
	return strings.Join(names, ", ")
}

// doneText tells how many of several owners have finished.
func doneText(m data.Matter) string {
	if len(m.Owners) < 2 {
		return ""
	}
	return fmt.Sprintf("(%d dari %d selesai)", m.DoneCount(), len(m.Owners))
}

// dueText is a deadline in the list: without the year where the head names it,
// else with a short month, so that it stays whole.
func dueText(m data.Matter, headYear int) string {
	t, ok := m.Due().Time()
	switch {
	case !ok:
		return m.FollowUp.DueText
	case headYear == t.Year():
		return indonesian.ShortDayMonth(t)
	}
	return fmt.Sprintf("%d %.3s %d", t.Day(), indonesian.Month(t.Month()), t.Year())
}
