package indonesian

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestParseDate(t *testing.T) {
	const thursday = "2024-07-25"
	for _, c := range []struct{ text, today, want string }{
		{"30 Agustus", thursday, "2024-08-30"},
		{"30 agustus 2024", thursday, "2024-08-30"},
		{"  30   AGUSTUS  2024 ", thursday, "2024-08-30"},
		{"30\u00a0Agustus 2024", thursday, "2024-08-30"},
		{"30Agustus2024", thursday, "2024-08-30"},
		{"30 Agt 2024", thursday, "2024-08-30"},
		{"30 Agt. 2024", thursday, "2024-08-30"},
		{"30-Agu-24", thursday, "2024-08-30"},
		{"30 Agt 24.", thursday, "2024-08-30"},
		{"30/8", thursday, "2024-08-30"},
		{"1/2", thursday, "2025-02-01"},
		{"30/08/2024", thursday, "2024-08-30"},
		{"30-8-2024", thursday, "2024-08-30"},
		{"30.8.2024", thursday, "2024-08-30"},
		{"30/8/24", thursday, "2024-08-30"},
		{"2024-08-30", thursday, "2024-08-30"},
		{"tanggal 30 Agustus", thursday, "2024-08-30"},
		{"tgl. 30/8", thursday, "2024-08-30"},
		{"3 Nopember", thursday, "2024-11-03"},
		{"25 Juli", thursday, "2024-07-25"},
		{"24 Juli", thursday, "2025-07-24"},
		{"29 Februari", thursday, "2028-02-29"},
		{"29 Feb", "2096-03-01", "2104-02-29"},
		{"29 Februari 2024", thursday, "2024-02-29"},
		{"Jumat, 30 Agustus 2024", thursday, "2024-08-30"},
		{"jum'at 30 agustus", thursday, "2024-08-30"},
		{"hari ini", thursday, "2024-07-25"},
		{"Besok", thursday, "2024-07-26"},
		{"lusa", thursday, "2024-07-27"},
		{"besok", "2024-12-31", "2025-01-01"},
		{"Jumat", thursday, "2024-07-26"},
		{"Kamis", thursday, "2024-08-01"},
		{"minggu", thursday, "2024-07-28"},
		{"hari Senin", thursday, "2024-07-29"},
		{"Jumat depan", thursday, "2024-08-02"},
		{"jum'at  depan", thursday, "2024-08-02"},
		{"Jum’at depan", thursday, "2024-08-02"},
		{"Jumat minggu depan", thursday, "2024-08-02"},
		{"Senin depan", "2024-07-28", "2024-07-29"},
		{"Senin depan", "2024-07-29", "2024-08-05"},
		{"hari Minggu depan", thursday, "2024-08-04"},
		{"Jumat ini", thursday, "2024-07-26"},
		{"Kamis ini", thursday, "2024-07-25"},
		{"minggu depan", thursday, "2024-08-01"},
		{"2 minggu", thursday, "2024-08-08"},
		{"dua minggu lagi", thursday, "2024-08-08"},
		{"dua puluh lima hari", thursday, "2024-08-19"},
		{"seminggu lagi", thursday, "2024-08-01"},
		{"3 hari", thursday, "2024-07-28"},
		{"3 hari ke depan", thursday, "2024-07-28"},
		{"bulan depan", thursday, "2024-08-25"},
		{"bulan depan", "2024-01-31", "2024-02-29"},
		{"bulan depan", "2023-01-31", "2023-02-28"},
		{"bulan depan", "2024-12-31", "2025-01-31"},
		{"13 bulan", "2024-01-31", "2025-02-28"},
		{"sebulan lagi", "2024-03-31", "2024-04-30"},
		{"akhir bulan", thursday, "2024-07-31"},
		{"akhir bulan depan", "2024-01-31", "2024-02-29"},
		{"akhir bulan ini", "2024-02-01", "2024-02-29"},
		{"akhir Agustus", thursday, "2024-08-31"},
		{"akhir bulan Juni", thursday, "2025-06-30"},
		{"akhir Februari 2024", thursday, "2024-02-29"},

		{"31 Februari", thursday, ""},
		{"31/4/2024", thursday, ""},
		{"29 Februari 2023", thursday, ""},
		{"30 Agustus 20224", thursday, ""},
		{"30 Agustus 0024", thursday, ""},
		{"30/13", thursday, ""},
		{"0/8", thursday, ""},
		{"Kamis, 30 Agustus 2024", thursday, ""},
		{"Rabu ini", thursday, ""},
		{"minggu ini", thursday, ""},
		{"2 minggu depan", thursday, ""},
		{"2 minggu lalu", thursday, ""},
		{"3 hari kerja", thursday, ""},
		{"0 hari", thursday, ""},
		{"30", thursday, ""},
		{"Agustus", thursday, ""},
		{"30.8", thursday, ""},
		{"25–26 Juli 2024", thursday, ""},
		{"paling lambat besok", thursday, ""},
		{"2024-8", thursday, ""},
		{"99999999999999999999 hari", thursday, ""},
		{"", thursday, ""},
		{"'", thursday, ""},
		{"\xff30 Agustus", thursday, ""},
	} {
		got, ok := ParseDate(c.text, day(t, c.today))
		if ok != (c.want != "") || (ok && got != day(t, c.want)) {
			t.Errorf("%q seen from %s: got %v %v, want %q", c.text, c.today, got, ok, c.want)
		}
	}
}

