package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// specimen is the meeting that the measures were taken from.
func specimen() data.MinutesSnapshot {
	chair := &data.Signatory{
		Name: "Tutik Suprihatin", Status: "Plt.", Post: "Kepala Bidang Perlindungan Perempuan",
		Rank: "[Pangkat]", Number: "[NIP]",
	}
	place := "Ruang Arau, Kantor Bupati Kutai Timur, Kawasan Bukit Pelangi, Sangatta Utara"
	return data.MinutesSnapshot{
		Code: "R-2024-001",
		Office: data.OfficeSnapshot{
			Government:   "PEMERINTAH KABUPATEN KUTAI TIMUR",
			NameLines:    []string{"DINAS PEMBERDAYAAN PEREMPUAN", "DAN PERLINDUNGAN ANAK"},
			FullName:     "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
			ShortName:    "DPPPA",
			AddressLines: []string{"[alamat kantor], Sangatta, Kabupaten Kutai Timur, Kalimantan Timur [kode pos]", "Telepon [nomor telepon], pos-el [pos-el kantor], laman [laman kantor]"},
			City:         "Sangatta", Zone: data.WITA,
			MinutesHeading: "NOTULA", DecisionHeading: "KEPUTUSAN", Sample: true,
		},
		State: data.Draft, Security: data.Ordinary, Kind: data.CoordinationMeeting,
		Title:       "Rapat Koordinasi Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO)",
		BasisIssuer: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak (DPPPA)",
		BasisNumber: "400.2/000/DPPPA/2024", BasisDate: "2024-07-18", BasisSubject: "Undangan",
		Days: []data.DaySnapshot{
			{ID: "day-1", Date: "2024-07-25", Start: "09.00", End: "15.30", Mode: data.InPerson, Place: place, Chair: chair},
			{ID: "day-2", Date: "2024-07-26", Start: "08.30", End: "11.15", Mode: data.InPerson, Place: place, Chair: chair},
		},
		Secretary:    &data.Signatory{Name: "Nama Contoh 2", Post: "[jabatan]"},
		MinuteTaker:  &data.Signatory{Name: "Nama Contoh 3", Post: "[jabatan]", Rank: "[Pangkat]", Number: "NIP 19000101 190001 2 003"},
		Signer:       chair,
		Agenda:       specimenAgenda(),
		Decisions:    specimenDecisions(),
		FollowUps:    specimenFollowUps(),
		Participants: specimenParticipants(),
	}
}

func note(id, agency, speaker, text string) data.NoteSnapshot {
	return data.NoteSnapshot{ID: id, SpeakerAgency: agency, Speaker: speaker, Text: text}
}

