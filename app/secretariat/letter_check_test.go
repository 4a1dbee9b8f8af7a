package secretariat_test

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// sound is a letter in which nothing is to be found but its blank number and date.
func sound(kind data.LetterKind) secretariat.LetterFacts {
	return secretariat.LetterFacts{
		File: data.LetterFile{
			Letter: data.Letter{
				ID: "l", Code: "S-2024-001", Kind: kind, State: data.LetterDraft, Subject: "Hal", Body: "Isi.",
				Basis: "Rencana kerja", Addressing: data.AddressedTogether,
				Signing: data.Signing{Officer: data.Officer{PersonID: "p", Post: "Kepala Dinas Contoh"}},
			},
			Recipients: []data.Addressee{{ID: "a", Name: "Kepala Dinas Lain", Place: "di Kota Contoh"}},
			Parties:    []data.LetterParty{{ID: "x", Role: data.Assignee, Name: "Nama Contoh 2"}, {ID: "y", Role: data.Party, Name: "Nama Contoh 3"}},
		},
		Register: &data.Register{Year: 2024, Template: data.DefaultNumberTemplate},
		People:   []data.Person{{ID: "p", Name: "Nama Contoh 1", NumberKind: "NIP", Number: "197001011995011001", Sex: data.Male}},
		Meeting: &data.Dossier{
			Meeting: data.Meeting{ID: "m", Title: "Rapat Contoh"},
			Days:    []data.MeetingDay{{ID: "d1", Date: "2024-07-25", Start: "09.00"}, {ID: "d2", Date: "2024-07-26"}},
		},
		Today: "2024-07-22",
	}
}

// weighed are the sentences of what is out of the ordinary, each with its weight.
func weighed(findings []secretariat.LetterFinding) (list []string) {
	for _, f := range findings {
		switch {
		case f.Severity == secretariat.SeverityError:
			list = append(list, "! "+f.Field+": "+f.Text)
		case !f.Usual:
			list = append(list, "? "+f.Field+": "+f.Text)
		}
	}
	return list
}

func TestASoundLetterTellsOnlyOfItsBlankNumberAndDate(t *testing.T) {
	for _, kind := range data.LetterKinds() {
		findings := secretariat.CheckLetter(sound(kind))
		if list := weighed(findings); len(list) > 0 || len(findings) != 2 {
			t.Errorf("%s: %q of %+v", kind, list, findings)
		}
	}
	f := sound(data.OfficialLetter)
	f.File.Letter.Date, f.File.Number = "2024-07-22", &data.RegisterNumber{Text: "400.2/1/DC/2024"}
	if findings := secretariat.CheckLetter(f); len(findings) > 0 {
		t.Errorf("numbered and dated: %+v", findings)
	}
}

