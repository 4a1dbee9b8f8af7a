package layout

import (
	"strings"
	"unicode/utf8"
)

// longNumber is the length from which a number may stand on the line after
// "Nomor": 400.2/000/DPPPA/2024, but not 21.
const longNumber = 9

var (
	months = set("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember")
	zones  = set("WIB WITA WIT")
	// beforeFigure are words that a figure belongs to.
	beforeFigure = set("pukul jam nomor no. tahun pasal ayat angka butir bab lampiran halaman " +
		"hlm. nip nip. nrp nrp. pppk triwulan semester tahap")
	// numberWord are those of them that a long number may part from.
	numberWord = set("nomor no.")
	// beforeRoman are words that a Roman numeral belongs to.
	beforeRoman = set("triwulan semester tahap bab lampiran bagian hari golongan jilid tingkat")
	// abbreviations bind the word that they shorten or stand for.
	abbreviations = set("s.d. Plt. Plh. Pj. Yth. a.n. u.b. u.p. Jl. Rp")
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(words) {
		all[word] = true
	}
	return all
}

// glue puts U+00A0 where no line may end: inside dates, times, numbers of laws,
// Triwulan III and the groups of a NIP. Words are parted by single spaces.
// Hyphens and slashes need nothing, because a line ends at spaces only.
func glue(text string) string {
	if !strings.ContainsAny(text, "0123456789.IVX") {
		return text
	}
	var out strings.Builder
	from := 0
	before := ""
	for start := 0; start <= len(text); {
		end := len(text)
		if i := strings.IndexAny(text[start:], " \n"); i >= 0 {
			end = start + i
		}
		word := text[start:end]
		if start > 0 && text[start-1] == ' ' && binds(before, word) {
			out.WriteString(text[from : start-1])
			out.WriteRune(noBreak)
			from = start
		}
		before = word
		start = end + 1
	}
	if from == 0 {
		return text
	}
	out.WriteString(text[from:])
	return out.String()
}

// binds says that the space between two words must not end a line.
func binds(before, word string) bool {
	if before == "" || word == "" {
		return false
	}
	before = strings.TrimLeft(before, "(“\"'")
	bare := strings.TrimRight(word, ".,;:)”\"'!?")
	switch {
	case abbreviations[before]:
		return true
	case zones[bare], months[bare]:
		return endsInDigit(before)
	case months[before]:
		return digits(bare) == 4
	case digits(before) > 0 && strings.HasPrefix(word, "("):
		return true
	case startsWithDigit(word):
		if numberWord[strings.ToLower(before)] && utf8.RuneCountInString(bare) >= longNumber {
			return false
		}
		return beforeFigure[strings.ToLower(before)] || civilServant[[2]int{digits(before), digits(bare)}]
	case roman(bare):
		return beforeRoman[strings.ToLower(before)]
	}
	return false
}

// civilServant are the lengths of neighbouring groups of a NIP, 8 6 1 3.
var civilServant = map[[2]int]bool{{8, 6}: true, {6, 1}: true, {1, 3}: true}

func isDigit(c byte) bool           { return c >= '0' && c <= '9' }
func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }
func endsInDigit(s string) bool     { return s != "" && isDigit(s[len(s)-1]) }

// digits is the length of s if it is all digits, else 0.
func digits(s string) int {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0
		}
	}
	return len(s)
}

func roman(s string) bool { return s != "" && strings.Trim(s, "IVX") == "" }
