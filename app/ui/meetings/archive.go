package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// archive lists the papers of the meeting that were issued, the newest first.
type archive struct {
	tab    *documents
	papers []data.Document
	list   *kit.List
	rows   *frame.Place
	tools  *fyne.Container
	strip  fyne.CanvasObject
	object fyne.CanvasObject
}

// Columns of the archive in px, and how many rows stand before the list scrolls.
var archiveWidths = []float32{126, 226, 0, 36, 92, 84}

const (
	archiveRows = 6
	shortSum    = 10
)

func newArchive(d *documents) *archive {
	a := &archive{tab: d, rows: frame.NewPlace(frame.Loading()), tools: kit.HStack(8)}
	a.list = kit.NewList(func() int { return len(a.papers) },
		func() fyne.CanvasObject { return newArchiveRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*archiveRow).fill(a.papers[i], d.zone, a.inForce(i), selected)
		})
	a.list.OnSelect = func(int) { a.refreshTools() }
	a.list.OnOpen = func(int) { a.open() }
	words := kit.Muted("Naskah yang sudah final, tersimpan sebagaimana diterbitkan.")
	head := kit.Inset(12, kit.PagePadding, 10, kit.PagePadding, words)
	top := kit.VStack(0, head, a.rows.Object(), kit.Inset(8, kit.PagePadding, 8, kit.PagePadding, a.tools))
	a.strip = kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Enter"}, Does: "buka"},
		{Keys: []string{"C"}, Does: "cetak ulang"},
		{Keys: []string{"B"}, Does: "bandingkan"},
		{Keys: []string{"↑", "↓"}, Does: "pindah"},
		{Keys: []string{"L"}, Does: "langkah notula"},
	})
	a.strip.Hide()
	a.object = kit.Border(top, a.strip, nil, nil, kit.NewFill(kit.ColorNone))
	return a
}

// fill shows the papers there are.
func (a *archive) fill(papers []data.Document) {
	a.papers = papers
	kit.SetVisible(a.strip, len(papers) > 0)
	if len(papers) == 0 {
		a.rows.Show(kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.NewParagraph(a.emptyWords(), kit.TextStyle{})))
		a.tools.Objects = nil
		a.object.Refresh()
		return
	}
	high := float32(min(len(papers), archiveRows)) * kit.RowHeight
	a.rows.Show(kit.VStack(0, archiveHead(), kit.Fixed(0, high, a.list)))
	a.list.Reload()
	a.list.Select(max(0, a.list.Selected()))
	a.refreshTools()
}

func (a *archive) emptyWords() string {
	if a.tab.record.draft.Locked() {
		return "Notula ini masuk ke berkas data sebagai notula final, jadi belum ada naskahnya di sini. Buka kembali lalu finalkan bila naskahnya perlu diarsipkan."
	}
	return "Belum ada. Begitu notula difinalkan, PDF-nya tersimpan di sini dan tidak berubah lagi, apa pun yang diubah kemudian."
}

// inForce says that paper i is the one that holds now.
func (a *archive) inForce(i int) bool {
	m := a.tab.record.draft.Dossier().Meeting
	return m.State.Locked() && a.papers[i].Revision == m.Revision
}

// chosen is the paper under the bar; ok is false where there is none.
func (a *archive) chosen() (paper data.Document, ok bool) {
	i := a.list.Selected()
	if i < 0 || i >= len(a.papers) {
		return paper, false
	}
	return a.papers[i], true
}

func (a *archive) refreshTools() {
	a.tools.Objects = []fyne.CanvasObject{
		kit.NewButton(kit.ButtonQuiet, icons.PDF, "Buka", a.open),
		kit.NewButton(kit.ButtonQuiet, icons.Printer, "Cetak ulang", a.reprint),
		kit.NewButton(kit.ButtonQuiet, icons.Eye, "Bandingkan dengan "+a.laterName(), a.compare),
	}
	a.object.Refresh()
}

// later is the paper that came after the chosen one; ok is false for the newest.
func (a *archive) later() (paper data.Document, ok bool) {
	i := a.list.Selected()
	if i < 1 || i >= len(a.papers) {
		return paper, false
	}
	return a.papers[i-1], true
}

func (a *archive) laterName() string {
	if paper, ok := a.later(); ok {
		return issueName(paper)
	}
	return "isian sekarang"
}

func (a *archive) open() {
	if paper, ok := a.chosen(); ok {
		a.tab.record.press.Open(a.tab.record.reprint(paper))
	}
}

func (a *archive) reprint() {
	if paper, ok := a.chosen(); ok {
		a.tab.record.press.Print(a.tab.record.reprint(paper))
	}
}

// compare shows what changed from the chosen paper to the next one.
func (a *archive) compare() {
	earlier, ok := a.chosen()
	if !ok {
		return
	}
	later, _ := a.later()
	showComparison(a.tab, earlier, later, a.laterName())
}

// issueName is what people call a paper of the archive.
func issueName(d data.Document) string {
	if d.Revision == 0 {
		return "Terbitan pertama"
	}
	return data.RevisionName(d.Revision)
}

// archiveRow is one paper of the archive.
type archiveRow struct {
	widget.BaseWidget
	body                       fyne.CanvasObject
	name, when, by, pages, sum *kit.Text
	chip                       *kit.Chip
}

func newArchiveRow() *archiveRow {
	r := &archiveRow{
		name: kit.Body("").Shrink(), when: kit.Body("").Shrink(), by: kit.Body("").Shrink(),
		pages: kit.Body("").Right(), sum: kit.Muted("").Shrink(), chip: kit.NewChip(kit.ChipDone, "", "Berlaku"),
	}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Columns(12, archiveWidths, r.name, r.when, r.by, r.pages, r.sum, r.chip))
	r.ExtendBaseWidget(r)
	return r
}

func (r *archiveRow) fill(d data.Document, zone data.Zone, inForce, selected bool) {
	at := d.IssuedAt.Time().In(zone.Location())
	r.name.SetRuns(kit.Run{Text: issueName(d), Bold: selected})
	r.when.SetText(fmt.Sprintf("%s pukul %s", indonesian.Date(at), at.Format("15.04")))
	r.by.SetText(d.By)
	r.pages.SetText(indonesian.Number(int64(d.Pages)))
	r.sum.SetText(d.PDF[:min(shortSum, len(d.PDF))])
	kit.SetVisible(r.chip, inForce)
}

// CreateRenderer is for Fyne.
func (r *archiveRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

func archiveHead() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, word := range []string{"Terbitan", "Difinalkan", "Oleh", "Hal.", "SHA-256", ""} {
		cell := kit.Heading(word).In(kit.ColorMuted)
		if word == "Hal." {
			cell.Right()
		}
		cells = append(cells, cell)
	}
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Columns(12, archiveWidths, cells...)))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}
