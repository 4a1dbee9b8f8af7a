package paper

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// foreignPDF is a PDF that somebody else's program wrote.
func foreignPDF(t testing.TB, title string) []byte {
	t.Helper()
	s := specimen()
	s.Title = title
	doc, err := AttendanceSheet(s, SheetOptions{Blank: true, Day: 1})
	if err != nil {
		t.Fatal(err)
	}
	return doc.PDF
}

func wholeBundle(t testing.TB) (data.MinutesSnapshot, BundleParts) {
	t.Helper()
	s := specimen()
	s.State = data.Signed
	minutes, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, BundleParts{
		Invitations:   []Scan{{Name: "undangan.pdf", Content: foreignPDF(t, "Pindaian Undangan")}},
		SignedSheets:  []Scan{{Name: "hadir-1.jpg", Content: jpegOf(400, 566, 1)}, {Name: "hadir-2.png", Content: pngOf(566, 400, 2)}},
		Minutes:       minutes.PDF,
		SignedMinutes: []Scan{{Name: "ttd.pdf", Content: foreignPDF(t, "Pindaian Notula")}},
		Photos:        samplePhotos(3),
	}
}

func bundle(t testing.TB, s data.MinutesSnapshot, p BundleParts) Bundled {
	t.Helper()
	b, err := Bundle(s, p)
	if err != nil {
		t.Fatal(err)
	}
	if pages := readback.Pages(t, b.PDF); len(pages) != b.Pages {
		t.Fatalf("%d pages read, %d told", len(pages), b.Pages)
	}
	return b
}

func TestABundleHoldsAllPartsInOrder(t *testing.T) {
	s, parts := wholeBundle(t)
	b := bundle(t, s, parts)
	wants(t, b.PDF, "Pindaian Undangan", "REKAPITULASI DAFTAR HADIR", "NOTULA RAPAT KOORDINASI", "V. PENUTUP", "Pindaian Notula", "DOKUMENTASI", "Foto 3.")
	if len(b.Absent) > 0 {
		t.Errorf("told as absent: %v", b.Absent)
	}
	if want := 2 + 2 + 2 + 5 + 2 + 2; b.Pages != want {
		t.Errorf("%d pages, want %d", b.Pages, want)
	}
	pages := readback.Pages(t, b.PDF)
	if sheet := pages[5]; sheet.Width < sheet.Height {
		t.Error("a lying scan stands on an upright page")
	}
	for _, chapter := range []string{"Undangan", "Daftar hadir", "Notula", "Dokumentasi"} {
		var title strings.Builder
		for _, r := range chapter {
			fmt.Fprintf(&title, "%04X", r)
		}
		if !bytes.Contains(b.PDF, []byte("/Title<FEFF"+title.String()+">")) {
			t.Errorf("the outline does not lead to %s", chapter)
		}
	}
}

func TestABundleWithoutScansTellsWhatIsAbsent(t *testing.T) {
	s := specimen()
	b := bundle(t, s, BundleParts{})
	wants(t, b.PDF, "REKAPITULASI", "NOTULA", "KONSEP")
	if got := strings.Join(b.Absent, ", "); got != "undangan, daftar hadir bertanda tangan, notula bertanda tangan, dokumentasi" {
		t.Errorf("told as absent: %s", got)
	}
	s.Participants = nil
	b = bundle(t, s, BundleParts{})
	lacks(t, b.PDF, "REKAPITULASI")
	if !strings.Contains(strings.Join(b.Absent, ", "), "undangan, daftar hadir, daftar hadir bertanda tangan") {
		t.Errorf("told as absent: %v", b.Absent)
	}
}

func TestABundleOfAMeetingWithNothingYetIsItsKonsep(t *testing.T) {
	b := bundle(t, data.MinutesSnapshot{Title: "Rapat", State: data.Draft, Office: data.OfficeSnapshot{Zone: data.WITA, MinutesHeading: "NOTULA", DecisionHeading: "KEPUTUSAN"}}, BundleParts{})
	wants(t, b.PDF, "NOTULA", "Belum ada pembahasan")
	if len(b.Absent) != 5 {
		t.Errorf("told as absent: %v", b.Absent)
	}
}

