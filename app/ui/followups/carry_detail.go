package followups

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// key is asked for the strokes that are not the list's own.
func (c *Carry) key(k kit.Chord) bool {
	switch {
	case k == kit.Key(fyne.KeySpace):
		c.flip()
	case k == kit.Char(' '):
	default:
		return false
	}
	return true
}

// Bindings are the strokes of the view, for the window's key table.
func (c *Carry) Bindings() []kit.Binding {
	const group = "Tindak lanjut dalam rapat"
	list := []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Bawa yang dicentang, atau simpan isian", Do: c.Take},
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali", Do: c.back},
	}
	letter := func(key rune, label string, do func()) {
		list = append(list, kit.Binding{Chord: kit.Char(key), Group: group, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(key)), Do: do})
	}
	letter('S', "Tandai selesai", c.finish)
	letter('P', "Perpanjang tenggat", func() { c.openForm(formExtend) })
	letter('B', "Batalkan dengan alasan", func() { c.openForm(formDrop) })
	return list
}

// back leaves the form that is open, else the view.
func (c *Carry) back() {
	if c.form == nil {
		c.deps.Close()
		return
	}
	c.form = nil
	c.showDetail()
	c.Focus()
}

// showDetail shows the chosen matter in full, or the form that is open.
func (c *Carry) showDetail() {
	r, ok := c.row()
	if !ok {
		c.detail.Show(kit.Muted(""))
		return
	}
	d := c.deps.Draft.Dossier()
	column := describe(r.matter, r.matter.Standing(lastDay(d)), nil)
	if !c.deps.Draft.Locked() {
		row := kit.HStack(0, kit.NewButton(kit.ButtonQuiet, icons.Pen, "Catat laporan", func() { c.openForm(formState) }).Small())
		if r.matter.Open() {
			row.Add(kit.NewButton(kit.ButtonLink, "", "Selesai", c.finish).Small())
			row.Add(kit.NewButton(kit.ButtonLink, "", "Batalkan…", func() { c.openForm(formDrop) }).Small())
		}
		column.Add(row)
	}
	c.show(column)
}

func (c *Carry) show(content fyne.CanvasObject) {
	c.detail.Show(kit.VScroll(kit.Inset(14, asidePadding, 16, asidePadding, content)))
}

func (c *Carry) openForm(kind formKind) {
	r, ok := c.row()
	if !ok || c.deps.Draft.Locked() || kind != formState && !r.matter.Open() {
		return
	}
	c.form = newForm(kind, r.matter, c.deps.Now, func() { c.detail.Object().Refresh() })
	close := kit.NewButton(kit.ButtonLink, "", "Tutup", c.back).Small()
	head := kit.Border(nil, nil, nil, kit.HStack(4, close, kit.Middle(kit.KeyCap("Esc"))), kit.Middle(kit.Strong(formTitles[kind])))
	send := kit.NewButton(kit.ButtonQuiet, icons.Check, formWord(kind), c.confirm)
	c.show(kit.VStack(kit.FieldGap, head, c.form.object, kit.HStack(6, send, kit.Middle(kit.KeyCap("Ctrl+Enter")))))
	c.deps.Window.Canvas().Focus(c.form.first)
}

// confirm takes what the form says.
func (c *Carry) confirm() {
	canvas := c.deps.Window.Canvas()
	focused := canvas.Focused()
	canvas.Unfocus() // a field takes what stands in it when it is left
	f := c.form
	reports, refusal := f.reports()
	if refusal == "" {
		m, _ := c.original(f.matter.FollowUp.ID)
		if err := c.deps.Draft.ReportOn(m, reports...); err != nil {
			refusal = data.Message(err)
		}
	}
	if refusal != "" {
		f.refuse(refusal)
		c.detail.Object().Refresh()
		if focused != nil {
			canvas.Focus(focused)
		}
		return
	}
	c.form = nil
	c.deps.Notify(kit.NoticeInfo, strings.TrimSuffix(told(f.matter, reports), ".")+", tercatat dalam notula ini.")
	c.changed()
	c.Focus()
}
