package kit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var july25 = time.Date(2024, time.July, 25, 0, 0, 0, 0, time.UTC)

func plainDate() *DateField {
	return NewDateField(
		func(text string) (time.Time, bool) {
			for _, form := range []string{"2/1/2006", "2 Juli 2006"} {
				if day, err := time.Parse(strings.Replace(form, "Juli", "January", 1), strings.Replace(text, "Juli", "July", 1)); err == nil {
					return day, true
				}
			}
			return time.Time{}, false
		},
		func(day time.Time) string { return strings.Replace(day.Format("2 January 2006"), "July", "Juli", 1) },
	)
}

func TestADateIsReadWhenTheFieldIsLeft(t *testing.T) {
	field := plainDate()
	window, _ := openWindow(t, field, fyne.NewSize(200, 60))
	var heard []string
	field.OnChange = func(day time.Time, ok bool) { heard = append(heard, fmt.Sprint(day.Format("2006-01-02"), ok)) }
	window.Canvas().Focus(field.Entry)
	test.Type(field.Entry, "25/7/2024")
	if len(heard) != 0 {
		t.Errorf("heard %v while typing", heard)
	}
	window.Canvas().Unfocus()
	if field.Text() != "25 Juli 2024" || fmt.Sprint(heard) != "[2024-07-25true]" {
		t.Errorf("shows %q, heard %v", field.Text(), heard)
	}
	window.Canvas().Focus(field.Entry)
	window.Canvas().Unfocus()
	if len(heard) != 1 {
		t.Error("leaving an unchanged field told a change")
	}
}

func TestWhatCannotBeReadStaysWithASentence(t *testing.T) {
	field := plainDate()
	window, _ := openWindow(t, field, fyne.NewSize(200, 60))
	changes, readable := 0, true
	field.OnChange = func(_ time.Time, ok bool) { changes, readable = changes+1, ok }
	window.Canvas().Focus(field.Entry)
	test.Type(field.Entry, "32 Julember")
	press(field.Entry, Key(fyne.KeyReturn))
	if field.Text() != "32 Julember" || field.Notice() == "" || changes != 1 || readable {
		t.Errorf("shows %q with %q; %d changes, readable %v", field.Text(), field.Notice(), changes, readable)
	}
	if field.MinSize().Height <= ControlHeight {
		t.Error("the sentence has no room")
	}
	field.Set(july25)
	if field.Notice() != "" || field.Text() != "25 Juli 2024" || changes != 1 {
		t.Errorf("after Set: %q with %q, %d changes", field.Text(), field.Notice(), changes)
	}
}

func TestAnEmptyFieldIsNoMistake(t *testing.T) {
	field := plainDate()
	window, _ := openWindow(t, field, fyne.NewSize(200, 60))
	field.Set(july25)
	told := 0
	field.OnChange = func(_ time.Time, ok bool) {
		told++
		if ok {
			t.Error("an empty field has a value")
		}
	}
	window.Canvas().Focus(field.Entry)
	field.Entry.SetText("")
	window.Canvas().Unfocus()
	if field.Notice() != "" || told != 1 {
		t.Errorf("sentence %q, told %d times", field.Notice(), told)
	}
}

func TestArrowsGoToTheNextAndThePreviousDay(t *testing.T) {
	field := plainDate()
	window, _ := openWindow(t, field, fyne.NewSize(200, 60))
	field.Set(time.Date(2024, time.July, 31, 0, 0, 0, 0, time.UTC))
	var heard []string
	field.OnChange = func(day time.Time, _ bool) { heard = append(heard, day.Format("2006-01-02")) }
	window.Canvas().Focus(field.Entry)
	press(field.Entry, Key(fyne.KeyDown))
	press(field.Entry, Key(fyne.KeyUp))
	if fmt.Sprint(heard) != "[2024-07-30 2024-07-31]" {
		t.Errorf("heard %v", heard)
	}
}

func TestATimeOfDayIsWrittenOutAndStepsRoundMidnight(t *testing.T) {
	field := NewClockField(func(text string) (string, bool) {
		if text == "9" {
			return "09.00", true
		}
		_, err := time.Parse("15.04", text)
		return text, err == nil
	})
	window, _ := openWindow(t, field, fyne.NewSize(100, 60))
	window.Canvas().Focus(field.Entry)
	test.Type(field.Entry, "9")
	press(field.Entry, Key(fyne.KeyReturn))
	if field.Text() != "09.00" {
		t.Errorf("shows %q", field.Text())
	}
	field.Set("23.55")
	press(field.Entry, Key(fyne.KeyUp))
	if field.Text() != "00.00" {
		t.Errorf("after 23.55 comes %q", field.Text())
	}
}
