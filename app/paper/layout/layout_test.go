package layout

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"gugustugas/app/paper/readback"
	"gugustugas/assets"
)

// tolerance is what rounding in the PDF may move an edge by, in millimetres.
const tolerance = 0.05

var fonts = func() *Fonts {
	f, err := ParseFonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		panic(err)
	}
	return f
}()

// printed sets blocks on upright A4 pages.
func printed(t testing.TB, blocks ...Block) Result {
	t.Helper()
	return printSection(t, Upright(A4), blocks...)
}

func printSection(t testing.TB, s Section, blocks ...Block) Result {
	t.Helper()
	doc := New(fonts, Info{Title: "Uji", Created: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)})
	doc.Begin(s)
	doc.Add(blocks...)
	result, err := doc.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func lorem(words int) string {
	all := strings.Fields("rapat koordinasi gugus tugas membahas pencegahan dan penanganan tindak pidana perdagangan orang di kabupaten serta program kerja setiap instansi")
	var out []string
	for i := range words {
		out = append(out, all[i%len(all)])
	}
	return strings.Join(out, " ")
}

// insideMargins fails for a word outside the margins of its page; the lines at
// the page's edges are left out.
func insideMargins(t testing.TB, pdf []byte, s Section) {
	t.Helper()
	for i, p := range readback.Pages(t, pdf) {
		for _, w := range p.Words {
			if w.Baseline < s.Margins.Top || w.Baseline > p.Height-s.Margins.Bottom+6 {
				continue
			}
			below := w.Baseline + emBelow*w.Size*Pt
			if w.Left < s.Margins.Left-tolerance || w.Right > p.Width-s.Margins.Right+tolerance || below > p.Height-s.Margins.Bottom+tolerance {
				t.Errorf("page %d: %q stands at %.2f–%.2f mm, baseline %.2f", i+1, w.Text, w.Left, w.Right, w.Baseline)
			}
		}
	}
}

// noOverlap fails where the em boxes of two words of a page cover each other.
func noOverlap(t testing.TB, pdf []byte) {
	t.Helper()
	for i, p := range readback.Pages(t, pdf) {
		for a, v := range p.Words {
			for _, w := range p.Words[a+1:] {
				gap := min(v.Baseline+emBelow*v.Size*Pt, w.Baseline+emBelow*w.Size*Pt) -
					max(v.Baseline-emAbove*v.Size*Pt, w.Baseline-emAbove*w.Size*Pt)
				side := min(v.Right, w.Right) - max(v.Left, w.Left)
				if gap > tolerance && side > tolerance {
					t.Errorf("page %d: %q covers %q", i+1, v.Text, w.Text)
				}
			}
		}
	}
}

func TestTextReadsBackWithPlainSpacesAndHyphens(t *testing.T) {
	got := readback.Text(t, printed(t, Paragraph{
		Runs:  []Run{{Text: "Undang\u2011Undang\u2010Undang ", Bold: true}, {Text: "per\u00ADda\u00ADgangan\tpukul\u00A009.00 WITA (25\u202FJuli) " + lorem(40)}},
		Align: Justify,
	}).PDF)
	want := "Undang-Undang-Undang perdagangan pukul 09.00 WITA (25 Juli) " + lorem(40)
	if got != want {
		t.Errorf("read back:\n%q\nwant:\n%q", got, want)
	}
}

func TestCharactersOutsideTheFontArePrintedAsBoxesAndReported(t *testing.T) {
	result := printed(t, Paragraph{Runs: Regular("Rapat 👩‍👧 dan مرحبا\u200F\ufe0f selesai \U0001F600 مر\xff")})
	if got, want := readback.Text(t, result.PDF), "Rapat □□ dan □□□□□ selesai □ □□□"; got != want {
		t.Errorf("read back %q, want %q", got, want)
	}
	if got, want := string(result.Missing), "ابحرم\uFFFD👧👩😀"; got != want {
		t.Errorf("reported %q, want %q", got, want)
	}
}

func TestAccentsTypedApartAreComposed(t *testing.T) {
	result := printed(t, Paragraph{Runs: Regular("Jose\u0301")})
	if got := readback.Text(t, result.PDF); got != "José" || len(result.Missing) > 0 {
		t.Errorf("read back %q, missing %q", got, string(result.Missing))
	}
}

func TestBothFacesHaveTheBoxAndTheSigns(t *testing.T) {
	for _, bold := range []bool{false, true} {
		for _, r := range "□–—“”‘’…•°½éüÉ€≥≤×" {
			if !fonts.face(bold).has(r) {
				t.Errorf("bold %v has no %q", bold, r)
			}
		}
	}
}

