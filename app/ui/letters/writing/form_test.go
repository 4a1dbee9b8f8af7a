package writing

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestWhatIsTypedIsKeptWithoutASaveButton(t *testing.T) {
	r := openLetter(t, letter(data.ReportRequest), 1)
	r.labelled("Hal").SetText("Hal\nyang baru")
	r.labelled("Lampiran").SetText("1 (satu) berkas")
	r.choice("Keamanan").OnSelect(1)
	body := r.labelled("Isi")
	body.SetText("Baris pertama.\n1. Satu\n2. Dua\n\n")
	got := r.disk().Letter
	if got.Subject != "Hal yang baru" || got.AttachmentNote != "1 (satu) berkas" || got.Security != data.SecurityClasses()[1] || got.Body != "Baris pertama.\n1. Satu\n2. Dua" {
		t.Errorf("kept %+v", got)
	}
	for _, o := range test.LaidOutObjects(r.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "Simpan" {
			t.Errorf("a button %q in the form", b.Text())
		}
	}
}

func TestATextBeyondTheLimitStaysOnTheScreenAndIsExplained(t *testing.T) {
	r := openLetter(t, letter(data.OfficialLetter), 1)
	body := r.labelled("Isi")
	body.SetText(strings.Repeat("panjang ", data.MaxLetterText/8+1))
	if !r.shows("Paling banyak 20.000 huruf; kelebihannya belum tersimpan.") || len(body.Text) <= data.MaxLetterText {
		t.Error("the text is cut, or nothing is said")
	}
}

func TestOnlyFieldsOfTheKindAreShown(t *testing.T) {
	for kind, want := range map[data.LetterKind][]string{
		data.InvitationLetter: {"Yth.", "Melalui", "Narahubung", "Tembusan", "Kecepatan", "Cara menulis tujuan"},
		data.AssignmentLetter: {"Dasar, satu setiap baris", "Ditugaskan kepada", "Tembusan"},
		data.OfficialRecord:   {"Para pihak", "Mengetahui"},
		data.CoverLetter:      {"Yth.", "Penerima"},
		data.ReportLetter:     {"Judul laporan"},
		data.MemoLetter:       {"Yth.", "Kecepatan", "Tembusan"},
	} {
		r := openLetter(t, letter(kind), 0)
		all := []string{
			"Yth.", "Melalui", "Narahubung", "Tembusan", "Kecepatan", "Cara menulis tujuan", "Dasar, satu setiap baris",
			"Ditugaskan kepada", "Para pihak", "Mengetahui", "Penerima", "Judul laporan",
		}
		for _, label := range all {
			has := slices.Contains(want, label) ||
				label == "Dasar, satu setiap baris" && shapeOf(kind).basis
			if r.shows(label) != has {
				t.Errorf("%s: %q is shown: %v", kind, label, !has)
			}
		}
		if number := r.shows("Nomor, dari TU kemudian"); number == (kind == data.ReportLetter) {
			t.Errorf("%s: a number is shown: %v", kind, number)
		}
	}
}

func TestTabGoesThroughTheFieldsFromTheTopAndTheFormFollows(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 2)
	r.focus(r.labelled("Kode"))
	var lows []float32
	driver := fyne.CurrentApp().Driver()
	for range 40 {
		focused, ok := r.window.Canvas().Focused().(fyne.CanvasObject)
		if !ok || focused == fyne.CanvasObject(r.findings.list) || driver.AbsolutePositionForObject(focused).X > formWidth {
			break
		}
		y := driver.AbsolutePositionForObject(focused).Y - driver.AbsolutePositionForObject(r.form.scroll).Y
		if y < 0 || y+20 > r.form.scroll.Size().Height {
			t.Fatalf("%T lies out of sight at %v", focused, y)
		}
		lows = append(lows, y+r.form.scroll.Offset.Y)
		r.press(kit.Key(fyne.KeyTab))
	}
	if len(lows) < 14 || !slices.IsSorted(lows) {
		t.Errorf("Tab goes to %v", lows)
	}
}

func TestASignerBringsTheKopAndTheQualities(t *testing.T) {
	l := letter(data.OfficialLetter)
	l.Signing, l.Letterhead = data.Signing{}, data.TaskForceLetterhead
	r := openLetter(t, l, 1)
	r.window.Canvas().Focus(r.choice("Penanda tangan"))
	r.press(kit.Key(fyne.KeyDown))
	got := r.disk().Letter
	if got.Signing.PersonID != "kadis" || got.Letterhead != data.OfficeLetterhead {
		t.Fatalf("signed by %+v under %s", got.Signing, got.Letterhead)
	}
	r.form.signing.toggle()
	behalf := r.form.signing.behalf
	r.focus(behalf.Entry)
	r.press(kit.Key(fyne.KeyDown), kit.Key(fyne.KeyReturn))
	r.form.signing.hideRank.Tapped(nil)
	got = r.disk().Letter
	if got.Signing.OnBehalf == "" || got.Signing.OnBehalf != behalf.Text || !got.Signing.HideRank {
		t.Errorf("signs as %+v, the field says %q", got.Signing, behalf.Text)
	}
	if !strings.HasPrefix(r.form.signing.says.Text(), "a.n. "+got.Signing.OnBehalf) {
		t.Errorf("the line says %q", r.form.signing.says.Text())
	}
}

func TestACodeIsOfferedByItsNameAndAnyOtherIsKept(t *testing.T) {
	r := openLetter(t, letter(data.OfficialLetter), 1)
	code := r.labelled("Kode")
	r.focus(code)
	code.SetText("")
	r.write("rapat")
	r.press(kit.Key(fyne.KeyReturn))
	if got := r.disk().Letter.Classification; got != "000.1.5" || code.Text != got {
		t.Errorf("kept %q, shown %q", got, code.Text)
	}
	code.SetText("264/K.503")
	if got := r.disk().Letter.Classification; got != "264/K.503" {
		t.Errorf("kept %q", got)
	}
}

func TestADateIsReadAsItIsTypedAndMayStayEmpty(t *testing.T) {
	r := openLetter(t, letter(data.OfficialLetter), 1)
	date := r.labelled("Tanggal surat")
	for text, want := range map[string]data.Date{"7 okt": "2024-10-07", "": ""} {
		r.focus(date)
		date.SetText(text)
		r.window.Canvas().Unfocus()
		if got := r.disk().Letter.Date; got != want {
			t.Errorf("%q: kept %q", text, got)
		}
	}
}
