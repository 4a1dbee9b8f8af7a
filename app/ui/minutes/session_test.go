package minutes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/board"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

var (
	f9      = kit.Key(fyne.KeyF9)
	shiftF9 = kit.Shift(fyne.KeyF9)
	f8      = kit.Key(fyne.KeyF8)
	f11     = kit.Key(fyne.KeyF11)
)

// newSession is a room on the first day of the meeting.
func newSession(t *testing.T) *room {
	t.Helper()
	r := openRoom(t)
	r.at("2024-07-25 09.02")
	r.show()
	return r
}

func (r *room) wantNoticed(part string) {
	r.Helper()
	if n := len(r.noticed); n == 0 || !strings.Contains(r.noticed[n-1], part) {
		r.Errorf("noticed %q, want %q last", r.noticed, part)
	}
}

func TestF9StampsTheStartAndAsksNothing(t *testing.T) {
	r := newSession(t)
	if got := r.Step(); got != "Mulai rapat" {
		t.Errorf("next step %q", got)
	}
	r.write("Kata")
	r.press(f9)
	if got := r.disk().Days[0].Start; got != "09.02" {
		t.Errorf("start %q", got)
	}
	r.wantNoticed("Kamis, 25 Juli 2024 dimulai pukul 09.02 WITA.")
	r.wantEditor("Kata|")
	r.write(" lagi")
	r.wantEntries("Agenda satu", "catatan: Kata lagi")
	if r.sessions == 0 || !strings.Contains(r.head.day.Text(), "09.02") {
		t.Errorf("heard %d times, the head reads %q", r.sessions, r.head.day.Text())
	}
	if got := r.Step(); got != "Tutup hari ke-1" {
		t.Errorf("next step %q", got)
	}
}

func TestTheStampIsTodaysWhateverItemIsOpen(t *testing.T) {
	r := newSession(t)
	r.at("2024-07-26 08.31")
	r.press(f9)
	if got := r.disk().Days; got[0].Start != "" || got[1].Start != "08.31" {
		t.Errorf("days %+v", got)
	}
	if got := r.Step(); got != "Tutup rapat" {
		t.Errorf("next step of the last day %q", got)
	}
}

func TestF9AgainClosesTheDayAndShowsWhatIsReadOut(t *testing.T) {
	r := newSession(t)
	r.press(f9)
	r.write("/k Sepakat")
	r.press(enter)
	r.write("/t Bappeda mengirim data")
	r.at("2024-07-25 12.30")
	r.press(f9)
	if got := r.disk().Days[0].End; got != "12.30" {
		t.Errorf("end %q", got)
	}
	if !r.ReadingOut() || !r.readout.keys.HasFocus() {
		t.Fatal("nothing is read out")
	}
	if line := r.readout.line.Text(); !strings.Contains(line, "09.02–12.30 WITA") || !strings.Contains(line, "kurang 1 keterangan") {
		t.Errorf("the line reads %q", line)
	}
	r.press(f9)
	r.wantNoticed("sudah tercatat")
	if got := r.disk().Days[0].End; got != "12.30" {
		t.Errorf("a third stamp made the end %q", got)
	}
	r.press(escape)
	r.wantEditor("Bappeda mengirim data|")
}

func TestEnterInTheReadOutLeadsToTheRowThatIsIncomplete(t *testing.T) {
	r := newSession(t)
	r.write("/t Satu")
	r.press(enter)
	r.write("Dua")
	r.press(f8)
	r.press(enter)
	if r.readout.content.Visible() {
		t.Error("the read-out is still open")
	}
	r.wantEditor("Satu|")
}

