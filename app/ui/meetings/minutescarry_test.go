package meetings

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// buttonWords lists what the buttons of a tab say.
func buttonWords(objects []fyne.CanvasObject) (list []string) {
	for _, o := range objects {
		if b, ok := o.(*kit.Button); ok {
			list = append(list, b.Text())
		}
	}
	return list
}

func TestMinutesOfferWhatEarlierMeetingsLeftOpen(t *testing.T) {
	r := withSample(t)
	id, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "Rapat berikut", Dates: []data.Date{"2024-09-18"}})
	r.check(err)
	r.Open(id, TabMinutes)
	if got := buttonWords(r.minutesTab().actions())[0]; got != "Bawa tindak lanjut (8)" {
		t.Fatalf("the first button says %q", got)
	}
	r.press(carryKey)
	if !r.minutesTab().carrying {
		t.Fatal("the key does not open what is offered")
	}
	r.press(kit.Key(fyne.KeySpace), kit.Ctrl(fyne.KeyReturn))
	if d := r.disk(); len(d.CarryOvers) != 7 || d.Agenda[1].Title != secretariat.CarryTopic {
		t.Errorf("%d carried", len(d.CarryOvers))
	}
	r.press(kit.Key(fyne.KeyEscape))
	if got := buttonWords(r.minutesTab().actions())[0]; r.minutesTab().carrying || got != "Bawa tindak lanjut (1)" {
		t.Errorf("back in the minutes the first button says %q", got)
	}
	r.record.choose(TabSummary)
	r.record.jump(r.disk().CarryOvers[0].ID)
	if r.record.tab != TabMinutes || !r.minutesTab().carrying {
		t.Error("what looks like personal data in a report on a carried matter is not shown where it is mended")
	}
}

func TestMinutesWithNothingToCarryOfferNothing(t *testing.T) {
	r := openSample(t, TabMinutes)
	if got := buttonWords(r.minutesTab().actions())[0]; got != "Simpan PDF…" || r.minutesTab().carry.Open() != 0 {
		t.Errorf("the first button says %q", got)
	}
}

func (r *room) minutesTab() *minutesTab { return r.record.views[TabMinutes].(*minutesTab) }
