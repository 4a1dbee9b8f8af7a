package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// doubleTap is the time within which a second click on a row opens it.
const doubleTap = 400 * time.Millisecond

// List is a list of rows with one chosen row, in groups where Group says so.
// It is used by the keyboard: ↑ ↓ Home End PgUp PgDn choose, Enter opens; every
// other stroke goes to OnKey and then to the window's key table.
type List struct {
	focusable

	// Group makes row i the head of a group with a title and a grey note
	// behind it (either may be empty). Such a row is never chosen.
	Group func(i int) (title, note string, is bool)
	// Height is the height of row i in px where it is not RowHeight.
	Height func(i int) float32
	// OnSelect hears which row was chosen by key or click.
	OnSelect func(i int)
	// OnOpen hears Enter or a double click on a row.
	OnOpen func(i int)
	// OnKey is asked for the strokes that are not the list's own.
	OnKey func(Chord) bool
	// Lines draws a separator under each row.
	Lines bool

	count    func() int
	create   func() fyne.CanvasObject
	bind     func(i int, o fyne.CanvasObject, selected bool)
	column   *Column
	selected int
	tapped   time.Time
	onTap    func(i int) // takes a click at once, as a chooser does
}

// NewList returns a list with lines between its rows and nothing chosen. create
// makes an object that can show any row; bind fills it with row i.
func NewList(count func() int, create func() fyne.CanvasObject, bind func(i int, o fyne.CanvasObject, selected bool)) *List {
	l := &List{count: count, create: create, bind: bind, selected: -1, Lines: true}
	l.column = NewColumn(count, l.rowKey, func(i int, _ float32) float32 { return l.rowHeight(i) },
		func() fyne.CanvasObject { return newListSlot(l) },
		func(i int, o fyne.CanvasObject, _ float32) { o.(*listSlot).show(i) })
	l.begin(l, l.key)
	return l
}

func (l *List) rowKey(i int) string {
	return strconv.Itoa(i) + " " + strconv.FormatFloat(float64(l.rowHeight(i)), 'f', 1, 32)
}

func (l *List) rowHeight(i int) float32 {
	if _, _, head := l.group(i); head {
		return GroupRowHeight
	}
	if l.Height != nil {
		return l.Height(i)
	}
	return RowHeight
}

func (l *List) group(i int) (title, note string, is bool) {
	if l.Group == nil {
		return "", "", false
	}
	return l.Group(i)
}

// Selected returns the chosen row, or -1.
func (l *List) Selected() int { return l.selected }

// Select chooses row i without telling OnSelect, and brings it into sight; -1
// chooses nothing.
func (l *List) Select(i int) {
	former := l.selected
	l.selected = i
	l.column.RefreshRow(former)
	l.column.RefreshRow(i)
	l.column.ScrollTo(i)
}

// Reload takes all rows anew. The chosen row stays chosen as long as it exists.
func (l *List) Reload() {
	if l.selected >= l.count() {
		l.selected = -1
	}
	l.column.RefreshAll()
}

// RowTop is where row i begins, in px from the top of the list, for a popup beside it.
func (l *List) RowTop(i int) float32 { return l.column.RowTop(i) }

// choose selects for the user and tells OnSelect.
func (l *List) choose(i int) {
	if i < 0 || i == l.selected {
		return
	}
	l.Select(i)
	if l.OnSelect != nil {
		l.OnSelect(i)
	}
}

func (l *List) key(c Chord) bool {
	page := max(1, int(l.Size().Height/RowHeight)-1)
	switch c {
	case Key(fyne.KeyUp):
		l.choose(l.step(l.selected, -1, 1))
	case Key(fyne.KeyDown):
		l.choose(l.step(l.selected, 1, 1))
	case Key(fyne.KeyPageUp):
		l.choose(l.step(l.selected, -1, page))
	case Key(fyne.KeyPageDown):
		l.choose(l.step(l.selected, 1, page))
	case Key(fyne.KeyHome):
		l.choose(l.step(-1, 1, 1))
	case Key(fyne.KeyEnd):
		l.choose(l.step(l.count(), -1, 1))
	case Key(fyne.KeyReturn):
		return l.open()
	default:
		return l.OnKey != nil && l.OnKey(c)
	}
	return true
}

func (l *List) open() bool {
	if l.OnOpen == nil || l.selected < 0 {
		return false
	}
	l.OnOpen(l.selected)
	return true
}

// step goes so many rows in a direction, passing over the heads of groups, and
// stops at the last row there is; -1 when there is none.
func (l *List) step(from, direction, rows int) int {
	found := -1
	for i := from + direction; i >= 0 && i < l.count() && rows > 0; i += direction {
		if _, _, head := l.group(i); head {
			continue
		}
		found = i
		rows--
	}
	return found
}

func (l *List) tap(i int) {
	defer l.requestFocus() // last, for it chooses a row where none is chosen
	if _, _, head := l.group(i); head {
		return
	}
	if l.onTap != nil {
		l.onTap(i)
		return
	}
	again := i == l.selected && time.Since(l.tapped) < doubleTap
	l.tapped = time.Now()
	if again {
		l.open()
		return
	}
	l.choose(i)
}

// FocusGained chooses the first row where nothing is chosen, so that the focus
// can be seen.
func (l *List) FocusGained() {
	l.focusable.FocusGained()
	if l.selected < 0 {
		l.choose(l.step(-1, 1, 1))
	}
	l.Refresh()
}

// FocusLost lets the chosen row show that the focus is elsewhere.
func (l *List) FocusLost() {
	l.focusable.FocusLost()
	l.Refresh()
}

// Refresh redraws the rows in sight.
func (l *List) Refresh() {
	l.column.Refresh()
	l.BaseWidget.Refresh()
}

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{list: l} }

type listRenderer struct{ list *List }

func (r *listRenderer) Layout(size fyne.Size) { r.list.column.Resize(size) }

func (r *listRenderer) MinSize() fyne.Size { return r.list.column.MinSize() }

func (r *listRenderer) Refresh() { canvas.Refresh(r.list) }

func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.column} }

func (r *listRenderer) Destroy() {}