func TestParseDateTakesTheDayOfAnyClock(t *testing.T) {
	wita := time.FixedZone("WITA", 8*3600)
	got, ok := ParseDate("besok", time.Date(2024, 7, 25, 23, 59, 0, 0, wita))
	if !ok || got != day(t, "2024-07-26") {
		t.Errorf("got %v %v", got, ok)
	}
}

func TestFindDateTakesOnlyWhatIsCertain(t *testing.T) {
	const thursday = "2024-07-25"
	for _, c := range []struct{ text, found, want string }{
		{"Kirim laporan paling lambat 30 Agustus 2024.", "30 Agustus 2024", "2024-08-30"},
		{"Dinsos melapor 30 agustus ke DPPPA", "30 agustus", "2024-08-30"},
		{"Lapas kirim data Jumat depan", "Jumat depan", "2024-08-02"},
		{"Lapas kirim data jum'at depan.", "jum'at depan", "2024-08-02"},
		{"rapat lanjutan minggu depan di aula", "minggu depan", "2024-08-01"},
		{"selesai dua minggu lagi", "dua minggu lagi", "2024-08-08"},
		{"Susun SOP dalam 2 minggu.", "2 minggu", "2024-08-08"},
		{"Susun SOP, 2 minggu", "2 minggu", "2024-08-08"},
		{"2 minggu", "2 minggu", "2024-08-08"},
		{"Susun SOP 2 minggu", "2 minggu", "2024-08-08"},
		{"Menyusun SOP dua pekan", "dua pekan", "2024-08-08"},
		{"Melatih petugas selama 2 minggu", "", ""},
		{"Menyiapkan pelatihan 3 hari", "", ""},
		{"Susun SOP, Jumat", "Jumat", "2024-07-26"},
		{"paling lambat hari Senin sudah ada", "hari Senin", "2024-07-29"},
		{"selambat-lambatnya tanggal 30/8 ya", "tanggal 30/8", "2024-08-30"},
		{"Susun SOP (30/8)", "30/8", "2024-08-30"},
		{"Batas: 30/8/2024, tanpa kecuali", "30/8/2024", "2024-08-30"},
		{"rapat hari Kamis tanggal 1 Agustus 2024 pukul 9", "hari Kamis tanggal 1 Agustus 2024", "2024-08-01"},
		{"Rabu, 31/7", "Rabu, 31/7", "2024-07-31"},
		{"rapat hari Minggu depan", "hari Minggu depan", "2024-08-04"},
		{"30 Agustus dan 2 instansi", "30 Agustus", "2024-08-30"},
		{"bahas lagi besok pagi", "besok", "2024-07-26"},
		{"Selesai akhir Agustus. 2024 orang", "akhir Agustus", "2024-08-31"},
		{"“30 Agustus” jadi batas", "30 Agustus", "2024-08-30"},
		{"Kirim 30 Agustus 2.000 lembar", "30 Agustus", "2024-08-30"},
		{"rapat Senin kemarin memutuskan: kirim data 30 Agustus", "30 Agustus", "2024-08-30"},
		{"dua\xffkali, 30 Agustus", "30 Agustus", "2024-08-30"},
		{"Tindak lanjut rapat 24 Juli 2024", "24 Juli 2024", "2024-07-24"},

		{"Senin kemarin Dinsos sudah melapor", "", ""},
		{"hadir 25 orang", "", ""},
		{"sesuai pasal 2 ayat 3", "", ""},
		{"disampaikan 2 minggu lalu", "", ""},
		{"2 minggu yang lalu", "", ""},
		{"30 Agustus lalu sudah dikirim", "", ""},
		{"nilai 30", "", ""},
		{"Rapat 25–26 Juli 2024 di Sangatta", "", ""},
		{"25 - 26 Juli 2024", "", ""},
		{"25 dan 27 Juli 2024", "", ""},
		{"25, 27, dan 29 Juli 2024", "", ""},
		{"data 1 Januari s.d. 31 Juli 2024", "", ""},
		{"30 Juli–1 Agustus 2024", "", ""},
		{"Senin dan Kamis", "", ""},
		{"piket Senin, Rabu, Jumat", "", ""},
		{"setiap akhir bulan melapor", "", ""},
		{"setiap hari Jumat", "", ""},
		{"sampai hari ini belum ada laporan", "", ""},
		{"pelatihan selama 3 hari", "", ""},
		{"dalam 2 minggu terakhir ada 3 korban", "", ""},
		{"paling lambat 3 hari kerja setelah rapat", "", ""},
		{"layanan 24/7 dan 3/4 peserta", "", ""},
		{"Surat Nomor 5/8/2024", "", ""},
		{"Nomor 264/30-8-2024/DPPPA", "", ""},
		{"ekspor 30-8-2024.pdf", "", ""},
		{"Universitas 17 Agustus 1945 Samarinda", "", ""},
		{"Jalan 17 Agustus", "", ""},
		{"paling lambat 31 Februari 2025", "", ""},
		{"Kamis, 30 Agustus 2024", "", ""},
		{"awal bulan depan", "", ""},
		{"minggu depan atau bulan depan", "", ""},
		{"hari ini dan besok", "", ""},
		{"tanggal 25 Juli s/d 30 Juli", "", ""},
		{"paling lambat 5 hari setelah rapat", "", ""},
		{"Jumat besok", "", ""},
		{"selama dua hari minggu depan", "", ""},
		{"ke-30 Agustus, ke-2 Juli", "", ""},
		{"sejak 3 Juni belum ada kabar", "", ""},
		{"kurang 2 minggu depan", "", ""},
		{"kemarin lusa", "", ""},
		{"paling lambat minggu ketiga Agustus", "", ""},
		{"jumatan bersama, lusanya pulang", "", ""},
		{"Pada Senin tim turun ke lapangan", "", ""},
		{"berjumlah 30\nAgustus menjadi bulan sibuk", "", ""},
		{"10.30 Agustus", "", ""},
		{"", "", ""},
	} {
		got, from, to, ok := FindDate(c.text, day(t, thursday))
		switch {
		case ok != (c.want != ""):
			t.Errorf("%q: found %v %q", c.text, ok, c.text[from:to])
		case ok && (c.text[from:to] != c.found || got != day(t, c.want)):
			t.Errorf("%q: found %q %v, want %q %s", c.text, c.text[from:to], got, c.found, c.want)
		}
	}
}

