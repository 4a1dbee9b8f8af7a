// Package ui is the window: the rail with its pages, the table of keys, the
// state of safety, and the way in and out.
package ui

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/archive"
	"gugustugas/app/ui/enclosures"
	"gugustugas/app/ui/followups"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/home"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/letters"
	"gugustugas/app/ui/letters/writing"
	"gugustugas/app/ui/meetings"
	"gugustugas/app/ui/press"
	"gugustugas/app/ui/roster"
	"gugustugas/app/ui/settings"
	"gugustugas/data"
)

// Title is the name of the window.
const Title = "Sekretariat Gugus Tugas TPPO"

// Deps is what the window works with.
type Deps struct {
	Desk    *secretariat.Desk
	Printer press.Printer
	// Render draws the pages of the preview.
	Render kit.PageRenderer
	// Runner is the way off the UI goroutine and back; nil means the real one.
	Runner *kit.Runner
	// Hop brings to the UI goroutine what begins on others: the state of saving,
	// signals of the data file, time that has passed. nil means Runner.Hop.
	Hop func(do func())
	// Now is the clock; nil means the computer's.
	Now func() time.Time
}

// The pages of the rail, in its order.
const (
	pageHome = iota
	pageMeetings
	pageFollowUps
	pageRoster
	pageLetters
	pageArchive
	pageSettings
)

// Window is the program's one window over one data file.
type Window struct {
	window   fyne.Window
	app      fyne.App
	deps     Deps
	saver    *secretariat.Autosave
	keys     *kit.KeyTable
	services frame.Services

	rail      *rail
	notices   *notices
	place     *frame.Place
	pages     []frame.Page
	meetings  *meetings.Page
	followUps *followups.Page
	roster    *roster.Page
	letters   *letters.Page
	archive   *archive.Page
	current   int
	office    data.Office
	// zone is that of the office, for the clock, which is asked on any goroutine.
	zone atomic.Pointer[time.Location]

	unsubscribe func()
	closing     bool
	undoing     bool
}

// New makes the window; ShowAndRun or Show of Window() opens it. It owns the
// queue that writes what is typed.
func New(app fyne.App, deps Deps) *Window {
	if deps.Runner == nil {
		deps.Runner = kit.NewRunner()
	}
	if deps.Hop == nil {
		deps.Hop = deps.Runner.Hop
	}
	if deps.Now == nil {
		deps.Now = time.Now
	}
	w := &Window{app: app, deps: deps, window: app.NewWindow(Title), keys: kit.NewKeyTable(), current: -1, office: data.DefaultOffice()}
	w.zone.Store(w.office.Zone.Location())
	app.Settings().SetTheme(kit.NewTheme(appearanceOf(app)))
	w.saver = secretariat.NewAutosave(func(s secretariat.SaveState) { deps.Hop(func() { w.rail.showSaved(s, w.office.Zone) }) })
	w.notices = newNotices(w.keys, deps.Hop)
	w.services = frame.Services{
		Desk: deps.Desk, Saver: w.saver, Runner: deps.Runner, Keys: w.keys, Window: w.window, Later: w.later, Now: w.now, Notify: w.notices.show, Reread: w.reread,
	}
	w.build()
	w.bind()
	w.unsubscribe = deps.Desk.Subscribe(func(signals []data.Signal) { deps.Hop(func() { w.heard(signals) }) })
	w.window.SetCloseIntercept(w.Close)
	w.remember()
	w.readOffice()
	w.Go(pageHome)
	return w
}

// now is the present instant on the clock of the office: what "besok" is counted
// from, wherever the computer believes to be.
func (w *Window) now() time.Time { return w.deps.Now().In(w.zone.Load()) }

// Window is the Fyne window.
func (w *Window) Window() fyne.Window { return w.window }

// later brings what time has passed for to the UI goroutine.
func (w *Window) later(after time.Duration, do func()) (cancel func()) {
	timer := time.AfterFunc(after, func() { w.deps.Hop(do) })
	return func() { timer.Stop() }
}

