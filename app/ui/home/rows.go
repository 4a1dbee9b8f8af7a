package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// todoRow is one thing to do: what, when, how long it has waited, the cure.
type todoRow struct {
	widget.BaseWidget
	body                   fyne.CanvasObject
	what, code, when, cure *kit.Text
	chip                   *kit.Chip
}

func newTodoRow() *todoRow {
	r := &todoRow{
		what: kit.Body("").Shrink(), code: kit.Muted("").Shrink(), when: kit.Muted("").Shrink(), cure: kit.NewText().Right(),
		chip: kit.NewChip(kit.ChipAttention, "", ""),
	}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Columns(10, []float32{0, 78, 128, 146, 138, 12}, r.what, r.code, r.when, r.chip, r.cure,
			kit.NewIcon(icons.Right, kit.IconSizeSmall, kit.ColorMuted)))
	r.ExtendBaseWidget(r)
	return r
}

func (r *todoRow) fill(j job, today data.Date, selected bool) {
	if j.letter != nil {
		r.fillLetter(*j.letter, selected)
		return
	}
	if j.missing != nil {
		r.fillMissing(*j.missing, selected)
		return
	}
	if j.ending != nil {
		kind, word := endingChip(*j.ending)
		r.show(j.ending.Text, endingWord(*j.ending), j.ending.Date, selected)
		r.chip.Set(kind, "", word)
		r.cure.SetRuns(kit.Run{Text: endingCure(*j.ending), Color: kit.ColorAccent})
		return
	}
	if j.late != nil {
		r.show(j.late.Text, j.late.FollowUp.Code(), "", selected)
		r.when.SetText(owing(*j.late))
		r.chip.Set(kit.ChipLate, icons.Clock, j.late.Standing(today).Text())
		r.cure.SetRuns(kit.Run{Text: "Ingatkan", Color: kit.ColorAccent})
		return
	}
	m := j.minutes
	r.show(m.Title, m.Code, m.LastDate, selected)
	kind := kit.ChipAttention
	if m.State == data.InReview {
		kind = kit.ChipRunning
	}
	r.chip.Set(kind, "", age(m, today))
	r.cure.SetRuns(kit.Run{Text: "Lanjutkan notula", Color: kit.ColorAccent})
}

func (r *todoRow) show(what, code string, when data.Date, selected bool) {
	r.what.SetRuns(kit.Run{Text: what, Bold: selected})
	r.code.SetText(code)
	r.when.SetText(when.Text())
}

// CreateRenderer is for Fyne.
func (r *todoRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// recentRow is a meeting that was worked on lately.
type recentRow struct {
	widget.BaseWidget
	body                    fyne.CanvasObject
	what, code, state, when *kit.Text
}

func newRecentRow() *recentRow {
	r := &recentRow{what: kit.Body("").Shrink(), code: kit.Muted("").Shrink(), state: kit.Muted("").Shrink(), when: kit.Muted("").Right()}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Columns(10, []float32{0, 84, 132, 180}, r.what, r.code, r.state, r.when))
	r.ExtendBaseWidget(r)
	return r
}

func (r *recentRow) fill(m data.MeetingSummary, moment string, selected bool) {
	r.what.SetRuns(kit.Run{Text: m.Title, Bold: selected, Color: kit.ColorAccent})
	r.code.SetText(m.Code)
	r.state.SetText(frame.StateWord(m.State))
	r.when.SetText(moment)
}

// CreateRenderer is for Fyne.
func (r *recentRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// stackedLists sets objects one below the other, each as high as it needs; a
// list is as high as its rows. Where there is no room for all, the lists after the
// first show whole rows, and the first one has what is left.
type stackedLists struct{ rows []func() int }

func (l *stackedLists) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

func (l *stackedLists) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heights := make([]float32, len(objects))
	rest, lists := size.Height, float32(0)
	for i, o := range objects {
		switch {
		case !o.Visible():
		case l.rows[i] != nil:
			heights[i] = float32(l.rows[i]()) * kit.RowHeight
			lists += heights[i]
		default:
			heights[i] = o.MinSize().Height
			rest -= heights[i]
		}
	}
	if lists > rest {
		l.shorten(heights, max(0, rest), max(0, rest)/lists)
	}
	y := float32(0)
	for i, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i]
	}
}

// shorten parts the height that is left among the lists; share is what each can
// have of its own height.
func (l *stackedLists) shorten(heights []float32, rest, share float32) {
	first := -1
	for i := range heights {
		switch {
		case l.rows[i] == nil || heights[i] == 0:
		case first < 0:
			first = i
		default:
			heights[i] = kit.RowHeight * float32(int(heights[i]*share/kit.RowHeight))
			rest -= heights[i]
		}
	}
	heights[first] = rest
}
