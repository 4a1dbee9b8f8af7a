package secretariat_test

import (
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/privacy"
)

const nik = "6408011203900001"

func TestEveryTextOfTheMinutesIsChecked(t *testing.T) {
	s := data.MinutesSnapshot{
		Title: "a " + nik, RevisionReason: nik, BasisSubject: nik,
		Days:         []data.DaySnapshot{{Date: "2024-07-25", Place: "RT 05/RW 02", Chair: &data.Signatory{Name: nik}}},
		MinuteTaker:  &data.Signatory{Number: "NIP " + nik},
		Agenda:       []data.AgendaSnapshot{{ID: "a", Number: 2, Title: nik, Notes: []data.NoteSnapshot{{ID: "n", Text: "x"}, {ID: "m", Text: nik, Speaker: nik}}}},
		Decisions:    []data.DecisionSnapshot{{ID: "d", Number: 3, Text: "korban a.n. X"}},
		FollowUps:    []data.FollowUpSnapshot{{ID: "f", Code: "TL-4", Text: "hubungi 081234567890", DueText: nik, Owners: []string{nik}}},
		Participants: []data.ParticipantSnapshot{{ID: "p", Number: 7, Post: nik, Days: []data.MarkSnapshot{{Note: nik}}}},
	}
	s.Agenda[0].Carried = []data.CarriedSnapshot{{ID: "c", Code: "TL-1", Text: nik, Reports: []data.ReportSnapshot{{Note: nik}}}}
	var places []string
	for _, f := range secretariat.CheckMinutes(s) {
		places = append(places, f.RecordID+": "+f.Place)
	}
	want := []string{
		": Judul", ": Alasan perbaikan", ": Hal dasar rapat", ": Hari 25 Juli 2024, tempat",
		": Hari 25 Juli 2024, pimpinan rapat, nama", ": Notulis, nomor", "a: Agenda 2, judul",
		"m: Agenda 2, catatan ke-2, pembicara", "m: Agenda 2, catatan ke-2", "c: Agenda 2, tindak lanjut TL-1",
		"c: Agenda 2, tindak lanjut TL-1, laporan ke-1, keterangan", "d: Keputusan 3", "f: Tindak lanjut TL-4",
		"f: Tindak lanjut TL-4, penanggung jawab", "f: Tindak lanjut TL-4, tenggat", "p: Daftar hadir nomor 7, jabatan",
		"p: Daftar hadir nomor 7, keterangan",
	}
	if got := strings.Join(places, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("places:\n%s", got)
	}
}

func TestLetterheadContactsAndNumbersOfOfficialsPass(t *testing.T) {
	office := data.OfficeSnapshot{AddressLines: []string{"Telepon (0549) 123456"}}
	for name, snapshot := range map[string]any{
		"office": data.MinutesSnapshot{
			Office:    office,
			Decisions: []data.DecisionSnapshot{{Text: "Laporan ke (0549) 123456"}},
			Signer:    &data.Signatory{PersonID: nik, Name: "Nama Contoh 1", Number: "NIDN 0812345678"},
		},
		"roster": data.RosterSnapshot{Office: office, Roster: data.Roster{Lines: []data.RosterLine{{
			Agency: &data.Agency{Name: "Dinas Contoh", Contact: "Ibu Contoh 081234567890"},
			Person: &data.Person{Name: "Nama Contoh 1", Number: "190001011900012003", Phone: "081234567890"},
		}}}},
	} {
		if found := secretariat.CheckPaper(snapshot); len(found) > 0 {
			t.Errorf("%s: %+v", name, found)
		}
	}
	found := secretariat.CheckPaper([]any{data.RosterSnapshot{Roster: data.Roster{Lines: []data.RosterLine{{
		Agency: &data.Agency{ID: "i", Name: "Dinas Contoh", Duty: "Hubungi 081234567890"},
	}}}}})
	if len(found) != 1 || found[0].Kind != privacy.Telephone || found[0].RecordID != "i" || found[0].Place != "Kedudukan 1, instansi, tugas" {
		t.Errorf("%+v", found)
	}
}

func TestAPlaceIsToldOnceAndByItsCode(t *testing.T) {
	row := data.FollowUpRow{Number: 1, Code: "TL-3", Text: "Hubungi 081234567890", Note: nik}
	picture := struct {
		Number  int
		Content []byte
		Caption string
	}{2, []byte(nik), "korban a.n. Contoh"}
	found := secretariat.CheckPaper([]any{
		data.FollowUpListSnapshot{Groups: []data.FollowUpGroup{{Agency: "Bappeda", Rows: []data.FollowUpRow{row}}, {Agency: "Polres", Rows: []data.FollowUpRow{row}}}},
		picture,
	})
	var places []string
	for _, f := range found {
		places = append(places, f.Place)
	}
	if got := strings.Join(places, "; "); got != "TL-3; TL-3, keterangan; Nomor 2, keterangan foto" {
		t.Errorf("places %s", got)
	}
}

func TestAnExcerptIsShortOfWholeWordsAndOnOneLine(t *testing.T) {
	found := secretariat.CheckMinutes(data.MinutesSnapshot{
		Decisions: []data.DecisionSnapshot{{Text: strings.Repeat("ékor ", 10) + "\nnomor " + nik + " " + strings.Repeat("ümum ", 10)}},
	})
	if len(found) != 1 || !strings.HasPrefix(found[0].Excerpt, "…ékor ") || !strings.HasSuffix(found[0].Excerpt, " ümum…") ||
		strings.Contains(found[0].Excerpt, "\n") || len([]rune(found[0].Excerpt)) > 60 {
		t.Errorf("%+v", found)
	}
}

func TestAWaiverNeedsItsReason(t *testing.T) {
	r := newRoom(t)
	if err := r.desk.Waive(t.Context(), r.id, "Notula", 2, "  "); err == nil {
		t.Error("waived without a reason")
	}
	r.must(r.desk.Waive(t.Context(), r.id, "Notula", 2, "atas izin pimpinan"))
	r.must(r.desk.Waive(t.Context(), "", "Daftar anggota", 1, "intern"))
}
