package settings

import (
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// samplePaper prints a paper of a kind with what papers are made with now: invented
// people, long enough for a second page, and a class that stands at the head of it.
func samplePaper(with secretariat.Stationery, head data.LetterheadKind, id string) ([]byte, error) {
	kind := data.DocumentKind(id)
	if id == data.GeneralStyle || kind == data.MinutesDocument {
		doc, err := paper.Notula(sampleMinutes(with.Under(head, kind)))
		return doc.PDF, err
	}
	doc, err := paper.Letter(sampleLetter(with.Under(head, kind), data.LetterKind(id)))
	return doc.PDF, err
}

// sampleSigner signs the samples.
func sampleSigner(office data.OfficeSnapshot) *data.Signatory {
	return &data.Signatory{
		Name: "Dra. Hj. Nama Contoh 1, M.Si.", Post: "Kepala " + orHint(office.FullName, "Dinas Contoh"),
		Rank: "Pembina Tingkat I, IV/b", Number: "NIP 19000101 190001 2 001",
	}
}

func sampleMinutes(office data.OfficeSnapshot) data.MinutesSnapshot {
	chair := sampleSigner(office)
	taker := &data.Signatory{
		Name: "Nama Contoh 2, S.Sos.", Post: "Kepala Seksi Contoh", Rank: "Penata, III/c", Number: "NIP 19000101 190001 1 002",
	}
	s := data.MinutesSnapshot{
		Code: "R-2024-001", Office: office, State: data.Final, Security: data.Restricted, Kind: data.CoordinationMeeting,
		Title: "Rapat Koordinasi Contoh", Signer: chair, MinuteTaker: taker,
		Days: []data.DaySnapshot{{
			Date: "2024-07-25", Start: "09.00", End: "12.00", Mode: data.InPerson, Place: "Ruang rapat contoh", Chair: chair,
		}},
	}
	for i, title := range []string{"Pencegahan", "Penanganan dan pemulangan", "Program kerja"} {
		notes := make([]data.NoteSnapshot, 3)
		for j := range notes {
			notes[j].Text = "Uraian contoh yang cukup panjang untuk memperlihatkan jarak baris, lebar margin, dan tepi kanan yang rata pada halaman ini."
		}
		s.Agenda = append(s.Agenda, data.AgendaSnapshot{Kind: data.AgendaTopic, Number: i + 1, Title: title, Notes: notes})
	}
	s.Decisions = []data.DecisionSnapshot{
		{Number: 1, Text: "Setiap instansi menyusun program kerja dan menyampaikannya kepada sekretariat."},
		{Number: 2, Text: "Kemajuan program kerja dilaporkan setiap triwulan."},
	}
	s.FollowUps = []data.FollowUpSnapshot{
		{Number: 1, Text: "Menyampaikan program kerja", Decision: 1, AllAgencies: true, Due: "2024-08-09", State: data.NotStarted},
	}
	return s
}

func sampleLetter(office data.OfficeSnapshot, kind data.LetterKind) data.LetterSnapshot {
	body := []string{"Sehubungan dengan pelaksanaan tugas, bersama ini disampaikan hal-hal sebagai berikut."}
	for range 9 {
		body = append(body, "1. Uraian contoh yang cukup panjang untuk memperlihatkan jarak baris, lebar margin, dan tepi kanan yang rata pada halaman ini.")
	}
	body = append(body, "Demikian disampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.")
	unit := data.Office{Government: office.Government, ShortName: office.ShortName}.NumberUnit()
	var basis []string
	if kind == data.AssignmentLetter || kind == data.OfficialRecord {
		basis = []string{"Keputusan Bupati tentang Gugus Tugas Contoh."}
	}
	return data.LetterSnapshot{
		Code: "S-2024-001", Office: office, Kind: kind, State: data.LetterFinal, Security: data.Restricted, Speed: data.Unhurried,
		Number: "400.2/     /" + orHint(unit, "CONTOH") + "/2024", Date: "2024-07-25", Subject: "Contoh surat",
		Addressing: data.AddressedTogether, Body: strings.Join(body, "\n"),
		Recipients: []data.AddresseeSnapshot{{ID: "1", Name: "Kepala Dinas Contoh", Place: "di " + orHint(office.City, "Tempat Contoh")}},
		Copies:     []data.AddresseeSnapshot{{ID: "2", Name: "Sekretaris Daerah"}},
		Basis:      basis,
		Parties:    []data.PartySnapshot{{ID: "3", Name: "Nama Contoh 3, S.H.", Rank: "Penata, III/c", Number: "NIP 19000101 190001 1 003", Post: "Analis Contoh"}},
		Signer:     data.SignerSnapshot{Signatory: *sampleSigner(office)},
	}
}

func orHint(text, hint string) string {
	if strings.TrimSpace(text) == "" {
		return hint
	}
	return text
}
