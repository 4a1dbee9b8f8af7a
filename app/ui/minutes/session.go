package minutes

import (
	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// shownDay is the day of the agenda item that is open.
func (p *Page) shownDay() string {
	item, _ := agendaItem(p.deps.Draft.Dossier(), p.flow.itemID)
	return item.DayID
}

// today is the day that times and marks are recorded on.
func (p *Page) today() string { return p.deps.Draft.DayInProgress(p.shownDay()).ID }

// dayName is "25 Juli 2024" for the day of a meeting.
func dayName(day data.MeetingDay) string { return indonesian.DayDate(dateOf(day.Date)) }

var _ = secretariat.UnderWay
