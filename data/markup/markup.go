// Package markup reads the small language in which bodies, annexes and templates
// of letters are written. One line is one paragraph:
//
//  1. first           an item; "a. " is the second level
//     tempat : Sangatta  a label and its value; neighbours share their colon
//     : 2. second        more of the value above
//     | No | Uraian |    rows of a table, the first is its heading
//     # Pendahuluan      a heading, ## a subheading
//     **penting**        bold
//     {rapat.tanggal}    a field
//
// A backslash takes the meaning from the mark behind it. No text is wrong: what is
// no mark is a paragraph.
package markup

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Kind is what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	// Item is numbered, of level 1 (1. 2. 3.) or 2 (a. b. c.).
	Item
	// Label is a label with its value; one without label goes on the value above.
	Label
	// Table has rows, the first of which is its heading.
	Table
	// Heading is of level 1 or 2.
	Heading
)

// MaxLabel is the longest label, in characters.
const MaxLabel = 30

// Run is a piece of text in one weight.
type Run struct {
	Text string
	Bold bool
}

// Cell is the text of a table's cell.
type Cell []Run

// Text is the cell without weights.
func (c Cell) Text() string { return join(c) }

// Block is one line of the text, or a table.
type Block struct {
	Kind  Kind
	Level int
	// Number is that of an item ("2.", "b."), of a heading ("A.", "1.") whether or not
	// the paper prints it, or of an item within the value of a label.
	Number string
	Runs   []Run
	Label  string
	// Rows are equally long. Numeric says which columns hold figures only.
	Rows    [][]Cell
	Numeric []bool
	// Line is where the block begins in the text, from 0.
	Line int
}

// Text is the block without weights and number; of a table, all of its cells.
func (b Block) Text() string {
	if b.Kind != Table {
		return join(b.Runs)
	}
	var cells []string
	for _, row := range b.Rows {
		for _, cell := range row {
			cells = append(cells, cell.Text())
		}
	}
	return strings.Join(cells, " | ")
}

func join(runs []Run) string {
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
	}
	return text.String()
}

var (
	itemLine    = regexp.MustCompile(`^(\d{1,3}|[a-z])\. +(\S.*)$`)
	headingLine = regexp.MustCompile(`^(##?) +(\S.*)$`)
	moreLine    = regexp.MustCompile(`^: +(\S.*)$`)
)

// Parse reads a text into its blocks. Empty lines part lists and tables and are no
// blocks. Items that follow each other count on from the first, whatever they are
// numbered.
func Parse(text string) []Block {
	p := parser{}
	for i, line := range lines(text) {
		p.read(i, strings.TrimSpace(line))
	}
	for i := range p.blocks {
		if b := &p.blocks[i]; b.Kind == Table {
			b.square()
		}
	}
	return p.blocks
}

// parser remembers what the next line may go on.
type parser struct {
	blocks []Block
	// open is the kind that the line before was, of text below an empty line none.
	open Kind
	// item and letter are the last numbers of both levels, heading and subheading those
	// of the headings.
	item, letter, heading, subheading int
}

const none Kind = -1

func (p *parser) read(i int, line string) {
	if line == "" {
		p.open = none
		return
	}
	block, kept := p.block(line)
	if kept {
		block.Line = i
		p.blocks = append(p.blocks, block)
	}
	p.open = block.Kind
}

// block reads one line. It is not kept when it was added to the block before.
func (p *parser) block(line string) (b Block, kept bool) {
	if cells := row(line); cells != nil {
		return p.table(cells)
	}
	if m := headingLine.FindStringSubmatch(line); m != nil {
		return p.head(len(m[1]), m[2]), true
	}
	if m := itemLine.FindStringSubmatch(line); m != nil {
		return p.numbered(m[1], m[2]), true
	}
	if m := moreLine.FindStringSubmatch(line); m != nil && p.open == Label {
		return value("", m[1]), true
	}
	if label, rest, found := labelled(line); found {
		return value(label, rest), true
	}
	return Block{Kind: Paragraph, Runs: runs(line)}, true
}

func (p *parser) table(cells []string) (Block, bool) {
	read := make([]Cell, len(cells))
	for i, cell := range cells {
		read[i] = runs(cell)
	}
	if p.open != Table || len(p.blocks) == 0 {
		return Block{Kind: Table, Rows: [][]Cell{read}}, true
	}
	last := &p.blocks[len(p.blocks)-1]
	if !ruler(cells) {
		last.Rows = append(last.Rows, read)
	}
	return *last, false
}

