package secretariat_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// tell writes a trail as one line a change.
func (r *room) tell(ids ...string) (lines []string) {
	r.Helper()
	r.flush()
	trail, err := r.desk.Trail(r.Context(), ids...)
	if err != nil {
		r.Fatal(err)
	}
	for _, line := range trail {
		text := fmt.Sprintf("%s %s", line.Record, line.Change)
		for _, f := range line.Fields {
			text += fmt.Sprintf(" [%s: %s → %s]", f.Label, f.Before, f.After)
		}
		lines = append(lines, text)
		if !strings.HasSuffix(line.When, " WITA") || line.By != "uji" || line.Action == "" {
			r.Errorf("line %+v", line)
		}
	}
	return lines
}

func TestHistoryTellsFieldsInWordsAndNamesInsteadOfIDs(t *testing.T) {
	r := newRoom(t)
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	guest, err := r.AddGuest("Nama Contoh 2, Camat, Kecamatan Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "susun laporan")
	r.flush()
	r.SetDue(id, "2024-08-30", "")
	r.AddOwner(id, agency)
	r.RemoveOwner(id, agency)
	r.SetSpeaker(id, guest)
	want := []string{
		"Tindak lanjut: susun laporan diubah [Pembicara:  → Nama Contoh 2]",
		"Penanggung jawab: Dinas Contoh dihapus [Tindak lanjut: TL-1 → ] [Instansi: Dinas Contoh → ] [Status: belum mulai → ]",
		"Penanggung jawab: Dinas Contoh ditambahkan [Tindak lanjut:  → TL-1] [Instansi:  → Dinas Contoh] [Status:  → belum mulai]",
		"Rincian tindak lanjut: TL-1 diubah [Tenggat:  → 30 Agustus 2024]",
		"Rincian tindak lanjut: TL-1 ditambahkan [Nomor:  → 1]",
		"Tindak lanjut: susun laporan ditambahkan [Agenda:  → Agenda satu] [Jenis:  → tindak lanjut] [Isi:  → susun laporan]",
	}
	if got := r.tell(id); !slices.Equal(got, want) {
		t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if all := r.tell(r.id); len(all) < len(want)+6 || !slices.Contains(all, want[0]) {
		t.Errorf("of the meeting:\n%s", strings.Join(all, "\n"))
	}
}

func TestHistoryOfASeatTellsItsHolders(t *testing.T) {
	r := newRoom(t)
	r.put(&data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"}, &data.Seat{ID: "kursi", DecreeID: "sk", Role: "Ketua", Post: "Bupati"})
	err := r.desk.HandOver(t.Context(), "kursi", secretariat.HandOver{Person: "Nama Contoh 1", From: "2024-02-01"})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.tell("kursi"); len(got) != 2 || !strings.HasPrefix(got[0], "Pejabat kedudukan: Nama Contoh 1 ditambahkan") {
		t.Errorf("told %q", got)
	}
}

func TestTrashNamesWhatWasDeletedAndWhatComesBackWithIt(t *testing.T) {
	r := newRoom(t)
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "susun laporan")
	r.AddOwner(id, agency)
	r.RemoveEntry(id)
	empty := r.write(r.item("Agenda satu"), data.EntryNote, "dikosongkan")
	r.SetText(empty, "")
	r.Leave(empty)
	r.flush()
	trash, err := r.desk.Trash(t.Context())
	if err != nil || len(trash) != 1 {
		t.Fatalf("trash %+v (%v)", trash, err)
	}
	if d := trash[0]; d.Kind != "Tindak lanjut" || d.What != "susun laporan" || d.From != "R-2024-001, Rapat Contoh" ||
		d.With != "1 rincian tindak lanjut, 1 penanggung jawab" {
		t.Errorf("line %+v", d)
	}
	if err := r.desk.RemoveMeeting(t.Context(), r.id); err != nil {
		t.Fatal(err)
	}
	if trash, err = r.desk.Trash(t.Context()); err != nil || len(trash) != 2 || trash[0].Kind != "Rapat" || trash[0].From != "" {
		t.Errorf("trash %+v (%v)", trash, err)
	}
}
