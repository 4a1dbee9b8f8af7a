package meetings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// field focuses the field that a gap leads to.
func (r *room) field(kind data.GapKind, recordID string) *kit.Entry {
	r.Helper()
	f, ok := r.summary().places[place{kind, recordID}].(*kit.Entry)
	if !ok {
		r.Fatalf("no field for %q", kind)
	}
	r.window.Canvas().Focus(f)
	return f
}

func (r *room) replace(e *kit.Entry, text string) {
	r.Helper()
	e.SetText("")
	r.write(text)
}

func TestFieldsSaveThemselves(t *testing.T) {
	r := openSample(t, TabSummary)
	r.replace(r.window.Canvas().Focused().(*kit.Entry), "Rapat Lain")
	if r.record.head.Title() != "Rapat Lain" {
		t.Errorf("the head still says %q", r.record.head.Title())
	}
	day := r.record.draft.Dossier().Days[0]
	r.replace(r.field(data.NoStart, day.ID), "8")
	r.replace(r.field(data.NoEnd, day.ID), "1015")
	r.replace(r.field(dayDate, day.ID), "24 juli 2024")
	r.window.Canvas().Unfocus()
	d := r.disk()
	if d.Meeting.Title != "Rapat Lain" || d.Days[0].Start != "08.00" || d.Days[0].End != "10.15" || d.Days[0].Date != "2024-07-24" {
		t.Errorf("file holds %q, %+v", d.Meeting.Title, d.Days[0])
	}
}

func TestAMeetingIsNeverWithoutAName(t *testing.T) {
	r := openSample(t, TabSummary)
	was := r.record.draft.Dossier().Meeting.Title
	r.window.Canvas().Focused().(*kit.Entry).SetText("")
	if got := r.disk().Meeting.Title; got != was {
		t.Errorf("the file holds %q, want the former name", got)
	}
}

func TestEndBeforeStartIsMarkedBesideTheFields(t *testing.T) {
	r := openSample(t, TabSummary)
	day := r.record.draft.Dossier().Days[0]
	r.replace(r.field(data.NoEnd, day.ID), "07.00")
	r.window.Canvas().Unfocus()
	if !shows(r.summary().facts.Object(), "Waktu selesai mendahului waktu mulai.") {
		t.Error("nothing is said beside the fields")
	}
	if gaps := r.record.draft.Gaps(); len(gaps) != 1 || gaps[0].Kind != data.EndBeforeStart {
		t.Errorf("gaps %v", gaps)
	}
}

func TestAMeetingMayGoOnPastMidnight(t *testing.T) {
	r := openSample(t, TabSummary)
	day := r.record.draft.Dossier().Days[0]
	r.replace(r.field(data.NoEnd, day.ID), "01.00")
	r.window.Canvas().Unfocus()
	r.tap(r.summary().facts.Object(), "Memang lewat tengah malam")
	if got := r.disk().Days[0]; !got.EndsNextDay || got.End != "01.00" || len(r.record.draft.Gaps()) != 0 {
		t.Errorf("day %+v, gaps %v", got, r.record.draft.Gaps())
	}
	r.replace(r.field(data.NoEnd, day.ID), "23.00")
	r.window.Canvas().Unfocus()
	if r.disk().Days[0].EndsNextDay {
		t.Error("an end on the same day is still past midnight")
	}
}

func TestATimeStampedOnAnotherTabStandsInItsField(t *testing.T) {
	r := openSample(t, TabSummary)
	day := r.record.draft.Dossier().Days[0]
	former := r.field(data.NoStart, day.ID)
	r.record.choose(TabMinutes)
	r.record.draft.SetDay(day.ID, func(d *data.MeetingDay) { d.Start = "08.47" })
	r.record.choose(TabSummary)
	if f := r.summary().places[place{data.NoStart, day.ID}].(*kit.Entry); f.Text != "08.47" {
		t.Errorf("the field holds %q", f.Text)
	}
	if got := r.window.Canvas().Focused(); got == fyne.Focusable(former) || got != r.summary().first {
		t.Error("the keyboard is on a field that is no more")
	}
	kept := r.summary().first
	r.record.choose(TabMinutes)
	r.record.choose(TabSummary)
	if r.summary().first != kept {
		t.Error("the fields are made anew for nothing")
	}
}

