package board

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// windowTitle is all that the title bar of the projector says.
const windowTitle = "Mode proyektor"

// Sizes of the projector in px: of its window when it opens, and of its type in
// proportion to the height.
const (
	windowWidth  float32 = 1000
	windowHeight float32 = 680
	linesPerView float32 = 26
	leastType    float32 = 20
	mostType     float32 = 60
)

// Projector is the second window, for the screen that the room sees, while the
// secretary goes on writing in the first. It shows one meeting, follows what is
// written, and knows of nothing else. It is used on the UI goroutine.
type Projector struct {
	newWindow func(title string) fyne.Window
	back      func()

	meetingID string
	window    fyne.Window
	table     *kit.KeyTable
	keys      *kit.Keys
	list      *List
	head      *sheetHead
	strip     fyne.CanvasObject
	root      *fyne.Container
	sheet     Sheet
	section   int
	zoom      float32
}

// NewProjector returns a projector that is off. newWindow opens a window of the
// program; back gives the keyboard to the window that is written in.
func NewProjector(newWindow func(title string) fyne.Window, back func()) *Projector {
	return &Projector{newWindow: newWindow, back: back, zoom: 1}
}

// Showing is the meeting on show; "" while the projector is off.
func (p *Projector) Showing() string { return p.meetingID }

// Show opens the window with a meeting, or shows it what has changed.
func (p *Projector) Show(meetingID string, sheet Sheet) {
	p.meetingID, p.sheet = meetingID, sheet
	if p.window == nil {
		p.open()
	}
	p.refresh()
}

// Follow goes to what is being written or talked about, if it is on the sheet.
func (p *Projector) Follow(recordID string) {
	section, _, ok := p.sheet.find(recordID)
	if !ok || p.window == nil {
		return
	}
	if section != p.section {
		p.choose(section)
	}
	p.list.Mark(recordID)
}

// Close takes the window away.
func (p *Projector) Close() {
	if p.window == nil {
		return
	}
	window := p.window
	p.window, p.meetingID, p.section = nil, "", Agenda
	p.table.Detach()
	window.SetCloseIntercept(nil)
	window.Close()
	p.back()
}

func (p *Projector) open() {
	p.window = p.newWindow(windowTitle)
	p.list = NewList(leastType)
	p.head = newSheetHead()
	p.strip = p.hints()
	p.root = container.New(projectorLayout{p}, p.head, p.list, p.strip)
	p.keys = kit.NewKeys(p.root).WithoutRing()
	p.keys.OnKey = p.key
	p.window.SetContent(container.NewStack(kit.NewFill(kit.ColorPage), p.keys))
	p.window.SetPadded(false)
	p.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	p.window.SetCloseIntercept(p.Close)
	p.table = kit.NewKeyTable()
	p.table.Attach(p.window.Canvas())
	p.window.Show()
	p.window.Canvas().Focus(p.keys)
}

// hints are the keys of the window. They leave when it fills its screen.
func (p *Projector) hints() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"F"}, Does: "layar penuh, setelah jendela ini digeser ke layar proyektor"},
		{Keys: []string{"←", "→"}, Does: "bagian"},
		{Keys: []string{"↑", "↓"}, Does: "baris"},
		{Keys: []string{"+", "-"}, Does: "ukuran huruf"},
	}, kit.KeyHint{Keys: []string{"Tab"}, Does: "kembali mengetik"}, kit.KeyHint{Keys: []string{"Esc"}, Does: "tutup"})
}

// key is every stroke of the window.
func (p *Projector) key(c kit.Chord) bool {
	switch c {
	case kit.Key(fyne.KeyEscape), kit.Key(fyne.KeyF11):
		p.Close()
	case kit.Char('f'), kit.Char('F'):
		p.fill(!p.window.FullScreen())
	case kit.Key(fyne.KeyTab):
		p.back()
	case kit.Key(fyne.KeyLeft):
		p.choose(max(p.section-1, 0))
	case kit.Key(fyne.KeyRight):
		p.choose(min(p.section+1, len(p.sheet.Sections)-1))
	case kit.Char('1'), kit.Char('2'), kit.Char('3'):
		p.choose(int(c.Char - '1'))
	case kit.Char('+'), kit.Char('='):
		p.enlarge(1.15)
	case kit.Char('-'):
		p.enlarge(1 / 1.15)
	default:
		return p.list.Key(c)
	}
	return true
}

// fill has the window fill the screen it stands on, or no longer.
func (p *Projector) fill(whole bool) {
	kit.SetVisible(p.strip, !whole)
	p.window.SetFullScreen(whole)
	p.root.Refresh()
}

func (p *Projector) enlarge(by float32) {
	p.zoom = max(0.6, min(p.zoom*by, 2.2))
	p.root.Refresh()
}

// choose shows another section.
func (p *Projector) choose(section int) {
	p.section = section
	p.refresh()
}

func (p *Projector) refresh() {
	p.head.show(p.sheet, p.section)
	p.root.Refresh()
	p.list.SetSections(false, p.sheet.Sections[p.section])
}

// typeSize is the size of the type in a window of a height.
func (p *Projector) typeSize(height float32) float32 {
	return max(leastType, min(p.zoom*height/linesPerView, mostType))
}

// projectorLayout sets head, list and strip below each other, in type that suits
// the window.
type projectorLayout struct{ projector *Projector }

func (projectorLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 320) }

func (l projectorLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, list, strip := objects[0], objects[1], objects[2]
	letters := l.projector.typeSize(size.Height)
	top, foot := l.projector.head.setSize(letters, size.Width), float32(0)
	if strip.Visible() {
		foot = strip.MinSize().Height
	}
	head.Resize(fyne.NewSize(size.Width, top))
	strip.Move(fyne.NewPos(0, size.Height-foot))
	strip.Resize(fyne.NewSize(size.Width, foot))
	list.Move(fyne.NewPos(0, top))
	list.Resize(fyne.NewSize(size.Width, max(0, size.Height-top-foot)))
	l.projector.list.SetSize(letters)
}

// tally is "Keputusan (3)" for a section that is counted.
func tally(i int, s Section) string {
	if i == Agenda || len(s.Rows) == 0 {
		return s.Title
	}
	return fmt.Sprintf("%s (%d)", s.Title, len(s.Rows))
}

// Marked is the record that is marked; "" while the projector is off.
func (p *Projector) Marked() string {
	if p.window == nil {
		return ""
	}
	return p.list.Marked()
}
