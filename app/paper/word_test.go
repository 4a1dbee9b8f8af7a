package paper

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// bodyWords are the words of a PDF between the edges of its pages, in the order in
// which they were drawn, page by page.
func bodyWords(t testing.TB, pdf []byte) [][]string {
	t.Helper()
	var pages [][]string
	for _, p := range readback.Pages(t, pdf) {
		top := 19.0
		if p.Width > p.Height {
			top = 29
		}
		var words []string
		for _, w := range p.Words {
			if w.Baseline > top && w.Baseline < p.Height-18 {
				words = append(words, strings.Fields(strings.ReplaceAll(w.Text, "\u00A0", " "))...)
			}
		}
		pages = append(pages, words)
	}
	return pages
}

// tableHeads are the words of each heading that Word repeats.
func tableHeads(body readback.Node) [][]string {
	var heads [][]string
	body.Walk(func(n readback.Node) bool {
		if n.XMLName.Local != "tbl" {
			return true
		}
		var head []string
		for _, row := range n.Children {
			heading := false
			row.Walk(func(n readback.Node) bool {
				heading = heading || n.XMLName.Local == "tblHeader"
				return true
			})
			if heading {
				head = append(head, row.Words()...)
			}
		}
		if len(head) > 0 {
			heads = append(heads, head)
		}
		return true
	})
	return heads
}

// sameWords fails where a Word copy has other words than the PDF, or in another order.
// Headings of tables that are repeated overleaf stand in Word once.
func sameWords(t testing.TB, pdf []byte, docx []byte) {
	t.Helper()
	body := readback.WordBody(t, docx)
	rest, heads := body.Words(), tableHeads(body)
	for i, words := range bodyWords(t, pdf) {
		if i > 0 {
			for _, head := range heads {
				if len(words) >= len(head) && slices.Equal(words[:len(head)], head) && !(len(rest) >= len(head) && slices.Equal(rest[:len(head)], head)) {
					words = words[len(head):]
					break
				}
			}
		}
		for j, word := range words {
			if len(rest) == 0 || rest[0] != word {
				t.Fatalf("page %d: the PDF says %q, Word %q", i+1, words[j:min(j+12, len(words))], rest[:min(12, len(rest))])
			}
			rest = rest[1:]
		}
	}
	if len(rest) > 0 {
		t.Fatalf("Word also says %q", rest[:min(12, len(rest))])
	}
}

// awkwardMinutes have what minutes can be given: long texts, line feeds, signs, a third
// signature, copies to count, more days than stand upright.
func awkwardMinutes() data.MinutesSnapshot {
	s := specimen()
	s.Security, s.Revision, s.RevisionReason, s.Number = data.Confidential, 2, "Nama <peserta> & jabatan diperbaiki", "000.1.5/12/DPPPA/2024"
	s.Acknowledger = &data.Signatory{Name: "Prof. Dr. Drs. K.H. Nama Contoh 9, S.H., M.Hum., Ph.D.", Status: "Plt.", Post: "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak"}
	s.Agenda[1].Notes[0].Text = "satu\ndua & <tiga>\nempat \"lima\" 😀"
	s.Decisions[0].Text = strings.Repeat("kata yang banyak ", 200)
	for day := range 3 {
		d := s.Days[1]
		d.Date = data.Date([]string{"2024-07-27", "2024-07-28", "2024-07-29"}[day])
		s.Days = append(s.Days, d)
		for i := range s.Participants {
			s.Participants[i].Days = append(s.Participants[i].Days, data.MarkSnapshot{State: data.Present})
		}
	}
	return s
}

// notulaWord is the notula with its Word copy.
func notulaWord(t testing.TB, s data.MinutesSnapshot) (Document, []byte) {
	t.Helper()
	doc, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	docx, err := doc.Word()
	if err != nil {
		t.Fatal(err)
	}
	return doc, docx
}

func TestTheWordCopyOfTheNotulaSaysTheSameInTheSameOrder(t *testing.T) {
	for name, s := range map[string]data.MinutesSnapshot{"specimen": specimen(), "awkward": awkwardMinutes()} {
		doc, docx := notulaWord(t, s)
		sameWords(t, doc.PDF, docx)
		if _, again := notulaWord(t, s); !bytes.Equal(docx, again) {
			t.Errorf("%s: two copies differ", name)
		}
	}
}

func TestTheWordCopyOfALetterSaysTheSameInTheSameOrder(t *testing.T) {
	for _, kind := range data.LetterKinds() {
		t.Run(string(kind), func(t *testing.T) {
			s := letterOf(kind)
			s.Initials, s.Copies = true, copiesTo("Bupati <Kutai> & Timur", "Sekretaris Daerah")
			for _, addressing := range data.Addressings() {
				s.Addressing = addressing
				doc, err := Letter(s)
				if err != nil {
					t.Fatal(err)
				}
				docx, err := doc.Word()
				if err != nil {
					t.Fatal(err)
				}
				sameWords(t, doc.PDF, docx)
			}
		})
	}
}

func TestTheWordCopyOfASealedLetterHasNoSeal(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Seal = true
	doc, err := Letter(s)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, doc.PDF, "Kode pemeriksaan arsip")
	docx, err := doc.Word()
	if err != nil {
		t.Fatal(err)
	}
	for name, part := range readback.WordParts(t, docx) {
		if bytes.Contains(part, []byte("pemeriksaan")) {
			t.Errorf("%s has the seal", name)
		}
	}
}

