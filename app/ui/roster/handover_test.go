package roster

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

func TestAVacantSeatIsFilledByKeysAlone(t *testing.T) {
	r := withRoster(t)
	r.choose("bnk")
	if r.main.Text() != "Isi kedudukan" {
		t.Errorf("the filled button says %q", r.main.Text())
	}
	r.press(enter)
	r.write("Nama Contoh 50, M.Si.")
	r.press(enter)                  // takes "Orang baru"
	r.press(kit.Key(fyne.KeyRight)) // Plt.
	r.press(tab)                    // Mulai
	r.retype(r.aside.handing.from.Entry, "1 september 2024")
	r.press(ctrlEnter)
	line, _ := r.chosen()
	if line.Holding == nil || line.Person.Name != "Nama Contoh 50" || line.Person.TitleAfter != "M.Si." ||
		line.Holding.Status != "Plt." || line.Holding.From != "2024-09-01" {
		t.Fatalf("line %+v holding %+v; told %q", line, line.Holding, r.told)
	}
	if r.main.Text() != "Ganti pejabat" || r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Errorf("afterwards: %q, focus %T", r.main.Text(), r.window.Canvas().Focused())
	}
}

func TestAHandOverIsOneActionThatOneUndoTakesBack(t *testing.T) {
	r := withRoster(t)
	r.choose("dinkes")
	if r.main.Text() != "Ganti pejabat" {
		t.Errorf("the filled button says %q", r.main.Text())
	}
	r.press(enter)
	r.write("contoh 5")
	r.press(enter, ctrlEnter) // the person of the roster, from the day in sight
	line, _ := r.chosen()
	if line.Person == nil || line.Person.Name != "Nama Contoh 5" || line.Holding.From != "2024-10-04" {
		t.Fatalf("holder %+v; told %q", line.Person, r.told)
	}
	if shown := r.texts(r.aside.place.Object()); !slices.Contains(shown, "5 September 2023–3 Oktober 2024") {
		t.Errorf("the former holder is not in the history: %q", shown)
	}
	people, err := r.desk.People(t.Context())
	r.check(err)
	if len(people) != 4 {
		t.Errorf("%d people, the known one was made anew", len(people))
	}
	name, err := r.desk.Undo(t.Context())
	r.check(err)
	r.Reread()
	if line, _ = r.chosen(); name != "serah terima kedudukan" || line.Person.Name != "Nama Contoh 3" || line.Holding.To != "" {
		t.Errorf("undo of %q leaves %+v", name, line.Holding)
	}
}

func TestAHandOverThatCannotBeIsToldBesideItsFields(t *testing.T) {
	r := withRoster(t)
	r.choose("sekretaris")
	r.press(enter, ctrlEnter)
	if got := r.aside.handing.name.Refusal(); got != "Tulis namanya dahulu." {
		t.Errorf("no name: %q", got)
	}
	r.write("Nama Contoh 60")
	r.press(enter)
	r.retype(r.aside.handing.from.Entry, "1 juli 2024")
	r.press(ctrlEnter)
	if got := r.aside.handing.fault.Text(); !strings.Contains(got, "Nama Contoh 31") || !strings.Contains(got, "1 Agustus 2024") {
		t.Errorf("a hand-over before the present holder: %q", got)
	}
	r.retype(r.aside.handing.from.Entry, "1 oktober 2024")
	r.retype(r.aside.handing.to.Entry, "1 september 2024")
	r.press(ctrlEnter)
	if got := r.aside.handing.fault.Text(); got != "Akhir masa jabatan mendahului mulainya." {
		t.Errorf("an end before the start: %q", got)
	}
	if r.aside.handing.name.Text != "Nama Contoh 60" {
		t.Error("what was typed is gone")
	}
	r.press(esc)
	if line, _ := r.chosen(); line.Person.Name != "Nama Contoh 31" || r.aside.handing.open {
		t.Error("Esc does not leave the question")
	}
}

func TestASeatIsLeftEmptyFromTheDayAfterItsLast(t *testing.T) {
	r := withRoster(t)
	r.choose("ketua")
	r.press(kit.Char('o'))
	r.retype(r.entry("Hari terakhir"), "30 september 2024")
	r.press(ctrlEnter)
	if line, _ := r.chosen(); line.Holding != nil {
		t.Fatalf("still held; told %q", r.told)
	}
	roster, err := r.desk.Roster(t.Context(), "2024-09-30")
	r.check(err)
	if roster.Lines[0].Holding == nil {
		t.Error("nobody holds it on the last day")
	}
}
