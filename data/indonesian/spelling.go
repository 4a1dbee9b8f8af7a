package indonesian

import (
	"unicode"
	"unicode/utf8"
)

// Capitalised makes the first letter a capital: "Rapat koordinasi".
func Capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// SlipDistance is how many letters to change, add or drop to make one spelling of
// the other (Levenshtein's distance, in bytes): 1 or 2 is a slip of typing.
func SlipDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
