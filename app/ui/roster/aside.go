package roster

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Measures of the column at the right in px.
const (
	asideWidth   float32 = 288
	asidePadding float32 = 16
	asideInner           = asideWidth - 2*asidePadding - 1
)

var asideTabs = []string{"Kedudukan", "Orang", "Instansi"}

// The tabs of a seat.
const (
	tabSeat = iota
	tabPerson
	tabAgency
)

// aside is the column at the right: the chosen seat with its holder and agency,
// or a form over it.
type aside struct {
	page   *Page
	tabs   *kit.Strip
	top    *frame.Place
	place  *frame.Place
	object fyne.CanvasObject

	tab      int
	seatID   string // the seat shown last
	personID string // somebody of its history; "" for the holder
	shown    shown
	first    fyne.Focusable // where the keyboard starts on what is shown
	// form says that a form covers the seat: of a decree, or of a new seat.
	form bool
	// confirm carries out the form that is open, and word is what that is called;
	// nil and "" where none is open.
	confirm func()
	word    string
	handing *handOver
	late    int // counts what is read for the column, so that a late one is dropped
}

// shown is what the column shows, to tell whether something else has changed it.
type shown struct {
	tab     int
	on      data.Date
	seat    data.Seat
	holding data.Holding
	person  data.Person
	agency  data.Agency
}

func newAside(p *Page) *aside {
	a := &aside{page: p, place: frame.NewPlace(kit.Muted(""))}
	a.tabs = kit.Tabs(asideTabs, func(i int) { a.openTab(i) })
	a.top = frame.NewPlace(a.tabs)
	top := kit.Fixed(0, kit.TabStripHeight, kit.Border(nil, kit.Separator(), nil, nil, a.top.Object()))
	a.object = kit.Border(nil, nil, kit.Separator(), nil, kit.Border(top, nil, nil, nil, a.place.Object()))
	return a
}

// busy says whether a form is open that does not belong to a seat.
func (a *aside) busy() bool { return a.form }

// current gathers the chosen seat with the records around it.
func (a *aside) current() (now shown, ok bool) {
	line, ok := a.page.chosen()
	if !ok {
		return now, false
	}
	now = shown{tab: a.tab, on: a.page.view.roster.On, seat: line.Seat, agency: a.page.view.agency(line.Seat.AgencyID)}
	if line.Holding != nil {
		now.holding, now.person = *line.Holding, *line.Person
	}
	if a.personID != "" {
		now.person = a.page.view.person(a.personID)
	}
	return now, true
}

// follow takes the column anew where what it shows has changed. A field that is
// being typed in is left alone.
func (a *aside) follow() {
	defer a.page.nameMain()
	if a.form {
		return
	}
	now, ok := a.current()
	if ok && now == a.shown {
		return
	}
	if ok && now.seat.ID == a.shown.seat.ID && (a.typing() || a.page.deps.Saver.State().Pending) {
		return
	}
	if now.seat.ID != a.seatID {
		a.seatID, a.personID = now.seat.ID, ""
		now, ok = a.current()
	}
	a.build(now, ok)
}

// typing says whether a field of the column has the focus.
func (a *aside) typing() bool {
	entry, ok := a.page.deps.Window.Canvas().Focused().(*kit.Entry)
	if !ok {
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(entry)
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(a.object)
	return at.X >= from.X && at.Y >= from.Y
}

// showSeat shows the chosen seat in place of whatever is open.
func (a *aside) showSeat() {
	a.leaveForm()
	a.personID = ""
	a.shown = shown{}
	a.follow()
}

// leaveForm ends the form that is open.
func (a *aside) leaveForm() {
	a.form, a.confirm, a.word, a.handing = false, nil, "", nil
	a.shown = shown{}
}

// openTab shows a tab of the chosen seat and leads the keyboard into it.
func (a *aside) openTab(i int) {
	if a.page.seatID == "" {
		return
	}
	a.leaveForm()
	a.tab = i
	a.follow()
	if a.first != nil {
		a.page.focus(a.first)
	}
}

// openPerson shows somebody of the history.
func (a *aside) openPerson(id string) {
	a.personID = id
	a.openTab(tabPerson)
}

func (a *aside) build(now shown, ok bool) {
	a.shown, a.first, a.confirm, a.word, a.handing = now, nil, nil, "", nil
	a.page.offers.Close()
	a.tabs.Select(a.tab)
	a.top.Show(a.tabs)
	if !ok {
		a.place.Show(kit.Inset(16, asidePadding, 0, asidePadding,
			kit.NewParagraph("Belum ada kedudukan yang dipilih.", kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner)))
		return
	}
	switch a.tab {
	case tabPerson:
		a.show(a.personTab())
	case tabAgency:
		a.show(a.agencyTab())
	default:
		a.show(a.seatTab())
	}
}

// relay lays the column out anew after a part of it has grown.
func (a *aside) relay() { a.place.Object().Refresh() }

func (a *aside) show(content fyne.CanvasObject) {
	a.place.Show(kit.VScroll(kit.Inset(14, asidePadding, 20, asidePadding, content)))
}

// showForm covers the seat with a form.
func (a *aside) showForm(title, word string, confirm func(), content fyne.CanvasObject) {
	a.form, a.confirm, a.word, a.handing = true, confirm, word, nil
	a.shown = shown{}
	a.page.offers.Close()
	close := kit.NewButton(kit.ButtonLink, "", "Tutup", a.page.back).Small()
	a.top.Show(kit.Inset(0, 8, 0, asidePadding, kit.Border(nil, nil, nil, kit.Middle(close), kit.Middle(kit.Strong(title)))))
	a.show(content)
	a.page.nameMain()
}

// begin remembers the first field and keeps each in sight while it has the focus.
func (a *aside) begin(entry *kit.Entry) {
	if a.first == nil {
		a.first = entry
	}
	frame.Follow(a.place.Object, entry)
}
