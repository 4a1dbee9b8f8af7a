package minutes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// phrases fills the phrase bank before the meeting is opened.
func (r *room) phrases(list ...data.Phrase) {
	r.Helper()
	r.check(r.store.Do(r.Context(), data.Action{Name: "frasa"}, func(tx data.Tx) error {
		for i, phrase := range list {
			phrase.ID, phrase.Position = "frasa "+phrase.Shortcut, i
			if err := tx.Put(&phrase); err != nil {
				return err
			}
		}
		return nil
	}))
	r.reopen()
}

func agree() data.Phrase {
	return data.Phrase{Shortcut: "setuju", Text: "Rapat menyetujui usul [nama] tentang [hal]."}
}

func TestSlashOffersCommandsThenPhrases(t *testing.T) {
	r := openRoom(t)
	r.phrases(agree())
	r.show()
	r.write("/")
	r.wantOffered("/k", "/t", "/c", "/h lalu nama", "/i tidak diedarkan", "/1 agenda", "/2 agenda", "/setuju")
	r.write("s")
	r.wantOffered("/setuju")
	r.write("x")
	r.wantOffered()
}

func TestArrowsReachOffersBeyondThoseInSight(t *testing.T) {
	r := openRoom(t)
	r.phrases(agree(), data.Phrase{Shortcut: "tunda", Text: "Ditunda."})
	r.show()
	r.write("/")
	r.press(up)
	if r.list.selected != r.list.count()-1 || r.list.first == 0 {
		t.Errorf("chosen %d of %d, first in sight %d", r.list.selected, r.list.count(), r.list.first)
	}
	r.press(enter)
	r.wantEditor("Ditunda. |")
}

func TestEnterTakesACommandFromTheList(t *testing.T) {
	r := newRoom(t)
	r.write("/")
	r.press(down, enter)
	r.write("Kirim")
	r.wantEntries("Agenda satu", "tindak lanjut: Kirim")
	r.press(home)
	r.write("/2")
	r.press(enter)
	r.wantEntries("Agenda dua", "tindak lanjut: Kirim")
}

func TestACommandInTheMakingIsNoTextOfTheMinutes(t *testing.T) {
	r := newRoom(t)
	r.write("/h Nama")
	r.wantEntries("Agenda satu", "catatan: ")
	for _, e := range r.disk().Entries {
		if strings.HasPrefix(e.Text, "/") {
			t.Errorf("on disk: %q", e.Text)
		}
	}
}

func TestWhatLookedLikeACommandIsKeptOnceItIsLeft(t *testing.T) {
	r := newRoom(t)
	r.write("/t")
	r.press(kit.Ctrl(fyne.KeyDown))
	r.wantEntries("Agenda satu", "catatan: /t")
	r.press(kit.Ctrl(fyne.KeyUp), enter)
	r.write("/k")
	r.press(escape)
	r.wantEntries("Agenda satu", "catatan: /t", "catatan: /k")
}

func TestPhraseIsInsertedByItsShortcutAndASpace(t *testing.T) {
	r := openRoom(t)
	r.phrases(agree())
	r.show()
	r.write("/setuju ")
	if got := r.flow.editor.entry.SelectedText(); got != "[nama]" {
		t.Fatalf("chosen %q in %q", got, r.flow.editor.text())
	}
	r.write("Bappeda")
	r.press(tab)
	r.write("anggaran")
	r.wantEntries("Agenda satu", "catatan: Rapat menyetujui usul Bappeda tentang anggaran.")
}

func TestPhraseMayStandInTheMiddleOfAText(t *testing.T) {
	r := openRoom(t)
	r.phrases(data.Phrase{Shortcut: "spt", Text: "sebagaimana dipaparkan"})
	r.show()
	r.write("Program /SPT tadi")
	r.wantEntries("Agenda satu", "catatan: Program sebagaimana dipaparkan tadi")
	r.press(enter)
	r.write("dan / atau 1 s/d 3, a/spt x")
	if got := r.entries("Agenda satu")[1]; got != "catatan: dan / atau 1 s/d 3, a/spt x" {
		t.Errorf("entry %q", got)
	}
}

