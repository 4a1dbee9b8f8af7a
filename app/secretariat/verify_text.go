package secretariat

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"gugustugas/data"
)

// How many papers a text is compared with: those that it names, and where it
// names none, the newest of about as many pages.
const (
	mostNamed   = 24
	mostUnnamed = 400
	// leastLikeness is the part of the lines that two texts must share to be taken
	// for the same paper.
	leastLikeness = 0.5
	// fewestShared is how many lines that must be.
	fewestShared = 3
)

// sealInText is the code at the foot of a paper within a text without blanks.
var sealInText = regexp.MustCompile(`([RS]-\d{4}-\d{3,6})/(\d{1,4})/[0-9a-f]{16}`)

// candidate is a paper that a text may be.
type candidate struct {
	line  ArchivedLine
	named int // how clearly the text names it
	// likeness is the part of their lines that both texts share, first that of their
	// first pages alone.
	likeness, first float64
	pdf             []byte
	copyFor         string
	same            bool
}

// byText finds the paper that the text of the file is most like; nil for none.
func (c *check) byText() (*Verdict, error) {
	if !hasText(c.pages) {
		return nil, nil
	}
	var best *candidate
	for _, one := range c.candidates() {
		drawn, err := c.versions(one)
		if err != nil {
			return nil, err
		}
		for _, version := range drawn {
			if version.same {
				v := found(version.line)
				v.CopyFor = version.copyFor
				return &v, nil
			}
			if best == nil || version.likeness > best.likeness {
				best = &version
			}
		}
	}
	if best == nil || !best.enough() {
		return nil, nil
	}
	v := c.differs(best.line, best.pdf)
	v.CopyFor = best.copyFor
	return &v, nil
}

// enough says that a text is that of the paper. One that names the paper and begins
// as it does may have lost its end; a seal is enough by itself.
func (c candidate) enough() bool {
	return c.likeness >= leastLikeness || c.named > 0 && c.first >= leastLikeness || c.named >= namedBySeal
}

func (c *candidate) compare(paper, given [][]string) {
	c.likeness = likeness(paper, given)
	c.first = likeness(paper[:min(1, len(paper))], given[:min(1, len(given))])
}

// How a text names a paper.
const (
	namedByTitle  = 1
	namedByNumber = 2
	namedBySeal   = 4
)

// candidates are the papers that the text names, the clearest first; where it
// names none, those it may be.
func (c *check) candidates() []candidate {
	text := bareText(c.pages)
	seals := map[string]bool{}
	for _, seal := range sealInText.FindAllStringSubmatch(text, -1) {
		seals[seal[1]+"/"+seal[2]] = true
	}
	folded := strings.ToLower(text)
	contains := func(part string) bool {
		part = strings.ToLower(bare(part))
		return len(part) > 3 && strings.Contains(folded, part)
	}
	var named, others []candidate
	for _, line := range c.list {
		d, level := line.Document, 0
		if seals[fmt.Sprintf("%s/%d", d.Code, d.Revision)] {
			level += namedBySeal
		}
		if contains(d.Number) || contains(line.Number) {
			level += namedByNumber
		}
		if !line.AboutCases && contains(d.Title) {
			level += namedByTitle
		}
		if level > 0 {
			named = append(named, candidate{line: line, named: level})
		} else if len(others) < mostUnnamed {
			others = append(others, candidate{line: line})
		}
	}
	if len(named) == 0 {
		return others
	}
	slices.SortStableFunc(named, func(a, b candidate) int { return cmp.Compare(b.named, a.named) })
	return named[:min(len(named), mostNamed)]
}

// versions are the forms in which a paper was handed out: whole, and for a letter
// with a copy for each addressee, those copies, drawn anew.
func (c *check) versions(of candidate) ([]candidate, error) {
	pdf, err := c.blob(of.line.Document)
	if err != nil {
		return nil, err
	}
	of.pdf = pdf
	of.compare(c.tools.Lines(pdf), c.pages)
	all := []candidate{of}
	if of.line.Document.LetterID == "" {
		return all, nil
	}
	snapshot, err := frozenLetter(c.r, of.line.Document)
	if err != nil {
		return nil, err
	}
	if snapshot.Addressing != data.AddressedEach || len(snapshot.Recipients) < 2 {
		return all, nil
	}
	for i, to := range snapshot.Recipients {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		snapshot.Copy = i + 1
		one := of
		if one.pdf, err = c.tools.Draw(snapshot); err != nil {
			return nil, fmt.Errorf("draw copy %d of %s again: %w", i+1, of.line.Document.Code, err)
		}
		one.copyFor, one.same = to.Name, bytes.Equal(one.pdf, c.given)
		if one.same {
			return []candidate{one}, nil
		}
		one.compare(c.tools.Lines(one.pdf), c.pages)
		all = append(all, one)
	}
	return all, nil
}

// bare is a text without its blanks, which programs set as they like.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

func bareText(pages [][]string) string {
	var out strings.Builder
	for _, page := range pages {
		for _, line := range page {
			out.WriteString(bare(line))
		}
	}
	return out.String()
}

// likeness is the part of the lines of the longer text that both share, from 0 to 1.
func likeness(a, b [][]string) float64 {
	count := map[string]int{}
	n, m, shared := 0, 0, 0
	for _, line := range flatten(a) {
		count[line.key]++
		n++
	}
	for _, line := range flatten(b) {
		m++
		if count[line.key] > 0 {
			count[line.key]--
			shared++
		}
	}
	if shared < fewestShared {
		return 0
	}
	return float64(shared) / float64(max(n, m))
}
