package sheet_test

import (
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/data"
)

const (
	prevention = "Pencegahan"
	health     = "Rehabilitasi Kesehatan"
	social     = "Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial"
	law        = "Penegakan Hukum"
	norms      = "Pengembangan Norma Hukum"
	relations  = "Koordinasi dan Kerja Sama"

	dpppa   = "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"
	dinkes  = "Dinas Kesehatan"
	dinsos  = "Dinas Sosial"
	bappeda = "Badan Perencanaan Pembangunan Daerah"
	polres  = "Polres Kutai Timur"
	rsud    = "RSUD Kudungga"
	setkab  = "Sekretariat Kabupaten Kutai Timur"
)

// sampleSeat is a row of the sample as it must be on record once every question
// has its proposed answer. asks are the questions of the row, by the part of
// their id before the colon; noted says that something was assumed or put right.
type sampleSeat struct {
	row                  int
	before, name, after  string
	kind, number, rank   string
	status, post, agency string
	role                 data.SeatRole
	sub, phone           string
	asks                 string
	noted, byPhone       bool
}

// sampleSeats are all rows that are seats; in one that is byPhone nothing but the
// telephone number is doubtful.
var sampleSeats = []sampleSeat{
	{row: 10, before: "H.", name: "Ahmad Contoh", after: "S.E., M.M.", post: "Bupati Kutai Timur", agency: "Pemerintah Kabupaten Kutai Timur", role: "Pengarah"},
	{row: 11, before: "Drs. H.", name: "Bambang Contoh", after: "M.Si.", kind: "NIP", number: "190001011990031001", rank: "Pembina Utama Madya, IV/d", post: "Sekretaris Daerah", agency: setkab, role: "Penanggung Jawab", phone: "081200000002", noted: true},
	{row: 12, before: "Dra. Hj.", name: "Sri Contoh", after: "M.Si.", rank: "Pembina Utama Muda, IV/c", post: "Kepala Dinas", agency: dpppa, role: "Ketua", phone: "081200000003", asks: "nomor-rusak", noted: true},
	{row: 13, before: "AKBP", name: "Dedi Contoh", after: "S.I.K., M.H.", kind: "NRP", number: "00010004", rank: "AKBP", post: "Wakapolres", agency: polres, role: "Wakil Ketua", phone: "081200000004", noted: true},
	{row: 14, before: "Ir.", name: "Wahyu Contoh", after: "M.T.", kind: "NIP", number: "190001011995031005", rank: "Pembina Utama Muda, IV/c", post: "Kepala Bappeda", agency: bappeda, role: "Sekretaris", phone: "081200000005", noted: true},
	{row: 17, name: "Rina Contoh", after: "S.Pd., M.Pd.", kind: "NIP", number: "190001012005012006", rank: "Pembina, IV/a", post: "Kepala Bidang Pembinaan SMP", agency: "Dinas Pendidikan dan Kebudayaan", role: "Koordinator", sub: prevention, phone: "081200000006", noted: true},
	{row: 18, name: "Yusuf Contoh", after: "S.Kom.", kind: "NIP", number: "190001012010011007", rank: "Penata Tingkat I, III/d", post: "Pranata Humas Ahli Muda", agency: "Diskominfo Staper", role: "Anggota", sub: prevention, phone: "081200000007", noted: true},
	{row: 19, before: "Hj.", name: "Nurlina Contoh", after: "S.Sos., M.Si.", kind: "NIP", number: "190001012008032008", rank: "Penata Tingkat I, III/d", status: "Plt.", post: "Kepala Bidang Perlindungan Khusus Anak", agency: dpppa, role: "Anggota", sub: prevention, phone: "081200000008", asks: "instansi", noted: true},
	{row: 20, name: "Muhammad Contoh", after: "S.STP., M.Si.", rank: "Pembina Tingkat I, IV/b", post: "Camat Sangatta Utara", agency: "Kecamatan Sangatta Utara", role: "Anggota", sub: prevention, phone: "081200000009", asks: "nomor-rusak", noted: true},
	{row: 21, name: "Maria Contoh", post: "Direktur", agency: "Yayasan Peduli Contoh", role: "Anggota", sub: prevention, phone: "081200000010", noted: true},
	{row: 22, post: "Kepala Bidang Pemerintahan dan Pembangunan Manusia", agency: bappeda, role: "Anggota", sub: prevention, asks: "kosong", noted: true},
	{row: 25, before: "dr.", name: "Budi Contoh", after: "Sp.A., M.Kes.", kind: "NIP", number: "190001012002121012", rank: "Pembina Utama Muda, IV/c", post: "Kepala Dinas", agency: dinkes, role: "Koordinator", sub: health, phone: "081200000012", asks: "instansi", noted: true},
	{row: 26, before: "drg.", name: "Indah Contoh", kind: "NIP", number: "190001012009042013", rank: "Penata, III/c", post: "Kepala Seksi Pelayanan Kesehatan", agency: dinkes, role: "Anggota", sub: health, asks: "telepon-sama", noted: true, byPhone: true},
	{row: 27, before: "Ns.", name: "Lestari Contoh", after: "S.Kep., M.Kes.", kind: "NIP", number: "190001012011012014", rank: "Penata Muda Tingkat I, III/b", post: "Pengelola Program Kekerasan terhadap Perempuan dan Anak", agency: dinkes, role: "Anggota", sub: health, phone: "081200000014", asks: "instansi", noted: true},
	{row: 28, name: "Fitri Contoh", after: "A.Md.Keb.", kind: "NI PPPK", number: "190001012023212015", rank: "VII", post: "Bidan Terampil", agency: rsud, role: "Anggota", sub: health, asks: "telepon-panjang", noted: true, byPhone: true},
	{row: 29, before: "apt.", name: "Dewi Contoh", after: "S.Farm.", kind: "NIP", number: "190001012019022016", rank: "Penata Muda, III/a", post: "Apoteker Ahli Pertama", agency: rsud, role: "Anggota", sub: health, phone: "081200000016", noted: true},
	{row: 33, name: "Agus Contoh", after: "S.Sos., M.A.P.", kind: "NIP", number: "190001012000121017", rank: "Pembina Tingkat I, IV/b", post: "Sekretaris", agency: dinsos, role: "Koordinator", sub: social, phone: "081200000017", asks: "jabatan"},
	{row: 34, name: "Hendra Contoh", after: "S.Tr.Sos.", rank: "IX", post: "Pekerja Sosial Ahli Pertama", agency: dinsos, role: "Anggota", sub: social, phone: "081200000019", asks: "instansi nomor-rusak", noted: true},
	{row: 35, before: "H.", name: "Abdul Contoh", after: "S.Ag., M.Pd.I.", kind: "NIP", number: "190001012006011020", rank: "Pembina, IV/a", post: "Kepala Seksi Bimas Islam", agency: "Kementerian Agama Kutai Timur", role: "Anggota", sub: social, phone: "081200000020", noted: true},
	{row: 36, name: "Siti Contoh", after: "S.H.", kind: "NIP", number: "190001012014032021", rank: "Penata, III/c", post: "Kepala UPTD PPA", agency: dpppa, role: "Anggota", sub: social, phone: "081200000021", noted: true},
	{row: 37, name: "Rahmat Contoh", kind: "NIP", number: "190001012015031022", rank: "Penata Muda Tingkat I, III/b", post: "Mediator Hubungan Industrial", agency: "Dinas Transmigrasi dan Tenaga Kerja", role: "Anggota", sub: social, phone: "081200000022", asks: "tanda", noted: true},
	{row: 38, post: "Kepala Bidang Pelayanan Pendaftaran Penduduk", agency: "Dinas Kependudukan dan Pencatatan Sipil", role: "Anggota", sub: social, asks: "kosong", noted: true},
	{row: 43, before: "AKP", name: "Rudi Contoh", after: "S.T.K., S.I.K.", kind: "NRP", number: "00010023", rank: "AKP", post: "Kepala Satuan Reserse Kriminal", agency: polres, role: "Koordinator", sub: law, phone: "081200000023", noted: true},
	{row: 44, before: "IPDA", name: "Wati Contoh", after: "S.H.", kind: "NRP", number: "00010024", rank: "IPDA", post: "Kepala Unit PPA", agency: polres, role: "Anggota", sub: law, phone: "081200000024", asks: "nol-hilang", noted: true},
	{row: 45, name: "Eko Contoh", after: "S.H., M.H.", kind: "NIP", number: "190001012012031025", rank: "Jaksa Pratama, III/c", post: "Kepala Seksi Pidana Umum", agency: "Kejaksaan Negeri Kutai Timur", role: "Anggota", sub: law, phone: "081200000025", asks: "telepon-dua", noted: true, byPhone: true},
	{row: 46, name: "Joko Contoh", after: "S.AP.", kind: "NIP", number: "19000101201506102", rank: "Penata Muda, III/a", post: "Kepala Seksi Operasional dan Pengendalian", agency: "Satuan Polisi Pamong Praja", role: "Anggota", sub: law, asks: "nomor-panjang telepon-panjang", noted: true},
	{row: 47, name: "Andi Contoh", after: "A.Md.Im., S.H.", kind: "NIP", number: "190001012018091027", rank: "Pengatur Tingkat I, II/d", post: "Analis Keimigrasian", agency: "Kantor Imigrasi Samarinda", role: "Anggota", sub: law, phone: "0549000027", noted: true},
	{row: 50, name: "Ratna Contoh", after: "S.H., M.H., CLA.", kind: "NIP", number: "190001012007012028", rank: "Pembina, IV/a", post: "Kepala Bagian Hukum", agency: setkab, role: "Koordinator", sub: norms, phone: "081200000028", asks: "pangkat", noted: true},
	{row: 51, name: "Siti Contoh", after: "S.Sos., M.Si.", kind: "NIP", number: "190001012016012029", rank: "Penata Muda Tingkat I, III/b", post: "Perancang Peraturan Perundang-undangan", agency: setkab, role: "Anggota", sub: norms, phone: "081200000029", noted: true},
	{row: 52, name: "Fajar Contoh", after: "S.H.I.", kind: "NIP", number: "190001012020121030", rank: "Penata Muda, III/a", post: "Panitera Muda Hukum", agency: "Pengadilan Agama Sangatta", role: "Anggota", sub: norms, phone: "081200000030", noted: true},
	{row: 55, before: "Ir.", name: "Wahyu Contoh", after: "M.T.", kind: "NIP", number: "190001011995031005", rank: "Pembina Utama Muda, IV/c", post: "Kepala Bappeda", agency: bappeda, role: "Koordinator", sub: relations, phone: "081200000005", asks: "instansi orang"},
	{row: 56, name: "Lina Contoh", after: "S.E.", kind: "NIP", number: "190001012008042032", rank: "Penata Tingkat I, III/d", post: "Kepala Bidang Kewaspadaan Nasional", agency: "Badan Kesatuan Bangsa dan Politik", role: "Anggota", sub: relations, phone: "081200000032", noted: true},
	{row: 57, name: "Tono Contoh", post: "Kepala Subbagian Tata Usaha", agency: "Badan Narkotika Kabupaten", role: "Anggota", sub: relations, asks: "tanpa-nomor", noted: true},
	{row: 58, before: "Prof. Dr. Hj.", name: "Kartini Contoh", after: "M.Hum.", kind: "NIDN", number: "0000000034", post: "Guru Besar", agency: "Perguruan Tinggi Contoh", role: "Anggota", sub: relations, phone: "081200000034", noted: true},
	{row: 60, name: "Dian Contoh", after: "S.Kom.", post: "Staf Bidang PPA", agency: dpppa, role: "Sekretariat", phone: "081200000035", asks: "telepon-huruf", noted: true, byPhone: true},
	{row: 61, name: "Eka Contoh", after: "A.Md.", rank: "Pengatur, II/c", post: "Pengelola Data", agency: dpppa, role: "Sekretariat", phone: "081200000036", asks: "nomor-rusak", noted: true},
}

