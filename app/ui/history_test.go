package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/meetings"
	"gugustugas/data"
)

// over lists the texts of what lies over the window.
func (r *room) over() (found []string) {
	if top := r.window.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if text, ok := o.(interface{ Text() string }); ok {
				found = append(found, text.Text())
			}
		}
	}
	return found
}

func (r *room) overShows(words string) bool {
	return slices.ContainsFunc(r.over(), func(s string) bool { return strings.Contains(s, words) })
}

// tap presses the button with that word, over the window or in it.
func (r *room) tap(word string) {
	r.Helper()
	from := r.window.Content()
	if top := r.window.Canvas().Overlays().Top(); top != nil {
		from = top
	}
	for _, o := range test.LaidOutObjects(from) {
		if button, ok := o.(*kit.Button); ok && button.Text() == word {
			button.Tapped(nil)
			return
		}
	}
	r.Fatalf("no button %q", word)
}

func TestRedoDoesAgainWhatWasUndoneAndNamesIt(t *testing.T) {
	r := newRoom(t, true)
	if err := r.deps.Desk.SaveDecree(t.Context(), data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"}); err != nil {
		t.Fatal(err)
	}
	for _, redo := range []kit.Chord{kit.Ctrl(fyne.KeyY), {Key: fyne.KeyZ, Mods: fyne.KeyModifierControl | fyne.KeyModifierShift}} {
		r.press(ctrlZ, redo)
		if r.notices.text != "Diulangi: ubah SK." {
			t.Errorf("told %q", r.notices.text)
		}
		if all, err := r.deps.Desk.Decrees(t.Context()); err != nil || len(all) != 1 {
			t.Errorf("decrees %+v, %v", all, err)
		}
	}
	r.press(kit.Ctrl(fyne.KeyY))
	if r.notices.text != "Tidak ada yang dapat diulangi; tidak ada yang berubah." {
		t.Errorf("told %q", r.notices.text)
	}
}

func TestMeetingIsDeletedFromTheListAndRestoredFromTheTrash(t *testing.T) {
	r := newRoom(t, true)
	count := func() int {
		t.Helper()
		all, err := r.deps.Desk.Meetings(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	r.press(kit.Ctrl(fyne.Key2))
	before := count()
	r.press(kit.Key(fyne.KeyDelete))
	if !r.overShows("Hapus rapat R-2024-001?") {
		t.Fatalf("not asked: %q", r.over())
	}
	r.tap("Hapus")
	if count() != before-1 || !strings.HasPrefix(r.notices.text, "Dihapus: rapat R-2024-001") {
		t.Fatalf("%d meetings, told %q", count(), r.notices.text)
	}
	r.tap("Sampah")
	if !r.overShows("R-2024-001, ") || !r.overShows("bersama ") {
		t.Fatalf("the trash shows %q", r.over())
	}
	r.press(kit.Key(fyne.KeyReturn))
	if count() != before || !strings.HasPrefix(r.notices.text, "Dipulihkan: rapat R-2024-001") {
		t.Errorf("%d meetings, told %q", count(), r.notices.text)
	}
}

func TestHistoryOfAMeetingIsOneKeyAway(t *testing.T) {
	r := newRoom(t, true)
	id := r.firstMeeting()
	r.openMeeting(id, meetings.TabAttendance)
	r.press(kit.Ctrl(fyne.KeyH))
	if !r.overShows("Riwayat") || !r.overShows("Penanggung jawab: ") {
		t.Errorf("shown: %q", r.over())
	}
	r.press(esc)
	if r.overShows("Penanggung jawab: ") {
		t.Error("Esc did not close the history")
	}
}