func TestTheSamePartsMakeTheSameBundle(t *testing.T) {
	s, parts := wholeBundle(t)
	first := bundle(t, s, parts)
	for range 3 {
		if again := bundle(t, s, parts); !bytes.Equal(first.PDF, again.PDF) {
			t.Fatal("two bundles of the same parts differ")
		}
	}
	parts.Photos[0].Caption = "Keterangan lain"
	if other := bundle(t, s, parts); bytes.Equal(first.PDF, other.PDF) {
		t.Error("another caption makes the same bundle")
	}
}

func TestABundleLeavesItsPartsAsTheyWere(t *testing.T) {
	s, parts := wholeBundle(t)
	minutes, scan := bytes.Clone(parts.Minutes), bytes.Clone(parts.Invitations[0].Content)
	bundle(t, s, parts)
	if !bytes.Equal(minutes, parts.Minutes) || !bytes.Equal(scan, parts.Invitations[0].Content) {
		t.Error("a part has changed")
	}
}

func TestAFileThatCannotBeJoinedIsNamed(t *testing.T) {
	s, parts := wholeBundle(t)
	good := parts.Invitations[0].Content
	locked, err := os.ReadFile("testdata/terkunci.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		content []byte
		says    string
	}{
		"kosong.pdf":   {nil, "kosong.pdf tidak dapat dibaca"},
		"kepala.pdf":   {[]byte("%PDF-1.7\n"), "kepala.pdf rusak"},
		"potong.pdf":   {good[:len(good)/3], "potong.pdf rusak"},
		"bukan.txt":    {[]byte("halo"), "bukan.txt tidak dapat dibaca"},
		"terkunci.pdf": {locked, "terkunci.pdf dikunci dengan kata sandi"},
	} {
		parts.Invitations = []Scan{{Name: "lain.pdf", Content: good}, {Name: name, Content: c.content}}
		_, err := Bundle(s, parts)
		if message := data.Message(err); !strings.Contains(message, c.says) || !strings.Contains(message, "lampirkan lagi") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A damaged file may be refused or mended, but never brings the program down.
func TestDamagedScansNeverPanic(t *testing.T) {
	s, parts := wholeBundle(t)
	s.Participants = nil
	good := parts.Invitations[0].Content
	for i := range 60 {
		content := bytes.Clone(good)
		for j := range 40 {
			content[(i*7919+j*104729)%len(content)] ^= byte(i + j + 1)
		}
		b, err := Bundle(s, BundleParts{Invitations: []Scan{{Name: fmt.Sprint(i), Content: content}}})
		if err == nil && b.Pages == 0 {
			t.Errorf("damage %d: no pages", i)
		}
	}
}

func TestFilesOfAMeetingGoWhereTheyBelong(t *testing.T) {
	file := func(kind data.EnclosureKind, name, day string) data.FileContent {
		return data.FileContent{Content: []byte(name), EnclosedFile: data.EnclosedFile{
			Enclosure: data.Enclosure{Kind: kind, DayID: day, Caption: "ket " + name}, Attachment: data.Attachment{Name: name},
		}}
	}
	p := PartsOf(specimen(), []byte("arsip"), []data.FileContent{
		file(data.Photo, "f1", "day-2"), file(data.Photo, "f2", ""), file(data.Photo, "f3", "hari lain"), file(data.SignedAttendance, "h", "day-1"),
		file(data.InvitationScan, "u", ""), file(data.SignedMinutes, "n", ""), file(data.Evidence, "bukti", ""),
	})
	want := fmt.Sprint([]Scan{{"u", []byte("u")}}, []Scan{{"h", []byte("h")}}, "arsip", []Scan{{"n", []byte("n")}},
		[]PhotoOf{{"f1", []byte("f1"), "ket f1", 2}, {"f2", []byte("f2"), "ket f2", 0}, {"f3", []byte("f3"), "ket f3", 0}})
	if got := fmt.Sprint(p.Invitations, p.SignedSheets, string(p.Minutes), p.SignedMinutes, p.Photos); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
