package settings

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper/readback"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// shown is the paper that was drawn last.
func (r *room) shown() []byte { return r.render.(*desktop).pdf }

func (r *room) stationery() secretariat.Stationery {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	s, err := r.desk.Stationery(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return s
}

// widgets are those of a kind in the tab, in their order.
func widgets[T fyne.CanvasObject](r *room) (found []T) {
	for _, o := range laidOut(r.sections[r.tab].object()) {
		if w, ok := o.(T); ok {
			found = append(found, w)
		}
	}
	return found
}

func press(w fyne.Focusable, key fyne.KeyName) { w.TypedKey(&fyne.KeyEvent{Name: key}) }

func TestEveryChoiceOfTataNaskahIsKeptAndSeenOnThePageAtOnce(t *testing.T) {
	r := newRoom(t)
	r.choose(tabStyles)
	changed := func(what string, do func()) {
		t.Helper()
		before := r.shown()
		do()
		if bytes.Equal(before, r.shown()) {
			t.Errorf("%s: the page is as it was", what)
		}
	}
	for i := range widgets[*kit.Choice](r)[1:] {
		changed("choice "+string(rune('a'+i)), func() { press(widgets[*kit.Choice](r)[i+1], fyne.KeyDown) })
	}
	for i := range widgets[*kit.ParsedField[int]](r) {
		changed("margin "+string(rune('a'+i)), func() {
			field := widgets[*kit.ParsedField[int]](r)[i]
			field.Entry.SetText("4" + string(rune('1'+i)))
			press(field.Entry, fyne.KeyReturn)
		})
	}
	r.sections[tabStyles].(*styles).sample = data.GeneralStyle
	for i := range widgets[*kit.Check](r) {
		changed("check "+string(rune('a'+i)), func() { press(widgets[*kit.Check](r)[i], fyne.KeySpace) })
	}
	want := data.PaperStyle{
		ID: data.GeneralStyle, Paper: data.SheetF4, Top: 41, Bottom: 42, Left: 43, Right: 44, FontSize: 13, Spacing: 125,
		NameStyle: data.CapitalName, DottedNumber: true, Address: data.AddressRight, PlaceForm: data.PlaceTempat,
		ClassForm: data.ClassByCode, Catchword: true, Seal: true, Command: data.CommandWord,
	}
	s := r.stationery()
	if len(s.Styles) != 1 || s.Styles[0] != want {
		t.Errorf("kept %+v, want %+v", s.Styles, want)
	}
	if s.Office.MinutesHeading != "NOTULEN" || s.Office.DecisionHeading != "KESEPAKATAN" {
		t.Errorf("headings are %s and %s", s.Office.MinutesHeading, s.Office.DecisionHeading)
	}
	if page := readback.Pages(t, r.shown())[0]; page.Width < 214 || page.Height < 329 {
		t.Errorf("the page is %.0f × %.0f mm", page.Width, page.Height)
	}
}

func TestAMarginThatCannotBePrintedIsToldAndNotKept(t *testing.T) {
	r := newRoom(t)
	r.choose(tabStyles)
	for _, text := range []string{"9", "51", "-3", "lebar"} {
		field := widgets[*kit.ParsedField[int]](r)[0]
		field.Entry.SetText(text)
		press(field.Entry, fyne.KeyReturn)
		if field.Notice() == "" {
			t.Errorf("%q is let pass", text)
		}
	}
	if s := r.stationery(); len(s.Styles) != 0 {
		t.Errorf("kept %+v", s.Styles)
	}
}

func TestAKindOfPaperFollowsAllUntilItIsToldNotTo(t *testing.T) {
	r := newRoom(t)
	r.choose(tabStyles)
	s := r.sections[tabStyles].(*styles)
	for s.name() != "Nota dinas" {
		if !r.keys.Handle(kit.Alt(fyne.KeyDown)) {
			t.Fatal("Alt+↓ is not bound")
		}
	}
	if n := len(widgets[*kit.Choice](r)); n != 1 {
		t.Errorf("%d choices although it follows all", n)
	}
	press(widgets[*kit.Check](r)[0], fyne.KeySpace)
	press(widgets[*kit.Choice](r)[2], fyne.KeyDown)
	if got := r.stationery(); len(got.Styles) != 1 || got.Styles[0].ID != string(data.MemoLetter) || got.Styles[0].FontSize != 13 {
		t.Fatalf("kept %+v", got.Styles)
	}
	press(widgets[*kit.Check](r)[0], fyne.KeySpace)
	if got := r.stationery(); len(got.Styles) != 0 {
		t.Errorf("after following again it keeps %+v", got.Styles)
	}
	if n := len(widgets[*kit.Choice](r)); n != 1 {
		t.Errorf("%d choices after following again", n)
	}
}

// disc is a PNG of a round crest.
func disc(t testing.TB) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, 80, 80))
	for i := range 80 {
		for j := range 80 {
			if (i-40)*(i-40)+(j-40)*(j-40) < 1600 {
				picture.SetNRGBA(i, j, color.NRGBA{R: 10, G: 120, B: 60, A: 255})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAKopIsWrittenAndSeenOnThePageAtOnce(t *testing.T) {
	r := newRoom(t)
	r.choose(tabHeads)
	texts := func(all ...string) {
		for i, text := range all {
			widgets[*kit.Entry](r)[i].SetText(text)
		}
	}
	texts("PEMERINTAH KABUPATEN CONTOH", "DINAS SATU\nDAN DUA", "Jalan Contoh 1")
	if text := readback.Text(t, r.shown()); !strings.Contains(text, "PEMERINTAH KABUPATEN CONTOH DINAS SATU DAN DUA Jalan Contoh 1") {
		t.Errorf("the page says %.200s", text)
	}
	for range 2 {
		r.keys.Handle(kit.Alt(fyne.KeyDown))
	}
	if text := readback.Text(t, r.shown()); !strings.Contains(text, "BUPATI CONTOH") || strings.Contains(text, "DINAS SATU") {
		t.Errorf("the Bupati's page says %.200s", text)
	}
	texts("BUPATI CONTOH BARU")
	s := r.stationery()
	if s.Office.Name != "DINAS SATU\nDAN DUA" || s.Office.Address != "Jalan Contoh 1" {
		t.Errorf("the profile has %q, %q", s.Office.Name, s.Office.Address)
	}
	if got := s.Under(data.RegentLetterhead, "").Government; got != "BUPATI CONTOH BARU" {
		t.Errorf("the Bupati's kop says %q", got)
	}
}

func TestACrestIsPutInReplacedAndTakenOut(t *testing.T) {
	r := newRoom(t)
	r.choose(tabHeads)
	h := r.sections[tabHeads].(*heads)
	hasPicture := func() bool { return bytes.Contains(r.shown(), []byte("/Subtype /Image")) }
	if h.put("lambang.png", disc(t)); !hasPicture() {
		t.Error("the crest is not on the page")
	}
	if h.put("rusak.png", []byte("bukan gambar")); len(r.told) != 1 || !hasPicture() {
		t.Errorf("a bad crest was told as %q, the former stays %v", r.told, hasPicture())
	}
	r.choose(tabProfile)
	widgets[*kit.Entry](r)[0].SetText("Dinas Contoh") // writes the whole profile
	r.choose(tabHeads)
	r.keys.Handle(kit.Alt(fyne.KeyDown))
	if !hasPicture() || r.keys.Handle(kit.Ctrl(fyne.KeyDelete)) && !hasPicture() {
		t.Error("another kop shows the office's crest and can't take it out")
	}
	r.keys.Handle(kit.Alt(fyne.KeyUp))
	r.keys.Handle(kit.Ctrl(fyne.KeyDelete))
	if s := r.stationery(); hasPicture() || s.Office.CrestID != "" || s.Office.FullName != "Dinas Contoh" {
		t.Errorf("after taking it out the office is %+v, on the page %v", s.Office, hasPicture())
	}
}