func TestTheCheckerNamesWhatIsMissingOrContradicts(t *testing.T) {
	for _, c := range []struct {
		name   string
		kind   data.LetterKind
		change func(*secretariat.LetterFacts)
		want   string
	}{
		{"no signer", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Signing = data.Signing{} }, "! signer: Penanda tangan belum dipilih."},
		{"no post", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Signing.Post = "" }, "! signer: Jabatan penanda tangan belum diisi."},
		{"u.b. without a.n.", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Signing.Under = "Sekretaris Daerah" }, "! signer: Ada u.b. tanpa a.n."},
		{"no NIP", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.People[0].Number = "" }, "? signer: NIP Nama Contoh 1 belum diisi"},
		{"a doubtful NIP", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.People[0].Number = "19700101199501100" }, "? signer: NIP Nama Contoh 1: "},
		{"no addressee", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Recipients = nil }, "! recipients: Tujuan surat belum diisi."},
		{"a nameless addressee", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Recipients[0].Name = " " }, "! recipients: Tujuan nomor 1 belum bernama."},
		{"an addressee twice", data.OfficialLetter, func(f *secretariat.LetterFacts) {
			f.File.Recipients = append(f.File.Recipients, data.Addressee{ID: "b", Name: "Kepala dinas lain"})
		}, "? recipients: Tujuan Kepala dinas lain tercantum dua kali."},
		{"nobody sent", data.AssignmentLetter, func(f *secretariat.LetterFacts) { f.File.Parties = nil }, "! parties: Belum ada yang ditugaskan."},
		{"no basis", data.AssignmentLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Basis = "" }, "? basis: Dasar surat tugas belum diisi."},
		{"no party", data.OfficialRecord, func(f *secretariat.LetterFacts) { f.File.Parties = nil }, "? parties: Belum ada pihak"},
		{"no subject", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Subject = " " }, "! subject: Hal surat belum diisi."},
		{"no body", data.OfficialLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Body = "\n" }, "! body: Isi surat belum ditulis."},
		{"an unfilled field", data.OfficialLetter, body("Satu.\nDi {rapat.tempat}."), "! body: Isi surat, paragraf 2: {rapat.tempat} (tempat atau tautan rapat) belum diketahui"},
		{"an unknown field", data.OfficialLetter, body("Di {rapat.tmpat}."), "! body: Isi surat, paragraf 1: {rapat.tmpat} tidak dikenal"},
		{"a placeholder", data.OfficialLetter, body("Paling lambat [hari, tanggal]."), "? body: Isi surat, paragraf 1: [hari, tanggal] masih perlu diganti."},
		{"a decree without title", data.OfficialLetter, body("Sesuai Keputusan Bupati Contoh Nomor 1/K.1/2023, kami"), "? body: Isi surat, paragraf 1: Keputusan Nomor 1/K.1/2023 dikutip tanpa judul"},
		{"a decree with an open title", data.OfficialLetter, body("Keputusan Bupati Nomor 1/K.1/2023 tentang [judul keputusan] berlaku"), "? body: Isi surat, paragraf 1: judul Keputusan Nomor 1/K.1/2023 masih perlu diganti"},
		{"nothing attached after all", data.OfficialLetter, note("1 (satu) lembar"), "? attachment note: Baris Lampiran menyebut “1 (satu) lembar”, padahal tidak ada"},
		{"an annex denied", data.OfficialLetter, func(f *secretariat.LetterFacts) { note("-")(f); f.File.Letter.Annex = "x" }, "! attachment note: Baris Lampiran menyebut tidak ada"},
		{"a list denied", data.OfficialLetter, func(f *secretariat.LetterFacts) { note("-")(f); f.File.Letter.Addressing = data.AddressedByList }, "! attachment note: Baris Lampiran menyebut tidak ada"},
		{"figures and words", data.OfficialLetter, func(f *secretariat.LetterFacts) { note("2 (tiga) lembar")(f); f.File.Letter.Annex = "x" }, "! attachment note: Baris Lampiran menyebut 2 (tiga); hurufnya seharusnya dua."},
		{"files miscounted", data.OfficialLetter, func(f *secretariat.LetterFacts) { note("2 (dua) berkas")(f); attach(f, 3) }, "! attachment note: Baris Lampiran menyebut 2 berkas, padahal yang dilampirkan 1."},
		{"sheets miscounted", data.OfficialLetter, func(f *secretariat.LetterFacts) { note("2 (dua) lembar")(f); attach(f, 3) }, "! attachment note: Baris Lampiran menyebut 2 lembar, padahal lampirannya 3 lembar."},
		{"dated after the meeting", data.InvitationLetter, func(f *secretariat.LetterFacts) { f.File.Letter.Date = "2024-07-26" }, "? date: Tanggal surat sesudah hari rapat (25 Juli 2024)."},
	} {
		f := sound(c.kind)
		c.change(&f)
		if list := weighed(secretariat.CheckLetter(f)); len(list) != 1 || !strings.HasPrefix(list[0], c.want) {
			t.Errorf("%s: %q, want %q", c.name, list, c.want)
		}
	}
}

func body(text string) func(*secretariat.LetterFacts) {
	return func(f *secretariat.LetterFacts) { f.File.Letter.Body = text; f.Meeting = nil }
}

func note(text string) func(*secretariat.LetterFacts) {
	return func(f *secretariat.LetterFacts) { f.File.Letter.AttachmentNote = text }
}

func attach(f *secretariat.LetterFacts, pages int) {
	f.File.Files = append(f.File.Files, data.EnclosedFile{
		Enclosure: data.Enclosure{ID: "e", Kind: data.LetterAttachment}, Attachment: data.Attachment{Name: "lampiran.pdf", SHA256: "h"},
	})
	f.Pages = map[string]int{"h": pages}
}

