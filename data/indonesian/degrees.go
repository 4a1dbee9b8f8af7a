package indonesian

import (
	"regexp"
	"strings"
	"unicode"
)

// knownDegrees are degrees and professional titles behind a name, in lower case
// without stops.
var knownDegrees = wordSet(`
	sh se st sp ss sos spd spdi sag ssos ssosi sip sik sstp stp skom ssi sked skep skm skg spsi sfarm sgz shut
	spt spi sikom smn sak sab sap stkom strkeb strk strip strsos sstat shi shum sth sei sst sstft sars skel sds sn ssn sar
	mh mm mt ma mpd mpdi msi mkes mkeb msos map mkom mikom mak mab mba mpa mph msc mpsi mag mhum mep mha mei mkm
	mkn mp msn mkep mphil msp mstat mtr med meng mtropsla msihan mgz mfarm mars
	ba bsc beng bed bba bcom amd amdkeb amdkep amdkom ama amapd ap ans
	spa spog spogk spkj sppd spb span spf spfm spm sprad spjp sppk sps spn spu spkk spthtkl spkjk
	phd llm llb lc ak ca cpa qia cfra cgcae cgae crmp cpsp ners ns apt bd psikolog dipl ksc dea drph finasim ipm ipu ipp`)

var (
	dottedDegree = regexp.MustCompile(`^(?:S|M|A\.Md|A\.Ma|Sp|Ph|LL)(?:\.[A-Z][A-Za-z]{0,7}){1,4}\.?(?:\([A-Za-z.-]{1,8}\))?\.?$`)
	afterStop    = regexp.MustCompile(`\. +`)
	smallMarks   = strings.NewReplacer(".", "", "(", "", ")", "", "-", "")
)

// isDegrees says that a part between commas holds degrees only: "S.Sos.",
// "S. Sos.", "S.Kep. Ns.".
func isDegrees(part string) bool {
	if isDegree(afterStop.ReplaceAllString(part, ".")) {
		return true
	}
	words := strings.Fields(part)
	for _, word := range words {
		if !isDegree(word) && !(strings.HasPrefix(word, "(") && len(words) > 1 && isBracketed(word)) {
			return false
		}
	}
	return len(words) > 0
}

// isBracketed is a speciality after a degree, "M.Si (Han)".
func isBracketed(word string) bool {
	return strings.HasSuffix(strings.TrimSuffix(word, "."), ")") && len(word) <= 10
}

// isDegree takes the known degrees and anything of their shape.
func isDegree(word string) bool {
	return isKnownDegree(word) || dottedDegree.MatchString(word)
}

// isTrailingDegree judges the last word of a name written without a comma. In a
// name all in capitals only stops tell a degree from a name (DEA, AMA).
func isTrailingDegree(name []string, word string) bool {
	dotted := strings.Contains(strings.TrimRight(word, ".,"), ".")
	return isKnownDegree(word) && (dotted || strings.IndexFunc(strings.Join(name, ""), unicode.IsLower) >= 0)
}

// isKnownDegree asks of a degree without stops that it be written as one (SE, SKM,
// MSi), so that "Sp" is a degree and the name "Ama" is none; "Psikolog" and "Ners"
// are words of their own.
func isKnownDegree(word string) bool {
	word = strings.TrimRight(word, ",")
	bare := strings.ToLower(smallMarks.Replace(word))
	if !knownDegrees[bare] {
		return false
	}
	inner := strings.Contains(strings.TrimSuffix(word, "."), ".")
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return inner || capitals > 1 || bare == "psikolog" || bare == "ners" || (strings.HasSuffix(word, ".") && len(bare) <= 4)
}