// BenchmarkFindDate reads the longest entry there is, 5,000 characters, dateless.
func BenchmarkFindDate(b *testing.B) {
	text := strings.Repeat("Dinas Sosial menyampaikan 25 orang hadir, dua puluh di antaranya baru. ", 71)
	today := time.Date(2024, 7, 25, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		FindDate(text, today)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"30 Agustus 2024", "jum'at depan", "2 minggu", "\xff", "akhir bulan", "30-Agu-24"} {
		f.Add(seed, int64(19929))
	}
	f.Fuzz(func(t *testing.T, text string, days int64) {
		today := time.Unix(days%1e6*86400, 0).UTC()
		date, ok := ParseDate(text, today)
		if ok && !date.Equal(civil(date)) {
			t.Errorf("%q: %v is no civil date", text, date)
		}
	})
}

func FuzzFindDate(f *testing.F) {
	for _, seed := range []string{"kirim 30 Agustus 2024.", "Senin, jum’at depan", "dalam 2 minggu", "\xff besok", "3 s.d. 4 Mei"} {
		f.Add(seed)
	}
	today := time.Date(2024, 7, 25, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		date, from, to, ok := FindDate(text, today)
		if !ok {
			return
		}
		if from < 0 || to <= from || to > len(text) || !utf8.ValidString(text[from:to]) {
			t.Fatalf("%q: offsets %d, %d do not cut at rune borders", text, from, to)
		}
		again, ok := ParseDate(text[from:to], today)
		if !ok || again != date {
			t.Errorf("%q: found %v, but the field reads %q as %v %v", text, date, text[from:to], again, ok)
		}
	})
}
