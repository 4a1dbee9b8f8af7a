package roster

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestDoubtsAboutANumberStandBesideItAndRefuseNothing(t *testing.T) {
	r := withRoster(t)
	r.choose("ketua")
	r.press(kit.Alt(fyne.Key2))
	number := r.entry("Nomor")
	r.retype(number, "19700101 199503 1 001")
	if f := r.texts(r.aside.place.Object()); !slices.ContainsFunc(f, func(s string) bool { return strings.Contains(s, "belum dipilih") }) {
		t.Errorf("a number without its kind: %q", f)
	}
	r.window.Canvas().FocusPrevious()
	for _, o := range choices(r.aside.place.Object()) {
		r.window.Canvas().Focus(o)
		r.press(down)
	}
	r.retype(number, "12345")
	if f := r.texts(r.aside.place.Object()); !slices.Contains(f, "NIP terdiri atas 18 angka; yang diketik 5 angka.") {
		t.Errorf("a short NIP: %q", f)
	}
	r.flush()
	line, _ := r.chosen()
	if line.Person.Number != "12345" || line.Person.NumberKind != "NIP" {
		t.Errorf("not kept: %+v", line.Person)
	}
}

func TestAPersonKeepsWhatIsTypedAndRanksAreSuggested(t *testing.T) {
	r := withRoster(t)
	r.choose("ketua")
	r.press(kit.Alt(fyne.Key2))
	r.retype(r.entry("Gelar depan"), "Dr.")
	r.window.Canvas().Focus(r.entry("Pangkat, golongan"))
	r.write("IV/a")
	r.press(enter)
	r.retype(r.entry("Nama tanpa gelar"), "")
	r.flush()
	line, _ := r.chosen()
	if line.Person.TitleBefore != "Dr." || line.Person.Rank != "Pembina, IV/a" || line.Person.Name == "" {
		t.Errorf("person %+v", line.Person)
	}
	if r.rows[1].holder != "Dr. Nama Contoh 30" && !strings.HasPrefix(r.rows[1].holder, "Dr. Nama") {
		t.Errorf("the list says %q", r.rows[1].holder)
	}
}

func TestAnAgencyKeepsWhatIsTyped(t *testing.T) {
	r := withRoster(t)
	r.choose("dinkes")
	r.press(kit.Alt(fyne.Key3))
	r.retype(r.entry("Kontak"), "0549-000000")
	r.retype(r.entry("Yth. (sapaan pada surat)"), "Kepala Dinas Kesehatan")
	r.flush()
	agency := r.view.agency("dinkes")
	if agency.Contact != "0549-000000" || agency.Salutation != "Kepala Dinas Kesehatan" || agency.Aliases != "Din. Kesehatan" {
		t.Errorf("agency %+v", agency)
	}
}

func TestSomebodyOfTheHistoryIsOneClickAway(t *testing.T) {
	r := withRoster(t)
	r.check(r.desk.HandOver(t.Context(), "ketua", secretariat.HandOver{Person: "Nama Contoh 99", From: "2024-10-01"}))
	r.Reload()
	r.choose("ketua")
	r.aside.openPerson(r.personNamed("Nama Contoh 30").ID)
	if shown := r.texts(r.aside.place.Object()); !slices.Contains(shown, "Kedudukan yang pernah dipegang") || !slices.Contains(shown, "Pernah memegang kedudukan ini") || r.entry("Nama tanpa gelar").Text != "Nama Contoh 30" {
		t.Errorf("shown %q", shown)
	}
}

func (r *room) personNamed(name string) data.Person {
	r.Helper()
	for _, p := range r.view.people {
		if p.Name == name {
			return p
		}
	}
	r.Fatalf("nobody is called %q", name)
	return data.Person{}
}
