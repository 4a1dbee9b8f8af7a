package layout

import (
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/readback"
)

func found(t testing.TB, p readback.Page, text string) readback.Word {
	t.Helper()
	for _, w := range p.Words {
		if w.Text == text {
			return w
		}
	}
	t.Fatalf("no %q: %s", text, p.Text())
	return readback.Word{}
}

func TestATrailStandsAtTheRightOfTheFirstLineAndKeepsItsRoom(t *testing.T) {
	p := pagesOf(t, Paragraph{Runs: Regular(lorem(40)), Trail: "Sangatta, kini"})[0]
	trail := found(t, p, "kini")
	if trail.Right < 189.5 || trail.Right > 190.05 || trail.Baseline != p.Words[0].Baseline {
		t.Errorf("the trail ends at %.2f mm, %.2f", trail.Right, trail.Baseline)
	}
	edge := found(t, p, "Sangatta,").Left - beforeTrail
	for _, w := range p.Words {
		if w.Right > edge+0.05 && w.Text != "kini" && w.Text != "Sangatta," {
			t.Errorf("%q reaches to %.2f mm", w.Text, w.Right)
		}
	}
	p = pagesOf(t, Paragraph{Trail: "Sangatta," + strings.Repeat("\u00A0", 20)})[0]
	if right := found(t, p, "Sangatta,").Right; right > 190-20*1.17 {
		t.Errorf("room was not kept: %.2f mm", right)
	}
}

func TestNoBreakSpacesInARowAreRoom(t *testing.T) {
	p := pagesOf(t, Paragraph{Runs: Regular("400/" + strings.Repeat("\u00A0", 10) + "/2026")})[0]
	if room := found(t, p, "/2026").Left - found(t, p, "400/").Right; room < 11 || room > 12.5 {
		t.Errorf("%.2f mm for ten spaces", room)
	}
	p = pagesOf(t, Paragraph{Runs: Regular("a          b")})[0]
	if room := found(t, p, "b").Left - found(t, p, "a").Right; room > 1.3 {
		t.Errorf("plain spaces make %.2f mm", room)
	}
}

func TestTheEndOfAParagraphGoesOverWithWhatFollows(t *testing.T) {
	for _, c := range []struct {
		p    Paragraph
		over int
	}{
		{Paragraph{Runs: Regular(lorem(60)), Gap: 4, KeepEnd: true}, 2},
		{Paragraph{Runs: Regular(lorem(160)), Gap: 4, KeepNext: true}, 2},
	} {
		lines := lineCount(pagesOf(t, c.p)[0])
		// The page number is a line of its own.
		pages := pagesOf(t, append(append(filler(fullPage-lines), c.p), Paragraph{Runs: Regular("penutup"), Gap: 4})...)
		if len(pages) != 2 || lineCount(pages[1]) != c.over+2 {
			t.Errorf("%d of %d lines went over, want %d", lineCount(pages[1])-2, lines, c.over)
		}
	}
}

func TestPagesAreCountedBeforeTheyAreDrawn(t *testing.T) {
	for _, n := range []int{1, fullPage, fullPage + 1, 3 * fullPage} {
		doc := New(fonts, Info{Created: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)})
		doc.Begin(Upright(A4))
		doc.Add(filler(n)...)
		told := doc.Pages()
		result, err := doc.Finish()
		if err != nil || told != result.Pages {
			t.Errorf("%d lines: %d pages told, %d made, %v", n, told, result.Pages, err)
		}
	}
}

func TestTextIsMeasuredAsItIsDrawn(t *testing.T) {
	p := pagesOf(t, Paragraph{Runs: Bold("Kepala Dinas Pemberdayaan")})[0]
	whole, longest := fonts.Width("Kepala  Dinas Pemberdayaan", true, 12)
	a, b := found(t, p, "Kepala"), found(t, p, "Pemberdayaan")
	if d := b.Right - a.Left - whole; d > 0.1 || d < -0.1 {
		t.Errorf("%.2f mm told, %.2f drawn", whole, b.Right-a.Left)
	}
	if d := b.Right - b.Left - longest; d > 0.1 || d < -0.1 {
		t.Errorf("longest word: %.2f mm told, %.2f drawn", longest, b.Right-b.Left)
	}
}

func TestASealMakesRoomInASmallMargin(t *testing.T) {
	section := Upright(A4)
	section.Margins.Bottom = 10
	section.Seal = &Seal{Fields: [][]bool{{true}}, Lines: []string{"kode", "kata"}}
	doc := New(fonts, Info{Created: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)})
	doc.Begin(section)
	doc.Add(filler(60)...)
	result, err := doc.Finish()
	if err != nil {
		t.Fatal(err)
	}
	p := readback.Pages(t, result.PDF)[0]
	top := found(t, p, "kode").Baseline - 3
	for _, w := range p.Words {
		if w.Text != "kode" && w.Text != "kata" && w.Baseline > top {
			t.Errorf("%q stands on the seal", w.Text)
		}
	}
}
