package minutes

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// gapList is Sebelum difinalkan: what is missing, and what has been counted.
type gapList struct {
	page    *Page
	content *fyne.Container
	rows    *fyne.Container
	shown   []data.Gap
	present string
	filled  bool
}

func newGapList(p *Page) *gapList {
	g := &gapList{page: p, rows: kit.VStack(6)}
	head := kit.VStack(0, kit.Separator(), kit.Inset(8, 8, 6, 16, kit.Strong("Sebelum difinalkan")))
	g.content = container.New(gapLayout{rows: g.rows}, head, kit.VScroll(g.rows))
	return g
}

// refresh lists the gaps anew, if they are others than before.
func (g *gapList) refresh() {
	dossier := g.page.deps.Draft.Dossier()
	_, day := agendaItem(dossier, g.page.flow.itemID)
	gaps := g.page.deps.Draft.Gaps()
	present := attendanceText(dossier, max(slices.Index(dossier.Days, day), 0))
	if g.filled && slices.Equal(gaps, g.shown) && present == g.present {
		return
	}
	g.shown, g.present, g.filled = gaps, present, true
	g.rows.RemoveAll()
	for _, gap := range gaps {
		g.rows.Add(newGapRow(icons.Warning, kit.ColorAttention, gap.Text, func() { g.page.mend(gap) }))
	}
	if len(gaps) == 0 {
		g.rows.Add(newGapRow(icons.Check, kit.ColorDone, "Tidak ada yang kurang", nil))
	}
	if present != "" {
		g.rows.Add(newGapRow(icons.Check, kit.ColorDone, present, nil))
	}
	g.page.outline.content.Refresh()
}

// mend goes where a gap can be filled: to the entry, if it is one's.
func (p *Page) mend(gap data.Gap) {
	if p.ShowEntry(gap.RecordID) {
		p.Focus()
		return
	}
	p.deps.OnGap(gap)
}

// attendanceText is "18 dari 24 hadir" for one day: how many of the invited came
// or sent a deputy; "" before anybody is marked.
func attendanceText(d data.Dossier, day int) string {
	c := secretariat.CountDay(d, day)
	if c.Came() == 0 {
		return ""
	}
	return fmt.Sprintf("%d dari %d hadir", c.Came(), c.Invited.Total())
}

// gapLayout sets the head over the rows, and asks for the height of all rows.
type gapLayout struct{ rows fyne.CanvasObject }

const gapFoot float32 = 10

func (l gapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(outlineWidth, objects[0].MinSize().Height+l.rows.MinSize().Height+gapFoot)
}

func (l gapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[1].Move(fyne.NewPos(0, top))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top-gapFoot))
}

// gapRow is one line of the list. A click leads to where the gap is filled.
type gapRow struct {
	widget.BaseWidget
	tap  func()
	icon *kit.Icon
	text *kit.Paragraph
}

const gapTextLeft float32 = 40

func newGapRow(icon icons.Name, role fyne.ThemeColorName, text string, tap func()) *gapRow {
	r := &gapRow{
		tap: tap, icon: kit.NewIcon(icon, kit.IconSize, role),
		text: kit.NewParagraph(text, kit.TextStyle{Size: kit.TextCaption}).Wrap(outlineWidth - gapTextLeft - 12),
	}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped is for Fyne.
func (r *gapRow) Tapped(*fyne.PointEvent) {
	if r.tap != nil {
		r.tap()
	}
}

// Cursor is a hand where a click leads on.
func (r *gapRow) Cursor() desktop.Cursor {
	if r.tap != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is for Fyne.
func (r *gapRow) CreateRenderer() fyne.WidgetRenderer { return &gapRowRenderer{row: r} }

type gapRowRenderer struct{ row *gapRow }

func (r *gapRowRenderer) Layout(fyne.Size) {
	r.row.icon.Move(fyne.NewPos(16, 0))
	r.row.icon.Resize(r.row.icon.MinSize())
	r.row.text.Move(fyne.NewPos(gapTextLeft, 0))
	r.row.text.Resize(r.row.text.MinSize())
}

func (r *gapRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(outlineWidth, r.row.text.MinSize().Height)
}

func (r *gapRowRenderer) Refresh() {
	r.row.icon.Refresh()
	r.row.text.Refresh()
	canvas.Refresh(r.row)
}

func (r *gapRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.icon, r.row.text}
}

func (r *gapRowRenderer) Destroy() {}
