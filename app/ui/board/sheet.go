package board

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Sheet is what of a meeting the room may see.
type Sheet struct {
	Title, Line string
	Sections    []Section
}

// Section is one of the lists of a sheet.
type Section struct {
	Title string
	// Empty stands where there are no rows.
	Empty string
	Rows  []Row
}

// Row is one line in large type.
type Row struct {
	ID    string
	Label string // "K-1", "TL-13", the number of a topic
	Text  string
	Notes []Note
}

// Note is a smaller line under the text of a row.
type Note struct {
	Text    string
	Missing bool
}

// The sections of a sheet, in their order.
const (
	Agenda = iota
	Decisions
	FollowUps
)

// SheetOf gathers what the room may see of a meeting.
func SheetOf(s data.MinutesSnapshot) Sheet {
	sheet := Sheet{Title: s.Title, Line: days(s.Days)}
	agenda := Section{Title: "Agenda", Empty: "Belum ada agenda."}
	for _, item := range s.Agenda {
		row := Row{ID: item.ID, Text: item.Title}
		if item.Number > 0 {
			row.Label = strconv.Itoa(item.Number)
		}
		if len(s.Days) > 1 {
			row.Notes = []Note{{Text: indonesian.DayDate(timeOf(s.Days[item.Day].Date))}}
		}
		agenda.Rows = append(agenda.Rows, row)
	}
	decisions := Section{Title: "Keputusan", Empty: "Belum ada keputusan."}
	for _, d := range s.Decisions {
		if !d.Internal {
			decisions.Rows = append(decisions.Rows, Row{ID: d.ID, Label: fmt.Sprintf("K-%d", d.Number), Text: d.Text})
		}
	}
	followUps := Section{Title: "Tindak lanjut", Empty: "Belum ada tindak lanjut."}
	for _, f := range s.FollowUps {
		if !f.Internal {
			followUps.Rows = append(followUps.Rows, Row{ID: f.ID, Label: f.Code, Text: f.Text, Notes: duties(f)})
		}
	}
	sheet.Sections = []Section{agenda, decisions, followUps}
	return sheet
}

// duties are who owes a follow-up and until when, what is missing marked.
func duties(f data.FollowUpSnapshot) []Note {
	owners := Note{Text: "Penanggung jawab: " + strings.Join(f.Owners, ", ")}
	switch {
	case f.AllAgencies:
		owners.Text = "Penanggung jawab: seluruh instansi"
	case len(f.Owners) == 0:
		owners = Note{Text: "Penanggung jawab belum ada", Missing: true}
	}
	due := Note{Text: "Tenggat: " + indonesian.DayDate(timeOf(f.Due))}
	if f.Due == "" {
		due = Note{Text: "Tenggat belum ada", Missing: true}
	}
	return []Note{owners, due}
}

// days is "Kamis, 25 Juli 2024" or "Kamis, 25 Juli 2024 s.d. Jumat, 26 Juli 2024".
func days(list []data.DaySnapshot) string {
	if len(list) == 0 {
		return ""
	}
	first, last := indonesian.DayDate(timeOf(list[0].Date)), indonesian.DayDate(timeOf(list[len(list)-1].Date))
	if first == last {
		return first
	}
	return first + " s.d. " + last
}

func timeOf(d data.Date) time.Time {
	t, _ := d.Time()
	return t
}

// find is the section and row of a record; false where the sheet has none.
func (s Sheet) find(id string) (section, row int, ok bool) {
	for i, list := range s.Sections {
		for j := range list.Rows {
			if id != "" && list.Rows[j].ID == id {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}
