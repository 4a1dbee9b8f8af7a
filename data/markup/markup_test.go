package markup

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// show writes blocks such that a case can be compared at one look.
func show(blocks []Block) string {
	var out []string
	for _, b := range blocks {
		text := ""
		for _, run := range b.Runs {
			if run.Bold {
				text += "<" + run.Text + ">"
				continue
			}
			text += run.Text
		}
		switch b.Kind {
		case Paragraph:
			out = append(out, "P "+text)
		case Item:
			out = append(out, fmt.Sprintf("I%d %s %s", b.Level, b.Number, text))
		case Label:
			out = append(out, fmt.Sprintf("L [%s] [%s] %s", b.Label, b.Number, text))
		case Heading:
			out = append(out, fmt.Sprintf("H%d %s %s", b.Level, b.Number, text))
		case Table:
			for _, row := range b.Rows {
				cells := ""
				for i, cell := range row {
					cells += fmt.Sprintf("|%s", cell.Text())
					if b.Numeric[i] {
						cells += "#"
					}
				}
				out = append(out, "T "+cells)
			}
		}
	}
	return strings.Join(out, "\n")
}

func TestEachLineIsReadByItsMark(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a line is a paragraph", "Satu.\n\nDua.", "P Satu.\nP Dua."},
		{"items have two levels", "1. Satu\na. Kecil\nb. Kecil lagi\n2. Dua", "I1 1. Satu\nI2 a. Kecil\nI2 b. Kecil lagi\nI1 2. Dua"},
		{"items count on whatever they are numbered", "1. A\n1. B\n5. C", "I1 1. A\nI1 2. B\nI1 3. C"},
		{"letters begin anew under each item", "1. A\na. x\n2. B\na. y", "I1 1. A\nI2 a. x\nI1 2. B\nI2 a. y"},
		{"a list goes on where it is numbered after a paragraph", "1. A\nLalu\n2. B", "I1 1. A\nP Lalu\nI1 2. B"},
		{"an empty line parts lists", "1. A\n\n1. B", "I1 1. A\nI1 1. B"},
		{"a year is no item", "2024. Tahun", "P 2024. Tahun"},
		{"an abbreviation is no item", "a.n. Bupati", "P a.n. Bupati"},
		{"labels and more of a value", "hari, tanggal : Kamis\nagenda : 1. Satu\n: 2. Dua\ntempat : Aula", "L [hari, tanggal] [] Kamis\nL [agenda] [1.] Satu\nL [] [2.] Dua\nL [tempat] [] Aula"},
		{"a colon after a paragraph is text", "Halo\n: dua", "P Halo\nP : dua"},
		{"a long label is a paragraph", strings.Repeat("x", 31) + " : y", "P " + strings.Repeat("x", 31) + " : y"},
		{"a colon at the end is text", "sebagai berikut :", "P sebagai berikut :"},
		{"a time is no label", "Pukul 09:00 WITA", "P Pukul 09:00 WITA"},
		{"rows are a table", "| No | Uraian | Jumlah |\n|---|---|---|\n| 1 | Berkas | 2 |\n| 2 | Surat |", "T |No|Uraian|Jumlah#\nT |1|Berkas|2#\nT |2|Surat|#"},
		{"a column with a word is not of figures", "| A |\n| 1 |\n| satu |", "T |A\nT |1\nT |satu"},
		{"money and per cent are figures", "| Rp | % |\n| 1.500.000,00 | 12,5 % |\n| - | BL |", "T |Rp#|%#\nT |1.500.000,00#|12,5 %#\nT |-#|BL#"},
		{"an empty line parts tables", "| A |\n\n| B |", "T |A\nT |B"},
		{"headings are lettered, subheadings numbered in each", "# Satu\n## Umum\n## Dasar\n# Dua\n## Lain", "H1 A. Satu\nH2 1. Umum\nH2 2. Dasar\nH1 B. Dua\nH2 1. Lain"},
		{"bold", "Kami **undang** Saudara", "P Kami <undang> Saudara"},
		{"bold without its fellow is text", "2 ** 3 dan ****", "P 2 ** 3 dan ****"},
		{"a backslash takes the meaning", `1\. Satu` + "\n" + `\# x` + "\n" + `a \: b` + "\n" + `\*\*c\*\*` + "\n" + `C:\berkas`, "P 1. Satu\nP # x\nP a : b\nP **c**\nP C:\\berkas"},
		{"a cell may have a bar", `| a \| b | c |`, "T |a | b|c"},
		{"any line end", "a\r\nb\rc", "P a\nP b\nP c"},
	} {
		if got := show(Parse(c.text)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestBlocksKnowTheirLine(t *testing.T) {
	blocks := Parse("satu\n\n| A |\n| b |\ndua")
	var at []int
	for _, b := range blocks {
		at = append(at, b.Line)
	}
	if want := []int{0, 2, 4}; !slices.Equal(at, want) {
		t.Errorf("lines %v, want %v", at, want)
	}
}

func TestFieldsAreFoundWithTheirPlaces(t *testing.T) {
	text := `a {Rapat.Tanggal } \{bukan} {} {x`
	uses := Fields(text)
	if len(uses) != 1 || uses[0].Name != "rapat.tanggal" || text[uses[0].From:uses[0].To] != "{Rapat.Tanggal }" {
		t.Errorf("fields %+v", uses)
	}
}

func TestFillPutsValuesByTheirPlace(t *testing.T) {
	values := map[string]string{"satu": "Aula", "dua": "1. A\n2. B", "kosong": "", "tabel": "| x |\n| 1 |"}
	value := func(name string) (string, bool) { v, ok := values[name]; return v, ok }
	for _, c := range []struct {
		name, text, want string
		unfilled         []string
	}{
		{"in a sentence", "di {satu}.", "di Aula.", nil},
		{"many in a sentence", "tentang {dua}.", "tentang A; B.", nil},
		{"many alone", "{dua}", "1. A\n2. B", nil},
		{"a table alone", "lihat\n{tabel}\nini", "lihat\n| x |\n| 1 |\nini", nil},
		{"a table in a sentence", "lihat {tabel} ini", "lihat x; 1 ini", nil},
		{"many behind a label", "agenda : {dua}", "agenda : 1. A\n: 2. B", nil},
		{"many behind a number", "3. {dua}", "3. A\n3. B", nil},
		{"an empty value takes its line along", "a\n{kosong}\nb", "a\nb", nil},
		{"unknown stay", "{x} dan {y} dan {x}", "{x} dan {y} dan {x}", []string{"{x}", "{y}"}},
	} {
		got, unfilled := Fill(c.text, value)
		if got != c.want || !slices.Equal(unfilled, c.unfilled) {
			t.Errorf("%s: %q %v, want %q %v", c.name, got, unfilled, c.want, c.unfilled)
		}
	}
}

func TestAnEscapedTextIsReadAsItIs(t *testing.T) {
	for _, plain := range []string{"1. Satu", "a. kecil", "# x", "## x", "| a | b |", "a : b", ": b", "**b**", "{x}", `\`, "Dr. A", "12. 13. x", "x ***** y"} {
		if got := show(Parse(Escape(plain))); got != "P "+plain {
			t.Errorf("%q became %q", plain, got)
		}
	}
}
