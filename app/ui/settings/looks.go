package settings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
)

var (
	appearances = []kit.Appearance{kit.AppearanceLight, kit.AppearanceDark, kit.AppearanceSystem}
	looks       = []string{"Terang", "Gelap", "Ikut sistem"}
)

// appearance chooses between light and dark.
type appearance struct {
	page  *Page
	strip *kit.Strip
	root  fyne.CanvasObject
}

func newAppearance(p *Page, worn kit.Appearance, wear func(kit.Appearance)) *appearance {
	a := &appearance{page: p}
	a.strip = kit.Segmented(looks, func(i int) { wear(appearances[i]) })
	a.strip.Select(max(0, indexOf(appearances, worn)))
	note := kit.Muted("Kertas pada pratinjau tetap putih, apa pun warna jendelanya.")
	a.root = kit.Border(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding,
		fields.Section("Warna jendela", kit.HStack(0, a.strip), note)), nil, nil, nil, kit.NewFill(kit.ColorNone))
	return a
}

func (a *appearance) object() fyne.CanvasObject { return a.root }

func (a *appearance) bindings() []kit.Binding { return nil }

func (a *appearance) enter() { a.page.refocus(a.strip) }

func (a *appearance) reread() {}

func indexOf[T comparable](list []T, wanted T) int {
	for i, candidate := range list {
		if candidate == wanted {
			return i
		}
	}
	return -1
}
