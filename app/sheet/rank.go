package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gugustugas/data/indonesian"
)

// rankReading is pangkat and golongan as read from a cell.
type rankReading struct {
	// rank is as printed: "Pembina, IV/a", "VII", "AKBP".
	rank string
	// byName and byGroup are the two readings where name and group contradict.
	byName, byGroup string
	police, pppk    bool
	notes           []string
}

var (
	rankGroup   = regexp.MustCompile(`(?i)(^|[\s(,/.\-])(I{1,3}|IV)\s*[/.\s-]\s*([a-e])($|[\s),.])`)
	levelOne    = regexp.MustCompile(`(?i)\bT(?:k|kt|ingkat)\b\s*\.?\s*(?:I|1)\b`)
	policeRanks = regexp.MustCompile(`(?i)^(bharad[au]|bharatu|bharaka|abrip\w*|brip\w+|brigpol|brigadir|aip[dt][au]|ip[dt][au]|akp|kompol|akbp|kombes\w*|brigjen|irjen|komjen)\b`)
)

// readRank reads a rank; group is what a column of its own says of the golongan.
func readRank(text, group string) rankReading {
	text = strings.Join(strings.Fields(strings.TrimSpace(text)), " ")
	if isBlankWord(text) {
		text = ""
	}
	if !isBlankWord(group) && !strings.Contains(text, group) {
		text = strings.Trim(text+", "+group, ", ")
	}
	if text == "" {
		return rankReading{}
	}
	if pppkGroup.MatchString(text) && !strings.EqualFold(text, "") {
		return rankReading{rank: strings.ToUpper(pppkGroup.FindStringSubmatch(text)[1]), pppk: true, notes: []string{"PPPK: golongan tanpa pangkat."}}
	}
	reading := rankReading{police: policeRanks.MatchString(text)}
	if levelOne.MatchString(text) {
		if fixed := levelOne.ReplaceAllString(text, "Tingkat I"); fixed != text {
			text = fixed
			reading.notes = append(reading.notes, "Pangkat: Tk. I dibaca Tingkat I.")
		}
	}
	name, letter := splitRank(text)
	reading.settle(unshoutRank(name), letter)
	return reading
}

func unshoutRank(name string) string {
	if policeRanks.MatchString(name) {
		return name
	}
	return unshout(name)
}

// splitRank parts the name of a rank from its group, "III/d".
func splitRank(text string) (name, group string) {
	at := rankGroup.FindStringSubmatchIndex(text)
	if at == nil {
		return strings.Trim(text, " ,()/"), ""
	}
	group = strings.ToUpper(text[at[4]:at[5]]) + "/" + strings.ToLower(text[at[6]:at[7]])
	rest := text[:at[2]] + " " + text[at[8]:]
	rest = regexp.MustCompile(`(?i)\bgol(ongan)?\b\.?(\s*ruang)?`).ReplaceAllString(rest, " ")
	return strings.Trim(strings.Join(strings.Fields(rest), " "), " ,()/-–."), group
}

// settle fills in what the table of ranks knows, and sees where it contradicts.
func (r *rankReading) settle(name, group string) {
	byName, nameKnown := findRank(func(rank indonesian.Rank) bool { return strings.EqualFold(rank.Name, name) })
	byGroup, groupKnown := findRank(func(rank indonesian.Rank) bool { return rank.Group == group })
	switch {
	case nameKnown && groupKnown && byName != byGroup:
		r.rank = printRank(byName.Name, group)
		r.byName, r.byGroup = printRank(byName.Name, byName.Group), printRank(byGroup.Name, byGroup.Group)
	case nameKnown && group == "":
		r.rank = printRank(byName.Name, byName.Group)
		r.notes = append(r.notes, fmt.Sprintf("Golongan %s mengikuti pangkat %s.", byName.Group, byName.Name))
	case name == "" && groupKnown:
		r.rank = printRank(byGroup.Name, group)
		r.notes = append(r.notes, fmt.Sprintf("Pangkat %s mengikuti golongan %s.", byGroup.Name, group))
	case nameKnown:
		r.rank = printRank(byName.Name, group)
	case name != "" && groupKnown:
		r.rank = printRank(name, group)
		r.notes = append(r.notes, fmt.Sprintf("Pangkat %s tidak ada dalam tabel pangkat PNS; ditulis seperti adanya.", name))
	default:
		r.rank = printRank(name, group)
	}
}

func findRank(fits func(indonesian.Rank) bool) (indonesian.Rank, bool) {
	ranks := indonesian.Ranks()
	if i := slices.IndexFunc(ranks, fits); i >= 0 {
		return ranks[i], true
	}
	return indonesian.Rank{}, false
}

func printRank(name, group string) string { return strings.Trim(name+", "+group, ", ") }
