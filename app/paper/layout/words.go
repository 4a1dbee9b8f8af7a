package layout

import "strings"

// widestSpace is the widest that a single space is in a typeface, in thousandths of
// an em; wider is room.
const widestSpace = 400

// word is a piece of text that is drawn in one go, with the space that follows
// it. Widths are in thousandths of an em.
type word struct {
	text string
	style
	width int
	// space is the width of the space after the word; 0 where the next word is of
	// another weight and touches, or where a long word was cut.
	space int
	// ends says that a line may end after the word, must that it has to.
	ends, must bool
}

// style is how words look; those of one style are drawn at once.
type style struct{ bold, underline bool }

// words measures runs. Spaces in a row count as one, but no-break spaces in a row
// are room to write in, which is kept.
func (m *measurer) words(runs []Run) []word {
	var all []word
	for _, run := range runs {
		face := m.fonts.face(run.Bold)
		style := style{run.Bold, run.Underline}
		space := int(face.widths[' '])
		text := glue(m.clean(run.Text, run.Bold))
		for text != "" {
			end := strings.IndexAny(text, " \n\u00A0")
			if end < 0 {
				end = len(text)
			}
			if end > 0 {
				all = append(all, word{text: text[:end], style: style, width: face.width(text[:end])})
			}
			if end == len(text) {
				break
			}
			separator := text[end]
			text = strings.TrimPrefix(text[end+1:], "\xA0")
			all = separate(all, separator, space, style)
		}
	}
	return all
}

// separate ends the last word with a space, a no-break space (whose first byte
// is 0xC2) or a line feed. A line feed after nothing makes an empty line.
func separate(all []word, separator byte, space int, style style) []word {
	if separator == '\n' {
		if len(all) == 0 || all[len(all)-1].must {
			all = append(all, word{style: style})
		}
		all[len(all)-1].ends = true
		all[len(all)-1].must = true
		return all
	}
	if len(all) == 0 || all[len(all)-1].must {
		return all
	}
	last := &all[len(all)-1]
	switch {
	case last.space == 0:
		last.space = space
		last.ends = separator == ' '
	case separator != ' ' && !last.ends:
		last.space += space
	}
	return all
}

// cut splits a word wider than limit so that its pieces fit: after a sign where
// one stands in the second half of the piece, else after any character.
func (m *measurer) cut(w word, limit int) []word {
	face := m.fonts.face(w.bold)
	var pieces []word
	for w.width > limit {
		end, width := 0, 0
		sign, signWidth := 0, 0
		for i, r := range w.text {
			step := int(face.widths[r])
			if i > 0 && width+step > limit {
				break
			}
			width += step
			end = i + len(string(r))
			if strings.ContainsRune("/-_.,?&=@:;", r) && width*2 > limit {
				sign, signWidth = end, width
			}
		}
		if sign > 0 {
			end, width = sign, signWidth
		}
		if end == len(w.text) {
			break
		}
		pieces = append(pieces, word{text: w.text[:end], style: w.style, width: width, ends: true})
		w.text, w.width = w.text[end:], w.width-width
	}
	return append(pieces, w)
}

// roomy says that the space after the word is wider than one of its weight can be
// drawn.
func (w word) roomy() bool { return w.space > widestSpace }
