package secretariat_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestALetterNumberedByTUWaitsForSignatureAndNumber(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "", nil)
	letter := r.issue(id)
	r.same("issued", letter.State, data.LetterFinal)
	r.same("its register", letter.RegisterID, r.register("Surat keluar").ID)
	r.same("number and date", letter.NumberID+string(letter.Date), "")
	document := r.file(id).Documents[0]
	r.same("number and addressee in the archive", document.Number+document.To, "Kepala Dinas Kesehatan dan 1 lainnya")
	paper, err := r.desk.Reprint(t.Context(), document.ID)
	r.must(err)
	r.same("number on paper", paper.Letter.Number, "400.2/      /DPPPA/2026")
	r.same("the paper's state", paper.Letter.State, data.LetterFinal)
	r.must(r.desk.SignLetter(t.Context(), id, "2026-03-04"))
	r.same("signed", r.file(id).Letter.State, data.LetterSigned)
	r.same("signed on", r.file(id).Letter.SignedOn, data.Date("2026-03-04"))
	r.refused(r.desk.SignLetter(t.Context(), id, ""), data.ErrInvalid, "S-2026-001", "Ditandatangani")
	r.refused(r.desk.NumberLetter(t.Context(), id, " ", "2026-03-05"), data.ErrInvalid, "Nomor surat belum diisi")
	r.refused(r.desk.NumberLetter(t.Context(), id, "47", ""), data.ErrInvalid, "Tanggal surat belum diisi")
	r.must(r.desk.NumberLetter(t.Context(), id, "47", "2026-03-05"))
	f := r.file(id)
	r.same("number", f.Number.Text, "400.2/047/DPPPA/2026")
	r.same("its place", f.Number.Sequence, 47)
	r.same("numbered", f.Letter.State, data.LetterIssued)
	r.same("dated", f.Letter.Date, data.Date("2026-03-05"))
	again, err := r.desk.Reprint(t.Context(), document.ID)
	r.must(err)
	r.same("papers after numbering", len(f.Documents), 1)
	r.same("the issued bytes are the same", bytes.Equal(again.PDF, paper.PDF), true)
}

func TestAPrintWithTheNumberIsAFurtherRevisionOfTheSamePaper(t *testing.T) {
	r := newLetterRoom(t)
	id := r.draft(data.OfficialLetter, "", func(l *data.Letter) {
		l.Body, l.Subject = "Sesuai surat tanggal {surat.tanggal}.", "Rapat {kantor.singkatan}"
	})
	r.issue(id)
	_, err := r.desk.PrintNumbered(t.Context(), id, r.print)
	r.refused(err, data.ErrInvalid, "berstatus Final")
	r.must(r.desk.NumberLetter(t.Context(), id, "47", "2026-03-05"))
	r.do("ubah profil", func(tx data.Tx) error {
		office, err := tx.Office()
		office.ShortName = "Lain"
		return errors.Join(err, tx.Put(&office))
	})
	document, err := r.desk.PrintNumbered(t.Context(), id, r.print)
	r.must(err)
	r.same("revision", document.Revision, 1)
	r.same("revision of the letter", r.file(id).Letter.Revision, 1)
	r.same("number", document.Number, "400.2/047/DPPPA/2026")
	r.same("date", document.Date, data.Date("2026-03-05"))
	paper, err := r.desk.Reprint(t.Context(), document.ID)
	r.must(err)
	r.same("number on paper", paper.Letter.Number, document.Number)
	r.same("office on paper, as it was issued", paper.Letter.Office.ShortName, "DPPPA")
	r.same("texts on paper", paper.Letter.Subject+": "+paper.Letter.Body, "Rapat DPPPA: Sesuai surat tanggal 5 Maret 2026.")
	same, err := r.desk.PrintNumbered(t.Context(), id, r.print)
	r.must(err)
	r.same("printed once more", same, document)
	r.same("papers drawn", r.drawn, 2)
	r.same("papers", len(r.file(id).Documents), 2)
}