func TestParseFontsRefusesWhatIsNoFontOrLacksTheBox(t *testing.T) {
	for what, file := range map[string][]byte{
		"text": []byte("bukan fon"), "a font of three letters": gofpdf.UTF8CutFont(bytes.Clone(assets.FontRegular), "abc "),
	} {
		if _, err := ParseFonts(assets.FontRegular, file); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestSameContentMakesSameBytes(t *testing.T) {
	again := func() []byte {
		return printed(t, Paragraph{Runs: []Run{{Text: "Tebal ", Bold: true}, {Text: lorem(300)}}, Align: Justify}).PDF
	}
	a := again()
	if !bytes.Equal(a, again()) {
		t.Error("two prints differ")
	}
	if n := bytes.Count(a, []byte("(D:20240726000000)")); n != 2 {
		t.Errorf("the given time stands %d times in the file, want creation and change", n)
	}
}

func TestDocumentsCanBeMadeAtTheSameTime(t *testing.T) {
	var all [4][]byte
	var wait sync.WaitGroup
	for i := range all {
		wait.Go(func() {
			all[i] = printed(t, Paragraph{Runs: []Run{{Text: lorem(50)}, {Text: " ½€□", Bold: true}}}).PDF
		})
	}
	wait.Wait()
	for _, pdf := range all[1:] {
		if !bytes.Equal(pdf, all[0]) {
			t.Error("prints made at the same time differ")
		}
	}
}

func TestPageFurnitureStandsOnItsLine(t *testing.T) {
	s := Upright(A4)
	s.Class, s.State, s.Note = "RAHASIA", "KONSEP", "DATA CONTOH"
	pages := readback.Pages(t, printSection(t, s, Paragraph{Runs: Regular(lorem(700))}).PDF)
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		for _, want := range []struct {
			text     string
			at, edge float64
		}{{"RAHASIA", 30, 14.4}, {"KONSEP", 190, 14.4}} {
			w := find(t, p, want.text)
			if !near(w.Baseline, want.edge) || !near(w.Left, want.at) && !near(w.Right, want.at) {
				t.Errorf("page %d: %s at %.2f–%.2f, %.2f", i+1, want.text, w.Left, w.Right, w.Baseline)
			}
		}
		find(t, p, "CONTOH")
		if has := strings.Contains(p.Text(), "- "); has != (i > 0) {
			t.Errorf("page %d: page number %v", i+1, has)
		}
	}
	n := find(t, pages[1], "2")
	if middle := (n.Left + n.Right) / 2; !near(middle, 110) || !near(n.Baseline, 14.4) {
		t.Errorf("page number at %.2f, %.2f", middle, n.Baseline)
	}
}

func TestPortraitAndLandscapePagesMixAndCountOn(t *testing.T) {
	doc := New(fonts, Info{Created: time.Unix(0, 0)})
	doc.Begin(Upright(A4))
	doc.Add(Paragraph{Runs: Regular("tegak")})
	doc.Begin(Turned(A4))
	doc.Add(Paragraph{Runs: Regular(lorem(60)), Align: Justify})
	again := Upright(F4)
	again.Restart = true
	doc.Begin(again)
	doc.Add(Paragraph{Runs: Regular("baru")})
	result, err := doc.Finish()
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, result.PDF)
	if len(pages) != 3 || result.Pages != 3 {
		t.Fatalf("%d pages read, %d told", len(pages), result.Pages)
	}
	for i, want := range [][2]float64{{210, 297}, {297, 210}, {215, 330}} {
		if !near(pages[i].Width, want[0]) || !near(pages[i].Height, want[1]) {
			t.Errorf("page %d is %.1f × %.1f", i+1, pages[i].Width, pages[i].Height)
		}
	}
	if n := find(t, pages[1], "2"); !near(n.Baseline, 24.4) {
		t.Errorf("landscape page number at %.2f", n.Baseline)
	}
	if strings.Contains(pages[2].Text(), "-") {
		t.Error("a paper that begins has a page number")
	}
	rightmost := 0.0
	for _, w := range pages[1].Words {
		rightmost = max(rightmost, w.Right)
	}
	if !near(rightmost, 277) {
		t.Errorf("landscape text ends at %.2f", rightmost)
	}
}

func TestMarksTellWhereABlockStands(t *testing.T) {
	result := printed(t, append(filler(fullPage-3),
		Paragraph{ID: "catatan", Runs: Regular("MULAI " + lorem(60) + " AKHIR"), Gap: 4})...)
	if len(result.Marks) != 2 {
		t.Fatalf("marks: %+v", result.Marks)
	}
	pages := readback.Pages(t, result.PDF)
	for i, word := range []string{"MULAI", "AKHIR"} {
		m := result.Marks[i]
		w := find(t, pages[m.Page-1], word)
		if m.ID != "catatan" || m.Page != i+1 || w.Baseline < m.Top || w.Baseline > m.Bottom {
			t.Errorf("%+v does not hold %q at %.2f", m, word, w.Baseline)
		}
	}
}

func near(a, b float64) bool { return a-b < 0.1 && b-a < 0.1 }

func find(t testing.TB, p readback.Page, text string) readback.Word {
	t.Helper()
	for _, w := range p.Words {
		if w.Text == text {
			return w
		}
	}
	t.Fatalf("no %q on the page: %s", text, p.Text())
	return readback.Word{}
}
