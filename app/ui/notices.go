package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
)

// noticeWidth is how wide a message over the foot of a page is: no wider than the
// preview of the minutes, so that it never covers what is being typed. infoStay is
// how long one that asks for nothing stays.
const (
	noticeWidth float32 = 410
	infoStay            = 8 * time.Second
)

// notices shows one message at a time over the foot of the page. What went wrong
// stays until it is closed, by Esc before Esc means anything else on the page.
type notices struct {
	keys  *kit.KeyTable
	layer *fyne.Container
	hop   func(func())
	timer *time.Timer
	text  string
}

func newNotices(keys *kit.KeyTable, hop func(func())) *notices {
	n := &notices{keys: keys, hop: hop}
	n.layer = container.New(&footLayout{})
	return n
}

func (n *notices) show(kind kit.NoticeKind, sentence string) {
	if n.timer != nil {
		n.timer.Stop()
	}
	n.text = sentence
	n.layer.Objects = []fyne.CanvasObject{kit.NewNotice(kind, sentence, noticeWidth, "Tutup", n.close)}
	n.layer.Refresh()
	n.keys.SetFirst()
	if kind != kit.NoticeInfo {
		n.keys.SetFirst(kit.Binding{Chord: kit.Key(fyne.KeyEscape), Do: n.close})
	} else {
		n.timer = time.AfterFunc(infoStay, func() {
			n.hop(func() {
				if n.text == sentence {
					n.close()
				}
			})
		})
	}
}

func (n *notices) close() {
	n.text = ""
	n.keys.SetFirst()
	n.layer.Objects = nil
	n.layer.Refresh()
}

// footLayout puts its object at the lower right of the page, above the key strip.
type footLayout struct{}

func (footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		high := o.MinSize().Height
		width := min(noticeWidth, size.Width-2*kit.PagePadding)
		o.Move(fyne.NewPos(size.Width-width-kit.PagePadding, size.Height-high-kit.KeyStripHeight-12))
		o.Resize(fyne.NewSize(width, high))
	}
}
