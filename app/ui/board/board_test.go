package board

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// sample is a meeting with an intern decision and an intern follow-up.
func sample() data.MinutesSnapshot {
	return data.MinutesSnapshot{
		Title: "Rapat Contoh",
		Days:  []data.DaySnapshot{{Date: "2024-07-25"}, {Date: "2024-07-26"}},
		Agenda: []data.AgendaSnapshot{
			{ID: "a0", Title: "Pembukaan"},
			{ID: "a1", Number: 1, Title: "Advokasi", Day: 1, Notes: []data.NoteSnapshot{{ID: "n", Text: "Catatan intern", Internal: true}}},
		},
		Decisions: []data.DecisionSnapshot{
			{ID: "k1", Number: 1, Text: "Intern saja", Internal: true},
			{ID: "k2", Number: 2, Text: "Setiap instansi menyusun program kerja."},
		},
		FollowUps: []data.FollowUpSnapshot{
			{ID: "t1", Code: "TL-1", Text: "Kirim program kerja", AllAgencies: true, Due: "2024-08-30"},
			{ID: "t2", Code: "TL-2", Text: "Tetapkan narahubung"},
			{ID: "t3", Code: "TL-3", Text: "Intern juga", Internal: true},
		},
	}
}

// words is all that a sheet says.
func words(s Sheet) string {
	var all strings.Builder
	for _, section := range s.Sections {
		for _, row := range section.Rows {
			all.WriteString(row.Label + " " + row.Text)
			for _, note := range row.Notes {
				all.WriteString(" " + note.Text)
			}
			all.WriteString("\n")
		}
	}
	return all.String()
}

func TestSheetHoldsAgendaDecisionsAndFollowUpsWithoutIntern(t *testing.T) {
	got := words(SheetOf(sample()))
	for _, want := range []string{
		"1 Advokasi Jumat, 26 Juli 2024", "K-2 Setiap instansi",
		"TL-1 Kirim program kerja Penanggung jawab: seluruh instansi Tenggat: Jumat, 30 Agustus 2024",
		"TL-2 Tetapkan narahubung Penanggung jawab belum ada Tenggat belum ada",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(strings.ToLower(got), "intern") {
		t.Errorf("something intern is on the sheet:\n%s", got)
	}
}

func TestWhatIsMissingIsMarked(t *testing.T) {
	rows := SheetOf(sample()).Sections[FollowUps].Rows
	for _, note := range rows[0].Notes {
		if note.Missing {
			t.Errorf("%q is marked", note.Text)
		}
	}
	for _, note := range rows[1].Notes {
		if !note.Missing {
			t.Errorf("%q is not marked", note.Text)
		}
	}
}

// open shows the sample on a projector.
func open(t *testing.T) (*Projector, *int) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	back := 0
	p := NewProjector(app.NewWindow, func() { back++ })
	p.Show("rapat", SheetOf(sample()))
	t.Cleanup(p.Close)
	return p, &back
}

func (p *Projector) press(names ...fyne.KeyName) {
	for _, name := range names {
		p.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestArrowsMoveBetweenSectionsAndRows(t *testing.T) {
	p, _ := open(t)
	p.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if p.section != FollowUps || p.Marked() != "t1" {
		t.Errorf("section %d, marked %q", p.section, p.Marked())
	}
	p.press(fyne.KeyDown, fyne.KeyDown)
	if p.Marked() != "t2" {
		t.Errorf("marked %q", p.Marked())
	}
	p.press(fyne.KeyLeft)
	if p.section != Decisions || p.Marked() != "k2" {
		t.Errorf("section %d, marked %q", p.section, p.Marked())
	}
}

func TestProjectorFollowsWhatIsWritten(t *testing.T) {
	p, _ := open(t)
	p.Follow("t2")
	if p.section != FollowUps || p.Marked() != "t2" {
		t.Errorf("section %d, marked %q", p.section, p.Marked())
	}
	p.Follow("k1") // intern
	p.Follow("n")
	if p.section != FollowUps || p.Marked() != "t2" {
		t.Errorf("it follows to what is not on the sheet: %d %q", p.section, p.Marked())
	}
	changed := sample()
	changed.FollowUps = append([]data.FollowUpSnapshot{{ID: "t0", Code: "TL-9", Text: "Baru"}}, changed.FollowUps...)
	p.Show("rapat", SheetOf(changed))
	if p.section != FollowUps || p.Marked() != "t2" {
		t.Errorf("the mark moved to %q", p.Marked())
	}
}

func TestFFillsTheScreenWithoutTheStripOfKeys(t *testing.T) {
	p, _ := open(t)
	p.window.Canvas().Focused().TypedRune('f')
	if !p.window.FullScreen() || p.strip.Visible() {
		t.Error("not the whole screen")
	}
	p.window.Canvas().Focused().TypedRune('f')
	if p.window.FullScreen() || !p.strip.Visible() {
		t.Error("still the whole screen")
	}
}

func TestTabGivesTheKeyboardBackAndEscCloses(t *testing.T) {
	p, back := open(t)
	p.press(fyne.KeyTab)
	if *back != 1 || p.Showing() != "rapat" {
		t.Errorf("back %d, showing %q", *back, p.Showing())
	}
	p.press(fyne.KeyEscape)
	if *back != 2 || p.Showing() != "" {
		t.Errorf("back %d, showing %q", *back, p.Showing())
	}
	p.Show("rapat", SheetOf(sample()))
	p.press(fyne.KeyF11)
	if p.Showing() != "" {
		t.Error("F11 does not close it")
	}
}

func TestTitleBarNamesNothing(t *testing.T) {
	p, _ := open(t)
	if got := p.window.Title(); got != "Mode proyektor" {
		t.Errorf("title bar %q", got)
	}
}

func TestTypeGrowsWithTheWindowAndTheKeys(t *testing.T) {
	p, _ := open(t)
	p.window.Resize(fyne.NewSize(1920, 1080))
	big := p.list.size
	p.window.Resize(fyne.NewSize(1366, 768))
	if p.list.size >= big {
		t.Errorf("%v in a small window, %v in a big one", p.list.size, big)
	}
	before := p.list.size
	p.window.Canvas().Focused().TypedRune('+')
	if p.list.size <= before {
		t.Errorf("%v after +, %v before", p.list.size, before)
	}
}

func TestListKeepsTheMarkedRowInSight(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	var rows []Row
	for i := range 40 {
		rows = append(rows, Row{ID: string(rune('A' + i)), Text: strings.Repeat("Kata ", 20)})
	}
	l := NewList(24)
	l.SetSections(true, Section{Title: "Keputusan", Rows: rows})
	window := test.NewTempWindow(t, l)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(800, 600))
	for range 30 {
		l.Key(kit.Key(fyne.KeyDown))
	}
	top, bottom := l.tops[l.selected]-l.scroll.Offset.Y, l.tops[l.selected+1]-l.scroll.Offset.Y
	if l.Marked() != rows[30].ID || top < 0 || bottom > 600.5 {
		t.Errorf("row %q stands from %v to %v", l.Marked(), top, bottom)
	}
	l.Key(kit.Key(fyne.KeyHome))
	if l.scroll.Offset.Y > l.tops[0]+1 {
		t.Errorf("offset %v at the first row: its heading is out of sight", l.scroll.Offset.Y)
	}
}
