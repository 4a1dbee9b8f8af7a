package paper

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func TestTheRegisterBookTellsWhatBecameOfEveryNumber(t *testing.T) {
	doc, err := RegisterBook(registerBook())
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "BUKU AGENDA SURAT KELUAR", "Tahun 2026",
		"No. urut Nomor Tanggal Kepada Hal Status Keterangan", "(1) (2)",
		"040 400.2/040/DPPPA/2026 30 Januari 2026 Sekretaris Daerah Surat dari buku lama Dipakai -",
		"041 400.2/041/DPPPA/2026 2 Februari 2026 Kepala Dinas Kesehatan", "Dikirim Surat undangan S-2026-041",
		"041.a 400.2/041.a/DPPPA/2026 3 Februari 2026 Kepala Dinas Sosial", "nomor sisipan, surat bertanggal mundur",
		"042 - - - - Dicadangkan Disimpan untuk surat Bupati",
		"043", "Dibatalkan Surat undangan S-2026-043; Rapat ditunda",
		"044 - - - - Nomor kosong Salah tulis di buku",
		"045–046 - - - - Nomor kosong Belum dijelaskan (2 nomor)", "047", "Terbit",
		"048 - - - - Nomor kosong Belum dijelaskan",
		"Jumlah: 11 nomor; 5 dipakai, 1 dicadangkan, 1 dibatalkan, 4 nomor kosong (3 belum dijelaskan).", "Tanda - berarti")
	lacks(t, doc.PDF, "Srikandi")
}

func TestARegisterOfOthersHasNoGaps(t *testing.T) {
	s := registerBook()
	s.Register.Mode = data.NumberedElsewhere
	s.Lines[0].Number.Sequence = 0
	doc, err := RegisterBook(s)
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "- 400.2/040/DPPPA/2026", "Jumlah: 8 nomor", "bukan nomor kosong.")
	lacks(t, doc.PDF, "Belum dijelaskan", "045")
}

func TestTheBookOfIncomingLettersTellsTheDisposition(t *testing.T) {
	doc, err := IncomingBook(incomingBook())
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "BUKU AGENDA SURAT MASUK", "Tahun 2026", "No. Kode Diterima Nomor surat Tanggal surat Dari Hal Diteruskan kepada Isi disposisi",
		"1 M-2026-001 9 Januari 2026 B/12/I/2026 8 Januari 2026 Polres Kutai Timur", "Nama narahubung", "Catat dan siapkan", "2 M-2026-002", "- - Dinas Sosial",
		"Jumlah: 2 surat masuk.")
}

func TestTheDispatchListHasRoomForParaf(t *testing.T) {
	doc, err := DispatchList(dispatchList())
	doc, pages := checked(t, doc, err)
	wants(t, doc.PDF, "LEMBAR EKSPEDISI", "1 Februari 2026 sampai dengan 28 Februari 2026", "Diterima oleh Diterima Paraf",
		"1 400.2/041/DPPPA/2026", "kurir 3 Februari 2026 Nama Contoh 31 4 Februari 2026", "2 400.2/041/DPPPA/2026", "Jumlah: 2 kiriman.")
	lacks(t, doc.PDF, "Tanda -")
	var first, second float64
	for _, w := range pages[0].Words {
		switch {
		case w.Text == "1" && first == 0:
			first = w.Baseline
		case w.Text == "2" && w.Baseline > first && first > 0 && second == 0:
			second = w.Baseline
		}
	}
	if second-first < parafHeight-0.1 {
		t.Errorf("rows are %.1f mm high", second-first)
	}
	one := dispatchList()
	one.Until = one.From
	doc, err = DispatchList(one)
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "LEMBAR EKSPEDISI 1 Februari 2026 No.")
	one.From, one.Lines[1].Number, one.Lines[1].Date = "", "", ""
	doc, err = DispatchList(one)
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "LEMBAR EKSPEDISI Sampai dengan 1 Februari 2026 No.", "2 …… ……")
	one.Until = "" // letters that were named
	doc, err = DispatchList(one)
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "LEMBAR EKSPEDISI No.")
}

func TestTheArchiveListTellsRetentionAndFate(t *testing.T) {
	doc, err := ArchiveList(archiveList())
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "DAFTAR ARSIP", "Keadaan per 5 Oktober 2026", "Kode klasifikasi Nomor naskah Uraian Tanggal Jumlah Aktif Inaktif Nasib akhir",
		"1 400.2", "400.2/041/DPPPA/2026", "2 Februari 2026 3 halaman 2 tahun 3 tahun Permanen",
		"2 000.1.5", "12 halaman - - -", "3 700", "1 halaman - - -", "Jumlah: 3 naskah, 16 halaman.", "belum diatur dalam jadwal retensi arsip")
	wants(t, doc.PDF, "Surat undangan S-2026-041: Undangan Rapat Koordinasi, kepada Kepala Dinas Kesehatan")
	wants(t, doc.PDF, "perbaikan ke-2, sifat terbatas")
}