func TestAnEmptyTimeDoesNotLookFilledIn(t *testing.T) {
	r := newMeeting(t, TabSummary)
	day := r.record.draft.Dossier().Days[0].ID
	for _, kind := range []data.GapKind{data.NoStart, data.NoEnd} {
		if f := r.summary().places[place{kind, day}].(*kit.Entry); f.PlaceHolder != "Nanti" {
			t.Errorf("the empty field shows %q", f.PlaceHolder)
		}
	}
}

func TestTheQuorumIsANumberOrNone(t *testing.T) {
	r := openSample(t, TabSummary)
	for _, step := range []struct {
		text string
		want int
	}{{"13", 13}, {"banyak", 13}, {"0", 13}, {"", 0}} {
		r.labelled(r.summary().facts.Object(), "Kuorum").SetText(step.text)
		if got := r.disk().Meeting.Quorum; got != step.want {
			t.Errorf("%q keeps %d, want %d", step.text, got, step.want)
		}
	}
}

func TestAMeetingAboutCasesIsConfidential(t *testing.T) {
	r := newMeeting(t, TabSummary)
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	if got := r.disk().Meeting; got.Kind != data.CaseMeeting || got.Security != data.Confidential {
		t.Errorf("kind %q, class %q", got.Kind, got.Security)
	}
	r.summary().rebuild()
	if !shows(r.summary().facts.Object(), "Rahasia") {
		t.Error("the class is not shown")
	}
}

func TestAMeetingIsPutIntoASeries(t *testing.T) {
	r := withSample(t)
	r.check(r.store.Do(t.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		return tx.Put(&data.Series{ID: "seri", Name: "Rapat Triwulan"})
	}))
	r.Open(r.first().ID, TabSummary)
	if r.window.Canvas().Focused() != r.summary().first {
		t.Error("the keyboard does not start at the first field")
	}
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.SeriesID = "seri" })
	r.summary().rebuild()
	if r.disk().Meeting.SeriesID != "seri" || !shows(r.summary().facts.Object(), "Seri rapat") {
		t.Error("the series is not kept or not shown")
	}
}

func TestAnOfficerIsChosenByTypingAPartOfTheName(t *testing.T) {
	r := openSample(t, TabSummary)
	m := r.record.draft.Dossier().Meeting
	person := r.record.draft.People()[4]
	f := r.field(data.NoMinuteTaker, m.ID)
	r.replace(f, person.Name)
	r.press(enter)
	if got := r.disk().Meeting.MinuteTaker; got.PersonID != person.ID || got.Post != person.Post || f.Text != fields.PersonLabel(person) {
		t.Errorf("minute-taker %+v, field %q, want %s", got, f.Text, person.Name)
	}
	r.replace(f, "")
	r.window.Canvas().Unfocus()
	if got := r.disk().Meeting.MinuteTaker; got != (data.Officer{}) {
		t.Errorf("an emptied field leaves %+v", got)
	}
}

func TestWhoLedOneDayLeadsAnotherInTheSamePost(t *testing.T) {
	r := openSample(t, TabSummary)
	days := r.record.draft.Dossier().Days
	first := days[0].Chair
	r.record.draft.SetDay(days[1].ID, func(d *data.MeetingDay) { d.Chair = data.Officer{} })
	r.summary().rebuild()
	f := r.field(data.NoChair, days[1].ID)
	r.window.Canvas().Focus(f)
	r.write("Tutik")
	r.press(enter)
	if got := r.disk().Days[1].Chair; got != first || got.Status != "Plt." {
		t.Errorf("chair %+v, want %+v", got, first)
	}
}

