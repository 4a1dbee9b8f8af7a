package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func shown(t *Text) string {
	var all strings.Builder
	renderer := test.WidgetRenderer(t).(*textRenderer)
	for i := range renderer.objects {
		all.WriteString(renderer.pieces[i].Text)
	}
	return all.String()
}

func TestTextEndsInAnEllipsisWhereItDoesNotFit(t *testing.T) {
	text := NewText(Run{Text: "Nama Contoh 12, S.IP. ", Bold: true}, Run{Text: "Dinas Kesehatan", Color: ColorMuted})
	openWindow(t, fixedPlace(text), fyne.NewSize(600, 40))
	whole := text.MinSize().Width
	for _, width := range []float32{10, 60, 120, 155, 180, whole - 1} {
		text.Resize(fyne.NewSize(width, 20))
		got := shown(text)
		if !strings.HasSuffix(got, "…") {
			t.Errorf("at %v px it says %q", width, got)
		}
		used := float32(0)
		renderer := test.WidgetRenderer(text).(*textRenderer)
		for i := range renderer.objects {
			used += renderer.pieces[i].MinSize().Width
		}
		if used > max(width, 13) {
			t.Errorf("at %v px it takes %v", width, used)
		}
	}
	text.Resize(fyne.NewSize(whole, 20))
	if got := shown(text); got != text.Text() {
		t.Errorf("at its full width it says %q", got)
	}
}

func TestTextAtTheRightEndsAtItsEdge(t *testing.T) {
	text := Body("1.284").Right()
	openWindow(t, fixedPlace(text), fyne.NewSize(200, 40))
	text.Resize(fyne.NewSize(150, 20))
	piece := test.WidgetRenderer(text).(*textRenderer).pieces[0]
	if end := piece.Position().X + piece.MinSize().Width; end < 149.5 || end > 150.5 {
		t.Errorf("ends at %v, want 150", end)
	}
}

func TestOnlyAShrinkingTextGivesUpItsWidth(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	if Body("kata").MinSize().Width == 0 || Body("kata").Shrink().MinSize().Width != 0 {
		t.Error("MinSize does not say so")
	}
}

func TestWrappedTextLosesNothingAndFits(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	style := TextStyle{Size: TextBase}
	for _, text := range []string{
		longText, "", "\n", "satu", "  dua  spasi  ", "Pertanggungjawabanpertanggungjawabanpertanggungjawaban akhir",
		strings.Repeat("kata ", 200), "awal Pertanggungjawabanpertanggungjawabanpertanggungjawaban",
	} {
		for _, width := range []float32{40, 100, 353} {
			lines := wrapText(text, width, style)
			for _, line := range lines {
				if got := measure(line, TextBase, false); got > width+1 {
					t.Errorf("%q is %v wide, room for %v", line, got, width)
				}
			}
			if got, want := letters(strings.Join(lines, "")), letters(text); got != want {
				t.Errorf("%q became %q", want, got)
			}
		}
	}
}

// letters is a text without the spaces and line ends at which it may break.
func letters(text string) string { return strings.Join(strings.Fields(text), "") }

func TestALineEndInTheTextIsKept(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	if lines := wrapText("satu\n\ndua", 300, TextStyle{Size: TextBase}); len(lines) != 3 || lines[1] != "" {
		t.Errorf("lines are %q", lines)
	}
}

func TestAParagraphIsAsHighAsForetold(t *testing.T) {
	paragraph := NewParagraph(longText, TextStyle{})
	openWindow(t, fixedPlace(paragraph), fyne.NewSize(400, 400))
	paragraph.Resize(fyne.NewSize(180, 400))
	if got, want := paragraph.MinSize().Height, ParagraphHeight(longText, 180, TextStyle{}); got != want {
		t.Errorf("%v high, foretold %v", got, want)
	}
}

func TestAParagraphNotLaidOutAsksForNoHeight(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	paragraph := NewParagraph(strings.Repeat("kata ", 100), TextStyle{})
	if got := paragraph.MinSize().Height; got > 20 {
		t.Errorf("%v high, want one line", got)
	}
}