func TestTheSubmissionNoteAsksForASignature(t *testing.T) {
	doc, err := SubmissionNote(submitting())
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "NOTA PENGAJUAN KONSEP NASKAH DINAS", "Yth. : Kepala Dinas Pemberdayaan", "Dari : Plt. Kepala Bidang Perlindungan Perempuan", "Tanggal : 16 Februari 2026",
		"kami ajukan konsep naskah dinas berikut", "Jenis naskah : Surat undangan", "Kode konsep : S-2026-052", "Sifat : Biasa, segera", "Kepada : 1. Kepala Dinas Kesehatan", "2. Kepala Dinas Sosial",
		"Penanda tangan : Nama Contoh 1", "Catatan : Rapat dijadwalkan", "Paraf dan koreksi:", "No. Jabatan Paraf Tanggal Catatan/koreksi",
		"1 Analis Kebijakan Ahli Muda", "3 Sekretaris Dinas", "4", "terima kasih", "Sangatta, 16 Februari 2026", "Plt. KEPALA BIDANG", "Tutik Suprihatin")
	s, o := submitting()
	for range 60 {
		s.Recipients = append(s.Recipients, s.Recipients[0])
	}
	s.Revision, s.RevisionReason = 1, "Hari rapat diubah"
	doc, err = SubmissionNote(s, Submission{To: o.Via[2]})
	doc, _ = checked(t, doc, err)
	wants(t, doc.PDF, "Yth. : Sekretaris Dinas", "Dari : ……", "Perbaikan : Perbaikan ke-1, Hari rapat diubah", "Kepada : Kepala Dinas Kesehatan Kabupaten Kutai Timur dan 61 penerima lain")
}

// drawers are the lists with nothing, and with many and long rows.
func drawers(many int) map[string]func() (Document, error) {
	long := strings.Repeat("katapanjang", 30)
	book, incoming, dispatch, archive := registerBook(), incomingBook(), dispatchList(), archiveList()
	book.Lines, incoming.Lines, dispatch.Lines, archive.Lines = nil, nil, nil, nil
	for i := range many {
		n, l, d, a := registerBook().Lines[1], incomingBook().Lines[0], dispatchList().Lines[0], archiveList().Lines[0]
		n.Number.Sequence, l.Code, a.Document.Code = i+1, fmt.Sprintf("M-2026-%03d", i+1), fmt.Sprintf("S-2026-%03d", i+1)
		if i%40 == 0 {
			n.Subject, n.To, n.Number.Text, n.Number.Reason = long, strings.Repeat("tujuan surat yang panjang ", 60), long, long
			l.From, l.Disposition, d.To, d.ReceivedBy = long, strings.Repeat("catat lalu jawab\n", 30), long, long
			a.Document.Title, a.Class = long, &data.Classification{Code: long, Name: long, Fate: data.Reassessed, ActiveYears: 100, InactiveYears: 100}
		}
		book.Lines, incoming.Lines = append(book.Lines, n), append(incoming.Lines, l)
		dispatch.Lines, archive.Lines = append(dispatch.Lines, d), append(archive.Lines, a)
	}
	return map[string]func() (Document, error){
		"buku agenda":  func() (Document, error) { return RegisterBook(book) },
		"surat masuk":  func() (Document, error) { return IncomingBook(incoming) },
		"ekspedisi":    func() (Document, error) { return DispatchList(dispatch) },
		"daftar arsip": func() (Document, error) { return ArchiveList(archive) },
	}
}

func TestBooksWithNothingSaySo(t *testing.T) {
	says := map[string]string{
		"buku agenda": "Belum ada nomor dalam buku agenda ini.", "surat masuk": "Belum ada surat masuk yang dicatat.",
		"ekspedisi": "Tidak ada surat yang dikirim dalam masa ini.", "daftar arsip": "Belum ada naskah dalam arsip.",
	}
	for name, draw := range drawers(0) {
		doc, err := draw()
		doc, _ = checked(t, doc, err)
		wants(t, doc.PDF, "PEMERINTAH KABUPATEN", says[name])
		lacks(t, doc.PDF, "Jumlah", "No.")
	}
}

func TestLongBooksRepeatTheirHeading(t *testing.T) {
	for name, draw := range drawers(400) {
		doc, err := draw()
		doc, pages := checked(t, doc, err)
		for i, p := range pages[:len(pages)-1] {
			if !strings.Contains(p.Text(), "(1) (2) (3)") {
				t.Errorf("%s: page %d has no heading", name, i+1)
			}
		}
		if !strings.Contains(readback.Text(t, doc.PDF), "Jumlah: 400") {
			t.Errorf("%s does not count 400", name)
		}
		again, err := draw()
		if err != nil || !bytes.Equal(doc.PDF, again.PDF) {
			t.Errorf("%s: two prints differ (%v)", name, err)
		}
	}
}

// What is printed is what is checked for personal data.
func TestBooksCarryWhatTheyWereDrawnFrom(t *testing.T) {
	s, o := submitting()
	for _, c := range []struct {
		source any
		draw   func() (Document, error)
	}{
		{registerBook(), func() (Document, error) { return RegisterBook(registerBook()) }},
		{incomingBook(), func() (Document, error) { return IncomingBook(incomingBook()) }},
		{dispatchList(), func() (Document, error) { return DispatchList(dispatchList()) }},
		{archiveList(), func() (Document, error) { return ArchiveList(archiveList()) }},
		{[]any{s, o}, func() (Document, error) { return SubmissionNote(s, o) }},
	} {
		doc, err := c.draw()
		if err != nil || !reflect.DeepEqual(doc.Source, c.source) {
			t.Errorf("the source of the paper is %T (%v)", doc.Source, err)
		}
	}
}
