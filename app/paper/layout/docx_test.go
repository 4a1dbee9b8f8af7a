package layout

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/readback"
)

// schema is the order that ECMA-376 gives the children of the elements whose children
// have one; an element outside of its place makes Word call the file corrupt.
var schema = map[string]string{
	"pPr":        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc rPr sectPr",
	"rPr":        "rFonts b bCs i iCs color sz szCs u lang",
	"tblPr":      "tblW jc tblInd tblBorders tblLayout tblCellMar",
	"tblBorders": "top left bottom right insideH insideV",
	"tblCellMar": "top left bottom right",
	"pBdr":       "top left bottom right",
	"tcPr":       "tcW gridSpan vMerge tcBorders shd vAlign",
	"tbl":        "tblPr tblGrid tr",
	"sectPr":     "headerReference footerReference type pgSz pgMar pgNumType titlePg",
	"body":       "",
}

// wellFormed fails where a node is not what Word expects of it.
func wellFormed(t testing.TB, body readback.Node) {
	t.Helper()
	body.Walk(func(n readback.Node) bool {
		name := n.XMLName.Local
		for _, a := range n.Attrs {
			if strings.Contains(a.Value, "%!") {
				t.Errorf("%s has %s=%q", name, a.Name.Local, a.Value)
			}
		}
		if order, known := schema[name]; known && order != "" {
			last, all := 0, strings.Fields(order)
			for _, child := range n.Children {
				i := slices.Index(all, child.XMLName.Local)
				if i < last {
					t.Errorf("%s has %s out of its place", name, child.XMLName.Local)
				}
				last = max(last, i)
			}
		}
		switch name {
		case "tc":
			if last := n.Children[len(n.Children)-1].XMLName.Local; last != "p" {
				t.Errorf("a cell ends in %s", last)
			}
		case "tbl":
			wholeRows(t, n)
		case "body":
			apart(t, n)
		}
		return true
	})
}

// wholeRows fails where the cells of a row do not fill the columns of its table.
func wholeRows(t testing.TB, table readback.Node) {
	t.Helper()
	columns := 0
	for _, child := range table.Children {
		switch child.XMLName.Local {
		case "tblGrid":
			columns = len(child.Children)
		case "tr":
			spans := 0
			for _, cell := range child.Children {
				if cell.XMLName.Local != "tc" {
					continue
				}
				span := 1
				for _, property := range cell.Children[0].Children {
					if property.XMLName.Local == "gridSpan" {
						span, _ = strconv.Atoi(property.Attr("val"))
					}
				}
				spans += span
			}
			if spans != columns {
				t.Errorf("a row of %d columns in a table of %d", spans, columns)
			}
		}
	}
}

// apart fails where two tables touch, which Word makes one, or where one has the end.
func apart(t testing.TB, body readback.Node) {
	t.Helper()
	for i, child := range body.Children[:len(body.Children)-1] {
		next := body.Children[i+1].XMLName.Local
		if child.XMLName.Local == "tbl" && next != "p" {
			t.Errorf("a table stands before %s", next)
		}
	}
	if last := body.Children[len(body.Children)-1].XMLName.Local; last != "sectPr" {
		t.Errorf("the text ends in %s", last)
	}
}

// tied fails where a part is missing, has no kind, or where the text refers to none.
func tied(t testing.TB, parts map[string][]byte) {
	t.Helper()
	kinds := map[string]bool{}
	for _, kind := range readback.Parse(t, parts["[Content_Types].xml"]).Children {
		kinds[kind.Attr("PartName")+kind.Attr("Extension")] = true
	}
	for name := range parts {
		ending := name[strings.LastIndex(name, ".")+1:]
		if ending == "xml" && name != "[Content_Types].xml" && !kinds["/"+name] || !kinds[ending] {
			t.Errorf("%s has no kind", name)
		}
	}
	ids := map[string]bool{}
	for _, relation := range readback.Parse(t, parts["word/_rels/document.xml.rels"]).Children {
		ids[relation.Attr("Id")] = true
		if _, found := parts["word/"+relation.Attr("Target")]; !found {
			t.Errorf("no part %s", relation.Attr("Target"))
		}
	}
	readback.Parse(t, parts["word/document.xml"]).Walk(func(n readback.Node) bool {
		for _, a := range n.Attrs {
			if a.Name.Space == "http://schemas.openxmlformats.org/officeDocument/2006/relationships" && !ids[a.Value] {
				t.Errorf("%s refers to %s", n.XMLName.Local, a.Value)
			}
		}
		return true
	})
}

