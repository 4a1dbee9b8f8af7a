package settings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// inForm are the widgets of a kind in the form of a tab of lists.
func inForm[T fyne.CanvasObject](l *lists) (found []T) {
	for _, o := range laidOut(l.form.Object()) {
		if w, ok := o.(T); ok {
			found = append(found, w)
		}
	}
	return found
}

// says whether a sentence with the part stands in sight in the form.
func (l *lists) says(part string) bool {
	for _, o := range laidOut(l.form.Object()) {
		text := ""
		switch o := o.(type) {
		case *kit.Paragraph:
			text = o.Text()
		case *kit.Text:
			text = o.Text()
		}
		if o.Visible() && strings.Contains(text, part) {
			return true
		}
	}
	return false
}

func withNumbers(t testing.TB) (*room, *lists) {
	r := newRoom(t)
	r.entries()[1].SetText("DPPPA")
	r.disk()
	r.choose(tabNumbers)
	return r, r.sections[tabNumbers].(*lists)
}

func (r *room) registers() []data.Register {
	r.Helper()
	if err := r.saver.Flush(r.Context()); err != nil {
		r.Fatal(err)
	}
	registers, err := r.desk.Registers(r.Context(), r.services.Now().Year())
	if err != nil {
		r.Fatal(err)
	}
	return registers
}

func TestABentukNomorIsCheckedAsTypedWithAnExampleBeneath(t *testing.T) {
	r, l := withNumbers(t)
	shape := inForm[*kit.Entry](l)[1]
	year := r.services.Now().Format("2006")
	if want := "Contoh: 400.2/042/DPPPA/" + year; !l.says(want) {
		t.Errorf("%s is not in sight", want)
	}
	shape.SetText("{urut}/{kode}.{unit}-{tahun}")
	if want := "Contoh: 042/400.2.DPPPA-" + year; !l.says(want) {
		t.Errorf("%s is not in sight", want)
	}
	shape.SetText("{nomor}/{tahun}")
	if !l.says("{nomor} yang tidak dikenal") {
		t.Error("nothing says that {nomor} is not known")
	}
	shape.SetText("{kode}/{tahun}")
	if !l.says("memuat {urut} satu kali") {
		t.Error("nothing says that {urut} is missing")
	}
	if got := r.registers()[0].Template; got != "{urut}/{kode}.{unit}-{tahun}" {
		t.Errorf("kept %q", got)
	}
}

func TestEverySettingOfARegisterIsKept(t *testing.T) {
	r, l := withNumbers(t)
	entries := inForm[*kit.Entry](l)
	entries[0].SetText("Surat biasa")
	entries[2].SetText("DP3A")
	choices := inForm[*kit.Choice](l)
	press(choices[0], fyne.KeyDown)
	press(choices[1], fyne.KeyDown)
	first := inForm[*kit.ParsedField[int]](l)[0]
	first.Entry.SetText("120")
	press(first.Entry, fyne.KeyReturn)
	press(inForm[*kit.Check](l)[0], fyne.KeySpace)
	registers := r.registers()
	got := registers[0]
	if got.Name != "Surat biasa" || got.Unit != "DP3A" || got.Mode != data.NumberedHere || got.Width != 4 || got.First != 120 ||
		got.Numbers(data.InvitationLetter) || !got.Numbers(data.OfficialLetter) || len(registers) != 4 {
		t.Errorf("kept %+v of %d", got, len(registers))
	}
	if !l.says("Contoh: 400.2/0120/DP3A/") {
		t.Error("the example does not follow")
	}
}

func TestANewRegisterTakesOnlyKindsThatNoOtherNumbers(t *testing.T) {
	r, l := withNumbers(t)
	r.press(kit.Ctrl(fyne.KeyN))
	if r.focused() != fyne.Focusable(l.first) {
		t.Fatalf("a new one leads to %T", r.focused())
	}
	l.first.SetText("nota dinas")
	if !l.says("sudah ada") {
		t.Error("nothing says that the name is taken")
	}
	l.first.SetText("Laporan")
	checks := inForm[*kit.Check](l)
	if len(checks) != 1 || !l.says("surat tugas (Surat tugas)") {
		t.Fatalf("%d kinds are offered", len(checks))
	}
	press(checks[0], fyne.KeySpace)
	registers := r.registers()
	i := slices.IndexFunc(registers, func(r data.Register) bool { return r.Name == "Laporan" })
	if len(registers) != 5 || i != 4 || !registers[i].Numbers(data.ReportLetter) {
		t.Errorf("kept %+v", registers)
	}
	if r.keys.Handle(kit.Key(fyne.KeyDelete)) {
		t.Error("a register can be deleted")
	}
}
