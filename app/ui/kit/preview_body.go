package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	deskMargin float32 = 14 // between paper and the edge of the desk, and between pages
	markWidth  float32 = 4
	markIndent         = 20.0 // mm from the left edge of the paper, in its margin
)

// previewBody is the long desk with all pages of a document.
type previewBody struct {
	widget.BaseWidget
	preview *PaperPreview
	pages   []*previewPage
	mark    *canvas.Rectangle
	marked  Mark
	width   float32
}

// previewPage is a sheet: its place, and the picture that was last drawn of it.
type previewPage struct {
	top, height float32
	paper       *canvas.Rectangle
	picture     *canvas.Image
	edition     int
	pixels      int
}

func newPreviewBody(p *PaperPreview) *previewBody {
	b := &previewBody{preview: p, mark: canvas.NewRectangle(color.Transparent)}
	b.mark.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// lay gives the pages of the document their places at the width of the desk.
// Pages keep their pictures until new ones are put.
func (b *previewBody) lay() {
	b.width = max(40, b.preview.scroll.Size().Width-2*deskMargin)
	for len(b.pages) < len(b.preview.sizes) {
		b.pages = append(b.pages, &previewPage{
			paper:   canvas.NewRectangle(color.White),
			picture: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth},
		})
	}
	b.pages = b.pages[:len(b.preview.sizes)]
	top := deskMargin
	for i, page := range b.pages {
		size := b.preview.sizes[i]
		page.top, page.height = top, b.width*float32(size.Height/size.Width)
		page.paper.StrokeWidth = LineWidth
		page.paper.Move(fyne.NewPos(deskMargin-1, top-1))
		page.paper.Resize(fyne.NewSize(b.width+2, page.height+2))
		page.picture.Move(fyne.NewPos(deskMargin, top))
		page.picture.Resize(fyne.NewSize(b.width, page.height))
		top += page.height + deskMargin
	}
	b.colour()
	canvas.Refresh(b)
}

func (b *previewBody) colour() {
	for _, page := range b.pages {
		page.paper.FillColor, page.paper.StrokeColor = Color(ColorPaper), Color(ColorSeparator)
	}
	b.mark.FillColor = Color(ColorPaperMark)
}

func (b *previewBody) bottom(page int) float32 { return b.pages[page].top + b.pages[page].height }

// pixels is how wide a page is on the screen.
func (b *previewBody) pixels() int {
	scale := float32(1)
	if c := canvasOf(b); c != nil {
		scale = c.Scale()
	}
	return int(math.Round(float64(b.width * scale)))
}

// wanting is the first page in sight that must be drawn, or -1.
func (b *previewBody) wanting(offset, view float32) int {
	for i, page := range b.pages {
		inSight := page.top < offset+view && b.bottom(i) > offset
		if inSight && (page.edition != b.preview.shown || page.pixels != b.pixels()) {
			return i
		}
	}
	return -1
}

// put shows a picture that was drawn.
func (b *previewBody) put(page int, drawn *image.RGBA, edition, pixels int) {
	if page >= len(b.pages) {
		return
	}
	sheet := b.pages[page]
	sheet.edition, sheet.pixels = edition, pixels
	sheet.picture.Image = drawn
	sheet.picture.Refresh()
	canvas.Refresh(b) // a picture that was never on the canvas refreshes nothing by itself
}

// giveUp keeps a page that cannot be drawn from being asked for again.
func (b *previewBody) giveUp(page, edition int) {
	if page < len(b.pages) {
		b.pages[page].edition, b.pages[page].pixels = edition, b.pixels()
	}
}

// showMark draws the accent bar beside a place; ok is false for no place.
func (b *previewBody) showMark(m Mark) (top, bottom float32, ok bool) {
	b.marked = m
	if m.Bottom <= m.Top || m.Page >= len(b.pages) {
		b.mark.Hide()
		return 0, 0, false
	}
	perMM := b.width / float32(b.preview.sizes[m.Page].Width)
	top = b.pages[m.Page].top + float32(m.Top)*perMM
	bottom = b.pages[m.Page].top + float32(m.Bottom)*perMM
	b.mark.Move(fyne.NewPos(deskMargin+markIndent*perMM, top))
	b.mark.Resize(fyne.NewSize(markWidth, bottom-top))
	b.mark.Show()
	canvas.Refresh(b)
	return top, bottom, true
}

// MinSize is as high as all pages with the desk between them.
func (b *previewBody) MinSize() fyne.Size {
	if len(b.pages) == 0 {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(0, b.bottom(len(b.pages)-1)+deskMargin)
}

// CreateRenderer is for Fyne.
func (b *previewBody) CreateRenderer() fyne.WidgetRenderer { return &previewBodyRenderer{body: b} }

type previewBodyRenderer struct{ body *previewBody }

func (r *previewBodyRenderer) Layout(fyne.Size) {}

func (r *previewBodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *previewBodyRenderer) Refresh() {
	r.body.colour()
	canvas.Refresh(r.body)
}

func (r *previewBodyRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 2*len(r.body.pages)+1)
	for _, page := range r.body.pages {
		objects = append(objects, page.paper)
		if page.picture.Image != nil {
			objects = append(objects, page.picture)
		}
	}
	return append(objects, r.body.mark)
}

func (r *previewBodyRenderer) Destroy() {}
