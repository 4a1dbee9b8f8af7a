package minutes

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

var f6 = kit.Key(fyne.KeyF6)

func (r *room) titles() (list []string) {
	for _, item := range r.draft.Dossier().Agenda {
		list = append(list, item.Title)
	}
	return list
}

func TestF6LeadsToTheOutlineAndBack(t *testing.T) {
	r := newRoom(t)
	r.write("Kata")
	r.press(f6)
	if !r.outline.keys.HasFocus() {
		t.Fatal("the outline has no focus")
	}
	r.press(down)
	if r.flow.itemID != r.item("Agenda dua") || !r.outline.keys.HasFocus() {
		t.Error("↓ does not open the next item from the outline")
	}
	r.press(up, f6)
	r.wantEditor("Kata|")
	r.press(f6, enter)
	r.write("!")
	r.wantEntries("Agenda satu", "catatan: Kata!")
}

func TestAltArrowsMoveTheTopicInTheOutline(t *testing.T) {
	r := newRoom(t)
	r.write("Kata")
	r.press(f6, kit.Alt(fyne.KeyDown))
	if got := r.titles(); !slices.Equal(got, []string{"Pembukaan", "Agenda dua", "Agenda satu", "Lain-lain", "Penutup"}) {
		t.Errorf("agenda %q", got)
	}
	if got := r.head.title.Text(); got != "2. Agenda satu" {
		t.Errorf("the head reads %q", got)
	}
	if !r.outline.keys.HasFocus() {
		t.Error("the outline has lost the keyboard")
	}
	r.wantEntries("Agenda satu", "catatan: Kata")
}

func TestDelRemovesTheTopicAndItsEntriesGoToLainLain(t *testing.T) {
	r := newRoom(t)
	r.write("Kata")
	r.press(f6, kit.Key(fyne.KeyDelete))
	if got := r.titles(); !slices.Equal(got, []string{"Pembukaan", "Agenda dua", "Lain-lain", "Penutup"}) {
		t.Errorf("agenda %q", got)
	}
	r.wantEntries("Lain-lain", "catatan: Kata")
	r.wantNoticed("1 entrinya pindah ke Lain-lain")
	if r.flow.itemID != r.item("Agenda dua") || !r.outline.keys.HasFocus() {
		t.Error("the neighbour is not open")
	}
	if got := r.disk().Entries; len(got) != 1 || got[0].AgendaItemID != r.item("Lain-lain") {
		t.Errorf("on disk %+v", got)
	}
}

func TestFixedItemsStay(t *testing.T) {
	r := newRoom(t)
	r.press(f6, kit.Key(fyne.KeyEnd))
	r.press(up, kit.Key(fyne.KeyDelete)) // Pembukaan
	if n := len(r.titles()); n != 5 {
		t.Errorf("%d items", n)
	}
	r.wantNoticed("selalu ada dalam notula")
}

func TestATopicIsAddedAndRenamedFromTheOutline(t *testing.T) {
	r := newRoom(t)
	r.press(f6)
	r.focused().TypedRune('+')
	r.write("Evaluasi")
	r.press(enter)
	r.press(f6, kit.Key(fyne.KeyF2))
	r.write(" akhir")
	r.press(enter)
	r.item("Evaluasi akhir")
}
