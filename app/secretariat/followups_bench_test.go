package secretariat_test

import (
	"fmt"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// BenchmarkMattersOfAnAgencyWith400 is what the page and the roster's panel read.
func BenchmarkMattersOfAnAgencyWith400(b *testing.B) {
	path := b.TempDir() + "/data.gugustugas"
	s := createStore(b, path)
	desk := secretariat.NewDesk(s, nil)
	id, err := desk.CreateMeeting(b.Context(), secretariat.NewMeeting{Title: "Rapat", Dates: []data.Date{"2024-07-25"}})
	if err != nil {
		b.Fatal(err)
	}
	err = s.Do(b.Context(), data.Action{Name: "isi"}, func(tx data.Tx) error {
		dossier, err := tx.Dossier(id)
		if err != nil {
			return err
		}
		if err := tx.Put(&data.Agency{ID: "bappeda", Name: "Bappeda"}); err != nil {
			return err
		}
		for i := range 400 {
			key := fmt.Sprint(i)
			for _, rec := range []data.Record{
				&data.Entry{ID: "e" + key, MeetingID: id, AgendaItemID: dossier.Agenda[0].ID, Position: i, Kind: data.EntryFollowUp, Text: "Tugas " + key},
				&data.FollowUp{ID: "f" + key, MeetingID: id, EntryID: "e" + key, Number: i + 1, Due: "2024-08-30"},
				&data.FollowUpOwner{ID: "o" + key, MeetingID: id, FollowUpID: "f" + key, AgencyID: "bappeda", State: data.NotStarted},
				&data.Progress{ID: "p" + key, FollowUpID: "f" + key, Position: 1, Date: "2024-08-01", State: data.Running},
			} {
				if err := tx.Put(rec); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		all, err := desk.Matters(b.Context(), data.MatterFilter{AgencyID: "bappeda"})
		if err != nil || len(all) != 400 {
			b.Fatalf("%d matters (%v)", len(all), err)
		}
		data.ByUrgency(all, "2024-10-04")
	}
}
