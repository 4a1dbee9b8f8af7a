package followups

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// carried shows what the next meeting would go on with: its real minutes, opened
// at the table.
type carried struct {
	page   *Page
	title  *kit.Text
	line   *kit.Text
	count  *kit.Text
	place  *frame.Place
	paper  *kit.PaperPreview
	object fyne.CanvasObject

	made   string // what the pages in sight were made of
	making bool
}

func newCarried(p *Page) *carried {
	c := &carried{page: p, title: kit.Strong("").Shrink(), line: kit.Muted("").Shrink(), count: kit.Section("")}
	c.paper = kit.NewPaperPreview(p.deps.Render, p.deps.Runner, nil)
	c.paper.OnError = p.deps.Fail
	c.place = frame.NewPlace(c.paper)
	head := kit.Inset(8, asidePadding, 8, asidePadding, kit.Border(nil, nil, nil, kit.Middle(c.count), kit.VStack(0, c.title, c.line)))
	c.object = kit.Border(kit.VStack(0, kit.Separator(), head, kit.Separator()), nil, nil, nil, c.place.Object())
	return c
}

// keepTarget keeps the chosen meeting while it can take matters over, else takes
// the next one.
func (p *Page) keepTarget() {
	for _, m := range p.view.targets {
		if m.ID == p.target {
			return
		}
	}
	p.target = ""
	if len(p.view.targets) > 0 {
		p.target = p.view.targets[0].ID
	}
}

func (p *Page) targetMeeting() (m data.MeetingSummary, ok bool) {
	for _, m := range p.view.targets {
		if m.ID == p.target {
			return m, true
		}
	}
	return m, false
}

// offered says whether a matter can be carried to the chosen meeting.
func (p *Page) offered(id string) bool {
	for _, offer := range p.view.offers[p.target] {
		if offer == id {
			return true
		}
	}
	return false
}

// carrying lists what is ticked.
func (p *Page) carrying() (ids []string) {
	for _, id := range p.view.offers[p.target] {
		if !p.left[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// flip ticks a matter or not.
func (p *Page) flip(id string) {
	p.left[id] = !p.left[id]
	p.list.Reload()
	p.recount()
}

// flipAll ticks everything, or nothing where everything is ticked.
func (p *Page) flipAll() {
	none := len(p.carrying()) == len(p.view.offers[p.target])
	for _, id := range p.view.offers[p.target] {
		p.left[id] = none
	}
	p.list.Reload()
	p.recount()
}

// recount follows the ticks: the box in the head, the filled button, the preview.
func (p *Page) recount() {
	n, all := len(p.carrying()), len(p.view.offers[p.target])
	p.tableTop.tick.set(all > 0, n == all, p.flipAll)
	p.nameMain()
	p.aside.carried.follow(n)
}

// follow shows the meeting that n matters would be carried to.
func (c *carried) follow(n int) {
	target, ok := c.page.targetMeeting()
	kit.SetVisible(c.object, ok)
	c.page.aside.relay()
	if !ok {
		return
	}
	c.title.SetText("Akan dibawa ke " + target.Code)
	c.line.SetText(target.FirstDate.DayText())
	c.count.SetText(number(n))
	c.make()
}

// make draws the minutes with what is ticked. One paper is made at a time; what
// was ticked meanwhile makes the next one.
func (c *carried) make() {
	ids, target := c.page.carrying(), c.page.target
	wanted := fmt.Sprint(target, ids)
	if c.making || wanted == c.made {
		return
	}
	c.making, c.made = true, wanted
	var doc paper.Document
	var item string
	c.page.deps.Runner.Go(func() error {
		snapshot, itemID, err := c.page.deps.Desk.PreviewCarry(context.Background(), target, ids)
		if err != nil {
			return err
		}
		item = itemID
		doc, err = paper.Notula(snapshot)
		return err
	}, func(err error) {
		c.making = false
		if err != nil {
			c.page.deps.Fail(data.Fault("Pratinjau belum dapat dibuat; catatan tetap aman.", err))
			return
		}
		marks := map[string]kit.Mark{}
		for _, m := range doc.Marks {
			if _, known := marks[m.ID]; !known {
				marks[m.ID] = kit.Mark{Page: m.Page - 1, Top: m.Top, Bottom: m.Bottom}
			}
		}
		c.paper.SetDocument(doc.PDF, marks)
		c.paper.Follow(item)
		c.make()
	})
}

// nameMain gives the filled button the word of what it does now.
func (p *Page) nameMain() {
	n := len(p.carrying())
	word := fmt.Sprintf("Bawa %s ke rapat berikutnya", number(n))
	form := p.aside.form
	switch {
	case form != nil:
		word = formWord(form.kind)
	case p.target == "":
		word = "Buat rapat berikutnya"
	}
	p.main.SetText("", word)
	p.main.SetEnabled(form != nil || p.target == "" || n > 0)
	p.head.SetActions(p.tools...)
}

// act does what the filled button says. Where several meetings could take the
// matters over, it asks which.
func (p *Page) act() {
	switch {
	case p.aside.form != nil:
		p.aside.confirm()
	case p.target == "":
		p.deps.NewMeeting()
	case len(p.carrying()) == 0:
	case len(p.view.targets) > 1:
		p.askTarget()
	default:
		p.carry()
	}
}

// menuWidth is how wide the list of meetings is, in px.
const menuWidth float32 = 320

func (p *Page) askTarget() {
	leave := func() {
		p.popover.Close()
		p.focusList()
	}
	var names []string
	for _, m := range p.view.targets {
		names = append(names, fmt.Sprintf("%s, %s: %s", m.Code, m.FirstDate.Text(), m.Title))
	}
	menu, object := fields.Menu(names, menuWidth, func(i int) {
		leave()
		p.target = p.view.targets[i].ID
		p.recount()
		p.list.Reload()
		p.carry()
	}, leave)
	p.popover.Open("Bawa ke rapat yang mana?", object, 0, 0)
	p.focus(menu)
}

// carry puts what is ticked on the agenda of the chosen meeting.
func (p *Page) carry() {
	ids := p.carrying()
	target, ok := p.targetMeeting()
	if !ok || len(ids) == 0 {
		return
	}
	p.do(func(ctx context.Context) error { return p.deps.Desk.CarryTo(ctx, target.ID, ids) }, nil, func(err error) {
		p.failed(err)
		if err == nil {
			p.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%s tindak lanjut dibawa ke agenda %s. Ctrl+Z mengurungkan.", number(len(ids)), target.Code))
		}
	})
}
