package layout

import (
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
)

func TestNoLineEndsInside(t *testing.T) {
	for _, glued := range []string{
		"pukul_09.00_WITA", "25_Juli_2024", "25–26_Juli_2024,", "s.d._selesai", "Triwulan_III", "Nomor_21",
		"Tahun_2007", "NIP_19000101_190001_2_003", "NRP_12345678", "2_(dua) berkas", "Plt._Kepala Bidang",
		"pukul_09.00–15.30_WITA s.d._selesai", "Nomor 400.2/000/DPPPA/2024 tanggal 18_Juli_2024",
		"Nomor 264/K.503/2023", "Pasal_58", "(pukul_08.30_WITA)", "dan Undang-Undang baru", "Bapak/Ibu yang ke-1",
		"kalimat ini biasa", "25, Juli", "rapat 3 orang", "baris\npukul_09.00",
	} {
		want := strings.ReplaceAll(glued, "_", "\u00A0")
		if got := glue(strings.ReplaceAll(glued, "_", " ")); got != want {
			t.Errorf("glued %q, want %q", got, want)
		}
	}
}

// words of the lines as they read.
func read(lines []line) []string {
	var all []string
	for _, l := range lines {
		text := ""
		for _, w := range l.words {
			more, _ := w.spaced()
			text += more
		}
		all = append(all, strings.TrimSpace(text))
	}
	return all
}

func newMeasurer() *measurer { return &measurer{fonts: fonts, missing: map[rune]bool{}} }

func TestLinesEndAtSpacesOnly(t *testing.T) {
	m := newMeasurer()
	text := "Rapat Undang-Undang pada 25 Juli 2024 pukul 09.00 WITA menurut 264/K.503/2023 dan Bapak/Ibu ke-1"
	for width := 30.0; width < 120; width++ {
		lines := m.breakLines(m.words(Regular(text)), units(width, 12), 0)
		for _, whole := range []string{"Undang-Undang", "264/K.503/2023", "Bapak/Ibu", "ke-1"} {
			found := false
			for _, l := range read(lines) {
				found = found || strings.Contains(l, whole)
			}
			if !found && width > 40 {
				t.Errorf("%.0f mm: %q is broken: %q", width, whole, read(lines))
			}
		}
	}
}

func TestLineFeedsAndEmptyText(t *testing.T) {
	m := newMeasurer()
	for text, want := range map[string]string{
		"": "", " ": "", "a\nb": "a|b", "a\n\nb": "a||b", "a  b": "a b", "a\n": "a", "\na": "|a",
	} {
		if got := strings.Join(read(m.breakLines(m.words(Regular(text)), 5000, 0)), "|"); got != want {
			t.Errorf("%q: lines %q, want %q", text, got, want)
		}
		if got := strings.Join(read(m.justify(m.words(Regular(text)), 5000, 0)), "|"); got != want {
			t.Errorf("%q: justified %q, want %q", text, got, want)
		}
	}
}

func TestALongWordIsCutAtTheEdgeAndNothingIsLost(t *testing.T) {
	long := strings.Repeat("panjangsekali", 40)
	link := "https://contoh.go.id/rapat/gugus-tugas/" + strings.Repeat("tautan-yang-panjang/", 12)
	for _, align := range []Align{Left, Justify, Center, Right} {
		result := printed(t, Paragraph{Runs: []Run{{Text: "Awal " + long + " tengah "}, {Text: link + " akhir", Bold: true}}, Left: 20, Align: align})
		insideMargins(t, result.PDF, Upright(A4))
		got := strings.ReplaceAll(readback.Text(t, result.PDF), " ", "")
		if want := "Awal" + long + "tengah" + link + "akhir"; got != want {
			t.Errorf("alignment %d reads back %q", align, got)
		}
	}
}

