package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Run is a stretch of one line of text in one style.
type Run struct {
	Text  string
	Bold  bool
	Color fyne.ThemeColorName // ColorText when empty
}

// Text is one line of text. It is cheap, follows the theme, and ends in "…"
// where its width does not suffice.
type Text struct {
	widget.BaseWidget
	runs   []Run
	size   float32
	line   float32
	align  fyne.TextAlign
	shrink bool
}

// NewText returns a line of several runs at the base size.
func NewText(runs ...Run) *Text { return newText(TextBase, 20, runs...) }

// NewCaption returns a line of several runs at the caption size.
func NewCaption(runs ...Run) *Text { return newText(TextCaption, 16, runs...) }

// Title is the title of a page: 20 bold.
func Title(text string) *Text { return newText(TextTitle, 28, Run{Text: text, Bold: true}) }

// Section is a heading: 16 bold.
func Section(text string) *Text { return newText(TextSection, 24, Run{Text: text, Bold: true}) }

// Body is ordinary text.
func Body(text string) *Text { return NewText(Run{Text: text}) }

// Strong is ordinary text in bold.
func Strong(text string) *Text { return NewText(Run{Text: text, Bold: true}) }

// Muted is ordinary text that is read second.
func Muted(text string) *Text { return NewText(Run{Text: text, Color: ColorMuted}) }

// Caption is small text that is read second: 12 in grey.
func Caption(text string) *Text { return NewCaption(Run{Text: text, Color: ColorMuted}) }

// Heading is the head of a column or group: 12 bold.
func Heading(text string) *Text { return NewCaption(Run{Text: text, Bold: true}) }

func newText(size, line float32, runs ...Run) *Text {
	t := &Text{runs: runs, size: size, line: line}
	t.ExtendBaseWidget(t)
	return t
}

// In sets the colour role of every run and returns the text.
func (t *Text) In(role fyne.ThemeColorName) *Text {
	for i := range t.runs {
		t.runs[i].Color = role
	}
	t.Refresh()
	return t
}

// Right puts the text at the right edge, as numbers are, and returns it.
func (t *Text) Right() *Text {
	t.align = fyne.TextAlignTrailing
	return t
}

// Center puts the text in the middle and returns it.
func (t *Text) Center() *Text {
	t.align = fyne.TextAlignCenter
	return t
}

// Shrink lets a layout give the text less than its full width, and returns it.
func (t *Text) Shrink() *Text {
	t.shrink = true
	return t
}

// SetText replaces the text, keeping the style of the first run.
func (t *Text) SetText(text string) {
	first := Run{}
	if len(t.runs) > 0 {
		first = t.runs[0]
	}
	if len(t.runs) == 1 && first.Text == text {
		return
	}
	first.Text = text
	t.SetRuns(first)
}

// SetRuns replaces text and styles.
func (t *Text) SetRuns(runs ...Run) {
	t.runs = runs
	t.Refresh()
}

// Text returns what the line says, whole.
func (t *Text) Text() string {
	var all strings.Builder
	for _, r := range t.runs {
		all.WriteString(r.Text)
	}
	return all.String()
}

// MinSize is the natural size, or no width after Shrink.
func (t *Text) MinSize() fyne.Size {
	if t.shrink {
		return fyne.NewSize(0, t.line)
	}
	return fyne.NewSize(t.naturalWidth(), t.line)
}

func (t *Text) naturalWidth() float32 {
	var width float32
	for _, r := range t.runs {
		width += measure(r.Text, t.size, r.Bold)
	}
	return width
}

// CreateRenderer is for Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	text    *Text
	pieces  []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *textRenderer) Layout(size fyne.Size) { r.fill(size) }

func (r *textRenderer) MinSize() fyne.Size { return r.text.MinSize() }

func (r *textRenderer) Refresh() {
	r.fill(r.text.Size())
	canvas.Refresh(r.text)
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Destroy() {}

// fill writes the runs into canvas texts, shortened to the width at hand.
func (r *textRenderer) fill(size fyne.Size) {
	t := r.text
	for len(r.pieces) < len(t.runs) {
		piece := canvas.NewText("", color.Transparent)
		r.pieces = append(r.pieces, piece)
	}
	natural, x := t.naturalWidth(), float32(0)
	if spare := size.Width - natural; spare > 0 {
		switch t.align {
		case fyne.TextAlignTrailing:
			x = spare
		case fyne.TextAlignCenter:
			x = spare / 2
		}
	}
	shortened := natural > size.Width+0.5
	used := 0
	for i, run := range t.runs {
		text := run.Text
		if shortened {
			text = ellipsis(text, t.size, run.Bold, size.Width-x, t.restWidth(i+1) > 0)
		}
		piece := r.pieces[i]
		write(piece, text, TextStyle{t.size, run.Bold, run.Color})
		width := measure(text, t.size, run.Bold)
		piece.Move(fyne.NewPos(x, 0))
		piece.Resize(fyne.NewSize(width, max(size.Height, t.line)))
		x += width
		used = i + 1
		if text != run.Text {
			break
		}
	}
	r.objects = r.objects[:0]
	for _, piece := range r.pieces[:used] {
		r.objects = append(r.objects, piece)
	}
}

// write gives a piece of text its words and style, and has it drawn anew only
// where one of them is another: drawing letters is what a row costs most.
func write(piece *canvas.Text, text string, style TextStyle) {
	shade := Color(orText(style.Color))
	if piece.Text == text && piece.TextSize == style.Size && piece.TextStyle.Bold == style.Bold && piece.Color == shade {
		return
	}
	piece.Text, piece.TextSize, piece.TextStyle.Bold, piece.Color = text, style.Size, style.Bold, shade
	canvas.Refresh(piece)
}

// restWidth is the width of the runs from i on.
func (t *Text) restWidth(i int) float32 {
	var width float32
	for _, r := range t.runs[i:] {
		width += measure(r.Text, t.size, r.Bold)
	}
	return width
}

// ellipsis shortens text to a width, the sign "…" included. more tells that
// other text follows, for which room must be left.
func ellipsis(text string, size float32, bold bool, width float32, more bool) string {
	if text == "" {
		return ""
	}
	full := measure(text, size, bold)
	dots := measure("…", size, bold)
	if full <= width && (!more || full+dots <= width) {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle]), size, bold)+dots <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}

func measure(text string, size float32, bold bool) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
}

func orText(role fyne.ThemeColorName) fyne.ThemeColorName {
	if role == "" {
		return ColorText
	}
	return role
}
