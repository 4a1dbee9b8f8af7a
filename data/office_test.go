package data

import "testing"

func TestNumbersCarryTheOfficeWithoutItsRegion(t *testing.T) {
	for _, c := range []struct{ government, short, want string }{
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "DPPPA Kutai Timur", "DPPPA"},
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "DPPPA", "DPPPA"},
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "DPPPA Kab. Kutai Timur", "DPPPA"},
		{"PEMERINTAH KOTA BONTANG", "DP3A  Kota Bontang", "DP3A"},
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "UPTD Timur", "UPTD Timur"},
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "Kutai Timur", "Kutai Timur"},
		{"PEMERINTAH KABUPATEN KUTAI TIMUR", "", ""},
		{"", "DPPPA Kutai Timur", "DPPPA Kutai Timur"},
	} {
		if got := (Office{Government: c.government, ShortName: c.short}).NumberUnit(); got != c.want {
			t.Errorf("%s of %s: got %q, want %q", c.short, c.government, got, c.want)
		}
	}
}
