package frame

import (
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Services is what the window lends to its pages.
type Services struct {
	Desk   *secretariat.Desk
	Saver  *secretariat.Autosave
	Runner *kit.Runner
	Keys   *kit.KeyTable
	Window fyne.Window
	// Later runs do on the UI goroutine after a while, unless it is cancelled.
	Later func(after time.Duration, do func()) (cancel func())
	// Now is the present instant on the clock of the office.
	Now func() time.Time
	// Notify shows a sentence over the foot of the page for a while.
	Notify func(kind kit.NoticeKind, sentence string)
	// Reread has every page read its records anew, after something was taken back
	// or restored.
	Reread func()
}

// Fail shows what went wrong, in one sentence for people.
func (s Services) Fail(err error) { s.Notify(kit.NoticeError, data.Message(err)) }

// Today is the civil date in the zone of the office.
func (s Services) Today(zone data.Zone) data.Date { return s.Desk.Today(zone) }

// Page is one page of the window.
type Page interface {
	// Content is made once and shown again and again.
	Content() fyne.CanvasObject
	// Show is called whenever the page comes into sight: it binds its keys, takes
	// the focus and asks for what may have changed.
	Show()
	// Hide is called before another page comes into sight.
	Hide()
}
