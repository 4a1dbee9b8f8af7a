// Package home is Beranda: what needs doing, and what comes next.
package home

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Doors lead from Beranda to where something is cured.
type Doors struct {
	// Minutes opens the minutes of a meeting, Meeting its summary.
	Minutes, Meeting func(meetingID string)
	NewMeeting       func()
	// Letterhead leads to the kop of the office.
	Letterhead func()
	// FollowUp opens a follow-up.
	FollowUp func(id string)
	// Seat opens a seat of the roster, or its decree where there is no seat.
	Seat func(decreeID, seatID string)
	// LetterNumber leads to where the number of a letter is written, Gap to where a
	// missing number of a register is explained.
	LetterNumber func(letterID string)
	Gap          func(registerID string, sequence int)
}

// Widths in px; the banner wraps its sentence at bannerWidth.
const (
	asideWidth  float32 = 280
	bannerWidth float32 = 800
)

// Page is Beranda.
type Page struct {
	services frame.Services
	doors    Doors
	head     *frame.Head
	place    *frame.Place
	content  fyne.CanvasObject

	agenda  agenda
	jobs    []job
	office  data.Office
	today   data.Date
	todo    *kit.List
	recent  *kit.List
	count   *kit.Text
	nothing fyne.CanvasObject
	banner  fyne.CanvasObject // says that papers have no letterhead yet
	aside   *frame.Place
	body    fyne.CanvasObject
	empty   fyne.CanvasObject // stands where there is no meeting yet
	begin   *kit.Button       // its first step
	visible bool
	read    bool // something has been read since the start
}

// New returns the page; it reads nothing before it is shown.
func New(services frame.Services, doors Doors) *Page {
	p := &Page{services: services, doors: doors, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading())}
	p.head.SetText("Beranda", "")
	p.head.SetActions(kit.NewButton(kit.ButtonPrimary, icons.Plus, "Rapat baru", doors.NewMeeting))
	p.body = p.build()
	p.begin = kit.NewButton(kit.ButtonQuiet, icons.Plus, "Rapat baru", doors.NewMeeting)
	p.empty = kit.EmptyState("Belum ada rapat",
		"Di sini tampil notula yang belum final dan rapat berikutnya. Mulailah dengan membuat rapat pertama.", p.begin)
	p.banner = kit.Inset(12, kit.PagePadding, 12, kit.PagePadding, kit.NewNotice(kit.NoticeWarning,
		"Kop kantor belum diisi, jadi cetakan belum berkop.", bannerWidth, "Isi kop kantor", doors.Letterhead))
	p.banner.Hide()
	p.content = kit.Border(p.head.Object(), nil, nil, nil, kit.Border(p.banner, nil, nil, nil, p.place.Object()))
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show implements frame.Page.
func (p *Page) Show() {
	p.visible = true
	p.services.Keys.SetPage()
	p.Reload()
	p.takeFocus()
}

// Hide implements frame.Page.
func (p *Page) Hide() { p.visible = false }

// Reload reads the meetings again.
func (p *Page) Reload() {
	if !p.visible {
		return
	}
	var all []data.MeetingSummary
	var endings []secretariat.Ending
	var matters []data.Matter
	var office data.Office
	var waits waiting
	p.services.Runner.Go(func() (err error) {
		if office, err = p.services.Desk.Office(context.Background()); err != nil {
			return err
		}
		if endings, err = p.services.Desk.EndingSoon(context.Background(), p.services.Today(office.Zone)); err != nil {
			return err
		}
		if matters, err = p.services.Desk.Matters(context.Background(), data.MatterFilter{}); err != nil {
			return err
		}
		if all, err = p.services.Desk.Meetings(context.Background()); err != nil {
			return err
		}
		waits, err = readWaiting(context.Background(), p.services.Desk, all)
		return err
	}, func(err error) {
		if err != nil {
			p.place.Show(frame.Failed(err, p.Reload))
			return
		}
		p.fill(all, endings, matters, waits, office)
	})
}

func (p *Page) fill(all []data.MeetingSummary, endings []secretariat.Ending, matters []data.Matter, waits waiting, office data.Office) {
	first := !p.read
	p.read = true
	p.office, p.today = office, p.services.Today(office.Zone)
	p.agenda = newAgenda(all, p.today)
	late := lateMatters(matters, p.today)
	p.jobs = newJobs(late, p.agenda.unfinished, endings, waits)
	p.head.SetText("Beranda", p.todayLine())
	kit.SetVisible(p.banner, office.Government == "" && office.Name == "")
	if p.agenda.empty && len(endings)+len(late)+waits.count() == 0 {
		p.place.Show(p.empty)
		if first && p.visible {
			p.takeFocus()
		}
		return
	}
	p.count.SetText(fmt.Sprintf("%d hal", len(late)+len(p.agenda.unfinished)+len(endings)+waits.count()))
	p.todo.Reload()
	p.recent.Reload()
	kit.SetVisible(p.todo, len(p.jobs) > 0)
	kit.SetVisible(p.nothing, len(p.jobs) == 0)
	p.aside.Show(p.upcoming())
	p.place.Show(p.body)
	p.body.Refresh()
	if first && p.visible {
		p.takeFocus()
	}
}

