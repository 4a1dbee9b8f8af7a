package secretariat_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// letters is a desk with an office, a task force of seven agencies, and the meeting
// of the room; its clock stands on 22 July 2024.
type letters struct {
	*room
}

func newLetters(t *testing.T) *letters {
	t.Helper()
	r := newRoom(t)
	r.desk = secretariat.NewDesk(r.store, func() time.Time { return time.Date(2024, 7, 22, 1, 0, 0, 0, time.UTC) })
	l := &letters{room: r}
	l.put(
		&data.Office{
			ID: data.OfficeID, Government: "PEMERINTAH KABUPATEN CONTOH", Name: "DINAS CONTOH", FullName: "Dinas Contoh Kabupaten Contoh",
			ShortName: "DC", City: "Kota Contoh", Zone: data.WITA, MinutesHeading: "NOTULA", DecisionHeading: "KEPUTUSAN",
		},
		&data.Decree{ID: "sk", Number: "1/K.1/2023", Date: "2023-01-02", Title: "Gugus Tugas Contoh", ValidFrom: "2023-01-02"},
		&data.Agency{ID: "own", Name: "Dinas Contoh", ShortName: "DC", Position: 1},
		&data.Person{ID: "head", Name: "Nama Contoh 1", NumberKind: "NIP", Number: "197001011995011001", Rank: "Pembina, IV/a", AgencyID: "own", Sex: data.Male},
		&data.Person{ID: "regent", Name: "Nama Contoh 2", Sex: data.Male},
		&data.Person{ID: "secretary", Name: "Nama Contoh 4", NumberKind: "NIP", Number: "197001011995012001"},
		&data.Person{ID: "field", Name: "Nama Contoh 5", Post: "Kepala Bidang Contoh", AgencyID: "own"},
	)
	l.seat("s1", "Ketua", "", "Bupati Contoh", "regent", "")
	l.seat("s2", "Wakil Ketua", "", "Sekretaris Daerah Kabupaten Contoh", "secretary", "Pj.")
	l.seat("s3", "Ketua Harian", "own", "Kepala Dinas Contoh", "head", "Plt.")
	for i, name := range []string{"Dinas Kesehatan Contoh", "Kecamatan Contoh Utara", "Kepolisian Resor Contoh", "Forum Contoh", "Dinas Sosial Contoh", "Badan Contoh"} {
		id := "a" + string(rune('1'+i))
		l.put(&data.Agency{ID: id, Name: name, Position: i + 2})
		holder := ""
		if id == "a1" {
			holder = "nurse"
			l.put(&data.Person{ID: holder, Name: "Nama Contoh 3", AgencyID: id, Sex: data.Female})
		}
		l.seat("t"+id, "Anggota", id, "", holder, "")
	}
	return l
}

func (l *letters) put(records ...data.Record) {
	l.Helper()
	l.must(l.store.Do(l.Context(), data.Action{Name: "isi"}, func(tx data.Tx) error {
		for _, rec := range records {
			if err := tx.Put(rec); err != nil {
				return err
			}
		}
		return nil
	}))
}

var seatPlace int

func (l *letters) seat(id string, role data.SeatRole, agencyID, post, personID, status string) {
	l.Helper()
	seatPlace++
	l.put(&data.Seat{ID: id, DecreeID: "sk", Position: seatPlace, Role: role, AgencyID: agencyID, Post: cmpOr(post, "Kepala "+id)})
	if personID != "" {
		l.put(&data.Holding{ID: "h" + id, SeatID: id, PersonID: personID, From: "2023-01-02", Status: status})
	}
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// times gives the days of the meeting their beginning.
func (l *letters) times() {
	l.Helper()
	for i, day := range l.Dossier().Days {
		l.SetDay(day.ID, func(d *data.MeetingDay) { d.Start = data.Clock([]string{"09.00", "08.30"}[i]) })
	}
	l.flush()
}

func (l *letters) write(n secretariat.NewLetter) *secretariat.LetterDraft {
	l.Helper()
	id, err := l.desk.NewLetter(l.Context(), n)
	l.must(err)
	return l.openLetter(id)
}

func (l *letters) openLetter(id string) *secretariat.LetterDraft {
	l.Helper()
	draft, err := l.desk.OpenLetter(l.Context(), id, l.saver)
	l.must(err)
	return draft
}

func addressed(list []data.AddresseeSnapshot) (names []string) {
	for _, a := range list {
		names = append(names, a.Name)
	}
	return names
}

func TestAnInvitationBeginsWithTheFactsOfItsMeeting(t *testing.T) {
	l := newLetters(t)
	l.times()
	s := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).Snapshot()
	for _, want := range []string{
		"Keputusan Bupati Contoh Nomor 1/K.1/2023 tentang Gugus Tugas Contoh",
		"hari, tanggal : Kamis–Jumat, 25–26 Juli 2024",
		"waktu : pukul 09.00 WITA s.d. selesai (hari pertama)\n: pukul 08.30 WITA s.d. selesai (hari kedua)",
		"tempat : Ruang Contoh", "acara : Rapat Contoh", "agenda : 1. Agenda satu\n: 2. Agenda dua",
	} {
		if !strings.Contains(s.Body, want) {
			t.Errorf("no %q in\n%s", want, s.Body)
		}
	}
	if len(s.Unfilled) > 0 {
		t.Errorf("unfilled %q", s.Unfilled)
	}
	if s.Number != "400.2/      /DC/2024" || s.Numbered {
		t.Errorf("number %q", s.Number)
	}
}

func TestAnInvitationGoesToTheSeatsInForceOnceForEachAgency(t *testing.T) {
	l := newLetters(t)
	s := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).Snapshot()
	if got := addressed(s.Recipients); len(got) != 6 || s.Addressing != data.AddressedByList {
		t.Errorf("to %q %s", got, s.Addressing)
	}
	if got, want := addressed(s.Copies), []string{"Bupati Contoh", "Sekretaris Daerah Kabupaten Contoh"}; !slices.Equal(got, want) {
		t.Errorf("copies %q, want %q", got, want)
	}
	if first := s.Recipients[0]; first.Salutation != "Ibu" || first.Place != "di Kota Contoh" {
		t.Errorf("first %+v", first)
	}
	if s.Signer.Name != "Nama Contoh 1" || s.Signer.PostText() != "Plt. Kepala Dinas Contoh" {
		t.Errorf("signer %+v", s.Signer)
	}
}
