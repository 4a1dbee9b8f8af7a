package secretariat

import (
	"strings"

	"gugustugas/data"
)

// starterLists are the lists that a new file begins with: a secretary changes and
// drops them as she likes. Placeholders of phrases stand in square brackets.
func starterLists() Lists {
	var l Lists
	template := func(name string, topics ...string) string {
		t := data.AgendaTemplate{ID: NewID(), Name: name, Topics: strings.Join(topics, "\n")}
		l.Templates = append(l.Templates, t)
		return t.ID
	}
	series := func(name string, kind data.MeetingKind, templateID string) {
		l.Series = append(l.Series, data.Series{ID: NewID(), Name: name, Kind: kind, TemplateID: templateID})
	}
	coordination := template("Rapat koordinasi",
		"Evaluasi Tindak Lanjut Rapat Sebelumnya", "Laporan Perkembangan Setiap Instansi",
		"Pembahasan Kendala dan Jalan Keluar", "Rencana Tindak Lanjut")
	programme := template("Penyusunan program kerja",
		"Pemaparan Capaian Program Kerja Tahun Berjalan", "Usulan Program Kerja Setiap Instansi",
		"Penyelarasan dengan Rencana Aksi Daerah", "Penyepakatan Program Kerja dan Jadwal")
	template("Sosialisasi", "Pemaparan Materi", "Tanya Jawab", "Kesepakatan dan Rencana Tindak Lanjut")
	evaluation := template("Evaluasi",
		"Evaluasi Tindak Lanjut Rapat Sebelumnya", "Capaian Program Kerja per Instansi",
		"Kendala dan Penyebabnya", "Perbaikan untuk Periode Berikutnya")
	series("Rapat koordinasi gugus tugas", data.CoordinationMeeting, coordination)
	series("Penyusunan program kerja", data.ProgrammeMeeting, programme)
	series("Evaluasi program kerja", data.EvaluationMeeting, evaluation)
	for _, p := range [][2]string{
		{"buka", "Pimpinan rapat membuka rapat dan menyampaikan bahwa [pokok arahan]."},
		{"setuju", "Peserta rapat menyepakati [isi kesepakatan]."},
		{"usul", "mengusulkan agar [isi usulan]."},
		{"lapor", "melaporkan bahwa [isi laporan]."},
		{"kendala", "menyampaikan kendala berupa [kendala]; yang diperlukan adalah [kebutuhan]."},
		{"jawab", "menanggapi bahwa [isi tanggapan]."},
		{"tunda", "Pembahasan [pokok] dilanjutkan dalam rapat berikutnya karena [alasan]."},
		{"data", "Setiap instansi menyampaikan data [jenis data] kepada sekretariat paling lambat [tanggal]."},
		{"siapkan", "[instansi] menyiapkan [bahan] untuk [keperluan]."},
		{"rapat", "Rapat berikutnya direncanakan pada [hari, tanggal] di [tempat]."},
		{"tutup", "Pimpinan rapat menyampaikan simpulan, mengucapkan terima kasih, dan menutup rapat."},
	} {
		l.Phrases = append(l.Phrases, data.Phrase{ID: NewID(), Shortcut: p[0], Text: p[1]})
	}
	return l
}
