package meetings

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// meetingLetter is the letter of one kind that comes from a meeting, such as its
// undangan: the button that makes it, or opens the one there is, and how far that
// one has come.
type meetingLetter struct {
	record *record
	kind   data.LetterKind
	word   string // "undangan"
	button *kit.Button
	state  *frame.Place
	letter *data.LetterSummary // nil while there is none
	late   int                 // counts the readings, so that a late one is dropped
}

func newMeetingLetter(r *record, look kit.ButtonKind, kind data.LetterKind, word string) *meetingLetter {
	l := &meetingLetter{record: r, kind: kind, word: word, state: frame.NewPlace(nothing())}
	l.button = kit.NewButton(look, icons.Mail, "Buat "+word, l.take)
	return l
}

func nothing() fyne.CanvasObject { return kit.Fixed(0, 1, kit.NewFill(kit.ColorNone)) }

// follow reads the newest letter of the kind that was not voided.
func (l *meetingLetter) follow() {
	l.late++
	reading := l.late
	var letters []data.LetterSummary
	l.record.deps.Runner.Go(func() (err error) {
		letters, err = l.record.deps.Desk.Letters(context.Background(), data.LetterFilter{MeetingID: l.record.id})
		return err
	}, func(err error) {
		if reading != l.late {
			return
		}
		if err != nil {
			l.record.deps.Fail(err)
			return
		}
		l.letter = nil
		for _, letter := range letters { // the newest comes first
			if letter.Kind == l.kind && letter.State != data.LetterVoid {
				l.letter = &letter
				break
			}
		}
		l.show()
	})
}

// show names the button by what it does now, and tells state and number.
func (l *meetingLetter) show() {
	defer l.record.head.Object().Refresh()
	if l.letter == nil {
		l.button.SetText(icons.Mail, "Buat "+l.word)
		l.state.Show(nothing())
		return
	}
	l.button.SetText(icons.Mail, "Buka "+l.word)
	chip := kit.NewChip(kit.ChipNeutral, "", "").Bare()
	chip.Set(frame.LetterChip(l.letter.State))
	l.state.Show(kit.VStack(4, kit.Border(nil, nil, nil, chip, kit.Middle(kit.Section("Surat "+l.word))),
		kit.Muted(cmp.Or(l.letter.Number, l.letter.Code+", belum bernomor")).Shrink()))
}

// take opens the letter, or makes it where there is none.
func (l *meetingLetter) take() {
	l.record.settle()
	if l.letter != nil {
		l.record.deps.OpenLetter(l.letter.ID)
		return
	}
	l.record.deps.NewLetter(secretariat.NewLetter{Kind: l.kind, MeetingID: l.record.id})
}
