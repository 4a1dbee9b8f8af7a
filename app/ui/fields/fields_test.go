package fields

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// openWindow shows an object in a window of Fyne's test driver.
func openWindow(t *testing.T, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.AppearanceLight))
	window := test.NewTempWindow(t, content)
	window.Resize(fyne.NewSize(800, 600))
	return window
}

func TestAFieldHandsOnWhatIsTypedAndTellsItsRefusal(t *testing.T) {
	var kept []string
	f := Line("Nama", "", "", func(text string) string {
		kept = append(kept, text)
		if text == "" {
			return "Nama tidak boleh kosong."
		}
		return ""
	})
	openWindow(t, f.Object)
	f.SetText("  Nama Contoh 1 ")
	f.SetText("")
	if len(kept) != 2 || kept[0] != "Nama Contoh 1" || f.Refusal() != "Nama tidak boleh kosong." {
		t.Errorf("kept %q, refusal %q", kept, f.Refusal())
	}
	f.SetText("Nama Contoh 2")
	if f.Refusal() != "" {
		t.Errorf("the refusal %q stays", f.Refusal())
	}
	f.SetText(strings.Repeat("a", data.MaxLine+1))
	if len(kept) != 3 || f.Refusal() == "" {
		t.Error("a text beyond the limit is handed on")
	}
}

func TestSuggestionsAreTakenByKeysWhileTheFieldKeepsTheFocus(t *testing.T) {
	offers, f := NewOffers(), New("Instansi", kit.NewEntry())
	taken := -1
	var set func(string)
	set = offers.Serve(f, func(text string) []Offer {
		if text == "tidak ada" {
			return nil
		}
		return []Offer{{Text: "Dinas Kesehatan"}, {Text: "Dinas Sosial"}}
	}, func(i int) {
		taken = i
		set("Dinas Sosial")
	})
	window := openWindow(t, container.NewStack(container.NewVBox(f.Object), offers.Layer()))
	window.Canvas().Focus(f.Entry)
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	f.TypedRune('d')
	if !offers.BelongsTo(f.Entry) {
		t.Fatal("typing opens nothing")
	}
	press(fyne.KeyDown, fyne.KeyReturn)
	if taken != 1 || f.Text != "Dinas Sosial" || offers.BelongsTo(f.Entry) || window.Canvas().Focused() != fyne.Focusable(f.Entry) {
		t.Errorf("took %d, text %q, open %v", taken, f.Text, offers.BelongsTo(f.Entry))
	}
	press(fyne.KeyDown)
	if !offers.BelongsTo(f.Entry) {
		t.Error("↓ opens nothing")
	}
	press(fyne.KeyEscape)
	f.SetText("tidak ada")
	if offers.BelongsTo(f.Entry) {
		t.Error("a list without suggestions is open")
	}
	press(fyne.KeyDown)
	window.Canvas().Unfocus()
	if offers.BelongsTo(f.Entry) {
		t.Error("the list stays when the field is left")
	}
}

func TestANumberOrEnterTakesAnOptionAndEscLeaves(t *testing.T) {
	taken, left := []int{}, 0
	list, object := Menu([]string{"Satu", strings.Repeat("pilihan yang panjang ", 8)}, 200, func(i int) { taken = append(taken, i) }, func() { left++ })
	window := openWindow(t, container.NewVBox(object))
	window.Canvas().Focus(list)
	if size := object.MinSize(); size.Width != 200 || size.Height < 4*kit.RowHeight {
		t.Errorf("a long option is not wrapped: %v", size)
	}
	list.TypedRune('2')
	list.TypedRune('7')
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(taken) != 2 || taken[0] != 1 || taken[1] != 0 || left != 1 {
		t.Errorf("took %v, left %d times", taken, left)
	}
}

func TestPeopleAreFoundByNameBeforePlace(t *testing.T) {
	people := []data.Person{
		{ID: "1", Name: "Nama Contoh 1", AgencyID: "a"}, {ID: "2", TitleBefore: "dr.", Name: "Sosialia Contoh"}, {ID: "3", Name: "Nama Contoh 3", Post: "Kepala Seksi"},
	}
	found := PeopleLike(people, map[string]string{"a": "Dinas Sosial"}, "sosial", 5)
	if len(found) != 2 || found[0].ID != "2" || found[1].ID != "1" {
		t.Errorf("found %+v", found)
	}
	if p, ok := PersonNamed(people, "DR. sosialia contoh"); !ok || p.ID != "2" {
		t.Errorf("named %+v %v", p, ok)
	}
}