// sampleSkipped are the rows of the sample that hold text and are no seats.
var sampleSkipped = map[int]string{
	1: "di atas tabel", 2: "di atas tabel", 3: "di atas tabel", 5: "di atas tabel", 6: "di atas tabel",
	8: "kepala tabel", 9: "nomor kolom", 40: "kepala tabel yang diulang", 41: "nomor kolom",
	16: "judul kelompok", 24: "judul kelompok", 32: "judul kelompok", 42: "judul kelompok", 49: "judul kelompok", 54: "judul kelompok", 59: "judul kelompok",
	63: "catatan kaki", 64: "catatan kaki", 65: "catatan kaki",
	67: "tempat tanda tangan", 68: "tempat tanda tangan", 69: "tempat tanda tangan", 72: "tempat tanda tangan",
}

// questionsOf are the ids of a row's questions up to the colon.
func questionsOf(row sheet.PlanRow) string {
	var ids []string
	for _, id := range row.Questions {
		kind, _, _ := strings.Cut(id, ":")
		ids = append(ids, kind)
	}
	return strings.Join(ids, " ")
}

func TestEveryRowOfTheSampleIsASeatOrSkippedWithItsReason(t *testing.T) {
	for _, takePhones := range []bool{true, false} {
		rows := map[int]sheet.PlanRow{}
		plan := samplePlan(t, sheet.Existing{On: "2024-07-25"})
		plan.TakePhones(takePhones)
		for _, row := range plan.Rows() {
			if _, twice := rows[row.Row]; twice {
				t.Errorf("row %d is there twice", row.Row)
			}
			rows[row.Row] = row
		}
		if len(rows) != len(sampleSeats)+len(sampleSkipped) {
			t.Errorf("%d rows", len(rows))
		}
		for number, reason := range sampleSkipped {
			if row := rows[number]; row.Kind != sheet.RowSkipped || row.Reason != reason || row.Summary == "" {
				t.Errorf("row %d: %+v, want it skipped: %s", number, row, reason)
			}
		}
		for _, want := range sampleSeats {
			want.check(t, rows[want.row], takePhones)
		}
	}
}

// check compares what a row would bring and asks.
func (want sampleSeat) check(t *testing.T, row sheet.PlanRow, takePhones bool) {
	t.Helper()
	asks := want.asks
	if !takePhones {
		asks = strings.TrimSuffix(asks, " telepon-panjang")
		if want.byPhone {
			asks = ""
		}
	}
	kind := sheet.RowNew
	if asks != "" {
		kind = sheet.RowQuestion
	}
	if row.Kind != kind || questionsOf(row) != asks {
		t.Errorf("row %d is %s and asks %q, want %s and %q", want.row, row.Kind, questionsOf(row), kind, asks)
	}
	if takePhones && (len(row.Notes) > 0) != want.noted {
		t.Errorf("row %d notes %q", want.row, row.Notes)
	}
}
