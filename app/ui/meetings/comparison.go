package meetings

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// comparison shows side by side what changed from one paper to a later one.
type comparison struct {
	tab     *documents
	changes []secretariat.Difference
	column  *kit.Column
	object  fyne.CanvasObject
	back    *kit.Button
}

// showComparison reads what changed and shows it in the place of the archive. A
// later paper without id means the records as they are now.
func showComparison(d *documents, earlier, later data.Document, laterName string) {
	var changes []secretariat.Difference
	d.record.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), openDeadline)
		defer cancel()
		if err := d.record.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		changes, err = d.record.deps.Desk.Compare(ctx, d.record.id, earlier.ID, later.ID)
		return err
	}, func(err error) {
		if err != nil {
			d.record.deps.Fail(err)
			return
		}
		c := newComparison(d, changes, issueName(earlier), laterName)
		d.comparison = c
		d.papers.Show(c.object)
		d.record.bindKeys()
		d.record.deps.Window.Canvas().Focus(c.back)
	})
}

func newComparison(d *documents, changes []secretariat.Difference, earlier, later string) *comparison {
	c := &comparison{tab: d, changes: changes}
	c.back = kit.NewButton(kit.ButtonLink, icons.Left, "Kembali ke arsip", c.leave)
	count := "Tidak ada yang berbeda dalam isi naskahnya."
	if len(changes) > 0 {
		count = fmt.Sprintf("%d perbedaan. Kata yang dihapus dicoret, kata yang ditambahkan tebal dan bergaris bawah.", len(changes))
	}
	head := kit.Inset(10, kit.PagePadding, 8, kit.PagePadding, kit.VStack(2,
		kit.Inset(0, 0, 0, -9, left(c.back)), kit.Section("Yang berubah"), kit.Muted(count)))
	c.column = kit.NewColumn(func() int { return len(c.changes) }, strconv.Itoa,
		func(i int, width float32) float32 { return differenceHeight(c.changes[i], c.opens(i), width) },
		func() fyne.CanvasObject { return newDifferenceRow() },
		func(i int, o fyne.CanvasObject, width float32) {
			o.(*differenceRow).fill(c.changes[i], c.opens(i), width)
		})
	top := kit.VStack(0, head)
	if len(changes) > 0 {
		titles := kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Columns(columnGap, []float32{0, 0},
			kit.Heading(earlier).In(kit.ColorMuted), kit.Heading(indonesian.Capitalised(later)).In(kit.ColorMuted)))
		top.Add(kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, kit.Border(nil, kit.Separator(), nil, nil, titles))))
	}
	strip := kit.KeyStrip([]kit.KeyHint{{Keys: []string{"Esc"}, Does: "kembali ke arsip"}, {Keys: []string{"↑", "↓"}, Does: "gulir"}})
	c.object = kit.Border(top, strip, nil, nil, c.column)
	return c
}

// opens says that difference i is the first of its section.
func (c *comparison) opens(i int) bool {
	return i == 0 || c.changes[i-1].Section != c.changes[i].Section
}

// leave goes back to the archive.
func (c *comparison) leave() {
	c.tab.closeComparison()
	c.tab.record.bindKeys()
	c.tab.record.deps.Window.Canvas().Focus(c.tab.archive.list)
}

// scroll moves the differences by so many px.
func (c *comparison) scroll(by float32) {
	if len(c.changes) == 0 {
		return
	}
	view, now := c.column.Size().Height, -c.column.RowTop(0)
	last := max(0, c.column.RowTop(len(c.changes))+now-view)
	top := max(0, min(now+by, last))
	c.column.ScrollToArea(top, top+view)
}

func (c *comparison) bindings() []kit.Binding {
	const group, step = "Perbandingan", 3 * wordLine
	page := func() float32 { return c.column.Size().Height - step }
	return []kit.Binding{
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali ke arsip", Do: c.leave},
		{Chord: kit.Key(fyne.KeyDown), Group: group, Label: "Gulir ke bawah", Do: func() { c.scroll(step) }},
		{Chord: kit.Key(fyne.KeyUp), Group: group, Label: "Gulir ke atas", Do: func() { c.scroll(-step) }},
		{Chord: kit.Key(fyne.KeyPageDown), Do: func() { c.scroll(page()) }},
		{Chord: kit.Key(fyne.KeyPageUp), Do: func() { c.scroll(-page()) }},
	}
}
