package paper

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func letterOn(t testing.TB, s data.LetterSnapshot) (Document, []readback.Page) {
	t.Helper()
	doc, err := Letter(s)
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	if len(pages) != doc.Pages {
		t.Fatalf("%d pages read, %d told", len(pages), doc.Pages)
	}
	if s.Office.Style == (data.PaperStyle{}) {
		insideMargins(t, pages)
	}
	return doc, pages
}

func TestLettersHaveTheirPartsInOrder(t *testing.T) {
	kop := []string{"PEMERINTAH KABUPATEN KUTAI TIMUR", "DAN PERLINDUNGAN ANAK", "laman [laman kantor]"}
	for kind, texts := range map[data.LetterKind][]string{
		data.InvitationLetter: {
			"Nomor : 400.2/000/DPPPA/2024", "Sifat : Segera", "Lampiran : 1 (satu) lembar", "Hal : Undangan",
			"Yth. (daftar terlampir) di Sangatta", "dilaksanakan pada hari, tanggal : Kamis–Jumat, 25–26 Juli 2024",
			"waktu : pukul 09.00 WITA s.d. selesai (hari pertama) pukul 08.30 WITA s.d. selesai (hari kedua)",
			"tempat : Ruang Arau", "acara : Rapat Koordinasi", "agenda : 1. Advokasi kebijakan dan pencegahan TPPO 2. Penyusunan",
			"terima kasih.", "KEPALA DINAS,", "Nama Contoh 1 [Pangkat] NIP 19000101 190001 1 001",
			"Tembusan: 1. Bupati Kutai Timur 2. Sekretaris Daerah Kabupaten Kutai Timur",
			"- 2 -", "Lampiran Surat", "Nomor : 400.2/000/DPPPA/2024", "Tanggal : 18 Juli 2024",
			"DAFTAR PENERIMA UNDANGAN RAPAT KOORDINASI GUGUS TUGAS PENCEGAHAN DAN PENANGANAN TPPO",
			"No. Pejabat", "1 Kepala Dinas Kesehatan", "15 Camat [kecamatan 14]", "KEPALA DINAS,", "Nama Contoh 1",
		},
		data.ReportRequest:   {"Nomor : 400.2/", "Lampiran : 1 (satu) berkas", "Yth. Kepala Dinas Kesehatan", "No. Kegiatan Indikator (satuan)", "3 Penyusunan alur layanan kesehatan", "Senin, 7 Oktober 2024"},
		data.ProgressLetter:  {"Lampiran : 3 (tiga) lembar", "Yth. Bupati Kutai Timur melalui Sekretaris Daerah Kabupaten Kutai Timur di Sangatta", "3. Dari pagu", "a. Rapat teknis", "b. Pendampingan", "4. Kendala", "Lampiran Surat", "KEMAJUAN PROGRAM KERJA", "(13) (14)", "Jumlah 80,7"},
		data.FollowUpRequest: {"Hal : Permintaan Tindak Lanjut Hasil Rapat", "Kode Uraian Tenggat Status", "TL-2024-002", "Informasi lebih lanjut dapat diperoleh dari narahubung kami, Nama Contoh 3, telepon [nomor telepon].", "terima kasih."},
		data.OfficialLetter:  {"Lampiran : -", "Hal : Permintaan Data", "1. Jumlah kegiatan", "2. Nama dan nomor", "terima kasih.", "KEPALA DINAS,"},
		data.MemoLetter: {
			"NOTA DINAS", "Yth. : Bupati Kutai Timur", "Dari : Kepala Dinas Pemberdayaan", "Tembusan : 1. Sekretaris Daerah Kabupaten Kutai Timur 2. Inspektur",
			"Tanggal : 18 Juli 2024", "Nomor : 400.2", "Sifat : Segera", "Lampiran : -", "Hal : Laporan Hasil Rapat", "terima kasih.", "KEPALA DINAS,", "Nama Contoh 1",
		},
		data.ReportLetter: {
			"LAPORAN PELAKSANAAN RAPAT KOORDINASI GUGUS TUGAS TPPO", "A. Pendahuluan 1. Umum", "2. Maksud dan Tujuan", "4. Dasar 1. Undang-Undang",
			"B. Kegiatan yang Dilaksanakan", "C. Hasil yang Dicapai", "D. Simpulan dan Saran", "E. Penutup", "Sangatta, 18 Juli 2024 KEPALA DINAS,",
		},
		data.OfficialRecord: {
			"BERITA ACARA KESEPAKATAN ALUR RUJUKAN KORBAN Nomor 400.2/000/DPPPA/2024", "Kamis tanggal delapan belas bulan Juli tahun dua ribu dua puluh empat",
			"No. Nama Jabatan Tanda tangan", "5 Nama Contoh 14, S.Sos., M.Si.", "Mengetahui, Sangatta, 18 Juli 2024",
		},
		data.CoverLetter: {
			"Sangatta, 18 Juli 2024", "Yth. Kepala Dinas Kesehatan", "SURAT PENGANTAR Nomor 400.2/000/DPPPA/2024", "No. Jenis yang dikirim Jumlah Keterangan",
			"1 Notula", "1 (satu) berkas", "2 Daftar hadir bertanda tangan 2 (dua) lembar -", "Diterima tanggal", "PENERIMA, KEPALA DINAS,", "Lembar pertama untuk penerima",
			"SURAT PENGANTAR", "Lembar kedua dikembalikan kepada pengirim setelah ditandatangani",
		},
		data.AssignmentLetter: {
			"SURAT TUGAS Nomor 400.2/000/DPPPA/2024", "Dasar : 1. Keputusan Bupati", "2. Surat Sekretaris", "MENUGASKAN:",
			"Kepada : 1. nama : Nama Contoh 10, S.Sos., M.Si. pangkat/gol. : Penata Tingkat I, III/d NIP : 19000101 190001 2 010 jabatan : [jabatan]", "2. nama : Nama Contoh 11",
			"Untuk : 1. Menghadiri", "3. Melaksanakan", "Ditetapkan di Sangatta pada tanggal 18 Juli 2024 KEPALA DINAS,",
		},
	} {
		t.Run(string(kind), func(t *testing.T) {
			doc, pages := letterOn(t, letterOf(kind))
			wants(t, doc.PDF, append(kop, texts...)...)
			noOverlap(t, pages)
			lacks(t, doc.PDF, "KONSEP")
		})
	}
}

