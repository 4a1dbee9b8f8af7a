package paper

import (
	"bytes"
	"strings"
	"testing"

	"gugustugas/app/paper/layout"
	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func notula(t testing.TB, s data.MinutesSnapshot) (Document, []readback.Page) {
	t.Helper()
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	if len(pages) != doc.Pages {
		t.Fatalf("%d pages read, %d told", len(pages), doc.Pages)
	}
	insideMargins(t, pages)
	return doc, pages
}

// insideMargins fails for a word outside the margins. The lines of the page
// number and of the sample's note stand outside by design.
func insideMargins(t testing.TB, pages []readback.Page) {
	t.Helper()
	for i, p := range pages {
		margins := layout.PortraitMargins
		if p.Width > p.Height {
			margins = layout.LandscapeMargins
		}
		for _, w := range p.Words {
			if w.Baseline < margins.Top || w.Size < 7 {
				continue
			}
			foot := w.Baseline + 0.2*w.Size*layout.Pt
			if w.Left < margins.Left-0.05 || w.Right > p.Width-margins.Right+0.05 || foot > p.Height-margins.Bottom+0.05 {
				t.Errorf("page %d: %q stands at %.2f–%.2f mm, baseline %.2f", i+1, w.Text, w.Left, w.Right, w.Baseline)
			}
		}
	}
}

// wants fails unless all texts stand on the paper in this order.
func wants(t testing.TB, pdf []byte, texts ...string) {
	t.Helper()
	rest := strings.ReplaceAll(readback.Text(t, pdf), "\u00A0", " ")
	for _, text := range texts {
		_, after, found := strings.Cut(rest, text)
		if !found {
			t.Errorf("no %q in: %.600s", text, rest)
			continue
		}
		rest = after
	}
}

func lacks(t testing.TB, pdf []byte, texts ...string) {
	t.Helper()
	all := readback.Text(t, pdf)
	for _, text := range texts {
		if strings.Contains(all, text) {
			t.Errorf("%q stands on the paper", text)
		}
	}
}

func TestNotulaHasItsPartsInOrder(t *testing.T) {
	doc, pages := notula(t, specimen())
	if len(pages) != 5 {
		t.Errorf("%d pages, the specimen has 5", len(pages))
	}
	wants(t, doc.PDF,
		"PEMERINTAH KABUPATEN KUTAI TIMUR", "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
		"NOTULA", "RAPAT KOORDINASI GUGUS TUGAS",
		"Hari, tanggal : Kamis, 25 Juli 2024 (hari pertama) Jumat, 26 Juli 2024 (hari kedua)",
		"Waktu : Pukul 09.00–15.30 WITA (hari pertama) Pukul 08.30–11.15 WITA (hari kedua)",
		"Tempat : Ruang Arau", "Dasar : Surat Kepala Dinas", "Nomor 400.2/000/DPPPA/2024 tanggal 18 Juli 2024 hal Undangan",
		"Agenda : 1. Advokasi", "2. Penyusunan",
		"Pimpinan rapat : Tutik Suprihatin, Plt. Kepala Bidang Perlindungan Perempuan",
		"Sekretaris : Nama Contoh 2", "Notulis : Nama Contoh 3",
		"Peserta hari I : 25 orang diundang dan tamu: 21 hadir, 3 diwakili, 1 tidak hadir",
		"Peserta hari II : 25 orang diundang dan tamu: 21 hadir, 2 diwakili, 1 izin, 1 tidak hadir (daftar terlampir)",
		"I. PEMBUKAAN", "1. Pimpinan rapat membuka rapat pada Kamis, 25 Juli 2024, pukul 09.00 WITA.",
		"II. PEMBAHASAN", "A. Agenda 1: Advokasi Kebijakan dan Pencegahan TPPO (Kamis, 25 Juli 2024)",
		"1. DPPPA (Nama Contoh 4) menjelaskan dasar hukum",
		"7. Pimpinan rapat menskors rapat pada Kamis, 25 Juli 2024, pukul 15.30 WITA dan membukanya kembali pada Jumat, 26 Juli 2024, pukul 08.30 WITA.",
		"B. Agenda 2: Penyusunan Program Kerja Tim Gugus Tugas TPPO (Jumat, 26 Juli 2024)",
		"III. KEPUTUSAN", "Rapat menyepakati hal-hal sebagai berikut.", "1. Setiap instansi menyusun", "8. Identitas",
		"IV. TINDAK LANJUT", "No. Uraian Dasar Penanggung jawab Tenggat Status",
		"1 Menyampaikan program kerja Keputusan ke-1 Seluruh instansi 9 Agustus 2024 Belum mulai",
		"V. PENUTUP", "Pimpinan rapat menutup rapat pada Jumat, 26 Juli 2024, pukul 11.15 WITA.",
		"NOTULIS,", "Nama Contoh 3", "NIP 19000101 190001 2 003",
		"Lampiran Notula", "REKAPITULASI DAFTAR HADIR", "Kamis–Jumat, 25–26 Juli 2024",
		"Hari I, laki-laki 9 2 2 13", "Hari I, perempuan 7 1 3 11", "Hari I, jumlah 16 3 5 24",
		"Hari II, laki-laki 9 2 2 13", "Hari II, perempuan 7 0 3 10", "Hari II, jumlah 16 2 5 23",
		"Hari I: 25 orang (20 diundang dan 5 tamu); 21 hadir (16 diundang dan 5 tamu) + 3 wakil = 24 orang.",
		"NOTULIS,",
	)
}

// The measures of the specimen, in millimetres from the page's top left corner;
// centred lines have no left edge to compare, because the specimen kerns.
func TestNotulaKeepsTheMeasures(t *testing.T) {
	_, pages := notula(t, specimen())
	for _, m := range []struct {
		page           int
		word           string
		left, baseline float64
	}{
		{0, "PEMERINTAH", 0, 23.8},
		{0, "DINAS", 0, 34.1},
		{0, "DAN", 0, 41.1},
		{0, "[alamat", 0, 47.4},
		{0, "Telepon", 0, 51.8},
		{0, "NOTULA", 0, 68.1},
		{0, "RAPAT", 0, 73.7},
		{0, "Hari,", 30, 88.6},
		{0, "Waktu", 30, 99.9},
		{0, "Agenda", 30, 139.4},
		{0, "PEMBUKAAN", 38, 188},
		{0, "PEMBAHASAN", 38, 239.9},
		{1, "Tahun", 45, 23.4},
		{3, "Lampiran", 115, 23.4},
		{4, "No.", 32.2, 24.9},
	} {
		w := find(t, pages[m.page], m.word)
		if d := w.Left - m.left; m.left > 0 && (d > 0.15 || d < -0.15) {
			t.Errorf("%s begins at %.2f mm, want %.2f", m.word, w.Left, m.left)
		}
		if d := w.Baseline - m.baseline; d > 0.15 || d < -0.15 {
			t.Errorf("%s stands at %.2f mm, want %.2f", m.word, w.Baseline, m.baseline)
		}
	}
}

func find(t testing.TB, p readback.Page, text string) readback.Word {
	t.Helper()
	for _, w := range p.Words {
		if w.Text == text {
			return w
		}
	}
	t.Fatalf("no %q on the page: %s", text, p.Text())
	return readback.Word{}
}

func TestSameSnapshotMakesSameBytes(t *testing.T) {
	a, _ := Notula(specimen())
	b, _ := Notula(specimen())
	if len(a.PDF) == 0 || !bytes.Equal(a.PDF, b.PDF) {
		t.Error("two prints differ")
	}
}

func TestKonsepStandsOnEveryPageUntilFinal(t *testing.T) {
	s := specimen()
	for _, state := range data.MeetingStates() {
		s.State = state
		_, pages := notula(t, s)
		for i, p := range pages {
			want := state == data.Draft || state == data.InReview
			if has := strings.Contains(p.Text(), "KONSEP"); has != want {
				t.Errorf("%s, page %d: KONSEP %v", state, i+1, has)
			}
		}
	}
}

func TestSecurityClassStandsOnEveryPageExceptBiasa(t *testing.T) {
	s := specimen()
	s.Security = data.TopSecret
	_, pages := notula(t, s)
	for i, p := range pages {
		if w := find(t, p, "SANGAT"); w.Left > 30.1 || w.Baseline > 15 {
			t.Errorf("page %d: class at %.1f, %.1f", i+1, w.Left, w.Baseline)
		}
	}
	s.Security = data.Ordinary
	doc, _ := notula(t, s)
	lacks(t, doc.PDF, "BIASA")
}

func TestSampleDataSaysSoOnEveryPage(t *testing.T) {
	s := specimen()
	_, pages := notula(t, s)
	for i, p := range pages {
		if !strings.Contains(p.Text(), "DATA CONTOH") {
			t.Errorf("page %d does not", i+1)
		}
	}
	s.Office.Sample = false
	doc, _ := notula(t, s)
	lacks(t, doc.PDF, "DATA CONTOH")
}

func TestAnEmptyMeetingPrintsRoomToWrite(t *testing.T) {
	s := data.MinutesSnapshot{
		Title: "Rapat koordinasi", State: data.Draft, Security: data.Ordinary,
		Office: data.OfficeSnapshot{Zone: data.WITA, MinutesHeading: "NOTULEN", DecisionHeading: "KESEPAKATAN"},
		Days:   []data.DaySnapshot{{Date: "2024-07-25", Mode: data.InPerson}},
	}
	doc, pages := notula(t, s)
	wants(t, doc.PDF, "NOTULEN", "RAPAT KOORDINASI", "Hari, tanggal : Kamis, 25 Juli 2024 Waktu : Pukul …… WITA Tempat : …… Agenda : -",
		"Pimpinan rapat : ……", "Notulis : ……", "Peserta : ……",
		"Pimpinan rapat membuka rapat pada Kamis, 25 Juli 2024, pukul …… WITA.",
		"PEMBAHASAN Belum ada pembahasan yang dicatat.", "III. KESEPAKATAN Belum ada kesepakatan.",
		"IV. TINDAK LANJUT Belum ada tindak lanjut.", "V. PENUTUP", "NOTULIS,", "………")
	lacks(t, doc.PDF, "hari pertama", "Lampiran", "terlampir", "Dasar", "Dibuka oleh", "Sekretaris")
	if len(pages) != 1 && len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
	s.State = data.Final
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "Tidak ada pembahasan yang dicatat.", "Tidak ada kesepakatan.", "Tidak ada tindak lanjut.")
	s.Days = nil
	notula(t, s)
}

