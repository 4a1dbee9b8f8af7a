package paper

import (
	"encoding/json"
	"testing"

	"github.com/boombuler/barcode/qr"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// sealedLetter is an issued letter of an office that seals its papers, and the code
// that its archive has for it.
func sealedLetter(t testing.TB) (s data.LetterSnapshot, code string) {
	s = letterOf(data.InvitationLetter)
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Seal = true
	s.Revision = 2
	content, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, data.SealCode("S-2024-001", 2, content)
}

func TestASealIsPrintedOnlyWhereItIsAskedForAndFinal(t *testing.T) {
	doc, _ := letterOn(t, letterOf(data.InvitationLetter))
	lacks(t, doc.PDF, sealWords, "S-2024-001")
	s, _ := sealedLetter(t)
	s.State = data.LetterDraft
	doc, _ = letterOn(t, s)
	lacks(t, doc.PDF, sealWords, "S-2024-001")
}

func TestASealStandsAtTheFootOfEveryPageAwayFromTheSignature(t *testing.T) {
	s, code := sealedLetter(t)
	_, pages := letterOn(t, s)
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, p := range pages {
		w := find(t, p, code)
		if w.Size > 7.5 || w.Left < 45 || w.Right > 110 || w.Baseline < p.Height-24 {
			t.Errorf("%v", w)
		}
		find(t, p, "elektronik")
		for _, other := range p.Words {
			if other.Size > 8 && other.Baseline > p.Height-24 {
				t.Errorf("%q stands on the line of the seal", other.Text)
			}
		}
	}
}

func TestACopyHasTheCodeOfTheWholeLetter(t *testing.T) {
	s, _ := sealedLetter(t)
	s.Addressing = data.AddressedEach
	content, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	s.Copy = 7
	_, pages := letterOn(t, s)
	find(t, pages[0], data.SealCode("S-2024-001", 2, content))
}

func TestFinalMinutesAreSealedTooButNotThoseHandedRound(t *testing.T) {
	s := specimen()
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Seal = true
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	lacks(t, doc.PDF, sealWords)
	s.State = data.Final
	content, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	if doc, err = Notula(s); err != nil {
		t.Fatal(err)
	}
	for _, p := range readback.Pages(t, doc.PDF) {
		find(t, p, data.SealCode("R-2024-001", 0, content))
	}
	if doc, err = CirculatedNotula(s); err != nil {
		t.Fatal(err)
	}
	lacks(t, doc.PDF, sealWords)
}

// The QR is read off the printed page, field by field.
func TestTheQRHoldsTheCode(t *testing.T) {
	s, code := sealedLetter(t)
	doc, _ := letterOn(t, s)
	want, err := qr.Encode(code, qr.M, qr.Auto)
	if err != nil {
		t.Fatal(err)
	}
	const dpi, side, foot = 600, 12.5, 8.5
	dots := readback.Grey(t, doc.PDF, dpi)
	dot := func(mm float64) int { return int(mm / 25.4 * dpi) }
	n := want.Bounds().Dx()
	for y := range n {
		for x := range n {
			left, top := 30+(float64(x)+0.5)*side/float64(n), 297-foot-side+(float64(y)+0.5)*side/float64(n)
			red, _, _, _ := want.At(x, y).RGBA()
			if dark := dots[dot(top)][dot(left)] < 128; dark != (red == 0) {
				t.Fatalf("field %d, %d is dark: %v", x, y, dark)
			}
		}
	}
}
