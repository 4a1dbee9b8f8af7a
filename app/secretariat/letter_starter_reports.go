package secretariat

import "gugustugas/data"

var meetingMemoTemplate = data.LetterTemplate{
	ID: "templat-nota-rapat", Kind: data.MemoLetter, Name: "Nota dinas laporan hasil rapat", Classification: "400.2",
	Subject: "Laporan Hasil {rapat.nama}",
	Body: `Dengan hormat kami laporkan hasil {rapat.nama} sebagai berikut.

# Pelaksanaan
Hari, tanggal : {rapat.hari}, {rapat.tanggal}
Waktu : {rapat.waktu}
Tempat : {rapat.tempat}
Agenda : {rapat.agenda}

# Keputusan
{rapat.keputusan}

# Tindak Lanjut
{rapat.tindak_lanjut}

# Hal yang Memerlukan Perhatian
[hal yang memerlukan perhatian atau arahan pimpinan].

Demikian kami laporkan. Atas perhatian dan arahan {sapaan}, kami mengucapkan terima kasih.`,
}

var memoTemplate = data.LetterTemplate{
	ID: "templat-nota-dinas", Kind: data.MemoLetter, Name: "Nota dinas", Classification: "400.2",
	Subject: "[hal nota dinas]",
	Body: `Sehubungan dengan [dasar nota dinas], kami sampaikan hal-hal sebagai berikut.

1. [isi pertama].
2. [isi kedua].

Demikian kami sampaikan. Atas perhatian {sapaan}, kami mengucapkan terima kasih.`,
}

var meetingReportTemplate = data.LetterTemplate{
	ID: "templat-laporan-rapat", Kind: data.ReportLetter, Name: "Laporan pelaksanaan rapat", Classification: "400.2",
	Subject: "Laporan Pelaksanaan {rapat.nama}",
	Body: `# Pendahuluan
## Umum
` + forceName + ` dibentuk dengan Keputusan {daerah.kepala} Nomor {sk.nomor} tentang {sk.judul}. Salah satu tugasnya adalah mengoordinasikan pencegahan dan penanganan TPPO antarinstansi melalui rapat.
## Maksud dan Tujuan
Laporan ini dimaksudkan sebagai pertanggungjawaban pelaksanaan rapat dan bertujuan menyampaikan hasil serta saran kepada pimpinan.
## Ruang Lingkup
Laporan ini mencakup persiapan, pelaksanaan, keputusan, dan tindak lanjut {rapat.nama}.
## Dasar
1. Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang
2. Keputusan {daerah.kepala} Nomor {sk.nomor} tentang {sk.judul}

# Kegiatan yang Dilaksanakan
Rapat dilaksanakan sebagai berikut.

Hari, tanggal : {rapat.hari}, {rapat.tanggal}
Waktu : {rapat.waktu}
Tempat : {rapat.tempat}
Agenda : {rapat.agenda}

# Hasil yang Dicapai
Rapat menyepakati hal-hal sebagai berikut.

{rapat.keputusan}

Tindak lanjut yang disepakati tercantum dalam tabel berikut.

{rapat.tindak_lanjut}

Kendala yang dihadapi adalah [kendala].

# Simpulan dan Saran
## Simpulan
[simpulan].
## Saran
[saran].

# Penutup
Demikian laporan ini dibuat sebagai bahan pertimbangan pimpinan.`,
}

var reportTemplate = data.LetterTemplate{
	ID: "templat-laporan", Kind: data.ReportLetter, Name: "Laporan kegiatan", Classification: "400.2",
	Subject: "Laporan Kegiatan [nama kegiatan]",
	Body: `# Pendahuluan
## Umum
[gambaran umum kegiatan].
## Maksud dan Tujuan
Laporan ini dimaksudkan sebagai pertanggungjawaban pelaksanaan kegiatan dan bertujuan menyampaikan hasil serta saran kepada pimpinan.
## Ruang Lingkup
Laporan ini mencakup persiapan, pelaksanaan, dan hasil kegiatan.
## Dasar
1. Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang
2. Keputusan {daerah.kepala} Nomor {sk.nomor} tentang {sk.judul}

# Kegiatan yang Dilaksanakan
[hari, tanggal, tempat, peserta, dan uraian kegiatan].

# Hasil yang Dicapai
[hasil kegiatan]. Kendala yang dihadapi adalah [kendala].

# Simpulan dan Saran
## Simpulan
[simpulan].
## Saran
[saran].

# Penutup
Demikian laporan ini dibuat sebagai bahan pertimbangan pimpinan.`,
}
