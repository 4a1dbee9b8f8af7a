package indonesian

import (
	"testing"
)

func TestSlipDistanceCountsLettersChangedAddedAndDropped(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "rapat", 5},
		{"rapat", "", 5},
		{"rapat", "rapat", 0},
		{"rapat", "rapta", 2},
		{"dinas", "dnas", 1},
		{"dinas", "dinass", 1},
		{"dinas", "denas", 1},
		{"cetak", "catat", 2},
	} {
		if got := SlipDistance(c.a, c.b); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestCapitalisedRaisesTheFirstLetterOnly(t *testing.T) {
	for text, want := range map[string]string{"rapat DPPPA": "Rapat DPPPA", "": "", "éa": "Éa", "1 orang": "1 orang", "“a": "“a"} {
		if got := Capitalised(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
