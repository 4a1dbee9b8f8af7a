package meetings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/importing"
	"gugustugas/app/ui/kit"
)

// attendanceImport is the page while a list of attendance is brought into a
// meeting.
type attendanceImport struct {
	deps     Deps
	importer *importing.Importer
	root     fyne.CanvasObject
}

// importAttendance turns the page to bringing in a list of attendance. With paste
// it begins with what was copied.
func (p *Page) importAttendance(dayID string, paste bool) {
	former := p.record
	if former == nil || former.draft.Locked() {
		return
	}
	i := &attendanceImport{deps: p.deps}
	leave := func(written bool) {
		if written {
			p.record = nil // the draft is read anew
		}
		p.Open(former.id, TabAttendance)
	}
	head := frame.NewHead(func() { i.importer.Leave() })
	i.importer = importing.New(p.deps.Services, head, importing.Attendance(p.deps.Services, former.draft.Dossier().Meeting, dayID, leave))
	i.root = kit.Border(head.Object(), nil, nil, nil, i.importer.Object())
	p.turn(i)
	if paste {
		i.importer.Paste()
	}
}

func (i *attendanceImport) object() fyne.CanvasObject { return i.root }

func (i *attendanceImport) show() {
	i.deps.Keys.SetPage(i.importer.Bindings()...)
	i.importer.Focus()
}

func (i *attendanceImport) hide() { i.deps.Window.Canvas().Unfocus() }
