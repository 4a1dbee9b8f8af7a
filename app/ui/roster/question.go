package roster

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data/indonesian"
)

// question is the question in sight with its options. One answer serves
// all rows that it concerns.
func (i *importer) question() fyne.CanvasObject {
	column := kit.VStack(10)
	if i.number != nil {
		column.Add(kit.VStack(kit.FieldGap, kit.Strong("SK untuk daftar ini"), i.number.Object, kit.Labelled("Berlaku mulai", i.from)))
		column.Add(rule())
	}
	i.menu = nil
	if len(i.preview.questions) == 0 {
		column.Add(kit.Muted("Tidak ada yang perlu ditanyakan."))
		return column
	}
	i.at = min(i.at, len(i.preview.questions)-1)
	q := i.preview.questions[i.at]
	state := kit.NewChip(kit.ChipAttention, "", "Belum dijawab")
	if q.Answer >= 0 {
		state = kit.NewChip(kit.ChipDone, icons.Check, "Terjawab")
	}
	turn := kit.HStack(4, kit.IconLink(icons.Left, func() { i.turn(-1) }), kit.IconLink(icons.Right, func() { i.turn(1) }))
	column.Add(kit.Border(nil, nil, nil, kit.HStack(8, kit.Middle(state), turn),
		kit.Middle(kit.Strong(fmt.Sprintf("Pertanyaan %d dari %d", i.at+1, len(i.preview.questions))).Shrink())))
	column.Add(kit.NewParagraph(q.Text, kit.TextStyle{}).Wrap(importInner))
	column.Add(kit.NewParagraph(where(q.Places), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(importInner))
	var options []string
	for _, o := range q.Options {
		options = append(options, o.Text)
	}
	menu, object := fields.Menu(options, importInner, func(option int) { i.answer(q.ID, option) }, i.focusRows)
	menu.Select(max(0, q.Answer))
	i.menu = menu
	column.Add(object)
	return column
}

// where tells the rows of a question, and what stands there where it is one row.
func where(list []sheet.Place) string {
	text := places(list)
	if len(list) == 1 && list[0].Detail != "" {
		text += ": " + list[0].Detail
	}
	return text
}

// answer keeps an answer and goes on to the next open question.
func (i *importer) answer(id string, option int) {
	from := i.at
	i.work(func() error { return i.plan.Answer(id, option) }, func() {
		if open := i.preview.nextOpen(min(from, max(0, len(i.preview.questions)-1))); open >= 0 {
			i.at = open
		}
		i.show()
		i.focusQuestion()
	})
}

// turn goes to the next or the previous question, answered or not.
func (i *importer) turn(by int) {
	n := len(i.preview.questions)
	if n == 0 {
		return
	}
	i.at = (i.at + by + n) % n
	i.focusQuestion()
}

// focusQuestion puts the keyboard on the options, and the rows of the question
// into sight; where nothing is open, on what is left to do.
func (i *importer) focusQuestion() {
	if len(i.preview.questions) > 0 {
		place := i.preview.questions[i.at].Places[0]
		i.list.Select(slices.IndexFunc(i.preview.rows, func(r sheet.PlanRow) bool { return r.Row == place.Row && r.Sheet == place.Sheet }))
	}
	i.showAside()
	switch {
	case i.menu != nil && i.preview.open > 0:
		i.page.focus(i.menu)
	case i.number != nil:
		i.page.focus(i.number.Entry)
	case i.menu != nil:
		i.page.focus(i.menu)
	default:
		i.focusRows()
	}
}

func (i *importer) focusRows() { i.page.focus(i.list) }

var planWidths = []float32{52, 0, 0, 96}

func planHead() fyne.CanvasObject {
	head := kit.Columns(seatGap, planWidths, kit.Heading("Baris").In(kit.ColorMuted).Shrink(), kit.Heading("Isi").In(kit.ColorMuted).Shrink(),
		kit.Heading("Keterangan").In(kit.ColorMuted).Shrink(), kit.Heading("Hasil").In(kit.ColorMuted).Shrink())
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, seatPadding, 0, kit.PagePadding, head))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// planLine is a row of the file and what becomes of it.
type planLine struct {
	widget.BaseWidget
	body                  fyne.CanvasObject
	number, what, remarks *kit.Text
	chip                  *kit.Chip
}

func newPlanLine() *planLine {
	l := &planLine{number: kit.Muted("").Shrink(), what: kit.Body("").Shrink(), remarks: kit.Muted("").Shrink(), chip: kit.NewChip(kit.ChipNeutral, "", "")}
	l.body = kit.Inset(0, seatPadding, 0, kit.PagePadding, kit.Columns(seatGap, planWidths, l.number, l.what, l.remarks, kit.HStack(0, l.chip)))
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

func (l *planLine) fill(r sheet.PlanRow, selected bool) {
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
func (l *planLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }

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
