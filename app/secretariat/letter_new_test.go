package secretariat_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// duty gives the meeting a follow-up that agencies owe, and returns its id.
func (l *letters) duty(text string, due data.Date, owners ...string) string {
	l.Helper()
	l.open()
	item := l.Dossier().Agenda[1].ID
	entryID := l.AddEntry(item, "", data.EntryFollowUp)
	l.SetText(entryID, text)
	l.SetDue(entryID, due, "")
	for _, owner := range owners {
		l.AddOwner(entryID, owner)
	}
	l.flush()
	f, _, _ := l.FollowUp(entryID)
	return f.ID
}

func TestARequestForFollowUpsTellsEachAgencyItsOwn(t *testing.T) {
	l := newLetters(t)
	l.duty("Menyusun rancangan", "2024-08-09", "a1", "a3")
	chosen := l.duty("Mengirim data", "2024-08-16", "a1")
	done := l.duty("Sudah selesai", "2024-08-01", "a1")
	l.flush()
	l.must(l.desk.Report(t.Context(), done, secretariat.Report{State: data.Done}))
	ids, err := l.desk.NewLetters(t.Context(), secretariat.NewLetter{Kind: data.FollowUpRequest, AgencyIDs: []string{"a1", "a3"}})
	l.must(err)
	first, second := l.openLetter(ids[0]).Snapshot(), l.openLetter(ids[1]).Snapshot()
	want := "| No. | Tindak lanjut | Rapat | Tenggat |\n| 1 | Menyusun rancangan | 25 Juli 2024 | 9 Agustus 2024 |\n| 2 | Mengirim data | 25 Juli 2024 | 16 Agustus 2024 |\n"
	if !strings.Contains(first.Body, want) || strings.Contains(first.Body, "Sudah selesai") || !strings.Contains(first.Body, "tanggung jawab Dinas Kesehatan Contoh") {
		t.Errorf("first:\n%s", first.Body)
	}
	if strings.Contains(second.Body, "Mengirim data") || !strings.Contains(second.Body, "Menyusun rancangan") || len(second.Recipients) != 1 {
		t.Errorf("second:\n%s", second.Body)
	}
	if _, err := l.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := l.desk.OpenLetter(t.Context(), ids[0], l.saver); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("one undo left %v", err)
	}
	draft := l.write(secretariat.NewLetter{Kind: data.FollowUpRequest, AgencyIDs: []string{"a1"}, FollowUpIDs: []string{chosen}})
	if text := draft.File().Letter.Body; strings.Contains(text, "Menyusun") || !strings.Contains(text, "| 1 | Mengirim data |") || draft.File().Letter.MeetingID != l.id {
		t.Errorf("chosen:\n%s", text)
	}
}

func TestNoAgencyNoLetters(t *testing.T) {
	l := newLetters(t)
	if ids, err := l.desk.NewLetters(t.Context(), secretariat.NewLetter{Kind: data.FollowUpRequest}); err == nil || len(ids) > 0 {
		t.Errorf("made %v, %v", ids, err)
	}
	if _, err := l.desk.NewLetter(t.Context(), secretariat.NewLetter{TemplateID: "tidak ada"}); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestAnInvitationGoesToTheAttendanceListWhereThereIsOne(t *testing.T) {
	l := newLetters(t)
	l.put(&data.Participant{ID: "p1", MeetingID: l.id, Origin: data.Invited, AgencyID: "a3", Position: 1},
		&data.Participant{ID: "p2", MeetingID: l.id, Origin: data.Invited, AgencyID: "own", Position: 2},
		&data.Participant{ID: "p3", MeetingID: l.id, Origin: data.Guest, AgencyID: "a5", Position: 3})
	s := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).Snapshot()
	if got := addressed(s.Recipients); !slices.Equal(got, []string{"Kepala ta3"}) || s.Addressing != data.AddressedTogether {
		t.Errorf("to %q %s", got, s.Addressing)
	}
}

func TestAProgressLetterGoesToTheChairmanThroughTheSecretary(t *testing.T) {
	l := newLetters(t)
	s := l.write(secretariat.NewLetter{Kind: data.ProgressLetter}).Snapshot()
	if got := addressed(s.Recipients); !slices.Equal(got, []string{"Bupati Contoh selaku Ketua Gugus Tugas"}) || s.Via != "Sekretaris Daerah Kabupaten Contoh" {
		t.Errorf("to %q via %q", got, s.Via)
	}
	if want := "Triwulan II Tahun 2024, keadaan sampai dengan 30 Juni 2024"; !strings.Contains(s.Body, want) {
		t.Errorf("body %s", s.Body)
	}
}

