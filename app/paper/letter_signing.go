package paper

import (
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// signer is the signature block of the letter in a column of the page: the lines
// above, a.n. and u.b., the post, selaku, and who signs. Nothing stands beside it
// at the left, so that the stamp has its 40 mm.
func (l *letterPaper) signer(column float64, above ...string) layout.Signer {
	s := l.Signer
	who := s.Signatory
	if s.HideRank {
		who.Rank = ""
	}
	if s.HideNumber {
		who.Number = ""
	}
	lines := slices.Clone(above)
	if s.OnBehalf != "" {
		lines = append(lines, "a.n. "+capitals(s.OnBehalf))
	}
	if s.Under != "" {
		lines = append(lines, capitals(s.Under)+",", "u.b.")
	}
	post := l.postOf(&who)
	if s.As != "" {
		lines = append(lines, strings.TrimSuffix(post, ","))
		post = s.As + ","
	}
	return signer(l.Office, &who, column, post, lines...)
}

// postOf is a post as it stands over a signature. Only under the office's own kop,
// and where nobody signs for somebody else, is its head just KEPALA DINAS.
func (l *letterPaper) postOf(who *data.Signatory) string {
	office := l.Office
	kop := withoutRegion(strings.Join(office.NameLines, " "), office)
	if l.Signer.OnBehalf != "" || kop != withoutRegion(office.FullName, office) {
		office.FullName = ""
	}
	return postCapitals(who, office)
}

// foot is the signature block with what stands under it: Tembusan, which stays
// with it, the list of distribution, and on the office copy the room for paraf.
func (l *letterPaper) foot(signers ...layout.Signer) []layout.Block {
	copies := l.copyLines()
	blocks := []layout.Block{layout.Signatures{
		Gap: white(signaturePitch), Ink: inkRoom, Signers: signers, KeepNext: len(copies) > 0,
	}}
	blocks = append(blocks, copies...)
	return append(blocks, l.underFoot()...)
}

// underFoot is what follows Tembusan.
func (l *letterPaper) underFoot() []layout.Block {
	blocks := l.distribution()
	if l.office {
		blocks = append(blocks, initials()...)
	}
	return blocks
}

// copyLines is Tembusan: numbered when there is more than one, nothing when there
// is none.
func (l *letterPaper) copyLines() []layout.Block {
	copies := slices.DeleteFunc(slices.Clone(l.Copies), func(c data.AddresseeSnapshot) bool {
		return strings.TrimSpace(c.Name) == ""
	})
	if len(copies) == 0 {
		return nil
	}
	blocks := []layout.Block{layout.Paragraph{Runs: layout.Regular("Tembusan:"), Gap: white(signaturePitch), KeepNext: true}}
	for i, c := range copies {
		p := layout.Paragraph{ID: c.ID, Runs: layout.Regular(c.Name), Gap: white(linePitch), Whole: true, KeepNext: i+1 < len(copies)}
		if len(copies) > 1 {
			p = numbered(p, i+1, 0, itemWidth)
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// distribution lists who gets which copy of a letter of the class Rahasia or above.
func (l *letterPaper) distribution() []layout.Block {
	if !l.counted() {
		return nil
	}
	all := slices.Concat(l.Recipients, l.Copies)
	slices.SortStableFunc(all, func(a, b data.AddresseeSnapshot) int { return placeInList(a) - placeInList(b) })
	t := table(6, []layout.Column{{Width: 24, Align: layout.Center}, {}, {Width: 44}}, "Salinan nomor", "Kepada", "Diterima oleh, tanggal")
	if len(all) == 0 {
		all = make([]data.AddresseeSnapshot, 3)
	}
	for _, a := range all {
		number := blank
		if a.CopyNumber > 0 {
			number = strconv.Itoa(a.CopyNumber)
		}
		t.Rows = append(t.Rows, layout.Row{Cells: []layout.Cell{cell(number), cell(orBlank(a.Name))}})
	}
	return []layout.Block{
		layout.Paragraph{Runs: layout.Regular("Daftar distribusi:"), Gap: white(signaturePitch), KeepNext: true}, t,
	}
}

// placeInList puts copies without a number behind the others.
func placeInList(a data.AddresseeSnapshot) int {
	if a.CopyNumber == 0 {
		return 1 << 20
	}
	return a.CopyNumber
}

// initials is the room for paraf of those whom a letter passes before it is signed.
func initials() []layout.Block {
	t := table(6, []layout.Column{numberColumn(10, 3), {}, {Width: 34}, {Width: 34}}, "No.", "Jabatan", "Paraf", "Tanggal")
	for i, post := range []string{"Pengonsep", "", ""} {
		t.Rows = append(t.Rows, layout.Row{MinHeight: 9, KeepNext: i < 2, Cells: []layout.Cell{
			{Runs: layout.Regular(strconv.Itoa(i + 1)), VAlign: layout.Middle},
			{Runs: layout.Regular(post), VAlign: layout.Middle},
		}})
	}
	return []layout.Block{
		layout.Paragraph{Runs: layout.Regular("Paraf koordinasi:"), Gap: white(signaturePitch), KeepNext: true}, t,
	}
}
