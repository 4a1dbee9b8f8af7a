package layout

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// box is printed for a character that the font does not have.
const box = '□'

const (
	// pdfUnits are the units of an em in a PDF font; gofpdf rounds widths to them,
	// and so must everybody who wants to know where a word ends.
	pdfUnits = 1000
	absent   = 0xFFFF
)

// Fonts holds a typeface in two weights with its widths. It is read-only once
// parsed and serves any number of documents at once.
type Fonts struct {
	regular, bold face
}

type face struct {
	file []byte
	// widths has the advance of every character of the basic plane in pdfUnits.
	widths [1 << 16]uint16
}

// ParseFonts reads two TrueType files. It returns an error when one is no font
// or lacks the box that stands for missing characters.
func ParseFonts(regular, bold []byte) (*Fonts, error) {
	fonts := &Fonts{}
	if err := fonts.regular.parse(regular); err != nil {
		return nil, fmt.Errorf("parse regular font: %w", err)
	}
	if err := fonts.bold.parse(bold); err != nil {
		return nil, fmt.Errorf("parse bold font: %w", err)
	}
	return fonts, nil
}

func (f *face) parse(file []byte) error {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return err
	}
	f.file = file
	units := int(parsed.UnitsPerEm())
	var buffer sfnt.Buffer
	for r := range f.widths {
		f.widths[r] = absent
		glyph, err := parsed.GlyphIndex(&buffer, rune(r))
		if err != nil || glyph == 0 {
			continue
		}
		advance, err := parsed.GlyphAdvance(&buffer, glyph, fixed.I(units), font.HintingNone)
		if err != nil {
			return fmt.Errorf("width of %U: %w", r, err)
		}
		f.widths[r] = uint16((advance.Round()*pdfUnits + units/2) / units)
	}
	if !f.has(box) || !f.has(' ') {
		return fmt.Errorf("no glyph for %q or the space", box)
	}
	return nil
}

func (f *face) has(r rune) bool { return r >= 0 && r < 1<<16 && f.widths[r] != absent }

// width is that of cleaned text, in thousandths of an em.
func (f *face) width(text string) int {
	sum := 0
	for _, r := range text {
		sum += int(f.widths[r])
	}
	return sum
}

func (f *Fonts) face(bold bool) *face {
	if bold {
		return &f.bold
	}
	return &f.regular
}

// Width is how much room text takes on one line, in millimetres, and that of its
// longest word. Spaces in a row count as one.
func (f *Fonts) Width(text string, bold bool, size float64) (whole, longest float64) {
	m := measurer{fonts: f, missing: map[rune]bool{}}
	var sum line
	for _, next := range m.words([]Run{{Text: text, Bold: bold}}) {
		sum.add(next)
		longest = max(longest, millimetres(next.width, size))
	}
	return millimetres(sum.width, size), longest
}
