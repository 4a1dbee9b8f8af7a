package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// letterOf is an issued letter of a kind, as the specimens have it.
func letterOf(kind data.LetterKind) data.LetterSnapshot {
	s := data.LetterSnapshot{
		Code: "S-2024-001", Kind: kind, Office: specimen().Office, State: data.LetterIssued,
		Security: data.Ordinary, Speed: data.Urgent, Number: "400.2/000/DPPPA/2024", Numbered: true, Date: "2024-07-18",
		Subject: "Undangan", Addressing: data.AddressedTogether, Recipients: recipients(1),
		Signer: data.SignerSnapshot{Signatory: data.Signatory{
			Name: "Nama Contoh 1", Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
			Rank: "[Pangkat]", Number: "NIP 19000101 190001 1 001",
		}},
	}
	s.Office.Sample = false
	switch kind {
	case data.InvitationLetter:
		invited(&s)
	case data.ReportRequest:
		s.Subject = "Permintaan Laporan Kemajuan Program Kerja Triwulan III Tahun 2024"
		s.Number, s.Numbered, s.Date = "400.2/      /DPPPA/2024", false, "2024-09-23"
		s.Body = reportRequestBody
		s.Files = []data.AttachedSnapshot{{Name: "formulir.pdf"}}
	case data.ProgressLetter:
		s.Subject = "Laporan Kemajuan Program Kerja Gugus Tugas TPPO Triwulan III Tahun 2024"
		s.Speed, s.Date = data.Unhurried, "2024-10-14"
		s.Recipients[0].Name, s.Via = "Bupati Kutai Timur", "Sekretaris Daerah Kabupaten Kutai Timur"
		s.Body, s.AnnexTitle, s.Annex = progressBody, "Kemajuan Program Kerja Gugus Tugas TPPO Kabupaten Kutai Timur", progressAnnex
	case data.FollowUpRequest:
		s.Subject, s.Body = "Permintaan Tindak Lanjut Hasil Rapat", followUpBody
		s.Contact = "Nama Contoh 3, telepon [nomor telepon]"
	case data.OfficialLetter:
		s.Subject, s.Body = "Permintaan Data", officialBody
	case data.MemoLetter:
		s.Subject, s.Body = "Laporan Hasil Rapat Koordinasi Gugus Tugas TPPO", officialBody
		s.Recipients[0].Name = "Bupati Kutai Timur"
		s.Copies = copiesTo("Sekretaris Daerah Kabupaten Kutai Timur", "Inspektur Kabupaten Kutai Timur")
	case data.ReportLetter:
		s.Subject, s.Body, s.Number, s.Recipients = "Pelaksanaan Rapat Koordinasi Gugus Tugas TPPO", reportBody, "", nil
	case data.OfficialRecord:
		s.Subject, s.Body, s.Recipients, s.Parties = "Kesepakatan Alur Rujukan Korban", recordBody, nil, parties(data.Party, 5)
		s.Parties = append(s.Parties, parties(data.Witness, 1)...)
	case data.CoverLetter:
		s.Body = "| Jenis yang dikirim | Jumlah | Keterangan |\n| Notula Rapat Koordinasi Gugus Tugas TPPO tanggal 25–26 Juli 2024 | 1 (satu) berkas | Disampaikan dengan hormat untuk diketahui |\n| Daftar hadir bertanda tangan | 2 (dua) lembar | - |"
	case data.AssignmentLetter:
		s.Body = "1. Menghadiri Rapat Koordinasi Gugus Tugas TPPO pada Kamis, 25 Juli 2024, pukul 09.00 WITA di Ruang Arau, Kantor Bupati Kutai Timur.\n2. Menyampaikan laporan tertulis kepada pemberi tugas paling lambat tiga hari kerja setelah kegiatan.\n3. Melaksanakan tugas ini dengan penuh tanggung jawab."
		s.Basis = []string{"Keputusan Bupati Kutai Timur Nomor 264/K.503/2023 tentang [judul keputusan].", "Surat Sekretaris Daerah Kabupaten Kutai Timur Nomor 400.2/001/SETDA/2024 tanggal 15 Juli 2024 hal Undangan."}
		s.Parties = parties(data.Assignee, 2)
	}
	return s
}

func recipients(n int) []data.AddresseeSnapshot {
	all := make([]data.AddresseeSnapshot, n)
	for i := range all {
		all[i] = data.AddresseeSnapshot{ID: fmt.Sprintf("to-%d", i+1), Name: fmt.Sprintf("Camat [kecamatan %d]", i), Place: "di Sangatta", Salutation: "Bapak/Ibu"}
	}
	all[0].Name = "Kepala Dinas Kesehatan Kabupaten Kutai Timur"
	return all
}

