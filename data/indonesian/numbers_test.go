package indonesian

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

func TestNumberGroupsThousands(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 7: "7", 999: "999", 1000: "1.000", 1234567: "1.234.567", -1234: "-1.234", -100: "-100",
		math.MaxInt64: "9.223.372.036.854.775.807", math.MinInt64: "-9.223.372.036.854.775.808",
	} {
		equal(t, "number", Number(n), want)
	}
}

func TestDecimalRoundsHalvesAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		hundredths int64
		places     int
		want       string
	}{
		{8750, 1, "87,5"},
		{7857, 1, "78,6"},
		{7857, 2, "78,57"},
		{7857, 0, "79"},
		{7845, 1, "78,5"},
		{-7845, 1, "-78,5"},
		{-4, 1, "0,0"},
		{5, 2, "0,05"},
		{0, 1, "0,0"},
		{9999, 1, "100,0"},
		{123456789, 2, "1.234.567,89"},
		{100, 5, "1,00"},
		{150, -1, "2"},
		{math.MinInt64, 2, "-92.233.720.368.547.758,08"},
		{math.MaxInt64, 0, "92.233.720.368.547.758"},
	} {
		equal(t, "decimal", Decimal(c.hundredths, c.places), c.want)
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{
		1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 944: "CMXLIV", 2024: "MMXXIV",
		3999: "MMMCMXCIX", 0: "0", 4000: "4000", -3: "-3",
	} {
		equal(t, "roman", Roman(n), want)
	}
}

func TestWordsFollowTheRulesOfTerbilang(t *testing.T) {
	for n, want := range map[int64]string{
		0: "nol", 1: "satu", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh",
		21: "dua puluh satu", 100: "seratus", 101: "seratus satu", 111: "seratus sebelas", 210: "dua ratus sepuluh",
		1000: "seribu", 1001: "seribu satu", 1100: "seribu seratus", 1234: "seribu dua ratus tiga puluh empat",
		1999: "seribu sembilan ratus sembilan puluh sembilan", 2000: "dua ribu", 2024: "dua ribu dua puluh empat",
		11000: "sebelas ribu", 100000: "seratus ribu", 101000: "seratus satu ribu", 1000000: "satu juta",
		1001000: "satu juta seribu", 1000000000: "satu miliar", 1000000000000: "satu triliun",
		1000001: "satu juta satu", -5: "minus lima", 205000000: "dua ratus lima juta",
		math.MinInt64: "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun " +
			"tiga puluh enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan",
	} {
		equal(t, Number(n), Words(n), want)
	}
}

func TestCountsAndOrdinals(t *testing.T) {
	equal(t, "counted", Counted(2, "berkas"), "2 (dua) berkas")
	equal(t, "counted", Counted(1200, "lembar"), "1.200 (seribu dua ratus) lembar")
	equal(t, "counted", Counted(0, ""), "0 (nol)")
	equal(t, "ordinal", Ordinal(2), "ke-2")
	for n, want := range map[int]string{
		1: "pertama", 2: "kedua", 10: "kesepuluh", 12: "kedua belas", 25: "kedua puluh lima", 100: "keseratus", 0: "ke-0", -1: "ke--1",
	} {
		equal(t, "ordinal word", OrdinalWord(n), want)
	}
}

func TestRupiah(t *testing.T) {
	for sen, want := range map[int64]string{
		100000000: "Rp1.000.000,00", 0: "Rp0,00", 5: "Rp0,05", 123456: "Rp1.234,56", -100: "-Rp1,00",
		math.MinInt64: "-Rp92.233.720.368.547.758,08",
	} {
		equal(t, "rupiah", Rupiah(sen), want)
	}
}

func TestRupiahWords(t *testing.T) {
	for sen, want := range map[int64]string{
		100000: "seribu rupiah", 100050: "seribu rupiah lima puluh sen", 50: "lima puluh sen", 0: "nol rupiah",
		-20500: "minus dua ratus lima rupiah", 100000000: "satu juta rupiah",
		math.MaxInt64: "sembilan puluh dua kuadriliun dua ratus tiga puluh tiga triliun tujuh ratus dua puluh miliar " +
			"tiga ratus enam puluh delapan juta lima ratus empat puluh tujuh ribu tujuh ratus lima puluh delapan rupiah tujuh sen",
	} {
		equal(t, Rupiah(sen), RupiahWords(sen), want)
	}
}

func TestParseRupiahReadsWhatPeopleType(t *testing.T) {
	for in, want := range map[string]int64{
		"Rp. 1.000.000,-": 100000000, "Rp1.000.000,00": 100000000, "rp 1.000.000": 100000000, "1.000.000,--": 100000000,
		"12,5 jt": 1250000000, "12,5jt.": 1250000000, "1.5 juta": 150000000, "Rp1,125 miliar": 112500000000,
		"12500000": 1250000000, "2 miliar": 200000000000, "2 milyar rupiah": 200000000000, "500 rb": 50000000,
		"1.234,5 juta": 123450000000, "1.000": 100000, "1000,50": 100050, "0": 0, "1000 rupiah": 100000,
		"  RP.  5.000 ": 500000, "-Rp1.000,00": -100000, "1,5 triliun": 150000000000000, "0,00000001 juta": 1,
		"92233720368547758,07": math.MaxInt64, "1.000.000 ribu": 100000000000,
	} {
		got, ok := ParseRupiah(in)
		if !ok || got != want {
			t.Errorf("%q: got %d %v, want %d", in, got, ok, want)
		}
	}
}

func TestParseRupiahRefusesWhatIsAmbiguous(t *testing.T) {
	for _, in := range []string{
		"", "-", "Rp", "1.5", "12,5", "1,000", "1,000,000", "1.000,5", "1.500 juta", "2 M", "5 k", "1.00.000", "1..000", "10.00",
		"seratus", "1 juta 500 ribu", "1.000,00,-", "12 jt,-", "92233720368547758,08", "0,000000001 juta", "1e6", "１０００", "\xff5",
		"1.0000.000", "Rp1.000.000,00 per orang",
	} {
		if got, ok := ParseRupiah(in); ok {
			t.Errorf("%q was read as %d", in, got)
		}
	}
}

func TestRupiahIsReadBackAsWritten(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for range 2000 {
		sen := int64(random.Uint64()) >> random.IntN(63)
		if got, ok := ParseRupiah(Rupiah(sen)); !ok || got != sen {
			t.Fatalf("%s: got %d %v, want %d", Rupiah(sen), got, ok, sen)
		}
	}
}

func TestFileSizeIsToldInKilobytesOrMegabytes(t *testing.T) {
	for bytes, want := range map[int64]string{1: "1 KB", 340 << 10: "340 KB", 1<<20 - 1: "1.023 KB", 1 << 20: "1,0 MB", 1258291: "1,2 MB"} {
		if got := FileSize(bytes); got != want {
			t.Errorf("%d bytes are %q, want %q", bytes, got, want)
		}
	}
}
