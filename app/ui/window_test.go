package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/meetings"
	"gugustugas/data"
)

var (
	enter = kit.Key(fyne.KeyReturn)
	esc   = kit.Key(fyne.KeyEscape)
	f1    = kit.Key(fyne.KeyF1)
)

// firstMeeting is the id of the only meeting.
func (r *room) firstMeeting() string {
	r.Helper()
	all, err := r.deps.Desk.Meetings(r.Context())
	if err != nil || len(all) == 0 {
		r.Fatalf("no meeting: %v", err)
	}
	return all[0].ID
}

func TestEveryKeyReachesTheTableFromEveryFocusableOfEveryPage(t *testing.T) {
	r := newRoom(t, true)
	id := r.firstMeeting()
	for _, stop := range []struct {
		name string
		goTo func()
	}{
		{"Beranda", func() { r.Go(pageHome) }},
		{"Rapat", func() { r.Go(pageMeetings) }},
		{"Rapat baru", r.newMeeting},
		{"Ringkasan", func() { r.openMeeting(id, meetings.TabSummary) }},
		{"Daftar hadir", func() { r.openMeeting(id, meetings.TabAttendance) }},
		{"Notula", func() { r.openMeeting(id, meetings.TabMinutes) }},
		{"Tindak Lanjut", func() { r.Go(pageFollowUps) }},
		{"Keanggotaan", func() { r.Go(pageRoster) }},
		{"Arsip", func() { r.Go(pageArchive) }},
		{"Verifikasi", func() {
			r.Go(pageArchive)
			r.archive.Check()
		}},
		{"Pengaturan", func() { r.Go(pageSettings) }},
	} {
		stop.goTo()
		hit := kit.Chord{}
		var recorders []kit.Binding
		for _, b := range r.keys.Bindings() {
			c := b.Chord
			if (c.Mods != 0 && !editorOwn(c)) || c.Key == fyne.KeyF1 || c.Key == fyne.KeyF5 {
				recorders = append(recorders, kit.Binding{Chord: c, Do: func() { hit = c }})
			}
		}
		if len(recorders) < 5 {
			t.Fatalf("%s: only %d keys", stop.name, len(recorders))
		}
		r.keys.SetPage(recorders...)
		found := r.focusables()
		if len(found) < 4 {
			t.Errorf("%s: only %d focusables", stop.name, len(found))
		}
		for _, focusable := range append(found, nil) {
			r.window.Canvas().Unfocus()
			if focusable != nil {
				r.window.Canvas().Focus(focusable)
			}
			for _, b := range recorders {
				hit = kit.Chord{}
				r.press(b.Chord)
				if hit != b.Chord {
					t.Errorf("%s: %v is lost in %T", stop.name, b.Chord, focusable)
				}
			}
		}
	}
}

// editorOwn are strokes that a text field takes for itself: to undo typing, or to
// the same end as the table.
func editorOwn(c kit.Chord) bool {
	return slices.Contains([]kit.Chord{
		kit.Ctrl(fyne.KeyReturn), kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyDown), kit.Alt(fyne.KeyBackspace),
		kit.Ctrl(fyne.KeyZ), kit.Ctrl(fyne.KeyY), kit.Ctrl(fyne.KeyV),
		{Key: fyne.KeyZ, Mods: fyne.KeyModifierControl | fyne.KeyModifierShift},
	}, c)
}

func TestKeysLeadToEachPageAndTheRailMarksIt(t *testing.T) {
	r := newRoom(t, true)
	for key, page := range map[fyne.KeyName]int{fyne.Key2: pageMeetings, fyne.Key3: pageFollowUps, fyne.Key5: pageRoster, fyne.Key7: pageArchive, fyne.Key8: pageSettings, fyne.Key1: pageHome} {
		r.press(kit.Ctrl(key))
		if r.current != page {
			t.Errorf("Ctrl+%s leads to page %d, want %d", key, r.current, page)
		}
		for i, item := range r.rail.items {
			if item.current != (i == page) {
				t.Errorf("on page %d the rail marks item %d: %v", page, i, item.current)
			}
		}
	}
	r.Go(pageHome)
	r.press(kit.Ctrl(fyne.KeyN))
	if r.current != pageMeetings {
		t.Error("Ctrl+N does not lead to the form of a new meeting")
	}
	r.window.Canvas().Focus(r.rail.items[pageMeetings])
	r.press(kit.Key(fyne.KeyDown))
	if r.current != pageFollowUps {
		t.Error("↓ in the rail does not lead to the next page")
	}
}

func TestTheSheetOfShortcutsListsEveryKeyAndTheTableIsOffMeanwhile(t *testing.T) {
	r := newRoom(t, true)
	r.press(kit.Ctrl(fyne.Key2))
	before := r.window.Canvas().Focused()
	lines := shortcuts(r.keys.Bindings())
	for _, want := range []string{"Ctrl+1", "Ctrl+2", "Ctrl+8", "Ctrl+N", "F1"} {
		if !slices.ContainsFunc(lines, func(s shortcut) bool { return s.key == want && s.does != "" }) {
			t.Errorf("the sheet lacks %s", want)
		}
	}
	for i, line := range lines {
		if line.key == "" && (i+1 == len(lines) || lines[i+1].key == "") {
			t.Errorf("group %q is empty", line.group)
		}
	}
	r.press(f1)
	if r.window.Canvas().Overlays().Top() == nil {
		t.Fatal("F1 shows nothing")
	}
	r.press(kit.Ctrl(fyne.Key8), kit.Ctrl(fyne.KeyN))
	if r.current != pageMeetings {
		t.Error("a key works through the sheet")
	}
	r.press(esc)
	if r.window.Canvas().Overlays().Top() != nil || r.window.Canvas().Focused() != before {
		t.Error("Esc does not close the sheet and give the focus back")
	}
}

