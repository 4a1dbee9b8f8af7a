package layout

import "github.com/jung-kurt/gofpdf"

const (
	family = "liberationsans"
	// hairline is the rule of tables and boxes, in points.
	hairline = 0.5
)

// canvas draws on the pages of a PDF, in millimetres from the top left corner.
type canvas struct {
	pdf *gofpdf.Fpdf
}

func (c *canvas) text(x, baseline float64, text string, bold bool, size float64) {
	if text == "" {
		return
	}
	weight := ""
	if bold {
		weight = "B"
	}
	c.pdf.SetFont(family, weight, size)
	c.pdf.Text(x, baseline, text)
}

// underline rules text of a size from its first word to its last, a tenth of an em
// under the baseline and a twentieth thick.
func (c *canvas) underline(x1, baseline, x2, size float64) {
	y := baseline + size*Pt/10
	c.rule(x1, y, x2, y, size/20)
}

// fill paints a rectangle in a grey, 1 for white.
func (c *canvas) fill(x, y, w, h, grey float64) {
	level := int(grey*255 + 0.5)
	c.pdf.SetFillColor(level, level, level)
	c.pdf.Rect(x, y, w, h, "F")
}

// rule draws a line of a thickness in points.
func (c *canvas) rule(x1, y1, x2, y2, thickness float64) {
	c.pdf.SetLineWidth(thickness * Pt)
	c.pdf.Line(x1, y1, x2, y2)
}

// grey sets the colour of following text, 0 for black.
func (c *canvas) grey(level float64) {
	v := int(level*255 + 0.5)
	c.pdf.SetTextColor(v, v, v)
}

// red sets the colour of following text; it prints as a dark grey in black and
// white.
func (c *canvas) red() { c.pdf.SetTextColor(200, 0, 0) }
