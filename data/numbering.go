package data

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gugustugas/data/indonesian"
)

// The tokens of a number template.
const (
	codeToken     = "{kode}"
	sequenceToken = "{urut}"
	unitToken     = "{unit}"
	monthToken    = "{bulan_romawi}"
	yearToken     = "{tahun}"
)

// numberRoom is what stands for a part of a number that is not known yet: room to
// write it by hand.
const numberRoom = "      "

var numberToken = regexp.MustCompile(`\{[^{}]*\}`)

// ValidTemplate checks the template of letter numbers: it holds {urut} once and no
// token that is not known. The error has a sentence for people and is ErrInvalid.
func ValidTemplate(template string) error {
	for _, token := range numberToken.FindAllString(template, -1) {
		if !slices.Contains([]string{codeToken, sequenceToken, unitToken, monthToken, yearToken}, token) {
			return Fault(fmt.Sprintf("Bentuk nomor memuat %s yang tidak dikenal; belum disimpan, pakai {kode}, {urut}, {unit}, {bulan_romawi}, atau {tahun}.", token), ErrInvalid)
		}
	}
	if strings.Count(template, sequenceToken) != 1 {
		return Fault("Bentuk nomor harus memuat {urut} satu kali; belum disimpan, perbaiki dahulu.", ErrInvalid)
	}
	return nil
}

// Numbers says whether the register numbers letters of that kind.
func (r Register) Numbers(kind LetterKind) bool {
	return slices.Contains(strings.Split(r.Kinds, "\n"), string(kind))
}

// Compose writes a number of the register as it stands on the paper. unit is the
// office's NumberUnit. A sequence of 0 leaves room to write: "400.2/      /DPPPA/2026".
// A part that there is nothing for is left out with the sign after it.
func (r Register) Compose(classification, unit string, sequence int, sub string, date Date) string {
	month := "    "
	if t, ok := date.Time(); ok {
		month = indonesian.MonthRoman(t.Month())
	}
	text := r.Template
	for _, part := range []struct{ token, value string }{
		{codeToken, strings.TrimSpace(classification)},
		{unitToken, strings.TrimSpace(cmp.Or(r.Unit, unit))},
	} {
		if part.value == "" {
			text = withoutToken(text, part.token)
		}
		text = strings.ReplaceAll(text, part.token, part.value)
	}
	return strings.NewReplacer(
		sequenceToken, r.Place(sequence, sub), monthToken, month, yearToken, strconv.Itoa(r.Year)).Replace(text)
}

// Place writes {urut} with its sub-number: "041.a"; room to write for 0.
func (r Register) Place(sequence int, sub string) string {
	if sequence == 0 {
		return numberRoom
	}
	text := fmt.Sprintf("%0*d", r.Width, sequence)
	if sub != "" {
		text += "." + sub
	}
	return text
}

const numberSigns = "/.- "

// withoutToken takes a token out with the sign after it, or before it at the end.
func withoutToken(template, token string) string {
	before, after, found := strings.Cut(template, token)
	if found && after == "" {
		return strings.TrimRight(before, numberSigns)
	}
	return before + withoutSign(after)
}

// withoutSign takes off the sign that text begins with, if any.
func withoutSign(text string) string {
	if text != "" && strings.Contains(numberSigns, text[:1]) {
		return text[1:]
	}
	return text
}

// MaxSequence is the largest {urut}. A slip of the hand beyond it would leave a
// register of our own with as many numbers to explain.
const MaxSequence = 99_999

const placePattern = `(0*\d{1,5})(?:\.?([a-z]+))?`

var barePlace = regexp.MustCompile(`(?i)^` + placePattern + `$`)

// Parse reads the place of a number in the register: from its bare {urut} ("41",
// "041.a"), or from a whole number in the shape of the template and of its year.
func (r Register) Parse(text string) (sequence int, sub string, ok bool) {
	text = spelling(text)
	found := barePlace.FindStringSubmatch(text)
	if found == nil {
		if found = r.pattern().FindStringSubmatch(text); found == nil {
			return 0, "", false
		}
	}
	sequence, err := strconv.Atoi(found[1])
	return sequence, strings.ToLower(found[2]), err == nil && sequence > 0
}

// BarePlace says that a text is only {urut}, with its sub-number or without.
func BarePlace(text string) bool { return barePlace.MatchString(spelling(text)) }

// pattern is the shape of the register's numbers without spaces. The code may hold
// signs of its own, so it takes as much as leaves a number for {urut}. What
// Compose leaves out may be missing.
func (r Register) pattern() *regexp.Regexp {
	unit := `.+?`
	if r.Unit != "" {
		unit = regexp.QuoteMeta(spelling(r.Unit))
	}
	shape, rest := "", strings.ReplaceAll(r.Template, " ", "")
	for rest != "" {
		at := numberToken.FindStringIndex(rest)
		if at == nil {
			break
		}
		shape += regexp.QuoteMeta(rest[:at[0]])
		token := rest[at[0]:at[1]]
		rest = rest[at[1]:]
		switch token {
		case sequenceToken:
			shape += placePattern
		case monthToken:
			shape += `[IVX]*`
		case yearToken:
			shape += strconv.Itoa(r.Year)
		default:
			part := map[string]string{codeToken: `.*`, unitToken: unit}[token]
			sign := rest[:len(rest)-len(withoutSign(rest))]
			shape += `(?:` + part + regexp.QuoteMeta(sign) + `)?`
			rest = withoutSign(rest)
		}
	}
	return regexp.MustCompile(`(?i)^` + shape + regexp.QuoteMeta(rest) + `$`)
}

// Keys are what the number may share with no other of its register: its text,
// however it is spaced, and its place. The file refuses a second one of either.
func (n RegisterNumber) Keys() (keys []string) {
	if text := spelling(n.Text); text != "" {
		keys = append(keys, text)
	}
	if n.Sequence > 0 {
		keys = append(keys, fmt.Sprintf("%d %s", n.Sequence, n.Sub)) // no spelling has a space
	}
	return keys
}

func spelling(text string) string { return strings.ToUpper(strings.ReplaceAll(text, " ", "")) }

// DefaultRegisters are the registers of an office that has set none: numbers come
// from TU. They have no ids yet.
func DefaultRegisters(year int) []Register {
	kinds := []struct {
		name  string
		kinds []LetterKind
	}{
		{"Surat keluar", []LetterKind{InvitationLetter, OfficialLetter, FollowUpRequest, ReportRequest, ProgressLetter, CoverLetter}},
		{"Nota dinas", []LetterKind{MemoLetter}},
		{"Surat tugas", []LetterKind{AssignmentLetter}},
		{"Berita acara", []LetterKind{OfficialRecord}},
	}
	registers := make([]Register, len(kinds))
	for i, k := range kinds {
		var names []string
		for _, kind := range k.kinds {
			names = append(names, string(kind))
		}
		registers[i] = Register{
			Name: k.name, Year: year, Position: i + 1, Kinds: strings.Join(names, "\n"),
			Mode: NumberedElsewhere, Template: DefaultNumberTemplate, Width: 3, First: 1,
		}
	}
	return registers
}

// NextRegisters are the registers of a new year: those of an earlier one begun
// anew, in its order. They have no ids yet.
func NextRegisters(earlier []Register, year int) []Register {
	registers := slices.Clone(earlier)
	for i := range registers {
		registers[i].ID, registers[i].Year, registers[i].First = "", year, 1
	}
	return registers
}
