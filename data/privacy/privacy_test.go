package privacy_test

import (
	"strings"
	"testing"

	"gugustugas/data/privacy"
)

func TestPersonalDataIsFound(t *testing.T) {
	for _, c := range []struct {
		kind privacy.Kind
		text string
		// at is what the finding covers.
		at string
	}{
		{privacy.IdentityNumber, "NIK 6408011203900001 dicatat", "6408011203900001"},
		{privacy.IdentityNumber, "NIK 6408 0112 0390 0001", "6408 0112 0390 0001"},
		{privacy.IdentityNumber, "NIK 640801.120390.0001.", "640801.120390.0001"},
		{privacy.IdentityNumber, "no. 3 6408 0112 0390 0001", "6408 0112 0390 0001"},
		{privacy.IdentityNumber, "64.08.01.120390.0001", "64.08.01.120390.0001"},
		{privacy.IdentityNumber, "64080112 03900001", "64080112 03900001"},
		{privacy.IdentityNumber, "(6408011203900001)", "6408011203900001"},
		{privacy.IdentityNumber, "NIK6408011203900001", "6408011203900001"},
		{privacy.IdentityNumber, "6408  0112  0390  0001", "6408  0112  0390  0001"},
		{privacy.IdentityNumber, "6408_0112_0390_0001", "6408_0112_0390_0001"},
		{privacy.IdentityNumber, "6408\u20110112\u20110390\u20110001", "6408\u20110112\u20110390\u20110001"},
		{privacy.IdentityNumber, "6408\u200b011203900001", "6408\u200b011203900001"},
		{privacy.Telephone, "HP081234567890", "081234567890"},
		{privacy.Telephone, "hubungi 081234567890", "081234567890"},
		{privacy.Telephone, "hubungi 0812-3456-7890.", "0812-3456-7890"},
		{privacy.Telephone, "hubungi +62 812 3456 7890", "+62 812 3456 7890"},
		{privacy.Telephone, "rumah (0549) 123456", "(0549) 123456"},
		{privacy.Telephone, "rumah 0549-123456", "0549-123456"},
		{privacy.Telephone, "Telp. 123456", "Telp. 123456"},
		{privacy.Telephone, "HP: 9123 4567", "HP: 9123 4567"},
		{privacy.VictimName, "korban a.n. Nama Contoh datang", "korban a.n. Nama Contoh"},
		{privacy.VictimName, "Korban atas nama Contoh", "Korban atas nama Contoh"},
		{privacy.VictimName, "korban perempuan bernama contoh", "korban perempuan bernama"},
		{privacy.VictimName, "korban a/n Contoh", "korban a/n Contoh"},
		{privacy.VictimName, "korban, a.n. Contoh", "korban, a.n. Contoh"},
		{privacy.VictimName, "korban (a.n. Contoh)", "korban (a.n. Contoh"},
		{privacy.VictimName, "korban: atas\u00a0nama Contoh", "korban: atas\u00a0nama Contoh"},
		{privacy.VictimName, "korban\na.n. Contoh", "korban\na.n. Contoh"},
		{privacy.VictimName, "korbannya  bernama Contoh", "korbannya  bernama Contoh"},
		{privacy.WitnessName, "saksi a.n. Nama Contoh", "saksi a.n. Nama Contoh"},
		{privacy.Initials, "korban berinisial NC dari luar", "berinisial NC"},
		{privacy.Initials, "dengan inisial n.c.", "inisial"},
		{privacy.ParentName, "anak dari Bapak Contoh", "anak dari Bapak Contoh"},
		{privacy.ParentName, "anak kandung dari pak contoh", "anak kandung dari"},
		{privacy.PoliceReport, "laporan LP/B/123/VII/2024/SPKT diproses", "LP/B/123/VII/2024/SPKT"},
		{privacy.PoliceReport, "nomor lp/123/2024", "lp/123/2024"},
		{privacy.PoliceReport, "LP.B/12/VII/2024", "LP.B/12/VII/2024"},
		{privacy.PoliceReport, "LP No. B/12/VII/2024", "LP No. B/12/VII/2024"},
		{privacy.PoliceReport, "LP/B-12/VII/2024", "LP/B-12/VII/2024"},
		{privacy.PoliceReport, "LP\u00a0/\nB/12", "LP\u00a0/\nB/12"},
		{privacy.Age, "perempuan umur 15 tahun", "umur 15 tahun"},
		{privacy.Age, "ia berusia sekitar 15 (lima belas) tahun", "berusia sekitar 15 (lima belas) tahun"},
		{privacy.Age, "korban (15 tahun) dirujuk", "korban (15 tahun"},
		{privacy.Age, "anak perempuan, 14 th", "anak perempuan, 14 th"},
		{privacy.Neighbourhood, "tinggal di RT 05/RW 02", "RT 05/RW 02"},
		{privacy.Neighbourhood, "tinggal di RT/RW 005/002", "RT/RW 005/002"},
		{privacy.Neighbourhood, "rt. 12 desa", "rt. 12"},
		{privacy.Neighbourhood, "RT05/RW02", "RT05/RW02"},
		{privacy.SmallCount, "2 korban di Kecamatan Contoh", "2 korban di Kecamatan C"},
		{privacy.SmallCount, "Di Sangkulirang ada tiga orang korban.", "Sangkulirang ada tiga orang korban"},
		{privacy.SmallCount, "korban sebanyak 4 orang di Desa Contoh", "korban sebanyak 4 orang di Desa C"},
		{privacy.SmallCount, "seorang korban dari Kec. Contoh", "seorang korban dari Kec. C"},
		{privacy.SmallCount, "2 (dua) korban di Bengalon", "2 (dua) korban di Bengalon"},
	} {
		t.Run(c.text, func(t *testing.T) {
			found := privacy.Find(c.text, privacy.Options{})
			for _, f := range found {
				if f.Kind == c.kind && c.text[f.Start:f.End] == c.at {
					return
				}
			}
			for _, f := range found {
				t.Logf("found %s %q", f.Kind, c.text[f.Start:f.End])
			}
			t.Errorf("%s at %q is missed", c.kind, c.at)
		})
	}
}