func TestTheFootOfTheRailTellsWhenWhatWasTypedWasSaved(t *testing.T) {
	r := newRoom(t, true)
	r.Go(pageSettings)
	r.write("A")
	r.until("Tersimpan", func() bool { return strings.HasPrefix(r.rail.saved.Text(), "Tersimpan pukul ") })
	r.until("the rail shows the sample", func() bool { return r.rail.sample.Visible() })
}

func TestTheOfficeIsSavedAndReachesTheRail(t *testing.T) {
	r := newRoom(t, false)
	r.Go(pageSettings)
	if r.rail.sample.Visible() {
		t.Error("an ordinary file is called Data contoh")
	}
	r.write("Dinas Contoh")
	r.until("the profile is in the file", func() bool {
		office, err := r.deps.Desk.Office(r.Context())
		return err == nil && office.FullName == "Dinas Contoh"
	})
}

func TestAFailedSaveIsToldAndClosingAsksFirst(t *testing.T) {
	r := newRoom(t, true)
	r.Go(pageSettings)
	if err := r.store.Close(); err != nil {
		t.Fatal(err)
	}
	r.write("B")
	r.until("the failure is told", func() bool {
		return strings.HasPrefix(r.rail.saved.Text(), "Belum tersimpan. Ketikan tetap di layar")
	})
	r.Close()
	if r.closed {
		t.Fatal("the window closed although the last change is lost")
	}
	if r.window.Canvas().Overlays().Top() == nil {
		t.Fatal("nobody is asked")
	}
	r.press(esc)
	if r.closed || r.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not mean to stay")
	}
	r.Close()
	r.press(enter)
	if r.closed {
		t.Error("Enter takes the answer that loses the change")
	}
}

func TestClosingWritesWhatIsPending(t *testing.T) {
	r := newRoom(t, true)
	r.openMeeting(r.firstMeeting(), meetings.TabSummary)
	entry := r.window.Canvas().Focused().(*kit.Entry)
	entry.SetText("")
	r.write("Ditutup segera")
	r.Close()
	if !r.closed {
		t.Fatal("the window stays open")
	}
	again := r.openStore()
	defer func() { _ = again.Close() }()
	if err := again.View(t.Context(), func(reader data.Reader) error {
		all, err := reader.Meetings()
		if err == nil && all[0].Title != "Ditutup segera" {
			t.Errorf("the file holds %q", all[0].Title)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
}

func TestClosingReadsTheDateThatIsBeingTyped(t *testing.T) {
	r := newRoom(t, true)
	id := r.firstMeeting()
	r.openMeeting(id, meetings.TabSummary)
	for _, focusable := range r.focusables() {
		if entry, ok := focusable.(*kit.Entry); ok && entry.Text == "09.00" {
			r.window.Canvas().Focus(entry)
			entry.SetText("")
			r.write("7.15")
			break
		}
	}
	r.Close()
	again := r.openStore()
	defer func() { _ = again.Close() }()
	if err := again.View(t.Context(), func(reader data.Reader) error {
		d, err := reader.Dossier(id)
		if err == nil && d.Days[0].Start != "07.15" {
			t.Errorf("the meeting starts at %q", d.Days[0].Start)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
}

func TestSizeAndLookAreRememberedAndNothingElse(t *testing.T) {
	r := newRoom(t, false)
	r.wear(kit.AppearanceDark)
	r.window.Resize(fyne.NewSize(1280, 720))
	r.Close()
	prefs := r.app.Preferences()
	if prefs.Float(prefWidth) != 1280 || prefs.Float(prefHeight) != 720 || appearanceOf(r.app) != kit.AppearanceDark {
		t.Errorf("remembered %v × %v, %q", prefs.Float(prefWidth), prefs.Float(prefHeight), appearanceOf(r.app))
	}
	r.closed = false
	r.open()
	if got := r.window.Canvas().Size(); got != fyne.NewSize(1280, 720) {
		t.Errorf("opens at %v", got)
	}
}

func TestBerandaShowsWhatASignalBrings(t *testing.T) {
	r := newRoom(t, true)
	id := r.firstMeeting()
	r.openMeeting(id, meetings.TabSummary)
	r.Go(pageHome)
	if err := r.store.Do(t.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		var m data.Meeting
		if err := tx.Get(id, &m); err != nil {
			return err
		}
		m.Title = "Nama baru"
		return tx.Put(&m)
	}); err != nil {
		t.Fatal(err)
	}
	r.until("Beranda shows the new name", func() bool { return r.shows("Nama baru") })
}

// shows tells whether some text of what is shown is exactly this.
func (r *room) shows(text string) bool {
	for _, o := range r.texts() {
		if o == text {
			return true
		}
	}
	return false
}

// TestTheClockIsThatOfTheOffice: at 04.00 UTC on Saturday it is noon in Sangatta,
// wherever the computer believes to be, and late evening there is the next day.
func TestTheClockIsThatOfTheOffice(t *testing.T) {
	r := newRoom(t, true)
	if got := r.services.Now().Format("2006-01-02 15.04 MST"); got != "2024-07-20 12.00 WITA" {
		t.Errorf("the clock says %s", got)
	}
	office, err := r.deps.Desk.Office(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	office.Zone = data.WIT
	if err := r.deps.Desk.SaveOffice(t.Context(), office); err != nil {
		t.Fatal(err)
	}
	r.readOffice()
	if got := r.services.Now().Format("15.04 MST"); got != "13.00 WIT" {
		t.Errorf("after moving east the clock says %s", got)
	}
}
