package meetings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// marks are the four marks with their letters, which are also their keys.
var marks = []struct {
	key   rune // also the letter in its square
	state data.AttendanceState
	role  fyne.ThemeColorName
}{
	{'H', data.Present, kit.ColorDone},
	{'W', data.Represented, kit.ColorRunning},
	{'I', data.Excused, kit.ColorAttention},
	{'T', data.Absent, kit.ColorLate},
}

const squaresWidth float32 = 4*26 + 3*4

// rosterWidths are the columns: number, name, agency, L/P, the mark of the other
// day, squares, the mark in words, remark. Whole names matter more than whole
// agencies, which stand in full beside the list.
func rosterWidths(days int) []float32 {
	other := float32(75)
	if days != 2 {
		other = 1
	}
	return []float32{20, 0, 124, 24, other, squaresWidth, 102, 0}
}

// rosterLine shows one row of the attendance list.
type rosterLine struct {
	widget.BaseWidget
	body                                         fyne.CanvasObject
	number, name, agency, sex, other, word, note *kit.Text
	squares                                      []*square
	mark                                         func(state data.AttendanceState)
}

func newRosterLine(days int) *rosterLine {
	r := &rosterLine{
		number: kit.Muted("").Right().Shrink(), name: kit.Body("").Shrink(), agency: kit.Body("").Shrink(), sex: kit.Body("").Center().Shrink(),
		other: kit.Muted("").Shrink(), word: kit.Body("").Shrink(), note: kit.Body("").Shrink(),
	}
	box := kit.HStack(4)
	for _, m := range marks {
		s := newSquare(string(m.key), m.role, func() { r.mark(m.state) })
		r.squares = append(r.squares, s)
		box.Add(s)
	}
	r.body = kit.Inset(0, 12, 0, 12,
		kit.Columns(7, rosterWidths(days), r.number, r.name, r.agency, r.sex, r.other, box, r.word, r.note))
	r.ExtendBaseWidget(r)
	return r
}

// fill shows a row. State colours never stand bare on the tint of the chosen row.
func (r *rosterLine) fill(row rosterRow, selected, locked bool, mark func(data.AttendanceState)) {
	r.mark = mark
	r.number.SetText(row.number)
	name := kit.Run{Text: row.name, Bold: selected}
	if !row.named {
		name.Color = kit.ColorMuted
	}
	r.name.SetRuns(name)
	r.agency.SetText(row.agency)
	r.sex.SetText(sexSign(row.sex))
	r.other.SetText("")
	if row.other != data.Unmarked {
		r.other.SetText(attendanceWord(row.other))
	}
	word := kit.Run{Text: attendanceWord(row.state), Color: kit.ColorMuted}
	for i, m := range marks {
		set := m.state == row.state
		r.squares[i].show(set, locked)
		if set {
			word.Bold, word.Color = true, m.role
		}
	}
	if selected {
		word.Color = kit.ColorText
	}
	r.word.SetRuns(word)
	r.note.SetText(row.note)
}

// CreateRenderer is for Fyne.
func (r *rosterLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// rosterHead is the head of the attendance list on a day.
func rosterHead(day, other string, days int) fyne.CanvasObject {
	cell := func(text string) *kit.Text { return kit.Heading(text).In(kit.ColorMuted).Shrink() }
	head := kit.Columns(7, rosterWidths(days), cell("No").Right(), cell("Nama"), cell("Instansi"), cell("L/P").Center(),
		cell(other), cell(day), cell(""), cell("Keterangan"))
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, 12, 0, 12, head))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// square is one of the four letters of a row: framed in its colour when it is
// the row's mark.
type square struct {
	widget.BaseWidget
	letter string
	role   fyne.ThemeColorName
	tap    func()
	set    bool
	locked bool
	box    *canvas.Rectangle
	word   *canvas.Text
}

func newSquare(letter string, role fyne.ThemeColorName, tap func()) *square {
	s := &square{
		letter: letter, role: role, tap: tap, box: canvas.NewRectangle(color.Transparent),
		word: canvas.NewText(letter, color.Transparent),
	}
	s.word.Alignment, s.word.TextSize = fyne.TextAlignCenter, kit.TextCaption
	s.box.CornerRadius = kit.RadiusKeyCap
	s.ExtendBaseWidget(s)
	return s
}

func (s *square) show(set, locked bool) {
	s.set, s.locked = set, locked
	s.Refresh()
}

// Tapped is for Fyne.
func (s *square) Tapped(*fyne.PointEvent) {
	if !s.locked {
		s.tap()
	}
}

// MinSize is that of a letter in its frame.
func (s *square) MinSize() fyne.Size { return fyne.NewSize(26, 24) }

// Refresh draws the square in the colours of now.
func (s *square) Refresh() {
	frame, word, width := kit.ColorSeparator, kit.ColorMuted, kit.LineWidth
	if s.set {
		frame, word, width = s.role, s.role, 1.5
	}
	s.box.FillColor, s.box.StrokeColor, s.box.StrokeWidth = kit.Color(kit.ColorPage), kit.Color(frame), width
	s.word.Color, s.word.TextStyle.Bold = kit.Color(word), s.set
	s.word.Hidden, s.box.Hidden = s.locked && !s.set, s.locked && !s.set
	canvas.Refresh(s.box)
	canvas.Refresh(s.word)
}

// CreateRenderer is for Fyne.
func (s *square) CreateRenderer() fyne.WidgetRenderer {
	s.Refresh()
	return widget.NewSimpleRenderer(container.NewStack(kit.Inset(1, 1, 1, 1, s.box), s.word))
}
