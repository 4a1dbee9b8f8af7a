package secretariat_test

import (
	"fmt"
	"slices"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestAYearBeginsWithTheRegistersOfTheYearBefore(t *testing.T) {
	r := newLetterRoom(t)
	before := wholeState(t, r.store)
	registers, err := r.desk.Registers(t.Context(), 2026)
	r.must(err)
	if len(registers) != 4 || wholeState(t, r.store) != before {
		t.Fatalf("looking at %d registers changed the file", len(registers))
	}
	register := registers[0]
	register.Mode, register.First, register.Unit, register.Width = data.NumberedHere, 12, "DPPPA-PUG", 4
	r.must(r.desk.SaveRegister(t.Context(), register))
	next, err := r.desk.Registers(t.Context(), 2028)
	r.must(err)
	want := register
	want.ID, want.Year, want.First = next[0].ID, 2028, 1
	if len(next) != 4 || next[0] != want || next[0].ID == register.ID {
		t.Errorf("2028 begins with %+v, want %+v", next[0], want)
	}
	first, second := r.draft(data.OfficialLetter, "2026-12-30", nil), r.draft(data.OfficialLetter, "2028-01-03", nil)
	r.issue(first)
	r.issue(second)
	if a, b := r.number(first), r.number(second); a != "400.2/0012/DPPPA-PUG/2026" || b != "400.2/0001/DPPPA-PUG/2028" {
		t.Errorf("numbers %q and %q", a, b)
	}
	if got, err := r.desk.Registers(t.Context(), 2025); err != nil || got[0].Mode != data.NumberedElsewhere {
		t.Errorf("a year before begins with %+v (%v)", got[0], err)
	}
}

func TestARegisterKeepsItsNameAndKindsToItself(t *testing.T) {
	r := newLetterRoom(t)
	register := r.register("Nota dinas")
	register.Name = " surat KELUAR "
	r.refused(r.desk.SaveRegister(t.Context(), register), data.ErrDuplicate, "Surat keluar tahun 2026 sudah ada")
	register.Name, register.Template = "Nota dinas", "{kode}/{tahun}"
	r.refused(r.desk.SaveRegister(t.Context(), register), data.ErrInvalid, "{urut}")
	added := data.Register{Name: "Laporan", Year: 2026, Kinds: string(data.ReportLetter), Mode: data.NumberedHere, Template: "{urut}/LAP/{tahun}", Width: 2, First: 1}
	r.must(r.desk.SaveRegister(t.Context(), added))
	id := r.draft(data.ReportLetter, "2026-05-02", nil)
	r.issue(id)
	if got := r.number(id); got != "01/LAP/2026" {
		t.Errorf("number %q", got)
	}
	added.Name = "Laporan lain"
	r.refused(r.desk.SaveRegister(t.Context(), added), data.ErrDuplicate, "Laporan sudah dinomori")
	added.Name = "  "
	r.refused(r.desk.SaveRegister(t.Context(), added), data.ErrInvalid, "Nama buku agenda belum diisi")
}

func TestReservedNumbersAreKeptUntilTheyAreUsedOrDropped(t *testing.T) {
	r := newLetterRoom(t)
	register := r.own("Surat keluar")
	_, err := r.desk.ReserveNumber(t.Context(), register.ID, 0, " ")
	r.refused(err, data.ErrInvalid, "Alasan mencadangkan nomor belum diisi")
	first, err := r.desk.ReserveNumber(t.Context(), register.ID, 0, "Untuk Kepala Dinas")
	r.must(err)
	second, err := r.desk.ReserveNumber(t.Context(), register.ID, 0, "Untuk Sekretaris")
	r.must(err)
	if first.Sequence != 1 || second.Sequence != 2 {
		t.Errorf("reserved %d and %d", first.Sequence, second.Sequence)
	}
	_, err = r.desk.ReserveNumber(t.Context(), register.ID, 2, "lagi")
	r.refused(err, data.ErrDuplicate, "Nomor 002 dicadangkan: Untuk Sekretaris")
	plain, reserved := r.draft(data.OfficialLetter, "2026-03-05", nil), r.draft(data.OfficialLetter, "2026-03-06", nil)
	r.issue(plain)
	o := r.options()
	o.NumberID = first.ID
	_, err = r.desk.IssueLetter(t.Context(), reserved, o)
	r.must(err)
	if a, b := r.number(plain), r.number(reserved); a != "400.2/003/DPPPA/2026" || b != "400.2/001/DPPPA/2026" {
		t.Errorf("numbers %q, reserved %q", a, b)
	}
	_, err = r.desk.IssueLetter(t.Context(), r.draft(data.OfficialLetter, "2026-03-06", nil), o)
	r.refused(err, data.ErrDuplicate, "sudah dipakai S-2026-002")
	r.refused(r.desk.VoidNumber(t.Context(), second.ID, ""), data.ErrInvalid, "Alasan membatalkan nomor")
	r.must(r.desk.VoidNumber(t.Context(), second.ID, "Tidak jadi"))
	r.refused(r.desk.VoidNumber(t.Context(), second.ID, "lagi"), data.ErrInvalid, "sudah tidak dipakai")
	r.refused(r.desk.VoidNumber(t.Context(), first.ID, "batal"), data.ErrInvalid, "batalkan suratnya")
	last := r.draft(data.OfficialLetter, "2026-03-07", nil)
	r.issue(last)
	if got := r.number(last); got != "400.2/004/DPPPA/2026" {
		t.Errorf("a number was given again: %q", got)
	}
}

func TestNumbersOfTheOldBookAreTakenOverWholeOrNotAtAll(t *testing.T) {
	r := newLetterRoom(t)
	register := r.own("Surat keluar")
	lines := []secretariat.ImportedNumber{
		{Number: "400.2/001/DPPPA/2026", Date: "2026-01-05", Subject: "Undangan", To: "Kepala Dinas"},
		{Number: "3", Date: "2026-01-09"},
		{Number: "400.2/003.a/DPPPA/2026", Date: "2026-01-09"},
		{Number: "B/17/SET", Date: "2026-01-10"},
	}
	for _, broken := range []struct {
		line secretariat.ImportedNumber
		kind error
		word string
	}{
		{secretariat.ImportedNumber{Number: " "}, data.ErrInvalid, "Nomornya kosong"},
		{secretariat.ImportedNumber{Number: "9", Date: "2025-01-09"}, data.ErrInvalid, "bukan tanggal tahun 2026"},
		{secretariat.ImportedNumber{Number: "000/001/DPPPA/2026"}, data.ErrDuplicate, "sudah dipakai naskah lain"},
		{secretariat.ImportedNumber{Number: "b/17/ set"}, data.ErrDuplicate, "sudah dipakai naskah lain"},
	} {
		before := wholeState(t, r.store)
		err := r.desk.ImportNumbers(t.Context(), register.ID, append(slices.Clone(lines), broken.line))
		r.refused(err, broken.kind, "Baris 5: ", broken.word)
		if wholeState(t, r.store) != before {
			t.Errorf("%+v was refused, but the file is another", broken.line)
		}
	}
	r.must(r.desk.ImportNumbers(t.Context(), register.ID, lines))
	id := r.draft(data.OfficialLetter, "2026-02-05", nil)
	r.issue(id)
	if got := r.number(id); got != "400.2/004/DPPPA/2026" {
		t.Errorf("the book goes on with %q", got)
	}
	var told []string
	for _, line := range r.book("Surat keluar") {
		told = append(told, fmt.Sprintf("%d%s %v %s", line.Number.Sequence, line.Number.Sub, line.Gap, line.Code))
	}
	if want := []string{"1 false ", "2 true ", "3 false ", "3a false ", "4 false S-2026-001", "0 false "}; !slices.Equal(told, want) {
		t.Errorf("book %q, want %q", told, want)
	}
	r.refused(r.desk.ExplainGap(t.Context(), register.ID, []int{2, 3}, "Salah tulis"), data.ErrInvalid, "003 bukan nomor kosong")
	r.must(r.desk.ExplainGap(t.Context(), register.ID, []int{2}, "Salah tulis"))
	if line := r.book("Surat keluar")[1]; line.Gap || line.Number.State != data.NumberExplained || line.Number.Reason != "Salah tulis" {
		t.Errorf("explained %+v", line)
	}
	if line := r.book("Surat keluar")[0]; line.Subject != "Undangan" || line.To != "Kepala Dinas" {
		t.Errorf("imported %+v", line)
	}
}

func TestANumberOfOurOwnIsNotGivenFreeByUndo(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	r.issue(id)
	r.own("Surat keluar") // while the letter was being signed
	r.refused(r.desk.NumberLetter(t.Context(), id, "7", "2026-03-06"), data.ErrInvalid, "nomor berikutnya 400.2/001/DPPPA/2026")
	r.must(r.desk.NumberLetter(t.Context(), id, "", "2026-03-06"))
	if got := r.number(id); got != "400.2/001/DPPPA/2026" {
		t.Errorf("number %q", got)
	}
	r.refused(r.desk.NumberLetter(t.Context(), id, "", "2026-03-06"), data.ErrInvalid, "sudah bernomor")
	_, err := r.desk.Undo(t.Context())
	r.refused(err, data.ErrFinal, "400.2/001/DPPPA/2026", "batalkan suratnya")
	if got := r.number(id); got == "" {
		t.Error("the number is gone")
	}
	r.must(r.desk.VoidLetter(t.Context(), id, "Tidak jadi"))
	_, err = r.desk.Undo(t.Context())
	r.must(err)
	if f := r.file(id); f.Letter.State != data.LetterIssued || f.Number.State != data.NumberUsed {
		t.Errorf("a letter that was void by mistake is %s with a number %s", f.Letter.State, f.Number.State)
	}
}

func TestNumberingWithTUCanBeTakenBackAndDoneAgain(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "", nil)
	r.issue(id)
	r.must(r.desk.NumberLetter(t.Context(), id, "47", "2026-03-05"))
	after := wholeState(t, r.store)
	_, err := r.desk.Undo(t.Context())
	r.must(err)
	if f := r.file(id); f.Number != nil || f.Letter.State != data.LetterFinal || f.Letter.Date != "" {
		t.Errorf("taken back %+v", f.Letter)
	}
	trash, err := r.desk.Trash(t.Context())
	r.must(err)
	for _, line := range trash {
		if line.Kind == "Nomor surat" {
			t.Errorf("the trash offers %+v", line)
		}
	}
	_, err = r.desk.Redo(t.Context())
	r.must(err)
	if wholeState(t, r.store) != after {
		t.Error("done again, the file is another")
	}
	_, err = r.desk.PrintNumbered(t.Context(), id, r.print)
	r.must(err)
	_, err = r.desk.Undo(t.Context())
	r.refused(err, data.ErrFinal, "suratnya sudah tersimpan dalam arsip", "buka perbaikan suratnya")
}

func TestTheMonthOfABlankNumberIsLeftToBeWrittenToo(t *testing.T) {
	r := newLetterRoom(t)
	registers, err := r.desk.Registers(t.Context(), r.desk.Today(data.WITA).Year())
	r.must(err)
	register := registers[0]
	register.Template = "{kode}/{urut}/{bulan_romawi}/{tahun}"
	r.must(r.desk.SaveRegister(t.Context(), register))
	s, err := r.desk.LetterSnapshot(t.Context(), r.draft(data.OfficialLetter, "", nil))
	r.must(err)
	r.same("number", s.Number, fmt.Sprintf("400.2/      /    /%d", register.Year))
}
