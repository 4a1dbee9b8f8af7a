package meetings

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// markOf is the mark of a row on the chosen day, as it is on disk.
func (r *room) markOf(participantID string) data.Attendance {
	r.Helper()
	d := r.disk()
	for _, mark := range d.Attendance {
		if mark.ParticipantID == participantID && mark.DayID == d.Days[r.attendance().day].ID {
			return mark
		}
	}
	return data.Attendance{}
}

// at chooses the row of the first participant that suits.
func (r *room) at(suits func(rosterRow) bool) rosterRow {
	r.Helper()
	for i, row := range r.attendance().shown {
		if suits(row) {
			r.attendance().list.Select(i)
			return row
		}
	}
	r.Fatal("no such row")
	return rosterRow{}
}

func present(row rosterRow) bool { return row.state == data.Present && row.number != "" }

func TestOneKeyMarksTheRowAndGoesOnToTheNext(t *testing.T) {
	r := openSample(t, TabAttendance)
	for _, step := range []struct {
		key  kit.Chord
		want data.AttendanceState
	}{
		{kit.Char('t'), data.Absent}, {kit.Char('H'), data.Present}, {kit.Key(fyne.KeyDelete), data.Unmarked},
	} {
		row := r.at(present)
		i := r.attendance().list.Selected()
		r.press(step.key)
		if got := r.markOf(row.id).State; got != step.want {
			t.Errorf("%v marks %q, want %q", step.key, got, step.want)
		}
		if r.attendance().list.Selected() != i+1 {
			t.Errorf("after %v row %d is chosen, want %d", step.key, r.attendance().list.Selected(), i+1)
		}
	}
}

func TestIzinAsksForItsReasonAndANumberTakesIt(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(present)
	r.press(kit.Char('i'))
	if got := r.markOf(row.id).State; got != data.Present {
		t.Errorf("marked %q before a reason was given", got)
	}
	r.press(kit.Char('3'))
	if got := r.markOf(row.id); got.State != data.Excused || got.Reason != "cuti" {
		t.Errorf("marked %q, %q", got.State, got.Reason)
	}
	other := r.at(present)
	r.press(kit.Char('i'), esc)
	if got := r.markOf(other.id).State; got != data.Present || r.window.Canvas().Focused() != fyne.Focusable(r.attendance().list) {
		t.Errorf("Esc leaves %q", got)
	}
	r.press(kit.Char('i'), down, enter)
	if got := r.markOf(other.id); got.Reason != "rapat lain" {
		t.Errorf("Enter takes %q, want the second reason", got.Reason)
	}
}

func TestDiwakiliAsksWhoCameAndCountsTheDeputyBySex(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(present)
	before := r.attendance().roster.count
	r.press(kit.Char('w'))
	r.write("Nama Contoh 90, Kepala Seksi")
	r.press(enter)
	if got := r.markOf(row.id).State; got != data.Represented {
		t.Fatalf("the official is marked %q; told %q", got, r.told)
	}
	again := r.at(func(other rosterRow) bool { return other.id == row.id })
	if again.deputyName != "Nama Contoh 90" || !strings.HasSuffix(again.note, "leh Nama Contoh 90 (-)") {
		t.Errorf("deputy %q, remark %q", again.deputyName, again.note)
	}
	r.press(kit.Char('p'))
	after := r.attendance().roster.count
	if after.Deputies.Female != before.Deputies.Female+1 || after.Present.Total() != before.Present.Total()-1 || after.Came() != before.Came() {
		t.Errorf("tally %+v, before %+v", after, before)
	}
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.press(kit.Char('h'))
	if got := r.attendance().roster.count; got.InRoom() != before.InRoom() {
		t.Errorf("once the official is there after all, the room holds %+v, want %+v", got.InRoom(), before.InRoom())
	}
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.press(kit.Char('w'), enter)
	if again := r.at(func(other rosterRow) bool { return other.id == row.id }); again.deputyName != "Nama Contoh 90" {
		t.Error("the known deputy is not offered again")
	}
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.press(kit.Char('w'))
	r.write("Nama Contoh 91, Staf")
	r.press(enter)
	if again := r.at(func(other rosterRow) bool { return other.id == row.id }); again.deputyName != "Nama Contoh 91" {
		t.Errorf("a name typed over the one offered gives %q", again.deputyName)
	}
	deputies := 0
	for _, p := range r.disk().Participants {
		if p.RepresentsID == row.id {
			deputies++
		}
	}
	if deputies != 1 {
		t.Errorf("%d deputies on the list, want 1", deputies)
	}
}

func TestTheFirstRowLeadsTheMeetingAndIsCountedNowhere(t *testing.T) {
	r := openSample(t, TabAttendance)
	before := r.attendance().roster.count
	if before.InRoom().Total() == 0 {
		t.Fatal("nobody is in the room")
	}
	r.press(kit.Char('t'))
	if after := r.attendance().roster.count; after.InRoom() != before.InRoom() || after.Came() != before.Came() {
		t.Error("the totals change with the mark of the chair")
	}
}

