package secretariat_test

import (
	"fmt"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// BenchmarkNewLetters writes one letter to each of 200 agencies.
func BenchmarkNewLetters(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := createStore(b, b.TempDir()+"/data.gugustugas")
		desk := secretariat.NewDesk(s, nil)
		var ids []string
		err := s.Do(b.Context(), data.Action{Name: "isi"}, func(tx data.Tx) error {
			for i := range 200 {
				id := fmt.Sprintf("a%d", i)
				ids = append(ids, id)
				if err := tx.Put(&data.Agency{ID: id, Name: "Dinas Contoh " + id, Position: i}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := desk.NewLetters(b.Context(), secretariat.NewLetter{Kind: data.OfficialLetter, AgencyIDs: ids}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCheckLetter is what the form asks after a rest of the keys.
func BenchmarkCheckLetter(b *testing.B) {
	facts := sound(data.InvitationLetter)
	for i := range 60 {
		facts.File.Recipients = append(facts.File.Recipients, data.Addressee{ID: fmt.Sprint(i), Name: fmt.Sprintf("Kepala Dinas Contoh %d", i)})
		facts.File.Letter.Body += "Rapat dilaksanakan pada Kamis, 25 Juli 2024, pukul 09.00 WITA di {rapat.tempat} bersama {sapaan}.\n"
	}
	for b.Loop() {
		secretariat.CheckLetter(facts)
	}
}
