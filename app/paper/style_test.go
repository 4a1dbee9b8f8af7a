package paper

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/paper/layout"
	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// styled is the specimen in a changed tata naskah, read back.
func styled(t testing.TB, change func(*data.PaperStyle)) (Document, []readback.Page) {
	t.Helper()
	s := specimen()
	s.Office.Style = data.DefaultStyle()
	change(&s.Office.Style)
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	return doc, readback.Pages(t, doc.PDF)
}

// pageWith is the page that a word stands on.
func pageWith(t testing.TB, pages []readback.Page, word string) readback.Page {
	t.Helper()
	for _, p := range pages {
		if slices.ContainsFunc(p.Words, func(w readback.Word) bool { return w.Text == word }) {
			return p
		}
	}
	t.Fatalf("no page has %q", word)
	return readback.Page{}
}

func near(t testing.TB, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s is %.2f, want %.2f", what, got, want)
	}
}

func TestTheSheetIsTheOneOfTheStyle(t *testing.T) {
	for sheet, size := range map[data.PaperSize]layout.Size{
		data.SheetA4: layout.A4, data.SheetF4: layout.F4, data.SheetF4Narrow: layout.F4Narrow,
	} {
		_, pages := styled(t, func(s *data.PaperStyle) { s.Paper = sheet })
		for _, p := range pages {
			near(t, string(sheet)+" width", p.Width, size.Width, 0.1)
			near(t, string(sheet)+" height", p.Height, size.Height, 0.1)
		}
	}
}

func TestTheTextKeepsToTheMarginsOfTheStyle(t *testing.T) {
	_, pages := styled(t, func(s *data.PaperStyle) { s.Top, s.Bottom, s.Left, s.Right = 35, 40, 25, 15 })
	for i, p := range pages {
		left, right := p.Width, 0.0
		for _, w := range p.Words {
			if w.Baseline < 35 || w.Size < 7 {
				continue
			}
			left, right = min(left, w.Left), max(right, w.Right)
			if foot := w.Baseline + 0.2*w.Size*layout.Pt; foot > p.Height-40+0.05 {
				t.Errorf("page %d: %q stands at %.1f mm", i+1, w.Text, foot)
			}
		}
		if left < 25-0.1 || right > p.Width-15+0.1 {
			t.Errorf("page %d: text from %.1f to %.1f mm", i+1, left, right)
		}
	}
	near(t, "left edge", find(t, pages[0], "Waktu").Left, 25, 0.1)
	near(t, "right signature", find(t, pageWith(t, pages, "PIMPINAN"), "PIMPINAN").Left, 210-15-75, 0.1)
}

func TestOnItsSideThePageIsBoundAtTheTop(t *testing.T) {
	s := owedList()
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Left, s.Office.Style.Bottom = 40, 33
	_, pages := followUpList(t, s)
	near(t, "left edge of a table", find(t, pages[0], "No.").Left, 33+1.2, 2)
	section := turned(s.Office)
	if section.Margins != (layout.Margins{Top: 40, Bottom: 20, Left: 33, Right: 20}) {
		t.Errorf("margins are %+v", section.Margins)
	}
}

func TestTypeAndSpacingAreThoseOfTheStyleAndTheKopKeepsItsOwn(t *testing.T) {
	for _, c := range []struct{ size, spacing int }{{10, 100}, {11, 115}, {12, 150}, {13, 125}, {14, 200}} {
		_, pages := styled(t, func(s *data.PaperStyle) { s.FontSize, s.Spacing = c.size, c.spacing })
		near(t, "size", find(t, pages[0], "Waktu").Size, float64(c.size), 0.1)
		near(t, "kop", find(t, pages[0], "DINAS").Size, 18, 0.1)
		// The second date stands one line under the first.
		pitch := find(t, pages[0], "Jumat,").Baseline - find(t, pages[0], "Kamis,").Baseline
		near(t, "pitch", pitch/layout.Pt, 16*float64(c.spacing)/115*float64(c.size)/12, 0.1)
		noOverlap(t, pages)
	}
}

