package meetings

import (
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// dayDate is the place of a day's date among the fields; no gap leads there.
const dayDate data.GapKind = "tanggal"

// factSheet makes the fields of the facts; locked facts are only read.
type factSheet struct {
	summary *summary
	locked  bool
}

// text is a field of one line. keep writes what is typed; where it refuses, it
// says why.
func (b *factSheet) text(label, value, placeholder string, keep func(string) (refusal string)) fyne.CanvasObject {
	if b.locked {
		return readOnly(label, value)
	}
	f := fields.Line(label, value, placeholder, func(text string) string {
		defer b.summary.changed()
		return keep(text)
	})
	b.begin(f.Entry)
	return f.Object
}

// begin remembers the first field, where the keyboard starts, and keeps every
// field in sight while it has the focus.
func (b *factSheet) begin(field *kit.Entry) {
	if b.summary.first == nil {
		b.summary.first = field
	}
	frame.Follow(b.summary.object, field)
}

// line is a text field of the meeting's head.
func (b *factSheet) line(label, value, placeholder string, set func(*data.Meeting, string)) fyne.CanvasObject {
	return b.text(label, value, placeholder, func(text string) string {
		b.summary.record.draft.SetMeeting(func(m *data.Meeting) { set(m, text) })
		return ""
	})
}

func (b *factSheet) choice(label string, options []string, selected int, choose func(int)) fyne.CanvasObject {
	if b.locked {
		value := ""
		if selected >= 0 {
			value = options[selected]
		}
		return readOnly(label, value)
	}
	return kit.Labelled(label, kit.NewChoice(options, selected, func(i int) {
		choose(i)
		b.summary.changed()
	}))
}

// date is a field for a civil date; keep hears it, "" when the field is emptied.
func (b *factSheet) date(label string, value data.Date, keep func(data.Date), at place) fyne.CanvasObject {
	t, ok := value.Time()
	if b.locked {
		return readOnly(label, indonesian.DayDate(t))
	}
	f := newDateField(b.summary.record.deps.Now)
	if ok {
		f.Set(t)
	}
	f.OnChange = func(t time.Time, ok bool) {
		switch {
		case ok:
			keep(data.DateOf(t))
		case f.Text() == "":
			keep("")
		}
		b.summary.changed()
	}
	b.summary.places[at] = f.Entry
	b.begin(f.Entry)
	return kit.Labelled(label, f)
}

func (b *factSheet) clock(label string, value data.Clock, keep func(data.Clock), kinds []data.GapKind, dayID string) fyne.CanvasObject {
	if b.locked {
		return readOnly(label, string(value))
	}
	f := kit.NewClockField(indonesian.ParseClock)
	f.Entry.SetPlaceHolder("Nanti")
	f.SetText(string(value))
	f.OnChange = func(clock string, ok bool) {
		switch {
		case ok:
			keep(data.Clock(clock))
		case f.Text() == "":
			keep("")
		}
		b.summary.checkClocks(dayID)
		b.summary.changed()
	}
	for _, kind := range kinds {
		b.summary.places[place{kind, dayID}] = f.Entry
	}
	b.begin(f.Entry)
	return kit.Labelled(label, f)
}

// readOnly is a fact of final minutes.
func readOnly(label, value string) fyne.CanvasObject {
	if value == "" {
		value = "-"
	}
	return kit.VStack(2, kit.Caption(label), kit.Body(value).Shrink())
}

// words turns the words of a list into what a Choice shows, and finds one.
func words[T ~string](list []T, current T) (shown []string, selected int) {
	selected = -1
	for i, word := range list {
		shown = append(shown, indonesian.Capitalised(string(word)))
		if word == current {
			selected = i
		}
	}
	return shown, selected
}
