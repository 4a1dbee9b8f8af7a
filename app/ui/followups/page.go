// Package followups is the page Tindak Lanjut: what every meeting decided to be
// done, how far it has come, and what the next meeting goes on with. Its Carry is
// the same inside a meeting.
package followups

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Deps is what the page works with.
type Deps struct {
	frame.Services
	// Press prints the list and opens data dukung. The page clears it when it closes.
	Press *press.Press
	// Render draws the pages of the preview.
	Render kit.PageRenderer
	// OpenMeeting leads to a meeting, OpenMinutes to its minutes, NewMeeting to the
	// form of a new one.
	OpenMeeting, OpenMinutes func(meetingID string)
	NewMeeting               func()
	// NewLetter makes a letter and shows it on the page Surat.
	NewLetter func(secretariat.NewLetter)
	// Changed hears that something was written that an open meeting may show.
	Changed func()
}

// Page is Tindak Lanjut.
type Page struct {
	deps    Deps
	head    *frame.Head
	place   *frame.Place
	content fyne.CanvasObject
	body    fyne.CanvasObject

	strip    *kit.Strip
	agencies *frame.Place
	meetings *frame.Place
	tableTop *listHead
	list     *kit.List
	middle   *frame.Place
	aside    *aside
	popover  *fields.Popover
	main     *kit.Button
	tools    []fyne.CanvasObject

	view    view
	filter  filter
	rows    []data.Matter
	year    int
	chosen  string          // the id of the chosen matter
	left    map[string]bool // what is not to be carried, by id
	target  string          // the meeting that matters are carried to
	visible bool
	reading int // counts the readings, so that a late one is dropped
	focused fyne.Focusable
}

// New returns the page; it reads nothing before it is shown.
func New(deps Deps) *Page {
	p := &Page{
		deps: deps, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading()), popover: fields.NewPopover(),
		left: map[string]bool{}, agencies: frame.NewPlace(kit.Muted("")), meetings: frame.NewPlace(kit.Muted("")),
	}
	p.strip = kit.Segmented([]string{"", "", "", ""}, func(i int) {
		p.filter.part = i
		p.refresh()
	})
	p.tableTop = newListHead(p.sortBy)
	p.list = p.newList()
	p.middle = frame.NewPlace(p.list)
	p.aside = newAside(p)
	p.main = kit.NewButton(kit.ButtonPrimary, icons.Arrow, "", p.act)
	p.tools = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, "", "Ekspor Excel…", p.export),
		kit.NewButton(kit.ButtonLink, icons.Printer, "Cetak daftar", p.print),
		p.main,
	}
	p.head.SetText("Tindak Lanjut", "")
	table := kit.Border(kit.VStack(0, p.toolbar(), p.tableTop.object), nil, nil, nil, p.middle.Object())
	columns := kit.Border(nil, nil, nil, kit.Fixed(asideWidth, 0, p.aside.object), table)
	p.body = kit.Border(nil, p.keyStrip(), nil, nil, columns)
	p.content = kit.Border(p.head.Object(), nil, nil, nil, container.NewStack(p.place.Object(), p.popover.Layer()))
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
	p.popover.Close()
	canvas := p.deps.Window.Canvas()
	p.focused = canvas.Focused()
	canvas.Unfocus()
}

// Reload reads the follow-ups again.
func (p *Page) Reload() {
	if p.visible {
		p.load(nil)
	}
}

// Close takes away the papers that waited for the viewer.
func (p *Page) Close() { p.deps.Press.Clear() }

// Open shows a follow-up, where something about it is to be mended.
func (p *Page) Open(followUpID string) {
	p.filter = filter{}
	p.strip.Select(allOfThem)
	p.chosen = followUpID
	p.aside.leaveForm()
	p.load(p.focusList)
}

// load reads what the page shows; then may be nil.
func (p *Page) load(then func()) {
	p.reading++
	reading := p.reading
	var v view
	p.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
		defer cancel()
		// What was typed elsewhere must be on disk before it is read.
		if err := p.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		v, err = readView(ctx, p.deps.Desk)
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
	p.view = v
	if len(v.matters) == 0 {
		p.head.SetText("Tindak Lanjut", "Belum ada tindak lanjut dalam berkas ini")
		p.head.SetActions()
		p.place.Show(kit.EmptyState("Belum ada tindak lanjut",
			"Di sini terkumpul tindak lanjut dari semua rapat: siapa yang harus mengerjakannya, kapan tenggatnya, dan sudah sampai di mana. "+
				"Tindak lanjut dicatat dalam notula: ketik /t di awal entri.",
			kit.NewButton(kit.ButtonQuiet, icons.Plus, "Rapat baru", p.deps.NewMeeting)))
		return
	}
	p.head.SetText("Tindak Lanjut", v.headLine())
	p.keepTarget()
	p.fillChoices()
	p.place.Show(p.body)
	p.refresh()
	if p.visible && p.deps.Window.Canvas().Focused() == nil {
		p.takeFocus()
	}
}

