package layout

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"time"
)

// docx writes blocks as WordprocessingML (ECMA-376), with what Word itself would use
// for them: indents and tab stops, tables whose heading is repeated, keep with next,
// a page number field. What depends on where pages end (tightening, catchword) is
// left to Word. A copy has no seal: it is not what the archive keeps.
type docx struct {
	measurer *measurer
	body     strings.Builder
	// waiting is the last paragraph, which may still be given white below it, or the
	// end of a section.
	waiting *wordLine
	// opening says that nothing stands in the section yet: white at the head of a page
	// is dropped.
	opening bool
	parts   []part
	// pictures are the parts of pictures by their SHA-256.
	pictures map[string]string
	drawn    int
}

// part is a file of the package.
type part struct {
	name, kind string
	content    []byte
}

// Word writes the same blocks in the same order as a .docx to be edited. The same
// content makes the same bytes. The error is that of writing the package.
func (d *Document) Word() ([]byte, error) {
	w := &docx{measurer: &d.measurer, pictures: map[string]string{}}
	for i, s := range d.sections {
		w.opening = true
		for _, block := range s.blocks {
			block.write(w, s.area())
		}
		w.end(w.properties(s, i), i == len(d.sections)-1)
	}
	return w.pack(d.info)
}

// end closes a section; the last of the document has its properties behind the text.
func (w *docx) end(properties string, last bool) {
	if w.waiting == nil {
		w.add(spacer(1))
	}
	if last {
		w.flush()
		w.body.WriteString(properties)
		return
	}
	w.waiting.section = properties
	w.flush()
}

// properties are the shape of a section's pages with what stands at their edges.
func (w *docx) properties(s *section, i int) string {
	var out strings.Builder
	out.WriteString("<w:sectPr>")
	restart := i == 0 || s.Restart
	refer := func(what, kind, content string) {
		name := fmt.Sprintf("%s%d%s.xml", what, i+1, kind)
		w.parts = append(w.parts, part{name, what, []byte(content)})
		fmt.Fprintf(&out, `<w:%sReference w:type="%s" r:id="%s"/>`, what, kind, relation(len(w.parts)))
	}
	refer("header", "default", w.header(s, true))
	if restart {
		refer("header", "first", w.header(s, false))
	}
	if s.Note != "" {
		refer("footer", "default", w.footer(s))
		if restart {
			refer("footer", "first", w.footer(s))
		}
	}
	width, height := s.sides()
	orientation := ""
	if s.Landscape {
		orientation = ` w:orient="landscape"`
	}
	fmt.Fprintf(&out, `<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, twips(width), twips(height), orientation)
	m, size := s.Margins, s.area().size
	fmt.Fprintf(&out, `<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`,
		twips(m.Top), twips(m.Right), twips(m.Bottom), twips(m.Left),
		twips(max(0, m.Top-numberRise-wordAscent*size*Pt)), twips(min(noteFoot, m.Bottom*footOfMargin)-wordDescent*noteSize*Pt))
	if restart {
		out.WriteString(`<w:pgNumType w:start="1"/><w:titlePg/>`)
	}
	out.WriteString("</w:sectPr>")
	return out.String()
}

// Arial's ascent and descent in em, by which Word makes the height of a line.
const (
	wordAscent  = 0.905
	wordDescent = 0.212
)

// header has class, page number and state on one line.
func (w *docx) header(s *section, number bool) string {
	width, size := s.area().width, s.area().size
	class := runProperties{bold: true, size: size}
	if s.RedClass {
		class.color = "C80000"
	}
	content := w.runs([]Run{{Text: s.Class}}, class) + tab
	if number {
		content += fmt.Sprintf(`<w:r>%s<w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r>%[1]s<w:t>2</w:t></w:r></w:fldSimple>`+
			`<w:r>%[1]s<w:t xml:space="preserve"> -</w:t></w:r>`, runProperties{size: size})
	}
	content += tab + w.runs([]Run{{Text: s.State}}, runProperties{bold: true, size: size})
	return fmt.Sprintf(`%s<w:hdr %s><w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="%d"/><w:tab w:val="right" w:pos="%d"/></w:tabs></w:pPr>%s</w:p></w:hdr>`,
		xml.Header, namespaces, twips(width/2), twips(width), content)
}

// footer has the note of the section.
func (w *docx) footer(s *section) string {
	return fmt.Sprintf(`%s<w:ftr %s><w:p><w:pPr><w:jc w:val="center"/></w:pPr>%s</w:p></w:ftr>`,
		xml.Header, namespaces, w.runs([]Run{{Text: s.Note}}, runProperties{size: noteSize, color: "787878"}))
}

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// relation is the id by which the text refers to the nth part, from 1.
func relation(n int) string { return fmt.Sprintf("rId%d", n) }

// twips are millimetres in twentieths of a point.
func twips(mm float64) int { return twentieths(mm / Pt) }

func twentieths(points float64) int { return int(math.Round(points * 20)) }

// pack puts the parts into a package.
func (w *docx) pack(info Info) ([]byte, error) {
	text := xml.Header + "<w:document " + namespaces + "><w:body>" + w.body.String() + "</w:body></w:document>"
	files := []part{
		{"[Content_Types].xml", "", []byte(w.contentTypes())},
		{"_rels/.rels", "", []byte(packageRelations)},
		{"docProps/core.xml", "", []byte(coreProperties(info))},
		{"word/document.xml", "", []byte(text)},
		{"word/styles.xml", "", []byte(wordStyles)},
		{"word/settings.xml", "", []byte(wordSettings)},
		{"word/_rels/document.xml.rels", "", []byte(w.relations())},
	}
	for _, p := range w.parts {
		files = append(files, part{"word/" + p.name, "", p.content})
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, f := range files {
		// Without a time of its own a file in the archive is the same whenever it is made.
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
		if err == nil {
			_, err = entry.Write(f.content)
		}
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", f.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("write package: %w", err)
	}
	return out.Bytes(), nil
}

func coreProperties(info Info) string {
	return fmt.Sprintf(`%s<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `+
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+
		`<dc:title>%s</dc:title><dc:creator>%s</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>`,
		xml.Header, escaped(info.Title), escaped(info.Author), info.Created.UTC().Format(time.RFC3339))
}

// escaped is text between tags.
func escaped(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(text)) // a strings.Builder takes everything
	return out.String()
}
