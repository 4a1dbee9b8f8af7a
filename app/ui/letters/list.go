package letters

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

func (p *Page) newList() *kit.List {
	list := kit.NewList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newBookRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*bookRow).fill(p.view, p.rows[i].line, selected, func() {
				p.list.Select(i)
				p.choose(i)
				p.explain()
			})
		})
	list.Group = func(i int) (string, string, bool) {
		r := p.rows[i]
		return r.head, number(r.count), r.head != ""
	}
	list.OnSelect = p.choose
	list.OnOpen = func(int) { p.open() }
	return list
}

func (p *Page) choose(i int) {
	p.popover.Close()
	p.chosen = p.rows[i].line.id()
	p.aside.leaveForm()
	p.aside.follow()
}

func (p *Page) focus(o fyne.Focusable) { p.deps.Window.Canvas().Focus(o) }

func (p *Page) focusList() {
	if p.middle.Showing() == fyne.CanvasObject(p.list) && p.place.Showing() == p.body {
		p.focus(p.list)
		return
	}
	p.deps.Window.Canvas().Unfocus()
}

// takeFocus returns to where the keyboard was, else to the list.
func (p *Page) takeFocus() {
	former, ok := p.focused.(fyne.CanvasObject)
	canvas := p.deps.Window.Canvas()
	if ok && fyne.CurrentApp().Driver().CanvasForObject(former) == canvas && former.Visible() {
		canvas.Focus(p.focused)
		return
	}
	p.focusList()
}

// showMiddle shows the list, or says why it is empty.
func (p *Page) showMiddle() {
	switch {
	case len(p.rows) > 0:
		p.middle.Show(p.list)
	case p.part != partAll:
		p.middle.Show(blank("Tidak ada yang cocok", "Tidak ada surat dengan saringan ini.",
			kit.NewButton(kit.ButtonQuiet, "", "Tampilkan semua", func() { p.narrow(0) })))
	case p.view.book.kind == incoming:
		p.middle.Show(blank("Belum ada surat masuk", "Catat nomor, asal, hal, dan kepada siapa didisposisikan.",
			kit.NewButton(kit.ButtonQuiet, icons.Plus, "Catat surat masuk", p.addIncoming)))
	default:
		p.middle.Show(blank("Belum ada surat", "Surat yang dibuat dan nomornya terkumpul di sini.",
			kit.NewButton(kit.ButtonQuiet, icons.Plus, "Surat baru", p.askForNew)))
	}
}

// blank stands in the narrow column where the book has no lines.
func blank(title, sentence string, step *kit.Button) fyne.CanvasObject {
	words := kit.NewParagraph(sentence, kit.TextStyle{Color: kit.ColorMuted}).Wrap(listWidth - 2*kit.PagePadding)
	return kit.Inset(28, kit.PagePadding, 0, kit.PagePadding, kit.VStack(8, kit.Section(title), words, kit.HStack(0, step)))
}
