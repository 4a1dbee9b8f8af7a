package exchange

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEveryFieldIsReadAndWrittenInTheCanonicalForm(t *testing.T) {
	m, err := Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	got, err := m.render()
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != whole {
		t.Errorf("written differently:\n%s", got)
	}
}

func TestAMeetingNeedsOnlyTitleAndDay(t *testing.T) {
	m, err := Decode([]byte("\xef\xbb\xbf" + `{"judul":"Rapat","hari":[{"tanggal":"2024-07-25"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if m.State != "Konsep" || m.Security != "Terbatas" || m.Days[0].Mode != "luring" {
		t.Errorf("defaults: %+v", m)
	}
}

// TestFaultsAreRefusedWithTheirPath changes one place of the whole file.
func TestFaultsAreRefusedWithTheirPath(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	for _, c := range []struct{ old, with, path string }{
		{`"judul": "Rapat Contoh"`, `"judul": ""`, "judul"},
		{`"judul": "Rapat Contoh",`, ``, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": 7`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": null`, "judul"},
		{`"judul": "Rapat Contoh"`, `"Judul": "Rapat Contoh"`, "Judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "Rapat", "judul": "Rapat"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "` + long(501) + `"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "a\u0000b"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "a\nb"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "a\u0085b"`, "judul"},
		{`"judul": "Rapat Contoh"`, "\"judul\": \"a\xffb\"", "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "a\ud800b"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "\\\udc00"`, "judul"},
		{`"judul": "Rapat Contoh"`, `"judul": "a`, ""},
		{`"versi": 1`, `"versi": 2`, "versi"},
		{`"versi": 1`, `"versi": 1.0`, "versi"},
		{`"versi": 1`, `"versi": 99999999999999999999`, "versi"},
		{`"jenis": "rapat koordinasi"`, `"jenis": "arisan"`, "jenis"},
		{`"sifat": "Terbatas"`, `"sifat": "terbatas"`, "sifat"},
		{`"status": "Konsep"`, `"status": "Draf"`, "status"},
		{`"tanggal": "2024-07-18"`, `"tanggal": "18 Juli 2024"`, "dasar.tanggal"},
		{`"hal": "Undangan"`, `"hal": ["Undangan"]`, "dasar.hal"},
		{`"tanggal": "2024-07-25"`, `"tanggal": "2024-02-30"`, "hari[0].tanggal"},
		{`"tanggal": "2024-07-25",`, ``, "hari[0].tanggal"},
		{`"mulai": "09.00"`, `"mulai": "09:00"`, "hari[0].mulai"},
		{`"mulai": "09.00"`, `"mulai": "9.00"`, "hari[0].mulai"},
		{`"mulai": "09.00"`, `"mulai": "24.00"`, "hari[0].mulai"},
		{`"selesai": "15.30"`, `"selesai": "08.59"`, "hari[0].selesai"},
		{`"selesai": "15.30"`, `"selesai": "15.30", "selesai_esok": true`, "hari[0].selesai_esok"},
		{`"selesai_esok": true`, `"selesai_esok": "ya"`, "hari[1].selesai_esok"},
		{`"cara": "luring"`, `"cara": "tatap muka"`, "hari[0].cara"},
		{`"kuorum": 3`, `"kuorum": -1`, "kuorum"},
		{`"ke": 2`, `"ke": 0`, "perbaikan.ke"},
		{`"dari": "14.00"`, `"sampai": "14.00"`, "hari[0].skors[1].dari"},
		{`"status": "hadir",`, `"status": "tidak hadir",`, "peserta[1].kehadiran[0]"},
		{`"jawaban": "diwakili"`, `"jawaban": "mungkin"`, "jawaban_undangan[0].jawaban"},
		{`"jawaban": "diwakili"`, `"jawaban": "akan hadir"`, "jawaban_undangan[0].wakil"},
		{`"instansi": "Dinas Contoh",
      "jawaban"`, `"instansi": "Dinas Lain",
      "jawaban"`, "jawaban_undangan[0].instansi"},
		{`"orang": "Nama Contoh 1",`, `"orang": "Nama Contoh 9",`, "hari[0].pimpinan.orang"},
		{`"orang": "Nama Contoh 1",`, ``, "hari[0].pimpinan.orang"},
		{`"status": "Plt."`, `"status": "Plt"`, "hari[0].pimpinan.status"},
		{`"dibuka_oleh": {`, `"dibuka_oleh": {"nama": "x",`, "dibuka_oleh.nama"},
		{`"jenis": "pembahasan"`, `"jenis": "istirahat"`, "agenda[0].jenis"},
		{`"hari": 1,
      "judul"`, `"hari": 3, "judul"`, "agenda[0].hari"},
		{`"hari": 1,
      "judul"`, `"judul"`, "agenda[0].hari"},
		{`"pembicara": "Nama Contoh 3"`, `"pembicara": "Nama Contoh 4"`, "agenda[0].catatan[0].pembicara"},
		{`"jenis": "catatan"`, `"jenis": "usul"`, "agenda[0].catatan[0].jenis"},
		{`"Isi keputusan."`, `"` + long(5001) + `"`, "agenda[0].catatan[1].teks"},
		{`"Isi keputusan."`, `"a\u0007"`, "agenda[0].catatan[1].teks"},
		{`"Isi keputusan."`, `"Isi", "tenggat": "2024-08-09"`, "agenda[0].catatan[1].tenggat"},
		{`"Isi keputusan."`, `"Isi", "keputusan": 1`, "agenda[0].catatan[1].keputusan"},
		{`"keputusan": 1`, `"keputusan": 2`, "agenda[0].catatan[2].keputusan"},
		{`"keputusan": 1`, `"keputusan": -1`, "agenda[0].catatan[2].keputusan"},
		{`"tenggat": "2024-08-09"`, `"tenggat": "segera"`, "agenda[0].catatan[2].tenggat"},
		{`"tenggat": "2024-08-09"`, `"tenggat": "2024-08-09", "tenggat_teks": "segera"`, "agenda[0].catatan[2].tenggat_teks"},
		{`"status": "berjalan"`, `"status": "proses"`, "agenda[0].catatan[2].penanggung_jawab[0].status"},
		{`"instansi": "Dinas Contoh",
              "status"`, `"instansi": "Dinas Lain", "status"`, "agenda[0].catatan[2].penanggung_jawab[0].instansi"},
		{`"instansi": "Dinas Contoh",
              "status": "berjalan"
            }`, `"instansi": "Dinas Contoh"}, {"instansi": "Dinas Contoh"}`, "agenda[0].catatan[2].penanggung_jawab[1].instansi"},
		{`"asal": "undangan"`, `"asal": "diundang"`, "peserta[0].asal"},
		{`"asal": "undangan"`, `"asal": "wakil"`, "peserta[0].mewakili"},
		{`"asal": "wakil"`, `"asal": "tamu"`, "peserta[1].mewakili"},
		{`"mewakili": "Nama Contoh 2"`, `"mewakili": "Nama Contoh 9"`, "peserta[1].mewakili"},
		{`"mewakili": "Nama Contoh 2"`, `"mewakili": "Nama Contoh 3"`, "peserta[1].mewakili"},
		{`"nama": "Nama Contoh 3"`, `"nama": "Nama Contoh 2"`, "peserta[1]"},
		{`"rujukan": "Dinas Contoh, kursi kedua"`, `"rujukan": "Nama Contoh 2"`, "peserta[2]"},
		{`"asal": "tamu",
      "instansi": "Dinas Contoh"`, `"asal": "tamu"`, "peserta[2]"},
		{`"asal": "tamu",
      "instansi": "Dinas Contoh"`, `"asal": "tamu", "nama": " \u00a0 "`, "peserta[2]"},
		{`"alasan": "tugas luar"`, `"alasan": "sakit"`, "peserta[0].kehadiran[1].alasan"},
		{`"status": "diwakili"`, `"status": "hadir", "alasan": "cuti"`, "peserta[0].kehadiran[0].alasan"},
		{`"hari": 2,
          "status"`, `"hari": 1, "status"`, "peserta[0].kehadiran[1].hari"},
		{`"hari": 2,
          "status"`, `"hari": 0, "status"`, "peserta[0].kehadiran[1].hari"},
		{`"nama": "Nama Contoh 1"`, `"nama": "Nama Contoh 2"`, "orang[1]"},
		{`"jenis_nomor": "NIP"`, `"jenis_nomor": "NIK"`, "orang[1].jenis_nomor"},
		{`"instansi": "Dinas Contoh",
      "jenis_kelamin": "P"
    }
  ],
  "instansi"`, `"instansi": "Discontoh"}], "instansi"`, "orang[1].instansi"},
		{`"singkatan": "Discontoh"
    }`, `"singkatan": "Discontoh"}, {"nama": "Dinas Contoh"}`, "instansi[1]"},
		{`"singkatan": "Discontoh"
    }`, `"singkatan": "Discontoh"}, {"nama": " "}`, "instansi[1].nama"},
		{`"singkatan": "Discontoh"
    }`, `"singkatan": "Discontoh"}, 1`, "instansi[1]"},
		{`"agenda": [`, `"agenda": {`, "agenda.jenis"},
		{`"tanggal": "2024-07-26",`, `"tanggal": "2024-07-26"`, ""},
	} {
		t.Run(c.path+"_"+shorten(c.with), func(t *testing.T) {
			if strings.Count(whole, c.old) == 0 {
				t.Fatalf("%s is not in the file", c.old)
			}
			_, err := Decode([]byte(strings.Replace(whole, c.old, c.with, 1)))
			var refusal *Error
			if !errors.As(err, &refusal) {
				t.Fatalf("accepted, or another error: %v", err)
			}
			// A broken token ends the reading wherever it stands; only there is the
			// path not the table's business.
			broken := c.path == "" && strings.Contains(refusal.Message, "JSON salah")
			structure := c.path == "agenda.jenis" && refusal.Path == "agenda"
			if refusal.Path != c.path && !broken && !structure {
				t.Errorf("path %q, want %q (%s)", refusal.Path, c.path, refusal.Message)
			}
			if refusal.Message == "" || !utf8.ValidString(refusal.Error()) {
				t.Errorf("message %q", refusal.Message)
			}
		})
	}
}

func shorten(text string) string {
	letters := []rune(strings.ToValidUTF8(text, "?"))
	return string(letters[:min(len(letters), 40)])
}

func TestWholeFileFaultsAreRefused(t *testing.T) {
	objects := `{"judul":"R","hari":[` + strings.Repeat("{},", maxObjects) + `{}]}`
	for name, file := range map[string]string{
		"empty":            "",
		"blank":            " \n\t",
		"trailing garbage": whole + "x",
		"second value":     whole + "{}",
		"trailing comma":   `{"judul":"R",}`,
		"cut":              whole[:len(whole)-3],
		"array":            `[]`,
		"null":             `null`,
		"no days":          `{"judul":"R"}`,
		"empty days":       `{"judul":"R","hari":[]}`,
		"UTF-16":           "\xff\xfe{\x00}\x00",
		"nested arrays":    strings.Repeat("[", 1<<20),
		"nested objects":   strings.Repeat(`{"hari":`, 1<<18),
		"nested in text":   `{"judul":` + strings.Repeat("[", 1<<20),
		"many objects":     objects,
		"over 20 MB":       whole + strings.Repeat(" ", MaxSize),
		"unknown field":    `{"\ud800":1}`,
		"invalid key":      "{\"\xff\":1}",
	} {
		t.Run(name, func(t *testing.T) {
			var refusal *Error
			if _, err := Decode([]byte(file)); !errors.As(err, &refusal) {
				t.Fatalf("want a refusal, got %v", err)
			} else if !utf8.ValidString(err.Error()) {
				t.Errorf("message is not UTF-8: %q", err)
			}
		})
	}
}

func TestADeputyStandsForAnOfficialOnly(t *testing.T) {
	deputy := func(name, official string) string {
		return fmt.Sprintf(`{"asal":"wakil","nama":%q,"mewakili":%q}`, name, official)
	}
	file := func(participants ...string) []byte {
		return []byte(`{"judul":"R","hari":[{"tanggal":"2024-07-25"}],"peserta":[` + strings.Join(participants, ",") + `]}`)
	}
	for name, refused := range map[string][]byte{
		"circle":            file(deputy("A", "B"), deputy("B", "C"), deputy("C", "A")),
		"a deputy's deputy": file(deputy("A", "B"), deputy("B", "C"), `{"nama":"C"}`),
	} {
		_, err := Decode(refused)
		var refusal *Error
		if !errors.As(err, &refusal) || refusal.Path != "peserta[0].mewakili" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Decode(file(deputy("A", "C"), deputy("B", "C"), `{"nama":"C"}`)); err != nil {
		t.Errorf("two deputies of one official: %v", err)
	}
}

func TestPairedEscapesAreText(t *testing.T) {
	m, err := Decode([]byte(`{"judul":"\ud83d\ude00 \\ud800 \ufffd","hari":[{"tanggal":"2024-07-25"}]}`))
	if err != nil || m.Title != "😀 \\ud800 \ufffd" {
		t.Errorf("title %q, %v", m.Title, err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte(`{"judul":"R","hari":[{"tanggal":"2024-07-25"}]}`))
	f.Add([]byte(`{"judul":"\ud83d\ude00","hari":[{"tanggal":"2024-07-25","mulai":"23.00","selesai":"01.00","selesai_esok":true}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := Decode(file)
		if err != nil {
			var refusal *Error
			if !errors.As(err, &refusal) || !utf8.ValidString(err.Error()) {
				t.Fatalf("not a refusal: %#v", err)
			}
			return
		}
		text, err := m.render()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Decode(text)
		if err != nil || !reflect.DeepEqual(m, again) {
			t.Fatalf("written and read again it differs: %v\n%+v\n%+v", err, m, again)
		}
	})
}
