package indonesian

import (
	"strings"
	"testing"
)

func TestFormatID(t *testing.T) {
	for _, c := range []struct {
		kind     IDKind
		in, want string
	}{
		{NIP, "198501012010012003", "19850101 201001 2 003"},
		{NIP, "19850101 201001 2 003", "19850101 201001 2 003"},
		{NIP, "'19850101.201001.2.003", "19850101 201001 2 003"},
		{NIPPPK, "199001012023211001", "19900101 202321 1 001"},
		{NIP, "19850101 2010", "19850101 2010"},
		{NIP, "1.98501E+17", "1.98501E+17"},
		{NRP, "8501 0123", "85010123"},
		{NRP, "850101", "850101"},
		{NoID, "tidak ada", "tidak ada"},
		{NIP, "", ""},
		{NIP, "\xff", "\xff"},
	} {
		equal(t, c.in, FormatID(c.kind, c.in), c.want)
	}
}

func TestCheckIDWarnsOfEachThingThatLooksWrong(t *testing.T) {
	for _, c := range []struct {
		name       string
		kind       IDKind
		in, sex    string
		mentioning []string // a piece of each warning, in order
	}{
		{"right", NIP, "19850101 201001 2 003", "P", nil},
		{"sex unknown", NIP, "198501012010012003", "", nil},
		{"empty", NIP, " ", "P", nil},
		{"short", NIP, "19850101201001200", "P", []string{"17 angka"}},
		{"long", NIPPPK, "1985010120100120031", "P", []string{"19 angka"}},
		{"impossible birth", NIP, "198502302010012003", "P", []string{"tanggal lahir"}},
		{"leap birth", NIP, "198402292010012003", "P", nil},
		{"no leap year", NIP, "198502292010012003", "P", []string{"tanggal lahir"}},
		{"start month", NIP, "198501012010132003", "P", []string{"(13) bukan bulan mulai"}},
		{"start month of PPPK", NIP, "198501012023212003", "P", []string{"mungkin ini NI PPPK"}},
		{"appointed as a child", NIP, "198501011990012003", "P", []string{"1990 tidak sesuai"}},
		{"sex against digit", NIP, "198501012010012003", "L", []string{"menunjukkan perempuan"}},
		{"digit against sex", NIP, "198501012010011003", "P", []string{"menunjukkan laki-laki"}},
		{"no sex digit", NIP, "198501012010013003", "P", []string{"seharusnya 1"}},
		{"several", NIP, "198513012010001003", "P", []string{"tanggal lahir", "(00)", "laki-laki"}},
		{"rounded", NIP, "198501012010012000", "P", []string{"000"}},
		{"PPPK", NIPPPK, "199001012023211001", "L", nil},
		{"PPPK with a month", NIPPPK, "199001012023011001", "L", []string{"mungkin ini NIP PNS"}},
		{"PPPK too early", NIPPPK, "199001012015211001", "L", []string{"2015 terlalu awal"}},
		{"scientific", NIP, "1.98501E+17", "P", []string{"1.98501E+17"}},
		{"scientific with comma", NIP, "1,98501e17", "P", []string{"rusak"}},
		{"letters", NIP, "19850101201001200O", "P", []string{"selain angka"}},
		{"NIK", NIP, "6408010101850001", "P", []string{"NIK"}},
		{"NRP", NRP, "85010123", "L", nil},
		{"short NRP", NRP, "8501012", "L", []string{"yang diketik 7"}},
		{"no kind", NoID, "85010123", "L", []string{"belum dipilih"}},
	} {
		got := CheckID(c.kind, c.in, c.sex)
		if len(got) != len(c.mentioning) {
			t.Errorf("%s: got %q, want %d warnings", c.name, got, len(c.mentioning))
			continue
		}
		for i, piece := range c.mentioning {
			if !strings.Contains(got[i], piece) || !strings.HasSuffix(got[i], ".") {
				t.Errorf("%s: %q does not say %q in a sentence", c.name, got[i], piece)
			}
		}
	}
}

func TestRankTable(t *testing.T) {
	ranks := Ranks()
	if len(ranks) != 17 || ranks[0] != (Rank{"I/a", "Juru Muda"}) || ranks[9] != (Rank{"III/b", "Penata Muda Tingkat I"}) ||
		ranks[16] != (Rank{"IV/e", "Pembina Utama"}) {
		t.Errorf("got %v", ranks)
	}
	equal(t, "PPPK", strings.Join(PPPKGroups(), " "), "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII")
}
