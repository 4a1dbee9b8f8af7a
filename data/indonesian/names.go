package indonesian

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Name is a person's name with titles apart: Before "Dra. Hj.", Name "Nama Nama",
// After "M.Si.". People are sorted by Name.
type Name struct{ Before, Name, After string }

// String is the name as papers write it, "Dra. Hj. Nama Nama, M.Si.": no comma
// after the titles in front, one before those behind.
func (n Name) String() string {
	front := strings.TrimRight(spaced(n.Before+" "+n.Name), ", ")
	after := strings.Trim(spaced(n.After), ", ")
	switch {
	case after == "":
		return front
	case front == "":
		return after
	default:
		return front + ", " + after
	}
}

// spaced trims text and leaves one space between words.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// EndSentence closes text with a full stop unless it ends in one (the title
// "M.Si." is enough), in ? ! … or : , with or without a quotation mark behind. A
// comma or semicolon left at the end gives way to the stop.
func EndSentence(text string) string {
	text = strings.TrimSpace(text)
	core := strings.TrimRight(text, "\"”’'»")
	last, _ := utf8.DecodeLastRuneInString(core)
	if text == "" || (core != "" && strings.ContainsRune(".?!…:", last)) {
		return text
	}
	return strings.TrimRight(text, ",; ") + "."
}

// wordSet makes a lookup of the words in a text.
func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}

// Titles and ranks before a name, in lower case without stops.
var (
	// dottedTitles are read as titles only with their stop: "H." and not "H".
	dottedTitles = wordSet(`h r a.a kh k.h r.a r.m r.r rr rd tb ust pdt bd`)
	frontTitles  = wordSet(`prof dr drg drh drs dra ir hj hjh kh apt ns pdt ust ustaz ustadz ustaza ustadzah
		kyai kiai raden pendeta pastor romo`)
	ranks = wordSet(`bharada bharatu bharaka abripda abriptu abrip bripda briptu brigpol brigadir bripka aipda aiptu
		ipda iptu akp kompol akbp kombes kombespol brigjen irjen komjen jenderal
		prada pratu praka kopda koptu kopka serda sertu serka serma pelda peltu letda lettu kapten mayor letkol
		kolonel mayjen letjen laksma laksda laksdya laksamana marsma marsda marsdya marsekal`)
	// rankTails follow a rank: the force, the corps, retirement.
	rankTails = wordSet(`pol tni inf kav arm arh czi cpl cpm cke cba caj chk ckm chb ctp cku cpn mar laut (p) (t) (s) (k)
		(e) pnb lek tek kal adm pom psk sus nav pas (mar) (purn) purn`)
	doctorTails = wordSet(`(hc) hc h.c (h.c)`)
)

// gluedTitle is a title stuck to what follows: "Dr.H.Nama".
var gluedTitle = regexp.MustCompile(`^(?i)((?:prof|drg|drs|dra|dr|ir|hj|k\.h|kh|h|r\.a|apt|ns)\.)(\S+)$`)

// ParseName splits the titles off a name: degrees of scholarship and religion and
// the ranks of police and army go to Before, degrees behind to After. What it does
// not know stays in Name, in its place.
func ParseName(text string) Name {
	segments := splitCommas(text)
	last := len(segments)
	for last > 1 && isDegrees(segments[last-1]) {
		last--
	}
	before, words := splitFront(strings.Fields(strings.Join(segments[:last], ", ")))
	after := segments[last:]
	end := len(words)
	for end > 1 && isTrailingDegree(words[:end-1], words[end-1]) {
		end--
	}
	if end < len(words) {
		after = append([]string{strings.Join(words[end:], " ")}, after...)
	}
	return Name{
		Before: strings.Join(before, " "),
		Name:   strings.TrimRight(strings.Join(words[:end], " "), ", "),
		After:  strings.Trim(strings.Join(after, ", "), ", "),
	}
}

// splitFront takes titles from the front and leaves at least one word.
func splitFront(words []string) (before, rest []string) {
	ranked, doctor := false, false
	for len(words) > 0 {
		word := words[0]
		if m := gluedTitle.FindStringSubmatch(word); m != nil && !isFront(word) {
			words = slices.Concat([]string{m[1], m[2]}, words[1:])
			word = m[1]
		}
		bare := bareTitle(word)
		tail := (ranked && rankTails[bare]) || (doctor && doctorTails[bare])
		if len(words) == 1 || (!isFront(word) && !tail) {
			break
		}
		before, words = append(before, word), words[1:]
		ranked = ranks[bare] || (ranked && tail)
		doctor = bare == "dr"
	}
	return before, words
}

// bareTitle is a title as the tables hold it: lower case, no stop at its end.
func bareTitle(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), ".)", ")")
	return strings.TrimSuffix(word, ".")
}

func isFront(word string) bool {
	bare := bareTitle(word)
	return frontTitles[bare] || ranks[bare] || (strings.HasSuffix(word, ".") && dottedTitles[bare])
}

// splitCommas cuts at commas outside brackets and drops empty parts.
func splitCommas(text string) []string {
	depth := 0
	parts := strings.FieldsFunc(text, func(r rune) bool {
		switch r {
		case '(':
			depth++
		case ')':
			depth = max(depth-1, 0)
		}
		return r == ',' && depth == 0
	})
	var kept []string
	for _, part := range parts {
		if part = spaced(part); part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}