func TestANumberOfTUThatIsTakenIsRefusedAndNamesTheLetterThatHasIt(t *testing.T) {
	r := newLetterRoom(t)
	first, second := r.draft(data.OfficialLetter, "", nil), r.draft(data.CoverLetter, "", nil)
	r.issue(first)
	r.issue(second)
	r.must(r.desk.NumberLetter(t.Context(), first, "400.2/047/DPPPA/2026", "2026-03-05"))
	for _, typed := range []string{"47", "400.2 / 047/dpppa/2026", "000.1/47/DPPPA/2026"} {
		r.refused(r.desk.NumberLetter(t.Context(), second, typed, "2026-03-06"), data.ErrDuplicate, "S-2026-001", "Rapat koordinasi")
	}
	if f := r.file(second); f.Letter.State != data.LetterFinal || f.Number != nil || f.Letter.Date != "" {
		t.Errorf("a refused number left %+v", f.Letter)
	}
	// Another year has another book, and a shape of TU's own is kept as it is typed.
	r.must(r.desk.NumberLetter(t.Context(), second, "B-47/SET/I/2027", "2027-01-06"))
	if f := r.file(second); f.Number.Text != "B-47/SET/I/2027" || f.Number.Sequence != 0 || f.Register.Year != 2027 {
		t.Errorf("number %+v in %+v", f.Number, f.Register)
	}
	// A slip is mended in the same way, and frees what was typed by mistake.
	r.must(r.desk.NumberLetter(t.Context(), first, "48", "2026-03-05"))
	r.must(r.desk.NumberLetter(t.Context(), second, "47", "2026-03-06"))
	if a, b := r.number(first), r.number(second); a != "400.2/048/DPPPA/2026" || b != "400.2/047/DPPPA/2026" {
		t.Errorf("mended %q and %q", a, b)
	}
}

func TestOurOwnRegisterGivesTheNumberWhenThePaperIsIssued(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	next, err := r.desk.NextNumber(t.Context(), id)
	r.must(err)
	letter := r.issue(id)
	if got := r.number(id); letter.State != data.LetterIssued || got != "400.2/001/DPPPA/2026" || got != next {
		t.Errorf("%s with %q, announced %q", letter.State, got, next)
	}
	if d := r.file(id).Documents[0]; d.Number != next || d.Date != "2026-03-05" {
		t.Errorf("archived %+v", d)
	}
	later, back, open := r.draft(data.InvitationLetter, "2026-03-09", nil), r.draft(data.OfficialLetter, "2026-03-06", nil), r.draft(data.OfficialLetter, "2026-03-09", nil)
	r.issue(later)
	r.issue(back)
	r.issue(open)
	if a, b, c := r.number(later), r.number(back), r.number(open); a != "400.2/002/DPPPA/2026" || b != "400.2/001.a/DPPPA/2026" || c != "400.2/003/DPPPA/2026" {
		t.Errorf("numbers %q, dated back %q, then %q", a, b, c)
	}
	memo := r.draft(data.MemoLetter, "2026-03-09", nil)
	if r.issue(memo).State != data.LetterFinal || r.number(memo) != "" {
		t.Error("a nota dinas is not numbered in the register of letters")
	}
	report := r.draft(data.ReportLetter, "", nil)
	if got := r.issue(report); got.State != data.LetterIssued || got.NumberID != "" || got.RegisterID != "" || got.Date == "" {
		t.Errorf("a laporan %+v", got)
	}
	_, err = r.desk.IssueLetter(t.Context(), id, r.options())
	r.refused(err, data.ErrFinal, "S-2026-001 sudah diterbitkan")
}

