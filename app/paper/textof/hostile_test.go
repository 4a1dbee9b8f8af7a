package textof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// packed is an object with a packed stream.
func packed(number int, head string, content []byte) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(content) // into memory, which doesn't fail
	_ = w.Close()
	return fmt.Sprintf("%d 0 obj<</Filter/FlateDecode%s/Length %d>>stream\n%s\nendstream\n", number, head, out.Len(), out.String())
}

// Each of these is small, and would take hours if its parts were followed as often
// as they name one another.
func TestAFileThatNamesItsPartsOverAndOverEnds(t *testing.T) {
	numbered := func(from, count int, shape string) string {
		var all strings.Builder
		for i := range count {
			fmt.Fprintf(&all, shape, from+i)
		}
		return all.String()
	}
	refs := func(number, count int) string { return strings.Repeat(fmt.Sprintf("%d 0 R ", number), count) }
	heads := strings.Repeat("7 0 ", 50_000)
	for what, pdf := range map[string]string{
		"objects that lie on one another": packed(1, fmt.Sprintf("/Type/ObjStm/N 50000/First %d", len(heads)),
			[]byte(heads+"["+strings.Repeat("1 ", 2<<20)+"]")),
		"branches with the same pages": "1 0 obj[" + refs(2, 500_000) + "]endobj\n" + numbered(3, 100_000, "%d 0 obj<</Type/Pages/Kids 1 0 R>>endobj\n"),
		"pages with the same contents": "1 0 obj[" + refs(2, 200_000) + "]endobj\n" + packed(2, "", nil) + numbered(3, 2000, "%d 0 obj<</Type/Page/Contents 1 0 R>>endobj\n"),
		"a form of nothing": packed(1, "", bytes.Repeat([]byte("/X Do "), 2<<20)) + packed(2, "/Subtype/Form", nil) +
			"3 0 obj<</Type/Page/Contents 1 0 R/Resources<</XObject<</X 2 0 R>>>>>>endobj\n",
		"codes without letters": packed(1, "", append([]byte("/F 1 Tf "), bytes.Repeat([]byte("("+strings.Repeat("z", 8000)+")Tj "), 7<<10)...)) +
			packed(2, "", []byte("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange "+strings.Repeat("<01> <02> <0041> ", maxRanges)+"endbfrange")) +
			"3 0 obj<</Type/Page/Contents 1 0 R/Resources<</Font<</F<</ToUnicode 2 0 R>>>>>>>>endobj\n",
	} {
		t.Run(what, func(t *testing.T) {
			f := open([]byte(pdf))
			for _, page := range f.pageOrder() {
				f.lines(page)
			}
			if f.unpacked > maxUnpacked || f.letters > maxLetters+maxPiece {
				t.Errorf("%d bytes, %d letters were read", f.unpacked, f.letters)
			}
		})
	}
}
