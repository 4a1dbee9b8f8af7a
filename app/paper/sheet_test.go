package paper

import (
	"errors"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func sheet(t testing.TB, s data.MinutesSnapshot, o SheetOptions) (Document, []readback.Page) {
	t.Helper()
	doc, err := AttendanceSheet(s, o)
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	insideMargins(t, pages)
	return doc, pages
}

func TestBlankSheetPerDayWithAgenciesAndSpareRows(t *testing.T) {
	doc, pages := sheet(t, specimen(), SheetOptions{Blank: true})
	if len(pages) != 4 {
		t.Fatalf("%d pages, want two sheets of two", len(pages))
	}
	wants(t, doc.PDF, "DAFTAR HADIR Hari pertama", "Kegiatan : Rapat Koordinasi", "Hari, tanggal : Kamis, 25 Juli 2024",
		"Waktu : Pukul 09.00 WITA s.d. selesai", "Tempat : Ruang Arau", "No. Nama L/P Jabatan/Instansi Tanda tangan Ket.",
		"1 DPPPA 1.", "14 Kecamatan [kecamatan 3] 14.", "- 2 -", "20 Kecamatan [kecamatan 9] 20. 21 21.", "30 30.",
		"Sangatta, 25 Juli 2024 Plt. KEPALA BIDANG PERLINDUNGAN PEREMPUAN, Tutik Suprihatin",
		"Jumlah hadir Laki-laki : ....... orang Perempuan : ....... orang Jumlah : ....... orang",
		"DAFTAR HADIR Hari kedua", "Jumat, 26 Juli 2024", "30 30.", "Sangatta, 26 Juli 2024")
	lacks(t, doc.PDF, "Nama Contoh", "KONSEP", "31", "- 3 -", "- 4 -")
}

func TestBlankSheetKeepsTheMeasures(t *testing.T) {
	_, pages := sheet(t, specimen(), SheetOptions{Blank: true, Day: 1})
	for _, m := range []struct {
		page           int
		word           string
		left, baseline float64
	}{
		{0, "Kegiatan", 30, 82.2},
		{0, "No.", 32.2, 119.8},
		{0, "DPPPA", 89.8, 131.2},
		{0, "1.", 137.8, 128.7},
		{0, "2.", 157, 138.7},
		{0, "14.", 157, 258.7},
		{1, "15.", 137.8, 34.1},
		{1, "hadir", 45, 198.4},
		{1, "Sangatta,", 115, 198.4},
		{1, "Tutik", 115, 236},
	} {
		w := find(t, pages[m.page], m.word)
		if dx, dy := w.Left-m.left, w.Baseline-m.baseline; dx > 0.2 || dx < -0.2 || dy > 0.2 || dy < -0.2 {
			t.Errorf("%s stands at %.2f, %.2f mm, want %.2f, %.2f", m.word, w.Left, w.Baseline, m.left, m.baseline)
		}
	}
}

func TestBlankSheetWithNamesOrEmpty(t *testing.T) {
	doc, pages := sheet(t, specimen(), SheetOptions{Blank: true, Day: 2, Kind: NamesPrinted})
	wants(t, doc.PDF, "Hari kedua", "1 Nama Contoh 2 L [jabatan], DPPPA 1.", "20 Nama Contoh 21 L Camat [kecamatan 9] 20. 21 21.")
	lacks(t, doc.PDF, "Nama Contoh 27", "Tamu", "Hari pertama")
	if len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
	doc, _ = sheet(t, specimen(), SheetOptions{Blank: true, Day: 1, Kind: EmptyRows})
	wants(t, doc.PDF, "1 1. 2 2.", "29 29. 30 30.")
	lacks(t, doc.PDF, "Nama Contoh", "DPPPA")
}

func TestWhoChairsTheDayDoesNotSignAsParticipant(t *testing.T) {
	s := specimen()
	s.Participants[5].Days[0].Chairs = true
	doc, _ := sheet(t, s, SheetOptions{Blank: true, Day: 1})
	lacks(t, doc.PDF, "Bappeda")
	doc, _ = sheet(t, s, SheetOptions{Blank: true, Day: 2})
	wants(t, doc.PDF, "6 Bappeda 6.")
}

func TestFilledRecapAloneHasItsOwnHead(t *testing.T) {
	s := specimen()
	doc, _ := sheet(t, s, SheetOptions{})
	wants(t, doc.PDF, "PEMERINTAH KABUPATEN KUTAI TIMUR", "REKAPITULASI DAFTAR HADIR", "TINDAK PIDANA PERDAGANGAN ORANG (TPPO)",
		"Kamis–Jumat, 25–26 Juli 2024", "Hari II, jumlah 16 2 5 23", "NOTULIS,", "Nama Contoh 3")
	wants(t, doc.PDF, "Sangatta, 26 Juli 2024")
	wants(t, doc.PDF, "KONSEP")
	lacks(t, doc.PDF, "Lampiran")
	s.State = data.Signed
	doc, _ = sheet(t, s, SheetOptions{})
	lacks(t, doc.PDF, "KONSEP")
}

func TestAnUnknownDayIsRefused(t *testing.T) {
	for _, day := range []int{-1, 3} {
		if _, err := AttendanceSheet(specimen(), SheetOptions{Blank: true, Day: day}); !errors.Is(err, data.ErrInvalid) {
			t.Errorf("day %d: %v", day, err)
		}
	}
}

func TestSheetsOfAMeetingWithNothingYet(t *testing.T) {
	s := data.MinutesSnapshot{Title: "Rapat", State: data.Draft, Security: data.Ordinary, Office: data.OfficeSnapshot{Zone: data.WIB}}
	doc, _ := sheet(t, s, SheetOptions{Blank: true})
	wants(t, doc.PDF, "Hari, tanggal : …… Waktu : Pukul …… WIB s.d. selesai Tempat : ……", "10 10.")
	sheet(t, s, SheetOptions{})
}

func TestTheFootOfASheetKeepsTwoRowsWithIt(t *testing.T) {
	s := specimen()
	all := s.Participants
	for n := 1; n < 25; n += 3 {
		s.Participants = all[:n]
		_, pages := sheet(t, s, SheetOptions{Blank: true, Day: 1})
		last := pages[len(pages)-1]
		rows := 0
		for _, w := range last.Words {
			if strings.HasSuffix(w.Text, ".") && w.Left > 136 && w.Right < 165 {
				rows++
			}
		}
		if rows < 2 || !strings.Contains(last.Text(), "Jumlah hadir") {
			t.Errorf("%d participants: %d rows stand with the foot", n, rows)
		}
	}
}
