// Package archive is the page Arsip: every paper that was issued, searchable,
// reprintable as it was, and the place where a paper in the hand is compared with
// it.
package archive

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Deps is what the page works with.
type Deps struct {
	frame.Services
	// Press hands papers out. The page clears it when it closes.
	Press *press.Press
	// OpenMeeting and OpenLetter lead to the record of a paper.
	OpenMeeting, OpenLetter func(id string)
	// NewMeeting leads to the form of a new meeting, from an empty archive.
	NewMeeting func()
}

// The places of the strip under the head.
const (
	listTab = iota
	checkTab
)

// Page is Arsip.
type Page struct {
	deps    Deps
	head    *frame.Head
	place   *frame.Place
	content fyne.CanvasObject
	body    fyne.CanvasObject

	tabs   *kit.Strip
	part   *frame.Place
	search *kit.Entry
	tools  []fyne.CanvasObject
	list   *kit.List
	middle *frame.Place
	table  fyne.CanvasObject
	aside  *aside
	check  *checking

	office  data.Office
	lines   []secretariat.ArchivedLine
	rows    []row
	total   int // of the whole archive
	chosen  string
	visible bool
	reading int // counts the readings, so that a late one is dropped
	focused fyne.Focusable
}

// New returns the page; it reads nothing before it is shown.
func New(deps Deps) *Page {
	p := &Page{deps: deps, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading()), office: data.DefaultOffice()}
	p.tabs = kit.Tabs([]string{"Daftar", "Verifikasi"}, p.turn)
	p.search = p.newSearch()
	p.list = p.newList()
	p.middle = frame.NewPlace(p.list)
	p.aside = newAside(p)
	p.check = newChecking(p)
	p.tools = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, "", "Ekspor Excel…", p.export),
		kit.NewButton(kit.ButtonLink, icons.Printer, "Cetak daftar arsip", p.printList),
		kit.NewButton(kit.ButtonPrimary, icons.Shield, "Verifikasi", p.Check),
		kit.Fixed(kit.SearchWidth, 0, p.search),
	}
	p.head.SetText("Arsip", "")
	rows := kit.Border(listHead(), nil, nil, nil, p.middle.Object())
	columns := kit.Border(nil, nil, nil, kit.Fixed(asideWidth, 0, p.aside.object), rows)
	p.table = kit.Border(nil, listKeys(), nil, nil, columns)
	p.part = frame.NewPlace(p.table)
	strip := kit.Panel(kit.ColorPage, kit.Fixed(0, kit.TabStripHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, kit.PagePadding-12, 0, kit.PagePadding-12, p.tabs))))
	p.body = kit.Border(strip, nil, nil, nil, p.part.Object())
	p.content = kit.Border(p.head.Object(), nil, nil, nil, p.place.Object())
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show implements frame.Page.
func (p *Page) Show() {
	p.visible = true
	p.bind()
	p.Reload()
	p.takeFocus()
}

// Hide implements frame.Page.
func (p *Page) Hide() {
	p.visible = false
	canvas := p.deps.Window.Canvas()
	p.focused = canvas.Focused()
	canvas.Unfocus()
}

// Reload reads the archive again.
func (p *Page) Reload() {
	if p.visible {
		p.load(nil)
	}
}

// Close takes away the papers that waited for the viewer.
func (p *Page) Close() { p.deps.Press.Clear() }

// Open shows a paper of the archive.
func (p *Page) Open(documentID string) {
	p.chosen = documentID
	p.search.SetText("")
	p.tabs.Select(listTab)
	p.turn(listTab)
	p.load(p.focusList)
}

// Check opens the place where papers are compared with the archive.
func (p *Page) Check() {
	p.tabs.Select(checkTab)
	p.turn(checkTab)
}

const deadlineOfRead = 30 * time.Second

// load reads what the page shows; then may be nil.
func (p *Page) load(then func()) {
	p.reading++
	reading, query := p.reading, p.search.Text
	var (
		lines  []secretariat.ArchivedLine
		office data.Office
		total  int
	)
	p.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfRead)
		defer cancel()
		if office, err = p.deps.Desk.Office(ctx); err != nil {
			return err
		}
		all, err := p.deps.Desk.Archive(ctx, "")
		if err != nil {
			return err
		}
		total = len(all)
		lines, err = p.deps.Desk.ArchiveList(ctx, query)
		return err
	}, func(err error) {
		if reading != p.reading {
			return
		}
		if err != nil {
			p.place.Show(frame.Failed(err, p.Reload))
			return
		}
		p.office, p.total = office, total
		p.fill(lines)
		if then != nil {
			then()
		}
	})
}