func TestTabGoesAroundThePlaceholdersAndLeavesWhenThereAreNone(t *testing.T) {
	r := newRoom(t)
	r.write("Usul [nama] dan [hal] lagi")
	for _, want := range []string{"[nama]", "[hal]", "[nama]"} {
		r.press(tab)
		if got := r.flow.editor.entry.SelectedText(); got != want {
			t.Fatalf("chosen %q, want %q", got, want)
		}
	}
	r.write("A")
	r.press(tab)
	r.write("B")
	r.wantEntries("Agenda satu", "catatan: Usul A dan B lagi")
	r.press(tab)
	if r.flow.editor.focused {
		t.Error("Tab without placeholders stays in the entry")
	}
}

func TestSlashHMarksSomebodyHadirAndWritesNothing(t *testing.T) {
	r := newRoom(t)
	r.write("/h pol")
	r.wantOffered("Nama Contoh 2 diundang", "+ pol")
	r.press(enter)
	r.wantEditor("|")
	p := r.draft.Dossier().Participants[1]
	if got := r.mark(p.ID, 0); got != data.Present {
		t.Errorf("marked %q", got)
	}
	if len(r.noticed) != 1 || r.noticed[0] != "Nama Contoh 2 ditandai hadir, Kamis, 25 Juli 2024." {
		t.Errorf("noticed %q", r.noticed)
	}
	if got := r.current().SpeakerID; got != "" {
		t.Errorf("speaker %q", got)
	}
	r.press(kit.Ctrl(fyne.KeyDown))
	r.wantEntries("Agenda satu")
}

func TestSlashHOffersFirstWhoIsNotHereYetAndAddsGuests(t *testing.T) {
	r := newRoom(t)
	r.write("/h ")
	r.wantOffered("Nama Contoh 2 diundang", "Nama Contoh 1 hadir")
	r.write("Tamu Baru")
	r.press(enter)
	people := r.draft.Dossier().Participants
	guest := people[len(people)-1]
	if guest.GuestName != "Tamu Baru" || r.mark(guest.ID, 0) != data.Present {
		t.Errorf("guest %+v marked %q", guest, r.mark(guest.ID, 0))
	}
}

func TestSlashHIsChosenFromTheListToo(t *testing.T) {
	r := newRoom(t)
	r.write("/h")
	r.press(enter)
	r.wantEditor("/h |")
	r.wantOffered("Nama Contoh 2 diundang", "Nama Contoh 1 hadir")
}

func TestWhoIsHadirAlreadyIsNotMarkedAgain(t *testing.T) {
	r := newRoom(t)
	r.check(r.draft.Flush(t.Context()))
	before := r.draft.Dossier().Attendance
	r.write("@Nama Contoh 1")
	r.press(enter)
	if !slices.Equal(before, r.draft.Dossier().Attendance) {
		t.Error("the marks have changed")
	}
}

func TestASpeakerWhoWasExcusedIsToldToBeHadirNow(t *testing.T) {
	r := newRoom(t)
	d := r.draft.Dossier()
	id := r.draft.Speakers("Nama Contoh 2")[0].ParticipantID
	r.draft.Mark(id, d.Days[0].ID, data.Excused, "Cuti")
	r.write("@Nama Contoh 2")
	r.press(enter)
	if n := len(r.noticed); n != 1 || !strings.Contains(r.noticed[n-1], "Nama Contoh 2 semula izin, kini ditandai hadir") {
		t.Errorf("told %q", r.noticed)
	}
}

func TestInternIsTurnedOnAndOffByKeyAndByCommand(t *testing.T) {
	r := newRoom(t)
	r.write("/k Sepakat")
	r.press(kit.Ctrl(fyne.KeyI))
	if !r.current().Internal || r.flow.editor.face.number.Text() != "K-1, intern" {
		t.Errorf("internal %v, the row reads %q", r.current().Internal, r.flow.editor.face.number.Text())
	}
	r.press(home)
	r.write("/i ")
	if r.current().Internal || r.flow.editor.face.number.Text() != "K-1" {
		t.Errorf("internal %v, the row reads %q", r.current().Internal, r.flow.editor.face.number.Text())
	}
	r.wantEditor("|Sepakat")
}

func TestWhatFollowsAChosenPlaceholderIsTypedWhole(t *testing.T) {
	r := openRoom(t)
	r.phrases(agree())
	r.show()
	r.write("/setuju ")
	r.press(enter)
	r.write("/k Sepakat")
	r.wantEntries("Agenda satu", "catatan: "+agree().Text, "keputusan: Sepakat")
}
