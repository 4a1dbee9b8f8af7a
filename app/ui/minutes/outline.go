package minutes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// outline is the left column: the agenda by day, and what is missing before the
// minutes can be final.
type outline struct {
	page    *Page
	content fyne.CanvasObject
	add     *kit.Button
	scroll  *container.Scroll
	keys    *kit.Keys
	list    *fyne.Container
	items   map[string]*outlineItem
	gaps    *gapList
	marked  string
	asking  *titleField // takes a title; nil while none is typed
}

func newOutline(p *Page) *outline {
	o := &outline{page: p, list: kit.VStack(0), items: map[string]*outlineItem{}, gaps: newGapList(p)}
	o.scroll = container.NewVScroll(o.list)
	o.keys = kit.NewKeys(o.scroll)
	o.keys.OnKey = o.key
	o.add = kit.NewButton(kit.ButtonLink, icons.Plus, "Agenda", o.askNew)
	title := kit.HStack(0, kit.Middle(kit.Strong("Agenda")), kit.Spacer(), kit.Middle(o.add))
	head := kit.Fixed(0, 40, container.New(stackLayout{grow: 0}, kit.Inset(0, 8, 0, 16, title), kit.Separator()))
	o.content = kit.Panel(kit.ColorPage,
		container.New(outlineLayout{}, head, o.keys, o.gaps.content))
	return o
}

// reload lists the agenda anew.
func (o *outline) reload() {
	o.list.RemoveAll()
	clear(o.items)
	o.add.Hidden = o.page.deps.Draft.Locked()
	dossier := o.page.deps.Draft.Dossier()
	for i, day := range dossier.Days {
		if i > 0 {
			o.list.Add(kit.Separator())
		}
		title := kit.NewCaption(kit.Run{Text: indonesian.DayDate(dateOf(day.Date)), Bold: true, Color: kit.ColorMuted}).Shrink()
		o.list.Add(kit.Inset(8, 8, 4, 16, title))
		o.listDay(dossier, day)
	}
	o.refresh()
	o.scroll.Refresh()
	o.mark(o.page.flow.itemID)
	if o.asking != nil {
		o.reveal(o.asking.row)
	}
}

// listDay lists one day's items, with the field for a title in its place.
func (o *outline) listDay(d data.Dossier, day data.MeetingDay) {
	field := o.asking
	awaited := field != nil && field.itemID == "" && field.dayID == day.ID
	for _, item := range d.Agenda {
		if item.DayID != day.ID {
			continue
		}
		if awaited && (item.Kind == data.AgendaOther || item.Kind == data.AgendaClosing) {
			o.list.Add(field.row)
			awaited = false
		}
		if field != nil && field.itemID == item.ID {
			o.list.Add(field.row)
			continue
		}
		o.list.Add(o.item(item))
	}
	if awaited {
		o.list.Add(field.row)
	}
}

func (o *outline) item(item data.AgendaItem) *outlineItem {
	row := newOutlineItem(func() {
		o.page.ShowItem(item.ID)
		o.page.Focus()
	})
	o.items[item.ID] = row
	return row
}

// refresh brings titles, counts and gaps up to date.
func (o *outline) refresh() {
	dossier := o.page.deps.Draft.Dossier()
	counts := countEntries(dossier)
	number := 0
	for _, item := range dossier.Agenda {
		if item.Kind == data.AgendaTopic {
			number++
		}
		row, shown := o.items[item.ID]
		if !shown {
			continue
		}
		if item.Kind == data.AgendaTopic {
			row.number = number
		}
		_, day := agendaItem(dossier, item.ID)
		row.set(titleOf(item), noteOf(item, day, string(o.page.deps.Draft.Office().Zone), counts[item.ID]))
	}
	o.gaps.refresh()
}

// mark shows which item is open.
func (o *outline) mark(itemID string) {
	if row, ok := o.items[o.marked]; ok {
		row.setCurrent(false)
	}
	o.marked = itemID
	if row, ok := o.items[itemID]; ok {
		row.setCurrent(true)
		o.reveal(row)
	}
}

// reveal brings a row of the outline into sight.
func (o *outline) reveal(row fyne.CanvasObject) {
	top, view := row.Position().Y, o.scroll.Size().Height
	bottom := top + row.Size().Height
	offset := o.scroll.Offset.Y
	if bottom > offset+view {
		offset = bottom - view
	}
	o.scroll.ScrollToOffset(fyne.NewPos(0, min(offset, top)))
}

// outlineLayout sets head, list and foot; the foot takes at most a third.
type outlineLayout struct{}

func (outlineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(outlineWidth, 200) }

func (outlineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, list, foot := objects[0], objects[1], objects[2]
	top := head.MinSize().Height
	head.Resize(fyne.NewSize(size.Width, top))
	low := min(foot.MinSize().Height, size.Height/3)
	foot.Resize(fyne.NewSize(size.Width, low))
	foot.Move(fyne.NewPos(0, size.Height-low))
	list.Move(fyne.NewPos(0, top))
	list.Resize(fyne.NewSize(size.Width, size.Height-low-top))
}
