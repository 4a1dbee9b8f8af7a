package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/followups"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// carryKey opens what the meeting goes on with.
var carryKey = kit.Ctrl(fyne.KeyT)

// readOffer asks once, when the minutes are first opened, what earlier meetings
// have left open.
func (t *minutesTab) readOffer() {
	if t.carry != nil {
		return
	}
	r := t.record
	t.carry = followups.NewCarry(followups.CarryDeps{
		Services: r.deps.Services, Draft: r.draft, Close: t.closeCarry, Changed: r.refreshHead,
	})
	t.carry.Read(func(open int) {
		if open > 0 {
			r.refreshHead()
		}
	})
}

// carryOffer is the button that leads to open matters of earlier meetings; none
// where there are none. What was carried has its way in over its agenda item.
func (t *minutesTab) carryOffer() []fyne.CanvasObject {
	if t.carry == nil || t.carry.Open() == 0 || t.record.draft.Locked() {
		return nil
	}
	return []fyne.CanvasObject{kit.NewButton(kit.ButtonQuiet, icons.Checklist, fmt.Sprintf("Bawa tindak lanjut (%d)", t.carry.Open()), t.openCarry)}
}

// carryActions are the buttons while the view is open.
func (t *minutesTab) carryActions() []fyne.CanvasObject {
	back := kit.NewButton(kit.ButtonLink, "", "Kembali ke notula", t.closeCarry)
	n := t.carry.Ticked()
	if n == 0 {
		return []fyne.CanvasObject{back}
	}
	return []fyne.CanvasObject{back, kit.NewButton(kit.ButtonPrimary, icons.Arrow, fmt.Sprintf("Bawa %d ke agenda", n), t.carry.Take)}
}

func (t *minutesTab) carryBinding() kit.Binding {
	return kit.Binding{Chord: carryKey, Group: "Notula", Label: "Tindak lanjut rapat sebelumnya", Do: t.openCarry}
}

func (t *minutesTab) openCarry() {
	if t.carry == nil || t.carrying {
		return
	}
	t.editor.Leave()
	t.carrying = true
	t.carry.Read(func(int) { t.record.present() })
}

func (t *minutesTab) closeCarry() {
	t.carrying = false
	t.record.present()
}
