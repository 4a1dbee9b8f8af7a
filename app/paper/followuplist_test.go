package paper

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// owedList is what three agencies owe, and one matter that nobody does.
func owedList() data.FollowUpListSnapshot {
	title := "Rapat Koordinasi Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang (TPPO)"
	all := []string{"Bappeda", "Dinas Sosial", "DPPPA"}
	shared := data.FollowUpRow{
		Code: "TL-13", Text: "Mengirim program kerja 2025", Meeting: "R-2024-001", MeetingTitle: title, MeetingDate: "2024-07-25",
		Decision: 2, AllAgencies: true, Owners: all, Done: 1, Due: "2024-08-30", Times: 2, State: data.NotStarted, LateBy: 35, Status: "Terlambat 35 hari",
		Note: "Menunggu pejabat baru.", NoteDate: "2024-09-18",
	}
	second := data.FollowUpRow{
		Number: 2, Code: "TL-15", Text: "Memetakan kecamatan transit", Meeting: "R-2024-001", MeetingTitle: title, MeetingDate: "2024-07-25",
		Owners: []string{"Dinas Sosial"}, Due: "2024-10-11", Times: 1, State: data.Running, Status: "Berjalan",
	}
	at := func(n int, row data.FollowUpRow) data.FollowUpRow { row.Number = n; return row }
	done := at(1, shared)
	done.State, done.Status, done.LateBy = data.Done, "Selesai", 0
	return data.FollowUpListSnapshot{
		Office: specimen().Office, AsOf: "2024-10-04", Total: 3, Late: 1,
		Groups: []data.FollowUpGroup{
			{Agency: "Badan Perencanaan Pembangunan Daerah", Short: "Bappeda", Rows: []data.FollowUpRow{done}},
			{Agency: "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", Short: "DPPPA", Late: 1, Rows: []data.FollowUpRow{at(1, shared)}},
			{Agency: "Dinas Sosial", Short: "Dinas Sosial", Late: 1, Rows: []data.FollowUpRow{at(1, shared), second}},
			{Rows: []data.FollowUpRow{{
				Number: 1, Code: "TL-18", Text: "Mengusulkan pejabat pengganti", DueText: "akhir tahun", Times: 1, Status: "Perlu dilengkapi", State: data.NotStarted,
			}}},
		},
	}
}

func followUpList(t testing.TB, s data.FollowUpListSnapshot) (Document, []readback.Page) {
	t.Helper()
	doc, err := FollowUpList(s)
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	insideMargins(t, pages)
	noOverlap(t, pages)
	return doc, pages
}

func TestTheFollowUpListIsGroupedByAgency(t *testing.T) {
	doc, _ := followUpList(t, owedList())
	wants(t, doc.PDF, "DAFTAR TINDAK LANJUT HASIL RAPAT", "Keadaan per 4 Oktober 2024",
		"No. Kode Uraian Dasar Penanggung jawab Tenggat Dibahas Status Laporan terakhir", "(1) (2)",
		"A Badan Perencanaan Pembangunan Daerah: 1 tindak lanjut 1 TL-13 Mengirim program kerja 2025",
		"Rapat 25 Juli 2024, Keputusan ke-2 Seluruh instansi (1 dari 3 selesai) 30 Agustus 2024 2 kali Selesai 18 September 2024: Menunggu pejabat baru.",
		"B Dinas Pemberdayaan Perempuan dan Perlindungan Anak: 1 tindak lanjut, 1 terlambat", "2 kali Terlambat 35 hari",
		"C Dinas Sosial: 2 tindak lanjut, 1 terlambat", "2 TL-15 Memetakan", "Berjalan -",
		"D Belum ada penanggung jawab: 1 tindak lanjut 1 TL-18 Mengusulkan pejabat pengganti - …… akhir tahun 1 kali Perlu dilengkapi",
		"Jumlah: 3 tindak lanjut, 1 terlambat.", "Tindak lanjut beberapa instansi tercantum pada setiap instansi itu.", "Tanda - berarti")
	one := owedList()
	one.Groups, one.Scope, one.Total, one.Late = one.Groups[:1], "Badan Perencanaan Pembangunan Daerah", 1, 0
	doc, _ = followUpList(t, one)
	wants(t, doc.PDF, "Keadaan per 4 Oktober 2024 Badan Perencanaan Pembangunan Daerah", "Jumlah: 1 tindak lanjut.")
	lacks(t, doc.PDF, "beberapa instansi", "terlambat")
}

func TestAFollowUpListWithNothingSaysSo(t *testing.T) {
	doc, _ := followUpList(t, data.FollowUpListSnapshot{AsOf: "2024-10-04", Scope: "Terlambat"})
	wants(t, doc.PDF, "Terlambat Tidak ada tindak lanjut.")
	lacks(t, doc.PDF, "Jumlah", "Kode")
}

func TestALongFollowUpListRepeatsItsHeading(t *testing.T) {
	s := owedList()
	long := strings.Repeat("katapanjang", 30)
	for i := range 300 {
		row := s.Groups[2].Rows[1]
		row.Number, row.Code = i+3, fmt.Sprintf("TL-%d", i+100)
		if i%40 == 0 {
			row.Text, row.Note, row.Owners = long, strings.Repeat("catatan yang panjang ", 60), []string{long, long}
		}
		s.Groups[2].Rows = append(s.Groups[2].Rows, row)
	}
	doc, pages := followUpList(t, s)
	for i, p := range pages[:len(pages)-1] {
		if !strings.Contains(p.Text(), "Penanggung jawab Tenggat") {
			t.Errorf("page %d has no heading", i+1)
		}
	}
	wants(t, doc.PDF, "302 TL-399")
	again, _ := followUpList(t, s)
	if !bytes.Equal(doc.PDF, again.PDF) {
		t.Error("two prints differ")
	}
}
