package privacy

import (
	"regexp"
	"strings"
)

// name is who is named behind a marker, so that the finding covers it: up to
// three words with a capital, or initials.
const name = `(?:[ \x{A0}]+\p{Lu}[\p{L}.']*){0,3}`

// named is "a.n.", "a/n", "an.", "atas nama" or "bernama", up to two words behind
// the one that is named, on the next line too.
const named = `(?:nya)?(?:[\s\x{A0}]+[\p{L}-]+){0,2}[\s\x{A0},:;(“"–-]+(?:(?i:a\.[\s\x{A0}]?n\b\.?|a/n\b|an\.|atas[\s\x{A0}-]+nama\b|bernama\b))`

var wordRules = []wordRule{
	{kind: VictimName, gates: []string{"korban"}, pattern: regexp.MustCompile(`\b(?i:korban)` + named + name)},
	{kind: WitnessName, gates: []string{"saksi"}, pattern: regexp.MustCompile(`\b(?i:saksi)` + named + name)},
	{kind: Initials, gates: []string{"inisial"}, pattern: regexp.MustCompile(`\b(?i:(?:ber)?inisial(?:nya)?)\b` + name)},
	{
		kind: ParentName, gates: []string{"anak"},
		pattern: regexp.MustCompile(`\b(?i:anak(?: kandung| angkat| tiri)?[ \x{A0}]+dari)\b` + name), except: speaksOfHarm,
	},
	{
		kind: PoliceReport, gates: []string{"lp", "l.p"},
		pattern: regexp.MustCompile(`(?i)\b(?:LP|L\.P\.?)(?:[\s\x{A0}]?[./:–-][\s\x{A0}]?|[\s\x{A0}]+(?:no|nomor)[.:]?[\s\x{A0}]*)(?:[A-Z]{1,2}(?:[-.]\d{1,5})?|\d{1,5})[\s\x{A0}]?/[^\s,;]*`),
	},
	{
		kind: Age, gates: []string{"umur", "usia"},
		pattern: regexp.MustCompile(`(?i)\b(?:(?:belum|di bawah|minimal|maksimal|batas|kelompok|rentang) )?(?:ber)?(?:umur|usia)(?:nya)?\b[^.;\n]{0,24}?\b\d{1,3}(?: ?\([^)\n]{1,30}\))? ?(?:tahun|thn|th)\b`),
		except:  speaksOfAgeGroup,
	},
	{
		kind: Age, gates: []string{"tahun", "thn", "th"},
		pattern: regexp.MustCompile(`(?i)\b(?:korban|saksi|anak)\b(?:[ \x{A0}]+[\p{L}-]+){0,2}[ \x{A0}]*[,(]?[ \x{A0}]*\d{1,2}(?: ?\([^)\n]{1,30}\))? ?(?:tahun|thn|th)\b`),
		except:  speaksOfAgeGroup,
	},
	{
		// Only with a number: "ketua RT/RW dilibatkan" is no address.
		kind: Neighbourhood, gates: []string{"rt", "rw"},
		pattern: regexp.MustCompile(`(?i)\b(?:RT|RW)[ ./:]*(?:RW[ ./:]*)?\d{1,3}\b(?:[ ,./-]*(?:RW)?[ ./:]*\d{1,3}\b)?`),
	},
}

// harms begin what children are protected from, not who their parents are:
// "melindungi anak dari kekerasan".
var harms = regexp.MustCompile(`^[ \x{A0}]+(?:kekerasan|eksploitasi|segala|semua|setiap|berbagai|bahaya|risiko|ancaman|praktik|perdagangan|tindak|tindakan|perlakuan|pengaruh|penyalahgunaan|kejahatan|diskriminasi|penelantaran|pornografi|perkawinan|pelecehan|jerat|TPPO|luar)\b`)

func speaksOfHarm(match, after string) bool {
	return harms.MatchString(after) || strings.HasSuffix(match, " TPPO")
}

// ageGroup are words that make an age a limit or a span of time, not somebody's
// age: "anak berusia di bawah 18 tahun", "0–18 tahun", "korban selama 2 tahun".
var (
	ageGroup = regexp.MustCompile(`(?i)\b(?:di ?bawah|belum|kurang|lebih|minimal|maksimal|minimum|maksimum|paling|antara|hingga|sampai|s\.d\.?|ke atas|di atas|mencapai|selama|dalam|setiap|tiap|per|sejak|rencana|program|kelompok|rentang|batas)\b|\d ?[–-] ?\d|[<>≤≥]`)
	ageAfter = regexp.MustCompile(`(?i)^[ \x{A0}]+(?:terakhir|ke depan|ke atas|ke bawah|mendatang|anggaran|berturut-turut|program|kerja|\d{4})\b`)
)

func speaksOfAgeGroup(match, after string) bool {
	return ageGroup.MatchString(match) || ageAfter.MatchString(after)
}