// jpegOf is a picture of four by three dots.
func jpegOf(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, image.NewGray(image.Rect(0, 0, 4, 3)), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAnyDocumentIsSoundInWord(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	d := dice{rand.New(rand.NewPCG(seed, 1))}
	dot := Picture{JPEG: jpegOf(t), Width: 4, Height: 3, Caption: Bold("Foto")}
	crest := Beside{Picture: dot, Width: 18, Height: 25, Between: 2, Blocks: []Block{Paragraph{Runs: Bold("KOP"), Align: Center}}}
	for range 20 {
		doc := New(fonts, Info{Title: "Uji <naskah> & \x00", Author: "Kantor", Created: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)})
		for range d.IntN(3) + 1 {
			s := Upright(A4)
			if d.IntN(2) == 0 {
				s = Turned(F4)
			}
			s.Class, s.RedClass, s.State, s.Note, s.Restart = d.text(2), d.IntN(2) == 0, "KONSEP & <draf>", d.text(3), d.IntN(2) == 0
			doc.Begin(s)
			for i := range d.IntN(20) + 1 {
				doc.Add(d.block(i))
			}
			doc.Add(Rules{Gap: 4, Between: 1, Thickness: []float64{2, 1}}, Pictures{Height: 30, Between: 4, Size: 10, Pitch: 12, Row: []Picture{dot, dot}}, crest)
		}
		content, err := doc.Word()
		if err != nil {
			t.Fatal(err)
		}
		parts := readback.WordParts(t, content)
		tied(t, parts)
		for name, part := range parts {
			if strings.HasSuffix(name, ".jpeg") {
				continue
			}
			wellFormed(t, readback.Parse(t, part))
		}
		again, err := doc.Word()
		if err != nil || !bytes.Equal(content, again) {
			t.Errorf("two copies differ (%v)", err)
		}
	}
}

// inWord is what blocks are in Word, with the properties of the section.
func inWord(t testing.TB, blocks ...Block) (readback.Node, string) {
	t.Helper()
	doc := New(fonts, Info{Title: "Uji", Created: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)})
	doc.Begin(Upright(A4))
	doc.Add(blocks...)
	content, err := doc.Word()
	if err != nil {
		t.Fatal(err)
	}
	part := readback.WordParts(t, content)["word/document.xml"]
	return readback.Parse(t, part), string(part)
}

func TestWordHasLabelsAtTabStopsAndHangingValues(t *testing.T) {
	_, text := inWord(t, Paragraph{
		Runs: Regular("Kamis, 25 Juli 2024"), Left: 38, KeepNext: true, Whole: true, Align: Justify,
		Leads: []Lead{{X: 34, Text: ":", Bold: true}, {Text: "Hari, tanggal"}},
	}, Paragraph{Runs: []Run{{Text: "baris\nbaru "}, {Text: "tebal", Bold: true, Underline: true}}, Indent: 12.5, Gap: 10, Size: 10, Pitch: 12})
	for _, want := range []string{
		`<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1928"/><w:tab w:val="left" w:pos="2154"/></w:tabs>`,
		`<w:ind w:left="2154" w:right="0" w:hanging="2154"/><w:jc w:val="both"/>`,
		`>Hari, tanggal</w:t></w:r><w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">:</w:t></w:r><w:r><w:tab/></w:r>`,
		"Kamis, 25\u00A0Juli\u00A02024", // no line may end inside of a date
		`w:before="160" w:after="0" w:line="240"`, `w:firstLine="709"`,
		`baris</w:t></w:r><w:r><w:br/></w:r><w:r><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr><w:t xml:space="preserve">baru </w:t>`,
		`<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/><w:u w:val="single"/>`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %.3000s", want, text)
		}
	}
}

func TestWordRepeatsTheHeadingOfATable(t *testing.T) {
	node, text := inWord(t, Table{
		Columns: []Column{{Width: 10, Align: Center}, {}}, Size: 10, Pitch: 12.2, PadX: 1.8, PadY: 1.4,
		Head: []Row{{Fill: 0.91, Cells: []Cell{{Runs: Bold("No.")}, {Runs: Bold("Nama")}}}},
		Rows: []Row{{Cells: []Cell{{Runs: Regular("satu"), Span: 2, VAlign: Middle}}}, {MinHeight: 10}, {Cells: []Cell{{Runs: Regular("dua")}}}},
	}, Table{Columns: []Column{{}}, Size: 10, Pitch: 12, Rows: []Row{{}}}, Signatures{Ink: 22, Signers: []Signer{
		{Width: 75, Post: "NOTULIS,", Name: "Nama Contoh 1", Below: []string{"NIP"}},
		{X: -75, Width: 75, Above: []string{"Sangatta"}, Post: "PIMPINAN,", Name: "Nama Contoh 2"},
	}})
	wellFormed(t, node)
	for _, want := range []string{
		`<w:cantSplit/><w:tblHeader/>`, `<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/>`, `<w:gridSpan w:val="2"/><w:vAlign w:val="center"/>`,
		`<w:trHeight w:val="567" w:hRule="atLeast"/>`, `<w:gridCol w:w="567"/><w:gridCol w:w="8504"/>`, `<w:insideV w:val="single" w:sz="4"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
	if got := strings.Join(node.Words(), " "); got != "No. Nama satu dua Sangatta NOTULIS, PIMPINAN, Nama Contoh 1 Nama Contoh 2 NIP" {
		t.Errorf("%s", got)
	}
}
