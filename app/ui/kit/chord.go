package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is one stroke: a key with its modifiers, or one typed character. A
// printable character that moves the focus (such as "/" to a filter) must be
// bound by Char: its key event comes before its text and the text would land in
// the field that just got the focus. A printable key pressed in a list or on a
// button arrives twice, as its key and as its character: bind one of the two.
type Chord struct {
	Key  fyne.KeyName
	Mods fyne.KeyModifier
	Char rune
}

// Key is a key without modifiers.
func Key(name fyne.KeyName) Chord { return Chord{Key: name} }

// Ctrl is a key with Ctrl held.
func Ctrl(name fyne.KeyName) Chord { return Chord{Key: name, Mods: fyne.KeyModifierControl} }

// Alt is a key with Alt held.
func Alt(name fyne.KeyName) Chord { return Chord{Key: name, Mods: fyne.KeyModifierAlt} }

// Shift is a key with Shift held.
func Shift(name fyne.KeyName) Chord { return Chord{Key: name, Mods: fyne.KeyModifierShift} }

// Char is a typed character.
func Char(r rune) Chord { return Chord{Char: r} }

var keyWords = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyEscape: "Esc", fyne.KeySpace: "Spasi",
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyDelete: "Del",
	fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn", fyne.KeyBackspace: "Backspace",
}

// String names the stroke as it is printed on a key cap: "Ctrl+K", "Alt+↑", "Spasi".
func (c Chord) String() string {
	if c.Char != 0 {
		return string(c.Char)
	}
	var parts []string
	for _, mod := range []struct {
		bit  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if c.Mods&mod.bit != 0 {
			parts = append(parts, mod.name)
		}
	}
	name := string(c.Key)
	if word, ok := keyWords[c.Key]; ok {
		name = word
	}
	return strings.Join(append(parts, name), "+")
}

// normal makes the numeric pad's Enter the same key as Enter.
func (c Chord) normal() Chord {
	if c.Key == fyne.KeyEnter {
		c.Key = fyne.KeyReturn
	}
	return c
}

// standardShortcuts are the strokes that Fyne reports under names of its own.
var standardShortcuts = map[string]fyne.KeyName{
	(&fyne.ShortcutUndo{}).ShortcutName():      fyne.KeyZ,
	(&fyne.ShortcutRedo{}).ShortcutName():      fyne.KeyY,
	(&fyne.ShortcutCopy{}).ShortcutName():      fyne.KeyC,
	(&fyne.ShortcutCut{}).ShortcutName():       fyne.KeyX,
	(&fyne.ShortcutPaste{}).ShortcutName():     fyne.KeyV,
	(&fyne.ShortcutSelectAll{}).ShortcutName(): fyne.KeyA,
}

// chordOf tells which stroke a Fyne shortcut stands for.
func chordOf(shortcut fyne.Shortcut) (Chord, bool) {
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok {
		return Chord{Key: custom.KeyName, Mods: custom.Modifier}.normal(), true
	}
	key, ok := standardShortcuts[shortcut.ShortcutName()]
	return Ctrl(key), ok
}

// shortcut is the Fyne shortcut under which the canvas reports the stroke.
func (c Chord) shortcut() fyne.Shortcut {
	if c.Mods == fyne.KeyModifierControl {
		switch c.Key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyX:
			return &fyne.ShortcutCut{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods}
}