// The baselines and edges of the specimen naskah-undangan, in millimetres.
func TestAnInvitationStandsWhereTheSpecimenHasIt(t *testing.T) {
	s := letterOf(data.InvitationLetter)
	_, pages := letterOn(t, s)
	for _, m := range []struct {
		page           int
		word           string
		left, baseline float64
	}{
		{0, "Nomor", 30, 65.3},
		{0, "400.2/000/DPPPA/2024", 56, 65.3},
		{0, "Hal", 30, 82.3},
		{0, "Yth.", 30, 92.1},
		{0, "(daftar", 40, 92.1},
		{0, "Sehubungan", 42.5, 108},
		{0, "hari,", 42.5, 127},
		{0, "Kamis–Jumat,", 76.5, 127},
		{0, "Advokasi", 82.5, 166.5},
		{0, "KEPALA", 115, 213.6},
		{1, "Lampiran", 115, 23.4},
		{1, "Tanggal", 115, 34.7},
	} {
		w := find(t, pages[m.page], m.word)
		if d := w.Left - m.left; d > 0.2 || d < -0.2 {
			t.Errorf("%s begins at %.2f mm, want %.2f", m.word, w.Left, m.left)
		}
		if d := w.Baseline - m.baseline; d > 0.6 || d < -0.6 {
			t.Errorf("%s stands at %.2f mm, want %.2f", m.word, w.Baseline, m.baseline)
		}
	}
	number := find(t, pages[0], "Nomor")
	right := 0.0
	for _, w := range pages[0].Words {
		if w.Text == "2024" && w.Baseline == number.Baseline {
			right = w.Right
		}
	}
	if right < 189.5 || right > 190.1 {
		t.Errorf("the date ends at %.2f mm on the line of Nomor, want 190", right)
	}
}

