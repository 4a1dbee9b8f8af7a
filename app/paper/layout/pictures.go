package layout

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/jung-kurt/gofpdf"
)

// Picture is a JPEG with words under it.
type Picture struct {
	// JPEG is written to the file as it is. Width and Height are its pixels, which
	// give its shape.
	JPEG          []byte
	Width, Height int
	Caption       []Run
}

// Pictures are pictures side by side in frames of one size, each as large as its
// frame lets it be and centred at the foot of it, so that captions align.
type Pictures struct {
	// Gap is the white above in points.
	Gap float64
	// Height is the most that a frame may have on a page of the usual height or
	// higher, Between the white between two frames; in millimetres.
	Height, Between float64
	// Columns is how many frames share the width; 0 for as many as there are pictures.
	Columns int
	Row     []Picture
	// Size and Pitch are those of the captions, in points.
	Size, Pitch float64
}

// underPicture is the white between a picture and its caption, in millimetres.
const underPicture = 1.8

func (p Pictures) strips(m *measurer, page area) []strip {
	columns := p.Columns
	if columns == 0 {
		columns = len(p.Row)
	}
	width := (page.width - p.Between*float64(columns-1)) / float64(columns)
	most := p.Height * page.low
	captions := make([][]drawnLine, len(p.Row))
	lines, frame := 0, 0.0
	for i, picture := range p.Row {
		_, h := fit(float64(picture.Width), float64(picture.Height), width, most)
		frame = max(frame, h)
		if len(picture.Caption) > 0 {
			captions[i] = m.set(picture.Caption, setting{size: p.Size, width: width, align: Center})
		}
		lines = max(lines, len(captions[i]))
	}
	height := frame
	if lines > 0 {
		height += underPicture + (p.Size+float64(lines-1)*p.Pitch)*Pt
	}
	// A row of fewer pictures than frames stands in the middle.
	used := width*float64(len(p.Row)) + p.Between*float64(len(p.Row)-1)
	first := (page.width - used) / 2
	return []strip{{
		gap: p.Gap * Pt, height: height,
		draw: func(c *canvas, at place) {
			for i, picture := range p.Row {
				x := at.left + first + float64(i)*(width+p.Between)
				c.picture(picture, x, at.top, width, frame)
				y := at.top + frame + underPicture
				for n, line := range captions[i] {
					line.draw(c, x, y+float64(n)*p.Pitch*Pt)
				}
			}
		},
	}}
}

// picture draws a picture at the foot of a frame.
func (c *canvas) picture(p Picture, x, y, width, height float64) {
	w, h := fit(float64(p.Width), float64(p.Height), width, height)
	sum := sha256.Sum256(p.JPEG)
	options := gofpdf.ImageOptions{ImageType: "JPEG"}
	name := hex.EncodeToString(sum[:])
	c.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(p.JPEG))
	c.pdf.ImageOptions(name, x+(width-w)/2, y+height-h, w, h, false, options, 0, "")
}

// fit is the largest size of a shape in a frame.
func fit(w, h, width, height float64) (float64, float64) {
	scale := min(width/max(w, 1), height/max(h, 1))
	return w * scale, h * scale
}
