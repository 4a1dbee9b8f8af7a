package followups

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// CarryDeps is what Carry works with.
type CarryDeps struct {
	frame.Services
	Draft *secretariat.MeetingDraft
	// Close leads back to the minutes; Changed hears that the draft is another now.
	Close, Changed func()
}

// Carry is what an open meeting goes on with: the open follow-ups of earlier
// meetings that are offered to it, and those on its agenda, to be reported on.
type Carry struct {
	deps    CarryDeps
	line    *kit.Text
	list    *kit.List
	place   *frame.Place
	detail  *frame.Place
	content fyne.CanvasObject

	offer  []data.Matter
	left   map[string]bool // what is unticked, by id
	rows   []carryRow
	chosen string
	form   *form
}

// carryRow is a line of the list: the head of a group, or a matter.
type carryRow struct {
	head, note string
	matter     data.Matter
	carried    bool
}

// NewCarry returns the view; Read asks what is offered.
func NewCarry(deps CarryDeps) *Carry {
	c := &Carry{deps: deps, left: map[string]bool{}, line: kit.Muted("").Shrink(), detail: frame.NewPlace(kit.Muted(""))}
	c.list = kit.NewList(func() int { return len(c.rows) }, func() fyne.CanvasObject { return newMatterRow() }, c.fillRow)
	c.list.Group = func(i int) (string, string, bool) { return c.rows[i].head, c.rows[i].note, c.rows[i].head != "" }
	c.list.OnSelect = c.choose
	c.list.OnOpen = func(int) { c.openForm(formState) }
	c.list.OnKey = c.key
	c.place = frame.NewPlace(c.list)
	head := newListHead(nil)
	head.tick.set(false, false, nil)
	head.show(-1, 0)
	top := kit.Fixed(0, 40, kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding, kit.Middle(c.line))))
	left := kit.Border(kit.VStack(0, top, head.object), nil, nil, nil, c.place.Object())
	right := kit.Fixed(asideWidth, 0, kit.Border(nil, nil, kit.Separator(), nil, c.detail.Object()))
	c.content = kit.Border(nil, carryStrip(), nil, nil, kit.Border(nil, nil, nil, right, left))
	return c
}

func carryStrip() fyne.CanvasObject {
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Spasi"}, Does: "bawa atau keluarkan"},
		{Keys: []string{"Enter"}, Does: "catat laporan"},
		{Keys: []string{"S"}, Does: "selesai"},
		{Keys: []string{"P"}, Does: "perpanjang"},
		{Keys: []string{"B"}, Does: "batalkan"},
		{Keys: []string{"Ctrl+Enter"}, Does: "bawa yang dicentang"},
		{Keys: []string{"Esc"}, Does: "kembali ke notula"},
	})
}

// Content is the view.
func (c *Carry) Content() fyne.CanvasObject { return c.content }

// Read asks what is offered to the meeting; then hears how many there are that are
// neither carried over nor unticked.
func (c *Carry) Read(then func(open int)) {
	var offer []data.Matter
	c.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfWrite)
		defer cancel()
		if err := c.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		offer, err = c.deps.Desk.CarryOffer(ctx, c.deps.Draft.Dossier().Meeting.ID)
		return err
	}, func(err error) {
		if err != nil {
			c.deps.Fail(err)
			return
		}
		c.offer = offer
		c.refresh()
		then(c.Open())
	})
}

// Open is how many matters are offered and not yet on the agenda.
func (c *Carry) Open() (n int) {
	for _, r := range c.rows {
		if r.head == "" && !r.carried {
			n++
		}
	}
	return n
}

// Ticked is how many of them are to be carried over.
func (c *Carry) Ticked() int { return len(c.ticked()) }

func (c *Carry) ticked() (list []data.Matter) {
	for _, r := range c.rows {
		if r.head == "" && !r.carried && !c.left[r.matter.FollowUp.ID] {
			list = append(list, r.matter)
		}
	}
	return list
}

// Focus gives the keyboard to the list.
func (c *Carry) Focus() {
	if c.place.Showing() == fyne.CanvasObject(c.list) {
		c.deps.Window.Canvas().Focus(c.list)
	}
}

