package archive

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// verdictLook is how an answer looks: colour, icon and word say the same.
type verdictLook struct {
	role fyne.ThemeColorName
	icon icons.Name
}

var verdictLooks = map[secretariat.VerdictKind]verdictLook{
	secretariat.VerdictSame:      {kit.ColorDone, icons.Check},
	secretariat.VerdictDifferent: {kit.ColorLate, icons.Warning},
	secretariat.VerdictRevised:   {kit.ColorAttention, icons.Redo},
	secretariat.VerdictUnknown:   {kit.ColorMuted, icons.Search},
}

// Measures of an answer in px.
const (
	answerPadding float32 = 24
	answerIcon    float32 = 24
	answerWidth   float32 = 620
	placeWidth    float32 = 108
	lineWidth             = (answerWidth - placeWidth - 2*rowGap) / 2
)

// tell shows an answer about a file or a code.
func (c *checking) tell(what string, v secretariat.Verdict) fyne.CanvasObject {
	look := verdictLooks[v.Kind]
	word := kit.Section(verdictWord(v)).In(look.role)
	head := kit.HStack(10, kit.Middle(kit.NewIcon(look.icon, answerIcon, look.role)), kit.Middle(word))
	lines := kit.VStack(kit.FieldGap, kit.Caption(what).Shrink(), head,
		kit.NewParagraph(v.Sentence(), kit.TextStyle{}).Wrap(answerWidth))
	if v.Paper != nil {
		lines.Add(paperFacts(v))
		ways := kit.HStack(8, kit.NewButton(kit.ButtonQuiet, icons.Archive, "Lihat dalam arsip", func() { c.page.Open(v.Paper.Document.ID) }))
		if v.Paper.Superseded() {
			ways.Add(kit.NewButton(kit.ButtonQuiet, icons.Right, "Lihat yang terbaru", func() { c.page.Open(v.Paper.NewestID) }))
		}
		lines.Add(ways)
	}
	if table := differences(v); table != nil {
		lines.Add(kit.Inset(12, 0, 0, 0, table))
	}
	bar := kit.Fixed(kit.SelectionWidth, 0, kit.NewFill(look.role))
	return kit.Border(nil, nil, bar, nil, kit.VScroll(kit.Inset(20, answerPadding, 20, answerPadding-kit.SelectionWidth, kit.AtMost(answerWidth, lines))))
}

// verdictWord is the answer in a word, and which revision came later.
func verdictWord(v secretariat.Verdict) string {
	word := indonesian.Capitalised(string(v.Kind))
	if v.Kind == secretariat.VerdictRevised {
		word += " (" + data.RevisionName(v.Paper.Newest) + ")"
	}
	return word
}

// paperFacts are those of the paper that was found.
func paperFacts(v secretariat.Verdict) fyne.CanvasObject {
	d := v.Paper.Document
	facts := kit.VStack(4)
	fact := func(name, text string) {
		if text != "" {
			facts.Add(factLine(name, text, placeWidth, answerWidth))
		}
	}
	fact("Naskah", kindWord(d)+" "+fileSuffix(d))
	fact("Judul", d.Title)
	fact("Nomor", v.Paper.Number)
	fact("Tanggal", dateText(d.Date))
	fact("Kepada", d.To)
	return kit.Inset(6, 0, 6, 0, facts)
}

// differences are the lines that are not the same, side by side; nil for none.
func differences(v secretariat.Verdict) fyne.CanvasObject {
	if len(v.Lines) == 0 {
		return nil
	}
	widths := []float32{placeWidth, 0, 0}
	rows := kit.VStack(0, kit.Columns(rowGap, widths, kit.Heading("Tempat"), kit.Heading("Dalam arsip"), kit.Heading("Dalam berkas ini")),
		kit.Inset(4, 0, 0, 0, kit.Separator()))
	for _, d := range v.Lines {
		rows.Add(kit.Inset(6, 0, 6, 0, kit.Columns(rowGap, widths,
			kit.NewParagraph(fmt.Sprintf("Halaman %d\nbaris %d", d.Page, d.Line), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(placeWidth),
			lineText(v, d.Archived), lineText(v, d.Given))))
		rows.Add(kit.Separator())
	}
	if v.Count > len(v.Lines) {
		rows.Add(kit.Inset(6, 0, 0, 0, kit.Caption(fmt.Sprintf("Dan %s baris lagi.", number(v.Count-len(v.Lines))))))
	}
	return rows
}

// lineText is a line of a paper; of a meeting about cases none is shown.
func lineText(v secretariat.Verdict, text string) fyne.CanvasObject {
	switch {
	case v.Paper.AboutCases:
		text = "(tidak ditampilkan)"
	case text == "":
		text = "(tidak ada)"
	default:
		return kit.NewParagraph(text, kit.TextStyle{}).Wrap(lineWidth)
	}
	return kit.NewParagraph(text, kit.TextStyle{Color: kit.ColorMuted}).Wrap(lineWidth)
}
