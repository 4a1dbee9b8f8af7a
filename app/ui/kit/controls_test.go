package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestAButtonIsPressedByClickEnterAndSpace(t *testing.T) {
	pressed := 0
	button := NewButton(ButtonPrimary, "plus", "Rapat baru", func() { pressed++ })
	window, _ := openWindow(t, button, fyne.NewSize(200, 40))
	window.Canvas().Focus(button)
	press(button, Key(fyne.KeyReturn))
	press(button, Key(fyne.KeySpace))
	press(button, Char(' '))
	test.Tap(button)
	if pressed != 3 {
		t.Errorf("pressed %d times, want 3", pressed)
	}
	button.SetEnabled(false)
	press(button, Key(fyne.KeyReturn))
	test.Tap(button)
	if pressed != 3 {
		t.Error("a button that is off was pressed")
	}
}

func TestAClickOnAButtonLeavesTheFocusInTheText(t *testing.T) {
	entry, button := NewEntry(), NewButton(ButtonQuiet, "", "Buka", func() {})
	window, _ := openWindow(t, VStack(0, entry, button), fyne.NewSize(200, 80))
	window.Canvas().Focus(entry)
	// The desktop's driver takes the focus away between the press and the click.
	button.MouseIn(&desktop.MouseEvent{})
	button.MouseDown(&desktop.MouseEvent{})
	window.Canvas().Unfocus()
	button.MouseUp(&desktop.MouseEvent{})
	button.Tapped(&fyne.PointEvent{})
	if window.Canvas().Focused() != fyne.Focusable(entry) {
		t.Error("the click took the focus away")
	}
}

func TestACheckIsToggledByClickAndSpace(t *testing.T) {
	var heard []bool
	check := NewCheck("Tampilkan", false, func(on bool) { heard = append(heard, on) })
	window, _ := openWindow(t, check, fyne.NewSize(200, 40))
	window.Canvas().Focus(check)
	press(check, Key(fyne.KeySpace))
	press(check, Char(' '))
	test.Tap(check)
	check.SetChecked(true)
	if fmt.Sprint(heard) != "[true false]" || !check.Checked() {
		t.Errorf("heard %v, checked %v", heard, check.Checked())
	}
}

func TestTabsMoveByKeyboardAndClick(t *testing.T) {
	for name, strip := range map[string]*Strip{
		"tabs": Tabs([]string{"Ringkasan", "Undangan", "Notula"}, nil), "segments": Segmented([]string{"Semua", "Konsep", "Terbit"}, nil),
	} {
		t.Run(name, func(t *testing.T) {
			var heard []int
			strip.OnSelect = func(i int) { heard = append(heard, i) }
			window, _ := openWindow(t, fixedPlace(strip), fyne.NewSize(600, 40))
			strip.Resize(strip.MinSize())
			window.Canvas().Focus(strip)
			for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome} {
				press(strip, Key(key))
			}
			strip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(strip.look.edge+strip.itemWidth(0)+5, 10)})
			if fmt.Sprint(heard) != "[1 2 0 1]" {
				t.Errorf("heard %v", heard)
			}
			strip.SetItems([]string{"Semua"})
			if strip.Selected() != 0 {
				t.Errorf("place %d of one", strip.Selected())
			}
		})
	}
}

func TestAChoiceIsMadeWithoutTheList(t *testing.T) {
	var heard []int
	choice := NewChoice([]string{"Biasa", "Terbatas", "Rahasia"}, -1, func(i int) { heard = append(heard, i) })
	window, _ := openWindow(t, choice, fyne.NewSize(200, 40))
	window.Canvas().Focus(choice)
	for _, c := range []Chord{Key(fyne.KeyDown), Key(fyne.KeyDown), Key(fyne.KeyUp), Key(fyne.KeyUp), Char('r'), Char('x'), Key(fyne.KeyHome), Key(fyne.KeyEnd)} {
		press(choice, c)
	}
	if fmt.Sprint(heard) != "[0 1 0 2 0 2]" {
		t.Errorf("heard %v", heard)
	}
}

func TestTheListOfAChoiceTakesTheKeyboardAndGivesItBack(t *testing.T) {
	choice := NewChoice([]string{"Biasa", "Terbatas", "Rahasia"}, 0, nil)
	window, _ := openWindow(t, VStack(0, choice), fyne.NewSize(300, 300))
	window.Canvas().Focus(choice)
	press(choice, Key(fyne.KeyReturn))
	list, isList := window.Canvas().Focused().(*List)
	if !isList {
		t.Fatalf("the focus is on %T", window.Canvas().Focused())
	}
	press(list, Key(fyne.KeyDown))
	press(list, Key(fyne.KeyReturn))
	if choice.Selected() != 1 || window.Canvas().Overlays().Top() != nil || window.Canvas().Focused() != fyne.Focusable(choice) {
		t.Errorf("chosen %d, focus on %T", choice.Selected(), window.Canvas().Focused())
	}
	press(choice, Key(fyne.KeySpace))
	press(window.Canvas().Focused(), Key(fyne.KeyDown))
	press(window.Canvas().Focused(), Key(fyne.KeyEscape))
	if choice.Selected() != 1 || window.Canvas().Overlays().Top() != nil {
		t.Errorf("after Esc option %d is chosen", choice.Selected())
	}
}

