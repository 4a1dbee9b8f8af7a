package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAQuestionIsAnsweredByTheKeyboard(t *testing.T) {
	for name, c := range map[string]struct {
		strokes []Chord
		want    string
	}{
		"Enter agrees":        {[]Chord{Key(fyne.KeyReturn)}, "yes"},
		"Esc refuses":         {[]Chord{Key(fyne.KeyEscape)}, "no"},
		"other strokes do no": {[]Chord{Key(fyne.KeyF5), Ctrl(fyne.KeyN), Key(fyne.KeyEscape)}, "no"},
	} {
		t.Run(name, func(t *testing.T) {
			entry := NewEntry()
			window, keys := openWindow(t, entry, fyne.NewSize(600, 400))
			for _, stroke := range windowStrokes {
				keys.Bind(Binding{Chord: stroke, Do: func() { t.Errorf("%s reached the page", stroke) }})
			}
			window.Canvas().Focus(entry)
			answer := ""
			Ask(window.Canvas(), Question{Title: "Finalkan notula?", Sentence: longText, Yes: "Finalkan"},
				func() { answer += "yes" }, func() { answer += "no" })
			for _, stroke := range c.strokes {
				press(window.Canvas().Focused(), stroke)
			}
			if answer != c.want || window.Canvas().Overlays().Top() != nil || window.Canvas().Focused() != fyne.Focusable(entry) {
				t.Errorf("answered %q, focus on %T", answer, window.Canvas().Focused())
			}
		})
	}
}

func TestEnterOnARiskyQuestionLosesNothing(t *testing.T) {
	window, _ := openWindow(t, NewEntry(), fyne.NewSize(600, 400))
	answer := ""
	Ask(window.Canvas(), Question{Title: "Belum tersimpan", Sentence: longText, Yes: "Tutup tanpa menyimpan", Risky: true},
		func() { answer = "yes" }, func() { answer = "no" })
	press(window.Canvas().Focused(), Key(fyne.KeyReturn))
	if answer != "no" {
		t.Errorf("answered %q", answer)
	}
}
