package kit

import (
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// PageSize is the size of a page of paper in mm.
type PageSize struct{ Width, Height float64 }

// PageRenderer makes pictures of the pages of a PDF. It is used from other
// goroutines than the UI's.
type PageRenderer interface {
	Pages(pdf []byte) ([]PageSize, error)
	Render(pdf []byte, page, pixelWidth int) (*image.RGBA, error)
}

// Mark is where something stands on a paper: the page counted from 0, and top
// and bottom in mm from the upper edge of the page.
type Mark struct {
	Page        int
	Top, Bottom float64
}

// PaperPreview shows the pages of a PDF on a desk. Old pages stay in sight
// until the new ones are drawn; pages are drawn away from the UI goroutine, only
// those in sight, at the pixels of the screen.
type PaperPreview struct {
	widget.BaseWidget
	// OnError hears that a paper could not be drawn.
	OnError func(error)

	render PageRenderer
	runner *Runner
	head   fyne.CanvasObject
	label  *Text
	body   *previewBody
	scroll *container.Scroll

	pdf     []byte
	sizes   []PageSize
	marks   map[string]Mark
	follow  string
	edition int // counts documents, so that a late answer to an old one is dropped
	shown   int // the edition that sizes and marks belong to
	busy    bool
}

// NewPaperPreview returns an empty preview. trailing stands at the right end of
// its head, such as the button that hides the preview; it may be nil.
func NewPaperPreview(render PageRenderer, runner *Runner, trailing fyne.CanvasObject) *PaperPreview {
	p := &PaperPreview{render: render, runner: runner, label: Muted("").Shrink()}
	p.body = newPreviewBody(p)
	p.scroll = container.NewVScroll(p.body)
	p.scroll.OnScrolled = func(fyne.Position) { p.moved() }
	end := HStack(4, Middle(IconLink(icons.Left, func() { p.turn(-1) })), Middle(IconLink(icons.Right, func() { p.turn(1) })))
	if trailing != nil {
		end.Add(trailing)
	}
	words := Border(nil, nil, Inset(0, 8, 0, 0, Strong("Pratinjau")), nil, p.label)
	line := Border(nil, Separator(), nil, nil, Inset(0, 8, 0, 16, Border(nil, nil, nil, end, words)))
	p.head = Panel(ColorPage, Fixed(0, 40, line))
	p.ExtendBaseWidget(p)
	return p
}

// SetDocument shows a PDF. marks name places on its pages for Follow.
func (p *PaperPreview) SetDocument(pdf []byte, marks map[string]Mark) {
	p.edition++
	edition := p.edition
	var sizes []PageSize
	p.runner.Go(func() (err error) {
		sizes, err = p.render.Pages(pdf)
		return err
	}, func(err error) {
		if edition != p.edition {
			return
		}
		if err != nil {
			p.fail(err)
			return
		}
		p.pdf, p.sizes, p.marks, p.shown = pdf, sizes, marks, edition
		p.body.lay()
		p.scroll.Refresh()
		p.showMark()
		p.draw()
		p.count()
	})
}

// Follow keeps a named place in sight and draws the accent bar beside it; an
// empty or unknown name draws none.
func (p *PaperPreview) Follow(mark string) {
	p.follow = mark
	p.showMark()
	p.draw()
	p.count()
}

// Page returns the page in sight, counted from 0, and how many there are.
func (p *PaperPreview) Page() (page, of int) {
	middle := p.scroll.Offset.Y + p.scroll.Size().Height/2
	for i := range p.body.pages {
		if p.body.bottom(i) > middle {
			return i, len(p.body.pages)
		}
	}
	return max(0, len(p.body.pages)-1), len(p.body.pages)
}

// GoTo brings the top of a page into sight.
func (p *PaperPreview) GoTo(page int) {
	if page < 0 || page >= len(p.body.pages) {
		return
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, p.body.pages[page].top-deskMargin))
	p.moved()
}

func (p *PaperPreview) turn(by int) {
	page, _ := p.Page()
	p.GoTo(page + by)
}

func (p *PaperPreview) moved() {
	p.draw()
	p.count()
}

func (p *PaperPreview) count() {
	page, of := p.Page()
	if of == 0 {
		p.label.SetText("")
		return
	}
	p.label.SetText(fmt.Sprintf("halaman %d dari %d", page+1, of))
	if room := p.label.Size().Width; room > 0 && p.label.naturalWidth() > room {
		p.label.SetText(fmt.Sprintf("%d/%d", page+1, of))
	}
}

func (p *PaperPreview) fail(err error) {
	if p.OnError != nil {
		p.OnError(err)
	}
}

// showMark scrolls to the followed place, if it is out of sight.
func (p *PaperPreview) showMark() {
	top, bottom, ok := p.body.showMark(p.marks[p.follow])
	if !ok {
		return
	}
	view := p.scroll.Size().Height
	if top < p.scroll.Offset.Y || bottom > p.scroll.Offset.Y+view {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-view/3)))
	}
}

// draw asks for the next page in sight whose picture is not that of this
// edition at this width. One is drawn at a time; then it is asked again.
func (p *PaperPreview) draw() {
	if p.busy || p.pdf == nil {
		return
	}
	page := p.body.wanting(p.scroll.Offset.Y, p.scroll.Size().Height)
	if page < 0 {
		return
	}
	p.busy = true
	pdf, edition, pixels := p.pdf, p.shown, p.body.pixels()
	var drawn *image.RGBA
	p.runner.Go(func() (err error) {
		drawn, err = p.render.Render(pdf, page, pixels)
		return err
	}, func(err error) {
		p.busy = false
		if err != nil {
			p.body.giveUp(page, edition)
			p.fail(err)
		} else if edition == p.shown {
			p.body.put(page, drawn, edition, pixels)
		}
		p.draw()
	})
}

// CreateRenderer is for Fyne.
func (p *PaperPreview) CreateRenderer() fyne.WidgetRenderer {
	return &previewRenderer{preview: p, desk: NewFill(ColorDesk)}
}

type previewRenderer struct {
	preview *PaperPreview
	desk    *Fill
}

func (r *previewRenderer) Layout(size fyne.Size) {
	p, high := r.preview, r.preview.head.MinSize().Height
	p.head.Resize(fyne.NewSize(size.Width, high))
	r.desk.Move(fyne.NewPos(0, high))
	r.desk.Resize(fyne.NewSize(size.Width, size.Height-high))
	p.scroll.Move(fyne.NewPos(0, high))
	p.scroll.Resize(fyne.NewSize(size.Width, size.Height-high))
	p.body.lay()
	p.scroll.Refresh()
	p.showMark()
	p.moved()
}

func (r *previewRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

func (r *previewRenderer) Refresh() {
	r.preview.body.Refresh()
	canvas.Refresh(r.preview)
}

func (r *previewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.preview.head, r.preview.scroll}
}

func (r *previewRenderer) Destroy() {}
