package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestKeysTakeTheirStrokesAndHandOnTheRest(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(AppearanceLight))
	var taken []Chord
	keys := NewKeys(Body("Isi"))
	keys.OnKey = func(c Chord) bool {
		taken = append(taken, c)
		return c == Key(fyne.KeyUp)
	}
	window := test.NewTempWindow(t, keys)
	table := NewKeyTable()
	table.Attach(window.Canvas())
	t.Cleanup(table.Detach)
	handed := 0
	table.SetPage(Binding{Chord: Key(fyne.KeyF9), Do: func() { handed++ }})
	window.Canvas().Focus(keys)
	if !keys.HasFocus() {
		t.Error("no focus")
	}
	keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if len(taken) != 2 || handed != 1 {
		t.Errorf("asked for %v, handed on %d", taken, handed)
	}
}

func TestKeyStripDropsTheLastHintsThatDoNotFit(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(AppearanceLight))
	hint := func(does string) KeyHint { return KeyHint{Keys: []string{"F9"}, Does: does} }
	objects := []fyne.CanvasObject{keyHint(hint("satu")), keyHint(hint("dua")), keyHint(hint("tiga")), keyHint(hint("kanan"))}
	layout := &stripHintsLayout{left: 3}
	wide := objects[0].MinSize().Width + objects[1].MinSize().Width + objects[3].MinSize().Width + 2*hintGap
	layout.Layout(objects, fyne.NewSize(wide+4, 30))
	var visible []bool
	for _, o := range objects {
		visible = append(visible, o.Visible())
	}
	if !visible[0] || !visible[1] || visible[2] || !visible[3] {
		t.Errorf("visible %v", visible)
	}
	if right := objects[3].Position().X + objects[3].Size().Width; right > wide+5 {
		t.Errorf("the right hint ends at %v of %v", right, wide)
	}
	layout.Layout(objects, fyne.NewSize(900, 30))
	if !objects[2].Visible() {
		t.Error("the third hint does not come back")
	}
}

func TestSelectChoosesAStretchThatTypingReplaces(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(AppearanceLight))
	entry := NewBareEntry()
	window := test.NewTempWindow(t, entry)
	window.Resize(fyne.NewSize(120, 200))
	entry.SetText("Rapat menunjuk [nama] sebagai ketua yang baru")
	window.Canvas().Focus(entry)
	entry.Select(15, 21)
	if got := entry.SelectedText(); got != "[nama]" {
		t.Fatalf("chosen %q", got)
	}
	entry.Select(0, 5)
	if got := entry.SelectedText(); got != "Rapat" {
		t.Fatalf("chosen %q after another choice", got)
	}
	entry.Select(15, 21)
	entry.TypedRune('B')
	if entry.Text != "Rapat menunjuk B sebagai ketua yang baru" {
		t.Errorf("text %q", entry.Text)
	}
}
