package secretariat_test

import (
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestANumberCopiedWithLettersNobodySeesIsStillTheSame(t *testing.T) {
	r := newLetterRoom(t)
	first, second := r.draft(data.OfficialLetter, "", nil), r.draft(data.OfficialLetter, "", nil)
	r.issue(first)
	r.issue(second)
	r.must(r.desk.NumberLetter(t.Context(), first, "\ufeff400.2/041/DPPPA/2026.", "2026-03-05"))
	r.same("kept as", r.number(first), "400.2/041/DPPPA/2026")
	for _, typed := range []string{
		"400.2/041/DPPPA/2026\u202e", "400.2\u200b/041/DPPPA/2026", "\u200e041", "400.2/041/DPPPA/2026.",
		"400.2\u00a0/ 41/dpppa/2026", "0000041",
	} {
		r.refused(r.desk.NumberLetter(t.Context(), second, typed, "2026-03-06"), data.ErrDuplicate, "S-2026-001")
	}
}

// A slip as "20260305" for a number would leave as many to explain.
func TestANumberFarTooLargeLeavesNoGaps(t *testing.T) {
	r := newLetterRoom(t)
	register := r.own("Surat keluar")
	for _, sequence := range []int{-1, data.MaxSequence + 1} {
		_, err := r.desk.ReserveNumber(t.Context(), register.ID, sequence, "Untuk Kepala Dinas")
		r.refused(err, data.ErrInvalid, "di luar 1 sampai 99999")
	}
	r.must(r.desk.ImportNumbers(t.Context(), register.ID, []secretariat.ImportedNumber{{Number: "20260305"}, {Number: "000002"}}))
	r.same("lines with a gap at 1", len(r.book("Surat keluar")), 3)
}

func TestAReasonThatIsKeptTellsNoPersonalData(t *testing.T) {
	r := newLetterRoom(t)
	register := r.own("Surat keluar")
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	r.issue(id)
	const reason = "Salah nama korban a.n. Contoh"
	before := wholeState(t, r.store)
	_, err := r.desk.ReserveNumber(t.Context(), register.ID, 0, reason)
	for _, err := range []error{
		err, r.desk.VoidLetter(t.Context(), id, reason), r.desk.ReviseLetter(t.Context(), id, reason),
		r.desk.ExplainGap(t.Context(), register.ID, []int{1}, reason),
	} {
		r.refused(err, data.ErrPersonalData, "Alasan itu sendiri memuat data pribadi")
	}
	if wholeState(t, r.store) != before {
		t.Error("a refused reason changed the file")
	}
}
