package paper

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gugustugas/data"
)

func TestARevisionIsNamedUnderTheTitleAndExplainedAtTheEnd(t *testing.T) {
	s := followUpMeeting()
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Nomor 000.1.5/112/DPPPA/2024 Perbaikan ke-1 Hari, tanggal", "V. PENUTUP",
		"Notula ini adalah perbaikan ke-1 dan menggantikan notula sebelumnya. Alasan perbaikan: Dasar Keputusan ke-2 keliru ditulis.")
	s.Revision, s.RevisionReason = 2, ""
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "Perbaikan ke-2", "Notula ini adalah perbaikan ke-2 dan menggantikan perbaikan ke-1.")
	lacks(t, doc.PDF, "Alasan")
	doc, _ = notula(t, specimen())
	lacks(t, doc.PDF, "Perbaikan")
}

func TestAMeetingPastMidnightEndsOnTheNextDate(t *testing.T) {
	s := followUpMeeting()
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Waktu : Pukul 19.30 WITA s.d. pukul 00.45 WITA hari berikutnya",
		"menutup rapat pada Jumat, 11 Oktober 2024, pukul 00.45 WITA.", "Sangatta, 11 Oktober 2024")
	s.Days = append(s.Days, s.Days[0])
	s.Days[1].Date, s.Days[1].Start, s.Days[1].End, s.Days[1].EndsNextDay = "2024-10-11", "13.00", "15.00", false
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "hari berikutnya (hari pertama) Pukul 13.00–15.00 WITA (hari kedua)",
		"menskors rapat pada Jumat, 11 Oktober 2024, pukul 00.45 WITA dan membukanya kembali pada Jumat, 11 Oktober 2024, pukul 13.00 WITA.",
		"menutup rapat pada Jumat, 11 Oktober 2024, pukul 15.00 WITA.")
}

func TestSuspensionsAreSentencesOfTheirDay(t *testing.T) {
	s := followUpMeeting()
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "B. Agenda 2", "2. Pimpinan rapat menskors rapat pada pukul 21.15 WITA dan membukanya kembali pada pukul 21.30 WITA.",
		"3. Pimpinan rapat menskors rapat pada pukul 23.50 WITA dan membukanya kembali pada Jumat, 11 Oktober 2024, pukul 00.05 WITA.", "III. KEPUTUSAN")

	s = specimen()
	s.Days[0].Pauses = []data.PauseSnapshot{{From: "12.00", To: "13.00"}}
	s.Days[1].Pauses = []data.PauseSnapshot{{From: "10.00"}}
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "A. Agenda 1", "7. Pimpinan rapat menskors rapat pada pukul 12.00 WITA dan membukanya kembali pada pukul 13.00 WITA.",
		"8. Pimpinan rapat menskors rapat pada Kamis, 25 Juli 2024, pukul 15.30 WITA", "B. Agenda 2", "6. Pimpinan rapat menskors rapat pada pukul 10.00 WITA.", "III.")

	// A day without an item of its own names itself.
	s.Agenda = s.Agenda[:2]
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "9. Pimpinan rapat menskors rapat pada Jumat, 26 Juli 2024, pukul 10.00 WITA.")
	s.Agenda = nil
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "Belum ada pembahasan yang dicatat.", "pukul 12.00 WITA", "pukul 15.30 WITA", "pukul 10.00 WITA", "III.")
}

func TestTheQuorumIsToldWhereOneIsSet(t *testing.T) {
	s := followUpMeeting()
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "2. Rapat dihadiri 18 dari 20 undangan sehingga memenuhi kuorum (14 undangan).")
	s.Quorum = 19
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "2. Rapat dihadiri 18 dari 20 undangan sehingga tidak memenuhi kuorum (19 undangan).")
	s.Quorum = 0
	doc, _ = notula(t, s)
	lacks(t, doc.PDF, "kuorum")

	s = specimen()
	s.Quorum = 19
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "Pada hari pertama, rapat dihadiri 19 dari 20 undangan sehingga memenuhi kuorum (19 undangan).",
		"Pada hari kedua, rapat dihadiri 18 dari 20 undangan sehingga tidak memenuhi kuorum (19 undangan).")
	for i := range s.Participants {
		s.Participants[i].Days = s.Participants[i].Days[:1]
	}
	doc, _ = notula(t, s)
	lacks(t, doc.PDF, "Pada hari kedua, rapat")
}