func TestSifatIsOneWordOfTwoScales(t *testing.T) {
	for _, c := range []struct {
		class data.SecurityClass
		speed data.Speed
		want  string
	}{
		{data.Ordinary, data.Unhurried, "Biasa"},
		{data.Ordinary, data.VeryUrgent, "Sangat Segera"},
		{data.Restricted, data.Urgent, "Terbatas"},
		{data.TopSecret, data.Unhurried, "Sangat Rahasia"},
		{"", "", "Biasa"},
	} {
		if got := nature(data.LetterSnapshot{Security: c.class, Speed: c.speed}); got != c.want {
			t.Errorf("%s and %s print %q, want %q", c.class, c.speed, got, c.want)
		}
	}
}

func TestLampiranIsCountedAgainstWhatIsAttached(t *testing.T) {
	file := func(pages int) data.AttachedSnapshot { return data.AttachedSnapshot{Name: "a.pdf", Pages: pages} }
	for _, c := range []struct {
		name   string
		change func(*data.LetterSnapshot)
		want   string
	}{
		{"nothing", func(*data.LetterSnapshot) {}, "-"},
		{"a file of three pages", func(s *data.LetterSnapshot) { s.Files = []data.AttachedSnapshot{file(3)} }, "3 (tiga) lembar"},
		{"files of unknown length", func(s *data.LetterSnapshot) { s.Files = []data.AttachedSnapshot{file(0), file(0)} }, "2 (dua) berkas"},
		{"both", func(s *data.LetterSnapshot) { s.Files = []data.AttachedSnapshot{file(2), file(0)} }, "2 (dua) lembar dan 1 (satu) berkas"},
		{"a list of 60 and a file", func(s *data.LetterSnapshot) {
			s.Addressing, s.Recipients, s.Files = data.AddressedByList, recipients(60), []data.AttachedSnapshot{file(1)}
		}, "3 (tiga) lembar"},
		{"what the office wrote", func(s *data.LetterSnapshot) { s.AttachmentNote, s.Annex = "1 (satu) bendel", "Isi." }, "1 (satu) bendel"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := letterOf(data.OfficialLetter)
			c.change(&s)
			doc, _ := letterOn(t, s)
			wants(t, doc.PDF, "Lampiran : "+c.want+" Hal")
		})
	}
}

// toTwelve is a letter to each of twelve, with an attachment.
func toTwelve() data.LetterSnapshot {
	s := letterOf(data.OfficialLetter)
	s.Addressing, s.Recipients = data.AddressedEach, recipients(12)
	s.Recipients[2].Body = "Isi khusus untuk yang ketiga."
	s.Annex = "| No. | Uraian |\n| 1 | Satu |"
	return s
}

func TestALetterToEachIsACopyForEachOfThem(t *testing.T) {
	s := toTwelve()
	_, pages := letterOn(t, s)
	if len(pages) != 24 {
		t.Fatalf("%d pages of 12 letters with an attachment", len(pages))
	}
	for i, p := range pages {
		if i%2 == 1 {
			if !strings.HasPrefix(p.Text(), "- 2 - Lampiran Surat") {
				t.Errorf("page %d begins %.60s", i+1, p.Text())
			}
			continue
		}
		if !strings.Contains(p.Text(), "Yth. "+s.Recipients[i/2].Name+" di Sangatta") || strings.HasPrefix(p.Text(), "- ") {
			t.Errorf("page %d is not the first to %s: %s", i+1, s.Recipients[i/2].Name, p.Text())
		}
		if special := strings.Contains(p.Text(), "Isi khusus untuk yang ketiga."); special != (i == 4) {
			t.Errorf("page %d has the third's text: %v", i+1, special)
		}
	}
}

