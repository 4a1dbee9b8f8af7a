package minutes

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestEnterEndsAnEntryAndStartsACatatan(t *testing.T) {
	r := newRoom(t)
	r.write("/k Sepakat.")
	r.press(enter)
	r.write("Lanjut.")
	r.wantEntries("Agenda satu", "keputusan: Sepakat.", "catatan: Lanjut.")
	r.wantEditor("Lanjut.|")
}

func TestEnterInTheMiddleKeepsTheTextWhole(t *testing.T) {
	r := newRoom(t)
	r.write("Satu dua")
	r.press(home, enter)
	r.write("Tiga")
	r.wantEntries("Agenda satu", "catatan: Satu dua", "catatan: Tiga")
}

func TestEnterStartsTheEntryRightAfterTheOneThatWasLeft(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("Tiga")
	r.press(up, enter)
	r.write("Dua")
	r.wantEntries("Agenda satu", "catatan: Satu", "catatan: Dua", "catatan: Tiga")
}

func TestCtrlEnterStartsOneOfTheSameKind(t *testing.T) {
	r := newRoom(t)
	r.write("/t Satu")
	r.press(ctrlEnter)
	r.write("Dua")
	r.press(enter)
	r.write("Tiga")
	r.wantEntries("Agenda satu", "tindak lanjut: Satu", "tindak lanjut: Dua", "catatan: Tiga")
}

func TestShiftEnterIsALineBreak(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(kit.Shift(fyne.KeyReturn))
	r.write("dua")
	r.wantEntries("Agenda satu", "catatan: Satu\ndua")
}

func TestBackspaceInAnEmptyEntryRemovesItAndGoesToTheEndOfTheOneBefore(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("x")
	r.press(backspace) // empties it
	r.wantEntries("Agenda satu", "catatan: Satu", "catatan: ")
	r.press(backspace)
	r.wantEntries("Agenda satu", "catatan: Satu")
	r.wantEditor("Satu|")
	r.press(enter, backspace) // a place to type that nobody used
	r.wantEditor("Satu|")
}

func TestBackspaceInTheOnlyEmptyEntryLeavesThePlaceToType(t *testing.T) {
	r := newRoom(t)
	r.write("x")
	r.press(backspace, backspace, backspace)
	r.wantEntries("Agenda satu")
	r.write("Satu")
	r.wantEntries("Agenda satu", "catatan: Satu")
}

func TestBackspaceOfTheFirstEmptyEntryGoesToTheNext(t *testing.T) {
	r := newRoom(t)
	r.write("x")
	r.press(enter)
	r.write("Dua")
	r.press(up, backspace, backspace)
	r.wantEntries("Agenda satu", "catatan: Dua")
	r.wantEditor("|Dua")
}

func TestEnterOnAnEmptyEntryDoesNothing(t *testing.T) {
	r := newRoom(t)
	r.press(enter, ctrlEnter, enter)
	r.wantEntries("Agenda satu")
	if len(r.flow.rows) != 1 {
		t.Errorf("%d rows, want the place to type alone", len(r.flow.rows))
	}
}

func TestAnEmptyEntryIsGoneOnceItIsLeft(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("x")
	r.press(backspace, up)
	r.wantEntries("Agenda satu", "catatan: Satu")
	r.wantEditor("Satu|")
}

func TestArrowsCrossTheBorderOfTheText(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("Dua")
	r.press(up)
	r.wantEditor("Satu|")
	r.press(down)
	r.wantEditor("|Dua")
	r.press(down, down) // to the end of the column: the place to type
	r.wantEditor("|")
	r.write("Tiga")
	r.wantEntries("Agenda satu", "catatan: Satu", "catatan: Dua", "catatan: Tiga")
}

func TestArrowsStayInsideATextOfSeveralLines(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("Dua")
	r.press(kit.Shift(fyne.KeyReturn))
	r.write("dua")
	r.press(up)
	r.wantEditor("Dua|\ndua")
	r.press(up)
	r.wantEditor("Satu|")
}

func TestLastThereIsAlwaysAPlaceToType(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("Dua")
	r.press(up)
	if last := r.flow.rows[len(r.flow.rows)-1].ID; last != "" {
		t.Errorf("the last row is entry %s", last)
	}
}

func TestCtrlArrowsChangeTheAgendaItemAndComeBackToTheCaret(t *testing.T) {
	r := newRoom(t)
	r.write("Satu dua")
	r.press(kit.Key(fyne.KeyLeft), kit.Key(fyne.KeyLeft), kit.Ctrl(fyne.KeyDown))
	r.wantEditor("|")
	r.write("Lain")
	r.wantEntries("Agenda dua", "catatan: Lain")
	r.press(kit.Ctrl(fyne.KeyUp))
	r.wantEditor("Satu d|ua")
	if got := r.outline.marked; got != r.item("Agenda satu") {
		t.Errorf("marked item %s", got)
	}
}