func TestALongLinkIsCutAfterASign(t *testing.T) {
	m := newMeasurer()
	lines := read(m.breakLines(m.words(Regular("https://contoh.go.id/rapat-koordinasi/gugus-tugas/hari-pertama")), units(50, 12), 0))
	for _, l := range lines[:len(lines)-1] {
		if !strings.ContainsAny(l[len(l)-1:], "/-.:") {
			t.Errorf("cut after %q", l)
		}
	}
}

func TestGluedWordsPartOnlyWhereTheColumnIsTooNarrow(t *testing.T) {
	m := newMeasurer()
	if got := read(m.breakLines(m.words(Regular("pukul 09.00 WITA")), units(18, 12), 0)); len(got) < 2 {
		t.Errorf("a column of 18 mm holds %q", got)
	}
}

func TestJustifiedLinesFillTheColumnExceptTheLast(t *testing.T) {
	even := Paragraph{Align: Justify, Left: 15, Runs: Regular("Pimpinan rapat menyampaikan bahwa risiko TPPO di Kabupaten Kutai Timur sangat " +
		"tinggi karena daerah ini merupakan wilayah transit antarkabupaten dan antarprovinsi serta menjadi tujuan pencari " +
		"kerja di perkebunan kelapa sawit dan pertambangan batu bara. Kepolisian telah mengungkap kasus TPPO.")}
	pdf := printed(t, even).PDF
	p := readback.Pages(t, pdf)[0]
	rights := lineEnds(p)
	for i, right := range rights[:len(rights)-1] {
		if !near(right, 190) {
			t.Errorf("line %d ends at %.2f mm", i+1, right)
		}
	}
	if got := readback.Text(t, pdf); got != even.Runs[0].Text {
		t.Errorf("read back %q", got)
	}
}

// lineEnds are the right edges of the lines, from the top.
func lineEnds(p readback.Page) []float64 {
	var ends []float64
	last := 0.0
	for _, w := range p.Words {
		if !near(w.Baseline, last) {
			ends = append(ends, 0)
			last = w.Baseline
		}
		ends[len(ends)-1] = max(ends[len(ends)-1], w.Right)
	}
	return ends
}

func TestAParagraphWithALooseLineIsRagged(t *testing.T) {
	m := newMeasurer()
	text := "Kalimat pertama " + strings.Repeat("m", 40) + " lalu kalimat " + strings.Repeat("m", 40) + " selesai"
	for _, l := range m.justify(m.words(Regular(text)), units(160, 12), 0) {
		if l.spread {
			t.Errorf("spread: %q", read([]line{l}))
		}
	}
}

func TestSpacesOfJustifiedLinesStayWithinBounds(t *testing.T) {
	m := newMeasurer()
	limit := units(145, 12)
	for n := 10; n < 200; n += 7 {
		for _, l := range m.justify(m.words(Regular(lorem(n))), limit, 0) {
			if !l.spread {
				continue
			}
			_, normal := l.gaps()
			factor := float64(normal+limit-l.width) / float64(normal)
			if factor > 2 || factor < 0.7 {
				t.Errorf("%d words: spaces are %.2f of the normal", n, factor)
			}
		}
	}
}

func TestTitleLinesAreBalanced(t *testing.T) {
	m := newMeasurer()
	words := m.words(Bold("RAPAT KOORDINASI GUGUS TUGAS PENCEGAHAN DAN PENANGANAN TINDAK PIDANA PERDAGANGAN ORANG (TPPO)"))
	got := strings.Join(read(m.balance(words, units(160, 12))), "|")
	if want := "RAPAT KOORDINASI GUGUS TUGAS PENCEGAHAN DAN|PENANGANAN TINDAK PIDANA PERDAGANGAN ORANG (TPPO)"; got != want {
		t.Errorf("lines %q", got)
	}
}

func TestBoldAndRegularTouchWithoutASpace(t *testing.T) {
	got := readback.Text(t, printed(t, Paragraph{Runs: []Run{{Text: "Bappeda", Bold: true}, {Text: ": menyelaraskan"}}}).PDF)
	if got != "Bappeda: menyelaraskan" {
		t.Errorf("read back %q", got)
	}
}
