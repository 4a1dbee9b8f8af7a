package paper

import (
	"fmt"

	"gugustugas/data"
)

// registerBook is a register of our own with every kind of line.
func registerBook() data.RegisterSnapshot {
	used := func(n int, on data.Date, subject, to string, state data.LetterState) data.RegisterLine {
		return data.RegisterLine{
			Number: data.RegisterNumber{
				ID: fmt.Sprint("n", n), Sequence: n, Text: fmt.Sprintf("400.2/%03d/DPPPA/2026", n), Date: on,
				State: data.NumberUsed, LetterID: fmt.Sprint("l", n),
			},
			Code: fmt.Sprintf("S-2026-%03d", n), Kind: data.InvitationLetter, State: state, Subject: subject, To: to,
		}
	}
	bare := func(n int, state data.NumberState, reason string) data.RegisterLine {
		return data.RegisterLine{Number: data.RegisterNumber{Sequence: n, State: state, Reason: reason}}
	}
	back := used(41, "2026-02-03", "Permohonan data dukung", "Kepala Dinas Sosial", data.LetterSent)
	back.Number.Sub, back.Number.Text = "a", "400.2/041.a/DPPPA/2026"
	old := bare(40, data.NumberUsed, "")
	old.Number.Text, old.Number.Date = "400.2/040/DPPPA/2026", "2026-01-30"
	old.Number.Subject, old.Number.To = "Surat dari buku lama", "Sekretaris Daerah"
	void := used(43, "2026-02-06", "Undangan rapat yang batal", "Yth. (daftar terlampir)", data.LetterVoid)
	void.Number.State, void.Number.Reason = data.NumberVoid, "Rapat ditunda"
	return data.RegisterSnapshot{
		Office:   specimen().Office,
		Register: data.Register{Name: "Surat keluar", Year: 2026, Mode: data.NumberedHere, Width: 3, First: 40},
		Lines: []data.RegisterLine{
			old, used(41, "2026-02-02", "Undangan Rapat Koordinasi Gugus Tugas", "Kepala Dinas Kesehatan Kabupaten Kutai Timur dan 24 penerima lain", data.LetterSent), back,
			bare(42, data.NumberReserved, "Disimpan untuk surat Bupati"), void,
			bare(44, data.NumberExplained, "Salah tulis di buku, tidak pernah dipakai"),
			{Number: data.RegisterNumber{Sequence: 45}, Gap: true},
			{Number: data.RegisterNumber{Sequence: 46}, Gap: true},
			used(47, "2026-02-10", "Permintaan Laporan Kemajuan", "Camat Sangatta Utara", data.LetterIssued),
			{Number: data.RegisterNumber{Sequence: 48}, Gap: true},
			used(49, "2026-02-12", "", "", data.LetterIssued),
		},
	}
}

func incomingBook() data.IncomingSnapshot {
	return data.IncomingSnapshot{Office: specimen().Office, Year: 2026, Lines: []data.IncomingLetter{
		{
			ID: "m1", Code: "M-2026-001", Number: "B/12/I/2026", Date: "2026-01-08", From: "Polres Kutai Timur", Subject: "Nama narahubung",
			ReceivedOn: "2026-01-09", DispositionTo: "Kepala Bidang Perlindungan Perempuan", Disposition: "Catat dan siapkan jawaban.",
		},
		{ID: "m2", Code: "M-2026-002", From: "Dinas Sosial", Subject: "Program kerja", ReceivedOn: "2026-01-12"},
	}}
}

func dispatchList() data.DispatchSnapshot {
	return data.DispatchSnapshot{Office: specimen().Office, From: "2026-02-01", Until: "2026-02-28", Lines: []data.DispatchLine{
		{
			Number: "400.2/041/DPPPA/2026", Date: "2026-02-02", Subject: "Undangan Rapat Koordinasi", To: "Kepala Dinas Kesehatan Kabupaten Kutai Timur",
			SentVia: "kurir", SentOn: "2026-02-03", ReceivedBy: "Nama Contoh 31", ReceivedOn: "2026-02-04",
		},
		{Number: "400.2/041/DPPPA/2026", Date: "2026-02-02", Subject: "Undangan Rapat Koordinasi", To: "Kepala Dinas Sosial Kabupaten Kutai Timur"},
	}}
}

func archiveList() data.ArchiveSnapshot {
	class := &data.Classification{Code: "400.2", Name: "Pemberdayaan Perempuan dan Perlindungan Anak", ActiveYears: 2, InactiveYears: 3, Fate: data.Kept}
	return data.ArchiveSnapshot{Office: specimen().Office, On: "2026-10-05", Lines: []data.ArchiveLine{
		{
			Document: data.Document{
				ID: "a1", Kind: "surat undangan", Code: "S-2026-041", Title: "Undangan Rapat Koordinasi", To: "Kepala Dinas Kesehatan",
				Classification: "400.2", Date: "2026-02-02", Pages: 3, Security: data.Ordinary,
			}, Number: "400.2/041/DPPPA/2026", Class: class,
		},
		{Document: data.Document{
			ID: "a2", Kind: data.MinutesDocument, Code: "R-2026-001", Title: "Rapat Koordinasi Gugus Tugas", Number: "400.2/001/DPPPA/2026",
			Classification: "000.1.5", Date: "2026-02-12", Pages: 12, Revision: 2, Security: data.Restricted,
		}},
		{Document: data.Document{ID: "a3", Kind: "laporan", Code: "S-2026-050", Title: "Laporan Triwulan I", Pages: 1, Security: data.Ordinary}, Class: &data.Classification{Code: "700", Name: "Pengawasan"}},
	}}
}

func submitting() (data.LetterSnapshot, Submission) {
	s := data.LetterSnapshot{
		Code: "S-2026-052", Kind: data.InvitationLetter, Office: specimen().Office, State: data.LetterDraft,
		Security: data.Ordinary, Speed: data.Urgent, Classification: "400.2", Subject: "Undangan Rapat Koordinasi Gugus Tugas",
		Recipients: []data.AddresseeSnapshot{{Name: "Kepala Dinas Kesehatan Kabupaten Kutai Timur"}, {Name: "Kepala Dinas Sosial Kabupaten Kutai Timur"}},
		Signer: data.SignerSnapshot{Signatory: data.Signatory{
			Name: "Nama Contoh 1, S.H., M.Si.", Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
		}},
	}
	return s, Submission{
		From: &data.Signatory{Name: "Tutik Suprihatin", Status: "Plt.", Post: "Kepala Bidang Perlindungan Perempuan", Rank: "[Pangkat]", Number: "[NIP]"},
		Via:  []string{"Analis Kebijakan Ahli Muda", "Kepala Bidang Perlindungan Perempuan", "Sekretaris Dinas"},
		Date: "2026-02-16", Note: "Rapat dijadwalkan pada 25 Februari 2026.",
	}
}
