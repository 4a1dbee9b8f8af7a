package fields

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Field is an entry with its name above it and a sentence under it where
// something is wrong.
type Field struct {
	*kit.Entry
	// Object is what the form places.
	Object fyne.CanvasObject
	notice *kit.Paragraph
}

// New returns a field for an entry.
func New(label string, entry *kit.Entry) *Field {
	f := &Field{Entry: entry, notice: kit.FieldNotice(kit.NoticeError, "")}
	f.notice.Hide()
	f.Object = kit.VStack(2, kit.Caption(label), entry, f.notice)
	return f
}

// Refuse shows what is wrong with the field; "" takes it back.
func (f *Field) Refuse(sentence string) {
	if sentence == f.notice.Text() {
		return // at every key: a long text is not drawn twice
	}
	f.notice.SetText(sentence)
	f.notice.Hidden = sentence == ""
	f.SetInvalid(sentence != "")
	f.Object.Refresh()
}

// Refusal is the sentence under the field, or "".
func (f *Field) Refusal() string { return f.notice.Text() }

// Line is a field of one line that hands on what is typed, without the spaces at
// its ends. keep says why where it refuses.
func Line(label, value, placeholder string, keep func(text string) (refusal string)) *Field {
	return kept(New(label, kit.NewEntry()), value, placeholder, data.MaxLine, keep)
}

// Lines is a field of several lines, at least rows high.
func Lines(label, value string, rows int, keep func(text string) (refusal string)) *Field {
	return Text(label, value, rows, data.MaxEntryText, keep)
}

// Text is a field of several lines that holds at most so many characters.
func Text(label, value string, rows, most int, keep func(text string) (refusal string)) *Field {
	f := kept(New(label, kit.NewMultiEntry(rows)), value, "", most, keep)
	f.OnGrow = f.Object.Refresh
	return f
}

func kept(f *Field, value, placeholder string, most int, keep func(string) string) *Field {
	f.SetText(value)
	f.SetPlaceHolder(placeholder)
	f.OnChanged = func(text string) {
		text = strings.TrimSpace(text)
		if utf8.RuneCountInString(text) > most {
			f.Refuse(fmt.Sprintf("Paling banyak %s huruf; kelebihannya belum tersimpan.", indonesian.Number(int64(most))))
			return
		}
		f.Refuse(keep(text))
	}
	return f
}
