package paper

import (
	"strconv"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// record is a berita acara. Two parties sign side by side, more in a table; who
// made it signs with place and date, and those under Mengetahui after them.
func (l *letterPaper) record() []layout.Block {
	blocks := l.titled("BERITA ACARA", aboutOf("BERITA ACARA", l.Subject), orName(l.Number, blank))
	blocks = append(blocks, l.set(l.bodyText(metaPitch, unnumbered), l.written())...)
	parties, witnesses := l.partiesOf(data.Party), l.partiesOf(data.Witness)
	made := l.signer(rightColumn, dateline(l.LetterSnapshot))
	copies := l.copyLines()
	var signed []layout.Block
	if len(parties) == 2 {
		signed = append(signed, layout.Signatures{Gap: white(signaturePitch), Ink: inkRoom, Signers: []layout.Signer{
			l.partySigner(parties[0], 0, ""), l.partySigner(parties[1], rightColumn, dateline(l.LetterSnapshot)),
		}})
		if !l.signsAlready(parties) && len(witnesses) == 0 && l.Signer.Name != "" {
			made = l.signer(0, "Mengetahui,")
			made.Centered = true
			signed = append(signed, pairs(made)...)
		}
	} else {
		if len(parties) > 0 {
			signed = append(signed, l.partyTable(parties))
		}
		if !l.signsAlready(parties) {
			signers := []layout.Signer{made}
			if len(witnesses) == 1 {
				signers = []layout.Signer{l.partySigner(witnesses[0], 0, "Mengetahui,"), made}
				witnesses = nil
			}
			signed = append(signed, pairs(signers...)...)
		}
	}
	signed = append(signed, l.witnessed(witnesses)...)
	blocks = append(blocks, together(signed, len(copies) > 0)...)
	blocks = append(blocks, copies...)
	return append(blocks, l.underFoot()...)
}

// signsAlready says that the signer of the letter is one of its parties.
func (l *letterPaper) signsAlready(parties []data.PartySnapshot) bool {
	for _, p := range parties {
		if p.Name != "" && p.Name == l.Signer.Name {
			return true
		}
	}
	return false
}

// pairs is a row of one or two signature columns.
func pairs(signers ...layout.Signer) []layout.Block {
	return []layout.Block{layout.Signatures{Gap: white(signaturePitch), Ink: inkRoom, Signers: signers}}
}

// witnessed are those under Mengetahui, two in a row; one alone in the middle.
func (l *letterPaper) witnessed(all []data.PartySnapshot) []layout.Block {
	var blocks []layout.Block
	for i := 0; i < len(all); i += 2 {
		left := l.partySigner(all[i], 0, "Mengetahui,")
		if i+1 == len(all) {
			left.Centered = true
			return append(blocks, pairs(left)...)
		}
		blocks = append(blocks, pairs(left, l.partySigner(all[i+1], rightColumn, ""))...)
	}
	return blocks
}

// together keeps rows of signatures together, and with what follows when there is any.
func together(blocks []layout.Block, follows bool) []layout.Block {
	for i := range blocks {
		if follows || i+1 < len(blocks) {
			stick(blocks[:i+1])
		}
	}
	return blocks
}

// partyTable is where several sign: odd numbers at the left edge of the column,
// even ones from its middle.
func (l *letterPaper) partyTable(parties []data.PartySnapshot) layout.Table {
	t := table(14, []layout.Column{numberColumn(10, len(parties)), {}, {Width: 52}, {Width: 46}}, "No.", "Nama", "Jabatan", "Tanda tangan")
	for i, p := range parties {
		number := strconv.Itoa(i + 1)
		sign := layout.Cell{Runs: layout.Regular(number + ". …………"), VAlign: layout.Middle}
		if i%2 == 1 {
			sign.Align = layout.FromMiddle
		}
		t.Rows = append(t.Rows, layout.Row{ID: p.ID, MinHeight: 11, Cells: []layout.Cell{
			{Runs: layout.Regular(number), VAlign: layout.Middle},
			{Runs: layout.Regular(orBlank(p.Name)), VAlign: layout.Middle},
			{Runs: layout.Regular(orBlank(p.Post)), VAlign: layout.Middle},
			sign,
		}})
	}
	return t
}