func TestTheNameIsBoldOrInCapitalsWithARuleUnderIt(t *testing.T) {
	for name, want := range map[string]string{
		"Tutik Suprihatin":                      "TUTIK SUPRIHATIN",
		"dr. Nama Contoh 3, M.Kes.":             "dr. NAMA CONTOH 3, M.Kes.",
		"Prof. Dr. H. Nama Contoh, S.H., M.Hum": "Prof. Dr. H. NAMA CONTOH, S.H., M.Hum",
	} {
		if got := nameCapitals(name); got != want {
			t.Errorf("%q is written %q", name, got)
		}
	}
	plain, _ := styled(t, func(*data.PaperStyle) {})
	capitals, pages := styled(t, func(s *data.PaperStyle) { s.NameStyle = data.CapitalName })
	wants(t, plain.PDF, "PIMPINAN RAPAT,", "Tutik Suprihatin")
	wants(t, capitals.PDF, "PIMPINAN RAPAT,", "TUTIK SUPRIHATIN")
	page := pageWith(t, pages, "TUTIK")
	first, last := find(t, page, "TUTIK"), find(t, page, "SUPRIHATIN")
	near(t, "names side by side", first.Baseline, last.Baseline, 0.01)
	if rules(t, capitals.PDF) != rules(t, plain.PDF)+3 { // notulis and chair, and notulis under the recap
		t.Errorf("%d rules with underlined names, %d without", rules(t, capitals.PDF), rules(t, plain.PDF))
	}
}

// rules counts the lines that a PDF draws.
func rules(t testing.TB, pdf []byte) int {
	t.Helper()
	return strings.Count(contents(t, pdf), " l S")
}

func TestTheNumberHasAStopWhereTheOfficeWritesOne(t *testing.T) {
	doc, _ := styled(t, func(s *data.PaperStyle) { s.DottedNumber = true })
	wants(t, doc.PDF, "NIP. 19000101 190001 2 003", "NIP. 19000101 190001 2 003")
	office := data.OfficeSnapshot{Style: data.PaperStyle{DottedNumber: true}}
	for number, want := range map[string]string{"NRP 12345678": "NRP. 12345678", "": "", "NI PPPK 19": "NI PPPK 19", "NIPA 1": "NIPA 1"} {
		if got := numberText(office, number); got != want {
			t.Errorf("%q is written %q", number, got)
		}
	}
}

func TestTheClassStandsAtTheTopLeftInWordsOrAsACode(t *testing.T) {
	for class, want := range map[data.SecurityClass]struct {
		words, code string
		red         bool
	}{
		data.TopSecret: {"SANGAT", "SR", true}, data.Confidential: {"RAHASIA", "R", true},
		data.Restricted: {"TERBATAS", "T", false}, data.Ordinary: {"", "B", false}, // in words Biasa is not printed
	} {
		s := specimen()
		s.Security = class
		for _, form := range []string{data.ClassInWords, data.ClassByCode} {
			s.Office.Style = data.DefaultStyle()
			s.Office.Style.ClassForm = form
			doc, err := Notula(s)
			if err != nil {
				t.Fatal(err)
			}
			word := want.words
			if form == data.ClassByCode {
				word = want.code
			}
			for _, p := range readback.Pages(t, doc.PDF) {
				if word == "" {
					continue
				}
				if found := find(t, p, word); found.Left > 30.1 || found.Baseline > 15 {
					t.Errorf("%s by %s stands at %.1f, %.1f", class, form, found.Left, found.Baseline)
				}
			}
			red := strings.Contains(contents(t, doc.PDF), "0.784 0.000 0.000 rg")
			if red != (want.red && form == data.ClassByCode) {
				t.Errorf("%s by %s: red %v", class, form, red)
			}
		}
	}
}

func TestTheCatchwordIsTheFirstWordOfTheNextPage(t *testing.T) {
	_, pages := styled(t, func(s *data.PaperStyle) { s.Catchword = true })
	for i, p := range pages {
		var word *readback.Word
		for j := range p.Words {
			if strings.HasSuffix(p.Words[j].Text, "...") && p.Words[j].Baseline > p.Height-25 {
				word = &p.Words[j]
			}
		}
		// The recap is a section of its own.
		if ends := i == len(pages)-1 || strings.Contains(pages[i+1].Text(), "Lampiran Notula"); ends {
			if word != nil {
				t.Errorf("page %d ends a part and says %q", i+1, word.Text)
			}
			continue
		}
		if word == nil {
			t.Fatalf("page %d has no catchword", i+1)
		}
		near(t, "right edge", word.Right, 190, 0.1)
		first := strings.TrimSuffix(word.Text, "...")
		body := slices.DeleteFunc(slices.Clone(pages[i+1].Words), func(w readback.Word) bool { return w.Baseline < 20 || w.Size < 7 })
		found := slices.ContainsFunc(body[:2], func(w readback.Word) bool { return strings.TrimRight(w.Text, ".,:;") == first })
		if !found {
			t.Errorf("page %d says %q, the next begins %s %s", i+1, first, body[0].Text, body[1].Text)
		}
	}
}