func TestCarriedFollowUpsStandInATableUnderTheirAgendaItem(t *testing.T) {
	s := followUpMeeting()
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "A. Agenda 1: Evaluasi Tindak Lanjut Rapat Sebelumnya", "Rapat membahas tindak lanjut rapat sebelumnya sebagai berikut.",
		"No. Uraian Penanggung jawab Tenggat Status",
		"1 Menyampaikan program kerja (rapat 25 Juli 2024, dibahas 3 kali) Seluruh instansi 9 Agustus 2024 Berjalan (2 dari 3 selesai) Terlambat 62 hari",
		"Laporan: Dinas Sosial: selesai. Disampaikan pada 2 September 2024.",
		"Kecamatan [kecamatan 4]: tenggat menjadi 31 Oktober 2024. Menunggu pejabat baru.",
		"2 Menyusun konsep", "15 Oktober 2024 Berjalan", "3 Menyiapkan", "13 September 2024 Selesai",
		"Laporan: Selesai. Pelatihan terlaksana", "4 Menyusun kalender", "akhir tahun Belum mulai", "1. Dinas Sosial (Nama Contoh 10) menjelaskan")
	if n := strings.Count(string(strings.Join(marksOf(doc), " ")), "c-1"); n == 0 {
		t.Error("no mark leads to the carried follow-up")
	}
	s.Agenda[1].Notes = nil
	doc, _ = notula(t, s)
	lacks(t, doc.PDF, "Belum ada catatan")
	// What was carried under Lain-lain is not lost.
	s.Agenda[3].Carried, s.Agenda[1].Carried = s.Agenda[1].Carried, nil
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "C. Lain-Lain", "1 Menyampaikan program kerja")
}

func marksOf(doc Document) (ids []string) {
	for _, m := range doc.Marks {
		ids = append(ids, m.ID)
	}
	return ids
}

func TestLateArrivalEarlyLeaveAndDaringStandInTheRecap(t *testing.T) {
	s := followUpMeeting()
	doc, pages := notula(t, s)
	noOverlap(t, pages)
	wants(t, doc.PDF, "4 Nama Contoh 5 L [jabatan], Polres Kutai Timur Hadir Hadir pukul 20.10",
		"Meninggalkan rapat pukul 22.00", "Daring, hadir pukul 19.45, meninggalkan rapat pukul 23.30", "Izin Tugas luar",
		"Jumlah peserta rapat", "= 23 orang. Di antaranya, 2 orang mengikuti rapat secara daring.")
	s = specimen()
	s.Participants[0].Days[1].ArrivedAt = "09.40"
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "Sekretaris, hadir pukul 09.40 (hari II)", "Jumlah peserta di ruang rapat")
	lacks(t, doc.PDF, "daring")
}

func TestASingleDecisionIsNeitherNumberedNorCalledHalHal(t *testing.T) {
	s := specimen()
	s.Decisions = s.Decisions[:1]
	s.FollowUps = s.FollowUps[:1]
	doc, _ := notula(t, s)
	wants(t, doc.PDF, "Rapat menyepakati hal sebagai berikut. Setiap instansi", "1 Menyampaikan program kerja Keputusan Seluruh instansi")
	lacks(t, doc.PDF, "hal-hal", "ke-1")
}

