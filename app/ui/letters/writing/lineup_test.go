package writing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// to are the names of those the letter on disk goes to.
func (r *room) to() string {
	r.Helper()
	var names []string
	for _, a := range r.disk().Recipients {
		names = append(names, a.Name)
	}
	return strings.Join(names, "; ")
}

func TestAnAgencyIsAddedByAPartOfItsName(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 0)
	r.focus(r.labelled("Yth."))
	r.write("kesehat")
	r.press(kit.Key(fyne.KeyReturn))
	got := r.disk().Recipients
	if len(got) != 1 || got[0].AgencyID != "dinkes" || !strings.HasPrefix(got[0].Name, "Kepala Dinas Kesehatan") || got[0].Place == "" {
		t.Fatalf("goes to %+v", got)
	}
	if !r.shows("Kepala Dinas Kesehatan") || r.labelled("Yth.").Text != "" {
		t.Error("there is no chip, or the text stays")
	}
	r.write("kesehat")
	if n := len(r.form.findAddressees("kesehat", func(data.Addressee) {}, true)); n != 1 {
		t.Errorf("an agency that has the letter is offered again: %d", n)
	}
}

func TestAllAgenciesAreAddedAtOnceAndAnyTextByItself(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 0)
	r.focus(r.labelled("Yth."))
	r.write("semua inst")
	r.press(kit.Key(fyne.KeyReturn))
	if got := r.disk().Recipients; len(got) != 2 || got[0].AgencyID == "dpppa" {
		t.Fatalf("goes to %+v", got)
	}
	r.write("Ketua Yayasan Contoh")
	r.press(kit.Key(fyne.KeyUp), kit.Key(fyne.KeyReturn))
	if got := r.to(); !strings.HasSuffix(got, "; Ketua Yayasan Contoh") {
		t.Errorf("goes to %s", got)
	}
}

func TestChipsAreChosenMovedAndTakenOutByKeys(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 3)
	r.focus(r.labelled("Yth."))
	name := func(n string) string { return "Kepala Dinas Contoh " + n + " Kabupaten Kutai Timur" }
	r.press(kit.Key(fyne.KeyLeft), kit.Alt(fyne.KeyUp))
	if got, want := r.to(), name("1")+"; "+name("3")+"; "+name("2"); got != want {
		t.Fatalf("after a move: %s", got)
	}
	r.press(kit.Key(fyne.KeyDelete))
	if got, want := r.to(), name("1")+"; "+name("2"); got != want {
		t.Errorf("after Delete: %s", got)
	}
	r.press(kit.Key(fyne.KeyEscape))
	r.write("x")
	if r.labelled("Yth.").Text != "x" {
		t.Error("the field does not take text again")
	}
}

func TestTheDetailsOfAnAddresseeAreKept(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 2)
	r.focus(r.labelled("Yth."))
	r.press(kit.Key(fyne.KeyLeft), kit.Key(fyne.KeyReturn))
	r.labelled("Tempat, di bawahnya").SetText("di Bontang")
	r.labelled("Sapaan").SetText("Ibu")
	r.labelled("Ditulis dalam surat").SetText("")
	got := r.disk().Recipients[1]
	if got.Place != "di Bontang" || got.Salutation != "Ibu" || got.Name == "" {
		t.Errorf("kept %+v", got)
	}
	if !r.shows("Nama tujuan tidak boleh kosong; pakai tanda × untuk menghapusnya.") {
		t.Error("an empty name is not explained")
	}
	r.labelled("Ditulis dalam surat").SetText("Ketua Contoh")
	if got := r.disk().Recipients[1]; got.Name != "Ketua Contoh" || got.ID != "t01" {
		t.Errorf("renamed to %+v", got)
	}
}

func TestSixtyAddresseesAreFoldedUntilTheyAreWanted(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 60)
	if !r.shows("Kepala Dinas Contoh 1") || r.shows("Kepala Dinas Contoh 60") {
		t.Error("not folded")
	}
	r.picture("enam-puluh")
	r.focus(r.labelled("Yth."))
	r.press(kit.Key(fyne.KeyLeft))
	if !r.shows("Kepala Dinas Contoh 60") {
		t.Error("the chip that is chosen is folded away")
	}
	r.press(kit.Key(fyne.KeyBackspace))
	if got := r.disk().Recipients; len(got) != 59 {
		t.Errorf("%d are left", len(got))
	}
}

func TestAPersonIsSentWithWhatTheRosterKnows(t *testing.T) {
	r := openLetter(t, letter(data.AssignmentLetter), 0)
	r.focus(r.labelled("Ditugaskan kepada"))
	r.write("contoh 1")
	r.press(kit.Key(fyne.KeyReturn))
	got := r.disk().Parties
	if len(got) != 1 || got[0].Role != data.Assignee || got[0].Name != "Nama Contoh 1, M.Si." || got[0].Rank == "" || !strings.HasPrefix(got[0].Number, "NIP ") {
		t.Errorf("sends %+v", got)
	}
}

func TestCopiesAreAddedToo(t *testing.T) {
	r := openLetter(t, letter(data.InvitationLetter), 1)
	r.focus(r.labelled("Tembusan"))
	r.write("Bupati Kutai Timur")
	r.press(kit.Key(fyne.KeyReturn))
	if got := r.disk(); len(got.Copies) != 1 || got.Copies[0].Name != "Bupati Kutai Timur" || len(got.Recipients) != 1 {
		t.Errorf("copies %+v", got.Copies)
	}
}
