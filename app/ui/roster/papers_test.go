package roster

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

func TestEachPaperIsPrintedAsOfTheDayInSight(t *testing.T) {
	r := withRoster(t)
	for i := range paperKinds {
		r.press(kit.Ctrl(fyne.KeyP), kit.Char('1'+rune(i)))
	}
	want := []string{
		"Susunan keanggotaan per 4 Oktober 2024.pdf", "Daftar anggota per 4 Oktober 2024.pdf",
		"Daftar anggota (mendatar) per 4 Oktober 2024.pdf", "Daftar alamat per 4 Oktober 2024.pdf",
	}
	if !slices.Equal(r.printed.names, want) {
		t.Errorf("printed %q, told %q", r.printed.names, r.told)
	}
	if r.window.Canvas().Focused() != fyne.Focusable(r.list) || r.popover.IsOpen() {
		t.Error("the chooser does not give the keyboard back")
	}
}

func TestTheRosterIsExported(t *testing.T) {
	r := withRoster(t)
	path := filepath.Join(t.TempDir(), "anggota.xlsx")
	r.exportTo(path, r.view.roster)
	content, err := os.ReadFile(path)
	r.check(err)
	r.openImport()
	r.importing.Open("anggota.xlsx", content)
	if r.mainWord() != "Tulis 0 kedudukan" {
		t.Errorf("what was exported comes back changed: %s; %s", r.head.Line(), r.mainWord())
	}
}

func TestAnExportIsCheckedForPersonalData(t *testing.T) {
	r := withRoster(t)
	path := filepath.Join(t.TempDir(), "anggota.xlsx")
	r.view.roster.Lines[0].Seat.Post = "Kepala 6408011203900001"
	r.exportTo(path, r.view.roster)
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Error("it was written without a reason")
	}
}
