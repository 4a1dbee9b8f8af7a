package paper

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// checked reads a paper back, with its words inside the margins and its pages
// numbered from the second.
func checked(t testing.TB, doc Document, err error) (Document, []readback.Page) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	if len(pages) != doc.Pages {
		t.Fatalf("%d pages read, %d told", len(pages), doc.Pages)
	}
	insideMargins(t, pages)
	for i, p := range pages {
		if has := strings.Contains(p.Text(), fmt.Sprintf("- %d -", i+1)); has != (i > 0) {
			t.Errorf("page %d: number %v", i+1, has)
		}
	}
	return doc, pages
}

func TestWithoutADecreeInForceOnePageSaysSo(t *testing.T) {
	s := roster()
	s.Roster.Decree, s.Roster.Lines = nil, nil
	for name, doc := range papers(t, s) {
		wants(t, doc.PDF, "PEMERINTAH KABUPATEN KUTAI TIMUR", "GUGUS TUGAS PENCEGAHAN",
			"Tidak ada Keputusan Bupati Kutai Timur tentang gugus tugas yang berlaku pada 25 Juli 2024.")
		lacks(t, doc.PDF, "No.", "Dasar", "Lampiran", "Jumlah")
		if doc.Pages != 1 {
			t.Errorf("%s: %d pages", name, doc.Pages)
		}
	}
	s.Office.Government, s.Roster.On = "", ""
	for _, doc := range papers(t, s) {
		wants(t, doc.PDF, "Tidak ada keputusan tentang gugus tugas yang berlaku.")
	}
}

// papers are all papers of a roster by name, each checked.
func papers(t testing.TB, s data.RosterSnapshot) map[string]Document {
	t.Helper()
	all := map[string]Document{}
	for name, print := range map[string]func() (Document, error){
		"composition": func() (Document, error) { return Composition(s) },
		"upright":     func() (Document, error) { return MemberList(s, false) },
		"turned":      func() (Document, error) { return MemberList(s, true) },
		"addresses":   func() (Document, error) { return AddressList(s) },
	} {
		doc, err := print()
		all[name], _ = checked(t, doc, err)
	}
	return all
}

func TestSameRosterMakesSameBytes(t *testing.T) {
	first, second := papers(t, roster()), papers(t, roster())
	for name := range first {
		if len(first[name].PDF) == 0 || !bytes.Equal(first[name].PDF, second[name].PDF) {
			t.Errorf("%s: two prints differ", name)
		}
	}
}

func TestPapersOfASampleRosterSaySo(t *testing.T) {
	s := roster()
	for name, doc := range papers(t, s) {
		for i, p := range readback.Pages(t, doc.PDF) {
			if !strings.Contains(p.Text(), "DATA CONTOH") {
				t.Errorf("%s, page %d does not", name, i+1)
			}
		}
	}
	s.Office.Sample = false
	for _, doc := range papers(t, s) {
		lacks(t, doc.PDF, "DATA CONTOH")
	}
}

// hundreds is a roster of 400 seats, with a heading at each sub gugus tugas.
func hundreds() data.RosterSnapshot {
	s := roster()
	s.Roster.Lines = nil
	for i := range 400 {
		n := i + 1
		agency := &data.Agency{ID: fmt.Sprintf("a-%d", n), Name: fmt.Sprintf("Instansi Contoh %d", n), Address: "Sangatta", Salutation: "Kepala"}
		s.Roster.Lines = append(s.Roster.Lines, data.RosterLine{
			Agency:  agency,
			Seat:    data.Seat{ID: fmt.Sprintf("s-%d", n), Role: "Anggota", SubTaskForce: data.SubTaskForces()[i*6/400], Post: fmt.Sprintf("Jabatan %d", n)},
			Holding: &data.Holding{}, Person: &data.Person{Name: fmt.Sprintf("Nama Contoh %d", n)},
		})
	}
	return s
}

func TestFourHundredSeatsAreAllPrintedUnderTheirHeading(t *testing.T) {
	s := hundreds()
	for name, doc := range papers(t, s) {
		pages := readback.Pages(t, doc.PDF)
		for i, p := range pages {
			if strings.Count(p.Text(), "No.") != 1 {
				t.Errorf("%s, page %d has not one heading", name, i+1)
			}
		}
		text := strings.ReplaceAll(readback.Text(t, doc.PDF), "\u00A0", " ")
		for n, from := 1, 0; n <= 400; n++ {
			want := fmt.Sprintf(" %d ", n)
			if name == "addresses" {
				want += fmt.Sprintf("Instansi Contoh %d ", n)
			}
			at := strings.Index(text[from:], want)
			if at < 0 {
				t.Fatalf("%s: row %d is missing or out of order", name, n)
			}
			from += at + len(want) - 1
		}
		if len(doc.Marks) != 400 {
			t.Errorf("%s: %d marks", name, len(doc.Marks))
		}
	}
}

func TestTheLongestNamesStayInTheirColumns(t *testing.T) {
	s := roster()
	long := strings.Repeat("Panjangsekali", 12) + " " + strings.Repeat("Nama Panjang ", 30)
	for i := range s.Roster.Lines {
		line := &s.Roster.Lines[i]
		if line.Person == nil {
			continue
		}
		line.Person.Name, line.Person.TitleAfter, line.Person.Rank = long, long, long
		line.Person.Email = strings.Repeat("alamat.", 20) + "@contoh.invalid"
		line.Seat.Post, line.Seat.SubTaskForce = long, long
		line.Agency.Name, line.Agency.Address, line.Agency.Salutation = long, long, long
	}
	s.Roster.Decree.Title, s.Roster.Decree.Number = long, long
	for name, doc := range papers(t, s) {
		for _, p := range readback.Pages(t, doc.PDF) {
			noneOverlap(t, name, p)
		}
	}
}

// noneOverlap fails when two words of a page cover each other.
func noneOverlap(t testing.TB, name string, p readback.Page) {
	t.Helper()
	for i, a := range p.Words {
		for _, b := range p.Words[i+1:] {
			if a.Baseline-b.Baseline < 1 && b.Baseline-a.Baseline < 1 && a.Left < b.Right-0.1 && b.Left < a.Right-0.1 {
				t.Errorf("%s: %q covers %q at %.1f mm", name, a.Text, b.Text, a.Baseline)
				return
			}
		}
	}
}

func BenchmarkMemberList400(b *testing.B) {
	s := hundreds()
	for b.Loop() {
		if _, err := MemberList(s, true); err != nil {
			b.Fatal(err)
		}
	}
}
