package layout

import (
	"fmt"
	"strings"
)

// tab goes on to the next tab stop.
const tab = "<w:r><w:tab/></w:r>"

// wordLine is a paragraph of Word. Distances are in millimetres, white and pitch in
// points.
type wordLine struct {
	align                        Align
	left, right, first           float64
	stops                        []float64
	trail                        float64 // a right tab stop, 0 for none
	before, after, pitch         float64
	exact, keepNext, keepLines   bool
	borders, section, runs, mark string
}

// spacer is an empty paragraph of a height in points.
func spacer(height float64) wordLine {
	return wordLine{pitch: max(1, height), exact: true, mark: `<w:rPr><w:sz w:val="2"/></w:rPr>`}
}

// add puts a paragraph behind the last one.
func (w *docx) add(p wordLine) {
	w.flush()
	if w.opening {
		p.before = 0
	}
	w.opening = false
	w.waiting = &p
}

func (w *docx) flush() {
	if w.waiting != nil {
		w.body.WriteString(w.waiting.String())
		w.waiting = nil
	}
}

// whiteAbove leaves white above something that has none of its own: below the last
// paragraph, else in an empty one, which also keeps two tables apart.
func (w *docx) whiteAbove(points float64) {
	switch {
	case w.waiting != nil:
		w.waiting.after = points
	case !w.opening:
		w.add(spacer(points))
	}
	w.flush()
	w.opening = false
}

var wordAligns = map[Align]string{Justify: "both", Center: "center", Right: "right"}

// String is the paragraph as XML; its properties stand in the order of the schema.
func (p wordLine) String() string {
	var out strings.Builder
	out.WriteString("<w:p><w:pPr>")
	if p.keepNext {
		out.WriteString("<w:keepNext/>")
	}
	if p.keepLines {
		out.WriteString("<w:keepLines/>")
	}
	out.WriteString(p.borders)
	if len(p.stops) > 0 || p.trail > 0 {
		out.WriteString("<w:tabs>")
		for _, x := range p.stops {
			fmt.Fprintf(&out, `<w:tab w:val="left" w:pos="%d"/>`, twips(x))
		}
		if p.trail > 0 {
			fmt.Fprintf(&out, `<w:tab w:val="right" w:pos="%d"/>`, twips(p.trail))
		}
		out.WriteString("</w:tabs>")
	}
	rule := "atLeast"
	if p.exact {
		rule = "exact"
	}
	fmt.Fprintf(&out, `<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="%s"/>`,
		twentieths(max(0, p.before)), twentieths(max(0, p.after)), twentieths(p.pitch), rule)
	fmt.Fprintf(&out, `<w:ind w:left="%d" w:right="%d"`, twips(p.left), twips(p.right))
	switch {
	case p.first < 0:
		fmt.Fprintf(&out, ` w:hanging="%d"`, twips(-p.first))
	case p.first > 0:
		fmt.Fprintf(&out, ` w:firstLine="%d"`, twips(p.first))
	}
	out.WriteString("/>")
	if align := wordAligns[p.align]; align != "" {
		fmt.Fprintf(&out, `<w:jc w:val="%s"/>`, align)
	}
	out.WriteString(p.mark + p.section + "</w:pPr>" + p.runs + "</w:p>")
	return out.String()
}

// write implements Block.
func (p Paragraph) write(w *docx, page area) {
	p = p.scaled(page)
	edge := page.edge(p.Edge)
	line := wordLine{
		align: p.Align, left: edge + p.Left, right: p.Right, first: p.Indent,
		before: p.Gap - (p.Pitch - p.Size), pitch: p.Pitch, keepNext: p.KeepNext || p.KeepEnd, keepLines: p.Whole,
	}
	if p.Align == Center {
		line.first = 0
	}
	for i, lead := range p.Leads {
		if i == 0 {
			line.first = edge + lead.X - line.left
		} else {
			line.stops = append(line.stops, edge+lead.X)
		}
		line.runs += w.runs([]Run{{Text: lead.Text, Bold: lead.Bold}}, runProperties{size: p.Size}) + tab
	}
	if len(p.Leads) > 0 {
		line.stops = append(line.stops, line.left+p.Indent)
	}
	line.runs += w.runs(p.Runs, runProperties{size: p.Size})
	if p.Trail != "" {
		// Word would wrap the line before a tab stop beyond its right edge.
		line.right, line.trail = 0, page.width
		line.runs += tab + w.runs([]Run{{Text: p.Trail}}, runProperties{size: p.Size})
	}
	w.add(line)
}

// runProperties is how a run looks; bold and underlined also where the run says so.
type runProperties struct {
	bold, underline bool
	color           string
	// size is in points.
	size float64
}

// String is the properties as XML, in the order of the schema.
func (r runProperties) String() string {
	var out strings.Builder
	if r.bold {
		out.WriteString("<w:b/><w:bCs/>")
	}
	if r.color != "" {
		fmt.Fprintf(&out, `<w:color w:val="%s"/>`, r.color)
	}
	if r.size != defaultSize {
		fmt.Fprintf(&out, `<w:sz w:val="%.0f"/><w:szCs w:val="%.0[1]f"/>`, r.size*2)
	}
	if r.underline {
		out.WriteString(`<w:u w:val="single"/>`)
	}
	if out.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + out.String() + "</w:rPr>"
}

// runs are the words as they stand on paper: the same characters, the same places
// where no line may end.
func (w *docx) runs(runs []Run, look runProperties) string {
	var out, text strings.Builder
	words := w.measurer.words(runs)
	for i, word := range words {
		text.WriteString(word.text)
		if word.space > 0 {
			space := " "
			if !word.ends {
				space = string(noBreak)
			}
			text.WriteString(strings.Repeat(space, w.measurer.spaces(word)))
		}
		last := i == len(words)-1
		if !last && !word.must && words[i+1].style == word.style {
			continue
		}
		properties := look
		properties.bold, properties.underline = look.bold || word.bold, look.underline || word.underline
		if text.Len() > 0 {
			fmt.Fprintf(&out, `<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>`, properties, escaped(text.String()))
		}
		text.Reset()
		if word.must && !last {
			out.WriteString("<w:r><w:br/></w:r>")
		}
	}
	return out.String()
}

// spaces counts those after a word: several that no line ends at are room to write in.
func (m *measurer) spaces(w word) int {
	return max(1, w.space/int(m.fonts.face(w.bold).widths[' ']))
}

// write implements Block. The first rule stands above an empty line as high as the
// white between the rules, the last below it.
func (r Rules) write(w *docx, _ area) {
	line := spacer(r.Between)
	line.before, line.keepNext = r.Gap, true
	line.borders = "<w:pBdr>" + wordBorder("top", r.Thickness[0])
	if n := len(r.Thickness); n > 1 {
		line.borders += wordBorder("bottom", r.Thickness[n-1])
	}
	line.borders += "</w:pBdr>"
	w.add(line)
}

// wordBorder is a rule of a thickness in points, which Word counts in eighths.
func wordBorder(side string, points float64) string {
	return fmt.Sprintf(`<w:%s w:val="single" w:sz="%.0f" w:space="0" w:color="auto"/>`, side, points*8)
}
