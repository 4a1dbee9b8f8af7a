package history

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
)

// Measures of Sampah in px.
const (
	trashWidth     float32 = 1000
	trashRowHeight float32 = 56
	kindWidth      float32 = 112
)

// ShowTrash lays over the window what was deleted and is still gone. Enter or
// Pulihkan puts the chosen thing back with all that hung on it.
func ShowTrash(s frame.Services) {
	t := &trash{services: s, place: frame.NewPlace(frame.Loading())}
	t.list = kit.NewList(func() int { return len(t.items) }, func() fyne.CanvasObject { return newTrashRow(t.restore) },
		func(i int, o fyne.CanvasObject, _ bool) { o.(*trashRow).fill(i, t.items[i]) })
	t.list.Height = func(int) float32 { return trashRowHeight }
	t.list.OnOpen = t.restore
	body := kit.Border(nil, kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Enter"}, Does: "pulihkan"}, {Keys: []string{"↑", "↓"}, Does: "pilih"}, {Keys: []string{"Esc"}, Does: "tutup"},
	}), nil, nil, t.place.Object())
	t.end = kit.Sheet{
		Title: "Sampah", Line: "Yang dihapus dan masih dapat dipulihkan, yang terbaru di atas",
		Body: body, Width: trashWidth,
	}.Show(s.Window.Canvas())
	t.read()
}

type trash struct {
	services  frame.Services
	list      *kit.List
	place     *frame.Place
	items     []secretariat.Deleted
	end       func()
	restoring bool
}

func (t *trash) read() {
	var items []secretariat.Deleted
	t.services.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), readDeadline)
		defer cancel()
		if err := t.services.Saver.Flush(ctx); err != nil {
			return err
		}
		items, err = t.services.Desk.Trash(ctx)
		return err
	}, func(err error) {
		t.items = items
		switch {
		case err != nil:
			t.services.Fail(err)
			t.place.Show(kit.EmptyState("Sampah belum dapat dibaca", "Tutup lalu buka kembali; tidak ada yang berubah."))
		case len(t.items) == 0:
			t.place.Show(kit.EmptyState("Sampah kosong", "Rapat, agenda, catatan, peserta, atau kedudukan yang dihapus tersimpan di sini dan dapat dipulihkan."))
		default:
			t.place.Show(t.list)
			t.list.Reload()
			t.list.Select(0)
			t.services.Window.Canvas().Focus(t.list)
		}
	})
}

// restore puts a thing back, names it, and has the pages read it.
func (t *trash) restore(i int) {
	if t.restoring || i < 0 || i >= len(t.items) {
		return
	}
	t.restoring = true
	item := t.items[i]
	t.services.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), readDeadline)
		defer cancel()
		_, err := t.services.Desk.Restore(ctx, item.ActionID)
		return err
	}, func(err error) {
		t.restoring = false
		t.end()
		if err != nil {
			t.services.Fail(err)
			return
		}
		t.services.Notify(kit.NoticeInfo, strings.TrimRight("Dipulihkan: "+strings.ToLower(item.Kind[:1])+item.Kind[1:]+" "+item.What, " .…")+". Ctrl+Z mengurungkannya.")
		t.services.Reread()
	})
}

// trashRow is one thing of the trash: its kind, its name, where it was and who
// deleted it, and the way back.
type trashRow struct {
	widget.BaseWidget
	index            int
	kind, what, from *kit.Text
	when, by         *kit.Text
	body             fyne.CanvasObject
}

func newTrashRow(restore func(int)) *trashRow {
	r := &trashRow{
		kind: kit.Muted("").Shrink(), what: kit.Strong("").Shrink(), from: kit.Caption("").Shrink(),
		when: kit.Caption("").Shrink(), by: kit.Caption("").Shrink(),
	}
	button := kit.NewButton(kit.ButtonQuiet, "", "Pulihkan", func() { restore(r.index) }).Small()
	r.body = kit.Inset(8, kit.PagePadding, 8, kit.PagePadding, kit.Columns(columnGap, []float32{kindWidth, 0, 228, 84},
		kit.VStack(0, r.kind, kit.Caption(" ")), kit.VStack(0, r.what, r.from), kit.VStack(4, r.when, r.by), kit.Middle(button)))
	r.ExtendBaseWidget(r)
	return r
}

func (r *trashRow) fill(i int, d secretariat.Deleted) {
	r.index = i
	r.kind.SetText(d.Kind)
	r.what.SetText(d.What)
	note := d.From
	if d.With != "" {
		note = strings.TrimPrefix(note+"; bersama "+d.With, "; ")
	}
	r.from.SetText(note)
	r.when.SetText(d.When)
	by := ""
	if d.By != "" { // the account of the computer may have no name
		by = "oleh " + d.By
	}
	r.by.SetText(by)
}

// CreateRenderer is for Fyne.
func (r *trashRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
