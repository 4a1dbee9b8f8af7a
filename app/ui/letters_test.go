package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/meetings"
	"gugustugas/data"
)

// letter is the only letter of the file.
func (r *room) letter() data.LetterSummary {
	r.Helper()
	all, err := r.deps.Desk.Letters(r.Context(), data.LetterFilter{})
	if err != nil || len(all) != 1 {
		r.Fatalf("letters %+v: %v", all, err)
	}
	return all[0]
}

func TestFromTheMeetingToItsPrintedUndanganAreFewKeys(t *testing.T) {
	r := newRoom(t, true)
	agencies, err := r.deps.Desk.Agencies(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	own := slices.IndexFunc(agencies, func(a data.Agency) bool { return a.Name == "Dinas Pemberdayaan Perempuan dan Perlindungan Anak" })
	records := []data.Record{
		&data.Decree{ID: "sk", Number: "1/2024", Date: "2024-01-01", ValidFrom: "2024-01-01", Title: "Gugus Tugas Contoh"},
		&data.Person{
			ID: "kadis", Name: "Nama Contoh 1", AgencyID: agencies[own].ID, Rank: "Pembina", NumberKind: "NIP", Number: "197001011995012001",
			Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
		},
	}
	plain := strings.NewReplacer("[", "", "]", "") // what stands in brackets is to be filled in
	for _, a := range agencies {
		a.Name, a.ShortName = plain.Replace(a.Name), plain.Replace(a.ShortName)
		records = append(records, &a)
	}
	if err := r.store.Do(t.Context(), data.Action{Name: "contoh"}, func(tx data.Tx) error {
		for _, record := range records {
			if err := tx.Put(record); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	r.Go(pageMeetings)
	keys := 0
	press := func(c kit.Chord) {
		r.press(c)
		keys++
	}
	press(enter)
	r.until("the meeting is open", func() bool { return slices.Contains(r.texts(), "Ringkasan") })
	press(kit.Alt(fyne.Key2))
	press(kit.Ctrl(fyne.KeyReturn))
	if l := r.letter(); l.Kind != data.InvitationLetter || l.MeetingID != r.firstMeeting() || l.State != data.LetterDraft {
		t.Fatalf("letter %+v", l)
	}
	press(kit.Ctrl(fyne.KeyReturn))
	r.until("the undangan is in the archive", func() bool { return r.letter().State == data.LetterFinal })
	if keys > 10 {
		t.Errorf("%d keys", keys)
	}
	r.openMeeting(r.firstMeeting(), meetings.TabInvitation)
	r.press(kit.Char('u'))
	if r.letter(); r.current != pageLetters {
		t.Error("the undangan is not opened again")
	}
}

func TestBerandaLeadsToTheNumberOfALetterAndToAMissingOne(t *testing.T) {
	r := newRoom(t, true)
	registers, err := r.deps.Desk.Registers(t.Context(), 2026)
	if err != nil {
		t.Fatal(err)
	}
	id, err := r.deps.Desk.NewLetter(t.Context(), secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: r.firstMeeting()})
	if err != nil {
		t.Fatal(err)
	}
	registers[1].Mode, registers[1].First = data.NumberedHere, 1
	if err := r.store.Do(t.Context(), data.Action{Name: "contoh"}, func(tx data.Tx) error {
		var l data.Letter
		if err := tx.Get(id, &l); err != nil {
			return err
		}
		l.State, l.RegisterID = data.LetterFinal, registers[0].ID
		return errors.Join(tx.Put(&registers[0]), tx.Put(&registers[1]), tx.Put(&l), tx.Put(&data.RegisterNumber{
			ID: "n", RegisterID: registers[1].ID, Sequence: 2, Text: "2", Date: "2026-01-05", State: data.NumberUsed,
		}))
	}); err != nil {
		t.Fatal(err)
	}
	r.Go(pageHome)
	r.Go(pageMeetings)
	r.Go(pageHome)
	for _, want := range []string{"Catat nomor undangan", "Jelaskan"} {
		if !slices.Contains(r.texts(), want) {
			t.Errorf("%q is not on Beranda", want)
		}
	}
	r.openNumber(id)
	if !slices.Contains(r.texts(), "Tulis nomor dari TU: urutannya saja, atau seluruh nomor seperti pada naskah.") {
		t.Errorf("no number is asked for: %q", r.texts())
	}
	r.Go(pageHome)
	r.openGap(registers[1].ID, 1)
	if !slices.Contains(r.texts(), "Jelaskan nomor 001") {
		t.Errorf("the missing number is not explained: %q", r.texts())
	}
}
