package paper

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func memoOf(t testing.TB, s data.MinutesSnapshot, o MemoOptions) Document {
	t.Helper()
	doc, err := ReportMemo(s, o)
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	insideMargins(t, pages)
	noOverlap(t, pages)
	return doc
}

func TestTheMemoSumsTheMeetingUpForTheSuperior(t *testing.T) {
	s := followUpMeeting()
	s.State = data.Final
	doc := memoOf(t, s, MemoOptions{Date: "2024-10-14", Number: "000.1.5/99/DPPPA/2024", Copies: []string{"Sekretaris Dinas", "Kepala Bidang Contoh"}})
	wants(t, doc.PDF, "NOTA DINAS", "Yth. : Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
		"Dari : Plt. Kepala Bidang Perlindungan Perempuan", "Tembusan : 1. Sekretaris Dinas 2. Kepala Bidang Contoh",
		"Tanggal : 14 Oktober 2024", "Nomor : 000.1.5/99/DPPPA/2024", "Sifat : Biasa", "Lampiran : 1 (satu) berkas", "Hal : Laporan Hasil Rapat Evaluasi",
		"Berdasarkan Surat Kepala Dinas", "dengan hormat kami laporkan hasil Rapat Evaluasi",
		"1. Pelaksanaan Hari, tanggal : Kamis, 10 Oktober 2024 Waktu : Pukul 19.30", "Pimpinan rapat : Tutik Suprihatin", "Peserta : 25 orang",
		"2. Keputusan rapat 1. Alur rujukan", "3. Kecamatan", "3. Tindak lanjut No. Uraian Penanggung jawab Tenggat",
		"1 Menyelesaikan konsep alur rujukan korban Dinas Sosial, DPPPA 31 Oktober 2024",
		"4. Hal yang memerlukan perhatian", "Instansi yang tidak hadir dan tidak diwakili: Kecamatan [kecamatan 9].",
		"Tindak lanjut “Menyampaikan program kerja” (Seluruh instansi) terlambat 62 hari dari tenggat 9 Agustus 2024.",
		"Tindak lanjut “Menyusun kalender sosialisasi bersama” belum memiliki penanggung jawab dan tanggal tenggat.",
		"Tindak lanjut “Mendampingi kecamatan dalam menyusun program kerja” belum memiliki penanggung jawab dan tanggal tenggat.",
		"Demikian kami laporkan. Kami mohon arahan Bapak/Ibu atas hal pada angka 4.",
		"Plt. KEPALA BIDANG PERLINDUNGAN PEREMPUAN, Tutik Suprihatin [Pangkat] [NIP]")
	lacks(t, doc.PDF, "KONSEP", "Sangatta, 1", "kuorum")
	s.State, s.Quorum, s.Security = data.Draft, 19, data.Restricted
	wants(t, memoOf(t, s, MemoOptions{}).PDF, "KONSEP", "Sifat : Terbatas", "sehingga tidak memenuhi kuorum (19 undangan).")
}

func TestTheMemoLeavesRoomForWhatIsNotKnown(t *testing.T) {
	doc := memoOf(t, data.MinutesSnapshot{Title: "Rapat Koordinasi", State: data.Draft, Office: data.OfficeSnapshot{Zone: data.WITA, DecisionHeading: "KESEPAKATAN"}}, MemoOptions{})
	wants(t, doc.PDF, "Yth. : …… Dari : …… Tembusan : - Tanggal : …… Nomor : …… Sifat : Biasa", "Dengan hormat kami laporkan hasil Rapat Koordinasi",
		"2. Kesepakatan rapat Belum ada kesepakatan.", "3. Tindak lanjut Belum ada tindak lanjut.",
		"Demikian kami laporkan. Atas perhatian Bapak/Ibu, kami mengucapkan terima kasih.", "……………")
	lacks(t, doc.PDF, "memerlukan perhatian", "Berdasarkan")
}

