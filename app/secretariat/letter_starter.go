package secretariat

import "gugustugas/data"

// closing thanks the addressee, as every letter ends.
const closing = "\n\nAtas perhatian dan kerja sama {sapaan}, kami mengucapkan terima kasih."

// forceName is the task force at its first mention.
const forceName = "Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO)"

// builtInTemplates are the templates that come with the program, in the order of
// the screen. What only the office knows stands in square brackets, which the
// checker asks for.
func builtInTemplates() []data.LetterTemplate {
	templates := []data.LetterTemplate{
		invitationTemplate, openLetterTemplate, followUpTemplate, reportRequestTemplate, progressTemplate, coverTemplate,
		meetingMemoTemplate, memoTemplate, assignmentTemplate, recordTemplate, meetingReportTemplate, reportTemplate,
	}
	for i := range templates {
		t := &templates[i]
		t.Position = (i + 1) * positionStep
		t.Letterhead = data.OfficeLetterhead
		if t.Security == "" {
			t.Security = data.Ordinary
		}
		if t.Speed == "" {
			t.Speed = data.Unhurried
		}
		if t.Addressing == "" {
			t.Addressing = data.AddressedTogether
		}
	}
	return templates
}

var invitationTemplate = data.LetterTemplate{
	ID: "templat-undangan", Kind: data.InvitationLetter, Name: "Undangan rapat", Classification: "400.2",
	Speed: data.Urgent, Subject: "Undangan",
	Body: `Sehubungan dengan pelaksanaan Keputusan {daerah.kepala} Nomor {sk.nomor} tentang {sk.judul}, kami mengundang {sapaan} untuk menghadiri rapat yang akan dilaksanakan pada

hari, tanggal : {rapat.hari}, {rapat.tanggal}
waktu : {rapat.waktu}
tempat : {rapat.tempat}
acara : {rapat.nama}
agenda : {rapat.agenda}

Mengingat pentingnya rapat tersebut, {sapaan} dimohon hadir tepat waktu. Apabila berhalangan, {sapaan} dimohon menugaskan pejabat yang berwenang mengambil keputusan.

{konfirmasi}

Atas perhatian dan kehadiran {sapaan}, kami mengucapkan terima kasih.`,
}

var openLetterTemplate = data.LetterTemplate{
	ID: "templat-surat-dinas", Kind: data.OfficialLetter, Name: "Surat dinas", Classification: "400.2",
	Subject: "[hal surat]",
	Body: `Sehubungan dengan [dasar surat], kami sampaikan hal-hal sebagai berikut.

1. [isi pertama].
2. [isi kedua].` + closing,
}

var followUpTemplate = data.LetterTemplate{
	ID: "templat-tindak-lanjut", Kind: data.FollowUpRequest, Name: "Permintaan tindak lanjut hasil rapat", Classification: "400.2",
	Speed: data.Urgent, Subject: "Permintaan Tindak Lanjut Hasil Rapat",
	Body: `Berdasarkan hasil rapat ` + forceName + `, tindak lanjut berikut menjadi tanggung jawab {instansi.nama} dan menurut catatan kami belum selesai.

{tindaklanjut.tabel}

Sehubungan dengan hal itu, kami mohon {sapaan} menyampaikan perkembangan setiap tindak lanjut tersebut secara tertulis paling lambat [hari, tanggal]. Apabila terdapat kendala, kami mohon kendala itu disampaikan beserta rencana penyelesaiannya. Jawaban tidak memuat identitas korban atau saksi.` + closing,
}

