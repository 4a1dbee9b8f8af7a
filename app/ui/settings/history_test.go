package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

func TestRiwayatOfTheProfileAndOfTheListsIsOneKeyAway(t *testing.T) {
	r := newRoom(t)
	for _, tab := range []int{tabProfile, tabHeads, tabStyles, tabLists} {
		r.choose(tab)
		if tab == tabLists {
			l := r.sections[tab].(*lists)
			l.add()
			if l.at() < 0 {
				t.Fatal("nothing is chosen in the lists")
			}
		}
		overlays := r.services.Window.Canvas().Overlays()
		before := len(overlays.List())
		if !r.keys.Handle(kit.Ctrl(fyne.KeyH)) || len(overlays.List()) != before+1 {
			t.Errorf("tab %d: no history", tab)
			continue
		}
		overlays.Remove(overlays.Top())
	}
}
