package textof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/binding"
	"gugustugas/app/paper/layout"
	"gugustugas/app/paper/readback"
	"gugustugas/assets"
)

// drawn is a paper of three pages, drawn as all our papers are.
func drawn(t testing.TB, title string) []byte {
	t.Helper()
	fonts, err := layout.ParseFonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	doc := layout.New(fonts, layout.Info{Title: title, Created: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)})
	for page := 1; page <= 3; page++ {
		doc.Begin(layout.Upright(layout.A4))
		for line := range 12 {
			doc.Add(layout.Paragraph{Runs: []layout.Run{{Text: fmt.Sprintf("%s, halaman %d, ", title, page)}, {Text: fmt.Sprintf("baris %d “é” –", line+1), Bold: line%2 == 0}}})
		}
	}
	result, err := doc.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return result.PDF
}

func TestThePagesOfAPaperAreReadLineByLine(t *testing.T) {
	pdf := drawn(t, "Surat (contoh) \\ miring")
	pages := Pages(pdf)
	if len(pages) != 3 || len(pages[1]) != 13 || pages[1][0] != "- 2 -" || pages[2][5] != "Surat (contoh) \\ miring, halaman 3, baris 5 “é” –" {
		t.Fatalf("read %q", pages)
	}
	for i, page := range readback.Pages(t, pdf) {
		words := strings.Fields(page.Text())
		ours := strings.Fields(strings.Join(pages[i], " "))
		slices.Sort(words)
		slices.Sort(ours)
		if !slices.Equal(words, ours) {
			t.Errorf("page %d: poppler reads %q, we %q", i+1, words, ours)
		}
	}
}

func TestJoinedPapersAreReadInTheirOrder(t *testing.T) {
	joined, _, err := binding.Join(binding.Info{Title: "Gabungan", Created: time.Unix(0, 0)},
		[]binding.Part{{Name: "a", PDF: drawn(t, "Satu")}, {Name: "b", PDF: drawn(t, "Dua")}})
	if err != nil {
		t.Fatal(err)
	}
	pages := Pages(joined)
	if len(pages) != 6 || pages[0][0] != "Satu, halaman 1, baris 1 “é” –" || pages[5][1] != "Dua, halaman 3, baris 1 “é” –" {
		t.Errorf("read %q", pages)
	}
}

func TestAFileWithoutItsEndGivesThePagesThatAreLeft(t *testing.T) {
	pdf := drawn(t, "Surat")
	second := bytes.Index(pdf, []byte("/Type /Page\n"))
	second += 1 + bytes.Index(pdf[second+1:], []byte("/Type /Page\n"))
	pages := Pages(pdf[:second])
	if len(pages) != 1 || pages[0][0] != "Surat, halaman 1, baris 1 “é” –" {
		t.Errorf("read %q", pages)
	}
}

// TestAByteIsOfItsPage follows from the objects of the library: a page, then what
// draws it.
func TestAByteIsOfItsPage(t *testing.T) {
	pdf := drawn(t, "Surat")
	at := 0
	for page := 1; page <= 3; page++ {
		at += 1 + bytes.Index(pdf[at+1:], []byte("/Type /Page\n"))
		content := at + bytes.Index(pdf[at:], []byte("stream\n")) + 20
		if PageAt(pdf, at) != page || PageAt(pdf, content) != page {
			t.Errorf("page %d: frame is of %d, content of %d", page, PageAt(pdf, at), PageAt(pdf, content))
		}
	}
	if got := PageAt(pdf, bytes.Index(pdf, []byte("/FontFile2"))); got != 0 {
		t.Errorf("the font is of page %d", got)
	}
	if got := PageAt(pdf, len(pdf)-3); got != 0 {
		t.Errorf("the end is of page %d", got)
	}
}

