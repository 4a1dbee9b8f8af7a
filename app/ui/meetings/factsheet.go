package meetings

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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

func section(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	column := kit.VStack(kit.FieldGap, kit.Section(title))
	for _, row := range rows {
		column.Add(row)
	}
	return column
}

// row sets fields side by side; a width of 0 shares what is left.
func row(widths []float32, fields ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&fieldRow{widths}, fields...)
}

// text is a field of one line. keep writes what is typed; where it refuses, it
// says why.
func (b *factSheet) text(label, value, placeholder string, keep func(string) (refusal string)) fyne.CanvasObject {
	if b.locked {
		return readOnly(label, value)
	}
	f := newField(label, kit.NewEntry())
	f.SetText(value)
	f.SetPlaceHolder(placeholder)
	f.OnChanged = func(text string) {
		text = strings.TrimSpace(text)
		if utf8.RuneCountInString(text) > data.MaxLine {
			f.fail(fmt.Sprintf("Paling banyak %d huruf; kelebihannya belum tersimpan.", data.MaxLine))
			return
		}
		f.fail(keep(text))
		b.summary.changed()
	}
	b.begin(f.Entry)
	return f.object
}

// begin remembers the first field, where the keyboard starts.
func (b *factSheet) begin(field fyne.Focusable) {
	if b.summary.first == nil {
		b.summary.first = field
	}
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
	return kit.Labelled(label, f)
}

func (b *factSheet) clock(label string, value data.Clock, keep func(data.Clock), kinds []data.GapKind, dayID string) fyne.CanvasObject {
	if b.locked {
		return readOnly(label, string(value))
	}
	f := kit.NewClockField(indonesian.ParseClock)
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
		shown = append(shown, sentenceCase(string(word)))
		if word == current {
			selected = i
		}
	}
	return shown, selected
}

// fieldRow sets fields side by side with their tops in line: one may have a
// sentence under it.
type fieldRow struct{ widths []float32 }

const fieldGap float32 = 12

func (l *fieldRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for i, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
		least.Width += l.widths[i] + fieldGap
	}
	return least
}

func (l *fieldRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, open := size.Width-fieldGap*float32(len(objects)-1), 0
	for _, width := range l.widths {
		rest -= width
		if width == 0 {
			open++
		}
	}
	x := float32(0)
	for i, o := range objects {
		width := l.widths[i]
		if width == 0 {
			width = max(0, rest/float32(open))
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		x += width + fieldGap
	}
}
