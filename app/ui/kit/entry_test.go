package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

const longText = "Setiap instansi perlu program kerja, agar semua berada dalam satu garis yang sinkron " +
	"dan terkoordinasi.\nBaris kedua dengan pertanggungjawaban."

func TestOnKeyIsAskedFirstAndWithShift(t *testing.T) {
	entry := NewMultiEntry(1)
	window, _ := openWindow(t, entry, fyne.NewSize(300, 200))
	window.Canvas().Focus(entry)
	var asked []string
	entry.OnKey = func(c Chord) bool {
		asked = append(asked, c.String())
		return true
	}
	for _, stroke := range []Chord{
		Key(fyne.KeyReturn), Shift(fyne.KeyReturn), Ctrl(fyne.KeyReturn), Alt(fyne.KeyUp), Key(fyne.KeyTab), Key(fyne.KeyBackspace),
	} {
		press(entry, stroke)
	}
	want := "Enter Shift+Enter Ctrl+Enter Alt+↑ Tab Backspace"
	if got := strings.Join(asked, " "); got != want {
		t.Errorf("asked for %s, want %s", got, want)
	}
	if entry.Text != "" {
		t.Errorf("a stroke that was taken changed the text to %q", entry.Text)
	}
}

func TestWhatOnKeyLeavesEditsTheText(t *testing.T) {
	entry := NewMultiEntry(1)
	window, _ := openWindow(t, entry, fyne.NewSize(300, 200))
	window.Canvas().Focus(entry)
	entry.OnKey = func(Chord) bool { return false }
	test.Type(entry, "ab")
	press(entry, Key(fyne.KeyReturn))
	test.Type(entry, "c")
	if entry.Text != "ab\nc" {
		t.Errorf("text is %q", entry.Text)
	}
}

func TestTabNeverEntersTheText(t *testing.T) {
	entry, next := NewMultiEntry(1), NewEntry()
	entry.OnKey = func(Chord) bool { return false }
	window, _ := openWindow(t, VStack(0, entry, next), fyne.NewSize(300, 200))
	window.Canvas().Focus(entry)
	press(entry, Key(fyne.KeyTab))
	if entry.Text != "" || window.Canvas().Focused() != fyne.Focusable(next) {
		t.Errorf("text %q, focus on %T", entry.Text, window.Canvas().Focused())
	}
	press(next, Shift(fyne.KeyTab))
	if window.Canvas().Focused() != fyne.Focusable(entry) {
		t.Error("Shift+Tab did not go back")
	}
}

func TestTabChoosesTheLineThatIsReplacedByTyping(t *testing.T) {
	button, line, several := NewButton(ButtonQuiet, "", "Buka", nil), NewEntry(), NewMultiEntry(1)
	window, _ := openWindow(t, VStack(0, button, line, several), fyne.NewSize(300, 200))
	line.SetText("25 Juli 2024")
	several.SetText("Satu")
	for _, from := range []struct {
		w fyne.Focusable
		c Chord
	}{{button, Key(fyne.KeyTab)}, {several, Shift(fyne.KeyTab)}} {
		window.Canvas().Focus(from.w)
		press(from.w, from.c)
		if line.SelectedText() != line.Text {
			t.Errorf("after %s the line has chosen %q", from.c, line.SelectedText())
		}
	}
	press(line, Key(fyne.KeyTab))
	if several.SelectedText() != "" {
		t.Error("a field of several lines is chosen whole: a letter would wipe it out")
	}
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	window.Canvas().Focus(line)
	if line.SelectedText() != "" {
		t.Error("the window's own focus chose the line")
	}
}

func TestTabIsHandedToEveryWidget(t *testing.T) {
	rows := func() int { return 1 }
	for _, w := range []fyne.Focusable{
		NewEntry(), NewMultiEntry(1), NewButton(ButtonQuiet, "", "Buka", nil), NewChoice([]string{"a"}, 0, nil), Tabs([]string{"a"}, nil),
		NewList(rows, func() fyne.CanvasObject { return Body("") }, func(int, fyne.CanvasObject, bool) {}),
	} {
		if tab, ok := w.(fyne.Tabbable); !ok || !tab.AcceptsTab() {
			t.Errorf("Fyne moves the focus away from %T without asking it", w)
		}
	}
}

func TestALongValueShowsNoScrollBar(t *testing.T) {
	entry := NewEntry()
	window, _ := openWindow(t, fixedPlace(entry), fyne.NewSize(300, 60))
	entry.SetText(longText)
	entry.Resize(fyne.NewSize(200, ControlHeight))
	window.Canvas().Focus(entry)
	entry.SetCaret(60)
	scroll := entryScroll(t, entry)
	for _, o := range test.WidgetRenderer(scroll).Objects() {
		if o != scroll.Content && o.Visible() {
			t.Errorf("%T is drawn with the text", o)
		}
	}
	if scroll.Offset.X == 0 {
		t.Error("the text does not follow the caret")
	}
}

// entryScroll is what an entry shows its text in.
func entryScroll(t *testing.T, entry *Entry) *barless {
	t.Helper()
	for _, o := range test.WidgetRenderer(entry).Objects() {
		if scroll, ok := o.(*barless); ok {
			return scroll
		}
	}
	t.Fatal("the entry shows its text in no scroll of ours")
	return nil
}

func TestEnterInALineWithoutSubmitGoesToTheTable(t *testing.T) {
	entry := NewEntry()
	window, keys := openWindow(t, entry, fyne.NewSize(300, 40))
	window.Canvas().Focus(entry)
	heard := 0
	keys.Bind(Binding{Chord: Key(fyne.KeyReturn), Do: func() { heard++ }})
	press(entry, Key(fyne.KeyReturn))
	submitted := ""
	entry.OnSubmitted = func(text string) { submitted = text }
	entry.SetText("cari")
	press(entry, Key(fyne.KeyReturn))
	if heard != 1 || submitted != "cari" {
		t.Errorf("table heard %d times, submitted %q", heard, submitted)
	}
}

func TestTheCaretIsSetAndReadInRunes(t *testing.T) {
	for name, entry := range map[string]*Entry{"line": NewEntry(), "wrapped": NewMultiEntry(1), "bare": NewBareEntry()} {
		text := longText + " é… kata"
		if name == "line" {
			text = "Dinas Kesehatan é… kata"
		}
		window, _ := openWindow(t, entry, fyne.NewSize(180, 400))
		entry.SetText(text)
		window.Canvas().Focus(entry)
		for caret := 0; caret <= len([]rune(text)); caret++ {
			entry.SetCaret(caret)
			if got := entry.Caret(); got != caret {
				t.Fatalf("%s: caret at %d, want %d", name, got, caret)
			}
		}
		entry.SetCaret(10_000)
		if got := entry.Caret(); got != len([]rune(text)) {
			t.Errorf("%s: caret beyond the end is at %d", name, got)
		}
	}
}

func TestTextTypedAtASetCaretLandsThere(t *testing.T) {
	entry := NewMultiEntry(1)
	window, _ := openWindow(t, entry, fyne.NewSize(180, 400))
	entry.SetText(longText)
	window.Canvas().Focus(entry)
	at := strings.Index(longText, "program")
	entry.SetCaret(at)
	test.Type(entry, "X")
	if want := longText[:at] + "X" + longText[at:]; entry.Text != want {
		t.Errorf("text is %q", entry.Text)
	}
	if entry.Caret() != at+1 {
		t.Errorf("caret at %d, want %d", entry.Caret(), at+1)
	}
}

func TestAnEntryGrowsWithItsText(t *testing.T) {
	entry := NewBareEntry()
	openWindow(t, entry, fyne.NewSize(180, 400))
	one := entry.MinSize().Height
	grown := 0
	entry.OnGrow = func() { grown++ }
	entry.SetText("satu")
	if entry.MinSize().Height != one {
		t.Errorf("one line is %v high, empty %v", entry.MinSize().Height, one)
	}
	before := grown
	entry.SetText("satu\ndua\ntiga")
	line := TextStyle{Size: TextBase}.lineHeight()
	if got := entry.MinSize().Height; got < 3*line || got > 3*line+1 {
		t.Errorf("three lines are %v high, want %v", got, 3*line)
	}
	if grown != before+1 {
		t.Errorf("growth was told %d times, want once", grown-before)
	}
}

