package roster

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data/indonesian"
)

// Deps is what the page works with.
type Deps struct {
	frame.Services
	// Press prints the papers and opens scans. The page clears it when it closes.
	Press *press.Press
	// OpenMeeting leads to a meeting of somebody's history.
	OpenMeeting func(meetingID string)
}

// Page is Keanggotaan.
type Page struct {
	deps    Deps
	head    *frame.Head
	place   *frame.Place
	content fyne.CanvasObject
	body    fyne.CanvasObject

	left      *leftColumn
	list      *kit.List
	middle    *frame.Place
	foot      *frame.Place
	listKeys  fyne.CanvasObject // the keys of the list, at the foot
	date      *kit.DateField
	day       *kit.Strip
	search    *kit.Entry
	only      *kit.Check
	aside     *aside
	offers    *fields.Offers
	popover   *fields.Popover
	main      *kit.Button
	tools     []fyne.CanvasObject
	importing *importer // what is being imported; nil else

	view    view
	wish    wish
	filter  filter
	rows    []row
	seatID  string // the chosen seat
	visible bool
	read    bool // something has been read since the start
	reading int  // counts the readings, so that a late one is dropped
	focused fyne.Focusable
}

// New returns the page; it reads nothing before it is shown.
func New(deps Deps) *Page {
	p := &Page{deps: deps, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading()), offers: fields.NewOffers(), popover: fields.NewPopover()}
	p.left = newLeftColumn(p.chooseDecree, p.openDecree, p.addDecree, p.chooseGroup)
	p.list = p.newList()
	p.middle = frame.NewPlace(p.list)
	p.aside = newAside(p)
	p.search = p.newSearch()
	p.main = kit.NewButton(kit.ButtonPrimary, icons.Person, "Isi kedudukan", p.act)
	p.tools = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, "", "Impor", p.openImport), kit.NewButton(kit.ButtonLink, "", "Ekspor", p.export),
		kit.NewButton(kit.ButtonLink, icons.Printer, "Cetak…", p.choosePaper),
		p.main, kit.Fixed(kit.SearchWidth, 0, p.search),
	}
	p.head.SetText("Keanggotaan", "")
	table := kit.Border(kit.VStack(0, p.toolbar(), seatHead()), nil, nil, nil, p.middle.Object())
	columns := kit.Border(nil, nil, kit.Fixed(leftWidth, 0, p.left.object), kit.Fixed(asideWidth, 0, p.aside.object), table)
	p.listKeys = keyStrip()
	p.foot = frame.NewPlace(p.listKeys)
	p.body = kit.Border(nil, p.foot.Object(), nil, nil, columns)
	p.content = container.NewStack(kit.Border(p.head.Object(), nil, nil, nil,
		container.NewStack(p.place.Object(), p.popover.Layer())), p.offers.Layer())
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

// Hide implements frame.Page. What stands in a field is taken, as when it is left.
func (p *Page) Hide() {
	p.visible = false
	p.offers.Close()
	p.popover.Close()
	canvas := p.deps.Window.Canvas()
	p.focused = canvas.Focused()
	canvas.Unfocus()
}

// Reread shows the records as they are after an action was taken back.
func (p *Page) Reread() {
	p.aside.leaveForm()
	p.Reload()
}

// Close takes away the papers that waited for the viewer.
func (p *Page) Close() { p.deps.Press.Clear() }

// Reload reads the roster again.
func (p *Page) Reload() {
	if p.visible {
		p.load(nil)
	}
}

// OpenSeat shows a seat under its decree, where something about it is to be mended.
func (p *Page) OpenSeat(decreeID, seatID string) {
	p.wish, p.filter, p.seatID = wish{decreeID: decreeID}, filter{}, seatID
	p.search.SetText("")
	p.only.SetChecked(false)
	p.load(func() {
		if seatID == "" {
			p.openDecree()
			return
		}
		p.aside.showSeat()
		p.focusList()
	})
}

// load reads what is wished for and shows it; then may be nil.
func (p *Page) load(then func()) {
	p.reading++
	reading, wished := p.reading, p.wish
	var v view
	p.deps.Runner.Go(func() (err error) {
		v, err = readView(context.Background(), p.deps.Desk, wished)
		return err
	}, func(err error) {
		if reading != p.reading {
			return
		}
		if err != nil {
			p.place.Show(frame.Failed(err, p.Reload))
			return
		}
		p.fill(v)
		if then != nil {
			then()
		}
	})
}

func (p *Page) fill(v view) {
	first := !p.read
	p.view, p.read = v, true
	if p.importing != nil {
		return
	}
	p.head.SetActions(p.tools...)
	if len(v.decrees) == 0 && !p.aside.busy() {
		p.head.SetText("Keanggotaan", "Belum ada SK dalam berkas ini")
		p.head.SetActions()
		p.place.Show(p.empty())
		return
	}
	p.head.SetText("Keanggotaan", "Keputusan yang pertama")
	if len(v.decrees) > 0 {
		p.head.SetText("Keanggotaan", headLine(v))
	}
	p.left.fill(v, p.filter.group)
	p.showDate()
	p.place.Show(p.body)
	p.refresh()
	p.aside.follow()
	if first && p.visible {
		p.takeFocus()
	}
}

// empty says what belongs here and offers the two ways to begin.
func (p *Page) empty() fyne.CanvasObject {
	return kit.EmptyState("Belum ada SK", "Di sini tercatat SK gugus tugas, kedudukan di dalamnya, dan siapa yang memegangnya sejak kapan. "+
		"Mulailah dengan SK yang berlaku, atau ambil daftar anggota yang sudah ada di Excel.",
		kit.NewButton(kit.ButtonPrimary, icons.Plus, "SK", p.addDecree), kit.NewButton(kit.ButtonQuiet, "", "Impor dari Excel", p.openImport))
}

// newDateField reads dates as people type them, seen from today.
func (p *Page) newDateField() *kit.DateField {
	return kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, p.deps.Now()) }, indonesian.Date)
}

func (p *Page) focus(o fyne.Focusable) { p.deps.Window.Canvas().Focus(o) }

func (p *Page) focusList() {
	if p.middle.Showing() == fyne.CanvasObject(p.list) {
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
	if p.place.Showing() == p.body {
		p.focusList()
	}
}

// do writes an action on records after all that was typed before it, and shows
// what came of it. then hears the error; where it is nil the page is read anew
// first.
func (p *Page) do(write func(context.Context) error, then func(error)) {
	p.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), writeDeadline)
		defer cancel()
		if err := p.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		return write(ctx)
	}, func(err error) {
		if err != nil {
			then(err)
			return
		}
		p.aside.shown = shown{} // what stands there is answered
		p.load(func() { then(nil) })
	})
}

const writeDeadline = 30 * time.Second
