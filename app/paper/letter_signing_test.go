package paper

import (
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

const fiveTitles = "Prof. Dr. dr. Hj. Nama Contoh Yang Sangat Panjang, S.H., M.Hum., M.Si., Ph.D."

func TestASignatureSaysForWhomAndAsWhat(t *testing.T) {
	ours := "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak"
	for _, c := range []struct {
		name   string
		change func(*data.LetterSnapshot)
		want   string
	}{
		{"the head under the kop of the office", func(*data.LetterSnapshot) {}, "KEPALA DINAS, Nama Contoh 1 [Pangkat] NIP"},
		{"with the region in the post", func(s *data.LetterSnapshot) { s.Signer.Post = ours + " Kabupaten Kutai Timur" }, "KEPALA DINAS, Nama"},
		{"where the office's name has the region", func(s *data.LetterSnapshot) {
			s.Office.FullName += " Kabupaten Kutai Timur"
		}, "KEPALA DINAS, Nama"},
		{"acting", func(s *data.LetterSnapshot) { s.Signer.Status = "Plt." }, "Plt. KEPALA DINAS, Nama"},
		{"a.n.", func(s *data.LetterSnapshot) {
			s.Signer.OnBehalf, s.Signer.Post = "Bupati Kutai Timur", "Sekretaris Daerah"
		}, "a.n. BUPATI KUTAI TIMUR SEKRETARIS DAERAH, Nama"},
		{"a.n. and u.b.", func(s *data.LetterSnapshot) {
			s.Signer.OnBehalf, s.Signer.Under = "Bupati Kutai Timur", "Sekretaris Daerah"
		}, "a.n. BUPATI KUTAI TIMUR SEKRETARIS DAERAH, u.b. KEPALA DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK, Nama"},
		{"selaku", func(s *data.LetterSnapshot) { s.Signer.As = "selaku Ketua Harian Gugus Tugas" }, "KEPALA DINAS selaku Ketua Harian Gugus Tugas, Nama"},
		{"the Bupati under the own kop", func(s *data.LetterSnapshot) {
			s.Office.Government, s.Office.NameLines = "BUPATI KUTAI TIMUR", nil
			s.Signer = data.SignerSnapshot{Signatory: data.Signatory{Name: "Nama Contoh 9", Post: "Bupati Kutai Timur", Rank: "x", Number: "NIP 1"}, HideRank: true, HideNumber: true}
		}, "BUPATI KUTAI TIMUR, Nama Contoh 9"},
		{"the head under another kop", func(s *data.LetterSnapshot) { s.Office.NameLines = []string{"GUGUS TUGAS TPPO"} }, "KEPALA DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK, Nama"},
		{"police", func(s *data.LetterSnapshot) { s.Signer.Number, s.Signer.Rank = "NRP 12345678", "" }, "KEPALA DINAS, Nama Contoh 1 NRP 12345678"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := letterOf(data.OfficialLetter)
			c.change(&s)
			doc, _ := letterOn(t, s)
			wants(t, doc.PDF, "terima kasih. "+c.want)
			if s.Signer.HideRank {
				lacks(t, doc.PDF, "NIP 1")
			}
		})
	}
}

// The stamp touches the signature from the left: 40 mm stay free.
func TestTheStampHasItsRoom(t *testing.T) {
	for _, kind := range data.LetterKinds() {
		if kind == data.CoverLetter || kind == data.OfficialRecord {
			continue
		}
		s := letterOf(kind)
		s.Signer.Name, s.Signer.OnBehalf, s.Signer.Under = fiveTitles, "Bupati Kutai Timur", "Sekretaris Daerah"
		s.Office.Style = data.DefaultStyle()
		s.Office.Style.Seal = true
		_, pages := letterOn(t, s)
		for _, p := range pages {
			top, foot := blockOf(p)
			for _, w := range p.Words {
				if w.Baseline > top && w.Baseline < foot && w.Right > 75 && w.Left < 114.9 {
					t.Errorf("%s: %q stands at %.1f mm beside the signature", kind, w.Text, w.Left)
				}
			}
		}
	}
}

// blockOf is from where to where the signature block of a page stands; nowhere when
// there is none.
func blockOf(p readback.Page) (top, foot float64) {
	for _, w := range p.Words {
		switch {
		case w.Text == "a.n." && w.Left > 100:
			top = w.Baseline - 4
		case w.Text == "NIP" && w.Left > 100:
			foot = w.Baseline + 1
		}
	}
	return top, foot
}

// signaturePage is the page with the signer's number and the text that was drawn
// before the post.
func signaturePage(t testing.TB, pages []readback.Page) (int, readback.Page) {
	t.Helper()
	for i, p := range pages {
		if strings.Contains(p.Text(), "NIP 19000101 190001 1 001") {
			return i, p
		}
	}
	t.Fatal("nobody signs")
	return 0, readback.Page{}
}

func TestASignatureIsNeverAloneHoweverLongTheLetterIs(t *testing.T) {
	for _, copies := range []int{0, 12} {
		for n := 0; n < 60; n += 3 {
			s := letterOf(data.OfficialLetter)
			s.Copies = nil
			for i := range copies {
				s.Copies = append(s.Copies, data.AddresseeSnapshot{Name: fmt.Sprintf("Pejabat Contoh %d", i+1)})
			}
			s.Body = strings.Repeat("Satu baris isi surat.\n", n) + s.Body
			_, pages := letterOn(t, s)
			_, p := signaturePage(t, pages)
			before, after, _ := strings.Cut(p.Text(), "KEPALA DINAS,")
			if !strings.Contains(before, "terima kasih.") || !strings.Contains(before, "setiap saat.") {
				t.Errorf("%d lines, %d copies: before the signature stands only %q", n, copies, before)
			}
			for i := range copies {
				if !strings.Contains(after, fmt.Sprintf("Pejabat Contoh %d", i+1)) {
					t.Errorf("%d lines: Tembusan %d is not with the signature", n, i+1)
				}
			}
			ink := gapAfter(t, p, "KEPALA", "Nama")
			if ink < 20-0.1 {
				t.Errorf("%d lines: %.1f mm for the signature", n, ink)
			}
		}
	}
}

