package paper

import (
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func memberList(t testing.TB, s data.RosterSnapshot, landscape bool) (Document, []readback.Page) {
	t.Helper()
	doc, err := MemberList(s, landscape)
	return checked(t, doc, err)
}

func TestMemberListSaysWhoHoldsWhichSeat(t *testing.T) {
	doc, pages := memberList(t, roster(), false)
	wants(t, doc.PDF, "UNTUK PENGGUNAAN INTERN", "PEMERINTAH KABUPATEN KUTAI TIMUR", "DAFTAR ANGGOTA GUGUS TUGAS PENCEGAHAN", "KABUPATEN KUTAI TIMUR",
		"Keadaan per 25 Juli 2024",
		"Dasar : Keputusan Bupati Kutai Timur Nomor 264/K.503/2023 tanggal 14 Agustus 2023 tentang Pembentukan Gugus Tugas",
		"No. Nama, pangkat, NIP/NRP Jabatan Instansi Kedudukan", "A Pimpinan 1 H. Nama Contoh 101, S.E., M.M. Bupati Kutai Timur Pemerintah Kabupaten Kutai Timur Pengarah",
		"2 Drs. H. Nama Contoh 102, M.Si. Pembina Utama Madya, IV/d NIP 19000101 199003 1 001 Sekretaris Daerah",
		"4 AKBP Nama Contoh 104, S.I.K., M.H. AKBP NRP 00010004 Wakapolres",
		"B Sub Gugus Tugas Pencegahan", "Plt. Kepala Bidang Perlindungan Khusus Anak",
		"10 Kosong Kepala Bidang Pemerintahan dan Pembangunan Manusia Badan Perencanaan Pembangunan Daerah Anggota",
		"NI PPPK 19000101 202321 2 015 Bidan Terampil", "Plh. Kepala Pelaksana Harian", "H Sekretariat 24 Nama Contoh 124, S.Kom.",
		"Jumlah: 25 kedudukan, 23 terisi, 2 kosong.")
	if len(pages) != 3 {
		t.Errorf("%d pages", len(pages))
	}
	if w := find(t, pages[0], "No."); w.Left < 32 || w.Left > 32.4 || w.Size < 9.9 || w.Size > 10.1 {
		t.Errorf("heading at %.2f mm in %.1f pt", w.Left, w.Size)
	}
}

func TestTurnedMemberListAddsContactsAndColumnNumbers(t *testing.T) {
	doc, pages := memberList(t, roster(), true)
	wants(t, doc.PDF, "DAFTAR ANGGOTA", "No. Nama Pangkat, NIP/NRP Jabatan Instansi Kedudukan Telepon Pos-el (1) (2) (3) (4) (5) (6) (7) (8)",
		"A Pimpinan 1 H. Nama Contoh 101, S.E., M.M. - Bupati Kutai Timur Pemerintah Kabupaten Kutai Timur Pengarah 0812-0000-0001 contoh1@contoh.invalid",
		"10 Kosong - Kepala Bidang Pemerintahan dan Pembangunan Manusia Badan Perencanaan Pembangunan Daerah Anggota - -",
		"Jumlah: 25 kedudukan, 23 terisi, 2 kosong. Tanda - berarti tidak ada isian.")
	for i, p := range pages {
		if p.Width < p.Height {
			t.Errorf("page %d stands upright", i+1)
		}
		if w := find(t, p, "(8)"); w.Size < 7.9 || w.Size > 8.1 {
			t.Errorf("page %d is set in %.1f pt", i+1, w.Size)
		}
	}
}

func TestContactsStandOnTheTurnedListOnly(t *testing.T) {
	s := roster()
	for name, doc := range papers(t, s) {
		text := readback.Text(t, doc.PDF)
		for _, line := range s.Roster.Lines {
			if line.Person != nil && strings.Contains(text, line.Person.Phone) != (name == "turned") {
				t.Errorf("%s: telephone of %s", name, line.Person.Name)
			}
		}
		if strings.Contains(text, "@contoh") != (name == "turned") || strings.Contains(text, "narahubung") {
			t.Errorf("%s has contacts, or the turned list lacks them", name)
		}
	}
}

func TestEveryPageOfTheMemberListSaysThatItIsInternal(t *testing.T) {
	for name, doc := range papers(t, roster()) {
		for i, p := range readback.Pages(t, doc.PDF) {
			want := name == "upright" || name == "turned"
			if has := strings.Contains(p.Text(), internal); has != want {
				t.Errorf("%s, page %d: %v", name, i+1, has)
			}
			if i > 0 && want && find(t, p, "INTERN").Right > find(t, p, "-").Left-5 {
				t.Errorf("%s, page %d: the mark touches the page number", name, i+1)
			}
		}
	}
}

func TestASeatOfAnAgencyAloneShowsTheHoldersOwnPost(t *testing.T) {
	line := data.RosterLine{
		Seat: data.Seat{Role: "Anggota"}, Agency: &data.Agency{Name: "Satpol PP"},
		Holding: &data.Holding{}, Person: &data.Person{Name: "Nama Contoh 1", Post: "Kepala Seksi"},
	}
	if got := heldPost(line); got != "Kepala Seksi" {
		t.Errorf("prints %q", got)
	}
	line.Seat.Post, line.Holding.Status = "Kepala Satuan", "Plh."
	if got := heldPost(line); got != "Plh. Kepala Satuan" {
		t.Errorf("prints %q", got)
	}
	line.Holding, line.Person = nil, nil
	if got := heldPost(line) + holderName(line); got != "Kepala SatuanKosong" {
		t.Errorf("prints %q", got)
	}
}

func TestAFullRosterSaysThatItIsFull(t *testing.T) {
	s := roster()
	s.Roster.Lines = s.Roster.Lines[:3]
	doc, _ := memberList(t, s, false)
	wants(t, doc.PDF, "Jumlah: 3 kedudukan, semuanya terisi.")
	s.Roster.Lines = nil
	doc, _ = memberList(t, s, true)
	wants(t, doc.PDF, "Belum ada kedudukan yang dicatat untuk keputusan ini.")
}
