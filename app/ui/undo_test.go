package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/meetings"
	"gugustugas/data"
)

var ctrlZ = kit.Ctrl(fyne.KeyZ)

func TestUndoTakesBackTheLastActionAndNamesIt(t *testing.T) {
	r := newRoom(t, true)
	if err := r.deps.Desk.SaveDecree(t.Context(), data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"}); err != nil {
		t.Fatal(err)
	}
	r.press(kit.Ctrl(fyne.Key5), ctrlZ)
	if r.notices.text != "Diurungkan: ubah SK." {
		t.Errorf("told %q", r.notices.text)
	}
	if all, err := r.deps.Desk.Decrees(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("left: %+v, %v", all, err)
	}
}

func TestUndoWritesWhatWasTypedFirstAndTakesThatBack(t *testing.T) {
	r := newRoom(t, true)
	r.Go(pageSettings)
	office, err := r.deps.Desk.Office(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r.write("X") // into the first field of the profile
	r.window.Canvas().Focus(r.rail.items[pageSettings])
	r.keys.Handle(ctrlZ)
	after, err := r.deps.Desk.Office(t.Context())
	if err != nil || after.FullName != office.FullName {
		t.Errorf("the profile says %q, want %q (%v)", after.FullName, office.FullName, err)
	}
	if r.notices.text != "Diurungkan: ubah profil kantor." {
		t.Errorf("told %q", r.notices.text)
	}
}

func TestAnOpenMeetingIsReadAnewAfterUndo(t *testing.T) {
	r := newRoom(t, true)
	id := r.firstMeeting()
	r.openMeeting(id, meetings.TabAttendance)
	shown := func() bool {
		return slices.ContainsFunc(r.texts(), func(s string) bool { return s == "Nama Contoh 77" })
	}
	r.press(kit.Char('+'))
	r.write("Nama Contoh 77, Analis, Dinas Sosial")
	r.press(kit.Key(fyne.KeyReturn), esc)
	if !shown() {
		t.Fatalf("the guest is not listed: %q", r.texts())
	}
	for range 3 { // attendance, participant and person may be actions of their own
		r.press(ctrlZ)
	}
	if shown() {
		t.Error("the open list still shows what was taken back")
	}
}

func TestNothingToUndoIsToldCalmly(t *testing.T) {
	r := newRoom(t, false)
	r.press(ctrlZ)
	if r.notices.text != "Tidak ada lagi yang dapat diurungkan; tidak ada yang berubah." {
		t.Errorf("told %q", r.notices.text)
	}
}

func TestEscClosesWhatWentWrongBeforeItLeadsBack(t *testing.T) {
	r := newRoom(t, true)
	r.openMeeting(r.firstMeeting(), meetings.TabDocuments)
	there := r.texts()
	r.services.Fail(data.ErrFinal)
	r.press(esc)
	if r.notices.text != "" || len(r.notices.layer.Objects) != 0 || !slices.Equal(r.texts(), there) {
		t.Fatalf("still told %q, or led elsewhere", r.notices.text)
	}
	r.services.Notify(kit.NoticeInfo, "Disimpan.")
	r.press(esc)
	if slices.Equal(r.texts(), there) {
		t.Error("Esc no longer leads back")
	}
}
