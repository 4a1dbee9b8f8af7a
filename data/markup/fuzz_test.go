package markup

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// check holds a text against what is true of every text.
func check(t *testing.T, text string) {
	t.Helper()
	for _, b := range Parse(text) {
		checkBlock(t, text, b)
	}
	for _, use := range Fields(text) {
		if use.From < 0 || use.To > len(text) || text[use.From] != '{' || text[use.To-1] != '}' {
			t.Errorf("%q: field at %d–%d", text, use.From, use.To)
		}
	}
	filled, unfilled := Fill(text, func(string) (string, bool) { return "", false })
	if want := strings.Join(lines(text), "\n"); filled != want {
		t.Errorf("%q filled with nothing is %q", text, filled)
	}
	if !utf8.ValidString(filled) {
		t.Errorf("%q filled is no UTF-8", text)
	}
	if (len(unfilled) > 0) != (len(Fields(filled)) > 0) {
		t.Errorf("%q: unfilled %v", text, unfilled)
	}
	checkEscape(t, strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " "))
}

func checkBlock(t *testing.T, text string, b Block) {
	t.Helper()
	if b.Kind != Table {
		if len(b.Rows) > 0 || len(b.Runs) == 0 && strings.Trim(text, "\\*\t\n\r ") != "" {
			t.Errorf("%q: a block without text %+v", text, b)
		}
		return
	}
	for _, row := range b.Rows {
		if len(row) != len(b.Numeric) {
			t.Errorf("%q: a row of %d in a table of %d columns", text, len(row), len(b.Numeric))
		}
	}
}

// checkEscape says that a plain text is read as it is, alone and as a value.
func checkEscape(t *testing.T, plain string) {
	t.Helper()
	if plain == "" {
		return
	}
	if blocks := Parse(Escape(plain)); len(blocks) != 1 || blocks[0].Kind != Paragraph || blocks[0].Text() != plain {
		t.Errorf("%q escaped is %+v", plain, blocks)
	}
	all, _ := Fill("awal {x} akhir", func(string) (string, bool) { return Escape(plain), true })
	if blocks := Parse(all); len(blocks) != 1 || blocks[0].Text() != "awal "+plain+" akhir" {
		t.Errorf("%q as a value is %+v", plain, blocks)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "|", "||", "| |", "**", "****", "{", "{}", "{a}", "1. ", "a. b", ": x", " : ", "# ", "\\", "\xff|\xfe{", "1. 1. 1. x", "|a\\", "| a | b\n| c"} {
		f.Add(seed)
	}
	f.Fuzz(check)
}

func TestNoRubbishIsWrong(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	pieces := []string{"|", "*", "**", "{", "}", "{rapat.tanggal}", "1. ", "a. ", "# ", "## ", " : ", ": ", "\\", "\n", "\r\n", " ", "kata", "Ü", "\xff", "\x00", "12,5", ".", "\u00a0"}
	for range 3000 {
		var text strings.Builder
		for range random.IntN(24) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		check(t, text.String())
	}
}
