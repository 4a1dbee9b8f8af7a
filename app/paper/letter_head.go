package paper

import (
	"fmt"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// Measures of a letter: distances in points from baseline to baseline, edges in
// millimetres.
const (
	// underRulesNumber brings the baseline of Nomor to about 65.3 mm.
	underRulesNumber = 18
	addresseePitch   = 28
	bodyPitch        = 29
	letterItemPitch  = 18
	letterIndent     = 12.5
	addressEdge      = 10
	// headLabel and headValue are the room of a label in the block of Nomor and that
	// of its value at most.
	headLabel = 22
	headValue = 82
	// mostTogether is how many addressees keep to one page.
	mostTogether = 12
)

// correspondence is the first of the two page shapes: letters to somebody.
func (l *letterPaper) correspondence(attachments string) []layout.Block {
	blocks := l.numberBlock(attachments)
	blocks = append(blocks, l.addressee(white(addresseePitch))...)
	blocks = append(blocks, l.prose(bodyPitch)...)
	return append(blocks, l.foot(l.signer(rightColumn))...)
}

// numberBlock is Nomor, Sifat, Lampiran, Hal at the left of place and date.
func (l *letterPaper) numberBlock(attachments string) []layout.Block {
	h := headLines{label: label{width: headLabel}, gap: underRulesNumber}
	h.line("Nomor", withRoom(l.Number))
	h.line("Sifat", nature(l.LetterSnapshot))
	h.line("Lampiran", attachments)
	h.line("Hal", l.Subject)
	room := textRoom(upright(l.Office)) * 12 / float64(styleOf(l.Office).FontSize)
	trails := []string{dateline(l.LetterSnapshot), l.copyNumber()}
	for i, block := range h.blocks {
		p := block.(layout.Paragraph)
		p.Right, p.KeepNext = max(0, room-headLabel-colonWidth-headValue), true
		if i < len(trails) {
			p.Trail = trails[i]
		}
		h.blocks[i] = p
	}
	return h.blocks
}

// copyNumber says which copy of a letter of the class Rahasia or above this is;
// empty for another letter.
func (l *letterPaper) copyNumber() string {
	if !l.counted() {
		return ""
	}
	of := 0
	for _, a := range append(append([]data.AddresseeSnapshot(nil), l.Recipients...), l.Copies...) {
		if a.CopyNumber > 0 {
			of++
		}
	}
	if len(l.to) == 1 && l.to[0].CopyNumber > 0 && !l.office {
		return fmt.Sprintf("Salinan nomor %d dari %d", l.to[0].CopyNumber, of)
	}
	return "Salinan nomor " + blank
}

// addressee is the block Yth., at the left, or by the habit of Permendagri 54/2009
// at the right.
func (l *letterPaper) addressee(gap float64) []layout.Block {
	a := addressLines{gap: gap}
	if styleOf(l.Office).Address == data.AddressRight {
		a.column = rightColumn
		a.plain("Kepada", 0)
		a.gap = white(linePitch)
	}
	place, same := l.commonPlace()
	switch {
	case len(l.to) == 0:
		a.lead("Yth.", blank, "")
	case l.byList():
		a.lead("Yth.", "(daftar\u00A0terlampir)", "")
	case len(l.to) == 1:
		a.lead("Yth.", orBlank(l.to[0].Name), l.to[0].ID)
	default:
		a.several(l.to, func(to data.AddresseeSnapshot) string {
			if same {
				return ""
			}
			return l.placeLine(to.Place)
		})
	}
	if l.Via != "" {
		a.plain("melalui "+l.Via, addressEdge)
	}
	if line := l.placeLine(place); line != "" {
		a.plain(line, addressEdge)
	}
	if len(a.blocks) <= mostTogether {
		for i, block := range a.blocks {
			p := block.(layout.Paragraph)
			p.KeepNext = true
			a.blocks[i] = p
		}
	}
	return a.blocks
}

// byList says that the addressees stand in an attachment.
func (l *letterPaper) byList() bool { return l.Addressing == data.AddressedByList && len(l.to) > 0 }

// commonPlace is the place of all addressees, where it is the same.
func (l *letterPaper) commonPlace() (place string, same bool) {
	for i, to := range l.to {
		if i > 0 && to.Place != place {
			return "", false
		}
		place = to.Place
	}
	return place, true
}

// placeLine is the line under an addressee in the form that the office prints.
func (l *letterPaper) placeLine(place string) string {
	if styleOf(l.Office).PlaceForm == data.PlaceTempat {
		return "di\u00A0-\u00A0TEMPAT"
	}
	return strings.TrimSpace(place)
}

// addressLines collects the lines of the block Yth. in a column of the page.
type addressLines struct {
	column, gap float64
	blocks      []layout.Block
}

func (a *addressLines) add(p layout.Paragraph) {
	p.Edge, p.Gap, p.Whole = a.column, a.gap, true
	a.gap = white(linePitch)
	a.blocks = append(a.blocks, p)
}

func (a *addressLines) plain(text string, left float64) {
	a.add(layout.Paragraph{Runs: layout.Regular(text), Left: left})
}

func (a *addressLines) lead(word, text, id string) {
	a.add(layout.Paragraph{ID: id, Leads: []layout.Lead{{Text: word}}, Runs: layout.Regular(text), Left: addressEdge})
}

// several numbers the addressees, each over its place where these differ.
func (a *addressLines) several(all []data.AddresseeSnapshot, place func(data.AddresseeSnapshot) string) {
	room := numberWidth(itemWidth, len(all), 100)
	for i, to := range all {
		p := numbered(layout.Paragraph{ID: to.ID, Runs: layout.Regular(orBlank(to.Name))}, i+1, addressEdge, room)
		if i == 0 {
			p.Leads = append([]layout.Lead{{Text: "Yth."}}, p.Leads...)
		}
		line := place(to)
		p.KeepNext = line != ""
		a.add(p)
		if line != "" {
			a.plain(line, addressEdge+room)
		}
	}
}
