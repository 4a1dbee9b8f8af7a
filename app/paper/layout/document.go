package layout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// Info is what a PDF says about itself.
type Info struct {
	Title, Author string
	// Created is written as the time of creation, so that the same content makes
	// the same bytes. It must not be zero.
	Created time.Time
}

// Document collects sections of blocks.
type Document struct {
	info     Info
	measurer measurer
	sections []*section
}

type section struct {
	Section
	blocks []Block
	strips []strip
}

// New begins an empty document.
func New(fonts *Fonts, info Info) *Document {
	return &Document{info: info, measurer: measurer{fonts: fonts, missing: map[rune]bool{}}}
}

// Begin starts a section on a new page. Blocks can be added after the first. A
// lower margin that is too small for a seal grows.
func (d *Document) Begin(s Section) {
	if s.Seal != nil {
		s.Margins.Bottom = max(s.Margins.Bottom, sealMargin)
	}
	d.sections = append(d.sections, &section{Section: s})
}

// Add measures blocks and puts them at the end of the last section.
func (d *Document) Add(blocks ...Block) {
	last := d.sections[len(d.sections)-1]
	area := last.area()
	last.blocks = append(last.blocks, blocks...)
	for _, block := range blocks {
		last.strips = append(last.strips, block.strips(&d.measurer, area)...)
	}
}

// Pages counts the pages that the document has as it stands.
func (d *Document) Pages() int {
	n := 0
	for _, s := range d.sections {
		n += len(paginate(s.strips, s.area().height))
	}
	return n
}

// Finish puts everything on pages and writes the PDF. The error is that of the
// PDF library, if it refused something.
func (d *Document) Finish() (Result, error) {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm"})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(d.info.Created)
	pdf.SetModificationDate(d.info.Created)
	pdf.SetTitle(d.info.Title, true)
	pdf.SetAuthor(d.info.Author, true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	// The library appends to slices of the file it is given: it gets its own.
	fonts := d.measurer.fonts
	pdf.AddUTF8FontFromBytes(family, "", slices.Clone(fonts.regular.file))
	pdf.AddUTF8FontFromBytes(family, "B", slices.Clone(fonts.bold.file))

	w := writer{canvas: canvas{pdf: pdf}, measurer: &d.measurer}
	for i, s := range d.sections {
		w.section(s, i == 0 || s.Restart)
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return Result{}, fmt.Errorf("write PDF: %w", err)
	}
	return Result{PDF: out.Bytes(), Pages: w.pages, Marks: w.marks, Missing: d.measurer.missingRunes()}, nil
}

// writer draws sections one after another.
type writer struct {
	canvas   canvas
	measurer *measurer
	// pages counts those of the file, number those of the paper.
	pages, number int
	marks         []Mark
}

func (w *writer) section(s *section, restart bool) {
	if restart {
		w.number = 0
	}
	pages := paginate(s.strips, s.area().height)
	for i, p := range pages {
		w.pages++
		w.number++
		orientation := "P"
		if s.Landscape {
			orientation = "L"
		}
		w.canvas.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: s.Sheet.Width, Ht: s.Sheet.Height})
		w.edges(s)
		if s.Catchword && i+1 < len(pages) {
			w.catchword(s, pages[i+1])
		}
		w.page(s, p)
	}
}

// edges draws what stands outside the margins.
func (w *writer) edges(s *section) {
	_, height := s.sides()
	size := s.area().size
	top := s.Margins.Top - min(numberRise, s.Margins.Top*riseOfMargin)
	if w.number > 1 {
		w.edge(s, Run{Text: fmt.Sprintf("- %d -", w.number)}, size, Center, top)
	}
	if s.RedClass {
		w.canvas.red()
	}
	w.edge(s, Run{Text: s.Class, Bold: true}, size, Left, top)
	if s.RedClass {
		w.canvas.grey(0)
	}
	w.edge(s, Run{Text: s.State, Bold: true}, size, Right, top)
	foot := height - min(noteFoot, s.Margins.Bottom*footOfMargin)
	if s.Seal != nil {
		w.seal(s, height)
		foot = height - noteUnderSeal
	}
	if s.Note != "" {
		w.canvas.grey(noteGrey)
		w.edge(s, Run{Text: s.Note}, noteSize, Center, foot)
		w.canvas.grey(0)
	}
}

// edge draws one line outside the margins.
func (w *writer) edge(s *section, run Run, size float64, align Align, baseline float64) {
	setting := setting{size: size, width: s.area().width, align: align}
	for _, row := range w.measurer.set([]Run{run}, setting)[:1] {
		row.draw(&w.canvas, s.Margins.Left, baseline-emAbove*size*Pt)
	}
}

// catchword draws the first word of the next page under the text.
func (w *writer) catchword(s *section, next *page) {
	word := strings.TrimRight(next.strips[0].word, ".,:;…")
	if word == "" {
		return
	}
	_, height := s.sides()
	w.edge(s, Run{Text: word + "..."}, s.area().size, Right, height-s.Margins.Bottom+min(catchwordFall, s.Margins.Bottom*riseOfMargin))
}

func (w *writer) page(s *section, p *page) {
	y := s.Margins.Top
	for i, st := range p.strips {
		if i > 0 {
			y += st.gap * p.gaps
		}
		at := place{left: s.Margins.Left, top: y, opens: i == 0, closes: i == len(p.strips)-1}
		at.squeeze = st.spare * p.squeeze
		height := st.height - at.squeeze
		st.draw(&w.canvas, at)
		w.mark(st.id, y, y+height)
		y += height
	}
}

// mark widens the last mark of the same block on the page, or makes one.
func (w *writer) mark(id string, top, bottom float64) {
	if id == "" {
		return
	}
	if n := len(w.marks); n > 0 && w.marks[n-1].ID == id && w.marks[n-1].Page == w.pages {
		w.marks[n-1].Bottom = bottom
		return
	}
	w.marks = append(w.marks, Mark{ID: id, Page: w.pages, Top: top, Bottom: bottom})
}