func TestAOneDayMeetingNamesNoDays(t *testing.T) {
	s := specimen()
	s.Days = s.Days[:1]
	for i := range s.Agenda {
		s.Agenda[i].Day = 0
	}
	for i := range s.Participants {
		s.Participants[i].Days = s.Participants[i].Days[:1]
	}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Hari, tanggal : Kamis, 25 Juli 2024 Waktu : Pukul 09.00–15.30 WITA Tempat", "Peserta : 25 orang",
		"No. Nama L/P Jabatan/Instansi Kehadiran Ket.", "Jenis kelamin Hadir Wakil Tamu Jumlah", "Laki-laki 9 2 2 13", "Jumlah 16 3 5 24")
	lacks(t, doc.PDF, "hari pertama", "Hari I", "menskors", "(Kamis")
}

func TestChairMayDifferByDay(t *testing.T) {
	s := specimen()
	s.Days[1].Chair = &data.Signatory{Name: "Nama Contoh 9, M.Si.", Post: "Asisten Pemerintahan"}
	s.OpenedBy = &data.Signatory{Name: "Nama Contoh 30, S.H.", Post: "Bupati Kutai Timur"}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Dibuka oleh : Nama Contoh 30, S.H., Bupati Kutai Timur",
		"Pimpinan rapat : Tutik Suprihatin, Plt. Kepala Bidang Perlindungan Perempuan (hari pertama) Nama Contoh 9, M.Si., Asisten Pemerintahan (hari kedua)",
		"Nama Contoh 30, S.H., Bupati Kutai Timur, membuka rapat pada Kamis")
}

