package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// windowStrokes are strokes of the shell that no widget may keep for itself.
var windowStrokes = []Chord{
	Ctrl(fyne.Key1), Ctrl(fyne.Key8), Ctrl(fyne.KeyN), Ctrl(fyne.KeyK), Ctrl(fyne.KeyP),
	Alt(fyne.Key1), Alt(fyne.KeyUp), Alt(fyne.KeyDown), Ctrl(fyne.KeyUp), Ctrl(fyne.KeyDown),
	Key(fyne.KeyF1), Key(fyne.KeyF5), Key(fyne.KeyF11), Key(fyne.KeyEscape),
}

func everyFocusable() map[string]fyne.Focusable {
	date := NewDateField(func(string) (time.Time, bool) { return time.Time{}, false }, time.Time.String)
	clock := NewClockField(func(text string) (string, bool) { return text, false })
	list := NewList(func() int { return 3 }, func() fyne.CanvasObject { return Body("") },
		func(int, fyne.CanvasObject, bool) {})
	return map[string]fyne.Focusable{
		"Entry":       NewEntry(),
		"MultiEntry":  NewMultiEntry(2),
		"BareEntry":   NewBareEntry(),
		"DateField":   date.Entry,
		"ClockField":  clock.Entry,
		"Button":      NewButton(ButtonPrimary, "plus", "Rapat baru", func() {}),
		"quiet":       NewButton(ButtonQuiet, "", "Buka", func() {}),
		"link":        NewButton(ButtonLink, "", "Buka", func() {}),
		"IconButton":  IconButton("left", func() {}),
		"Check":       NewCheck("Tampilkan", false, nil),
		"Choice":      NewChoice([]string{"Biasa", "Terbatas"}, 0, nil),
		"Tabs":        Tabs([]string{"Ringkasan", "Notula"}, nil),
		"Segmented":   Segmented([]string{"Semua", "Kosong"}, nil),
		"List":        list,
		"fieldInPage": NewEntry().WithIcon("search"),
	}
}

func TestEveryFocusableHandsTheWindowsStrokesToTheKeyTable(t *testing.T) {
	for name, w := range everyFocusable() {
		t.Run(name, func(t *testing.T) {
			window, keys := openWindow(t, container.NewStack(w.(fyne.CanvasObject)), fyne.NewSize(400, 200))
			window.Canvas().Focus(w)
			for _, stroke := range windowStrokes {
				heard := 0
				keys.SetPage(Binding{Chord: stroke, Do: func() { heard++ }})
				press(w, stroke)
				if heard != 1 {
					t.Errorf("%s reached the key table %d times, want once", stroke, heard)
				}
			}
		})
	}
}

func TestTextKeepsItsOwnStrokes(t *testing.T) {
	for _, stroke := range []Chord{
		Ctrl(fyne.KeyZ), Ctrl(fyne.KeyY), Ctrl(fyne.KeyA), Ctrl(fyne.KeyC), Ctrl(fyne.KeyX), Ctrl(fyne.KeyV),
		Ctrl(fyne.KeyLeft), Ctrl(fyne.KeyBackspace), Key(fyne.KeyBackspace), Key(fyne.KeyHome),
	} {
		entry := NewMultiEntry(1)
		window, keys := openWindow(t, entry, fyne.NewSize(300, 100))
		window.Canvas().Focus(entry)
		keys.Bind(Binding{Chord: stroke, Do: func() { t.Errorf("%s left the text", stroke) }})
		if stroke == Ctrl(fyne.KeyC) || stroke == Ctrl(fyne.KeyX) || stroke == Ctrl(fyne.KeyV) {
			entry.TypedShortcut(clipboardShortcut(stroke))
			continue
		}
		press(entry, stroke)
	}
}

func clipboardShortcut(c Chord) fyne.Shortcut {
	clipboard := test.NewClipboard()
	switch c.Key {
	case fyne.KeyC:
		return &fyne.ShortcutCopy{Clipboard: clipboard}
	case fyne.KeyX:
		return &fyne.ShortcutCut{Clipboard: clipboard}
	}
	return &fyne.ShortcutPaste{Clipboard: clipboard}
}