func specimenAgenda() []data.AgendaSnapshot {
	return []data.AgendaSnapshot{
		{ID: "agenda-open", Kind: data.AgendaOpening, Notes: []data.NoteSnapshot{
			note("n-1", "", "", "Pimpinan rapat menyampaikan bahwa risiko TPPO di Kabupaten Kutai Timur sangat tinggi karena daerah ini merupakan wilayah transit antarkabupaten dan antarprovinsi serta menjadi tujuan pencari kerja di perkebunan kelapa sawit dan pertambangan batu bara. Kepolisian telah mengungkap kasus TPPO."),
			note("n-2", "", "", "Oleh karena itu, diperlukan gugus tugas dan program kerja setiap instansi agar langkah seluruh instansi selaras, terkoordinasi, dan searah."),
		}},
		{ID: "agenda-1", Kind: data.AgendaTopic, Number: 1, Title: "Advokasi kebijakan dan pencegahan TPPO", Day: 0, Notes: []data.NoteSnapshot{
			note("n-3", "DPPPA", "Nama Contoh 4", "menjelaskan dasar hukum kerja gugus tugas, yaitu Undang-Undang Nomor 21 Tahun 2007, Peraturan Presiden Nomor 69 Tahun 2008 sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Presiden Nomor 49 Tahun 2023, dan Keputusan Bupati Kutai Timur Nomor 264/K.503/2023."),
			note("n-4", "Polres Kutai Timur", "Nama Contoh 5", "meminta agar setiap instansi segera meneruskan informasi awal tentang perekrutan yang mencurigakan melalui satu narahubung dan menjaga kerahasiaan identitas korban dan saksi."),
			note("n-5", "Dinas Sosial", "Nama Contoh 10", "mengusulkan alur rujukan tertulis agar layanan rehabilitasi sosial, pemulangan, dan reintegrasi korban pada setiap instansi tidak terputus."),
			note("n-6", "Dinas Kesehatan", "Nama Contoh 8", "menyatakan siap memberikan layanan kesehatan bagi korban dan memerlukan pelatihan bagi petugas puskesmas untuk mengenali tanda-tanda korban TPPO."),
			note("n-7", "Badan Narkotika Kabupaten", "Nama Contoh 12", "menawarkan penyuluhan terpadu tentang bahaya narkotika dan pencegahan TPPO."),
			note("n-8", "Kecamatan [kecamatan 1]", "Nama Contoh 13", "mengusulkan agar sosialisasi menjangkau desa di sekitar perkebunan dan pertambangan."),
		}},
		{ID: "agenda-2", Kind: data.AgendaTopic, Number: 2, Title: "Penyusunan program kerja tim gugus tugas TPPO", Day: 1, Notes: []data.NoteSnapshot{
			note("n-9", "DPPPA", "Nama Contoh 2", "memaparkan formulir yang memuat kegiatan, indikator, target triwulan, pagu, sumber dana, dan penanggung jawab."),
			note("n-10", "Bappeda", "Nama Contoh 7", "meminta agar program kerja selaras dengan dokumen perencanaan dan penganggaran. Kegiatan yang belum memiliki anggaran tetap dicantumkan dengan keterangan “tanpa anggaran”."),
			note("n-11", "Polres Kutai Timur", "Nama Contoh 5", "menjelaskan bahwa kegiatannya dibiayai anggarannya sendiri dan dicatat sebagai “anggaran instansi lain”."),
			note("n-12", "Dinas Kesehatan", "Nama Contoh 8", "menyampaikan rancangan kegiatan dan meminta waktu dua pekan untuk melengkapi target dan pagu."),
			note("n-13", "", "", "Pimpinan rapat menyampaikan bahwa rapat koordinasi akan diadakan secara berkala agar setiap instansi dapat melaksanakan tugas dan fungsinya."),
		}},
		{ID: "agenda-other", Kind: data.AgendaOther, Day: 1},
		{ID: "agenda-close", Kind: data.AgendaClosing, Day: 1},
	}
}

func specimenDecisions() []data.DecisionSnapshot {
	var all []data.DecisionSnapshot
	for i, text := range []string{
		"Setiap instansi menyusun program kerja pencegahan dan penanganan TPPO dan menyampaikannya kepada DPPPA paling lambat Jumat, 9 Agustus 2024.",
		"DPPPA menghimpun seluruh program kerja tersebut menjadi satu program kerja gugus tugas paling lambat Jumat, 23 Agustus 2024.",
		"Setiap instansi menunjuk satu narahubung dan menyampaikan namanya bersama program kerja.",
		"Alur rujukan korban disusun bersama dan dikoordinasikan oleh Dinas Sosial.",
		"Dinas Kesehatan menyiapkan pelatihan petugas puskesmas.",
		"Bappeda menyelaraskan program kerja gugus tugas dengan dokumen perencanaan daerah.",
		"Kemajuan program kerja dilaporkan kepada DPPPA setiap triwulan, mulai Triwulan III Tahun 2024, paling lambat pada hari kerja kelima setelah triwulan yang bersangkutan berakhir.",
		"Identitas korban dan saksi tidak dicantumkan dalam program kerja, laporan, atau dokumen rapat.",
	} {
		all = append(all, data.DecisionSnapshot{ID: fmt.Sprintf("d-%d", i+1), Number: i + 1, Text: text})
	}
	return all
}