func copiesTo(names ...string) []data.AddresseeSnapshot {
	all := make([]data.AddresseeSnapshot, len(names))
	for i, name := range names {
		all[i] = data.AddresseeSnapshot{ID: fmt.Sprintf("cc-%d", i+1), Name: name}
	}
	return all
}

func parties(role data.PartyRole, n int) []data.PartySnapshot {
	all := make([]data.PartySnapshot, n)
	for i := range all {
		all[i] = data.PartySnapshot{
			ID: fmt.Sprintf("%s-%d", role, i+1), Role: role, Name: fmt.Sprintf("Nama Contoh %d, S.Sos., M.Si.", 10+i),
			Rank: "Penata Tingkat I, III/d", Number: fmt.Sprintf("NIP 19000101 190001 2 %03d", 10+i), Post: "[jabatan] pada Dinas Sosial Kabupaten Kutai Timur",
		}
	}
	return all
}

func invited(s *data.LetterSnapshot) {
	m := specimen()
	s.Meeting = &data.MeetingFacts{Code: m.Code, Title: m.Title, Days: m.Days}
	s.Addressing, s.Recipients = data.AddressedByList, recipients(15)
	s.Copies = copiesTo("Bupati Kutai Timur", "Sekretaris Daerah Kabupaten Kutai Timur")
	s.Body = `Sehubungan dengan pelaksanaan Keputusan Bupati Kutai Timur Nomor 264/K.503/2023 tentang [judul keputusan], kami mengundang Bapak/Ibu untuk menghadiri rapat yang akan dilaksanakan pada
hari, tanggal : Kamis–Jumat, 25–26 Juli 2024
waktu : pukul 09.00 WITA s.d. selesai (hari pertama)
: pukul 08.30 WITA s.d. selesai (hari kedua)
tempat : Ruang Arau, Kantor Bupati Kutai Timur, Kawasan Bukit Pelangi, Sangatta Utara
acara : Rapat Koordinasi Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO)
agenda : 1. Advokasi kebijakan dan pencegahan TPPO
: 2. Penyusunan program kerja tim gugus tugas TPPO
Mengingat pentingnya rapat tersebut, Bapak/Ibu dimohon hadir tepat waktu dan membawa rancangan kegiatan instansi masing-masing. Apabila berhalangan, Bapak/Ibu dimohon menugaskan pejabat yang berwenang mengambil keputusan. Konfirmasi kehadiran dapat disampaikan melalui [nomor telepon].
Atas perhatian dan kehadiran Bapak/Ibu, kami mengucapkan terima kasih.`
}

const reportRequestBody = `Sesuai dengan keputusan rapat koordinasi Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO) pada tanggal 25–26 Juli 2024, setiap instansi melaporkan kemajuan program kerja setiap triwulan. Oleh karena itu, kami mohon Bapak/Ibu menyampaikan laporan kemajuan Triwulan III (TW III) Tahun 2024 dengan menggunakan formulir terlampir untuk kegiatan berikut.
| No. | Kegiatan | Indikator (satuan) | Target s.d. TW III | Laporan terakhir |
| 1 | Pelatihan petugas puskesmas | Petugas terlatih (orang) | 40 | Belum ada |
| 2 | Layanan kesehatan bagi korban rujukan | Rujukan yang dilayani (%) | 100 | Belum ada |
| 3 | Penyusunan alur layanan kesehatan | Alur layanan (dokumen) | 1 | Belum ada |
Laporan memuat realisasi target, realisasi fisik, realisasi keuangan, kendala, dan tindak lanjut, keadaan sampai dengan 30 September 2024, serta tidak memuat identitas korban atau saksi. Laporan kami harapkan diterima paling lambat **Senin, 7 Oktober 2024** (hari kerja kelima setelah triwulan berakhir), melalui [pos-el kantor]. Kegiatan tanpa anggaran tetap dilaporkan dengan keterangan “tanpa anggaran”.
Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.`