func (p *parser) head(level int, text string) Block {
	b := Block{Kind: Heading, Level: level, Runs: runs(text)}
	if level == 1 {
		p.heading, p.subheading = p.heading+1, 0
		b.Number = strings.ToUpper(letters(p.heading)) + "."
		return b
	}
	p.subheading++
	b.Number = strconv.Itoa(p.subheading) + "."
	return b
}

func (p *parser) numbered(mark, text string) Block {
	goesOn := p.open == Item && len(p.blocks) > 0
	if !goesOn {
		p.item, p.letter = 0, 0
	}
	if mark[0] >= 'a' {
		if goesOn && p.letter > 0 {
			p.letter++
		} else {
			p.letter = int(mark[0]-'a') + 1
		}
		return Block{Kind: Item, Level: 2, Number: letters(p.letter) + ".", Runs: runs(text)}
	}
	p.letter = 0
	if goesOn && p.item > 0 {
		p.item++
	} else {
		p.item, _ = strconv.Atoi(mark)
	}
	return Block{Kind: Item, Level: 1, Number: strconv.Itoa(p.item) + ".", Runs: runs(text)}
}

// value is a label with its value, which may be an item.
func value(label, text string) Block {
	b := Block{Kind: Label, Label: label}
	if m := itemLine.FindStringSubmatch(text); m != nil {
		b.Number, text = m[1]+".", m[2]
	}
	b.Runs = runs(text)
	return b
}

// labelled parts a line at its first colon that stands between spaces.
func labelled(line string) (label, rest string, found bool) {
	label, rest, found = strings.Cut(line, " : ")
	label, rest = strings.TrimSpace(label), strings.TrimSpace(rest)
	if !found || label == "" || rest == "" || strings.Contains(label, "**") {
		return "", "", false
	}
	label = join(runs(label))
	return label, rest, utf8.RuneCountInString(label) <= MaxLabel
}

// row splits a line of a table, or is nil for another one.
func row(line string) []string {
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	var cells []string
	start := 1
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] == '\\':
			i++
		case line[i] == '|':
			cells = append(cells, strings.TrimSpace(line[start:i]))
			start = i + 1
		}
	}
	if len(cells) == 0 {
		return nil
	}
	if rest := strings.TrimSpace(line[start:]); rest != "" {
		cells = append(cells, rest)
	}
	return cells
}

// ruler says that a row only draws a line: |---|---|.
func ruler(cells []string) bool {
	dashes := false
	for _, cell := range cells {
		if strings.Trim(cell, "-:") != "" {
			return false
		}
		dashes = dashes || strings.Contains(cell, "--")
	}
	return dashes
}

// square fills rows up to the longest and finds the columns of figures.
func (b *Block) square() {
	width := 0
	for _, row := range b.Rows {
		width = max(width, len(row))
	}
	b.Numeric = make([]bool, width)
	for i := range b.Rows {
		for len(b.Rows[i]) < width {
			b.Rows[i] = append(b.Rows[i], nil)
		}
	}
	for column := range width {
		b.Numeric[column] = figures(b.Rows, column)
	}
}

var figure = regexp.MustCompile(`^(Rp ?)?-?\d[\d.,]*( ?%)?$`)

// figures says that a column has figures and nothing else below its heading. The
// running number is none.
func figures(rows [][]Cell, column int) bool {
	if head := strings.TrimSuffix(rows[0][column].Text(), "."); strings.EqualFold(head, "No") {
		return false
	}
	found := false
	for _, row := range rows[1:] {
		switch text := row[column].Text(); {
		case text == "" || text == "-" || text == "–" || text == "BL":
		case figure.MatchString(text) && !strings.HasSuffix(text, "."):
			found = true
		default:
			return false
		}
	}
	return found
}

// letters counts a, b, …, z, aa, ab.
func letters(n int) string {
	text := ""
	for ; n > 0; n = (n - 1) / 26 {
		text = string(rune('a'+(n-1)%26)) + text
	}
	return text
}

// lines splits a text, whatever ends its lines.
func lines(text string) []string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n")
}
