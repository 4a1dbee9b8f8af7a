package meetings

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// stateWords say what a state means for the person at the desk.
var stateWords = map[data.MeetingState]string{
	data.Draft:    "Semua isian masih dapat diubah. Setiap halaman cetakan bertanda KONSEP.",
	data.InReview: "Konsep sudah diserahkan kepada pimpinan rapat untuk dikoreksi. Isian masih dapat diubah.",
	data.Final:    "Isian terkunci dan PDF-nya tersimpan dalam arsip. Cetak, mintakan tanda tangan, lalu lampirkan pindaiannya.",
	data.Signed:   "Notula sudah ditandatangani; isiannya terkunci.",
}

// life moves the minutes of a record from konsep to signed and back.
type life struct {
	record *record
	// stepping is set while a step is under way: a second press is not a second step.
	stepping bool
}

// lifeDeadline bounds one step, the drawing of the final paper included.
const lifeDeadline = 60 * time.Second

// move hands the minutes to the chair for correction, or takes them back.
func (l *life) move(state data.MeetingState) {
	l.record.settle()
	if err := l.record.draft.SetState(state); err != nil {
		l.record.deps.Fail(err)
		return
	}
	l.record.stateChanged()
}

// finalise makes the minutes final. found hears findings of the check for
// personal data, which pass only with a reason; gaps are told at once.
func (l *life) finalise(reason string, found func([]secretariat.PrivacyFinding)) {
	l.record.settle()
	l.step(func(ctx context.Context) (data.Meeting, error) {
		return l.record.deps.Desk.Finalise(ctx, l.record.id, secretariat.FinaliseOptions{Print: drawFinal, Reason: reason})
	}, func(err error) {
		var data *secretariat.PersonalDataError
		var incomplete *secretariat.IncompleteError
		switch {
		case errors.As(err, &data):
			found(data.Findings)
		case errors.As(err, &incomplete):
			l.incomplete(len(incomplete.Gaps))
		default:
			l.record.deps.Fail(err)
		}
	})
}

// incomplete says that the minutes are not final because of gaps.
func (l *life) incomplete(gaps int) {
	l.record.deps.Notify(kit.NoticeWarning, fmt.Sprintf("Notula belum difinalkan: %d hal di bawah Sebelum difinalkan perlu dilengkapi dahulu.", gaps))
}

func drawFinal(s data.MinutesSnapshot) (pdf []byte, pages int, err error) {
	doc, err := paper.Notula(s)
	if err != nil {
		return nil, 0, data.Fault("PDF notula tidak dapat dibuat; notula tetap sebagai konsep, periksa isinya lalu coba sekali lagi.", err)
	}
	return doc.PDF, doc.Pages, nil
}

// reopen makes final minutes a konsep again.
func (l *life) reopen(reason string, refused func(error)) {
	l.step(func(ctx context.Context) (data.Meeting, error) {
		return l.record.deps.Desk.Reopen(ctx, l.record.id, reason)
	}, refused)
}

// sign hangs the scan of the signed paper on the minutes.
func (l *life) sign(name string, content []byte) {
	l.step(func(ctx context.Context) (data.Meeting, error) {
		_, _, err := l.record.deps.Desk.Enclose(ctx, secretariat.Enclosing{
			Kind: data.SignedMinutes, MeetingID: l.record.id, Name: name, Content: content,
		})
		if err != nil {
			return data.Meeting{}, err
		}
		return l.stored(ctx)
	}, l.record.deps.Fail)
}

// step writes what is pending, does one step away from the UI goroutine, and
// shows what has become of the meeting.
func (l *life) step(do func(context.Context) (data.Meeting, error), refused func(error)) {
	if l.stepping {
		return
	}
	l.stepping = true
	var meeting data.Meeting
	l.record.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), lifeDeadline)
		defer cancel()
		if err := l.record.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		meeting, err = do(ctx)
		return err
	}, func(err error) {
		l.stepping = false
		if err != nil {
			refused(err)
			return
		}
		l.record.draft.Follow(meeting)
		l.record.stateChanged()
	})
}

// stored is the meeting as it is on disk.
func (l *life) stored(ctx context.Context) (meeting data.Meeting, err error) {
	err = l.record.deps.Desk.Read(ctx, func(r data.Reader) error { return r.Get(l.record.id, &meeting) })
	return meeting, err
}

// gapRows list what final minutes still lack; each leads to where it is mended.
func (r *record) gapRows(gaps []data.Gap, width float32) fyne.CanvasObject {
	if len(gaps) == 0 {
		return kit.HStack(8, kit.NewIcon(icons.Check, kit.IconSize, kit.ColorDone), kit.Body("Tidak ada yang kurang."))
	}
	list := kit.VStack(2)
	for _, gap := range gaps {
		list.Add(wayTo(icons.Warning, gap.Text, width, func() { r.lead(gap) }))
	}
	return list
}

// wayTo is a small link that keeps within a width.
func wayTo(icon icons.Name, text string, width float32, do func()) fyne.CanvasObject {
	button := kit.NewButton(kit.ButtonLink, icon, text, do).Small()
	return left(kit.Fixed(min(button.MinSize().Width, width), 0, button))
}

func left(o fyne.CanvasObject) fyne.CanvasObject { return kit.HStack(0, o) }