func specimenFollowUps() []data.FollowUpSnapshot {
	rows := []data.FollowUpSnapshot{
		{Text: "Menyampaikan program kerja", Decision: 1, AllAgencies: true, Due: "2024-08-09"},
		{Text: "Menyampaikan nama narahubung", Decision: 3, AllAgencies: true, Due: "2024-08-09"},
		{Text: "Menghimpun program kerja gugus tugas", Decision: 2, Owners: []string{"DPPPA"}, Due: "2024-08-23"},
		{Text: "Menyusun konsep alur rujukan korban", Decision: 4, Owners: []string{"Dinas Sosial"}, Due: "2024-08-30", State: data.Running},
		{Text: "Menyiapkan pelatihan petugas puskesmas", Decision: 5, Owners: []string{"Dinas Kesehatan"}, Due: "2024-09-13"},
		{Text: "Menyelaraskan program kerja dengan dokumen perencanaan daerah", Decision: 6, Owners: []string{"Bappeda"}, Due: "2024-09-30"},
		{Text: "Melaporkan kemajuan Triwulan III Tahun 2024", Decision: 7, AllAgencies: true, Due: "2024-10-07"},
	}
	for i := range rows {
		rows[i].ID = fmt.Sprintf("f-%d", i+1)
		rows[i].Number = i + 1
		rows[i].Code = fmt.Sprintf("TL-%d", i+1)
		if rows[i].State == "" {
			rows[i].State = data.NotStarted
		}
	}
	return rows
}

// specimenParticipants are 20 invited, three with a deputy on one or both days,
// and five guests.
func specimenParticipants() []data.ParticipantSnapshot {
	agencies := strings.Split("DPPPA DPPPA DPPPA Polres_Kutai_Timur Polres_Kutai_Timur Bappeda Dinas_Kesehatan Dinas_Kesehatan Dinas_Sosial Dinas_Sosial Badan_Narkotika_Kabupaten", " ")
	sexes := "LPPLPLPPPLLLPLLLPLPLPPLLP"
	deputies := map[int]string{14: "27L", 17: "28L", 19: "29P"}
	var all []data.ParticipantSnapshot
	for n := 1; n <= 25; n++ {
		p := data.ParticipantSnapshot{
			ID: fmt.Sprintf("p-%d", n), Number: n, Origin: data.Invited, Name: fmt.Sprintf("Nama Contoh %d", n+1),
			Post: "[jabatan]", Sex: data.Sex(sexes[n-1 : n]), Days: marks(data.Present, data.Present),
		}
		switch {
		case n <= len(agencies):
			p.Agency = strings.ReplaceAll(agencies[n-1], "_", " ")
		case n <= 20:
			p.Agency = fmt.Sprintf("Kecamatan [kecamatan %d]", n-11)
			p.Post = fmt.Sprintf("Camat [kecamatan %d]", n-11)
		default:
			p.Origin = data.Guest
			p.Agency = strings.ReplaceAll([]string{"DPPPA", "DPPPA", "Bappeda", "Badan_Narkotika_Kabupaten", "Dinas_Sosial"}[n-21], "_", " ")
		}
		switch n {
		case 1:
			p.Role = "Sekretaris"
		case 2:
			p.Role = "Notulis"
		case 8:
			p.Days[1] = data.MarkSnapshot{State: data.Excused, Reason: "keperluan lain"}
		case 14, 17:
			p.Days = marks(data.Represented, data.Represented)
		case 19:
			p.Days = marks(data.Represented, data.Present)
		case 20:
			p.Days = marks(data.Absent, data.Absent)
		}
		all = append(all, p)
		if who, ok := deputies[n]; ok {
			deputy := data.ParticipantSnapshot{
				ID: fmt.Sprintf("w-%d", n), Origin: data.Deputy, Represents: n, Name: "Nama Contoh " + who[:2],
				Post: "[jabatan]", Agency: p.Agency, Sex: data.Sex(who[2:]), Days: marks(data.Present, data.Present),
			}
			if n == 19 {
				deputy.Days[1] = data.MarkSnapshot{}
			}
			all = append(all, deputy)
		}
	}
	return all
}

func marks(states ...data.AttendanceState) []data.MarkSnapshot {
	all := make([]data.MarkSnapshot, len(states))
	for i, state := range states {
		all[i].State = state
	}
	return all
}
