package paper

import (
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// styleOf is the tata naskah of a paper: that of its snapshot, or the usual one for
// papers that were archived before there was a choice.
func styleOf(office data.OfficeSnapshot) data.PaperStyle {
	if office.Style == (data.PaperStyle{}) {
		return data.DefaultStyle()
	}
	return office.Style
}

// upright is a section of upright pages in the office's tata naskah. All papers
// begin with it or with turned.
func upright(office data.OfficeSnapshot) layout.Section {
	style := styleOf(office)
	return layout.Section{
		Sheet: paperSize(style.Paper),
		Margins: layout.Margins{
			Top: float64(style.Top), Bottom: float64(style.Bottom), Left: float64(style.Left), Right: float64(style.Right),
		},
		Size: float64(style.FontSize), Spacing: float64(style.Spacing), Catchword: style.Catchword,
	}
}

// turned is a section of pages on their side.
func turned(office data.OfficeSnapshot) layout.Section {
	section := upright(office)
	section.Landscape = true
	section.Margins = section.Margins.Turned()
	return section
}

func paperSize(paper data.PaperSize) layout.Size {
	switch paper {
	case data.SheetF4:
		return layout.F4
	case data.SheetF4Narrow:
		return layout.F4Narrow
	}
	return layout.A4
}

// classCodes are the codes of the security classes, which stand at the head of a
// page in the place of words; SR and R are red (Permendagri 1/2023).
var classCodes = map[data.SecurityClass]string{
	data.TopSecret: "SR", data.Confidential: "R", data.Restricted: "T", data.Ordinary: "B",
}

// classed puts the security class at the head of every page. In words, Biasa is not
// printed.
func classed(section layout.Section, office data.OfficeSnapshot, class data.SecurityClass) layout.Section {
	switch {
	case styleOf(office).ClassForm == data.ClassByCode:
		section.Class = classCodes[class]
		section.RedClass = class == data.TopSecret || class == data.Confidential
	case class != data.Ordinary:
		section.Class = capitals(string(class))
	}
	return section
}

// signedName is the name under a signature as the office writes it.
func signedName(office data.OfficeSnapshot, name string) string {
	if styleOf(office).NameStyle != data.CapitalName {
		return name
	}
	return nameCapitals(name)
}

// nameCapitals writes a name in capitals and leaves titles as they are: what ends in
// a full stop before the name, and all that follows the first comma.
func nameCapitals(name string) string {
	name, titles, hasTitles := strings.Cut(name, ",")
	words := strings.Fields(name)
	for i, word := range words {
		if !strings.HasSuffix(word, ".") {
			words[i] = capitals(word)
		}
	}
	name = strings.Join(words, " ")
	if hasTitles {
		name += "," + titles
	}
	return name
}

// numberText is a NIP or NRP as the office writes it: "NIP 1900…" or "NIP. 1900…".
func numberText(office data.OfficeSnapshot, number string) string {
	if !styleOf(office).DottedNumber {
		return number
	}
	for _, kind := range []string{"NIP", "NRP"} {
		if digits, found := strings.CutPrefix(number, kind+" "); found {
			return kind + ". " + digits
		}
	}
	return number
}