func TestAnyStyleThatCanBeChosenPrintsWholePapers(t *testing.T) {
	for _, margin := range []int{10, 50} {
		for _, size := range []int{10, 14} {
			everyPaper(t, func(o *data.OfficeSnapshot) {
				o.Style = data.DefaultStyle()
				o.Style.Top, o.Style.Bottom, o.Style.Left, o.Style.Right, o.Style.FontSize = margin, margin, margin, margin, size
				o.Style.Catchword, o.Style.NameStyle = true, data.CapitalName
			})
			doc, pages := styled(t, func(s *data.PaperStyle) {
				s.Top, s.Bottom, s.Left, s.Right, s.FontSize = margin, margin, margin, margin, size
			})
			noOverlap(t, pages)
			for i, p := range pages {
				for _, w := range p.Words {
					if w.Left < float64(margin)-0.1 || w.Right > p.Width-float64(margin)+0.1 {
						t.Errorf("margins of %d mm, %d pt, page %d: %q from %.1f to %.1f", margin, size, i+1, w.Text, w.Left, w.Right)
					}
				}
			}
			if len(doc.Missing) > 0 {
				t.Errorf("missing %q", doc.Missing)
			}
		}
	}
}

// badge is a PNG of a disc on nothing.
func badge(t testing.TB, width, height int) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			if dx, dy := float64(2*x-width)/float64(width), float64(2*y-height)/float64(height); dx*dx+dy*dy < 1 {
				picture.SetNRGBA(x, y, color.NRGBA{R: 30, G: 60, B: 160, A: 255})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheCrestStandsAtTheLeftAndTheTextInTheMiddle(t *testing.T) {
	s := specimen()
	s.Office.Crest = &data.Crest{Content: badge(t, 90, 120), Width: 90, Height: 120}
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Notula(s)
	if err != nil || !bytes.Equal(doc.PDF, again.PDF) {
		t.Errorf("two prints with a crest differ: %v", err)
	}
	page := readback.Pages(t, doc.PDF)[0]
	left, right := find(t, page, "PEMERINTAH"), find(t, page, "TIMUR")
	near(t, "middle of the government", (left.Left+right.Right)/2, 110, 0.3)
	left, right = find(t, page, "DINAS"), find(t, page, "PEREMPUAN")
	near(t, "middle of the office", (left.Left+right.Right)/2, 110, 0.3)
	near(t, "one line", left.Baseline, right.Baseline, 0.01)
	dots := readback.Grey(t, doc.PDF, 127) // 5 dots a millimetre
	for y := 30 * 5; y < 45*5; y++ {
		for x := 195 * 5; x < 205*5; x++ {
			if dots[y][x] < 250 {
				t.Fatal("the column at the right is not empty")
			}
		}
	}
	if dots[36*5][39*5] > 150 || dots[36*5][31*5] > 150 || dots[25*5][31*5] < 250 {
		t.Error("the crest is not at the left, or what is transparent is not white")
	}
}

func TestTheKopOfAPersonHasItsPictureAboveTheText(t *testing.T) {
	s := specimen()
	s.Office.Government, s.Office.NameLines, s.Office.AddressLines = "BUPATI KUTAI TIMUR", nil, nil
	bare, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "size", find(t, readback.Pages(t, bare.PDF)[0], "BUPATI").Size, 18, 0.1)
	s.Office.Crest = &data.Crest{Content: badge(t, 100, 100)}
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	page := readback.Pages(t, doc.PDF)[0]
	word, last := find(t, page, "BUPATI"), find(t, page, "TIMUR")
	near(t, "middle", (word.Left+last.Right)/2, 110, 0.3)
	if word.Top < 20+25 {
		t.Errorf("the post stands at %.1f mm, in the picture", word.Top)
	}
	if dots := readback.Grey(t, doc.PDF, 127); dots[33*5][110*5] > 150 {
		t.Error("the picture is not in the middle above the text")
	}
}

func TestALongNameBesideACrestBreaksBySenseAndNeverShrinks(t *testing.T) {
	s := specimen()
	s.Office.NameLines = []string{"DINAS PENGENDALIAN PENDUDUK, KELUARGA BERENCANA,", "PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK"}
	s.Office.Crest = &data.Crest{Content: badge(t, 90, 120)}
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	page := readback.Pages(t, doc.PDF)[0]
	for _, text := range []string{"PENGENDALIAN", "BERENCANA,", "PEMBERDAYAAN", "ANAK"} {
		near(t, text, find(t, page, text).Size, 18, 0.1)
	}
	and, what := find(t, page, "DAN"), find(t, page, "PERLINDUNGAN")
	near(t, "DAN and its word", and.Baseline, what.Baseline, 0.01)
	noOverlap(t, []readback.Page{page})
}

func TestACrestThatCannotBeReadIsToldBeforeAnythingIsPrinted(t *testing.T) {
	s := specimen()
	s.Office.Crest = &data.Crest{SHA256: "tidak ada"}
	var fault *data.Error
	if _, err := Notula(s); !errors.As(err, &fault) {
		t.Errorf("a kop without its picture: %v", err)
	}
}
