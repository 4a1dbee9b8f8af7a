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
	rest   *fyne.Container
	object fyne.CanvasObject
	width  float32
}

// Measures of the list, in px.
const (
	mostFindingsHeight float32 = 116
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
	f.rest = container.New(&findingsLayout{f}, kit.Separator(), f.list)
	f.object = kit.Panel(kit.ColorPage, f.rest)
	f.fill(verdict{})
	return f
}

// fill shows what was found.
func (f *findings) fill(found verdict) {
	f.rows = nil
	for _, e := range secretariat.Blocking(found.letter) {
		f.add(icons.Warning, kit.ColorLate, e.Text, e.Field)
	}
	for _, p := range found.private {
		f.add(icons.Shield, kit.ColorAttention, fmt.Sprintf("%s: %s “%s”", p.Place, p.Kind, p.Excerpt), placeOf(f.view.draft.File(), p.RecordID))
	}
	for _, w := range secretariat.Questionable(found.letter) {
		f.add(icons.Warning, kit.ColorAttention, w.Text, w.Field)
	}
	if len(found.private) == 0 {
		f.rows = append(f.rows, finding{icon: icons.Check, role: kit.ColorDone, text: press.Clean})
	}
	for _, u := range found.letter {
		if u.Usual {
			f.add(icons.Info, kit.ColorMuted, u.Text, u.Field)
		}
	}
	f.list.Reload()
	f.rest.Refresh()
}

func (f *findings) add(icon icons.Name, role fyne.ThemeColorName, text, at string) {
	f.rows = append(f.rows, finding{icon, role, text, func() { f.view.jump(at) }})
}

func (f *findings) height(i int) float32 {
	room := f.width - 2*formPadding - findingIcon
	return kit.ParagraphHeight(f.rows[i].text, room, kit.TextStyle{Size: kit.TextCaption}) + 2*findingPadding
}

func (f *findings) open(i int) {
	if i >= 0 && i < len(f.rows) && f.rows[i].lead != nil {
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
	return fyne.NewSize(0, objects[0].MinSize().Height+l.listHeight())
}

func (l *findingsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.findings.width != size.Width {
		l.findings.width = size.Width
		l.findings.list.Reload()
	}
	line := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, line))
	objects[1].Move(fyne.NewPos(0, line))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-line))
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
	style := kit.TextStyle{Size: kit.TextCaption}
	if f.lead == nil {
		style.Color = f.role
	}
	r.word.SetStyle(style)
	r.word.SetText(f.text)
	r.lead = f.lead
	r.body.Refresh()
}

// Tapped is for Fyne: the list would take the keyboard.
func (r *findingRow) Tapped(*fyne.PointEvent) {
	if r.lead != nil {
		r.lead()
	}
}

// CreateRenderer is for Fyne.
func (r *findingRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