func TestAChipSaysItsWordAndHearsAClick(t *testing.T) {
	removed := 0
	chip := NewChip(ChipNeutral, "person", "Dinas Sosial").Removable(func() { removed++ })
	openWindow(t, fixedPlace(chip), fyne.NewSize(200, 40))
	plain := NewChip(ChipNeutral, "person", "Dinas Sosial")
	if chip.MinSize().Width <= plain.MinSize().Width || plain.MinSize().Height != ChipHeight {
		t.Errorf("sizes %v, %v", chip.MinSize(), plain.MinSize())
	}
	test.Tap(chip)
	if removed != 1 || chip.Text() != "Dinas Sosial" {
		t.Errorf("removed %d times, says %q", removed, chip.Text())
	}
}

func TestEveryStateHasItsIconBesideItsWord(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	for _, kind := range []ChipKind{ChipDone, ChipRunning, ChipAttention, ChipLate} {
		renderer := test.WidgetRenderer(NewChip(kind, "", "kata")).(*chipRenderer)
		if renderer.icon.name == "" {
			t.Errorf("kind %d has no icon", kind)
		}
	}
}

func TestAnEmptyPlaceOffersItsFirstStep(t *testing.T) {
	made := false
	first := NewButton(ButtonPrimary, "plus", "Rapat baru", func() { made = true })
	window, _ := openWindow(t, EmptyState("Belum ada rapat", "Rapat yang dicatat tampil di sini.", first), fyne.NewSize(500, 300))
	window.Canvas().Focus(first)
	press(first, Key(fyne.KeyReturn))
	if !made {
		t.Error("the first step cannot be taken")
	}
	_ = EmptyState("Belum ada rapat", "Rapat yang dicatat tampil di sini.", nil).MinSize()
}

func TestANoticeIsAsHighAsItsSentence(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	short := NewNotice(NoticeInfo, "Catatan 3 dihapus.", 420, "Urungkan", func() {})
	long := NewNotice(NoticeError, longText+longText, 420, "", nil)
	if short.MinSize().Height >= long.MinSize().Height {
		t.Errorf("short %v, long %v", short.MinSize(), long.MinSize())
	}
}

func TestColumnsShareWhatTheFixedOnesLeave(t *testing.T) {
	a, b, c := Body("a"), Body("b"), Body("c")
	row := Columns(10, []float32{0, 100, 50}, a, b, c)
	openWindow(t, fixedPlace(row), fyne.NewSize(500, 40))
	row.Resize(fyne.NewSize(400, 32))
	if a.Size().Width != 230 || b.Position().X != 240 || c.Position().X != 350 {
		t.Errorf("a is %v wide, b at %v, c at %v", a.Size().Width, b.Position().X, c.Position().X)
	}
	if a.Position().Y != 6 {
		t.Errorf("a line of 20 stands at %v in a row of 32", a.Position().Y)
	}
}

func TestThePagesScrollTakesTheWheelOverItsFields(t *testing.T) {
	entry := NewMultiEntry(3)
	entry.SetText(longText)
	page := VScroll(VStack(0, entry, Fixed(10, 2000, Body("bawah"))))
	window, _ := openWindow(t, page, fyne.NewSize(300, 200))
	before := fyne.CurrentApp().Driver().AbsolutePositionForObject(entry).Y
	test.Scroll(window.Canvas(), fyne.NewPos(50, 20), 0, -100)
	if after := fyne.CurrentApp().Driver().AbsolutePositionForObject(entry).Y; after != before-100 {
		t.Errorf("the page moved from %v to %v", before, after)
	}
}

func TestABorderLeavesNoGapAndNoRoomForWhatIsHidden(t *testing.T) {
	head, side, middle := Fixed(0, 40, Body("")), Fixed(100, 0, Body("")), Body("")
	page := Border(head, nil, side, nil, middle)
	openWindow(t, page, fyne.NewSize(500, 300))
	if middle.Position() != fyne.NewPos(100, 40) || middle.Size() != fyne.NewSize(400, 260) {
		t.Errorf("the middle stands at %v, %v", middle.Position(), middle.Size())
	}
	side.Hide()
	page.Refresh()
	page.Layout.Layout(page.Objects, page.Size())
	if middle.Size() != fyne.NewSize(500, 260) {
		t.Errorf("with the side hidden the middle is %v", middle.Size())
	}
}
