package paper

import (
	"fmt"
	"slices"
	"strconv"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// totalsTable counts who was in the room by day and sex.
func totalsTable(s data.MinutesSnapshot) layout.Table {
	columns := []layout.Column{{Width: 52}, {Align: layout.Right}, {Align: layout.Right}, {Align: layout.Right}, {Align: layout.Right}}
	t := table(6, columns, "Hari dan jenis kelamin", "Hadir", "Wakil", "Tamu", "Jumlah")
	if len(s.Days) < 2 {
		t.Head[0].Cells[0].Runs = layout.Bold("Jenis kelamin")
	}
	for day := range max(1, len(s.Days)) {
		of := data.CountDay(s.Participants, day)
		t.Rows = append(t.Rows,
			totalsRow(s, day, "laki-laki", of, func(c data.SexCount) int { return c.Male }),
			totalsRow(s, day, "perempuan", of, func(c data.SexCount) int { return c.Female }))
		if of.InRoom().Unknown > 0 {
			t.Rows = append(t.Rows, totalsRow(s, day, "belum diketahui", of, func(c data.SexCount) int { return c.Unknown }))
		}
		sum := totalsRow(s, day, "jumlah", of, data.SexCount.Total)
		sum.Fill = headFill
		for i := range sum.Cells {
			sum.Cells[i].Runs[0].Bold = true
		}
		t.Rows = append(t.Rows, sum)
	}
	// A few rows: a day's figures stand on one page.
	for i := range t.Rows {
		t.Rows[i].KeepNext = t.Rows[i].Fill == 0
	}
	t.KeepNext = true
	return t
}

// online counts who took part from afar on a day, the chair left out.
func online(s data.MinutesSnapshot, day int) (n int) {
	for _, p := range s.Participants {
		if mark := p.Mark(day); mark.Online && mark.State == data.Present && !mark.Chairs {
			n++
		}
	}
	return n
}

// totalsHeading speaks of the room only where everybody was in it.
func totalsHeading(s data.MinutesSnapshot) string {
	for day := range max(1, len(s.Days)) {
		if online(s, day) > 0 || sheetDay(s, day).Mode == data.Online {
			return "Jumlah peserta rapat"
		}
	}
	return "Jumlah peserta di ruang rapat"
}

func totalsRow(s data.MinutesSnapshot, day int, name string, c data.DayCount, part func(data.SexCount) int) layout.Row {
	if len(s.Days) > 1 {
		name = romanDay(day) + ", " + name
	}
	row := layout.Row{Cells: []layout.Cell{cell(indonesian.Capitalised(name))}}
	sum := 0
	for _, group := range []data.SexCount{c.Present, c.Deputies, c.GuestsPresent} {
		n := part(group)
		sum += n
		row.Cells = append(row.Cells, cell(strconv.Itoa(n)))
	}
	row.Cells = append(row.Cells, cell(strconv.Itoa(sum)))
	return row
}

// recapNotes explain the figures and reconcile them with the head of the minutes.
func recapNotes(s data.MinutesSnapshot) []layout.Block {
	lines := []string{"Keterangan: Hadir = orang yang diundang dan hadir sendiri. Pimpinan rapat tidak dihitung."}
	for day := range max(1, len(s.Days)) {
		text := reconciled(data.CountDay(s.Participants, day))
		if n := online(s, day); n > 0 {
			text += fmt.Sprintf(" Di antaranya, %d orang mengikuti rapat secara daring.", n)
		}
		if len(s.Days) > 1 {
			text = romanDay(day) + ": " + text
		}
		lines = append(lines, text)
	}
	if slices.ContainsFunc(recapTables(s), hasDash) {
		lines = append(lines, dashNote)
	}
	return notesUnder(lines)
}
