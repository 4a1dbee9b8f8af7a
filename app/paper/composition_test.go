package paper

import (
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func composition(t testing.TB, s data.RosterSnapshot) (Document, []readback.Page) {
	t.Helper()
	doc, err := Composition(s)
	return checked(t, doc, err)
}

func TestCompositionIsTheAttachmentOfTheDecree(t *testing.T) {
	doc, pages := composition(t, roster())
	wants(t, doc.PDF, "Lampiran Keputusan Bupati Kutai Timur", "Nomor : 264/K.503/2023", "Tanggal : 14 Agustus 2023",
		"Tentang : Pembentukan Gugus Tugas", "SUSUNAN KEANGGOTAAN GUGUS TUGAS PENCEGAHAN DAN PENANGANAN TINDAK PIDANA PERDAGANGAN ORANG KABUPATEN KUTAI TIMUR",
		"No. Jabatan/Instansi Kedudukan dalam Gugus Tugas",
		"A Pimpinan 1 Bupati Kutai Timur Pengarah 2 Sekretaris Daerah Penanggung Jawab",
		"B Sub Gugus Tugas Pencegahan 6 Kepala Bidang Pembinaan SMP pada Dinas Pendidikan dan Kebudayaan Koordinator",
		"C Sub Gugus Tugas Rehabilitasi Kesehatan 11 Kepala Dinas Kesehatan Koordinator",
		"H Sekretariat 24 Staf Bidang PPA pada Dinas Pemberdayaan Perempuan dan Perlindungan Anak Sekretariat",
		"BUPATI KUTAI TIMUR, H. Nama Contoh 101, S.E., M.M.")
	lacks(t, doc.PDF, "PEMERINTAH KABUPATEN", "KONSEP", "UNTUK PENGGUNAAN INTERN")
	for _, m := range []struct {
		page           int
		word           string
		left, baseline float64
	}{{0, "Lampiran", 115, 23.4}, {0, "Nomor", 115, 34.7}, {0, "264/K.503/2023", 139, 34.7}, {0, "No.", 32.2, 0}, {1, "No.", 32.2, 0}, {1, "BUPATI", 115, 0}} {
		w := find(t, pages[m.page], m.word)
		if d := w.Left - m.left; d > 0.2 || d < -0.2 {
			t.Errorf("%s begins at %.2f mm, want %.2f", m.word, w.Left, m.left)
		}
		if d := w.Baseline - m.baseline; m.baseline > 0 && (d > 0.2 || d < -0.2) {
			t.Errorf("%s stands at %.2f mm, want %.2f", m.word, w.Baseline, m.baseline)
		}
	}
}

func TestCompositionNamesNobodyButWhoSigns(t *testing.T) {
	s := roster()
	s.Office.Sample = false
	doc, _ := composition(t, s)
	for _, line := range s.Roster.Lines[1:] {
		if line.Person != nil {
			lacks(t, doc.PDF, line.Person.Name, line.Person.Phone, line.Person.Email)
		}
	}
	lacks(t, doc.PDF, s.Roster.Lines[0].Person.Phone, "NIP", "NRP", "1900", "Pembina U", "IV/c", "Plt.", "Plh.", "Kosong", "0812", "0549", "@", "Jabatan pribadi")
	if n := strings.Count(readback.Text(t, doc.PDF), "Nama Contoh"); n != 1 {
		t.Errorf("%d names", n)
	}
}

func TestWhoSignsTheDecree(t *testing.T) {
	s := roster()
	s.Office.Sample = false
	bupati := &s.Roster.Lines[0]
	bupati.Person.Rank, bupati.Person.NumberKind, bupati.Person.Number = "Pembina Utama", "NIP", "190001011990031001"
	doc, _ := composition(t, s)
	lacks(t, doc.PDF, "Pembina Utama", "NIP", "19000101")

	bupati.Holding.Status = "Pj."
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Pj. BUPATI KUTAI TIMUR, H. Nama Contoh 101, S.E., M.M.")

	bupati.Seat.Post = "Bupati"
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Keputusan Bupati Kutai Timur", "Pj. BUPATI KUTAI TIMUR,")

	bupati.Holding, bupati.Person = nil, nil
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Sekretariat BUPATI KUTAI TIMUR, "+nameRoom)

	s.Roster.Lines = s.Roster.Lines[1:]
	s.Roster.Lines[0].Seat.Post = "Wakil Bupati Kutai Timur"
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Keputusan Bupati Kutai Timur", "1 Wakil Bupati Kutai Timur Penanggung Jawab", "Sekretariat BUPATI KUTAI TIMUR, "+nameRoom)

	s.Office.Government = "Pemerintah Kota Contoh dan Sekitarnya"
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Keputusan Wali Kota Contoh dan Sekitarnya", "KOTA CONTOH DAN SEKITARNYA No.", "WALI KOTA CONTOH DAN SEKITARNYA, "+nameRoom)

	s.Roster.Lines[0].Seat.Post = "Walikota Contoh"
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Keputusan Walikota Contoh", "WALIKOTA CONTOH, Drs. H. Nama Contoh 102, M.Si.")

	s.Office.Government = ""
	s.Roster.Lines = s.Roster.Lines[1:]
	doc, _ = composition(t, s)
	wants(t, doc.PDF, "Lampiran Keputusan …… Nomor", "ORANG No.", "Sekretariat …… "+nameRoom)
}

func TestAnIncompleteDecreeLeavesRoomToWrite(t *testing.T) {
	s := roster()
	s.Roster.Decree.Number, s.Roster.Decree.Date, s.Roster.Decree.Title = "", "", ""
	doc, _ := composition(t, s)
	wants(t, doc.PDF, "Nomor : …… Tanggal : …… SUSUNAN KEANGGOTAAN")
	lacks(t, doc.PDF, "Tentang")
	s.Roster.Lines = nil
	doc, pages := composition(t, s)
	wants(t, doc.PDF, "SUSUNAN KEANGGOTAAN", "Belum ada kedudukan yang dicatat untuk keputusan ini.", "BUPATI KUTAI TIMUR,")
	if len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestADecreeIsCitedByItsSubjectHoweverItIsTyped(t *testing.T) {
	for title, want := range map[string]string{
		"Pembentukan Gugus Tugas":                                  "Pembentukan Gugus Tugas",
		"tentang Pembentukan Gugus Tugas":                          "Pembentukan Gugus Tugas",
		"Keputusan Bupati Kutai Timur tentang Pembentukan":         "Pembentukan",
		"Keputusan Bupati, 2023":                                   "",
		"Perubahan atas Keputusan Nomor 1 tentang Pembentukan Tim": "Perubahan atas Keputusan Nomor 1 tentang Pembentukan Tim",
		" ": "",
	} {
		if got := decreeSubject(data.Decree{Title: title}); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestSeatsAreWrittenWithTheAgencyInFull(t *testing.T) {
	agencies := map[string]*data.Agency{
		"Bappeda":    {Name: "Badan Perencanaan Pembangunan Daerah", ShortName: "Bappeda"},
		"Dinsos":     {Name: "Dinas Sosial", Aliases: "Dinsos"},
		"Polres":     {Name: "Polres Kutai Timur", Aliases: "Kepolisian Resor Kutai Timur"},
		"Pemkab":     {Name: "Pemerintah Kabupaten Kutai Timur"},
		"Setkab":     {Name: "Sekretariat Kabupaten Kutai Timur", ShortName: "Setkab"},
		"Yayasan":    {Name: "Yayasan Peduli Contoh"},
		"Kecamatan":  {Name: "Kecamatan Bengalon"},
		"tidak ada ": nil,
	}
	for _, c := range [][3]string{
		{"Kepala Bappeda", "Bappeda", "Kepala Badan Perencanaan Pembangunan Daerah"},
		{"Kepala Bidang Ekonomi", "Bappeda", "Kepala Bidang Ekonomi pada Badan Perencanaan Pembangunan Daerah"},
		{"Kepala Dinas", "Dinsos", "Kepala Dinas Sosial"},
		{"Kepala Dinsos", "Dinsos", "Kepala Dinas Sosial"},
		{"Kepala Dinas Sosial", "Dinsos", "Kepala Dinas Sosial"},
		{"Wakapolres", "Polres", "Wakapolres Kutai Timur"},
		{"Kepala Satuan Reserse Kriminal", "Polres", "Kepala Satuan Reserse Kriminal pada Polres Kutai Timur"},
		{"Bupati Kutai Timur", "Pemkab", "Bupati Kutai Timur"},
		{"Wakil Bupati Kutai Timur", "Pemkab", "Wakil Bupati Kutai Timur"},
		{"Sekretaris Daerah", "Setkab", "Sekretaris Daerah"},
		{"Kepala Bagian Hukum", "Setkab", "Kepala Bagian Hukum pada Sekretariat Kabupaten Kutai Timur"},
		{"Direktur", "Yayasan", "Direktur Yayasan Peduli Contoh"},
		{"Camat", "Kecamatan", "Camat Bengalon"},
		{"", "Dinsos", "Dinas Sosial"},
		{"Tokoh masyarakat", "tidak ada ", "Tokoh masyarakat"},
	} {
		line := data.RosterLine{Seat: data.Seat{Post: c[0]}, Agency: agencies[c[1]]}
		if got := seatText(line); got != c[2] {
			t.Errorf("%q of %q prints %q", c[0], c[1], got)
		}
	}
}

func TestGroupsAreNamedInFullOnce(t *testing.T) {
	for _, c := range []struct {
		seat data.Seat
		want string
	}{
		{data.Seat{Role: "Ketua"}, "Pimpinan"},
		{data.Seat{Role: "Sekretariat"}, "Sekretariat"},
		{data.Seat{Role: "Sekretariat", SubTaskForce: "Sekretariat"}, "Sekretariat"},
		{data.Seat{Role: "Anggota", SubTaskForce: "Pencegahan"}, "Sub Gugus Tugas Pencegahan"},
		{data.Seat{Role: "Anggota", SubTaskForce: "Sub gugus tugas pencegahan"}, "Sub gugus tugas pencegahan"},
	} {
		if got := groupName(c.seat); got != c.want {
			t.Errorf("%+v stands under %q", c.seat, got)
		}
	}
}

// A page must not end below a group row. The number of seats moves the groups
// over the end of the page.
func TestAGroupRowStaysWithItsFirstSeat(t *testing.T) {
	s := roster()
	all := s.Roster.Lines
	for drop := range 12 {
		s.Roster.Lines = all[drop:]
		_, pages := composition(t, s)
		for i, p := range pages[:len(pages)-1] {
			last := ""
			for _, w := range p.Words {
				if w.Left < 40 && w.Baseline > 30 && w.Size > 9 {
					last = w.Text
				}
			}
			if strings.Trim(last, "0123456789") != "" {
				t.Errorf("%d seats: page %d ends with group %s", len(s.Roster.Lines), i+1, last)
			}
		}
	}
}

// Two rows go with the signature: seats, or a group and its first seat.
func TestTheSignatureStandsWithTwoRows(t *testing.T) {
	s := roster()
	all := append(rosterLines(), rosterLines()...)
	for n := 1; n <= len(all); n += 2 {
		s.Roster.Lines = all[:n]
		doc, pages := composition(t, s)
		last := pages[len(pages)-1]
		if !strings.Contains(last.Text(), "BUPATI KUTAI TIMUR, H.\u00A0Nama") && !strings.Contains(last.Text(), "BUPATI KUTAI TIMUR, H. Nama") {
			t.Errorf("%d seats: no signature on page %d: %s", n, len(pages), last.Text())
		}
		rows := 0
		for _, m := range doc.Marks {
			if m.Page == len(pages) {
				rows++
			}
		}
		if n == 1 || groupName(all[n-1].Seat) != groupName(all[n-2].Seat) {
			rows++
		}
		if rows < 2 {
			t.Errorf("%d seats: %d rows stand with the signature", n, rows)
		}
	}
}
