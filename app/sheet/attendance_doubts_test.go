package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/data"
)

func TestADeputyIsLinkedToTheOfficialOnTheList(t *testing.T) {
	for words, official := range map[string]string{"(mewakili Nama Pejabat, S.H.)": "Nama Pejabat", "mewakili Kepala Dinas": "Nama Pejabat"} {
		s := newSitting(t, &data.Participant{ID: "u1", MeetingID: "rapat", Position: 1, Origin: data.Invited, GuestName: official, Post: "Kepala Dinas", AgencyName: "Dinas Contoh"})
		plan := s.list(formHead, "25/07/2024 08.00.00;\"Nama Contoh, S.E. "+words+"\";Kabid;Dinas Contoh;L;;Hadir")
		if len(plan.Questions()) != 1 || !strings.HasPrefix(plan.Questions()[0].Options[0].Text, "Ya, catat sebagai wakil") {
			t.Fatalf("%s: %+v", words, plan.Questions())
		}
		s.write(plan)
		if got := s.attended(); got["Nama Contoh, S.E."] != "Kabid, Dinas Contoh, L, wakil: hadir; -;" || !strings.HasSuffix(got[official], ": diwakili; -;") {
			t.Errorf("%s: %v", words, got)
		}
		for _, p := range s.existing().Participants {
			if p.Origin == data.Deputy && p.RepresentsID != "u1" {
				t.Errorf("the deputy stands for %q", p.RepresentsID)
			}
		}
	}
}

func TestAnOfficialWhoIsNowhereIsAddedWhenAPersonSaysSo(t *testing.T) {
	for answer, want := range map[string]int{"Ya, tambahkan": 2, "Tidak, catat sebagai peserta sendiri": 1} {
		s := newSitting(t)
		plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh (mewakili Ir. Nama Pejabat, M.T.);Kabid;Dinas Contoh;L;;Hadir")
		choose(t, plan, answer)
		s.write(plan)
		if got := s.attended(); len(got) != want || want == 2 && got["Ir. Nama Pejabat, M.T."] != ", Dinas Contoh, , undangan: diwakili; -;" {
			t.Errorf("%s: %v", answer, got)
		}
	}
}

func TestWhoCameForSomebodyRepresentedIsAsked(t *testing.T) {
	s := newSitting(t)
	plan := s.list(formHead, "25/07/2024 08.00.00;Nama Pejabat;Kepala Dinas;Dinas Contoh;L;;Diwakili", "25/07/2024 08.01.00;Nama Contoh;Kabid;Dinas Contoh;P;;Hadir",
		"25/07/2024 08.01.00;Nama Lain;Kabid;Dinas Lain;P;;Hadir")
	if q := plan.Questions(); len(q) != 1 || len(q[0].Options) != 3 || q[0].Options[1].Text != "Nama Contoh (baris 3)" {
		t.Fatalf("%+v", q)
	}
	choose(t, plan, "Nama Contoh (baris 3)")
	s.write(plan)
	if got := s.attended()["Nama Contoh"]; got != "Kabid, Dinas Contoh, P, wakil: hadir; -;" {
		t.Errorf("%q", got)
	}
}

