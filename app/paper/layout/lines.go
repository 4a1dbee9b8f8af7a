package layout

// line is what stands on one line. Its width has no space after the last word.
type line struct {
	words []word
	width int
	// spread says that the spaces are widened or narrowed to fill the column.
	spread bool
}

func (l *line) add(words ...word) {
	for _, w := range words {
		if n := len(l.words); n > 0 {
			l.width += l.words[n-1].space
		}
		l.words = append(l.words, w)
		l.width += w.width
	}
}

// whole is the width with the room that was left after the last word.
func (l *line) whole() int {
	if n := len(l.words); n > 0 {
		return l.width + l.words[n-1].space
	}
	return l.width
}

// room is the width that the line would have with the words added.
func (l *line) room(words []word) int {
	sum := l.width
	if n := len(l.words); n > 0 {
		sum += l.words[n-1].space
	}
	for i, w := range words {
		sum += w.width
		if i < len(words)-1 {
			sum += w.space
		}
	}
	return sum
}

// breakLines fills lines no wider than limit, in thousandths of an em; the first
// line may be narrower by indent. There is always at least one line.
func (m *measurer) breakLines(words []word, limit, indent int) []line {
	lines := []line{{}}
	next := func() { lines = append(lines, line{}) }
	space := func() int {
		if len(lines) == 1 {
			return limit - indent
		}
		return limit
	}
	for len(words) > 0 {
		chunk := words[:chunkLength(words)]
		words = words[len(chunk):]
		if len(lines[len(lines)-1].words) > 0 && lines[len(lines)-1].room(chunk) > space() {
			next()
		}
		if lines[len(lines)-1].room(chunk) <= space() {
			lines[len(lines)-1].add(chunk...)
		} else {
			m.squeeze(chunk, space, &lines, next)
		}
		if chunk[len(chunk)-1].must {
			next()
		}
	}
	if last := lines[len(lines)-1]; len(lines) > 1 && len(last.words) == 0 {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// chunkLength counts the words up to the first after which a line may end.
func chunkLength(words []word) int {
	for i, w := range words {
		if w.ends {
			return i + 1
		}
	}
	return len(words)
}

// squeeze sets a chunk that is wider than a whole line: it ends lines at its
// glued spaces, and inside a word that is wider than a line itself.
func (m *measurer) squeeze(chunk []word, space func() int, lines *[]line, next func()) {
	for _, w := range chunk {
		pieces := m.cut(w, space())
		for _, piece := range pieces {
			last := &(*lines)[len(*lines)-1]
			if len(last.words) > 0 && last.room([]word{piece}) > space() {
				next()
			}
			(*lines)[len(*lines)-1].add(piece)
		}
	}
}

// balance breaks lines so that the longest is as short as the number of lines
// allows: for titles, which look best when their lines are about equal.
func (m *measurer) balance(words []word, limit int) []line {
	best := m.breakLines(words, limit, 0)
	if len(best) < 2 {
		return best
	}
	low, high := 0, limit
	for _, w := range words {
		low = max(low, min(w.width, limit))
	}
	for low < high {
		middle := (low + high) / 2
		if len(m.breakLines(words, middle, 0)) <= len(best) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return m.breakLines(words, high, 0)
}

// gaps counts the spaces inside the line and adds up their widths.
func (l *line) gaps() (count, width int) {
	for _, w := range l.words[:max(0, len(l.words)-1)] {
		if w.space > 0 {
			count++
			width += w.space
		}
	}
	return count, width
}