func TestSpeakersAreNamedAgencyFirst(t *testing.T) {
	s := specimen()
	s.Agenda = []data.AgendaSnapshot{{ID: "a", Kind: data.AgendaTopic, Number: 1, Title: "undang-undang baru", Notes: []data.NoteSnapshot{
		note("1", "Bappeda", "Nama Contoh 7", "menyampaikan rencana."),
		note("2", "Bappeda", "", "Rencana disusun ulang."),
		note("3", "", "Nama Contoh 8", "bertanya."),
		note("4", "DPPPA", "Tutik Suprihatin", "menjawab."),
		note("5", "", "", "  \n"),
		note("6", "", "", "Tanpa pembicara.\n\nAlinea kedua."),
	}}}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Agenda: Undang-Undang Baru", "1. Bappeda (Nama Contoh 7) menyampaikan rencana.",
		"2. Bappeda: Rencana disusun ulang.", "3. Nama Contoh 8 bertanya.", "4. Pimpinan rapat menjawab.",
		"5. Tanpa pembicara. Alinea kedua.", "6. Pimpinan rapat menskors")
	lacks(t, doc.PDF, "A. Agenda", "Agenda 1")
}

func TestOnlineAndHybridMeetingsPrintTheirLink(t *testing.T) {
	s := specimen()
	link := "https://contoh.go.id/j/" + strings.Repeat("81234", 25)
	s.Days[0].Mode, s.Days[0].Link = data.Hybrid, link
	s.Days[1].Mode, s.Days[1].Place, s.Days[1].Link = data.Online, "", "https://contoh.go.id/j/2"
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Sangatta Utara dan daring (hibrida), tautan https://", "(hari pertama)", "Daring, tautan https://contoh.go.id/j/2 (hari kedua)")
	if got := strings.ReplaceAll(readback.Text(t, doc.PDF), " ", ""); !strings.Contains(got, link) {
		t.Error("the link is not whole")
	}
}

