package layout

import (
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
)

func sampleTable(rows int, text func(int) string) Table {
	t := Table{
		Gap: 10, Size: 10, Pitch: 12.2, PadX: 1.8, PadY: 1.4,
		Columns: []Column{{Width: 12, Align: Center}, {}, {Width: 30}},
		Head: []Row{{Fill: 0.91, Cells: []Cell{
			{Runs: Bold("No."), Align: Center}, {Runs: Bold("Uraian"), Align: Center}, {Runs: Bold("Status"), Align: Center},
		}}},
	}
	for i := range rows {
		t.Rows = append(t.Rows, Row{ID: fmt.Sprint("r", i+1), Cells: []Cell{
			{Runs: Regular(fmt.Sprint(i + 1))}, {Runs: Regular(text(i))}, {Runs: Regular("selesai")},
		}})
	}
	return t
}

func TestHeadingRowIsRepeatedAndTheLastPageHasTwoRows(t *testing.T) {
	for rows := 36; rows < 82; rows += 3 {
		for i, p := range pagesOf(t, sampleTable(rows, func(int) string { return "uraian" })) {
			if n := strings.Count(p.Text(), "Status"); n != 1 {
				t.Errorf("%d rows: page %d has %d headings", rows, i+1, n)
			}
			if n := strings.Count(p.Text(), "selesai"); n < 2 {
				t.Errorf("%d rows: page %d has %d rows", rows, i+1, n)
			}
		}
	}
}

func TestARowIsNeverSplitUnlessItIsHigherThanAPage(t *testing.T) {
	text := func(i int) string { return fmt.Sprintf("mulai%d %s akhir%d", i, lorem(150), i) }
	for i, p := range pagesOf(t, sampleTable(12, text)) {
		for row := range 12 {
			if strings.Contains(p.Text(), fmt.Sprintf("mulai%d ", row)) != strings.Contains(p.Text(), fmt.Sprintf("akhir%d ", row)) {
				t.Errorf("row %d is split at page %d", row, i+1)
			}
		}
	}
}

func TestARowHigherThanAPageGoesOnOverleafWhole(t *testing.T) {
	long := lorem(1800)
	result := printed(t, sampleTable(3, func(i int) string {
		if i == 1 {
			return long
		}
		return "pendek"
	}))
	insideMargins(t, result.PDF, Upright(A4))
	noOverlap(t, result.PDF)
	pages := readback.Pages(t, result.PDF)
	var body []string
	for i, p := range pages {
		if !strings.Contains(p.Text(), "Status") {
			t.Errorf("page %d has no heading", i+1)
		}
		for _, w := range p.Words {
			if w.Left > 43 && w.Right < 159 && w.Baseline > 20 && w.Size < 11 && w.Text != "Uraian" {
				body = append(body, w.Text)
			}
		}
	}
	if got, want := strings.Join(body, " "), "pendek "+long+" pendek"; got != want {
		t.Errorf("%d words in the column, want %d", len(body), len(strings.Fields(want)))
	}
	marks := 0
	for _, m := range result.Marks {
		if m.ID == "r2" {
			marks++
		}
	}
	if marks != len(pages) && marks < 2 {
		t.Errorf("the long row has %d marks on %d pages", marks, len(pages))
	}
}

func TestRowsThatBelongTogetherStayOnOnePage(t *testing.T) {
	for rows := 39; rows < 45; rows++ {
		table := sampleTable(rows, func(i int) string { return fmt.Sprintf("isi%d.", i) })
		for i := range table.Rows {
			table.Rows[i].KeepNext = i%2 == 0
		}
		for _, p := range pagesOf(t, table) {
			for i := 0; i+1 < rows; i += 2 {
				if strings.Contains(p.Text(), fmt.Sprintf("isi%d.", i)) != strings.Contains(p.Text(), fmt.Sprintf("isi%d.", i+1)) {
					t.Errorf("%d rows: %d and %d are parted", rows, i, i+1)
				}
			}
		}
	}
}

func TestWhatFollowsATableKeepsTwoRowsWithIt(t *testing.T) {
	for rows := 24; rows < 46; rows += 2 {
		table := sampleTable(rows, func(int) string { return "isi" })
		table.KeepNext = true
		pages := pagesOf(t, table, signature())
		last := pages[len(pages)-1]
		if n := strings.Count(last.Text(), "selesai"); n < 2 {
			t.Errorf("%d rows: %d rows stand with the signature", rows, n)
		}
	}
}

func TestZigZagCellsStartAtTheEdgeAndInTheMiddle(t *testing.T) {
	table := Table{Size: 10, Pitch: 12.2, PadX: 1.8, PadY: 1.4, Columns: []Column{{}, {Width: 42}}, Rows: []Row{
		{MinHeight: 10, Cells: []Cell{{}, {Runs: Regular("1."), VAlign: Middle}}},
		{MinHeight: 10, Cells: []Cell{{}, {Runs: Regular("2."), VAlign: Middle, Align: FromMiddle}}},
		{MinHeight: 10, Cells: []Cell{{Runs: Regular("kaki"), VAlign: Foot}}},
	}}
	p := pagesOf(t, table)[0]
	if w := find(t, p, "1."); !near(w.Left, 149.8) || !near(w.Baseline, 26.05) {
		t.Errorf("1. at %.2f, %.2f", w.Left, w.Baseline)
	}
	if w := find(t, p, "2."); !near(w.Left, 169) {
		t.Errorf("2. at %.2f", w.Left)
	}
	if w := find(t, p, "kaki"); !near(w.Baseline+emBelow*10*Pt, 50-footPad) {
		t.Errorf("foot text ends at %.2f", w.Baseline+emBelow*10*Pt)
	}
}

func TestGroupRowsSpanColumns(t *testing.T) {
	table := sampleTable(2, func(int) string { return "isi" })
	table.Rows = append([]Row{{Fill: 0.96, KeepNext: true, Cells: []Cell{{Runs: Bold("Sub Gugus Tugas Pencegahan"), Align: Left, Span: 2}, {Runs: Bold("2")}}}}, table.Rows...)
	p := pagesOf(t, table)[0]
	if a, b := find(t, p, "Sub"), find(t, p, "Pencegahan"); !near(a.Baseline, b.Baseline) || !near(a.Left, 31.8) {
		t.Errorf("group row at %.2f, lines %.2f and %.2f", a.Left, a.Baseline, b.Baseline)
	}
}

// The rule above a filled row is seen also where a page is shown small, and the
// rules are thinner than a dot.
func TestAFillDoesNotCoverTheRuleAboveIt(t *testing.T) {
	table := sampleTable(12, func(int) string { return "" })
	for i := range table.Rows {
		if i%2 == 1 {
			table.Rows[i].Fill = 0.96
		}
	}
	picture := readback.Grey(t, printed(t, table).PDF, 70)
	// 120 mm from the left, in the empty second column: only rules cross it.
	const x = 331
	rules := 0
	for y := 1; y < len(picture)-1; y++ {
		if picture[y][x] < 200 && picture[y][x] <= picture[y-1][x] && picture[y][x] < picture[y+1][x] {
			rules++
		}
	}
	if rules != 14 {
		t.Errorf("%d of 14 rules are seen", rules)
	}
}
