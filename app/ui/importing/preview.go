package importing

import (
	"fmt"
	"slices"

	"gugustugas/app/sheet"
	"gugustugas/data/indonesian"
)

// preview is what a plan says now: of every row, what is asked, and how much
// would be written.
type preview struct {
	rows      []sheet.PlanRow
	questions []sheet.Question
	notes     []string
	mapping   []sheet.Mapping
	open      int
}

func previewOf(plan Plan) preview {
	return preview{plan.Rows(), plan.Questions(), plan.Notes(), plan.Mapping(), plan.Open()}
}

// writes counts the rows that bring something new.
func (v preview) writes() (n int) {
	for _, r := range v.rows {
		if r.Kind == sheet.RowNew || r.Kind == sheet.RowChanged {
			n++
		}
	}
	return n
}

// tally tells how many rows are of each kind: "12 baru, 3 berubah, 2 dilewati".
func (v preview) tally() string {
	counts := map[sheet.RowKind]int{}
	for _, r := range v.rows {
		counts[r.Kind]++
	}
	text := ""
	for _, kind := range []sheet.RowKind{sheet.RowNew, sheet.RowChanged, sheet.RowSame, sheet.RowQuestion, sheet.RowSkipped} {
		if counts[kind] == 0 {
			continue
		}
		if text != "" {
			text += ", "
		}
		text += indonesian.Number(int64(counts[kind])) + " " + string(kind)
	}
	return text
}

// nextOpen is the next question without an answer from one on, round the end; -1
// where all are answered.
func (v preview) nextOpen(from int) int {
	for step := range v.questions {
		i := (from + step) % len(v.questions)
		if v.questions[i].Answer < 0 {
			return i
		}
	}
	return -1
}

// remark is what there is to say of a row: its changes, why it is left out, what
// was assumed.
func remark(r sheet.PlanRow) []string {
	var lines []string
	if r.Reason != "" {
		lines = append(lines, indonesian.Capitalised(r.Reason))
	}
	for _, c := range r.Changes {
		lines = append(lines, fmt.Sprintf("%s: %s menjadi %s", c.Field, orDash(c.Old), orDash(c.New)))
	}
	return append(lines, r.Notes...)
}

func orDash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

// places tells where a doubt stands: "Baris 12, 14, 25".
func places(list []sheet.Place) string {
	var rows []string
	for _, p := range list {
		if row := indonesian.Number(int64(p.Row)); !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	const most = 12
	text := "Baris "
	for i, row := range rows {
		if i == most {
			return text + fmt.Sprintf(" dan %d lagi", len(rows)-most)
		}
		if i > 0 {
			text += ", "
		}
		text += row
	}
	return text
}
