package meetings

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestTimesAreStampedInTheZoneOfTheOfficeAndDaringIsCounted(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(present)
	r.press(kit.Char('t'))
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.press(kit.Char('d'), kit.Char('k'), kit.Char('o'))
	got := r.markOf(row.id)
	if got.State != data.Present || got.ArrivedAt != "12.00" || got.LeftAt != "12.00" || !got.Online {
		t.Errorf("mark %+v; told %q", got, r.told)
	}
	again, _ := r.attendance().selected()
	if again.id != row.id || r.attendance().roster.count.Online != 1 {
		t.Errorf("chosen %q, %d from afar", again.name, r.attendance().roster.count.Online)
	}
	if again.note != "Sekretaris, datang 12.00, pulang 12.00, daring" {
		t.Errorf("remark %q", again.note)
	}
	r.press(kit.Char('o'))
	if r.markOf(row.id).Online {
		t.Error("O does not take it back")
	}
}

func TestTheDeputyIsTheOneWhoComesLate(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(func(row rosterRow) bool { return row.state == data.Represented && row.deputyID != "" })
	r.press(kit.Char('d'))
	if got := r.markOf(row.deputyID); got.ArrivedAt != "12.00" || r.markOf(row.id).State != data.Represented {
		t.Errorf("deputy %+v, official %+v", got, r.markOf(row.id))
	}
	r.press(kit.Char('w'))
	r.window.Canvas().Focused().(*kit.Entry).SetText("")
	r.press(enter)
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.press(kit.Char('o'))
	if r.markOf(row.id).State != data.Represented || len(r.told) == 0 {
		t.Error("an official without a deputy is in the room")
	}
}

func TestFieldsOfThePersonSaveThemselves(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(present)
	r.attendance().refreshPerson()
	side := r.attendance().side.Object()
	r.labelled(side, "Keterangan").SetText("membawa data")
	late := r.labelled(side, "Datang pukul")
	r.window.Canvas().Focus(late)
	late.SetText("940")
	r.window.Canvas().Focus(r.attendance().list)
	if got := r.markOf(row.id); got.Note != "membawa data" || got.ArrivedAt != "09.40" {
		t.Errorf("mark %+v", got)
	}
	if again, _ := r.attendance().selected(); again.note != "Sekretaris, datang 09.40, membawa data" {
		t.Errorf("remark %q", again.note)
	}
	r.press(kit.Char('t'))
	r.at(func(other rosterRow) bool { return other.id == row.id })
	r.attendance().refreshPerson()
	deputy := r.labelled(r.attendance().side.Object(), "Diwakili oleh")
	deputy.SetText("Nama Contoh 90, Staf")
	deputy.OnSubmitted(deputy.Text)
	if got := r.markOf(row.id); got.State != data.Represented || got.ArrivedAt != "" {
		t.Errorf("mark %+v; told %q", got, r.told)
	}
}

func TestTheRestIsMarkedAbsentFromTheToolbar(t *testing.T) {
	r := openSample(t, TabAttendance)
	for range 3 {
		r.at(present)
		r.press(kit.Key(fyne.KeyDelete))
	}
	waiting := len(r.attendance().roster.waiting())
	if waiting != 3 || waiting != r.attendance().roster.count.Invited[data.Unmarked] {
		t.Fatalf("%d wait, the totals say %d", waiting, r.attendance().roster.count.Invited[data.Unmarked])
	}
	absent := r.attendance().roster.count.Invited[data.Absent]
	r.tap(r.attendance().root, "Sisanya tidak hadir")
	if c := r.attendance().roster.count; c.Invited[data.Unmarked] != 0 || c.Invited[data.Absent] != absent+3 {
		t.Errorf("count %+v", c)
	}
	r.check(r.saver.Flush(t.Context()))
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "tandai sisanya tidak hadir" {
		t.Errorf("undid %q: %v", name, err)
	}
}

func TestNobodyIsAbsentFromADayToCome(t *testing.T) {
	r := openSample(t, TabAttendance)
	r.at(present)
	r.press(kit.Key(fyne.KeyDelete))
	day := r.record.draft.Dossier().Days[0]
	r.record.draft.SetDay(day.ID, func(d *data.MeetingDay) { d.Date = "2999-01-01" })
	r.press(kit.Char('s'))
	if n := len(r.attendance().roster.waiting()); n != 1 || len(r.told) != 1 || r.told[0] != "1 Januari 2999 belum berlangsung, jadi belum ada yang ditandai tidak hadir." {
		t.Errorf("%d wait, told %q", n, r.told)
	}
	r.record.choose(TabDocuments)
	r.record.life.finalise("", nil)
	if gaps := r.documents().steps.ready.Gaps; r.disk().Meeting.State != data.Draft || len(gaps) == 0 || gaps[0].Kind != data.DayToCome {
		t.Errorf("state %q, gaps %+v", r.disk().Meeting.State, gaps)
	}
	r.record.lead(data.Gap{Kind: data.DayToCome, RecordID: day.ID})
	if r.record.tab != TabSummary || r.window.Canvas().Focused() != r.summary().places[place{dayDate, day.ID}] {
		t.Error("the gap does not lead to the date")
	}
}

