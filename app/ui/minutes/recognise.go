package minutes

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// recognised is what the text of a follow-up names.
type recognised struct {
	due    data.Date
	all    bool
	owners []string // ids of agencies, in the order of the text
}

// recogniser finds agencies by their names, and dates, in running text.
type recogniser struct{ names []agencyName }

type agencyName struct{ text, id string }

// everybody are the words for all agencies of the task force.
var everybody = []string{"seluruh instansi", "semua instansi", "seluruh anggota gugus tugas"}

func newRecogniser(agencies []data.Agency) recogniser {
	var r recogniser
	for _, a := range agencies {
		for _, name := range a.Spellings() {
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
				r.names = append(r.names, agencyName{text: name, id: a.ID})
			}
		}
	}
	// The longer name goes first: "Polres Kutai Timur" before "Polres".
	sort.SliceStable(r.names, func(i, j int) bool { return len(r.names[i].text) > len(r.names[j].text) })
	return r
}

// read finds what text names, as it is understood on a day.
func (r recogniser) read(text string, today time.Time) recognised {
	var found recognised
	if date, _, _, ok := indonesian.FindDate(text, today); ok {
		found.due = data.DateOf(date)
	}
	left := []byte(strings.ToLower(text))
	for _, words := range everybody {
		found.all = found.all || len(takeWords(left, words)) > 0
	}
	places := map[string]int{}
	for _, name := range r.names {
		for _, at := range takeWords(left, name.text) {
			if first, known := places[name.id]; !known || at < first {
				places[name.id] = at
			}
		}
	}
	for id := range places {
		found.owners = append(found.owners, id)
	}
	slices.SortFunc(found.owners, func(a, b string) int { return places[a] - places[b] })
	return found
}

// takeWords finds words that are not part of longer ones and blanks them out,
// so that a shorter name is not found inside a longer one.
func takeWords(text []byte, words string) (places []int) {
	for from := 0; ; {
		at := strings.Index(string(text[from:]), words)
		if at < 0 {
			return places
		}
		at += from
		from = at + len(words)
		before, _ := utf8.DecodeLastRune(text[:at])
		after, _ := utf8.DecodeRune(text[from:])
		if isWordRune(before) || isWordRune(after) {
			continue
		}
		places = append(places, at)
		for i := at; i < from; i++ {
			text[i] = 0
		}
	}
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