func TestNothingIsTakenWhereIssuingFails(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	id := r.draft(data.OfficialLetter, "2026-03-05", func(l *data.Letter) { l.Body = "Hubungi 081234567890." })
	before := wholeState(t, r.store)
	_, err := r.desk.IssueLetter(t.Context(), id, r.options())
	var found *secretariat.PersonalDataError
	if !errors.As(err, &found) || len(found.Findings) == 0 {
		t.Fatalf("got %v", err)
	}
	broken := errors.New("no paper")
	_, err = r.desk.IssueLetter(t.Context(), id, secretariat.IssueOptions{
		Reason: "nomor kantor", Print: func(data.LetterSnapshot) ([]byte, int, error) { return nil, 0, broken },
	})
	if !errors.Is(err, broken) || wholeState(t, r.store) != before {
		t.Errorf("failed with %v and changed the file", err)
	}
	o := r.options()
	o.Reason = "nomor kantor"
	_, err = r.desk.IssueLetter(t.Context(), id, o)
	r.must(err)
	if got := r.number(id); got != "400.2/001/DPPPA/2026" {
		t.Errorf("number %q", got)
	}
}

func TestAVoidLetterKeepsItsNumberUsedUp(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	konsep := r.draft(data.OfficialLetter, "2026-03-05", nil)
	r.refused(r.desk.VoidLetter(t.Context(), konsep, "batal"), data.ErrInvalid, "cukup dihapus")
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	r.issue(id)
	r.refused(r.desk.VoidLetter(t.Context(), id, "  "), data.ErrInvalid, "Alasan membatalkan surat belum diisi")
	r.must(r.desk.VoidLetter(t.Context(), id, "Rapat ditunda"))
	f := r.file(id)
	if f.Letter.State != data.LetterVoid || f.Letter.VoidReason != "Rapat ditunda" || f.Number.State != data.NumberVoid || len(f.Documents) != 1 {
		t.Errorf("void %+v %+v", f.Letter, f.Number)
	}
	r.refused(r.desk.VoidLetter(t.Context(), id, "lagi"), data.ErrInvalid, "Dibatalkan")
	r.refused(r.desk.ReviseLetter(t.Context(), id, "lagi"), data.ErrInvalid, "Dibatalkan")
	r.issue(konsep)
	if got := r.number(konsep); got != "400.2/002/DPPPA/2026" {
		t.Errorf("the next letter has %q", got)
	}
	if lines := r.book("Surat keluar"); len(lines) != 2 || lines[0].State != data.LetterVoid || lines[0].Gap || lines[1].Code == "" {
		t.Errorf("book %+v", lines)
	}
}

func TestARevisedLetterKeepsItsNumberAndItsPapers(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	r.issue(id)
	r.refused(r.desk.ReviseLetter(t.Context(), id, ""), data.ErrInvalid, "Alasan memperbaiki surat")
	r.must(r.desk.ReviseLetter(t.Context(), id, "Tempat rapat berubah"))
	if f := r.file(id); f.Letter.State != data.LetterDraft || f.Letter.Revision != 1 || f.Number == nil || len(f.Documents) != 1 {
		t.Fatalf("revised %+v", f.Letter)
	}
	r.do("ubah", func(tx data.Tx) error {
		l := r.file(id).Letter
		l.Body, l.Date = "Tempat baru.", "2026-03-08"
		return tx.Put(&l)
	})
	r.issue(id)
	f := r.file(id)
	if f.Letter.State != data.LetterIssued || f.Number.Text != "400.2/001/DPPPA/2026" || f.Number.Date != "2026-03-08" ||
		len(f.Documents) != 2 || f.Documents[0].Revision != 1 || f.Documents[0].Number != f.Number.Text {
		t.Errorf("issued again %+v %+v %+v", f.Letter, f.Number, f.Documents)
	}
	r.must(r.desk.ReviseLetter(t.Context(), id, "Sekali lagi"))
	r.do("ubah", func(tx data.Tx) error {
		l := r.file(id).Letter
		l.Date = "2027-01-08"
		return tx.Put(&l)
	})
	_, err := r.desk.IssueLetter(t.Context(), id, r.options())
	r.refused(err, data.ErrInvalid, "8 Januari 2027")
}

