package paper

import (
	"fmt"

	"gugustugas/data"
)

// followUpMeeting is a meeting of one evening that goes on past midnight, with a
// quorum, pauses, follow-ups carried over, and people who came late, left early or
// took part from afar. Its minutes have been opened again once.
func followUpMeeting() data.MinutesSnapshot {
	s := specimen()
	s.Title = "Rapat Evaluasi Program Kerja Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO)"
	s.Kind, s.Number = data.EvaluationMeeting, "000.1.5/112/DPPPA/2024"
	s.Revision, s.RevisionReason = 1, "Dasar Keputusan ke-2 keliru ditulis"
	s.Quorum = 14
	s.Days = s.Days[:1]
	day := &s.Days[0]
	day.Date, day.Start, day.End, day.EndsNextDay, day.Mode = "2024-10-10", "19.30", "00.45", true, data.Hybrid
	day.Pauses = []data.PauseSnapshot{{From: "21.15", To: "21.30"}, {From: "23.50", To: "00.05"}}
	s.Agenda = followUpAgenda()
	s.Decisions = []data.DecisionSnapshot{
		{ID: "d-1", Number: 1, Text: "Alur rujukan korban ditetapkan pada rapat berikutnya."},
		{ID: "d-2", Number: 2, Text: "Anggaran pelatihan dibicarakan lebih dahulu dengan Bappeda.", Internal: true},
		{ID: "d-3", Number: 3, Text: "Kecamatan yang belum menyampaikan program kerja didampingi DPPPA."},
	}
	s.FollowUps = []data.FollowUpSnapshot{
		{ID: "f-1", Number: 1, Code: "TL-21", Text: "Menyelesaikan konsep alur rujukan korban", Decision: 1, Owners: []string{"Dinas Sosial", "DPPPA"}, Due: "2024-10-31", State: data.Running},
		{ID: "f-2", Number: 2, Code: "TL-22", Text: "Menghitung kebutuhan anggaran pelatihan", Decision: 2, Owners: []string{"Bappeda"}, Due: "2024-11-08", State: data.NotStarted},
		{ID: "f-3", Number: 3, Code: "TL-23", Text: "Membahas anggaran pelatihan di luar rapat", Decision: 2, Owners: []string{"DPPPA"}, Due: "2024-10-18", State: data.NotStarted, Internal: true},
		{ID: "f-4", Number: 4, Code: "TL-24", Text: "Mendampingi kecamatan dalam menyusun program kerja", Decision: 3, State: data.NotStarted},
	}
	for i := range s.Participants {
		s.Participants[i].Days = s.Participants[i].Days[:1]
	}
	for i, mark := range map[int]data.MarkSnapshot{
		3: {State: data.Present, ArrivedAt: "20.10"}, 5: {State: data.Present, LeftAt: "22.00"},
		6: {State: data.Present, Online: true, ArrivedAt: "19.45", LeftAt: "23.30"}, 8: {State: data.Present, Online: true},
		7: {State: data.Excused, Reason: "tugas luar"},
	} {
		s.Participants[i].Days = []data.MarkSnapshot{mark}
	}
	return s
}

func followUpAgenda() []data.AgendaSnapshot {
	return []data.AgendaSnapshot{
		{ID: "agenda-open", Kind: data.AgendaOpening, Notes: []data.NoteSnapshot{
			note("n-1", "", "", "Pimpinan rapat meminta agar setiap instansi menyampaikan perkembangan tindak lanjut secara singkat."),
		}},
		{ID: "agenda-1", Kind: data.AgendaTopic, Number: 1, Title: "Evaluasi tindak lanjut rapat sebelumnya", Carried: carriedRows(), Notes: []data.NoteSnapshot{
			note("n-2", "Dinas Sosial", "Nama Contoh 10", "menjelaskan bahwa konsep alur rujukan sedang dibahas dengan rumah sakit."),
			{ID: "n-3", SpeakerAgency: "Bappeda", Speaker: "Nama Contoh 7", Text: "mengingatkan bahwa pagu belum dapat diumumkan.", Internal: true},
		}},
		{ID: "agenda-2", Kind: data.AgendaTopic, Number: 2, Title: "Persiapan laporan Triwulan III Tahun 2024", Notes: []data.NoteSnapshot{
			note("n-4", "DPPPA", "Nama Contoh 2", "meminta laporan disampaikan paling lambat Kamis, 31 Oktober 2024."),
		}},
		{ID: "agenda-other", Kind: data.AgendaOther},
		{ID: "agenda-close", Kind: data.AgendaClosing},
	}
}

func carriedRows() []data.CarriedSnapshot {
	rows := []data.CarriedSnapshot{
		{Text: "Menyampaikan program kerja", Times: 3, AllAgencies: true, Owners: []string{"DPPPA", "Dinas Sosial", "Bappeda"}, Done: 2, Due: "2024-08-09", State: data.Running, Reports: []data.ReportSnapshot{
			{Agency: "Dinas Sosial", State: data.Done, Note: "disampaikan pada 2 September 2024"},
			{Agency: "Kecamatan [kecamatan 4]", Due: "2024-10-31", Note: "menunggu pejabat baru."},
		}},
		{Text: "Menyusun konsep alur rujukan korban", Times: 2, Owners: []string{"Dinas Sosial"}, Due: "2024-10-15", State: data.Running},
		{Text: "Menyiapkan pelatihan petugas puskesmas", Times: 2, Owners: []string{"Dinas Kesehatan"}, Due: "2024-09-13", State: data.Done, Reports: []data.ReportSnapshot{{State: data.Done, Note: "Pelatihan terlaksana pada 5 September 2024 dan diikuti 21 puskesmas."}}},
		{Text: "Menyusun kalender sosialisasi bersama", Times: 2, DueText: "akhir tahun", State: data.NotStarted},
	}
	for i := range rows {
		rows[i].ID, rows[i].Number = "c-"+string(rune('1'+i)), i+1
		rows[i].From, rows[i].FromDate = "R-2024-001", "2024-07-25"
	}
	return rows
}

// caseMeeting is a meeting about cases: codes instead of names.
func caseMeeting() data.MinutesSnapshot {
	s := followUpMeeting()
	s.Title, s.Kind, s.Security = "Pembahasan Kasus", data.CaseMeeting, data.Confidential
	s.Revision, s.RevisionReason = 0, ""
	s.Agenda[1].Carried = nil
	s.Agenda[1].Title, s.Agenda[2].Title = "Kasus K-01", "Kasus K-02"
	s.Decisions = []data.DecisionSnapshot{{ID: "d-1", Number: 1, Text: "Pendampingan K-01 dilanjutkan sampai Desember 2024."}}
	s.FollowUps = []data.FollowUpSnapshot{{ID: "f-1", Number: 1, Code: "TL-30", Text: "Menyiapkan pendampingan K-01", Decision: 1, Owners: []string{"DPPPA"}, Due: "2024-10-31", State: data.NotStarted}}
	return s
}

// manyParticipants are so many officials who came, every fifth of them from afar.
func manyParticipants(n int) []data.ParticipantSnapshot {
	all := make([]data.ParticipantSnapshot, n)
	for i := range all {
		all[i] = data.ParticipantSnapshot{
			ID: fmt.Sprint("p-", i), Number: i + 1, Origin: data.Invited, Name: fmt.Sprintf("Dra. Hj. Nama Contoh %d, S.Sos., M.Si.", i+1),
			Post: "Kepala Bidang", Agency: "Dinas Contoh", Sex: data.Female,
			Days: []data.MarkSnapshot{{State: data.Present, Online: i%5 == 0}},
		}
	}
	return all
}
