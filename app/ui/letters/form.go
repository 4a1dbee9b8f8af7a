package letters

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// form asks in the page what a step needs. Nothing is written before its button.
type form struct {
	page        *Page
	title, word string
	object      *fyne.Container
	first       fyne.Focusable
	fault       *kit.Paragraph
	// confirm takes what the form says: what to write and what is then told. It
	// returns nil after it has refused something beside its field.
	confirm func() (write func(context.Context) error, told string)
	// beside is the field that the desk's own refusal stands under; nil for the foot.
	beside *fields.Field
	// after hears that it was written; may be nil.
	after func()
}

func (p *Page) newForm(title, word string) *form {
	f := &form{page: p, title: title, word: word, fault: kit.FieldNotice(kit.NoticeError, "")}
	f.fault.Hide()
	f.object = kit.VStack(kit.FieldGap)
	return f
}

// say adds a grey sentence.
func (f *form) say(sentence string) {
	f.object.Add(kit.NewParagraph(sentence, kit.TextStyle{Color: kit.ColorMuted}).Wrap(panelInner))
}

// text adds a field of one line, lines one of several.
func (f *form) text(label, value, hint string) *fields.Field {
	field := fields.Line(label, value, hint, func(string) string { return "" })
	f.add(field.Object, field.Entry)
	return field
}

func (f *form) lines(label, value string, rows int) *fields.Field {
	field := fields.Lines(label, value, rows, func(string) string { return "" })
	field.OnGrow = f.page.aside.relay
	f.add(field.Object, field.Entry)
	return field
}

// date adds a field for a day.
func (f *form) date(label string, value data.Date) *kit.DateField {
	field := kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, f.page.deps.Now()) }, indonesian.Date)
	if t, ok := value.Time(); ok {
		field.Set(t)
	}
	f.add(kit.Labelled(label, field), field.Entry)
	return field
}

// choice adds a chooser.
func (f *form) choice(label string, options []string, at int, hear func(i int)) *kit.Choice {
	choice := kit.NewChoice(options, at, hear)
	f.object.Add(kit.Labelled(label, choice))
	if f.first == nil {
		f.first = choice
	}
	return choice
}

func (f *form) add(o fyne.CanvasObject, entry *kit.Entry) {
	f.object.Add(o)
	if f.first == nil {
		f.first = entry
	}
	frame.Follow(f.page.aside.root, entry)
}

// refuse shows at the foot of the form why it can't be taken.
func (f *form) refuse(sentence string) {
	f.fault.SetText(sentence)
	f.fault.Hidden = sentence == ""
	f.page.aside.relay()
}

// demand refuses an empty field beside it and leads back into it.
func (f *form) demand(field *fields.Field, sentence string) (text string, ok bool) {
	text = strings.TrimSpace(field.Text)
	if text == "" {
		f.stop(field, sentence)
		return "", false
	}
	field.Refuse("")
	return text, true
}

func (f *form) stop(field *fields.Field, sentence string) {
	field.Refuse(sentence)
	f.page.aside.relay()
	f.page.focus(field.Entry)
}

// day reads a date field; empty is no date. What can't be read is refused.
func (f *form) day(field *kit.DateField) (day data.Date, ok bool) {
	t, readable := field.Value()
	switch {
	case readable:
		return data.DateOf(t), true
	case field.Text() == "":
		return "", true
	}
	f.page.focus(field.Entry)
	return "", false
}

// wantDay reads a date that can't be left out.
func (f *form) wantDay(field *kit.DateField, sentence string) (day data.Date, ok bool) {
	day, ok = f.day(field)
	if ok && day == "" {
		f.refuse(sentence)
		f.page.focus(field.Entry)
		return "", false
	}
	return day, ok
}

// take carries the form out.
func (f *form) take() {
	canvas := f.page.deps.Window.Canvas()
	focused := canvas.Focused()
	canvas.Unfocus() // a field takes what stands in it when it is left
	f.refuse("")
	write, told := f.confirm()
	if write == nil {
		if canvas.Focused() == nil && focused != nil {
			canvas.Focus(focused)
		}
		return
	}
	f.page.do(write, func(err error) {
		if err == nil {
			f.page.deps.Notify(kit.NoticeInfo, told+" Ctrl+Z mengurungkan.")
			f.page.focusList()
			if f.after != nil {
				f.after()
			}
			return
		}
		if f.beside != nil {
			f.stop(f.beside, data.Message(err))
			return
		}
		f.refuse(data.Message(err))
		if focused != nil {
			canvas.Focus(focused)
		}
	})
}

// openReason opens a form that asks for nothing but a reason.
func (p *Page) openReason(title, word, sentence, empty, told string, write func(ctx context.Context, reason string) error) {
	f := p.newForm(title, word)
	f.say(sentence)
	reason := f.lines("Alasan", "", 2)
	f.confirm = func() (func(context.Context) error, string) {
		text, ok := f.demand(reason, empty)
		if !ok {
			return nil, ""
		}
		return func(ctx context.Context) error { return write(ctx, text) }, told
	}
	p.aside.openForm(f)
}

func trimmed(field *fields.Field) string { return strings.TrimSpace(field.Text) }
