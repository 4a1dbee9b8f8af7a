package letters

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Measures of a row in px: where the columns begin, and the room at the right end.
const (
	numberWidth float32 = 44
	dayLeft     float32 = 48
	dayWidth    float32 = 24
	wordsLeft   float32 = 80
	chipLeft    float32 = 263
	rowEdge     float32 = 14
)

// bookRow is one line of the book.
type bookRow struct {
	widget.BaseWidget
	body           *fyne.Container
	no, day, words *kit.Text
	explain        *link
	chip           *kit.Chip
}

func newBookRow() *bookRow {
	r := &bookRow{
		no: kit.Body("").Right().Shrink(), day: kit.Body("").Right(), words: kit.Body("").Shrink(),
		chip: kit.NewChip(kit.ChipNeutral, "", "").Bare(),
	}
	r.explain = newLink(kit.NewText(kit.Run{Text: "Jelaskan", Color: kit.ColorAccent}))
	r.body = container.New(rowLayout{}, r.no, r.day, r.words, r.explain, r.chip)
	r.ExtendBaseWidget(r)
	return r
}

// rowLayout has the chip begin in its column, or end at the edge where it is wider;
// the words take what is left.
type rowLayout struct{}

func (rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(chipLeft, kit.RowHeight) }

func (rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	place(o[0], 0, numberWidth)
	place(o[1], dayLeft, dayWidth)
	end := size.Width - rowEdge
	chip := o[4].MinSize().Width
	left := min(chipLeft+max(0, size.Width-listWidth), end-chip)
	place(o[4], left, chip)
	end = left - 8
	if o[3].Visible() {
		wide := o[3].MinSize().Width
		place(o[3], end-wide, wide)
		end -= wide + 8
	}
	place(o[2], wordsLeft, max(0, end-wordsLeft))
}

// fill shows a line; explain hears a click on Jelaskan.
func (r *bookRow) fill(v view, l line, selected bool, explain func()) {
	muted := kit.ColorMuted
	if selected {
		muted = kit.ColorText // grey would not be read on the tint
	}
	role := kit.ColorText
	if quiet(l) {
		role = muted
	}
	r.no.SetRuns(kit.Run{Text: numberText(v.book, l), Bold: true, Color: role})
	r.day.SetRuns(kit.Run{Text: dayText(l), Color: muted})
	r.words.SetRuns(kit.Run{Text: subjectText(l), Bold: selected, Color: role})
	r.explain.do = explain
	r.explain.Hidden = !l.gap
	r.chip.Set(chipOf(l))
	r.body.Refresh()
	r.body.Layout.Layout(r.body.Objects, r.body.Size())
}

// CreateRenderer is for Fyne.
func (r *bookRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// quiet lines are past: dropped, explained, or of the old book.
func quiet(l line) bool {
	return l.gap || l.letter.State == data.LetterVoid || l.numbered() && l.number.State != data.NumberUsed
}

// numberText is the number as the column has room for it: "041", "041.a".
func numberText(b book, l line) string {
	if l.incoming.ID != "" {
		return strings.TrimPrefix(l.incoming.Code, fmt.Sprintf("M-%04d-", b.year))
	}
	switch n := l.number; {
	case n.Sequence > 0:
		text := fmt.Sprintf("%0*d", b.register.Width, n.Sequence)
		if n.Sub != "" {
			text += "." + n.Sub
		}
		return text
	case n.Text != "":
		return n.Text
	}
	return "-"
}

func dayText(l line) string {
	date := l.date
	switch {
	case l.incoming.ID != "":
	case l.numbered():
		date = l.number.Date
	default:
		date = l.letter.Date
	}
	if t, ok := date.Time(); ok {
		return strconv.Itoa(t.Day())
	}
	return "-"
}

// subjectText is what a line is about.
func subjectText(l line) string {
	switch {
	case l.gap:
		return "Belum dijelaskan"
	case l.incoming.ID != "":
		return orElse(l.incoming.Subject, "(tanpa hal)")
	case l.isLetter():
		return orElse(l.letter.Subject, kindWord(l.letter.Kind))
	case l.number.State != data.NumberUsed:
		return l.number.Reason
	}
	return orElse(l.number.Subject, l.number.Text)
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// kindWord is a kind of letter as a title: "Surat undangan".
func kindWord(k data.LetterKind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// chipOf is the one chip that tells how a line stands.
func chipOf(l line) (kit.ChipKind, icons.Name, string) {
	switch {
	case l.gap:
		return kit.ChipAttention, "", "Nomor kosong"
	case l.incoming.ID != "" && disposed(l.incoming):
		return kit.ChipDone, icons.Check, "Didisposisi"
	case l.incoming.ID != "":
		return kit.ChipNeutral, "", "Masuk"
	case l.isLetter():
		return frame.LetterChip(l.letter.State)
	}
	switch l.number.State {
	case data.NumberReserved:
		return kit.ChipAccent, "", "Dicadangkan"
	case data.NumberVoid:
		return kit.ChipNeutral, icons.Close, "Dibatalkan"
	case data.NumberExplained:
		return kit.ChipNeutral, "", "Nomor kosong"
	}
	return kit.ChipNeutral, "", "Tercatat"
}

// link is text that leads somewhere; it takes no focus: the list has the keyboard.
type link struct {
	widget.BaseWidget
	body fyne.CanvasObject
	do   func()
}

func newLink(body fyne.CanvasObject) *link {
	l := &link{body: body}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped is for Fyne.
func (l *link) Tapped(*fyne.PointEvent) {
	if l.do != nil {
		l.do()
	}
}

// Cursor is a hand, as over a link.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }
