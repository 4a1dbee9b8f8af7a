package secretariat_test

import (
	"errors"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestPersonalDataInALetterIsFoundWithItsPlaceAndPart(t *testing.T) {
	s := data.LetterSnapshot{
		Subject: nik, Basis: []string{"x", nik}, Body: "Satu.\n\nKorban a.n. Contoh.\n| No. | Isi |\n| 1 | " + nik + " |",
		Recipients: []data.AddresseeSnapshot{{ID: "a", Name: nik}, {ID: "b", Name: "x", Body: "hubungi 081234567890"}},
		Copies:     []data.AddresseeSnapshot{{ID: "c", Place: "RT 05/RW 02"}}, Annex: "Satu\n" + nik, AnnexTitle: nik,
		Parties: []data.PartySnapshot{{ID: "p", Name: nik}}, Files: []data.AttachedSnapshot{{ID: "f", Name: nik}},
		Signer: data.SignerSnapshot{Signatory: data.Signatory{Name: nik}, As: nik},
	}
	var places []string
	for _, f := range secretariat.CheckPaper(s) {
		places = append(places, f.RecordID+"/"+f.Field+": "+f.Place)
	}
	want := []string{
		"/subject: Hal", "a/recipients: Tujuan surat 1, nama", "b/recipients: Tujuan surat 2, isi surat, paragraf 1",
		"c/copies: Tembusan 1, tempat", "/basis: Dasar", "/body: Isi surat, paragraf 2", "/body: Isi surat, paragraf 3",
		"/annex: Judul lampiran", "/annex: Isi lampiran, paragraf 2", "/signer: Penanda tangan, nama", "/signer: Penanda tangan, selaku",
		"p/parties: Orang dalam surat nomor 1, nama", "f/files: Berkas lampiran nomor 1, nama",
	}
	if got := strings.Join(places, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("places:\n%s", got)
	}
}

func TestTheKopTheNarahubungAndNumbersOfOfficialsPassInALetter(t *testing.T) {
	s := data.LetterSnapshot{
		Office:  data.OfficeSnapshot{AddressLines: []string{"Telepon (0549) 123456"}},
		Contact: "Ibu Contoh (081234567890)", Body: "Konfirmasi melalui Ibu Contoh (081234567890) atau (0549) 123456.\n" +
			"| No. | Uraian | Penanggung jawab |\n| 1 | Layanan bagi korban | Kecamatan Contoh |",
		Signer:  data.SignerSnapshot{Signatory: data.Signatory{Name: "Nama Contoh 1", Number: "NIDN 0812345678"}},
		Parties: []data.PartySnapshot{{Name: "Nama Contoh 2", Number: "NIDN 0812345678"}},
	}
	if found := secretariat.CheckPaper(s); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	s.Contact = ""
	if found := secretariat.CheckPaper(s); len(found) != 1 {
		t.Errorf("a telephone of nobody: %+v", found)
	}
}

func TestAReasonThatTellsPersonalDataIsRefused(t *testing.T) {
	r := newRoom(t)
	err := r.desk.Waive(t.Context(), r.id, "Notula", 1, "untuk korban a.n. Contoh")
	if !errors.Is(err, data.ErrPersonalData) || strings.Contains(data.Message(err), "Contoh") {
		t.Errorf("told %v", err)
	}
	r.must(r.desk.Waive(t.Context(), r.id, "Notula", 1, "nama pejabat, bukan korban"))
}
