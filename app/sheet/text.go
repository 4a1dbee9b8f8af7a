package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Text is the whole preview as plain Indonesian text: how the table was read, what
// must be answered, and every row.
func (p *Plan) Text() string {
	var b strings.Builder
	name := p.book.Name
	if name == "" {
		name = "tempelan"
	}
	fmt.Fprintf(&b, "%s: %s\n", p.form.title, name)
	for _, note := range p.Notes() {
		fmt.Fprintf(&b, "- %s\n", note)
	}
	p.writeMapping(&b)
	rows := p.Rows()
	fmt.Fprintf(&b, "\n%s\n", countText(rows))
	p.writeQuestions(&b)
	b.WriteString("\nBaris:\n")
	for _, row := range rows {
		writeRow(&b, row)
	}
	return b.String()
}

// countText counts the rows by kind.
func countText(rows []PlanRow) string {
	counts := map[RowKind]int{}
	for _, row := range rows {
		counts[row.Kind]++
	}
	var parts []string
	for _, kind := range []RowKind{RowNew, RowSame, RowChanged, RowQuestion, RowSkipped} {
		if counts[kind] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[kind], kind))
		}
	}
	return fmt.Sprintf("%d baris: %s.", len(rows), strings.Join(parts, ", "))
}

func (p *Plan) writeMapping(b *strings.Builder) {
	shown := ""
	for _, m := range p.mapping {
		var parts []string
		for _, column := range m.Columns {
			letter, err := excelize.ColumnNumberToName(column.Col)
			if err != nil {
				continue
			}
			label := column.Label
			switch {
			case column.Field == "" || column.Field == fieldCivilID:
				label = "tidak diambil"
			case column.Guessed:
				label = "Nama (dikenali dari isinya)"
			}
			parts = append(parts, fmt.Sprintf("%s %q = %s", letter, column.Header, label))
		}
		if text := strings.Join(parts, "; "); text != shown {
			shown = text
			fmt.Fprintf(b, "Tabel%s, kepala baris %d: %s\n", onSheet(m.Sheet), m.Row, text)
		}
	}
}

func onSheet(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf(" pada lembar %q", name)
}

func (p *Plan) writeQuestions(b *strings.Builder) {
	if len(p.Questions()) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%d pertanyaan, %d belum dijawab:\n", len(p.Questions()), p.Open())
	for i, question := range p.Questions() {
		fmt.Fprintf(b, "%d. %s\n", i+1, question.Text)
		for _, place := range question.Places {
			fmt.Fprintf(b, "   - baris %d%s: %s\n", place.Row, onSheet(place.Sheet), place.Detail)
		}
		for j, option := range question.Options {
			mark := " "
			switch {
			case question.Answer == j:
				mark = "x"
			case j == 0 && question.Answer < 0:
				mark = "*"
			}
			fmt.Fprintf(b, "   [%s] %s\n", mark, option.Text)
		}
	}
	b.WriteString("   (* = usulan, x = jawaban)\n")
}

func writeRow(b *strings.Builder, row PlanRow) {
	fmt.Fprintf(b, "%5d  %-10s  %s", row.Row, row.Kind, row.Summary)
	if row.Reason != "" {
		fmt.Fprintf(b, " [%s]", row.Reason)
	}
	b.WriteByte('\n')
	for _, change := range row.Changes {
		old := change.Old
		if old == "" {
			old = "(kosong)"
		}
		fmt.Fprintf(b, "                   %s: %s → %s\n", change.Field, old, change.New)
	}
	for _, note := range row.Notes {
		fmt.Fprintf(b, "                   - %s\n", note)
	}
}
