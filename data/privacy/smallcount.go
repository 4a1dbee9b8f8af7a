package privacy

import (
	"regexp"
	"strings"
)

// beside is how far a place may stand from a count of victims, in bytes of the
// same line.
const beside = 120

const few = `(?:[1-4]|(?i:satu|dua|tiga|empat|se))`

// victims is a number under 5 with the word korban before or behind it. The
// number is never a code (K-1), an article (Pasal 2) or part of a larger one.
var (
	victims = regexp.MustCompile(`\b(?:` + few + `(?:[ \x{A0}]\([a-z ]{2,10}\))?(?:[ \x{A0}]?(?i:orang|anak|jiwa|kasus|perempuan|laki-laki))?(?:[ \x{A0}][\p{L}-]+)?[ \x{A0}](?i:korban)\b` +
		`|(?i:korban(?:nya)?)\b[:,]?(?:[ \x{A0}][\p{L}-]+){0,3}[ \x{A0}](?:[1-4]|(?i:satu|dua|tiga|empat|seorang))\b)`)
	numbered = regexp.MustCompile(`(?i)(?:pasal|ayat|angka|nomor|huruf|tahap|triwulan|semester|bab|butir|agenda|hari|ke|minggu|bulan|tahun|pukul|lampiran|[-/.,–])[ \x{A0}]?$`)
	place    = regexp.MustCompile(`\b(?:(?:[Kk]ecamatan|[Kk]ec\.|[Dd]esa|[Kk]elurahan|[Dd]usun|[Kk]ampung)[ \x{A0}]+\p{Lu}|` +
		// The 18 kecamatan of Kutai Timur; bare Sangatta is the two of that name.
		`(?:Batu Ampar|Bengalon|Busang|Kaliorang|Karangan|Kaubun|Kongbeng|Long Mesangat|Muara Ancalong|Muara Bengkal|Muara Wahau|Rantau Pulung|Sandaran|Sangatta|Sangkulirang|Telen|Teluk Pandan)\b)`)
	lastNumber = regexp.MustCompile(`(?i)(?:[1-4]|satu|dua|tiga|empat|seorang)$`)
	goesOn     = regexp.MustCompile(`^(?:[.,]?\d|[-/–]|[ \x{A0}](?:tahun|bulan|hari|minggu|kali|belas|puluh|ratus|ribu|instansi|kecamatan|desa|[A-Z][a-z]+[ \x{A0}]\d{4}))`)
)

// smallCounts finds a number of victims under 5 beside the name of a kecamatan or
// desa: in small cells people know each other.
func smallCounts(text string) (found []Finding) {
	for _, at := range victims.FindAllStringIndex(text, -1) {
		match := text[at[0]:at[1]]
		if numbered.MatchString(text[:at[0]]) {
			continue
		}
		if number := lastNumber.FindStringIndex(match); number != nil &&
			(goesOn.MatchString(text[at[1]:]) || numbered.MatchString(match[:number[0]])) {
			continue
		}
		if from, to, ok := placeNear(text, at[0], at[1]); ok {
			found = append(found, Finding{SmallCount, min(at[0], from), max(at[1], to)})
		}
	}
	return found
}

func placeNear(text string, start, end int) (from, to int, ok bool) {
	left := max(strings.LastIndexByte(text[:start], '\n')+1, start-beside)
	right := end + strings.IndexByte(text[end:]+"\n", '\n')
	right = min(right, end+beside)
	at := place.FindStringIndex(text[left:right])
	if at == nil {
		return 0, 0, false
	}
	return left + at[0], left + at[1], true
}