func TestUndoReachesTheTableFromAWidgetWithoutText(t *testing.T) {
	button := NewButton(ButtonQuiet, "", "Buka", nil)
	window, keys := openWindow(t, button, fyne.NewSize(300, 100))
	window.Canvas().Focus(button)
	undone := false
	keys.Bind(Binding{Chord: Ctrl(fyne.KeyZ), Do: func() { undone = true }})
	press(button, Ctrl(fyne.KeyZ))
	if !undone {
		t.Error("Ctrl+Z did not reach the table")
	}
}

func TestTheCanvasServesTheTableWhenNothingHasTheFocus(t *testing.T) {
	window, _ := openWindow(t, Body("halaman"), fyne.NewSize(300, 100))
	served := &servedCanvas{Canvas: window.Canvas()}
	keys := NewKeyTable()
	keys.Attach(served)
	defer keys.Detach()
	var heard []string
	for _, stroke := range []Chord{Ctrl(fyne.KeyK), Key(fyne.KeyF1), Char('/')} {
		keys.Bind(Binding{Chord: stroke, Do: func() { heard = append(heard, stroke.String()) }})
	}
	served.TypedShortcut(Ctrl(fyne.KeyK).shortcut())
	served.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	served.OnTypedRune()('/')
	if len(heard) != 3 || heard[0] != "Ctrl+K" || heard[1] != "F1" || heard[2] != "/" {
		t.Errorf("heard %v", heard)
	}
}

// servedCanvas keeps shortcuts as a desktop canvas does; the test driver's has none.
type servedCanvas struct {
	fyne.Canvas
	fyne.ShortcutHandler
}

func (c *servedCanvas) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) {
	c.ShortcutHandler.AddShortcut(s, do)
}

func (c *servedCanvas) RemoveShortcut(s fyne.Shortcut) { c.ShortcutHandler.RemoveShortcut(s) }

func TestThePageWinsOverTheWindow(t *testing.T) {
	keys := NewKeyTable()
	said := ""
	keys.Bind(Binding{Chord: Ctrl(fyne.KeyN), Do: func() { said = "window" }})
	keys.SetPage(Binding{Chord: Ctrl(fyne.KeyN), Do: func() { said = "page" }})
	keys.Handle(Ctrl(fyne.KeyN))
	if said != "page" {
		t.Errorf("%q answered", said)
	}
	keys.SetPage()
	keys.Handle(Ctrl(fyne.KeyN))
	if said != "window" {
		t.Errorf("%q answered after the page had gone", said)
	}
}

func TestTheTableIsOffUnderAnOverlay(t *testing.T) {
	window, keys := openWindow(t, Body("halaman"), fyne.NewSize(300, 200))
	heard := 0
	keys.Bind(Binding{Chord: Key(fyne.KeyF5), Do: func() { heard++ }})
	popup := widget.NewPopUp(Body("di atas"), window.Canvas())
	popup.Show()
	if keys.Handle(Key(fyne.KeyF5)) || heard != 0 {
		t.Error("the table answered under an overlay")
	}
	popup.Hide()
	if !keys.Handle(Key(fyne.KeyF5)) || heard != 1 {
		t.Error("the table did not answer after the overlay had gone")
	}
}

func TestChordsAreNamedAsOnKeyCaps(t *testing.T) {
	for want, c := range map[string]Chord{
		"Ctrl+K": Ctrl(fyne.KeyK), "Alt+↑": Alt(fyne.KeyUp), "Shift+Enter": Shift(fyne.KeyReturn),
		"Spasi": Key(fyne.KeySpace), "F11": Key(fyne.KeyF11), "/": Char('/'), "Esc": Key(fyne.KeyEscape),
		"Ctrl+Alt+Shift+Del": {Key: fyne.KeyDelete, Mods: fyne.KeyModifierControl | fyne.KeyModifierAlt | fyne.KeyModifierShift},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTheNumericPadsEnterIsEnter(t *testing.T) {
	keys := NewKeyTable()
	heard := false
	keys.Bind(Binding{Chord: Key(fyne.KeyReturn), Do: func() { heard = true }})
	keys.Handle(Key(fyne.KeyEnter))
	if !heard {
		t.Error("KeyEnter was not taken for Enter")
	}
}
