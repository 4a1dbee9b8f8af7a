package paper

import (
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func TestABlankNumberAndDateHaveRoom(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Number, s.Numbered, s.Date = "000.1.5/      /DPPPA/2026", false, ""
	s.Annex = "Satu 1."
	_, pages := letterOn(t, s)
	a, b := find(t, pages[0], "000.1.5/"), find(t, pages[0], "/DPPPA/2026")
	if room := b.Left - a.Right; room < 12 || b.Baseline != a.Baseline {
		t.Errorf("%.1f mm for the number", room)
	}
	if city := onLine(t, pages[0], "Sangatta,", a.Baseline); city.Right > 160 {
		t.Errorf("%.1f mm for the date", 190-city.Right)
	}
	if !strings.Contains(pages[1].Text(), "Nomor : 000.1.5/ /DPPPA/2026 Tanggal :") {
		t.Error(pages[1].Text())
	}
}

// onLine is a word on the line with a baseline.
func onLine(t testing.TB, p readback.Page, text string, baseline float64) readback.Word {
	t.Helper()
	for _, w := range p.Words {
		if w.Text == text && w.Baseline == baseline {
			return w
		}
	}
	t.Fatalf("no %q on that line: %s", text, p.Text())
	return readback.Word{}
}

func TestALongNumberGivesWayToTheDate(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Number = strings.Repeat("400.2/000/DPPPA/", 6) + "2024"
	_, pages := letterOn(t, s)
	date := onLine(t, pages[0], "Sangatta,", find(t, pages[0], "Nomor").Baseline)
	for _, w := range pages[0].Words {
		if w.Left < date.Left && w.Right > date.Left-4+0.05 && w.Baseline == date.Baseline {
			t.Errorf("%q reaches to %.1f mm, the date begins at %.1f", w.Text, w.Right, date.Left)
		}
	}
	noOverlap(t, pages)
}

func TestAddresseesStandByTheHabitOfTheOffice(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Address, s.Office.Style.PlaceForm = data.AddressRight, data.PlaceTempat
	s.Recipients, s.Via = recipients(3), "Sekretaris Daerah"
	doc, pages := letterOn(t, s)
	wants(t, doc.PDF, "Kepada Yth. 1. Kepala Dinas Kesehatan Kabupaten Kutai Timur 2. Camat [kecamatan 1] 3. Camat [kecamatan 2] melalui Sekretaris Daerah di - TEMPAT Berdasarkan")
	if w := find(t, pages[0], "Yth."); w.Left < 114.9 {
		t.Errorf("Yth. stands at %.1f mm", w.Left)
	}
	s = letterOf(data.OfficialLetter)
	s.Recipients = recipients(2)
	s.Recipients[1].Place = "di Bengalon"
	doc, _ = letterOn(t, s)
	wants(t, doc.PDF, "Yth. 1. Kepala Dinas Kesehatan Kabupaten Kutai Timur di Sangatta 2. Camat [kecamatan 1] di Bengalon Berdasarkan")
	s.Addressing = data.AddressedByList
	doc, _ = letterOn(t, s)
	wants(t, doc.PDF, "Yth. (daftar terlampir) Berdasarkan", "No. Pejabat Tempat", "2 Camat [kecamatan 1] Bengalon")
}

func TestAListOf60RepeatsItsHeadingAndIsSigned(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Addressing, s.Recipients = data.AddressedByList, recipients(60)
	doc, pages := letterOn(t, s)
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	wants(t, doc.PDF, "Lampiran : 2 (dua) lembar", "- 2 -", "No. Pejabat", "- 3 -", "No. Pejabat", "60 Camat [kecamatan 59]", "KEPALA DINAS,", "Nama Contoh 1")
	s.Addressing = data.AddressedTogether
	doc, _ = letterOn(t, s)
	wants(t, doc.PDF, "Yth. 1. Kepala Dinas Kesehatan", "60. Camat [kecamatan 59] di Sangatta Berdasarkan")
}

func TestABodyOfThreePagesCountsOnThroughItsAttachment(t *testing.T) {
	s := letterOf(data.InvitationLetter)
	s.Body = strings.Repeat("Setiap instansi menyusun program kerja pencegahan dan penanganan tindak pidana perdagangan orang dan menyampaikannya kepada dinas.\n", 28) + s.Body
	_, pages := letterOn(t, s)
	if len(pages) != 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages[1:] {
		if want := fmt.Sprintf("- %d - ", i+2); !strings.HasPrefix(p.Text(), want) {
			t.Errorf("page %d begins %.40s", i+2, p.Text())
		}
	}
	if !strings.HasPrefix(pages[3].Text(), "- 4 - Lampiran Surat") || !strings.Contains(pages[0].Text(), "Lampiran : 1 (satu) lembar") {
		t.Error(pages[3].Text())
	}
}

func TestAnAttachmentIsSignedForNamesAndFiguresOnly(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.AnnexTitle, s.Annex = "Formulir", "Triwulan : III Tahun 2024\n| No. | Nama | Jumlah |\n| 1 | | |\n| 2 | | |"
	_, pages := letterOn(t, s)
	if strings.Contains(pages[1].Text(), "KEPALA DINAS") {
		t.Error("an empty form is signed")
	}
	s.Annex = "| No. | Nama | Jumlah |\n| 1 | Nama Contoh 4 | |"
	_, pages = letterOn(t, s)
	if !strings.Contains(pages[1].Text(), "KEPALA DINAS") {
		t.Error("names are not signed for")
	}
}

func TestSeveralAttachmentsAreNumbered(t *testing.T) {
	s := letterOf(data.InvitationLetter)
	s.AnnexTitle, s.Annex = "Susunan Acara", "1. Pembukaan\n2. Penutup"
	doc, _ := letterOn(t, s)
	wants(t, doc.PDF, "Lampiran : 2 (dua) lembar", "- 2 -", "Lampiran I Surat", "- 3 -", "Lampiran II Surat", "SUSUNAN ACARA", "1. Pembukaan 2. Penutup")
}

func TestFiguresStandAtTheRightAndSumsAreBold(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Body = "Rincian berikut.\n| No. | Uraian | Jumlah (Rp) | Ket. |\n| 1 | Honorarium | 1.500.000 | - |\n| 2 | Konsumsi | 500.000 | - |\n| | Jumlah | 2.000.000 | |\nAtas perhatian Bapak/Ibu, kami mengucapkan terima kasih."
	doc, pages := letterOn(t, s)
	wants(t, doc.PDF, "2 Konsumsi 500.000 - Jumlah 2.000.000")
	a, b, c := find(t, pages[0], "1.500.000"), find(t, pages[0], "500.000"), find(t, pages[0], "2.000.000")
	if a.Right-b.Right > 0.1 || b.Right-a.Right > 0.1 || c.Right-a.Right > 0.1 || a.Right-c.Right > 0.1 {
		t.Errorf("figures end at %.1f, %.1f and %.1f mm", a.Right, b.Right, c.Right)
	}
	dash := onLine(t, pages[0], "-", b.Baseline)
	if dash.Left < c.Right+3 {
		t.Errorf("the dash stands at %.1f mm", dash.Left)
	}
}

func TestAwkwardLettersAreWhole(t *testing.T) {
	long := strings.Repeat("katapanjangtanpaspasi", 20)
	for _, kind := range data.LetterKinds() {
		s := letterOf(kind)
		s.Subject, s.Number, s.Via, s.Contact = long, long, long, long
		s.Recipients = append(recipients(2), data.AddresseeSnapshot{Name: long, Place: "di " + long})
		s.Copies = copiesTo(long, fiveTitles)
		s.Signer.Name, s.Signer.Post, s.Signer.OnBehalf, s.Signer.Under, s.Signer.As = fiveTitles, long[:100], long[:100], long[:100], long[:100]
		s.Body = long + "\nlabel yang panjang sekali ini : " + long + "\n1. " + long + "\na. " + long + "\n| " + long + " | B | C |\n| 1 | " + long + " | x |\n# " + long + "\n**" + long + "** emoji 😀\n" + s.Body
		s.AnnexTitle, s.Annex = long, "| "+strings.Repeat(long+" | ", 9)+"\n| 1 |"
		s.Basis = []string{long, "dua"}
		for _, role := range data.PartyRoles() {
			s.Parties = append(s.Parties, data.PartySnapshot{Role: role, Name: fiveTitles, Post: long[:90], Rank: long[:60], Number: long[:60]})
		}
		doc, pages := letterOn(t, s)
		noOverlap(t, pages)
		if string(doc.Missing) != "😀" {
			t.Errorf("%s: missing %q", kind, string(doc.Missing))
		}
		if whole := strings.ReplaceAll(readback.Text(t, doc.PDF), " ", ""); !strings.Contains(whole, strings.ReplaceAll(fiveTitles, " ", "")) {
			t.Errorf("%s: the signer is not whole", kind)
		}
	}
}

// What belongs together is not parted by the end of a line, whatever stands before
// it (rule 5 of the specimens).
func TestNoLineEndsInsideWhatBelongsTogether(t *testing.T) {
	pieces := []string{"pukul 09.00 WITA", "25 Juli 2024", "Triwulan III", "Tahun 2007", "NIP 19000101 190001 1 001", "ke-1", "Nomor 21", "s.d. selesai", "09.00–15.30", "Bapak/Ibu"}
	for shift := range 24 {
		s := letterOf(data.OfficialLetter)
		s.Body = ""
		for i, piece := range pieces {
			s.Body += fmt.Sprintf("%s isi alinea ini memuat %s pada suatu baris dan %s lagi.\n", strings.Repeat("kata ", (shift+i)%24), piece, piece)
		}
		_, pages := letterOn(t, s)
		for _, p := range pages {
			for i, w := range p.Words[:len(p.Words)-1] {
				next := p.Words[i+1]
				if next.Baseline-w.Baseline < 1 || w.Baseline < 105 {
					continue
				}
				pair := w.Text + " " + next.Text
				for _, piece := range pieces {
					if strings.Contains(piece, pair) {
						t.Errorf("a line ends inside %q", piece)
					}
				}
			}
		}
	}
}

func TestANotaDinasCountsItsPartsAndClosesOutsideThem(t *testing.T) {
	s := letterOf(data.MemoLetter)
	s.Body = "Dengan hormat kami laporkan hasil rapat sebagai berikut.\n# Pelaksanaan\nhari, tanggal : Kamis, 25 Juli 2024\ntempat : Ruang Arau\n# Keputusan\n1. Satu keputusan.\n2. Dua keputusan.\n# Hal yang Memerlukan Perhatian\nSatu hal.\nDemikian kami laporkan. Atas perhatian Bapak, kami mengucapkan terima kasih."
	doc, pages := letterOn(t, s)
	wants(t, doc.PDF, "1. Pelaksanaan hari, tanggal : Kamis, 25 Juli 2024 tempat : Ruang Arau", "2. Keputusan 1. Satu keputusan. 2. Dua keputusan.", "3. Hal yang Memerlukan Perhatian Satu hal. Demikian kami")
	for word, left := range map[string]float64{"Dengan": 42.5, "Pelaksanaan": 38, "hari,": 38, "Demikian": 42.5} {
		if w := find(t, pages[0], word); w.Left-left > 0.2 || left-w.Left > 0.2 {
			t.Errorf("%s begins at %.1f mm, want %.1f", word, w.Left, left)
		}
	}
}

func TestAnEmptyFormHasRoomToWrite(t *testing.T) {
	s := letterOf(data.ReportRequest)
	s.AnnexTitle, s.Annex = "Formulir", "Instansi : ……………\n| No. | Kegiatan | Kendala |\n| 1 | | |\n| 2 | | |"
	_, pages := letterOn(t, s)
	a, b := readback.Word{}, readback.Word{}
	for _, w := range pages[1].Words {
		if w.Left < 40 && w.Text == "1" {
			a = w
		}
		if w.Left < 40 && w.Text == "2" {
			b = w
		}
	}
	if b.Baseline-a.Baseline < 9.9 {
		t.Errorf("rows of %.1f mm", b.Baseline-a.Baseline)
	}
	if w := find(t, pages[1], "Instansi"); w.Left > 30.2 {
		t.Errorf("the label stands at %.1f mm", w.Left)
	}
}
