package paper

import (
	"strconv"

	"gugustugas/app/paper/layout"
	"gugustugas/data/markup"
)

// Widths of the labels in a body, in millimetres: as in an undangan, and the most
// that a long label takes.
const (
	detailWidth = 30
	detailMost  = 62
	afterLabel  = 2
)

// underTable is from the foot of a table in a letter to the next line, in points.
const underTable = 20

// headings is how a text numbers its parts.
type headings int

const (
	// unnumbered headings are of letters, numeral ones (1. 2.) of a nota dinas, lettered
	// ones (A. with 1. under it) of a laporan and of attachments.
	unnumbered headings = iota
	numeral
	lettered
)

// prose sets the text of a letter. left is where it stands under numbered headings;
// indent is that of the first line of a paragraph, details that of labels.
type prose struct {
	blocks                []layout.Block
	left, indent, details float64
	// pitch is what the next block stands under the last, where that is given.
	pitch float64
	// mark begins the ids of blocks.
	mark     string
	headings headings
	// part counts the headings of a nota dinas.
	part int
	// section is the shape of its pages.
	section layout.Section
}

// prose is the letter's body under a head; its last paragraph goes overleaf with
// the signature.
func (l *letterPaper) prose(pitch float64) []layout.Block {
	return l.set(l.bodyText(pitch, unnumbered), l.written())
}

// bodyText is an empty text of the letter's own pages.
func (l *letterPaper) bodyText(pitch float64, headings headings) prose {
	return prose{
		indent: letterIndent, details: letterIndent, pitch: pitch, mark: "isi-", headings: headings, section: upright(l.Office),
	}
}

// set is a text with the lines of Dasar before it.
func (l *letterPaper) set(p prose, text []markup.Block) []layout.Block {
	if len(l.Basis) > 0 {
		text = append(basisBlocks(l.Basis), text...)
	}
	p.add(text)
	return withClosing(p.blocks)
}