func TestOrdinaryTextIsLeftAlone(t *testing.T) {
	for _, text := range []string{
		"",
		"NIP 19000101 190001 2 003",
		"NIP 190001011900012003",
		"NIP 19000101 190001 2 003 dan NIP 19810815 200604 1 002",
		"NRP 12345678",
		"pagu Rp1.234.567.890.123.456,00",
		"pagu Rp205.000.000 dari Rp1.250.000.000,00",
		"Nomor 264/K.503/2023 tanggal 25 Juli 2024",
		"000.1.5/0812/DPPPA-SET/VII/2024",
		"25-07-2024 26-07-2024", "25.07.2024 26.07.2024", "2024-07-25 2024-07-26", "20240725 20240726",
		"pukul 09.00–12.00 dan 13.00–15.30", "08.15 09.00 10.30 11.45",
		"tahun 2021 2022 2023 2024",
		"kode 2.08.03.2.01.0001", "5.1.02.01.01.0024",
		"melindungi anak dari kekerasan dan eksploitasi",
		"pencegahan perdagangan anak dari luar daerah",
		"inisiatif desa dan inisialisasi data",
		"anak berusia di bawah 18 tahun", "seseorang yang belum berusia 18 (delapan belas) tahun",
		"anak umur 0–18 tahun", "umur rencana 5 tahun", "umur program 5 tahun",
		"kode AB6408011203900001", "NRP 12345678\nNRP 87654321", "dokumen HLP/1/2024", "lampu LPG/12",
		"korban, atau nama lain", "korban selama 2 tahun terakhir", "data anak 3 tahun terakhir",
		"ketua RT/RW dilibatkan dalam sosialisasi", "Kabag Umum berangkat", "artikel 5",
		"saksi ahli dan korban didampingi", "korban a.k.a. penyintas",
		"12 korban di Kecamatan Bengalon", "2 korban di kabupaten ini",
		"Pasal 2 korban berhak atas restitusi di Kecamatan Bengalon",
		"korban K-1 dirujuk ke Bengalon", "2. Korban dirujuk ke Kecamatan Bengalon",
		"pendampingan korban pada triwulan 2 di Bengalon", "korban pada 2 Agustus 2024 di Bengalon",
		"korban di 3 kecamatan: Bengalon, Telen, Busang",
		"2 korban\ndi Kecamatan Bengalon",
		"sosialisasi di 2 desa Kecamatan Bengalon untuk pencegahan korban baru",
	} {
		for _, f := range privacy.Find(text, privacy.Options{}) {
			t.Errorf("%q: %s at %q", text, f.Kind, text[f.Start:f.End])
		}
	}
}

func TestKnownTelephoneNumbersMayBePrinted(t *testing.T) {
	known := privacy.Options{Exempt: []string{"Telepon (0549) 123456, pos-el contoh@contoh.id", "0812-3456-7890"}}
	for _, text := range []string{"narahubung 0812 3456 7890", "+62812-3456-7890", "kantor (0549) 123456", "kantor 0549-123456"} {
		if found := privacy.Find(text, known); len(found) > 0 {
			t.Errorf("%q: %v", text, found)
		}
	}
	if found := privacy.Find("narahubung 0812 3456 7891", known); len(found) != 1 {
		t.Errorf("another number passes: %v", found)
	}
}

func TestFindingsStandInTheOrderOfTheText(t *testing.T) {
	found := privacy.Find("umur 15 tahun, NIK 6408011203900001, RT 5", privacy.Options{})
	if len(found) != 3 || found[0].Kind != privacy.Age || found[1].Kind != privacy.IdentityNumber || found[2].Kind != privacy.Neighbourhood {
		t.Errorf("%v", found)
	}
}

// FuzzFind proves that no text breaks it and that findings lie within the text.
func FuzzFind(f *testing.F) {
	f.Add("korban a.n. \xff 6408 0112 0390 0001 İ umur 15 tahun")
	f.Add("2 korban di Kec. É")
	f.Fuzz(func(t *testing.T, text string) {
		for _, found := range privacy.Find(text, privacy.Options{Exempt: []string{text}}) {
			if found.Start < 0 || found.Start >= found.End || found.End > len(text) {
				t.Errorf("%v in %d bytes", found, len(text))
			}
		}
	})
}

// BenchmarkFind is the longest entry there is, with all that makes it look closer.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Pencegahan korban anak di 12 kecamatan pada tahun 2024 sesuai usia, oleh artha RT dan saksi. ", 53)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		privacy.Find(text, privacy.Options{})
	}
}
