package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// grouped is a list of a group head at every tenth row.
func grouped(rows int) *List {
	list := NewList(func() int { return rows }, func() fyne.CanvasObject { return Body("") },
		func(i int, o fyne.CanvasObject, _ bool) { o.(*Text).SetText(fmt.Sprintf("baris %d", i)) })
	list.Group = func(i int) (string, string, bool) { return "Kelompok", "9", i%10 == 0 }
	return list
}

func TestTheKeyboardChoosesRowsAndPassesOverGroupHeads(t *testing.T) {
	list := grouped(100)
	window, _ := openWindow(t, list, fyne.NewSize(300, 320))
	var chosen []int
	list.OnSelect = func(i int) { chosen = append(chosen, i) }
	window.Canvas().Focus(list)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{"", 1},
		{fyne.KeyDown, 2},
		{fyne.KeyUp, 1},
		{fyne.KeyUp, 1},
		{fyne.KeyEnd, 99},
		{fyne.KeyDown, 99},
		{fyne.KeyHome, 1},
		{fyne.KeyPageDown, 11},
		{fyne.KeyPageUp, 1},
	} {
		if step.key != "" {
			press(list, Key(step.key))
		}
		if list.Selected() != step.want {
			t.Errorf("after %q row %d is chosen, want %d", step.key, list.Selected(), step.want)
		}
	}
	if fmt.Sprint(chosen) != "[1 2 1 99 1 11 1]" {
		t.Errorf("OnSelect heard %v", chosen)
	}
}

func TestTheChosenRowIsInSight(t *testing.T) {
	list := grouped(100)
	window, _ := openWindow(t, list, fyne.NewSize(300, 320))
	window.Canvas().Focus(list)
	press(list, Key(fyne.KeyEnd))
	if top := list.RowTop(99); top < 0 || top > 320-RowHeight+0.5 {
		t.Errorf("the last row stands at %v", top)
	}
}

func TestEnterOpensTheChosenRow(t *testing.T) {
	list := grouped(20)
	window, keys := openWindow(t, list, fyne.NewSize(300, 320))
	window.Canvas().Focus(list)
	table := 0
	keys.Bind(Binding{Chord: Key(fyne.KeyReturn), Do: func() { table++ }})
	press(list, Key(fyne.KeyReturn))
	opened := -1
	list.OnOpen = func(i int) { opened = i }
	press(list, Key(fyne.KeyReturn))
	if opened != 1 || table != 1 {
		t.Errorf("opened %d; the table heard Enter %d times, want once, before OnOpen was set", opened, table)
	}
}

func TestOtherStrokesGoToTheOwnerFirst(t *testing.T) {
	list := grouped(20)
	window, keys := openWindow(t, list, fyne.NewSize(300, 320))
	window.Canvas().Focus(list)
	var heard []string
	list.OnKey = func(c Chord) bool {
		if c == Char('h') {
			heard = append(heard, "owner")
			return true
		}
		return false
	}
	keys.Bind(Binding{Chord: Char('h'), Do: func() { heard = append(heard, "table") }},
		Binding{Chord: Char('/'), Do: func() { heard = append(heard, "table") }})
	press(list, Char('h'))
	press(list, Char('/'))
	if fmt.Sprint(heard) != "[owner table]" {
		t.Errorf("heard %v", heard)
	}
}

func TestAClickChoosesAndASecondOneOpens(t *testing.T) {
	list := grouped(20)
	window, _ := openWindow(t, list, fyne.NewSize(300, 320))
	opened := -1
	var chosen []int
	list.OnSelect = func(i int) { chosen = append(chosen, i) }
	list.OnOpen = func(i int) { opened = i }
	at := fyne.NewPos(50, GroupRowHeight+RowHeight+5)
	test.TapCanvas(window.Canvas(), at)
	if list.Selected() != 2 || opened != -1 {
		t.Errorf("after a click: chosen %d, opened %d", list.Selected(), opened)
	}
	if fmt.Sprint(chosen) != "[2]" || window.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("OnSelect heard %v, focus on %T", chosen, window.Canvas().Focused())
	}
	test.TapCanvas(window.Canvas(), at)
	if opened != 2 {
		t.Errorf("after a second click: opened %d", opened)
	}
	test.TapCanvas(window.Canvas(), fyne.NewPos(50, 5))
	if list.Selected() != 2 {
		t.Error("a group head was chosen")
	}
}

func TestReloadKeepsTheChoiceWhileItExists(t *testing.T) {
	rows := 10
	list := NewList(func() int { return rows }, func() fyne.CanvasObject { return Body("") },
		func(int, fyne.CanvasObject, bool) {})
	openWindow(t, list, fyne.NewSize(300, 320))
	list.Select(7)
	list.Reload()
	if list.Selected() != 7 {
		t.Errorf("chosen %d after a reload", list.Selected())
	}
	rows = 3
	list.Reload()
	if list.Selected() != -1 {
		t.Errorf("chosen %d of 3 rows", list.Selected())
	}
	rows = 0
	list.Reload()
	press(list, Key(fyne.KeyDown))
	press(list, Key(fyne.KeyEnd))
	if list.Selected() != -1 {
		t.Errorf("chosen %d of none", list.Selected())
	}
}

func TestRowsMayBeOfSeveralHeights(t *testing.T) {
	list := grouped(30)
	list.Height = func(i int) float32 { return 56 }
	openWindow(t, list, fyne.NewSize(300, 320))
	if got, want := list.RowTop(2), GroupRowHeight+56; got != want {
		t.Errorf("row 2 stands at %v, want %v", got, want)
	}
}
