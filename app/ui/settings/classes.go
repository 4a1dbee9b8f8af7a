package settings

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/data"
)

// newClasses is the tab Klasifikasi arsip: the codes of the archive with their
// retention.
func newClasses(p *Page) *lists {
	classes := bank{
		word: "Klasifikasi arsip", noun: "kode klasifikasi", rows: classRows, form: classForm, removed: "Kode klasifikasi dihapus.",
		intro:  "Retensi dan nasib akhir menurut jadwal retensi arsip kantor; keduanya tercetak dalam daftar arsip. Naskah yang sudah terbit tetap memuat kodenya.",
		record: func(all catalogue, i int) any { return all.Classes[i] },
		add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, at int) (string, error) {
			id := secretariat.NewID()
			return id, desk.AddClassification(ctx, data.Classification{ID: id, Code: codeBelow(all.Classes, at)})
		},
		remove: func(ctx context.Context, desk *secretariat.Desk, id string) error {
			return desk.RemoveClassification(ctx, id)
		},
	}
	return newLists(p, "Klasifikasi arsip", []bank{classes}, func(ctx context.Context, desk *secretariat.Desk) (c catalogue, err error) {
		c.Classes, err = desk.Classifications(ctx)
		return c, err
	}, nil)
}

// codeBelow is the first code that is free below that of a row: 400.2.1.
func codeBelow(all []data.Classification, at int) (code string) {
	for n := 1; ; n++ {
		code = fmt.Sprintf("%s.%d", all[max(0, at)].Code, n)
		if !slices.ContainsFunc(all, func(c data.Classification) bool { return c.Code == code }) {
			return code
		}
	}
}

func classRows(all catalogue) (rows []bankEntry) {
	for _, c := range all.Classes {
		note := "belum ada retensi"
		if c.ActiveYears+c.InactiveYears > 0 || c.Fate != "" {
			note = fmt.Sprintf("%d + %d tahun", c.ActiveYears, c.InactiveYears)
		}
		if c.Fate != "" {
			note += ", " + string(c.Fate)
		}
		rows = append(rows, bankEntry{id: c.ID, text: c.Code + "  " + c.Name, note: note})
	}
	return rows
}

var (
	fates     = []data.Fate{"", data.Destroyed, data.Kept, data.Reassessed}
	fateWords = []string{"Belum ditentukan", "Musnah", "Permanen", "Dinilai kembali"}
)

func classForm(l *lists, i int) fyne.CanvasObject {
	c := &l.all.Classes[i]
	desk := l.page.services.Desk
	change := func(set func(*data.Classification)) string {
		now := *c
		set(&now)
		if err := secretariat.CheckClassification(now, l.all.Classes); err != nil {
			return data.Message(err)
		}
		*c = now
		l.keep(now.ID, now, func(ctx context.Context) error { return desk.SaveClassification(ctx, now) })
		return ""
	}
	code := l.line("Kode", c.Code, "400.2", func(text string) string {
		return change(func(c *data.Classification) { c.Code = text })
	})
	name := l.line("Nama", c.Name, "Pemberdayaan perempuan", func(text string) string {
		return change(func(c *data.Classification) { c.Name = text })
	})
	active := l.count("Retensi aktif", c.ActiveYears, 0, 100, "tahun", func(n int) { change(func(c *data.Classification) { c.ActiveYears = n }) })
	inactive := l.count("Retensi inaktif", c.InactiveYears, 0, 100, "tahun", func(n int) { change(func(c *data.Classification) { c.InactiveYears = n }) })
	fate := pick("Nasib akhir", fates, fateWords, c.Fate, func(to data.Fate) { change(func(c *data.Classification) { c.Fate = to }) })
	return fields.Section("Kode klasifikasi", fields.Row([]float32{150, 0}, code, name),
		fields.Row([]float32{120, 120, 0}, active, inactive, fate), hint(l.banks[l.bank].intro))
}
