package settings

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func (r *room) classes() []data.Classification {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	all, err := r.desk.Classifications(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return all
}

func TestAClassIsAddedBelowTheChosenOneAndKeepsItsRetention(t *testing.T) {
	r := newRoom(t)
	r.choose(tabClasses)
	l := r.sections[tabClasses].(*lists)
	r.press(kit.Ctrl(fyne.KeyN))
	if l.first.Text != "000.1" || l.at() != 1 {
		t.Fatalf("a new one is %q in row %d", l.first.Text, l.at())
	}
	l.first.SetText("100")
	if !l.says("sudah ada dalam daftar") {
		t.Error("nothing says that the code is taken")
	}
	l.first.SetText("000.5")
	inForm[*kit.Entry](l)[1].SetText("Kearsipan")
	for i, years := range []string{"2", "3 tahun"} {
		field := inForm[*kit.ParsedField[int]](l)[i]
		field.Entry.SetText(years)
		press(field.Entry, fyne.KeyReturn)
	}
	press(inForm[*kit.Choice](l)[0], fyne.KeyDown)
	all := r.classes()
	i := slices.IndexFunc(all, func(c data.Classification) bool { return c.Code == "000.5" })
	if i != 1 || all[i].Name != "Kearsipan" || all[i].ActiveYears != 2 || all[i].InactiveYears != 3 || all[i].Fate != data.Destroyed {
		t.Fatalf("kept %+v", all)
	}
	if note := l.rows()[1].note; note != "2 + 3 tahun, musnah" {
		t.Errorf("the list says %q", note)
	}
	r.press(kit.Key(fyne.KeyEscape), kit.Key(fyne.KeyDelete))
	if got := r.classes(); len(got) != len(all)-1 {
		t.Errorf("%d are left", len(got))
	}
}
