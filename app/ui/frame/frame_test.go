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
