package settings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// withLists opens the tab Rapat.
func withLists(t testing.TB) *room {
	r := newRoom(t)
	r.choose(tabLists)
	return r
}

func (r *room) onDisk() catalogue {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	all, err := r.desk.Lists(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return catalogue{Lists: all}
}

func (r *room) press(chords ...kit.Chord) {
	r.Helper()
	for _, c := range chords {
		if !r.keys.Handle(c) {
			r.Fatalf("%v does nothing", c)
		}
	}
}

func (r *room) focused() fyne.Focusable { return r.services.Window.Canvas().Focused() }

func names(rows []bankEntry) (list []string) {
	for _, row := range rows {
		list = append(list, row.text+"|"+row.note)
	}
	return list
}

func TestAnEmptyListSaysWhatBelongsThereAndIsFilledWithSamples(t *testing.T) {
	r := withLists(t)
	if r.lists.left.Showing() == fyne.CanvasObject(r.lists.list) || !r.lists.fill.Visible() {
		t.Fatal("an empty list is shown, or nothing fills it")
	}
	r.lists.fill.Tapped(nil)
	if len(r.lists.rows()) < 2 || r.lists.fill.Visible() || r.focused() != fyne.Focusable(r.lists.list) {
		t.Errorf("%d rows, focus on %T", len(r.lists.rows()), r.focused())
	}
	r.press(kit.Char('f'))
	if r.lists.bank != 2 || !strings.HasPrefix(r.lists.rows()[0].note, "/") {
		t.Error("F does not lead to the phrases")
	}
}

func TestARecordIsAddedNamedMovedAndRemovedByKeys(t *testing.T) {
	r := withLists(t)
	for _, name := range []string{"Koordinasi", "Evaluasi"} {
		r.press(kit.Ctrl(fyne.KeyN))
		field, ok := r.focused().(*kit.Entry)
		if !ok || field != r.lists.first {
			t.Fatalf("a new one leads to %T", r.focused())
		}
		for _, letter := range name {
			field.TypedRune(letter) // over what stands there
		}
	}
	if got := names(seriesRows(r.onDisk())); !slices.Equal(got, []string{"Koordinasi|", "Evaluasi|"}) {
		t.Fatalf("made %q", got)
	}
	r.press(kit.Key(fyne.KeyEscape))
	if r.focused() != fyne.Focusable(r.lists.list) || r.lists.list.Selected() != 1 {
		t.Fatalf("Esc leads to %T", r.focused())
	}
	r.press(kit.Alt(fyne.KeyUp))
	if got := names(seriesRows(r.onDisk())); got[0] != "Evaluasi|" || r.lists.list.Selected() != 0 {
		t.Errorf("moved to %q, row %d", got, r.lists.list.Selected())
	}
	r.press(kit.Key(fyne.KeyDelete))
	if got := names(seriesRows(r.onDisk())); !slices.Equal(got, []string{"Koordinasi|"}) || !strings.Contains(r.told[0], "Ctrl+Z") {
		t.Errorf("left %q, told %q", got, r.told)
	}
	if _, err := r.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.Reread()
	if len(r.lists.rows()) != 2 {
		t.Error("what undo brought back is not shown")
	}
}

func TestASeriesNamesItsKindAndTemplate(t *testing.T) {
	r := withLists(t)
	r.lists.fill.Tapped(nil)
	if err := r.desk.AddSeries(t.Context(), data.Series{ID: "s", Name: "Kasus"}); err != nil {
		t.Fatal(err)
	}
	r.Reload()
	r.lists.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	var choices []*kit.Choice
	for _, o := range laidOut(r.lists.form.Object()) {
		if c, ok := o.(*kit.Choice); ok {
			choices = append(choices, c)
		}
	}
	choices[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	choices[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	all := r.onDisk()
	if s := all.Series[len(all.Series)-1]; s.Kind != data.CaseMeeting || s.TemplateID != all.Templates[0].ID {
		t.Errorf("kept %+v", s)
	}
}

func TestAShortcutThatIsTakenIsRefusedBesideItsField(t *testing.T) {
	r := withLists(t)
	r.lists.fill.Tapped(nil)
	r.press(kit.Char('F'))
	before := r.onDisk().Phrases[0].Shortcut
	r.lists.edit()
	r.lists.first.SetText(r.onDisk().Phrases[1].Shortcut)
	if got := r.onDisk().Phrases[0].Shortcut; got != before {
		t.Errorf("kept as %q", got)
	}
	told := false
	for _, o := range laidOut(r.lists.form.Object()) {
		if p, ok := o.(*kit.Paragraph); ok && p.Visible() && strings.Contains(p.Text(), "sudah dipakai frasa lain") {
			told = true
		}
	}
	if !told {
		t.Error("nothing says why")
	}
	r.lists.first.SetText("Baru-Sekali")
	if got := r.onDisk().Phrases[0].Shortcut; got != "baru-sekali" {
		t.Errorf("kept as %q", got)
	}
}

func TestAUsedSeriesIsNotRemovedAndTheReasonTold(t *testing.T) {
	r := withLists(t)
	r.lists.fill.Tapped(nil)
	id := r.lists.all.Series[0].ID
	if _, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "R", SeriesID: id, Dates: []data.Date{"2024-07-25"}}); err != nil {
		t.Fatal(err)
	}
	r.press(kit.Key(fyne.KeyDelete))
	if len(r.told) != 1 || !strings.Contains(r.told[0], "R-2024-001") || r.onDisk().Series[0].ID != id {
		t.Errorf("told %q", r.told)
	}
}
