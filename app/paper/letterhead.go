package paper

import (
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

// letterhead is the kop of the office, without a crest: text, and a thick and a
// thin rule.
func letterhead(office data.OfficeSnapshot) []layout.Block {
	blocks := []layout.Block{layout.Paragraph{
		Runs: layout.Bold(office.Government), Size: governmentSize, Align: layout.Center, KeepNext: true,
	}}
	for i, name := range office.NameLines {
		gap := float64(officePitch - officeSize)
		if i == 0 {
			gap = underGovernment
		}
		blocks = append(blocks, layout.Paragraph{
			Runs: layout.Bold(name), Size: officeSize, Pitch: officePitch, Gap: gap, Align: layout.Center, KeepNext: true,
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
	return append(blocks, layout.Rules{Gap: underAddress, Between: 1.25, Thickness: []float64{2.25, 0.75}})
}
