package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper/readback"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// withTemplates opens the tab Templat surat of an office that has a meeting.
func withTemplates(t testing.TB) (*room, *lists) {
	r := newRoom(t)
	if _, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "Rapat Contoh Satu", Dates: []data.Date{"2024-07-25"}}); err != nil {
		t.Fatal(err)
	}
	r.choose(tabTemplates)
	return r, r.sections[tabTemplates].(*lists)
}

func (r *room) templates() []data.LetterTemplate {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	all, err := r.desk.LetterTemplates(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return all
}

// body is the field with the body, the first of more lines.
func body(l *lists) *kit.Entry {
	for _, e := range inForm[*kit.Entry](l) {
		if e.MultiLine {
			return e
		}
	}
	return nil
}

func TestATemplateIsWrittenBesideALetterWithTheNewestMeeting(t *testing.T) {
	r, l := withTemplates(t)
	body(l).SetText("Isi kantor tentang {rapat.nama}.")
	if text := readback.Text(t, r.shown()); !strings.Contains(text, "Isi kantor tentang Rapat Contoh Satu.") {
		t.Errorf("the paper says %.400s", text)
	}
	if got := r.templates()[0].Body; got != "Isi kantor tentang {rapat.nama}." {
		t.Errorf("kept %q", got)
	}
	if note := l.rows()[0].note; note != "diubah" {
		t.Errorf("the list says %q", note)
	}
}

func TestAFieldThatNobodyKnowsIsNamedBeneathAsItIsTyped(t *testing.T) {
	r, l := withTemplates(t)
	const fault = "{rapat.tangal} tidak dikenal; maksudnya {rapat.tanggal}?"
	if l.says("tidak dikenal") {
		t.Error("a template of the program has a fault")
	}
	body(l).SetText("Pada {rapat.tangal}.")
	if !l.says(fault) {
		t.Error("nothing names the field")
	}
	l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if !l.says(fault) || r.templates()[0].Body != "Pada {rapat.tangal}." {
		t.Error("the fault is not named again, or the text was not kept")
	}
	body(l).SetText("Pada {rapat.tanggal}.")
	if l.says(fault) {
		t.Error("the fault stays")
	}
}

func TestATemplateIsBroughtBackAndACopyRemoved(t *testing.T) {
	r, l := withTemplates(t)
	original := r.templates()[0]
	r.press(kit.Key(fyne.KeyDelete))
	if len(r.told) != 1 || !strings.Contains(r.told[0], "masih sama") {
		t.Errorf("told %q", r.told)
	}
	l.first.SetText("Undangan kantor")
	r.press(kit.Key(fyne.KeyDelete))
	if got := r.templates()[0]; got != original || l.first.Text != original.Name {
		t.Errorf("brought back %q, the field says %q", got.Name, l.first.Text)
	}
	r.press(kit.Ctrl(fyne.KeyN))
	all := r.templates()
	if last := all[len(all)-1]; last.Name != original.Name+" (salinan)" || last.Body != original.Body || last.ID == original.ID || l.chosen[0] != last.ID {
		t.Errorf("copied %q", last.Name)
	}
	r.press(kit.Key(fyne.KeyEscape), kit.Key(fyne.KeyDelete))
	if got := r.templates(); len(got) != len(all)-1 {
		t.Errorf("%d templates are left", len(got))
	}
}

func TestEveryTemplateIsShownOnPaper(t *testing.T) {
	r, l := withTemplates(t)
	for i := range l.all.Letters {
		r.render.(*desktop).pdf = nil
		l.list.Select(i)
		l.choose(i)
		if len(l.all.Letters) < 12 || i > 0 && r.shown() == nil || len(r.told) > 0 {
			t.Errorf("%s is not shown; told %q", l.all.Letters[i].Name, r.told)
		}
	}
}

func TestWhatWasTypedStandsAfterAnotherTabAndAnotherRow(t *testing.T) {
	r, l := withTemplates(t)
	r.choose(tabProfile)
	r.choose(tabTemplates)
	l.first.SetText("Undangan kantor")
	l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if l.first.Text != "Undangan kantor" {
		t.Errorf("the field says %q", l.first.Text)
	}
}
