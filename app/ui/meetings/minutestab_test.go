package meetings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// meetingToday opens the minutes of a meeting of today, with one topic.
func meetingToday(t *testing.T) *room {
	t.Helper()
	r := newRoom(t)
	office, err := r.desk.Office(t.Context())
	r.check(err)
	id, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{
		Title: "Rapat Contoh", Dates: []data.Date{r.desk.Today(office.Zone)}, Topics: []string{"Agenda satu"},
	})
	r.check(err)
	r.Show()
	r.Open(id, TabMinutes)
	return r
}

// lastAction is the word of the last button of the tab Notula, where the main one
// stands.
func (r *room) lastAction() string {
	r.Helper()
	actions := r.record.views[TabMinutes].actions()
	button, ok := actions[len(actions)-1].(*kit.Button)
	if !ok {
		r.Fatalf("the last action is a %T", actions[len(actions)-1])
	}
	return button.Text()
}

func TestTheMainActionIsTheNextStepOfTheMeeting(t *testing.T) {
	r := meetingToday(t)
	editor := r.record.views[TabMinutes].(*minutesTab).editor
	for _, want := range []string{"Mulai rapat", "Tutup rapat"} {
		if got := r.lastAction(); got != want {
			t.Errorf("the last button is %q, want %q", got, want)
		}
		editor.Stamp()
	}
	if !editor.ReadingOut() {
		t.Error("nothing is read out at the end")
	}
	r.press(esc)
	if got := r.lastAction(); got != "Cetak konsep" || editor.ReadingOut() {
		t.Errorf("the last button is %q after the meeting", got)
	}
}

func TestUndoLeavesTheMinutesWhereTheyWereWritten(t *testing.T) {
	r := meetingToday(t)
	before := r.record.views[TabMinutes].(*minutesTab).editor
	for _, item := range r.record.draft.Dossier().Agenda {
		if item.Title == "Agenda satu" {
			before.ShowItem(item.ID)
		}
	}
	r.write("Kata")
	place := before.Place()
	before.Stamp()
	r.check(r.saver.Flush(t.Context()))
	_, err := r.desk.Undo(t.Context())
	r.check(err)
	r.Reread()
	after := r.record.views[TabMinutes].(*minutesTab).editor
	if after == before || after.Place() != place {
		t.Errorf("the place is %+v, want %+v", after.Place(), place)
	}
	if got := r.disk().Days[0].Start; got != "" {
		t.Errorf("start %q", got)
	}
}

// The reported way: minutes that were opened while final become a konsep again, and
// the tab was out of sight long enough for Fyne to drop its renderers.
func TestWhatIsTypedAfterReopeningReachesTheEditorHoweverLongItTook(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.record.choose(TabMinutes)
	r.record.choose(TabDocuments)
	r.record.life.reopen("salah tulis", nil)
	content := r.record.minutes().editor.Content()
	for range 2 { // then once more as a konsep
		r.dropRenderers(content)
		r.record.choose(TabMinutes)
		if _, ok := r.window.Canvas().Focused().(*kit.Entry); !ok {
			t.Fatalf("the keyboard is on %T", r.window.Canvas().Focused())
		}
		r.record.choose(TabSummary)
	}
}

// dropRenderers does what Fyne does to all that was out of sight for a minute.
func (r *room) dropRenderers(o fyne.CanvasObject) {
	r.Helper()
	r.TB.(*testing.T).Run("out of sight", func(t *testing.T) { drop(t, o) })
}

func drop(t *testing.T, o fyne.CanvasObject) {
	t.Helper()
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.TempWidgetRenderer(t, o).Objects()
	}
	for _, child := range children {
		drop(t, child)
	}
}
