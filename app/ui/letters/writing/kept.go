package writing

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// longText is a field for a text as long as a letter may be. Its lines are kept
// as they are typed, but for what is empty at the end.
func longText(label, value string, rows int, keep func(text string) string) *fields.Field {
	f := fields.New(label, kit.NewMultiEntry(rows))
	f.SetText(value)
	f.OnChanged = func(text string) {
		if utf8.RuneCountInString(text) > data.MaxLetterText {
			f.Refuse(fmt.Sprintf("Paling banyak %s huruf; kelebihannya belum tersimpan.", indonesian.Number(data.MaxLetterText)))
			return
		}
		f.Refuse(keep(strings.TrimRight(text, " \n\t")))
	}
	return f
}

// wrappedLine is a field for one line that may be long enough to be wrapped. Enter
// goes on to the next field; line ends that were pasted become spaces.
func wrappedLine(label, value string, keep func(text string) string) *fields.Field {
	f := fields.New(label, kit.NewMultiEntry(1))
	f.SetText(value)
	f.OnKey = func(c kit.Chord) bool {
		if c != kit.Key(fyne.KeyReturn) {
			return false
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return true
	}
	f.OnChanged = func(text string) {
		text = strings.Join(strings.Fields(text), " ")
		if utf8.RuneCountInString(text) > data.MaxLine {
			f.Refuse(fmt.Sprintf("Paling banyak %s huruf; kelebihannya belum tersimpan.", indonesian.Number(data.MaxLine)))
			return
		}
		f.Refuse(keep(text))
	}
	return f
}