func TestTheReadOutFollowsWhatIsMarkedAndLeavesInternOut(t *testing.T) {
	r := newSession(t)
	r.write("/k Satu")
	r.press(kit.Ctrl(fyne.KeyI), ctrlEnter)
	r.write("Dua")
	r.press(enter)
	r.write("/t Tiga")
	r.press(f8)
	d := r.draft.Dossier()
	if got := r.readout.list.Marked(); got != d.Entries[1].ID {
		t.Errorf("marked %s", got)
	}
	r.press(down)
	if got := r.readout.list.Marked(); got != d.Entries[2].ID {
		t.Errorf("marked %s after ↓", got)
	}
	if line := r.readout.line.Text(); !strings.Contains(line, "1 butir intern tidak dibacakan") {
		t.Errorf("the line reads %q", line)
	}
}

func TestFinaliseComesAfterTheReadOut(t *testing.T) {
	r := newSession(t)
	r.press(f9, f8)
	if r.readout.finalise.Visible() {
		t.Error("it is offered while the meeting goes on")
	}
	r.press(escape, f9)
	if r.readout.finalise.Visible() {
		t.Error("it is offered while a day is still to come")
	}
	r.at("2024-07-26 11.00")
	r.press(escape, f9, f9)
	if !r.readout.finalise.Visible() {
		t.Error("it is not offered after the last day")
	}
	r.readout.finalise.Tapped(nil)
	if r.finalised != 1 || r.readout.content.Visible() {
		t.Errorf("led %d times", r.finalised)
	}
}

func TestShiftF9SuspendsAndOpensAgain(t *testing.T) {
	r := newSession(t)
	r.press(shiftF9)
	r.wantNoticed("hanya dapat diskors antara")
	r.press(f9)
	r.at("2024-07-25 12.00")
	r.press(shiftF9)
	r.wantNoticed("Rapat diskors pukul 12.00 WITA.")
	if got := r.head.day.Text(); !strings.Contains(got, "Diskors sejak pukul 12.00") {
		t.Errorf("the head reads %q", got)
	}
	r.at("2024-07-25 13.05")
	r.press(shiftF9)
	r.wantNoticed("Rapat dibuka kembali pukul 13.05 WITA.")
	if got := r.disk().Suspensions; len(got) != 1 || got[0].From != "12.00" || got[0].To != "13.05" {
		t.Errorf("suspensions %+v", got)
	}
	if got := r.head.day.Text(); strings.Contains(got, "Diskors") {
		t.Errorf("the head reads %q", got)
	}
}

func TestFinalMinutesAreNotStamped(t *testing.T) {
	r := newSession(t)
	r.write("Kata")
	r.finalise()
	r.Reload()
	r.Stamp()
	r.suspend()
	if d := r.disk(); d.Days[0].End != "12.00" || len(d.Suspensions) != 0 || r.Step() != "" {
		t.Errorf("day %+v, suspensions %+v, step %q", d.Days[0], d.Suspensions, r.Step())
	}
}

func TestRiwayatIsAskedForTheEntryThatIsTypedIn(t *testing.T) {
	r := newSession(t)
	r.write("Satu")
	id := r.current().ID
	r.press(kit.Ctrl(fyne.KeyH))
	if len(r.histories) != 1 || r.histories[0] != id {
		t.Errorf("asked for %v", r.histories)
	}
}

func TestProjectorShowsThisMeetingAndFollowsIt(t *testing.T) {
	r := newSession(t)
	r.write("/k Satu")
	r.press(f11)
	if r.projector.Showing() != r.id {
		t.Fatal("it is off")
	}
	r.window.Canvas().Focus(r.flow.editor.entry)
	r.press(enter)
	r.write("/t Dua")
	r.rest()
	if got := r.projector.Marked(); got != r.current().ID {
		t.Errorf("it marks %q", got)
	}
	r.table.Handle(f11) // the test driver takes the second window for the one of every widget
	if r.projector.Showing() != "" {
		t.Error("F11 does not close it")
	}
}

func TestProjectorIsRefusedToMeetingsAboutCases(t *testing.T) {
	r := newSession(t)
	r.draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	r.press(f11)
	if r.projector.Showing() != "" {
		t.Error("it is on")
	}
	r.wantNoticed("tidak ditampilkan di proyektor")
}

