package meetings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// withForm opens the form over the sample meeting and the starter lists.
func withForm(t testing.TB) (*room, *form) {
	r := withSample(t)
	r.check(r.desk.FillLists(t.Context()))
	r.NewMeeting()
	return r, r.current.(*form)
}

func TestASeriesChoosesKindAndAgendaAndWhatWasTypedStays(t *testing.T) {
	_, f := withForm(t)
	f.series.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := data.MeetingKinds()[f.kind.Selected()]; got != data.EvaluationMeeting || f.template.Selected() < 1 {
		t.Errorf("kind %q, template %d", got, f.template.Selected())
	}
	if !strings.HasPrefix(f.days[0].topics.Text, "Evaluasi Tindak Lanjut Rapat Sebelumnya\n") {
		t.Errorf("agenda %q", f.days[0].topics.Text)
	}
	f.template.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if f.days[0].topics.Text != "" {
		t.Errorf("without a template %q stays", f.days[0].topics.Text)
	}
	f.days[0].topics.SetText("Agenda sendiri")
	f.template.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if f.days[0].topics.Text != "Agenda sendiri" {
		t.Errorf("a template writes over what was typed: %q", f.days[0].topics.Text)
	}
}

func TestACopyFillsTheFormAndKeepsTheDates(t *testing.T) {
	r, f := withForm(t)
	r.window.Canvas().Focus(f.days[0].date.Entry)
	r.write("8 Januari 2025")
	r.window.Canvas().Unfocus()
	f.copyOf.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	source, err := r.desk.Outline(t.Context(), f.earlier[0].ID)
	r.check(err)
	if f.title.Text != source.Title || len(f.days) != len(source.Days) || f.days[0].place.Text != source.Days[0].Place {
		t.Fatalf("title %q, %d days, place %q", f.title.Text, len(f.days), f.days[0].place.Text)
	}
	if day, ok := f.days[1].date.Value(); !ok || data.DateOf(day) != "2025-01-09" {
		t.Errorf("the second day is %v", day)
	}
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.record == nil {
		t.Fatalf("nothing is open; told %q", r.told)
	}
	d := r.disk()
	if d.Meeting.Code != "R-2025-001" || len(d.Participants) == 0 || len(d.Entries) != 0 || len(d.Attendance) != 0 {
		t.Errorf("made %s with %d participants, %d entries", d.Meeting.Code, len(d.Participants), len(d.Entries))
	}
}

func TestEveryDayHasItsTimesModePlaceAndAgenda(t *testing.T) {
	r, f := withForm(t)
	r.write("Rapat dua hari")
	r.window.Canvas().Focus(f.days[0].date.Entry)
	r.write("25 Juli 2024")
	r.window.Canvas().Focus(f.days[0].start.Entry)
	r.write("9")
	f.days[0].place.SetText("Ruang A")
	r.press(kit.Alt(fyne.KeyH))
	if r.window.Canvas().Focused() != fyne.Focusable(f.days[1].date.Entry) || f.days[1].place.Text != "Ruang A" || f.days[1].start.Text() != "09.00" {
		t.Fatalf("the second day begins with %q at %q", f.days[1].place.Text, f.days[1].start.Text())
	}
	f.days[1].mode.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	f.days[1].link.SetText("https://contoh.invalid")
	f.days[1].topics.SetText("Hari kedua")
	r.press(kit.Ctrl(fyne.KeyReturn))
	d := r.disk()
	if d.Days[0].Start != "09.00" || d.Days[0].Mode != data.InPerson || d.Days[1].Mode != data.Hybrid || d.Days[1].Link == "" {
		t.Errorf("days %+v", d.Days)
	}
	for _, item := range d.Agenda {
		if item.Title == "Hari kedua" && item.DayID != d.Days[1].ID {
			t.Error("the agenda of the second day is on the first")
		}
	}
}

func TestTheSameDateTwiceIsToldAndADayIsTakenOut(t *testing.T) {
	r, f := withForm(t)
	r.write("Rapat")
	r.window.Canvas().Focus(f.days[0].date.Entry)
	r.write("25 Juli 2024")
	r.press(kit.Alt(fyne.KeyH))
	f.days[1].date.SetText("25 Juli 2024")
	r.press(kit.Ctrl(fyne.KeyReturn))
	if got := f.noDate.Text(); got != "Ada tanggal yang tertulis dua kali." || r.record != nil {
		t.Errorf("told %q", got)
	}
	if got := f.days[1].remove.Text(); got != "Hapus hari ke-2" {
		t.Errorf("the button reads %q", got)
	}
	f.days[1].remove.Tapped(nil)
	r.press(kit.Ctrl(fyne.KeyReturn))
	if r.record == nil || len(r.disk().Days) != 1 {
		t.Error("the meeting is not made of what is left")
	}
}

func TestTheListsAreOfferedWithoutBeingThere(t *testing.T) {
	r := newRoom(t)
	r.Show()
	r.NewMeeting()
	f := r.current.(*form)
	if f.chosenSeries() != (data.Series{}) || f.chosenCopy() != "" || f.series.Selected() != 0 {
		t.Error("something is chosen in an empty file")
	}
	f.chooseTemplate(3)
	f.chooseCopy(3)
	if days, sentence := f.wanted(); sentence == "" || len(days) != 0 {
		t.Errorf("days %+v", days)
	}
}
