package paper

import (
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// nameRoom is where a name is written by hand.
const nameRoom = "……………………………"

// signer is a signature column under a post, at x as layout.Signer.X: 0,
// rightColumn or turnedColumn. Who has no rank or number, as a Bupati, gets no line
// for it.
func signer(office data.OfficeSnapshot, s *data.Signatory, x float64, post string, above ...string) layout.Signer {
	column := layout.Signer{X: x, Width: signatureWidth, Above: above, Post: post, Name: nameRoom}
	if s == nil || s.Name == "" {
		return column
	}
	column.Name = signedName(office, s.Name)
	column.Underline = styleOf(office).NameStyle == data.CapitalName
	for _, line := range []string{s.Rank, numberText(office, s.Number)} {
		if line != "" {
			column.Below = append(column.Below, line)
		}
	}
	return column
}

// minutesSignatures is the pair of notulis and chair, and Mengetahui under it.
// The left column has an empty line beside the date, so that the posts align.
func minutesSignatures(s data.MinutesSnapshot) []layout.Block {
	third := s.Acknowledger != nil && s.Acknowledger.Name != ""
	blocks := []layout.Block{layout.Signatures{
		Gap: white(signaturePitch), Ink: inkRoom, KeepNext: third,
		Signers: []layout.Signer{
			signer(s.Office, s.MinuteTaker, 0, "NOTULIS,"),
			signer(s.Office, s.Signer, rightColumn, "PIMPINAN RAPAT,", placeAndDate(s, len(s.Days)-1)),
		},
	}}
	if third {
		middle := signer(s.Office, s.Acknowledger, 0, postCapitals(s.Acknowledger, s.Office), "Mengetahui,")
		middle.Centered = true
		blocks = append(blocks, layout.Signatures{
			Gap: white(signaturePitch), Ink: inkRoom, Signers: []layout.Signer{middle},
		})
	}
	return blocks
}

// counted says that each copy of a paper is numbered and listed: Rahasia and above
// (tata naskah dinas).
func counted(s data.MinutesSnapshot) bool {
	return s.Security == data.Confidential || s.Security == data.TopSecret
}

// distribution is room to write who got which copy.
func distribution(s data.MinutesSnapshot) []layout.Block {
	if !counted(s) {
		return nil
	}
	blocks := []layout.Block{layout.Paragraph{
		Runs: layout.Regular("Distribusi salinan:"), Gap: white(signaturePitch), KeepNext: true,
	}}
	for n := 1; n <= 3; n++ {
		p := numbered(layout.Paragraph{Runs: layout.Regular(nameRoom), Gap: white(linePitch), KeepNext: n < 3}, n, 0, itemWidth)
		blocks = append(blocks, p)
	}
	return blocks
}

// placeAndDate is "Sangatta, 26 Juli 2024".
func placeAndDate(s data.MinutesSnapshot, day int) string {
	when := blank
	if day >= 0 && day < len(s.Days) {
		when = date(closed(s.Days[day]))
	}
	if s.Office.City == "" {
		return when
	}
	return s.Office.City + ", " + when
}

// postCapitals is a post as it stands over a signature: "Plt. KEPALA BIDANG
// PERLINDUNGAN PEREMPUAN,". Plt. keeps its case; under the office's own kop the
// head is just KEPALA DINAS.
func postCapitals(s *data.Signatory, office data.OfficeSnapshot) string {
	if s == nil || s.Post == "" {
		return blank
	}
	post := capitals(s.Post)
	ours, full := withoutRegion(post, office), withoutRegion(office.FullName, office)
	if full != "" && strings.HasSuffix(ours, " "+full) {
		kind, _, _ := strings.Cut(full, " ")
		post = strings.TrimSuffix(ours, full) + kind
	}
	return strings.TrimSpace(s.Status+" "+post) + ","
}

// withoutRegion is a name in capitals without the office's region behind it.
func withoutRegion(name string, office data.OfficeSnapshot) string {
	name = capitals(name)
	if kind, region := region(office); kind != "" {
		return strings.TrimSuffix(name, " "+capitals(kind+" "+region))
	}
	return name
}
