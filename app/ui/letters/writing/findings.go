package writing

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
)

// verdict is what was found in a letter, errors first.
type verdict struct {
	letter  []secretariat.LetterFinding
	private []secretariat.PrivacyFinding
}

// finding is one row under the form.
type finding struct {
	icon icons.Name
	role fyne.ThemeColorName
	text string
	lead func()
}

// findings lists what still has to be looked at, errors first. Enter or a click
// leads to the place.
type findings struct {
	view   *View
	rows   []finding
	list   *kit.List
	clean  fyne.CanvasObject
	rest   *fyne.Container
	object fyne.CanvasObject
	width  float32
}

// Measures of the list, in px.
const (
	mostFindingsHeight float32 = 132
	findingPadding     float32 = 5
	findingIcon        float32 = 24
)

func newFindings(v *View) *findings {
	f := &findings{view: v, width: formWidth}
	f.list = kit.NewList(func() int { return len(f.rows) },
		func() fyne.CanvasObject { return newFindingRow() },
		func(i int, o fyne.CanvasObject, _ bool) { o.(*findingRow).fill(f.rows[i]) })
	f.list.Height = func(i int) float32 { return f.height(i) }
	f.list.OnOpen = f.open
	icon := kit.NewIcon(icons.Check, kit.IconSizeSmall, kit.ColorDone)
	words := kit.VStack(0, kit.Caption(press.NothingFound).In(kit.ColorDone), kit.Caption(press.ReadAgain))
	f.clean = kit.Inset(8, formPadding, 8, formPadding, kit.Border(nil, nil, kit.Inset(2, 8, 0, 0, kit.VStack(0, icon)), nil, words))
	f.rest = container.New(&findingsLayout{f})
	f.object = kit.Panel(kit.ColorPage, f.rest)
	f.fill(verdict{})
	return f
}

// fill shows what was found.
func (f *findings) fill(found verdict) {
	f.rows = nil
	blocking := secretariat.Blocking(found.letter)
	for _, e := range blocking {
		f.add(icons.Warning, kit.ColorLate, e.Text, e.Field)
	}
	for _, p := range found.private {
		f.add(icons.Shield, kit.ColorAttention, fmt.Sprintf("%s: %s “%s”", p.Place, p.Kind, p.Excerpt), placeOf(f.view.draft.File(), p.RecordID))
	}
	for _, w := range found.letter[len(blocking):] {
		icon, role := icons.Warning, kit.ColorAttention
		if w.Usual {
			icon, role = icons.Info, kit.ColorMuted
		}
		f.add(icon, role, w.Text, w.Field)
	}
	f.rest.Objects = []fyne.CanvasObject{kit.Separator(), f.list}
	if len(found.private) == 0 {
		f.rest.Objects = append(f.rest.Objects, f.clean)
	}
	f.list.Reload()
	f.object.Refresh()
}

func (f *findings) add(icon icons.Name, role fyne.ThemeColorName, text, at string) {
	f.rows = append(f.rows, finding{icon, role, text, func() { f.view.jump(at) }})
}

func (f *findings) height(i int) float32 {
	room := f.width - 2*formPadding - findingIcon
	return kit.ParagraphHeight(f.rows[i].text, room, kit.TextStyle{Size: kit.TextCaption}) + 2*findingPadding
}

func (f *findings) open(i int) {
	if i >= 0 && i < len(f.rows) {
		f.rows[i].lead()
	}
}

// findingsLayout gives the list the room that its rows need, up to a limit.
type findingsLayout struct{ findings *findings }

func (l *findingsLayout) listHeight() (high float32) {
	for i := range l.findings.rows {
		high += l.findings.height(i)
	}
	return min(high, mostFindingsHeight)
}

func (l *findingsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := 1 + l.listHeight()
	for _, o := range objects[2:] {
		high += o.MinSize().Height
	}
	return fyne.NewSize(0, high)
}

func (l *findingsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.findings.width != size.Width {
		l.findings.width = size.Width
		l.findings.list.Reload()
	}
	y := float32(0)
	for i, o := range objects {
		high := o.MinSize().Height
		if i == 1 {
			high = l.listHeight()
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high
	}
}

// findingRow is one finding on the screen.
type findingRow struct {
	widget.BaseWidget
	body fyne.CanvasObject
	icon *kit.Icon
	word *kit.Paragraph
	lead func()
}

func newFindingRow() *findingRow {
	r := &findingRow{icon: kit.NewIcon("", kit.IconSize, kit.ColorLate), word: kit.NewParagraph("", kit.TextStyle{Size: kit.TextCaption})}
	icon := kit.Fixed(findingIcon, 0, kit.VStack(0, r.icon))
	r.body = kit.Inset(findingPadding, formPadding, findingPadding, formPadding, kit.Border(nil, nil, icon, nil, r.word))
	r.ExtendBaseWidget(r)
	return r
}

func (r *findingRow) fill(f finding) {
	r.icon.Set(f.icon, f.role)
	r.word.SetText(f.text)
	r.lead = f.lead
	r.body.Refresh()
}

// Tapped is for Fyne: the list would take the keyboard.
func (r *findingRow) Tapped(*fyne.PointEvent) { r.lead() }

// CreateRenderer is for Fyne.
func (r *findingRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