func TestMinutesAboutCasesHoldOnlyDecisionsAndFollowUps(t *testing.T) {
	s := caseMeeting()
	doc, pages := notula(t, s)
	wants(t, doc.PDF, "PEMBAHASAN KASUS", "Salinan nomor ……", "I. PEMBUKAAN", "3. Pimpinan rapat menskors rapat pada pukul 21.15 WITA",
		"II. KEPUTUSAN", "Pendampingan K-01", "III. TINDAK LANJUT", "IV. PENUTUP", "NOTULIS,", "Distribusi salinan: 1. …")
	lacks(t, doc.PDF, "II. PEMBAHASAN", "menjelaskan", "mengingatkan", "perkembangan tindak lanjut secara singkat")
	for i, p := range pages {
		if !strings.Contains(p.Text(), "RAHASIA") {
			t.Errorf("page %d does not say RAHASIA", i+1)
		}
	}
	s.Agenda[1].Carried = carriedRows()
	doc, _ = notula(t, s)
	wants(t, doc.PDF, "II. PEMBAHASAN", "1 Menyampaikan program kerja", "menskors", "III. KEPUTUSAN")
	lacks(t, doc.PDF, "menjelaskan")
}

func TestCirculatedMinutesLeaveOutWhatIsInternalAndKeepNumbers(t *testing.T) {
	whole := followUpMeeting()
	before := fmt.Sprintf("%+v", whole)
	doc, err := CirculatedNotula(whole)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, doc.PDF, "Perbaikan ke-1 Untuk diedarkan", "Dinas Sosial (Nama Contoh 10) menjelaskan", "1. Alur rujukan", "3. Kecamatan yang belum",
		"1 Menyelesaikan konsep alur rujukan korban Keputusan ke-1", "2 Menghitung kebutuhan anggaran pelatihan - Bappeda", "4 Mendampingi kecamatan dalam menyusun program kerja Keputusan ke-3")
	lacks(t, doc.PDF, "pagu belum dapat", "dibicarakan lebih dahulu", "di luar rapat")
	if fmt.Sprintf("%+v", whole) != before {
		t.Error("the snapshot that was handed in has changed")
	}
	whole.Agenda[1].Carried = carriedRows()
	whole.Agenda[1].Carried[0].Internal = true
	if doc, err = CirculatedNotula(whole); err != nil {
		t.Fatal(err)
	}
	lacks(t, doc.PDF, "1 Menyampaikan program kerja")
	wants(t, doc.PDF, "2 "+whole.Agenda[1].Carried[1].Text)
	doc, _ = notula(t, whole)
	lacks(t, doc.PDF, "Untuk diedarkan")
	wants(t, doc.PDF, "pagu belum dapat", "dibicarakan lebih dahulu", "di luar rapat")
}

func TestMinutesAboutCasesAreNeverCirculated(t *testing.T) {
	_, err := CirculatedNotula(caseMeeting())
	var told *data.Error
	if !errors.As(err, &told) || !strings.Contains(told.Message, "tidak dibuat untuk diedarkan") {
		t.Errorf("got %v", err)
	}
}

func TestTheSameMeetingMakesTheSameBytes(t *testing.T) {
	for _, draw := range []func(data.MinutesSnapshot) (Document, error){Notula, CirculatedNotula} {
		a, _ := draw(followUpMeeting())
		b, _ := draw(followUpMeeting())
		if len(a.PDF) == 0 || !bytes.Equal(a.PDF, b.PDF) {
			t.Error("two prints differ")
		}
	}
}

func TestFourHundredParticipants(t *testing.T) {
	s := followUpMeeting()
	s.Participants = manyParticipants(400)
	doc, pages := notula(t, s)
	noOverlap(t, pages)
	wants(t, doc.PDF, "Peserta : 400 orang diundang: 400 hadir", "400 Dra. Hj. Nama Contoh 400, S.Sos., M.Si.", "Jumlah 400 0 0 400", "80 orang mengikuti rapat secara daring.")
	for _, kind := range []SheetKind{AgenciesPrinted, NamesPrinted, EmptyRows} {
		doc, pages := sheet(t, s, SheetOptions{Blank: true, Kind: kind})
		noOverlap(t, pages)
		wants(t, doc.PDF, "399 ", "410 ", "Jumlah hadir")
	}
}