func (p *Page) todayLine() string {
	t, _ := p.today.Time()
	return indonesian.DayDate(t)
}

func (p *Page) build() fyne.CanvasObject {
	p.todo = kit.NewList(p.todoRows, func() fyne.CanvasObject { return newTodoRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*todoRow).fill(p.jobs[i], p.today, selected) })
	p.todo.Group = func(i int) (string, string, bool) {
		j := p.jobs[i]
		return j.head, indonesian.Number(int64(j.count)), j.head != ""
	}
	p.todo.OnOpen = func(i int) { p.cure(p.jobs[i]) }

	p.recent = kit.NewList(func() int { return len(p.agenda.recent) }, func() fyne.CanvasObject { return newRecentRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			zone := p.office.Zone.Location()
			m := p.agenda.recent[i]
			o.(*recentRow).fill(m, moment(m.ChangedAt.Time().In(zone), p.services.Now().In(zone)), selected)
		})
	p.recent.OnOpen = func(i int) { p.doors.Meeting(p.agenda.recent[i].ID) }

	p.count = kit.Muted("")
	p.nothing = kit.Fixed(0, 56, kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Middle(kit.Muted("Tidak ada yang menunggu dikerjakan."))))
	left := container.New(&stackedLists{rows: []func() int{nil, p.todoRows, nil, nil, func() int { return len(p.agenda.recent) }}},
		section("Perlu dikerjakan", p.count), p.todo, p.nothing, section("Terakhir diubah", kit.Muted("")), p.recent)
	p.aside = frame.NewPlace(kit.Muted(""))
	right := kit.Border(nil, nil, kit.Separator(), nil, kit.Inset(12, kit.PagePadding, 16, kit.PagePadding, p.aside.Object()))
	return kit.Border(nil, nil, nil, kit.Fixed(asideWidth, 0, right), left)
}

// todoRows is the number of rows of the upper list, its heads included.
func (p *Page) todoRows() int { return len(p.jobs) }

// cure leads to where something is mended.
func (p *Page) cure(j job) {
	if j.letter != nil {
		p.doors.LetterNumber(j.letter.ID)
		return
	}
	if j.missing != nil {
		p.doors.Gap(j.missing.register.ID, j.missing.sequences[0])
		return
	}
	if j.late != nil {
		p.doors.FollowUp(j.late.FollowUp.ID)
		return
	}
	if j.ending != nil {
		p.doors.Seat(j.ending.DecreeID, j.ending.SeatID)
		return
	}
	p.doors.Minutes(j.minutes.ID)
}

func section(title string, note *kit.Text) fyne.CanvasObject {
	row := kit.Border(nil, nil, nil, kit.Middle(note), kit.Middle(kit.Section(title)))
	return kit.Fixed(0, 45, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, row)))
}

// upcoming tells of the next meeting, or that there is none.
func (p *Page) upcoming() fyne.CanvasObject {
	if p.agenda.next == nil {
		return kit.VStack(6, kit.Section("Rapat berikutnya"), kit.Muted("Belum ada rapat yang dijadwalkan.").Shrink())
	}
	next := *p.agenda.next
	date, _ := p.agenda.nextDay.Time()
	lines := kit.VStack(2, kit.Section("Rapat berikutnya"),
		kit.Inset(4, 0, 0, 0, kit.NewParagraph(next.Title, kit.TextStyle{Bold: true}).Wrap(asideWidth-2*kit.PagePadding)),
		kit.Body(dayOf(next.Dates(), p.agenda.nextDay)+indonesian.DayDate(date)).Shrink())
	if next.Place != "" {
		lines.Add(kit.NewParagraph(next.Place, kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideWidth - 2*kit.PagePadding))
	}
	open := kit.NewButton(kit.ButtonQuiet, "", "Buka rapat", func() { p.doors.Meeting(next.ID) })
	lines.Add(kit.Inset(8, 0, 0, 0, kit.HStack(0, open)))
	return lines
}

// dayOf tells which day of several a date is: "Hari ke-2: ", empty for the first.
func dayOf(days []data.Date, day data.Date) string {
	if i := slices.Index(days, day); i > 0 {
		return fmt.Sprintf("Hari ke-%d: ", i+1)
	}
	return ""
}

// takeFocus puts the focus on the first list that has rows, or on the first step.
func (p *Page) takeFocus() {
	canvas := p.services.Window.Canvas()
	switch showing := p.place.Showing(); {
	case showing == p.body && p.todo.Visible():
		canvas.Focus(p.todo)
	case showing == p.body && p.recent.Visible():
		canvas.Focus(p.recent)
	case showing == p.empty:
		canvas.Focus(p.begin)
	default:
		canvas.Unfocus()
	}
}