func TestTheChairIsNotAmongThoseWhoWait(t *testing.T) {
	r := openSample(t, TabAttendance)
	row := r.at(func(row rosterRow) bool { return row.chairs })
	r.press(kit.Key(fyne.KeyDelete))
	if r.markOf(row.id).State != data.Unmarked || len(r.attendance().roster.waiting()) != 0 {
		t.Error("the chair waits for a mark")
	}
}

func TestWhoIsMarkedLeavesTheFilterAndTheNextIsChosen(t *testing.T) {
	r := openSample(t, TabAttendance)
	a := r.attendance()
	for range 3 {
		r.at(present)
		r.press(kit.Key(fyne.KeyDelete))
	}
	a.filter.Select(1)
	a.refresh()
	a.list.Select(0)
	second := a.shown[1].id
	r.press(kit.Char('h'))
	if row, _ := a.selected(); len(a.shown) != 2 || row.id != second {
		t.Errorf("%d shown, chosen %q", len(a.shown), row.name)
	}
	r.press(kit.Char('h'), kit.Char('h'))
	if len(a.shown) != 0 || a.middle.Showing() == fyne.CanvasObject(a.list) {
		t.Errorf("%d shown after all are marked", len(a.shown))
	}
}

func TestTheListIsFilteredAsItIsTyped(t *testing.T) {
	r := openSample(t, TabAttendance)
	a := r.attendance()
	all := len(a.shown)
	r.press(kit.Char('/'))
	r.write("dinas kes")
	if len(a.shown) != 2 || a.search.Text != "dinas kes" {
		t.Fatalf("%d shown for %q", len(a.shown), a.search.Text)
	}
	r.press(enter, kit.Char('t'), kit.Char('t'))
	for _, row := range a.shown {
		if row.state != data.Absent {
			t.Errorf("%q is %q", row.name, row.state)
		}
	}
	r.press(esc)
	if len(a.shown) != all || r.current != view(r.record) {
		t.Error("Esc does not clear the filter, or leaves the meeting")
	}
	r.press(esc)
	if r.current == view(r.record) {
		t.Error("a second Esc does not lead back")
	}
}

func TestSeveralRowsArePickedForOneMark(t *testing.T) {
	r := openSample(t, TabAttendance)
	a := r.attendance()
	first := r.at(present)
	r.press(kit.Char(' '))
	second, _ := a.selected()
	r.press(kit.Char(' '), kit.Char('i'), kit.Char('1'))
	for _, id := range []string{first.id, second.id} {
		if got := r.markOf(id); got.State != data.Excused || got.Reason != "tugas luar" {
			t.Errorf("mark %+v", got)
		}
	}
	if len(a.picked) != 0 {
		t.Error("the rows stay picked")
	}
}

func TestDaysStandInTheirOrder(t *testing.T) {
	for _, c := range []struct {
		day, days, other int
		columns          rosterColumns
	}{
		{0, 1, -1, rosterColumns{}},
		{0, 2, 1, rosterColumns{after: true}},
		{1, 2, 0, rosterColumns{before: true}},
		{2, 4, 1, rosterColumns{before: true}},
	} {
		if neighbour(c.day, c.days) != c.other || columnsOf(c.day, c.days) != c.columns {
			t.Errorf("day %d of %d: beside %d, %+v", c.day, c.days, neighbour(c.day, c.days), columnsOf(c.day, c.days))
		}
	}
}

func TestUndoComesBackToTheSameDayAndRow(t *testing.T) {
	r := openSample(t, TabAttendance)
	r.attendance().showDay(r.record.draft.Dossier().Days[1].ID)
	row := r.at(present)
	r.press(kit.Char('t'))
	r.check(r.saver.Flush(t.Context()))
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	chosen, _ := r.attendance().selected()
	r.Reread()
	again, _ := r.attendance().selected()
	if r.attendance().day != 1 || again.id != chosen.id || r.markOf(row.id).State != data.Present {
		t.Errorf("day %d, row %q, want %q", r.attendance().day, again.name, chosen.name)
	}
}

func TestAListOfAFormIsImportedIntoTheChosenDay(t *testing.T) {
	r := openSample(t, TabAttendance)
	day := ""
	r.record.importAttendance = func(dayID string, _ bool) { day = dayID }
	r.attendance().actions()[0].(*kit.Button).Tapped(nil)
	if day != r.attendance().dayID() {
		t.Errorf("imported into %q", day)
	}
}

func TestTheQuorumStandsBesideTheTotals(t *testing.T) {
	r := openSample(t, TabAttendance)
	came := r.attendance().roster.count.Came()
	for needed, want := range map[int]string{came: "Kuorum 19 tercapai", came + 2: "Kuorum 21: kurang 2"} {
		r.record.draft.SetMeeting(func(m *data.Meeting) { m.Quorum = needed })
		r.attendance().refresh()
		if !shows(r.attendance().totals.Object(), want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

func TestBlankSheetsOfTheDayAreChosenFromAMenu(t *testing.T) {
	r := openSample(t, TabAttendance)
	r.attendance().chooseSheet()
	r.press(kit.Char('2'))
	if len(r.printed.names) != 1 || r.printed.names[0] != "Lembar daftar hadir R-2024-001.pdf" {
		t.Errorf("printed %q; told %q", r.printed.names, r.told)
	}
}