func TestFollowUpsPrintWhatIsNotKnown(t *testing.T) {
	s := specimen()
	s.Office.DecisionHeading = "SIMPULAN"
	s.FollowUps = []data.FollowUpSnapshot{
		{ID: "x", Number: 1, Text: "Satu", State: data.Done},
		{ID: "y", Number: 2, Text: "Dua", State: data.Cancelled, Decision: 2, Owners: []string{"Bappeda", "Dinas Sosial"}, DueText: "akhir tahun"},
	}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "III. SIMPULAN", "Rapat menyimpulkan hal-hal sebagai berikut.",
		"1 Satu - …… …… Selesai", "2 Dua Simpulan ke-2 Bappeda, Dinas Sosial akhir tahun Dibatalkan")
}

func TestSignersWithoutRankOrNumberGetNoLine(t *testing.T) {
	s := specimen()
	s.Signer = &data.Signatory{Name: "Nama Contoh 40", Post: "Bupati Kutai Timur"}
	s.Acknowledger = &data.Signatory{Name: "Dra. Hj. Nama Contoh 1, M.Si.", Status: "Plt.", Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", Rank: "Pembina, IV/a", Number: "NIP 19000101 190001 2 001"}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "PIMPINAN RAPAT,", "Nama Contoh 40", "Mengetahui, Plt. KEPALA DINAS, Dra. Hj. Nama Contoh 1, M.Si. Pembina, IV/a NIP 19000101 190001 2 001")
}

func TestUnknownSexAndUnmarkedPeopleAreCountedAsSuch(t *testing.T) {
	s := specimen()
	s.Participants = []data.ParticipantSnapshot{
		{ID: "1", Number: 1, Origin: data.Invited, Name: "Nama Contoh 2", Agency: "DPPPA", Days: marks(data.Present, data.Unmarked)},
		{ID: "2", Number: 2, Origin: data.Invited, Agency: "Bappeda", Sex: data.Male, Days: marks(data.Absent, data.Present)},
		{ID: "3", Number: 0, Origin: data.Invited, Name: "Hanya Memimpin", Days: []data.MarkSnapshot{{State: data.Present, Chairs: true}, {State: data.Present, Chairs: true}}},
		{ID: "4", Number: 3, Origin: data.Invited, Name: "Nama Contoh 5", Post: "Camat Bengalon", Agency: "Kecamatan Bengalon", Sex: data.Female, Days: []data.MarkSnapshot{{State: data.Present, Chairs: true}, {State: data.Present}}},
	}
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Peserta hari I : 2 orang diundang: 1 hadir, 1 tidak hadir",
		"Peserta hari II : 3 orang diundang: 2 hadir, 1 belum ditandai",
		"1 Nama Contoh 2 - DPPPA Hadir Belum ditandai", "2 - L Bappeda Tidak hadir Hadir", "3 Nama Contoh 5 P Camat Bengalon - Hadir Pimpinan rapat hari I",
		"Hari I, belum diketahui 1 0 0 1", "Hari I: 2 orang diundang; 1 hadir + 0 wakil = 1 orang.")
	lacks(t, doc.PDF, "Hanya Memimpin", "Kecamatan Bengalon")
}
