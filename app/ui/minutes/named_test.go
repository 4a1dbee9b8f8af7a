package minutes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// tags are the chips of the entry that is typed in.
func (r *room) tags() string {
	var words []string
	for _, t := range r.flow.current().tags {
		words = append(words, t.text)
	}
	return strings.Join(words, "; ")
}

func (r *room) wantTags(want string) {
	r.Helper()
	if got := r.tags(); got != want {
		r.Errorf("chips %q, want %q", got, want)
	}
	for i, chip := range r.flow.editor.face.tags[:len(r.flow.editor.face.line.tags)] {
		if !strings.Contains(want, chip.Text()) {
			r.Errorf("chip %d on screen reads %q, want one of %q", i, chip.Text(), want)
		}
	}
}

const missing = "Penanggung jawab belum ada; Tenggat belum ada"

var altBackspace = kit.Alt(fyne.KeyBackspace)

func TestAFollowUpSaysWhatIsMissing(t *testing.T) {
	r := newRoom(t)
	r.write("/t Menyusun data")
	r.wantTags(missing)
}

func TestDateWordsFillTheDeadlineAndTheTextStaysAsTyped(t *testing.T) {
	r := newRoom(t)
	r.write("/t Mengirim data paling lambat 30 Agustus")
	r.wantTags("Penanggung jawab belum ada; Jumat, 30 Agustus 2024")
	r.wantEntries("Agenda satu", "tindak lanjut: Mengirim data paling lambat 30 Agustus")
	f, _, _ := r.draft.FollowUp(r.flow.now.id)
	if f.Due != "2024-08-30" {
		t.Errorf("due %q", f.Due)
	}
}

func TestDatesAreSeenFromTheDayOfTheAgendaItem(t *testing.T) {
	r := newRoom(t)
	r.write("/t Mengirim data, 2 minggu")
	r.wantTags("Penanggung jawab belum ada; Kamis, 8 Agustus 2024")
}

func TestShortNamesOfAgenciesBecomeOwners(t *testing.T) {
	r := newRoom(t)
	r.write("/t Bappeda dan Polres menyusun data")
	r.wantTags("Bappeda; Polres; Tenggat belum ada")
}

func TestEverybodyBecomesSeluruhInstansi(t *testing.T) {
	r := newRoom(t)
	r.write("/t Seluruh instansi mengirim data")
	r.wantTags("Seluruh instansi; Tenggat belum ada")
}

func TestNotesAndDecisionsAreNotRead(t *testing.T) {
	r := newRoom(t)
	r.write("Bappeda mengirim data paling lambat 30 Agustus")
	if _, _, ok := r.draft.FollowUp(r.flow.now.id); ok || r.tags() != "" {
		t.Error("a catatan has particulars of a follow-up")
	}
	r.press(home)
	r.write("/t ") // now it is one, and all of it counts
	r.wantTags("Bappeda; Jumat, 30 Agustus 2024")
}

func TestWhatTheVisitPutOnGoesWithItsWords(t *testing.T) {
	r := newRoom(t)
	r.write("/t Polres, 30 Agustus")
	r.wantTags("Polres; Jumat, 30 Agustus 2024")
	for range len(", 30 Agustus") {
		r.press(backspace)
	}
	r.wantTags("Polres; Tenggat belum ada")
	for range len("Polres") - 1 {
		r.press(backspace)
	}
	r.wantTags(missing)
}

func TestAltBackspaceTakesTheLastChipOffForThisVisit(t *testing.T) {
	r := newRoom(t)
	r.write("/t Bappeda dan Polres, 30 Agustus")
	r.press(altBackspace)
	r.wantTags("Bappeda; Polres; Tenggat belum ada")
	r.press(altBackspace)
	r.wantTags("Bappeda; Tenggat belum ada")
	r.press(backspace)
	r.write("s 2024")
	r.wantTags("Bappeda; Tenggat belum ada")
	r.press(home)
	r.write("Polres dan ")
	r.wantTags("Bappeda; Tenggat belum ada")
}

func TestAChipTakenOffStaysOffWhenTheEntryIsVisitedAgain(t *testing.T) {
	r := newRoom(t)
	r.write("/t Polres, 30 Agustus")
	r.press(altBackspace, altBackspace, enter)
	r.write("Lain")
	r.press(up)
	r.write(" 2024.")
	r.wantTags(missing)
	r.window.Canvas().Unfocus() // another window comes and goes
	r.Focus()
	r.press(backspace)
	r.wantTags(missing)
}

func TestWhatWasSetElsewhereIsNotTouchedByTyping(t *testing.T) {
	r := newRoom(t)
	r.write("/t Menyusun data")
	id := r.flow.now.id
	r.draft.SetDue(id, "2024-12-01", "")
	r.draft.AddOwner(id, "Dinkes")
	r.Reload()
	r.write(" dan bahan")
	r.wantTags("Dinkes; Minggu, 1 Desember 2024")
	r.write(" Polres")
	r.wantTags("Dinkes; Polres; Minggu, 1 Desember 2024")
}

func TestAClickOnACrossTakesTheChipOff(t *testing.T) {
	r := newRoom(t)
	r.write("/t Bappeda dan Polres menyusun data")
	r.window.Canvas().Unfocus() // as the window does at a click beside the field
	tag := r.flow.editor.face.tags[0]
	tag.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tag.MinSize().Width, 0)})
	r.wantTags("Polres; Tenggat belum ada")
	r.write(" Bappeda")
	r.wantTags("Polres; Tenggat belum ada")
}
