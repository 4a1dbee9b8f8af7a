// Package privacy looks for personal data in texts that are to be printed: what
// tells who a victim or witness is (UU 21/2007 Pasal 44, UU 27/2022). It knows
// patterns, not people, so no finding promises nothing: the paper is still read.
package privacy

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// Kind is what was found, in the word of the screen.
type Kind string

// The kinds of finding.
const (
	IdentityNumber Kind = "NIK"
	Telephone      Kind = "nomor telepon"
	VictimName     Kind = "nama korban"
	WitnessName    Kind = "nama saksi"
	Initials       Kind = "inisial"
	ParentName     Kind = "nama orang tua"
	PoliceReport   Kind = "nomor laporan polisi"
	Age            Kind = "umur"
	Neighbourhood  Kind = "alamat RT/RW"
	SmallCount     Kind = "jumlah korban di bawah 5 pada satu wilayah"
)

// Finding is a place in a text, in bytes: text[Start:End].
type Finding struct {
	Kind       Kind
	Start, End int
}

// Options is what a text may hold.
type Options struct {
	// Exempt are texts whose telephone numbers may be printed: the letterhead, the
	// contact of an invitation (narahubung).
	Exempt []string
}

// Find lists what looks like personal data, in the order of the text. It is
// quick enough to be asked after every key.
func Find(text string, o Options) []Finding {
	var found []Finding
	runs := digitRuns(text)
	found = append(found, identityNumbers(text, runs)...)
	if len(runs) > 0 {
		found = append(found, telephones(text, o.Exempt)...)
	}
	lower := strings.ToLower(text)
	for _, rule := range wordRules {
		if slices.ContainsFunc(rule.gates, func(word string) bool { return strings.Contains(lower, word) }) {
			found = append(found, rule.find(text)...)
		}
	}
	if strings.Contains(lower, "korban") {
		found = append(found, smallCounts(text)...)
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return slices.CompactFunc(found, func(a, b Finding) bool { return b.Kind == a.Kind && b.End <= a.End })
}

// wordRule finds one kind by words. The gates are lower-case words of which a
// text must hold one, which spares the pattern for most texts.
type wordRule struct {
	kind    Kind
	gates   []string
	pattern *regexp.Regexp
	// except, if any, clears a match by the match itself and what follows it.
	except func(match, after string) bool
}

func (r wordRule) find(text string) (found []Finding) {
	for _, at := range r.pattern.FindAllStringIndex(text, -1) {
		if r.except == nil || !r.except(text[at[0]:at[1]], text[at[1]:]) {
			found = append(found, Finding{r.kind, at[0], at[1]})
		}
	}
	return found
}
