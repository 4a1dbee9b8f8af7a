package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// printableWidths are the columns of the papers in px.
var printableWidths = []float32{kit.IconSize, 214, 0}

// printableRow is one paper that can be made; one that can't is grey, with why.
type printableRow struct {
	widget.BaseWidget
	body       fyne.CanvasObject
	icon       *kit.Icon
	name, says *kit.Text
}

func newPrintableRow() *printableRow {
	r := &printableRow{icon: kit.NewIcon(icons.PDF, kit.IconSize, kit.ColorMuted), name: kit.Body("").Shrink(), says: kit.Muted("").Shrink()}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Columns(12, printableWidths, kit.Middle(r.icon), r.name, r.says))
	r.ExtendBaseWidget(r)
	return r
}

func (r *printableRow) fill(p printable, selected bool) {
	color, says, icon := kit.ColorText, p.says, icons.PDF
	if p.lacking != "" {
		color, says, icon = kit.ColorMuted, p.lacking, icons.Info
	}
	r.icon.Set(icon, kit.ColorMuted)
	r.name.SetRuns(kit.Run{Text: p.name, Bold: selected, Color: color})
	r.says.SetText(says)
}

// CreateRenderer is for Fyne.
func (r *printableRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