func TestTotalsOfTheDayStandBesideTheList(t *testing.T) {
	r := openSample(t, TabAttendance)
	c := r.attendance().roster.count
	want := fmt.Sprintf("%d dari %d hadir", c.Came(), c.Invited.Total())
	found := false
	for _, o := range test.LaidOutObjects(r.attendance().totals.Object()) {
		if text, ok := o.(*kit.Text); ok && text.Text() == want {
			found = true
		}
	}
	if !found {
		t.Errorf("%q is not beside the list", want)
	}
}

func TestGuestsInvitedAndAgenciesAreAddedFromOneLine(t *testing.T) {
	r := openSample(t, TabAttendance)
	bar := r.attendance().adding
	count := len(r.attendance().roster.rows)
	r.press(kit.Char('+'))
	bar.kind.Select(addInvited)
	r.write("Nama Contoh 92, Camat, Kecamatan Contoh")
	r.press(enter)
	bar.kind.Select(addGuest)
	r.write("Nama Contoh 91, Wartawan, Media Contoh")
	r.press(enter)
	bar.kind.Select(addAgency)
	r.write("Instansi Contoh")
	r.press(enter)
	d := r.disk()
	added := d.Participants[len(d.Participants)-3:]
	if added[0].Origin != data.Invited || d.People[added[0].PersonID].Name != "Nama Contoh 92" {
		t.Errorf("invited %+v", added[0])
	}
	if added[1].Origin != data.Guest || added[1].GuestName != "Nama Contoh 91" {
		t.Errorf("guest %+v", added[1])
	}
	if added[2].Origin != data.Invited || added[2].PersonID != "" || d.Agencies[added[2].AgencyID].Name != "Instansi Contoh" {
		t.Errorf("agency %+v", added[2])
	}
	rows, nameless := r.attendance().roster.rows, 0
	for _, row := range rows {
		if !row.named && row.agency == "Instansi Contoh" {
			nameless++
		}
	}
	if len(rows) != count+3 || nameless != 1 {
		t.Errorf("%d rows, want %d; %d of the agency without a name, want 1", len(rows), count+3, nameless)
	}
	r.press(esc)
	if bar.object.Visible() || r.window.Canvas().Focused() != fyne.Focusable(r.attendance().list) {
		t.Error("Esc does not close the line")
	}
}

func TestFinalMinutesKeepTheirAttendance(t *testing.T) {
	r := openSample(t, TabAttendance)
	r.record.life.finalise("", nil)
	row := r.at(present)
	r.press(kit.Char('t'), kit.Key(fyne.KeyDelete), kit.Char('w'))
	if got := r.markOf(row.id).State; got != data.Present {
		t.Errorf("final minutes took the mark %q", got)
	}
	if r.attendance().add.Visible() {
		t.Error("somebody can still be added")
	}
}

func TestAnotherDayHasItsOwnMarks(t *testing.T) {
	r := openSample(t, TabAttendance)
	a := r.attendance()
	first := a.roster
	a.showDay(r.record.draft.Dossier().Days[1].ID)
	if a.day != 1 || a.days.Selected() != 1 {
		t.Fatal("the second day is not shown")
	}
	for i, row := range a.roster.rows {
		if row.other != first.rows[i].state {
			t.Errorf("row %d: the other day reads %q, want %q", i, row.other, first.rows[i].state)
		}
	}
}

func TestArrowsChooseTheDayAndOneKeyMarksTheRest(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(present)
	r.press(kit.Key(fyne.KeyDelete), kit.Key(fyne.KeyRight), kit.Key(fyne.KeyRight))
	if r.attendance().day != 1 {
		t.Errorf("→ leads to day %d, want the last", r.attendance().day)
	}
	r.press(kit.Key(fyne.KeyLeft), kit.Char('s'))
	if got := r.markOf(row.id).State; got != data.Absent || r.attendance().day != 0 {
		t.Errorf("on day %d the rest is marked %q", r.attendance().day, got)
	}
}

func TestSomebodyWhoSpokeStaysOnTheList(t *testing.T) {
	r := openSample(t, TabAttendance)
	var speaker string
	for _, e := range r.record.draft.Dossier().Entries {
		if e.SpeakerID != "" {
			speaker = e.SpeakerID
		}
	}
	if err := r.record.draft.RemoveParticipant(speaker); err == nil || !strings.Contains(data.Message(err), "pembicara") {
		t.Errorf("removed a speaker: %v", err)
	}
}

func TestTheFilterOfTwoDaysIsReadWhole(t *testing.T) {
	r := openSample(t, TabAttendance)
	a := r.attendance()
	a.refresh()
	r.window.Resize(fyne.NewSize(1366-200, 768))
	a.root.Refresh()
	const enough = 140 // "Saring", the key, and what longer dates and counts take beside it
	if got := a.search.Size().Width; len(a.record.draft.Dossier().Days) != 2 || got < enough {
		t.Errorf("the filter is %v wide, want %v", got, enough)
	}
}
