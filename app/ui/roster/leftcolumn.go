package roster

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Measures in px.
const (
	leftWidth      float32 = 196
	leftPadding    float32 = 16
	decreeHeight   float32 = 78
	mostDecrees            = 3 // more of them scroll
	groupHeight    float32 = 30
	progressHeight float32 = 8
)

// leftColumn holds the decrees, the parts of the task force, and how many of the
// seats are held.
type leftColumn struct {
	decrees *kit.List
	groups  *kit.List
	foot    *frame.Place
	object  fyne.CanvasObject

	decreesBox *fyne.Container
	list       []data.Decree
	today      data.Date
	parts      []group
}

func newLeftColumn(chooseDecree func(data.Decree), openDecree, addDecree func(), chooseGroup func(name string)) *leftColumn {
	l := &leftColumn{foot: frame.NewPlace(kit.Muted(""))}
	l.decrees = kit.NewList(func() int { return len(l.list) }, func() fyne.CanvasObject { return newDecreeRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*decreeRow).fill(l.list[i], l.today, selected) })
	l.decrees.Height = func(int) float32 { return decreeHeight }
	l.decrees.OnSelect = func(i int) { chooseDecree(l.list[i]) }
	l.decrees.OnOpen = func(int) { openDecree() }
	l.groups = kit.NewList(func() int { return len(l.parts) }, func() fyne.CanvasObject { return newGroupRow() },
		func(i int, o fyne.CanvasObject, selected bool) { o.(*groupRow).fill(l.parts[i], selected) })
	l.groups.Height = func(int) float32 { return groupHeight }
	l.groups.Lines = false
	l.groups.OnSelect = func(i int) { chooseGroup(l.parts[i].name) }
	add := kit.NewButton(kit.ButtonLink, icons.Plus, "SK", addDecree)
	edit := kit.NewButton(kit.ButtonLink, icons.Pen, "Ubah", openDecree)
	head := kit.Fixed(0, kit.ToolbarHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, 4, 0, leftPadding, kit.Border(nil, nil, nil, kit.HStack(0, kit.Middle(edit), kit.Middle(add)), kit.Middle(kit.Section("SK"))))))
	l.decreesBox = container.New(&decreesLayout{l}, l.decrees)
	parts := kit.Fixed(0, 36, kit.Inset(10, leftPadding, 2, leftPadding, kit.Strong("Susunan")))
	foot := kit.Border(kit.Separator(), nil, nil, nil, kit.Inset(10, leftPadding, 10, leftPadding, l.foot.Object()))
	top := kit.VStack(0, head, l.decreesBox, kit.Separator(), parts)
	l.object = kit.Border(nil, nil, nil, kit.Separator(), kit.Border(top, foot, nil, nil, l.groups))
	return l
}

// decreesLayout is as high as the decrees, up to mostDecrees.
type decreesLayout struct{ column *leftColumn }

func (d *decreesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(min(len(d.column.list), mostDecrees))*decreeHeight)
}

func (d *decreesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// fill shows what was read; name is the chosen part.
func (l *leftColumn) fill(v view, name string) {
	l.list, l.today, l.parts = v.decrees, v.today, groups(v.roster)
	l.decrees.Reload()
	l.groups.Reload()
	for i, d := range l.list {
		if d.ID == v.decree().ID {
			l.decrees.Select(i)
		}
	}
	for i, g := range l.parts {
		if g.name == name {
			l.groups.Select(i)
		}
	}
	l.foot.Show(held(len(v.roster.Lines), v.roster.Vacant()))
	l.object.Refresh()
}

// held shows how many of the seats somebody holds.
func held(seats, vacant int) fyne.CanvasObject {
	bar := container.New(&progress{seats - vacant, seats}, kit.NewFill(kit.ColorTrack), kit.NewFill(kit.ColorAccent))
	column := kit.VStack(4,
		kit.HStack(0, kit.Body("Terisi"), kit.Spacer(), kit.Strong(fmt.Sprintf("%d dari %d", seats-vacant, seats))), bar)
	if vacant > 0 {
		column.Add(kit.HStack(8, kit.Middle(kit.NewIcon(icons.Warning, kit.IconSizeSmall+2, kit.ColorAttention)),
			kit.Body("Kosong"), kit.Spacer(), kit.Strong(strconv.Itoa(vacant))))
	}
	return column
}

// progress fills a track by a share.
type progress struct{ part, whole int }

func (p *progress) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, progressHeight) }

func (p *progress) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	width := float32(0)
	if p.whole > 0 {
		width = size.Width * float32(p.part) / float32(p.whole)
	}
	objects[1].Resize(fyne.NewSize(width, size.Height))
}

// decreeRow is a decree: its number, what it is about, whether it is in force.
type decreeRow struct {
	widget.BaseWidget
	body          fyne.CanvasObject
	number, about *kit.Text
	chip          *kit.Chip
}

func newDecreeRow() *decreeRow {
	r := &decreeRow{number: kit.Body("").Shrink(), about: kit.Caption("").Shrink(), chip: kit.NewChip(kit.ChipNeutral, "", "")}
	r.body = kit.Inset(0, 8, 0, leftPadding, kit.Middle(kit.VStack(0, r.number, r.about, kit.Inset(5, 0, 0, 0, kit.HStack(0, r.chip)))))
	r.ExtendBaseWidget(r)
	return r
}

func (r *decreeRow) fill(d data.Decree, today data.Date, selected bool) {
	r.number.SetRuns(kit.Run{Text: d.Number, Bold: selected})
	about := d.Title
	switch {
	case about == "" && d.Date != "":
		about = "Tanggal " + d.Date.Text()
	case about == "":
		about = "Sejak " + d.ValidFrom.Text()
	}
	r.about.SetText(about)
	switch {
	case d.InForce(today):
		r.chip.Set(kit.ChipDone, icons.Check, "Berlaku")
	case d.ValidFrom > today:
		r.chip.Set(kit.ChipRunning, "", "Mulai "+d.ValidFrom.Text())
	default:
		r.chip.Set(kit.ChipNeutral, "", "Berakhir")
	}
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *decreeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// groupRow is a part of the task force with its number of seats, and a sign
// where one is vacant.
type groupRow struct {
	widget.BaseWidget
	body        fyne.CanvasObject
	name, count *kit.Text
	sign        *kit.Icon
}

func newGroupRow() *groupRow {
	r := &groupRow{
		name: kit.Body("").Shrink(), count: kit.Muted("").Right().Shrink(),
		sign: kit.NewIcon("", kit.IconSizeSmall+2, kit.ColorAttention),
	}
	r.body = kit.Inset(0, leftPadding, 0, leftPadding, kit.Columns(4, []float32{0, kit.IconSizeSmall + 2, 18}, r.name, r.sign, r.count))
	r.ExtendBaseWidget(r)
	return r
}

func (r *groupRow) fill(g group, selected bool) {
	r.name.SetRuns(kit.Run{Text: shortGroup(g.name), Bold: selected})
	r.count.SetRuns(kit.Run{Text: strconv.Itoa(g.seats), Bold: selected})
	sign := icons.Name("")
	if g.vacant > 0 && g.name != "" {
		sign = icons.Warning
	}
	r.sign.Set(sign, kit.ColorAttention)
}

// CreateRenderer is for Fyne.
func (r *groupRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
