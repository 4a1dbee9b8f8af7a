package roster

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Gap and padding of the list in px: five columns share a narrow middle.
const (
	seatGap     float32 = 8
	seatPadding float32 = 14
)

// seatWidths are the columns of the list in px: Kedudukan, Instansi / jabatan,
// Pejabat, Sebagai, Sejak.
var seatWidths = []float32{127, 0, 0, 53, 122}

// seatHead is the head of the list.
func seatHead() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, word := range []string{"Kedudukan", "Instansi / jabatan", "Pejabat", "Sebagai", "Sejak"} {
		cells = append(cells, kit.Heading(word).In(kit.ColorMuted).Shrink())
	}
	line := kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, seatPadding, 0, kit.PagePadding, kit.Columns(seatGap, seatWidths, cells...)))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// seatRow is a seat with whoever holds it; a vacant one offers to be filled.
type seatRow struct {
	widget.BaseWidget
	body                              fyne.CanvasObject
	role, post, holder, status, since *kit.Text
	vacant                            *fyne.Container
	fillIt                            func()
}

func newSeatRow() *seatRow {
	r := &seatRow{
		role: kit.Body("").Shrink(), post: kit.Body("").Shrink(), holder: kit.Body("").Shrink(),
		status: kit.Body("").Shrink(), since: kit.Body("").Shrink(),
	}
	link := newTappable(kit.HStack(4, kit.NewIcon(icons.Plus, kit.IconSizeSmall, kit.ColorAccent),
		kit.NewText(kit.Run{Text: "Isi", Color: kit.ColorAccent})), func() { r.fillIt() })
	r.vacant = kit.HStack(8, kit.Middle(kit.NewChip(kit.ChipAttention, icons.Warning, "Kosong")), kit.Spacer(), kit.Middle(link))
	r.body = kit.Inset(0, seatPadding, 0, kit.PagePadding, kit.Columns(seatGap, seatWidths,
		r.role, r.post, container.NewStack(r.holder, r.vacant), r.status, r.since))
	r.ExtendBaseWidget(r)
	return r
}

func (r *seatRow) fill(row row, selected bool, fillIt func()) {
	r.fillIt = fillIt
	muted := kit.ColorMuted
	if selected {
		muted = kit.ColorText
	}
	r.role.SetRuns(kit.Run{Text: row.role, Color: muted})
	r.post.SetRuns(kit.Run{Text: row.post, Bold: selected})
	r.holder.SetText(row.holder)
	r.status.SetRuns(kit.Run{Text: row.status, Bold: row.status != statusWords[0]})
	since := row.since
	if row.vacant {
		since = "-"
	}
	r.since.SetRuns(kit.Run{Text: since, Color: muted})
	r.vacant.Hidden = !row.vacant
	r.holder.Hidden = row.vacant
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *seatRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// tappable hears a click without taking the focus from the list.
type tappable struct {
	widget.BaseWidget
	body fyne.CanvasObject
	do   func()
}

func newTappable(body fyne.CanvasObject, do func()) *tappable {
	t := &tappable{body: body, do: do}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is for Fyne.
func (t *tappable) Tapped(*fyne.PointEvent) { t.do() }

// Cursor is a hand, as over a link.
func (t *tappable) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (t *tappable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.body) }
