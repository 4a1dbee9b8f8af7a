package sheet

import (
	"regexp"
	"strings"
)

// phoneReading is what a cell says of a telephone number.
type phoneReading struct {
	// numbers are in the form 08…, digits only.
	numbers []string
	// letter says that a letter O stands for a zero; unsure that a spreadsheet shows
	// the number as a power of ten.
	letter, unsure bool
	notes          []string
}

var (
	phoneParting = regexp.MustCompile(`\s*(?:\n|/|;|,|&|\bdan\b|\batau\b)\s*`)
	phoneRemark  = regexp.MustCompile(`(?i)\(?\b(wa|hp|telp?|tlp|office|kantor|rumah|whatsapp)\b\.?:?\)?`)
	letterO      = regexp.MustCompile(`^[Oo][0-9]|[0-9][Oo][0-9]`)
)

// fewestPhoneDigits parts a telephone number from an extension or a remark.
const fewestPhoneDigits = 7

// readPhones reads the cell of a telephone number.
func readPhones(cell Cell) phoneReading {
	var reading phoneReading
	if isBlankWord(cell.Text) {
		return reading
	}
	text := cell.Text
	if cell.Number {
		whole, _, _ := strings.Cut(cell.Raw, ".")
		reading.unsure = strings.ContainsAny(cell.Text, "eE") || strings.ContainsAny(cell.Raw, "eE") || len(whole) > 11
		text = whole
	}
	if bare := phoneRemark.ReplaceAllString(text, ""); bare != text {
		reading.notes = append(reading.notes, "Keterangan di samping nomor telepon tidak ikut.")
		text = bare
	}
	for _, part := range phoneParting.Split(text, -1) {
		if letterO.MatchString(strings.TrimSpace(part)) {
			reading.letter = true
			part = strings.NewReplacer("O", "0", "o", "0").Replace(part)
		}
		number := localPhone(strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, part))
		if len(number) >= fewestPhoneDigits {
			reading.numbers = append(reading.numbers, number)
		}
	}
	switch {
	case len(reading.numbers) == 0:
		reading.notes = append(reading.notes, "Isi kolom telepon bukan nomor; tidak diambil.")
	case cell.Number:
		reading.notes = append(reading.notes, "Angka 0 di depan nomor telepon dikembalikan.")
	}
	return reading
}

// localPhone writes a number with its zero in front: +62812…, 62812… and 812… are
// 0812….
func localPhone(digits string) string {
	switch {
	case strings.HasPrefix(digits, "0"):
		return digits
	case strings.HasPrefix(digits, "62"):
		return "0" + strings.TrimLeft(digits[2:], "0")
	case strings.HasPrefix(digits, "8"):
		return "0" + digits
	}
	return digits
}

func isMobile(number string) bool { return strings.HasPrefix(number, "08") }

// usualLength is the length that most mobile numbers of a list have, 0 where no
// length prevails.
func usualLength(numbers []string) int {
	counts, total := map[int]int{}, 0
	for _, number := range numbers {
		if isMobile(number) {
			counts[len(number)]++
			total++
		}
	}
	for length, n := range counts {
		if total >= 5 && n*10 >= total*7 {
			return length
		}
	}
	return 0
}
