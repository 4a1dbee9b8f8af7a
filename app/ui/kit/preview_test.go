package kit

import (
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// drawingPress stands for PDFium: every "PDF" is a text that says how many A4
// pages it has, and each of its pages is noted when it is drawn.
type drawingPress struct {
	drawn []string
	fail  error
}

func (d *drawingPress) Pages(pdf []byte) ([]PageSize, error) {
	if d.fail != nil {
		return nil, d.fail
	}
	var pages int
	if _, err := fmt.Sscanf(string(pdf[strings.IndexByte(string(pdf), ' ')+1:]), "%d", &pages); err != nil {
		return nil, err
	}
	sizes := make([]PageSize, pages)
	for i := range sizes {
		sizes[i] = PageSize{210, 297}
	}
	return sizes, nil
}

func (d *drawingPress) Render(pdf []byte, page, pixelWidth int) (*image.RGBA, error) {
	if d.fail != nil {
		return nil, d.fail
	}
	d.drawn = append(d.drawn, fmt.Sprintf("%s:%d:%d", pdf[:1], page, pixelWidth))
	return image.NewRGBA(image.Rect(0, 0, pixelWidth, pixelWidth*297/210)), nil
}

// heldRunner keeps work until it is let go, in the order the test wants.
type heldRunner struct{ waiting []func() }

func (h *heldRunner) runner() *Runner {
	return &Runner{
		spawn: func(work func()) { h.waiting = append(h.waiting, work) },
		hop:   func(do func()) { do() },
	}
}

func (h *heldRunner) letGo(i int) {
	work := h.waiting[i]
	h.waiting = append(h.waiting[:i], h.waiting[i+1:]...)
	work()
}

func (h *heldRunner) letAllGo() {
	for len(h.waiting) > 0 {
		h.letGo(0)
	}
}

func TestOnlyPagesInSightAreDrawnAtThePixelsOfTheScreen(t *testing.T) {
	press := &drawingPress{}
	preview := NewPaperPreview(press, NewInlineRunner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 740))
	preview.SetDocument([]byte("a 5"), nil)
	width := 446 - 2*int(deskMargin)
	if got, want := fmt.Sprint(press.drawn), fmt.Sprintf("[a:0:%d a:1:%d]", width, width); got != want {
		t.Errorf("drawn %v, want %v", got, want)
	}
	preview.GoTo(4)
	if last := press.drawn[len(press.drawn)-1]; last != fmt.Sprintf("a:4:%d", width) {
		t.Errorf("last drawn %s", last)
	}
	if page, of := preview.Page(); page != 4 || of != 5 || preview.label.Text() != "halaman 5 dari 5" {
		t.Errorf("page %d of %d, says %q", page, of, preview.label.Text())
	}
}

func TestOldPagesStayUntilTheNewOnesAreThere(t *testing.T) {
	held := &heldRunner{}
	preview := NewPaperPreview(&drawingPress{}, held.runner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 300))
	preview.SetDocument([]byte("a 2"), nil)
	held.letAllGo()
	old := preview.body.pages[0].picture.Image
	preview.SetDocument([]byte("b 2"), nil)
	held.letGo(0)
	if old == nil || preview.body.pages[0].picture.Image != old {
		t.Error("the old picture went before the new one came")
	}
	held.letAllGo()
	if preview.body.pages[0].picture.Image == old {
		t.Error("the new picture did not come")
	}
}

func TestTheLatestDocumentWins(t *testing.T) {
	held, press := &heldRunner{}, &drawingPress{}
	preview := NewPaperPreview(press, held.runner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 300))
	preview.SetDocument([]byte("a 3"), nil)
	preview.SetDocument([]byte("b 1"), nil)
	held.letGo(1) // the answer for b comes first
	held.letGo(0) // then the one for a, too late
	held.letAllGo()
	if _, of := preview.Page(); of != 1 {
		t.Errorf("%d pages, want those of the latest document", of)
	}
	for _, drawn := range press.drawn {
		if drawn[0] != 'b' {
			t.Errorf("drew %s of an old document", drawn)
		}
	}
}

