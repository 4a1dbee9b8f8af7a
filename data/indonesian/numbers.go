package indonesian

import (
	"fmt"
	"strconv"
	"strings"
)

// Number groups thousands with full stops: 1.234.567.
func Number(n int64) string {
	if n < 0 {
		return "-" + grouped(magnitude(n))
	}
	return grouped(magnitude(n))
}

// Decimal writes a number of hundredths with 0 to 2 decimals after a comma,
// halves rounded away from zero: 7857 with one place is "78,6".
func Decimal(hundredths int64, places int) string {
	places = min(max(places, 0), 2)
	unit := [...]uint64{100, 10, 1}[places]
	parts := (magnitude(hundredths) + unit/2) / unit
	scale := [...]uint64{1, 10, 100}[places]
	text := grouped(parts / scale)
	if places > 0 {
		text += fmt.Sprintf(",%0*d", places, parts%scale)
	}
	if hundredths < 0 && parts > 0 {
		return "-" + text
	}
	return text
}

// magnitude is |n|, right for the smallest int64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func grouped(n uint64) string {
	digits := strconv.FormatUint(n, 10)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Roman is n in Roman capitals, 1 to 3999; any other number stays in digits.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, step := range [...]struct {
		value int
		sign  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.sign)
		}
	}
	return b.String()
}

// Words is n spelled out (terbilang): "seribu dua ratus tiga puluh empat". A
// negative number starts with "minus"; every int64 has its words.
func Words(n int64) string {
	if n < 0 {
		return "minus " + spelled(magnitude(n))
	}
	return spelled(magnitude(n))
}

var unitWords = [...]string{
	"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
}

// spelled writes the groups of three digits from the highest down.
func spelled(n uint64) string {
	if n == 0 {
		return unitWords[0]
	}
	var words []string
	for _, scale := range [...]struct {
		value uint64
		name  string
	}{
		{1e18, "kuintiliun"},
		{1e15, "kuadriliun"},
		{1e12, "triliun"},
		{1e9, "miliar"},
		{1e6, "juta"},
		{1e3, "ribu"},
		{1, ""},
	} {
		group := n / scale.value
		n %= scale.value
		switch {
		case group == 0:
		case group == 1 && scale.name == "ribu":
			words = append(words, "seribu")
		default:
			words = append(words, belowThousand(group))
			if scale.name != "" {
				words = append(words, scale.name)
			}
		}
	}
	return strings.Join(words, " ")
}

func belowThousand(n uint64) string {
	var words []string
	switch hundreds := n / 100; hundreds {
	case 0:
	case 1:
		words = append(words, "seratus")
	default:
		words = append(words, unitWords[hundreds]+" ratus")
	}
	switch n %= 100; {
	case n == 10:
		words = append(words, "sepuluh")
	case n == 11:
		words = append(words, "sebelas")
	case n > 11 && n < 20:
		words = append(words, unitWords[n-10]+" belas")
	default:
		if n >= 20 {
			words = append(words, unitWords[n/10]+" puluh")
		}
		if n%10 > 0 {
			words = append(words, unitWords[n%10])
		}
	}
	return strings.Join(words, " ")
}

// Counted is a count as letters give it: "2 (dua) berkas".
func Counted(n int, unit string) string {
	return strings.TrimSpace(fmt.Sprintf("%s (%s) %s", Number(int64(n)), Words(int64(n)), unit))
}

// Ordinal is "ke-2"; Roman numerals never take "ke-".
func Ordinal(n int) string { return "ke-" + strconv.Itoa(n) }

// OrdinalWord is "pertama", "kedua", "kedua belas"; below 1 there is no word and
// digits stand.
func OrdinalWord(n int) string {
	switch {
	case n < 1:
		return Ordinal(n)
	case n == 1:
		return "pertama"
	default:
		return "ke" + Words(int64(n))
	}
}

// FileSize tells how large a file is: "312 KB", "1,4 MB".
func FileSize(bytes int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	if bytes >= mega {
		return Decimal(bytes*100/mega, 1) + " MB"
	}
	return Number(max(1, bytes/kilo)) + " KB"
}