// refresh takes the list anew from the draft and what was offered.
func (c *Carry) refresh() {
	c.rows = c.newRows()
	c.line.SetText("Tindak lanjut rapat sebelumnya yang belum selesai. Yang dicentang dibawa ke agenda rapat ini.")
	if c.deps.Draft.Locked() {
		c.line.SetText("Notula ini sudah final; tindak lanjut yang dibawa tidak dapat diubah di sini.")
	}
	i := slices.IndexFunc(c.rows, func(r carryRow) bool { return r.head == "" && r.matter.FollowUp.ID == c.chosen })
	if i < 0 {
		i = slices.IndexFunc(c.rows, func(r carryRow) bool { return r.head == "" })
	}
	c.list.Reload()
	c.list.Select(i)
	if i < 0 {
		c.chosen = ""
		c.place.Show(kit.EmptyState("Tidak ada yang perlu dibawa",
			"Semua tindak lanjut rapat sebelumnya dalam seri ini sudah selesai atau dibatalkan.",
			kit.NewButton(kit.ButtonQuiet, "", "Kembali ke notula", c.deps.Close)))
	} else {
		c.chosen = c.rows[i].matter.FollowUp.ID
		c.place.Show(c.list)
	}
	c.showDetail()
}

func (c *Carry) newRows() (rows []carryRow) {
	d := c.deps.Draft.Dossier()
	last := lastDay(d)
	var offered, carried []carryRow
	for _, over := range d.CarryOvers {
		if m, ok := d.Matters[over.FollowUpID]; ok {
			carried = append(carried, carryRow{matter: m.AsOf(d.Meeting.ID, last), carried: true})
		}
	}
	for _, m := range c.offer {
		if _, on := d.Matters[m.FollowUp.ID]; !on && !c.deps.Draft.Locked() {
			offered = append(offered, carryRow{matter: m.AsOf(d.Meeting.ID, last)})
		}
	}
	if len(offered) > 0 {
		rows = append(append(rows, carryRow{head: "Belum dibawa", note: number(len(offered))}), offered...)
	}
	if len(carried) > 0 {
		rows = append(append(rows, carryRow{head: "Dalam agenda rapat ini", note: number(len(carried))}), carried...)
	}
	return rows
}

func lastDay(d data.Dossier) (last data.Date) {
	for _, day := range d.Days {
		last = max(last, day.Date)
	}
	return last
}

func (c *Carry) fillRow(i int, o fyne.CanvasObject, selected bool) {
	r := c.rows[i]
	o.(*matterRow).fill(matterLine{
		matter: r.matter, standing: r.matter.Standing(lastDay(c.deps.Draft.Dossier())),
		tickable: !c.deps.Draft.Locked(), ticked: r.carried || !c.left[r.matter.FollowUp.ID],
		flip: func() {
			c.list.Select(i)
			c.choose(i)
			c.flip()
		},
	}, selected)
}

func (c *Carry) row() (r carryRow, ok bool) {
	for _, r := range c.rows {
		if r.head == "" && r.matter.FollowUp.ID == c.chosen {
			return r, true
		}
	}
	return r, false
}

func (c *Carry) choose(i int) {
	c.chosen, c.form = c.rows[i].matter.FollowUp.ID, nil
	c.showDetail()
}

// flip ticks what is offered or not, and takes off the agenda what is on it.
func (c *Carry) flip() {
	r, ok := c.row()
	if !ok || c.deps.Draft.Locked() {
		return
	}
	id := r.matter.FollowUp.ID
	if r.carried {
		c.deps.Draft.TakeOffAgenda(id)
		c.left[id] = true
		if !slices.ContainsFunc(c.offer, func(m data.Matter) bool { return m.FollowUp.ID == id }) {
			c.changed()
			c.Read(func(int) { c.deps.Changed() }) // it was carried before this view was opened
			return
		}
		c.changed()
		return
	}
	c.left[id] = !c.left[id]
	c.list.Reload()
	c.deps.Changed()
}

// Take puts what is ticked on the agenda.
func (c *Carry) Take() {
	if c.form != nil {
		c.confirm()
		return
	}
	list := c.ticked()
	if len(list) == 0 || c.deps.Draft.CarryOver(list...) == "" {
		return
	}
	c.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%s tindak lanjut masuk agenda rapat ini.", number(len(list))))
	c.changed()
}

// changed shows the draft as it is now and tells those around.
func (c *Carry) changed() {
	c.refresh()
	c.deps.Changed()
}

// original is the chosen matter with all that is known of it, not as of the day.
func (c *Carry) original(id string) (m data.Matter, ok bool) {
	if m, ok = c.deps.Draft.Dossier().Matters[id]; ok {
		return m, true
	}
	for _, m := range c.offer {
		if m.FollowUp.ID == id {
			return m, true
		}
	}
	return m, false
}

// finish notes that the chosen matter is done.
func (c *Carry) finish() {
	r, ok := c.row()
	if !ok || c.deps.Draft.Locked() || c.form != nil {
		return
	}
	m, _ := c.original(r.matter.FollowUp.ID)
	if err := c.deps.Draft.ReportOn(m, secretariat.Report{State: data.Done}); err != nil {
		c.deps.Fail(err)
		return
	}
	c.changed()
}
