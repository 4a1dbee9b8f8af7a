package layout

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
)

// pictureKind is the kind of a part that is a picture.
const pictureKind = "image"

// write implements Block: a table without rules, with the captions in a row below.
func (p Pictures) write(w *docx, page area) {
	if len(p.Row) == 0 {
		return
	}
	columns := float64(p.Columns)
	if p.Columns == 0 {
		columns = float64(len(p.Row))
	}
	width := (page.width - p.Between*(columns-1)) / columns
	edges := []float64{0}
	for range p.Row {
		edges = append(edges, edges[len(edges)-1]+width+p.Between)
	}
	w.whiteAbove(page.white(p.Gap))
	w.openTable(edges, tableEdges{side: p.Between / 2, top: underPicture / 2, foot: underPicture / 2})
	captions := slices.ContainsFunc(p.Row, func(p Picture) bool { return len(p.Caption) > 0 })
	w.openRow(rowProperties{})
	for _, picture := range p.Row {
		wide, high := fit(float64(picture.Width), float64(picture.Height), width, p.Height*page.low)
		w.cell(cellProperties{width: width + p.Between, span: 1, valign: Foot},
			wordLine{align: Center, pitch: p.Pitch, keepNext: true, runs: w.picture(picture.JPEG, wide, high)})
	}
	w.body.WriteString("</w:tr>")
	if captions {
		w.openRow(rowProperties{})
		for _, picture := range p.Row {
			w.cell(cellProperties{width: width + p.Between, span: 1},
				wordLine{align: Center, pitch: p.Pitch, runs: w.runs(picture.Caption, runProperties{size: p.Size})})
		}
		w.body.WriteString("</w:tr>")
	}
	w.body.WriteString("</w:tbl>")
}

// write implements Block: a table without rules, of picture, text and an empty column.
func (b Beside) write(w *docx, page area) {
	side := b.Width + b.Between
	edges := []float64{0, side, page.width - side, page.width}
	wide, high := fit(float64(b.Picture.Width), float64(b.Picture.Height), b.Width, b.Height)
	page.width -= 2 * side
	w.whiteAbove(0)
	w.openTable(edges, tableEdges{})
	w.openRow(rowProperties{})
	w.cell(cellProperties{width: side, span: 1, valign: Middle},
		wordLine{right: b.Between, align: Center, keepNext: true, runs: w.picture(b.Picture.JPEG, wide, high)})
	w.openCell(cellProperties{width: page.width, span: 1, valign: Middle})
	w.opening = true
	for _, block := range b.Blocks {
		block.write(w, page)
	}
	if w.waiting == nil { // a cell ends in a paragraph
		w.add(spacer(1))
	}
	w.flush()
	w.body.WriteString("</w:tc>")
	w.cell(cellProperties{width: side, span: 1}, wordLine{keepNext: true})
	w.body.WriteString("</w:tr></w:tbl>")
}

// emu are millimetres in the units of drawings, 914,400 of them an inch.
func emu(mm float64) int { return int(math.Round(mm * 36000)) }

// picture is a run with a JPEG in a size in millimetres.
func (w *docx) picture(jpeg []byte, width, height float64) string {
	sum := sha256.Sum256(jpeg)
	key := hex.EncodeToString(sum[:])
	id, known := w.pictures[key]
	if !known {
		w.parts = append(w.parts, part{fmt.Sprintf("media/%s.jpeg", key[:16]), pictureKind, jpeg})
		id = relation(len(w.parts))
		w.pictures[key] = id
	}
	w.drawn++
	return fmt.Sprintf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Gambar %[3]d"/>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="%[3]d" name="Gambar %[3]d"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="%[4]s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, emu(width), emu(height), w.drawn, id)
}
