package minutes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/data"
)

// offered are the rows of the open list, the guest's as "+ query".
func (r *room) offered() (names []string) {
	if !r.choosing() {
		return nil
	}
	for _, o := range r.list.offers {
		if o.adds {
			names = append(names, "+ "+o.name)
		} else {
			names = append(names, strings.TrimSpace(o.name+" "+o.note))
		}
	}
	return names
}

func (r *room) wantOffered(want ...string) {
	r.Helper()
	if got := r.offered(); strings.Join(got, "; ") != strings.Join(want, "; ") {
		r.Errorf("offered %q, want %q", got, want)
	}
}

func (r *room) speaker() string {
	r.Helper()
	name, _ := r.draft.Display(r.current().SpeakerID)
	return name
}

func (r *room) mark(participantID string, day int) data.AttendanceState {
	d := r.draft.Dossier()
	for _, a := range d.Attendance {
		if a.ParticipantID == participantID && a.DayID == d.Days[day].ID {
			return a.State
		}
	}
	return data.Unmarked
}

func TestAtOffersThosePresentThenThoseInvitedThenAGuest(t *testing.T) {
	r := newRoom(t)
	r.write("@")
	r.wantOffered("Nama Contoh 1 hadir", "Nama Contoh 2 diundang")
	r.write("pol")
	r.wantOffered("Nama Contoh 2 diundang", "+ pol")
	r.write("xyz")
	r.wantOffered("+ polxyz")
}

func TestChoosingNamesTheSpeakerTakesTheWordOutAndMarksHadir(t *testing.T) {
	r := newRoom(t)
	r.write("@pol")
	r.press(enter)
	if got := r.speaker(); got != "Nama Contoh 2" {
		t.Errorf("speaker %q", got)
	}
	if got := r.mark(r.current().SpeakerID, 0); got != data.Present {
		t.Errorf("marked %q", got)
	}
	if r.choosing() {
		t.Error("the list is still open")
	}
	r.wantEditor("|")
	r.write("Data kurang.")
	r.wantEntries("Agenda satu", "catatan: Data kurang.")
	if got := r.flow.editor.face.line; got.speaker != "Nama Contoh 2" || got.agency != "Polres" {
		t.Errorf("the row shows %q of %q", got.speaker, got.agency)
	}
}

func TestArrowsAndTabChooseFromTheList(t *testing.T) {
	r := newRoom(t)
	r.write("@nama")
	r.press(down, tab)
	if got := r.speaker(); got != "Nama Contoh 2" {
		t.Errorf("speaker %q", got)
	}
	r.press(enter)
	r.write("x @nama")
	r.press(up, up, enter) // around the end: guest, then the last person
	if got := r.speaker(); got != "Nama Contoh 2" {
		t.Errorf("speaker %q", got)
	}
	r.wantEditor("x |")
}

func TestAClickChoosesAndGivesTheKeyboardBack(t *testing.T) {
	r := newRoom(t)
	r.write("@nama")
	r.window.Canvas().Unfocus() // the window does so at every click beside the field
	test.Tap(r.list.rows[1])
	if got := r.speaker(); got != "Nama Contoh 2" {
		t.Errorf("speaker %q", got)
	}
	r.write("Ya")
	r.wantEntries("Agenda satu", "catatan: Ya")
}

func TestAClickBesideTheListClosesIt(t *testing.T) {
	r := newRoom(t)
	r.write("@nama")
	r.window.Canvas().Unfocus()
	test.TapCanvas(r.window.Canvas(), fyne.NewPos(20, 60))
	if r.choosing() {
		t.Fatal("the list is still open")
	}
	r.write("!")
	r.wantEntries("Agenda satu", "catatan: @nama!")
}

func TestEscLeavesTheTextAsTyped(t *testing.T) {
	r := newRoom(t)
	r.write("@pol")
	r.press(escape)
	r.wantOffered()
	r.write("res hadir")
	r.wantOffered()
	r.wantEntries("Agenda satu", "catatan: @polres hadir")
	r.write(" @")
	r.wantOffered("Nama Contoh 1 hadir", "Nama Contoh 2 diundang")
}

func TestAddressesAndSlashesAreNeverCaught(t *testing.T) {
	r := newRoom(t)
	for _, c := range "surel dinas@nama.id, 1 s/d 3" {
		r.write(string(c))
		r.wantOffered()
	}
}

func TestLastRowAddsAGuest(t *testing.T) {
	r := newRoom(t)
	r.write("@Tamu Contoh")
	r.wantOffered("+ Tamu Contoh")
	r.press(tab)
	if got := r.speaker(); got != "Tamu Contoh" {
		t.Errorf("speaker %q", got)
	}
	if got := r.mark(r.current().SpeakerID, 0); got != data.Present {
		t.Errorf("marked %q", got)
	}
}

func TestAGuestMayComeWithPostAndAgency(t *testing.T) {
	r := newRoom(t)
	r.write("@Tamu Contoh, Ketua Forum, Bappeda")
	r.press(down, enter)
	name, agency := r.draft.Display(r.current().SpeakerID)
	if name != "Tamu Contoh" || agency != "Bappeda" {
		t.Errorf("guest %q of %q", name, agency)
	}
}

func TestEnterAfterASentenceNeverMakesAGuest(t *testing.T) {
	r := newRoom(t)
	r.write("@din kata")
	r.press(enter)
	r.write("Dua")
	r.wantEntries("Agenda satu", "catatan: @din kata", "catatan: Dua")
	if n := len(r.draft.Dossier().Participants); n != 2 {
		t.Errorf("%d participants", n)
	}
}

func TestTheListClosesWhenTheCaretGoesAway(t *testing.T) {
	r := newRoom(t)
	r.write("Kata @nama")
	r.wantOffered("Nama Contoh 1 hadir", "Nama Contoh 2 diundang", "+ nama")
	r.press(home)
	r.wantOffered()
}

func TestBackspaceAtTheStartTakesTheSpeakerOff(t *testing.T) {
	r := newRoom(t)
	r.write("@pol")
	r.press(enter)
	r.write("Data")
	r.press(home, backspace)
	if got := r.current().SpeakerID; got != "" {
		t.Errorf("speaker %q", got)
	}
	r.wantEditor("|Data")
	r.press(backspace)
	r.wantEditor("|Data")
}

func TestTheListFitsInsideThePage(t *testing.T) {
	r := openRoom(t)
	item := r.item("Agenda satu")
	for range 30 {
		r.draft.SetText(r.draft.AddEntry(item, "", data.EntryNote), "Catatan yang mengisi kolom.")
	}
	r.show()
	r.write("@nama")
	bottom := r.list.Position().Y + r.list.Size().Height
	caret := test.WidgetRenderer(r.flow.editor) // laid out
	if caret == nil || bottom > r.content.Size().Height-32 || r.list.Position().Y < 0 {
		t.Errorf("list from %v to %v in %v", r.list.Position().Y, bottom, r.content.Size().Height)
	}
}
