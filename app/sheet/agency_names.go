package sheet

import (
	"regexp"
	"strings"

	"gugustugas/data"
)

// agencyShort are the usual short names of agencies with the words they stand
// for. That one of them means the agency whose full name stands elsewhere is
// proposed, never taken for granted.
var agencyShort = map[string]string{
	"dpppa":         "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
	"dp3a":          "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
	"dinas ppa":     "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
	"dinas pppa":    "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
	"dinkes":        "Dinas Kesehatan",
	"dinsos":        "Dinas Sosial",
	"disdik":        "Dinas Pendidikan",
	"disdikbud":     "Dinas Pendidikan dan Kebudayaan",
	"disdukcapil":   "Dinas Kependudukan dan Pencatatan Sipil",
	"dukcapil":      "Dinas Kependudukan dan Pencatatan Sipil",
	"disnaker":      "Dinas Tenaga Kerja",
	"distransnaker": "Dinas Transmigrasi dan Tenaga Kerja",
	"diskominfo":    "Dinas Komunikasi dan Informatika",
	"dispora":       "Dinas Pemuda dan Olahraga",
	"dpmdes":        "Dinas Pemberdayaan Masyarakat dan Desa",
	"dpmd":          "Dinas Pemberdayaan Masyarakat dan Desa",
	"dpmptsp":       "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
	"dppkb":         "Dinas Pengendalian Penduduk dan Keluarga Berencana",
	"bappeda":       "Badan Perencanaan Pembangunan Daerah",
	"bapenda":       "Badan Pendapatan Daerah",
	"bpkad":         "Badan Pengelola Keuangan dan Aset Daerah",
	"bkpsdm":        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
	"bpbd":          "Badan Penanggulangan Bencana Daerah",
	"kesbangpol":    "Badan Kesatuan Bangsa dan Politik",
	"bnk":           "Badan Narkotika Kabupaten",
	"bnnk":          "Badan Narkotika Nasional Kabupaten",
	"satpol pp":     "Satuan Polisi Pamong Praja",
	"baznas":        "Badan Amil Zakat Nasional",
	"bp3mi":         "Balai Pelayanan Pelindungan Pekerja Migran Indonesia",
	"kejari":        "Kejaksaan Negeri",
}

// agencyWord is a short form inside a name that can mean one thing only.
type agencyWord struct {
	short *regexp.Regexp
	full  string
}

var agencyWords = []agencyWord{
	{regexp.MustCompile(`(?i)\bkab\b\.?`), "Kabupaten"},
	{regexp.MustCompile(`(?i)\bkutim\b\.?`), "Kutai Timur"},
	{regexp.MustCompile(`(?i)\bkec\b\.?`), "Kecamatan"},
	{regexp.MustCompile(`(?i)\bbag\b\.?`), "Bagian"},
	{regexp.MustCompile(`(?i)\bsetkab\b\.?`), "Sekretariat Kabupaten"},
	{regexp.MustCompile(`(?i)\bsetda\b\.?`), "Sekretariat Daerah"},
	{regexp.MustCompile(`(?i)\bsetwan\b\.?`), "Sekretariat DPRD"},
	{regexp.MustCompile(`(?i)\bpemkab\b\.?`), "Pemerintah Kabupaten"},
	{regexp.MustCompile(`(?i)\bkantor\s+kemenag\b\.?|\bkemenag\b\.?|\bkantor\s+kementerian\s+agama\b`), "Kementerian Agama"},
	{regexp.MustCompile(`(?i)\bkejari\b\.?`), "Kejaksaan Negeri"},
	{regexp.MustCompile(`(?i)\b(?:badan\s+)?kesbangpol\b\.?`), "Badan Kesatuan Bangsa dan Politik"},
	{regexp.MustCompile(`(?i)\bsatpol\b\.?\s*pp\b\.?`), "Satuan Polisi Pamong Praja"},
}

var (
	dottedLetters = regexp.MustCompile(`\b(?:[A-Za-z]\.){2,}[A-Za-z]?\b\.?`)
	bracketed     = regexp.MustCompile(`\s*\(([^()]*)\)\s*$`)
	// partOf is a part of the regency's secretariat, "Bagian Hukum Setkab".
	partOf = regexp.MustCompile(`(?i)^(Bagian\s+.+?)\s+(?:pada\s+)?(Sekretariat\s+(?:Kabupaten|Daerah)\b.*)$`)
	// ngoPrefix says what sort of body it is and is no part of its name.
	ngoPrefix = regexp.MustCompile(`(?i)^(?:LSM|NGO|ormas)\s+`)
	// homePlace is the place that every agency of the regency may carry or leave out.
	homePlace = regexp.MustCompile(`(?i)\s+(?:kabupaten\s+kutai\s+timur|kutai\s+timur|kabupaten)$`)
)

