package sheet

import (
	"regexp"
	"strings"
	"unicode"
)

// blankWords say that a cell is empty on purpose.
var blankWords = map[string]bool{
	"": true, "tidak ada": true, "tdk ada": true, "tak ada": true, "nihil": true, "kosong": true, "belum ada": true, "n a": true, "na": true,
	"non asn": true, "non pns": true, "bukan asn": true, "nan": true, "null": true, "none": true, "x": true, "xx": true, "xxx": true, "0": true,
}

// isBlankWord says that a text is a sign for nothing: "-", "tidak ada".
func isBlankWord(text string) bool { return blankWords[headingWords(text)] }

var vacantWords = regexp.MustCompile(`(?i)^\W*(dalam proses|proses|kosong|lowong|belum (ada|ditunjuk|terisi|diisi)|akan ditunjuk|menunggu\b.*|menyusul|vacant|tba|tbd|jabatan kosong|belum definitif)\W*$`)

// isVacant says that the cell of a name names nobody.
func isVacant(text string) bool { return isBlankWord(text) || vacantWords.MatchString(text) }

// key is a text as it is compared: lower case, letters and digits only.
func key(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// shouts says that a text of some length is all in capitals.
func shouts(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 3
}

// smallWords stay small inside a title or name.
var smallWords = map[string]bool{"dan": true, "di": true, "ke": true, "dari": true, "dalam": true, "untuk": true, "terhadap": true, "pada": true, "serta": true, "bin": true, "binti": true}

// unshout writes words in capitals with a capital first only; a text that has
// small letters stays.
func unshout(text string) string {
	if !shouts(text) {
		return text
	}
	words := strings.Fields(text)
	for i, word := range words {
		lower := strings.ToLower(word)
		if i > 0 && smallWords[lower] {
			words[i] = lower
			continue
		}
		words[i] = capitalised(lower)
	}
	return strings.Join(words, " ")
}

// capitalised raises the first letter and those after a hyphen or stop.
func capitalised(lower string) string {
	start := true
	return strings.Map(func(r rune) rune {
		up := start && unicode.IsLetter(r)
		start = r == '-' || r == '.' || r == '/' || r == '(' || (start && !unicode.IsLetter(r))
		if up {
			return unicode.ToUpper(r)
		}
		return r
	}, lower)
}

// upperDegrees keep their capitals in a degree: S.AP., M.KM.
var upperDegrees = map[string]bool{"AP": true, "IP": true, "KM": true, "STP": true, "TP": true, "HI": true, "IK": true, "PH": true, "EI": true}

// tidyDegrees puts the degrees behind a name into their usual form: stops at the
// end of those that have stops, small letters where all was in capitals.
func tidyDegrees(text string, loud bool) string {
	var degrees []string
	for degree := range strings.SplitSeq(text, ",") {
		if degree = strings.Join(strings.Fields(degree), " "); degree == "" {
			continue
		}
		if strings.Contains(strings.TrimSuffix(degree, "."), ".") && !strings.HasSuffix(degree, ".") && !strings.HasSuffix(degree, ")") {
			degree += "."
		}
		if loud {
			degree = quietDegree(degree)
		}
		degrees = append(degrees, degree)
	}
	return strings.Join(degrees, ", ")
}

func quietDegree(degree string) string {
	parts := strings.Split(degree, ".")
	for i, part := range parts {
		if len(parts) > 1 && len(part) > 1 && !upperDegrees[part] && shoutsShort(part) {
			parts[i] = part[:1] + strings.ToLower(part[1:])
		}
	}
	return strings.Join(parts, ".")
}

func shoutsShort(part string) bool { return part == strings.ToUpper(part) }
