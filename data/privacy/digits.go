package privacy

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// digitGroup is digits without anything between them.
type digitGroup struct {
	start, end int
	// gap is what parts it from the group before in its run; empty for the first.
	gap string
}

func (g digitGroup) len() int { return g.end - g.start }

// nikDigits is how many digits a NIK has; a NIP has 18.
const nikDigits = 16

// digitRuns lists digits that stand together, parted at most by spaces, or by one
// full stop, hyphen or other such sign.
func digitRuns(text string) (runs [][]digitGroup) {
	end := -1
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		group := digitGroup{start: i}
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		group.end = i
		if gap := text[max(end, 0):group.start]; end >= 0 && isGap(gap) {
			group.gap = gap
			runs[len(runs)-1] = append(runs[len(runs)-1], group)
		} else {
			runs = append(runs, []digitGroup{group})
		}
		end = i
	}
	return runs
}

func isGap(gap string) bool {
	switch gap {
	case ".", "-", "_", "\u00a0", "\u00ad", "\u00b7", "\u2010", "\u2011", "\u2013", "\u2014", "\u200b", "\u2060":
		return true
	}
	return strings.Trim(gap, " \t") == ""
}

// identityNumbers finds exactly 16 digits standing alone: in one piece, or in
// groups with the same sign between them.
func identityNumbers(text string, runs [][]digitGroup) (found []Finding) {
	for _, run := range runs {
		for i := 0; i < len(run); i++ {
			if n := groupsOfIdentity(text, run[i:]); n > 0 && standsAlone(text, run[i].start, run[i+n-1].end) {
				found = append(found, Finding{IdentityNumber, run[i].start, run[i+n-1].end})
				i += n - 1
			}
		}
	}
	return found
}

// groupsOfIdentity is how many groups at the beginning make a NIK; 0 for none.
func groupsOfIdentity(text string, run []digitGroup) int {
	digits := 0
	for n, group := range run {
		if n > 1 && group.gap != run[1].gap {
			return 0
		}
		digits += group.len()
		switch {
		case digits == nikDigits && n == 0:
			return 1
		case digits == nikDigits && looksLikeIdentity(text, run[:n+1], run[n+1:]):
			return n + 1
		case digits >= nikDigits:
			return 0
		}
	}
	return 0
}

// looksLikeIdentity clears what has 16 digits in groups but is something else:
// amounts, rows of years, pairs of dates, codes of programmes, the head of a
// longer row of numbers.
func looksLikeIdentity(text string, groups, rest []digitGroup) bool {
	if len(rest) > 0 && rest[0].gap == groups[1].gap && !knownShape(groups) {
		return false
	}
	thousands, years, dates := groups[0].len() <= 3, true, true
	for i, g := range groups {
		if g.len() < 2 {
			return false
		}
		digits := text[g.start:g.end]
		thousands = thousands && (i == 0 || len(digits) == 3)
		years = years && isYear(digits)
		dates = dates && len(digits) == 8 && (isYear(digits[:4]) || isYear(digits[4:]))
	}
	return !thousands && !years && !dates
}

// knownShape tells the ways in which people part a NIK.
func knownShape(groups []digitGroup) bool {
	var lengths []int
	for _, g := range groups {
		lengths = append(lengths, g.len())
	}
	return slices.ContainsFunc([][]int{{4, 4, 4, 4}, {6, 6, 4}, {2, 2, 2, 6, 4}, {6, 10}, {2, 2, 2, 2, 2, 2, 4}},
		func(shape []int) bool { return slices.Equal(shape, lengths) })
}

func isYear(digits string) bool {
	year, err := strconv.Atoi(digits)
	return err == nil && len(digits) == 4 && year >= 1900 && year < 2100
}

// standsAlone says that no letter or further digit is grown onto the digits, save a
// word that says what they are: "NIK6408…".
func standsAlone(text string, start, end int) bool {
	after, _ := utf8.DecodeRuneInString(text[end:])
	if unicode.IsLetter(after) || unicode.IsDigit(after) {
		return false
	}
	words := strings.TrimRightFunc(text[:start], unicode.IsLetter)
	if before, _ := utf8.DecodeLastRuneInString(words); unicode.IsDigit(before) {
		return false
	}
	switch strings.ToLower(text[len(words):start]) {
	case "", "nik", "ktp", "kk", "no", "nomor", "hp", "wa", "telp", "tlp", "telepon":
		return true
	}
	return false
}

// telephone is a mobile number (08…, 628…, +628…), a number behind an area code,
// or digits behind a word that says telephone.
var telephone = regexp.MustCompile(`(?:\+?62[ .\x{A0}-]?|0)8[1-9](?:[ .\x{A0}-]?\d){7,10}` +
	`|\(0[2-9]\d{1,2}\)[ \x{A0}-]?\d{3,4}(?:[ \x{A0}-]?\d{2,4})?` +
	`|0[2-9]\d{1,2}[ \x{A0}-]\d{5,8}` +
	`|(?i:\b(?:telepon|telp|tlp|hp|wa|whatsapp|ponsel)\b)[ .:]{1,3}(?i:no(?:mor)?[. :]{1,2})?\+?\d(?:[ .-]?\d){5,13}`)

func telephones(text string, exempt []string) (found []Finding) {
	var allowed []string
	for i, at := range numbersIn(text) {
		if i == 0 {
			for _, known := range exempt {
				for _, n := range numbersIn(known) {
					allowed = append(allowed, plainNumber(known[n.Start:n.End]))
				}
			}
		}
		if !slices.Contains(allowed, plainNumber(text[at.Start:at.End])) {
			found = append(found, at)
		}
	}
	return found
}

// numbersIn lists telephone numbers. One that goes on in further digits is
// something else: a NIP, a NIK, a code.
func numbersIn(text string) (found []Finding) {
	for _, at := range telephone.FindAllStringIndex(text, -1) {
		if standsAlone(text, at[0], at[1]) && !partOfRun(text, at[0], at[1]) {
			found = append(found, Finding{Telephone, at[0], at[1]})
		}
	}
	return found
}

// partOfRun says that digits go on right before or behind a single sign.
func partOfRun(text string, start, end int) bool {
	return start >= 2 && (text[start-1] == ' ' || text[start-1] == '.') && isDigit(text[start-2]) ||
		end+1 < len(text) && text[end] == '.' && isDigit(text[end+1])
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// plainNumber is a number's digits as dialled within the country.
func plainNumber(number string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	if rest, foreign := strings.CutPrefix(digits, "62"); foreign {
		return "0" + rest
	}
	return digits
}
