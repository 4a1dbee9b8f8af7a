// Package settings is Pengaturan: the profile of the office, its kops and tata
// naskah, which every paper takes, the lists that meetings begin with, and the look
// of the window.
package settings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// section is what a tab of the page shows.
type section interface {
	object() fyne.CanvasObject
	bindings() []kit.Binding
	// enter reads what may have changed and puts the keyboard where it was left.
	enter()
	// reread forgets what was read, after an action was taken back.
	reread()
}

// The tabs, in their order.
const (
	tabProfile = iota
	tabHeads
	tabStyles
	tabLists
	tabNumbers
	tabTemplates
	tabClasses
	tabLooks
)

var (
	tabNames = []string{"Profil kantor", "Kop", "Tata naskah", "Rapat", "Penomoran", "Templat surat", "Klasifikasi arsip", "Tampilan"}
	tabKeys  = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8}
)

// Page is Pengaturan.
type Page struct {
	services frame.Services
	render   kit.PageRenderer
	tabs     *kit.Strip
	place    *frame.Place
	content  fyne.CanvasObject
	sections []section
	lists    *lists
	tab      int
	visible  bool
	focused  map[int]fyne.Focusable
}

// New returns the page. render draws the papers that follow what is set. wear gives
// the window another look and remembers it; appearance is the one it wears now.
func New(services frame.Services, render kit.PageRenderer, appearance kit.Appearance, wear func(kit.Appearance)) *Page {
	p := &Page{services: services, render: render, place: frame.NewPlace(frame.Loading()), focused: map[int]fyne.Focusable{}}
	p.lists = newMeetingLists(p)
	with := &house{page: p}
	p.sections = []section{
		tabProfile: newProfile(p, with), tabHeads: newHeads(p, with), tabStyles: newStyles(p, with),
		tabLists: p.lists, tabNumbers: newNumbers(p), tabTemplates: newTemplates(p), tabClasses: newClasses(p), tabLooks: newAppearance(p, appearance, wear),
	}
	head := frame.NewHead(nil)
	head.SetText("Pengaturan", "Setiap perubahan langsung tersimpan")
	head.SetActions(kit.NewButton(kit.ButtonQuiet, icons.Trash, "Buka Sampah", func() { history.ShowTrash(p.services) }))
	p.tabs = kit.Tabs(tabNames, p.choose)
	strip := kit.Fixed(0, kit.TabStripHeight, kit.Border(nil, kit.Separator(), nil, nil, p.tabs))
	p.content = kit.Border(kit.VStack(0, head.Object(), strip), nil, nil, nil, p.place.Object())
	return p
}

// Content implements frame.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// OpenLetterhead has the page show the kop of the office, now or when it comes into
// sight.
func (p *Page) OpenLetterhead() {
	if p.visible {
		p.choose(tabHeads)
		return
	}
	p.tab = tabHeads
}

// Show implements frame.Page.
func (p *Page) Show() {
	p.visible = true
	p.present()
}

// Hide implements frame.Page.
func (p *Page) Hide() {
	p.visible = false
	p.leave()
}

// leave takes what stands in a field and remembers where the keyboard was.
func (p *Page) leave() {
	canvas := p.services.Window.Canvas()
	if focused := canvas.Focused(); focused != nil && focused != fyne.Focusable(p.tabs) {
		p.focused[p.tab] = focused
	}
	canvas.Unfocus()
}

func (p *Page) choose(tab int) {
	p.leave()
	p.tab = tab
	p.present()
}

func (p *Page) present() {
	p.tabs.Select(p.tab)
	now := p.sections[p.tab]
	p.place.Show(now.object())
	var bindings []kit.Binding
	for i, key := range tabKeys {
		bindings = append(bindings, kit.Binding{
			Chord: kit.Alt(key), Group: "Pengaturan", Label: "Tab " + tabNames[i], Do: func() { p.choose(i) },
		})
	}
	p.services.Keys.SetPage(append(bindings, now.bindings()...)...)
	now.enter()
}

// refocus puts the keyboard where it was left on this tab, else on first.
func (p *Page) refocus(first fyne.Focusable) {
	if !p.visible {
		return
	}
	canvas := p.services.Window.Canvas()
	former, ok := p.focused[p.tab].(fyne.CanvasObject)
	if ok && former.Visible() && fyne.CurrentApp().Driver().CanvasForObject(former) == canvas {
		first = p.focused[p.tab]
	}
	if first != nil {
		canvas.Focus(first)
	}
}

// Reload follows what another part of the program has written.
func (p *Page) Reload() {
	if now, ok := p.sections[p.tab].(*lists); ok && p.visible {
		now.load()
	}
}

// Reread reads everything anew, after an action was taken back.
func (p *Page) Reread() {
	p.focused = map[int]fyne.Focusable{}
	for _, s := range p.sections {
		s.reread()
	}
	if p.visible {
		p.sections[p.tab].enter()
	}
}
