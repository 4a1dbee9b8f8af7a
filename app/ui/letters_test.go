package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
