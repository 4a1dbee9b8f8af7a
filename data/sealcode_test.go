package data

import (
	"errors"
	"strings"
	"testing"
)

func TestASealCodeIsReadHoweverItIsTyped(t *testing.T) {
	want := Seal{"S-2026-001", 0, "3fa912bc44d091ee"}
	for _, typed := range []string{
		"S-2026-001/0/3fa912bc44d091ee",
		"  s-2026-001/0/3FA912BC44D091EE\n",
		"S – 2026 – 001 / 0 / 3fa9 12bc 44d0 91ee",
		"S 2026 001 0 3fa9 12bc 44d0 91ee",
		"S2026001/0/3fa912bc44d091ee",
		"S-2026-001\\0\\3fa9-12bc-44d0-91ee",
		"S-2026-001/0/3fa9l2bc44dO9lee", // O for 0 and l for 1
	} {
		if got, err := ParseSealCode(typed); err != nil || got != want {
			t.Errorf("%q: %+v (%v)", typed, got, err)
		}
	}
	if got, err := ParseSealCode("R-2024-1003/12/0123456789abcdef"); err != nil || got != (Seal{"R-2024-1003", 12, "0123456789abcdef"}) {
		t.Errorf("%+v (%v)", got, err)
	}
}

func TestACodeThatIsNotWholeSaysWhatIsMissing(t *testing.T) {
	for typed, want := range map[string]string{
		"":                                "belum ditulis",
		"undangan":                        "bukan kode pemeriksaan",
		"S-2026-001":                      "nomor perbaikan dan 16 huruf",
		"S-2026-001/0":                    "16 huruf dan angka sesudah garis miring kedua",
		"S-2026-001/0/":                   "garis miring kedua",
		"S-2026-001/0/3fa912bc44d091e":    "15 huruf dan angka, seharusnya 16",
		"S-2026-001/0/3fa912bc44d091ee1":  "17 huruf dan angka",
		"S-2026-001/0/3fa912bc44d091eg":   "“G”",
		strings.Repeat("S-2026-001/", 99): "bukan kode pemeriksaan",
	} {
		if _, err := ParseSealCode(typed); !errors.Is(err, ErrInvalid) || !strings.Contains(Message(err), want) {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

func FuzzParseSealCode(f *testing.F) {
	f.Add("S-2026-001/0/3fa912bc44d091ee")
	f.Fuzz(func(t *testing.T, typed string) {
		s, err := ParseSealCode(typed)
		if err == nil && (len(s.Digits) != SealDigits || s.Revision < 0 || s.Code == "") {
			t.Errorf("%q: %+v", typed, s)
		}
	})
}
