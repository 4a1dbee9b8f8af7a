package settings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// live is a paper that is drawn anew as what it is made with changes.
type live struct {
	page   *Page
	paper  *kit.PaperPreview
	making bool
	// next is what came while a paper was being made.
	next func() ([]byte, error)
}

func newLive(p *Page) *live {
	l := &live{page: p, paper: kit.NewPaperPreview(p.render, p.services.Runner, nil)}
	l.paper.OnError = p.services.Fail
	return l
}

// show makes a paper and shows it; of several in a row the last.
func (l *live) show(make func() ([]byte, error)) {
	if l.making {
		l.next = make
		return
	}
	l.making = true
	var pdf []byte
	l.page.services.Runner.Go(func() (err error) {
		pdf, err = make()
		return err
	}, func(err error) {
		l.making = false
		if err != nil {
			l.page.services.Fail(err)
		} else {
			l.paper.SetDocument(pdf, nil)
		}
		if next := l.next; next != nil {
			l.next = nil
			l.show(next)
		}
	})
}

// bindings turn its pages from anywhere in the form.
func (l *live) bindings(group string) []kit.Binding {
	turn := func(by int) func() {
		return func() {
			page, _ := l.paper.Page()
			l.paper.GoTo(page + by)
		}
	}
	return []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyPageUp), Group: group, Label: "Halaman pratinjau sebelumnya", Do: turn(-1)},
		{Chord: kit.Ctrl(fyne.KeyPageDown), Group: group, Label: "Halaman pratinjau berikutnya", Do: turn(1)},
	}
}
