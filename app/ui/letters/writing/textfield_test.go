package writing

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestABraceOffersTheFieldsAndEnterPutsOneIn(t *testing.T) {
	l := letter(data.InvitationLetter)
	l.Body = ""
	r := openLetter(t, l, 1)
	r.focus(r.labelled("Isi"))
	r.write("Yth. {sapa")
	if !r.offers.BelongsTo(r.labelled("Isi")) {
		t.Fatal("nothing is offered")
	}
	r.picture("isian")
	r.press(kit.Key(fyne.KeyReturn))
	r.write(" sekalian")
	if got := r.disk().Letter.Body; got != "Yth. {sapaan} sekalian" {
		t.Errorf("kept %q", got)
	}
}

func TestAFieldThatThereIsNotIsNamedBeneathAsItIsTyped(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 1)
	body := r.labelled("Isi")
	body.SetText("Pada {rapat.tanggl} di {rapat.tempat}.")
	if got := r.form.unknown.Text(); got != "Isian yang tidak dikenal: {rapat.tanggl}. Ketik { untuk memilih." {
		t.Errorf("said %q", got)
	}
	body.SetText("Pada {rapat.tanggal}.")
	if got := r.form.unknown.Text(); got != "" {
		t.Errorf("still said %q", got)
	}
}

func TestASlashAtTheStartOfALineOffersListsAndTables(t *testing.T) {
	l := letter(data.InvitationLetter)
	l.Body = ""
	r := openLetter(t, l, 1)
	body := r.labelled("Isi")
	r.focus(body)
	r.write("a/b /x")
	if r.offers.BelongsTo(body) {
		t.Error("a slash within a line opens the offers")
	}
	body.SetText("Kepada:\n")
	body.SetCaret(8)
	r.write("/tab")
	r.press(kit.Key(fyne.KeyReturn))
	if got := body.Text; got != "Kepada:\n"+shapes[3].text {
		t.Errorf("put %q", got)
	}
}

func TestEnterGoesOnWithAListAndAnEmptyItemEndsIt(t *testing.T) {
	l := letter(data.InvitationLetter)
	l.Body = ""
	r := openLetter(t, l, 1)
	body := r.labelled("Isi")
	r.focus(body)
	enter := kit.Key(fyne.KeyReturn)
	r.write("1. satu")
	r.press(enter)
	r.write("dua")
	r.press(enter, enter)
	r.write("a. x")
	r.press(enter)
	if got := body.Text; got != "1. satu\n2. dua\na. x\nb. " {
		t.Errorf("got %q", got)
	}
}

func TestEscLeavesABraceAsItIsTyped(t *testing.T) {
	l := letter(data.InvitationLetter)
	l.Body = ""
	r := openLetter(t, l, 1)
	body := r.labelled("Isi")
	r.focus(body)
	r.write("{")
	r.press(kit.Key(fyne.KeyEscape))
	if r.offers.BelongsTo(body) || body.Text != "{" || r.window.Canvas().Focused() != fyne.Focusable(body) {
		t.Errorf("text %q", body.Text)
	}
}