func TestEachCopyIsTheSameByItself(t *testing.T) {
	s := toTwelve()
	var told []int
	all, err := LetterCopies(t.Context(), s, func(done, of int) { told = append(told, done*100+of) })
	if err != nil || len(all) != 12 || len(told) != 12 || told[0] != 112 || told[11] != 1212 {
		t.Fatalf("%d copies, %v told, %v", len(all), told, err)
	}
	s.Copy = 3
	third, _ := letterOn(t, s)
	if !bytes.Equal(third.PDF, all[2].PDF) || third.Pages != 2 {
		t.Error("the third copy is not the same by itself")
	}
	wants(t, third.PDF, "Camat [kecamatan 2]", "Isi khusus")
	s.Copy = 13
	if _, err := Letter(s); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("a thirteenth copy: %v", err)
	}
}

func TestALongBatchStopsWhenItIsCancelled(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Addressing, s.Recipients = data.AddressedEach, recipients(50)
	for name, run := range map[string]func(context.Context, func(done, of int)) error{
		"copies": func(ctx context.Context, told func(int, int)) error { _, err := LetterCopies(ctx, s, told); return err },
		"joined": func(ctx context.Context, told func(int, int)) error {
			_, err := JoinedLetters(ctx, s, told)
			return err
		},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		last := 0
		err := run(ctx, func(done, _ int) {
			if last = done; done == 3 {
				cancel()
			}
		})
		cancel()
		if !errors.Is(err, context.Canceled) || last != 3 {
			t.Errorf("%s: %v after %d", name, err, last)
		}
	}
}

func TestTheSameLetterMakesTheSameBytes(t *testing.T) {
	for _, kind := range data.LetterKinds() {
		a, _ := Letter(letterOf(kind))
		b, _ := Letter(letterOf(kind))
		if len(a.PDF) == 0 || !bytes.Equal(a.PDF, b.PDF) {
			t.Errorf("%s: two prints differ", kind)
		}
	}
}

func TestEveryPageOfALetterSaysWhatItIs(t *testing.T) {
	s := letterOf(data.InvitationLetter)
	s.State, s.Security, s.Initials = data.LetterDraft, data.Restricted, true
	_, pages := letterOn(t, s)
	for i, p := range pages {
		if !strings.Contains(p.Text(), "KONSEP") || !strings.Contains(p.Text(), "TERBATAS") || strings.Contains(p.Text(), "PERTINGGAL") != (i >= 2) {
			t.Errorf("page %d: %.80s", i+1, p.Text())
		}
	}
}

func TestTheOfficeCopyHasRoomForParaf(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	doc, _ := letterOn(t, s)
	lacks(t, doc.PDF, "Paraf")
	s.Initials = true
	doc, pages := letterOn(t, s)
	if len(pages) != 2 || strings.Contains(pages[0].Text(), "Paraf") {
		t.Errorf("%d pages, the first: %s", len(pages), pages[0].Text())
	}
	wants(t, doc.PDF, "PERTINGGAL", "Paraf koordinasi:", "No. Jabatan Paraf Tanggal", "1 Pengonsep")
}

func TestLettersOfNothingArePrinted(t *testing.T) {
	for _, kind := range data.LetterKinds() {
		_, pages := letterOn(t, data.LetterSnapshot{Kind: kind, State: data.LetterDraft, Parties: []data.PartySnapshot{{Role: data.Party}, {Role: data.Assignee}}})
		if len(pages) > 2 || !strings.Contains(pages[0].Text(), "KONSEP") {
			t.Errorf("%s: %d pages, %s", kind, len(pages), pages[0].Text())
		}
	}
}

func TestMarksLeadToTheLinesOfALetter(t *testing.T) {
	doc, pages := letterOn(t, letterOf(data.ProgressLetter))
	for id, word := range map[string]string{"to-1": "Yth.", "isi-0": "Dengan", "isi-4": "a.", "isi-7": "Rincian"} {
		found := false
		for _, m := range doc.Marks {
			for _, w := range pages[m.Page-1].Words {
				found = found || m.ID == id && w.Text == word && w.Baseline > m.Top && w.Baseline < m.Bottom
			}
		}
		if !found {
			t.Errorf("no mark of %s holds %q: %s", id, word, fmt.Sprint(doc.Marks[:4]))
		}
	}
	if doc.Source == nil {
		t.Error("the paper does not tell what it was drawn from")
	}
}
