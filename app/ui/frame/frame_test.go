package frame

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
)

func box(width, height float32) fyne.CanvasObject {
	return kit.Fixed(width, height, canvas.NewRectangle(nil))
}

func TestEdgesLeaveNoGapAndAHiddenEdgeLeavesNoRoom(t *testing.T) {
	test.NewTempApp(t)
	top, left, right, center := box(10, 72), box(200, 10), box(300, 10), box(10, 10)
	all := Edges(top, nil, left, right, center)
	all.Resize(fyne.NewSize(1366, 768))
	if center.Position() != fyne.NewPos(200, 72) || center.Size() != fyne.NewSize(866, 696) {
		t.Errorf("the middle is at %v, %v", center.Position(), center.Size())
	}
	top.Hide()
	all.Layout.Layout(all.Objects, all.Size())
	if center.Position() != fyne.NewPos(200, 0) || center.Size().Height != 768 {
		t.Errorf("without its top the middle is at %v, %v", center.Position(), center.Size())
	}
	if got := all.MinSize(); got != fyne.NewSize(510, 10) {
		t.Errorf("needs %v", got)
	}
}

func TestAFieldIsScrolledIntoSightOnlyInTheScrollThatHoldsIt(t *testing.T) {
	test.NewTempApp(t)
	column := func(field *kit.Entry) *container.Scroll {
		return container.NewVScroll(kit.VStack(0, box(10, 900), field, box(10, 900)))
	}
	field := kit.NewEntry()
	first, second := column(kit.NewEntry()), column(field)
	root := container.NewGridWithColumns(2, first, second)
	Follow(func() fyne.CanvasObject { return root }, field)
	window := test.NewTempWindow(t, root)
	window.Resize(fyne.NewSize(800, 400))
	window.Canvas().Focus(field)
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).Y
	if y < 0 || y+field.Size().Height > 400 || first.Offset.Y != 0 {
		t.Errorf("the field is at %v, the other scroll at %v", y, first.Offset)
	}
}
