package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/kit"
)

// show takes list, question and count anew from the plan.
func (i *Importer) show() {
	source := i.name
	if source == "" {
		source = "Sel yang ditempel"
	}
	i.head.SetText(i.title(), source+": "+i.preview.tally())
	word := fmt.Sprintf("Tulis %d %s", i.preview.writes(), i.job.Unit)
	if i.preview.open > 0 {
		word = fmt.Sprintf("Jawab %d pertanyaan dahulu", i.preview.open)
	}
	i.main.SetText("", word)
	i.main.SetEnabled(i.preview.open > 0 || i.preview.writes() > 0)
	i.head.SetActions(i.tools...)
	i.list.Reload()
	i.showAside()
}

// showAside shows the question in sight, the chosen row, and what concerns the
// list as a whole.
func (i *Importer) showAside() {
	column := kit.VStack(14, i.question(), kit.Separator())
	if len(i.ticks.Objects) > 0 {
		column.Add(i.ticks)
		column.Add(kit.Separator())
	}
	if n := i.list.Selected(); n >= 0 && n < len(i.preview.rows) {
		column.Add(rowDetail(i.preview.rows[n]))
		column.Add(kit.Separator())
	}
	notes := kit.VStack(6)
	for _, note := range i.preview.notes {
		notes.Add(kit.NewParagraph(note, kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner))
	}
	column.Add(notes)
	if i.plan != nil {
		notes.Add(kit.NewParagraph(mappingText(i.preview.mapping), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner))
	}
	i.aside.Show(kit.VScroll(kit.Inset(14, asidePadding, 20, asidePadding, column)))
}

// rowDetail tells all there is to say of a row.
func rowDetail(row sheet.PlanRow) fyne.CanvasObject {
	column := kit.VStack(4, kit.Caption(rowName(row)), kit.NewParagraph(row.Summary, kit.TextStyle{Bold: true}).Wrap(asideInner))
	for _, line := range remark(row) {
		column.Add(kit.NewParagraph(line, kit.TextStyle{}).Wrap(asideInner))
	}
	return column
}

// mappingText tells which columns are read and which are not.
func mappingText(mapping []sheet.Mapping) string {
	var read, left []string
	if len(mapping) == 0 {
		return ""
	}
	for _, c := range mapping[0].Columns {
		switch {
		case c.Field == "":
			left = append(left, c.Header)
		case c.Header == "" || strings.EqualFold(c.Header, c.Label):
			read = append(read, c.Label)
		default:
			read = append(read, fmt.Sprintf("%s (%s)", c.Label, c.Header))
		}
	}
	text := "Kolom yang dibaca: " + strings.Join(read, ", ") + "."
	if len(left) > 0 {
		text += " Tidak dikenal: " + strings.Join(left, ", ") + "."
	}
	return text
}