// refresh takes the list anew from what was read; the chosen matter stays chosen
// while it is in the list.
func (p *Page) refresh() {
	n := p.view.counts(p.filter)
	p.strip.SetItems([]string{
		"Semua " + number(n[allOfThem]), "Belum selesai " + number(n[unfinished]),
		"Terlambat " + number(n[late]), "Perlu dilengkapi " + number(n[lacking]),
	})
	p.rows = p.view.rows(p.filter)
	p.year = dueYear(p.rows)
	p.tableTop.show(p.filter.sort, p.year)
	i := slices.IndexFunc(p.rows, func(m data.Matter) bool { return m.FollowUp.ID == p.chosen })
	if i < 0 && len(p.rows) > 0 {
		i = 0
	}
	p.chosen = ""
	if i >= 0 {
		p.chosen = p.rows[i].FollowUp.ID
	}
	p.list.Reload()
	p.list.Select(i)
	if len(p.rows) == 0 {
		p.middle.Show(kit.EmptyState("Tidak ada yang cocok", "Tidak ada tindak lanjut dengan saringan ini.",
			kit.NewButton(kit.ButtonQuiet, "", "Tampilkan semua", p.showAll)))
	} else {
		p.middle.Show(p.list)
	}
	p.recount()
	p.aside.follow()
}

func (p *Page) showAll() {
	p.filter = filter{sort: p.filter.sort}
	p.strip.Select(allOfThem)
	p.fillChoices()
	p.refresh()
	p.focusList()
}

func (p *Page) sortBy(by int) {
	p.filter.sort = by
	p.refresh()
	p.focusList()
}

// matter is the chosen matter; ok is false where there is none.
func (p *Page) matter() (m data.Matter, ok bool) {
	for _, m := range p.rows {
		if m.FollowUp.ID == p.chosen {
			return m, true
		}
	}
	return m, false
}

func (p *Page) newList() *kit.List {
	list := kit.NewList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newMatterRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			m := p.rows[i]
			id := m.FollowUp.ID
			o.(*matterRow).fill(matterLine{
				matter: m, standing: m.Part(p.filter.agencyID, p.view.today), year: p.year,
				tickable: p.offered(id), ticked: !p.left[id], flip: func() {
					p.list.Select(i)
					p.choose(i)
					p.flip(id)
				},
			}, selected)
		})
	list.OnSelect = p.choose
	list.OnOpen = func(int) { p.aside.openForm(formState) }
	list.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeySpace):
			switch {
			case p.offered(p.chosen):
				p.flip(p.chosen)
			case p.target == "":
				p.deps.Notify(kit.NoticeInfo, "Belum ada rapat yang dapat menerimanya; tekan Ctrl+Enter untuk membuat rapat berikutnya.")
			}
		case kit.Char(' '):
		default:
			return false
		}
		return true
	}
	return list
}

func (p *Page) choose(i int) {
	p.popover.Close()
	p.chosen = p.rows[i].FollowUp.ID
	p.aside.leaveForm()
	p.aside.follow()
}

func (p *Page) focus(o fyne.Focusable) { p.deps.Window.Canvas().Focus(o) }

func (p *Page) focusList() {
	if p.middle.Showing() == fyne.CanvasObject(p.list) && p.place.Showing() == p.body {
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
	p.focusList()
}

const deadlineOfWrite = 30 * time.Second

// do writes an action on records after all that was typed before it, and reads
// the page anew. done, which may be nil, is called before that, then hears how it
// went.
func (p *Page) do(write func(context.Context) error, done func(), then func(error)) {
	p.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
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
		p.deps.Changed()
		if done != nil {
			done()
		}
		p.load(func() { then(nil) })
	})
}

func (p *Page) failed(err error) {
	if err != nil {
		p.deps.Fail(err)
	}
}

// report writes reports on a matter and says so; done, which may be nil, comes
// before the page is read anew.
func (p *Page) report(m data.Matter, reports []secretariat.Report, refused func(string), done func()) {
	p.do(func(ctx context.Context) error {
		return p.deps.Desk.Report(ctx, m.FollowUp.ID, reports...)
	}, done, func(err error) {
		if err != nil {
			refused(data.Message(err))
			return
		}
		p.deps.Notify(kit.NoticeInfo, told(m, reports)+" Ctrl+Z mengurungkan.")
		p.focusList()
	})
}
