package paper

import (
	"fmt"
	"strconv"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// carried is the table of follow-ups of earlier meetings under their agenda item:
// as this meeting saw them, each with what was reported here in a row of its own.
func (m *minutes) carried(rows []data.CarriedSnapshot) {
	intro := sentence("Rapat membahas tindak lanjut rapat sebelumnya sebagai berikut.")
	intro.KeepNext = true
	t := table(white(underHeading), []layout.Column{
		{Width: 10, Align: layout.Center}, {}, {Width: 28}, {Width: 36}, {Width: 24},
	}, "No.", "Uraian", "Penanggung jawab", "Tenggat", "Status")
	for _, c := range rows {
		report := reportLines(c.Reports)
		t.Rows = append(t.Rows, layout.Row{ID: c.ID, KeepNext: report != "", Cells: []layout.Cell{
			cell(strconv.Itoa(c.Number)),
			cell(orBlank(tidy(c.Text)) + "\n" + carriedFrom(c)),
			cell(ownersText(c.AllAgencies, c.Owners)),
			cell(deadline(c.Due, c.DueText)),
			cell(carriedStatus(c, m.lastDate())),
		}})
		if report != "" {
			said := layout.Cell{Runs: append(layout.Bold("Laporan: "), layout.Regular(report)...), Span: 4}
			t.Rows = append(t.Rows, layout.Row{ID: c.ID, Cells: []layout.Cell{{}, said}})
		}
	}
	m.add(intro, t)
}

// lastDate is the last day of the meeting, on which delays are told.
func (m *minutes) lastDate() data.Date {
	if len(m.Days) == 0 {
		return ""
	}
	return m.Days[len(m.Days)-1].Date
}

// carriedFrom says where a matter comes from and how often it was talked about:
// "(rapat 25 Juli 2024, dibahas 3 kali)".
func carriedFrom(c data.CarriedSnapshot) string {
	return fmt.Sprintf("(rapat %s, dibahas %d\u00A0kali)", date(c.FromDate), c.Times)
}

// carriedStatus is the state, how many owners are done where that differs, and
// the delay of what is open.
func carriedStatus(c data.CarriedSnapshot, on data.Date) string {
	lines := []string{indonesian.Capitalised(string(c.State))}
	open := unfinished(c.State)
	if open && c.Done > 0 && len(c.Owners) > 1 {
		lines = append(lines, fmt.Sprintf("(%d dari %d selesai)", c.Done, len(c.Owners)))
	}
	if open && c.Due != "" && c.Due < on {
		lines = append(lines, fmt.Sprintf("Terlambat %d\u00A0hari", c.Due.DaysUntil(on)))
	}
	return strings.Join(lines, "\n")
}

// reportLines are the reports of a meeting, a line for each.
func reportLines(reports []data.ReportSnapshot) string {
	var lines []string
	for _, r := range reports {
		if text := reportText(r); text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// reportText is "Bappeda: berjalan, tenggat menjadi 30 September 2024. Menunggu
// data kecamatan."
func reportText(r data.ReportSnapshot) string {
	var parts []string
	if r.State != "" {
		parts = append(parts, string(r.State))
	}
	if r.Due != "" {
		parts = append(parts, "tenggat menjadi "+date(r.Due))
	}
	text := strings.Join(parts, ", ")
	note := strings.Join(strings.Fields(r.Note), " ")
	if text != "" && note != "" {
		text += ". "
		note = indonesian.Capitalised(note)
	}
	text += note
	switch {
	case text == "":
		return ""
	case r.Agency == "":
		text = indonesian.Capitalised(text)
	default:
		text = r.Agency + ": " + text
	}
	return stopped(text)
}