// A PDF of another program: objects within streams, a font with codes of its own,
// a form, pictures in between.
func TestAPDFOfAnotherProgramIsRead(t *testing.T) {
	inner := "3 0 4 58 5 98 <</Type/Page/Parent 2 0 R/Contents[6 0 R]/Resources 4 0 R>>    <</Font<</F 5 0 R>>/XObject<</X 8 0 R>>>>   <</Subtype/TrueType/ToUnicode 7 0 R>>"
	first := strings.Index(inner, "<<")
	stream := func(number int, head, content string) string {
		return fmt.Sprintf("%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", number, head, len(content), content)
	}
	places := strings.Fields(inner[:first])
	for i, mark := range []string{"<</Type/Page/", "<</Font", "<</Subtype"} {
		places[2*i+1] = fmt.Sprint(strings.Index(inner, mark) - first)
	}
	head := strings.Join(places, " ") + " "
	pdf := "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
		stream(9, fmt.Sprintf("/Type/ObjStm/N 3/First %d", len(head)), head+inner[first:]) +
		stream(6, "", "q 1 0 0 1 10 700 cm BT /F 12 Tf 1 0 0 1 0 0 Tm [<01>-20<02>-300<01>] TJ T* ET Q BI /W 1 ID (BT x EI BT 14 TL 10 600 Td <0203> Tj T* (\\001) ' ET /X Do") +
		stream(7, "", "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <00410062> endbfchar 1 beginbfrange <02> <03> <0063> endbfrange") +
		stream(8, "/Subtype/Form/Matrix[1 0 0 1 0 500]", "BT /F 12 Tf 5 5 Td (\\002) Tj ET")
	if pages := Pages([]byte(pdf)); len(pages) != 1 || strings.Join(pages[0], "|") != "Abc Ab|cd|Ab|c" {
		t.Errorf("read %q", pages)
	}
}

func TestNothingIsReadOfWhatIsNoPDF(t *testing.T) {
	for _, file := range []string{"", "%PDF-1.7", "surat", strings.Repeat("[", 1<<16), strings.Repeat("1 0 obj<<", 1<<14), strings.Repeat("1 0 obj(", 1<<12)} {
		if pages := Pages([]byte(file)); len(pages) != 0 {
			t.Errorf("%.20q: %d pages", file, len(pages))
		}
	}
	if Pages(make([]byte, MaxFile+1)) != nil || PageAt(make([]byte, MaxFile+1), 5) != 0 {
		t.Error("a file beyond the limit is read")
	}
}

// A page that is drawn from the same content a thousand times, and a form that
// draws itself, end.
func TestAHostileFileEnds(t *testing.T) {
	var pdf strings.Builder
	pdf.WriteString("1 0 obj<</Type/Pages/Kids[")
	for range 5000 {
		pdf.WriteString("2 0 R 3 0 R ")
	}
	pdf.WriteString("]>>endobj\n2 0 obj<</Type/Page/Parent 2 0 R/Contents[")
	for range 5000 {
		pdf.WriteString("4 0 R ")
	}
	pdf.WriteString("]/Resources<</XObject<</X 5 0 R>>>>>>endobj\n3 0 obj<</Type/Pages/Kids[3 0 R 1 0 R]/Parent 3 0 R>>endobj\n")
	body := strings.Repeat("(aa) Tj /X Do ", 1000)
	fmt.Fprintf(&pdf, "4 0 obj<</Length %d>>stream\n%s\nendstream\n5 0 obj<</Subtype/Form/Length %d>>stream\n%s\nendstream\n", len(body), body, len(body), body)
	if pages := Pages([]byte(pdf.String())); len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestBrokenBytesNeverStopTheReading(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	pdf := drawn(t, "Surat")
	for range 300 {
		broken := bytes.Clone(pdf)
		for range 1 + random.IntN(8) {
			broken[random.IntN(len(broken))] = byte(random.IntN(256))
		}
		broken = broken[:len(broken)-random.IntN(len(broken)/2)]
		Pages(broken)
		PageAt(broken, random.IntN(len(pdf)))
	}
}

func FuzzPages(f *testing.F) {
	f.Add(drawn(f, "Surat"))
	f.Add([]byte("1 0 obj<</Type/Page/Contents 2 0 R>>endobj 2 0 obj<</Length 9>>stream\n(a\\0) Tj[]\nendstream"))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		Pages(pdf)
		PageAt(pdf, len(pdf)/2)
	})
}

func BenchmarkPages(b *testing.B) {
	pdf := drawn(b, "Surat")
	b.SetBytes(int64(len(pdf)))
	for b.Loop() {
		if len(Pages(pdf)) != 3 {
			b.Fatal("not read")
		}
	}
}

// What a small file unpacks to is read up to a limit, once for all of its pages.
func TestAFileThatUnpacksToMuchIsReadUpToALimit(t *testing.T) {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	line := bytes.Repeat([]byte("(aaaaaaaaaaaaaaaa) Tj "), 1<<10)
	for range 3 * maxUnpacked / len(line) {
		if _, err := w.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	pdf := fmt.Sprintf("1 0 obj<</Type/Page/Contents 2 0 R>>endobj 2 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", packed.Len(), packed.String())
	f := open([]byte(pdf))
	f.lines(1)
	if f.unpacked > maxUnpacked || f.letters > maxLetters+maxPiece {
		t.Errorf("%d bytes and %d letters are read", f.unpacked, f.letters)
	}
}