func TestWhoReportsToWhomFollowsFromTheMeeting(t *testing.T) {
	head := &data.Signatory{Name: "Nama Contoh 1", Post: "Kepala Dinas", Agency: "DPPPA"}
	guest := &data.Signatory{Name: "Nama Contoh 9", Post: "Asisten Pemerintahan", Agency: "Sekretariat Daerah"}
	taker := &data.Signatory{Name: "Nama Contoh 3", Post: "Analis Kebijakan", Agency: "DPPPA"}
	full := "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"
	for _, c := range []struct {
		signer          *data.Signatory
		office          string
		to, from, signs string
	}{
		{specimen().Signer, full, "Kepala " + full, "Plt. Kepala Bidang Perlindungan Perempuan", "Tutik Suprihatin"},
		{head, full, "Bupati Kutai Timur", "Kepala " + full, "Nama Contoh 1"},
		{&data.Signatory{Name: "Nama Contoh 2", Status: "Plh.", Post: "Kepala " + full}, full, "Bupati Kutai Timur", "Plh. Kepala " + full, "Nama Contoh 2"},
		{guest, full, "Kepala " + full, "Analis Kebijakan", "Nama Contoh 3"},
		{head, full + " Kabupaten Kutai Timur", "Bupati Kutai Timur", "Kepala " + full + " Kabupaten Kutai Timur", "Nama Contoh 1"},
		{&data.Signatory{Name: "Nama Contoh 1", Post: "Kepala " + full}, full + " Kabupaten Kutai Timur", "Bupati Kutai Timur", "Kepala " + full + " Kabupaten Kutai Timur", "Nama Contoh 1"},
		{&data.Signatory{Name: "Nama Contoh 8", Post: "Kepala Bidang", Agency: "DPPPA Kota Lain"}, full, "Kepala " + full, "Analis Kebijakan", "Nama Contoh 3"},
		{head, "Kecamatan Bengalon", "Camat Bengalon", "Kepala Dinas", "Nama Contoh 1"},
		{guest, "Sekretariat Daerah", "Sekretaris Daerah", "Asisten Pemerintahan", "Nama Contoh 9"},
	} {
		s := specimen()
		s.Signer, s.Secretary, s.MinuteTaker, s.Office.FullName = c.signer, nil, taker, c.office
		s.Office.ShortName = "DPPPA Kutai Timur"
		o := MemoDefaults(s)
		if o.To != c.to || o.From != c.from || o.Signer == nil || o.Signer.Name != c.signs {
			t.Errorf("%+v of %s: to %q, from %q, signed %+v", *c.signer, c.office, o.To, o.From, o.Signer)
		}
	}
	other := MemoOptions{To: "Sekretaris Daerah", From: "Sekretaris Dinas", Signer: taker}
	wants(t, memoOf(t, specimen(), other).PDF, "Yth. : Sekretaris Daerah Dari : Sekretaris Dinas", "ANALIS KEBIJAKAN, Nama Contoh 3")
	other.From = ""
	wants(t, memoOf(t, specimen(), other).PDF, "Dari : Analis Kebijakan")
}

func TestAMemoIsWholeHoweverLongTheMeetingWas(t *testing.T) {
	s := followUpMeeting()
	s.Title = strings.Repeat("Rapat yang Namanya Panjang ", 12)
	for i := range 60 {
		s.Decisions = append(s.Decisions, data.DecisionSnapshot{Number: i + 4, Text: strings.Repeat("uraian yang panjang ", 30)})
		s.FollowUps = append(s.FollowUps, data.FollowUpSnapshot{Number: i + 5, Text: fmt.Sprintf("Tugas %d", i), State: data.NotStarted, Owners: []string{"Dinas Contoh"}})
	}
	doc := memoOf(t, s, MemoOptions{})
	wants(t, doc.PDF, "63. uraian", "64 Tugas 59", "“Tugas 59” belum memiliki tanggal tenggat", "Demikian kami laporkan.")
	again := memoOf(t, s, MemoOptions{})
	if !bytes.Equal(doc.PDF, again.PDF) {
		t.Error("two prints differ")
	}
}

func TestAnAgencyThatCameOnOneDayIsNotMissed(t *testing.T) {
	s := specimen()
	s.Participants = []data.ParticipantSnapshot{
		{Number: 1, Origin: data.Invited, Name: "A", Agency: "Bappeda", Days: marks(data.Absent, data.Present)},
		{Number: 2, Origin: data.Invited, Name: "B", Agency: "Dinas Sosial", Days: marks(data.Absent, data.Excused)},
		{Number: 3, Origin: data.Invited, Name: "C", Agency: "Dinas Kesehatan", Days: marks(data.Absent, data.Represented)},
	}
	doc := memoOf(t, s, MemoOptions{})
	wants(t, doc.PDF, "Instansi yang tidak hadir dan tidak diwakili: Dinas Sosial.")
}

func TestWhatIsTypedOnTheMemoIsAmongWhatItPrints(t *testing.T) {
	doc := memoOf(t, followUpMeeting(), MemoOptions{To: "Kepala Contoh", Copies: []string{"Korban a.n. Contoh Nama"}})
	if typed := fmt.Sprint(doc.Source); !strings.Contains(typed, "Kepala Contoh") || !strings.Contains(typed, "Korban a.n. Contoh Nama") {
		t.Error("the check for personal data does not see it")
	}
}
