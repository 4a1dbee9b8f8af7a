package press

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
)

// progress shows how far something is, and lets it be stopped.
type progress struct {
	count *kit.Text
	bar   *fyne.Container
	part  *portion
	stop  *kit.Button
	end   func()
}

// Measures of the bar, in px.
const (
	progressWidth float32 = 420
	barHeight     float32 = 8
)

func showProgress(s frame.Services, name string, stop func()) *progress {
	p := &progress{count: kit.Muted("Sedang disiapkan…"), part: &portion{}}
	p.bar = container.New(p.part, kit.NewFill(kit.ColorTrack), kit.NewFill(kit.ColorAccent))
	p.stop = kit.NewButton(kit.ButtonQuiet, "", "Hentikan", stop)
	body := kit.VStack(10, kit.Section(name).Shrink(), kit.Fixed(progressWidth, barHeight, p.bar), p.count,
		kit.HStack(0, kit.Spacer(), p.stop))
	p.end = kit.Modal(s.Window.Canvas(), body, stop)
	s.Window.Canvas().Focus(p.stop)
	return p
}

func (p *progress) set(done, of int) {
	p.part.share = float32(done) / float32(max(of, 1))
	p.count.SetText(fmt.Sprintf("%d dari %d lembar", done, of))
	p.bar.Refresh()
}

func (p *progress) close() { p.end() }

// portion lays the second object over a share of the first.
type portion struct{ share float32 }

func (*portion) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, barHeight) }

func (l *portion) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*l.share, size.Height))
}
