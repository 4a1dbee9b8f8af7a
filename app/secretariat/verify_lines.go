package secretariat

// mostDifferences is how many differing lines are told.
const mostDifferences = 20

// mostCells bounds the table of a comparison; larger texts are compared line by
// line from the first difference on.
const mostCells = 4 << 20

// textLine is a line of a paper with its place.
type textLine struct {
	page, line int
	text, key  string
}

func flatten(pages [][]string) (lines []textLine) {
	for p, page := range pages {
		for l, text := range page {
			lines = append(lines, textLine{p + 1, l + 1, text, bare(text)})
		}
	}
	return lines
}

// compareLines lists the first lines that differ, and counts all. Blanks are not
// compared: programs set them as they like.
func compareLines(archived, given [][]string) (list []LineDifference, count int) {
	a, b := flatten(archived), flatten(given)
	for len(a) > 0 && len(b) > 0 && a[0].key == b[0].key {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].key == b[len(b)-1].key {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var was, is []textLine
	// flush tells a run of lines that differ: side by side as far as both go on.
	flush := func() {
		for i := range max(len(was), len(is)) {
			count++
			if len(list) == mostDifferences {
				continue
			}
			var d LineDifference
			if i < len(is) {
				d.Page, d.Line, d.Given = is[i].page, is[i].line, is[i].text
			}
			if i < len(was) {
				d.Page, d.Line, d.Archived = was[i].page, was[i].line, was[i].text
			}
			list = append(list, d)
		}
		was, is = nil, nil
	}
	for _, s := range align(a, b) {
		switch {
		case s.a >= 0 && s.b >= 0:
			flush()
		case s.a >= 0:
			was = append(was, a[s.a])
		default:
			is = append(is, b[s.b])
		}
	}
	flush()
	return list, count
}

// step is a line of one text, or the same line of both; -1 for none.
type step struct{ a, b int }

// align finds the longest common row of lines.
func align(a, b []textLine) (steps []step) {
	if len(a)*len(b) > mostCells {
		return inParallel(a, b)
	}
	width := len(b) + 1
	longest := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].key == b[j].key {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i].key == b[j].key:
			steps = append(steps, step{i, j})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && longest[(i+1)*width+j] >= longest[i*width+j+1]:
			steps = append(steps, step{i, -1})
			i++
		default:
			steps = append(steps, step{-1, j})
			j++
		}
	}
	return steps
}

// inParallel compares line with line.
func inParallel(a, b []textLine) (steps []step) {
	for i := range max(len(a), len(b)) {
		switch {
		case i < len(a) && i < len(b) && a[i].key == b[i].key:
			steps = append(steps, step{i, i})
		default:
			if i < len(a) {
				steps = append(steps, step{i, -1})
			}
			if i < len(b) {
				steps = append(steps, step{-1, i})
			}
		}
	}
	return steps
}
