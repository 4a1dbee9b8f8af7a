package textof

import (
	"slices"
	"strings"
	"unicode/utf16"
)

// font turns the codes of a text into letters.
type font struct {
	// width is the number of bytes of a code.
	width  int
	single map[int]string
	ranges []codeRange
}

// maxRanges is how many ranges of a font are read.
const maxRanges = 1000

// codeRange maps codes to letters that follow on one another.
type codeRange struct {
	from, to int
	text     []uint16
}

// fontOf reads how a font writes; one that does not tell is taken for what our
// papers are written in, UTF-16, or for Latin letters.
func (f *file) fontOf(value any) *font {
	if r, ok := value.(ref); ok {
		if known := f.fonts[r]; known != nil {
			return known
		}
		made := f.newFont(f.dict(r))
		f.fonts[r] = made
		return made
	}
	return f.newFont(f.dict(value))
}

func (f *file) newFont(d dict) *font {
	made := &font{width: 1, single: map[int]string{}}
	if d == nil || d["Subtype"] == name("Type0") {
		made.width = 2
	}
	if r, ok := d["ToUnicode"].(ref); ok && f.objects[int(r)] != nil {
		made.readMap(f.content(f.objects[int(r)]))
	}
	return made
}

// readMap reads a ToUnicode map (9.10.3).
func (t *font) readMap(content []byte) {
	const most = 1 << 16 // codes of two bytes
	l := lexer{in: content}
	var operands []any
	for len(t.single) < most {
		value := l.next(0)
		if e, over := value.(end); over && e.closing == "" {
			return
		}
		said, isWord := value.(word)
		if !isWord {
			if len(operands) < 3*most {
				operands = append(operands, value)
			}
			continue
		}
		switch said {
		case "endcodespacerange":
			if code, ok := last(operands).(text); ok && (len(code) == 1 || len(code) == 2) {
				t.width = len(code)
			}
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				t.add(operands[i], operands[i], operands[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands); i += 3 {
				t.addRange(operands[i], operands[i+1], operands[i+2])
			}
		}
		operands = operands[:0]
	}
}

func last(values []any) any {
	if len(values) == 0 {
		return nil
	}
	return values[len(values)-1]
}

func (t *font) addRange(from, to, into any) {
	several, ok := into.(list)
	if !ok {
		t.add(from, to, into)
		return
	}
	first, ok := from.(text)
	if !ok {
		return
	}
	for i, one := range several {
		code := codeOf(first) + i
		if letters, ok := one.(text); ok {
			t.single[code] = string(utf16.Decode(units(letters)))
		}
	}
}

func (t *font) add(from, to, into any) {
	first, ok1 := from.(text)
	final, ok2 := to.(text)
	letters, ok3 := into.(text)
	switch {
	case !ok1 || !ok2 || !ok3:
	case first == final:
		t.single[codeOf(first)] = string(utf16.Decode(units(letters)))
	case len(letters) > 1 && len(t.ranges) < maxRanges:
		t.ranges = append(t.ranges, codeRange{codeOf(first), codeOf(final), units(letters)})
	}
}

func codeOf(t text) (code int) {
	for i := 0; i < len(t) && i < 4; i++ {
		code = code<<8 | int(t[i])
	}
	return code
}

func units(t text) (all []uint16) {
	for i := 0; i+1 < len(t); i += 2 {
		all = append(all, uint16(t[i])<<8|uint16(t[i+1]))
	}
	return all
}

// letters is a text as it is read.
func (t *font) letters(codes text) string {
	if t.width == 2 && t.silent() {
		return string(utf16.Decode(units(codes)))
	}
	var out strings.Builder
	for i := 0; i+t.width <= len(codes); i += t.width {
		out.WriteString(t.letter(codeOf(codes[i : i+t.width])))
	}
	return out.String()
}

// silent says that a font does not tell what its codes mean.
func (t *font) silent() bool { return len(t.single) == 0 && len(t.ranges) == 0 }

func (t *font) letter(code int) string {
	if known, ok := t.single[code]; ok {
		return known
	}
	if t.silent() {
		return string(rune(code)) // only codes of one byte come here
	}
	found := ""
	for _, r := range t.ranges {
		if code < r.from || code > r.to {
			continue
		}
		units := slices.Clone(r.text)
		units[len(units)-1] += uint16(code - r.from)
		found = string(utf16.Decode(units))
		break
	}
	t.single[code] = found // codes come again
	return found
}
