package roster

import (
	"gugustugas/app/ui/history"
)

// showHistory shows what became of what stands at the right: the seat with its
// holders, the person or the agency; of the decree where no seat is chosen.
func (p *Page) showHistory() {
	line, ok := p.chosen()
	shown := p.aside.shown
	switch decree := p.view.roster.Decree; {
	case ok && p.aside.tab == tabPerson && shown.person.ID != "":
		history.Show(p.deps.Services, []string{shown.person.ID}, shown.person.Titled())
	case ok && p.aside.tab == tabAgency && shown.agency.ID != "":
		history.Show(p.deps.Services, []string{shown.agency.ID}, shown.agency.Name)
	case ok:
		history.Show(p.deps.Services, []string{line.Seat.ID}, describe(line))
	case decree != nil:
		history.Show(p.deps.Services, []string{decree.ID}, "SK "+decree.Number)
	}
}
