package paper

import (
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// Sizes of the letterhead in points; 13.5 and 18 are the 3 : 4 of Permendagri
// 1/2023. A long office name breaks, it never shrinks.
const (
	governmentSize  = 13.5
	officeSize      = 18
	officePitch     = 20
	addressSize     = 10
	addressPitch    = 12.5
	underGovernment = 12
	underOffice     = 6
	underAddress    = 5
	// underRules brings a title's baseline to about 68 mm.
	underRules = 25.5
)

// The frame of the crest and the white between it and the text, in millimetres. The
// frame is narrow enough for "DINAS PEMBERDAYAAN PEREMPUAN" between two of them.
const (
	crestWidth  = 18
	crestHeight = 25
	besideCrest = 2
	// underCrest is in points: the white between a crest and the text under it.
	underCrest = 6
	// underPerson is in points too: the white between the post and the rules.
	underPerson = 9
)

// ofPerson says that the kop is that of a post, as of the Bupati, and names no
// office.
func ofPerson(office data.OfficeSnapshot) bool {
	return len(office.NameLines) == 0 && office.Government != ""
}

// letterhead is the kop of the office: text, with the crest at its left and an empty
// column as wide at its right, and a thick and a thin rule. The kop of a person, as
// of the Bupati, has no line for an office: its picture stands above the text.
func letterhead(office data.OfficeSnapshot) []layout.Block {
	blocks := headText(office)
	// begin has refused a picture that can't be read.
	if picture, err := crest(office); err == nil && picture != nil {
		if ofPerson(office) {
			blocks = append([]layout.Block{layout.Pictures{Height: crestHeight, Row: []layout.Picture{*picture}}}, blocks...)
		} else {
			blocks = []layout.Block{layout.Beside{
				Picture: *picture, Width: crestWidth, Height: crestHeight, Between: besideCrest, Blocks: blocks,
			}}
		}
	}
	gap := float64(underAddress)
	if ofPerson(office) && len(office.AddressLines) == 0 {
		gap = underPerson
	}
	return append(blocks, layout.Rules{Gap: gap, Between: 1.25, Thickness: []float64{2.25, 0.75}})
}

// bySense keeps a particle on the line of the word after it, where a name must
// break.
func bySense(name string) string {
	fields := strings.Fields(name)
	var out strings.Builder
	for i, word := range fields {
		out.WriteString(word)
		switch {
		case i == len(fields)-1:
		case particles[lower(word)]:
			out.WriteRune('\u00A0')
		default:
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// crest is the picture of the kop, nil for none. The fault is a data.Error.
func crest(office data.OfficeSnapshot) (*layout.Picture, error) {
	if office.Crest == nil {
		return nil, nil
	}
	picture, err := readPicture("lambang", office.Crest.Content)
	if err != nil {
		return nil, data.Fault("Lambang pada kop tidak dapat dibaca, jadi tidak ada yang dicetak; muat lagi gambarnya di Pengaturan, tab Kop.", err)
	}
	return &picture, nil
}

// headText are the lines of the kop.
func headText(office data.OfficeSnapshot) []layout.Block {
	first := layout.Paragraph{
		Runs: layout.Bold(office.Government), Size: governmentSize, Align: layout.Center, KeepNext: true,
	}
	if ofPerson(office) {
		first.Size, first.Gap = officeSize, underCrest
	}
	blocks := []layout.Block{first}
	for i, name := range office.NameLines {
		gap := float64(officePitch - officeSize)
		if i == 0 {
			gap = underGovernment
		}
		blocks = append(blocks, layout.Paragraph{
			Runs: layout.Bold(bySense(name)), Size: officeSize, Pitch: officePitch, Gap: gap, Align: layout.Center, KeepNext: true,
		})
	}
	for i, address := range office.AddressLines {
		gap := addressPitch - addressSize
		if i == 0 {
			gap = underOffice
		}
		blocks = append(blocks, layout.Paragraph{
			Runs: layout.Regular(address), Size: addressSize, Pitch: addressPitch, Gap: gap, Align: layout.Center, KeepNext: true,
		})
	}
	return blocks
}