const progressBody = `Dengan hormat kami laporkan kemajuan program kerja Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO) Triwulan III Tahun 2024, keadaan s.d. 30 September 2024, sebagai berikut.
1. Sebanyak 12 dari 14 kegiatan telah dilaporkan oleh enam dari tujuh instansi. Kecamatan [kecamatan 1] belum melaporkan dua kegiatan.
2. Rata-rata capaian indikator mencapai 80,7% (Tinggi) dan rata-rata realisasi fisik mencapai 82,2%, keduanya dihitung dari kegiatan yang telah dilaporkan.
3. Dari pagu Rp550.000.000,00 telah direalisasikan Rp367.050.000,00 atau 66,7%. Empat kegiatan tidak memiliki anggaran dan dua kegiatan dibiayai oleh anggaran instansi lain.
a. Rapat teknis dijadwalkan pada Oktober 2024.
b. Pendampingan dijadwalkan pada November 2024.
4. Kendala utama adalah belum tuntasnya alur rujukan antarinstansi dan belum lengkapnya usulan program kerja tiga instansi.
Rincian kemajuan setiap kegiatan tercantum dalam lampiran. Sehubungan dengan hal itu, kami mohon arahan Bapak/Ibu untuk pelaksanaan program kerja pada Triwulan IV. Atas perhatian dan arahan Bapak/Ibu, kami mengucapkan terima kasih.`

var progressAnnex = func() string {
	rows := []string{"| No. | Program/Kegiatan | Indikator (satuan) | Target setahun | Target s.d. TW III | Realisasi s.d. TW III | Capaian (%) | Fisik (%) | Pagu (Rp) | Keuangan (Rp) | Keuangan (%) | Kendala | Tindak lanjut | Predikat |"}
	for i := range 14 {
		rows = append(rows, fmt.Sprintf("| %d | Sosialisasi pencegahan TPPO di kecamatan | Kecamatan yang mendapat sosialisasi (kecamatan) | 8 | 6 | 5 | 83,3 | 80,0 | 120.000.000 | 88.500.000 | 73,8 | Jarak antarkecamatan jauh | Menjadwalkan satu kecamatan pada Oktober | Tinggi |", i+1))
	}
	rows = append(rows, "| | Jumlah | | | | | 80,7 | 82,2 | 550.000.000 | 367.050.000 | 66,7 | | | Tinggi |")
	return strings.Join(rows, "\n")
}()

const followUpBody = `Menindaklanjuti Rapat Koordinasi Gugus Tugas TPPO pada Kamis, 25 Juli 2024, kami mohon Bapak menyelesaikan tindak lanjut berikut.
| Kode | Uraian | Tenggat | Status |
| TL-2024-001 | Menyampaikan program kerja | 9 Agustus 2024 | Terlambat 38 hari |
| TL-2024-002 | Menyampaikan nama narahubung | 9 Agustus 2024 | Berjalan |
Laporan penyelesaian kami harapkan diterima paling lambat **Senin, 7 Oktober 2024**.
Atas perhatian dan kerja sama Bapak, kami mengucapkan terima kasih.`

const officialBody = `Berdasarkan Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang, setiap pemerintah daerah wajib mencegah terjadinya tindak pidana perdagangan orang.
Sehubungan dengan hal tersebut, kami mohon Bapak/Ibu menyampaikan hal-hal berikut.
1. Jumlah kegiatan sosialisasi yang telah dilaksanakan sampai dengan akhir Juni 2024.
2. Nama dan nomor telepon satu narahubung yang dapat dihubungi setiap saat.
Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.`

const reportBody = `# Pendahuluan
## Umum
Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO) mengadakan rapat koordinasi agar langkah seluruh instansi selaras, terkoordinasi, dan searah.
## Maksud dan Tujuan
Rapat dimaksudkan untuk menyusun program kerja gugus tugas.
## Ruang Lingkup
Laporan ini memuat pelaksanaan dan hasil rapat.
## Dasar
1. Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang.
2. Keputusan Bupati Kutai Timur Nomor 264/K.503/2023 tentang [judul keputusan].
# Kegiatan yang Dilaksanakan
Rapat dilaksanakan pada Kamis–Jumat, 25–26 Juli 2024, di Ruang Arau, Kantor Bupati Kutai Timur.
# Hasil yang Dicapai
1. Setiap instansi menyusun program kerja dan menyampaikannya kepada DPPPA paling lambat Jumat, 9 Agustus 2024.
2. Alur rujukan korban disusun bersama dan dikoordinasikan oleh Dinas Sosial.
# Simpulan dan Saran
Rapat berjalan dengan baik. Rapat berikutnya disarankan diadakan pada Oktober 2024.
# Penutup
Demikian laporan ini disusun untuk digunakan sebagaimana mestinya.`

const recordBody = `Pada hari ini, Kamis tanggal delapan belas bulan Juli tahun dua ribu dua puluh empat, bertempat di Ruang Arau, Kantor Bupati Kutai Timur, kami yang bertanda tangan di bawah ini menyepakati hal-hal berikut.
1. Alur rujukan korban disusun bersama dan dikoordinasikan oleh Dinas Sosial.
2. Setiap instansi menunjuk satu narahubung.
Demikian berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.`
