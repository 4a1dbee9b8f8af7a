package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
)

// shortcut is one line of the sheet of shortcuts, or the head of a group.
type shortcut struct {
	group string
	key   string
	does  string
}

// typed are the strokes that belong to text being typed, so that no table of
// keys knows them.
var typed = []shortcut{
	{"Saat mengetik notula", "Enter", "Mengakhiri entri dan memulai catatan"},
	{"Saat mengetik notula", "Shift+Enter", "Baris baru dalam entri"},
	{"Saat mengetik notula", "Backspace", "Menghapus entri yang kosong, atau melepas pembicara di awal entri"},
	{"Saat mengetik notula", "/k", "Di awal entri: menjadi keputusan"},
	{"Saat mengetik notula", "/t", "Di awal entri: menjadi tindak lanjut"},
	{"Saat mengetik notula", "/c", "Di awal entri: menjadi catatan"},
	{"Saat mengetik notula", "/i", "Di awal entri: intern, atau tidak lagi"},
	{"Saat mengetik notula", "/1 … /9", "Di awal entri: pindah ke agenda itu"},
	{"Saat mengetik notula", "/h nama", "Di awal entri: menandai seseorang hadir"},
	{"Saat mengetik notula", "@", "Menyebut pembicara"},
	{"Saat mengetik notula", "/setuju", "Menyisipkan frasa dengan nama pendek itu"},
	{"Saat mengetik notula", "Tab", "Ke isian [ … ] berikutnya dalam frasa"},
	{"Dalam susunan agenda", "↑", "Agenda sebelumnya"},
	{"Dalam susunan agenda", "↓", "Agenda berikutnya"},
	{"Dalam susunan agenda", "Alt+↑", "Memindahkan agenda ke atas"},
	{"Dalam susunan agenda", "Alt+↓", "Memindahkan agenda ke bawah"},
	{"Dalam susunan agenda", "+", "Menambah agenda"},
	{"Dalam susunan agenda", "Del", "Menghapus agenda; isinya pindah ke Lain-lain"},
	{"Dalam susunan agenda", "Enter", "Kembali menulis"},
	{"Dalam isian dan daftar", "Tab", "Ke isian berikutnya"},
	{"Dalam isian dan daftar", "Shift+Tab", "Ke isian sebelumnya"},
	{"Dalam isian dan daftar", "↑", "Baris, tanggal, atau waktu sebelumnya"},
	{"Dalam isian dan daftar", "↓", "Baris, tanggal, atau waktu berikutnya"},
	{"Dalam isian dan daftar", "Enter", "Membuka baris yang dipilih"},
	{"Dalam isian dan daftar", "Ctrl+Z", "Mengurungkan ketikan dalam isian"},
	{"Dalam isian dan daftar", "Ctrl+Y", "Mengulangi ketikan dalam isian"},
}

// shortcuts lists every key that exists now, by group, each group headed.
func shortcuts(bindings []kit.Binding) []shortcut {
	all := make([]shortcut, 0, len(bindings)+len(typed))
	for _, b := range bindings {
		if b.Label != "" {
			all = append(all, shortcut{b.Group, b.Chord.String(), b.Label})
		}
	}
	all = append(all, typed...)
	var order []string
	groups := map[string][]shortcut{}
	seen := map[shortcut]bool{}
	for _, s := range all {
		if seen[s] {
			continue
		}
		seen[s] = true
		if groups[s.group] == nil {
			order = append(order, s.group)
		}
		groups[s.group] = append(groups[s.group], s)
	}
	var lines []shortcut
	for _, group := range order {
		lines = append(append(lines, shortcut{group: group}), groups[group]...)
	}
	return lines
}

// The size of the sheet in px.
const sheetWidth, sheetHeight float32 = 640, 560

// showShortcuts lays the sheet of shortcuts over the window; Esc, Enter or F1
// close it.
func (w *Window) showShortcuts() {
	on := w.window.Canvas()
	before := on.Focused()
	lines := shortcuts(w.keys.Bindings())
	var popup *widget.PopUp
	end := func() {
		popup.Hide()
		if before != nil {
			on.Focus(before)
		}
	}
	list := kit.NewList(func() int { return len(lines) }, func() fyne.CanvasObject { return newShortcutRow() },
		func(i int, o fyne.CanvasObject, _ bool) { o.(*shortcutRow).fill(lines[i]) })
	list.Group = func(i int) (string, string, bool) { return lines[i].group, "", lines[i].key == "" }
	list.OnOpen = func(int) { end() }
	list.OnKey = func(c kit.Chord) bool {
		if c == kit.Key(fyne.KeyEscape) || c == kit.Key(fyne.KeyF1) {
			end()
		}
		return true
	}
	close := kit.HStack(6, kit.NewButton(kit.ButtonLink, "", "Tutup", end), kit.KeyCap("Esc"))
	head := kit.Inset(10, 16, 10, kit.PagePadding, kit.Border(nil, nil, nil, close, kit.Section("Pintasan")))
	sheet := container.NewStack(kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder),
		kit.Inset(1, 1, 1, 1, kit.Border(kit.VStack(0, head, kit.Separator()), nil, nil, nil, list)))
	popup = widget.NewModalPopUp(kit.Fixed(sheetWidth, sheetHeight, sheet), on)
	popup.Show()
	on.Focus(list)
}

// shortcutRow is a stroke and what it does.
type shortcutRow struct {
	widget.BaseWidget
	body fyne.CanvasObject
	does *kit.Text
	key  *fyne.Container
}

func newShortcutRow() *shortcutRow {
	r := &shortcutRow{does: kit.Body("").Shrink(), key: kit.HStack(0)}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Columns(12, []float32{128, 0}, r.key, r.does))
	r.ExtendBaseWidget(r)
	return r
}

func (r *shortcutRow) fill(s shortcut) {
	r.does.SetText(s.does)
	r.key.Objects = []fyne.CanvasObject{kit.KeyCap(s.key)}
	r.key.Refresh()
}

// CreateRenderer is for Fyne.
func (r *shortcutRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
