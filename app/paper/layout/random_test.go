package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/readback"
)

// dice makes random content from one seed.
type dice struct{ *rand.Rand }

func (d dice) word() string {
	switch d.IntN(30) {
	case 0:
		return strings.Repeat("panjang", d.IntN(60)+1)
	case 1:
		return "👩‍👧"
	case 2:
		return "م\u200Fر"
	case 3:
		return "kor\u00ADban"
	case 4:
		return "pukul 09.00 WITA 25 Juli 2024"
	case 5:
		return "https://contoh.go.id/" + strings.Repeat("x-y/", d.IntN(30))
	case 6:
		return "baris\nbaru"
	case 7:
		return "bola\u00A0api\t§"
	}
	letters := "abcdefghijklmnopqrstuvwxyzABC0123456789.,()"
	var out strings.Builder
	for range d.IntN(12) + 1 {
		out.WriteByte(letters[d.IntN(len(letters))])
	}
	return out.String()
}

func (d dice) text(most int) string {
	var all []string
	for range d.IntN(most + 1) {
		all = append(all, d.word())
	}
	return strings.Join(all, " ")
}

func (d dice) runs(most int) []Run {
	runs := make([]Run, d.IntN(3)+1)
	for i := range runs {
		runs[i] = Run{Text: d.text(most) + " ", Bold: d.IntN(3) == 0}
	}
	return runs
}

func (d dice) block(i int) Block {
	id := fmt.Sprint("blok-", i)
	switch d.IntN(10) {
	case 0, 1, 2:
		return d.table()
	case 3:
		return Signatures{Gap: 14, Ink: 22, Signers: []Signer{
			{Width: 75, Post: d.text(6), Name: d.text(5), Below: []string{d.text(3)}},
			{X: 85, Width: 75, Above: []string{d.text(2)}, Post: d.text(6), Name: d.text(5), Below: []string{d.text(3), d.text(2)}},
		}}
	}
	return Paragraph{
		ID: id, Runs: d.runs(200), Gap: float64(d.IntN(20)), Left: float64(d.IntN(60)), Right: float64(d.IntN(30)),
		Indent: float64(d.IntN(20)), Align: Align(d.IntN(5)), KeepNext: d.IntN(5) == 0, Whole: d.IntN(9) == 0,
	}
}

func (d dice) table() Table {
	t := Table{
		Gap: 10, Size: 10, Pitch: 12.2, PadX: 1.8, PadY: 1.4, KeepNext: d.IntN(2) == 0,
		Columns: []Column{{Width: 10}, {}, {Width: float64(15 + d.IntN(40))}, {Width: 20}},
	}
	for range d.IntN(30) {
		row := Row{KeepNext: d.IntN(6) == 0, MinHeight: float64(d.IntN(20))}
		for range d.IntN(5) {
			row.Cells = append(row.Cells, Cell{Runs: Regular(d.text(12)), Align: Align(d.IntN(6)), VAlign: VAlign(d.IntN(3))})
		}
		if d.IntN(40) == 0 && len(row.Cells) > 1 {
			row.Cells[1].Runs = Regular(d.text(900))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// inked is text as it must come out: cleaned, without white.
func inked(runs ...Run) string {
	m := newMeasurer()
	var out strings.Builder
	for _, run := range runs {
		out.WriteString(strings.Join(strings.Fields(m.clean(run.Text, run.Bold)), ""))
	}
	return strings.ReplaceAll(out.String(), "\u00A0", "")
}

func inkOf(b Block) string {
	var out strings.Builder
	switch b := b.(type) {
	case Paragraph:
		return inked(b.Runs...)
	case Table:
		for _, row := range b.Rows {
			for _, c := range row.Cells {
				out.WriteString(inked(c.Runs...))
			}
		}
	case Signatures:
		for _, s := range b.Signers {
			for _, text := range append(append(s.Above, s.Post, s.Name), s.Below...) {
				out.WriteString(inked(Run{Text: text}))
			}
		}
	}
	return out.String()
}

func counts(text string) map[rune]int {
	all := map[rune]int{}
	for _, r := range text {
		all[r]++
	}
	return all
}

// body is the page's text without white and without what stands outside the
// margins.
func body(pages []readback.Page, s Section) string {
	var out strings.Builder
	for _, p := range pages {
		for _, w := range p.Words {
			if w.Baseline > s.Margins.Top && w.Baseline < p.Height-s.Margins.Bottom+1 {
				out.WriteString(w.Text)
			}
		}
	}
	return strings.ReplaceAll(out.String(), "\u00A0", "")
}

func TestRandomContentIsAllThereInsideTheMargins(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	d := dice{rand.New(rand.NewPCG(seed, 0))}
	for round := range 6 {
		s := Upright(A4)
		if d.IntN(3) == 0 {
			s = Turned(F4)
		}
		var blocks []Block
		for i := range d.IntN(12) + 1 {
			blocks = append(blocks, d.block(i))
		}
		result := printSection(t, s, blocks...)
		pages := readback.Pages(t, result.PDF)
		if len(pages) != result.Pages {
			t.Fatalf("seed %d round %d: %d pages, told %d", seed, round, len(pages), result.Pages)
		}
		insideMargins(t, result.PDF, s)
		got := body(pages, s)
		want := ""
		for _, b := range blocks {
			ink := inkOf(b)
			want += ink
			if _, ok := b.(Paragraph); ok && !strings.Contains(got, ink) {
				t.Errorf("seed %d round %d: a paragraph is not in order: %.80q", seed, round, ink)
			}
		}
		have, need := counts(got), counts(want)
		for r, n := range need {
			if have[r] != n {
				t.Errorf("seed %d round %d: %q %d times, want %d", seed, round, r, have[r], n)
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}
