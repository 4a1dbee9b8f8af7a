package layout

import (
	"math"
	"slices"
)

// How wide the spaces of a justified line may be, as multiples of the normal
// space. A paragraph that cannot be set within them is set ragged: rivers are
// worse than an uneven edge.
const (
	loosest  = 2.0
	tightest = 0.7
	// runt is the demerit of a last line of one word.
	runt = 50
)

// chunk is a stretch of words in which no line ends.
type chunk struct {
	words []word
	// width is without the space after it; inner and gaps are the spaces inside, in
	// width and number; after is the space that follows.
	width, inner, gaps, after int
}

// justify breaks words so that the spaces of all lines of a paragraph are as
// even as can be, where a line feed ends a paragraph. The first line may be
// narrower by indent.
func (m *measurer) justify(words []word, limit, indent int) []line {
	var lines []line
	for len(words) > 0 {
		end := 0
		for end < len(words) && !words[end].must {
			end++
		}
		end = min(end+1, len(words))
		set, ok := spread(chunks(words[:end]), limit, indent)
		if !ok {
			set = m.breakLines(words[:end], limit, indent)
		}
		lines = append(lines, set...)
		words, indent = words[end:], 0
	}
	if len(lines) == 0 {
		return []line{{}}
	}
	return lines
}

func chunks(words []word) []chunk {
	var all []chunk
	for len(words) > 0 {
		c := chunk{words: words[:chunkLength(words)]}
		for i, w := range c.words {
			c.width += w.width
			if i == len(c.words)-1 {
				c.after = w.space
			} else if w.space > 0 {
				c.width += w.space
				c.inner += w.space
				c.gaps++
			}
		}
		all = append(all, c)
		words = words[len(c.words):]
	}
	return all
}

// spread finds the breaks with the least demerits by trying every feasible line
// that ends at each chunk. It is not ok where some line is too loose.
func spread(all []chunk, limit, indent int) (lines []line, ok bool) {
	type way struct {
		cost float64
		from int
	}
	ways := make([]way, len(all)+1)
	for end := 1; end <= len(all); end++ {
		ways[end].cost = math.Inf(1)
		width, spaces := 0, 0
		for start := end - 1; start >= 0; start-- {
			c := all[start]
			width += c.width
			spaces += c.inner
			if start < end-1 {
				width += c.after
				spaces += c.after
			}
			room := limit
			if start == 0 {
				room -= indent
			}
			if float64(width-spaces)+tightest*float64(spaces) > float64(room) {
				break
			}
			cost := ways[start].cost + demerit(room-width, spaces, end == len(all), start == end-1 && start > 0)
			if cost < ways[end].cost {
				ways[end] = way{cost, start}
			}
		}
	}
	if math.IsInf(ways[len(all)].cost, 1) {
		return nil, false
	}
	for end := len(all); end > 0; end = ways[end].from {
		lines = append(lines, join(all[ways[end].from:end]))
	}
	slices.Reverse(lines)
	markSpread(lines, limit, indent)
	return lines, true
}

// markSpread marks all lines that have a space to widen, except a last line that
// fits as it is.
func markSpread(lines []line, limit, indent int) {
	for i := range lines {
		count, _ := lines[i].gaps()
		over := i == 0 && lines[i].width > limit-indent || lines[i].width > limit
		lines[i].spread = count > 0 && (i < len(lines)-1 || over)
	}
}

// demerit grows fast with the distance of a line's spaces from the normal; it is
// infinite beyond loosest. The last line of a paragraph is not spread, but it
// should not be one short word.
func demerit(free, spaces int, last, single bool) float64 {
	if last && free >= 0 {
		if single {
			return runt
		}
		return 0
	}
	ratio := math.Inf(1)
	switch {
	case free == 0:
		ratio = 0
	case spaces > 0 && free > 0:
		ratio = float64(free) / float64(spaces) / (loosest - 1)
	case spaces > 0:
		ratio = float64(-free) / float64(spaces) / (1 - tightest)
	}
	if ratio > 1 {
		return math.Inf(1)
	}
	return 1 + 100*ratio*ratio*ratio
}

func join(all []chunk) line {
	var l line
	for _, c := range all {
		l.add(c.words...)
	}
	return l
}