func TestThePreviewFollowsTheMark(t *testing.T) {
	preview := NewPaperPreview(&drawingPress{}, NewInlineRunner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 640))
	marks := map[string]Mark{"catatan-7": {Page: 2, Top: 200, Bottom: 212}}
	preview.SetDocument([]byte("a 5"), marks)
	if preview.body.mark.Visible() {
		t.Error("a bar is drawn though nothing is followed")
	}
	preview.Follow("catatan-7")
	bar := preview.body.mark
	top := bar.Position().Y - preview.scroll.Offset.Y
	if !bar.Visible() || top < 0 || top+bar.Size().Height > preview.scroll.Size().Height {
		t.Errorf("the bar stands at %v of %v", top, preview.scroll.Size().Height)
	}
	perMM := preview.body.width / 210
	if got, want := bar.Size().Height, 12*perMM; got < want-0.1 || got > want+0.1 {
		t.Errorf("the bar is %v high, want %v", got, want)
	}
	offset := preview.scroll.Offset
	preview.Follow("catatan-7")
	if preview.scroll.Offset != offset {
		t.Error("a place in sight was scrolled")
	}
	preview.Follow("")
	if bar.Visible() {
		t.Error("the bar stayed")
	}
}

func TestAnotherWidthDrawsAnew(t *testing.T) {
	press := &drawingPress{}
	preview := NewPaperPreview(press, NewInlineRunner(), nil)
	window, _ := openWindow(t, preview, fyne.NewSize(446, 300))
	preview.SetDocument([]byte("a 1"), nil)
	window.Resize(fyne.NewSize(346, 300))
	if got := press.drawn[len(press.drawn)-1]; got != "a:0:318" {
		t.Errorf("last drawn %s", got)
	}
}

func TestAPaperThatCannotBeDrawnIsToldOnce(t *testing.T) {
	press := &drawingPress{}
	preview := NewPaperPreview(press, NewInlineRunner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 300))
	preview.SetDocument([]byte("a 1"), nil)
	told := 0
	preview.OnError = func(error) { told++ }
	press.fail = errors.New("rusak")
	preview.SetDocument([]byte("b 1"), nil)
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	if preview.body.pages[0].picture.Image == nil {
		t.Error("the old page went though the new one cannot be drawn")
	}
}

func TestTheButtonsTurnThePages(t *testing.T) {
	preview := NewPaperPreview(&drawingPress{}, NewInlineRunner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 640))
	preview.SetDocument([]byte("a 3"), nil)
	preview.turn(1)
	preview.turn(1)
	preview.turn(1)
	if page, _ := preview.Page(); page != 2 {
		t.Errorf("page %d, want the last", page)
	}
	preview.turn(-1)
	if page, _ := preview.Page(); page != 1 {
		t.Errorf("page %d, want the one before", page)
	}
}

func TestPaperIsWhiteInTheDarkToo(t *testing.T) {
	preview := NewPaperPreview(&drawingPress{}, NewInlineRunner(), nil)
	openWindow(t, preview, fyne.NewSize(446, 640))
	preview.SetDocument([]byte("a 1"), nil)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(AppearanceDark))
	preview.Refresh()
	if got := preview.body.pages[0].paper.FillColor; got != Color(ColorPaper) || Color(ColorPaper) != palette[ColorPaper].light {
		t.Errorf("paper is %v", got)
	}
}

func TestANarrowPreviewCountsItsPagesInFull(t *testing.T) {
	for width, want := range map[float32]string{446: "halaman 1 dari 5", 330: "1/5"} {
		preview := NewPaperPreview(&drawingPress{}, NewInlineRunner(), HStack(6, Body("Sembunyikan"), KeyCap("F5")))
		openWindow(t, preview, fyne.NewSize(width, 640))
		preview.SetDocument([]byte("a 5"), nil)
		if got := preview.label.Text(); got != want {
			t.Errorf("%v px: %q, want %q", width, got, want)
		}
	}
}
