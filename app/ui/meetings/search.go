package meetings

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// newSearch is the field that narrows a list as it is typed in: Enter and ↓ go to
// the list, Esc empties the field and goes there too.
func newSearch(changed func(text string), toList func()) *kit.Entry {
	search := kit.NewEntry().WithTrailing(kit.KeyCap("/"))
	search.SetPlaceHolder("Saring")
	search.OnChanged = changed
	search.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeyEscape):
			search.SetText("")
		case kit.Key(fyne.KeyDown), kit.Key(fyne.KeyReturn):
		default:
			return false
		}
		toList()
		return true
	}
	return search
}
