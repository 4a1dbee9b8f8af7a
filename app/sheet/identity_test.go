package sheet

import (
	"slices"
	"testing"
)

func TestANumberOfSixteenDigitsInPowersOfTenIsANIKAndNoDamagedNIP(t *testing.T) {
	for _, raw := range []string{"9.99999010190001E+15", "9.99999010190001E15"} {
		id := readNumberCell(raw, "NIP", false, false)
		if id.doubt != numberSure || id.number+id.left != "" || !slices.Contains(id.notes, noCivilID) {
			t.Errorf("%s: %+v", raw, id)
		}
	}
	if id := readNumberCell("1.90001011992032E+17", "NIP", false, false); id.doubt != numberDamaged || id.number != "" || id.left != "190001011992032" {
		t.Errorf("a NIP: %+v", id)
	}
}
