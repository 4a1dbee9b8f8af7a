package indonesian

import (
	"strings"
	"testing"
)

func TestNameIsWrittenWithTitles(t *testing.T) {
	for _, c := range []struct {
		name Name
		want string
	}{
		{Name{"Dra. Hj.", "Nama Nama", "M.Si."}, "Dra. Hj. Nama Nama, M.Si."},
		{Name{"", "Nama Nama", ""}, "Nama Nama"},
		{Name{" Ir. ", "  Nama   Nama, ", " , M.T.,"}, "Ir. Nama Nama, M.T."},
		{Name{"AKBP", "Nama", "S.I.K., M.H."}, "AKBP Nama, S.I.K., M.H."},
		{Name{"", "", "M.Si."}, "M.Si."},
		{Name{}, ""},
	} {
		equal(t, "name", c.name.String(), c.want)
	}
}

func TestParseNameSplitsTitlesOff(t *testing.T) {
	for in, want := range map[string]Name{
		"Dra. Hj. Nama Nama, M.Si.":                    {"Dra. Hj.", "Nama Nama", "M.Si."},
		"Nama Contoh, S.Sos., M.Si.":                   {"", "Nama Contoh", "S.Sos., M.Si."},
		"Nama Contoh,S.Sos.,M.Si":                      {"", "Nama Contoh", "S.Sos., M.Si"},
		"Nama Contoh S.Sos, M.Si":                      {"", "Nama Contoh", "S.Sos, M.Si"},
		"Nama Contoh SE, MM":                           {"", "Nama Contoh", "SE, MM"},
		"Nama Contoh, S. Sos., M. Si.":                 {"", "Nama Contoh", "S. Sos., M. Si."},
		"Nama Contoh, A.Md. Keb.":                      {"", "Nama Contoh", "A.Md. Keb."},
		"Nama Contoh, S.Kep. Ns.":                      {"", "Nama Contoh", "S.Kep. Ns."},
		"Nama Contoh, S.Psi., M.Psi., Psikolog":        {"", "Nama Contoh", "S.Psi., M.Psi., Psikolog"},
		"Ns. Nama Contoh, S.Kep.":                      {"Ns.", "Nama Contoh", "S.Kep."},
		"apt. Nama Contoh, S.Farm.":                    {"apt.", "Nama Contoh", "S.Farm."},
		"dr. Nama Contoh, Sp.OG(K)":                    {"dr.", "Nama Contoh", "Sp.OG(K)"},
		"Dr. Soetomo Wijaya":                           {"Dr.", "Soetomo Wijaya", ""},
		"Prof. Dr. H. Nama Contoh, S.H., M.Hum., Ph.D": {"Prof. Dr. H.", "Nama Contoh", "S.H., M.Hum., Ph.D"},
		"Dr.H.Nama Contoh":                             {"Dr. H.", "Nama Contoh", ""},
		"Dr. (H.C.) Nama Contoh":                       {"Dr. (H.C.)", "Nama Contoh", ""},
		"drg Nama Contoh":                              {"drg", "Nama Contoh", ""},
		"H. M. Nama Contoh":                            {"H.", "M. Nama Contoh", ""},
		"H.M. Nama Contoh":                             {"H.", "M. Nama Contoh", ""},
		"H Nama":                                       {"", "H Nama", ""},
		"K.H. Nama Contoh":                             {"K.H.", "Nama Contoh", ""},
		"R. Nama Contoh, S.STP":                        {"R.", "Nama Contoh", "S.STP"},
		"AKBP Nama, S.I.K.":                            {"AKBP", "Nama", "S.I.K."},
		"Kombes Pol. Drs. Nama Contoh":                 {"Kombes Pol. Drs.", "Nama Contoh", ""},
		"Letkol Inf Nama Contoh, M.Si (Han)":           {"Letkol Inf", "Nama Contoh", "M.Si (Han)"},
		"Mayor Laut (P) Nama Contoh":                   {"Mayor Laut (P)", "Nama Contoh", ""},
		"Brigjen TNI (Purn.) Nama Contoh":              {"Brigjen TNI (Purn.)", "Nama Contoh", ""},
		"IPTU NAMA CONTOH, SH":                         {"IPTU", "NAMA CONTOH", "SH"},
		"NAMA DEA":                                     {"", "NAMA DEA", ""},
		"Ama":                                          {"", "Ama", ""},
		"Nama A. Contoh":                               {"", "Nama A. Contoh", ""},
		"Drs.":                                         {"", "Drs.", ""},
		"Nama Contoh, Kepala Seksi":                    {"", "Nama Contoh, Kepala Seksi", ""},
		"St. Nama Contoh":                              {"", "St. Nama Contoh", ""},
		"  Ir.   Nama \u00a0 Contoh ,, ":               {"Ir.", "Nama Contoh", ""},
		"":                                             {},
		",":                                            {},
	} {
		if got := ParseName(in); got != want {
			t.Errorf("%q\n got %#v\nwant %#v", in, got, want)
		}
	}
}

