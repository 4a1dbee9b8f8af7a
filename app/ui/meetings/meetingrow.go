package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// meetingWidths are the columns. The title is what tells meetings of a series
// apart, so it has the room; the year stands over the rows.
var meetingWidths = []float32{80, 0, 136, 136, 38}

// meetingRow is a meeting as a line of the list.
type meetingRow struct {
	widget.BaseWidget
	body                       fyne.CanvasObject
	code, title, dates, number *kit.Text
	chip                       *kit.Chip
}

func newMeetingRow() *meetingRow {
	r := &meetingRow{
		code: kit.Muted("").Shrink(), title: kit.Body("").Shrink(), dates: kit.Body("").Shrink(),
		number: kit.Body("").Right().Shrink(), chip: kit.NewChip(kit.ChipNeutral, "", ""),
	}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Columns(12, meetingWidths, r.code, r.title, r.dates, r.chip, r.number))
	r.ExtendBaseWidget(r)
	return r
}

func (r *meetingRow) fill(m data.MeetingSummary, selected bool) {
	r.code.SetText(m.Code)
	r.title.SetRuns(kit.Run{Text: m.Title, Bold: selected})
	r.dates.SetText(spanInYear(m.FirstDate.Year(), m.Dates()...))
	r.number.SetText(indonesian.Number(int64(m.Notes + m.Decisions + m.FollowUps)))
	kind, icon := stateChip(m.State)
	r.chip.Set(kind, icon, frame.StateWord(m.State))
}

// CreateRenderer is for Fyne.
func (r *meetingRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// meetingColumns is the head of the list.
func meetingColumns() fyne.CanvasObject {
	head := kit.Columns(12, meetingWidths, kit.Heading("Kode").In(kit.ColorMuted), kit.Heading("Rapat").In(kit.ColorMuted),
		kit.Heading("Tanggal").In(kit.ColorMuted), kit.Heading("Notula").In(kit.ColorMuted), kit.Heading("Entri").In(kit.ColorMuted).Right())
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, head))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// stateChip is how a state looks; the word says the same.
func stateChip(s data.MeetingState) (kit.ChipKind, icons.Name) {
	switch s {
	case data.InReview:
		return kit.ChipRunning, icons.Clock
	case data.Final:
		return kit.ChipDone, icons.Check
	case data.Signed:
		return kit.ChipDone, icons.Pen
	}
	return kit.ChipNeutral, ""
}
