package pdfview

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// paper writes a small PDF by hand: one A4 page for each text, in Helvetica.
func paper(texts ...string) []byte {
	var kids, objects []string
	for i, text := range texts {
		stream := fmt.Sprintf("BT /F1 40 Tf 72 700 Td (%s) Tj ET", text)
		kids = append(kids, fmt.Sprintf("%d 0 R", 4+2*i))
		objects = append(
			objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>", 5+2*i),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(stream), stream),
		)
	}
	objects = append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(texts), strings.Join(kids, " ")),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	}, objects...)
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var places []int
	for i, object := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

var cacheDir string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "pdfview")
	if err != nil {
		panic(err)
	}
	cacheDir = dir // compiled once for all tests
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

func open(t *testing.T) *Renderer {
	t.Helper()
	r := Open(cacheDir, 0)
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func TestPagesAreMeasuredInMillimetres(t *testing.T) {
	sizes, err := open(t).Pages(paper("Satu", "Dua", "Tiga"))
	if err != nil || len(sizes) != 3 {
		t.Fatalf("%d pages, %v", len(sizes), err)
	}
	if w, h := sizes[0].Width, sizes[0].Height; w < 209.9 || w > 210.1 || h < 296.9 || h > 297.1 {
		t.Errorf("%v by %v mm, want A4", w, h)
	}
}

func TestTextIsReadPageByPage(t *testing.T) {
	texts, err := open(t).Text(paper("Notula rapat", "Tindak lanjut"))
	if err != nil || len(texts) != 2 || !strings.Contains(texts[0], "Notula rapat") || !strings.Contains(texts[1], "Tindak lanjut") {
		t.Errorf("read %q, %v", texts, err)
	}
}

func TestAPageIsDrawnAsWideAsAskedWithInkOnWhite(t *testing.T) {
	picture, err := open(t).Render(paper("Notula"), 0, 400)
	if err != nil {
		t.Fatal(err)
	}
	if w, h := picture.Bounds().Dx(), picture.Bounds().Dy(); w != 400 || h < 563 || h > 568 {
		t.Errorf("%d by %d px", w, h)
	}
	if white, dark := ink(picture); white < 200_000 || dark < 300 {
		t.Errorf("%d white and %d dark pixels", white, dark)
	}
}

func ink(picture *image.RGBA) (white, dark int) {
	for i := 0; i < len(picture.Pix); i += 4 {
		switch v := picture.Pix[i]; {
		case v == 0xFF:
			white++
		case v < 0x60:
			dark++
		}
	}
	return white, dark
}

func TestOnePaperAfterAnotherIsNotMistaken(t *testing.T) {
	r := open(t)
	for _, want := range []string{"Pertama", "Kedua", "Pertama"} {
		texts, err := r.Text(paper(want))
		if err != nil || !strings.Contains(texts[0], want) {
			t.Errorf("read %q, want %q, %v", texts, want, err)
		}
	}
}

func TestACallerMayReuseItsBytes(t *testing.T) {
	r, pdf := open(t), paper("Notula")
	if _, err := r.Pages(pdf); err != nil {
		t.Fatal(err)
	}
	same := bytes.Clone(pdf)
	clear(pdf)
	if texts, err := r.Text(same); err != nil || !strings.Contains(texts[0], "Notula") {
		t.Errorf("read %q, %v", texts, err)
	}
}

func TestWhatIsNoPaperIsAnErrorAndHurtsNothing(t *testing.T) {
	r := open(t)
	if _, err := r.Pages([]byte("bukan pdf")); err == nil {
		t.Error("no error for bytes that are no PDF")
	}
	if _, err := r.Pages(nil); err == nil {
		t.Error("no error for no bytes")
	}
	if _, err := r.Render(paper("a"), 7, 100); err == nil {
		t.Error("no error for a page that is not there")
	}
	if _, err := r.Render(paper("a"), 0, 0); err == nil {
		t.Error("no error for a width of 0")
	}
	if sizes, err := r.Pages(paper("a")); err != nil || len(sizes) != 1 {
		t.Errorf("afterwards: %d pages, %v", len(sizes), err)
	}
}

func TestItEndsWhenIdleAndStartsAgain(t *testing.T) {
	r := open(t)
	r.idle = time.Millisecond
	if err := r.Warm(); err != nil {
		t.Fatal(err)
	}
	ended := func() bool {
		r.lock.Lock()
		defer r.lock.Unlock()
		return r.engine == nil && r.pool == nil
	}
	for deadline := time.Now().Add(10 * time.Second); !ended(); runtime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatal("it still runs")
		}
	}
	if sizes, err := r.Pages(paper("a")); err != nil || len(sizes) != 1 {
		t.Errorf("afterwards: %d pages, %v", len(sizes), err)
	}
}

func TestAClosedRendererSaysSo(t *testing.T) {
	r := Open(cacheDir, 0)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Pages(paper("a")); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func TestSeveralGoroutinesMayAskAtOnce(t *testing.T) {
	r := open(t)
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Go(func() {
			want := fmt.Sprintf("Surat %d", i)
			for range 3 {
				if texts, err := r.Text(paper(want)); err != nil || !strings.Contains(texts[0], want) {
					t.Errorf("read %q, want %q, %v", texts, want, err)
				}
			}
		})
	}
	wait.Wait()
}

func BenchmarkRenderPage(b *testing.B) {
	r := Open(cacheDir, 0)
	pdf := paper("Notula rapat koordinasi", "Tindak lanjut")
	if err := r.Warm(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := r.Render(pdf, 0, 418); err != nil {
			b.Fatal(err)
		}
	}
	_ = r.Close()
}

func BenchmarkStartWithCache(b *testing.B) {
	for b.Loop() {
		r := Open(cacheDir, 0)
		if err := r.Warm(); err != nil {
			b.Fatal(err)
		}
		_ = r.Close()
	}
}
