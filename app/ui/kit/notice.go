package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/assets/icons"
)

// NoticeKind is what a notice is about.
type NoticeKind int

// The kinds of a notice.
const (
	NoticeInfo    NoticeKind = iota // what was done, such as an undo
	NoticeWarning                   // what should be looked at
	NoticeError                     // what could not be done
)

// NewNotice returns a line in the page that says something, with an action
// where action is not empty. It asks for the width it will have, because it
// wraps.
func NewNotice(kind NoticeKind, text string, width float32, action string, do func()) fyne.CanvasObject {
	icon, role := icons.Info, ColorAccent
	switch kind {
	case NoticeWarning:
		icon, role = icons.Warning, ColorAttention
	case NoticeError:
		icon, role = icons.Warning, ColorLate
	}
	var link fyne.CanvasObject
	room := width - 2*12 - IconSize - 8
	if action != "" {
		button := NewButton(ButtonLink, "", action, do).Small()
		link = Middle(button)
		room -= button.MinSize().Width + 8
	}
	words := Middle(NewParagraph(text, TextStyle{}).Wrap(max(room, 80)))
	line := Border(nil, nil, Inset(0, 8, 0, 0, NewIcon(icon, IconSize, role)), link, words)
	return container.NewStack(NewFrame(ColorPage, role), Inset(6, 12, 6, 12, line))
}

// FieldNotice is a sentence under the field it concerns, in the colour of its kind.
func FieldNotice(kind NoticeKind, text string) *Paragraph {
	role := map[NoticeKind]fyne.ThemeColorName{
		NoticeInfo: ColorMuted, NoticeWarning: ColorAttention, NoticeError: ColorLate,
	}[kind]
	return NewParagraph(text, TextStyle{Size: TextCaption, Color: role})
}

// EmptyState says what belongs in a place that is empty, and offers the first
// steps towards it. A step may be nil.
func EmptyState(title, sentence string, steps ...*Button) fyne.CanvasObject {
	words := NewParagraph(sentence, TextStyle{Color: ColorMuted}).Wrap(380)
	lines, row := VStack(8, Section(title), words), HStack(8)
	for _, step := range steps {
		if step != nil {
			row.Add(step)
		}
	}
	if len(row.Objects) > 0 {
		lines.Add(Inset(8, 0, 0, 0, row))
	}
	return container.NewCenter(lines)
}
