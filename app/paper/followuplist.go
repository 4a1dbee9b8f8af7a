package paper

import (
	"fmt"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// FollowUpList prints what each agency owes on a day, a group of rows for each. It
// lies on its side, with the heading repeated on every page, and is marked as
// nothing but what it is: states are those of its date. An error means that the
// PDF could not be written.
func FollowUpList(s data.FollowUpListSnapshot) (Document, error) {
	doc, err := begin(s.Office, "Daftar tindak lanjut per "+date(s.AsOf), s.AsOf)
	if err != nil {
		return Document{}, err
	}
	section := turned(s.Office)
	if s.Office.Sample {
		section.Note = sampleNote
	}
	doc.Begin(section)
	doc.Add(letterhead(s.Office)...)
	doc.Add(title("Daftar Tindak Lanjut Hasil Rapat", underRules), title(taskForce, white(linePitch)), centred("Keadaan per "+date(s.AsOf)))
	if s.Scope != "" {
		doc.Add(centred(s.Scope))
	}
	doc.Add(owed(s)...)
	return finish(doc, s)
}

func owed(s data.FollowUpListSnapshot) []layout.Block {
	columns := []layout.Column{
		{Width: 8, Align: layout.Center},
		{Width: 14, Align: layout.Center},
		{},
		{Width: 29},
		{Width: 40},
		{Width: 29},
		{Width: 14, Align: layout.Center},
		{Width: 28},
		{Width: 42},
	}
	t := turnedTable(14, columns, "No.", "Kode", "Uraian", "Dasar", "Penanggung jawab", "Tenggat", "Dibahas", "Status", "Laporan terakhir")
	t.KeepNext = true
	for i, group := range s.Groups {
		t.Rows = append(t.Rows, layout.Row{Fill: groupFill, KeepNext: true, Cells: []layout.Cell{
			{Runs: layout.Bold(letter(i)), Align: layout.Center},
			{Runs: layout.Bold(groupHeading(group)), Span: len(columns) - 1, Align: layout.Left},
		}})
		for _, row := range group.Rows {
			t.Rows = append(t.Rows, layout.Row{ID: row.Code, Cells: owedCells(row, s.Office)})
		}
	}
	if len(t.Rows) == 0 {
		return []layout.Block{layout.Paragraph{Runs: layout.Regular("Tidak ada tindak lanjut."), Gap: white(metaPitch), Align: layout.Center}}
	}
	notes := []string{listCount(s)}
	if len(s.Groups) > 1 {
		notes = append(notes, "Tindak lanjut beberapa instansi tercantum pada setiap instansi itu.")
	}
	if hasDash(t) {
		notes = append(notes, dashNote)
	}
	return append([]layout.Block{t}, notesUnder(notes)...)
}

// groupHeading is "Dinas Sosial: 3 tindak lanjut, 1 terlambat".
func groupHeading(g data.FollowUpGroup) string {
	name := g.Agency
	if name == "" {
		name = "Belum ada penanggung jawab"
	}
	text := fmt.Sprintf("%s: %d\u00A0tindak lanjut", name, len(g.Rows))
	if g.Late > 0 {
		text += fmt.Sprintf(", %d\u00A0terlambat", g.Late)
	}
	return text
}

// listCount is "Jumlah: 12 tindak lanjut, 4 terlambat."
func listCount(s data.FollowUpListSnapshot) string {
	text := fmt.Sprintf("Jumlah: %s tindak lanjut", indonesian.Number(int64(s.Total)))
	if s.Late > 0 {
		text += fmt.Sprintf(", %s terlambat", indonesian.Number(int64(s.Late)))
	}
	return text + "."
}

func owedCells(row data.FollowUpRow, office data.OfficeSnapshot) []layout.Cell {
	return []layout.Cell{
		cell(strconv.Itoa(row.Number)),
		cell(row.Code),
		cell(orBlank(tidy(row.Text))),
		cellOrDash(decidedIn(row, office)),
		cell(whoOwes(row)),
		cell(deadline(row.Due, row.DueText)),
		cell(strconv.Itoa(row.Times) + " kali"),
		cell(indonesian.Capitalised(row.Status)),
		cellOrDash(lastReport(row)),
	}
}

// decidedIn names the meeting and the decision that a follow-up rests on.
func decidedIn(row data.FollowUpRow, office data.OfficeSnapshot) string {
	var parts []string
	if row.MeetingDate != "" {
		parts = append(parts, "Rapat "+date(row.MeetingDate))
	}
	if row.Decision > 0 {
		parts = append(parts, fmt.Sprintf("%s ke-%d", indonesian.Capitalised(lower(office.DecisionHeading)), row.Decision))
	}
	return strings.Join(parts, ", ")
}

// whoOwes names the owners, and how many of several are done.
func whoOwes(row data.FollowUpRow) string {
	text := ownersText(row.AllAgencies, row.Owners)
	if len(row.Owners) < 2 {
		return text
	}
	return fmt.Sprintf("%s (%d\u00A0dari\u00A0%d\u00A0selesai)", text, row.Done, len(row.Owners))
}

func lastReport(row data.FollowUpRow) string {
	note := tidy(row.Note)
	if note == "" {
		return ""
	}
	if row.NoteDate == "" {
		return note
	}
	return date(row.NoteDate) + ": " + note
}
