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
	headHeight float32 = 61
	noteHeight float32 = 32
)

// head names the agenda item whose entries stand below.
type head struct {
	widget.BaseWidget
	page  *Page
	title *kit.Text
	day   *kit.Text
	offer *fyne.Container // brings the preview back
	edge  *kit.Fill
	// notes stand below, a row each: that the minutes are final, and what was
	// carried to the item.
	notes *fyne.Container
}

func newHead(p *Page) *head {
	h := &head{page: p, title: kit.Section("").Shrink(), day: kit.Muted("").Shrink(), edge: kit.NewFill(kit.ColorSeparator)}
	h.offer = kit.HStack(6, kit.NewButton(kit.ButtonLink, icons.Eye, "Pratinjau", func() { p.ShowPreview(true) }), kit.KeyCap("F5"))
	h.offer.Hide()
	h.notes = kit.VStack(0)
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
	h.notes.Objects = h.notesOn(dossier, itemID)
	h.notes.Refresh()
	h.Refresh()
}

// notesOn are the rows under the name of an item.
func (h *head) notesOn(dossier data.Dossier, itemID string) (rows []fyne.CanvasObject) {
	locked := h.page.deps.Draft.Locked()
	row := func(icon icons.Name, text string, more ...fyne.CanvasObject) {
		parts := []fyne.CanvasObject{kit.Middle(kit.NewIcon(icon, kit.IconSize, kit.ColorAccent)), kit.Middle(kit.Body(text))}
		for _, o := range more {
			parts = append(parts, kit.Middle(o))
		}
		rows = append(rows, kit.Fixed(0, noteHeight, kit.HStack(8, parts...)))
	}
	if locked {
		row(icons.Lock, "Notula sudah final, jadi hanya dapat dibaca.")
	}
	if n := countEntries(dossier)[itemID][carriedOver]; n > 0 && h.page.deps.OnCarry != nil {
		way := "Catat laporan"
		if locked {
			way = "Lihat daftarnya"
		}
		row(icons.Checklist, fmt.Sprintf("%d %s", n, carriedOver),
			kit.NewButton(kit.ButtonLink, "", way, h.page.deps.OnCarry).Small(), kit.KeyCap("Ctrl+T"))
	}
	return rows
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
	h.notes.Move(fyne.NewPos(kindLeft, headHeight-4))
	h.notes.Resize(fyne.NewSize(size.Width-kindLeft-textRight, noteHeight*float32(len(h.notes.Objects))))
	h.edge.Move(fyne.NewPos(0, size.Height-kit.LineWidth))
	h.edge.Resize(fyne.NewSize(size.Width, kit.LineWidth))
}

func (r *headRenderer) MinSize() fyne.Size {
	return fyne.NewSize(middleLeast, headHeight+noteHeight*float32(len(r.head.notes.Objects)))
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
	return []fyne.CanvasObject{h.title, h.day, h.offer, h.notes, h.edge}
}

func (r *headRenderer) Destroy() {}