func TestProjectorGoesOffWhenTheMeetingBecomesOneAboutCases(t *testing.T) {
	r := newSession(t)
	r.press(f11)
	r.window.Canvas().Focus(r.flow.editor.entry)
	r.draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	r.Reload()
	if r.projector.Showing() != "" {
		t.Error("it is still on")
	}
}

func TestProjectorOfAnotherMeetingGoesOff(t *testing.T) {
	r := newSession(t)
	r.projector.Show("rapat lain", board.SheetOf(data.MinutesSnapshot{}))
	r.Reload()
	if r.projector.Showing() != "" {
		t.Error("it is still on")
	}
}

func TestDoubtIsShownWhenTheKeysRestAndGoesWithTheWords(t *testing.T) {
	r := newSession(t)
	r.write("Korban bernama rahasia")
	if r.flow.editor.face.line.doubt {
		t.Error("shown while typing")
	}
	r.rest()
	if f := r.flow.editor.face; !f.line.doubt || f.doubt.Hidden {
		t.Error("not shown")
	}
	r.press(enter)
	r.write("Lain")
	if !r.flow.line(0).doubt || r.flow.current().doubt {
		t.Error("shown at the wrong row")
	}
	r.press(up)
	for range len("rahasia") {
		r.press(backspace)
	}
	r.rest()
	if f := r.flow.editor.face; f.line.doubt || !f.doubt.Hidden {
		t.Error("still shown")
	}
}

func TestMeetingAboutCasesHasNoNotes(t *testing.T) {
	r := openRoom(t)
	r.draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	r.show()
	if got := r.flow.editor.face.line.kind; got != data.EntryDecision {
		t.Errorf("the place to type is a %q", got)
	}
	r.write("K-01 didampingi")
	r.press(enter)
	r.write("/t K-01")
	r.press(enter)
	r.write("/c K-02")
	r.wantNoticed("hanya berisi keputusan dan tindak lanjut")
	r.wantEntries("Agenda satu", "keputusan: K-01 didampingi", "tindak lanjut: K-01", "keputusan: K-02")
	r.press(enter)
	r.write("/")
	for _, o := range r.list.offers {
		if o.name == "/c" {
			t.Error("/c is offered")
		}
	}
}

func TestAPageMadeAnewGoesOnWhereTheFormerOneWas(t *testing.T) {
	r := newSession(t)
	r.press(kit.Ctrl(fyne.KeyDown))
	r.write("Satu dua")
	r.press(kit.Key(fyne.KeyLeft))
	place := r.Place()
	r.reopen()
	r.show()
	r.Return(place)
	r.Focus()
	if r.flow.itemID != r.item("Agenda dua") {
		t.Error("another item is open")
	}
	r.wantEditor("Satu du|a")
	r.press(f8)
	place = r.Place()
	r.reopen()
	r.show()
	r.Return(place)
	r.Focus()
	if !r.readout.keys.HasFocus() {
		t.Error("the read-out is gone")
	}
}

func TestF9TakesThePlaceOfPlannedTimesAndNamesThem(t *testing.T) {
	r := openRoom(t)
	r.at("2024-07-24 14.00")
	r.show()
	r.draft.SetDay(r.draft.Dossier().Days[0].ID, func(d *data.MeetingDay) { d.Start, d.End = "08.30", "12.00" })
	r.at("2024-07-25 08.41")
	if got := r.Step(); got != "Mulai rapat" {
		t.Errorf("next step %q", got)
	}
	r.press(f9)
	r.wantNoticed("dimulai pukul 08.41 WITA, menggantikan rencana pukul 08.30.")
	if got := r.Step(); got != "Tutup hari ke-1" {
		t.Errorf("next step %q", got)
	}
	r.at("2024-07-25 12.20")
	r.press(f9)
	r.wantNoticed("ditutup pukul 12.20 WITA.")
	if got := r.disk().Days[0]; got.Start != "08.41" || got.End != "12.20" {
		t.Errorf("day %+v", got)
	}
}
