package meetings

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// formRows is the export of a form as it is copied: one row is clear, one asks.
const formRows = "Cap Waktu\tNama\tJabatan\tInstansi\tL/P\tKehadiran\n" +
	"25/07/2024 08.31.02\tNama Contoh 91, S.H.\tAnalis\tYayasan Contoh\tL\tHadir\n" +
	"25/07/2024 08.32.00\tNama Contoh 92\tKetua\tForum Contoh\t\tHadir\n"

func (r *room) words(root fyne.CanvasObject) (found []string) {
	for _, o := range test.LaidOutObjects(root) {
		if text, ok := o.(interface{ Text() string }); ok && o.Visible() && text.Text() != "" {
			found = append(found, text.Text())
		}
	}
	return found
}

func (r *room) named(name string) (found data.Participant) {
	r.Helper()
	for _, p := range r.record.draft.Dossier().Participants {
		if p.GuestName == name {
			found = p
		}
	}
	return found
}

func TestAPastedFormIsBroughtIntoTheOpenMeeting(t *testing.T) {
	r := openSample(t, TabAttendance)
	before := len(r.record.draft.Dossier().Participants)
	fyne.CurrentApp().Clipboard().SetContent(formRows)
	r.press(kit.Ctrl(fyne.KeyV))
	if words := r.words(r.place.Object()); !slices.Contains(words, "Jawab 1 pertanyaan dahulu") {
		t.Fatalf("in sight: %q; told %q", words, r.told)
	}
	r.press(kit.Key(fyne.KeyReturn)) // the proposed answer
	r.press(kit.Ctrl(fyne.KeyReturn))
	if !slices.Contains(r.told, "2 isian ditulis. Ctrl+Z mengurungkannya.") {
		t.Fatalf("told %q", r.told)
	}
	if r.record == nil || r.record.tab != TabAttendance || r.current != view(r.record) {
		t.Fatal("it does not lead back to the list")
	}
	if guest := r.named("Nama Contoh 91, S.H."); guest.Origin != data.Guest || guest.Sex != data.Male || len(r.record.draft.Dossier().Participants) != before+2 {
		t.Errorf("%+v", r.record.draft.Dossier().Participants)
	}
	name, err := r.desk.Undo(t.Context())
	r.check(err)
	r.Reread()
	if name != "impor daftar hadir" || len(r.record.draft.Dossier().Participants) != before {
		t.Errorf("undo of %q leaves %d participants", name, len(r.record.draft.Dossier().Participants))
	}
}

func TestImportingAttendanceIsLeftWithoutWriting(t *testing.T) {
	r := openSample(t, TabAttendance)
	former := r.record
	r.press(kit.Ctrl(fyne.KeyO))
	if words := r.words(r.place.Object()); !slices.Contains(words, "Pilih daftar hadir") {
		t.Fatalf("in sight: %q", words)
	}
	r.press(kit.Key(fyne.KeyEscape))
	if r.record != former || r.current != view(r.record) || r.record.tab != TabAttendance {
		t.Error("Esc does not lead back to the list as it was")
	}
}

func TestFinalMinutesOfferNoImport(t *testing.T) {
	r := openSample(t, TabAttendance)
	meeting := r.record.draft.Dossier().Meeting
	meeting.State = data.Final
	r.check(r.store.Do(t.Context(), data.Action{Name: "final"}, func(tx data.Tx) error { return tx.Put(&meeting) }))
	r.Reread()
	r.press(kit.Ctrl(fyne.KeyO))
	if r.current != view(r.record) || len(r.attendance().actions()) != 3 {
		t.Error("the import of a list is offered")
	}
}
