package layout

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// officeTypes and officeRelations begin the names that the format has for its parts.
const (
	officeTypes     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageTypes    = "http://schemas.openxmlformats.org/package/2006/"
)

// contentTypes says of each part what it is.
func (w *docx) contentTypes() string {
	var out strings.Builder
	out.WriteString(xml.Header + `<Types xmlns="` + packageTypes + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="jpeg" ContentType="image/jpeg"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`)
	override := func(name, kind string) {
		fmt.Fprintf(&out, `<Override PartName="/word/%s" ContentType="%s%s+xml"/>`, name, officeTypes, kind)
	}
	override("document.xml", "document.main")
	override("styles.xml", "styles")
	override("settings.xml", "settings")
	for _, p := range w.parts {
		if p.kind != pictureKind {
			override(p.name, p.kind)
		}
	}
	return out.String() + "</Types>"
}

const packageRelations = xml.Header + `<Relationships xmlns="` + packageTypes + `relationships">` +
	`<Relationship Id="rId1" Type="` + officeRelations + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + packageTypes + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

// relations ties the parts to the text.
func (w *docx) relations() string {
	var out strings.Builder
	out.WriteString(xml.Header + `<Relationships xmlns="` + packageTypes + `relationships">`)
	tie := func(id, kind, name string) {
		fmt.Fprintf(&out, `<Relationship Id="%s" Type="%s%s" Target="%s"/>`, id, officeRelations, kind, name)
	}
	for i, p := range w.parts {
		tie(relation(i+1), p.kind, p.name)
	}
	tie("rIdStyles", "styles", "styles.xml")
	tie("rIdSettings", "settings", "settings.xml")
	return out.String() + "</Relationships>"
}

// wordStyles has the type of the text. Arial is the face of Permendagri 1/2023 Pasal
// 32; the paper's own has the same widths.
const wordStyles = xml.Header + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr>` +
	`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID"/>` +
	`</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>` +
	`<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

// wordSettings keep a line that ends by hand from being spread, and tables at the edge
// of the text.
const wordSettings = xml.Header + `<w:settings ` + namespaces + `><w:compat><w:doNotExpandShiftReturn/>` +
	`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
