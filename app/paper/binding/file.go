package binding

import (
	"bytes"
	"crypto/md5"
	"encoding/hex"
	"fmt"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// The numbers of the objects that every file has.
const (
	catalogNumber = iota + 1
	pagesNumber
	outlineNumber
	infoNumber
)

// file is a PDF in the making: objects by their numbers from 1.
type file struct {
	objects  []types.Object
	branches []types.IndirectRef
	chapters []chapterStart
	pages    int
}

// chapterStart is a heading of the outline and the page that it leads to.
type chapterStart struct {
	title string
	page  types.IndirectRef
}

func newFile() *file { return &file{objects: make([]types.Object, infoNumber)} }

func reference(number int) types.IndirectRef { return *types.NewIndirectRef(number, 0) }

// add gives an object the next number.
func (f *file) add(object types.Object) (number int) {
	f.objects = append(f.objects, object)
	return len(f.objects)
}

func (f *file) set(number int, object types.Object) { f.objects[number-1] = object }

func (f *file) at(ref types.IndirectRef) types.Object { return f.objects[ref.ObjectNumber-1] }

// bytes writes the file (ISO 32000-1, 7.5), with a number made of its content.
func (f *file) bytes(info Info) []byte {
	f.frame(info)
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	places := make([]int, len(f.objects))
	for i, object := range f.objects {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", i+1)
		switch o := object.(type) {
		case nil:
			out.WriteString("null")
		case types.StreamDict:
			out.WriteString(o.PDFString())
			out.WriteString("\nstream\n")
			out.Write(o.Raw)
			out.WriteString("\nendstream")
		default:
			out.WriteString(o.PDFString())
		}
		out.WriteString("\nendobj\n")
	}
	table := out.Len()
	sum := md5.Sum(out.Bytes())
	number := hex.EncodeToString(sum[:])
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<</ID[<%s> <%[1]s>]/Info %s/Root %s/Size %d>>\nstartxref\n%d\n%%%%EOF\n",
		number, reference(infoNumber).PDFString(), reference(catalogNumber).PDFString(), len(places)+1, table)
	return out.Bytes()
}

// frame fills in the objects that every file has.
func (f *file) frame(info Info) {
	kids := make(types.Array, len(f.branches))
	for i, branch := range f.branches {
		kids[i] = branch
	}
	f.set(catalogNumber, types.Dict{
		"Type": types.Name("Catalog"), "Pages": reference(pagesNumber), "Outlines": reference(outlineNumber),
	})
	f.set(pagesNumber, types.Dict{"Type": types.Name("Pages"), "Kids": kids, "Count": types.Integer(f.pages)})
	date := types.StringLiteral(types.DateString(info.Created))
	f.set(infoNumber, types.Dict{
		"Title": text(info.Title), "Author": text(info.Author), "CreationDate": date, "ModDate": date,
	})
	f.set(outlineNumber, f.outline())
}

// outline makes a heading of each chapter.
func (f *file) outline() types.Dict {
	all := types.Dict{"Type": types.Name("Outlines"), "Count": types.Integer(len(f.chapters))}
	first := len(f.objects) + 1
	last := first + len(f.chapters) - 1
	for i, chapter := range f.chapters {
		heading := types.Dict{
			"Title": text(chapter.title), "Parent": reference(outlineNumber),
			"Dest": types.Array{chapter.page, types.Name("Fit")},
		}
		number := f.add(heading)
		if i > 0 {
			heading["Prev"] = reference(number - 1)
		}
		if number < last {
			heading["Next"] = reference(number + 1)
		}
	}
	if len(f.chapters) > 0 {
		all["First"], all["Last"] = reference(first), reference(last)
	}
	return all
}

// text is a text string in UTF-16 (ISO 32000-1, 7.9.2.2).
func text(s string) types.HexLiteral {
	units := append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...)
	var out bytes.Buffer
	for _, u := range units {
		fmt.Fprintf(&out, "%04X", u)
	}
	return types.HexLiteral(out.String())
}