func TestANewOfficerIsAddedToTheRosterFromTheSameLine(t *testing.T) {
	r := openSample(t, TabSummary)
	m := r.record.draft.Dossier().Meeting
	r.replace(r.field(data.NoMinuteTaker, m.ID), "Nama Contoh 95, S.H., Analis, Bappeda")
	r.press(enter)
	d := r.disk()
	if got := d.People[d.Meeting.MinuteTaker.PersonID]; got.Name != "Nama Contoh 95" || d.Meeting.MinuteTaker.Post != "Analis" {
		t.Errorf("minute-taker %+v, %+v", got, d.Meeting.MinuteTaker)
	}
}

func TestAHalfTypedNameStaysAndIsNotMadeAPerson(t *testing.T) {
	r := openSample(t, TabSummary)
	m := r.record.draft.Dossier().Meeting
	people := len(r.record.draft.People())
	f := r.field(data.NoMinuteTaker, m.ID)
	r.replace(f, "Nama Con")
	r.window.Canvas().Unfocus()
	if f.Text != "Nama Con" || len(r.record.draft.People()) != people {
		t.Errorf("field %q, %d people, want %d", f.Text, len(r.record.draft.People()), people)
	}
	if got := r.disk().Meeting.MinuteTaker; got != m.MinuteTaker {
		t.Errorf("the minute-taker became %+v", got)
	}
}

func TestAGapLeadsToTheFieldThatMendsIt(t *testing.T) {
	r := openSample(t, TabAttendance)
	d := r.record.draft.Dossier()
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = data.Officer{} })
	gaps := r.record.draft.Gaps()
	if len(gaps) != 1 {
		t.Fatalf("gaps %v", gaps)
	}
	r.record.lead(gaps[0])
	want := r.summary().places[place{data.NoMinuteTaker, d.Meeting.ID}]
	if r.record.tab != TabSummary || r.window.Canvas().Focused() != want {
		t.Error("the gap does not lead to its field")
	}
	r.record.lead(data.Gap{Kind: data.NobodyPresent, RecordID: d.Days[1].ID})
	if r.record.tab != TabAttendance || r.attendance().day != 1 {
		t.Error("a gap of attendance does not lead to its day")
	}
}

func TestADayIsAddedAfterTheLastAndTakenAwayAgain(t *testing.T) {
	r := openSample(t, TabSummary)
	r.summary().addDay()
	d := r.disk()
	if len(d.Days) != 3 || d.Days[2].Date != "2024-07-27" {
		t.Fatalf("days %+v", d.Days)
	}
	if r.window.Canvas().Focused() != r.summary().places[place{dayDate, d.Days[2].ID}] {
		t.Error("the focus is not on the new day")
	}
	if field := r.field(dayDate, d.Days[2].ID); field.SelectedText() != field.Text {
		t.Errorf("of the date that is offered %q is selected", field.SelectedText())
	}
	if d.Days[2].Chair != d.Days[1].Chair || d.Days[2].Chair.Post == "" {
		t.Errorf("chair %+v, want that of the day before", d.Days[2].Chair)
	}
	r.tap(r.summary().facts.Object(), "Hapus hari ke-3")
	if n := len(r.told); n == 0 || !strings.Contains(r.told[n-1], "Ctrl+Z") {
		t.Errorf("told %q, want the way to take it back", r.told)
	}
	if got := len(r.disk().Days); got != 2 {
		t.Errorf("%d days left", got)
	}
}

func TestAStrokeThatNobodyTakesReachesTheTableFromAField(t *testing.T) {
	r := openSample(t, TabSummary)
	r.press(kit.Alt(fyne.Key3))
	if r.record.tab != TabAttendance {
		t.Error("Alt+3 is lost in a field")
	}
}

func TestAFieldBelowTheEdgeIsScrolledIntoSightWhenItGetsTheFocus(t *testing.T) {
	r := openSample(t, TabSummary)
	m := r.record.draft.Dossier().Meeting
	driver := fyne.CurrentApp().Driver()
	f := r.summary().places[place{data.NoMinuteTaker, m.ID}].(*kit.Entry)
	if driver.AbsolutePositionForObject(f).Y < 768 {
		t.Fatal("the field is in sight from the start")
	}
	r.window.Canvas().Focus(f)
	if y := driver.AbsolutePositionForObject(f).Y; y < 109 || y > 768-32 {
		t.Errorf("the focused field stands at %v", y)
	}
}
