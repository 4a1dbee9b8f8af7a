package paper

import (
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func addressList(t testing.TB, s data.RosterSnapshot) (Document, []readback.Page) {
	t.Helper()
	doc, err := AddressList(s)
	return checked(t, doc, err)
}

func TestAddressListHasEachAgencyOnceWithWhomALetterAddresses(t *testing.T) {
	s := roster()
	doc, _ := addressList(t, s)
	wants(t, doc.PDF, "PEMERINTAH KABUPATEN KUTAI TIMUR", "DAFTAR ALAMAT INSTANSI GUGUS TUGAS PENCEGAHAN", "Keadaan per 25 Juli 2024", "Dasar : Keputusan Bupati",
		"No. Instansi Tujuan surat Alamat", "1 Pemerintah Kabupaten Kutai Timur Yth. Bupati Kutai Timur Jalan Contoh Nomor 1 Sangatta Utara",
		"3 Dinas Pemberdayaan Perempuan dan Perlindungan Anak Yth. Kepala Dinas", "4 Polres Kutai Timur Yth. Kepala Kepolisian Resor Kutai Timur",
		"8 Yayasan Peduli Contoh Yth. …… -", "18 Perguruan Tinggi Contoh", "Tanda - berarti tidak ada isian.")
	lacks(t, doc.PDF, "Nama Contoh", "Pimpinan", "19 ", "Koordinator", "0549", "Plt.")
	if n := strings.Count(readback.Text(t, doc.PDF), "Yth."); n != 18 {
		t.Errorf("%d agencies", n)
	}
}

func TestAddressListWithoutGapsNeedsNoNote(t *testing.T) {
	s := roster()
	s.Roster.Lines = s.Roster.Lines[:3]
	s.Roster.Lines[0].Agency.Salutation = "Yth. Bapak Bupati"
	doc, _ := addressList(t, s)
	wants(t, doc.PDF, "Kutai Timur Yth. Bapak Bupati Jalan")
	lacks(t, doc.PDF, "Tanda -", "Yth. Yth.")
}

func TestAddressListOfSeatsWithoutAgencies(t *testing.T) {
	s := roster()
	s.Roster.Lines = s.Roster.Lines[:2]
	for i := range s.Roster.Lines {
		s.Roster.Lines[i].Agency = nil
	}
	doc, _ := addressList(t, s)
	wants(t, doc.PDF, "Belum ada instansi yang dicatat")
	s.Roster.Lines = nil
	doc, _ = addressList(t, s)
	wants(t, doc.PDF, "Belum ada kedudukan yang dicatat untuk keputusan ini.")
}
