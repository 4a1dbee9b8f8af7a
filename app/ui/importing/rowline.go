package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/kit"
	"gugustugas/data/indonesian"
)

const (
	rowGap     float32 = 8
	rowPadding float32 = 14
)

var rowWidths = []float32{52, 0, 200, 96}

func rowHead() fyne.CanvasObject {
	head := kit.Columns(rowGap, rowWidths, kit.Heading("Baris").In(kit.ColorMuted).Shrink(), kit.Heading("Isi").In(kit.ColorMuted).Shrink(),
		kit.Heading("Keterangan").In(kit.ColorMuted).Shrink(), kit.Heading("Hasil").In(kit.ColorMuted).Shrink())
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, rowPadding, 0, kit.PagePadding, head))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// rowLine is a row of the file and what becomes of it.
type rowLine struct {
	widget.BaseWidget
	body                  fyne.CanvasObject
	number, what, remarks *kit.Text
	chip                  *kit.Chip
}

func newRowLine() *rowLine {
	l := &rowLine{number: kit.Muted("").Shrink(), what: kit.Body("").Shrink(), remarks: kit.Muted("").Shrink(), chip: kit.NewChip(kit.ChipNeutral, "", "")}
	l.body = kit.Inset(0, rowPadding, 0, kit.PagePadding, kit.Columns(rowGap, rowWidths, l.number, l.what, l.remarks, kit.HStack(0, l.chip)))
	l.ExtendBaseWidget(l)
	return l
}

var kindChips = map[sheet.RowKind]struct {
	kind kit.ChipKind
	word string
}{
	sheet.RowNew:      {kit.ChipDone, "Baru"},
	sheet.RowSame:     {kit.ChipNeutral, "Sama"},
	sheet.RowChanged:  {kit.ChipRunning, "Berubah"},
	sheet.RowQuestion: {kit.ChipAttention, "Ditanyakan"},
	sheet.RowSkipped:  {kit.ChipNeutral, "Dilewati"},
}

func (l *rowLine) fill(r sheet.PlanRow, selected bool) {
	number := ""
	if r.Row > 0 {
		number = indonesian.Number(int64(r.Row))
	}
	l.number.SetText(number)
	l.what.SetRuns(kit.Run{Text: r.Summary, Bold: selected})
	text := ""
	if lines := remark(r); len(lines) > 0 {
		text = lines[0]
	}
	l.remarks.SetText(text)
	chip := kindChips[r.Kind]
	l.chip.Set(chip.kind, "", chip.word)
	l.body.Refresh()
}

// CreateRenderer is for Fyne.
func (l *rowLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }

// rowName tells where a row stands: "Baris 12, lembar Lampiran SK".
func rowName(r sheet.PlanRow) string {
	name := "Lembar " + r.Sheet
	if r.Row > 0 {
		name = "Baris " + indonesian.Number(int64(r.Row))
		if r.Sheet != "" {
			name += ", lembar " + r.Sheet
		}
	}
	return name
}
