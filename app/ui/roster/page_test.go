package roster

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

var (
	enter     = kit.Key(fyne.KeyReturn)
	down      = kit.Key(fyne.KeyDown)
	esc       = kit.Key(fyne.KeyEscape)
	tab       = kit.Key(fyne.KeyTab)
	ctrlEnter = kit.Ctrl(fyne.KeyReturn)
)

func (r *room) want(want ...string) {
	r.Helper()
	if got := r.seats(); !slices.Equal(got, want) {
		r.Errorf("in sight: %q, want %q", got, want)
	}
}

func TestAnEmptyFileSaysWhatBelongsHereAndOffersBothWaysToBegin(t *testing.T) {
	r := newRoom(t)
	r.Show()
	for _, word := range []string{"Belum ada SK", "SK", "Impor dari Excel"} {
		if !slices.ContainsFunc(append(r.texts(r.place.Object()), buttonWords(r.place.Object())...), func(s string) bool { return s == word }) {
			t.Errorf("%q is not offered", word)
		}
	}
	r.tap(r.place.Object(), "SK")
	r.write("1/2024")
	r.press(ctrlEnter)
	if f := r.texts(r.aside.place.Object()); !slices.Contains(f, "Isi tanggal mulai berlakunya dahulu.") {
		t.Fatalf("what is missing is not told: %q", f)
	}
	r.retype(r.entry("Berlaku mulai"), "1 januari 2024")
	r.press(ctrlEnter)
	if r.view.decree().Number != "1/2024" || r.view.decree().ValidFrom != "2024-01-01" {
		t.Errorf("decree %+v; told %q", r.view.decree(), r.told)
	}
}

func TestVacantSeatsKeepTheirRowsAndAreCounted(t *testing.T) {
	r := withRoster(t)
	r.want("ketua: Definitif Nama Contoh 30", "sekretaris: Definitif Nama Contoh 31, S.H.", "dinkes: Definitif dr. Nama Contoh 3, M.Kes.",
		"bnk:  ", "dinsos:  ", "kantor: Definitif Nama Contoh 5")
	if r.head.Line() != "SK 264/K.503/2023: 6 kedudukan, 4 terisi, 2 kosong" {
		t.Errorf("head %q", r.head.Line())
	}
	var heads []string
	for _, row := range r.rows {
		if row.head != "" {
			heads = append(heads, row.head+": "+row.note)
		}
	}
	if want := []string{"Pimpinan: 2 kedudukan", "Sub gugus tugas pencegahan: 2 kedudukan, 1 kosong", "Sub gugus tugas penegakan hukum: 1 kedudukan, 1 kosong", "Sekretariat: 1 kedudukan"}; !slices.Equal(heads, want) {
		t.Errorf("groups %q, want %q", heads, want)
	}
	r.press(kit.Char('k'))
	r.want("bnk:  ", "dinsos:  ")
	r.press(kit.Char('k'))
	if len(r.seats()) != 6 {
		t.Errorf("K again shows %q", r.seats())
	}
}

func TestThePartsOfTheTaskForceNarrowTheList(t *testing.T) {
	r := withRoster(t)
	r.window.Canvas().Focus(r.left.groups)
	r.press(down, down)
	r.want("dinkes: Definitif dr. Nama Contoh 3, M.Kes.", "bnk:  ")
	if p := r.left.parts[2]; p.name != "Pencegahan" || p.seats != 2 || p.vacant != 1 {
		t.Errorf("part %+v", p)
	}
}

func TestTheRosterOfAnyDayCanBeShown(t *testing.T) {
	r := withRoster(t)
	r.retype(r.date.Entry, "1 juli 2024")
	r.want("ketua: Definitif Nama Contoh 30", "sekretaris:  ", "dinkes: Definitif dr. Nama Contoh 3, M.Kes.", "bnk:  ", "dinsos:  ", "kantor: Definitif Nama Contoh 5")
	if !strings.HasSuffix(r.head.Line(), "per 1 Juli 2024") || r.day.Selected() != dayOther {
		t.Errorf("head %q, strip %d", r.head.Line(), r.day.Selected())
	}
	r.window.Canvas().Focus(r.day)
	r.press(kit.Key(fyne.KeyEnd))
	if r.view.roster.On != "2023-09-05" || r.date.Text() != "5 September 2023" {
		t.Errorf("Per tanggal SK shows %s, field %q", r.view.roster.On, r.date.Text())
	}
	r.focusList()
	r.press(kit.Char('h'))
	if r.view.roster.On != "2024-10-04" || r.day.Selected() != dayToday {
		t.Errorf("Hari ini shows %s", r.view.roster.On)
	}
	r.press(kit.Char('t'))
	if r.window.Canvas().Focused() != fyne.Focusable(r.date.Entry) {
		t.Error("T does not lead to the date")
	}
}

func TestSearchFindsNamesAgenciesAndPostsAsItIsTyped(t *testing.T) {
	for query, want := range map[string]string{
		"contoh 31":  "sekretaris: Definitif Nama Contoh 31, S.H.",
		"narkotika":  "bnk:  ",
		"din. kese":  "dinkes: Definitif dr. Nama Contoh 3, M.Kes.",
		"bupati":     "ketua: Definitif Nama Contoh 30",
		"kepala bid": "kantor: Definitif Nama Contoh 5",
	} {
		r := withRoster(t)
		r.press(kit.Char('/'))
		r.write(query)
		r.want(want)
		r.press(enter)
		if r.window.Canvas().Focused() != fyne.Focusable(r.list) {
			t.Error("Enter does not lead to the list")
		}
	}
	r := withRoster(t)
	r.press(kit.Char('/'))
	r.write("tidak ada begini")
	if !slices.Contains(r.texts(r.middle.Object()), "Tidak ada yang cocok") {
		t.Error("nothing says that nothing was found")
	}
	r.press(esc)
	if len(r.seats()) != 6 {
		t.Errorf("Esc leaves %q", r.seats())
	}
}

func TestAPostThatDoesNotNameItsAgencyStandsBehindIt(t *testing.T) {
	agency := &data.Agency{Name: "Dinas Kesehatan", ShortName: "Dinkes"}
	for post, want := range map[string]string{
		"":                       "Dinkes",
		"Kepala Dinas":           "Dinkes, Kepala Dinas",
		"Kepala Dinas Kesehatan": "Kepala Dinas Kesehatan",
		"Sekretaris Dinkes":      "Sekretaris Dinkes",
	} {
		if got := listTitle(data.RosterLine{Seat: data.Seat{Post: post}, Agency: agency}); got != want {
			t.Errorf("%q: %q, want %q", post, got, want)
		}
	}
}

func TestASeatIsOpenedFromElsewhereUnderItsDecree(t *testing.T) {
	r := withRoster(t)
	r.press(kit.Char('k'))
	r.OpenSeat("sk-1", "sekretaris")
	if r.seatID != "sekretaris" || len(r.seats()) != 6 || r.window.Canvas().Focused() != fyne.Focusable(r.list) {
		t.Errorf("chosen %q of %q", r.seatID, r.seats())
	}
	r.OpenSeat("sk-1", "")
	if r.entry("Nomor").Text != "264/K.503/2023" {
		t.Error("the decree is not opened")
	}
}

func TestAPageThatCannotBeReadSaysSoAndOffersToTryAgain(t *testing.T) {
	r := withRoster(t)
	r.check(r.store.Close())
	r.Reload()
	if !slices.Contains(buttonWords(r.place.Object()), "Coba lagi") {
		t.Error("nothing offers to try again")
	}
}
