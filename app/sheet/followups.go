package sheet

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// followUpLine is one row of the list with the agency it stands under.
type followUpLine struct {
	data.FollowUpRow
	agency string
}

// followUpColumns are the columns of WriteFollowUps. Dates are written as
// yyyy-mm-dd, so that they sort.
var followUpColumns = []column[followUpLine]{
	{"No.", 6, func(number int, _ followUpLine) string { return fmt.Sprint(number) }},
	{"Instansi", 34, func(_ int, l followUpLine) string { return l.agency }},
	{"Nomor", 9, func(_ int, l followUpLine) string { return l.Code }},
	{"Uraian", 50, func(_ int, l followUpLine) string { return l.Text }},
	{"Rapat", 13, func(_ int, l followUpLine) string { return l.Meeting }},
	{"Tanggal Rapat", 14, func(_ int, l followUpLine) string { return string(l.MeetingDate) }},
	{"Dasar", 14, func(_ int, l followUpLine) string {
		if l.Decision == 0 {
			return ""
		}
		return fmt.Sprintf("Keputusan ke-%d", l.Decision)
	}},
	{"Penanggung Jawab", 34, func(_ int, l followUpLine) string {
		if l.AllAgencies {
			return "Seluruh instansi"
		}
		return strings.Join(l.Owners, ", ")
	}},
	{"Tenggat", 14, func(_ int, l followUpLine) string {
		if l.Due == "" {
			return l.DueText
		}
		return string(l.Due)
	}},
	{"Dibahas", 9, func(_ int, l followUpLine) string { return fmt.Sprint(l.Times) }},
	{"Status", 14, func(_ int, l followUpLine) string { return l.State.Word() }},
	{"Keterangan", 20, func(_ int, l followUpLine) string {
		if l.Status == l.State.Word() {
			return ""
		}
		return l.Status
	}},
	{"Laporan Terakhir", 44, func(_ int, l followUpLine) string { return l.Note }},
	{"Tanggal Laporan", 14, func(_ int, l followUpLine) string { return string(l.NoteDate) }},
}

// WriteFollowUps writes the list of follow-ups as an .xlsx with one row for each
// agency that owes one. Every cell is text, so that nothing can become a formula.
func WriteFollowUps(list data.FollowUpListSnapshot) ([]byte, error) {
	var lines []followUpLine
	for _, group := range list.Groups {
		for _, row := range group.Rows {
			lines = append(lines, followUpLine{row, group.Agency})
		}
	}
	note := "Keadaan per " + string(list.AsOf)
	if list.Scope != "" {
		note += " — " + list.Scope
	}
	return writeBook("Tindak Lanjut", "Daftar Tindak Lanjut", note, followUpColumns, lines)
}