func TestTheWordCopyKeepsTheEdgesOfThePages(t *testing.T) {
	_, docx := notulaWord(t, awkwardMinutes())
	parts := readback.WordParts(t, docx)
	for name, want := range map[string]string{
		"word/header1first.xml": "RAHASIA KONSEP", "word/header1default.xml": "RAHASIA - 2 - KONSEP", "word/header2default.xml": "RAHASIA - 2 - KONSEP",
		"word/footer1default.xml": "DATA CONTOH",
	} {
		if got := strings.Join(readback.Parse(t, parts[name]).Words(), " "); !strings.HasPrefix(got, want) {
			t.Errorf("%s says %q", name, got)
		}
	}
	if !bytes.Contains(parts["word/header1default.xml"], []byte(`<w:fldSimple w:instr=" PAGE ">`)) {
		t.Error("the page number is no field")
	}
	if _, first := parts["word/header2first.xml"]; first {
		t.Error("the attachment counts its pages anew")
	}
	s := awkwardMinutes()
	s.State = data.Final
	_, docx = notulaWord(t, s)
	if final := readback.WordParts(t, docx)["word/header1first.xml"]; bytes.Contains(final, []byte("KONSEP")) {
		t.Error("final minutes say KONSEP")
	}
	body := string(parts["word/document.xml"])
	for _, want := range []string{
		`<w:pgSz w:w="11906" w:h="16838"/>`, `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`,
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1417" w:left="1701"`, `<w:tblHeader/>`, `<w:keepNext/>`, `w:hanging="`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestWhatMustNotBeChangedHasNoWordCopy(t *testing.T) {
	s := specimen()
	circulated, err := CirculatedNotula(s)
	if err != nil {
		t.Fatal(err)
	}
	s.Kind = data.CaseMeeting
	cases, err := Notula(s)
	if err != nil {
		t.Fatal(err)
	}
	book, err := RegisterBook(registerBook())
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]Document{"circulated": circulated, "cases": cases, "book": book, "archived": {PDF: []byte("%PDF")}} {
		docx, err := doc.Word()
		var fault *data.Error
		if !errors.As(err, &fault) || docx != nil {
			t.Errorf("%s: %d bytes, %v", name, len(docx), err)
		}
	}
}

func TestLibreOfficeOpensTheWordCopyOfTheNotula(t *testing.T) {
	_, docx := notulaWord(t, awkwardMinutes())
	pdf := readback.ByLibreOffice(t, docx)
	wants(t, pdf, "RAHASIA KONSEP", "DINAS PEMBERDAYAAN PEREMPUAN", "NOTULA", "Perbaikan ke-2", "Hari, tanggal : Kamis, 25 Juli 2024", "I. PEMBUKAAN", "RAHASIA - 2 - KONSEP", "dua & <tiga>",
		"III. KEPUTUSAN", "No. Uraian Dasar", "7 Melaporkan", "V. PENUTUP", "NOTULIS,", "PIMPINAN RAPAT,", "Mengetahui,", "Distribusi salinan:", "Lampiran Notula", "REKAPITULASI", "Hari V", "NOTULIS,")
	pages := readback.Pages(t, pdf)
	last := pages[len(pages)-1]
	if pages[0].Width > pages[0].Height || last.Width < last.Height {
		t.Errorf("the pages are %.0f and %.0f mm wide", pages[0].Width, last.Width)
	}
	for _, p := range pages {
		for _, w := range p.Words {
			if w.Left < 19 || w.Right > p.Width-19 {
				t.Errorf("%q stands in the margin", w.Text)
			}
		}
	}
}

func TestLibreOfficeOpensTheWordCopyOfALetter(t *testing.T) {
	s := letterOf(data.ProgressLetter)
	s.Office.Crest = &data.Crest{Content: jpegOf(60, 80, 90), Width: 60, Height: 80}
	s.Number = "400.2/      /DPPPA/2024"
	doc, err := Letter(s)
	if err != nil {
		t.Fatal(err)
	}
	docx, err := doc.Word()
	if err != nil {
		t.Fatal(err)
	}
	sameWords(t, doc.PDF, docx)
	pdf := readback.ByLibreOffice(t, docx)
	wants(t, pdf, "PEMERINTAH KABUPATEN KUTAI TIMUR", "Nomor : 400.2/", "/DPPPA/2024 Sangatta, 14 Oktober 2024", "Yth. Bupati Kutai Timur melalui", "a. Rapat teknis",
		"KEPALA DINAS,", "Nama Contoh 1", "Lampiran Surat", "No. Program/Kegiatan", "14 Sosialisasi", "550.000.000")
	pages := readback.Pages(t, pdf)
	var number, date readback.Word
	for _, w := range pages[0].Words {
		switch w.Text {
		case "Nomor":
			number = w
		case "Sangatta,":
			date = w
		}
	}
	last := pages[0].Width - 20
	if date.Baseline-number.Baseline > 0.1 || number.Baseline-date.Baseline > 0.1 || date.Left < last-60 {
		t.Errorf("the date stands at %.1f, %.1f mm, the number at %.1f mm", date.Left, date.Baseline, number.Baseline)
	}
}
