package indonesian

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Rupiah writes sen as "Rp1.000.000,00", without a space; below zero the minus
// stands first.
func Rupiah(sen int64) string {
	amount := magnitude(sen)
	text := fmt.Sprintf("Rp%s,%02d", grouped(amount/100), amount%100)
	if sen < 0 {
		return "-" + text
	}
	return text
}

// RupiahWords spells an amount out: "seribu rupiah", "seribu rupiah lima puluh
// sen", "lima puluh sen".
func RupiahWords(sen int64) string {
	amount := magnitude(sen)
	var parts []string
	if sen < 0 {
		parts = append(parts, "minus")
	}
	if amount >= 100 || amount == 0 {
		parts = append(parts, spelled(amount/100), "rupiah")
	}
	if amount%100 > 0 {
		parts = append(parts, spelled(amount%100), "sen")
	}
	return strings.Join(parts, " ")
}

// moneyUnits are the zeros a word adds. A bare "M" is left out: it is miliar to
// one reader and million to another.
var moneyUnits = map[string]int{
	"": 0, "rb": 3, "ribu": 3, "jt": 6, "juta": 6, "miliar": 9, "milyar": 9, "mlr": 9,
	"triliun": 12, "trilyun": 12,
}

var (
	moneyShape   = regexp.MustCompile(`^(-?)(?:rp\.?)? ?([0-9][0-9.,]*?)(,-{1,2})?(?: ?([a-z]+)\.?)?(?: rupiah)?$`)
	moneyGrouped = regexp.MustCompile(`^([0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?$`)
	moneySolid   = regexp.MustCompile(`^([0-9]+)(?:,([0-9]+))?$`)
	moneyPoint   = regexp.MustCompile(`^([0-9]+)\.([0-9]{1,2}|[0-9]{4,})$`)
	oneGroup     = regexp.MustCompile(`^[0-9]{1,3}\.[0-9]{3}$`)
)

// ParseRupiah reads a typed amount as sen: "Rp. 1.000.000,-", "Rp1.000.000,00",
// "12500000", "12,5 jt", "1.5 juta", "2 miliar". Full stops group thousands and a
// comma parts the sen, which need both digits; before a word such as juta a stop
// may part decimals. What can be read in two ways ("1.5", "1,000", "1.500 juta",
// "2 M"), and what does not fit, is not ok.
func ParseRupiah(text string) (sen int64, ok bool) {
	m := moneyShape.FindStringSubmatch(strings.ToLower(strings.Join(strings.Fields(text), " ")))
	if m == nil {
		return 0, false
	}
	sign, figures, dash, word := m[1], m[2], m[3], m[4]
	if word == "rupiah" {
		word = ""
	}
	zeros, known := moneyUnits[word]
	if !known || (dash != "" && (word != "" || strings.Contains(figures, ","))) {
		return 0, false
	}
	whole, part, ok := splitFigures(figures, word != "")
	if !ok {
		return 0, false
	}
	part = strings.TrimRight(part, "0")
	if len(part) > zeros+2 {
		return 0, false // finer than a sen
	}
	sen, err := strconv.ParseInt(sign+whole+part+strings.Repeat("0", zeros+2-len(part)), 10, 64)
	return sen, err == nil
}

// splitFigures parts the figures before and after the decimal sign.
func splitFigures(figures string, withWord bool) (whole, part string, ok bool) {
	m := moneyGrouped.FindStringSubmatch(figures)
	if m == nil {
		m = moneySolid.FindStringSubmatch(figures)
	}
	if m == nil && withWord {
		m = moneyPoint.FindStringSubmatch(figures)
	}
	switch {
	case m == nil, withWord && oneGroup.MatchString(figures):
		return "", "", false
	case !withWord && m[2] != "" && len(m[2]) != 2:
		return "", "", false
	}
	return strings.ReplaceAll(m[1], ".", ""), m[2], true
}
