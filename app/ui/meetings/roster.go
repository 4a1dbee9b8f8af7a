package meetings

import (
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// rosterRow is one row of the attendance list on the chosen day, in words.
type rosterRow struct {
	id                   string
	number, name, agency string
	post                 string
	sex                  data.Sex
	state                data.AttendanceState
	other                data.AttendanceState // on the other day of a meeting of two
	note                 string
	named                bool // false for an invited agency that has named nobody
	// deputyID is who stands for this official; "" for nobody or not known.
	deputyID, deputyName string
	deputySex            data.Sex
}

// roster is the attendance list of one day, counted from 0.
type roster struct {
	rows  []rosterRow
	count data.DayCount
}

// newRoster lists officials and guests; a deputy stands in the row of the official.
func newRoster(office data.Office, d data.Dossier, day int) roster {
	list := secretariat.SnapshotMinutes(office, d).Participants
	r := roster{count: data.CountDay(list, day)}
	deputies := deputiesOf(d, list)
	for _, p := range list {
		if p.Origin == data.Deputy {
			continue
		}
		row := rosterRow{
			id: p.ID, name: p.Name, agency: p.Agency, post: p.Post, sex: p.Sex, named: p.Name != "",
			state: p.Mark(day).State,
		}
		if p.Number > 0 {
			row.number = indonesian.Number(int64(p.Number))
		}
		if !row.named {
			row.name = "Nama belum ada"
		}
		if len(d.Days) == 2 {
			row.other = p.Mark(1 - day).State
		}
		for _, deputy := range deputies[p.ID] {
			if row.state == data.Represented && deputy.Mark(day).State == data.Present {
				row.deputyID, row.deputyName, row.deputySex = deputy.ID, deputy.Name, deputy.Sex
			}
		}
		row.note = remark(p, row, p.Mark(day))
		r.rows = append(r.rows, row)
	}
	return r
}

func deputiesOf(d data.Dossier, list []data.ParticipantSnapshot) map[string][]data.ParticipantSnapshot {
	official := map[string]string{}
	for _, p := range d.Participants {
		official[p.ID] = p.RepresentsID
	}
	deputies := map[string][]data.ParticipantSnapshot{}
	for _, p := range list {
		if p.Origin == data.Deputy {
			deputies[official[p.ID]] = append(deputies[official[p.ID]], p)
		}
	}
	return deputies
}

// remark is the last column of a row: role, deputy, reason.
func remark(p data.ParticipantSnapshot, row rosterRow, mark data.MarkSnapshot) string {
	var parts []string
	if mark.Chairs {
		parts = append(parts, "Pimpinan rapat")
	}
	if p.Role != "" {
		parts = append(parts, p.Role)
	}
	if p.Origin == data.Guest {
		parts = append(parts, "Tamu")
	}
	switch mark.State {
	case data.Represented:
		if row.deputyID == "" {
			parts = append(parts, "wakil belum dicatat")
		} else {
			parts = append(parts, "oleh "+row.deputyName+" ("+sexSign(row.deputySex)+")")
		}
	case data.Excused:
		if mark.Reason != "" {
			parts = append(parts, mark.Reason)
		}
	}
	return sentenceCase(strings.Join(parts, ", "))
}

// unmarked are the rows that have no mark yet.
func (r roster) unmarked() []rosterRow {
	var rows []rosterRow
	for _, row := range r.rows {
		if row.state == data.Unmarked {
			rows = append(rows, row)
		}
	}
	return rows
}

func sexSign(sex data.Sex) string {
	if sex == data.UnknownSex {
		return "-"
	}
	return string(sex)
}

// attendanceWord is a mark as people read it.
func attendanceWord(s data.AttendanceState) string {
	if s == data.Unmarked {
		return "Belum ditandai"
	}
	return sentenceCase(string(s))
}
