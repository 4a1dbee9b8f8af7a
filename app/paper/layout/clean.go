package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const noBreak = '\u00A0'

// measurer turns text into measured words and remembers what the font lacks.
type measurer struct {
	fonts   *Fonts
	missing map[rune]bool
}

// clean gives text in characters that the face can draw: accents composed,
// every space a plain space or U+00A0, every hyphen a plain hyphen, invisible
// characters dropped, and a box for each character outside the face.
func (m *measurer) clean(text string, bold bool) string {
	face := m.fonts.face(bold)
	if plain(face, text) {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for _, r := range strings.ReplaceAll(norm.NFC.String(text), "\r\n", "\n") {
		r = simplify(r)
		switch {
		case r < 0:
		case r == '\n' || r == noBreak || face.has(r):
			out.WriteRune(r)
		default:
			m.missing[r] = true
			out.WriteRune(box)
		}
	}
	return out.String()
}

// plain is the short way for nearly all text: nothing in it needs a change.
func plain(face *face, text string) bool {
	for _, r := range text {
		if r == '\n' {
			continue
		}
		if r < ' ' || r >= 0x300 && r < 0x2013 || r >= 0xFFFD || simplify(r) != r || !face.has(r) {
			return false
		}
	}
	return utf8.ValidString(text)
}

// simplify is the character that stands for r on paper, or -1 for none.
func simplify(r rune) rune {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return '\n'
	case '\t':
		return ' '
	case noBreak, 0x2007, 0x202F:
		return noBreak
	case 0x00AD:
		return -1
	case 0x2010, 0x2011:
		return '-'
	}
	switch {
	case r >= 0xFE00 && r <= 0xFE0F, unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r):
		return -1
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

func (m *measurer) missingRunes() []rune {
	if len(m.missing) == 0 {
		return nil
	}
	runes := make([]rune, 0, len(m.missing))
	for r := range m.missing {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	return runes
}