func TestWhereTheOfficeLeadsItsReportGoesUpToThePengarah(t *testing.T) {
	l := newLetters(t)
	l.put(&data.Seat{ID: "s1", DecreeID: "sk", Position: 1, Role: "Pengarah", Post: "Bupati Contoh"},
		&data.Seat{ID: "s3", DecreeID: "sk", Position: 3, Role: "Ketua", AgencyID: "own", Post: "Kepala Dinas Contoh"})
	if got := addressed(l.write(secretariat.NewLetter{Kind: data.ProgressLetter}).Snapshot().Recipients); !slices.Equal(got, []string{"Bupati Contoh"}) {
		t.Errorf("to %q", got)
	}
}

func TestAnAddresseeIsNamedSuchThatItIsFound(t *testing.T) {
	l := newLetters(t)
	l.put(&data.Seat{ID: "ta1", DecreeID: "sk", Position: 9, Role: "Anggota", AgencyID: "a1", Post: "Kepala Dinas Kesehatan"},
		&data.Seat{ID: "ta2", DecreeID: "sk", Position: 10, Role: "Anggota", AgencyID: "a2", Post: "Camat"},
		&data.Agency{ID: "a3", Name: "Kepolisian Resor Contoh", Position: 4, Salutation: "Kepala Kepolisian Resor Contoh", Address: "Jalan Contoh\nKota Lain"},
		&data.Agency{ID: "a7", Name: "Pengadilan Negeri Contoh", Position: 9})
	s := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, AgencyIDs: []string{"a1", "a2", "a3", "a7"}}).Snapshot()
	want := []string{"Kepala Dinas Kesehatan Kabupaten Contoh", "Camat Contoh Utara", "Kepala Kepolisian Resor Contoh", "Ketua Pengadilan Negeri Contoh"}
	if got := addressed(s.Recipients); !slices.Equal(got, want) || s.Recipients[2].Place != "di Kota Lain" || s.Recipients[1].Place != "di Contoh Utara" {
		t.Errorf("to %q %+v", got, s.Recipients)
	}
	if all := l.write(secretariat.NewLetter{Kind: data.ReportRequest}).Snapshot(); len(all.Recipients) != 6 || len(all.Copies) > 0 {
		t.Errorf("asked %q, copies %q", addressed(all.Recipients), addressed(all.Copies))
	}
}

func TestTheQuarterAskedForIsTheLastUntilItsDeadline(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.ReportRequest, AgencyIDs: []string{"a1"}})
	for date, want := range map[data.Date]string{
		"2024-09-23": "Triwulan III Tahun 2024, Senin, 7 Oktober 2024",
		"2024-10-04": "Triwulan III Tahun 2024, Senin, 7 Oktober 2024",
		"2024-10-08": "Triwulan IV Tahun 2024, Selasa, 7 Januari 2025",
		"2025-01-03": "Triwulan IV Tahun 2024, Selasa, 7 Januari 2025",
	} {
		draft.Change(func(letter *data.Letter) {
			letter.Date, letter.Body = date, "Triwulan {triwulan} Tahun {tahun}, {triwulan.batas}"
		})
		if got := draft.Snapshot().Body; got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}

func TestAMemoGoesToTheSuperiorOfItsSigner(t *testing.T) {
	l := newLetters(t)
	if got := addressed(l.write(secretariat.NewLetter{Kind: data.MemoLetter, MeetingID: l.id}).Snapshot().Recipients); !slices.Equal(got, []string{"Bupati Contoh"}) {
		t.Errorf("to %q", got)
	}
}

func TestAnInvitationToAMeetingAboutCasesIsRahasia(t *testing.T) {
	l := newLetters(t)
	l.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	l.flush()
	if s := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).Snapshot(); s.Security != data.Confidential {
		t.Errorf("it is %s", s.Security)
	}
	entry := l.AddEntry(l.Dossier().Agenda[1].ID, "", data.EntryDecision)
	l.SetText(entry, "K-01 dirujuk.")
	l.flush()
	if s := l.write(secretariat.NewLetter{Kind: data.OfficialRecord, MeetingID: l.id}).Snapshot(); strings.Contains(s.Body, "K-01") {
		t.Errorf("what was said of cases stands in\n%s", s.Body)
	}
}

func TestABeritaAcaraTellsItsDayInWords(t *testing.T) {
	l := newLetters(t)
	s := l.write(secretariat.NewLetter{Kind: data.OfficialRecord, MeetingID: l.id}).Snapshot()
	if s.Date != "2024-07-26" || !strings.Contains(s.Body, "Pada hari ini, Jumat tanggal dua puluh enam bulan Juli tahun dua ribu dua puluh empat, bertempat di Ruang Contoh") {
		t.Errorf("%s\n%s", s.Date, s.Body)
	}
}