func TestDeliveryIsAllThatSendingChanges(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	id := r.draft(data.OfficialLetter, "2026-03-05", nil)
	f := r.file(id)
	went := f.Recipients[0]
	went.Name, went.SentVia, went.SentOn = "Orang lain", "kurir", "2026-03-06"
	r.refused(r.desk.SendLetter(t.Context(), id, []data.Addressee{went}), data.ErrInvalid, "Konsep")
	r.issue(id)
	r.must(r.desk.SendLetter(t.Context(), id, []data.Addressee{went}))
	sent := r.file(id)
	if a := sent.Recipients[0]; sent.Letter.State != data.LetterSent || a.Name != f.Recipients[0].Name || a.SentVia != "kurir" || a.SentOn != "2026-03-06" {
		t.Errorf("sent %+v", a)
	}
	went.ReceivedBy, went.ReceivedOn = "Nama Contoh 3", "2026-03-07"
	r.must(r.desk.SendLetter(t.Context(), id, []data.Addressee{went}))
	sheet, err := r.desk.Dispatch(t.Context(), secretariat.DispatchFilter{From: "2026-03-06", Until: "2026-03-06"})
	r.must(err)
	want := data.DispatchLine{
		Number: "400.2/001/DPPPA/2026", Date: "2026-03-05", Subject: "Rapat koordinasi", To: "Kepala Dinas Kesehatan",
		SentVia: "kurir", SentOn: "2026-03-06", ReceivedBy: "Nama Contoh 3", ReceivedOn: "2026-03-07",
	}
	if !slices.Equal(sheet.Lines, []data.DispatchLine{want}) {
		t.Errorf("lembar ekspedisi %+v", sheet.Lines)
	}
	if none, err := r.desk.Dispatch(t.Context(), secretariat.DispatchFilter{From: "2026-03-07"}); err != nil || len(none.Lines) != 0 {
		t.Errorf("of another day %+v (%v)", none.Lines, err)
	}
	whole, err := r.desk.Dispatch(t.Context(), secretariat.DispatchFilter{LetterIDs: []string{id}})
	if r.must(err); len(whole.Lines) != 3 || whole.Lines[0] != want || whole.Lines[2].To != "Bupati" {
		t.Errorf("of the letter %+v", whole.Lines)
	}
	r.must(r.desk.SendLetter(t.Context(), id, []data.Addressee{{ID: went.ID}}))
	if got := r.file(id).Letter.State; got != data.LetterIssued {
		t.Errorf("sent to nobody after all, but %s", got)
	}
}

func TestCopiesOfSecretLettersAreNumbered(t *testing.T) {
	r := newLetterRoom(t)
	for class, want := range map[data.SecurityClass][]int{
		data.Ordinary: {0, 0, 0}, data.Restricted: {0, 0, 0}, data.Confidential: {1, 2, 3}, data.TopSecret: {1, 2, 3},
	} {
		id := r.draft(data.OfficialLetter, "2026-03-05", func(l *data.Letter) { l.Security = class })
		r.issue(id)
		var got []int
		f := r.file(id)
		for _, a := range slices.Concat(f.Recipients, f.Copies) {
			got = append(got, a.CopyNumber)
		}
		paper, err := r.desk.Reprint(t.Context(), f.Documents[0].ID)
		r.must(err)
		if !slices.Equal(got, want) || paper.Letter.Copies[0].CopyNumber != want[2] {
			t.Errorf("%s: copies %v, on paper %d", class, got, paper.Letter.Copies[0].CopyNumber)
		}
	}
}

