// Package meetings is the page Rapat: the list of meetings, a new one, and the
// record of one with its tabs.
package meetings

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/board"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// Deps is what the page works with.
type Deps struct {
	frame.Services
	Printer press.Printer
	// Render draws the pages of the preview.
	Render kit.PageRenderer
	// projector is the window for the room; the page has one for all its meetings.
	projector *board.Projector
	// memos is what was typed on the nota dinas of each meeting since the program was
	// started, by its id.
	memos map[string]paper.MemoOptions
	// Enclosures makes the view of a meeting's files for its tab Dokumen; days tells
	// the days as they are now. Nil leaves the view out.
	Enclosures func(press *press.Press, meetingID string, days func() []data.MeetingDay) Enclosures
	// NewLetter makes a letter of a meeting and shows it on the page Surat, OpenLetter
	// shows one that there is.
	NewLetter  func(secretariat.NewLetter)
	OpenLetter func(letterID string)
}

// Enclosures is the view of the files that hang on a meeting.
type Enclosures interface {
	Object() fyne.CanvasObject
	// Show is called whenever it comes into sight, Hide before something else does.
	Show()
	Hide()
	Bindings() []kit.Binding
}

// Tab is one of the tabs of a meeting.
type Tab int

// The tabs, in their order, from Alt+1 on.
const (
	TabSummary Tab = iota
	TabInvitation
	TabAttendance
	TabMinutes
	TabDocuments
)

var tabNames = []string{"Ringkasan", "Undangan", "Daftar hadir", "Notula", "Dokumen"}

// view is what the page shows: the list, the form of a new meeting, or a record.
type view interface {
	object() fyne.CanvasObject
	show()
	hide()
}

// Page is Rapat.
type Page struct {
	deps     Deps
	place    *frame.Place
	overview *overview
	record   *record
	current  view
	press    *press.Press
	visible  bool
	opening  string  // the meeting that is being read
	former   *record // the record that is read anew, whose places the new one takes
}

// New returns the page; it reads nothing before it is shown.
func New(deps Deps) *Page {
	deps.projector = board.NewProjector(fyne.CurrentApp().NewWindow, deps.Window.RequestFocus)
	deps.memos = map[string]paper.MemoOptions{}
	p := &Page{deps: deps, press: press.New(deps.Services, deps.Printer)}
	p.overview = newOverview(deps, p.Open, p.NewMeeting)
	p.current = p.overview
	p.place = frame.NewPlace(p.overview.object())
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.place.Object() }

// Show implements frame.Page. It shows what was left: the list or a record.
func (p *Page) Show() {
	p.visible = true
	p.current.show()
}

// Hide implements frame.Page.
func (p *Page) Hide() {
	p.visible = false
	p.current.hide()
}

// Reload reads the list, or the papers of a meeting, again where it is in sight.
func (p *Page) Reload() {
	switch {
	case !p.visible:
	case p.current == view(p.overview):
		p.overview.reload()
	case p.record != nil && p.current == view(p.record) && p.record.tab == TabDocuments:
		p.record.documents().reload()
	}
}

// ShowList goes back to the list.
func (p *Page) ShowList() { p.turn(p.overview) }

// NewMeeting opens the form of a new meeting.
func (p *Page) NewMeeting() { p.turn(newForm(p.deps, p.Open, p.ShowList)) }

// Open opens a meeting on one of its tabs.
func (p *Page) Open(meetingID string, tab Tab) {
	if p.record != nil && p.record.id == meetingID {
		p.turn(p.record)
		p.record.choose(tab)
		return
	}
	if p.opening == meetingID {
		return
	}
	p.opening = meetingID
	var draft *secretariat.MeetingDraft
	p.deps.Runner.Go(func() (err error) {
		// What was typed elsewhere must be on disk before it is read.
		ctx, cancel := context.WithTimeout(context.Background(), openDeadline)
		defer cancel()
		if err := p.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		draft, err = p.deps.Desk.OpenMeeting(ctx, meetingID, p.deps.Saver)
		return err
	}, func(err error) {
		if p.opening != meetingID {
			return
		}
		p.opening = ""
		if err != nil {
			p.deps.Fail(err)
			if p.record == nil {
				p.turn(p.overview)
			}
			return
		}
		p.overview.opened = meetingID
		p.record = newRecord(p.deps, p.press, draft, p.ShowList)
		p.record.importAttendance = p.importAttendance
		p.record.tab = tab
		p.record.resume(p.former)
		p.former = nil
		p.turn(p.record)
	})
}

const openDeadline = 30 * time.Second

// Reread reads the open record anew, after an action on it was taken back.
func (p *Page) Reread() {
	former := p.record
	if former == nil {
		return
	}
	p.record = nil
	if p.current == view(former) {
		p.former = former
		p.Open(former.id, former.tab)
	}
}

// Forget drops the open record, so that it is read anew: the profile of the
// office has changed, which every paper shows.
func (p *Page) Forget() {
	if p.record == nil || p.current == view(p.record) && p.visible {
		return
	}
	if p.current == view(p.record) {
		p.turn(p.overview)
	}
	p.record = nil
}

// Close takes away the window for the room, and the papers that waited for the
// viewer.
func (p *Page) Close() {
	p.deps.projector.Close()
	p.press.Clear()
}

func (p *Page) turn(next view) {
	if p.visible {
		p.current.hide()
	}
	p.current = next
	p.place.Show(next.object())
	if p.visible {
		next.show()
	}
}
