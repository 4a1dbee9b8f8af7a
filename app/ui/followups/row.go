package followups

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Gap and most pips of the list.
const (
	rowGap   float32 = 8
	mostPips int     = 4
)

// rowWidths are the columns in px: tick, Nomor, Uraian with Penanggung jawab,
// Tenggat, Dibahas, Status.
var rowWidths = []float32{16, 46, 0, 98, 50, 136}

// wordsLayout parts what is left between Uraian and Penanggung jawab.
type wordsLayout struct{}

// textShare is the part of Uraian.
const textShare float32 = 0.57

func (wordsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

func (wordsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	text := (size.Width - rowGap) * textShare
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(text, size.Height))
	objects[1].Move(fyne.NewPos(text+rowGap, 0))
	objects[1].Resize(fyne.NewSize(size.Width-rowGap-text, size.Height))
}

// matterRow is one matter in a list: of the page, or of what a meeting carries.
type matterRow struct {
	widget.BaseWidget
	body              fyne.CanvasObject
	tick              *tick
	code, text, due   *kit.Text
	owners            *kit.Text
	times             *kit.Text
	pips              []*kit.Fill
	chip              *kit.Chip
	missing, undated  *kit.Text
	warnOwner, warnAt fyne.CanvasObject
}

func newMatterRow() *matterRow {
	r := &matterRow{
		tick: newTick(), code: kit.Muted("").Shrink(), text: kit.Body("").Shrink(), owners: kit.Body("").Shrink(),
		due: kit.Body("").Right().Shrink(), times: kit.Body("").Right(), chip: kit.NewChip(kit.ChipNeutral, "", ""),
	}
	pips := kit.HStack(2, kit.Spacer())
	for range mostPips {
		pip := kit.NewFill(kit.ColorAccent)
		r.pips = append(r.pips, pip)
		pips.Add(kit.Middle(kit.Fixed(4, 11, pip)))
	}
	r.missing, r.undated = lackingText(), lackingText()
	r.warnOwner = kit.HStack(5, kit.Middle(kit.NewIcon(icons.Warning, kit.IconSizeSmall, kit.ColorAttention)), r.missing)
	r.warnAt = kit.HStack(5, kit.Spacer(), kit.Middle(kit.NewIcon(icons.Warning, kit.IconSizeSmall, kit.ColorAttention)), r.undated)
	r.body = kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding, kit.Columns(rowGap, rowWidths,
		kit.Middle(r.tick), r.code, container.New(wordsLayout{}, r.text, container.NewStack(r.owners, r.warnOwner)),
		container.NewStack(r.due, r.warnAt),
		kit.Columns(4, []float32{0, 14}, pips, r.times), r.chip))
	r.ExtendBaseWidget(r)
	return r
}

func lackingText() *kit.Text {
	return kit.NewText(kit.Run{Text: "Belum ada", Color: kit.ColorAttention})
}

// matterLine is what a row shows of a matter.
type matterLine struct {
	matter   data.Matter
	standing data.Standing
	year     int // the one that the head of the column names
	// tickable rows can be carried; flip hears a click on the box.
	tickable, ticked bool
	flip             func()
}