// basisBlocks is Dasar as a list, for the kinds that have no block of their own for
// it.
func basisBlocks(basis []string) []markup.Block {
	blocks := []markup.Block{{Line: -1, Runs: []markup.Run{{Text: "Dasar:"}}}}
	for i, text := range basis {
		b := markup.Block{Line: -1, Kind: markup.Item, Level: 1, Number: strconv.Itoa(i+1) + ".", Runs: []markup.Run{{Text: text}}}
		if len(basis) == 1 {
			b.Kind, b.Number = markup.Paragraph, ""
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// withClosing keeps the end of a text with the signature: its last block, and where
// that is a single line the end of the one before, for two lines at least.
func withClosing(blocks []layout.Block) []layout.Block {
	last := len(blocks) - 1
	if last < 0 {
		return blocks
	}
	stick(blocks)
	closing, single := blocks[last].(layout.Paragraph)
	if !single || last == 0 {
		return blocks
	}
	width, _ := textWidth(plainText(closing.Runs), false, 12)
	if width+closing.Indent+closing.Left > uprightWidth {
		return blocks
	}
	if before, ok := blocks[last-1].(layout.Paragraph); ok {
		before.KeepEnd = true
		blocks[last-1] = before
	}
	return blocks
}

// stick keeps the last block on the page of what follows.
func stick(blocks []layout.Block) {
	switch last := blocks[len(blocks)-1].(type) {
	case layout.Paragraph:
		last.KeepNext = true
		blocks[len(blocks)-1] = last
	case layout.Table:
		last.KeepNext = true
		blocks[len(blocks)-1] = last
	case layout.Signatures:
		last.KeepNext = true
		blocks[len(blocks)-1] = last
	}
}

func plainText(runs []layout.Run) string {
	text := ""
	for _, run := range runs {
		text += run.Text
	}
	return text
}

func (p *prose) add(text []markup.Block) {
	for i := 0; i < len(text); i++ {
		gap := p.gap(text, i)
		if text[i].Kind == markup.Label {
			n := labelsFrom(text[i:])
			p.labels(text[i:i+n], gap)
			i += n - 1
			continue
		}
		p.one(text, i, gap)
	}
}

// gap is the white above a block, by what stands above it.
func (p *prose) gap(text []markup.Block, i int) float64 {
	b := text[i]
	before := markup.Block{Kind: -1}
	if i > 0 {
		before = text[i-1]
	}
	pitch := float64(paragraphPitch)
	switch {
	case p.pitch != 0:
		pitch, p.pitch = p.pitch, 0
	case before.Kind == markup.Table && b.Kind != markup.Table:
		return underTable - 0.8*12
	case b.Kind == markup.Heading && b.Level == 1:
		pitch = headingPitch
	case before.Kind == markup.Heading:
		pitch = underHeading
	case b.Kind == markup.Heading:
		pitch = subheadingPitch
	case b.Kind == markup.Item && before.Kind == markup.Item:
		pitch = letterItemPitch
	}
	return white(pitch)
}

// one adds a block that is no label.
func (p *prose) one(text []markup.Block, i int, gap float64) {
	b := text[i]
	line := layout.Paragraph{ID: p.id(b), Runs: runsOf(b.Runs), Gap: gap, Left: p.left, Align: layout.Justify}
	line.KeepNext = i+1 < len(text) && introduces(b, text[i+1])
	switch b.Kind {
	case markup.Table:
		p.blocks = append(p.blocks, autoTable(b, gap, p.section))
		return
	case markup.Heading:
		p.heading(b, gap)
		return
	case markup.Item:
		at := p.left + float64(b.Level-1)*itemWidth
		line.Leads = []layout.Lead{{X: at, Text: b.Number}}
		line.Left = at + itemWidth
		if b.Level == 1 && len(b.Number) > 3 {
			line.Left += 2.5
		}
	default:
		if p.headings == numeral && i == len(text)-1 {
			// The closing of a nota dinas belongs to none of its parts.
			p.left, line.Left = 0, 0
		}
		if p.left == 0 {
			line.Indent = p.indent
		}
	}
	p.blocks = append(p.blocks, line)
}

// introduces says that a block leads to the next and stays with it.
func introduces(b, next markup.Block) bool {
	switch b.Kind {
	case markup.Paragraph:
		return next.Kind == markup.Item || next.Kind == markup.Label || next.Kind == markup.Table
	case markup.Item:
		return next.Kind == markup.Item && next.Level > b.Level
	}
	return false
}

// heading begins a part; what stands under a numbered one is set in.
func (p *prose) heading(b markup.Block, gap float64) {
	line := layout.Paragraph{ID: p.id(b), Gap: gap, KeepNext: true}
	for _, run := range b.Runs {
		line.Runs = append(line.Runs, layout.Run{Text: run.Text, Bold: true})
	}
	if number := p.number(b); number != "" {
		at := 0.0
		p.left = textEdge
		if b.Level == 2 {
			at, p.left = textEdge, textEdge+itemWidth
		}
		line.Leads = []layout.Lead{{X: at, Text: number, Bold: true}}
		line.Left = p.left
	}
	p.blocks = append(p.blocks, line)
}

// number is that of a heading, empty where none is printed.
func (p *prose) number(b markup.Block) string {
	switch {
	case p.headings == lettered:
		return b.Number
	case p.headings == numeral && b.Level == 1:
		p.part++
		return strconv.Itoa(p.part) + "."
	}
	return ""
}

func labelsFrom(text []markup.Block) int {
	n := 0
	for n < len(text) && text[n].Kind == markup.Label {
		n++
	}
	return n
}

// labels is a block of labels that share their colon.
func (p *prose) labels(lines []markup.Block, gap float64) {
	l := label{x: p.left + p.details, width: detailWidth}
	if p.left > 0 {
		l.x = p.left
	}
	for _, b := range lines {
		width, _ := textWidth(b.Label, false, 12)
		l.width = max(l.width, min(detailMost, width+afterLabel))
	}
	for i, b := range lines {
		line := layout.Paragraph{ID: p.id(b), Runs: runsOf(b.Runs), Left: l.edge(), Gap: gap, KeepNext: i+1 < len(lines), Whole: true}
		gap = white(linePitch)
		if b.Label != "" {
			line.Leads = []layout.Lead{{X: l.x, Text: b.Label}, {X: l.x + l.width, Text: ":"}}
		}
		if b.Number != "" {
			line.Leads = append(line.Leads, layout.Lead{X: l.edge(), Text: b.Number})
			line.Left += hang
		}
		p.blocks = append(p.blocks, line)
	}
}

// id marks a block that stands in the text as typed.
func (p *prose) id(b markup.Block) string {
	if b.Line < 0 || p.mark == "" {
		return ""
	}
	return p.mark + strconv.Itoa(b.Line)
}

func runsOf(runs []markup.Run) []layout.Run {
	all := make([]layout.Run, len(runs))
	for i, run := range runs {
		all[i] = layout.Run{Text: run.Text, Bold: run.Bold}
	}
	return all
}

// textWidth is how much room text takes in type of a size, in millimetres: on one
// line, and its longest word.
func textWidth(text string, bold bool, size float64) (whole, longest float64) {
	faces, err := fonts()
	if err != nil {
		return 0, 0
	}
	return faces.Width(text, bold, size)
}