func (p *Page) fill(lines []secretariat.ArchivedLine) {
	p.lines = lines
	p.rows = inMonths(lines, p.office.Zone)
	p.head.SetText("Arsip", p.headLine())
	p.showActions()
	p.place.Show(p.body)
	p.chooseKept()
	switch {
	case p.total == 0:
		p.middle.Show(kit.EmptyState("Arsip masih kosong",
			"Setiap notula yang difinalkan dan setiap surat yang diterbitkan disimpan di sini, persis seperti yang dicetak. "+
				"Dari sini naskah dicetak ulang dan dicocokkan.",
			kit.NewButton(kit.ButtonQuiet, icons.Plus, "Rapat baru", p.deps.NewMeeting)))
	case len(lines) == 0:
		p.middle.Show(kit.EmptyState("Tidak ada yang cocok",
			fmt.Sprintf("Tidak ada naskah dengan “%s” dalam kode, nomor, judul, tujuan, jenis, atau tanggalnya.", p.search.Text),
			kit.NewButton(kit.ButtonQuiet, "", "Tampilkan semua", p.showAll)))
	default:
		p.middle.Show(p.list)
	}
	if p.visible && p.deps.Window.Canvas().Focused() == nil {
		p.takeFocus()
	}
}

// chooseKept keeps the chosen paper while it is in the list, else chooses the first.
func (p *Page) chooseKept() {
	at := -1
	for i, r := range p.rows {
		if r.line == nil {
			continue
		}
		if at < 0 || r.line.Document.ID == p.chosen {
			at = i
		}
		if r.line.Document.ID == p.chosen {
			break
		}
	}
	p.chosen = ""
	if at >= 0 {
		p.chosen = p.rows[at].line.Document.ID
	}
	p.list.Reload()
	p.list.Select(at)
	p.aside.follow()
}

func (p *Page) headLine() string {
	switch {
	case p.total == 0:
		return "Belum ada naskah yang diterbitkan"
	case len(p.lines) < p.total:
		return fmt.Sprintf("%s dari %s naskah", number(len(p.lines)), number(p.total))
	}
	return fmt.Sprintf("%s naskah, masing-masing tersimpan seperti yang diterbitkan", number(p.total))
}

func number(n int) string { return indonesian.Number(int64(n)) }

// line is the chosen paper; ok is false where there is none.
func (p *Page) line() (line secretariat.ArchivedLine, ok bool) {
	for _, l := range p.lines {
		if l.Document.ID == p.chosen {
			return l, true
		}
	}
	return line, false
}

// turn shows a place of the strip.
func (p *Page) turn(tab int) {
	if tab == checkTab {
		p.part.Show(p.check.object)
	} else {
		p.part.Show(p.table)
	}
	p.showActions()
	p.focusPart()
}

func (p *Page) showActions() {
	if p.tabs.Selected() == checkTab || p.total == 0 {
		p.head.SetActions()
		return
	}
	p.head.SetActions(p.tools...)
}

func (p *Page) showAll() {
	p.search.SetText("")
	p.focusList()
}

func (p *Page) focusPart() {
	if p.tabs.Selected() == checkTab {
		p.focus(p.check.code)
		return
	}
	p.focusList()
}

func (p *Page) focus(o fyne.Focusable) {
	if p.visible {
		p.deps.Window.Canvas().Focus(o)
	}
}

func (p *Page) focusList() {
	if p.middle.Showing() == fyne.CanvasObject(p.list) && p.part.Showing() == p.table && p.place.Showing() == p.body {
		p.focus(p.list)
		return
	}
	p.deps.Window.Canvas().Unfocus()
}

// takeFocus returns to where the keyboard was, else to the list.
func (p *Page) takeFocus() {
	former, ok := p.focused.(fyne.CanvasObject)
	canvas := p.deps.Window.Canvas()
	if ok && fyne.CurrentApp().Driver().CanvasForObject(former) == canvas && former.Visible() {
		canvas.Focus(p.focused)
		return
	}
	p.focusPart()
}
