package roster

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
)

func TestATermIsCorrectedByKeys(t *testing.T) {
	r := withRoster(t)
	r.choose("dinkes")
	r.press(kit.Char('m'))
	if r.main.Text() != "Simpan masa jabatan" || !slices.Contains(r.texts(r.foot.Object()), "simpan masa jabatan") {
		t.Errorf("the filled button says %q, the foot %q", r.main.Text(), r.texts(r.foot.Object()))
	}
	r.retype(r.window.Canvas().Focused().(*kit.Entry), "1 oktober 2023")
	r.press(ctrlEnter)
	line, _ := r.chosen()
	if line.Holding.From != "2023-10-01" || r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Fatalf("kept %+v, focus %T; told %q", line.Holding, r.window.Canvas().Focused(), r.told)
	}
	if slices.Contains(r.texts(r.foot.Object()), "simpan masa jabatan") {
		t.Error("the foot still tells of the form")
	}
}

func TestATermThatReachesIntoAnotherIsToldBesideItsFields(t *testing.T) {
	r := withRoster(t)
	r.check(r.desk.HandOver(t.Context(), "dinkes", secretariat.HandOver{Person: "Nama Contoh 60", From: "2024-09-01"}))
	r.Reload()
	r.choose("dinkes")
	r.press(kit.Char('M'))
	r.retype(r.window.Canvas().Focused().(*kit.Entry), "1 agustus 2024")
	r.press(ctrlEnter)
	if shown := strings.Join(r.texts(r.aside.place.Object()), "\n"); !strings.Contains(shown, "memegang kedudukan ini pada waktu yang sama") {
		t.Errorf("shown %q", shown)
	}
}

func TestTheFirstHolderBeginsWithTheDecree(t *testing.T) {
	r := withRoster(t)
	r.choose("bnk")
	if got := r.aside.handing.from.Text(); got != "5 September 2023" {
		t.Errorf("the first holder of a seat begins on %q", got)
	}
	r.check(r.desk.HandOver(t.Context(), "dinsos", secretariat.HandOver{Person: "Nama Contoh 61", From: "2023-10-01"}))
	r.check(r.desk.Vacate(t.Context(), "dinsos", "2024-01-31"))
	r.Reload()
	r.choose("dinsos")
	if got := r.aside.handing.from.Text(); got != "4 Oktober 2024" {
		t.Errorf("a later holder begins on %q", got)
	}
}

func TestWhoIsToComeIsNotCalledFormer(t *testing.T) {
	r := withRoster(t)
	r.check(r.desk.HandOver(t.Context(), "dinkes", secretariat.HandOver{Person: "Nama Contoh 62", From: "2024-12-01"}))
	r.Reload()
	r.choose("dinkes")
	shown := r.texts(r.aside.place.Object())
	next, former, name := slices.Index(shown, "Pejabat berikutnya"), slices.Index(shown, "Pejabat sebelumnya"), slices.Index(shown, "Nama Contoh 62")
	if next < 0 || name < next || name > former {
		t.Errorf("shown %q", shown)
	}
}

func TestAFormNamesItsKeysAtTheFoot(t *testing.T) {
	r := withRoster(t)
	r.press(kit.Char('s'))
	if shown := r.texts(r.foot.Object()); !slices.Contains(shown, "Ctrl+Enter") || !slices.Contains(shown, "buat SK") {
		t.Errorf("the foot says %q", shown)
	}
	if f := r.entry("Berlaku mulai"); f.PlaceHolder != "Wajib diisi" {
		t.Errorf("an empty field says %q", f.PlaceHolder)
	}
	r.press(esc)
	if shown := r.texts(r.foot.Object()); !slices.Contains(shown, "kedudukan baru") {
		t.Errorf("afterwards the foot says %q", shown)
	}
}
