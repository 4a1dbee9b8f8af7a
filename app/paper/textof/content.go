package textof

import "strings"

// matrix is a transformation (ISO 32000-1, 8.3.3).
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// reader follows what a page draws and keeps the texts.
type reader struct {
	file      *file
	resources dict
	pieces    []piece
	place     matrix // of the page
	saved     []matrix
	row, line matrix // of the text, and of where its line begins
	leading   float64
	font      *font
	forms     int // how deep one form stands in another
}

// lines reads a page.
func (f *file) lines(page int) []string {
	r := &reader{file: f, resources: f.resourcesOf(page), place: unit, font: f.fontOf(nil)}
	var content []byte
	for _, number := range f.contentsOf(page) {
		if o := f.objects[number]; o != nil {
			content = append(append(content, f.content(o)...), '\n')
		}
	}
	r.run(content)
	return intoLines(r.pieces)
}

// resourcesOf are a page's own or those of the branch that it hangs on.
func (f *file) resourcesOf(page int) dict {
	node := f.dict(ref(page))
	for range deepest {
		if resources := f.dict(node["Resources"]); resources != nil {
			return resources
		}
		node = f.dict(node["Parent"])
	}
	return nil
}

func (r *reader) run(content []byte) {
	l := lexer{in: content}
	var operands []any
	for len(r.pieces) < maxPieces {
		value := l.next(0)
		if e, over := value.(end); over {
			if e.closing == "" {
				return
			}
			continue
		}
		operator, ok := value.(word)
		if !ok {
			if operands = append(operands, value); len(operands) > 64 {
				operands = operands[1:]
			}
			continue
		}
		if operator == "BI" {
			skipPicture(&l)
		} else {
			r.do(operator, operands)
		}
		operands = operands[:0]
	}
}

// skipPicture passes over a picture within the content.
func skipPicture(l *lexer) {
	for l.at+3 < len(l.in) {
		if blank(l.in[l.at]) && l.in[l.at+1] == 'E' && l.in[l.at+2] == 'I' && blank(l.in[l.at+3]) {
			l.at += 3
			return
		}
		l.at++
	}
	l.at = len(l.in)
}

func (r *reader) do(operator word, operands []any) {
	switch operator {
	case "q":
		if len(r.saved) < maxPieces {
			r.saved = append(r.saved, r.place)
		}
	case "Q":
		if n := len(r.saved); n > 0 {
			r.place, r.saved = r.saved[n-1], r.saved[:n-1]
		}
	case "cm":
		if m, ok := matrixOf(operands); ok {
			r.place = m.times(r.place)
		}
	case "Do":
		r.form(last(operands))
	default:
		r.write(operator, operands)
	}
}

// write follows the operators of text (9.4).
func (r *reader) write(operator word, operands []any) {
	switch operator {
	case "BT":
		r.row, r.line = unit, unit
	case "Tf":
		if len(operands) == 2 {
			fonts := r.file.dict(r.resources["Font"])
			if named, ok := operands[0].(name); ok && fonts[named] != nil {
				r.font = r.file.fontOf(fonts[named])
			}
		}
	case "TL":
		r.leading = number(last(operands))
	case "Td", "TD":
		if len(operands) == 2 {
			x, y := number(operands[0]), number(operands[1])
			if operator == "TD" {
				r.leading = -y
			}
			r.move(x, y)
		}
	case "Tm":
		if m, ok := matrixOf(operands); ok {
			r.row, r.line = m, m
		}
	case "T*":
		r.move(0, -r.leading)
	case "Tj", "TJ":
		r.show(last(operands))
	case "'", `"`:
		r.move(0, -r.leading)
		r.show(last(operands))
	}
}

func (r *reader) move(x, y float64) {
	r.line = matrix{1, 0, 0, 1, x, y}.times(r.line)
	r.row = r.line
}

// wordGap is the step back, in thousandths of an em, that parts two words.
const wordGap = -180

func (r *reader) show(value any) {
	shown := r.letters(value)
	if shown == "" {
		return
	}
	at := r.row.times(r.place)
	r.pieces = append(r.pieces, piece{x: at[4], y: at[5], text: shown})
	// Widths are not known, so what follows without a move keeps its order by a hair.
	r.row[4] += 1e-3
}

// letters are those of a text, or of a list of texts with steps between them.
func (r *reader) letters(value any) string {
	parts, several := value.(list)
	if !several {
		parts = list{value}
	}
	var shown strings.Builder
	for _, part := range parts {
		if r.file.letters > maxLetters {
			break
		}
		switch p := part.(type) {
		case text:
			r.file.letters += min(len(p), maxPiece)
			shown.WriteString(r.font.letters(p[:min(len(p), maxPiece)]))
		case float64:
			if p < wordGap {
				shown.WriteByte(' ')
			}
		}
	}
	return shown.String()
}

// form draws what stands in an object of its own (8.10).
func (r *reader) form(value any) {
	const deepestForm = 4
	named, ok := value.(name)
	if !ok || r.forms >= deepestForm {
		return
	}
	at, ok := r.file.dict(r.resources["XObject"])[named].(ref)
	o := r.file.objects[int(at)]
	if !ok || o == nil {
		return
	}
	d, _ := o.value.(dict)
	if d["Subtype"] != name("Form") {
		return
	}
	within := *r
	within.forms++
	within.saved = nil
	if numbers, ok := d["Matrix"].(list); ok {
		if m, ok := matrixOf(numbers); ok {
			within.place = m.times(r.place)
		}
	}
	if resources := r.file.dict(d["Resources"]); resources != nil {
		within.resources = resources
	}
	within.run(r.file.content(o))
	r.pieces = within.pieces
}

func matrixOf(operands []any) (m matrix, ok bool) {
	if len(operands) != len(m) {
		return m, false
	}
	for i, value := range operands {
		m[i] = number(value)
	}
	return m, true
}

func number(value any) float64 {
	n, _ := value.(float64)
	return n
}
