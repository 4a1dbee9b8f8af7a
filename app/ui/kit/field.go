package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// ParsedField is a field whose text is read as a value when it is left or
// submitted. What can be read is written out in full; what cannot stays as it
// was typed, with a sentence under the field.
type ParsedField[T comparable] struct {
	widget.BaseWidget
	// Entry is the field itself, for its placeholder and focus.
	Entry *Entry
	// OnChange hears a value that was read (ok), or that there is none now: the
	// field is empty or holds text that cannot be read (see Text).
	OnChange func(value T, ok bool)

	rules   FieldRules[T]
	notice  *Paragraph
	settled string
}

// FieldRules are what a ParsedField knows of its values.
type FieldRules[T comparable] struct {
	Parse  func(text string) (T, bool)
	Format func(T) string
	// Step is the value so many steps later, for ↑ and ↓; nil where there is none.
	Step func(value T, steps int) T
	// Unreadable is the sentence under text that cannot be read.
	Unreadable string
	Icon       icons.Name
}

// DateField is a field for a civil date, shown as "25 Juli 2024".
type DateField = ParsedField[time.Time]

// NewDateField returns an empty date field. parse reads what people type
// ("25 7 24", "Jumat depan"); format writes a date in Indonesian. ↑ and ↓ go to
// the next and the previous day.
func NewDateField(parse func(string) (time.Time, bool), format func(time.Time) string) *DateField {
	f := NewParsedField(FieldRules[time.Time]{
		Parse: parse, Format: format, Icon: icons.Calendar,
		Step:       func(day time.Time, steps int) time.Time { return day.AddDate(0, 0, steps) },
		Unreadable: "Tanggal belum terbaca. Tulis seperti 25 Juli 2024.",
	})
	f.Entry.SetPlaceHolder("mis. 25 Juli 2024")
	return f
}

// ClockField is a field for a time of day, written "09.30".
type ClockField = ParsedField[string]

// NewClockField returns an empty field for a time of day. parse reads what
// people type ("9", "0930", "9:30") as "09.30". ↑ and ↓ go in steps of five
// minutes.
func NewClockField(parse func(string) (clock string, ok bool)) *ClockField {
	f := NewParsedField(FieldRules[string]{
		Parse: parse, Format: func(clock string) string { return clock }, Icon: icons.Clock, Step: laterClock,
		Unreadable: "Waktu belum terbaca. Tulis seperti 09.30.",
	})
	f.Entry.SetPlaceHolder("mis. 09.30")
	return f
}

// laterClock is a time of day so many times five minutes later, round midnight.
func laterClock(clock string, steps int) string {
	const form = "15.04"
	t, err := time.Parse(form, clock)
	if err != nil {
		return clock
	}
	return t.Add(time.Duration(steps) * 5 * time.Minute).Format(form)
}

// NewParsedField returns an empty field for values of any kind.
func NewParsedField[T comparable](rules FieldRules[T]) *ParsedField[T] {
	f := &ParsedField[T]{Entry: NewEntry(), rules: rules, notice: FieldNotice(NoticeError, "")}
	if rules.Icon != "" {
		f.Entry.WithTrailing(NewIcon(rules.Icon, IconSize, ColorMuted))
	}
	f.Entry.OnSubmitted = func(string) { f.settle() }
	f.Entry.OnFocus = func(has bool) {
		if !has {
			f.settle()
		}
	}
	f.Entry.OnKey = f.key
	f.ExtendBaseWidget(f)
	return f
}

// Set shows a value without telling OnChange.
func (f *ParsedField[T]) Set(value T) { f.SetText(f.rules.Format(value)) }

// SetText shows a text as it was once typed, readable or not, without telling
// OnChange. An empty text empties the field.
func (f *ParsedField[T]) SetText(text string) {
	f.settled = text
	f.Entry.SetText(text)
	f.mark()
}

// Text returns what stands in the field.
func (f *ParsedField[T]) Text() string { return strings.TrimSpace(f.Entry.Text) }

// Value reads the field; ok is false where it is empty or cannot be read.
func (f *ParsedField[T]) Value() (value T, ok bool) {
	if f.Text() == "" {
		return value, false
	}
	return f.rules.Parse(f.Text())
}

// settle reads what was typed and tells OnChange where it is something new.
func (f *ParsedField[T]) settle() {
	value, ok := f.Value()
	if ok {
		f.Entry.SetText(f.rules.Format(value))
	}
	f.mark()
	if f.Text() == f.settled {
		return
	}
	f.settled = f.Text()
	if f.OnChange != nil {
		f.OnChange(value, ok)
	}
}

// mark shows the sentence under text that cannot be read.
func (f *ParsedField[T]) mark() {
	_, ok := f.Value()
	unreadable := f.Text() != "" && !ok
	f.Entry.SetInvalid(unreadable)
	sentence := ""
	if unreadable {
		sentence = f.rules.Unreadable
	}
	f.notice.SetText(sentence)
	f.Refresh()
}

// Notice returns the sentence that stands under the field, or "".
func (f *ParsedField[T]) Notice() string { return f.notice.Text() }

func (f *ParsedField[T]) key(c Chord) bool {
	steps := map[Chord]int{Key(fyne.KeyUp): 1, Key(fyne.KeyDown): -1}[c]
	value, ok := f.Value()
	if steps == 0 || !ok || f.rules.Step == nil {
		return false
	}
	f.Entry.SetText(f.rules.Format(f.rules.Step(value, steps)))
	f.settle()
	return true
}

// CreateRenderer is for Fyne.
func (f *ParsedField[T]) CreateRenderer() fyne.WidgetRenderer { return &fieldRenderer[T]{field: f} }

type fieldRenderer[T comparable] struct{ field *ParsedField[T] }

func (r *fieldRenderer[T]) MinSize() fyne.Size {
	least := r.field.Entry.MinSize()
	if r.field.Notice() != "" {
		least.Height += 2 + r.field.notice.MinSize().Height
	}
	return least
}

func (r *fieldRenderer[T]) Layout(size fyne.Size) {
	high := r.field.Entry.MinSize().Height
	r.field.Entry.Resize(fyne.NewSize(size.Width, high))
	r.field.notice.Move(fyne.NewPos(0, high+2))
	r.field.notice.Resize(fyne.NewSize(size.Width, size.Height-high-2))
}

func (r *fieldRenderer[T]) Refresh() {
	r.field.Entry.Refresh()
	r.field.notice.Refresh()
}

func (r *fieldRenderer[T]) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.field.Entry, r.field.notice}
}

func (r *fieldRenderer[T]) Destroy() {}

// Labelled puts the name of a field in small grey letters above it.
func Labelled(label string, field fyne.CanvasObject) fyne.CanvasObject {
	return VStack(2, Caption(label), field)
}