var reportRequestTemplate = data.LetterTemplate{
	ID: "templat-permintaan-laporan", Kind: data.ReportRequest, Name: "Permintaan laporan kemajuan", Classification: "400.2",
	Speed: data.Urgent, Subject: "Permintaan Laporan Kemajuan Program Kerja Triwulan {triwulan} Tahun {tahun}",
	Body: `Setiap instansi anggota ` + forceName + ` melaporkan kemajuan program kerjanya setiap triwulan. Oleh karena itu, kami mohon {sapaan} menyampaikan laporan kemajuan Triwulan {triwulan} Tahun {tahun} dengan menggunakan formulir terlampir.

Laporan memuat realisasi target, realisasi fisik, realisasi keuangan, kendala, dan tindak lanjut, keadaan sampai dengan {triwulan.akhir}, serta tidak memuat identitas korban atau saksi. Laporan kami harapkan diterima paling lambat **{triwulan.batas}** (hari kerja kelima setelah triwulan berakhir). Kegiatan tanpa anggaran tetap dilaporkan dengan keterangan “tanpa anggaran”.` + closing,
	AnnexTitle: "Formulir Laporan Kemajuan Program Kerja",
	Annex: `Triwulan : {triwulan} Tahun {tahun}
Instansi : ……………………………………………
Diisi oleh : ……………………………………………

| No. | Kegiatan | Target s.d. triwulan | Realisasi s.d. triwulan | Realisasi fisik (%) | Realisasi keuangan (Rp) | Kendala dan tindak lanjut |
| 1 | | | | | | |
| 2 | | | | | | |
| 3 | | | | | | |
| 4 | | | | | | |
| 5 | | | | | | |`,
}

var progressTemplate = data.LetterTemplate{
	ID: "templat-laporan-kemajuan", Kind: data.ProgressLetter, Name: "Surat laporan kemajuan", Classification: "400.2",
	Subject: "Laporan Kemajuan Program Kerja Gugus Tugas TPPO Triwulan {triwulan} Tahun {tahun}", Via: "{daerah.sekretaris}",
	Body: `Dengan hormat kami laporkan kemajuan program kerja ` + forceName + ` Triwulan {triwulan} Tahun {tahun}, keadaan sampai dengan {triwulan.akhir}, sebagai berikut.

1. Sebanyak [jumlah] dari [jumlah] kegiatan telah dilaporkan oleh [jumlah] instansi.
2. Rata-rata capaian indikator mencapai [persentase] dan rata-rata realisasi fisik mencapai [persentase].
3. Dari pagu [jumlah rupiah] telah direalisasikan [jumlah rupiah] atau [persentase].
4. Kendala utama adalah [kendala dan langkah penyelesaiannya].

Sehubungan dengan hal itu, kami mohon arahan {sapaan} untuk pelaksanaan program kerja pada triwulan berikutnya. Atas perhatian dan arahan {sapaan}, kami mengucapkan terima kasih.`,
}

var coverTemplate = data.LetterTemplate{
	ID: "templat-pengantar", Kind: data.CoverLetter, Name: "Surat pengantar", Classification: "400.2",
	Subject: "Surat Pengantar",
	Body: `| No. | Jenis yang dikirim | Jumlah | Keterangan |
| 1 | [nama naskah atau barang] | 1 (satu) berkas | Disampaikan dengan hormat untuk [keperluan]. |`,
}

var assignmentTemplate = data.LetterTemplate{
	ID: "templat-tugas", Kind: data.AssignmentLetter, Name: "Surat tugas", Classification: "800.1.11.1",
	Subject: "Surat Tugas",
	Basis: `Keputusan {daerah.kepala} Nomor {sk.nomor} tentang {sk.judul}
[surat atau rencana kerja yang menjadi dasar tugas]`,
	Body: `1. Melaksanakan [tugas] pada [hari, tanggal] di [tempat].
2. Menyampaikan laporan tertulis kepada pimpinan setelah tugas selesai.
3. Melaksanakan tugas ini dengan penuh tanggung jawab.`,
}

var recordTemplate = data.LetterTemplate{
	ID: "templat-berita-acara", Kind: data.OfficialRecord, Name: "Berita acara rapat", Classification: "400.2",
	Subject: "{rapat.nama}",
	Body: `Pada hari ini, {tanggal.kata}, bertempat di {rapat.tempat}, kami yang bertanda tangan di bawah ini telah mengikuti {rapat.nama} dan menyepakati hal-hal sebagai berikut.

{rapat.keputusan}

Demikian berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.`,
}
