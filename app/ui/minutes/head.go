package minutes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const (
	headHeight   float32 = 61
	noticeHeight float32 = 40
)

// head names the agenda item whose entries stand below.
type head struct {
	widget.BaseWidget
	page   *Page
	title  *kit.Text
	day    *kit.Text
	offer  *fyne.Container // brings the preview back
	edge   *kit.Fill
	notice *fyne.Container
}

func newHead(p *Page) *head {
	h := &head{page: p, title: kit.Section("").Shrink(), day: kit.Muted("").Shrink(), edge: kit.NewFill(kit.ColorSeparator)}
	h.offer = kit.HStack(6, kit.NewButton(kit.ButtonLink, icons.Eye, "Pratinjau", func() { p.ShowPreview(true) }), kit.KeyCap("F5"))
	h.offer.Hide()
	h.notice = kit.HStack(8, kit.Middle(kit.NewIcon(icons.Lock, kit.IconSize, kit.ColorAccent)),
		kit.Middle(kit.Body("Notula sudah final, jadi hanya dapat dibaca.")))
	h.ExtendBaseWidget(h)
	return h
}

// show names an item.
func (h *head) show(itemID string) {
	dossier := h.page.deps.Draft.Dossier()
	item, day := agendaItem(dossier, itemID)
	title := titleOf(item)
	if n := topicNumber(dossier, itemID); n > 0 {
		title = fmt.Sprintf("%d. %s", n, title)
	}
	h.title.SetText(title)
	line := []kit.Run{{Text: dayLine(day, string(h.page.deps.Draft.Office().Zone)), Color: kit.ColorMuted}}
	if pause, running := h.page.deps.Draft.Suspended(day.ID); running {
		line = append([]kit.Run{{Text: fmt.Sprintf("Diskors sejak pukul %s. ", pause.From), Bold: true, Color: kit.ColorAttention}}, line...)
	}
	h.day.SetRuns(line...)
	if h.page.deps.Draft.Locked() {
		h.notice.Show()
	} else {
		h.notice.Hide()
	}
	h.Refresh()
}

func dayLine(day data.MeetingDay, zone string) string {
	if day.ID == "" {
		return "Rapat ini belum punya agenda."
	}
	return indonesian.DayDate(dateOf(day.Date)) + ", " + indonesian.ClockSpan(string(day.Start), string(day.End), zone)
}

// offerPreview shows the way back to the preview, or hides it.
func (h *head) offerPreview(offer bool) {
	if offer {
		h.offer.Show()
	} else {
		h.offer.Hide()
	}
	h.Refresh()
}

// CreateRenderer is for Fyne.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{head: h} }

type headRenderer struct{ head *head }

func (r *headRenderer) Layout(size fyne.Size) {
	h := r.head
	width := size.Width - kindLeft - textRight
	if h.offer.Visible() {
		least := h.offer.MinSize()
		h.offer.Move(fyne.NewPos(size.Width-least.Width-textRight, 5))
		h.offer.Resize(fyne.NewSize(least.Width, kit.ControlHeight))
		width -= least.Width + 12
	}
	h.title.Move(fyne.NewPos(kindLeft, 8))
	h.title.Resize(fyne.NewSize(width, 24))
	h.day.Move(fyne.NewPos(kindLeft, 32))
	h.day.Resize(fyne.NewSize(size.Width-kindLeft-textRight, 20))
	h.notice.Move(fyne.NewPos(kindLeft, headHeight-8))
	h.notice.Resize(fyne.NewSize(size.Width-kindLeft-textRight, noticeHeight))
	h.edge.Move(fyne.NewPos(0, size.Height-kit.LineWidth))
	h.edge.Resize(fyne.NewSize(size.Width, kit.LineWidth))
}

func (r *headRenderer) MinSize() fyne.Size {
	if r.head.notice.Visible() {
		return fyne.NewSize(middleLeast, headHeight+noticeHeight-8)
	}
	return fyne.NewSize(middleLeast, headHeight)
}

func (r *headRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	r.Layout(r.head.Size())
	canvas.Refresh(r.head)
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	return []fyne.CanvasObject{h.title, h.day, h.offer, h.notice, h.edge}
}

func (r *headRenderer) Destroy() {}
