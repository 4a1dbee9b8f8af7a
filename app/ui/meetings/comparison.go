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
		d.papers.Show(c.object)
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
			kit.Heading(earlier).In(kit.ColorMuted), kit.Heading(sentenceCase(later)).In(kit.ColorMuted)))
		top.Add(kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, kit.Border(nil, kit.Separator(), nil, nil, titles))))
	}
	c.object = kit.Border(top, nil, nil, nil, c.column)
	return c
}

// opens says that difference i is the first of its section.
func (c *comparison) opens(i int) bool {
	return i == 0 || c.changes[i-1].Section != c.changes[i].Section
}

func (c *comparison) leave() {
	c.tab.papers.Show(c.tab.archive.object)
	c.tab.focus()
}
