package paper

import (
	"encoding/json"
	"fmt"

	"github.com/boombuler/barcode/qr"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// sealWords stand beside every seal: a QR is no electronic signature.
const sealWords = "Kode pemeriksaan arsip, bukan tanda tangan elektronik"

// Seal is the foot of a paper that the office checks by its archive: a code (see
// data.SealCode) in figures and as a QR, at the left of the lower margin, away from
// any signature. snapshot is what the archive keeps of the paper. It is an error
// when the snapshot cannot be written as JSON or the code is too long for a QR.
func Seal(code string, revision int, snapshot any) (*layout.Seal, error) {
	content, err := json.Marshal(snapshot)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", code, err)
	}
	text := data.SealCode(code, revision, content)
	square, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", code, err)
	}
	size := square.Bounds()
	seal := &layout.Seal{Lines: []string{text, sealWords}}
	for y := size.Min.Y; y < size.Max.Y; y++ {
		row := make([]bool, 0, size.Dx())
		for x := size.Min.X; x < size.Max.X; x++ {
			red, _, _, _ := square.At(x, y).RGBA()
			row = append(row, red == 0)
		}
		seal.Fields = append(seal.Fields, row)
	}
	return seal, nil
}

// letterSeal is the seal of a letter, of an issued one only; nil for none. All
// copies have that of the whole letter, which is what the archive keeps.
func letterSeal(s data.LetterSnapshot) (*layout.Seal, error) {
	if !styleOf(s.Office).Seal || s.State == data.LetterDraft {
		return nil, nil
	}
	s.Copy = 0
	return Seal(s.Code, s.Revision, s)
}

// minutesSeal is the seal of final minutes; nil for none.
func minutesSeal(s data.MinutesSnapshot) (*layout.Seal, error) {
	if !styleOf(s.Office).Seal || !s.State.Locked() {
		return nil, nil
	}
	return Seal(s.Code, s.Revision, s)
}

// sealed is a section with a seal at the foot of its pages.
func sealed(section layout.Section, seal *layout.Seal) layout.Section {
	section.Seal = seal
	return section
}