func TestCtrlArrowsStopAtTheEndsOfTheAgenda(t *testing.T) {
	r := newRoom(t)
	for range 9 {
		r.press(kit.Ctrl(fyne.KeyDown))
	}
	if r.flow.itemID != r.item("Penutup") {
		t.Error("not at the last item")
	}
	for range 9 {
		r.press(kit.Ctrl(fyne.KeyUp))
	}
	if r.flow.itemID != r.item("Pembukaan") {
		t.Error("not at the first item")
	}
}

func TestAltArrowsMoveTheEntryWithTheCaret(t *testing.T) {
	r := newRoom(t)
	for _, text := range []string{"Satu", "Dua", "Tiga"} {
		r.write(text)
		r.press(enter)
	}
	r.press(up, kit.Key(fyne.KeyLeft), kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyUp))
	r.wantEntries("Agenda satu", "catatan: Tiga", "catatan: Satu", "catatan: Dua")
	r.wantEditor("Tig|a")
	r.press(kit.Alt(fyne.KeyDown))
	r.wantEntries("Agenda satu", "catatan: Satu", "catatan: Tiga", "catatan: Dua")
	r.press(up)
	r.wantEditor("Satu|")
}

func TestAltArrowsCrossTheBorderOfTheAgendaItem(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(kit.Alt(fyne.KeyDown))
	r.wantEntries("Agenda satu")
	r.wantEntries("Agenda dua", "catatan: Satu")
	r.write("!")
	r.wantEntries("Agenda dua", "catatan: Satu!")
	if r.outline.marked != r.item("Agenda dua") {
		t.Error("the outline marks another item")
	}
}

func TestEscLeavesTheEditorAndEnterComesBack(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(escape)
	if r.window.Canvas().Focused() != nil {
		t.Fatal("Esc kept the focus")
	}
	r.table.Handle(enter)
	r.wantEditor("Satu|")
	r.write("!")
	r.wantEntries("Agenda satu", "catatan: Satu!")
}

func TestUnknownStrokesReachTheKeyTable(t *testing.T) {
	r := newRoom(t)
	heard := ""
	for _, c := range []kit.Chord{
		kit.Key(fyne.KeyF1), kit.Ctrl(fyne.KeyK), kit.Ctrl(fyne.Key1), kit.Alt(fyne.Key4), kit.Ctrl(fyne.KeyP),
	} {
		r.table.Bind(kit.Binding{Chord: c, Do: func() { heard += c.String() + " " }})
		r.press(c)
	}
	if want := "F1 Ctrl+K Ctrl+1 Alt+4 Ctrl+P "; heard != want {
		t.Errorf("heard %q, want %q", heard, want)
	}
	r.wantEditor("|")
}

func TestAPasteThatIsTooLongGoesOnInFollowingEntries(t *testing.T) {
	r := newRoom(t)
	var text strings.Builder
	for i := range 1200 {
		fmt.Fprintf(&text, "Paragraf ke-%d.\n", i)
	}
	r.paste(text.String())
	var all []string
	for _, e := range r.draft.EntriesOf(r.item("Agenda satu")) {
		if n := len([]rune(e.Text)); n > data.MaxEntryText {
			t.Errorf("entry of %d characters", n)
		}
		all = append(all, e.Text)
	}
	if len(all) < 3 || strings.Join(all, "\n") != text.String() {
		t.Errorf("%d entries, text whole: %v", len(all), strings.Join(all, "\n") == text.String())
	}
	if r.flow.now.id != r.flow.rows[len(all)-1].ID {
		t.Error("the editor is not in the last of them")
	}
	r.write("Akhir")
	if last := r.current().Text; !strings.HasSuffix(last, "Akhir") {
		t.Errorf("typed on into %q", last[max(0, len(last)-20):])
	}
}

func TestAPasteFromWindowsHasNoCarriageReturns(t *testing.T) {
	r := newRoom(t)
	r.write("akhir")
	r.press(home)
	r.paste("Satu\r\ndua\r\n")
	r.wantEntries("Agenda satu", "catatan: Satu\ndua\nakhir")
	r.wantEditor("Satu\ndua\n|akhir")
}

func TestUndoOfTypingReachesTheDraft(t *testing.T) {
	r := newRoom(t)
	r.write("Satu dua")
	r.focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if got := r.current().Text; got == "Satu dua" || got != r.flow.editor.text() {
		t.Errorf("the draft holds %q, the editor %q", got, r.flow.editor.text())
	}
}
