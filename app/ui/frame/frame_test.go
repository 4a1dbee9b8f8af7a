package frame

import (
	"os"
	"path/filepath"
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

func TestANameWithoutItsEndingGetsItAndOverwritesNothing(t *testing.T) {
	folder := t.TempDir()
	pdf := []string{".pdf"}
	path := func(name string) string { return filepath.Join(folder, name) }
	if got := withEnding(path("Notula"), pdf); got != path("Notula.pdf") {
		t.Errorf("saved as %q", got)
	}
	if got := withEnding(path("Notula.PDF"), pdf); got != path("Notula.PDF") {
		t.Errorf("saved as %q", got)
	}
	if err := os.WriteFile(path("Notula.pdf"), []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := withEnding(path("Notula"), pdf); got != path("Notula (2).pdf") {
		t.Errorf("saved as %q", got)
	}
}

func TestEscClosesAFileDialogAndTheKeyboardGoesBack(t *testing.T) {
	test.NewTempApp(t)
	field := kit.NewEntry()
	window := test.NewTempWindow(t, field)
	window.Resize(fyne.NewSize(900, 600))
	keys := kit.NewKeyTable()
	keys.Attach(window.Canvas())
	defer keys.Detach()
	window.Canvas().Focus(field)
	services := Services{Runner: kit.NewInlineRunner(), Keys: keys, Window: window, Notify: func(kit.NoticeKind, string) {}}
	AskForFile(services, FileKind{Title: "Foto", Extensions: []string{".jpg"}}, func(string, []byte) { t.Error("something was chosen") })
	if window.Canvas().Overlays().Top() == nil {
		t.Fatal("nobody is asked")
	}
	keys.Handle(kit.Key(fyne.KeyEscape))
	if window.Canvas().Overlays().Top() != nil || window.Canvas().Focused() != fyne.Focusable(field) {
		t.Errorf("the dialog stays, or the focus is on %T", window.Canvas().Focused())
	}
	AskForFolder(services, "Folder foto", func(string) { t.Error("something was chosen") })
	keys.Handle(kit.Key(fyne.KeyEscape))
	if window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog of folders stays")
	}
}