func TestAnInvitationWithItsNumberBecomesTheBasisOfItsMeeting(t *testing.T) {
	r := newLetterRoom(t)
	of := func(l *data.Letter) {
		l.MeetingID, l.Signing.OnBehalf, l.Subject = r.id, "Bupati Kutai Timur", "Undangan {rapat.nama}"
	}
	id, second := r.draft(data.InvitationLetter, "", of), r.draft(data.InvitationLetter, "", of)
	for range 2 { // as a konsep, and issued
		list, err := r.desk.Letters(t.Context(), data.LetterFilter{Year: 2026})
		r.must(err)
		r.same("what it is about, in lists", list[len(list)-1].Subject, "Undangan Rapat Contoh")
		_, _ = r.desk.IssueLetter(t.Context(), id, r.options())
	}
	r.same("what it is about, in the file", r.file(id).Letter.Subject, "Undangan Rapat Contoh")
	if m := r.disk().Meeting; m.BasisNumber != "" {
		t.Errorf("basis %q before there is a number", m.BasisNumber)
	}
	r.must(r.desk.NumberLetter(t.Context(), id, "47", "2026-03-05"))
	m := r.disk().Meeting
	if m.BasisIssuer != "Bupati Kutai Timur" || m.BasisNumber != "400.2/047/DPPPA/2026" || m.BasisDate != "2026-03-05" || m.BasisSubject != "Undangan Rapat Contoh" {
		t.Errorf("basis %+v", m)
	}
	r.issue(second)
	r.must(r.desk.NumberLetter(t.Context(), second, "48", "2026-03-06"))
	if got := r.disk().Meeting.BasisNumber; got != m.BasisNumber {
		t.Errorf("a basis that stands there was written over with %q", got)
	}
	for range 2 {
		_, err := r.desk.Undo(t.Context()) // the number of the second, and its issue
		if err != nil {
			r.refused(err, data.ErrFinal, "suratnya sudah tersimpan dalam arsip")
		}
	}
	if f := r.file(second); f.Number != nil || f.Letter.State != data.LetterFinal {
		t.Errorf("after undo %+v", f.Letter)
	}
}

func TestErrorsStopALetterAndWarningsNeedANote(t *testing.T) {
	r := newLetterRoom(t)
	r.own("Surat keluar")
	wrong := r.draft(data.OfficialLetter, "2026-03-05", func(l *data.Letter) { l.Body = "Bersama {rapat.tempat}." })
	o := r.options()
	o.Note, o.Reason = "tetap", "tetap"
	_, err := r.desk.IssueLetter(t.Context(), wrong, o)
	r.refused(err, data.ErrIncomplete, "belum dapat diterbitkan", "perlu diperbaiki")
	doubtful := r.draft(data.OfficialLetter, "2026-03-05", func(l *data.Letter) { l.Signing.HideNumber = false })
	_, err = r.desk.IssueLetter(t.Context(), doubtful, r.options())
	r.refused(err, data.ErrIncomplete, "1 peringatan", "tulis catatan")
	o.Note = "hubungi 081234567890"
	_, err = r.desk.IssueLetter(t.Context(), doubtful, o)
	r.refused(err, data.ErrPersonalData, "Alasan itu sendiri")
	r.same("numbers taken", len(r.book("Surat keluar")), 0)
	o.Note = "Belum ada NIP"
	_, err = r.desk.IssueLetter(t.Context(), doubtful, o)
	r.must(err)
	var waivers []data.Waiver
	r.must(r.store.View(t.Context(), func(reader data.Reader) error {
		all, err := reader.LetterBelongings(doubtful)
		for _, rec := range all {
			if waiver, is := rec.(*data.Waiver); is {
				waivers = append(waivers, *waiver)
			}
		}
		return err
	}))
	if len(waivers) != 1 || waivers[0].Warnings != 1 || waivers[0].Findings != 0 || waivers[0].Reason != "Belum ada NIP" || waivers[0].Paper != "Surat dinas" {
		t.Errorf("written down %+v", waivers)
	}
}