func TestABareEntryNeedsNoScrollOfItsOwn(t *testing.T) {
	entry := NewBareEntry()
	window, _ := openWindow(t, fixedPlace(entry), fyne.NewSize(200, 600))
	entry.SetText(longText)
	entry.Resize(fyne.NewSize(180, entry.MinSize().Height))
	entry.Resize(fyne.NewSize(180, entry.MinSize().Height))
	frame := test.WidgetRenderer(entry).(*entryFrame)
	if frame.scroll.Size().Height < frame.scroll.Content.MinSize().Height {
		t.Errorf("scroll is %v high, its text %v", frame.scroll.Size().Height, frame.scroll.Content.MinSize().Height)
	}
	_ = window
}

func TestABareEntryIsAsHighAsTheParagraphItReplaces(t *testing.T) {
	entry := NewBareEntry()
	openWindow(t, fixedPlace(entry), fyne.NewSize(400, 600))
	for _, width := range []float32{150, 252, 353} {
		entry.Resize(fyne.NewSize(width, 100))
		entry.SetText(longText)
		paragraph := ParagraphHeight(longText, width, TextStyle{})
		if got := entry.MinSize().Height; got < paragraph-0.5 || got > paragraph+1 {
			t.Errorf("at %v px the entry is %v high, the paragraph %v", width, got, paragraph)
		}
	}
}

func TestTheCaretPositionFollowsTheText(t *testing.T) {
	entry := NewBareEntry()
	openWindow(t, entry, fyne.NewSize(300, 100))
	entry.SetText("abc\ndef")
	entry.SetCaret(0)
	start := entry.CaretPosition()
	entry.SetCaret(3)
	right := entry.CaretPosition()
	entry.SetCaret(4)
	below := entry.CaretPosition()
	if right.X <= start.X || right.Y != start.Y || below.Y <= start.Y || below.X != start.X {
		t.Errorf("start %v, right %v, below %v", start, right, below)
	}
	if start.X < -2 || start.X > 2 {
		t.Errorf("the caret of a bare entry starts at %v, want the left edge", start.X)
	}
}

func TestFocusIsTold(t *testing.T) {
	entry := NewEntry()
	window, _ := openWindow(t, entry, fyne.NewSize(300, 40))
	var heard []bool
	entry.OnFocus = func(has bool) { heard = append(heard, has) }
	window.Canvas().Focus(entry)
	window.Canvas().Unfocus()
	if len(heard) != 2 || !heard[0] || heard[1] {
		t.Errorf("heard %v", heard)
	}
}

func TestAFieldOfOneLineIs32High(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	for name, o := range map[string]fyne.CanvasObject{
		"Entry": NewEntry(), "Button": NewButton(ButtonPrimary, "", "Buka", nil), "Choice": NewChoice([]string{"a"}, 0, nil),
		"Segmented": Segmented([]string{"a"}, nil), "search": NewEntry().WithIcon("search").WithTrailing(KeyCap("Ctrl+K")),
	} {
		if high := o.MinSize().Height; high < 31.99 || high > 32.01 {
			t.Errorf("%s is %v high, want 32", name, high)
		}
	}
}

func BenchmarkEntryKeyAt5000Characters(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(AppearanceLight))
	entry := NewBareEntry()
	window := test.NewWindow(VScroll(entry))
	defer window.Close()
	window.Resize(fyne.NewSize(400, 600))
	window.Canvas().Focus(entry)
	entry.SetText(strings.Repeat("kata yang dicatat dalam rapat, ", 160))
	entry.SetCaret(2500)
	for n := 0; b.Loop(); n++ {
		if n%2 == 0 {
			entry.TypedRune('x')
		} else {
			entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
	}
}