func TestEndSentenceAddsAtMostOneStop(t *testing.T) {
	for in, want := range map[string]string{
		"Rapat ditutup":                 "Rapat ditutup.",
		"Rapat ditutup. ":               "Rapat ditutup.",
		"dipimpin Dra. Nama, M.Si.":     "dipimpin Dra. Nama, M.Si.",
		"dipimpin Dra. Nama, M.Si":      "dipimpin Dra. Nama, M.Si.",
		"(Dra. Nama, M.Si.)":            "(Dra. Nama, M.Si.).",
		"Setuju?":                       "Setuju?",
		"Segera!":                       "Segera!",
		"menunggu …":                    "menunggu …",
		"Ketua berkata, “Kita mulai.”":  "Ketua berkata, “Kita mulai.”",
		"Disebut “korban”":              "Disebut “korban”.",
		"sebagai berikut:":              "sebagai berikut:",
		"data, ":                        "data.",
		"dst.":                          "dst.",
		"":                              "",
		"   ":                           "",
		"\"":                            "\".",
		"Berkas lengkap\u00a0":          "Berkas lengkap.",
		"Sumber: SIMFONI PPA, 25 Juli;": "Sumber: SIMFONI PPA, 25 Juli.",
	} {
		equal(t, in, EndSentence(in), want)
	}
}

func TestSplitGuestKeepsTitlesWhole(t *testing.T) {
	for _, c := range []struct {
		line         string
		name         Name
		post, agency string
	}{
		{
			"Nama Contoh, S.Sos., M.Si., Kepala Seksi, Dinas Sosial",
			Name{"", "Nama Contoh", "S.Sos., M.Si."},
			"Kepala Seksi", "Dinas Sosial",
		},
		{"Nama Contoh, Kepala Seksi, Dinas Sosial", Name{"", "Nama Contoh", ""}, "Kepala Seksi", "Dinas Sosial"},
		{"AKP Nama, S.H., Kasat Reskrim, Polres Kutai Timur", Name{"AKP", "Nama", "S.H."}, "Kasat Reskrim", "Polres Kutai Timur"},
		{"Nama Contoh S.Pd, Guru, SMPN 1 Contoh", Name{"", "Nama Contoh", "S.Pd"}, "Guru", "SMPN 1 Contoh"},
		{
			"Nama, Kepala Bidang Perempuan, Anak, dan Keluarga, Dinas Pemberdayaan Perempuan, Pelindungan Anak, dan KB",
			Name{"", "Nama", ""},
			"Kepala Bidang Perempuan, Anak, dan Keluarga", "Dinas Pemberdayaan Perempuan, Pelindungan Anak, dan KB",
		},
		{"Nama, Ketua, Bidang Hukum, Contoh Bersama", Name{"", "Nama", ""}, "Ketua, Bidang Hukum", "Contoh Bersama"},
		{"Nama Contoh, Dinas Sosial", Name{"", "Nama Contoh", ""}, "", "Dinas Sosial"},
		{"Nama Contoh, Kepala Desa Contoh", Name{"", "Nama Contoh", ""}, "Kepala Desa Contoh", ""},
		{"Nama Contoh, Dinas Sosial, Staf", Name{"", "Nama Contoh", ""}, "Staf", "Dinas Sosial"},
		{"Nama Contoh, Psikolog, UPTD PPA", Name{"", "Nama Contoh", ""}, "Psikolog", "UPTD PPA"},
		{"Nama Contoh, M.Psi., Psikolog, Konselor, UPTD PPA", Name{"", "Nama Contoh", "M.Psi., Psikolog"}, "Konselor", "UPTD PPA"},
		{"Nama Contoh, Kepala Seksi (Anak, Perempuan), DPPPA", Name{"", "Nama Contoh", ""}, "Kepala Seksi (Anak, Perempuan)", "DPPPA"},
		{"Nama Contoh, S.H.\tPlt. Kepala Seksi\tDinas A, B", Name{"", "Nama Contoh", "S.H."}, "Plt. Kepala Seksi", "Dinas A, B"},
		{"Nama Contoh\tDinas Sosial", Name{"", "Nama Contoh", ""}, "", "Dinas Sosial"},
		{"Dra. Hj. Nama Contoh, M.Si.", Name{"Dra. Hj.", "Nama Contoh", "M.Si."}, "", ""},
		{" , , ", Name{}, "", ""},
		{"\t", Name{}, "", ""},
		{"", Name{}, "", ""},
	} {
		name, post, agency := SplitGuest(c.line)
		if name != c.name || post != c.post || agency != c.agency {
			t.Errorf("%q\n got %#v, %q, %q\nwant %#v, %q, %q", c.line, name, post, agency, c.name, c.post, c.agency)
		}
	}
}

// letters is what must survive any splitting.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if isLetter(r) || isDigit(r) {
			return r
		}
		return -1
	}, text)
}

func FuzzParseName(f *testing.F) {
	for _, seed := range []string{"Dr.H.Nama Contoh, S.Sos., M.Si.", "AKBP Nama, S.I.K.", "\xff, S.H.", "Mayor Laut (P) A", "H.H.H.,,("} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name := ParseName(text)
		if got := letters(name.String()); got != letters(text) {
			t.Errorf("%q became %q: letters were lost or moved", text, name)
		}
	})
}

func FuzzSplitGuest(f *testing.F) {
	for _, seed := range []string{"Nama, S.H., Kasi, Dinas Sosial", "A\tB\tC\tD", "Nama, Dinas Sosial, Staf", "\xff,(,\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		name, post, agency := SplitGuest(line)
		if got := letters(name.String() + " " + post + " " + agency); len(got) != len(letters(line)) {
			t.Errorf("%q became %q, %q, %q: letters were lost", line, name, post, agency)
		}
	})
}
