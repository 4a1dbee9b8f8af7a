package layout

import (
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
)

// filler is n lines of 16 pt on a page that holds 44.
func filler(n int) []Block {
	var blocks []Block
	for i := range n {
		blocks = append(blocks, Paragraph{Runs: Regular(fmt.Sprintf("baris %d", i+1)), Gap: 4})
	}
	return blocks
}

func pagesOf(t testing.TB, blocks ...Block) []readback.Page {
	t.Helper()
	return readback.Pages(t, printed(t, blocks...).PDF)
}

func lineCount(p readback.Page) int { return len(lineEnds(p)) }

const fullPage = 44

func TestFillerFillsAPage(t *testing.T) {
	if n := len(pagesOf(t, filler(fullPage)...)); n != 1 {
		t.Errorf("%d lines take %d pages", fullPage, n)
	}
	if n := len(pagesOf(t, filler(fullPage+1)...)); n != 2 {
		t.Errorf("%d lines take %d pages", fullPage+1, n)
	}
}

func TestAParagraphLeavesTwoLinesOnEitherPage(t *testing.T) {
	for before := fullPage - 8; before <= fullPage; before++ {
		pages := pagesOf(t, append(filler(before), Paragraph{Runs: Regular(lorem(70)), Gap: 4})...)
		if len(pages) == 1 {
			continue
		}
		on1, on2 := lineCount(pages[0])-before, lineCount(pages[1])-1
		if on1 == 1 || on2 == 1 {
			t.Errorf("%d lines before: %d lines stay, %d go over", before, on1, on2)
		}
	}
}

func TestHeadingsKeepTwoLinesOfTheirFirstItem(t *testing.T) {
	for before := fullPage - 10; before <= fullPage; before++ {
		pages := pagesOf(t, append(filler(before),
			Paragraph{Runs: Bold("PEMBAHASAN"), Gap: 14, KeepNext: true},
			Paragraph{Runs: Bold("Agenda 1"), Gap: 11, KeepNext: true},
			Paragraph{Runs: Regular("awal " + lorem(60)), Gap: 7})...)
		for i, p := range pages {
			at := strings.Index(p.Text(), "PEMBAHASAN")
			if at < 0 {
				continue
			}
			after := 0
			first := find(t, p, "awal").Baseline
			for _, y := range baselines(p) {
				if y >= first-0.1 {
					after++
				}
			}
			if after < 2 {
				t.Errorf("%d lines before: page %d has %d lines under the headings", before, i+1, after)
			}
		}
	}
}

func baselines(p readback.Page) []float64 {
	var all []float64
	for _, w := range p.Words {
		if len(all) == 0 || !near(all[len(all)-1], w.Baseline) {
			all = append(all, w.Baseline)
		}
	}
	return all
}

func signature() Signatures {
	return Signatures{Gap: 14, Ink: 22, Signers: []Signer{{X: 85, Width: 75, Above: []string{"Sangatta"}, Post: "KETUA,", Name: "Nama Contoh", Below: []string{"Pangkat"}}}}
}

func TestASignatureBlockIsNeverAlone(t *testing.T) {
	for before := 26; before <= fullPage; before++ {
		pages := pagesOf(t, append(filler(before), Paragraph{Runs: Regular("penutup " + lorem(25)), Gap: 10, KeepNext: true}, signature())...)
		last := pages[len(pages)-1]
		if !strings.Contains(last.Text(), "penutup") {
			t.Errorf("%d lines before: the closing paragraph stayed behind: %s", before, last.Text())
		}
	}
}

// tightFor prints a signature behind lines with gaps and gives pages and the
// room between post and name.
func tightFor(t *testing.T, before int, gap float64) (pages int, ink float64) {
	t.Helper()
	blocks := filler(before)
	for range 3 {
		blocks = append(blocks, Paragraph{Runs: Regular("isi"), Gap: gap})
	}
	all := pagesOf(t, append(blocks, signature())...)
	last := all[len(all)-1]
	post, name := find(t, last, "KETUA,"), find(t, last, "Nama")
	return len(all), name.Baseline - emAbove*12*Pt - post.Baseline - emBelow*12*Pt
}

func TestAFullPageTightensGapsThenInkThenTurns(t *testing.T) {
	seen := map[string]bool{}
	for before := 26; before < fullPage; before++ {
		for gap := 4.0; gap < 20; gap += 3 {
			pages, ink := tightFor(t, before, gap)
			switch {
			case pages > 2 || ink < LeastInk-tolerance || ink > 22+tolerance:
				t.Fatalf("%d lines, gap %.0f: %d pages, ink %.2f mm", before, gap, pages, ink)
			case pages == 2:
				seen["turned"] = true
			case ink < 22-tolerance:
				seen["ink"] = true
			default:
				seen["full"] = true
			}
		}
		if len(seen) == 3 {
			return
		}
	}
	t.Errorf("not every step was seen: %v", seen)
}

func TestGapsGiveWayBeforeInk(t *testing.T) {
	p := newPage()
	p.add([]strip{{height: 50}, {gap: 10, height: 40}})
	block := []strip{{gap: 10, height: 50, spare: 2}}
	if !p.tighten(block, 157) || p.squeeze != 0 || p.gaps >= 1 {
		t.Errorf("3 mm over: gaps %.2f, squeeze %.2f", p.gaps, p.squeeze)
	}
	p = newPage()
	p.add([]strip{{height: 50}, {gap: 10, height: 40}})
	if !p.tighten(block, 152) || p.squeeze <= 0 || p.gaps != leastGap {
		t.Errorf("8 mm over: gaps %.2f, squeeze %.2f", p.gaps, p.squeeze)
	}
	p = newPage()
	p.add([]strip{{height: 50}, {gap: 10, height: 40}})
	if p.tighten(block, 150) {
		t.Error("10 mm over: nothing more can be given up")
	}
}

func TestPairOfSignersAligns(t *testing.T) {
	pages := pagesOf(t, Signatures{Ink: 22, Signers: []Signer{
		{Width: 75, Post: "NOTULIS,", Name: "Kiri", Below: []string{"Pangkat1", "NIP1"}},
		{X: 85, Width: 75, Above: []string{"Sangatta"}, Post: "KEPALA BIDANG PERLINDUNGAN PEREMPUAN DAN ANAK,", Name: "Kanan", Below: []string{"Pangkat2", "NIP2"}},
	}})
	for _, pair := range [][2]string{{"NOTULIS,", "KEPALA"}, {"Kiri", "Kanan"}, {"Pangkat1", "Pangkat2"}, {"NIP1", "NIP2"}} {
		a, b := find(t, pages[0], pair[0]), find(t, pages[0], pair[1])
		if !near(a.Baseline, b.Baseline) || !near(a.Left, 30) || !near(b.Left, 115) {
			t.Errorf("%s at %.2f, %.2f; %s at %.2f, %.2f", pair[0], a.Left, a.Baseline, pair[1], b.Left, b.Baseline)
		}
	}
}