func (r *matterRow) fill(l matterLine, selected bool) {
	m := l.matter
	open := inPart(unfinished, l.standing)
	muted := kit.ColorMuted
	if selected {
		muted = kit.ColorText // grey would not be read on the tint
	}
	role := kit.ColorText
	if !open {
		role = muted
	}
	r.tick.set(l.tickable, l.ticked, l.flip)
	r.code.SetRuns(kit.Run{Text: m.FollowUp.Code(), Color: muted})
	r.text.SetRuns(kit.Run{Text: m.Text, Bold: selected, Color: role})
	owners := []kit.Run{{Text: ownersText(m), Color: role}}
	if m.FollowUp.AllAgencies && open {
		owners = append(owners, kit.Run{Text: fmt.Sprintf(" (%d dari %d)", m.DoneCount(), len(m.Owners)), Color: muted})
	}
	r.owners.SetRuns(owners...)
	r.due.SetRuns(kit.Run{Text: dueText(m, l.year), Color: role})
	noOwner, noDue := ownersText(m) == "", dueText(m, l.year) == ""
	// Amber on the tint is too faint: there the word stands in the colour of text.
	warn := kit.ColorAttention
	if selected || !open {
		warn = role
	}
	r.missing.SetRuns(kit.Run{Text: "Belum ada", Color: warn})
	r.undated.SetRuns(kit.Run{Text: "Belum ada", Color: warn})
	r.owners.Hidden, r.warnOwner.(*fyne.Container).Hidden = noOwner, !noOwner
	r.due.Hidden, r.warnAt.(*fyne.Container).Hidden = noDue, !noDue
	r.times.SetRuns(kit.Run{Text: fmt.Sprint(m.Times()), Color: role})
	for i, pip := range r.pips {
		color := kit.ColorAccent
		if !open {
			color = kit.ColorEntryBorder
		}
		if i < mostPips-min(m.Times(), mostPips) {
			color = kit.ColorNone
		}
		pip.Set(color)
	}
	r.chip.Set(standingChip(l.standing))
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *matterRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// standingChip is the one chip that tells how a matter stands.
func standingChip(s data.Standing) (kit.ChipKind, icons.Name, string) {
	switch {
	case s.Mark == data.Late:
		return kit.ChipLate, icons.Clock, s.Text()
	case s.Mark == data.Unfinished:
		return kit.ChipAttention, icons.Warning, s.Text()
	case s.State == data.Running:
		return kit.ChipRunning, icons.Arrow, s.Text()
	case s.State == data.Done:
		return kit.ChipDone, icons.Check, s.Text()
	case s.State == data.Cancelled:
		return kit.ChipNeutral, icons.Close, s.Text()
	}
	return kit.ChipNeutral, "", s.Text()
}

// tick is a box in a row. It takes no focus: the list has the keyboard.
type tick struct {
	widget.BaseWidget
	body  fyne.CanvasObject
	empty *kit.Fill
	full  *fyne.Container
	flip  func()
}

func newTick() *tick {
	t := &tick{empty: kit.NewFrame(kit.ColorPage, kit.ColorEntryBorder)}
	t.full = container.NewStack(kit.NewFrame(kit.ColorAccent, kit.ColorAccent),
		kit.Inset(2, 2, 2, 2, kit.NewIcon(icons.Check, kit.IconSizeSmall, kit.ColorOnAccent)))
	t.body = kit.Fixed(kit.CheckSize, kit.CheckSize, container.NewStack(t.empty, t.full))
	t.ExtendBaseWidget(t)
	return t
}

func (t *tick) set(shown, on bool, flip func()) {
	t.flip = flip
	t.Hidden = !shown
	t.empty.Hidden, t.full.Hidden = on, !on
	t.body.Refresh()
}

// Tapped is for Fyne.
func (t *tick) Tapped(*fyne.PointEvent) {
	if t.flip != nil {
		t.flip()
	}
}

// CreateRenderer is for Fyne.
func (t *tick) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.body) }

// link is text that leads somewhere; it takes no focus.
type link struct {
	widget.BaseWidget
	body fyne.CanvasObject
	do   func()
}

func newLink(body fyne.CanvasObject, do func()) *link {
	l := &link{body: body, do: do}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped is for Fyne.
func (l *link) Tapped(*fyne.PointEvent) {
	if l.do != nil {
		l.do()
	}
}

// Cursor is a hand, as over a link.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }

// listHead is the head of the list: its words sort it.
type listHead struct {
	object fyne.CanvasObject
	tick   *tick
	words  []*kit.Text
}

// headColumns are the columns of the head in order, by what they sort by.
var headColumns = []int{byNumber, byText, byOwner, byDue, byTimes, byUrgency}

func newListHead(sort func(by int)) *listHead {
	h := &listHead{tick: newTick()}
	cells := []fyne.CanvasObject{kit.Middle(h.tick)}
	for _, by := range headColumns {
		word := kit.NewCaption().Shrink()
		if by == byDue || by == byTimes {
			word.Right()
		}
		h.words = append(h.words, word)
		if sort == nil {
			cells = append(cells, word)
			continue
		}
		cells = append(cells, newLink(word, func() { sort(by) }))
	}
	line := kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding, kit.Columns(rowGap, rowWidths,
			cells[0], cells[1], container.New(wordsLayout{}, cells[2], cells[3]), cells[4], cells[5], cells[6])))
	h.object = kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
	return h
}

// show marks the column that the list is sorted by, and names the year of all
// deadlines.
func (h *listHead) show(sorted, year int) {
	for i, by := range headColumns {
		text, role := sortWords[by], kit.ColorMuted
		if by == byDue && year > 0 {
			text += fmt.Sprintf(" %d", year)
		}
		if by == sorted {
			role = kit.ColorText
			text += " ↓"
		}
		h.words[i].SetRuns(kit.Run{Text: text, Bold: true, Color: role})
	}
	h.object.Refresh()
}
