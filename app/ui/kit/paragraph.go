package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TextStyle is how a paragraph is set.
type TextStyle struct {
	Size  float32 // TextBase when 0
	Bold  bool
	Color fyne.ThemeColorName // ColorText when empty
}

// Paragraph is text broken into lines at its width. Line ends in the text are
// kept. Its height for a width is known before it is shown (ParagraphHeight).
type Paragraph struct {
	widget.BaseWidget
	text  string
	style TextStyle
	wrap  float32
	lines []string
	key   wrapKey
}

type wrapKey struct {
	text  string
	style TextStyle
	width float32
}

// NewParagraph returns a paragraph that takes the width its layout gives it.
// Where the layout must know the height beforehand, say the width with Wrap.
func NewParagraph(text string, style TextStyle) *Paragraph {
	p := &Paragraph{text: text, style: style.filled()}
	p.ExtendBaseWidget(p)
	return p
}

// Wrap fixes the width in px that MinSize counts with, and returns the paragraph.
func (p *Paragraph) Wrap(width float32) *Paragraph {
	p.wrap = width
	p.Refresh()
	return p
}

// SetText replaces the text.
func (p *Paragraph) SetText(text string) {
	if p.text == text {
		return
	}
	p.text = text
	p.Refresh()
}

// SetStyle replaces the style.
func (p *Paragraph) SetStyle(style TextStyle) {
	p.style = style.filled()
	p.Refresh()
}

// Text returns the whole text.
func (p *Paragraph) Text() string { return p.text }

// MinSize is as high as the text at the width last given.
func (p *Paragraph) MinSize() fyne.Size {
	width := p.Size().Width
	if p.wrap > 0 {
		width = p.wrap
	}
	return fyne.NewSize(p.wrap, float32(len(p.broken(width)))*p.style.lineHeight())
}

// broken returns the lines at a width, broken anew only when something changed.
func (p *Paragraph) broken(width float32) []string {
	key := wrapKey{p.text, p.style, width}
	if p.lines == nil || p.key != key {
		p.lines, p.key = wrapText(p.text, width, p.style), key
	}
	return p.lines
}

// CreateRenderer is for Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paragraphRenderer{paragraph: p}
	r.fill(p.Size())
	return r
}

type paragraphRenderer struct {
	paragraph *Paragraph
	pieces    []*canvas.Text
	objects   []fyne.CanvasObject
}

func (r *paragraphRenderer) Layout(size fyne.Size) { r.fill(size) }

func (r *paragraphRenderer) MinSize() fyne.Size { return r.paragraph.MinSize() }

func (r *paragraphRenderer) Refresh() {
	r.fill(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) fill(size fyne.Size) {
	p := r.paragraph
	lines := p.broken(size.Width)
	high := p.style.lineHeight()
	r.objects = r.objects[:0]
	for i, line := range lines {
		if i == len(r.pieces) {
			r.pieces = append(r.pieces, canvas.NewText("", color.Transparent))
		}
		piece := r.pieces[i]
		write(piece, line, p.style)
		piece.Move(fyne.NewPos(0, float32(i)*high))
		piece.Resize(fyne.NewSize(size.Width, high))
		r.objects = append(r.objects, piece)
	}
}

// ParagraphHeight is the height in px of a text set in a width.
func ParagraphHeight(text string, width float32, style TextStyle) float32 {
	style = style.filled()
	return float32(len(wrapText(text, width, style))) * style.lineHeight()
}

func (s TextStyle) filled() TextStyle {
	if s.Size == 0 {
		s.Size = TextBase
	}
	return s
}

// lineHeight is that of Fyne's Entry in the same font, so that text does not
// move when a row becomes the one that is edited.
func (s TextStyle) lineHeight() float32 {
	return fyne.MeasureText("M", s.Size, fyne.TextStyle{Bold: s.Bold}).Height
}

// wrapText breaks text into lines no wider than width, at spaces where it can
// and inside a word only where the word alone is too wide. A width of 0 is that
// of text not laid out yet: it is not broken, lest a window grow for it.
func wrapText(text string, width float32, style TextStyle) []string {
	if width <= 0 {
		return strings.Split(text, "\n")
	}
	var lines []string
	space := measure(" ", style.Size, style.Bold)
	for _, part := range strings.Split(text, "\n") {
		start, end, used := 0, 0, float32(0)
		for _, word := range splitWords(part) {
			wide := measure(strings.TrimRight(word, " "), style.Size, style.Bold)
			if used > 0 && used+wide > width {
				lines = append(lines, strings.TrimRight(part[start:end], " "))
				start, used = end, 0
			}
			if wide > width {
				pieces := cutWord(word, width, style)
				lines = append(lines, pieces[:len(pieces)-1]...)
				last := pieces[len(pieces)-1]
				start = end + len(word) - len(last)
				wide = measure(strings.TrimRight(last, " "), style.Size, style.Bold)
			}
			end += len(word)
			trailing := len(word) - len(strings.TrimRight(word, " "))
			used += wide + float32(trailing)*space
		}
		lines = append(lines, strings.TrimRight(part[start:], " "))
	}
	return lines
}

// splitWords cuts a line into words, each with the spaces that follow it.
func splitWords(line string) []string {
	var words []string
	start := 0
	for i := 1; i < len(line); i++ {
		if line[i-1] == ' ' && line[i] != ' ' {
			words = append(words, line[start:i])
			start = i
		}
	}
	if start < len(line) {
		words = append(words, line[start:])
	}
	return words
}

// cutWord cuts a word that is wider than a line into pieces that fit.
func cutWord(word string, width float32, style TextStyle) []string {
	var pieces []string
	start, used := 0, float32(0)
	for i, r := range word {
		wide := measure(string(r), style.Size, style.Bold)
		if used+wide > width && i > start {
			pieces = append(pieces, word[start:i])
			start, used = i, 0
		}
		used += wide
	}
	return append(pieces, word[start:])
}