func TestAWeekdayThatDoesNotFitItsDateIsAnError(t *testing.T) {
	for text, want := range map[string]string{
		"Rapat pada Jumat, 25 Juli 2024.":                         "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"Rapat pada hari Jum’at tanggal 25 Juli 2024.":            "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"Rapat pada Kamis, 25 Juli 2024.":                         "",
		"Kamis–Jumat, 25–26 Juli 2024":                            "",
		"Kamis-Sabtu, 25-26 Juli 2024":                            "26 Juli 2024 adalah hari Jumat, bukan Sabtu.",
		"Kamis dan Sabtu, 25 dan 27 Juli 2024":                    "",
		"Rabu–Jumat, 31 Juli–2 Agustus 2024":                      "",
		"Selasa–Kamis, 31 Desember 2024–2 Januari 2025":           "",
		"Selasa s.d. Jumat, 31 Desember 2024 s.d. 2 Januari 2025": "2 Januari 2025 adalah hari Kamis, bukan Jumat.",

		"Jumat, 25 Juli":                                "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"Minggu, 28 Juli 2024":                          "",
		"dua minggu, 25 Juli 2024":                      "",
		"hari, tanggal : Jumat, 25 Juli 2024":           "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"hari : Jumat\ntanggal : 25 Juli 2024":          "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"| Hari | Acara |\n| Jumat, 25 Juli 2024 | x |": "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"**Jumat, 25 Juli 2024**":                       "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"Jumat,\u00a025\u00a0Juli\u00a02024":            "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"paling lambat Jumat, 25 Juli 2024":             "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"tanggal 31 Juni 2024":                          "31 Juni 2024 tidak ada dalam kalender.",
		"Ruang 5, 25 Juli 2024, 3 orang":                "",

		"Pada hari ini, Jumat tanggal dua puluh lima bulan Juli tahun dua ribu dua puluh empat, bertempat": "25 Juli 2024 adalah hari Kamis, bukan Jumat.",
		"Pada hari ini, Kamis tanggal dua puluh lima bulan Juli tahun dua ribu dua puluh empat, bertempat": "",
	} {
		f := sound(data.OfficialLetter)
		f.File.Letter.Body = text
		list := weighed(secretariat.CheckLetter(f))
		switch {
		case want == "" && len(list) > 0:
			t.Errorf("%q: %q", text, list)
		case want != "" && (len(list) != 1 || !strings.HasPrefix(list[0], "! body: Isi surat, paragraf ") || !strings.HasSuffix(list[0], ": "+want)):
			t.Errorf("%q: %q, want %q", text, list, want)
		}
	}
	f := sound(data.OfficialLetter)
	f.File.Letter.Subject = "Rapat Jumat, 25 Juli 2024"
	f.File.Letter.Annex = "Rapat Jumat, 25 Juli 2024"
	if list := weighed(secretariat.CheckLetter(f)); len(list) != 2 {
		t.Errorf("subject and annex: %q", list)
	}
}

func TestADateInAnInvitationThatIsNoDayOfItsMeetingIsAWarning(t *testing.T) {
	for text, want := range map[string]string{
		"Kami mengundang Bapak/Ibu pada 27 Juli 2024.":                                                      "27 Juli 2024 bukan hari rapat ini (25–26 Juli 2024).",
		"Kami mengundang Bapak/Ibu pada 25–27 Juli 2024.":                                                   "27 Juli 2024 bukan hari rapat ini",
		"Kami mengundang Bapak/Ibu pada 25 dan 26 Juli 2024.":                                               "",
		"Keputusan Bupati Nomor 1/K.1/2023 tanggal 2 Januari 2023 tentang Gugus Tugas berlaku.":             "",
		"Menindaklanjuti surat kami tanggal 18 Juli 2024, kami mengundang Bapak/Ibu pada 25 Juli 2024.":     "",
		"Menindaklanjuti surat kami tanggal 18 Juli 2024, kami mengundang Bapak/Ibu ke rapat 24 Juli 2024.": "24 Juli 2024 bukan hari rapat ini",
		"Konfirmasi kehadiran disampaikan paling lambat Selasa, 23 Juli 2024.":                              "",
		"Bahan kami terima selambat-lambatnya 23 Juli 2024.":                                                "",
		"hari, tanggal : Sabtu, 27 Juli 2024":                                                               "27 Juli 2024 bukan hari rapat ini",
		"hari : Sabtu":                                                                                      "hari Sabtu bukan hari rapat ini (Kamis–Jumat, 25–26 Juli 2024).",
		"Rapat dilaksanakan pada hari Sabtu.":                                                               "hari Sabtu bukan hari rapat ini",
		"Rapat dilaksanakan pada hari Kamis.":                                                               "",
		"Surat ini kami tulis pada 22 Juli 2024 untuk rapat ini.":                                           "",
	} {
		f := sound(data.InvitationLetter)
		f.File.Letter.Date = "2024-07-22"
		f.File.Letter.Body = text
		list := weighed(secretariat.CheckLetter(f))
		switch {
		case want == "" && len(list) > 0:
			t.Errorf("%q: %q", text, list)
		case want != "" && (len(list) != 1 || !strings.HasPrefix(list[0], "? body: Isi surat, paragraf 1: "+want)):
			t.Errorf("%q: %q, want %q", text, list, want)
		}
	}
	f := sound(data.OfficialLetter)
	f.File.Letter.Body = "Kegiatan pada 27 Juli 2024."
	if list := weighed(secretariat.CheckLetter(f)); len(list) > 0 {
		t.Errorf("another letter: %q", list)
	}
}

func TestErrorsComeFirstAndOnlyTheUnusualAsksForANote(t *testing.T) {
	f := sound(data.OfficialLetter)
	f.File.Letter.Body = "[isi]"
	f.File.Letter.Subject = ""
	f.Letterheads = []data.Letterhead{{ID: data.OfficeLetterhead, Address: "[alamat kantor]"}}
	findings := secretariat.CheckLetter(f)
	weights := make([]int, len(findings))
	for i, finding := range findings {
		weights[i] = -int(finding.Severity)
	}
	if !slices.IsSorted(weights) || len(secretariat.Blocking(findings)) != 1 || len(secretariat.Questionable(findings)) != 1 || len(findings) != 5 {
		t.Errorf("%+v", findings)
	}
}
