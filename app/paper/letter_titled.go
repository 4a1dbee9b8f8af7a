package paper

import (
	"slices"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/markup"
)

// underMemoHead makes 18 pt of white under the rule of a nota dinas.
const underMemoHead = 30

// memo is a nota dinas: Yth., Dari, Tembusan, Tanggal, Nomor, Sifat, Lampiran, Hal
// over a rule. It takes no stamp, and Tembusan stands in its head.
func (l *letterPaper) memo(attachments string) []layout.Block {
	h := memoLines{
		via: l.Via, from: l.Signer.PostText(), date: l.Date.Text(), number: withRoom(l.Number),
		nature: nature(l.LetterSnapshot), attachment: attachments, subject: l.Subject,
	}
	for _, to := range l.to {
		h.to = append(h.to, to.Name)
	}
	if l.byList() {
		h.to = []string{"(daftar\u00A0terlampir)"}
	}
	for _, c := range l.Copies {
		h.copies = append(h.copies, c.Name)
	}
	blocks := h.blocks(l.copyNumber())
	text := l.bodyText(underMemoHead, numeral)
	blocks = append(blocks, l.set(text, l.written())...)
	blocks = append(blocks, layout.Signatures{
		Gap: white(signaturePitch), Ink: inkRoom, Signers: []layout.Signer{l.signer(rightColumn)},
	})
	return append(blocks, l.underFoot()...)
}

// titled is the head of a paper with a title in the middle: its name, what it is
// about, its number.
func (l *letterPaper) titled(name, about, number string) []layout.Block {
	blocks := []layout.Block{title(name, underRules)}
	if about != "" {
		blocks = append(blocks, title(about, white(linePitch)))
	}
	if number != "" {
		blocks = append(blocks, centred(titleNumber(number)))
	}
	if said := l.copyNumber(); said != "" {
		blocks = append(blocks, centred(said))
	}
	return blocks
}

// aboutOf is the subject without the name of the paper before it.
func aboutOf(name, subject string) string {
	if strings.HasPrefix(capitals(subject), name) {
		return strings.TrimSpace(subject[len(name):])
	}
	return subject
}

// report is a laporan: A. Pendahuluan to E. Penutup as its headings say, place and
// date over the signature.
func (l *letterPaper) report() []layout.Block {
	blocks := l.titled("LAPORAN", aboutOf("LAPORAN", l.Subject), l.Number)
	text := l.bodyText(metaPitch, lettered)
	blocks = append(blocks, l.set(text, l.written())...)
	return append(blocks, l.foot(l.signer(rightColumn, dateline(l.LetterSnapshot)))...)
}

// cover is a surat pengantar: what is sent in a table, who received it at the left,
// who sends it at the right.
func (l *letterPaper) cover() []layout.Block {
	blocks := []layout.Block{layout.Paragraph{Trail: dateline(l.LetterSnapshot), Gap: underRulesNumber, KeepNext: true}}
	blocks = append(blocks, l.addressee(white(addresseePitch))...)
	head := l.titled("SURAT PENGANTAR", "", orName(l.Number, blank))
	first := head[0].(layout.Paragraph)
	first.Gap = white(headingPitch)
	head[0] = first
	blocks = append(blocks, head...)
	text := slices.Clone(l.written())
	for i, b := range text {
		if b.Kind == markup.Table {
			text[i] = countedRows(b)
		}
	}
	blocks = append(blocks, l.set(l.bodyText(metaPitch, unnumbered), text)...)
	sender := l.signer(rightColumn)
	receiver := layout.Signer{
		Width: signatureWidth, Above: []string{"Diterima tanggal " + blank + blank}, Post: "PENERIMA,", Name: nameRoom,
	}
	if all := l.partiesOf(data.Receiver); len(all) > 0 {
		receiver = l.partySigner(all[0], 0, receiver.Above...)
	}
	blocks = append(blocks, l.foot(receiver, sender)...)
	stick(blocks)
	sheet := "Lembar pertama untuk penerima"
	if l.sheet == 2 {
		sheet = "Lembar kedua dikembalikan kepada pengirim setelah ditandatangani"
	}
	return append(blocks, layout.Paragraph{Runs: layout.Regular(sheet), Size: tableSize, Gap: 18})
}

// countedRows is a table with a column of running numbers before it, where it has
// none; a row that adds up takes none.
func countedRows(b markup.Block) markup.Block {
	if isNumber(b, 0) {
		return b
	}
	plain := func(text string) markup.Cell { return markup.Cell{{Text: text}} }
	rows := make([][]markup.Cell, len(b.Rows))
	for i, row := range b.Rows {
		number := plain(strconv.Itoa(i))
		switch {
		case i == 0:
			number = plain("No.")
		case totalAt(row) >= 0:
			number = nil
		}
		rows[i] = append([]markup.Cell{number}, row...)
	}
	b.Rows = rows
	b.Numeric = append([]bool{false}, b.Numeric...)
	return b
}

// partiesOf are those named in the letter for one purpose.
func (l *letterPaper) partiesOf(role data.PartyRole) []data.PartySnapshot {
	var all []data.PartySnapshot
	for _, p := range l.Parties {
		if p.Role == role {
			all = append(all, p)
		}
	}
	return all
}

// partySigner is the signature column of somebody beside the signer.
func (l *letterPaper) partySigner(p data.PartySnapshot, column float64, above ...string) layout.Signer {
	who := data.Signatory{Name: p.Name, Post: p.Post, Rank: p.Rank, Number: p.Number}
	return signer(l.Office, &who, column, l.postOf(&who), above...)
}