// gapAfter is the room between the em boxes of two words in the right column.
func gapAfter(t testing.TB, p readback.Page, above, below string) float64 {
	t.Helper()
	var a, b readback.Word
	for _, w := range p.Words {
		switch {
		case w.Left < 114:
		case w.Text == above:
			a = w
		case w.Text == below && a.Text != "":
			b = w
		}
	}
	return b.Baseline - 0.8*12*25.4/72 - (a.Baseline + 0.2*12*25.4/72)
}

func TestTembusanIsNumberedOnlyWhenThereAreSeveral(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	doc, _ := letterOn(t, s)
	lacks(t, doc.PDF, "Tembusan")
	s.Copies = copiesTo("Bupati Kutai Timur", " ")
	doc, _ = letterOn(t, s)
	wants(t, doc.PDF, "NIP 19000101 190001 1 001 Tembusan: Bupati Kutai Timur")
}

func TestSecretLettersNumberAndListTheirCopies(t *testing.T) {
	s := letterOf(data.OfficialLetter)
	s.Security, s.Addressing, s.Recipients, s.Copies = data.Confidential, data.AddressedEach, recipients(2), copiesTo("Bupati Kutai Timur")
	s.Recipients[0].CopyNumber, s.Recipients[1].CopyNumber, s.Copies[0].CopyNumber = 2, 3, 1
	doc, pages := letterOn(t, s)
	wants(t, doc.PDF, "RAHASIA", "Sifat : Rahasia")
	for i, want := range []string{"Salinan nomor 2 dari 3", "Salinan nomor 3 dari 3"} {
		if !strings.Contains(pages[i].Text(), want) {
			t.Errorf("copy %d: %s", i+1, pages[i].Text())
		}
	}
	wants(t, doc.PDF, "Daftar distribusi:", "1 Bupati Kutai Timur", "2 Kepala Dinas Kesehatan", "3 Camat")
	for _, kind := range data.LetterKinds() {
		s := letterOf(kind)
		s.Security = data.TopSecret
		doc, _ := letterOn(t, s)
		wants(t, doc.PDF, "SANGAT RAHASIA", "Salinan nomor ……", "Daftar distribusi:")
	}
}

func TestTwoPartiesSignSideBySideAndMoreInATable(t *testing.T) {
	s := letterOf(data.OfficialRecord)
	s.Parties, s.Signer = append(parties(data.Party, 2), parties(data.Witness, 3)...), data.SignerSnapshot{}
	doc, pages := letterOn(t, s)
	lacks(t, doc.PDF, "Tanda tangan")
	p := pages[len(pages)-1]
	left, right := find(t, p, "10,"), find(t, p, "11,")
	if left.Baseline != right.Baseline || right.Left < 114 {
		t.Errorf("the parties stand at %v and %v", left, right)
	}
	wants(t, doc.PDF, "Mengetahui,", "Mengetahui,")
	s = letterOf(data.OfficialRecord)
	_, pages = letterOn(t, s)
	first, second := find(t, pages[0], "1."), readback.Word{}
	for _, w := range pages[0].Words {
		if w.Text == "2." {
			second = w
		}
		if w.Text == "1." {
			first = w
		}
	}
	if second.Left-first.Left < 20 {
		t.Error("the second signature is not in the right half of its cell")
	}
}

func TestManyWhoAreSentStandInAnAttachment(t *testing.T) {
	s := letterOf(data.AssignmentLetter)
	s.Parties = parties(data.Assignee, 5)
	s.Office.Style = data.DefaultStyle()
	s.Office.Style.Command = data.CommandWord
	doc, _ := letterOn(t, s)
	wants(t, doc.PDF, "SURAT PERINTAH", "MEMERINTAHKAN:", "Kepada : nama yang tercantum dalam lampiran surat tugas ini", "Untuk : 1.",
		"Lampiran Surat Tugas", "DAFTAR NAMA YANG DITUGASKAN", "5 Nama Contoh 14, S.Sos., M.Si.", "KEPALA DINAS,")
}

func TestTheReceiverSignsAtTheLeftOfASuratPengantar(t *testing.T) {
	s := letterOf(data.CoverLetter)
	s.Parties = parties(data.Receiver, 1)
	doc, pages := letterOn(t, s)
	if len(pages) != 2 {
		t.Fatalf("%d sheets", len(pages))
	}
	for _, p := range pages {
		left, right := find(t, p, "10,"), readback.Word{}
		for _, w := range p.Words {
			if w.Text == "Nama" && w.Left > 114 {
				right = w
			}
		}
		if left.Left > 100 || left.Baseline != right.Baseline {
			t.Errorf("the receiver stands at %.1f, %.1f; the sender at %.1f, %.1f", left.Left, left.Baseline, right.Left, right.Baseline)
		}
	}
	wants(t, doc.PDF, "[JABATAN] PADA DINAS SOSIAL KABUPATEN KUTAI TIMUR,")
}
