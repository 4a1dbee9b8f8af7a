package roster

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestANewDecreeBeginsAsACopy(t *testing.T) {
	r := withRoster(t)
	r.press(kit.Char('s'))
	r.write("100/2025")
	r.retype(r.entry("Berlaku mulai"), "1 januari 2025")
	r.press(ctrlEnter)
	if len(r.view.decrees) != 2 || r.view.decree().Number != "100/2025" || r.view.roster.On != "2025-01-01" {
		t.Fatalf("decrees %+v; told %q; %q", r.view.decrees, r.told, r.texts(r.aside.place.Object()))
	}
	if len(r.seats()) != 6 || r.view.roster.Vacant() != 2 {
		t.Errorf("copied %q", r.seats())
	}
	if r.view.decrees[1].ValidTo != "2024-12-31" {
		t.Errorf("the former ends on %q", r.view.decrees[1].ValidTo)
	}
	r.window.Canvas().Focus(r.left.decrees)
	r.press(down)
	if r.view.decree().ID != "sk-1" || r.view.roster.On != "2024-10-04" {
		t.Errorf("the former decree shows on %s", r.view.roster.On)
	}
}

func TestAnOverlapIsToldBesideTheFieldsAndNothingIsWritten(t *testing.T) {
	r := withRoster(t)
	r.check(r.desk.SaveDecree(t.Context(), data.Decree{ID: "sk-0", Number: "1/2022", ValidFrom: "2022-01-01", ValidTo: "2023-09-04"}))
	r.Reload()
	r.press(kit.Char('u'))
	r.retype(r.entry("Berlaku mulai"), "1 januari 2023")
	shown := strings.Join(r.texts(r.aside.place.Object()), "\n")
	if !strings.Contains(shown, "SK 1/2022") || !strings.Contains(shown, "SK 264/K.503/2023") {
		t.Errorf("the overlap is not told: %q", shown)
	}
	r.Reload()
	if r.view.decree().ValidFrom != "2023-09-05" {
		t.Errorf("written: %+v", r.view.decree())
	}
	r.retype(r.entry("Berlaku mulai"), "6 september 2023")
	if r.view.decree().ValidFrom != "2023-09-06" {
		t.Errorf("the mended date is not written: %+v", r.view.decree())
	}
}

func TestAScanIsKeptBesideItsDecreeAndOpened(t *testing.T) {
	r := withRoster(t)
	r.press(kit.Char('u'))
	f := &decreeForm{page: r.Page, decree: r.view.decree(), scan: r.aside.place, fault: kit.FieldNotice(kit.NoticeError, "")}
	f.keepScan("virus.exe", []byte("MZ"))
	if len(r.told) != 1 || !strings.Contains(r.told[0], "bukan PDF") {
		t.Fatalf("a program is not refused: %q", r.told)
	}
	f.keepScan("SK 264.pdf", []byte(strings.Repeat("x", 4096)))
	shown := r.texts(r.aside.place.Object())
	if !slices.Contains(shown, "SK 264.pdf") || !slices.Contains(shown, "4 KB") {
		t.Fatalf("shown %q", shown)
	}
	r.tap(r.aside.place.Object(), "Buka pindaian")
	if !slices.Contains(r.printed.names, "buka SK 264.pdf") {
		t.Errorf("opened %q", r.printed.names)
	}
}
