package meetings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
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

// rosterColumns says where the marks of the day beside the chosen one stand: the
// days of a row go from left to right.
type rosterColumns struct{ before, after bool }

// columnsOf are the columns of the list on a day, counted from 0.
func columnsOf(day, days int) rosterColumns {
	other := neighbour(day, days)
	return rosterColumns{before: other >= 0 && other < day, after: other > day}
}

// widths are the columns: number, name, agency, L/P, the day before, squares, the
// mark in words, the day after, remark. Whole names matter more than whole
// agencies, which stand in full beside the list.
func (c rosterColumns) widths() []float32 {
	width := func(shown bool) float32 {
		if shown {
			return 78
		}
		return 1
	}
	return []float32{28, 0, 124, 24, width(c.before), squaresWidth, 104, width(c.after), 0}
}

const rosterGap float32 = 7

// rosterLine shows one row of the attendance list.
type rosterLine struct {
	widget.BaseWidget
	body, cells                                          *fyne.Container
	columns                                              rosterColumns
	widths                                               []float32 // shared with the layout of cells
	number, name, agency, sex, before, word, after, note *kit.Text
	picked                                               *kit.Icon
	squares                                              []*square
	mark                                                 func(state data.AttendanceState)
}

func newRosterLine() *rosterLine {
	r := &rosterLine{
		number: kit.Muted("").Right().Shrink(), name: kit.Body("").Shrink(), agency: kit.Body("").Shrink(), sex: kit.Body("").Center().Shrink(),
		before: kit.Muted("").Shrink(), word: kit.Body("").Shrink(), after: kit.Muted("").Shrink(), note: kit.Body("").Shrink(),
		picked: kit.NewIcon(icons.Check, kit.IconSizeSmall, kit.ColorAccent), widths: rosterColumns{}.widths(),
	}
	box := kit.HStack(4)
	for _, m := range marks {
		s := newSquare(string(m.key), m.role, func() { r.mark(m.state) })
		r.squares = append(r.squares, s)
		box.Add(s)
	}
	r.cells = kit.Columns(rosterGap, r.widths, container.NewStack(r.number, kit.Middle(r.picked)), r.name, r.agency, r.sex,
		r.before, box, r.word, r.after, r.note)
	r.body = container.NewStack(kit.Inset(0, 12, 0, 8, r.cells))
	r.ExtendBaseWidget(r)
	return r
}

// look is how a row stands in the list.
type look struct{ selected, picked, locked bool }

// fill shows a row. State colours never stand bare on the tint of the chosen row.
func (r *rosterLine) fill(row rosterRow, columns rosterColumns, as look, mark func(data.AttendanceState)) {
	r.mark = mark
	if columns != r.columns {
		r.columns = columns
		copy(r.widths, columns.widths())
		r.cells.Refresh()
	}
	r.number.SetText(row.number)
	kit.SetVisible(r.number, !as.picked)
	kit.SetVisible(r.picked, as.picked)
	name := kit.Run{Text: row.name, Bold: as.selected}
	if !row.named {
		name.Color = kit.ColorMuted
	}
	r.name.SetRuns(name)
	r.agency.SetText(row.agency)
	r.sex.SetText(sexSign(row.sex))
	other := ""
	if row.other != data.Unmarked {
		other = attendanceWord(row.other)
	}
	r.before.SetText(when(columns.before, other))
	r.after.SetText(when(columns.after, other))
	word := kit.Run{Text: attendanceWord(row.state), Color: kit.ColorMuted}
	for i, m := range marks {
		set := m.state == row.state
		r.squares[i].show(set, as.locked)
		if set {
			word.Bold, word.Color = true, m.role
		}
	}
	if row.chairs && row.state == data.Unmarked {
		word.Text = "Memimpin"
	}
	if as.selected {
		word.Color = kit.ColorText
	}
	r.word.SetRuns(word)
	r.note.SetText(row.note)
}

// when is a text where it has a place, else nothing.
func when(shown bool, text string) string {
	if shown {
		return text
	}
	return ""
}

// CreateRenderer is for Fyne.
func (r *rosterLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// rosterHeading is what the head of the attendance list says.
type rosterHeading struct {
	day, other string
	columns    rosterColumns
}

func (h rosterHeading) draw() fyne.CanvasObject {
	cell := func(text string) *kit.Text { return kit.Heading(text).In(kit.ColorMuted).Shrink() }
	head := kit.Columns(rosterGap, h.columns.widths(), cell("No").Right(), cell("Nama"), cell("Instansi"), cell("L/P").Center(),
		cell(when(h.columns.before, h.other)), cell(h.day), cell(""), cell(when(h.columns.after, h.other)), cell("Keterangan"))
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, 12, 0, 8, head))
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
	if s.set == set && s.locked == locked {
		return
	}
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