// agencySpelling is one way in which a file writes an agency.
type agencySpelling struct {
	written string
	// unit is a part of the agency that the cell names with it: "UPTD PPA".
	unit string
	// name has its short words in full; ngo says that the prefix told of an LSM.
	name string
	ngo  bool
	// near is the same for spellings that are one agency without doubt; far is the
	// same for those that are probably one.
	near, far string
}

// readAgency reads the cell of an agency.
func readAgency(text string) agencySpelling {
	s := agencySpelling{written: strings.Join(strings.Fields(text), " ")}
	name := dottedLetters.ReplaceAllStringFunc(s.written, func(m string) string { return strings.ReplaceAll(m, ".", "") })
	if m := bracketed.FindStringSubmatchIndex(name); m != nil && m[0] > 0 {
		s.unit, name = name[m[2]:m[3]], name[:m[0]]
	}
	for _, word := range agencyWords {
		name = word.short.ReplaceAllString(name, word.full)
	}
	if bare := ngoPrefix.ReplaceAllString(name, ""); bare != name && len(strings.Fields(bare)) > 1 {
		s.ngo, name = true, bare
	}
	name = strings.Join(strings.Fields(name), " ")
	if m := partOf.FindStringSubmatch(name); m != nil {
		s.unit, name = m[1], m[2]
	}
	s.name = unshoutAgency(name)
	if strings.EqualFold(s.name, "Sekretariat Kabupaten") {
		s.name = "Sekretariat Kabupaten Kutai Timur"
	}
	s.near = agencyKey(s.name)
	s.far = s.near
	if full, ok := agencyShort[s.near]; ok {
		s.far = agencyKey(full)
	} else if full, ok := strings.CutPrefix(s.near, "din "); ok {
		s.far = "dinas " + full
	}
	return s
}

// unshoutAgency leaves short names in capitals: DPPPA, RSUD.
func unshoutAgency(name string) string {
	if len(strings.Fields(name)) < 2 || !shouts(name) {
		return name
	}
	if first, _, _ := strings.Cut(strings.ToLower(name), " "); agencyShort[first] != "" || first == "rsud" || first == "uptd" {
		return name
	}
	return unshout(name)
}

// agencyKey is a name as it is compared: no signs, no place of the regency.
func agencyKey(name string) string {
	words := headingWords(name)
	for bare := homePlace.ReplaceAllString(words, ""); bare != words; bare = homePlace.ReplaceAllString(words, "") {
		words = bare
	}
	if words == "sekretariat daerah" {
		return "sekretariat"
	}
	return words
}

// agencyKinds tell the kind of an agency by how its name opens.
var agencyKinds = []struct {
	opening *regexp.Regexp
	kind    data.AgencyKind
}{
	{regexp.MustCompile(`(?i)^(badan narkotika nasional|polres|polsek|kepolisian|kejaksaan|pengadilan|kementerian|kantor (imigrasi|pertanahan)|imigrasi|kodim|koramil|lanal|lapas|rutan|bp3mi|balai)\b`), data.VerticalAgency},
	{regexp.MustCompile(`(?i)^(dinas|badan (perencanaan|pendapatan|pengelola|kepegawaian|penanggulangan|kesatuan)|satuan polisi|sekretariat|inspektorat|pemerintah kabupaten|rsud|puskesmas|bappeda|diskominfo\w*|dis\w+)\b`), data.RegionalAgency},
	{regexp.MustCompile(`(?i)^kecamatan\b`), data.District},
	{regexp.MustCompile(`(?i)^(yayasan|lsm|forum|perkumpulan|aliansi)\b`), data.NGO},
	{regexp.MustCompile(`(?i)^(pt|cv)\b`), data.PrivateBody},
	{regexp.MustCompile(`(?i)^(perguruan tinggi|universitas|sekolah tinggi|lembaga|komisi|majelis|badan amil|dewan)\b`), data.Institution},
}

func (s agencySpelling) kind(name string) data.AgencyKind {
	if s.ngo {
		return data.NGO
	}
	for _, k := range agencyKinds {
		if k.opening.MatchString(name) {
			return k.kind
		}
	}
	return ""
}
