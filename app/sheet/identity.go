package sheet

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"gugustugas/data/indonesian"
)

// numberDoubt says what only a person can decide about a number.
type numberDoubt int

const (
	numberSure    numberDoubt = iota
	numberDamaged             // digits are lost for good
	numberRounded             // ends in zeros that a spreadsheet may have made
	numberLength              // not the number of digits that its kind has
	numberZeros               // zeros in front are lost
	numberSigns               // holds other signs than digits
)

// identity is a NIP, NI PPPK, NRP or NIDN as read from a cell.
type identity struct {
	kind   string
	number string
	doubt  numberDoubt
	// left is what remains of a damaged number, for the question.
	left string
	// stated says that the cell says that there is none ("tidak ada").
	stated bool
	notes  []string
}

var (
	idPrefix   = regexp.MustCompile(`(?i)^\W*(NI\s*P\s*PPK|NI\s*PPPK|NIPPPK|NIP\.?\s*PPPK|NIP|NRP|NIDN|NIDK|NUPTK)\b[\s.:/]*`)
	scientific = regexp.MustCompile(`^([0-9](?:[.,][0-9]+)?)[eE]\+?[0-9]+$`)
	pppkGroup  = regexp.MustCompile(`(?i)^(?:gol(?:ongan)?\.?\s*)?(X{0,1}(?:IX|IV|V?I{0,3}))$`)
)

// Lengths of numbers, in digits (Peraturan BKN on NIP; NRP Polri; NIDN; NIK).
const (
	servantDigits  = 18
	policeDigits   = 8
	lecturerDigits = 10
	civilDigits    = 16
	// exactDigits is how many digits a number cell keeps.
	exactDigits = 15
)

// readIdentity reads the cell of a number; police and pppk say what the rank tells
// of its kind. kind is what a column of its own says, or empty.
func readIdentity(cell Cell, kind string, police, pppk bool) identity {
	text := cell.Text
	if isBlankWord(text) {
		return identity{stated: text != "" && headingWords(text) != ""}
	}
	if cell.Number {
		return readNumberCell(cell.Raw, kind, police, pppk)
	}
	id := identity{kind: kind}
	if m := idPrefix.FindStringSubmatch(text); m != nil {
		id.kind = prefixKind(m[1])
		text = text[len(m[0]):]
	}
	if strings.HasPrefix(text, "'") || strings.HasPrefix(text, "’") || strings.HasPrefix(text, "`") {
		id.notes = append(id.notes, "Tanda petik di depan nomor dihilangkan.")
	}
	digits := digitsOnly(text)
	if m := scientific.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
		id.doubt, id.left, id.kind = numberDamaged, digitsOnly(m[1]), guessKind(id.kind, "", police, pppk)
		return id
	}
	if isBlankWord(text) {
		return identity{stated: true}
	}
	id.kind = guessKind(id.kind, digits, police, pppk)
	id.number = digits
	id.judge()
	return id
}

// readNumberCell reads what was typed as a number: beyond fifteen digits the
// spreadsheet has thrown the rest away.
func readNumberCell(raw, kind string, police, pppk bool) identity {
	mantissa, exponent, isExp := strings.Cut(strings.ToUpper(raw), "E")
	whole, _, _ := strings.Cut(raw, ".")
	id := identity{kind: guessKind(kind, "", police, pppk)}
	switch {
	case isExp && strings.TrimPrefix(exponent, "+") == "15": // 16 digits before the point
		return identity{notes: []string{noCivilID}}
	case isExp && strings.Trim(exponent, "+0123456789") == "":
		id.doubt, id.left = numberDamaged, digitsOnly(mantissa)
	case len(whole) > exactDigits:
		id.doubt, id.left = numberDamaged, whole[:exactDigits]
	default:
		id.kind, id.number = guessKind(kind, whole, police, pppk), whole
		id.judge()
		if id.doubt == numberLength && id.kind == string(indonesian.NRP) && len(whole) < policeDigits {
			id.doubt = numberZeros
		}
	}
	if len(id.left) > exactDigits {
		id.left = id.left[:exactDigits]
	}
	return id
}

const noCivilID = "Nomor 16 angka tampak seperti NIK dan tidak diambil."

// judge finds what is doubtful in the number as far as its signs and length tell.
func (id *identity) judge() {
	switch n := len(id.number); {
	case strings.ContainsFunc(id.number, func(r rune) bool { return !unicode.IsDigit(r) }):
		id.doubt = numberSigns
	case n == civilDigits:
		*id = identity{notes: append(id.notes, noCivilID)}
	case n != digitsOf(id.kind):
		id.doubt = numberLength
	case n == servantDigits && strings.HasSuffix(id.number, "000"):
		id.doubt = numberRounded
	default:
		if id.kind != lecturerKind {
			for _, warning := range indonesian.CheckID(indonesian.IDKind(id.kind), id.number, "") {
				id.notes = append(id.notes, "Perlu diperiksa: "+warning)
			}
		}
	}
}

const lecturerKind = "NIDN"

func digitsOf(kind string) int {
	switch kind {
	case string(indonesian.NRP):
		return policeDigits
	case lecturerKind:
		return lecturerDigits
	}
	return servantDigits
}

func prefixKind(prefix string) string {
	switch p := key(prefix); {
	case strings.Contains(p, "ppk"):
		return string(indonesian.NIPPPK)
	case p == "nrp":
		return string(indonesian.NRP)
	case strings.HasPrefix(p, "nid") || p == "nuptk":
		return lecturerKind
	}
	return string(indonesian.NIP)
}

// guessKind finds the kind of a number that does not say it.
func guessKind(kind, digits string, police, pppk bool) string {
	code := ""
	if len(digits) == servantDigits {
		code = digits[12:14]
	}
	switch {
	case kind == string(indonesian.NIP) && (pppk || code > "20"):
		return string(indonesian.NIPPPK) // people write "NIP" over either
	case kind != "":
		return kind
	case police || (len(digits) == policeDigits && !pppk):
		return string(indonesian.NRP)
	case pppk || code > "20":
		return string(indonesian.NIPPPK)
	}
	return string(indonesian.NIP)
}

// digitsOnly drops the signs that people put between digits; letters stay, so that
// they are seen.
func digitsOnly(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(`.,-'’‘´"/`+"`", r) {
			return -1
		}
		return r
	}, text)
}

// detail says in a question what is wrong with the number of a row.
func (id identity) detail(cell Cell) string {
	switch id.doubt {
	case numberDamaged:
		return fmt.Sprintf("tertulis %s; angka yang tersisa %s…", strings.ReplaceAll(cell.Text, "\n", " "), id.left)
	case numberLength:
		return fmt.Sprintf("%s %s (%d angka, seharusnya %d)", id.kind, id.number, len(id.number), digitsOf(id.kind))
	case numberZeros:
		return fmt.Sprintf("tertulis %s; kemungkinan %s", id.number, id.padded())
	}
	return id.kind + " " + id.number
}

// padded puts back the zeros that a number cell lost.
func (id identity) padded() string {
	return strings.Repeat("0", max(0, digitsOf(id.kind)-len(id.number))) + id.number
}
