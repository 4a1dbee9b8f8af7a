package letters

import "gugustugas/data"

// part is a place of the strip above the list.
type part int

const (
	partAll part = iota
	partDraft
	partWaiting
	partIssued
	partSent
	partGap
	partUndisposed
	partDisposed
)

var partWords = map[part]string{
	partAll: "Semua", partDraft: "Konsep", partWaiting: "Menunggu", partIssued: "Terbit", partSent: "Dikirim",
	partGap: "Kosong", partUndisposed: "Belum didisposisi", partDisposed: "Didisposisi",
}

// partOf is the place that a line belongs to beside Semua.
func partOf(l line) part {
	switch {
	case l.gap, !l.isLetter() && l.number.State == data.NumberExplained:
		return partGap
	case l.incoming.ID != "" && disposed(l.incoming):
		return partDisposed
	case l.incoming.ID != "":
		return partUndisposed
	}
	switch l.letter.State {
	case data.LetterDraft:
		return partDraft
	case data.LetterFinal, data.LetterSigned:
		return partWaiting
	case data.LetterIssued:
		return partIssued
	case data.LetterSent:
		return partSent
	}
	return partAll
}

func disposed(l data.IncomingLetter) bool { return l.DispositionTo != "" || l.Disposition != "" }

// parts are the places of the strip for a book. Numbers that nobody took are told
// in our own registers only: those of TU go past us. In ours a letter waits for
// nothing, unless it began while TU gave the numbers; then there is no room for those
// that were sent.
func (v view) parts() []part {
	switch {
	case v.book.kind == incoming:
		return []part{partAll, partUndisposed, partDisposed}
	case v.book.kind == unnumbered:
		return []part{partAll, partDraft, partIssued, partSent}
	case !v.book.own():
		return []part{partAll, partDraft, partWaiting, partIssued, partSent}
	case v.count(partWaiting) > 0:
		return []part{partAll, partDraft, partWaiting, partIssued, partGap}
	}
	return []part{partAll, partDraft, partIssued, partSent, partGap}
}

// count is how many lines belong to a part.
func (v view) count(p part) (n int) {
	for _, l := range v.lines {
		if partOf(l) == p {
			n++
		}
	}
	return n
}

// spare are the parts that go without their count where the column is too narrow
// for all, in that order: letters that need nothing more first.
var spare = []part{partSent, partDisposed, partIssued, partDraft, partWaiting}

// words are the parts with as many counts as fit.
func (v view) words(parts []part, fits func([]string) bool) []string {
	bare := map[part]bool{partAll: true}
	for i := -1; ; i++ {
		if i >= 0 {
			bare[spare[i]] = true
		}
		words := make([]string, len(parts))
		for j, p := range parts {
			words[j] = partWords[p]
			if !bare[p] {
				words[j] += " " + number(v.count(p))
			}
		}
		if i == len(spare)-1 || fits(words) {
			return words
		}
	}
}

// row is one row of the list: the heading of a group, or a line.
type row struct {
	head  string
	count int
	line  line
}

// rows are the lines of a part under the headings of their groups.
func (v view) rows(p part) (rows []row) {
	at := -1
	for _, l := range v.lines {
		if p != partAll && partOf(l) != p {
			continue
		}
		if head := v.group(l); at < 0 || rows[at].head != head {
			at = len(rows)
			rows = append(rows, row{head: head})
		}
		rows[at].count++
		rows = append(rows, row{line: l})
	}
	return rows
}
