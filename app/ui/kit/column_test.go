package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// minutes is a column of wrapped texts as the minutes editor has it.
type minutes struct {
	texts    []string
	versions []int
	measured int
	column   *Column
}

func newMinutes(rows int) *minutes {
	m := &minutes{versions: make([]int, rows)}
	for i := range rows {
		m.texts = append(m.texts, fmt.Sprintf("Entri %d. %s", i, longText))
	}
	m.column = NewColumn(
		func() int { return len(m.texts) },
		func(i int) string { return fmt.Sprint(i, " ", m.versions[i]) },
		func(i int, width float32) float32 {
			m.measured++
			return ParagraphHeight(m.texts[i], width-100, TextStyle{}) + 16
		},
		func() fyne.CanvasObject { return container.NewWithoutLayout(NewParagraph("", TextStyle{})) },
		func(i int, o fyne.CanvasObject, width float32) {
			p := o.(*fyne.Container).Objects[0].(*Paragraph)
			p.SetText(m.texts[i])
			p.Resize(fyne.NewSize(width-100, 20))
		},
	)
	return m
}

func (m *minutes) change(i int, text string) {
	m.texts[i] = text
	m.versions[i]++
	m.column.RefreshRow(i)
}

func (m *minutes) shown() int { return len(m.column.body.objects) }

func TestOnlyRowsInSightHaveObjects(t *testing.T) {
	m := newMinutes(3000)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	if m.shown() == 0 || m.shown() > 12 {
		t.Errorf("%d rows have objects", m.shown())
	}
	test.Scroll(canvasOf(m.column), fyne.NewPos(100, 100), 0, -20_000)
	if m.shown() > 12 || m.column.RowTop(10) > 0 {
		t.Errorf("%d rows have objects after scrolling; row 10 stands at %v", m.shown(), m.column.RowTop(10))
	}
	if made := len(m.column.spare) + len(m.column.showing); made > 24 {
		t.Errorf("%d objects were made", made)
	}
}

func TestRowsStandOneBelowTheOther(t *testing.T) {
	m := newMinutes(40)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	m.change(1, "pendek")
	for i := 1; i < 5; i++ {
		above, below := m.column.Object(i-1), m.column.Object(i)
		if end := above.Position().Y + above.Size().Height; below.Position().Y != end {
			t.Errorf("row %d begins at %v, the one above ends at %v", i, below.Position().Y, end)
		}
	}
}

func TestARowIsMeasuredOnceUntilItsKeyOrTheWidthChanges(t *testing.T) {
	m := newMinutes(300)
	window, _ := openWindow(t, m.column, fyne.NewSize(504, 560))
	first := m.measured
	m.column.RefreshAll()
	if m.measured != first {
		t.Errorf("RefreshAll measured %d rows whose keys are known", m.measured-first)
	}
	m.versions[7]++
	m.column.RefreshAll()
	if m.measured != first+1 {
		t.Errorf("%d rows measured, want the changed one", m.measured-first)
	}
	window.Resize(fyne.NewSize(400, 560))
	if m.measured < first+300 {
		t.Error("another width did not measure anew")
	}
}

func TestTheEditorSurvivesScrollingAndRefreshing(t *testing.T) {
	m := newMinutes(300)
	window, _ := openWindow(t, m.column, fyne.NewSize(504, 560))
	entry := NewBareEntry()
	entry.OnGrow = func() { m.column.RefreshRow(m.column.Active()) }
	entry.SetText("satu dua")
	m.column.SetActive(2, entry)
	window.Canvas().Focus(entry)
	entry.SetCaret(4)
	m.column.ScrollTo(250)
	m.column.RefreshAll()
	test.Type(entry, "x")
	m.column.ScrollTo(2)
	if m.column.Object(2) != fyne.CanvasObject(entry) || entry.Text != "satux dua" {
		t.Errorf("text %q in %T", entry.Text, m.column.Object(2))
	}
	if entry.Caret() != 5 || window.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("caret %d, focus %T", entry.Caret(), window.Canvas().Focused())
	}
}

func TestTheActiveRowGrowsWithItsText(t *testing.T) {
	m := newMinutes(30)
	window, _ := openWindow(t, m.column, fyne.NewSize(504, 560))
	entry := NewBareEntry()
	entry.OnGrow = func() { m.column.RefreshRow(m.column.Active()) }
	m.column.SetActive(1, entry)
	window.Canvas().Focus(entry)
	before := m.column.RowTop(2)
	test.Type(entry, "a")
	press(entry, Key(fyne.KeyReturn))
	test.Type(entry, "b")
	line := TextStyle{Size: TextBase}.lineHeight()
	if grown := m.column.RowTop(2) - before; grown < line-1 || grown > line+1 {
		t.Errorf("the row below moved by %v, want one line of %v", grown, line)
	}
	m.column.SetActive(-1, nil)
	if _, isEntry := m.column.Object(1).(*Entry); isEntry {
		t.Error("the editor stayed after the row was left")
	}
}

