package binding

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/readback"
)

// handmade is a PDF of the given objects; the first is the catalog.
func handmade(version string, objects ...string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%%PDF-%s\n", version)
	places := make([]int, len(objects))
	for i, object := range objects {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return out.Bytes()
}

// twoPages is a PDF whose pages take size and font from their branch, and which
// would like to run scripts.
func twoPages(version, text string) []byte {
	draw := func(n int) string {
		content := fmt.Sprintf("BT /F 20 Tf 60 200 Td (%s %d) Tj ET", text, n)
		return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
	}
	return handmade(
		version,
		"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[(a) 9 0 R]>>>>>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 400]/Resources<</Font<</F 7 0 R>>>>>>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R/AA<</O<</S/JavaScript/JS(app.alert\\(2\\))>>>>/Annots[8 0 R 10 0 R]>>",
		"<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate 90>>",
		draw(1), draw(2),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(x.exe)>>>>",
		"<</S/JavaScript/JS(app.alert\\(3\\))>>",
		"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://contoh.go.id)>>>>",
	)
}

func join(t testing.TB, parts ...Part) ([]byte, []readback.Page) {
	t.Helper()
	pdf, pages, err := Join(Info{Title: "Berkas “contoh”", Author: "Kantor", Created: time.Unix(0, 0).UTC()}, parts)
	if err != nil {
		t.Fatal(err)
	}
	read := readback.Pages(t, pdf)
	if len(read) != pages {
		t.Fatalf("%d pages read, %d told", len(read), pages)
	}
	return pdf, read
}

func TestPagesKeepWhatTheyInherit(t *testing.T) {
	pdf, pages := join(t, Part{Name: "a", Chapter: "A", PDF: twoPages("1.4", "Satu")}, Part{Name: "b", PDF: twoPages("1.7", "Dua")})
	var texts []string
	for _, p := range pages {
		texts = append(texts, p.Text())
	}
	if got := strings.Join(texts, ", "); got != "Satu 1, Satu 2, Dua 1, Dua 2" {
		t.Errorf("read %s", got)
	}
	if w := pages[3].Width; w < 105.8 || w > 105.9 || bytes.Count(pdf, []byte("/Rotate 90")) != 2 {
		t.Errorf("pages are %.1f mm wide, or do not lie as they did", w)
	}
}

func TestAPDFOfTheNewestKindIsTaken(t *testing.T) {
	if _, pages := join(t, Part{Name: "a", PDF: twoPages("2.0", "Baru")}); len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestScriptsAndProgramsOfAPartStayOut(t *testing.T) {
	pdf, _ := join(t, Part{Name: "a", PDF: twoPages("1.7", "Satu")})
	for _, word := range []string{"JavaScript", "app.alert", "Launch", "x.exe", "OpenAction", "/AA"} {
		if bytes.Contains(pdf, []byte(word)) {
			t.Errorf("%s is in the file", word)
		}
	}
	if !bytes.Contains(pdf, []byte("https://contoh.go.id")) {
		t.Error("the link is lost")
	}
}

func TestTheSamePartsMakeTheSameFile(t *testing.T) {
	parts := []Part{{Name: "a", Chapter: "A", PDF: twoPages("1.4", "Satu")}, {Name: "b", Chapter: "B", PDF: twoPages("1.7", "Dua")}}
	first, _ := join(t, parts...)
	for range 20 {
		if again, _ := join(t, parts...); !bytes.Equal(first, again) {
			t.Fatal("two files differ")
		}
	}
}

func TestAPartWithoutPagesIsRefused(t *testing.T) {
	empty := handmade("1.4", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>")
	if _, _, err := Join(Info{}, []Part{{Name: "kosong.pdf", PDF: empty}}); err == nil || !strings.Contains(err.Error(), "kosong.pdf rusak") {
		t.Errorf("got %v", err)
	}
}
