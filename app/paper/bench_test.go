package paper

import (
	"fmt"
	"io"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"gugustugas/app/paper/readback"
	"gugustugas/assets"
	"gugustugas/data"
)

// fourteenPages is a meeting whose minutes alone take 14 pages.
func fourteenPages(t testing.TB) data.MinutesSnapshot {
	s := specimen()
	s.Participants = nil
	base := s.Agenda[1].Notes
	for {
		doc, err := Notula(s)
		if err != nil {
			t.Fatal(err)
		}
		if doc.Pages >= 14 {
			return s
		}
		for i, n := range base {
			n.ID = fmt.Sprint(len(s.Agenda[1].Notes), "-", i)
			s.Agenda[1].Notes = append(s.Agenda[1].Notes, n)
		}
	}
}

func BenchmarkNotula(b *testing.B) {
	s := specimen()
	for b.Loop() {
		if _, err := Notula(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNotula14Pages(b *testing.B) {
	s := fourteenPages(b)
	for b.Loop() {
		if _, err := Notula(s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRecap400 prints the filled list of 400 participants.
func BenchmarkRecap400(b *testing.B) {
	s := followUpMeeting()
	s.Participants = manyParticipants(400)
	for b.Loop() {
		if _, err := AttendanceSheet(s, SheetOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBundle joins all papers of a meeting of two days.
func BenchmarkBundle(b *testing.B) {
	s, parts := wholeBundle(b)
	for b.Loop() {
		if _, err := Bundle(s, parts); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMultiCell14Pages sets the same text with the PDF library's own
// paragraphs, as the measure of what it costs at least.
func BenchmarkMultiCell14Pages(b *testing.B) {
	doc, err := Notula(fourteenPages(b))
	if err != nil {
		b.Fatal(err)
	}
	text := readback.Text(b, doc.PDF)
	for b.Loop() {
		pdf := gofpdf.New("P", "mm", "A4", "")
		pdf.AddUTF8FontFromBytes("a", "", assets.FontRegular)
		pdf.AddUTF8FontFromBytes("a", "B", assets.FontBold)
		pdf.SetMargins(30, 20, 20)
		pdf.SetAutoPageBreak(true, 25)
		pdf.AddPage()
		pdf.SetFont("a", "B", 12)
		pdf.MultiCell(0, 5.64, "NOTULA", "", "C", false)
		pdf.SetFont("a", "", 12)
		for from := 0; from < len(text); from += 400 {
			pdf.MultiCell(0, 5.64, text[from:min(from+400, len(text))], "", "J", false)
		}
		if err := pdf.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWordCopyOfTheNotula(b *testing.B) {
	doc, err := Notula(specimen())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := doc.Word(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRegisterBookOf400Numbers(b *testing.B) {
	draw := drawers(400)["buku agenda"]
	for b.Loop() {
		if _, err := draw(); err != nil {
			b.Fatal(err)
		}
	}
}
