// Package readback reads a PDF the way a reader does, for tests: the words of
// each page with the place where they stand. It runs programs of poppler, which
// know nothing of how the PDF was made.
package readback

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const millimetre = 25.4 / 72

// Liberation Sans: how far a word's box reaches from the baseline, in em.
const (
	ascent  = 0.905
	descent = 0.212
)

// Page is one page in millimetres.
type Page struct {
	Width, Height float64
	Words         []Word
}

// Word is a word and its box; Baseline is from the page's top, Size in points.
type Word struct {
	Text                     string
	Left, Right, Top, Bottom float64
	Baseline, Size           float64
}

type page struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []struct {
		XMin float64 `xml:"xMin,attr"`
		YMin float64 `xml:"yMin,attr"`
		XMax float64 `xml:"xMax,attr"`
		YMax float64 `xml:"yMax,attr"`
		Text string  `xml:",chardata"`
	} `xml:"word"`
}

// Pages reads the pages of a PDF in the order in which their words were drawn.
func Pages(t testing.TB, pdf []byte) []Page {
	t.Helper()
	var document struct {
		Pages []page `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(run(t, pdf, "-raw", "-bbox"), &document); err != nil {
		t.Fatalf("read pdftotext's answer: %v", err)
	}
	pages := make([]Page, len(document.Pages))
	for i, p := range document.Pages {
		pages[i] = Page{Width: p.Width * millimetre, Height: p.Height * millimetre}
		for _, w := range p.Words {
			size := (w.YMax - w.YMin) / (ascent + descent)
			pages[i].Words = append(pages[i].Words, Word{
				Text: w.Text, Left: w.XMin * millimetre, Right: w.XMax * millimetre,
				Top: w.YMin * millimetre, Bottom: w.YMax * millimetre,
				Baseline: (w.YMin + ascent*size) * millimetre, Size: size,
			})
		}
	}
	return pages
}

// Text is all text in the order in which it was drawn, lines parted by single
// spaces.
func Text(t testing.TB, pdf []byte) string {
	t.Helper()
	return strings.Join(strings.Fields(string(run(t, pdf, "-raw"))), " ")
}

// Text is the page's words with single spaces.
func (p Page) Text() string {
	words := make([]string, len(p.Words))
	for i, w := range p.Words {
		words[i] = w.Text
	}
	return strings.Join(words, " ")
}

// Grey is the first page as a screen shows it at a resolution in dots per inch:
// rows of dots, 0 for black.
func Grey(t testing.TB, pdf []byte, resolution int) [][]byte {
	t.Helper()
	out := poppler(t, pdf, "pdftoppm", []string{"-gray", "-singlefile", "-r", strconv.Itoa(resolution)})
	var width, height, depth int
	if _, err := fmt.Sscanf(string(out[:min(32, len(out))]), "P5\n%d %d\n%d\n", &width, &height, &depth); err != nil {
		t.Fatalf("read pdftoppm's answer: %v", err)
	}
	rows := make([][]byte, height)
	dots := out[len(out)-width*height:]
	for y := range rows {
		rows[y] = dots[y*width : (y+1)*width]
	}
	return rows
}

func run(t testing.TB, pdf []byte, options ...string) []byte {
	t.Helper()
	return poppler(t, pdf, "pdftotext", options, "-")
}

// poppler runs a program of poppler on a PDF and gives what it prints.
func poppler(t testing.TB, pdf []byte, program string, options []string, target ...string) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(program, slices.Concat(options, []string{file}, target)...).Output()
	if err != nil {
		t.Fatalf("%s (package poppler-utils): %v", program, err)
	}
	return out
}