func TestWordsForAttendanceAreUnderstood(t *testing.T) {
	for word, want := range map[string]string{
		"HADIR": "hadir", "ya": "hadir", "✓": "hadir", "Hadir (daring)": "hadir", "diwakilkan": "diwakili", "Ijin": "izin", "sakit": "izin", "Dinas luar": "izin tugas luar",
		"izin, cuti": "izin cuti", "Tidak Hadir": "tidak hadir", "tanpa keterangan": "tidak hadir",
	} {
		s := newSitting(t)
		s.write(s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;Kabid;Dinas Contoh;L;;"+word))
		if got := s.attended()["Nama Contoh"]; !strings.HasSuffix(got, ": "+want+"; -;") {
			t.Errorf("%s became %q, want %s", word, got, want)
		}
		for _, a := range s.existing().Attendance {
			if a.Online != strings.Contains(word, "daring") {
				t.Errorf("%s: daring is %v", word, a.Online)
			}
		}
	}
}

func TestAnUnknownWordForAttendanceIsAsked(t *testing.T) {
	s := newSitting(t)
	plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;;Dinas Contoh;L;;mungkin", "25/07/2024 08.00.00;Nama Lain;;Dinas Contoh;L;;Mungkin")
	if q := plan.Questions(); len(q) != 1 || len(q[0].Places) != 2 {
		t.Fatalf("%+v", q)
	}
	choose(t, plan, "Tidak hadir")
	s.write(plan)
	if got := s.attended(); !strings.HasSuffix(got["Nama Lain"], ": tidak hadir; -;") {
		t.Errorf("%v", got)
	}
}

func TestTwoMarksOfOneDayAreAsked(t *testing.T) {
	for answer, want := range map[string]string{"terakhir": "izin", "pertama": "hadir"} {
		s := newSitting(t)
		plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;;Dinas Contoh;L;;Hadir", "25/07/2024 09.00.00;Nama Contoh;;Dinas Contoh;L;;Izin")
		choose(t, plan, answer)
		s.write(plan)
		if got := s.attended(); len(got) != 1 || !strings.HasSuffix(got["Nama Contoh"], ": "+want+"; -;") {
			t.Errorf("%s: %v", answer, got)
		}
	}
}

func TestASimilarAgencyIsAskedAndLearntAndNoneIsMade(t *testing.T) {
	for answer, want := range map[string]string{"Ya, catat sebagai": "Dinas Sosial (tercatat)", "simpan seperti tertulis": "Dinsos"} {
		s := newSitting(t, &data.Agency{ID: "dinsos", Name: "Dinas Sosial"})
		plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;Staf;Dinsos;L;;Hadir", "25/07/2024 08.00.00;Nama Lain;Staf;Dinas Baru;L;;Hadir")
		choose(t, plan, answer)
		s.write(plan)
		existing := s.existing()
		if got := s.attended()["Nama Contoh"]; !strings.Contains(got, want+",") || len(existing.Agencies) != 2 {
			t.Errorf("%s: %q, agencies %+v", answer, got, existing.Agencies)
		}
		i := slices.IndexFunc(existing.Agencies, func(a data.Agency) bool { return a.ID == "dinsos" })
		if learnt := existing.Agencies[i].Aliases == "Dinsos"; learnt != strings.HasPrefix(answer, "Ya") {
			t.Errorf("%s: aliases %q", answer, existing.Agencies[i].Aliases)
		}
	}
}

func TestPastedLinesNeedNoHeading(t *testing.T) {
	for _, text := range []string{
		"1. Nama Contoh, S.Sos., M.Si., Kepala Seksi, Dinas Sosial\n2. Nama Lain, Staf, Dinas Kesehatan, izin",
		"1\tNama Contoh, S.Sos., M.Si.\tKepala Seksi\tDinas Sosial\n2\tNama Lain\tStaf\tDinas Kesehatan\tizin",
	} {
		s := newSitting(t)
		plan := s.plan(opened(t, "", []byte(text)))
		choose(t, plan, "Hari ke-1")
		choose(t, plan, "semuanya hadir")
		if plan.Open() != 0 {
			t.Errorf("asked %+v", plan.Questions())
		}
		s.write(plan)
		got := s.attended()
		if got["Nama Contoh, S.Sos., M.Si."] != "Kepala Seksi, Dinas Sosial, , undangan: hadir; -;" || got["Nama Lain"] != "Staf, Dinas Kesehatan, , undangan: izin; -;" {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAFileThatIsNoListOfAttendanceIsRefused(t *testing.T) {
	s := newSitting(t)
	for _, text := range []string{"a;b;c\n1;2;3\n", "Nama;Instansi;Kehadiran\n"} {
		_, err := sheet.PlanAttendance(opened(t, "tulisan.csv", []byte(text)), s.existing())
		if err == nil || !strings.Contains(err.Error(), "tidak memuat daftar hadir") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestNeitherNIKNorTelephoneOfAVisitorIsKept(t *testing.T) {
	const nik = "9999990101900001"
	s := newSitting(t)
	plan := s.list(formHead+";NIK;Email", "25/07/2024 08.00.00;Nama Contoh (NIK "+nik+");;Dinas Contoh;L;081200000001;Hadir;"+nik+";nama@contoh.invalid", "25/07/2024 08.00.00;Nama Lain;;Dinas Contoh;L;"+nik+";Hadir;;")
	s.write(plan)
	kept := strings.Join([]string{plan.Text(), strings.Join(plan.Notes(), " ")}, " ")
	for _, p := range s.existing().Participants {
		kept += p.GuestName + p.Post + p.AgencyName
	}
	for _, private := range []string{nik, "081200000001", "nama@contoh"} {
		if strings.Contains(kept, private) {
			t.Errorf("%s is shown or kept in\n%s", private, kept)
		}
	}
}

func TestTheFormMeetsTheRoster(t *testing.T) {
	s := sitting{imported(t, false)}
	july := julyMeeting()
	s.put(&july.Meeting, &july.Days[0], &july.Days[1])
	people, agencies := len(s.existing().People), len(s.existing().Agencies)
	plan := s.plan(formBook(t))
	plan.TakePhones(true)
	s.write(plan)
	existing := s.existing()
	if len(existing.People) != people || len(existing.Agencies) != agencies {
		t.Errorf("people %d, agencies %d", len(existing.People)-people, len(existing.Agencies)-agencies)
	}
	linked := 0
	for _, p := range existing.Participants {
		if p.PersonID != "" {
			linked++
		}
	}
	if linked != 18 {
		t.Errorf("%d are linked: %v", linked, s.attended())
	}
	for name, phone := range map[string]string{"Sri Contoh": "081200000003", "Rina Contoh": "081200000006", "Rahmat Contoh": "081200000022", "Andi Contoh": "081200000027"} {
		i := slices.IndexFunc(existing.People, func(p data.Person) bool { return p.Name == name })
		if existing.People[i].Phone != phone {
			t.Errorf("%s has %q", name, existing.People[i].Phone)
		}
	}
}

func TestWhatLooksLikePersonalDataIsAsked(t *testing.T) {
	for answer, want := range map[string]int{"Lewati baris ini": 1, "Simpan seperti tertulis": 2} {
		s := newSitting(t)
		plan := s.list(formHead, "25/07/2024 08.00.00;Nama Contoh;Staf, HP 081200000001;Dinas Contoh;L;;Hadir", "25/07/2024 08.00.00;Nama Lain;Staf;Dinas Contoh;L;;Hadir")
		if q := plan.Questions(); len(q) != 1 || !strings.Contains(q[0].Text, "nomor telepon") {
			t.Fatalf("%+v", q)
		}
		choose(t, plan, answer)
		s.write(plan)
		if got := s.attended(); len(got) != want {
			t.Errorf("%s: %v", answer, got)
		}
	}
}