func TestAMovedRowKeepsItsEditor(t *testing.T) {
	m := newMinutes(30)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	entry := NewBareEntry()
	m.column.SetActive(3, entry)
	m.texts = append([]string{"baru"}, m.texts...)
	m.versions = append([]int{99}, m.versions...)
	m.column.RefreshAll()
	m.column.SetActive(4, entry)
	if m.column.Object(4) != fyne.CanvasObject(entry) || m.column.Object(3) == fyne.CanvasObject(entry) {
		t.Error("the editor is not in row 4 alone")
	}
}

func TestRowsThatGoTakeTheEditorWithThem(t *testing.T) {
	m := newMinutes(5)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	m.column.SetActive(4, NewBareEntry())
	m.texts, m.versions = m.texts[:2], m.versions[:2]
	m.column.RefreshAll()
	if m.column.Active() != -1 || m.shown() != 2 {
		t.Errorf("active %d, %d rows shown", m.column.Active(), m.shown())
	}
	m.texts, m.versions = nil, nil
	m.column.RefreshAll()
	if m.shown() != 0 {
		t.Errorf("%d rows shown of none", m.shown())
	}
}

func TestScrollToBringsARowIntoSight(t *testing.T) {
	m := newMinutes(300)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	for _, i := range []int{299, 0, 150, 149} {
		m.column.ScrollTo(i)
		top := m.column.RowTop(i)
		if top < -0.5 || top+m.column.heights.height(i) > 560.5 {
			t.Errorf("row %d stands at %v", i, top)
		}
	}
}

func TestAnotherWidthKeepsTheActiveRowWhereItWas(t *testing.T) {
	m := newMinutes(300)
	window, _ := openWindow(t, m.column, fyne.NewSize(504, 560))
	entry := NewBareEntry()
	entry.SetText(longText)
	m.column.SetActive(150, entry)
	m.column.ScrollTo(152)
	before := m.column.RowTop(150)
	window.Resize(fyne.NewSize(380, 560))
	if after := m.column.RowTop(150); after < before-0.5 || after > before+0.5 {
		t.Errorf("the active row stood at %v and stands at %v", before, after)
	}
}

func TestTheWheelOverTheEditorScrollsTheColumn(t *testing.T) {
	m := newMinutes(300)
	window, _ := openWindow(t, m.column, fyne.NewSize(504, 560))
	entry := NewBareEntry()
	entry.SetText(longText)
	m.column.SetActive(0, entry)
	test.Scroll(window.Canvas(), fyne.NewPos(50, 10), 0, -300)
	if m.column.RowTop(0) != -300 {
		t.Errorf("row 0 stands at %v, want -300", m.column.RowTop(0))
	}
}

func BenchmarkColumnOneRowChangesHeight(b *testing.B) {
	for _, rows := range []int{300, 3000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			test.NewApp().Settings().SetTheme(NewTheme(AppearanceLight))
			m := newMinutes(rows)
			window := test.NewWindow(m.column)
			defer window.Close()
			window.Resize(fyne.NewSize(504, 560))
			for n := 0; b.Loop(); n++ {
				m.change(2, longText[:20+(n%100)])
			}
		})
	}
}

func BenchmarkColumnKeyInTheEditor(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(AppearanceLight))
	m := newMinutes(300)
	window := test.NewWindow(m.column)
	defer window.Close()
	window.Resize(fyne.NewSize(504, 560))
	entry := NewBareEntry()
	entry.OnGrow = func() { m.column.RefreshRow(2) }
	m.column.SetActive(2, entry)
	window.Canvas().Focus(entry)
	for n := 0; b.Loop(); n++ {
		if n%1000 == 0 {
			entry.SetText("")
		}
		entry.TypedRune(rune("kata agar "[n%10]))
	}
}

func BenchmarkColumnScroll(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(AppearanceLight))
	m := newMinutes(3000)
	window := test.NewWindow(m.column)
	defer window.Close()
	window.Resize(fyne.NewSize(504, 560))
	for n := 0; b.Loop(); n++ {
		m.column.ScrollTo((n * 37) % 3000)
	}
}

func BenchmarkColumnRefreshAll(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(AppearanceLight))
	m := newMinutes(3000)
	window := test.NewWindow(m.column)
	defer window.Close()
	window.Resize(fyne.NewSize(504, 560))
	for b.Loop() {
		m.column.RefreshAll()
	}
}

func TestAColumnTakesOrdersBeforeItIsShown(t *testing.T) {
	m, entry := newMinutes(300), NewBareEntry()
	m.column.SetActive(200, entry)
	m.column.ScrollTo(200)
	openWindow(t, m.column, fyne.NewSize(504, 560))
	if top := m.column.RowTop(200); m.column.Active() != 200 || top < 0 || top > 560 {
		t.Errorf("row %d is active and stands at %v", m.column.Active(), top)
	}
}
