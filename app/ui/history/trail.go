package history

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
)

// readDeadline bounds the reading of a trail or of the trash.
const readDeadline = 30 * time.Second

// Measures of Riwayat in px.
const (
	trailWidth float32 = 860
	timeWidth  float32 = 116
	labelWidth float32 = 150
	valueWidth float32 = trailWidth - timeWidth - labelWidth - 2*kit.PagePadding - 2*columnGap - 2
	columnGap  float32 = 12
	rowPadding float32 = 8
)

// Show lays over the window what became of the records of those ids, which title
// names: "Notula R-2024-003". What was typed is written first, so that it is told.
func Show(s frame.Services, recordIDs []string, title string) {
	t := &trail{}
	t.list = kit.NewList(func() int { return len(t.rows) }, func() fyne.CanvasObject { return newTrailRow() },
		func(i int, o fyne.CanvasObject, _ bool) { o.(*trailRow).fill(t.rows[i]) })
	t.list.Group = func(i int) (string, string, bool) { return t.rows[i].day, "", t.rows[i].day != "" }
	t.list.Height = func(i int) float32 { return t.rows[i].height }
	place := frame.NewPlace(frame.Loading())
	kit.Sheet{Title: "Riwayat", Line: title, Body: place.Object(), Width: trailWidth}.Show(s.Window.Canvas())
	var lines []secretariat.TrailLine
	s.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), readDeadline)
		defer cancel()
		if err := s.Saver.Flush(ctx); err != nil {
			return err
		}
		lines, err = s.Desk.Trail(ctx, recordIDs...)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.Fail(err)
			place.Show(kit.EmptyState("Riwayat belum dapat dibaca", "Tutup lalu buka kembali; tidak ada yang berubah."))
		case len(lines) == 0:
			place.Show(kit.EmptyState("Belum ada riwayat", "Di sini tampak setiap perubahan: kapan, oleh siapa, dan isinya sebelum serta sesudahnya."))
		default:
			t.rows = rowsOf(lines)
			place.Show(t.list)
			t.list.Reload()
			t.list.Select(1)
			s.Window.Canvas().Focus(t.list)
		}
	})
}

type trail struct {
	list *kit.List
	rows []trailEntry
}

// trailEntry is a row: the head of a day, or one change.
type trailEntry struct {
	day    string
	clock  string
	line   secretariat.TrailLine
	height float32
}

// rowsOf puts a head before the changes of each day and measures the rows.
func rowsOf(lines []secretariat.TrailLine) (rows []trailEntry) {
	last := ""
	for _, line := range lines {
		day, clock, _ := strings.Cut(line.When, " pukul ")
		if day != last {
			rows, last = append(rows, trailEntry{day: day}), day
		}
		height := 2*rowPadding + 20
		for _, f := range line.Fields {
			height += fieldHeight(f)
		}
		rows = append(rows, trailEntry{clock: "pukul " + clock, line: line, height: max(height, 2*rowPadding+36)})
	}
	return rows
}

func fieldHeight(f secretariat.TrailField) float32 {
	return max(20, kit.ParagraphHeight(fieldText(f), valueWidth, kit.TextStyle{}))
}

// fieldText tells a field before and after; what was empty is left out. A word
// stands between them, since the font of arrows has no space.
func fieldText(f secretariat.TrailField) string {
	switch {
	case f.Before == "":
		return f.After
	case f.After == "":
		return changed(f.Before, "kosong")
	}
	return changed(f.Before, f.After)
}

// shortValue is how many letters a value may have to stand beside the other one.
const shortValue = 30

// changed tells two values apart, in two lines where they are long.
func changed(before, after string) string {
	if max(utf8.RuneCountInString(before), utf8.RuneCountInString(after)) > shortValue {
		return "Semula: " + before + "\nMenjadi: " + after
	}
	return "semula " + before + ", menjadi " + after
}

// trailRow shows one change: when and by whom, of what, and each field.
type trailRow struct {
	widget.BaseWidget
	clock, by, record, action *kit.Text
	fields                    *fyne.Container
	body                      fyne.CanvasObject
}

func newTrailRow() *trailRow {
	r := &trailRow{
		clock: kit.Body("").Shrink(), by: kit.Caption("").Shrink(), record: kit.Strong("").Shrink(),
		action: kit.Caption("").Right(), fields: kit.VStack(0),
	}
	head := kit.Border(nil, nil, nil, kit.Inset(0, 0, 0, columnGap, r.action), r.record)
	when := kit.Fixed(timeWidth+columnGap, 0, atTop(kit.Inset(0, columnGap, 0, 0, kit.VStack(0, r.clock, r.by))))
	r.body = kit.Inset(rowPadding, kit.PagePadding, rowPadding, kit.PagePadding,
		kit.Border(nil, nil, when, nil, atTop(kit.VStack(0, head, r.fields))))
	r.ExtendBaseWidget(r)
	return r
}

func (r *trailRow) fill(e trailEntry) {
	r.clock.SetText(e.clock)
	r.by.SetText(e.line.By)
	r.record.SetText(e.line.Record)
	r.action.SetText(e.line.Action)
	r.fields.Objects = nil
	for _, f := range e.line.Fields {
		text := f
		if e.line.Change == secretariat.Removed {
			text.After, text.Before = text.Before, ""
		}
		value := kit.NewParagraph(fieldText(text), kit.TextStyle{}).Wrap(valueWidth)
		label := kit.Fixed(0, fieldHeight(f), atTop(kit.Muted(f.Label).Shrink()))
		r.fields.Add(kit.Fixed(0, fieldHeight(f), kit.Columns(columnGap, []float32{labelWidth, 0}, label, value)))
	}
	r.fields.Refresh()
}

// CreateRenderer is for Fyne.
func (r *trailRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// atTop keeps what is lower than its row at the row's upper edge.
func atTop(o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Border(o, nil, nil, nil, kit.NewFill(kit.ColorNone))
}