func TestALetterIsCopiedWithoutItsNumberAndItsWay(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.OfficialLetter, AgencyIDs: []string{"a1", "a2"}})
	draft.SetCopies([]data.Addressee{{Name: "Bupati Contoh", SentVia: "kurir", SentOn: "2024-07-30"}})
	draft.Change(func(letter *data.Letter) { letter.Subject, letter.Date = "Hal asli", "2024-07-22" })
	l.save()
	id, err := l.desk.CopyLetter(t.Context(), draft.File().Letter.ID)
	l.must(err)
	f := l.stored(id)
	if f.Letter.Subject != "Hal asli" || f.Letter.Date != "" || f.Letter.State != data.LetterDraft || f.Letter.Code == draft.File().Letter.Code ||
		len(f.Recipients) != 2 || len(f.Copies) != 1 || f.Copies[0].SentVia != "" {
		t.Errorf("copied %+v", f)
	}
	if len(l.stored(draft.File().Letter.ID).Recipients) != 2 {
		t.Error("the original lost its addressees")
	}
}

func TestAKonsepIsRemovedWholeAndComesBack(t *testing.T) {
	l := newLetters(t)
	id := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).File().Letter.ID
	l.must(l.desk.RemoveLetter(t.Context(), id))
	if _, err := l.desk.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	f := l.stored(id)
	if len(f.Recipients) != 6 || len(f.Copies) != 2 {
		t.Errorf("came back %+v", f)
	}
	f.Letter.State = data.LetterFinal
	l.put(&f.Letter)
	if err := l.desk.RemoveLetter(t.Context(), id); !errors.Is(err, data.ErrFinal) {
		t.Errorf("an issued letter: %v", err)
	}
}

func TestTheSignerOfTheLastLetterOfAKindIsProposedAgain(t *testing.T) {
	l := newLetters(t)
	draft := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id})
	draft.Change(func(letter *data.Letter) {
		letter.Signing = data.Signing{Officer: data.Officer{PersonID: "secretary", Status: "Pj.", Post: "Sekretaris Daerah Kabupaten Contoh"}, OnBehalf: "Bupati Contoh"}
		letter.Letterhead, letter.Contact = data.SecretariatLetterhead, "Ibu Contoh (0812)"
	})
	l.save()
	next := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id})
	if got := next.File().Letter; got.Signing.OnBehalf != "Bupati Contoh" || got.Letterhead != data.SecretariatLetterhead || got.Contact != "Ibu Contoh (0812)" {
		t.Errorf("proposed %+v %s %s", got.Signing, got.Letterhead, got.Contact)
	}
	if text := next.Snapshot().Body; !strings.Contains(text, "Konfirmasi kehadiran dapat disampaikan kepada narahubung kami.") {
		t.Errorf("no way to answer in\n%s", text)
	}
	l.put(&data.Holding{ID: "hs2", SeatID: "s2", PersonID: "secretary", From: "2023-01-02", To: "2024-01-01", Status: "Pj."})
	if got := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id}).File().Letter; got.Signing.PersonID != "head" {
		t.Errorf("one who left signs again: %+v", got.Signing)
	}
}

func TestSignersComeWithTheirQuality(t *testing.T) {
	l := newLetters(t)
	choices, err := l.desk.Signers(t.Context(), "2024-07-22")
	l.must(err)
	of := func(personID string) secretariat.SignerChoice {
		i := slices.IndexFunc(choices, func(c secretariat.SignerChoice) bool { return c.Person.ID == personID })
		if i < 0 {
			t.Fatalf("no %s among %+v", personID, choices)
		}
		return choices[i]
	}
	for _, c := range []struct {
		person   string
		head     data.LetterheadKind
		status   string
		as       string
		behalves []secretariat.Behalf
	}{
		{"regent", data.RegentLetterhead, "", "selaku Ketua Gugus Tugas", nil},
		{"secretary", data.SecretariatLetterhead, "Pj.", "selaku Wakil Ketua Gugus Tugas", []secretariat.Behalf{{OnBehalf: "Bupati Contoh"}}},
		{
			"head", data.OfficeLetterhead, "Plt.", "selaku Ketua Harian Gugus Tugas",
			[]secretariat.Behalf{{OnBehalf: "Bupati Contoh", Under: "Sekretaris Daerah Kabupaten Contoh"}},
		},
		{"field", data.OfficeLetterhead, "", "", []secretariat.Behalf{{OnBehalf: "Kepala Dinas"}}},
		{"nurse", data.TaskForceLetterhead, "", "selaku Anggota Gugus Tugas", nil},
	} {
		got := of(c.person)
		if got.Letterhead != c.head || got.Signing.Status != c.status || got.As != c.as || !slices.Equal(got.Behalves, c.behalves) {
			t.Errorf("%s: %+v", c.person, got)
		}
		if bare := c.person == "regent"; got.Signing.HideNumber != bare || got.Signing.HideRank != bare {
			t.Errorf("%s: rank and number of %+v", c.person, got.Signing)
		}
	}
	if choices[0].Person.ID != "regent" || of("field").Seat != nil {
		t.Errorf("first %+v", choices[0])
	}
	if before, err := l.desk.Signers(t.Context(), "2020-01-01"); err != nil || len(before) != 1 || before[0].Person.ID != "field" {
		t.Errorf("before the decree %+v, %v", before, err)
	}
}