func (w *Window) build() {
	w.meetings = meetings.New(meetings.Deps{
		Services: w.services, Printer: w.deps.Printer, Render: w.deps.Render,
		Enclosures: func(press *press.Press, meetingID string, days func() []data.MeetingDay) meetings.Enclosures {
			return enclosures.New(w.services, press, enclosures.OfMeeting(w.deps.Desk, meetingID, days))
		},
		NewLetter: w.newLetter, OpenLetter: w.openLetter,
	})
	w.followUps = followups.New(followups.Deps{
		Services: w.services, Press: press.New(w.services, w.deps.Printer), Render: w.deps.Render,
		OpenMeeting: func(id string) { w.openMeeting(id, meetings.TabSummary) },
		OpenMinutes: func(id string) { w.openMeeting(id, meetings.TabMinutes) },
		NewMeeting:  w.newMeeting, NewLetter: w.newLetter, Changed: w.meetings.Reread,
	})
	w.roster = roster.New(roster.Deps{
		Services: w.services, Press: press.New(w.services, w.deps.Printer),
		OpenMeeting: func(id string) { w.openMeeting(id, meetings.TabSummary) },
	})
	forLetters := press.New(w.services, w.deps.Printer)
	w.letters = letters.New(letters.Deps{
		Services: w.services, Press: forLetters, Render: w.deps.Render,
		Write: func(acting func(), changed func(letterID string)) letters.Writer {
			return writing.New(writing.Deps{
				Services: w.services, Press: forLetters, Render: w.deps.Render, OnActions: acting, OnChanged: changed,
			})
		},
		OpenMeeting: func(id string) { w.openMeeting(id, meetings.TabSummary) },
	})
	w.archive = archive.New(archive.Deps{
		Services: w.services, Press: press.New(w.services, w.deps.Printer),
		OpenMeeting: func(id string) { w.openMeeting(id, meetings.TabSummary) },
		OpenLetter:  w.openLetter, NewMeeting: w.newMeeting,
	})
	office := settings.New(w.services, w.deps.Render, appearanceOf(w.app), w.wear)
	w.pages = []frame.Page{
		pageHome: home.New(w.services, home.Doors{
			Minutes:    func(id string) { w.openMeeting(id, meetings.TabMinutes) },
			Meeting:    func(id string) { w.openMeeting(id, meetings.TabSummary) },
			NewMeeting: w.newMeeting,
			Letterhead: func() {
				office.OpenLetterhead()
				w.Go(pageSettings)
			},
			FollowUp: func(id string) {
				w.Go(pageFollowUps)
				w.followUps.Open(id)
			},
			Seat: func(decreeID, seatID string) {
				w.Go(pageRoster)
				w.roster.OpenSeat(decreeID, seatID)
			},
			LetterNumber: w.openNumber, Gap: w.openGap,
		}),
		pageMeetings:  w.meetings,
		pageFollowUps: w.followUps,
		pageRoster:    w.roster,
		pageLetters:   w.letters,
		pageArchive:   w.archive,
		pageSettings:  office,
	}
	w.rail = newRail(w.keys, w.Go, w.showShortcuts)
	w.place = frame.NewPlace(kit.Muted(""))
	body := container.NewStack(w.place.Object(), w.notices.layer)
	w.window.SetContent(container.NewStack(kit.NewFill(kit.ColorPage), kit.Border(nil, nil, w.rail.object, nil, body)))
	w.window.SetPadded(false)
}

// Go shows a page of the rail. Choosing Rapat while a meeting is open leads back
// to the list.
func (w *Window) Go(page int) {
	if page == w.current {
		if page == pageMeetings {
			w.meetings.ShowList()
		}
		return
	}
	if w.current >= 0 {
		w.pages[w.current].Hide()
	}
	w.current = page
	w.rail.choose(page)
	w.place.Show(w.pages[page].Content())
	w.pages[page].Show()
}

func (w *Window) openMeeting(id string, tab meetings.Tab) {
	w.enterMeetings()
	w.meetings.Open(id, tab)
}

func (w *Window) newMeeting() {
	w.enterMeetings()
	w.meetings.NewMeeting()
}

// openLetter shows a letter on the page Surat.
func (w *Window) openLetter(id string) {
	w.Go(pageLetters)
	w.letters.Open(id)
}

// openNumber leads to where the number of a letter is written, openGap to where a
// missing one is explained.
func (w *Window) openNumber(letterID string) {
	w.Go(pageLetters)
	w.letters.OpenNumber(letterID)
}

func (w *Window) openGap(registerID string, sequence int) {
	w.Go(pageLetters)
	w.letters.OpenGap(registerID, sequence)
}

// newLetter makes a letter and shows it on the page Surat.
func (w *Window) newLetter(asked secretariat.NewLetter) {
	w.Go(pageLetters)
	w.letters.NewFrom(asked)
}

func (w *Window) enterMeetings() {
	if w.current != pageMeetings {
		w.Go(pageMeetings)
	}
}

// heard follows what was written, by this window or another part of the program.
func (w *Window) heard(signals []data.Signal) {
	for _, signal := range signals {
		switch signal.RecordType {
		case (data.Office{}).TableName():
			w.readOffice()
			w.meetings.Forget()
		case (data.Phrase{}).TableName():
			w.meetings.Forget() // an open meeting has the phrase bank it was opened with
		}
	}
	if page, ok := w.pages[max(0, w.current)].(interface{ Reload() }); ok {
		page.Reload()
	}
}

// readOffice reads what the rail shows of the office.
func (w *Window) readOffice() {
	var office data.Office
	w.deps.Runner.Go(func() (err error) {
		office, err = w.deps.Desk.Office(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			w.services.Fail(err)
			return
		}
		w.office = office
		w.zone.Store(office.Zone.Location())
		name := strings.TrimSpace(office.ShortName)
		w.rail.showOffice(name, office.Sample)
	})
}
