package importing

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// question is the question in sight with its options. One answer serves
// all rows that it concerns.
func (i *Importer) question() fyne.CanvasObject {
	column := kit.VStack(10)
	if i.ask != nil {
		column.Add(i.ask)
		column.Add(kit.Separator())
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
	column.Add(kit.NewParagraph(q.Text, kit.TextStyle{}).Wrap(asideInner))
	column.Add(kit.NewParagraph(where(q.Places), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner))
	var options []string
	for _, o := range q.Options {
		options = append(options, o.Text)
	}
	menu, object := fields.Menu(options, asideInner, func(option int) { i.answer(q.ID, option) }, i.focusRows)
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
func (i *Importer) answer(id string, option int) {
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
func (i *Importer) turn(by int) {
	n := len(i.preview.questions)
	if n == 0 {
		return
	}
	i.at = (i.at + by + n) % n
	i.focusQuestion()
}

// Focus puts the keyboard where it is wanted: on the question in sight.
func (i *Importer) Focus() {
	if i.plan != nil {
		i.focusQuestion()
	}
}

// focusQuestion puts the keyboard on the options, and the rows of the question
// into sight; where nothing is open, on what is left to do.
func (i *Importer) focusQuestion() {
	if len(i.preview.questions) > 0 {
		place := i.preview.questions[i.at].Places[0]
		i.list.Select(slices.IndexFunc(i.preview.rows, func(r sheet.PlanRow) bool { return r.Row == place.Row && r.Sheet == place.Sheet }))
	}
	i.showAside()
	switch {
	case i.menu != nil && i.preview.open > 0:
		i.focus(i.menu)
	case i.first != nil:
		i.focus(i.first)
	case i.menu != nil:
		i.focus(i.menu)
	default:
		i.focusRows()
	}
}

func (i *Importer) focusRows() { i.focus(i.list) }

func (i *Importer) focus(o fyne.Focusable) { i.services.Window.Canvas().Focus(o) }
